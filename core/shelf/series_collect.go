package shelf

import (
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// occurrence is an activity in one table of one document.
type occurrence struct {
	doc    int
	table  *budget.Table
	name   string
	key    string // of the name
	parent string // the heading above its section
	line   int
	group  bool
	points []Point
	none   []Point // of cells with a word instead of an amount
}

// collect finds the activities of a document.
func (s *shelf) collect(i int) {
	d := s.docs[i]
	if d.Part != nil && d.Part.Kind != budget.ProgrammePart {
		return // what an overview says of a programme is no activity
	}
	for _, t := range d.Tables {
		switch t.Kind {
		case budget.Activities:
			s.activityRows(i, t)
		case budget.Products:
			for j := range t.Rows {
				if r := &t.Rows[j]; r.Label != "" && r.Role == budget.ItemRow {
					s.addRow(i, t, r, r.Label, false)
				}
			}
		case budget.MultiYear:
			s.multiYear(i, t)
		}
	}
}

// activityRows finds the activities of an activities table.
func (s *shelf) activityRows(doc int, t *budget.Table) {
	for j := range t.Rows {
		r := &t.Rows[j]
		if name, ok := ActivityName(t, r); ok {
			s.addRow(doc, t, r, name, r.Role == budget.TotalRow)
		}
	}
}

// ActivityName returns the name of the activity that a row of an activities table is, and whether it is one. A row
// without a label, and a single row that holds only what is done ("Wat gaan we daarvoor doen?"), is the activity that its
// section is named after; the total of several rows is the group of that name.
func ActivityName(t *budget.Table, r *budget.Row) (string, bool) {
	items := 0
	for j := range t.Rows {
		if t.Rows[j].Role == budget.ItemRow {
			items++
		}
	}
	section := section(t)
	switch {
	case r.Role == budget.TotalRow:
		return section, items > 1 && section != ""
	case r.Role != budget.ItemRow:
		return "", false
	case items == 1 && section != "" && (r.Label == "" || describes(t)):
		return section, true
	}
	return r.Label, r.Label != ""
}

// describes reports whether the only label column of a table says what is done instead of what it is called.
func describes(t *budget.Table) bool {
	return len(t.LabelHeads) == 1 && strings.HasSuffix(strings.TrimSpace(t.LabelHeads[0].Text), "?")
}

// section returns the name of the section that a table stands in, or "" where it stands under a question.
func section(t *budget.Table) string {
	if len(t.Path) == 0 {
		return ""
	}
	name := t.Path[len(t.Path)-1]
	if strings.HasSuffix(strings.TrimSpace(name), "?") {
		return ""
	}
	return name
}

// multiYear takes a multi-year table as that of an activity, or of the whole programme where it has the programme's
// name or stands in no section.
func (s *shelf) multiYear(doc int, t *budget.Table) {
	if !euros(t) {
		return
	}
	o := &occurrence{doc: doc, table: t, name: section(t), parent: parent(t), line: t.Line}
	if t.Title.Line > 0 {
		o.line = t.Title.Line
	}
	for j := range t.Rows {
		r := &t.Rows[j]
		if len(r.Group) > 0 { // rows of several activities in one table: which total is whose is not certain
			return
		}
		if money(r.Measure) {
			for k := range r.Cells {
				s.addPoint(o, r.Measure, &r.Cells[k])
			}
		}
	}
	meta := &s.docs[doc].Meta
	switch _, same := Match(o.name, meta.Programme); {
	case len(o.points) == 0:
	case o.name == "" || same || t == s.docs[doc].OwnTable() || key(o.name) == key(meta.ProgrammeName()):
		s.printed = append(s.printed, o)
	default:
		s.keep(o)
	}
}

// keep adds an occurrence, unless its name has no letters.
func (s *shelf) keep(o *occurrence) {
	if o.key = key(o.name); o.key != "" {
		s.found = append(s.found, o)
	}
}

func (s *shelf) addRow(doc int, t *budget.Table, r *budget.Row, name string, group bool) {
	if !euros(t) {
		return
	}
	o := &occurrence{doc: doc, table: t, name: name, parent: parent(t), line: r.Line, group: group}
	for k := range r.Cells {
		if m := t.Columns[k].Measure; money(m) {
			s.addPoint(o, m, &r.Cells[k])
		}
	}
	if len(o.points) > 0 {
		s.keep(o)
	}
}

func euros(t *budget.Table) bool { return t.Unit == "EUR" }

func money(m budget.Measure) bool {
	return m == budget.Expenditure || m == budget.Revenue || m == budget.Balance
}

func parent(t *budget.Table) string {
	if len(t.Path) < 2 {
		return ""
	}
	return t.Path[len(t.Path)-2]
}

func (s *shelf) addPoint(o *occurrence, m budget.Measure, c *budget.Cell) {
	none := c.State == budget.Published && !c.HasNumber()
	if !none && (!c.HasNumber() || c.Unit != "EUR") || c.Phase != budget.Budget && c.Phase != budget.Actual || c.Period == 0 {
		return
	}
	d := s.docs[o.doc]
	p := Point{
		Ref:         Ref{d.Name, c.Line, c.Published},
		Publication: d.Meta.Publication(),
		Kind:        d.Meta.Kind,
		Edition:     d.Meta.FiscalYear,
		Programme:   s.slugs[o.doc],
		Year:        c.Period,
		Phase:       c.Phase,
		Measure:     m,
		Table:       o.table.Kind,
		Group:       o.group,
		Unnamed:     none,
	}
	if none {
		o.none = append(o.none, p)
		return
	}
	p.Value = signed(o.table, m, c.Value)
	o.points = append(o.points, p)
}

// signed brings a value to one convention: expenditure and revenue positive, balance = expenditure − revenue.
func signed(t *budget.Table, m budget.Measure, v figure.Number) figure.Number {
	c := t.Convention
	if t.Negative {
		if m == budget.Revenue {
			return v
		}
		return v.Neg()
	}
	if c == budget.ExpenditurePlusRevenue && m == budget.Revenue || c == budget.RevenueMinusExpenditure && m == budget.Balance {
		return v.Neg()
	}
	return v
}
