package search

import (
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/shelf"
)

// tables adds the rows of a document's tables.
func (b *builder) tables(d *budget.Document) {
	for _, t := range d.Tables {
		section := ""
		if n := len(t.Path); n > 0 {
			section = t.Path[n-1]
		}
		for i := range t.Rows {
			r := &t.Rows[i]
			kind, title, label := Row, r.Label, ""
			switch {
			case t.Kind == budget.MultiYear && r.Measure == budget.Expenditure && len(r.Group) == 0 && section != "":
				// What an activity costs is the figure that people look for: it has the activity's name.
				kind, title, label = Activity, section, r.Label
			case t.Kind == budget.Activities:
				if name, ok := shelf.ActivityName(t, r); ok {
					kind, title, label = Activity, name, r.Label
				}
			}
			if title == "" {
				title = section
			}
			b.entry(kind, title, t.RowPath(r), r.Line, r.Line)
			b.more(label)
			b.more(r.Description)
			b.cells(t, r)
		}
	}
}

// cells adds the figures of a row.
func (b *builder) cells(t *budget.Table, r *budget.Row) {
	for i := range r.Cells {
		c := &r.Cells[i]
		if !c.HasNumber() {
			continue
		}
		measure := t.Columns[i].Measure
		if measure == budget.NoMeasure {
			measure = r.Measure
		}
		b.amount(c.Value, c.Scale, c.Unit, c.Published, c.Line-r.Line, amount{
			spot:   uint16(min(b.spots.Cell(c), 1<<16-1)),
			column: b.intern(t.Columns[i].Header), period: uint16(max(0, min(c.Period, 9999))),
			phase: indexOf(phases[:], c.Phase), measure: indexOf(measures[:], measure),
		})
	}
}

func (b *builder) amount(value figure.Number, scale int64, unit, published string, line int, a amount) {
	a.digits, a.places = parts(value)
	for n := scale; n >= 10 && n%10 == 0; n /= 10 {
		a.scale++
	}
	a.unit, a.line = indexOf(units[:], unit), int32(line)
	if b.ix.printed(&a) != published {
		a.published = b.intern(published)
	}
	b.ix.amounts = append(b.ix.amounts, a)
}

// texts adds the headings, paragraphs and list items of a document. A heading that only repeats the name of an activity
// is left out, and so is a text that is a row of figures too.
func (b *builder) texts(d *budget.Document) {
	named := map[string]bool{}
	for i := b.ix.docs[len(b.ix.docs)-1].first; int(i) < len(b.ix.entries); i++ {
		if e := &b.ix.entries[i]; e.kind == Activity {
			named[shelf.Slug(b.ix.str(e.title))] = true
		}
	}
	for i := range d.Texts {
		t := &d.Texts[i]
		switch t.Kind {
		case budget.Furniture, budget.BuildStamp:
		case budget.Heading, budget.Question:
			if !named[shelf.Slug(t.Text)] {
				b.entry(Heading, t.Text, t.Path, t.Line, t.End)
				b.textAmounts(t)
			}
		default:
			if t.InTable && len(t.Text) < 300 {
				continue
			}
			b.entry(Text, "", t.Path, t.Line, t.End)
			b.more(t.Text)
			if !t.InTable {
				b.textAmounts(t)
			}
		}
	}
}

func (b *builder) textAmounts(t *budget.Text) {
	for i := range t.Amounts {
		a := &t.Amounts[i]
		if a.Figure.Kind == figure.None {
			continue
		}
		unit, scale := "EUR", max(a.Figure.Scale, 1)
		if a.Figure.Percent {
			unit, scale = "%", 1
		}
		b.amount(a.Figure.Number.Times(scale), scale, unit, strings.TrimSpace(a.Published), a.Line-t.Line, amount{spot: uint16(min(b.spots.Amount(a), 1<<16-1))})
	}
}
