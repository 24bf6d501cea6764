package source

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// htmlToken is a token with the line on which it starts.
type htmlToken struct {
	kind html.TokenType
	tag  atom.Atom // what it is: that of its role, where it has one of a table
	elem atom.Atom // what is written
	text string
	line int
	attr []html.Attribute
	end  int // for a start tag the index of its end tag, or of what closes it
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
			t.tag, t.elem, t.attr = tok.DataAtom, tok.DataAtom, tok.Attr
			if kind != html.EndTagToken {
				t.tag = roleTag(tok.DataAtom, tok.Attr)
			}
		}
		line += n
		if kind == html.CommentToken || kind == html.DoctypeToken {
			continue
		}
		p.tokens = append(p.tokens, t)
	}
	p.match()
}

// roleTag is the element of a table that another element stands for, by its role: <div role="table">.
func roleTag(tag atom.Atom, attr []html.Attribute) atom.Atom {
	if tag != atom.Div && tag != atom.Span && tag != atom.Ul && tag != atom.Li && tag != atom.Section && tag != atom.P {
		return tag
	}
	for _, a := range attr {
		if a.Key != "role" {
			continue
		}
		switch strings.ToLower(a.Val) {
		case "table", "grid", "treegrid":
			return atom.Table
		case "row":
			return atom.Tr
		case "columnheader":
			return atom.Th
		case "cell", "gridcell", "rowheader":
			return atom.Td
		case "rowgroup":
			return atom.Tbody
		}
	}
	return tag
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
				if p.tokens[open[k]].elem == t.elem {
					closeTo(k, i)
					break
				}
				if barrier(p.tokens[open[k]].tag) && t.elem != atom.Table {
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
