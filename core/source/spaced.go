package source

import (
	"strings"

	"begrotingsverkenner/core/figure"
)

// Vocabulary tells what the words of a line mean in a table; knowing that is for the caller.
type Vocabulary struct {
	Title func(string) int  // how well a text reads as the title of one column of figures; 0 is not at all
	Head  func(string) bool // it is the title of a column of labels
	Junk  func(string) bool // it is page furniture, which can stand in the middle of a table
}

// Rows of a table on one line each, their cells parted by spaces, come from pdftotext and from pages that lost their
// pipes:
//
//	                 Rekening   Begroting   Begroting
//	                     2022        2023        2024
//	Lasten              1.234       2.345       3.456
//	Baten                 234         345         456
//
// Rows turns them into the rows and rules that pipe tables have. A line is such a row when it ends in figures and column
// titles stand above it; running text does not end in two figures below titles.
func Rows(blocks []Block, lines []string, v Vocabulary) []Block {
	tabRows(blocks, lines, v)
	var spaced []*spacedLine
	glued := false
	for i := range blocks {
		glued = glued || blocks[i].Kind == Words && unglue(blocks[i].Text) != nil
		s, ok := readSpaced(&blocks[i], lines[blocks[i].Line-1], false)
		if !ok {
			continue
		}
		blocks[i].Figures = s.rowLike()
		if spaced == nil {
			spaced = make([]*spacedLine, len(blocks))
			for k := range spaced {
				spaced[k] = &noFigures
			}
		}
		found := s // s itself would be kept for each line
		spaced[i] = &found
	}
	if spaced == nil && !glued {
		return blocks
	}
	var out []Block // as a rule there is no such table, and nothing is copied
	done := 0
	for i := 0; i < len(spaced); {
		if len(spaced[i].fields) < 2 {
			i++
			continue
		}
		t := spacedTable{blocks: blocks, lines: lines, spaced: spaced, from: i, to: i + 1, words: v}
		t.findEnd()
		if head, ok := t.understand(done); ok {
			if out == nil {
				out = make([]Block, 0, len(blocks)+16)
			}
			out = apart(out, blocks[done:head])
			out = append(out, t.rows(head)...)
			done = t.to
		}
		i = t.to
	}
	if done == 0 && !glued {
		return blocks
	}
	return apart(out, blocks[done:])
}

// noFigures stands for all lines without figures.
var noFigures spacedLine

// apart adds blocks to a list, and gives figures that were glued together on a line of their own a block each.
func apart(out, blocks []Block) []Block {
	for _, b := range blocks {
		parts := []string(nil)
		if b.Kind == Words && len(b.Text) < 200 {
			parts = unglue(b.Text)
		}
		if parts == nil {
			out = append(out, b)
			continue
		}
		for _, p := range parts {
			out = append(out, Block{Kind: Words, Line: b.Line, Text: p, Gap: b.Gap})
		}
	}
	return out
}

// unglue parts figures that were glued together: 1.2341.2451.260 is 1.234, 1.245 and 1.260, since three digits follow
// each dot. It returns nil where that is not certain.
func unglue(s string) []string {
	if len(s) < 9 || s[0] != '-' && !digit(s[0]) || strings.Count(s, ".") < 2 {
		return nil
	}
	var out []string
	for s != "" {
		n := 0
		if s[0] == '-' {
			n = 1
		}
		d := n
		for d < len(s) && d < n+4 && digit(s[d]) {
			d++
		}
		if d == n || d == n+4 || d == len(s) || s[d] != '.' {
			return nil
		}
		n = d
		for n < len(s) && s[n] == '.' {
			if n+4 > len(s) || !digit(s[n+1]) || !digit(s[n+2]) || !digit(s[n+3]) {
				return nil
			}
			n += 4
		}
		if _, ok := figure.Parse(s[:n]); !ok {
			return nil
		}
		out = append(out, s[:n])
		s = s[n:]
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

func digit(c byte) bool { return c >= '0' && c <= '9' }
