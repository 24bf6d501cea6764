package opendata

import (
	"strings"

	"begrotingsverkenner/core/budget"
)

var textsTable = table{
	name: "texts",
	nl:   "Alle tekst buiten de tabellen: koppen, alinea's en lijsten",
	en:   "All text outside the tables: headings, paragraphs and lists",
	fields: []field{
		{name: "document", kind: "string", always: true, nl: "bestandsnaam van het document", en: "file name of the document"},
		{name: "kind", kind: "string", always: true, nl: "heading, question, paragraph, item, numbered, holder (portefeuillehouder), stamp, furniture (niet-inhoudelijk) of unplaced", en: "heading, question, paragraph, item, numbered, holder (alderman), stamp, furniture (no content) or unplaced"},
		{name: "ask", kind: "string", nl: "welke W-vraag een kop stelt: goal, plan, cost of achieved", en: "which question a heading asks: goal, plan, cost or achieved"},
		{name: "level", kind: "integer", nl: "niveau van een kop, of diepte in een lijst, vanaf 1", en: "level of a heading, or depth in a list, from 1"},
		{name: "section", kind: "string", column: "activity:generic:subprogram:code", nl: "koppen boven de tekst, met > ertussen", en: "headings above the text, joined by >"},
		{name: "text", kind: "string", nl: "de tekst", en: "the text"},
		{name: "amounts", kind: "string", nl: "bedragen en percentages in de tekst zoals ze er staan, met ; ertussen", en: "amounts and percentages in the text as printed, joined by ;"},
		{name: "references", kind: "string", nl: "RIS-nummers in de tekst, met ; ertussen", en: "RIS numbers in the text, joined by ;"},
		{name: "line", kind: "integer", always: true, nl: "eerste regel in het document", en: "first line of the document"},
		{name: "end", kind: "integer", always: true, nl: "laatste regel in het document", en: "last line of the document"},
	},
}

// textRow is the row of a text in texts.csv.
func textRow(d *budget.Document, t *budget.Text) []string {
	amounts := make([]string, 0, len(t.Amounts))
	for i := range t.Amounts {
		amounts = append(amounts, t.Amounts[i].Published)
	}
	return []string{
		neutral(d.Name), string(t.Kind), string(t.Ask), positive(int64(t.Level)), neutral(strings.Join(t.Path, " > ")), neutral(t.Text),
		neutral(strings.Join(amounts, "; ")), neutral(strings.Join(t.Refs, "; ")), positive(int64(t.Line)), positive(int64(max(t.Line, t.End))),
	}
}
