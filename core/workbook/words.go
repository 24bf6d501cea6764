package workbook

import (
	"strconv"

	"begrotingsverkenner/core/audit"
	"begrotingsverkenner/core/budget"
)

// words are the texts of a sheet in one language.
type words struct {
	tag                                                                             string // of the document properties: nl-NL
	kinds                                                                           map[budget.TableKind]string
	singular                                                                        map[budget.TableKind]string // title of the label column where none was published
	texts                                                                           map[budget.TextKind]string
	publications                                                                    map[budget.PublicationKind]string
	units                                                                           map[string]string
	notes                                                                           map[string]string
	subject, creator                                                                string
	municipality, source, madeWith, link, contents                                  string
	sign, signFlipped, signPlus, signMinus, signOfMinus, legend, unitOf, unitVaries string
	unknownPublication, inferredUnit, unitAsLine                                    string
	lines, line, table, tables, noDifferences, difference1                          string
	onPage, onPages                                                                 string
	differences, noChecks, noRows, total, subtotal                                  string
	column, row, description, group, unit, year, countsIn, note, from               string
	computed, differenceOf, gap, sumOfRows                                          string
	measure                                                                         map[budget.Measure]string
	textBlock, text, kind, lineNo, heading, label                                   string
	publishedAs, allFigures, expenditure, revenue                                   string
	chartActivities, chartYears, chartLargest                                       string

	severity                                                         map[audit.Severity]string
	checks, findings, finding1, noSums, allSums, severities, frames  string // of the block of findings
	message, severityHead, published, computedHead, figure, compared string // heads of its columns
	check                                                            string
	tableWord                                                        string // before the number of a table: Tabel 2.1
	sheets, firstSheet, sheetBefore, sheetBehind, alsoOn             string // links to the other sheets of a publication
	totals, euros, addedUp, printedTotals, standsIn                  string // of the totals on top
	phases                                                           map[budget.Phase]string
}

func wordsOf(lang string) *words {
	if lang == "en" {
		return &english
	}
	return &dutch
}

var dutch = words{
	tag: "nl-NL",
	kinds: map[budget.TableKind]string{
		budget.Activities: "Activiteiten", budget.Costs: "Bedragen in de tekst", budget.MultiYear: "Meerjarenraming",
		budget.Changes: "Verloop van de raming", budget.Reserves: "Reserves", budget.Provisions: "Voorzieningen",
		budget.Investments: "Investeringen", budget.Products: "Producten", budget.Indicators: "Indicatoren",
		budget.KeyFigures: "Kengetallen", budget.Other: "Overige tabellen",
	},
	singular: map[budget.TableKind]string{
		budget.Activities: "Activiteit", budget.Costs: "Waarvoor", budget.Reserves: "Reserve", budget.Provisions: "Voorziening",
		budget.Investments: "Investering", budget.Products: "Product", budget.Indicators: "Indicator", budget.KeyFigures: "Kengetal",
	},
	texts: map[budget.TextKind]string{
		budget.Heading: "kop", budget.Question: "vraag", budget.Paragraph: "alinea", budget.ListItem: "opsomming",
		budget.NumberedItem: "nummering", budget.Holder: "portefeuillehouder", budget.BuildStamp: "bouwdatum",
		budget.Furniture: "navigatie", budget.Unplaced: "los getal",
	},
	publications: map[budget.PublicationKind]string{budget.BudgetKind: "Begroting", budget.AnnualReport: "Jaarverslag"},
	units:        map[string]string{"EUR": "€", "count": "aantal", "score": "cijfer", "s": "seconden"},
	notes: map[string]string{
		"missing": "niet gepubliceerd", "placed_by_arithmetic": "op zijn plaats gerekend", "ambiguous": "plaats niet zeker",
		"no_figure": "geen getal",
	},
	subject: "Cijfers en tekst van %s", creator: "Begrotingsverkenner",
	municipality: "Gemeente: ", source: "Bron: ", madeWith: "Gemaakt met Begrotingsverkenner", link: "Pagina: ", contents: "Inhoud",
	sign:        "Teken: saldo = lasten − baten. N (nadelig) is positief, V (voordelig) is negatief.",
	signOfMinus: "Teken: lasten staan er met een min, saldo = baten + lasten. Een saldo met een min is nadelig.",
	signMinus:   "lasten staan er met een min; saldo = baten + lasten",
	signFlipped: "saldo = baten − lasten", signPlus: "baten staan er als negatief getal; saldo = lasten + baten",
	legend: "Cursief is hier berekend, met een formule. Rood: het gepubliceerde bedrag wijkt meer af dan afronding verklaart.",
	unitOf: "bedragen × € ", unitVaries: "de eenheid staat bij elke tabel", unknownPublication: "Publicatie onbekend",
	inferredUnit: "eenheid afgeleid", unitAsLine: "eenheid afgeleid van regel %d",
	lines: "regels %d–%d", line: "regel %d", onPage: "blz. %d", onPages: "blz. %d–%d", table: "1 tabel", tables: "%d tabellen",
	noDifferences: "geen verschil groter dan afronding", difference1: "1 verschil groter dan afronding", differences: "%d verschillen groter dan afronding",
	noChecks: "geen rekenwerk om te controleren", noRows: "(geen rijen)", total: "Totaal", subtotal: "Subtotaal",
	column: "Kolom", row: "Omschrijving", description: "Toelichting", group: "Groep", unit: "Eenheid", year: "Jaar", countsIn: "Telt mee in",
	note: "Opmerking", from: "Bron",
	computed: "%s berekend", differenceOf: "Verschil %s", gap: "Verschil", sumOfRows: "Som van de rijen",
	measure: map[budget.Measure]string{
		budget.Balance: "Saldo", budget.Structural: "Structureel saldo", budget.Closing: "Eindsaldo", budget.Share: "Aandeel",
	},
	textBlock: "Tekst van het document", text: "Tekst", kind: "Soort", lineNo: "Regel", heading: "Kop", label: "vervolg van een opschrift",
	publishedAs: "gepubliceerd als %s", allFigures: "alle cijfers", expenditure: "Lasten", revenue: "Baten",
	chartActivities: "Staafdiagram van de lasten en baten van %s, %s. ", chartYears: "Kolomdiagram van de lasten en baten per jaar van %s, %s. ",
	chartLargest: "Hoogste lasten: %s, %s.",
	severity:     map[audit.Severity]string{audit.Error: "fout", audit.Hint: "let op", audit.Rounding: "afronding"},
	checks:       "Controles", findings: "%d meldingen", finding1: "1 melding", noSums: "geen sommen om te controleren", allSums: "alle %d sommen kloppen",
	severities: "Fout: twee gepubliceerde cijfers spreken elkaar tegen. Let op: iets om na te kijken, er is niets bewezen. Afronding: het verschil kan door afronding komen. Bedragen in hele euro's.",
	frames:     "Kader om een cijfer: dik is een fout, gestreept is iets om na te kijken, gestippeld is afronding. Het nummer ernaast leidt naar de melding onder Controles.",
	message:    "Melding", severityHead: "Ernst", published: "Gepubliceerd", computedHead: "Berekend", figure: "Cijfer", compared: "Vergeleken met",
	check:  "Controle",
	totals: "Totaal van het programma", euros: "in euro's", addedUp: "Opgeteld uit de activiteiten: het document noemt zelf geen totaal. Elk bedrag leidt naar waar het staat.", printedTotals: "Elk bedrag leidt naar waar het staat.", standsIn: "Staat in %s",
	phases:    map[budget.Phase]string{budget.Budget: "Begroting", budget.Actual: "Realisatie"},
	tableWord: "Tabel", sheets: "Andere bladen", firstSheet: "Eerste blad: ", sheetBefore: "Vorige: ", sheetBehind: "Volgende: ", alsoOn: "Zie ook: ",
}

var english = words{
	tag: "en-GB",
	kinds: map[budget.TableKind]string{
		budget.Activities: "Activities", budget.Costs: "Amounts in the text", budget.MultiYear: "Multi-year estimates",
		budget.Changes: "Changes to the estimates", budget.Reserves: "Reserves", budget.Provisions: "Provisions",
		budget.Investments: "Investments", budget.Products: "Products", budget.Indicators: "Indicators",
		budget.KeyFigures: "Key figures", budget.Other: "Other tables",
	},
	singular: map[budget.TableKind]string{
		budget.Activities: "Activity", budget.Costs: "For what", budget.Reserves: "Reserve", budget.Provisions: "Provision",
		budget.Investments: "Investment", budget.Products: "Product", budget.Indicators: "Indicator", budget.KeyFigures: "Key figure",
	},
	texts: map[budget.TextKind]string{
		budget.Heading: "heading", budget.Question: "question", budget.Paragraph: "paragraph", budget.ListItem: "list item",
		budget.NumberedItem: "numbered item", budget.Holder: "portfolio holder", budget.BuildStamp: "build date",
		budget.Furniture: "navigation", budget.Unplaced: "loose figure",
	},
	publications: map[budget.PublicationKind]string{budget.BudgetKind: "Budget (begroting)", budget.AnnualReport: "Annual report (jaarverslag)"},
	units:        map[string]string{"EUR": "€", "count": "count", "score": "score", "s": "seconds"},
	notes: map[string]string{
		"missing": "not published", "placed_by_arithmetic": "placed by arithmetic", "ambiguous": "place uncertain", "no_figure": "no figure",
	},
	subject: "Figures and text of %s", creator: "Begrotingsverkenner",
	municipality: "Municipality: ", source: "Source: ", madeWith: "Made with Begrotingsverkenner", link: "Page: ", contents: "Contents",
	sign:        "Sign: balance (saldo) = expenditure (lasten) − revenue (baten). N (adverse) is positive, V (favourable) is negative.",
	signOfMinus: "Sign: expenditure (lasten) has a minus, balance (saldo) = revenue (baten) + expenditure. A balance with a minus is adverse.",
	signMinus:   "expenditure has a minus; balance = revenue + expenditure",
	signFlipped: "balance = revenue − expenditure", signPlus: "revenue is printed negative; balance = expenditure + revenue",
	legend: "Italics are computed here, with a formula. Red: the published amount differs by more than rounding explains.",
	unitOf: "amounts × € ", unitVaries: "the unit is with each table", unknownPublication: "Publication unknown",
	inferredUnit: "unit inferred", unitAsLine: "unit inferred from line %d",
	lines: "lines %d–%d", line: "line %d", onPage: "p. %d", onPages: "pp. %d–%d", table: "1 table", tables: "%d tables",
	noDifferences: "no difference beyond rounding", difference1: "1 difference beyond rounding", differences: "%d differences beyond rounding",
	noChecks: "nothing to check by arithmetic", noRows: "(no rows)", total: "Total", subtotal: "Subtotal",
	column: "Column", row: "Row", description: "Description", group: "Group", unit: "Unit", year: "Year", countsIn: "Counts in",
	note: "Note", from: "Source",
	computed: "%s computed", differenceOf: "Difference %s", gap: "Difference", sumOfRows: "Sum of the rows",
	measure: map[budget.Measure]string{
		budget.Balance: "Balance", budget.Structural: "Structural balance", budget.Closing: "Closing balance", budget.Share: "Share",
	},
	textBlock: "Text of the document", text: "Text", kind: "Kind", lineNo: "Line", heading: "Heading", label: "rest of a label",
	publishedAs: "published as %s", allFigures: "all figures", expenditure: "Expenditure", revenue: "Revenue",
	chartActivities: "Bar chart of expenditure and revenue of %s, %s. ", chartYears: "Column chart of expenditure and revenue per year of %s, %s. ",
	chartLargest: "Largest expenditure: %s, %s.",
	severity:     map[audit.Severity]string{audit.Error: "error", audit.Hint: "hint", audit.Rounding: "rounding"},
	checks:       "Checks", findings: "%d findings", finding1: "1 finding", noSums: "no sums to check", allSums: "all %d sums hold",
	severities: "Error: two published figures contradict each other. Hint: something to look at, nothing is proved. Rounding: the difference can be due to rounding. Amounts in whole euros.",
	frames:     "Frame around a figure: thick is an error, dashed is something to look at, dotted is rounding. The number beside it leads to the finding under Checks.",
	message:    "Finding", severityHead: "Severity", published: "Published", computedHead: "Computed", figure: "Figure", compared: "Compared with",
	check:  "Check",
	totals: "Total of the programme", euros: "in euros", addedUp: "Added up from the activities: the document names no total itself. Each amount leads to where it stands.", printedTotals: "Each amount leads to where it stands.", standsIn: "Stands in %s",
	phases:    map[budget.Phase]string{budget.Budget: "Budget", budget.Actual: "Actual"},
	tableWord: "Tabel", sheets: "Other sheets", firstSheet: "First sheet: ", sheetBefore: "Previous: ", sheetBehind: "Next: ", alsoOn: "See also: ",
}

// scaleName returns the unit of money as a Dutch or English reader writes it: 1.000.
func (w *words) scaleName(scale int64) string {
	s := strconv.FormatInt(scale, 10)
	sep := "."
	if w == &english {
		sep = ","
	}
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + sep + s[i:]
	}
	return s
}
