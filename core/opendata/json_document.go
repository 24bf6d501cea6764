package opendata

import (
	"encoding/json"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// modelOf turns a document into its JSON.
func modelOf(d *budget.Document) *jsonDocument {
	m := &d.Meta
	out := &jsonDocument{
		Document: d.Name, Municipality: m.Municipality, Kind: string(m.Kind), FiscalYear: m.FiscalYear,
		ProgrammeNumber: m.ProgrammeNumber, Programme: m.Programme, URL: m.URL,
		Inhabitants: m.Inhabitants, InhabitantsSource: m.InhabitantsFrom,
		Origins: make(map[string]jsonOrigin, len(m.From)), SHA256: d.SHA256, Encoding: d.Encoding, Lines: len(d.Lines), Built: span(d.Stamp),
		Sections: []jsonText{}, Tables: make([]jsonTable, 0, len(d.Tables)), Texts: []jsonText{}, Notes: make([]jsonNote, 0, len(d.Notes)),
	}
	for f, o := range m.From {
		out.Origins[string(f)] = jsonOrigin{From: string(o.Where), Line: o.Line}
	}
	for i := range d.Parts {
		out.Parts = append(out.Parts, partOf(&d.Parts[i]))
	}
	for _, t := range d.Tables {
		out.Tables = append(out.Tables, tableOf(t))
	}
	for i := range d.Texts {
		t := &d.Texts[i]
		if isHeading(t) {
			out.Sections = append(out.Sections, textOf(t))
		} else {
			out.Texts = append(out.Texts, textOf(t))
		}
	}
	for _, n := range d.Notes {
		out.Notes = append(out.Notes, jsonNote{string(n.Code), n.Line, n.What, n.From})
	}
	return out
}

// isHeading reports whether a text is part of the outline.
func isHeading(t *budget.Text) bool { return t.Kind == budget.Heading || t.Kind == budget.Question }

func textOf(t *budget.Text) jsonText {
	out := jsonText{Kind: string(t.Kind), Ask: string(t.Ask), Level: t.Level, Mark: t.Mark, Text: t.Text, Path: list(t.Path),
		Line: t.Line, End: max(t.Line, t.End), InTable: t.InTable, References: t.Refs}
	for i := range t.Amounts {
		a := &t.Amounts[i]
		out.Amounts = append(out.Amounts, jsonAmount{Published: a.Published, Value: amount(&a.Figure), Unit: unitOf(&a.Figure),
			VN: letter(&a.Figure), Bound: a.Figure.Bound, Line: a.Line})
	}
	return out
}

// amount is an amount of running text in full units: € 49,7 mln. is 49700000.
func amount(f *figure.Figure) json.Number {
	if f.Kind == figure.None {
		return ""
	}
	return json.Number(f.Number.Times(max(1, f.Scale)).String())
}

// unitOf is the unit that an amount of running text names itself. Of "1,5 mln. bezoekers" nobody knows that it is euros.
func unitOf(f *figure.Figure) string {
	switch {
	case f.Percent:
		return "%"
	case f.Euro:
		return "EUR"
	}
	return ""
}

func letter(f *figure.Figure) string {
	if f.VN == 0 {
		return ""
	}
	return string(rune(f.VN))
}

// span is a piece of text with its place, or nothing.
func span(s budget.Span) *jsonSpan {
	if s.Line == 0 && s.Text == "" {
		return nil
	}
	return &jsonSpan{s.Text, s.Line, max(s.Line, s.End)}
}

// list is a list that is never null.
func list(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}

// partOf describes a part of a document.
func partOf(p *budget.Part) jsonPart {
	out := jsonPart{Kind: string(p.Kind), ProgrammeNumber: p.Programme.Number, Programme: p.Programme.Name, Name: p.Name, Title: span(p.Title),
		Above: p.Above, Line: p.Line, End: p.End, From: []jsonEvidence{}}
	for _, e := range p.From {
		out.From = append(out.From, jsonEvidence{string(e.Kind), e.Line, e.Text})
	}
	return out
}
