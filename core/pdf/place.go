package pdf

import "slices"

// placeCells gives the cells of a table of the structure tree their columns by where they stand on the page, where the tree
// says too little: a row with fewer cells than others, because its empty ones were left out, or its titles cover several columns
// without saying so.
func placeCells(rows []tableRow) {
	width := tableWidth(rows)
	if width < 2 || width > maxPlaced {
		return
	}
	carried := make([]int, width) // how many more rows a cell from above covers in each column
	for i := range rows {
		r := &rows[i]
		var free []int // columns
		for c, n := range carried {
			if n == 0 {
				free = append(free, c)
			} else {
				carried[c]--
			}
		}
		if r.width() != len(free) && len(r.cells) > 0 && len(r.cells) <= len(free) {
			r.place(fullColumns(rows, width, i), free)
		}
		r.carry(carried, free)
	}
}

// maxPlaced is how many columns of a table are looked at.
const maxPlaced = 200

// tableWidth is how many columns a table has: the cells of its widest row, and those that reach down into it.
func tableWidth(rows []tableRow) int {
	width := 0
	down := map[int]int{} // columns that cells from above cover, by the row that they reach to
	for i := range rows {
		n := rows[i].width()
		for to, cols := range down {
			if to < i {
				delete(down, to)
			} else {
				n += cols
			}
		}
		for _, c := range rows[i].cells {
			if c.Rows > 1 {
				down[i+c.Rows-1] += max(1, c.Cols)
			}
		}
		width = max(width, n)
	}
	return width
}

// place lays the cells of a row over the columns that are free, by where they stand. columns is where all columns are; nil where that is
// not known.
func (r *tableRow) place(columns []box, free []int) {
	if columns == nil {
		return
	}
	if b := r.cells[0].box; !b.empty() && b.x0 > columns[free[0]].x1 && len(r.cells) < len(free) {
		free = free[1:] // it stands behind all labels: the cell for its own was left out
	}
	boxes, covers := make([]box, len(r.cells)), make([]int, len(r.cells))
	for c := range r.cells {
		boxes[c], covers[c] = r.cells[c].box, r.cells[c].Cols
	}
	open := make([]box, len(free))
	for k, c := range free {
		open[k] = columns[c]
	}
	over := spread(boxes, open, covers, false)
	if over == nil {
		over = spread(boxes, open, nil, false)
	}
	if over == nil {
		return
	}
	at := 0
	for c := range r.cells {
		from, to := free[over[c].from], free[over[c].to]
		r.cells[c].Skip = from - at
		r.cells[c].Cols = to - from + 1
		at = to + 1
	}
}

// carry notes the columns that the cells of a row cover in the rows below it. free are the columns that it has.
func (r *tableRow) carry(carried []int, free []int) {
	k, at := 0, 0
	for c := range r.cells {
		x := &r.cells[c]
		from := at + x.Skip
		for k < len(free) && free[k] < from {
			k++
		}
		for range max(1, min(x.Cols, maxPlaced)) {
			if k == len(free) {
				return
			}
			if x.Rows > 1 {
				carried[free[k]] = x.Rows - 1
			}
			at = free[k] + 1
			k++
		}
	}
}

// width is how many columns the cells of a row say that they cover.
func (r *tableRow) width() int {
	n := 0
	for i := range r.cells {
		n += max(1, r.cells[i].Cols)
	}
	return n
}

// fullColumns is where the columns stand, from the rows on the same page that have a cell for each, or on another; nil where
// that is not known.
func fullColumns(rows []tableRow, width, at int) []box {
	here := rows[at].page()
	out := make([]box, width)
	some := func(b box) bool { return !b.empty() }
	add := func(page int) {
		for i := range rows {
			r := &rows[i]
			if len(r.cells) != width || r.page() != page {
				continue
			}
			for c := range r.cells {
				if b := r.cells[c].box; !b.empty() && r.cells[c].page == page {
					out[c] = out[c].join(box{b.x0, 0, b.x1, 1})
				}
			}
		}
	}
	add(here)
	for i := at; i >= 0 && !slices.ContainsFunc(out, some); i-- { // it goes on below the columns of the page before it
		if page := rows[i].page(); page > 0 && page < here {
			add(page)
		}
	}
	for i := at; i < len(rows) && !slices.ContainsFunc(out, some); i++ { // or stands at the end of a page, as titles do
		if page := rows[i].page(); page > here {
			add(page)
		}
	}
	if !slices.ContainsFunc(out, some) {
		titleColumns(rows, here, out)
	}
	// A column that is empty in all of them stands between its neighbours.
	for c := range out {
		if !out[c].empty() {
			continue
		}
		if c == 0 && !out[1].empty() { // labels that are all empty
			out[0] = box{out[1].x0 - 3000, 0, out[1].x0 - 2999, 1}
			continue
		}
		if c == 0 || c+1 == width || out[c-1].empty() || out[c+1].empty() {
			return nil
		}
		out[c] = box{out[c-1].x1 + 1, 0, max(out[c-1].x1+2, out[c+1].x0-1), 1}
	}
	return out
}

// titleColumns is where the columns stand by their titles, where no row has a cell for each: a title over several has its width shared.
func titleColumns(rows []tableRow, page int, out []box) {
	for i := range rows {
		r := &rows[i]
		if r.width() != len(out) || r.page() != page {
			continue
		}
		at := 0
		for c := range r.cells {
			x := &r.cells[c]
			n := int32(max(1, x.Cols))
			if b := x.box; !b.empty() && x.page == page {
				for k := range n {
					out[at+int(k)] = out[at+int(k)].join(box{b.x0 + (b.x1-b.x0)*k/n, 0, b.x0 + (b.x1-b.x0)*(k+1)/n, 1})
				}
			}
			at += int(n)
		}
	}
}

// page is the page that a row stands on, or 0.
func (r *tableRow) page() int {
	for i := range r.cells {
		if r.cells[i].page > 0 {
			return r.cells[i].page
		}
	}
	return 0
}
