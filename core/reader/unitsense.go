package reader

import (
	"slices"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// far is how many times larger than all amounts of a document with a unit of their own an amount can be that has none. A page or two
// tell too little of that: there it takes more, and an amount that is printed in seven digits.
const (
	far     = 20
	farther = 30
	million = 1_000_000
)

// mostEuros is more than any municipality or province has: the largest budget is 8 billion.
const mostEuros = 60_000_000_000

// sense takes back units from elsewhere that can't be a table's: its figures stay as they are printed.
func (p *page) sense() {
	for _, t := range p.doc.Tables {
		ownPercents(t)
		ownScores(t)
	}
	for _, t := range p.doc.Tables {
		if t.Unit == "EUR" && t.Scale > 1 && largestOf(t).Times(t.Scale).Cmp(figure.Int(mostEuros)) > 0 {
			doubt(t) // the unit that is printed can't be right: in miljoenen, above thousands
		}
	}
	for _, t := range p.doc.Tables {
		if !t.Inferred || t.Unit != "EUR" || !money(t.Kind) || !p.senseless(t, t.Scale) {
			continue
		}
		if len(p.doc.Tables) <= manyTables && !inCents(t) {
			continue // what proved its unit on a page or two is no coincidence
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

// highestScore is more than the chance and the impact of a risk are scored, and their product.
const highestScore = 25

// ownScores takes the columns of a table of risks for scores that hold them: Kans 4, Impact 3, Risicoscore 12.
func ownScores(t *budget.Table) {
	for c := range t.Columns {
		col := &t.Columns[c]
		switch low := strings.ToLower(strings.ReplaceAll(col.Header, "-", "")); {
		case low == "kans", low == "impact", low == "gevolg", low == "effect", strings.HasSuffix(low, "score"):
		default:
			continue
		}
		n, all := 0, true
		for i := range t.Rows {
			if x := &t.Rows[i].Cells[c]; x.HasNumber() {
				n++
				all = all && x.Figure.Decimals == 0 && !x.Figure.Percent && x.Figure.Number.Sign() > 0 && x.Figure.Number.Cmp(figure.Int(highestScore)) <= 0
			}
		}
		if n > 1 && all {
			col.Unit, col.Scale, col.Percent = "score", 1, false
		}
	}
}

// senseless reports whether a unit from elsewhere can't be a table's: with it an amount would be far larger than any that the
// document tells itself, or its figures are printed in cents.
func (p *page) senseless(t *budget.Table, scale int64) bool {
	if scale < 2 {
		return false
	}
	if inCents(t) {
		return true
	}
	most := largestOf(t)
	times, least, scaled := int64(far), figure.Int(0), false
	if len(p.doc.Tables) <= manyTables {
		times, least, scaled = farther, figure.Int(million), true
	}
	known := p.largest(scaled)
	return known.Sign() > 0 && most.Cmp(least) >= 0 && most.Times(scale).Cmp(known.Times(times)) > 0
}

// inCents reports whether nearly all figures of a table have two decimals: a tariff has them, and nobody prints thousands so.
func inCents(t *budget.Table) bool {
	cents, all := 0, 0
	for i := range t.Rows {
		for c := range t.Rows[i].Cells {
			if x := &t.Rows[i].Cells[c]; ownAmount(x) && x.Figure.Number.Sign() != 0 {
				all++
				if x.Figure.Decimals == 2 {
					cents++
				}
			}
		}
	}
	return all > 1 && cents*10 > all*9
}

// ownAmount reports whether a cell has a number that its table's unit is about: no percentage, and none that says its scale itself.
func ownAmount(x *budget.Cell) bool {
	return x.HasNumber() && !x.Figure.Percent && x.Figure.Scale == 0
}

// largestOf is the largest figure of a table, as printed and without its sign.
func largestOf(t *budget.Table) figure.Number {
	most := figure.Number{}
	for i := range t.Rows {
		for c := range t.Rows[i].Cells {
			if x := &t.Rows[i].Cells[c]; ownAmount(x) {
				if n := x.Figure.Number.Abs(); n.Cmp(most) > 0 {
					most = n
				}
			}
		}
	}
	return most
}

// largest is the largest amount in the tables that say their unit themselves, without the table that has the very largest where
// there are more: it can be the one that is wrong.
func (p *page) largest(scaled bool) figure.Number {
	var first, second figure.Number
	tables := 0
	for _, t := range p.doc.Tables {
		if t.Unit != "EUR" || t.Inferred || t.Scale == 0 || scaled && t.Scale == 1 || !money(t.Kind) {
			continue
		}
		tables++
		own := largestOf(t).Times(t.Scale)
		switch {
		case own.Cmp(first) > 0:
			first, second = own, first
		case own.Cmp(second) > 0:
			second = own
		}
	}
	if tables > 3 && !scaled {
		return second
	}
	return first
}
