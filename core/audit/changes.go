package audit

import "begrotingsverkenner/core/budget"

var changesCheck = Check{
	Name: "changes",
	Tier: Arithmetic,
	NL: Words{
		Title:  "Het verloop van de begroting telt op",
		Guards: "Een tabel die van de vorige begroting naar de nieuwe leidt en onderweg een mutatie mist: het subtotaal of de eindstand klopt dan niet.",
	},
	EN: Words{
		Title:  "The changes to the budget add up",
		Guards: "A table that leads from the last budget to the new one and lacks a change on the way: its subtotal or its end is then wrong.",
	},
	Run: func(p *Pass) {
		p.sums(func(t *budget.Table, r *budget.Row) bool { return t.Kind == budget.Changes })
	},
}

var indicatorsCheck = Check{
	Name: "indicators",
	Tier: Arithmetic,
	NL: Words{
		Title:  "Totalen van indicatoren en kengetallen",
		Guards: "Een totaal onder aantallen (klanten, bezoekers, meldingen) dat niet hun som is.",
	},
	EN: Words{
		Title:  "Totals of indicators and key figures",
		Guards: "A total under counts (customers, visitors, reports) that is not their sum.",
	},
	Run: func(p *Pass) {
		p.sums(func(t *budget.Table, r *budget.Row) bool {
			return t.Kind == budget.Indicators || t.Kind == budget.KeyFigures
		})
	},
}
