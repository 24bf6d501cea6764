package audit

import "begrotingsverkenner/core/budget"

var structuralCheck = Check{
	Name: "structural",
	Tier: Arithmetic,
	NL: Words{
		Title:  "Structureel saldo = saldo − incidenteel",
		Guards: "Een structureel saldo dat niet volgt uit het saldo en de incidentele baten en lasten. Aan het structurele saldo ziet de toezichthouder of een begroting in evenwicht is.",
	},
	EN: Words{
		Title:  "Structural balance = balance − incidental",
		Guards: "A structural balance that does not follow from the balance and the incidental revenue and expenditure. The structural balance tells the supervisor whether a budget is in equilibrium.",
	},
	Run: runStructural,
}

// runStructural compares per year. What is incidental is listed apart by the BBV, article 19c, so that what is left is
// structural.
func runStructural(p *Pass) {
	for _, t := range p.Doc.Tables {
		bal, inc := -1, -1
		for i := range t.Rows {
			switch t.Rows[i].Measure {
			case budget.Balance:
				bal, inc = i, -1
			case budget.Incidental:
				inc = i
			case budget.Structural:
				if bal >= 0 && inc >= 0 {
					for c := range t.Columns {
						p.structural(at{t: t, row: bal, col: c}, at{t: t, row: inc, col: c, minus: true}, at{t: t, row: i, col: c}, t.Columns[c].Header)
					}
				}
				inc = -1
			}
		}
		bal, inc = -1, -1
		for c := range t.Columns {
			switch t.Columns[c].Measure {
			case budget.Balance:
				bal, inc = c, -1
			case budget.Incidental:
				inc = c
			case budget.Structural:
				if bal >= 0 && inc >= 0 {
					for i := range t.Rows {
						p.structural(at{t: t, row: i, col: bal}, at{t: t, row: i, col: inc, minus: true}, at{t: t, row: i, col: c}, rowName(t, i))
					}
				}
				inc = -1
			}
		}
	}
}

func (p *Pass) structural(saldo, incidental, result at, where string) {
	s, ok := p.add([]at{saldo, incidental}, result)
	if !ok || !p.keep(&s.Comparison) {
		return
	}
	is := styleOf(result.cell(), s.places).write(s.Computed)
	where = join(title(result.t), where)
	p.say(&s, where+": saldo "+shown(saldo)+" min incidenteel "+shown(incidental)+" is "+is+", er staat "+s.Result.Published,
		where+": balance "+shown(saldo)+" minus incidental "+shown(incidental)+" is "+is+", printed is "+s.Result.Published)
}
