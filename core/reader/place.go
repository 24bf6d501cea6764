package reader

import (
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// maxWork bounds the arithmetic of one table, so that no document can make reading slow: no real page comes near it.
const maxWork = 1 << 20

// maxPlacements bounds the work for a short row; a row that can be laid out in more ways stays as printed.
const maxPlacements = 2000

// place lays out row i by arithmetic and reports whether exactly one layout fits best.
func (g *grid) place(t *budget.Table, i int, unplaced []int) bool {
	best, top := g.ways(t, i, unplaced)
	if len(best) != 1 || top <= 0 {
		return false
	}
	g.settle(t, i, best[0])
	return true
}

// settle lays out row i as arithmetic proved, and marks it.
func (g *grid) settle(t *budget.Table, i int, at []int) {
	g.lay(&t.Rows[i], &g.rows[i], at)
	for c := range t.Rows[i].Cells {
		t.Rows[i].Cells[c].Placed = t.Rows[i].Cells[c].State == budget.Published
	}
}

// score weighs one layout of row i: relations that hold against those that don't, and N and V where saldi stand.
func (g *grid) score(t *budget.Table, i int, mine []relation) int {
	s := 0
	for _, r := range mine {
		switch check(t, r) {
		case holds:
			s += 4
		case violated:
			s -= 4
		}
	}
	for c := range t.Rows[i].Cells {
		cell := &t.Rows[i].Cells[c]
		if !cell.HasNumber() || cell.Figure.Number.Sign() == 0 {
			continue
		}
		switch marks := g.marked(c); {
		case marks == always && cell.Figure.VN == 0, marks == never && cell.Figure.VN != 0:
			s -= 2
		case marks == unknown && cell.Figure.VN != 0 && (t.Columns[c].Measure == budget.Expenditure || t.Columns[c].Measure == budget.Revenue) && mixed(g.rows[i].cells):
			s-- // N and V stand where saldi do
		}
	}
	return s
}

// marking tells whether the figures of a column carry N or V.
type marking uint8

const (
	unknown marking = iota
	always
	never
	sometimes
)

// marked tells it from the rows that are whole.
func (g *grid) marked(c int) marking {
	if g.marking == nil {
		g.marking = make([]marking, g.width)
		for i := range g.rows {
			if len(g.rows[i].cells) != g.width || g.rows[i].torn > 0 {
				continue
			}
			for c, x := range g.rows[i].cells {
				this := never
				if x.fig.VN != 0 {
					this = always
				}
				if x.fig.Kind != figure.Amount || x.fig.Number.Sign() == 0 {
					continue
				}
				if g.marking[c] == unknown {
					g.marking[c] = this
				} else if g.marking[c] != this {
					g.marking[c] = sometimes
				}
			}
		}
	}
	return g.marking[c]
}

// mixed reports whether some figures carry N or V and others do not.
func mixed(cells []cell) bool {
	with, without := false, false
	for _, x := range cells {
		if x.fig.Kind == figure.Amount {
			with, without = with || x.fig.VN != 0, without || x.fig.VN == 0
		}
	}
	return with && without
}

// touches reports whether a relation is about row i and about no other row that has no place yet.
func touches(r relation, i int, unplaced []int) bool {
	about := r.result.row == i
	for _, x := range append(r.terms, r.result) {
		if x.row == i {
			about = true
			continue
		}
		for _, u := range unplaced {
			if x.row == u {
				return false
			}
		}
	}
	return about
}

// nextPlacement steps through the ways to lay len(at) figures over n columns in order.
func nextPlacement(at []int, n int) bool {
	for k := len(at) - 1; k >= 0; k-- {
		if at[k] < n-len(at)+k {
			at[k]++
			for j := k + 1; j < len(at); j++ {
				at[j] = at[j-1] + 1
			}
			return true
		}
	}
	return false
}

func choose(n, m int) int {
	c := 1
	for k := 1; k <= m; k++ {
		c = c * (n - m + k) / k
		if c > maxPlacements {
			return c
		}
	}
	return c
}
