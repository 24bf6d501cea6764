package workbook

import (
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// rowRule is arithmetic within a row: one column is the sum of some columns less others.
type rowRule struct {
	measure   budget.Measure
	published int // column
	plus      []int
	minus     []int
}

// terms says what a measure is made of.
func terms(m budget.Measure, c budget.Convention) (plus, minus []budget.Measure) {
	switch m {
	case budget.Balance:
		switch c {
		case budget.ExpenditurePlusRevenue:
			return []budget.Measure{budget.Expenditure, budget.Revenue}, nil
		case budget.RevenueMinusExpenditure:
			return []budget.Measure{budget.Revenue}, []budget.Measure{budget.Expenditure}
		}
		return []budget.Measure{budget.Expenditure}, []budget.Measure{budget.Revenue}
	case budget.Structural:
		return []budget.Measure{budget.Balance}, []budget.Measure{budget.Incidental}
	case budget.Closing:
		return []budget.Measure{budget.Opening, budget.Addition}, []budget.Measure{budget.Withdrawal, budget.Spending}
	case budget.Share:
		return []budget.Measure{budget.Gross}, []budget.Measure{budget.Funding}
	}
	return nil, nil
}

// computed are the measures that are made of others.
var computed = []budget.Measure{budget.Balance, budget.Structural, budget.Closing, budget.Share}

// ruleFor finds the columns, or rows, that a measure is made of. A reserve can have several kinds of additions; of
// everything else there must be one, or nothing is certain. It returns false where the rule does not hold.
func ruleFor(m budget.Measure, c budget.Convention, of map[budget.Measure][]int) (rowRule, bool) {
	r := rowRule{measure: m}
	if len(of[m]) != 1 {
		return r, false
	}
	r.published = of[m][0]
	plus, minus := terms(m, c)
	collect := func(measures []budget.Measure) (found []int, ok bool) {
		for _, part := range measures {
			several := part == budget.Addition || part == budget.Withdrawal || part == budget.Spending || part == budget.Funding
			switch n := len(of[part]); {
			case n > 1 && !several, n == 0 && !several:
				return nil, false
			default:
				found = append(found, of[part]...)
			}
		}
		return found, true
	}
	var okPlus, okMinus bool
	r.plus, okPlus = collect(plus)
	r.minus, okMinus = collect(minus)
	return r, okPlus && okMinus && len(r.plus)+len(r.minus) > 1
}

// rowRules finds the arithmetic within the rows of a table, per period: a table can hold a balance for each year.
func rowRules(t *budget.Table) []rowRule {
	type period struct {
		year  int
		phase budget.Phase
	}
	of := map[period]map[budget.Measure][]int{}
	var order []period
	for i, c := range t.Columns {
		if c.Measure == budget.NoMeasure || c.Percent {
			continue
		}
		at := period{c.Period, c.Phase}
		if of[at] == nil {
			of[at] = map[budget.Measure][]int{}
			order = append(order, at)
		}
		of[at][c.Measure] = append(of[at][c.Measure], i)
	}
	var rules []rowRule
	for _, at := range order {
		for _, m := range computed {
			if r, ok := ruleFor(m, t.Convention, of[at]); ok {
				rules = append(rules, r)
			}
		}
	}
	return rules
}

// computedCells are the cells of a rule in a row of the sheet: what the figures make, and the gap to what was published.
func (p *planner) computedCells(l *layout, i int, r rowRule, number, gap style) (cell, cell) {
	row, at := &l.t.Rows[i], l.rowAt[i]
	var f strings.Builder
	var total figure.Number
	count, places := 0, 0
	take := func(columns []int, sign string) {
		for _, j := range columns {
			c := &row.Cells[j]
			if f.Len() > 0 || sign == "-" {
				f.WriteString(sign)
			}
			// A cell without a number counts as nothing. N makes that true of words (n.n.b.) as well.
			if c.State == budget.Published && !c.HasNumber() {
				f.WriteString("N(" + place{2 + j, at}.String() + ")")
			} else {
				f.WriteString(place{2 + j, at}.String())
			}
			if !c.HasNumber() {
				continue
			}
			n, d := l.value(c)
			if sign == "-" {
				n = n.Neg()
			}
			total, count, places = total.Add(n), count+1, max(places, d)
		}
	}
	take(r.plus, "+")
	take(r.minus, "-")
	own := &row.Cells[r.published]
	if count == 0 || l.percentIn(i) {
		return cell{style: number}, cell{style: gap}
	}
	number.places = uint8(max(places, l.places))
	value := formula(rounded(f.String(), places), total, number)
	if !own.HasNumber() {
		return value, cell{style: gap}
	}
	n, d := l.value(own)
	places = max(places, d)
	gap.places = uint8(max(places, l.places))
	computedAt := place{l.at(computedColumn, l.ruleIndex(r)), at}
	gapAt := place{computedAt.col + 1, at}
	return value, p.gap(gapAt, place{2 + r.published, at}, computedAt, n.Sub(total), count, places, gap)
}

// gap is the cell of a difference: published less computed. It is red where rounding of that many figures does not
// explain it.
func (p *planner) gap(at, published, computed place, gap figure.Number, figures, places int, st style) cell {
	limit := tolerance(figures, places)
	p.checks++
	if gap.Abs().Cmp(limit) > 0 {
		p.gaps++
	}
	key := limit.String()
	if p.limits[key] == nil {
		p.limits[key] = &reach{}
	}
	p.limits[key].add(at)
	return formula(rounded(published.String()+"-"+computed.String(), places), gap, st)
}

func (l *layout) ruleIndex(r rowRule) int {
	for i := range l.rules {
		if l.rules[i].published == r.published {
			return i
		}
	}
	return 0
}

// percentIn reports whether a row has percentages: those add up to nothing.
func (l *layout) percentIn(i int) bool {
	for j := range l.t.Rows[i].Cells {
		if isPercent(&l.t.Rows[i].Cells[j]) {
			return true
		}
	}
	return false
}
