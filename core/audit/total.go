package audit

import (
	"strings"

	"begrotingsverkenner/core/budget"
)

var totalCheck = Check{
	Name: "total",
	Tier: Arithmetic,
	NL: Words{
		Title:  "De rijen tellen op tot het totaal",
		Guards: "Een totaal dat niet de som is van de rijen erboven: een rij die is vergeten of dubbel is geteld, of een totaal van een eerdere versie.",
	},
	EN: Words{
		Title:  "The rows add up to the total",
		Guards: "A total that is not the sum of the rows above it: a row that was forgotten or counted twice, or a total from an earlier version.",
	},
	Run: func(p *Pass) {
		p.sums(func(t *budget.Table, r *budget.Row) bool { return r.Role == budget.TotalRow && ordinary(t) })
	},
}

var subtotalCheck = Check{
	Name: "subtotal",
	Tier: Arithmetic,
	NL: Words{
		Title:  "De rijen tellen op tot het subtotaal",
		Guards: "Een subtotaal dat niet de som is van de rijen die erbij horen.",
	},
	EN: Words{
		Title:  "The rows add up to the subtotal",
		Guards: "A subtotal that is not the sum of its rows.",
	},
	Run: func(p *Pass) {
		p.sums(func(t *budget.Table, r *budget.Row) bool { return r.Role == budget.SubtotalRow && ordinary(t) })
	},
}

// ordinary leaves out the kinds of table that have a check of their own.
func ordinary(t *budget.Table) bool {
	switch t.Kind {
	case budget.Changes, budget.Costs, budget.Indicators, budget.KeyFigures:
		return false
	}
	return true
}

func (p *Pass) sayTotal(s *sum, sure bool) {
	is := styleOf(s.result.cell(), s.places).write(s.Computed)
	nl := s.Result.Label + ": de onderdelen tellen op tot " + is + ", er staat " + s.Result.Published
	en := s.Result.Label + ": the parts add up to " + is + ", printed is " + s.Result.Published
	if !sure {
		nl, en = nl+"; geen enkele kolom telt op, misschien hoort dit totaal bij andere rijen", en+"; no column adds up, perhaps this is the total of other rows"
	}
	p.say(s, nl, en)
}

// saysTotal reports whether a label calls its row a sum.
func saysTotal(label string) bool {
	low := strings.ToLower(label)
	for _, w := range [...]string{"totaal", "totale ", "subtotaal", "sub-totaal", "eindtotaal"} {
		if strings.HasPrefix(low, w) || strings.HasSuffix(low, " "+w) {
			return true
		}
	}
	return false
}
