package view

import (
	"begrotingsverkenner/core/audit"
	"begrotingsverkenner/core/budget"
)

// Places are those of [budget.Places], found by what is known of a figure elsewhere.
type Places struct{ *budget.Places }

// PlacesOf numbers the figures of a document.
func PlacesOf(d *budget.Document) *Places { return &Places{budget.PlacesOf(d)} }

// Find returns the place of the figure of a line that was printed like this, for a year and phase where those tell two
// apart; 0, too, where there is no such cell.
func (p *Places) Find(d *budget.Document, line int, published string, year int, phase budget.Phase) int {
	best, place := 0, 0
	for _, f := range Find(d, line) {
		if f.Cell.Published != published {
			continue
		}
		fits := 1
		if f.Cell.Period == year {
			fits += 2
		}
		if f.Cell.Phase == phase {
			fits++
		}
		if fits > best {
			best, place = fits, p.Cell(f.Cell)
		}
	}
	return place
}

// About returns the place of the figure that a finding is about; 0 where it is about none on its line.
func (p *Places) About(d *budget.Document, f *audit.Finding) int {
	if len(f.Refs) == 0 || f.Refs[0].Line != f.Line {
		return 0
	}
	r := &f.Refs[0]
	if r.Table >= 0 && r.Table < len(d.Tables) {
		if rows := d.Tables[r.Table].Rows; r.Row >= 0 && r.Row < len(rows) && r.Column >= 0 && r.Column < len(rows[r.Row].Cells) {
			return p.Cell(&rows[r.Row].Cells[r.Column])
		}
		return 0
	}
	for i := range d.Texts {
		for j := range d.Texts[i].Amounts {
			if a := &d.Texts[i].Amounts[j]; a.Line == r.Line && a.Published == r.Published {
				return p.Amount(a)
			}
		}
	}
	return 0
}
