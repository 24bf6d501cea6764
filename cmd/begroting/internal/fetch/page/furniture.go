package page

import (
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
//  4. It frames: words that stand on most pages, before the first or after the last words that are the page's own. The name of
//     the municipality, an address, a slogan.
//
// What holds a table with figures is never furniture, and nothing inside one is. Headings are not by rule 3 and 4: "Wat mag het
// kosten?" stands on most pages of a budget. A text with an amount or a unit is not by rule 3 and 4 either.
func furniture(body *html.Node, f *Profile) map[*html.Node]bool {
	all := survey(body)
	out := map[*html.Node]bool{}
	w := &walk{all: all, out: out, profile: f, first: -1}
	w.visit(body)
	for _, l := range w.leaves {
		if l.place < w.first || l.place > w.last {
			if w.first >= 0 {
				out[l.node] = true
			}
		}
	}
	return out
}

// walk goes over a page from top to bottom.
type walk struct {
	all     map[*html.Node]*element
	out     map[*html.Node]bool
	profile *Profile

	place       int // number of the piece of text
	first, last int // the first and last that are the page's own
	leaves      []leaf
}

// leaf is an element without other blocks in it that repeats, and could frame a page.
type leaf struct {
	node  *html.Node
	place int
}

func (w *walk) visit(n *html.Node) {
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
		case e.tables && c.DataAtom == atom.Table:
			w.own()
		case w.isFurniture(c, e):
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
	w.last = w.place
}

func (w *walk) isFurniture(n *html.Node, e *element) bool {
	if e.tables || e.inHeading || isHeading(n) || isTablePart(n) {
		return false
	}
	if n.DataAtom == atom.Nav || calledCrumbs(n) && e.links > 0 && e.words < 60 {
		return true
	}
	if !isBlock(n) && !alone(n) {
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

// alone reports whether an element has no text beside it.
func alone(n *html.Node) bool {
	for c := range n.Parent.ChildNodes() {
		if c.Type == html.TextNode && fold(c.Data) != "" {
			return false
		}
	}
	return true
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
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && isBlock(d) {
			return false
		}
	}
	return true
}
