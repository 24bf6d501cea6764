package table

import (
	"slices"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// maxWork bounds the arithmetic of one table, so that no document can make reading slow: no real page comes near it.
const maxWork = 1 << 20

// maxPlacements bounds the work for a short row; a row that can be laid out in more ways stays as printed.
const maxPlacements = 2000

// placer lays out rows with fewer figures than columns by the arithmetic that the table itself promises.
type placer struct {
	t        *Found
	b        *budget.Table
	marking  []marking
	promises []set
	cycle    int // titles repeat after so many columns, under a title of their own each time
	kinds    []kinds
}

// kinds is what the full rows have in one column.
type kinds struct {
	figures, percents int
	minus, plus       int     // figures below and above nil
	size              float64 // the middle number of digits
}

// place lays out the short rows and reports whether it placed any. What it cannot decide stays as printed and is marked
// ambiguous.
func (p *placer) place(short []int) bool {
	p.learn()
	// Two rounds: a row that is placed may decide about another one.
	left := short
	rounds := 2
	if len(short)*len(p.b.Rows)*p.t.Width > maxWork {
		rounds = 0
	}
	for round := 0; round < rounds && len(left) > 0; round++ {
		var next []int
		for _, i := range left {
			if best, top := p.ways(i, left); len(best) == 1 && top > 0 {
				p.settle(i, best[0])
			} else {
				next = append(next, i)
			}
		}
		left = next
	}
	if rounds > 0 && len(left) > 0 {
		left = p.byChain(left)
		left = p.byCycle(left)
		left = p.byStands(left)
		left = p.byTotals(left)
		left = p.together(left)
	}
	for _, i := range left {
		row := &p.b.Rows[p.t.Rows[i].at]
		if at := p.guess(i, left); at != nil {
			p.t.Rows[i].lay(row, at)
		}
		doubt(row)
		// Which of its figures are those of the row beside it, nothing told either.
		for _, k := range [...]int{i - 1, i + 1} {
			if k >= 0 && k < len(p.t.Rows) && p.t.Rows[i].torn && p.t.Rows[k].torn && len(p.t.Rows[max(i, k)].words) == 0 {
				doubt(&p.b.Rows[p.t.Rows[k].at])
			}
		}
	}
	return len(left) < len(short)
}

// doubt marks the figures of a row: nothing tells which columns they stand in.
func doubt(row *budget.Row) {
	for c := range row.Cells {
		row.Cells[c].Ambiguous = row.Cells[c].State == budget.Published
	}
}

// settle lays out row i as arithmetic proved, and marks it.
func (p *placer) settle(i int, at []int) {
	row := &p.b.Rows[p.t.Rows[i].at]
	p.t.Rows[i].lay(row, at)
	for c := range row.Cells {
		row.Cells[c].Placed = row.Cells[c].State == budget.Published
	}
}

// learn looks at the full rows: what they promise, and what stands in each column.
func (p *placer) learn() {
	n := p.t.Width
	var rows [][]token
	for i := range p.t.Rows {
		if r := &p.t.Rows[i]; len(r.figs) == n && r.size() == n {
			rows = append(rows, r.figs)
		}
	}
	p.promises = append(promises(p.b, rows), p.groupTotals(rows)...)
	p.kinds = make([]kinds, n)
	for c := range n {
		var sizes []int
		for _, r := range rows {
			if r[c].kind != number || r[c].fig.Kind != figure.Amount {
				continue
			}
			p.kinds[c].figures++
			if r[c].fig.Percent {
				p.kinds[c].percents++
			}
			switch r[c].fig.Number.Sign() {
			case -1:
				p.kinds[c].minus++
			case 1:
				p.kinds[c].plus++
			}
			if r[c].fig.Number.Sign() != 0 {
				sizes = append(sizes, digitsOf(r[c].fig.Number))
			}
		}
		if len(sizes) > 0 {
			slices.Sort(sizes)
			p.kinds[c].size = float64(sizes[len(sizes)/2])
		}
	}
	p.cycle = p.period()
}

// groupTotals are the sums that columns below one title promise: the last of them is called totaal.
func (p *placer) groupTotals(rows [][]token) []set {
	var out []set
	over := func(c int) *token {
		if h := p.t.Heads[c].parts; len(h) > 1 {
			return &h[0]
		}
		return nil
	}
	for a := 0; a < p.t.Width; {
		b := a + 1
		for o := over(a); o != nil && b < p.t.Width && over(b) != nil && over(b).first == o.first && over(b).text == o.text; b++ {
		}
		if b-a > 2 && strings.HasSuffix(strings.ToLower(p.b.Columns[b-1].Header), "totaal") {
			s := set{result: b - 1}
			for c := a; c < b-1; c++ {
				s.terms = append(s.terms, term{col: c})
			}
			t := trial{rows: rows, percents: true}
			if held, broken := t.holds(s.terms, s.result, false); broken == 0 && held > 0 {
				out = append(out, s)
			}
		}
		a = b
	}
	return out
}

// period finds after how many columns the lowest titles repeat: fte, euro, fte, euro.
func (p *placer) period() int {
	n := p.t.Width
	low := func(c int) string {
		if parts := p.t.Heads[c].parts; len(parts) > 1 {
			return parts[len(parts)-1].text
		}
		return ""
	}
	for k := 2; k*2 <= n; k++ {
		if n%k != 0 {
			continue
		}
		same := true
		for c := k; c < n && same; c++ {
			same = low(c) != "" && low(c) == low(c-k)
		}
		if same {
			return k
		}
	}
	return 0
}

// touches reports whether a relation is about row i and about no other row that has no place yet.
func (p *placer) touches(r relation, i int, unplaced []int) bool {
	row := p.t.Rows[i].at
	about := false
	for k := 0; k <= len(r.terms); k++ {
		x := r.result
		if k < len(r.terms) {
			x = r.terms[k]
		}
		if x.row == row {
			about = true
			continue
		}
		for _, u := range unplaced {
			if x.row == p.t.Rows[u].at {
				return false
			}
		}
	}
	return about
}

// ways returns the layouts of row i that fit best by the row itself and by rows that have their place, and how well they
// fit: more than 0 where arithmetic speaks for them. The row itself stays as printed.
func (p *placer) ways(i int, unplaced []int) (out [][]int, top int) {
	r := &p.t.Rows[i]
	n, m := p.t.Width, r.size()
	if m == 0 || choose(n, m) > maxPlacements {
		return nil, 0
	}
	var mine []relation
	for _, rel := range relations(p.b) {
		if p.touches(rel, i, unplaced) {
			mine = append(mine, rel)
		}
	}
	at := make([]int, m)
	for k := range at {
		at[k] = k
	}
	top = -1 << 30
	row := &p.b.Rows[r.at]
	for {
		r.lay(row, at)
		switch s := p.score(i, mine); {
		case s > top:
			top, out = s, [][]int{append([]int{}, at...)}
		case s == top:
			out = append(out, append([]int{}, at...))
		}
		if !nextPlacement(at, n) {
			break
		}
	}
	r.lay(row, nil)
	return out, top
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
