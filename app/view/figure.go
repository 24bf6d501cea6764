package view

import (
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// Figure is a figure on a page: a cell of a table, or a sum of cells where the document prints none.
type Figure struct {
	Table *budget.Table
	Row   *budget.Row
	Col   int
	Cell  *budget.Cell // nil for a sum that was added up here
	Value figure.Number
	Known bool
	Parts int // number of figures that it is the sum of; 0 for a printed one
}

// Line is where the figure stands, 0 for a sum.
func (f Figure) Line() int {
	if f.Cell == nil || f.Cell.State != budget.Published {
		return 0
	}
	return f.Cell.Line
}

// FigureOf returns the figure of a cell. The cell of a missing column is an unknown figure.
func FigureOf(t *budget.Table, r *budget.Row, col int) Figure {
	if col < 0 || col >= len(r.Cells) {
		return Figure{Table: t, Row: r, Col: -1}
	}
	c := &r.Cells[col]
	return Figure{Table: t, Row: r, Col: col, Cell: c, Value: c.Value, Known: c.HasNumber()}
}

// tripleOf takes lasten, baten and saldo of a row from three columns.
func tripleOf(t *budget.Table, r *budget.Row, expenditure, revenue, balance int) Triple {
	return Triple{costs(FigureOf(t, r, expenditure)), FigureOf(t, r, revenue), costs(FigureOf(t, r, balance))}
}

// costs turns lasten, or a saldo, round where the document prints lasten with a minus: on pages that add up and compare, costs are
// positive, and so is a saldo that costs money.
func costs(f Figure) Figure {
	if f.Known && f.Table.Negative {
		f.Value = f.Value.Neg()
	}
	return f
}

// Sum adds figures. What is unknown is left out and not counted.
func Sum(figures ...Figure) Figure {
	var s Figure
	for _, f := range figures {
		if f.Known {
			s.Value, s.Known, s.Parts = s.Value.Add(f.Value), true, s.Parts+1
		}
	}
	return s
}

// Triple holds lasten, baten and saldo.
type Triple struct{ Expenditure, Revenue, Balance Figure }

// Empty reports whether none of the three is known.
func (t Triple) Empty() bool { return !t.Expenditure.Known && !t.Revenue.Known && !t.Balance.Known }

// Of returns one of the three.
func (t Triple) Of(m budget.Measure) Figure {
	switch m {
	case budget.Revenue:
		return t.Revenue
	case budget.Balance:
		return t.Balance
	}
	return t.Expenditure
}

func sumTriples(parts []Activity) Triple {
	var e, r, b []Figure
	for i := range parts {
		e, r, b = append(e, parts[i].Expenditure), append(r, parts[i].Revenue), append(b, parts[i].Balance)
	}
	return Triple{Sum(e...), Sum(r...), Sum(b...)}
}

// Find returns the figures that stand on a line of a document: the cells of its tables.
func Find(d *budget.Document, line int) []Figure {
	var found []Figure
	for _, t := range d.Tables {
		if line < t.Line || line > t.End {
			continue
		}
		for i := range t.Rows {
			r := &t.Rows[i]
			for j := range r.Cells {
				if r.Cells[j].State == budget.Published && r.Cells[j].Line == line {
					found = append(found, FigureOf(t, r, j))
				}
			}
		}
	}
	return found
}

// Whole turns a count into a number.
func Whole(n int) figure.Number { return figure.Int(int64(n)) }
