package table

import (
	"strings"

	"begrotingsverkenner/core/budget"
)

// byStands places short rows between two stands: what a reserve or a loan has at the end of a year is what it had at its beginning, with what came in
// and without what went out, in each column. It returns the rows that stay undecided.
func (p *placer) byStands(left []int) []int {
	rows := p.b.Rows
	for end := range rows {
		if standOf(rows[end].Label) != budget.Closing || !full(&rows[end]) {
			continue
		}
		begin := end - 1
		for begin >= 0 && standOf(rows[begin].Label) == budget.NoMeasure {
			begin--
		}
		if begin < 0 || begin == end-1 || standOf(rows[begin].Label) != budget.Opening || !full(&rows[begin]) {
			continue
		}
		between := make([]int, 0, end-begin)
		for r := begin; r < end; r++ {
			between = append(between, r)
		}
		left = p.byTotal(left, &rows[end], between, nil)
		out := map[int]bool{} // where what goes out is printed without a minus
		for _, r := range between[1:] {
			out[r] = movesOut(rows[r].Label)
		}
		left = p.byTotal(left, &rows[end], between, out)
	}
	return left
}

// standOf tells whether a row is the stand of a day at the beginning or the end of a year.
func standOf(label string) budget.Measure {
	if m := ReadTitle(label).Measure; m == budget.Opening || m == budget.Closing {
		return m
	}
	return budget.NoMeasure
}

// movesOut reports whether a row is what goes out of a stand.
func movesOut(label string) bool {
	return anyOf(strings.ToLower(label), "onttrekking", "uitgaven", "aflossing", "afschrijving", "vermindering", "vrijval", "aanwending", "af:", "afname")
}
