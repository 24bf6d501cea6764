package table

import (
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// giveMarks gives the N and V of rows on a line to the figures of the saldi behind them, where no saldo has one of its own: 4.653 1 N
// 4.652 below Lasten, Baten and Saldo.
func (t *Found) giveMarks(columns []budget.Column) {
	marked, behind := make([]int, t.Width), make([]int, t.Width) // N and V, and those that stand behind their figure
	for i := range t.Rows {
		r := &t.Rows[i]
		if len(r.figs) != t.Width {
			continue
		}
		for c := range r.figs {
			if x := &r.figs[c]; x.fig.VN != 0 {
				marked[c]++
				if x.text[0] != 'N' && x.text[0] != 'V' {
					behind[c]++
				}
			}
		}
	}
	for c := 0; c+1 < t.Width; c++ {
		m, next := columns[c].Measure, columns[c+1].Measure
		if marked[c] == 0 || behind[c+1] > 0 || m != budget.Expenditure && m != budget.Revenue || next != budget.Balance && next != budget.Difference {
			continue
		}
		for i := range t.Rows {
			r := &t.Rows[i]
			if len(r.figs) != t.Width {
				continue
			}
			a, b := &r.figs[c], &r.figs[c+1]
			own, letter, ok := strings.Cut(a.text, " ")
			if a.to == 0 || a.exact || !ok || len(letter) != 1 || b.kind != number {
				continue
			}
			x, okay := figure.Parse(own)
			y, fine := figure.Parse(letter + " " + b.text)
			if k, _ := classify(own); okay && fine && x.VN == 0 && b.fig.VN == 0 && y.VN != 0 && (k == number || k == dash) {
				a.text, a.fig, a.kind = own, x, k
				b.text, b.fig = letter+" "+b.text, y
			}
		}
	}
}
