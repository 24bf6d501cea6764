package table

import (
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// term is one cell of a sum with its sign.
type term struct {
	row, col int
	minus    bool
}

// relation is a promise that a table makes: the terms add up to the result.
type relation struct {
	terms  []term
	result term
}

// verdict is what a table's figures say of a relation.
type verdict int

const (
	open     verdict = iota // its result, or all of its terms, are not published
	holds                   // within rounding
	violated                //
)

// check tells whether a relation holds within rounding. A missing term counts as nil where the relation
// holds so, and proves nothing where it does not; nor does a missing result.
func check(t *budget.Table, r relation) verdict {
	res := &t.Rows[r.result.row].Cells[r.result.col]
	if !res.HasNumber() {
		return open
	}
	sum := figure.Number{}
	places, present, gap := res.Figure.Number.Places(), 0, false
	for _, x := range r.terms {
		c := &t.Rows[x.row].Cells[x.col]
		if !c.HasNumber() {
			gap = true
			continue
		}
		present++
		places = max(places, c.Figure.Number.Places())
		if x.minus {
			sum = sum.Sub(c.Figure.Number)
		} else {
			sum = sum.Add(c.Figure.Number)
		}
	}
	if present == 0 {
		return open
	}
	if sum.Sub(res.Figure.Number).Abs().Cmp(Tolerance(present, places)) <= 0 {
		return holds
	}
	if gap {
		return open // what is missing need not be nil
	}
	return violated
}

// Tolerance is how far a printed total may differ from the sum of n figures that were rounded to the same decimals:
// ⌊(n+1)/2⌋ of the last decimal place.
func Tolerance(n, places int) figure.Number {
	return figure.Decimal(int64((n+1)/2), uint8(places))
}

// relations lists what the table promises, by the measures of its columns and rows and by its totals.
func relations(t *budget.Table) []relation {
	var out []relation
	for _, cols := range columnSets(t) {
		for i := range t.Rows {
			r := relation{result: term{row: i, col: cols.result}}
			for _, c := range cols.terms {
				r.terms = append(r.terms, term{i, c.col, c.minus})
			}
			out = append(out, r)
		}
	}
	for _, rows := range rowSets(t) {
		for c := range t.Columns {
			r := relation{result: term{row: rows.result, col: c}}
			for _, x := range rows.terms {
				r.terms = append(r.terms, term{x.row, c, x.minus})
			}
			out = append(out, r)
		}
	}
	for i := range t.Rows {
		if len(t.Rows[i].SumOf) == 0 {
			continue
		}
		for c := range t.Columns {
			r := relation{result: term{row: i, col: c}}
			for _, k := range t.Rows[i].SumOf {
				r.terms = append(r.terms, term{row: k, col: c})
			}
			out = append(out, r)
		}
	}
	return out
}

// set is a relation over columns or rows, before it is applied to each row or column.
type set struct {
	terms  []term
	result int
	either bool // the result can have the other sign: V and N say which
}

// columnSets finds the sums that the columns promise in every row.
func columnSets(t *budget.Table) []set {
	var out []set
	// saldo follows from the nearest lasten and baten before it; eindsaldo from the movements since the beginsaldo;
	// the municipal share from the gross investment.
	exp, rev, opening, gross := -1, -1, -1, -1
	var moves, funding []term
	for c := range t.Columns {
		switch t.Columns[c].Measure {
		case budget.Expenditure:
			exp = c
		case budget.Revenue:
			rev = c
		case budget.Balance:
			if e, r, ok := inBlocks(t.Columns, c); ok {
				out = append(out, set{terms: balance(t.Convention, term{col: e}, term{col: r}), result: c})
			} else if exp >= 0 && rev >= 0 {
				out = append(out, set{terms: balance(t.Convention, term{col: exp}, term{col: rev}), result: c})
			}
			exp, rev = -1, -1
		case budget.Opening:
			opening, moves = c, nil
		case budget.Addition:
			moves = append(moves, term{col: c})
		case budget.Withdrawal, budget.Spending:
			moves = append(moves, term{col: c, minus: true})
		case budget.Closing:
			if opening >= 0 && len(moves) > 0 {
				out = append(out, set{terms: append([]term{{col: opening}}, moves...), result: c})
			}
			opening, moves = c, nil
		case budget.Gross:
			gross, funding = c, nil
		case budget.Funding:
			funding = append(funding, term{col: c, minus: true})
		case budget.Share:
			if gross >= 0 && len(funding) > 0 {
				out = append(out, set{terms: append([]term{{col: gross}}, funding...), result: c})
			}
			gross, funding = -1, nil
		}
	}
	return out
}

// inBlocks returns the columns of lasten and baten that the balance in column c follows from where each measure has its columns side by
// side: Baten 2024 | Baten 2025 | Lasten 2024 | Lasten 2025 | Saldo 2024 | Saldo 2025.
func inBlocks(cols []budget.Column, c int) (exp, rev int, ok bool) {
	same := func(from int) int {
		i := from
		for i >= 0 && cols[i].Measure == cols[from].Measure {
			i--
		}
		return i
	}
	last := c
	for last+1 < len(cols) && cols[last+1].Measure == budget.Balance {
		last++
	}
	before := same(last)
	n := last - before
	if n < 2 || before+1 < 2*n {
		return 0, 0, false
	}
	second := same(before)
	if second < 0 || before-second != n {
		return 0, 0, false
	}
	first := same(second)
	if second-first != n {
		return 0, 0, false
	}
	exp, rev = c-n, c-2*n
	if cols[exp].Measure == budget.Revenue {
		exp, rev = rev, exp
	}
	return exp, rev, cols[exp].Measure == budget.Expenditure && cols[rev].Measure == budget.Revenue
}

// rowSets finds the sums that the rows promise in every column.
func rowSets(t *budget.Table) []set {
	var out []set
	exp, rev, bal, inc := -1, -1, -1, -1
	for i := range t.Rows {
		switch t.Rows[i].Measure {
		case budget.Expenditure:
			exp = i
		case budget.Revenue:
			rev = i
		case budget.Balance:
			if exp >= 0 && rev >= 0 {
				out = append(out, set{terms: balance(t.Convention, term{row: exp}, term{row: rev}), result: i})
			}
			bal, exp, rev = i, -1, -1
		case budget.Incidental:
			inc = i
		case budget.Structural:
			if bal >= 0 && inc >= 0 {
				out = append(out, set{terms: []term{{row: bal}, {row: inc, minus: true}}, result: i})
			}
			inc = -1
		}
	}
	return out
}

func balance(c budget.Convention, exp, rev term) []term {
	switch c {
	case budget.ExpenditureMinusRevenue:
		rev.minus = true
	case budget.RevenueMinusExpenditure:
		exp.minus = true
	}
	return []term{exp, rev}
}

// ConventionOf finds out how the table's balances come about: the way that holds most often, and the usual way where
// nothing tells them apart.
func ConventionOf(t *budget.Table) budget.Convention {
	best, most := budget.ExpenditureMinusRevenue, -1
	for _, c := range conventions {
		t.Convention = c
		if n := votes(t); n > most {
			best, most = c, n
		}
	}
	return best
}

// conventions are the ways in which a balance follows from expenditure and revenue, the usual one first.
var conventions = [...]budget.Convention{budget.ExpenditureMinusRevenue, budget.ExpenditurePlusRevenue, budget.RevenueMinusExpenditure}

// votes counts the sums of a table that hold under its convention.
func votes(t *budget.Table) int {
	n := 0
	for _, s := range columnSets(t) {
		for i := range t.Rows {
			n += vote(t, s, func(x term) term { x.row = i; return x }, term{row: i, col: s.result})
		}
	}
	for _, s := range rowSets(t) {
		for c := range t.Columns {
			n += vote(t, s, func(x term) term { x.col = c; return x }, term{row: s.result, col: c})
		}
	}
	return n
}

func vote(t *budget.Table, s set, at func(term) term, result term) int {
	r := relation{terms: make([]term, 0, 4), result: result}
	for _, x := range s.terms {
		r.terms = append(r.terms, at(x))
	}
	if check(t, r) == holds {
		return 1
	}
	return 0
}
