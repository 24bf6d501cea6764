package table

import (
	"strings"

	"begrotingsverkenner/core/budget"
)

// yearEach reports whether there is a year above each column, and no more of them: 2017 | 2018 | 2018 | 2018 | 2019.
func (d *layer) yearEach() bool {
	if d.u < d.m || d.m < 3 {
		return false
	}
	last, same := 0, 0
	for k := d.lo + d.u - d.m; k < d.lo+d.u; k++ {
		t := d.h.pre[k].ttl()
		if !t.Bare || t.Year < last {
			return false
		}
		if t.Year == last {
			same++
		}
		last = t.Year
	}
	k := d.lo + d.u - d.m - 1
	return same > 0 && (k < 0 || !d.h.pre[k].ttl().Bare)
}

// amends reports whether a title says that a budget stands before or behind its amendments: voor wijziging, na wijz.
func amends(title, word string) bool {
	if title == "" || title[0]|0x20 != word[0] {
		return false
	}
	low := strings.ReplaceAll(strings.ToLower(title), "ó", "o")
	return strings.HasPrefix(low, word+" wijz") || low == word
}

// inTrio reports whether Lasten, Baten and Saldo stand around the border before column k.
func (d *layer) inTrio(k int) bool {
	want := [...]budget.Measure{budget.Expenditure, budget.Revenue, budget.Balance}
	for a := max(0, k-2); a < k && a+3 <= d.m; a++ {
		all := true
		for i, m := range want {
			all = all && d.below(a+i).Measure == m
		}
		if all {
			return true
		}
	}
	return false
}

// jumps reports whether years are left out between column k and the one before it.
func (d *layer) jumps(k int) bool {
	if k < 1 || k >= d.m {
		return false
	}
	x, y := d.below(k-1), d.below(k)
	return x.Bare && y.Bare && y.Year > x.Year+1
}

// goesOn reports whether the bare years below columns [j, j+c) go on in those beside them.
func (d *layer) goesOn(j, c int) bool {
	return d.rises(j) || d.rises(j+c)
}

// rises reports whether the bare year of column k is the one behind that of the column before it.
func (d *layer) rises(k int) bool {
	if k < 1 || k >= d.m {
		return false
	}
	x, y := d.below(k-1), d.below(k)
	return x.Bare && y.Bare && !x.Dated && !y.Dated && y.Year == x.Year+1
}
