package table

import "begrotingsverkenner/core/budget"

// Where titles repeat below others (fte, euro, fte, euro) a row with a figure for each of those others has them all below
// the same title. Which one, the last total tells: where other rows already lead to it, nothing is missing.

// maxTotals is how many rows are tried as the parts of a total.
const maxTotals = 10

// byCycle places rows that have one figure for each group of columns, and returns those that stay undecided.
func (p *placer) byCycle(left []int) []int {
	if p.cycle == 0 {
		return left
	}
	open, ok := p.openOffset(left)
	if !ok {
		return left
	}
	n := p.t.Width
	var out []int
	for _, i := range left {
		r := &p.t.Rows[i]
		if r.size() != n/p.cycle {
			out = append(out, i)
			continue
		}
		at := make([]int, r.size())
		for k := range at {
			at[k] = k*p.cycle + open
		}
		p.settle(i, at)
	}
	return out
}

// openOffset returns the place in each group of columns in which alone the last total is not explained by the full rows
// above it.
func (p *placer) openOffset(left []int) (int, bool) {
	short := map[int]bool{}
	for _, i := range left {
		short[p.t.Rows[i].at] = true
	}
	last := -1
	for k := range p.b.Rows {
		if p.b.Rows[k].Role != budget.ItemRow && full(&p.b.Rows[k]) {
			last = k
		}
	}
	if last < 0 {
		return 0, false
	}
	var parts []int
	for k := range last {
		if !short[k] && full(&p.b.Rows[k]) {
			parts = append(parts, k)
		}
	}
	if len(parts) > maxTotals { // its nearest parts are totals themselves
		kept := parts[:0]
		for _, k := range parts {
			if p.b.Rows[k].Role != budget.ItemRow {
				kept = append(kept, k)
			}
		}
		parts = kept
	}
	if len(parts) == 0 || len(parts) > maxTotals {
		return 0, false
	}
	open, found := 0, 0
	for g := range p.cycle {
		if !p.explained(last, parts, g) {
			open, found = g, found+1
		}
	}
	return open, found == 1
}

// explained reports whether some of the rows add up to the last total in every column at place g of its group.
func (p *placer) explained(last int, parts []int, g int) bool {
	for set := 1; set < 1<<len(parts); set++ {
		ok := true
		for c := g; c < p.t.Width && ok; c += p.cycle {
			r := relation{result: term{row: last, col: c}}
			for k := range parts {
				if set&(1<<k) != 0 {
					r.terms = append(r.terms, term{row: parts[k], col: c})
				}
			}
			ok = check(p.b, r) == holds
		}
		if ok {
			return true
		}
	}
	return false
}
