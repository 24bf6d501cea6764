package opendata

import (
	"sort"
	"strconv"
	"strings"

	"begrotingsverkenner/core/budget"
)

var documentsTable = table{
	name: "documents",
	nl:   "De documenten waar alles uit komt",
	en:   "The documents that everything comes from",
	fields: []field{
		{name: "document", kind: "string", always: true, nl: "bestandsnaam", en: "file name"},
		{name: "municipality", kind: "string", column: "administrative-classification:generic:code", nl: "gemeente", en: "municipality"},
		{name: "kind", kind: "string", nl: "begroting of jaarverslag", en: "begroting (budget) or jaarverslag (annual report)"},
		{name: "fiscal_year", kind: "integer", column: "date:fiscal-year", nl: "jaar van de publicatie", en: "year of the publication"},
		{name: "programme_number", kind: "integer", nl: "nummer van het programma", en: "number of the programme"},
		{name: "programme", kind: "string", column: "activity:generic:program:label", nl: "naam van het programma", en: "name of the programme"},
		{name: "url", kind: "string", nl: "webadres van de pagina", en: "web address of the page"},
		{name: "origins", kind: "string", nl: "waar deze gegevens uit blijken: manifest, filename, of text met de regel", en: "what tells these: manifest, filename, or text with its line"},
		{name: "encoding", kind: "string", nl: "tekencodering van het bestand", en: "character encoding of the file"},
		{name: "sha256", kind: "string", always: true, nl: "SHA-256 van het bestand", en: "SHA-256 of the file"},
		{name: "lines", kind: "integer", always: true, nl: "aantal regels", en: "number of lines"},
		{name: "tables", kind: "integer", always: true, nl: "aantal tabellen", en: "number of tables"},
		{name: "figures", kind: "integer", always: true, nl: "aantal cijfers in tabellen", en: "number of figures in tables"},
	},
}

// documentRow is the row of a document in documents.csv.
func documentRow(d *budget.Document) []string {
	m := &d.Meta
	figures := 0
	for _, t := range d.Tables {
		figures += t.Figures()
	}
	return []string{
		neutral(d.Name), neutral(m.Municipality), string(m.Kind), positive(int64(m.FiscalYear)), positive(int64(m.ProgrammeNumber)),
		neutral(m.Programme), neutral(m.URL), origins(m), d.Encoding, d.SHA256,
		strconv.Itoa(len(d.Lines)), strconv.Itoa(len(d.Tables)), strconv.Itoa(figures),
	}
}

// origins tells where each piece of metadata comes from: "fiscalYear=text:12;kind=manifest".
func origins(m *budget.Meta) string {
	parts := make([]string, 0, len(m.From))
	for f, o := range m.From {
		s := string(f) + "=" + string(o.Where)
		if o.Line > 0 {
			s += ":" + strconv.Itoa(o.Line)
		}
		parts = append(parts, s)
	}
	sort.Strings(parts)
	return strings.Join(parts, ";")
}
