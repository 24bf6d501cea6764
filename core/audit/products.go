package audit

import "begrotingsverkenner/core/budget"

var productsCheck = Check{
	Name: "products",
	Tier: Consistency,
	NL: Words{
		Title:  "Een activiteit en haar product",
		Guards: "Een bedrag bij een activiteit dat anders is dan het bedrag in de lijst met producten, onder dezelfde naam. Kleine verschillen in spelling tellen niet.",
	},
	EN: Words{
		Title:  "An activity and its product",
		Guards: "An amount of an activity that differs from the amount in the list of products, under the same name. Small differences in spelling do not count.",
	},
	Run: runProducts,
}

// maxPairs bounds the names that are compared with each other, so that no document can make checking slow: no real page
// comes near it.
const maxPairs = 1 << 16

func runProducts(p *Pass) {
	for _, t := range p.Doc.Tables {
		if t.Kind != budget.Products {
			continue
		}
		if len(t.Rows)*len(p.view.activities) > maxPairs {
			continue
		}
		names := make([]name, len(t.Rows))
		for i := range t.Rows {
			names[i] = nameOf(t.Rows[i].Label)
		}
		taken := make([]bool, len(t.Rows))
		var pairs [][]sum
		// A name in full first, then a name with a slip, then names of which one holds all words of the other. Whoever
		// has a better partner is not asked again.
		done := make([]bool, len(p.view.activities))
		for _, way := range [...]struct {
			match func(a, b name) bool
			sure  bool
		}{
			{func(a, b name) bool { return a.joint == b.joint && a.joint != "" }, true},
			{name.same, true},
			{name.like, false},
		} {
			for k, a := range p.view.activities {
				if done[k] {
					continue
				}
				row := partner(a, names, taken, way.match)
				if row < 0 {
					continue
				}
				sums := p.product(a, t, row)
				if !way.sure && !mostAgree(sums) {
					continue // names that are only alike need figures to prove it
				}
				done[k], taken[row] = true, true
				pairs = append(pairs, sums)
			}
		}
		for _, sums := range pairs {
			for i := range sums {
				p.sayProduct(&sums[i])
			}
		}
	}
}

// partner returns the only row that matches one of the activity's names, or −1.
func partner(a activity, names []name, taken []bool, match func(a, b name) bool) int {
	found := -1
	for i, n := range names {
		if taken[i] {
			continue
		}
		for _, own := range a.names {
			if match(own, n) {
				if found >= 0 && found != i {
					return -1
				}
				found = i
			}
		}
	}
	return found
}

// product compares lasten, baten and saldo of an activity with those of a row of products.
func (p *Pass) product(a activity, t *budget.Table, row int) []sum {
	var out []sum
	for _, m := range []budget.Measure{budget.Expenditure, budget.Revenue, budget.Balance} {
		ac, pc := a.table.ColumnOf(m), t.ColumnOf(m)
		if ac < 0 || pc < 0 {
			continue
		}
		other, own := at{t: a.table, row: a.row, col: ac}, at{t: t, row: row, col: pc}
		if x, y := other.cell().Period, own.cell().Period; x != 0 && y != 0 && x != y {
			continue
		}
		// A missing baten beside a printed nil is no difference.
		if s, ok := p.add([]at{other}, own); ok {
			out = append(out, s)
		}
	}
	return out
}

// mostAgree reports whether at least two figures other than nil, and most of all, are the same.
func mostAgree(sums []sum) bool {
	n := 0
	for i := range sums {
		if sums[i].Verdict <= Rounds && sums[i].Computed.Sign() != 0 {
			n++
		}
	}
	return n >= 2 && n*2 > len(sums)
}

func (p *Pass) sayProduct(s *sum) {
	if !p.keep(&s.Comparison) {
		return
	}
	r := s.result
	nl, en := measureWords(r.t.Columns[r.col].Measure)
	where := rowName(r.t, r.row)
	p.say(s, where+", "+nl+": in de lijst met producten staat "+s.Result.Published+", bij de activiteit "+s.Terms[0].Published+" (regel "+itoa(s.Terms[0].Line)+")",
		where+", "+en+": the list of products has "+s.Result.Published+", the activity "+s.Terms[0].Published+" (line "+itoa(s.Terms[0].Line)+")")
}
