package reader

import (
	"strings"

	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/source"
)

// lineOf returns the line of a row's cell.
func lineOf(b *source.Block, c int) int {
	if c < len(b.Lines) {
		return b.Lines[c]
	}
	return b.Line
}

func countFilled(cells []string) int {
	n := 0
	for _, c := range cells {
		if c != "" {
			n++
		}
	}
	return n
}

// filled returns the length of cells without empty ones at the end.
func filled(cells []string) int {
	n := len(cells)
	for n > 0 && cells[n-1] == "" {
		n--
	}
	return n
}

// pipeShape is what tells how many columns the rows of a table have.
type pipeShape struct {
	width    int    // of the widest row, empty cells at its end not counted
	rule     int    // of the rule
	labelled int    // of the widest row of figures that has a label
	long     int    // the same with its empty cells
	titles   int    // of the widest row of titles and nothing else
	rawAll   int    // the same with its empty cells
	below    int    // of the widest such row below one with the title of the labels
	raw      int    // of the first row of titles, with its empty cells
	head     string // its first title
	kept     bool   // an empty first cell is there, so none was dropped
}

// pipeShape reads the rows from one block to another.
func (p *page) pipeShape(from, to int) pipeShape {
	var s pipeShape
	above := false // the row before has titles and the title of the labels
	for i := from; i < to; i++ {
		b := &p.blocks[i]
		if b.Kind == source.Rule {
			s.rule = b.Columns
			continue
		}
		if b.Kind != source.Row {
			continue
		}
		n, data := filled(b.Cells), pipeData(b)
		s.width = max(s.width, n)
		s.kept = s.kept || s.rule > 0 && len(b.Cells) >= s.rule && b.Cells[0] == ""
		if !data && allTitles(b.Cells) {
			s.titles, s.rawAll = max(s.titles, n), len(b.Cells)
			if above {
				s.below = max(s.below, n)
			}
		}
		if s.raw == 0 && countFilled(b.Cells) > 1 {
			s.raw, s.head = len(b.Cells), b.Cells[0]
		}
		above = countFilled(b.Cells) > 1 && !data && !parseTitle(mendTitle(b.Cells[0])).known
		if data && leadingWords(b.Cells) > 0 {
			s.labelled, s.long = max(s.labelled, n), max(s.long, len(b.Cells))
		}
	}
	return s
}

// pipeWidth returns the number of columns, labels included: that of the widest row, unless its first cell, which was
// empty, was dropped. A rule, or rows that are one longer, tell that; a rule that is wider still belongs to a page that
// has pipes by the hundred.
func (p *page) pipeWidth(from, to int) int {
	s := p.pipeShape(from, to)
	onlyTitles := s.titles == s.width // the widest row has titles of figures in all of its cells
	switch low := strings.TrimRight(strings.ToLower(s.head), ".: "); {
	case s.rule == s.width+1 && s.labelled == 0 && !s.kept && s.raw < s.rule,
		s.rule == s.width+1 && s.labelled > 0 && onlyTitles:
		return s.rule
	case s.labelled == 0 && !s.kept && labelHead(s.head) && low != "nr" && low != "code" && p.unlabelled(from, to, s.width):
		return s.width + 1 // the title of the labels stands above rows whose empty label was dropped
	case s.below == s.width && (s.labelled > 0 || s.raw == s.below+1):
		return s.width + 1 // the title of the labels stands in the row above the titles
	case onlyTitles && s.long == s.rawAll+1:
		return s.width + 1 // rows with labels are one cell longer than the titles
	}
	return s.width
}

// openRows reports whether all rows of figures have an empty first cell: that of their label.
func (p *page) openRows(from, to int) bool {
	for i := from; i < to; i++ {
		if b := &p.blocks[i]; b.Kind == source.Row && pipeData(b) && b.Cells[0] != "" {
			return false
		}
	}
	return true
}

// unlabelled reports whether all rows of figures start with a figure that is no year, and fill the width.
func (p *page) unlabelled(from, to, width int) bool {
	n := 0
	for i := from; i < to; i++ {
		b := &p.blocks[i]
		if b.Kind != source.Row || !pipeData(b) {
			continue
		}
		if f, ok := figure.Parse(b.Cells[0]); !ok || f.Kind == figure.None || figure.IsYear(b.Cells[0]) || filled(b.Cells) < width {
			return false
		}
		n++
	}
	return n > 0
}

// allTitles reports whether all cells of a row are titles of columns of figures.
func allTitles(cells []string) bool {
	cells = cells[:filled(cells)]
	for _, c := range cells {
		if c == "" {
			continue // over N and V
		}
		if !parseTitle(mendTitle(c)).known || isUnitOnly(c) {
			return false
		}
	}
	return len(cells) > 1 && cells[0] != "" && !labelHead(cells[0])
}

// pipeRowMax returns the largest number of filled cells of a row of figures.
func (p *page) pipeRowMax(from, to int) int {
	n := 0
	for i := from; i < to; i++ {
		if b := &p.blocks[i]; b.Kind == source.Row && pipeData(b) {
			n = max(n, filled(b.Cells))
		}
	}
	return n
}

// pipeLabels returns the number of label columns that most rows have.
func (p *page) pipeLabels(from, to, width int) int {
	var counts [4]int
	for i := from; i < to; i++ {
		b := &p.blocks[i]
		if b.Kind != source.Row || !pipeData(b) {
			continue
		}
		n := leadingWords(b.Cells)
		if n == 0 {
			continue // its empty label cell was dropped, or it has none
		}
		counts[min(n, 3)]++
	}
	best := 0
	for n := 1; n < len(counts); n++ {
		if counts[n] > counts[best] {
			best = n
		}
	}
	return best
}

// leadingWords returns the number of cells before the first figure, when at least one of them has words.
func leadingWords(cells []string) int {
	words := 0
	for i, c := range cells {
		if c == "" {
			continue
		}
		if f, ok := figure.Parse(c); ok && (f.Kind != figure.None || words > 0) {
			if words == 0 {
				return 0
			}
			n := i
			for n > 1 && cells[n-1] == "" {
				n-- // empty cells before the first figure are figures that were not published
			}
			return n
		}
		words++
	}
	return words
}

// pipeShifted reports whether a row starts with what belongs over the first column of figures: its empty first cell
// was dropped.
func (p *page) pipeShifted(cells []string, width int) bool {
	if len(cells) == 0 || cells[0] == "" || !parseTitle(cells[0]).known || labelHead(cells[0]) {
		return false
	}
	return filled(cells) < width
}
