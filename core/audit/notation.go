package audit

import (
	"strings"

	"begrotingsverkenner/core/budget"
)

var notationCheck = Check{
	Name: "notation",
	Tier: Consistency,
	NL: Words{
		Title:  "Cijfers in één rij zijn verschillend geschreven",
		Guards: "Een decimale punt naast een decimale komma, of een duizendtal zonder punt naast andere met een punt. Wie de tabel kopieert naar een rekenblad, krijgt dan verkeerde getallen.",
	},
	EN: Words{
		Title:  "Figures in one row are written in different ways",
		Guards: "A decimal point beside a decimal comma, or thousands without a dot beside others with one. Who copies the table into a spreadsheet gets wrong numbers.",
	},
	Run: runNotation,
}

func runNotation(p *Pass) {
	for _, t := range p.Doc.Tables {
		for i := range t.Rows {
			p.decimalSigns(t, i)
			p.thousands(t, i)
		}
	}
}

// decimalSigns looks for a decimal point in a row that has a decimal comma too.
func (p *Pass) decimalSigns(t *budget.Table, row int) {
	point, comma := -1, -1
	for c := range t.Rows[row].Cells {
		x := &t.Rows[row].Cells[c]
		switch {
		case !x.HasNumber() || decimals(x.Published, x.Figure.Point) == 0:
		case x.Figure.Point && point < 0:
			point = c
		case !x.Figure.Point && comma < 0:
			comma = c
		}
	}
	if point >= 0 && comma >= 0 {
		p.sayNotation(t, row, point, comma, "staat er met een punt", "in dezelfde rij met een komma", "is written with a point", "in the same row with a comma")
	}
}

// thousands looks for a figure of four digits or more without a dot in a row where another has one.
func (p *Pass) thousands(t *budget.Table, row int) {
	bare, dotted := -1, -1
	for c := range t.Rows[row].Cells {
		x := &t.Rows[row].Cells[c]
		if !x.HasNumber() || x.Figure.Point || x.Figure.Number.Abs().Cmp(thousand) < 0 {
			continue
		}
		switch {
		case strings.ContainsAny(x.Published, ". \u00a0") && grouped(x.Published):
			if dotted < 0 {
				dotted = c
			}
		case bare < 0:
			bare = c
		}
	}
	if bare >= 0 && dotted >= 0 {
		p.sayNotation(t, row, bare, dotted, "staat er zonder punt bij de duizendtallen", "in dezelfde rij met een punt", "is written without a dot between the thousands", "in the same row with one")
	}
}

// grouped reports whether a separator stands between digits.
func grouped(s string) bool {
	for i := 1; i+1 < len(s); i++ {
		if s[i] >= '0' && s[i] <= '9' {
			continue
		}
		if s[i] != ',' && s[i-1] >= '0' && s[i-1] <= '9' && strings.ContainsAny(s[i+1:], "0123456789") {
			return true
		}
	}
	return false
}

func (p *Pass) sayNotation(t *budget.Table, row, odd, usual int, nl, nl2, en, en2 string) {
	a, b := at{t: t, row: row, col: odd}, at{t: t, row: row, col: usual}
	where := join(title(t), rowName(t, row))
	p.report(Finding{Severity: Hint, Line: a.cell().Line, Published: a.cell().Published, Refs: []Ref{p.ref(a), p.ref(b)},
		NL: where + ": " + a.cell().Published + " " + nl + ", " + b.cell().Published + " " + nl2,
		EN: where + ": " + a.cell().Published + " " + en + ", " + b.cell().Published + " " + en2})
}
