package table

import (
	"slices"

	"begrotingsverkenner/core/budget"
)

// Word is a cell of words of a table, with its place.
type Word struct {
	Text        string
	Line, End   int
	First, Last int  // its blocks
	Inside      bool // it stands in a printed row of the table's own
}

func (t *token) word() Word {
	return Word{Text: t.text, Line: t.line, End: t.end, First: t.first, Last: t.last, Inside: t.row >= 0}
}

// Table is a table with its header read and its figures in their columns.
type Table struct {
	*budget.Table
	First, Last int    // its blocks, lead not included
	Lead        []Word // what stands before the column titles, nearest last
	Heads       []Word // titles of columns of labels
	Titles      []Word // titles of columns of figures, the highest rows first
	Merged      bool   // which columns a title covers was inferred
	Unsure      bool   // another reading fits nearly as well
	held        []int  // the blocks whose words and figures it has
}

// Holds reports whether block i, one of those from First to Last, has words or figures of the table. What stands between its rows and
// is none of it stays a text of the document: the number of a page, a line that no row wanted.
func (t *Table) Holds(i int) bool {
	_, ok := slices.BinarySearch(t.held, i)
	return ok
}

// build makes the rows and columns of a table.
func (t *Found) build() *Table {
	out := &Table{Table: &budget.Table{}, First: 1 << 30, Last: -1}
	own := func(x *token) {
		out.First, out.Last = min(out.First, x.first), max(out.Last, x.last)
		for i := x.first; i <= x.last; i++ {
			out.held = append(out.held, i)
		}
	}
	for i := range t.Lead {
		out.Lead = append(out.Lead, t.Lead[i].word())
	}
	for i := len(t.Labels) - 1; i >= 0; i-- {
		own(&t.Labels[i])
		switch x := &t.Labels[i]; {
		case x.text == "":
		case x.row >= 0 && !x.head:
			out.Lead = append(out.Lead, x.word()) // a caption can stand there as well
		default:
			out.Heads = append(out.Heads, x.word())
		}
	}
	for i := range t.Again {
		own(&t.Again[i])
	}
	for i := range t.Behind {
		own(&t.Behind[i])
		out.Heads = append(out.Heads, t.Behind[i].word())
	}
	seen := map[int]bool{}
	for _, c := range t.Heads {
		col := columnOf(c.parts)
		out.Columns = append(out.Columns, col)
		for i := range c.parts {
			if t.Inherited {
				break
			}
			own(&c.parts[i])
			if key := c.parts[i].line<<8 | c.parts[i].col&0xFF; !seen[key] {
				seen[key] = true
				out.Titles = append(out.Titles, c.parts[i].word())
			}
		}
	}
	differences(out.Columns)
	fillYears(out.Columns)
	ofWhole(out.Columns)
	t.giveMarks(out.Columns)
	names := label(t)
	n := t.Width
	for i := range t.Rows {
		r, l := &t.Rows[i], &names[i]
		for k := range r.words {
			own(&r.words[k])
		}
		for k := range r.behind {
			own(&r.behind[k])
		}
		for k := range r.figs {
			own(&r.figs[k])
		}
		for _, a := range l.above {
			x := budget.Row{Label: a.text, Line: a.line, LabelLine: a.line, Role: budget.ItemRow, Group: l.groups, Cells: make([]budget.Cell, n)}
			for c := range x.Cells {
				x.Cells[c] = budget.Cell{State: budget.Missing, Line: a.line}
			}
			out.Rows = append(out.Rows, x)
		}
		x := budget.Row{Label: l.label, Description: l.note, Unit: l.unit, Group: l.groups, Role: budget.ItemRow, Line: l.at, LabelLine: l.line, Cells: make([]budget.Cell, n)}
		r.at = len(out.Rows)
		r.lay(&x, nil)
		out.Rows = append(out.Rows, x)
	}
	slices.Sort(out.held)
	out.held = slices.Compact(out.held)
	t.settle(out.Table)
	doubtLabels(out.Rows)
	out.Unsure = t.Unsure
	for i := range out.Rows {
		for c := range out.Rows[i].Cells {
			if x := &out.Rows[i].Cells[c]; t.Unsure || c < len(t.Doubt) && t.Doubt[c] || t.Width > 1 && len(t.Heads[c].parts) == 0 {
				x.Ambiguous = x.Ambiguous || x.State == budget.Published
			}
		}
	}
	return out
}

// lay fills a row's cells. at gives the columns of the figures; nil takes them as they are printed.
func (r *row) lay(x *budget.Row, at []int) {
	line := x.Line
	y := r.yearOf()
	for c := range x.Cells {
		x.Cells[c] = budget.Cell{State: budget.Missing, Line: line, Period: y}
	}
	figs := r.figs
	if len(figs) != len(x.Cells) {
		figs = r.filled()
	}
	for k := range figs {
		f := &figs[k]
		if f.kind == empty {
			continue
		}
		col := k
		if at != nil {
			col = at[k]
		}
		if col < len(x.Cells) {
			x.Cells[col] = budget.Cell{State: budget.Published, Published: f.text, Figure: f.fig, Line: f.line, Period: y}
		}
	}
}

// filled returns the figures of a row without the cells that were published empty.
func (r *row) filled() []token {
	for i := range r.figs {
		if r.figs[i].kind == empty {
			var out []token
			for _, f := range r.figs {
				if f.kind != empty {
					out = append(out, f)
				}
			}
			return out
		}
	}
	return r.figs
}
