package audit

import "begrotingsverkenner/core/budget"

var changesCheck = Check{
	Name: "changes",
	Tier: Arithmetic,
	NL: Words{
		Title:   "Het verloop van de begroting telt op",
		Guards:  "Een tabel die van de vorige begroting naar de nieuwe leidt en onderweg een mutatie mist: het subtotaal of de eindstand klopt dan niet.",
		Example: "Verloop financiële overzichten, Lasten Ontwerpbegroting 2025-2028, 2025: de onderdelen tellen op tot 25.615, er staat 25.165 (verschil 450)",
	},
	EN: Words{
		Title:   "The changes to the budget add up",
		Guards:  "A table that leads from the last budget to the new one and lacks a change on the way: its subtotal or its end is then wrong.",
		Example: "Verloop financiële overzichten, Lasten Ontwerpbegroting 2025-2028, 2025: the parts add up to 25.615, printed is 25.165 (difference 450)",
	},
	Run: func(p *Pass) {
		p.sums(func(t *budget.Table, r *budget.Row) bool { return t.Kind == budget.Changes })
	},
}

var indicatorsCheck = Check{
	Name: "indicators",
	Tier: Arithmetic,
	NL: Words{
		Title:   "Totalen van indicatoren en kengetallen",
		Guards:  "Een totaal onder aantallen (klanten, bezoekers, meldingen) dat niet hun som is.",
		Example: "Kengetal aantal meldingen openbare ruimte, Totaal meldingen, Realisatie 2023: de onderdelen tellen op tot 75.335, er staat 75.353 (verschil 18)",
	},
	EN: Words{
		Title:   "Totals of indicators and key figures",
		Guards:  "A total under counts (customers, visitors, reports) that is not their sum.",
		Example: "Kengetal aantal meldingen openbare ruimte, Totaal meldingen, Realisatie 2023: the parts add up to 75.335, printed is 75.353 (difference 18)",
	},
	Run: func(p *Pass) {
		p.sums(func(t *budget.Table, r *budget.Row) bool {
			return t.Kind == budget.Indicators || t.Kind == budget.KeyFigures
		})
	},
}
