package reader

import (
	"strings"

	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/source"
)

// pages tells where in a printed document its blocks stand: on which page, and whether a page begins with them. A text without
// pages has neither.
type pages struct {
	number []int32 // as printed at the foot or the head of the page; 0 where it is not known
	top    []bool  // nothing of the page stands above the block but its number and its running head
}

// pagesOf reads the page breaks and the numbers of pages.
func (p *page) pagesOf() pages {
	out := pages{number: make([]int32, len(p.blocks)), top: make([]bool, len(p.blocks))}
	broken := make([]bool, len(p.blocks)) // a page break stands before the block
	line := 0
	for i := range p.blocks {
		b := &p.blocks[i]
		for ; line < b.Line && line < len(p.doc.Lines); line++ {
			broken[i] = broken[i] || !p.html && strings.HasPrefix(p.doc.Lines[line], "\f")
		}
	}
	last := -1 // the last block with a number
	lastNumber := int32(0)
	for i := range p.blocks {
		n, said := pageLabel(&p.blocks[i])
		foot := i+1 == len(p.blocks) || broken[i+1]
		goesUp := n == lastNumber+1 && (last < 0 || i-last >= minPageBlocks)
		switch {
		case n == 0 || !said && !(foot || broken[i]) && !goesUp:
		case broken[i] && !foot: // at the head of its page: it is told by the next one where the page ends
			last, lastNumber = i, n
			out.number[i] = n
		default:
			for k := last + 1; k <= i; k++ {
				out.number[k] = n
			}
			last, lastNumber = i, n
		}
		if n != 0 && (said || out.number[i] == n) && i+1 < len(p.blocks) {
			out.top[i+1] = true
		}
	}
	for i := range p.blocks {
		if broken[i] {
			out.top[i] = true
		}
		if out.top[i] && i+1 < len(p.blocks) && !broken[i+1] && (furniture(p.blocks[i].Text) || publicationTitled(p.blocks[i].Text)) {
			out.top[i+1] = true // a running head stands above it
		}
	}
	return out
}

// minPageBlocks is how many blocks a page has at least.
const minPageBlocks = 8

// pageLabel is the number of a page, and whether it says that it is one: Pagina 63 van 188.
func pageLabel(b *source.Block) (number int32, said bool) {
	s := b.Text
	if len(s) > 24 || b.Kind != source.Words && b.Kind != source.Item {
		return 0, false
	}
	for _, w := range [...]string{"pagina ", "blz. ", "p. "} {
		if beginsWith(s, w) {
			s, said = s[len(w):], true
		}
	}
	for _, w := range [...]string{" van ", " / ", "/", "|"} {
		if n, _, ok := strings.Cut(s, w); ok {
			s, said = n, said || w != "|"
		}
	}
	s = strings.Trim(s, " -|")
	if s == "" || len(s) > 4 || figure.YearOf(s) != 0 && !said {
		return 0, false
	}
	for i := range len(s) {
		if !isDigit(s[i]) {
			return 0, false
		}
		number = number*10 + int32(s[i]-'0')
	}
	return number, said
}
