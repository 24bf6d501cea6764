package view

import (
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/shelf"
)

// Activity is a row of the picture "where does the money go": a section of the document with its parts.
type Activity struct {
	Name string
	Line int // of its heading or label
	Triple
	Parts   []Activity      // the labelled rows of its table; nil when there is only one figure of each kind
	Text    string          // what the document says it is for, if it says so in the table
	Section string          // the heading above it, for a part
	Key     string          // the name by which it is followed over the years
	Table   *budget.Table   // the table it was read from
	Costs   []*budget.Table // the costs in prose that belong to it
}

// Activities lists the activities of a document for its own year, in document order: from its activities tables, or,
// where it has none, from multi-year tables that have a heading of their own each.
func Activities(d *budget.Document) []Activity {
	var list []Activity
	for _, t := range d.Tables {
		if t.Kind == budget.Activities {
			list = append(list, fromActivities(t))
		}
	}
	if len(list) > 0 {
		return list
	}
	for _, t := range d.Tables {
		if t.Kind != budget.MultiYear || IsProgrammeTotal(d, t) {
			continue
		}
		a := Activity{Name: last(t.Path), Key: last(t.Path), Line: t.Line, Triple: yearOf(t, d.Meta.FiscalYear), Table: t}
		if !a.Empty() {
			list = append(list, a)
		}
	}
	for i := range list {
		list[i].Costs = costsUnder(d, list[i].Table)
	}
	return list
}

func fromActivities(t *budget.Table) Activity {
	a := Activity{Name: last(t.Path), Line: t.Line, Table: t}
	e, r, b := t.ColumnOf(budget.Expenditure), t.ColumnOf(budget.Revenue), t.ColumnOf(budget.Balance)
	var total *budget.Row
	for i := range t.Rows {
		row := &t.Rows[i]
		if row.Role == budget.TotalRow {
			total = row
			continue
		}
		if row.Role == budget.SubtotalRow {
			continue
		}
		key, _ := shelf.ActivityName(t, row)
		a.Parts = append(a.Parts, Activity{
			Name: row.Label, Key: key, Line: row.Line, Text: row.Description, Section: a.Name, Table: t,
			Triple: Triple{FigureOf(t, row, e), FigureOf(t, row, r), FigureOf(t, row, b)},
		})
	}
	switch {
	case total != nil:
		a.Key, _ = shelf.ActivityName(t, total)
		a.Triple = Triple{FigureOf(t, total, e), FigureOf(t, total, r), FigureOf(t, total, b)}
	case len(a.Parts) == 1:
		a.Key = a.Parts[0].Key
		a.Triple = a.Parts[0].Triple
	default:
		a.Triple = sumTriples(a.Parts)
	}
	if len(a.Parts) == 1 {
		a.Text = strings.TrimSpace(a.Parts[0].Name + " " + a.Parts[0].Text)
		a.Parts = nil
	}
	return a
}

// yearOf takes lasten, baten and saldo of one year from a multi-year table.
func yearOf(t *budget.Table, year int) Triple {
	col := -1
	for i := range t.Columns {
		if t.Columns[i].Period == year && (col < 0 || t.Columns[i].Phase == budget.Budget) {
			col = i
		}
	}
	return column(t, col)
}

// column takes lasten, baten and saldo from one column of a multi-year table.
func column(t *budget.Table, col int) Triple {
	var tr Triple
	for i := range t.Rows {
		r := &t.Rows[i]
		switch r.Measure {
		case budget.Expenditure:
			tr.Expenditure = FigureOf(t, r, col)
		case budget.Revenue:
			tr.Revenue = FigureOf(t, r, col)
		case budget.Balance:
			tr.Balance = FigureOf(t, r, col)
		}
	}
	return tr
}

// IsProgrammeTotal reports whether a multi-year table is about the whole programme: it bears the programme's name, or it
// stands beside activities tables.
func IsProgrammeTotal(d *budget.Document, t *budget.Table) bool {
	if name := fold(d.Meta.Programme); name != "" && (fold(last(t.Path)) == name || fold(t.Title.Text) == name) {
		return true
	}
	for _, other := range d.Tables {
		if other.Kind == budget.Activities {
			return true
		}
	}
	return false
}

// costsUnder returns the costs that stand under the same first heading as a table.
func costsUnder(d *budget.Document, t *budget.Table) []*budget.Table {
	var costs []*budget.Table
	name := fold(last(t.Path))
	for _, c := range d.Tables {
		if c.Kind == budget.Costs && len(c.Path) > 0 {
			for _, heading := range c.Path {
				if fold(heading) == name {
					costs = append(costs, c)
					break
				}
			}
		}
	}
	return costs
}

func last(path []string) string {
	if len(path) == 0 {
		return ""
	}
	return path[len(path)-1]
}

// fold makes names comparable: case and spaces do not count.
func fold(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }
