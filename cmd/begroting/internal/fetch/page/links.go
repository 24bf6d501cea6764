package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// links reads where a page leads to: its links, its frames, and the page that it goes on to by itself.
func (p *Page) links(doc *html.Node) {
	add := func(href, text, rel string) {
		at := p.absolute(href)
		if at == "" {
			return
		}
		p.Links = append(p.Links, Link{
			Address: at, Text: text,
			Step:  hasWord(rel, "next") || hasWord(rel, "prev") || isStep(text),
			Print: isPrint(text),
		})
	}
	for n := range doc.Descendants() {
		switch n.DataAtom {
		case atom.A, atom.Area:
			text := fold(textOf(n))
			if text == "" {
				text = fold(attr(n, "title"))
			}
			add(attr(n, "href"), text, attr(n, "rel"))
		case atom.Link:
			rel := attr(n, "rel")
			switch {
			case hasWord(rel, "next"), hasWord(rel, "prev"):
				add(attr(n, "href"), "", rel)
			case hasWord(rel, "alternate") && hasWord(attr(n, "media"), "print"):
				add(attr(n, "href"), "print", rel)
			}
		case atom.Iframe, atom.Frame:
			add(attr(n, "src"), fold(attr(n, "title")), "")
		case atom.Meta:
			if strings.EqualFold(attr(n, "http-equiv"), "refresh") {
				if _, to, ok := strings.Cut(attr(n, "content"), "="); ok {
					add(strings.Trim(strings.TrimSpace(to), `'"`), "", "next")
				}
			}
		}
	}
}

// isStep reports whether a link is a way on or back, so that where it leads does not stand under this page.
func isStep(text string) bool {
	low := strings.ToLower(strings.TrimLeft(text, "‹›«»<>←→ "))
	for _, w := range [...]string{"vorige", "volgende", "terug", "verder", "previous", "next", "lees verder", "naar boven", "home"} {
		if rest, ok := strings.CutPrefix(low, w); ok && (rest == "" || rest[0] == ' ' || rest[0] == ':') {
			return true
		}
	}
	return false
}

// isPrint reports whether a link says that it leads to the same for printing.
func isPrint(text string) bool {
	switch strings.ToLower(text) {
	case "print", "afdrukken", "printversie", "printvriendelijke versie", "print deze pagina", "pagina afdrukken", "printen", "druk af", "afdrukversie":
		return true
	}
	return false
}

// menus reads lists in lists: what stands in a list inside an item stands under that item's own link.
func (p *Page) menus(doc *html.Node) {
	var visit func(n *html.Node, above string)
	visit = func(n *html.Node, above string) {
		for c := range n.ChildNodes() {
			if c.Type != html.ElementNode {
				continue
			}
			if c.DataAtom != atom.Li {
				visit(c, above)
				continue
			}
			own := p.absolute(ownLink(c))
			if own != "" && above != "" && own != above {
				p.Menu = append(p.Menu, Under{own, above})
			}
			if own == "" {
				own = above
			}
			for d := range c.ChildNodes() {
				if d.Type == html.ElementNode {
					visit(d, own)
				}
			}
		}
	}
	visit(doc, "")
}

// ownLink is where the item of a list leads to by itself: its first link that stands in no list inside it.
func ownLink(li *html.Node) string {
	var visit func(n *html.Node) string
	visit = func(n *html.Node) string {
		for c := range n.ChildNodes() {
			switch {
			case c.DataAtom == atom.Ul || c.DataAtom == atom.Ol:
				continue
			case c.DataAtom == atom.A:
				return attr(c, "href")
			}
			if href := visit(c); href != "" {
				return href
			}
		}
		return ""
	}
	return visit(li)
}
