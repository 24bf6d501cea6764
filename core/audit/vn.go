package audit

import "begrotingsverkenner/core/budget"

var vnCheck = Check{
	Name: "vn",
	Tier: Arithmetic,
	NL: Words{
		Title:  "N en V passen bij het saldo",
		Guards: "Een N (nadelig) waar de baten hoger zijn dan de lasten, een V (voordelig) waar de lasten hoger zijn, of een saldo met het verkeerde teken.",
	},
	EN: Words{
		Title:  "N and V agree with the balance",
		Guards: "An N (adverse) where revenue is higher than expenditure, a V (favourable) where expenditure is higher, or a balance with the wrong sign.",
	},
	Run: runVN,
}

// opposite reports whether a saldo is right but for its sign.
func opposite(s *sum, b balance) bool {
	if s.Verdict == Holds || s.Verdict == Rounds || s.Computed.Sign() == 0 || s.Result.Value.Sign() == 0 {
		return false
	}
	units := unitOf(b.saldo.cell())
	for _, a := range []at{b.expenditure, b.revenue} {
		if c := a.cell(); c.HasNumber() {
			units = units.Add(unitOf(c))
		}
	}
	// Among small figures rounding alone makes 4 the opposite of −5: there the sizes must be equal.
	left := s.Computed.Add(s.Result.Value)
	return s.Computed.Sign() != s.Result.Value.Sign() && verdict(left, units) != Fails &&
		(left.Sign() == 0 || s.Computed.Abs().Cmp(units.Times(10)) > 0)
}

// runVN compares signs only; the numbers are the business of the check balance. So what it looked at is counted, and
// not kept as a sum.
func runVN(p *Pass) {
	for _, t := range p.Doc.Tables {
		for _, b := range balances(t) {
			if b.ambiguous() || b.variance() || b.blunt() {
				continue
			}
			c := p.view.conventionOfBalance(b)
			s, ok := p.add(b.terms(c), b.saldo)
			if !ok {
				continue
			}
			wrong := opposite(&s, b)
			if !wrong {
				if b.saldo.cell().Figure.VN != 0 {
					p.count(Holds)
				}
				continue
			}
			// Without N or V only the page as a whole says what a sign means.
			if s.Verdict == Fails && b.saldo.cell().Figure.VN == 0 && !p.view.settled && !agreed(t, c) {
				s.Verdict = Unsure
			}
			p.count(s.Verdict)
			p.sayVN(&s, b, c)
		}
	}
}

// agreed reports whether other saldi of the table leave no doubt about its convention.
func agreed(t *budget.Table, want budget.Convention) bool {
	n := 0
	for _, b := range balances(t) {
		if c, ok := distinct(b); ok && c == want {
			n++
		}
	}
	return n >= 2
}

func (p *Pass) sayVN(s *sum, b balance, c budget.Convention) {
	nl, en := b.sentence(c, s)
	switch {
	case s.Verdict == Unsure && s.gap:
		nl, en = nl+" (in de som ontbreekt een cijfer)", en+" (a figure is missing from the sum)"
	case s.Verdict == Unsure:
		nl, en = nl+" (of dat fout is, hangt af van hoe de gemeente het teken gebruikt)", en+" (whether that is wrong depends on how the municipality uses the sign)"
	default:
		nl, en = nl+": het teken klopt niet", en+": the sign is wrong"
	}
	st := styleOf(b.saldo.cell(), s.places)
	p.report(Finding{Severity: s.Verdict.severity(), Line: s.Result.Line, Refs: refs(&s.Comparison),
		Published: s.Result.Published, Computed: st.write(s.Computed), Difference: st.plain(s.Difference),
		Amounts: Amounts{Published: s.Result.Value, Computed: s.Computed, Difference: s.Difference, Unit: s.unit, Known: true}, NL: nl, EN: en})
}
