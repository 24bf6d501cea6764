package table

import (
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// Columns can promise sums that no title says: a total of capital charges, a budget after changes. What holds in all rows
// that are full, and not only because everything is nil, is taken for such a promise.

// maxDiscover is the widest table in which such sums are sought.
const maxDiscover = 24

// discover finds the sums of columns that hold in all full rows: a column that is the sum or the difference of two others,
// or a balance that follows from the one before it and the movements in between.
func discover(rows [][]token, n int) []set {
	if len(rows) == 0 || n < 3 || n > maxDiscover {
		return nil
	}
	t := trial{rows: rows}
	var out []set
	have := map[[3]int]bool{}
	for r := range n {
		for i := range n {
			if i == r {
				continue
			}
			for j := i + 1; j < n; j++ {
				if j == r {
					continue
				}
				// The same three columns make one promise, whichever of them is called the result.
				key := [3]int{min(r, i), 0, max(r, j)}
				key[1] = r + i + j - key[0] - key[2]
				if have[key] {
					continue
				}
				for _, minus := range [...]bool{false, true} {
					terms := []term{{col: i}, {col: j, minus: minus}}
					if t.proven(terms, r) {
						have[key] = true
						out = append(out, set{terms: terms, result: r})
						break
					}
				}
			}
		}
	}
	for r := 3; r < n; r++ {
		for o := max(0, r-7); o+2 < r; o++ {
			if s, ok := t.movements(o, r); ok {
				out = append(out, s)
			}
		}
	}
	return out
}

// movements finds the signs with which the columns between two lead from the first to the second.
func (t *trial) movements(o, r int) (set, bool) {
	m := r - o - 1
	signs := make([]int, m) // 0 plus, 1 minus, 2 no part of it
	for {
		s := set{terms: []term{{col: o}}, result: r}
		for k, g := range signs {
			if g < 2 {
				s.terms = append(s.terms, term{col: o + 1 + k, minus: g == 1})
			}
		}
		if len(s.terms) > 2 && t.proven(s.terms, r) {
			return s, true
		}
		k := 0
		for k < m && signs[k] == 2 {
			signs[k] = 0
			k++
		}
		if k == m {
			return set{}, false
		}
		signs[k]++
	}
}

// proven reports whether a sum holds in all rows, in two of them with more than one term that is not nil, and each of its
// terms is more than nil somewhere.
func (t *trial) proven(terms []term, result int) bool {
	strong := 0
	used := make([]bool, len(terms))
	for r := range t.rows {
		want, ok := t.number(r, result)
		if !ok {
			return false
		}
		sum, places, some := figure.Number{}, want.Places(), 0
		for k, x := range terms {
			n, has := t.number(r, x.col)
			if !has {
				return false
			}
			if n.Sign() != 0 {
				some++
				used[k] = true
			}
			places = max(places, n.Places())
			if x.minus {
				n = n.Neg()
			}
			sum = sum.Add(n)
		}
		if sum.Sub(want).Abs().Cmp(Tolerance(len(terms), places)) > 0 {
			return false
		}
		if some > 1 && want.Abs().Cmp(figure.Int(9)) > 0 {
			strong++
		}
		if len(t.rows) == 1 && some == len(terms) && want.Abs().Cmp(figure.Int(999)) > 0 {
			strong++ // the only full row is a total, with large figures
		}
	}
	for _, u := range used {
		if !u {
			return false
		}
	}
	return strong > 1
}

// promises are the sums that the columns of a table promise in every row: those that its titles tell, and those that all
// its full rows keep.
func promises(b *budget.Table, rows [][]token) []set {
	out := columnSets(b)
	for c := range b.Columns {
		if h := b.Columns[c].Header; h != "Totaal" || len(b.Columns) < 3 {
			continue
		}
		s := set{result: c}
		for k := range b.Columns {
			if k != c && b.Columns[k].Measure == b.Columns[(c+1)%len(b.Columns)].Measure || k != c && b.Columns[c].Measure == "" {
				s.terms = append(s.terms, term{col: k})
			}
		}
		t := trial{rows: rows}
		if held, broken := t.holds(s.terms, c, false); broken == 0 && (held > 0 || len(rows) == 0) {
			out = append(out, s)
		}
	}
	for c := 1; c < len(b.Columns); c++ {
		if b.Columns[c-1].Measure == budget.Closing && b.Columns[c].Measure == budget.Opening && equal(rows, c-1, c) {
			out = append(out, set{terms: []term{{col: c - 1}}, result: c}) // the balance of 31 December is that of 1 January
		}
	}
	for _, d := range discover(rows, len(b.Columns)) {
		fresh := true
		for _, o := range out {
			fresh = fresh && !(o.result == d.result && len(o.terms) == len(d.terms))
		}
		if fresh {
			d.either = b.Columns[d.result].Measure == budget.Difference
			out = append(out, d)
		}
	}
	return out
}

// equal reports whether two columns have the same number in every row.
func equal(rows [][]token, a, b int) bool {
	t := trial{rows: rows}
	for r := range rows {
		x, ok := t.number(r, a)
		y, has := t.number(r, b)
		if !ok || !has || !x.Equal(y) {
			return false
		}
	}
	return len(rows) > 0
}
