package reader

import (
	"slices"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/source"
)

// belongings tells of which programme the rows of a table are where the table says so itself, in its caption, in the title of its
// labels or in a row of its own: Programma: P2 Jong en oud. An overview has such a block for each programme.
func (p *page) belongings() {
	d := p.doc
	if len(d.Parts) == 0 && d.Meta.ProgrammeName() != "" {
		return // a page of one programme
	}
	piped := map[*budget.Table]bool{} // in rows with pipes
	for _, x := range p.tables {
		piped[x.Table] = p.blocks[x.First].Kind == source.Row
	}
	for _, t := range d.Tables {
		said := p.saidIn(t, piped[t])
		part := d.PartAt(t.Line)
		for i := range t.Rows {
			r := &t.Rows[i]
			var of budget.Programme
			for n := range said {
				if said[n].line <= r.Line {
					of = said[n].programme
				}
			}
			for _, g := range r.Group {
				if x := p.programmeSaid(g); !x.IsZero() {
					of = x
				}
			}
			if part != nil && part.Kind == budget.ProgrammePart && part.Programme == of {
				of = budget.Programme{}
			}
			r.Programme = of
		}
		if part != nil && part.Kind == budget.ProgrammePart && len(said) > 0 && said[0].programme == part.Programme && len(part.From) < maxEvidence {
			part.From = append(part.From, budget.Evidence{Kind: budget.ByCaption, Line: said[0].line, Text: said[0].text})
		}
	}
}

// maxEvidence is how many pieces of evidence are kept of a part.
const maxEvidence = 8

// saying is a line that says of which programme the rows below it are.
type saying struct {
	line      int
	text      string
	programme budget.Programme
}

// saidIn finds such lines in a table and right above it.
func (p *page) saidIn(t *budget.Table, piped bool) []saying {
	var out []saying
	add := func(line int, text string) {
		if x := p.programmeSaid(text); !x.IsZero() && line > 0 {
			out = append(out, saying{line, strings.TrimSpace(text), x})
		}
	}
	if p.html || piped {
		for _, s := range append([]budget.Span{t.Caption, t.Title}, t.LabelHeads...) {
			add(s.Line, s.Text)
		}
		return out
	}
	for n := t.Line; n <= t.End && n <= len(p.doc.Lines); n++ {
		add(n, p.doc.Lines[n-1])
	}
	return out
}

// programmeSaid reads Programma: P2 Jong en oud, with or without columns behind it. The number tells a programme that the document
// has; a name that goes on on the next line is that of its chapter. Without a colon it is the name of a row or of a group, which an
// overview has of all programmes.
func (p *page) programmeSaid(s string) budget.Programme {
	s = strings.TrimSpace(strings.TrimLeft(s, "\f |"))
	if !beginsWith(s, "programma") {
		return budget.Programme{}
	}
	rest, colon := strings.CutPrefix(strings.TrimLeft(s[len("programma"):], " "), ":")
	if !colon {
		return budget.Programme{}
	}
	rest = strings.TrimSpace(rest)
	if i := strings.Index(rest, "   "); i > 0 {
		rest = rest[:i]
	}
	number, name, ok := programmeWords("Programma " + rest)
	if !ok || len(name) > 90 || slices.ContainsFunc(strings.Fields(name), isFigure) {
		return budget.Programme{}
	}
	for i := range p.doc.Parts {
		x := &p.doc.Parts[i]
		if x.Kind != budget.ProgrammePart {
			continue
		}
		same := likeName(partKey(name), partKey(x.Programme.Name))
		if number > 0 && x.Programme.Number == number && same || number == 0 && partKey(name) == partKey(x.Programme.Name) {
			return x.Programme
		}
	}
	if number == 0 {
		return budget.Programme{}
	}
	return budget.Programme{Number: number, Name: name}
}

func isFigure(s string) bool {
	_, ok := figure.Parse(s)
	return ok
}
