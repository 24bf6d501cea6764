package view

import (
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

// Place finds the figure of a line that was printed like this, for a year and phase where that tells two apart, and
// returns its place as [Places.Cell] does; 0 too where there is no such figure.
func Place(d *budget.Document, line int, published string, year int, phase budget.Phase) int {
	found := Find(d, line)
	if len(found) < 2 {
		return 0
	}
	best, place := 0, 0
	for i, f := range found {
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
			best, place = fits, i+1
		}
	}
	return place
}
