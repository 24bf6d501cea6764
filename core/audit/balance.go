package audit

import "begrotingsverkenner/core/budget"

var balanceCheck = Check{
	Name: "balance",
	Tier: Arithmetic,
	NL: Words{
		Title:  "Saldo = lasten − baten",
		Guards: "Een saldo dat niet volgt uit de lasten en de baten ernaast of erboven: een tikfout, of een bedrag dat later is aangepast en het saldo niet.",
	},
	EN: Words{
		Title:  "Balance = expenditure − revenue",
		Guards: "A balance that does not follow from the expenditure and revenue beside or above it: a typing error, or an amount that was changed later while the balance was not.",
	},
	Run: runBalance,
}

// balance is a saldo with the lasten and baten that make it.
type balance struct{ expenditure, revenue, saldo at }

// balances finds every saldo of a table that has lasten and baten beside it in its row, or above it in its column.
func balances(t *budget.Table) []balance {
	var out []balance
	from, next := 0, 0
	last := budget.NoMeasure
	if n := len(t.Columns); n > 0 {
		last = t.Columns[n-1].Measure
	}
	for c := range t.Columns {
		if t.Columns[c].Measure != budget.Balance {
			continue
		}
		exp, rev := pair(t, budget.Expenditure, from, c), pair(t, budget.Revenue, from, c)
		if c == from && last != budget.Balance {
			// Saldo | Baten | Lasten, and perhaps the same again: the saldo stands before what makes it.
			if e, r := following(t, budget.Expenditure, c), following(t, budget.Revenue, c); e >= 0 && r >= 0 {
				exp, rev, next = e, r, max(e, r)+1
			}
		}
		if exp >= 0 && rev >= 0 {
			for i := range t.Rows {
				out = append(out, balance{at{t: t, row: i, col: exp}, at{t: t, row: i, col: rev}, at{t: t, row: i, col: c}})
			}
		}
		from = max(next, c+1)
	}
	exp, rev := -1, -1
	for i := range t.Rows {
		switch t.Rows[i].Measure {
		case budget.Expenditure:
			exp = i
		case budget.Revenue:
			rev = i
		case budget.Balance:
			if exp >= 0 && rev >= 0 {
				for c := range t.Columns {
					out = append(out, balance{at{t: t, row: exp, col: c}, at{t: t, row: rev, col: c}, at{t: t, row: i, col: c}})
				}
			}
			exp, rev = -1, -1
		}
	}
	return out
}

// pair finds the column of lasten or baten that belongs to a saldo: the only one since the last saldo, or else the only
// one of the saldo's own year and phase. Where neither tells, there is none.
func pair(t *budget.Table, m budget.Measure, from, saldo int) int {
	near, same, nears, sames := -1, -1, 0, 0
	for c := range saldo {
		if t.Columns[c].Measure != m {
			continue
		}
		if c >= from {
			near = c
			nears++
		}
		if t.Columns[c].Period == t.Columns[saldo].Period && t.Columns[c].Phase == t.Columns[saldo].Phase {
			same = c
			sames++
		}
	}
	switch {
	case nears == 1:
		return near
	case sames == 1:
		return same
	}
	return -1
}

// following finds the column of lasten or baten behind a saldo, of its own year and phase: the only one before the next saldo.
func following(t *budget.Table, m budget.Measure, saldo int) int {
	found := -1
	for c := saldo + 1; c < len(t.Columns) && t.Columns[c].Measure != budget.Balance; c++ {
		if t.Columns[c].Measure != m {
			continue
		}
		if found >= 0 || t.Columns[c].Period != t.Columns[saldo].Period || t.Columns[c].Phase != t.Columns[saldo].Phase {
			return -1
		}
		found = c
	}
	return found
}

// terms gives lasten and baten the signs of a convention.
func (b balance) terms(c budget.Convention) []at {
	switch c {
	case budget.ExpenditureMinusRevenue:
		b.revenue.minus = true
	case budget.RevenueMinusExpenditure:
		b.expenditure.minus = true
		return []at{b.revenue, b.expenditure}
	}
	return []at{b.expenditure, b.revenue}
}

// ambiguous reports whether one of the three could stand in another column.
func (b balance) ambiguous() bool {
	return b.expenditure.cell().Ambiguous || b.revenue.cell().Ambiguous || b.saldo.cell().Ambiguous
}

// variance reports whether a saldo stands in a column of differences (Verschil, Afwijking), whose signs say what is
// favourable: more lasten are adverse and more baten are not, so that they add up there.
func (b balance) variance() bool {
	return b.saldo.t.Columns[b.saldo.col].Measure == budget.Difference
}

// blunt reports whether lasten or baten are rounded so much more than the saldo that they cannot prove it:
// € 3,4 mld. − € 3,3 mld. beside € 98,5 mln.
func (b balance) blunt() bool {
	limit := unitOf(b.saldo.cell()).Times(10)
	for _, a := range []at{b.expenditure, b.revenue} {
		if c := a.cell(); c.HasNumber() && unitOf(c).Cmp(limit) > 0 {
			return true
		}
	}
	return false
}

// conventionOfBalance is the convention that holds for one saldo. A saldo with N or V needs none: N costs money, whatever
// the table does elsewhere; and baten with N or V bear their sign already.
func (v *view) conventionOfBalance(b balance) budget.Convention {
	c := v.conventionOf(b.saldo.t)
	if b.revenue.cell().Figure.VN != 0 {
		return budget.ExpenditurePlusRevenue
	}
	if b.variance() {
		if only, ok := distinct(b); ok {
			return only
		}
	}
	if c == budget.RevenueMinusExpenditure && b.saldo.cell().Figure.VN != 0 {
		return budget.ExpenditureMinusRevenue
	}
	return c
}

func runBalance(p *Pass) {
	for _, t := range p.Doc.Tables {
		last := -1
		for _, b := range balances(t) {
			if b.ambiguous() {
				if b.saldo.row != last {
					p.unplaced(b)
				}
				last = b.saldo.row
				continue
			}
			s, ok := p.add(b.terms(p.view.conventionOfBalance(b)), b.saldo)
			if !ok || s.unit == "%" || b.blunt() || !b.variance() && opposite(&s, b) {
				continue // the sign is the business of the check vn
			}
			if s.Verdict == Fails && b.variance() {
				s.Verdict = Unsure // what the signs mean there, nothing says
			}
			if p.keep(&s.Comparison) {
				nl, en := b.sentence(p.view.conventionOfBalance(b), &s)
				p.say(&s, nl, en)
			}
		}
	}
}

// sentence writes out the sum.
func (b balance) sentence(c budget.Convention, s *sum) (nl, en string) {
	where := title(b.saldo.t)
	if b.saldo.row == b.expenditure.row {
		where = join(where, rowName(b.saldo.t, b.saldo.row))
	} else {
		where = join(where, b.saldo.t.Columns[b.saldo.col].Header)
	}
	is := styleOf(b.saldo.cell(), s.places).write(s.Computed)
	exp, rev := shown(b.expenditure), shown(b.revenue)
	switch c {
	case budget.ExpenditurePlusRevenue:
		nl, en = "lasten "+exp+" plus baten "+rev, "expenditure "+exp+" plus revenue "+rev
	case budget.RevenueMinusExpenditure:
		nl, en = "baten "+rev+" min lasten "+exp, "revenue "+rev+" minus expenditure "+exp
	default:
		nl, en = "lasten "+exp+" min baten "+rev, "expenditure "+exp+" minus revenue "+rev
	}
	return where + ": " + nl + " is " + is + ", er staat " + s.Result.Published, where + ": " + en + " is " + is + ", printed is " + s.Result.Published
}

// shown is a figure as printed, or a word for one that is missing.
func shown(a at) string {
	if c := a.cell(); c.State == budget.Published {
		return c.Published
	}
	return "(…)"
}

// unplaced says that a saldo cannot be checked because its row lacks a figure that could stand in several places.
func (p *Pass) unplaced(b balance) {
	f := Finding{Severity: Hint, Line: b.saldo.t.Rows[b.saldo.row].Line}
	printed := ""
	for _, a := range []at{b.expenditure, b.revenue, b.saldo} {
		if c := a.cell(); c.State == budget.Published {
			f.Refs = append(f.Refs, p.ref(a))
			printed = join(printed, c.Published)
		}
	}
	where := join(title(b.saldo.t), rowName(b.saldo.t, b.saldo.row))
	f.NL = where + ": in deze rij ontbreekt een cijfer, en wat er staat (" + printed + ") kan op meer dan één manier worden gelezen; het saldo is niet na te rekenen"
	f.EN = where + ": this row lacks a figure, and what is there (" + printed + ") can be read in more than one way; the balance cannot be checked"
	p.report(f)
	p.count(Unsure)
}
