package table

import (
	"slices"

	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/source"
)

// Where no empty cell can have been dropped, as in HTML, a cell's column is known. Then rows are full by themselves: what
// stands in no cell is missing.

// placedTable finds the printed rows from block i on whose cells stand in their columns, up to the end of their table.
// It returns i where empty cells may have been dropped.
func (f *finder) placedTable(i int) int {
	end := i
	kept := f.blocks[i].Exact
	for end < len(f.blocks) {
		b := &f.blocks[end]
		if b.Kind != source.Row && b.Kind != source.Rule || end > i && (b.Start || b.Gap && !b.Exact) {
			break
		}
		if b.Kind == source.Row && !kept {
			kept = keepsEmpty(b) && hasFigures(b)
		}
		end++
	}
	if !kept && !f.evenRows(i, end) {
		return i
	}
	return end
}

// evenRows reports whether all rows of [from, end) have as many cells, none of them empty, and columns of words stand between those of
// figures: then the rows tell their columns, though empty cells could have been dropped.
func (f *finder) evenRows(from, end int) bool {
	var grid [][]token
	heads := 0
	for i := from; i < end; i++ {
		b := &f.blocks[i]
		if b.Kind != source.Row || f.Junk(i) {
			continue
		}
		if slices.Contains(b.Cells, "") || i > from && len(b.Cells) != len(f.blocks[from].Cells) {
			return false
		}
		row := make([]token, len(b.Cells))
		figures := false
		for c, s := range b.Cells {
			row[c] = token{text: s, line: b.Line, row: i, col: c}
			row[c].kind, row[c].fig = classify(s)
			figures = figures || row[c].kind == number
		}
		if !figures {
			if heads++; len(grid) > 0 {
				return false
			}
			continue
		}
		grid = append(grid, row)
	}
	if heads == 0 || len(grid) < 2 {
		return false
	}
	kinds := columnKinds(grid)
	first, between := -1, false
	for c, k := range kinds {
		words := 0
		for _, row := range grid {
			if row[c].kind == text {
				words++
			}
		}
		if words > 0 && words < len(grid) {
			return false
		}
		switch {
		case k == ofFigures && first >= 0 && between:
			return true
		case k == ofFigures && first < 0:
			first = c
		case k == ofWords && first >= 0:
			between = true
		}
	}
	return false
}

// keepsEmpty reports whether a row has an empty cell between two that are filled.
func keepsEmpty(b *source.Block) bool {
	some, gap := false, false
	for _, s := range b.Cells {
		switch {
		case s == "":
			gap = some
		case gap:
			return true
		default:
			some = true
		}
	}
	return false
}

// hasFigures reports whether a row has a figure that is no year: a merged title leaves empty cells in the header also where
// rows lost theirs.
func hasFigures(b *source.Block) bool {
	for _, s := range b.Cells {
		if k, _ := classify(s); k == number {
			return true
		}
	}
	return false
}

// columnKind is what stands in a column of a table whose cells stand in their columns.
type columnKind uint8

const (
	ofWords columnKind = iota
	ofFigures
	ofMarks // N and V
	ofYears
	ofCodes
)

// placedTokens adds the rows of such a table: each as the words of its label columns and a cell for each column of
// figures.
func (f *finder) placedTokens(from, end int) bool {
	width := 0
	for i := from; i < end; i++ {
		width = max(width, len(f.blocks[i].Cells))
	}
	grid := make([][]token, 0, end-from)
	for i := from; i < end; i++ {
		b := &f.blocks[i]
		if b.Kind != source.Row || f.Junk(i) {
			continue
		}
		row := make([]token, width)
		for c := range row {
			row[c] = token{kind: empty, line: b.Line, end: b.Line, first: i, last: i, row: i, col: c, span: 1, fixed: b.Exact}
			if c < len(b.Lines) {
				row[c].line, row[c].end = b.Lines[c], b.Lines[c]
			}
			if c < len(b.Spans) {
				row[c].span = max(1, b.Spans[c])
			}
			if c < len(b.Cells) && b.Cells[c] != "" {
				row[c].text = b.Cells[c]
				row[c].kind, row[c].fig = classify(b.Cells[c])
				if fig, ok := counted(b.Cells[c]); ok && c > 0 && row[c].kind == text {
					row[c].kind, row[c].fig = number, fig
				}
			}
		}
		grid = append(grid, row)
	}
	kinds := columnKinds(grid)
	if !f.blocks[from].Exact && strays(grid, kinds) {
		return false
	}
	first := -1 // of the columns of figures
	last := 0
	for c, k := range kinds {
		if k == ofFigures {
			if first < 0 {
				first = c
			}
			last = c
		}
	}
	for _, row := range grid {
		figures, cells, years := 0, 0, 0
		for c := range row {
			if row[c].kind != empty {
				cells++
				if row[c].kind == year {
					years++
				}
			}
			if kinds[c] == ofFigures && row[c].figureLike() {
				figures++
			}
		}
		switch {
		case cells == 0:
		case figures == 0:
			for c := range row {
				if row[c].kind != empty {
					row[c].exact = true
					f.push(row[c])
				}
			}
		default:
			for c := range row {
				t := row[c]
				t.exact = true
				switch {
				case kinds[c] == ofFigures:
					if t.kind == year {
						t.kind = number
					}
					if t.kind == text {
						t.kind, t.fig = number, figure.Figure{Kind: figure.None} // volgt
					}
					if c+1 < width && kinds[c+1] == ofMarks && row[c+1].kind == mark {
						m := row[c+1]
						join(&t, &m)
					}
					f.push(t)
				case kinds[c] == ofMarks:
				case t.kind == empty:
				case c > first && c < last:
					t.aside = true
					f.push(t)
				default:
					if t.kind != text && kinds[c] != ofYears {
						t.kind = text
					}
					f.push(t)
				}
			}
		}
	}
	return true
}

// strays reports whether words stand in columns of figures, or figures in columns of words: then cells were dropped, and
// the columns are not as printed.
func strays(grid [][]token, kinds []columnKind) bool {
	cells, strange := 0, 0
	for _, row := range grid {
		figures := false
		for c := range row {
			figures = figures || row[c].figureLike()
		}
		if !figures {
			continue
		}
		for c := range row {
			switch t := &row[c]; {
			case t.kind == empty:
				continue
			case kinds[c] == ofFigures && t.kind == text, kinds[c] == ofWords && t.figureLike(), kinds[c] == ofMarks && t.figureLike() && t.kind != dash:
				strange++
				if len(t.text) > 15 {
					strange += 4 // a label
				}
			}
			cells++
		}
	}
	return strange*20 > cells
}

// columnKinds tells what stands in each column, by the rows that have figures.
func columnKinds(grid [][]token) []columnKind {
	if len(grid) == 0 {
		return nil
	}
	width := len(grid[0])
	kinds := make([]columnKind, width)
	seen := false
	first := firstRow(grid)
	for c := range width {
		figures, words, marks, years, codes := 0, 0, 0, 0, 0
		var list []string
		for _, row := range grid {
			switch row[c].kind {
			case number, dash:
				figures++
				if row[c].kind == number && (isCode(row[c].text) || threes(row[c].text) && numberedColumn(grid, c)) {
					codes++
					list = append(list, row[c].text)
				}
			case text:
				words++
			case mark, sign:
				marks++
			case year:
				years++
			}
		}
		heads := 0 // titles of the column
		for _, row := range grid[:first] {
			if row[c].kind == text {
				heads++
			}
		}
		switch {
		case marks > 0 && figures <= marks && words <= 2:
			kinds[c] = ofMarks
		case figures == 0 && years > len(grid)/2 && words <= 1 && !allYears(grid), figures == 0 && years > 1 && words > heads && !allYears(grid):
			kinds[c] = ofYears
		case figures > 0 && !seen && codes == figures && len(list) > 1 && (codeLike(list) || numberedColumn(grid, c)) && behindIsText(grid, c):
			kinds[c] = ofCodes
		case figures > 0 && figures >= words-heads:
			kinds[c] = ofFigures
			seen = true
		}
	}
	for c := 1; c < width; c++ {
		if kinds[c] == ofWords && unfilled(grid, c) {
			kinds[c] = ofFigures
		}
	}
	return kinds
}

// firstRow is the first row with as many figures as half of the fullest has.
func firstRow(grid [][]token) int {
	most, counts := 0, make([]int, len(grid))
	for i, row := range grid {
		for c := range row {
			if row[c].figureLike() {
				counts[i]++
			}
		}
		most = max(most, counts[i])
	}
	for i, n := range counts {
		if n > 0 && n*2 >= most {
			return i
		}
	}
	return len(grid)
}

// unfilled reports whether a column has the title of a column of figures and nothing below it.
func unfilled(grid [][]token, c int) bool {
	titled, rows := false, false
	for _, row := range grid {
		for i := range row {
			rows = rows || row[i].figureLike()
		}
		if row[c].kind == empty {
			continue
		}
		if rows {
			return false
		}
		t := row[c].ttl()
		titled = t.Bare || t.Known && (t.Phase != "" || t.Measure != "")
	}
	return titled && rows
}

// numberedColumn reports whether the title of a column says that it holds codes or numbers of rows.
func numberedColumn(grid [][]token, c int) bool {
	for _, row := range grid {
		if row[c].figureLike() {
			break
		}
		if n, _ := numbering(row[c].text); n {
			return true
		}
	}
	return false
}

// allYears reports whether the table has nothing but years in the place of figures: they are titles then.
func allYears(grid [][]token) bool {
	for _, row := range grid {
		for c := range row {
			if row[c].figureLike() {
				return false
			}
		}
	}
	return true
}

// behindIsText reports whether words stand in a column behind column c.
func behindIsText(grid [][]token, c int) bool {
	n := 0
	for _, row := range grid {
		for _, t := range row[c+1:] {
			if t.kind == text {
				n++
				break
			}
		}
	}
	return n*2 > len(grid)
}

// placedHead reads a header whose titles stand in their columns. In the last row a title stands over its own column; in
// rows above it over the empty cells behind it, too, because a merged cell leaves those.
func (h *solver) placedHead(cols []int) headed {
	out := headed{cols: make([]colHead, len(cols))}
	e := len(h.pre)
	for e > 0 && h.pre[e-1].row == h.own {
		e--
	}
	// Rows with a title over a column of figures are rows of titles; those below them are names of groups.
	var rows [][2]int
	for i := 0; i < e; i = h.to[i] {
		if h.pre[i].exact {
			rows = append(rows, [2]int{i, h.to[i]})
		}
	}
	over := func(r [2]int) int {
		n := 0
		for k := r[0]; k < r[1]; k++ {
			if t := &h.pre[k]; t.col >= cols[0] || t.col+t.span > cols[0] {
				n++
			}
		}
		return n
	}
	lost := h.lostCorner(rows, cols)
	top, last := -1, -1
	for k, r := range rows {
		if lost && h.pre[r[0]].col == cols[0]-1 && k+1 < len(rows) && top < 0 && !h.pre[r[0]].ttl().Unit {
			top = k
		}
		if n := over(r); n > 1 || n == 1 && (len(cols) == 1 || h.pre[r[1]-1].col >= cols[0]) {
			if top < 0 {
				top = k
			}
			last = k
		}
	}
	out.lead, out.labels = e, e
	if last < 0 {
		out.score = -2.5
		out.because[ofTitles] = -2.5
		if len(rows) > 0 {
			out.labels = rows[0][0]
			out.lead = out.labels
		}
		return out
	}
	// A title over the whole table is its caption.
	for top < last && over(rows[top]) == 1 && rows[top][1]-rows[top][0] == 1 && h.pre[rows[top][0]].col < cols[0] {
		top++
	}
	out.lead, out.labels = rows[top][0], rows[last][1]
	for k := top; k <= last; k++ {
		r := rows[k]
		for i := r[0]; i < r[1]; i++ {
			if t := &h.pre[i]; t.col < cols[0] && t.col+t.span <= cols[0] && (t.fixed || r[1]-r[0] != len(cols) || t.ttl().Head) {
				out.heads = append([]int{i}, out.heads...)
			}
		}
		shifted := r[1]-r[0] == len(cols) && !h.pre[r[0]].fixed && h.pre[r[0]].col != cols[0] && !h.pre[r[0]].ttl().Head
		for x, c := range cols {
			if shifted {
				out.cols[x].parts = append(out.cols[x].parts, r[0]+x) // its first, empty cell was dropped
				continue
			}
			if lost && k < last {
				c-- // the first, empty cell was dropped here, too
			}
			if i := h.covering(r, c, k == last); i >= 0 {
				out.cols[x].parts = append(out.cols[x].parts, i)
			}
		}
	}
	out.repeat()
	out.score = 3
	out.because[ofTitles] = 3
	return out
}

// repeat gives the columns without a title that of the column before them, where each title has as many of them behind it: 2021 | | 2022 | .
func (h *headed) repeat() {
	n, p := len(h.cols), 1
	for p < n && len(h.cols[p].parts) == 0 {
		p++
	}
	if p == 1 || p == n || n%p != 0 {
		return
	}
	for c := range h.cols {
		if (len(h.cols[c].parts) > 0) != (c%p == 0) {
			return
		}
	}
	for c := range h.cols {
		h.cols[c].parts = h.cols[c-c%p].parts
	}
}

// lostCorner reports whether rows of titles have lost the empty cell over the labels: as many titles as columns stand one place to the
// left of them, and those above begin there, too.
func (h *solver) lostCorner(rows [][2]int, cols []int) bool {
	if len(rows) < 2 || len(cols) < 2 || cols[0] == 0 {
		return false
	}
	r, up := rows[len(rows)-1], rows[len(rows)-2]
	if r[1]-r[0] != len(cols) || h.pre[r[0]].fixed || h.pre[r[0]].col != cols[0]-1 || h.pre[r[0]].ttl().Head {
		return false
	}
	t := h.pre[up[0]].ttl()
	return up[1]-up[0] < len(cols) && h.pre[up[0]].col == cols[0]-1 && !t.Head && !t.Unit && (t.Phase != "" || t.Measure != "" || t.Year != 0)
}

// covering returns the title of a row that stands over a column, or −1.
func (h *solver) covering(r [2]int, c int, lowest bool) int {
	best := -1
	for i := r[0]; i < r[1]; i++ {
		t := &h.pre[i]
		switch {
		case t.col == c || t.col <= c && c < t.col+t.span:
			return i
		case t.col < c && t.span == 1 && !lowest:
			best = i
		}
	}
	if best >= 0 && h.pre[best].ttl().Head {
		return -1
	}
	return best
}
