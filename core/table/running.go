package table

import (
	"strconv"
	"strings"

	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/source"
)

// A document that was cut in pages has a number at the foot of each, and a head that every page repeats. Both stand in the
// middle of tables that go on on the next page.

// running marks the blocks that are such heads and feet: a number alone above a line that the document has before, or
// above a page break, and that line.
func running(blocks []source.Block, lines []string) []bool {
	seen := map[string]int{}
	for i := range blocks {
		if k := collapsed(blocks[i].Text); k != "" {
			seen[k]++
		}
	}
	var out []bool
	mark := func(i int) {
		if out == nil {
			out = make([]bool, len(blocks))
		}
		out[i] = true
	}
	for i := range blocks {
		if !pageFoot(&blocks[i]) || i == 0 {
			continue
		}
		next := i+1 < len(blocks) && seen[collapsed(blocks[i+1].Text)] > 1 && len(blocks[i+1].Text) > 12 && figure.YearOf(blocks[i+1].Text) == 0
		before := seen[collapsed(blocks[i-1].Text)] > 1 && !blocks[i].Gap && len(blocks[i-1].Text) > 12
		switch {
		case next:
			mark(i)
			for k := range blocks[i+2:] { // and where the first page has it
				if collapsed(blocks[i+2+k].Text) == collapsed(blocks[i+1].Text) && pageFoot(&blocks[i+1+k]) {
					mark(i + 2 + k)
				}
			}
			mark(i + 1)
		case before:
			mark(i)
			mark(i - 1)
		case i+1 == len(blocks) && blocks[i].Gap && out != nil, broken(lines, &blocks[i]):
			mark(i)
		}
	}
	return out
}

// minPage is how many blocks a page has at least.
const minPage = 12

// pageNumbers finds the numbers of pages: numbers alone on their lines that go up by one from page to page.
func pageNumbers(blocks []source.Block) map[int]bool {
	out := map[int]bool{}
	last := map[int]int{} // where a number was seen last
	for i := range blocks {
		if !pageFoot(&blocks[i]) {
			continue
		}
		n, _ := strconv.Atoi(blocks[i].Text)
		if at, ok := last[n-1]; ok && i-at >= minPage {
			out[i], out[at] = true, true
		}
		last[n] = i
	}
	return out
}

// pageFoot reports whether a block is a number alone on its line, as the number of a page is.
func pageFoot(b *source.Block) bool {
	return b.Kind == source.Words && len(b.Text) < 5 && allDigits(b.Text) && figure.YearOf(b.Text) == 0
}

// broken reports whether a page ends behind a block.
func broken(lines []string, b *source.Block) bool {
	return b.Line < len(lines) && strings.HasPrefix(lines[b.Line], "\f")
}

// collapsed is a line without its wide spaces; "" for one that is too long for a running head.
func collapsed(s string) string {
	if len(s) > 200 {
		return ""
	}
	if strings.Contains(s, "  ") {
		s = strings.Join(strings.Fields(s), " ")
	}
	if len(s) > 110 {
		return ""
	}
	return s
}
