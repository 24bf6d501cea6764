package table

import (
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// maxShortMoves is how many movements between two stands are tried out for rows that miss some.
const maxShortMoves = 6

// shortStands tells how well rows with fewer figures than columns fit a stand that follows from the first column and the movements between them: the
// first figure is the one stand, the last one the other, and those between them are movements in their order. It is between 0 and 1.
func (t *trial) shortStands(s *set) float64 {
	n := len(t.cols)
	if s.result != n-1 || len(s.terms) != n-1 || s.terms[0].col != 0 || t.cols[0].Measure != budget.Opening || t.cols[n-1].Measure != budget.Closing || n-2 > maxShortMoves {
		return 0
	}
	held, broken := 0, 0
	for i := range t.all {
		r := &t.all[i]
		figs := r.figs
		if r.size() != len(figs) {
			figs = (&row{figs: figs}).filled()
		}
		if m := len(figs); m < 3 || m >= n {
			continue
		}
		moved, known := false, true
		for k := range figs {
			known = known && figs[k].fig.Kind != figure.None && !figs[k].fig.Percent
			moved = moved || k > 0 && k < len(figs)-1 && figs[k].fig.Number.Sign() != 0
		}
		if !known || !moved {
			continue
		}
		if fitsStands(figs[1:len(figs)-1], s.terms[1:], figs[0].fig.Number, figs[len(figs)-1].fig.Number) {
			held++
		} else {
			broken++
		}
	}
	if held < 3 || held < 4*broken {
		return 0
	}
	return float64(held-broken) / float64(len(t.all))
}

// fitsStands reports whether figures can be movements in their order that lead from one stand to the other.
func fitsStands(figs []token, moves []term, from, to figure.Number) bool {
	if len(figs) == 0 {
		return from.Sub(to).Abs().Cmp(Tolerance(2, max(from.Places(), to.Places()))) <= 0
	}
	for k := 0; k+len(figs) <= len(moves); k++ {
		x := figs[0].fig.Number
		if moves[k].minus {
			x = x.Neg()
		}
		if fitsStands(figs[1:], moves[k+1:], from.Add(x), to) {
			return true
		}
	}
	return false
}
