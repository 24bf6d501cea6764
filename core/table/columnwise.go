package table

import (
	"slices"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// A total tells where the figures of short rows stand, column by column: in each column some of the rows have their next
// figure, and these must lead to the total. Which rows, is tried out; as a rule one way is left.

// Limits of that search.
const (
	maxShort     = 12
	maxSolutions = 40
	maxSteps     = 200000
)

// totalled is a total with the rows that it sums: short ones whose places are sought, and others.
type totalled struct {
	p         *placer
	total     *budget.Row
	minus     map[int]bool // rows of the table that are taken from the total
	fixed     []int        // rows of the table that have their places
	short     []int        // rows of t.Rows that have none
	figs      [][]token
	at        [][]int
	steps     int
	solutions [][][]int
}

// byTotals places short rows by the totals that sum them, and returns those that stay undecided. A row that fits in more
// than one way under its total keeps the ways that are left.
func (p *placer) byTotals(left []int) []int {
	for k := range p.b.Rows {
		t := &p.b.Rows[k]
		if t.Role == budget.ItemRow || !full(t) {
			continue
		}
		for _, rows := range candidates(p.b, k) {
			n := len(left)
			if left = p.byTotal(left, t, rows, nil); len(left) < n {
				break
			}
		}
	}
	return left
}

// byTotal places the short ones of the rows that lead to a total, where one way does, and returns those that stay undecided. Rows in minus are
// taken from it.
func (p *placer) byTotal(left []int, total *budget.Row, rows []int, minus map[int]bool) []int {
	s := totalled{p: p, total: total, minus: minus}
	for _, r := range rows {
		if i := p.rowAt(r); i >= 0 && slices.Contains(left, i) {
			s.short = append(s.short, i)
		} else {
			s.fixed = append(s.fixed, r)
		}
	}
	if len(s.short) == 0 || len(s.short) > maxShort {
		return left
	}
	if s.solve(); len(s.solutions) == 0 {
		return left
	}
	var placed []int
	for q, i := range s.short {
		same := len(s.solutions) < maxSolutions && s.steps < maxSteps
		for _, x := range s.solutions[1:] {
			for f := range x[q] {
				same = same && x[q][f] == s.solutions[0][q][f]
			}
		}
		if same {
			p.settle(i, s.solutions[0][q])
			placed = append(placed, i)
		}
	}
	return slices.DeleteFunc(slices.Clone(left), func(i int) bool { return slices.Contains(placed, i) })
}

// rowAt returns the row as found of a row of the table, or −1.
func (p *placer) rowAt(r int) int {
	for i := range p.t.Rows {
		if p.t.Rows[i].at == r {
			return i
		}
	}
	return -1
}

// full reports whether a row has a number in each column.
func full(r *budget.Row) bool {
	for c := range r.Cells {
		if !r.Cells[c].HasNumber() {
			return false
		}
	}
	return true
}

// solve finds the ways to lay the short rows under which every column leads to its total.
func (s *totalled) solve() {
	s.figs, s.at = make([][]token, len(s.short)), make([][]int, len(s.short))
	for q, i := range s.short {
		s.figs[q] = s.p.t.Rows[i].filled()
		s.at[q] = make([]int, 0, len(s.figs[q]))
	}
	s.column(0)
}

// column lays the next figures of some rows in column c.
func (s *totalled) column(c int) {
	n := len(s.total.Cells)
	if len(s.solutions) >= maxSolutions || s.steps >= maxSteps {
		return
	}
	if c == n {
		out := make([][]int, len(s.at))
		for q := range s.at {
			out[q] = append([]int(nil), s.at[q]...)
		}
		s.solutions = append(s.solutions, out)
		return
	}
	want := &s.total.Cells[c]
	sum, count, places := figure.Number{}, 0, want.Figure.Number.Places()
	for _, r := range s.fixed {
		if x := &s.p.b.Rows[r].Cells[c]; x.HasNumber() {
			if s.minus[r] {
				sum = sum.Sub(x.Figure.Number)
			} else {
				sum = sum.Add(x.Figure.Number)
			}
			places = max(places, x.Figure.Number.Places())
			count++
		}
	}
	s.pick(c, 0, sum, count, places)
}

// pick decides for row q and those behind it whether they have a figure in column c.
func (s *totalled) pick(c, q int, sum figure.Number, count, places int) {
	if s.steps++; s.steps >= maxSteps {
		return
	}
	n := len(s.total.Cells)
	if q == len(s.short) {
		if sum.Sub(s.total.Cells[c].Figure.Number).Abs().Cmp(Tolerance(max(count, 1), places)) <= 0 {
			s.column(c + 1)
		}
		return
	}
	used := len(s.at[q])
	if used < len(s.figs[q]) {
		f := &s.figs[q][used]
		if num := f.fig; num.Kind != figure.None && !num.Percent {
			s.at[q] = append(s.at[q], c)
			own := num.Number
			if s.minus[s.p.t.Rows[s.short[q]].at] {
				own = own.Neg()
			}
			s.pick(c, q+1, sum.Add(own), count+1, max(places, num.Number.Places()))
			s.at[q] = s.at[q][:used]
		}
	}
	if len(s.figs[q])-used < n-c {
		s.pick(c, q+1, sum, count, places)
	}
}
