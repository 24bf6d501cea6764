package table

import (
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// score weighs one layout of row i: sums that hold against those that don't, and N and V where saldi stand.
func (p *placer) score(i int, mine []relation) int {
	s := 0
	for _, r := range mine {
		switch check(p.b, r) {
		case holds:
			s += 4
		case violated:
			s -= 4
		}
	}
	row := &p.b.Rows[p.t.Rows[i].at]
	for _, x := range p.promises {
		s += p.promise(row, x)
	}
	for c := range row.Cells {
		cell := &row.Cells[c]
		if !cell.HasNumber() {
			continue
		}
		if k := p.kinds[c]; k.figures > 0 && cell.Figure.Kind == figure.Amount {
			switch {
			case cell.Figure.Percent && k.percents == 0, !cell.Figure.Percent && k.percents == k.figures:
				s -= 5
			}
		}
		if cell.Figure.Number.Sign() == 0 {
			continue
		}
		switch k, sign := p.kinds[c], cell.Figure.Number.Sign(); {
		case k.minus > 2 && k.plus == 0 && sign > 0, k.plus > 4 && k.minus == 0 && sign < 0:
			s -= 2 // what goes out has a minus in all other rows
		}
		switch marks := p.marked(c); {
		case marks == always && cell.Figure.VN == 0, marks == never && cell.Figure.VN != 0:
			s -= 2
		case marks == unknown && cell.Figure.VN != 0 && (p.b.Columns[c].Measure == budget.Expenditure || p.b.Columns[c].Measure == budget.Revenue) && mixed(p.t.Rows[i].figs):
			s-- // N and V stand where saldi do
		}
	}
	return s
}

// promise weighs one sum of columns in a row that misses figures. What is missing counts as nil.
func (p *placer) promise(row *budget.Row, x set) int {
	res := &row.Cells[x.result]
	sum, places := figure.Number{}, 0
	present, gaps := 0, 0
	for _, t := range x.terms {
		c := &row.Cells[t.col]
		if !c.HasNumber() {
			gaps++
			continue
		}
		present++
		places = max(places, c.Figure.Number.Places())
		if t.minus {
			sum = sum.Sub(c.Figure.Number)
		} else {
			sum = sum.Add(c.Figure.Number)
		}
	}
	if !res.HasNumber() {
		switch {
		case present == 0:
			return 0
		case sum.Sign() != 0 && gaps == 0:
			return -3 // it would have been printed
		case sum.Sign() != 0:
			return -1
		}
		return 0
	}
	if present == 0 {
		if res.Figure.Number.Sign() != 0 {
			return -2
		}
		return 0
	}
	if sum.Sub(res.Figure.Number).Abs().Cmp(Tolerance(present, places)) <= 0 || x.either && sum.Add(res.Figure.Number).Abs().Cmp(Tolerance(present, places)) <= 0 {
		if sum.Sign() == 0 && res.Figure.Number.Sign() == 0 && present == 1 {
			return 1
		}
		return 4
	}
	if gaps == 0 {
		return -4
	}
	return -2
}

func digitsOf(n figure.Number) int {
	n = n.Abs()
	d := 1
	for k := figure.Int(10); d < 18 && n.Cmp(k) >= 0; k = k.Times(10) {
		d++
	}
	return d
}

// marking tells whether the figures of a column carry N or V.
type marking uint8

const (
	unknown marking = iota
	always
	never
	sometimes
)

// marked tells it from the rows that are whole.
func (p *placer) marked(c int) marking {
	if p.marking == nil {
		n := p.t.Width
		p.marking = make([]marking, n)
		for i := range p.t.Rows {
			if len(p.t.Rows[i].figs) != n {
				continue
			}
			for c, x := range p.t.Rows[i].figs {
				this := never
				if x.fig.VN != 0 {
					this = always
				}
				if x.kind == empty || x.fig.Kind != figure.Amount || x.fig.Number.Sign() == 0 {
					continue
				}
				if p.marking[c] == unknown {
					p.marking[c] = this
				} else if p.marking[c] != this {
					p.marking[c] = sometimes
				}
			}
		}
	}
	return p.marking[c]
}

// mixed reports whether some figures carry N or V and others do not.
func mixed(figs []token) bool {
	with, without := false, false
	for _, x := range figs {
		if x.fig.Kind == figure.Amount && x.kind != empty {
			with, without = with || x.fig.VN != 0, without || x.fig.VN == 0
		}
	}
	return with && without
}
