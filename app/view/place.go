package view

import (
	"begrotingsverkenner/core/audit"
	"begrotingsverkenner/core/budget"
)

// Places tells which of the figures of its line each figure of a document is, as its address says it: a line of a table
// can have six. Cells come first, in the order of tables, rows and columns; amounts in running text after them. An amount
// that was read both as a cell and as text is one figure.
type Places struct {
	cells   map[*budget.Cell]int
	amounts map[*budget.Amount]int
}

// PlacesOf numbers the figures of a document.
func PlacesOf(d *budget.Document) *Places {
	p := &Places{cells: map[*budget.Cell]int{}, amounts: map[*budget.Amount]int{}}
	count := map[int]int{}
	cells := map[int][]*budget.Cell{}
	for _, t := range d.Tables {
		for i := range t.Rows {
			for j := range t.Rows[i].Cells {
				if c := &t.Rows[i].Cells[j]; c.State == budget.Published {
					count[c.Line]++
					p.cells[c] = count[c.Line]
					cells[c.Line] = append(cells[c.Line], c)
				}
			}
		}
	}
	for i := range d.Texts {
		for j := range d.Texts[i].Amounts {
			a := &d.Texts[i].Amounts[j]
			p.amounts[a] = p.twin(a, cells[a.Line])
			if p.amounts[a] == 0 {
				count[a.Line]++
				p.amounts[a] = count[a.Line]
			}
		}
	}
	for c := range p.cells {
		if count[c.Line] == 1 {
			delete(p.cells, c)
		}
	}
	for a := range p.amounts {
		if count[a.Line] == 1 {
			delete(p.amounts, a)
		}
	}
	return p
}

// twin finds the cell that an amount in text was read as, too.
func (p *Places) twin(a *budget.Amount, cells []*budget.Cell) int {
	for _, c := range cells {
		if c.Published == a.Published {
			return p.cells[c]
		}
	}
	return 0
}

// Cell returns the place of a cell, from 1; 0 where it is the only figure of its line.
func (p *Places) Cell(c *budget.Cell) int { return p.cells[c] }

// Amount returns the place of an amount in the text, as [Places.Cell] does.
func (p *Places) Amount(a *budget.Amount) int { return p.amounts[a] }

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
