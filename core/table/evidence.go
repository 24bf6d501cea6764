package table

import (
	"slices"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// trial is a reading whose columns are known, held against the figures of its rows.
type trial struct {
	cols     []budget.Column
	over     []int     // per column the highest of its titles, where it has more than one; else −1
	rows     [][]token // those that have a figure for each column
	all      []row
	percents bool // percentages count as numbers: within one group of columns they add up
	year     int  // the publication's fiscal year, or 0
	kind     budget.PublicationKind
	before   map[string]bool // what the columns of tables before it are called, where that is sure
}

// number returns the number of a cell, and whether it has one.
func (t *trial) number(r, c int) (figure.Number, bool) {
	x := &t.rows[r][c]
	if x.kind == empty || x.fig.Kind == figure.None || x.fig.Percent && !t.percents {
		return figure.Number{}, false
	}
	return x.fig.Number, true
}

// holds counts the rows in which a sum of columns holds and in which it doesn't; rows of nothing but nil tell nothing.
func (t *trial) holds(terms []term, result int, either bool) (held, broken int) {
	for r := range t.rows {
		want, ok := t.number(r, result)
		if !ok {
			continue
		}
		sum := figure.Number{}
		places, some := want.Places(), false
		for _, x := range terms {
			n, has := t.number(r, x.col)
			if !has {
				ok = false
				break
			}
			some = some || n.Sign() != 0
			places = max(places, n.Places())
			if x.minus {
				n = n.Neg()
			}
			sum = sum.Add(n)
		}
		if !ok || !some {
			continue
		}
		tolerance := Tolerance(len(terms), places)
		switch {
		case sum.Sub(want).Abs().Cmp(tolerance) <= 0, either && sum.Add(want).Abs().Cmp(tolerance) <= 0:
			held++
		default:
			broken++
		}
	}
	return held, broken
}

// verdictOf turns counts into a score between −1 and 1.
func verdictOf(held, broken int) float64 {
	if held+broken == 0 {
		return 0
	}
	return float64(held-broken) / float64(held+broken)
}

// balances: saldo follows from lasten and baten, eindsaldo from the movements, as the titles promise.
func (t *trial) balances() float64 {
	b := budget.Table{Columns: t.cols}
	best, short := 0.0, 0.0
	each := map[int]float64{} // per result the best of all conventions
	for i, c := range conventions {
		b.Convention = c
		score := 0.0
		for _, s := range columnSets(&b) {
			held, broken := t.holds(s.terms, s.result, false)
			v := verdictOf(held, broken)
			if len(s.terms) > 2 || t.cols[s.result].Measure == budget.Closing {
				held, broken = t.holds(signed(s.terms), s.result, false) // withdrawals that are printed with their minus
				v = max(v, verdictOf(held, broken))
			}
			if t.cols[s.result].Measure == budget.Closing {
				short = max(short, t.shortStands(&s))
			}
			if v < 0 && t.cols[s.result].Measure == budget.Closing && t.unknownMoves(s.terms, s.result) {
				v = 0
			}
			score += 1.2 * v
			if len(s.terms) == 2 && t.cols[s.result].Measure == budget.Balance {
				held, broken = t.holds(s.terms, s.result, true) // a balance can be printed without its sign
				v = max(v, verdictOf(held, broken))
			}
			if old, ok := each[s.result]; !ok || v > old {
				each[s.result] = v
			}
		}
		if i == 0 || score > best {
			best = score
		}
	}
	mixed := -0.4 // lasten with a minus in the accounts and without one in the budget
	for c := range t.cols {
		mixed += 1.2 * each[c]
	}
	if len(each) > 1 {
		best = max(best, mixed)
	}
	return max(-2.4, min(best+3*short, 3))
}

// signed is a sum of which every term carries its own sign.
func signed(terms []term) []term {
	out := make([]term, len(terms))
	for i, x := range terms {
		x.minus = false
		out[i] = x
	}
	return out
}

// differences: Verschil is the difference of two columns before it.
func (t *trial) differences() float64 {
	score := 0.0
	for d := range t.cols {
		if t.cols[d].Measure != budget.Difference {
			continue
		}
		best, known := -1.0, false
		for a := max(0, d-12); a < d; a++ {
			for b := a + 1; b < d; b++ {
				if t.cols[a].Measure == budget.Difference || t.cols[b].Measure == budget.Difference {
					continue
				}
				held, broken := t.holds([]term{{col: a}, {col: b, minus: true}}, d, true)
				if held+broken > 0 {
					known = true
					best = max(best, verdictOf(held, broken))
				}
			}
		}
		if d > 0 && d+1 < len(t.cols) {
			held, broken := t.holds([]term{{col: d - 1}, {col: d}}, d+1, false) // what changed between two stands
			if held > 1 && held > broken {
				best = max(best, verdictOf(held, broken))
			}
		}
		if known {
			score += 0.6 * best
		}
	}
	return max(-1.2, min(score, 1.8))
}

// falling is a cost for years that fall from one column to the next, where groups of columns with the same years don't
// explain it.
func (t *trial) falling() float64 {
	var groups []int // how many columns each run of rising years has
	last := budget.Column{}
	for _, c := range t.cols {
		if c.Period == 0 || c.Measure == budget.Difference {
			continue
		}
		switch {
		case len(groups) == 0, last.Phase != c.Phase || last.Measure != c.Measure, c.Period < last.Period:
			groups = append(groups, 1)
		default:
			groups[len(groups)-1]++
		}
		if c.Period < last.Period && last.Phase == c.Phase && last.Measure == c.Measure {
			groups[len(groups)-1] = -1 // it begins with a fall
		}
		last = c
	}
	for i, n := range groups {
		if n == -1 && (i == 0 || groups[i-1] > 2) && i == len(groups)-1 {
			return 1
		}
	}
	return 0
}

// changes: a budget, its change and the budget after that are of one year.
func (t *trial) changes() float64 {
	for d := 1; d+1 < len(t.cols); d++ {
		if low := strings.ToLower(t.cols[d].Header); t.cols[d].Measure != budget.Difference && !strings.Contains(low, "mutatie") && !strings.Contains(low, "bijstelling") {
			continue
		}
		held, broken := t.holds([]term{{col: d - 1}, {col: d}}, d+1, false)
		if held < 2 || broken*4 > held {
			continue
		}
		if t.cols[d-1].Period == t.cols[d+1].Period || t.ofDay(d-1) || t.ofDay(d+1) {
			return 1
		}
		return -0.8
	}
	return 0
}

// ofDay reports whether a column holds what there was on one day.
func (t *trial) ofDay(c int) bool {
	x := ReadTitle(t.cols[c].Header)
	return x.Dated || t.cols[c].Measure == budget.Opening || t.cols[c].Measure == budget.Closing
}

// remainders: Restant krediet is what the columns before it leave of the first of them.
func (t *trial) remainders() float64 {
	for d := 1; d < len(t.cols); d++ {
		if !remains(t.cols[d].Header) {
			continue
		}
		best, known := -1.0, false
		for a := max(0, d-6); a < d; a++ {
			terms := []term{{col: a}}
			for b := a + 1; b < d; b++ {
				terms = append(terms, term{col: b, minus: true})
			}
			for skip := 0; skip <= max(0, d-a-2); skip++ {
				// All of them, or only the last: spent until last year is in what was spent.
				use := append(slices.Clone(terms[:1]), terms[1+skip:]...)
				if len(use) < 2 {
					continue
				}
				if held, broken := t.holds(use, d, false); held+broken > 0 {
					known = true
					best = max(best, verdictOf(held, broken))
				}
			}
		}
		if known {
			return 0.8 * best
		}
	}
	return 0
}

// remains reports whether the title of a column says that it holds what is left.
func remains(title string) bool {
	low := strings.ToLower(title)
	for _, w := range [...]string{"restant", "restkrediet", "rest ", "nog te besteden", "nog beschikbaar", "resterend", "nog te verwachten"} {
		if strings.HasPrefix(low, w) {
			return true
		}
	}
	return false
}

// totals: Totaal is the sum of the columns beside it.
func (t *trial) totals() float64 {
	for d := range t.cols {
		if h := strings.ToLower(t.cols[d].Header); h != "totaal" && h != "totalen" && !strings.HasSuffix(h, " totaal") {
			continue
		}
		var terms []term
		for c := range t.cols {
			if c != d {
				terms = append(terms, term{col: c})
			}
		}
		if len(terms) < 2 {
			return 0
		}
		held, broken := t.holds(terms, d, false)
		return max(0, verdictOf(held, broken))
	}
	return 0
}

// subtotals: Totaal lasten is the sum of the columns directly before it.
func (t *trial) subtotals() float64 {
	score := 0.0
	for d := 2; d < len(t.cols); d++ {
		if !beginsWith(t.cols[d].Header, "totaal ") || t.over[d] >= 0 {
			continue
		}
		var terms []term
		best := 0.0
		for c := d - 1; c >= max(0, d-6); c-- {
			if terms = append(terms, term{col: c}); len(terms) > 1 {
				held, broken := t.holds(terms, d, false)
				best = max(best, verdictOf(held, broken))
			}
		}
		score += 0.7 * best
	}
	return min(score, 1.5)
}

// groups: columns below one title hold one kind of figure, and the last of them, where it is called Totaal, the sum of the
// others.
func (t *trial) groups() float64 {
	score := 0.0
	for a := 0; a < len(t.over); {
		b := a + 1
		for t.over[a] >= 0 && b < len(t.over) && t.over[b] == t.over[a] {
			b++
		}
		if b-a > 1 {
			mixed := 0
			for _, r := range t.rows {
				percents, others := 0, 0
				for c := a; c < b; c++ {
					switch x := &r[c]; {
					case x.kind != number || x.fig.Kind != figure.Amount || t.cols[c].Percent:
					case x.fig.Percent:
						percents++
					default:
						others++
					}
				}
				if percents > 0 && others > 0 {
					mixed++
				}
			}
			if mixed*2 > len(t.rows) {
				score -= 0.7
			}
			if h := strings.ToLower(t.cols[b-1].Header); b-a > 2 && strings.HasSuffix(h, "totaal") {
				var terms []term
				for c := a; c < b-1; c++ {
					terms = append(terms, term{col: c})
				}
				t.percents = true
				held, broken := t.holds(terms, b-1, false)
				t.percents = false
				score += 0.8 * verdictOf(held, broken)
			}
		}
		a = b
	}
	return max(-2, min(score, 2))
}

// yearValues: a year is no value. Where other figures of a table have their thousands parted, 2011 in the column of a row
// that stands on a line is a part of its label.
func (t *trial) yearValues() float64 {
	score := 0.0
	for c := range t.cols {
		years, dots := 0, 0
		for i := range t.all {
			f := t.all[i].figs
			if len(f) <= c || f[c].to == 0 || f[c].exact {
				continue
			}
			if figure.IsYear(f[c].text) {
				years++
			}
			if threes(f[c].text) {
				dots++
			}
		}
		if years > 1 && dots > 0 {
			score -= 0.8
		}
	}
	return max(score, -1.6)
}

// things: what is counted has no decimals, and a tariff has them where other columns do.
func (t *trial) things() float64 {
	decimals := make([]int, len(t.cols))
	figures := make([]int, len(t.cols))
	some := false
	for _, r := range t.rows {
		for c := range r {
			if x := &r[c]; x.kind == number && x.fig.Kind == figure.Amount && !x.fig.Percent {
				figures[c]++
				if x.fig.Number.Places() > 0 {
					decimals[c]++
					some = true
				}
			}
		}
	}
	if !some {
		return 0
	}
	score := 0.0
	for c := range t.cols {
		if figures[c] == 0 {
			continue
		}
		low := strings.ToLower(t.cols[c].Header)
		switch {
		case beginsWith(low, "aantal") && decimals[c] == figures[c]:
			score -= 0.8
		case strings.Contains(low, "tarief") && decimals[c] == 0:
			score -= 0.5
		case strings.Contains(low, "tarief") && decimals[c] == figures[c]:
			score += 0.3
		}
	}
	return max(-2, min(score, 1))
}

// percentages: a title that says % stands over percentages, and where one does, no other column holds them.
func (t *trial) percentages() float64 {
	score, said := 0.0, false
	for c := range t.cols {
		said = said || t.saysPercent(c)
	}
	for c := range t.cols {
		figures, percents := 0, 0
		for i := range t.all {
			f := t.all[i].figs
			if len(f) <= c || f[c].kind != number || f[c].fig.Kind != figure.Amount {
				continue
			}
			figures++
			if f[c].fig.Percent {
				percents++
			}
		}
		switch {
		case figures == 0:
		case t.saysPercent(c) && percents*2 > figures:
			score += 0.5
		case t.saysPercent(c) && percents == 0 && len(t.rows) > 0 && big(t.rows, c):
			score -= 0.8
		case beginsWith(t.cols[c].Header, "bedrag") && percents == figures:
			score -= 0.7
		case said && !t.saysPercent(c) && percents == figures:
			score -= 0.7
		}
	}
	return max(-2, min(score, 2))
}

func (t *trial) saysPercent(c int) bool { return t.cols[c].Percent || t.cols[c].Unit == "%" }

// big reports whether a column has figures that are too large for percentages.
func big(rows [][]token, c int) bool {
	for _, r := range rows {
		if r[c].kind == number && r[c].fig.Number.Abs().Cmp(figure.Int(1000)) > 0 {
			return true
		}
	}
	return false
}

func beginsWith(s, word string) bool {
	return len(s) >= len(word) && strings.EqualFold(s[:len(word)], word)
}

// phases: a budget has no realised year after the one two years before it (BBV, article 19), a report none after its own.
func (t *trial) phases() float64 {
	if t.year == 0 || t.kind == budget.UnknownKind {
		return -t.falling()
	}
	last := t.year
	if t.kind == budget.BudgetKind {
		last -= 2
	}
	score := 0.0
	plan := false // a column of years further on has a title of its own: Raming, Meerjarenraming
	for _, c := range t.cols {
		plan = plan || beginsWith(c.Header, "Raming") || beginsWith(c.Header, "Meerjaren") || beginsWith(c.Header, "MJ")
	}
	one := len(t.over) > 1 && t.over[0] >= 0 // one title stands over all columns: it holds for each
	for _, o := range t.over {
		one = one && o == t.over[0]
	}
	for _, c := range t.cols {
		switch {
		case one && c.Phase == budget.Actual:
		case plan && (beginsWith(c.Header, "Begroting") || beginsWith(c.Header, "Ontwerpbegroting") || beginsWith(c.Header, "Programmabegroting")) && c.Period > t.year && t.kind == budget.BudgetKind:
			score -= 0.3
		case c.Phase == budget.Target && c.Period != 0 && c.Period < t.year && t.kind == budget.BudgetKind:
			score -= 0.1
		case c.Phase == budget.Actual && c.Period > last && !(t.kind == budget.BudgetKind && c.Period == last+1):
			score -= 1.5
		case c.Phase == budget.Actual && c.Period > last && !strings.Contains(c.Header, "t/m"):
			score -= 0.8
		case c.Phase == budget.Actual && c.Period > last:
			score -= 0.3 // Realisatie t/m augustus
		case c.Phase == budget.Budget && c.Period != 0 && c.Period <= last && t.kind == budget.BudgetKind:
			score -= 0.25
		}
	}
	return max(score-t.falling(), -4)
}
