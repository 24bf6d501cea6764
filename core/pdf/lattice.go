package pdf

import (
	"slices"

	"begrotingsverkenner/core/source"
)

// lattice is a table whose cells are drawn: rules on all sides of them.
type lattice struct {
	box
	xs, ys []int32 // where its columns and rows are parted, its edges included
	cells  []latticeCell
}

// latticeCell is a cell of it, over one or several columns and rows.
type latticeCell struct {
	row, col, rows, cols int
	words                []word
}

// maxLattice is how many columns or rows of a lattice are looked at.
const maxLattice = 400

// lattices finds the drawn tables of a page, and takes the words in their cells. rest are the words outside them.
func (p *page) lattices(words []word) (out []lattice, rest []word) {
	rest = words
	both := rules{append(slices.Clone(p.lines.flat), p.edges.flat...), append(slices.Clone(p.lines.upward), p.edges.upward...)}
	for _, drawn := range [...]rules{p.lines, both} {
		for _, group := range drawn.groups() {
			l, ok := newLattice(group)
			if !ok {
				continue
			}
			if inside, outside := l.take(rest); inside && l.isTable() {
				rest = outside
				out = append(out, l)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b lattice) int { return int(a.y0 - b.y0) })
	return out, rest
}

// groups puts rules that touch each other together.
func (r rules) groups() []rules {
	const slack = 160
	all := append(slices.Clone(r.flat), r.upward...)
	n := len(all)
	owner := make([]int, n)
	for i := range owner {
		owner[i] = i
	}
	find := func(i int) int {
		for owner[i] != i {
			owner[i] = owner[owner[i]]
			i = owner[i]
		}
		return i
	}
	// From top to bottom, so that only rules near each other are held together.
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return int(all[a].y0 - all[b].y0) })
	tries := 0
	for k, i := range order {
		for _, j := range order[k+1:] {
			a, b := all[i], all[j]
			if b.y0 > a.y1+slack || tries > 4_000_000 {
				break
			}
			tries++
			if b.x0 <= a.x1+slack && a.x0 <= b.x1+slack {
				owner[find(j)] = find(i)
			}
		}
	}
	at := map[int]int{}
	var out []rules
	for i := range all {
		root := find(i)
		g, ok := at[root]
		if !ok {
			g = len(out)
			at[root] = g
			out = append(out, rules{})
		}
		if i < len(r.flat) {
			out[g].flat = append(out[g].flat, all[i])
		} else {
			out[g].upward = append(out[g].upward, all[i])
		}
	}
	return out
}

// newLattice makes the cells of a group of rules. It reports false where they part no columns or no rows.
func newLattice(drawn rules) (lattice, bool) {
	flat, upward := drawn.flat, drawn.upward
	var l lattice
	for _, r := range flat {
		l.ys = append(l.ys, r.y0)
		l.box = l.join(box{r.x0, r.y0, r.x1, r.y0 + 1})
	}
	for _, r := range upward {
		l.xs = append(l.xs, r.x0)
		l.box = l.join(box{r.x0, r.y0, r.x0 + 1, r.y1})
	}
	l.xs, l.ys = distinct(l.xs), distinct(l.ys)
	rows, cols := len(l.ys)-1, len(l.xs)-1
	if rows < 2 || cols < 2 || rows > maxLattice || cols > maxLattice {
		return l, false
	}
	right := parted(rows, cols, l.xs[1:], l.ys, upward, func(r box) (int32, int32, int32) { return r.x0, r.y0, r.y1 })
	below := parted(cols, rows, l.ys[1:], l.xs, flat, func(r box) (int32, int32, int32) { return r.y0, r.x0, r.x1 })
	taken := make([]bool, rows*cols)
	for r := range rows {
		for c := range cols {
			if taken[r*cols+c] {
				continue
			}
			x := latticeCell{row: r, col: c, rows: 1, cols: 1}
			for c+x.cols < cols && !taken[r*cols+c+x.cols] && !right[r*cols+c+x.cols-1] {
				x.cols++
			}
			for r+x.rows < rows {
				open := true
				for k := c; k < c+x.cols; k++ {
					open = open && !below[k*rows+r+x.rows-1] && !taken[(r+x.rows)*cols+k]
				}
				if !open {
					break
				}
				x.rows++
			}
			for i := r; i < r+x.rows; i++ {
				for k := c; k < c+x.cols; k++ {
					taken[i*cols+k] = true
				}
			}
			l.cells = append(l.cells, x)
		}
	}
	return l, true
}

// distinct sorts edges and makes one of those that lie as close as the two sides of a rule.
func distinct(at []int32) []int32 {
	slices.Sort(at)
	out := at[:0]
	for _, v := range at {
		if n := len(out); n == 0 || v-out[n-1] > thin+50 {
			out = append(out, v)
		}
	}
	return out
}

// parted tells for each of n lanes which of its edges are drawn, by the rules that lie in their direction: at is where a rule lies,
// and from and to how far it reaches. lanes are the edges of the lanes.
func parted(n, m int, edges, lanes []int32, rules []box, of func(box) (at, from, to int32)) []bool {
	out := make([]bool, n*m)
	for _, r := range rules {
		at, from, to := of(r)
		e, ok := slices.BinarySearch(edges, at)
		if !ok && e > 0 && (e == len(edges) || at-edges[e-1] < edges[e]-at) {
			e--
		}
		if e >= m || abs(edges[e]-at) > thin+50 {
			continue
		}
		for k := 0; k < n; k++ {
			if mid := (lanes[k] + lanes[k+1]) / 2; from <= mid && mid <= to {
				out[k*m+e] = true
			}
		}
	}
	return out
}

// take puts the words of a page in the cells. It reports whether there were any.
func (l *lattice) take(words []word) (some bool, rest []word) {
	rows, cols := len(l.ys)-1, len(l.xs)-1
	index := make([]int, rows*cols)
	for i := range l.cells {
		x := &l.cells[i]
		x.words = nil
		for r := x.row; r < x.row+x.rows; r++ {
			for c := x.col; c < x.col+x.cols; c++ {
				index[r*cols+c] = i
			}
		}
	}
	for _, w := range words {
		r, c := lane(l.ys, (w.y0+w.y1)/2), lane(l.xs, (w.x0+w.x1)/2)
		if r < 0 || c < 0 {
			rest = append(rest, w)
			continue
		}
		some = true
		x := &l.cells[index[r*cols+c]]
		x.words = append(x.words, w)
	}
	return some, rest
}

// lane is between which edges a place lies, or −1.
func lane(edges []int32, at int32) int {
	i, ok := slices.BinarySearch(edges, at)
	if ok {
		return min(i, len(edges)-2)
	}
	if i == 0 || i == len(edges) {
		return -1
	}
	return i - 1
}

// isTable reports whether a lattice is a table of figures with a row for each: some cells with a figure, and few with several.
func (l *lattice) isTable() bool {
	one, more := 0, 0
	rows := map[int]bool{}
	for i := range l.cells {
		x := &l.cells[i]
		n := 0
		for _, t := range textLines(slices.Clone(x.words), 0) {
			k, years := t.figures()
			if k += years; k == len(t.segments) {
				n += k
			} else if k > 1 {
				n += k // a label with the figures of its row: no rules part them
			}
		}
		switch {
		case n == 1:
			one++
			rows[x.row] = true
		case n > 1:
			more++
		}
	}
	return len(rows) > 1 && one > 2 && more*5 <= one
}

// grid gives the rows to package source. Rows and columns without any words part nothing: a double rule, a margin.
func (l *lattice) grid(page int) []source.GridRow {
	rows, cols := len(l.ys)-1, len(l.xs)-1
	usedRow, usedCol := make([]bool, rows), make([]bool, cols)
	for i := range l.cells {
		x := &l.cells[i]
		if len(x.words) == 0 {
			continue
		}
		for r := x.row; r < x.row+x.rows; r++ {
			usedRow[r] = usedRow[r] || x.rows == 1
		}
		for c := x.col; c < x.col+x.cols; c++ {
			usedCol[c] = usedCol[c] || x.cols == 1
		}
	}
	count := func(used []bool, from, n int) int {
		k := 0
		for i := from; i < from+n; i++ {
			if used[i] {
				k++
			}
		}
		return k
	}
	out := make([]source.GridRow, 0, rows)
	for r := range rows {
		if !usedRow[r] {
			continue
		}
		row := source.GridRow{Page: page}
		for i := range l.cells {
			x := &l.cells[i]
			if first := firstUsed(usedRow, x.row, x.rows); first != r {
				continue
			}
			if k := count(usedCol, x.col, x.cols); k > 0 {
				row.Cells = append(row.Cells, source.GridCell{Text: cellText(x.words), Cols: k, Rows: max(1, count(usedRow, x.row, x.rows))})
			}
		}
		out = append(out, row)
	}
	source.MarkHeads(out)
	return out
}

// firstUsed is the first row of a cell that is kept, or −1.
func firstUsed(used []bool, from, n int) int {
	for i := from; i < from+n; i++ {
		if used[i] {
			return i
		}
	}
	return -1
}

// cellText is the text of a cell: its lines, put together.
func cellText(words []word) string {
	var lines []string
	for _, l := range textLines(slices.Clone(words), 0) {
		lines = append(lines, l.text())
	}
	return joinWords(lines)
}
