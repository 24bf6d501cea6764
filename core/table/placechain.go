package table

import (
	"slices"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// Where a stand follows from the one before it and the movements between them, year after year, a row of which many empty cells were
// dropped can be laid out from left to right: each stand that is printed says which movements were.

// maxChainSteps bounds the search of one row.
const maxChainSteps = 20000

// maxChainWays is how many ways to lay out a row can be left.
const maxChainWays = 16

// link is the movements between two stands, and the column of the second.
type link struct {
	moves  []term
	result int
}

// chain is the links that lead from the first column to the last, or nil where some column is no part of them.
func (p *placer) chain() []link {
	n := p.t.Width
	if n < 5 || p.b.Columns[0].Measure != budget.Opening {
		return nil
	}
	var out []link
	for at := 0; at < n-1; {
		best := set{}
		for _, s := range p.promises {
			if len(s.terms) > 1 && s.terms[0].col == at && s.result > at && len(s.terms)-1 == s.result-at-1 {
				best = s
			}
		}
		if best.terms == nil {
			return nil
		}
		out = append(out, link{best.terms[1:], best.result})
		at = best.result
	}
	if len(out) < 2 {
		return nil // arithmetic of the row as a whole does that as well
	}
	return out
}

// byChain places rows by the stands in them, and returns those that stay undecided. A movement that can be in either of two columns is
// marked; what stands around it is not.
func (p *placer) byChain(left []int) []int {
	links := p.chain()
	if links == nil {
		return left
	}
	var out []int
	for _, i := range left {
		s := chainSearch{links: links, figs: p.t.Rows[i].filled()}
		s.begin()
		if len(s.ways) == 0 || s.steps > maxChainSteps || len(s.ways) > maxChainWays {
			out = append(out, i)
			continue
		}
		p.settle(i, s.ways[0])
		row := &p.b.Rows[p.t.Rows[i].at]
		for k, c := range s.ways[0] {
			for _, w := range s.ways {
				if w[k] != c {
					row.Cells[c].Ambiguous = true
				}
			}
		}
	}
	return out
}

// chainSearch looks for the ways to lay figures over links.
type chainSearch struct {
	links []link
	figs  []token
	way   []int   // per figure its column, so far
	ways  [][]int // those found that leave out the fewest stands
	least int     // how many those leave out
	out   int     // how many are left out so far
	steps int
}

func (s *chainSearch) begin() {
	for i := range s.figs {
		if k := s.figs[i].kind; k != dash && (k != number || s.figs[i].fig.Kind != figure.Amount && s.figs[i].fig.Kind != figure.Nil) {
			return
		}
	}
	if len(s.figs) == 0 {
		return
	}
	s.least = len(s.links) + 2
	s.way = append(s.way, 0)
	s.link(0, 1, s.figs[0].fig.Number)
	s.way, s.out = s.way[:0], 1
	s.link(0, 0, figure.Number{}) // the first stand is nil, and was not printed
}

// link lays the figures from k on over the links from l on; stand is what the links before lead to.
func (s *chainSearch) link(l, k int, stand figure.Number) {
	if s.steps++; s.steps > maxChainSteps {
		return
	}
	if l == len(s.links) {
		if k == len(s.figs) {
			if s.out < s.least {
				s.ways, s.least = nil, s.out
			}
			if s.out == s.least {
				s.ways = append(s.ways, slices.Clone(s.way))
			}
		}
		return
	}
	s.move(l, 0, k, stand, 0)
}

// move lays figures over the movements of link l from the m-th on, and then over its stand.
func (s *chainSearch) move(l, m, k int, stand figure.Number, terms int) {
	if s.steps++; s.steps > maxChainSteps {
		return
	}
	x := &s.links[l]
	if m == len(x.moves) {
		if k < len(s.figs) {
			want := s.figs[k].fig.Number
			if stand.Sub(want).Abs().Cmp(Tolerance(terms+1, want.Places())) <= 0 {
				s.way = append(s.way, x.result)
				s.link(l+1, k+1, want)
				s.way = s.way[:len(s.way)-1]
			}
		}
		if stand.Sign() == 0 {
			s.out++
			s.link(l+1, k, stand) // nil, and not printed
			s.out--
		}
		return
	}
	s.move(l, m+1, k, stand, terms) // no such movement
	if k < len(s.figs) {
		n := s.figs[k].fig.Number
		if x.moves[m].minus {
			n = n.Neg()
		}
		s.way = append(s.way, x.moves[m].col)
		s.move(l, m+1, k+1, stand.Add(n), terms+1)
		s.way = s.way[:len(s.way)-1]
	}
}
