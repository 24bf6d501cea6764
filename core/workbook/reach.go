package workbook

// reach collects cells as ranges, so that a rule for many cells stays short.
type reach struct {
	last  place
	first place
	list  []cellRange
}

// add adds a cell. Cells of a column or a row that come one after another make one range.
func (r *reach) add(p place) {
	down := p.col == r.last.col && p.row == r.last.row+1 && r.first.col == p.col
	along := p.row == r.last.row && p.col == r.last.col+1 && r.first.row == p.row
	if r.first.row > 0 && (down || along) {
		r.last = p
		return
	}
	r.flush()
	r.first, r.last = p, p
}

func (r *reach) flush() {
	if r.first.row > 0 {
		r.list = append(r.list, cellRange{r.first, r.last})
	}
	r.first, r.last = place{}, place{}
}

func (r *reach) areas() []cellRange {
	r.flush()
	return r.list
}

func (r *reach) ranges() []string {
	var out []string
	for _, a := range r.areas() {
		out = append(out, a.String())
	}
	return out
}
