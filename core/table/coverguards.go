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

// qualifies reports whether the title of column k says which budget it is and no more: Primitief, Na wijziging.
func (d *layer) qualifies(k int) bool {
	t := d.below(k)
	if t.Phase != budget.Budget || t.Year != 0 || t.Words > 2 {
		return false
	}
	return qualifying(d.h.pre[d.cols[k].parts[0]].text)
}

// qualifying reports whether a title that says budget has no noun that says so.
func qualifying(title string) bool {
	return !anyOf(strings.ToLower(title), "begro", "raming", "geraamd", "mjr", "mjb", "meerjaren", "budget", "prognose", "verwachting", "perspectief")
}

// mirrored returns how many titles of the row stand over each group of columns where the titles below repeat, and those of one group
// are like those of the next, word for word or but for what they measure: Lasten, Meerjaren, Baten, Meerjaren. Else it is 0.
func (d *layer) mirrored() int {
	if d.cycle == 0 {
		return 0
	}
	groups := d.m / d.cycle
	for n := 2; n*groups <= d.u && n <= d.cycle; n++ {
		first, same, all := d.lo+d.u-n*groups, 0, true
		for k := first; k+n < d.lo+d.u && all; k++ {
			a, b := &d.h.pre[k], &d.h.pre[k+n]
			x, y := a.ttl(), b.ttl()
			switch {
			case a.text == b.text:
				same++
			case x.Measure != budget.NoMeasure && y.Measure != budget.NoMeasure && x.Phase == y.Phase && x.Words == y.Words:
			default:
				all = false
			}
		}
		if all && same > 0 && d.m%d.cycle == 0 {
			return n
		}
	}
	return 0
}

// needsNoun reports whether the title of column k says of what a difference is, and not that it is one: t.o.v. 2017.
func (d *layer) needsNoun(k int) bool {
	if len(d.cols[k].parts) == 0 {
		return false
	}
	return comparesWith(d.h.pre[d.cols[k].parts[0]].text)
}

// comparesWith reports whether a title says what something is compared with, and not what: t.o.v. 2017.
func comparesWith(s string) bool {
	low := strings.ToLower(s)
	return strings.HasPrefix(low, "t.o.v") || strings.HasPrefix(low, "tov ") || strings.HasPrefix(low, "ten opzichte van")
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
