package table

// maxTogether bounds the number of layouts that are tried for all undecided rows of a table at once.
const maxTogether = 20000

// together places rows that one by one fit in more than one way: it tries their best layouts together, and takes
// the combination under which most relations of the table hold (totals of columns above all), if it is the only one.
// It returns the rows that stay undecided.
func (p *placer) together(rows []int) []int {
	var open []int
	var ways [][][]int
	total := 1
	var left []int
	for _, i := range rows {
		w, _ := p.ways(i, rows)
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
	for _, r := range relations(p.b) {
		if p.about(r, open) && !p.about(r, left) {
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
			p.t.Rows[i].lay(&p.b.Rows[p.t.Rows[i].at], ways[k][pick[k]])
		}
		s := 0
		for _, r := range mine {
			switch check(p.b, r) {
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
			p.settle(i, ways[k][best[k]])
		} else {
			p.t.Rows[i].lay(&p.b.Rows[p.t.Rows[i].at], nil)
			left = append(left, i)
		}
	}
	return left
}

// about reports whether a relation has a term or its result in one of the rows.
func (p *placer) about(r relation, rows []int) bool {
	for _, i := range rows {
		row := p.t.Rows[i].at
		if r.result.row == row {
			return true
		}
		for _, x := range r.terms {
			if x.row == row {
				return true
			}
		}
	}
	return false
}
