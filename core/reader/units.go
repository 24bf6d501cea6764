package reader

import (
	"slices"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/source"
	"begrotingsverkenner/core/table"
)

// money reports whether a table's figures are amounts unless a cell says otherwise.
func money(k budget.TableKind) bool { return k != budget.Indicators && k != budget.KeyFigures }

// ownUnit looks for a unit in the table's own captions and column titles.
func ownUnit(t *budget.Table, l lead, titles []table.Word) {
	try := func(w table.Word) bool {
		if t.Unit != "" || w.Text == "" {
			return t.Unit != ""
		}
		if u, ok := figure.ParseUnit(w.Text); ok && u.Name == "EUR" {
			t.Unit, t.Scale = u.Name, u.Scale
			t.UnitText = budget.Span{Text: w.Text, Line: w.Line, End: w.End}
			return true
		}
		return false
	}
	if try(l.unit) || try(l.caption) || try(l.title) {
		return
	}
	for _, h := range l.heads {
		if try(h) {
			return
		}
	}
	for _, w := range titles {
		if !table.EndsInCurrency(w.Text) && try(w) {
			return
		}
	}
	ownThing(t, l)
}

// ownThing gives the columns of a table their unit where its caption or the title of its labels says that it holds no money:
// Formatie en bezetting (in fte). The nearest words win, so a unit that stands elsewhere on the page is not looked for.
func ownThing(t *budget.Table, l lead) {
	unit := ""
	for _, w := range append([]table.Word{l.unit, l.caption, l.title}, l.heads...) {
		if unit = table.ThingsSaid(w.Text); unit != "" {
			break
		}
	}
	for _, h := range t.LabelHeads {
		if unit == "" {
			unit = table.ThingsSaid(h.Text)
		}
	}
	if unit == "" || allEuros(t) {
		return
	}
	for c := range t.Columns {
		col := &t.Columns[c]
		stand := col.Measure == budget.Opening || col.Measure == budget.Closing // per 31/12: of anything
		if col.Unit == "" && !col.Percent && (col.Measure == budget.NoMeasure || stand) {
			col.Unit, col.Scale = unit, 1
		}
	}
}

// ofCurrency reports whether some column of a table is called euro.
func ofCurrency(t *budget.Table) bool {
	for _, c := range t.Columns {
		if i := strings.LastIndexByte(c.Header, ' '); table.Currency(c.Header[i+1:]) {
			return true
		}
	}
	return false
}

// ofPercents reports whether some column of a table says by its sign that it holds percentages.
func ofPercents(t *budget.Table) bool {
	return slices.ContainsFunc(t.Columns, func(c budget.Column) bool { return strings.Contains(c.Header, "%") })
}

// inferUnits gives a unit to the tables that name none: the one that the same figures have elsewhere in the document,
// else the nearest one before. What it takes is marked and noted.
func (p *page) inferUnits() {
	var seen map[string]map[*budget.Table]bool
	for i, t := range p.doc.Tables {
		if t.Unit != "" || !money(t.Kind) || t.Kind == budget.Costs || p.euros(t) {
			continue
		}
		if seen == nil {
			seen = p.figureIndex()
		}
		if p.unitSaid(i, t) || p.provenByTotals(t) || p.provenByProgramme(t) || p.provenByText(t) || p.unitBelow(t) {
			continue
		}
		t.Inferred = true
		from := p.sameFigures(t, seen)
		proven := from
		if from == nil && (allEuros(t) || inCents(t)) {
			t.Unit, t.Scale, t.Inferred = "EUR", 1, false // € before every figure is a unit of its own
			continue
		}
		if from == nil {
			for k := i - 1; k >= 0 && p.sameChapter(p.doc.Tables[k].Line, t.Line); k-- {
				if b := p.doc.Tables[k]; b.Unit != "" && !b.Inferred && money(b.Kind) && b.Kind != budget.Costs {
					from = b
					break
				}
			}
			if p.unitAbove(t, from) {
				continue
			}
			if from == nil && p.unitOfAll(t) {
				continue
			}
			if from == nil {
				from = p.onlyUnit(i)
			}
			if ofCurrency(t) && (from == nil || !ofPercents(t)) {
				t.Unit, t.Scale, t.Inferred = "EUR", 1, false // (€) beside (%) only tells what is money
				continue
			}
		}
		if from == nil {
			if t.Kind == budget.Other && (p.doc.Meta.Kind == budget.UnknownKind || !speaks(t)) {
				t.Scale, t.Inferred = 1, false // no page of a budget: its figures need not be money
				continue
			}
			t.Unit, t.Scale = "EUR", 1
			if allEuros(t) {
				t.Inferred = false // € before every figure is a unit of its own
				continue
			}
			p.note(budget.Note{Code: budget.NoteNoScale, Line: t.Line, What: tableName(t)})
			if p.scaleUnclaimed(t) {
				doubt(t)
			}
			continue
		}
		if from != proven && p.senseless(t, from.Scale) && !p.unitOfAll(t) {
			if !inCents(t) {
				doubt(t) // that the other table's unit would make too much of it is no proof
			}
			t.Unit, t.Scale = "EUR", 1
			p.note(budget.Note{Code: budget.NoteNoScale, Line: t.Line, What: tableName(t)})
			continue
		}
		if from != proven && !ofMoney(t) {
			doubt(t) // it need not be money at all
		}
		t.Unit, t.Scale, t.UnitText = from.Unit, from.Scale, from.UnitText
		p.note(budget.Note{Code: budget.NoteScale, Line: t.Line, What: tableName(t), From: from.UnitText.Text})
	}
}

// unitRow is the unit that stands alone in a row between the titles of a table and its first figures. It is the table's, and no group.
func (p *page) unitRow(x *table.Table) []table.Word {
	if len(x.Table.Rows) == 0 {
		return nil
	}
	for i := x.First; i <= x.Last && p.blocks[i].Line < x.Table.Rows[0].Line; i++ {
		b := &p.blocks[i]
		said := alone(b)
		if !table.UnitOnly(said) {
			continue
		}
		for k := range x.Table.Rows {
			if g := x.Table.Rows[k].Group; len(g) > 0 && g[0] == said {
				x.Table.Rows[k].Group = g[1:]
			}
		}
		return []table.Word{{Text: said, Line: b.Line, End: b.Line, First: i, Last: i}}
	}
	return nil
}

// alone is the only text of a line or a row; "" where a row has more cells with one.
func alone(b *source.Block) string {
	if len(b.Cells) == 0 {
		return b.Text
	}
	said := ""
	for _, c := range b.Cells {
		if c != "" && said != "" {
			return ""
		}
		said += c
	}
	return said
}

// ofMoney reports whether the words of a table say that it holds money: lasten, baten or a saldo, € or N and V.
func ofMoney(t *budget.Table) bool {
	is := func(m budget.Measure) bool {
		return m != budget.NoMeasure && m != budget.Difference
	}
	for _, c := range t.Columns {
		if is(c.Measure) {
			return true
		}
	}
	for i := range t.Rows {
		if is(t.Rows[i].Measure) {
			return true
		}
	}
	return eachFigure(t, func(x *budget.Cell) bool { return x.Figure.Euro || x.Figure.VN != 0 }).some
}

// doubt marks the figures of a table.
func doubt(t *budget.Table) {
	for i := range t.Rows {
		for c := range t.Rows[i].Cells {
			x := &t.Rows[i].Cells[c]
			x.Ambiguous = x.Ambiguous || x.State == budget.Published
		}
	}
}

// speaks reports whether anything says that a table is about money: the words of its columns or rows, € or N and V.
func speaks(t *budget.Table) bool {
	for _, c := range t.Columns {
		if c.Measure != budget.NoMeasure || c.Phase != budget.NoPhase || c.Period != 0 {
			return true
		}
	}
	for i := range t.Rows {
		if t.Rows[i].Measure != budget.NoMeasure {
			return true
		}
	}
	return eachFigure(t, func(x *budget.Cell) bool { return x.Figure.Euro || x.Figure.VN != 0 }).some
}

// onlyUnit returns a table further on, where all of those that have a unit of their own have the same.
func (p *page) onlyUnit(i int) *budget.Table {
	var found *budget.Table
	for _, b := range p.doc.Tables[i+1:] {
		if !p.sameChapter(b.Line, p.doc.Tables[i].Line) {
			break
		}
		if b.Unit == "" || b.Inferred || !money(b.Kind) || b.Kind == budget.Costs {
			continue
		}
		if found != nil && (b.Unit != found.Unit || b.Scale != found.Scale) {
			return nil
		}
		if found == nil {
			found = b
		}
	}
	return found
}

// euros reports whether every figure of the table says itself that it is money and of what scale (€ 12,3 mln. beside
// € 850.000), so that the table needs no unit.
func (p *page) euros(t *budget.Table) bool {
	scaled, all := eachFigure(t, func(x *budget.Cell) bool { return x.Figure.Scale != 0 }),
		eachFigure(t, func(x *budget.Cell) bool { return x.Figure.Scale != 0 || x.Figure.Percent || x.Figure.Euro })
	if scaled.some && all.all {
		t.Unit, t.Scale = "EUR", 1
		return true
	}
	return false
}

func allEuros(t *budget.Table) bool {
	return eachFigure(t, func(x *budget.Cell) bool { return x.Figure.Euro }).all
}

// share tells whether some or all of a table's figures that are not nil are of a kind.
type share struct{ some, all bool }

func eachFigure(t *budget.Table, is func(*budget.Cell) bool) share {
	s := share{all: true}
	for i := range t.Rows {
		for c := range t.Rows[i].Cells {
			x := &t.Rows[i].Cells[c]
			if !x.HasNumber() || x.Figure.Number.Sign() == 0 || x.Figure.Percent {
				continue
			}
			if is(x) {
				s.some = true
			} else {
				s.all = false
			}
		}
	}
	s.all = s.all && s.some
	return s
}

// figureIndex maps the digits of large figures to the tables that have a unit of their own.
func (p *page) figureIndex() map[string]map[*budget.Table]bool {
	index := map[string]map[*budget.Table]bool{}
	for _, t := range p.doc.Tables {
		if t.Unit == "" || t.Inferred || !money(t.Kind) || t.Kind == budget.Costs {
			continue
		}
		for i := range t.Rows {
			for c := range t.Rows[i].Cells {
				if k := telling(&t.Rows[i].Cells[c]); k != "" {
					if index[k] == nil {
						index[k] = map[*budget.Table]bool{}
					}
					if len(index[k]) < 8 { // a figure in more tables than that tells nothing
						index[k][t] = true
					}
				}
			}
		}
	}
	return index
}

// telling returns a key for a figure that is long enough to be recognised elsewhere, else "".
func telling(c *budget.Cell) string {
	if !c.HasNumber() || c.Figure.Percent || c.Figure.Scale != 0 {
		return ""
	}
	if n := c.Figure.Number.Abs(); n.Cmp(figure.Int(100)) >= 0 {
		return n.String()
	}
	return ""
}

// sameFigures returns the table with a unit of its own that shares most figures with t, at least two of them, or one
// of four digits or more. Ties go to the table that comes first.
func (p *page) sameFigures(t *budget.Table, seen map[string]map[*budget.Table]bool) *budget.Table {
	score := map[*budget.Table]int{}
	for i := range t.Rows {
		for c := range t.Rows[i].Cells {
			k := telling(&t.Rows[i].Cells[c])
			if k == "" {
				continue
			}
			for u := range seen[k] {
				score[u]++
				if len(k) >= 4 {
					score[u]++
				}
			}
		}
	}
	var best *budget.Table
	least := 2
	if len(p.doc.Tables) > manyTables {
		least = 4 // among so many figures one is the same by chance
	}
	for _, u := range p.doc.Tables {
		if score[u] >= least && (best == nil || score[u] > score[best]) {
			best = u
		}
	}
	return best
}

// manyTables is more than one page of a budget has.
const manyTables = 30

func tableName(t *budget.Table) string {
	name := t.Caption.Text
	if n := len(t.Path); n > 0 && t.Path[n-1] != name {
		name = strings.TrimSpace(t.Path[n-1] + ": " + name)
	}
	return strings.TrimSuffix(name, ": ")
}
