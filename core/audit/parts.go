package audit

import (
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// part is one heading under "Wat mag het kosten?" with the sentence that gives its sum.
type part struct {
	t    *budget.Table
	row  int   // of the sentence
	list []int // the rows of its list
	// inside is the index of the part whose sentence covers this one too, or −1: see [group].
	inside int
}

// chapter is all parts of one activity, with the activity's own multi-year table.
type chapter struct {
	name  string
	key   name
	parts []part
	multi *budget.Table
	whole bool // the parts are the activity itself: there is one, under the activity's own name
}

// chapters finds the activities that have both parts and a multi-year table of their own name.
func chapters(d *budget.Document) []chapter {
	var out []chapter
	find := func(n name) *chapter {
		for i := range out {
			if out[i].key.same(n) {
				return &out[i]
			}
		}
		return nil
	}
	for _, t := range d.Tables {
		if t.Kind == budget.MultiYear && len(t.Path) > 0 {
			if n := nameOf(title(t)); find(n) == nil {
				out = append(out, chapter{name: title(t), key: n, multi: t})
			}
		}
	}
	for _, t := range d.Tables {
		if t.Kind != budget.Costs || len(t.Path) == 0 {
			continue
		}
		c, whole := find(nameOf(t.Path[len(t.Path)-1])), true
		if c == nil && len(t.Path) > 1 {
			c, whole = find(nameOf(t.Path[len(t.Path)-2])), false
		}
		if c == nil {
			continue
		}
		c.whole = whole
		inList := listed(t)
		for i := range t.Rows {
			if r := &t.Rows[i]; r.Role == budget.TotalRow || r.Role == budget.ItemRow && !inList[i] {
				c.parts = append(c.parts, part{t: t, row: i, list: r.SumOf, inside: -1})
			}
		}
	}
	return out
}

// listed tells which rows belong to a sum.
func listed(t *budget.Table) map[int]bool {
	rows := map[int]bool{}
	for i := range t.Rows {
		for _, k := range t.Rows[i].SumOf {
			rows[k] = true
		}
	}
	return rows
}

// items returns the amounts of a part's list in one column, or its sentence's own where it has no list.
func (x *part) items(col int) []at {
	var out []at
	for _, k := range x.list {
		if x.t.Rows[k].Cells[col].State == budget.Published {
			out = append(out, at{t: x.t, row: k, col: col})
		}
	}
	if len(out) == 0 && x.t.Rows[x.row].Cells[col].State == budget.Published {
		out = append(out, at{t: x.t, row: x.row, col: col})
	}
	return out
}

func (x *part) cell(col int) *budget.Cell { return &x.t.Rows[x.row].Cells[col] }

// maxGroup is the number of parts that one sentence can cover, so that no document can make checking slow.
const maxGroup = 20

// group marks the parts that a sentence without a list covers: the parts behind it whose lists add up to it, two at
// least. It returns how many they are, 0 where it is no group. Only lasten decide, since baten are often small and
// alike.
func (c *chapter) group(p *Pass, i int) int {
	x := &c.parts[i]
	if len(x.list) > 0 || !x.cell(0).HasNumber() {
		return 0
	}
	var terms []at
	for k := i + 1; k < min(len(c.parts), i+1+maxGroup) && len(c.parts[k].list) > 0; k++ {
		terms = append(terms, c.parts[k].items(0)...)
		if k == i+1 {
			continue
		}
		s, ok := p.add(terms, at{t: x.t, row: x.row, col: 0})
		if ok && s.Verdict <= Rounds {
			for j := i + 1; j <= k; j++ {
				c.parts[j].inside = i
			}
			return k - i
		}
	}
	return 0
}

// years returns the years that the sentences of the parts name, each once.
func (c *chapter) years() []int {
	var out []int
	for i := range c.parts {
		for col := range 2 {
			x := c.parts[i].cell(col)
			if x.State != budget.Published || x.Period == 0 {
				continue
			}
			seen := false
			for _, y := range out {
				seen = seen || y == x.Period
			}
			if !seen {
				out = append(out, x.Period)
			}
		}
	}
	return out
}

// top returns the sentences of one column that are not covered by another one, and the figures that decided so.
func (c *chapter) top(p *Pass, col int) (terms []at, via []Ref) {
	for i := range c.parts {
		x := &c.parts[i]
		if x.inside >= 0 {
			for _, a := range x.items(0) {
				via = append(via, p.ref(a))
			}
			via = append(via, p.ref(at{t: c.parts[x.inside].t, row: c.parts[x.inside].row, col: 0}))
			continue
		}
		if x.cell(col).HasNumber() {
			terms = append(terms, at{t: x.t, row: x.row, col: col})
		}
	}
	return terms, via
}

// near reports whether the sum of the terms is, within rounding, the figure of a cell.
func near(p *Pass, terms []at, result at) bool {
	s, ok := p.add(terms, result)
	return ok && s.Verdict <= Rounds && s.Computed.Cmp(figure.Number{}) != 0
}
