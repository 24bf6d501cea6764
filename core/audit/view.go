package audit

import (
	"begrotingsverkenner/core/budget"
)

// view is a document with what several checks look up in it.
type view struct {
	doc        *budget.Document
	whole      *budget.Document      // that it is a part of; nil for a document of its own
	index      int                   // of the document among those that are checked
	at         int                   // of the view among all of them
	number     map[*budget.Table]int // the place of a table in the document
	convention budget.Convention
	own        map[*budget.Table]budget.Convention // see [view.conventionOf]
	texts      []sentence                          // see [view.sentences]
	split      bool
	settled    bool // enough of the page shows the convention
	activities []activity
	programme  *budget.Table // the multi-year table of the whole programme, if the page has one
	named      bool          // that table bears the programme's name
	list       []stand       // see [view.stands]
	listed     bool
}

// activity is a row of an activities table with the names that it goes by.
type activity struct {
	names []name // its own first, then that of its section where that has no other row
	table *budget.Table
	row   int
}

func newView(d *budget.Document, index int) *view {
	v := &view{doc: d, index: index, number: make(map[*budget.Table]int, len(d.Tables)), own: map[*budget.Table]budget.Convention{}}
	for i, t := range d.Tables {
		v.number[t] = i
	}
	v.settle()
	var multi []*budget.Table
	for _, t := range d.Tables {
		switch t.Kind {
		case budget.Activities:
			v.addActivities(t)
		case budget.MultiYear:
			multi = append(multi, t)
		}
	}
	// A page with a multi-year table for each activity has none for the programme.
	if len(multi) == 1 {
		v.programme = multi[0]
		v.named = d.Meta.Programme != "" && (nameOf(title(multi[0])).same(nameOf(d.Meta.Programme)) || nameOf(multi[0].Title.Text).same(nameOf(d.Meta.Programme)))
	}
	return v
}

// renumber gives the tables of a part their places in the whole document. Parts before it have them already.
func (v *view) renumber(before []*view) {
	if n := len(before); n > 0 && before[n-1].whole == v.whole {
		v.number = before[n-1].number // all of the document's tables
		return
	}
	v.number = make(map[*budget.Table]int, len(v.whole.Tables))
	for i, t := range v.whole.Tables {
		v.number[t] = i
	}
}

func (v *view) addActivities(t *budget.Table) {
	items := 0
	for i := range t.Rows {
		if t.Rows[i].Role == budget.ItemRow {
			items++
		}
	}
	for i := range t.Rows {
		r := &t.Rows[i]
		if r.Role != budget.ItemRow {
			continue
		}
		a := activity{table: t, row: i}
		if r.Label != "" {
			a.names = append(a.names, nameOf(r.Label))
		}
		if items == 1 {
			a.names = append(a.names, nameOf(title(t)))
		}
		v.activities = append(v.activities, a)
	}
}

// settle finds out how the saldi of the page come about: the reader decides per table, and a table of one row with a
// wrong sign would then decide for itself that it is right.
func (v *view) settle() {
	var votes [3]int
	for _, t := range v.doc.Tables {
		for _, b := range balances(t) {
			if c, ok := distinct(b); ok {
				votes[c]++
			}
		}
	}
	for c := range votes {
		if votes[c] > votes[v.convention] {
			v.convention = budget.Convention(c)
		}
	}
	v.settled = votes[v.convention] >= 3
}

// conventionOf is the convention of a table: its own, unless that rests on one or two rows and the page says otherwise.
func (v *view) conventionOf(t *budget.Table) budget.Convention {
	if t.Convention == v.convention || !v.settled {
		return t.Convention
	}
	if c, ok := v.own[t]; ok {
		return c
	}
	rows, c := 0, t.Convention
	for _, b := range balances(t) {
		if only, ok := distinct(b); ok && only == t.Convention {
			rows++
		}
	}
	if rows <= 2 {
		c = v.convention
	}
	v.own[t] = c
	return c
}

// sentences splits the running text once, for the checks that read it.
func (v *view) sentences() []sentence {
	if !v.split {
		v.texts, v.split = sentences(v.doc), true
	}
	return v.texts
}

// distinct returns the only convention under which a saldo holds within rounding.
func distinct(b balance) (budget.Convention, bool) {
	e, r, s := b.expenditure.cell(), b.revenue.cell(), b.saldo.cell()
	if !e.HasNumber() || !r.HasNumber() || !s.HasNumber() || e.Ambiguous || r.Ambiguous || s.Ambiguous {
		return 0, false
	}
	units := unitOf(e).Add(unitOf(r)).Add(unitOf(s))
	found, n := budget.Convention(0), 0
	for c := range budget.Convention(3) {
		sum := e.Value.Sub(r.Value)
		switch c {
		case budget.ExpenditurePlusRevenue:
			sum = e.Value.Add(r.Value)
		case budget.RevenueMinusExpenditure:
			sum = r.Value.Sub(e.Value)
		}
		if verdict(s.Value.Sub(sum), units) != Fails {
			found = c
			n++
		}
	}
	return found, n == 1
}

// cellAt returns the place in a table where a row that measures m meets the column of a year. Where a year stands
// twice, as realised and as budgeted, the budget is meant unless phase says otherwise.
func cellAt(t *budget.Table, m budget.Measure, year int, phase budget.Phase) (at, bool) {
	row := rowOf(t, m)
	if row < 0 || year == 0 {
		return at{}, false
	}
	best, many := -1, 0
	for c := range t.Columns {
		if t.Columns[c].Period != year || !t.Rows[row].Cells[c].HasNumber() {
			continue
		}
		many++
		if best < 0 || t.Columns[c].Phase == phase {
			best = c
		}
	}
	if best < 0 || many > 1 && (phase == "" || t.Columns[best].Phase != phase) {
		return at{}, false
	}
	return at{t: t, row: row, col: best}, true
}

// rowOf returns the only row that measures m, or −1.
func rowOf(t *budget.Table, m budget.Measure) int {
	found := -1
	for i := range t.Rows {
		if t.Rows[i].Measure == m {
			if found >= 0 {
				return -1
			}
			found = i
		}
	}
	return found
}
