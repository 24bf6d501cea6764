package reader

import "begrotingsverkenner/core/budget"

// maxTogether bounds the number of layouts that are tried for all undecided rows of a table at once.
const maxTogether = 20000

// placeTogether places rows that one by one fit in more than one way: it tries their best layouts together, and takes
// the combination under which most relations of the table hold (totals of columns above all), if it is the only one.
// It returns the rows that stay undecided.
func (g *grid) placeTogether(t *budget.Table, rows []int) []int {
	var open []int
	var ways [][][]int
	total := 1
	var left []int
	for _, i := range rows {
		w, _ := g.ways(t, i, rows)
		if len(w) == 0 || total*len(w) > maxTogether {
			left = append(left, i)
			continue
		}
		total *= len(w)
		open, ways = append(open, i), append(ways, w)
	}
	if len(open) == 0 {
		return left
	}
	var mine []relation
	for _, r := range relations(t) {
		if about(r, open) && !about(r, left) {
			mine = append(mine, r)
		}
	}
	if total*len(mine) > maxWork {
		return rows
	}
	pick := make([]int, len(open))
	var best []int
	top, ties := -1<<30, 0
	for {
		for k, i := range open {
			g.lay(&t.Rows[i], &g.rows[i], ways[k][pick[k]])
		}
		s := 0
		for _, r := range mine {
			switch check(t, r) {
			case holds:
				s++
			case violated:
				s--
			}
		}
		if s > top {
			top, ties, best = s, 1, append(best[:0], pick...)
		} else if s == top {
			ties++
		}
		k := len(pick) - 1
		for k >= 0 && pick[k] == len(ways[k])-1 {
			pick[k] = 0
			k--
		}
		if k < 0 {
			break
		}
		pick[k]++
	}
	for k, i := range open {
		if ties == 1 && top > 0 {
			g.settle(t, i, ways[k][best[k]])
		} else {
			g.lay(&t.Rows[i], &g.rows[i], nil)
			left = append(left, i)
		}
	}
	return left
}

// ways returns the layouts of row i that fit best by the row itself and by rows that have their place, and how well they
// fit: more than 0 where arithmetic speaks for them. The row itself stays as printed.
func (g *grid) ways(t *budget.Table, i int, unplaced []int) (out [][]int, top int) {
	l := &g.rows[i]
	n, m := g.width, len(l.cells)
	if m == 0 || choose(n, m) > maxPlacements {
		return nil, 0
	}
	var mine []relation
	for _, r := range relations(t) {
		if touches(r, i, unplaced) {
			mine = append(mine, r)
		}
	}
	at := make([]int, m)
	for k := range at {
		at[k] = k
	}
	top = -1 << 30
	for {
		g.lay(&t.Rows[i], l, at)
		switch s := g.score(t, i, mine); {
		case s > top:
			top, out = s, [][]int{append([]int{}, at...)}
		case s == top:
			out = append(out, append([]int{}, at...))
		}
		if !nextPlacement(at, n) {
			break
		}
	}
	g.lay(&t.Rows[i], l, nil)
	return out, top
}

// about reports whether a relation has a term or its result in one of the rows.
func about(r relation, rows []int) bool {
	for _, i := range rows {
		if r.result.row == i {
			return true
		}
		for _, x := range r.terms {
			if x.row == i {
				return true
			}
		}
	}
	return false
}
