package opendata

import (
	"strconv"
	"strings"

	"begrotingsverkenner/core/audit"
)

var findingsTable = table{
	name: "findings",
	nl:   "Wat niet optelt of niet overeenkomt, zoals begroting check het meldt",
	en:   "What does not add up or agree, as begroting check tells it",
	fields: []field{
		{name: "check", kind: "string", always: true, nl: "naam van de controle", en: "name of the check"},
		{name: "severity", kind: "string", always: true, nl: "error (fout), rounding (afronding) of hint (let op)", en: "error, rounding or hint"},
		{name: "document", kind: "string", always: true, nl: "bestandsnaam van het document", en: "file name of the document"},
		{name: "line", kind: "integer", always: true, nl: "regel om te bekijken", en: "line to look at"},
		{name: "published", kind: "string", nl: "het cijfer zoals het er staat", en: "the figure as printed"},
		{name: "computed", kind: "string", nl: "wat de andere cijfers opleveren", en: "what the other figures make"},
		{name: "difference", kind: "string", nl: "published min computed", en: "published minus computed"},
		{name: "published_value", kind: "number", nl: "published in hele eenheden", en: "published in full units"},
		{name: "computed_value", kind: "number", nl: "computed in hele eenheden", en: "computed in full units"},
		{name: "difference_value", kind: "number", nl: "difference in hele eenheden", en: "difference in full units"},
		{name: "unit", kind: "string", column: "value-kind:code", nl: "eenheid van deze drie", en: "unit of these three"},
		{name: "message", kind: "string", always: true, nl: "de melding als zin", en: "the message as a sentence"},
		{name: "figures", kind: "string", nl: "alle cijfers waar het om gaat, als document:regel, met ; ertussen", en: "all figures that are involved, as document:line, joined by ;"},
	},
}

// findingRow is the row of a finding in findings.csv.
func findingRow(f *audit.Finding, lang string) []string {
	r := f.Record(lang)
	places := make([]string, 0, len(r.Figures))
	for _, p := range r.Figures {
		places = append(places, p.Document+":"+strconv.Itoa(p.Line))
	}
	return []string{
		r.Check, string(r.Severity), neutral(r.Document), positive(int64(r.Line)), printed(r.Published), printed(r.Computed), printed(r.Difference),
		r.PublishedValue, r.ComputedValue, r.DifferenceValue, neutral(r.Unit), neutral(r.Message), neutral(strings.Join(places, "; ")),
	}
}
