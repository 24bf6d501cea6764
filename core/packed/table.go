package packed

import (
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

func oneTable(c *coder, t *budget.Table) {
	text(c, &t.Kind)
	list(c, &t.Path, text)
	span(c, &t.Caption)
	text(c, &t.Number)
	span(c, &t.Title)
	list(c, &t.LabelHeads, span)
	span(c, &t.UnitText)
	text(c, &t.Unit)
	c.int64(&t.Scale)
	c.flags(&t.Inferred, &t.Negative)
	t.Convention = budget.Convention(c.byte(byte(t.Convention)))
	c.place(&t.Line)
	list(c, &t.Columns, column)
	c.above = nil
	list(c, &t.Rows, row)
	c.place(&t.End)
}

func column(c *coder, x *budget.Column) {
	text(c, &x.Header)
	c.place(&x.Line)
	c.int(&x.Period)
	text(c, &x.Phase)
	text(c, &x.Measure)
	c.flags(&x.Percent)
	text(c, &x.Unit)
	c.int64(&x.Scale)
}

func row(c *coder, r *budget.Row) {
	text(c, &r.Label)
	text(c, &r.Description)
	text(c, &r.Unit)
	list(c, &r.Group, text)
	text(c, &r.Role)
	text(c, &r.Measure)
	c.place(&r.Line)
	c.place(&r.LabelLine)
	c.line = r.Line
	at, above := 0, c.above
	list(c, &r.Cells, func(c *coder, x *budget.Cell) {
		if at < len(above) {
			cell(c, x, &above[at])
		} else {
			cell(c, x, &budget.Cell{})
		}
		at++
	})
	c.above = r.Cells
	programme(c, &r.Programme)
	list(c, &r.SumOf, (*coder).int)
}

// cell is a cell below another, or below none. Most have what that one has, and the value that their figure says.
func cell(c *coder, x, above *budget.Cell) {
	x.State = budget.CellState(c.byte(byte(x.State)))
	alike := x.Unit == above.Unit && x.Scale == above.Scale && x.Period == above.Period && x.Phase == above.Phase
	plain := x.Value == x.Figure.Number.Times(x.Scale)
	c.flags(&x.Placed, &x.Ambiguous, &x.Inferred, &alike, &plain)
	if alike {
		x.Unit, x.Scale, x.Period, x.Phase = above.Unit, above.Scale, above.Period, above.Phase
	} else {
		text(c, &x.Unit)
		c.int64(&x.Scale)
		c.int(&x.Period)
		text(c, &x.Phase)
	}
	text(c, &x.Published)
	oneFigure(c, &x.Figure)
	c.place(&x.Line)
	if plain {
		x.Value = x.Figure.Number.Times(x.Scale)
	} else {
		c.amount(&x.Value)
	}
}

func oneFigure(c *coder, f *figure.Figure) {
	f.Kind, f.VN = figure.Kind(c.byte(byte(f.Kind))), c.byte(f.VN)
	rare := f.Bound != "" || f.Note != "" || f.Decimals != 0 || f.Scale != 0
	c.flags(&f.Percent, &f.Euro, &f.Point, &rare)
	c.amount(&f.Number)
	if rare {
		c.int(&f.Decimals)
		c.int64(&f.Scale)
		text(c, &f.Bound)
		text(c, &f.Note)
	}
}
