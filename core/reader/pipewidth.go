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

// pipeWidth returns the number of columns, labels included: that of the widest row, empty cells at the end not counted.
// A rule is wider than the rows when a page has pipes by the hundred; and rows are narrower than the rule when their
// first, empty cell was dropped. So the rule counts when it is at most one wider.
func (p *page) pipeWidth(from, to int) int {
	width, rule, labelled, long, titles, all := 0, 0, 0, 0, 0, 0
	head := ""     // the first title of the titles' first row
	rawAll := 0    // length of a row of titles and nothing else
	raw := 0       // length of the first row
	kept := false  // an empty first cell is there
	above := false // the row before has titles and the title of the labels
	for i := from; i < to; i++ {
		b := &p.blocks[i]
		if b.Kind == source.Rule {
			rule = b.Columns
		} else if b.Kind == source.Row {
			width = max(width, filled(b.Cells))
			kept = kept || rule > 0 && len(b.Cells) >= rule && b.Cells[0] == ""
			if !pipeData(b) && allTitles(b.Cells) {
				all, rawAll = max(all, filled(b.Cells)), len(b.Cells)
				if above {
					titles = max(titles, filled(b.Cells))
				}
			}
			if raw == 0 && countFilled(b.Cells) > 1 {
				raw, head = len(b.Cells), b.Cells[0]
			}
			above = countFilled(b.Cells) > 1 && !pipeData(b) && !parseTitle(mendTitle(b.Cells[0])).known
			if pipeData(b) && leadingWords(b.Cells) > 0 {
				labelled, long = max(labelled, filled(b.Cells)), max(long, len(b.Cells))
			}
		}
	}
	if rule == width+1 && (labelled == 0 && !kept && raw < rule || labelled > 0 && all == width) {
		return rule
	}
	if low := strings.ToLower(head); labelled == 0 && !kept && labelHead(head) && low != "nr" && low != "code" && p.unlabelled(from, to, width) {
		return width + 1 // the title of the labels, above rows whose empty label was dropped
	}
	if (labelled > 0 || raw == titles+1) && titles == width || all == width && long == rawAll+1 {
		return width + 1 // a row of titles without its empty first cell, above rows with labels
	}
	return width
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
