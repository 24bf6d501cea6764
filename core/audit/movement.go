package audit

import (
	"slices"

	"begrotingsverkenner/core/budget"
)

var movementCheck = Check{
	Name: "movement",
	Tier: Arithmetic,
	NL: Words{
		Title:  "Beginsaldo + toevoegingen − onttrekkingen = eindsaldo",
		Guards: "Een reserve of voorziening waarvan het eindsaldo niet volgt uit het begin en de mutaties.",
	},
	EN: Words{
		Title:  "Opening + additions − withdrawals = closing",
		Guards: "A reserve or provision whose closing balance does not follow from its opening balance and its movements.",
	},
	Run: func(p *Pass) { p.chains(movementChain) },
}

var shareCheck = Check{
	Name: "share",
	Tier: Arithmetic,
	NL: Words{
		Title:  "Bruto-investering − bijdragen = gemeentelijk aandeel",
		Guards: "Een gemeentelijk aandeel in een investering dat niet klopt met het brutobedrag en de bijdragen van anderen.",
	},
	EN: Words{
		Title:  "Gross investment − contributions = municipal share",
		Guards: "A municipal share in an investment that disagrees with the gross amount and the contributions of others.",
	},
	Run: func(p *Pass) { p.chains(shareChain) },
}

// chain is a sum over columns that stand in their order: a start, what comes and goes, and what is left.
type chain struct {
	terms  []at // without rows
	others []at // columns between them of which the title does not say what they do
	result int
}

// movementChain finds the columns of BBV article 54 (reserves) and 55 (voorzieningen): per reserve the balance at the
// start of the year, additions, withdrawals and the balance at its end. An end is the start of a next year.
func movementChain(t *budget.Table) []chain {
	var out []chain
	opening := -1
	var moves, others []at
	for c := range t.Columns {
		switch t.Columns[c].Measure {
		case budget.Opening:
			opening, moves, others = c, nil, nil
		case budget.Addition:
			moves = append(moves, at{t: t, col: c})
		case budget.Withdrawal, budget.Spending:
			moves = append(moves, at{t: t, col: c, minus: true})
		case budget.Closing:
			if opening >= 0 && len(moves) > 0 {
				out = append(out, chain{append([]at{{t: t, col: opening}}, moves...), others, c})
			}
			opening, moves, others = c, nil, nil
		default:
			others = append(others, at{t: t, col: c})
		}
	}
	return out
}

func shareChain(t *budget.Table) []chain {
	var out []chain
	gross := -1
	var funding []at
	for c := range t.Columns {
		switch t.Columns[c].Measure {
		case budget.Gross:
			gross, funding = c, nil
		case budget.Funding:
			funding = append(funding, at{t: t, col: c, minus: true})
		case budget.Share:
			if gross >= 0 && len(funding) > 0 {
				out = append(out, chain{append([]at{{t: t, col: gross}}, funding...), nil, c})
			}
			gross, funding = -1, nil
		}
	}
	return out
}

// chains checks every row of the tables that have such columns.
func (p *Pass) chains(find func(*budget.Table) []chain) {
	for _, t := range p.Doc.Tables {
		for _, ch := range find(t) {
			for i := range t.Rows {
				p.chain(t, ch, i)
			}
		}
	}
}

// withOthers adds the columns that say nothing of themselves (Bestemming resultaat, Aflossingen, Rente), each with the sign
// that makes the sum right, if there is one. It returns the terms with them.
func (p *Pass) withOthers(terms []at, ch chain, row int) (sum, []at) {
	if len(ch.others) > maxTerms {
		return sum{}, nil
	}
	for signs := range 1 << len(ch.others) {
		list := slices.Clone(terms)
		for k, a := range ch.others {
			if a.row = row; a.cell().HasNumber() {
				a.minus = signs>>k&1 == 1
				list = append(list, a)
			}
		}
		if s, ok := p.add(list, at{t: ch.terms[0].t, row: row, col: ch.result}); ok && s.Verdict <= Rounds {
			return s, list
		}
	}
	return sum{}, nil
}

func (p *Pass) chain(t *budget.Table, ch chain, row int) {
	terms := make([]at, len(ch.terms))
	for k, a := range ch.terms {
		a.row = row
		// Some tables print withdrawals and contributions with their minus sign: then they are added.
		if a.minus && a.cell().HasNumber() && a.cell().Value.Sign() < 0 {
			a.minus = false
		}
		terms[k] = a
	}
	s, ok := p.add(terms, at{t: t, row: row, col: ch.result})
	if ok && s.Verdict == Fails && len(ch.others) > 0 {
		s.Verdict = Unsure
		if more, all := p.withOthers(terms, ch, row); all != nil {
			s, terms = more, all
		}
	}
	if !ok || !p.keep(&s.Comparison) {
		return
	}
	st := styleOf(s.result.cell(), s.places)
	text := st.sum(terms)
	where := join(title(t), rowName(t, row))
	is := st.write(s.Computed)
	p.say(&s, where+": "+text+" is "+is+", er staat "+s.Result.Published, where+": "+text+" is "+is+", printed is "+s.Result.Published)
}
