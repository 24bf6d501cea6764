package page

import (
	"crypto/sha256"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Sum tells texts apart.
type Sum [16]byte

// see sums up what can be seen of a page.
func (p *Page) see(doc *html.Node) {
	all, some := sha256.New(), sha256.New()
	var visit func(n *html.Node, inCell bool)
	visit = func(n *html.Node, inCell bool) {
		switch {
		case n.Type == html.TextNode:
			p.cells = p.cells || inCell && strings.ContainsAny(n.Data, "0123456789")
			p.Money = p.Money || hasMoney(n.Data)
			for w := range strings.FieldsSeq(n.Data) {
				p.Words++
				all.Write([]byte(w + " "))
				w = strings.Map(func(r rune) rune {
					if unicode.IsDigit(r) {
						return -1
					}
					return r
				}, w)
				if w != "" {
					some.Write([]byte(w + " "))
				}
			}
			return
		case n.Type == html.ElementNode && unseen(n):
			return
		}
		for c := range n.ChildNodes() {
			visit(c, inCell || n.DataAtom == atom.Td)
		}
	}
	visit(doc, false)
	copy(p.Text[:], all.Sum(nil))
	copy(p.Digitless[:], some.Sum(nil))
}

// hasMoney reports whether a text is about amounts of money.
func hasMoney(s string) bool {
	low := strings.ToLower(s)
	return strings.Contains(low, "€") || strings.Contains(low, " euro") || strings.Contains(low, "bedragen")
}

// unseen reports whether an element shows nothing.
func unseen(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Head, atom.Svg, atom.Math, atom.Iframe, atom.Object, atom.Embed, atom.Canvas, atom.Audio, atom.Video, atom.Map:
		return true
	}
	return hidden(n)
}

func hidden(n *html.Node) bool {
	for _, a := range n.Attr {
		if a.Key == "hidden" && a.Val != "until-found" || a.Key == "style" && strings.Contains(strings.ReplaceAll(strings.ToLower(a.Val), " ", ""), "display:none") {
			return true
		}
	}
	return false
}

// find returns the first element of a kind.
func find(doc *html.Node, kind atom.Atom) *html.Node {
	for n := range doc.Descendants() {
		if n.DataAtom == kind && n.Type == html.ElementNode {
			return n
		}
	}
	return nil
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key && a.Namespace == "" {
			return a.Val
		}
	}
	return ""
}

// textOf is all text inside an element, but that of scripts and styles.
func textOf(n *html.Node) string {
	var b strings.Builder
	var visit func(n *html.Node)
	visit = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		if n.DataAtom == atom.Script || n.DataAtom == atom.Style || n.DataAtom == atom.Svg {
			return
		}
		if n.DataAtom == atom.Br || isBlock(n) {
			b.WriteByte(' ')
		}
		if n.DataAtom == atom.Img {
			b.WriteString(attr(n, "alt"))
		}
		for c := range n.ChildNodes() {
			visit(c)
		}
	}
	visit(n)
	return b.String()
}

// fold makes one space of white space of any kind.
func fold(s string) string { return strings.Join(strings.Fields(s), " ") }

// hasWord reports whether a list of words has a word, in whatever case.
func hasWord(list, word string) bool {
	for w := range strings.FieldsSeq(list) {
		if strings.EqualFold(w, word) {
			return true
		}
	}
	return false
}

// isBlock reports whether an element begins on a line of its own.
func isBlock(n *html.Node) bool {
	switch n.DataAtom {
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Main, atom.Header, atom.Footer, atom.Nav, atom.Aside, atom.Blockquote, atom.Dl, atom.Dt, atom.Dd,
		atom.Figure, atom.Figcaption, atom.Pre, atom.Body, atom.Form, atom.Fieldset, atom.Legend, atom.Table, atom.Caption, atom.Colgroup, atom.Thead,
		atom.Tbody, atom.Tfoot, atom.Tr, atom.Td, atom.Th, atom.Ul, atom.Ol, atom.Li, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Hr,
		atom.Details, atom.Summary, atom.Address, atom.Center, atom.Menu, atom.Hgroup, atom.Search, atom.Dialog:
		return true
	}
	return false
}

// isHeading reports whether an element is the title of what follows, or of what it unfolds.
func isHeading(n *html.Node) bool {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Summary:
		return true
	}
	return false
}
