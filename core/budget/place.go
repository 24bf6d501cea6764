package budget

// Places tells which of the figures of its line each figure of a document is, so that it can have an address: a line of a
// table can have six. Cells come first, in the order of tables, rows and columns; amounts in running text after them. An amount
// that was read both as a cell and as text is one figure.
type Places struct {
	cells   map[*Cell]int
	amounts map[*Amount]int
}

// PlacesOf numbers the figures of a document.
func PlacesOf(d *Document) *Places {
	p := &Places{cells: map[*Cell]int{}, amounts: map[*Amount]int{}}
	count := map[int]int{}
	cells := map[int][]*Cell{}
	for _, t := range d.Tables {
		for i := range t.Rows {
			for j := range t.Rows[i].Cells {
				if c := &t.Rows[i].Cells[j]; c.State == Published {
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
func (p *Places) twin(a *Amount, cells []*Cell) int {
	for _, c := range cells {
		if c.Published == a.Published {
			return p.cells[c]
		}
	}
	return 0
}

// Cell returns the place of a cell, from 1; 0 where it is the only figure of its line.
func (p *Places) Cell(c *Cell) int { return p.cells[c] }

// Amount returns the place of an amount in the text, as [Places.Cell] does.
func (p *Places) Amount(a *Amount) int { return p.amounts[a] }
