package opendata

import (
	"encoding/json"

	"begrotingsverkenner/core/budget"
)

// balances names how the balance of a table comes about.
var balances = map[budget.Convention]string{
	budget.ExpenditureMinusRevenue: "expenditure_minus_revenue",
	budget.ExpenditurePlusRevenue:  "expenditure_plus_revenue",
	budget.RevenueMinusExpenditure: "revenue_minus_expenditure",
}

func tableOf(t *budget.Table) jsonTable {
	out := jsonTable{
		Kind: string(t.Kind), Number: t.Number, Path: list(t.Path), Caption: span(t.Caption), Title: span(t.Title), Unit: t.Unit, Scale: t.Scale,
		UnitFrom: span(t.UnitText), UnitInferred: t.Inferred, Balance: balances[t.Convention], Line: t.Line, End: max(t.Line, t.End),
		Columns: make([]jsonColumn, 0, len(t.Columns)), Rows: make([]jsonRow, 0, len(t.Rows)),
	}
	for _, h := range t.LabelHeads {
		if s := span(h); s != nil {
			out.LabelHeaders = append(out.LabelHeaders, *s)
		}
	}
	for i := range t.Columns {
		c := &t.Columns[i]
		out.Columns = append(out.Columns, jsonColumn{c.Header, c.Period, string(c.Phase), string(c.Measure), c.Line})
	}
	for i := range t.Rows {
		out.Rows = append(out.Rows, rowOf(&t.Rows[i]))
	}
	return out
}

func rowOf(r *budget.Row) jsonRow {
	out := jsonRow{Label: r.Label, Description: r.Description, Unit: r.Unit, Group: r.Group, Role: string(r.Role),
		Measure: string(r.Measure), Number: r.Programme.Number, Programme: r.Programme.Name, SumOf: r.SumOf, Line: r.Line, Cells: make([]*jsonCell, 0, len(r.Cells))}
	for i := range r.Cells {
		out.Cells = append(out.Cells, cellOf(&r.Cells[i]))
	}
	return out
}

// cellOf says of a cell what the tidy CSV says of it.
func cellOf(c *budget.Cell) *jsonCell {
	if c.State == budget.NotApplicable {
		return nil
	}
	out := &jsonCell{Value: json.Number(value(c)), Unit: c.Unit, Scale: c.Scale, Period: c.Period, Phase: string(c.Phase),
		VN: vn(c), Notes: c.Notes(), Line: c.Line}
	if c.State == budget.Published {
		out.Published, out.Bound, out.Remark = c.Published, c.Figure.Bound, c.Figure.Note
	}
	return out
}
