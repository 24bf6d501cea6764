package reader

import (
	"slices"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// far is how many times larger than all amounts of a document with a unit of their own an amount can be that has none.
const far = 20

// sense takes back units from elsewhere that can't be a table's: its figures stay as they are printed.
func (p *page) sense() {
	for _, t := range p.doc.Tables {
		ownPercents(t)
	}
	for _, t := range p.doc.Tables {
		if !t.Inferred || t.Unit != "EUR" || !money(t.Kind) || !p.senseless(t, t.Scale) {
			continue
		}
		t.Scale, t.UnitText = 1, budget.Span{}
		p.doc.Notes = slices.DeleteFunc(p.doc.Notes, func(n budget.Note) bool { return n.Code == budget.NoteScale && n.Line == t.Line })
		p.note(budget.Note{Code: budget.NoteNoScale, Line: t.Line, What: tableName(t)})
	}
}

// ownPercents corrects columns that are called a share, where a figure in them says % itself and others are far too large for one:
// Kostendekkendheid above amounts, with a percentage in the last row.
func ownPercents(t *budget.Table) {
	signed, large := 0, 0
	for i := range t.Rows {
		for c := range t.Rows[i].Cells {
			switch x := &t.Rows[i].Cells[c]; {
			case !x.HasNumber():
			case x.Figure.Percent:
				signed++
			case x.Figure.Number.Abs().Cmp(figure.Int(1000)) > 0:
				large++
			}
		}
	}
	if signed == 0 || large < 2 {
		return
	}
	for c := range t.Columns {
		if t.Columns[c].Percent || t.Columns[c].Unit == "%" {
			t.Columns[c].Percent = false
			if t.Columns[c].Unit == "%" {
				t.Columns[c].Unit = ""
			}
		}
	}
}

// senseless reports whether a unit from elsewhere can't be a table's: with it an amount would be far larger than any that the
// document tells itself, or its figures are printed in cents, which nobody does for thousands.
func (p *page) senseless(t *budget.Table, scale int64) bool {
	if scale < 2 {
		return false
	}
	largest, cents, all := figure.Number{}, 0, 0
	for i := range t.Rows {
		for c := range t.Rows[i].Cells {
			x := &t.Rows[i].Cells[c]
			if !x.HasNumber() || x.Figure.Percent || x.Figure.Scale != 0 || x.Figure.Number.Sign() == 0 {
				continue
			}
			all++
			if x.Figure.Decimals == 2 {
				cents++
			}
			if n := x.Figure.Number.Abs(); n.Cmp(largest) > 0 {
				largest = n
			}
		}
	}
	if all > 1 && cents*10 > all*9 {
		return true
	}
	if len(p.doc.Tables) <= manyTables {
		return false // a page or two tell too little of how large amounts can be; p.tooLarge asks more
	}
	known := p.largest()
	return known.Sign() > 0 && largest.Times(scale).Cmp(known.Times(far)) > 0
}

// largest is the largest amount in the tables that say their unit themselves, without the table that has the very largest where
// there are more: it can be the one that is wrong.
func (p *page) largest() figure.Number {
	var first, second figure.Number
	tables := 0
	for _, t := range p.doc.Tables {
		if t.Unit != "EUR" || t.Inferred || t.Scale == 0 || !money(t.Kind) {
			continue
		}
		tables++
		own := figure.Number{}
		for i := range t.Rows {
			for c := range t.Rows[i].Cells {
				if x := &t.Rows[i].Cells[c]; x.HasNumber() && !x.Figure.Percent && x.Figure.Scale == 0 {
					if n := x.Figure.Number.Abs().Times(t.Scale); n.Cmp(own) > 0 {
						own = n
					}
				}
			}
		}
		switch {
		case own.Cmp(first) > 0:
			first, second = own, first
		case own.Cmp(second) > 0:
			second = own
		}
	}
	if tables > 3 {
		return second
	}
	return first
}
