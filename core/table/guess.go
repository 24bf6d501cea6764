package table

import "begrotingsverkenner/core/budget"

// guess returns the layout that looks most like the other rows where no sum decides, or nil where the row is too long to
// try.
func (p *placer) guess(i int, left []int) []int {
	ways, _ := p.ways(i, left)
	if len(ways) == 0 {
		return nil
	}
	best, top := []int(nil), -1e9
	r := &p.t.Rows[i]
	figs := r.filled()
	for _, at := range ways {
		s := 0.0
		for k, c := range at {
			if p.kinds[c].size > 0 && figs[k].kind == number && figs[k].fig.Number.Sign() != 0 {
				d := float64(digitsOf(figs[k].fig.Number)) - p.kinds[c].size
				s -= 0.3 * max(d, -d)
			}
			if p.b.Columns[c].Unit == "year" && len(figs[k].text) < 3 {
				s += 0.7 // how long something is written off is known of everything
			}
			if y := r.yearOf(); y != 0 && p.b.Columns[c].Period != 0 && p.b.Columns[c].Period < y {
				s-- // nothing is spent on what has not begun
			}
		}
		if len(at) == 2 && p.b.Columns[at[0]].Measure == budget.Opening && p.b.Columns[at[1]].Measure == budget.Closing && figs[0].fig.Number.Equal(figs[1].fig.Number) {
			s++ // nothing came and nothing went
		}
		s += p.goesOn(at, r.yearOf()) + p.fills(at)
		if p.cycle > 0 && regular(at, p.cycle, p.t.Width) {
			s += 2
		}
		if s > top {
			best, top = at, s // where nothing tells them apart the first is as good as any: it is marked
		}
	}
	return best
}

// goesOn is how well a layout fits a row of something that begins in year y: in each group of years it has a figure from
// then or the year after on, up to the last, or in that year only.
func (p *placer) goesOn(at []int, y int) float64 {
	if y == 0 {
		return 0
	}
	s := 0.0
	cols := p.b.Columns
	for a := 0; a < len(cols); {
		b := a + 1
		for b < len(cols) && cols[b].Period > cols[b-1].Period && cols[b-1].Period != 0 {
			b++
		}
		if cols[a].Period != 0 && b-a > 1 {
			s += p.runOn(at, a, b, y)
		}
		a = b
	}
	return s
}

// fills is a little for a layout that fills a whole group of years, where other columns stand beside it.
func (p *placer) fills(at []int) float64 {
	cols := p.b.Columns
	for a := 0; a < len(cols); {
		b := a + 1
		for b < len(cols) && cols[b].Period == cols[b-1].Period+1 && cols[b-1].Period != 0 {
			b++
		}
		if b-a > 2 && b-a < len(cols) && b-a == len(at) {
			whole := true
			for k := range at {
				whole = whole && at[k] == a+k
			}
			if whole {
				return 0.4
			}
		}
		a = b
	}
	return 0
}

// runOn is how well the figures of a row in columns [a, b), a group of years, fit.
func (p *placer) runOn(at []int, a, b, y int) float64 {
	first, last, n := -1, -1, 0
	for _, c := range at {
		if c < a || c >= b || p.b.Columns[c].Period < y {
			continue
		}
		if first < 0 {
			first = c
		}
		last = c
		n++
	}
	if n == 0 || last-first+1 != n {
		return 0
	}
	if from := p.b.Columns[first].Period; from != y && from != y+1 {
		return 0
	}
	if last == b-1 {
		return 1.1
	}
	return 0.5
}

// regular reports whether figures stand in the same places of each group of columns.
func regular(at []int, cycle, n int) bool {
	have := make([]bool, n)
	for _, c := range at {
		have[c] = true
	}
	for c := cycle; c < n; c++ {
		if have[c] != have[c-cycle] {
			return false
		}
	}
	return true
}
