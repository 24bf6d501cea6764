package table

import (
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// codeColumns: the numbers of programmes stand below a title that says so, and not below a phase with its year: Pr | Werkelijk 2016, above 3 |
// 1.647.946.
func (t *trial) codeColumns() float64 {
	if len(t.rows) < 3 || len(t.cols) < 2 {
		return 0
	}
	score := 0.0
	for c := range t.cols {
		if !t.small(c) {
			continue
		}
		large := 0
		for k := range t.cols {
			if k != c && t.largest(k).Cmp(figure.Int(10000)) >= 0 {
				large++
			}
		}
		switch col := &t.cols[c]; {
		case large < len(t.cols)-1:
		case col.Phase != budget.NoPhase && col.Period != 0:
			score--
		default:
			if n, _ := numbering(col.Header); n || namesGroup(strings.ToLower(col.Header)) {
				score += 0.5
			}
		}
	}
	return score
}

// small reports whether a column has whole numbers below 100 and nothing else, one of them not nil.
func (t *trial) small(c int) bool {
	some := false
	for r := range t.rows {
		x := &t.rows[r][c]
		if x.kind != number || len(x.text) > 2 || !allDigits(x.text) {
			return false
		}
		some = some || x.text != "0"
	}
	return some
}

// largest is the largest number of a column, whatever its sign.
func (t *trial) largest(c int) figure.Number {
	top := figure.Number{}
	for r := range t.rows {
		if n, ok := t.number(r, c); ok && n.Abs().Cmp(top) > 0 {
			top = n.Abs()
		}
	}
	return top
}
