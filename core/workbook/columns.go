package workbook

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// columnKind is what a column of an Excel table holds.
type columnKind uint8

const (
	labelColumn columnKind = iota
	figureColumn
	computedColumn
	gapColumn
	checkColumn // what the checks say of the figures before it
	groupColumn
	unitColumn
	yearColumn
	tagColumn
	noteColumn
	sourceColumn
	descriptionColumn // the widest, where other tables of a sheet have no figures
)

// column is one column of an Excel table.
type column struct {
	kind   columnKind
	header string
	of     int // index of the published column, or of the rule
}

// layout is how one published table becomes an Excel table: which columns, which rows, and where.
type layout struct {
	t       *budget.Table
	doc     *budget.Document
	words   *words
	plan    *planner
	money   bool
	scale   int64 // unit of the money: 1000 for thousands
	columns []column
	rules   []rowRule
	adverse []bool // per published column: figures with N or V
	places  int    // decimals of money
	year    int    // of all figures, where no column names one
	items   []int  // rows of the Excel table, as indexes of t.Rows
	sums    []sum  // rows under it
	tags    []string
	rowAt   []int // row of the sheet per index of t.Rows
	first   int   // first and last row of items on the sheet
	last    int
	sources reach // the cells that name a source
}

func newLayout(d *budget.Document, t *budget.Table, p *planner) *layout {
	l := &layout{t: t, doc: d, words: p.words, plan: p, rowAt: make([]int, len(t.Rows)), adverse: make([]bool, len(t.Columns))}
	l.scale, l.money = tableScale(t)
	for i := range t.Rows {
		if t.Rows[i].Role == budget.ItemRow {
			l.items = append(l.items, i)
		}
		for j := range t.Rows[i].Cells {
			c := &t.Rows[i].Cells[j]
			if j < len(l.adverse) && c.Figure.VN != 0 {
				l.adverse[j] = true
			}
			if !isPercent(c) {
				_, p := l.value(c)
				l.places = max(l.places, p)
			}
		}
	}
	if len(l.items) == 0 {
		// Only totals were published: they are the rows then, because an Excel table has at least one.
		for i := range t.Rows {
			l.items = append(l.items, i)
		}
	} else {
		l.findSums()
	}
	l.rules = rowRules(t)
	l.findColumns()
	return l
}

func isPercent(c *budget.Cell) bool { return c.Unit == "%" || c.Figure.Percent }

// tableScale returns the unit in which most amounts of the table are printed, and whether there are any.
func tableScale(t *budget.Table) (int64, bool) {
	counts := map[int64]int{}
	best := int64(0)
	for i := range t.Rows {
		for j := range t.Rows[i].Cells {
			c := &t.Rows[i].Cells[j]
			if c.HasNumber() && c.Unit == "EUR" && c.Scale > 0 {
				counts[c.Scale]++
				if n, b := counts[c.Scale], counts[best]; n > b || n == b && c.Scale > best {
					best = c.Scale
				}
			}
		}
	}
	if best == 0 {
		return max(t.Scale, 1), t.Unit == "EUR"
	}
	return best, true
}

// value returns the number that stands in the cell of a published figure, and with how many decimals: as printed, but
// percentages as parts of one, and an amount in another unit than its table (€ 800.000 among millions) in the table's.
func (l *layout) value(c *budget.Cell) (figure.Number, int) {
	n, places := c.Figure.Number, printedPlaces(c)
	switch {
	case isPercent(c):
		return n.Shift(2), places
	case l.converted(c):
		return inUnit(c.Value, l.scale), inUnit(c.Value, l.scale).Places()
	}
	return n, places
}

// converted reports whether a figure was printed in another unit than its table.
func (l *layout) converted(c *budget.Cell) bool {
	return c.HasNumber() && c.Unit == "EUR" && c.Scale > 0 && c.Scale != l.scale && !isPercent(c)
}

// inUnit divides by a power of ten.
func inUnit(n figure.Number, scale int64) figure.Number {
	for ; scale >= 10; scale /= 10 {
		n = n.Shift(1)
	}
	return n
}

// findColumns lists the columns of the Excel table. Figures stand right beside the label, in every table in the same
// columns of the sheet; what explains them stands behind.
func (l *layout) findColumns() {
	t, w := l.t, l.words
	taken := unique{}
	add := func(kind columnKind, of int, header, otherwise string) {
		l.columns = append(l.columns, column{kind, taken.header(header, otherwise), of})
	}
	head := func(i int) string {
		if i < len(t.LabelHeads) {
			return t.LabelHeads[i].Text
		}
		return ""
	}
	label := w.singular[t.Kind]
	if label == "" {
		label = w.row
	}
	add(labelColumn, 0, head(0), label)
	for i := range t.Columns {
		add(figureColumn, i, t.Columns[i].Header, w.column+" "+strconv.Itoa(i+1))
	}
	for i, r := range l.rules {
		name := strings.Join(strings.Fields(clean(t.Columns[r.published].Header)), " ")
		if name == "" {
			name = w.measure[r.measure]
		}
		add(computedColumn, i, fmt.Sprintf(w.computed, name), w.column)
		if len(l.rules) == 1 {
			name = ""
		}
		add(gapColumn, i, strings.TrimSpace(fmt.Sprintf(w.differenceOf, name)), w.gap)
	}
	var group, unit, description, note bool
	years := map[int]bool{}
	dated := false
	for i := range t.Columns {
		dated = dated || t.Columns[i].Period != 0
	}
	for i := range t.Rows {
		r := &t.Rows[i]
		group = group || len(r.Group) > 0 && r.Group[len(r.Group)-1] != r.Label
		description = description || r.Description != ""
		unit = unit || l.unitOfRow(r) != ""
		note = note || l.noteOfRow(r) != ""
		for j := range r.Cells {
			if r.Cells[j].State == budget.Published {
				years[r.Cells[j].Period] = true
			}
		}
	}
	for y := range years {
		if len(years) == 1 && !dated {
			l.year = y
		}
	}
	if len(l.plan.marks) > 0 { // in all tables of the sheet, so that their columns stand under each other
		add(checkColumn, 0, w.check, "")
	}
	if group {
		add(groupColumn, 0, w.group, "")
	}
	if unit {
		add(unitColumn, 0, w.unit, "")
	}
	if !dated && len(years) > 1 {
		add(yearColumn, 0, w.year, "")
	}
	if len(l.tags) > 0 {
		add(tagColumn, 0, w.countsIn, "")
	}
	if note {
		add(noteColumn, 0, w.note, "")
	}
	add(sourceColumn, 0, w.from, "")
	if description {
		add(descriptionColumn, 0, head(1), w.description)
	}
}

// at returns the column of the sheet, from 1, of the first column of that kind and index, or 0.
func (l *layout) at(kind columnKind, of int) int {
	for i, c := range l.columns {
		if c.kind == kind && c.of == of {
			return i + 1
		}
	}
	return 0
}

func (l *layout) yearText() string {
	if l.year == 0 {
		return ""
	}
	return strconv.Itoa(l.year)
}

// unitOfRow names what a row counts where that is not money.
func (l *layout) unitOfRow(r *budget.Row) string {
	for j := range r.Cells {
		if u := r.Cells[j].Unit; r.Cells[j].HasNumber() && u != "" && (u != "EUR" || !l.money) {
			if name := l.words.units[u]; name != "" {
				return name
			}
			return u
		}
	}
	return ""
}

// yearOfRow is the year of a row's figures where the columns name none, or 0.
func yearOfRow(r *budget.Row) int {
	for j := range r.Cells {
		if r.Cells[j].State == budget.Published && r.Cells[j].Period != 0 {
			return r.Cells[j].Period
		}
	}
	return 0
}

// noteOfRow says what is particular about the figures of a row.
func (l *layout) noteOfRow(r *budget.Row) string {
	var says, columns []string
	add := func(what string, j int) {
		name := l.words.column + " " + strconv.Itoa(j+1)
		if j < len(l.t.Columns) && l.t.Columns[j].Header != "" {
			name = l.t.Columns[j].Header
		}
		for i := range says {
			if says[i] == what {
				columns[i] += ", " + name
				return
			}
		}
		says, columns = append(says, what), append(columns, name)
	}
	unsure := allAmbiguous(r)
	for j := range r.Cells {
		c := &r.Cells[j]
		for _, n := range c.Notes() {
			if say := l.words.notes[n]; say != "" && n != "no_figure" && !(unsure && n == "ambiguous") {
				add(say, j)
			}
		}
		if l.converted(c) {
			add(fmt.Sprintf(l.words.publishedAs, c.Published), j)
		}
		if c.Figure.Note != "" {
			add(c.Figure.Note, j)
		}
	}
	for i := range says {
		says[i] = columns[i] + ": " + says[i]
	}
	if unsure {
		says = slices.Insert(says, 0, l.words.allFigures+": "+l.words.notes["ambiguous"])
	}
	return clean(cutWords(strings.Join(says, "; "), maxText))
}

// allAmbiguous reports whether the place of every published figure of a row is unsure, of two or more. Then their titles say nothing, and would make each
// row of a table as high as its header.
func allAmbiguous(r *budget.Row) bool {
	n := 0
	for j := range r.Cells {
		if c := &r.Cells[j]; c.State == budget.Published {
			if !c.Ambiguous {
				return false
			}
			n++
		}
	}
	return n > 1
}
