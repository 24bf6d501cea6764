package view

import (
	"slices"
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
		if t.Kind != budget.MultiYear {
			continue
		}
		things := Things(t)
		for _, name := range things {
			if a := (Activity{Name: name, Key: name, Line: t.Line, Triple: ownYear(d, t, name), Table: t}); !a.Empty() && !isTotal(name) {
				a.Line = a.first()
				list = append(list, a)
			}
		}
		if len(things) > 0 || IsProgrammeTotal(d, t) {
			continue
		}
		a := Activity{Name: last(t.Path), Key: last(t.Path), Line: t.Line, Triple: ownYear(d, t, ""), Table: t}
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
			Triple: tripleOf(t, row, e, r, b),
		})
	}
	switch {
	case total != nil:
		a.Key, _ = shelf.ActivityName(t, total)
		a.Triple = tripleOf(t, total, e, r, b)
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

// ownYear takes lasten, baten and saldo of the document's year from a multi-year table, of one of its things or of the
// whole: what was budgeted, and in an annual report what came of it.
func ownYear(d *budget.Document, t *budget.Table, thing string) Triple {
	phase := budget.Budget
	if d.Meta.Kind == budget.AnnualReport {
		phase = budget.Actual
	}
	col := -1
	for i := range t.Columns {
		if c := &t.Columns[i]; c.Measure != budget.Difference && c.Period == d.Meta.FiscalYear && (col < 0 || c.Phase == phase) {
			col = i
		}
	}
	var tr Triple
	for i := range t.Rows {
		r := &t.Rows[i]
		if thing == "" && !OfAll(t, r) || thing != "" && last(r.Group) != thing {
			continue
		}
		switch r.Measure {
		case budget.Expenditure:
			tr.Expenditure = costs(FigureOf(t, r, col))
		case budget.Revenue:
			tr.Revenue = FigureOf(t, r, col)
		case budget.Balance:
			tr.Balance = costs(FigureOf(t, r, col))
		}
	}
	return tr
}

// first is the line of the first figure of an activity.
func (a *Activity) first() int {
	for _, f := range [...]Figure{a.Expenditure, a.Revenue, a.Balance} {
		if f.Known {
			return f.Row.Line
		}
	}
	return a.Line
}

// Things are the groups of a table that have lasten and baten of their own, such as the tasks of a programme, each above
// its Lasten, Baten and Saldo. A group that is called Lasten is none.
func Things(t *budget.Table) []string {
	var names []string
	for i := range t.Rows {
		r := &t.Rows[i]
		if len(r.Group) == 0 || r.Measure == budget.NoMeasure || len(names) > 0 && names[len(names)-1] == last(r.Group) {
			continue
		}
		for k := i + 1; k < len(t.Rows) && last(t.Rows[k].Group) == last(r.Group); k++ {
			if m := t.Rows[k].Measure; m != budget.NoMeasure && m != r.Measure {
				names = append(names, last(r.Group))
				break
			}
		}
	}
	return names
}

// OfAll reports whether a row is about all of its table: it stands in none of its things, or in the one that is the total.
func OfAll(t *budget.Table, r *budget.Row) bool {
	return len(r.Group) == 0 || isTotal(last(r.Group)) || !slices.Contains(Things(t), last(r.Group))
}

func isTotal(name string) bool { return strings.HasPrefix(strings.ToLower(name), "totaal") }

// IsProgrammeTotal reports whether a multi-year table is about the whole programme: it bears the programme's name, or it
// stands beside activities tables.
func IsProgrammeTotal(d *budget.Document, t *budget.Table) bool {
	if d.Part != nil && t == d.OwnTable() {
		return true
	}
	if name := fold(d.Meta.Programme); name != "" {
		for _, title := range [...]string{fold(last(t.Path)), fold(t.Title.Text)} {
			if title == name || strings.HasPrefix(title, "programma ") && strings.HasSuffix(title, " "+name) {
				return true
			}
		}
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
