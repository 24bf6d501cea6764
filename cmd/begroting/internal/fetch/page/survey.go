package page

import (
	"hash/fnv"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// element is what is known of an element for telling furniture. Numbers count what is inside it, too.
type element struct {
	text, shape uint64
	words       int // all
	linked      int // those inside links
	links       int // that lead to another page
	controls    int // buttons and fields
	headings    int
	questions   int // headings that ask something
	texts       int // pieces of text outside links, but arrows
	loose       int // characters in those
	cells       int // cells of tables with figures
	amounts     bool
	digits      bool
	arrows      bool
	inHeading   bool // it stands in one
	tables      bool // with figures
	figures     bool // it is itself one
}

// survey looks at all elements of a page once, the inner ones first.
func survey(body *html.Node) map[*html.Node]*element {
	all := map[*html.Node]*element{}
	var visit func(n *html.Node, above uint64, inLink, inHeading bool) *element
	visit = func(n *html.Node, above uint64, inLink, inHeading bool) *element {
		e := &element{shape: shapeOf(n, above), inHeading: inHeading}
		h := fnv.New64a()
		h.Write([]byte(n.Data))
		isLink := n.DataAtom == atom.A && leadsAway(attr(n, "href"))
		if isLink {
			e.links++
		}
		switch n.DataAtom {
		case atom.Button, atom.Input, atom.Select, atom.Textarea:
			if !strings.EqualFold(attr(n, "type"), "hidden") {
				e.controls++
			}
		}
		own := shapeOf(n, 0)
		for c := range n.ChildNodes() {
			if c.Type == html.TextNode {
				e.addText(c.Data, inLink || isLink)
				h.Write([]byte(fold(c.Data)))
				continue
			}
			if c.Type != html.ElementNode || dropped(c) {
				continue
			}
			inner := visit(c, own, inLink || isLink, inHeading || isHeading(n))
			e.addElement(inner)
			if inner.words > 0 {
				var b [8]byte
				for i := range b {
					b[i] = byte(inner.text >> (8 * i))
				}
				h.Write(b[:])
			}
		}
		switch {
		case isHeading(n) && e.words > 0:
			e.headings++
			if strings.HasSuffix(fold(textOf(n)), "?") {
				e.questions++
			}
		case n.DataAtom == atom.Td && e.words > 0 && !e.tables && e.digits:
			e.cells++ // a cell with a table in it is there for the places of things
		case n.DataAtom == atom.Table:
			e.figures = e.cells >= 2
			e.tables = e.tables || e.figures
			e.cells = 0
		}
		e.text = h.Sum64()
		all[n] = e
		return e
	}
	visit(body, 0, false, false)
	return all
}

func (e *element) addText(s string, linked bool) {
	text := fold(s)
	if text == "" {
		return
	}
	n := len(strings.Fields(text))
	e.words += n
	e.amounts = e.amounts || hasAmount(text)
	e.digits = e.digits || strings.ContainsAny(text, "0123456789")
	if linked {
		e.linked += n
		return
	}
	bare := strings.Trim(text, arrows+" \u00a0")
	e.arrows = e.arrows || len(bare) < len(text)
	if bare != "" {
		e.texts++
		e.loose += len(bare)
	}
}

func (e *element) addElement(in *element) {
	e.words += in.words
	e.linked += in.linked
	e.links += in.links
	e.controls += in.controls
	e.headings += in.headings
	e.questions += in.questions
	e.texts += in.texts
	e.loose += in.loose
	e.cells += in.cells
	e.amounts = e.amounts || in.amounts
	e.digits = e.digits || in.digits
	e.arrows = e.arrows || in.arrows
	e.tables = e.tables || in.tables
}

// shapeOf is what an element is called, with what it stands in: names that count or that say which one is chosen are left out.
func shapeOf(n *html.Node, above uint64) uint64 {
	h := fnv.New64a()
	for i := range 8 {
		h.Write([]byte{byte(above >> (8 * i))})
	}
	h.Write([]byte(n.Data))
	for _, a := range n.Attr {
		if a.Key != "class" && a.Key != "id" && a.Key != "role" {
			continue
		}
		for w := range strings.FieldsSeq(strings.ToLower(a.Val)) {
			w = strings.TrimRightFunc(w, func(r rune) bool { return unicode.IsDigit(r) || r == '-' || r == '_' })
			if strings.Contains(w, "active") || strings.Contains(w, "actief") || strings.Contains(w, "current") || strings.Contains(w, "open") || strings.Contains(w, "expanded") || strings.Contains(w, "selected") {
				continue
			}
			h.Write([]byte(" " + w))
		}
	}
	return h.Sum64()
}

// leadsAway reports whether a link leads to another page and not to a place on this one.
func leadsAway(href string) bool {
	href = strings.TrimSpace(href)
	return href != "" && href[0] != '#' && !strings.HasPrefix(strings.ToLower(href), "javascript:")
}

// hasAmount reports whether a text has, or tells how to read, an amount of money. Such a text is never furniture because of
// what it looks like.
func hasAmount(s string) bool {
	low := strings.ToLower(s)
	for _, w := range [...]string{"€", "euro", "bedragen", "mln", "mld", "miljoen", "miljard", "x 1.000", "x 1000", "eenheid", "procent", "%"} {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}

// dropped reports whether an element has no text of the document: what a browser does not show as text, and what is there to
// click or type in.
func dropped(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Math, atom.Iframe, atom.Object, atom.Embed, atom.Canvas, atom.Audio, atom.Video, atom.Map,
		atom.Link, atom.Meta, atom.Base, atom.Head, atom.Title:
		return true
	}
	return false
}
