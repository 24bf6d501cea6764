package pdf

import (
	"slices"

	"begrotingsverkenner/core/source"
)

// flow puts the lines of pages after each other. A table that a page ends in and the next one goes on with, without titles of its own,
// is one table.
type flow struct {
	out  []placed
	last *printed // the table that was the last thing there is
	name []placed // the line directly below it at the end of a page, which can be the name of the group that the next page begins with
}

// printed is a table as it stands on a page: its rows, and where its columns are.
type printed struct {
	rows    []source.GridRow
	columns []box    // of figures, behind the labels
	edges   []int32  // of columns, where its cells are drawn
	titles  []string // its lines of titles
	page    int
	y       int32
}

// below adds the only line below a table at the end of a page.
func (f *flow) below(lines []placed) { f.name = lines }

// prose adds running text.
func (f *flow) prose(lines []placed) {
	if len(lines) > 0 {
		f.end()
		f.out = append(f.out, lines...)
	}
}

// table adds a table, or the rest of the one before it.
func (f *flow) table(t printed) {
	if len(t.rows) == 0 || f.rest(t) {
		return
	}
	f.end()
	f.last = &t
}

// rest adds the rest of the table before it, and reports whether it is that.
func (f *flow) rest(t printed) bool {
	if len(t.rows) == 0 || f.last == nil || !f.last.goesOn(&t) {
		return false
	}
	for _, l := range f.name {
		f.last.rows = append(f.last.rows, source.GridRow{Page: l.Page, Cells: []source.GridCell{{Text: l.Text, Cols: 1, Rows: 1}}})
	}
	f.name = nil
	f.last.rows, f.last.page = append(f.last.rows, t.rows...), t.page
	return true
}

// end writes the table down that was the last thing.
func (f *flow) end() {
	if f.last == nil {
		return
	}
	first := f.last.rows[0].Page
	for _, l := range source.GridLines(f.last.rows) {
		x := placed{TranscriptLine: l}
		if l.Page == first {
			x.y = f.last.y
		}
		f.out = append(f.out, x)
	}
	f.out = append(f.out, f.name...)
	f.last, f.name = nil, nil
}

func (f *flow) all() []placed {
	f.end()
	return f.out
}

// goesOn reports whether a table on the next page is the rest of t: it has no titles, and its columns stand below those of t. Its
// cells get the columns of t.
func (t *printed) goesOn(o *printed) bool {
	if o.page != t.page+1 || len(t.rows) < 2 {
		return false
	}
	heads := sameHeads(t.rows, o.rows)
	if heads == len(o.rows) || o.rows[heads].Head {
		return false
	}
	o.rows = o.rows[heads:]
	if t.edges != nil || o.edges != nil {
		if len(t.edges) != len(o.edges) || widthOf(&t.rows[len(t.rows)-1]) != widthOf(&o.rows[0]) {
			return false
		}
		for i := range t.edges {
			if abs(t.edges[i]-o.edges[i]) > 2*thin {
				return false
			}
		}
		return true
	}
	to := make([]int, len(o.columns)) // the column of t that each is
	for i, b := range o.columns {
		to[i] = columnOf(t.columns, b)
		if to[i] < 0 || over(append([]box{{}}, t.columns...), b) > 1 || i > 0 && to[i] <= to[i-1] || abs(t.columns[to[i]].x1-b.x1) > 600 {
			return false
		}
	}
	for i := range o.rows {
		r := &o.rows[i]
		cells := make([]source.GridCell, len(t.columns)+1)
		cells[0] = r.Cells[0]
		for k := range o.columns {
			cells[to[k]+1] = r.Cells[k+1]
		}
		r.Cells = cells
	}
	return true
}

// sameHeads is how many rows of titles two tables have, where those are the same: they are printed again on each page. Else 0.
func sameHeads(a, b []source.GridRow) int {
	n := 0
	for n < len(a) && n < len(b) && a[n].Head && b[n].Head {
		if !slices.Equal(a[n].Cells, b[n].Cells) {
			return 0
		}
		n++
	}
	return n
}

// widthOf is how many columns the cells of a row cover.
func widthOf(r *source.GridRow) int {
	n := 0
	for i := range r.Cells {
		n += max(1, r.Cells[i].Cols)
	}
	return n
}
