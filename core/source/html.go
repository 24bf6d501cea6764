package source

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"begrotingsverkenner/core/figure"
)

// IsHTML reports whether a document is HTML, by its name or by how it begins.
func IsHTML(name string, lines []string) bool {
	low := strings.ToLower(name)
	if strings.HasSuffix(low, ".html") || strings.HasSuffix(low, ".htm") || strings.HasSuffix(low, ".mhtml") || strings.HasSuffix(low, ".mht") {
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
	blocks, _ := HTMLPage(lines)
	return blocks
}

// HTMLPage is [HTMLBlocks] with the rows of tables that the page hides from its readers: they are in no block.
func HTMLPage(lines []string) ([]Block, []HiddenRow) {
	p := htmlReader{}
	p.tokenize([]byte(strings.Join(lines, "\n")))
	p.flow(0, len(p.tokens))
	p.flush()
	return p.blocks, p.hidden
}

// HiddenRow is a row of a table that a page hides.
type HiddenRow struct {
	Line int
	Text string
}

// HTMLTitle returns the title of a saved page, which a browser shows above it, and its line; it is no part of the text.
func HTMLTitle(lines []string) (string, int) {
	p := htmlReader{}
	for n, line := range lines {
		if strings.Contains(strings.ToLower(line), "<title") {
			p.tokenize([]byte(strings.Join(lines[n:min(len(lines), n+10)], "\n")))
			for i, t := range p.tokens {
				if t.tag == atom.Title && i+1 < len(p.tokens) && p.tokens[i+1].kind == html.TextToken {
					return figure.Trim(p.tokens[i+1].text), n + p.tokens[i+1].line
				}
			}
			break
		}
	}
	return "", 0
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
	depth  int // of elements in each other that are read by a call of their own
	hidden []HiddenRow
}

// maxNested is how deep headings, lists and footnotes can stand in each other; deeper ones are read as plain text. The
// stack of a browser is small, and a page that overruns it takes the whole explorer down.
const maxNested = 64

// skipped reports whether an element is no part of the document.
func skipped(t *htmlToken) bool {
	switch t.tag {
	case atom.Del, atom.S, atom.Strike: // what was deleted is not there any more
		return true
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Nav, atom.Footer, atom.Aside, atom.Button, atom.Select, atom.Iframe, atom.Head, atom.Title, atom.Textarea, atom.Dialog:
		return true
	}
	for _, a := range t.attr {
		v := strings.ToLower(a.Val)
		switch a.Key {
		case "hidden":
			return true
		case "style":
			if unseen(v) {
				return true
			}
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

// unseen reports whether a style, in lower case, hides an element.
func unseen(style string) bool {
	if !strings.Contains(style, "display") && !strings.Contains(style, "visibility") {
		return false
	}
	style = strings.Join(strings.Fields(style), "")
	return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") || strings.Contains(style, "visibility:collapse")
}

// flow reads tokens as running text with blocks in it.
func (p *htmlReader) flow(from, to int) {
	p.depth++
	defer func() { p.depth-- }()
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
		tag := t.tag
		if p.depth > maxNested && nests(tag) {
			tag = atom.Div
		}
		switch tag {
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
			if isBlock(tag) {
				p.flush()
			}
		}
	}
}

// nests reports whether an element is read by a call of its own.
func nests(a atom.Atom) bool {
	switch a {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Ul, atom.Ol:
		return true
	}
	return false
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
