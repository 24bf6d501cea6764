package table

import (
	"strings"

	"begrotingsverkenner/core/budget"
)

// parted returns a cost for a row of titles that begins or ends before cell k, where that parts Lasten, Baten and Saldo, or years that
// go on from each other, or phases, of which there is one for each column: a row that misses a figure is likelier.
func (h *solver) parted(k int) float64 {
	if n := h.yearsAround(k); n > 2 && n == h.n {
		return 3
	}
	if n := h.periodsAround(k); n > 3 && n == h.n {
		return 2
	}
	want := [...]budget.Measure{budget.Expenditure, budget.Revenue, budget.Balance}
	for a := k - 2; a < k; a++ {
		if a < 0 || a+3 > len(h.pre) || h.pre[a].row != h.pre[a+2].row {
			continue
		}
		all := true
		for i, m := range want {
			t := h.pre[a+i].ttl()
			all = all && t.Known && t.Measure == m
		}
		if all {
			return 4
		}
	}
	return 0
}

// periodsAround counts the titles of a phase or a difference, each whole by itself, that stand on both sides of place k.
func (h *solver) periodsAround(k int) int {
	is := func(a int) bool {
		if a < 0 || a >= len(h.pre) || h.pre[a].row >= 0 || h.pre[a].kind != text {
			return false
		}
		t := h.pre[a].ttl()
		return t.Known && !t.Small && (t.Phase != "" || t.Measure == budget.Difference && t.Words == 1)
	}
	if !is(k-1) || !is(k) {
		return 0
	}
	first, last := k-1, k
	for is(first - 1) {
		first--
	}
	for is(last + 1) {
		last++
	}
	return last - first + 1
}

// yearsAround counts the bare years, each the one behind the other, that stand on both sides of place k.
func (h *solver) yearsAround(k int) int {
	next := func(a int) bool { // the year in cell a+1 is the one behind that in cell a
		if a < 0 || a+1 >= len(h.pre) || h.pre[a].row != h.pre[a+1].row {
			return false
		}
		x, y := h.pre[a].ttl(), h.pre[a+1].ttl()
		return x.Bare && y.Bare && !x.Dated && !y.Dated && y.Year == x.Year+1
	}
	if !next(k - 1) {
		return 0
	}
	first, last := k-1, k
	for next(first - 1) {
		first--
	}
	for next(last) {
		last++
	}
	return last - first + 1
}

// torn returns a cost for cells [b, end) as a row of titles where the stand at the end of the year stands right behind it, or the one
// at its beginning right before it, though the row has the other.
func (h *solver) torn(b, end int) float64 {
	opens, closes := false, false
	for k := b; k < end; k++ {
		m := h.pre[k].ttl().Measure
		opens, closes = opens || m == budget.Opening, closes || m == budget.Closing
	}
	is := func(k int, m budget.Measure) bool {
		return k >= 0 && k < len(h.pre) && h.pre[k].row == h.pre[b].row && h.pre[k].ttl().Known && h.pre[k].ttl().Measure == m
	}
	if opens && !closes && is(end, budget.Closing) || closes && !opens && is(b-1, budget.Opening) {
		return 2
	}
	if closes && !opens && h.pre[b].row < 0 {
		for k := b - 1; k >= 0 && b-k < maxBack && h.pre[k].kind == text && h.pre[k].row < 0; k-- {
			if is(k, budget.Opening) {
				return 2
			}
		}
	}
	return 0
}

// lone returns a cost for a header in which one title has Lasten below it and no other column has Lasten, Baten or Saldo: that word is
// the name of the rows that follow.
func (h *solver) lone(s state) float64 {
	below, other := 0, 0
	years := len(s.cols) == 2
	for _, c := range s.cols {
		if len(c.parts) == 0 {
			continue
		}
		years = years && h.pre[c.parts[0]].ttl().Bare
		switch t := h.pre[c.parts[len(c.parts)-1]].ttl(); {
		case t.Measure == budget.Expenditure && t.Known && len(c.parts) > 1:
			below++
		case t.Measure == budget.Expenditure, t.Measure == budget.Revenue, t.Measure == budget.Balance:
			other++
		}
	}
	if below == 1 && other == 0 && (len(s.cols) > 2 || years) {
		return 1.6
	}
	return 0
}

// things reports whether a title is the name of more things: Reserves, Voorzieningen, Passiva.
func things(s string) bool {
	low := strings.ToLower(s)
	return low != "opmerkingen" && (strings.HasSuffix(low, "s") || strings.HasSuffix(low, "en") || strings.HasSuffix(low, "iva"))
}

// names holds the guard that no two columns of a table have the same name, year and phase.
func (h *solver) names(s state) float64 {
	score := 0.0
	for i := 1; i < len(s.cols); i++ {
		for k := range i {
			if h.sameName(s.cols[i].parts, s.cols[k].parts) && !h.restated(s.cols, k, i) {
				score -= 1.5
				break
			}
		}
	}
	return max(score, -6)
}

// restated reports whether two columns are a stand before and behind what changed it: 31-12-2017 | Stelselwijziging | 31-12-2017.
func (h *solver) restated(cols []colHead, a, b int) bool {
	if b != a+2 {
		return false
	}
	dated := func(c int) bool { return h.pre[cols[c].parts[len(cols[c].parts)-1]].ttl().Dated }
	return dated(a) && dated(b) && !dated(a+1)
}

// sameName reports whether the titles of two columns are the same words, in capitals or not.
func (h *solver) sameName(a, b []int) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] && !strings.EqualFold(h.pre[a[i]].text, h.pre[b[i]].text) {
			return false
		}
	}
	return true
}

// orders returns a cost for years that stand above the phase of some columns and below that of others, as 2015 above Realisatie beside
// Realisatie above 2016, and for periods that stand above what some columns measure and below what others do.
func (h *solver) orders(cols []colHead) float64 {
	var years, periods [2]bool // above, below
	for _, c := range cols {
		year, phase, period, measure := -1, -1, -1, -1
		for i, p := range c.parts {
			t := h.pre[p].ttl()
			if t.Phase != "" && t.Known || t.Bare {
				if t.Measure == budget.NoMeasure {
					period = i
				}
			} else if t.Known && t.Words == 1 && (t.Measure == budget.Expenditure || t.Measure == budget.Revenue || t.Measure == budget.Balance) {
				measure = i
			}
			switch {
			case t.Bare && !t.Dated:
				year = i
			case t.Years == 0 && t.Phase != "" && t.Known:
				phase = i
			}
		}
		if year >= 0 && phase >= 0 {
			years[0], years[1] = years[0] || year < phase, years[1] || year > phase
		}
		if period >= 0 && measure >= 0 {
			periods[0], periods[1] = periods[0] || period < measure, periods[1] || period > measure
		}
	}
	if years[0] && years[1] || periods[0] && periods[1] {
		return 1.5
	}
	return 0
}

// dates reports whether the title of some column names a year.
func (h *solver) dates(s state) bool {
	for _, c := range s.cols {
		for _, p := range c.parts {
			if h.pre[p].ttl().Years > 0 {
				return true
			}
		}
	}
	return false
}

// says reports whether the title of some column names a year among other words.
func (h *solver) says(s state, year int) bool {
	for _, c := range s.cols {
		for _, p := range c.parts {
			if t := h.pre[p].ttl(); t.Year == year && !t.Bare {
				return true
			}
		}
	}
	return false
}

// unread returns a cost for cells that stand between the unit of the table and its titles and are no part of either.
func (h *solver) unread(from int) float64 {
	for k := from - 1; k >= 0 && from-k <= maxHeads+1; k-- {
		if h.pre[k].row >= 0 {
			return 0
		}
		if h.pre[k].ttl().Unit {
			return 0.25 * float64(from-k-1)
		}
	}
	return 0
}
