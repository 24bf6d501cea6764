package opendata

import "begrotingsverkenner/core/budget"

// directionColumn is what the data package adds to the columns of the tidy CSV: the Fiscal Data Package wants to know of
// each amount whether it is spent or received.
const directionColumn = "direction"

// figuresTable is the tidy CSV.
var figuresTable = table{
	name: "figures",
	nl:   "Alle cijfers uit alle tabellen, één rij per cijfer",
	en:   "All figures of all tables, one row per figure",
	fields: []field{
		{name: "document", kind: "string", always: true, nl: "bestandsnaam van het document", en: "file name of the document"},
		{name: "kind", kind: "string", nl: "begroting of jaarverslag", en: "begroting (budget) or jaarverslag (annual report)"},
		{name: "fiscal_year", kind: "integer", nl: "jaar van de publicatie", en: "year of the publication"},
		{name: "programme", kind: "string", column: "activity:generic:program:code", nl: "programma, met het nummer ervoor als dat bekend is", en: "programme, with its number in front where known"},
		{name: "section", kind: "string", column: "activity:generic:subprogram:code", nl: "koppen boven de tabel, met > ertussen", en: "headings above the table, joined by >"},
		{name: "table", kind: "string", nl: "opschrift van de tabel", en: "caption of the table"},
		{name: "table_kind", kind: "string", always: true, nl: "soort tabel: activities, multiyear, changes, reserves, provisions, investments, products, indicators, key_figures, costs of other", en: "kind of table: activities, multiyear, changes, reserves, provisions, investments, products, indicators, key_figures, costs or other"},
		{name: "row", kind: "string", column: "activity:generic:project:code", nl: "naam van de rij; leeg als de rij geen naam heeft", en: "label of the row; empty for a row without one"},
		{name: "role", kind: "string", always: true, nl: "item (gewone rij), subtotal of total", en: "item (an ordinary row), subtotal or total"},
		{name: "column", kind: "string", nl: "kop van de kolom", en: "header of the column"},
		{name: "period", kind: "integer", column: "date:fiscal-year", nl: "jaar van het cijfer", en: "year of the figure"},
		{name: "phase", kind: "string", column: "phase:id", nl: "budget (begroot), actual (gerealiseerd), baseline (nulmeting) of target (doel), als dat bekend is", en: "budget, actual, baseline or target, where known"},
		{name: "value", kind: "number", column: "value", nl: "het cijfer in hele euro's of andere hele eenheden; leeg als er geen cijfer staat", en: "the figure in whole euros or other full units; empty where there is no figure"},
		{name: "unit", kind: "string", column: "value-kind:code", nl: "eenheid: EUR, %, count (aantal) of wat er staat", en: "unit: EUR, %, count or what was published"},
		{name: "scale", kind: "integer", nl: "waarmee het gedrukte cijfer is vermenigvuldigd", en: "what the published figure was multiplied by"},
		{name: "published", kind: "string", nl: "het cijfer zoals het er staat", en: "the figure as printed"},
		{name: "vn", kind: "string", nl: "V (voordelig) of N (nadelig), als dat erbij staat", en: "V (favourable) or N (adverse), where printed"},
		{name: "line", kind: "integer", always: true, nl: "regel in het document, vanaf 1", en: "line of the document, from 1"},
		{name: "note", kind: "string", nl: "missing, placed_by_arithmetic, ambiguous, scale_inferred of no_figure, met ; ertussen", en: "missing, placed_by_arithmetic, ambiguous, scale_inferred or no_figure, joined by ;"},
		{name: "page", kind: "integer", nl: "bladzijde van een PDF, vanaf 1; anders leeg", en: "page of a PDF, from 1; else empty"},
		{name: directionColumn, kind: "string", column: "direction", nl: "expenditure (lasten) of revenue (baten), als kop of rij dat zegt", en: "expenditure or revenue, where the header or the row says so"},
	},
}

// direction tells whether a cell is spent or received. Of a saldo and of a table of indicators it is neither.
func direction(t *budget.Table, r *budget.Row, col int) string {
	measures := []budget.Measure{r.Measure}
	if col < len(t.Columns) {
		measures = append(measures, t.Columns[col].Measure)
	}
	for _, m := range measures {
		if m == budget.Expenditure || m == budget.Revenue {
			return string(m)
		}
	}
	return ""
}
