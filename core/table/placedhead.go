package table

import "slices"

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

// misplaced reports whether titles of the lowest row stand over columns that hold no figures, such as those of N and V, and columns of figures
// have none: then the titles lost cells that the rows have.
func (h *solver) misplaced(p headed, cols []int) bool {
	strange, named := 0, 0
	if p.labels == 0 || p.labels > len(h.pre) {
		return false
	}
	for k := h.from[p.labels-1]; k < p.labels; k++ {
		t := &h.pre[k]
		if t.fixed || t.span > 1 {
			return false
		}
		switch {
		case t.col < cols[0], t.ttl().VN, t.col > cols[len(cols)-1]:
		case slices.Contains(cols, t.col):
			named++
		default:
			strange++
		}
	}
	return strange > 0 && named+strange > 1 && named < len(cols)
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
