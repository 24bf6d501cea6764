package reader

import (
	"slices"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/source"
)

// class is what a block can be in a table of one cell a line.
type class uint8

const (
	prose  class = iota // no cell of a table
	label               // words that can be a label or a caption
	titled              // words of column titles
	year                // a bare year
	number              // a figure
	mark                // N or V alone
	junk                // page furniture
	row                 // a pipe row or rule
)

// token is a cell of the layout of one cell a line: one block, or up to three lines that stand together.
type token struct {
	class class
	word  word
	from  int // first block
	to    int // behind the last block
}

// maxLabel is the longest label that is taken for a cell, in bytes. The longest in the documents is a description of
// some 150 characters; a paragraph is longer, or ends in a full stop and stands among others.
const maxLabel = 220

// tokens classifies the blocks of a document for the layout of one cell a line.
func (p *page) tokens(spaced bool) []token {
	out := slices.Grow(p.scratch.tokens[:0], len(p.blocks))
	for i := 0; i < len(p.blocks); {
		b := &p.blocks[i]
		end := i + 1
		if spaced && b.Kind == source.Words && b.Level == 0 {
			for end < len(p.blocks) && !p.blocks[end].Gap && p.blocks[end].Kind == source.Words && p.blocks[end].Level == 0 {
				end++
			}
		}
		if end-i > 1 {
			if t, ok := p.joined(i, end); ok {
				out = append(out, t)
			} else {
				for j := i; j < end; j++ {
					t := p.token(j)
					if t.class == label || t.class == titled {
						t.class = prose // lines of running text
					}
					out = append(out, t)
				}
			}
			i = end
			continue
		}
		t := p.token(i)
		if !spaced && strings.HasSuffix(t.word.text, "-") && t.class == titled && end < len(p.blocks) && startsLower(p.blocks[end].Text) {
			if next := p.token(end); next.class == titled || next.class == label {
				t.word.text = joinTitle([]string{t.word.text, next.word.text})
				t.word.end, t.to = next.word.end, next.to
				t.class = classOf(t.word.text)
				end++
			}
		}
		if !spaced && t.class == label && endsOpen(t.word.text) && end < len(p.blocks) && startsLower(p.blocks[end].Text) {
			// A label on two lines: "Maatschappelijke opvang en" above "beschermd wonen".
			if next := p.token(end); next.class == label {
				t.word.text += " " + next.word.text
				t.word.end, t.to = next.word.end, next.to
				end++
			}
		}
		out = append(out, t)
		i = end
	}
	p.scratch.tokens = out
	return out
}

// spaced reports whether the cells of the document stand apart by blank lines, so that lines without one between them
// are one cell, and whether there are figures on lines of their own at all.
func (p *page) spaced() (spaced, cells bool) {
	apart, together := 0, 0
	for i := range p.blocks {
		b := &p.blocks[i]
		if b.Kind != source.Words || len(b.Text) > 24 || !numeric(b.Text) {
			continue
		}
		if _, ok := figure.Parse(b.Text); !ok {
			continue
		}
		if b.Gap {
			apart++
		} else {
			together++
		}
	}
	return apart > together, apart+together > 0
}

// numeric reports whether a cell can be a figure by its first letter: a cheap test before the real one.
func numeric(s string) bool {
	switch c := s[0] | 0x20; {
	case c >= 'a' && c <= 'z':
		return c == 'n' || c == 'v' || c == 'p' || c == 'e' || c == 'o'
	}
	return true
}

// token classifies one block.
func (p *page) token(i int) token {
	b := &p.blocks[i]
	t := token{word: word{text: b.Text, line: b.Line, end: b.Line, col: -1, block: i}, from: i, to: i + 1}
	switch b.Kind {
	case source.Row, source.Rule:
		t.class = row
		return t
	case source.Item:
		// A label with a number in front of it ("1. Budgettair kader") can be a row of a table.
		if b.Numbered() && len(b.Text) <= 80 && !strings.HasSuffix(b.Text, ".") && !strings.HasSuffix(b.Text, ";") && b.Indent == 0 {
			t.word.text = p.itemText(b)
			t.class = label
			if len(figure.Scan(b.Text)) > 0 {
				t.class = prose
			}
		}
		if !b.Numbered() && len(b.Text) <= 80 && i+1 < len(p.blocks) && p.blocks[i+1].Kind == source.Words && len(p.blocks[i+1].Text) <= 24 && numeric(p.blocks[i+1].Text) {
			// "- waarvan personeel" with a figure on the next line is a label, too.
			if _, ok := figure.Parse(p.blocks[i+1].Text); ok {
				t.word.text, t.class = p.itemText(b), label
			}
		}
		return t
	}
	if b.Level > 0 {
		t.class = label
		return t
	}
	if len(b.Text) > maxLabel {
		return t
	}
	if len(b.Text) <= 40 && numeric(b.Text) && !(b.Text[0] == '(' && isUnitOnly(b.Text)) {
		if _, ok := figure.Parse(b.Text); ok {
			t.class = number
			if figure.IsYear(b.Text) {
				t.class = year
			}
			return t
		}
	}
	if b.Text == "N" || b.Text == "V" {
		t.class = mark
		return t
	}
	t.class = classOf(b.Text)
	if (t.class == label || t.class == titled) && p.junk(i) {
		t.class = junk
	}
	return t
}

// itemText is an item with its mark, as printed: some marks stand directly before the word.
func (p *page) itemText(b *source.Block) string {
	if p.html {
		return b.Mark + " " + b.Text
	}
	return figure.Trim(p.doc.Lines[b.Line-1])
}

// classOf tells column titles, labels and prose apart by their words.
func classOf(s string) class {
	switch {
	case len(s) > maxLabel:
		return prose
	case isUnitOnly(s):
		return label
	case parseTitle(s).known:
		return titled
	case stamp(s) || holder(s) != "" || sourceLine(s):
		return prose
	case len(s) <= 160 && !strings.HasSuffix(s, "."):
		return label
	case len(s) <= maxLabel && strings.Count(s, ". ") == 0:
		return label // a description may end in a full stop
	}
	return prose
}

// sourceLine reports whether a line stands below a table and says where it comes from, or announces what follows.
func sourceLine(s string) bool {
	return strings.HasPrefix(s, "Bron:") || strings.HasPrefix(s, "Bronnen:") || len(s) > 60 && strings.HasSuffix(s, ":")
}

// joined makes one cell of lines that stand together, as a header of two lines does (Bruto- / investering). It reports
// false for running text.
func (p *page) joined(from, to int) (token, bool) {
	if to-from > 3 {
		return token{}, false
	}
	parts := make([]string, 0, 3)
	size := 0
	for i := from; i < to; i++ {
		s := p.blocks[i].Text
		if size += len(s); size > 160 || len(s) > 90 || strings.HasSuffix(s, ".") || strings.HasSuffix(s, ":") || askOf(s) != budget.NoAsk {
			return token{}, false
		}
		if _, ok := figure.Parse(s); ok && !(i > from && figure.IsYear(s)) {
			return token{}, false
		}
		parts = append(parts, s)
	}
	text := joinTitle(parts)
	t := token{word: word{text: text, line: p.blocks[from].Line, end: p.blocks[to-1].Line, col: -1, block: from}, from: from, to: to, class: classOf(text)}
	return t, t.class == titled || t.class == label
}
