package page

import (
	"crypto/sha256"
	"hash"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Kept is what is kept of a page.
type Kept struct {
	HTML  []byte
	Words int // of its own
	Text  Sum // of those
}

// Keep returns the page without its furniture, as a document of its own: UTF-8, each block and each cell on its own line, links
// whole, and without what a browser would fetch or run. resolve gives the address that a link has for us.
func (p *Page) Keep(f *Profile, resolve func(string) string) Kept {
	w := &writer{page: p, out: furniture(p.body, f), resolve: resolve, sum: sha256.New()}
	w.b.WriteString("<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + html.EscapeString(p.Title) + "</title>\n")
	w.b.WriteString("<link rel=\"canonical\" href=\"" + html.EscapeString(resolve(p.Address.String())) + "\">\n</head>\n<body>\n")
	w.fresh = true
	for c := range p.body.ChildNodes() {
		w.node(c, false)
	}
	w.line()
	w.b.WriteString("</body>\n</html>\n")
	k := Kept{HTML: []byte(w.b.String()), Words: w.words}
	copy(k.Text[:], w.sum.Sum(nil))
	return k
}

// writer writes a page.
type writer struct {
	page    *Page
	out     map[*html.Node]bool
	resolve func(string) string
	b       strings.Builder
	fresh   bool // a line has just begun
	space   bool // a space belongs before the next word
	heading bool // we are inside one
	words   int
	sum     hash.Hash
}

// line begins a new line.
func (w *writer) line() {
	if !w.fresh {
		w.b.WriteByte('\n')
	}
	w.fresh, w.space = true, false
}

func (w *writer) node(n *html.Node, pre bool) {
	switch n.Type {
	case html.TextNode:
		w.text(n.Data, pre)
		return
	case html.ElementNode:
	default:
		return // comments
	}
	if w.out[n] || dropped(n) {
		return
	}
	switch n.DataAtom {
	case atom.Button:
		// A heading that unfolds what is below it is a button inside a heading: the words are the heading's.
		if w.heading {
			break
		}
		w.space = true
		return
	case atom.Input, atom.Select, atom.Textarea:
		w.space = true
		return
	case atom.Img:
		if alt := fold(attr(n, "alt")); alt != "" {
			w.gap()
			w.b.WriteString(`<img alt="` + html.EscapeString(alt) + `">`)
		}
		return
	case atom.Br, atom.Wbr, atom.Col, atom.Hr:
		if n.DataAtom == atom.Hr {
			w.line()
		}
		w.tag(n)
		if n.DataAtom != atom.Wbr {
			w.line()
		}
		return
	}
	block := isBlock(n)
	if block {
		w.line()
	} else if n.FirstChild != nil {
		w.gap()
	}
	w.tag(n)
	if block {
		w.space = false
	}
	if isHeading(n) {
		defer func(before bool) { w.heading = before }(w.heading)
		w.heading = true
	}
	inner := false
	for c := range n.ChildNodes() {
		inner = inner || c.Type == html.ElementNode && isBlock(c) && !w.out[c]
		w.node(c, pre || n.DataAtom == atom.Pre)
	}
	if block && inner {
		w.line()
	}
	if n.DataAtom == atom.Button {
		w.b.WriteString("</span>")
	} else {
		w.b.WriteString("</" + n.Data + ">")
	}
	if block {
		w.fresh = false
		w.line()
	}
}

// gap writes the space that belongs before what comes.
func (w *writer) gap() {
	if w.space && !w.fresh {
		w.b.WriteByte(' ')
	}
	w.space, w.fresh = false, false
}

// text writes words; white space between them is folded, but not inside pre.
func (w *writer) text(s string, pre bool) {
	fields := strings.Fields(s)
	w.words += len(fields)
	for _, f := range fields {
		w.sum.Write([]byte(f + " "))
	}
	if pre {
		w.b.WriteString(html.EscapeString(s))
		w.fresh = strings.HasSuffix(s, "\n")
		return
	}
	if len(fields) == 0 {
		w.space = w.space || s != ""
		return
	}
	// Spaces that do not break stand between thousands: they are kept as they are.
	folded := foldASCII(s)
	if strings.HasPrefix(folded, " ") {
		w.space = true
	}
	w.gap()
	w.b.WriteString(html.EscapeString(strings.Trim(folded, " ")))
	w.space = strings.HasSuffix(folded, " ")
}

// foldASCII makes one space of the white space that a browser folds.
func foldASCII(s string) string {
	var b strings.Builder
	space := false
	for _, r := range s {
		if r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == '\f' {
			if !space {
				b.WriteByte(' ')
			}
			space = true
			continue
		}
		space = false
		b.WriteRune(r)
	}
	return b.String()
}

// tag writes a start tag, with the attributes that say something about the document.
func (w *writer) tag(n *html.Node) {
	name := n.Data
	if n.DataAtom == atom.Button {
		name = "span"
	}
	w.b.WriteString("<" + name)
	for _, a := range n.Attr {
		if a.Namespace != "" {
			continue
		}
		switch a.Key {
		case "class", "id", "role", "hidden", "aria-hidden", "lang", "dir", "title", "rowspan", "colspan", "scope", "headers", "abbr", "align", "style", "start", "value", "reversed", "open", "datetime", "span":
		case "href":
			at := w.page.absolute(a.Val)
			if at == "" && !strings.HasPrefix(a.Val, "#") {
				continue
			}
			if at != "" {
				a.Val = w.resolve(at)
			}
		default:
			continue
		}
		w.b.WriteString(" " + a.Key + `="` + html.EscapeString(a.Val) + `"`)
	}
	w.b.WriteByte('>')
	w.fresh = false
}
