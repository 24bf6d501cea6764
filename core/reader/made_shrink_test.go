package reader_test

import (
	"slices"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// shrink returns a smaller page that fails in the same way: with fewer texts, tables, rows and columns.
func (p *madePage) shrink(bad string) *madePage {
	class := func(s string) string { c, _, _ := strings.Cut(s, ":"); return c }
	try := func(q *madePage) bool {
		ok := class(q.verify(readMade, nil)) == class(bad)
		if ok {
			p = q
		}
		return ok
	}
	for again := true; again; {
		again = false
		for i := range p.parts {
			again = again || len(p.parts) > 1 && try(p.without(func(q *madePage) { q.parts = slices.Delete(q.parts, i, i+1) }))
		}
		for _, l := range smallerLayouts(p.layout) {
			again = again || try(p.without(func(q *madePage) { q.layout = l }))
		}
		for i := range p.top {
			again = again || try(p.without(func(q *madePage) { q.top = slices.Delete(q.top, i, i+1) }))
			if again {
				break
			}
		}
		for i := range p.bottom {
			again = again || try(p.without(func(q *madePage) { q.bottom = slices.Delete(q.bottom, i, i+1) }))
			if again {
				break
			}
		}
		for k := range p.parts {
			t := p.parts[k].table
			if len(p.parts[k].text) > 0 {
				again = again || try(p.without(func(q *madePage) { q.parts[k].text = q.parts[k].text[1:] }))
			}
			for i := 0; i < len(t.rows) && !again && len(t.rows) > 1; i++ {
				again = t.spares(i) && try(p.without(func(q *madePage) { q.parts[k].table.rows = slices.Delete(q.parts[k].table.rows, i, i+1) }))
			}
			for c := 0; c < len(t.cols) && !again && len(t.cols) > 2 && t.periods(); c++ {
				again = try(p.without(func(q *madePage) {
					x := q.parts[k].table
					x.cols = slices.Delete(x.cols, c, c+1)
					for i := range x.rows {
						x.rows[i].cells = slices.Delete(x.rows[i].cells, c, c+1)
					}
				}))
			}
		}
	}
	return p
}

// spares reports whether row i can go without breaking a sum: a total can, and so can a row where there is none.
func (t *madeTable) spares(i int) bool {
	if t.rows[i].role != budget.ItemRow {
		return t.kind != budget.MultiYear && t.kind != budget.Changes
	}
	for _, r := range t.rows {
		if r.role != budget.ItemRow {
			return false
		}
	}
	return t.kind != budget.MultiYear
}

// periods reports whether the columns are years, so that none of them is the sum of others.
func (t *madeTable) periods() bool {
	for _, c := range t.cols {
		if !figure.IsYear(c.header()[max(0, len(c.header())-4):]) || strings.HasPrefix(c.lower, "St") || strings.HasPrefix(c.lower, "Saldo") {
			return false
		}
	}
	return true
}

// without returns a copy of the page with a change.
func (p *madePage) without(change func(*madePage)) *madePage {
	q := *p
	q.top, q.bottom = slices.Clone(p.top), slices.Clone(p.bottom)
	q.parts = slices.Clone(p.parts)
	for i := range q.parts {
		q.parts[i].text = slices.Clone(q.parts[i].text)
		t := *q.parts[i].table
		t.cols, t.rows = slices.Clone(t.cols), slices.Clone(t.rows)
		for k := range t.rows {
			t.rows[k].cells = slices.Clone(t.rows[k].cells)
		}
		q.parts[i].table = &t
	}
	change(&q)
	return &q
}

// smallerLayouts are the same layout with one thing less.
func smallerLayouts(l layout) []layout {
	var out []layout
	add := func(set bool, change func(*layout)) {
		if set {
			x := l
			change(&x)
			out = append(out, x)
		}
	}
	add(l.crlf, func(x *layout) { x.crlf = false })
	add(l.drop, func(x *layout) { x.drop = false })
	add(l.shift, func(x *layout) { x.shift = false })
	add(l.trail > 0, func(x *layout) { x.trail = 0 })
	add(l.inside, func(x *layout) { x.inside = false })
	add(l.merged, func(x *layout) { x.merged = false })
	add(l.furniture > 0, func(x *layout) { x.furniture = 0 })
	add(l.narrow > 0, func(x *layout) { x.narrow = 0 })
	add(l.wrap, func(x *layout) { x.wrap = false })
	add(l.leading, func(x *layout) { x.leading = false })
	return out
}
