package pdf

// placeCells gives the cells of a table of the structure tree their columns by where they stand on the page, where the tree
// says too little: a row with fewer cells than others, whose titles cover several columns without saying so.
func placeCells(rows []tableRow) {
	width := 0
	for i := range rows {
		width = max(width, rows[i].width())
	}
	if width < 2 || width > 200 || spansRows(rows) {
		return
	}
	for i := range rows {
		r := &rows[i]
		if r.width() == width || len(r.cells) == 0 || len(r.cells) > width {
			continue
		}
		columns := fullColumns(rows, width, i)
		if columns == nil {
			return
		}
		boxes := make([]box, len(r.cells))
		for c := range r.cells {
			boxes[c] = r.cells[c].box
		}
		over := spread(boxes, columns)
		if over == nil {
			continue
		}
		at := 0
		for c := range r.cells {
			r.cells[c].Skip = over[c].from - at
			r.cells[c].Cols = over[c].to - over[c].from + 1
			at = over[c].to + 1
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

// spansRows reports whether a cell says that it covers several rows: then rows below it have fewer cells for that.
func spansRows(rows []tableRow) bool {
	for i := range rows {
		for c := range rows[i].cells {
			if rows[i].cells[c].Rows > 1 {
				return true
			}
		}
	}
	return false
}

// fullColumns is where the columns stand, from the rows on the same page that have a cell for each; nil where there are none.
func fullColumns(rows []tableRow, width, at int) []box {
	page := rows[at].page()
	out := make([]box, width)
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
	// A column that is empty in all of them stands between its neighbours.
	for c := range out {
		if !out[c].empty() {
			continue
		}
		if c == 0 || c+1 == width || out[c-1].empty() || out[c+1].empty() {
			return nil
		}
		out[c] = box{out[c-1].x1 + 1, 0, max(out[c-1].x1+2, out[c+1].x0-1), 1}
	}
	return out
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
