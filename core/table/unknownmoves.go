package table

import (
	"slices"

	"begrotingsverkenner/core/budget"
)

// maxMovements is how many columns between two stands can be unknown, for their signs to be tried.
const maxMovements = 3

// unknownMoves reports whether a closing stand follows from the opening one where columns between them, which nobody knows, add to it or take from
// it: Herrubricering. That speaks for nothing, since their titles promise it not.
func (t *trial) unknownMoves(known []term, result int) bool {
	first := result
	in := map[int]bool{}
	for _, x := range known {
		first = min(first, x.col)
		in[x.col] = true
	}
	var unknown []int
	for c := first + 1; c < result; c++ {
		if !in[c] && t.cols[c].Measure == budget.NoMeasure && !t.cols[c].Percent {
			unknown = append(unknown, c)
		}
	}
	if len(unknown) == 0 || len(unknown) > maxMovements {
		return false
	}
	for signs := range 1 << len(unknown) {
		terms := slices.Clone(known)
		for k, c := range unknown {
			terms = append(terms, term{col: c, minus: signs>>k&1 != 0})
		}
		if held, broken := t.holds(terms, result, false); held > 1 && broken == 0 {
			return true
		}
	}
	return false
}
