package source

import (
	"bytes"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"begrotingsverkenner/core/figure"
)

// IsHTML reports whether a document is HTML, by its name or by how it begins.
func IsHTML(name string, lines []string) bool {
	low := strings.ToLower(name)
	if strings.HasSuffix(low, ".html") || strings.HasSuffix(low, ".htm") {
		return true
	}
	for _, line := range lines {
		line = strings.ToLower(figure.Trim(line))
		if line != "" {
			return strings.HasPrefix(line, "<!doctype html") || strings.HasPrefix(line, "<html")
		}
	}
	return false
}

// HTMLBlocks reads a saved page: headings with their levels, lists, paragraphs and real tables, with the lines of the
// source on which they stand. Scripts, navigation and footers are left out.
//
// It works on the tokens of golang.org/x/net/html rather than on its tree, because only tokens tell where they stand.
func HTMLBlocks(lines []string) []Block {
	p := htmlReader{}
	p.tokenize([]byte(strings.Join(lines, "\n")))
	p.flow(0, len(p.tokens))
	p.flush()
	return p.blocks
}

// htmlToken is a token with the line on which it starts.
type htmlToken struct {
	kind html.TokenType
	tag  atom.Atom
	text string
	line int
	attr []html.Attribute
	end  int // for a start tag the index of its end tag, or of what closes it
}

type htmlReader struct {
	tokens []htmlToken
	blocks []Block
	text   strings.Builder // of the block that is being read
	line   int             // of its first word
	level  int
	mark   string
	indent int
	bold   int // depth of b and strong
}

// tokenize reads all tokens and finds the end of each element. Elements that HTML lets open (p, li, td, tr …) end where
// the next of their kind starts.
func (p *htmlReader) tokenize(data []byte) {
	z := html.NewTokenizer(bytes.NewReader(data))
	line := 1
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			break
		}
		raw := z.Raw()
		t := htmlToken{kind: kind, line: line}
		n := bytes.Count(raw, []byte("\n"))
		if kind == html.TextToken {
			t.text = string(z.Text())
			// Text stands on the line of its first word.
			for _, c := range raw {
				if c == '\n' {
					t.line++
				} else if c != ' ' && c != '\t' && c != '\r' {
					break
				}
			}
		} else {
			tok := z.Token()
			t.tag, t.attr = tok.DataAtom, tok.Attr
		}
		line += n
		if kind == html.CommentToken || kind == html.DoctypeToken {
			continue
		}
		p.tokens = append(p.tokens, t)
	}
	p.match()
}

// maxDepth is how many open elements are looked at for the one that a tag closes. Pages are some dozens deep; a page that
// never closes anything would take time with the square of its length.
const maxDepth = 256

// match gives every start tag the index of its end.
func (p *htmlReader) match() {
	var open []int
	closeTo := func(n, at int) {
		for len(open) > n {
			p.tokens[open[len(open)-1]].end = at
			open = open[:len(open)-1]
		}
	}
	for i := range p.tokens {
		t := &p.tokens[i]
		switch t.kind {
		case html.SelfClosingTagToken:
			t.end = i
		case html.StartTagToken:
			t.end = i
			if void(t.tag) {
				continue
			}
			for k := len(open) - 1; k >= max(0, len(open)-maxDepth); k-- {
				o := p.tokens[open[k]].tag
				if closes(t.tag, o) {
					closeTo(k, i)
				} else if barrier(o) {
					break
				}
			}
			open = append(open, i)
		case html.EndTagToken:
			for k := len(open) - 1; k >= max(0, len(open)-maxDepth); k-- {
				if p.tokens[open[k]].tag == t.tag {
					closeTo(k, i)
					break
				}
				if barrier(p.tokens[open[k]].tag) && t.tag != atom.Table {
					break
				}
			}
		}
	}
	closeTo(0, len(p.tokens))
}

func void(a atom.Atom) bool {
	switch a {
	case atom.Br, atom.Img, atom.Hr, atom.Input, atom.Meta, atom.Link, atom.Col, atom.Source, atom.Wbr, atom.Area, atom.Base, atom.Embed, atom.Param, atom.Track:
		return true
	}
	return false
}

// closes reports whether a start tag ends an open element without its end tag.
func closes(start, open atom.Atom) bool {
	switch start {
	case atom.Td, atom.Th:
		return open == atom.Td || open == atom.Th
	case atom.Tr:
		return open == atom.Td || open == atom.Th || open == atom.Tr
	case atom.Thead, atom.Tbody, atom.Tfoot:
		return open == atom.Td || open == atom.Th || open == atom.Tr || open == atom.Thead || open == atom.Tbody || open == atom.Tfoot || open == atom.Caption || open == atom.Colgroup
	case atom.Li:
		return open == atom.Li
	case atom.Dt, atom.Dd:
		return open == atom.Dt || open == atom.Dd
	case atom.P, atom.Div, atom.Ul, atom.Ol, atom.Table, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Section, atom.Article, atom.Blockquote:
		return open == atom.P
	case atom.Option:
		return open == atom.Option
	}
	return false
}

// barrier reports whether an element keeps what is inside it apart from what is outside.
func barrier(a atom.Atom) bool {
	return a == atom.Table || a == atom.Ul || a == atom.Ol
}

// skipped reports whether an element is no part of the document.
func skipped(t *htmlToken) bool {
	switch t.tag {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Nav, atom.Footer, atom.Aside, atom.Button, atom.Select, atom.Iframe, atom.Head, atom.Title, atom.Textarea, atom.Dialog:
		return true
	}
	for _, a := range t.attr {
		v := strings.ToLower(a.Val)
		switch a.Key {
		case "hidden":
			return true
		case "aria-hidden":
			if v == "true" {
				return true
			}
		case "role":
			if v == "navigation" || v == "search" || v == "banner" && t.tag != atom.Header || v == "contentinfo" {
				return true
			}
		case "class", "id":
			for _, w := range strings.FieldsFunc(v, func(r rune) bool { return r == ' ' || r == '-' || r == '_' }) {
				switch w {
				case "breadcrumb", "breadcrumbs", "skiplink", "skiplinks", "cookie", "cookies", "visuallyhidden", "navbar", "pagination", "footer", "menu":
					return true
				}
			}
		}
	}
	return false
}

// flow reads tokens as running text with blocks in it.
func (p *htmlReader) flow(from, to int) {
	for i := from; i < to; i++ {
		t := &p.tokens[i]
		switch t.kind {
		case html.TextToken:
			p.words(t)
			continue
		case html.EndTagToken:
			p.endTag(t)
			continue
		}
		if skipped(t) {
			i = max(i, min(t.end, to))
			continue
		}
		switch t.tag {
		case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
			p.flush()
			p.level = int(t.tag.String()[1] - '0')
			p.flow(i+1, min(t.end, to))
			p.flush()
			i = min(t.end, to)
		case atom.Table:
			p.flush()
			if p.layoutTable(i+1, min(t.end, to)) {
				continue
			}
			p.table(i+1, min(t.end, to))
			i = min(t.end, to)
		case atom.Ul, atom.Ol:
			p.flush()
			p.list(t.tag == atom.Ol, i+1, min(t.end, to))
			i = min(t.end, to)
		case atom.Br:
			p.flush()
		case atom.B, atom.Strong:
			p.bold++
		default:
			if isBlock(t.tag) {
				p.flush()
			}
		}
	}
}

func (p *htmlReader) endTag(t *htmlToken) {
	if t.tag == atom.B || t.tag == atom.Strong {
		p.bold = max(0, p.bold-1)
	} else if isBlock(t.tag) {
		p.flush()
	}
}

func isBlock(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Main, atom.Header, atom.Blockquote, atom.Dl, atom.Dt, atom.Dd, atom.Figure, atom.Figcaption, atom.Pre, atom.Body, atom.Html, atom.Form, atom.Fieldset, atom.Tr, atom.Td, atom.Th, atom.Caption, atom.Details, atom.Summary, atom.Address, atom.Hr, atom.Li, atom.Tbody, atom.Thead:
		return true
	}
	return false
}

// words adds text to the block that is being read, white space folded.
func (p *htmlReader) words(t *htmlToken) {
	if strings.TrimSpace(t.text) == "" {
		if p.text.Len() > 0 {
			p.text.WriteByte(' ')
		}
		return
	}
	if p.text.Len() == 0 {
		p.line = t.line
	}
	p.text.WriteString(t.text)
}

// flush ends the block that is being read.
func (p *htmlReader) flush() {
	text := fold(p.text.String())
	p.text.Reset()
	level, mark, ind := p.level, p.mark, p.indent
	p.level, p.mark = 0, ""
	if text == "" {
		p.level, p.mark = level, mark // the words are still to come: <li><p>…
		if level > 0 {
			p.level = 0
		}
		return
	}
	b := Block{Kind: Words, Line: p.line, Text: text, Gap: true, Level: level}
	if mark != "" {
		b.Kind, b.Mark, b.Indent, b.Gap = Item, mark, ind, false
	}
	p.blocks = append(p.blocks, b)
}

// fold makes one space of white space of any kind; figures are read with spaces between thousands.
//
// Soft hyphens only say where a word may break.
func fold(s string) string {
	if strings.Contains(s, "\u00ad") {
		s = strings.ReplaceAll(s, "\u00ad", "")
	}
	return figure.Trim(strings.Join(strings.Fields(s), " "))
}

// list reads a list; an item's mark is a bullet or its number.
func (p *htmlReader) list(ordered bool, from, to int) {
	p.indent += 2
	n := 0
	for i := from; i < to; i++ {
		t := &p.tokens[i]
		if t.kind != html.StartTagToken || t.tag != atom.Li {
			if t.kind == html.TextToken {
				p.words(t)
			}
			continue
		}
		p.flush()
		n++
		p.mark = "•"
		if ordered {
			p.mark = strconv.Itoa(n) + "."
		}
		p.flow(i+1, min(t.end, to))
		p.flush()
		p.mark = ""
		if t.end > i {
			i = min(t.end, to)
			if i < to && p.tokens[i].kind == html.StartTagToken {
				i-- // closed by the next item
			}
		}
	}
	p.flush()
	p.indent -= 2
}
