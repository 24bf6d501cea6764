package reader

import "begrotingsverkenner/core/budget"

// A run of figures without words between them can be a row and the total below it, whose label is empty. Where one of
// them misses a figure, nothing in the text tells where the first row ends. Such rows are torn: each way to part them
// is tried, and the table's arithmetic decides.

// maxTorn is the largest number of rows in a run that is parted by arithmetic.
const maxTorn = 4

// maxRuns is the largest number of such runs in a table: all ways to part all of them are tried.
const maxRuns = 3

// layRows turns the lines of a grid into the rows of a table. Where a run of figures can be parted in more than one way
// and no way fits better than all others, the figures stay as they are and are marked ambiguous.
func (g *grid) layRows(t *budget.Table) {
	at, runs := -1, 0
	for i := len(g.rows) - 1; i >= 0; i-- {
		if g.rows[i].torn > 0 {
			at = i
			runs++
		}
	}
	if at < 0 {
		g.layOut(t)
		return
	}
	n := g.rows[at].torn
	best, top, second := (*budget.Table)(nil), -1<<30, -1<<30
	bound := -1 << 30 // what the best way could reach
	if n <= maxTorn && runs <= maxRuns && len(g.rows)*g.width < 1<<12 {
		for short := range n {
			x := *g
			x.rows = tear(g.rows, at, n, short, g.width)
			try := *t
			x.layRows(&try) // another run may be torn, too
			s, most := soundness(&try)
			if s > top {
				best, top, second, bound = &try, s, max(second, bound), most
			} else {
				second = max(second, most)
			}
		}
	}
	if best == nil {
		g.rows[at].torn = 0
		g.layRows(t)
	} else {
		*t = *best
	}
	if top > 0 && top-second > 1 {
		return // one sum more or less can be chance
	}
	for i := at; i < at+n; i++ {
		for c := range t.Rows[i].Cells {
			x := &t.Rows[i].Cells[c]
			x.Placed, x.Ambiguous = false, x.State == budget.Published
		}
	}
}

// tear parts the figures of n rows from row at on so that all are full but one.
func tear(rows []line, at, n, short, width int) []line {
	var cells []cell
	for i := at; i < at+n; i++ {
		cells = append(cells, rows[i].cells...)
	}
	left := len(cells) - (n-1)*width
	out := append([]line{}, rows...)
	for i := range n {
		l := &out[at+i]
		size := width
		if i == short {
			size = left
		}
		l.torn, l.cells, cells = 0, append([]cell{}, cells[:size]...), cells[size:]
		if len(l.labels) == 0 {
			l.at = l.cells[0].line
		}
	}
	return out
}

// soundness counts the promises of a table that its figures keep, less those that they break. Figures whose place is
// not known prove nothing; most is what the count would be if they stood where they do.
func soundness(t *budget.Table) (sure, most int) {
	var unsure []int
	for i := range t.Rows {
		for c := range t.Rows[i].Cells {
			if t.Rows[i].Cells[c].Ambiguous {
				unsure = append(unsure, i)
				break
			}
		}
	}
	for _, r := range relations(t) {
		switch open, verdict := len(unsure) > 0 && about(r, unsure), check(t, r); {
		case verdict == holds && open:
			most++
		case verdict == holds:
			sure, most = sure+1, most+1
		case verdict == violated && !open:
			sure, most = sure-1, most-1
		}
	}
	return sure, most
}
