package page

import (
	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/ui"
	"begrotingsverkenner/app/view"
	"begrotingsverkenner/core/budget"
)

// told shows what the overviews of a publication say of a programme, each row as the overview has it: its figures lead there.
func told(e *ui.Env, of *ui.Shown) ui.Node {
	if len(of.View.Told) == 0 {
		return nil
	}
	return e.Piece("told", func(e *ui.Env) ui.Node {
		list := []ui.Node{ui.H(2, "", ui.T(e.W.ToldTitle)).Attr("id", "overzichten"), ui.P("sub", ui.T(e.W.ToldLead))}
		rows := of.View.Told
		for len(rows) > 0 {
			n := 1
			for n < len(rows) && rows[n].Table == rows[0].Table {
				n++
			}
			list = append(list, toldTable(e, rows[:n]))
			rows = rows[n:]
		}
		return ui.E("section", "", list...).Attr("aria-labelledby", "overzichten")
	})
}

// toldTable shows the rows of one overview. On the page of a reader's own document nothing leads elsewhere.
func toldTable(e *ui.Env, rows []view.Told) ui.Node {
	doc, t := rows[0].Doc, rows[0].Table
	entry := e.Catalogue.Named(doc.Name)
	name := e.Dutch(ui.ET("span", "", doc.Part.PartTitle()))
	if entry != nil {
		name = e.Dutch(ui.AT("", e.To(entry.Location(false)), doc.Part.PartTitle()))
	}
	columns := []ui.Column{{}}
	for i := range t.Columns {
		columns = append(columns, ui.Column{Head: t.Columns[i].Header, Figures: true, Dutch: true})
	}
	places := budget.PlacesOf(doc)
	var list []ui.Row
	for _, r := range rows {
		cells := []ui.Node{e.Dutch(ui.ET("span", "", r.Row.Label))}
		for i := range r.Row.Cells {
			c := &r.Row.Cells[i]
			switch {
			case !c.HasNumber():
				cells = append(cells, ui.T(c.Published))
			case entry == nil || c.Unit != "EUR":
				cells = append(cells, ui.T(e.Value(nil, view.FigureOf(t, r.Row, i))))
			default:
				cells = append(cells, e.FigureAt(entry, address.Mark{Line: c.Line, Place: places.Cell(c)}, c.Value, c.Period))
			}
		}
		list = append(list, ui.Row{Cells: cells})
	}
	return e.Table(ui.E("span", "", name, ui.T("\u00a0· "), ui.ET("span", "unit", e.UnitText())), columns, list, nil)
}
