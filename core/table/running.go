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
// above a page break, and that line. The numbers of one head go up, and a head that has only one stands at the very beginning, too. A
// foot with a pipe in it it takes for the words that it is.
func running(blocks []source.Block, lines []string) []bool {
	type head struct {
		first, n, last int  // its first block, how many numbers it has and the last of them
		falls          bool // they don't go up: it is no head
	}
	heads := map[string]*head{}
	for i := range blocks {
		k := collapsed(blocks[i].Text)
		if len(k) <= 12 {
			continue
		}
		h := heads[k]
		if h == nil {
			h = &head{first: i}
			heads[k] = h
		}
		at := -1
		switch {
		case i > 0 && pageFoot(&blocks[i-1]):
			at = i - 1
		case i+1 < len(blocks) && pageFoot(&blocks[i+1]) && !blocks[i+1].Gap:
			at = i + 1
		default:
			continue
		}
		n, _ := strconv.Atoi(pageOf(&blocks[at]))
		h.falls = h.falls || h.n > 0 && n <= h.last || labelOfRow(blocks, i, at)
		h.last = n
		h.n++
	}
	is := func(i int) bool {
		h := heads[collapsed(blocks[i].Text)]
		if i > 0 && wide(blocks[i].Text) && ReadTitle(blocks[0].Text).Year != 0 && strings.HasPrefix(blocks[i].Text, blocks[0].Text) {
			return true // it names the publication, and something beside it
		}
		if h == nil || h.falls {
			return false
		}
		// A number among others on their lines is a cell, and what stands below it a heading that says the page's title again.
		return h.n > 1 || h.n == 1 && h.first < maxTop && i > h.first && !(i > 1 && pageFoot(&blocks[i-1]) && numberAlone(&blocks[i-2]))
	}
	var out []bool
	page := 0 // the last page that has been seen
	mark := func(i int) {
		if out == nil {
			out = make([]bool, len(blocks))
		}
		out[i] = true
		if n, _ := strconv.Atoi(pageOf(&blocks[i])); n > 0 {
			page = n
		}
	}
	for i := range blocks {
		if footer(&blocks[i]) {
			blocks[i].Kind, blocks[i].Cells = source.Words, nil // a pipe in it opens no cell
			mark(i)
			continue
		}
		if !pageFoot(&blocks[i]) || i == 0 {
			continue
		}
		switch {
		case i+1 < len(blocks) && is(i+1):
			mark(i)
			mark(i + 1)
		case !blocks[i].Gap && is(i-1):
			mark(i)
			mark(i - 1)
		case i+1 == len(blocks) && blocks[i].Gap && out != nil && next(&blocks[i], page), broken(lines, &blocks[i]):
			mark(i)
		}
	}
	return out
}

// footer reports whether a line is the foot of one page: whose publication it is, and the number of the page before or behind that.
func footer(b *source.Block) bool {
	if b.Kind == source.Rule || len(b.Text) > 90 {
		return false
	}
	low := strings.ToLower(b.Text)
	if !anyOf(low, "gemeente ", "provincie ", "waterschap ") || !anyOf(low, "begroting", "jaarstukken", "jaarrekening", "jaarverslag", "kadernota", "voorjaarsnota", "najaarsnota", "rapportage") {
		return false
	}
	ws := strings.Fields(b.Text)
	page := func(w string) bool { return len(w) < 4 && allDigits(w) }
	if page(ws[0]) == page(ws[len(ws)-1]) {
		return false
	}
	numbers := 0
	for _, w := range ws {
		if k, _ := classify(w); k == number {
			numbers++
		}
	}
	return numbers == 1
}

// next reports whether the number of a block can be that of the page behind one.
func next(b *source.Block, page int) bool {
	n, _ := strconv.Atoi(pageOf(b))
	return n > page && n < page+4
}

// labelOfRow reports whether block i, with a number at the block beside it, is the label of a row of figures that stand on lines of
// their own.
func labelOfRow(blocks []source.Block, i, at int) bool {
	figure := func(k int) bool { return k >= 0 && k < len(blocks) && numberAlone(&blocks[k]) }
	if at > i {
		return figure(at + 1)
	}
	return figure(at-1) && figure(i+1)
}

// maxTop is before which block the head of the first page stands.
const maxTop = 3

// wide reports whether a line has cells that stand apart.
func wide(s string) bool { return strings.Contains(s, "  ") }

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
		n, _ := strconv.Atoi(pageOf(&blocks[i]))
		if at, ok := last[n-1]; ok && i-at >= minPage {
			out[i], out[at] = true, true
		}
		last[n] = i
	}
	return out
}

// pageFoot reports whether a block is a number alone on its line, as the number of a page is.
func pageFoot(b *source.Block) bool {
	s := pageOf(b)
	return s != "" && (len(s) < 4 || len(s) == 4 && len(b.Text) > 4) && allDigits(s) && figure.YearOf(s) == 0
}

// numberAlone reports whether a block is a figure and nothing else.
func numberAlone(b *source.Block) bool {
	k, _ := classify(b.Text)
	return k == number || k == dash
}

// pageOf is the number of a page: 63, - 63 -, Pagina 63 van 188.
func pageOf(b *source.Block) string {
	if b.Kind != source.Words && b.Kind != source.Item || len(b.Text) > 24 {
		return ""
	}
	s := b.Text
	if strings.HasSuffix(s, " -") {
		s = strings.Trim(s, "- ")
	}
	for _, w := range [...]string{"Pagina ", "pagina ", "Blz. ", "blz. ", "p. "} {
		s = strings.TrimPrefix(s, w)
	}
	for _, w := range [...]string{" van ", " / ", "/"} {
		if n, of, ok := strings.Cut(s, w); ok && allDigits(of) {
			s = n
		}
	}
	return s
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
