package page

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// mostCrumbs is more than a website is deep.
const mostCrumbs = 12

// crumbs reads the way from the home page: what says that it is one, as data or by its name; else links with arrows between
// them.
func (p *Page) crumbs(doc *html.Node) {
	var named, marked *html.Node
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if n.DataAtom == atom.Script && strings.EqualFold(attr(n, "type"), "application/ld+json") && len(p.Crumbs) == 0 {
			p.crumbData(n)
		}
		if named == nil && calledCrumbs(n) {
			named = n
		}
		if marked == nil && named == nil && isBlock(n) && n.DataAtom != atom.Table && n.DataAtom != atom.Tr {
			if _, ok := trail(n); ok {
				marked = n
			}
		}
	}
	switch {
	case len(p.Crumbs) > 0:
	case named != nil:
		p.Crumbs = p.trailOf(named)
	case marked != nil:
		p.Crumbs = p.trailOf(marked)
	}
}

// calledCrumbs reports whether an element says that it is the way from the home page.
func calledCrumbs(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id", "aria-label", "itemtype", "role":
			low := strings.ToLower(a.Val)
			if strings.Contains(low, "breadcrumb") || strings.Contains(low, "kruimel") || strings.Contains(low, "broodkruimel") {
				return true
			}
		}
	}
	return false
}

// arrows part the steps of a way.
const arrows = ">»›→/|•·\\"

// trail reports whether an element is no more than links with arrows between them: at least one of each.
func trail(n *html.Node) (links int, ok bool) {
	arrow, other, length, nodes := false, 0, 0, 0
	var visit func(n *html.Node, inside bool) bool
	visit = func(n *html.Node, inside bool) bool {
		if nodes++; nodes > 200 {
			return false
		}
		if n.Type == html.TextNode {
			text := strings.TrimSpace(n.Data)
			if length += len(text); length > 400 {
				return false
			}
			if inside || text == "" {
				return true
			}
			bare := strings.TrimSpace(strings.Trim(text, arrows+" \u00a0"))
			arrow = arrow || len(bare) < len(text) && strings.ContainsAny(text, ">»›→/")
			if bare == "" {
				return true
			}
			low := strings.TrimSuffix(strings.ToLower(bare), ":")
			if low == "u bent hier" || low == "je bent hier" || low == "hier ben je" {
				arrow = true
				return true
			}
			other++
			return other == 1 && len(bare) < 120
		}
		if n.DataAtom == atom.Script || n.DataAtom == atom.Table || isHeading(n) {
			return false
		}
		if n.DataAtom == atom.A {
			links++
			inside = true
		}
		for c := range n.ChildNodes() {
			if !visit(c, inside) {
				return false
			}
		}
		return true
	}
	if !visit(n, false) {
		return 0, false
	}
	return links, links > 0 && arrow
}

// trailOf reads the links of a way, and its end without a link.
func (p *Page) trailOf(n *html.Node) []Crumb {
	var list []Crumb
	var visit func(n *html.Node)
	visit = func(n *html.Node) {
		if len(list) == mostCrumbs || n.Type == html.ElementNode && unseen(n) {
			return
		}
		if n.Type == html.TextNode {
			if name := strings.TrimSpace(strings.Trim(fold(n.Data), arrows+" :\u00a0")); name != "" && !strings.HasSuffix(strings.ToLower(name), "bent hier") {
				list = append(list, Crumb{Name: name})
			}
			return
		}
		if n.DataAtom == atom.A {
			if name := strings.TrimSpace(strings.Trim(fold(textOf(n)), arrows+" ")); name != "" {
				list = append(list, Crumb{name, p.absolute(attr(n, "href"))})
			}
			return
		}
		for c := range n.ChildNodes() {
			visit(c)
		}
	}
	visit(n)
	return list
}

// crumbData reads a BreadcrumbList of schema.org.
func (p *Page) crumbData(n *html.Node) {
	if n.FirstChild == nil || len(n.FirstChild.Data) > 1<<20 {
		return
	}
	var data any
	if json.Unmarshal([]byte(n.FirstChild.Data), &data) != nil {
		return
	}
	var visit func(v any, depth int)
	visit = func(v any, depth int) {
		if depth > 6 || len(p.Crumbs) > 0 {
			return
		}
		switch v := v.(type) {
		case []any:
			for _, e := range v {
				visit(e, depth+1)
			}
		case map[string]any:
			if v["@type"] == "BreadcrumbList" {
				items, _ := v["itemListElement"].([]any)
				for _, e := range items[:min(len(items), mostCrumbs)] {
					p.crumbItem(e)
				}
				return
			}
			visit(v["@graph"], depth+1)
			visit(v["breadcrumb"], depth+1)
		}
	}
	visit(data, 0)
}

func (p *Page) crumbItem(e any) {
	item, _ := e.(map[string]any)
	name, _ := item["name"].(string)
	at, _ := item["item"].(string)
	if thing, ok := item["item"].(map[string]any); ok {
		if n, ok := thing["name"].(string); ok && name == "" {
			name = n
		}
		at, _ = thing["@id"].(string)
		if u, ok := thing["url"].(string); ok && at == "" {
			at = u
		}
	}
	if name = fold(name); name != "" {
		p.Crumbs = append(p.Crumbs, Crumb{name, p.absolute(at)})
	}
}
