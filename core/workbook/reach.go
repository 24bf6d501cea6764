package workbook

// reach collects cells as ranges, so that a rule for many cells stays short.
type reach struct {
	last  place
	first place
	list  []string
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
	switch {
	case r.first.row == 0:
	case r.first == r.last:
		r.list = append(r.list, r.first.String())
	default:
		r.list = append(r.list, rangeOf(r.first, r.last))
	}
	r.first, r.last = place{}, place{}
}

func (r *reach) ranges() []string {
	r.flush()
	return r.list
}
