package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// furniture finds the elements of a page that are the website's and not the page's own. The rules, each a reason of its own:
//
//  1. It says that it is for finding one's way (nav, or a name such as breadcrumb).
//  2. It repeats: the same words stand on most pages, and there is something to click in it. A menu, a notice of cookies, a
//     footer with links. With a heading in it there must be more to click than to read, and the heading asks nothing.
//  3. It recurs: on most pages an element of that name holds nothing but links that lead to other pages, with arrows between
//     them. A menu that unfolds another part on each page, previous and next, a breadcrumb.
//  4. It frames: words that stand on most pages, before the first or after the last words that are the page's own, in an element
//     that has nothing else. The name of the municipality, an address, a slogan. Beside a table they may be its caption or its
//     legend, so there they must be called the top or the foot of a page.
//
// What holds a table with figures is never furniture, and nothing inside one is. Headings are not by rule 3 and 4: "Wat mag het
// kosten?" stands on most pages of a budget. A text with an amount or a unit is not by rule 3 and 4 either.
func furniture(body *html.Node, f *Profile) map[*html.Node]bool {
	all := survey(body)
	out := map[*html.Node]bool{}
	w := &walk{all: all, out: out, profile: f, first: -1}
	w.visit(body)
	for _, l := range w.leaves {
		before, after := l.place < w.first, w.first >= 0 && l.place > w.last
		if before && (!w.tableFirst || namedFrame(l.node)) || after && (!w.tableLast || namedFrame(l.node)) {
			out[l.node] = true
		}
	}
	return out
}

// namedFrame reports whether an element, or what it stands in, is called the top or the foot of a page.
func namedFrame(n *html.Node) bool {
	for ; n != nil && n.DataAtom != atom.Body; n = n.Parent {
		switch n.DataAtom {
		case atom.Header, atom.Footer, atom.Address:
			return true
		}
		for name := range strings.FieldsSeq(strings.ToLower(attr(n, "class") + " " + attr(n, "id"))) {
			note := strings.Contains(name, "note") || strings.Contains(name, "noot") || strings.Contains(name, "tab")
			for _, w := range [...]string{"foot", "voet", "contact", "adres", "logo"} {
				if strings.Contains(name, w) && !note {
					return true
				}
			}
		}
	}
	return false
}

// walk goes over a page from top to bottom.
type walk struct {
	all     map[*html.Node]*element
	out     map[*html.Node]bool
	profile *Profile

	place       int // number of the piece of text
	first, last int // the first and last that are the page's own
	tableFirst  bool
	tableLast   bool
	leaves      []leaf
}

// leaf is an element without other blocks in it that repeats, and could frame a page.
type leaf struct {
	node  *html.Node
	place int
}

func (w *walk) visit(n *html.Node) {
	beside := hasText(n)
	for c := range n.ChildNodes() {
		switch {
		case c.Type == html.TextNode:
			if fold(c.Data) != "" {
				w.own()
			}
			continue
		case c.Type != html.ElementNode || dropped(c):
			continue
		}
		e := w.all[c]
		switch {
		case e == nil || e.words == 0:
		case e.figures:
			w.own()
			if w.first == w.place {
				w.tableFirst = true
			}
			w.tableLast = true
		case w.isFurniture(c, e, beside):
			w.out[c] = true
		case w.frames(c, e):
			w.place++
			w.leaves = append(w.leaves, leaf{c, w.place})
		case w.profile.repeats(e) && isHeading(c):
			// It may be anything: it is kept, and tells nothing about where the page's own text begins.
		default:
			w.visit(c)
		}
	}
}

// own says that here stands what is the page's own.
func (w *walk) own() {
	w.place++
	if w.first < 0 {
		w.first = w.place
	}
	w.last, w.tableLast = w.place, false
}

// isFurniture goes by rules 1 to 3. beside says that there is text beside the element.
func (w *walk) isFurniture(n *html.Node, e *element, beside bool) bool {
	if e.tables || e.inHeading || isHeading(n) || isTablePart(n) {
		return false
	}
	if n.DataAtom == atom.Nav || calledCrumbs(n) && e.links > 0 && e.words < 60 {
		return true
	}
	if !isBlock(n) && beside {
		return false // a link in a sentence
	}
	if w.profile.repeats(e) && e.links+e.controls > 0 {
		return e.headings == 0 || e.questions == 0 && e.links+e.controls > 2*e.headings
	}
	return isBlock(n) && w.profile.recurs(e) && e.leads(n)
}

// isTablePart reports whether other cells would move when an element went away.
func isTablePart(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Td, atom.Th, atom.Tr, atom.Caption, atom.Thead, atom.Tbody, atom.Tfoot:
		return true
	}
	return false
}

// hasText reports whether an element has text of its own, beside what is in the elements inside it.
func hasText(n *html.Node) bool {
	for c := range n.ChildNodes() {
		if c.Type == html.TextNode && fold(c.Data) != "" {
			return true
		}
	}
	return false
}

// leads reports whether an element holds nothing but links that lead to other pages.
func (e *element) leads(n *html.Node) bool {
	if e.links == 0 || e.headings > 0 || e.amounts || e.controls > 0 {
		return false
	}
	if e.texts == 0 {
		return true
	}
	// The page itself can stand among the others without a link.
	list := n.DataAtom == atom.Ul || n.DataAtom == atom.Ol
	return e.texts == 1 && e.loose <= 80 && (e.arrows || list && e.links > 1)
}

// frames reports whether an element is one piece of text that repeats.
func (w *walk) frames(n *html.Node, e *element) bool {
	if !w.profile.repeats(e) || e.headings > 0 || e.amounts || e.tables || isHeading(n) || !isBlock(n) || isTablePart(n) || n.DataAtom == atom.Table {
		return false
	}
	p := n.Parent // an element that has nothing else
	if (p == nil || p.DataAtom == atom.Body || w.all[p] == nil || !w.profile.repeats(w.all[p])) && !namedFrame(n) {
		return false
	}
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && isBlock(d) {
			return false
		}
	}
	return true
}
