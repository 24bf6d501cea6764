package table

import (
	"slices"

	"begrotingsverkenner/core/budget"
)

// Some tables have columns of words between those of figures: an indicator with its unit, its source, a value, the name of what it is
// compared with, and that value. Where each of their cells stands on a line of its own, a row ends at none of its words. What tells its
// length is that kinds of cells come back in one order, row after row, below as many titles.

// Limits of the search for such rows.
const (
	minTemplate     = 3  // rows that have the order; two are chance
	maxTemplate     = 12 // cells of a row before its last figures
	shortTitle      = 60
	maxTemplateTail = 24 // figures behind its last words
)

// order is the kinds of the cells of a row before its last figures, and where its rows are.
type order struct {
	kinds []kind
	rows  [][2]int // the cells of each row
	tail  int      // the figures at the end of each row
}

// templates puts the cells of rows that follow such an order in their columns.
func (f *finder) templates() {
	toks := f.toks
	out := make([]token, 0, len(toks))
	for i := 0; i < len(toks); {
		if toks[i].row >= 0 || toks[i].kind == stop {
			out = append(out, toks[i])
			i++
			continue
		}
		end := i + 1
		for end < len(toks) && toks[end].row < 0 && toks[end].kind != stop {
			end++
		}
		out = append(out, inTemplates(toks[i:end])...)
		i = end
	}
	f.toks = out
}

// inTemplates does so for cells on lines of their own that running text doesn't part.
func inTemplates(seg []token) []token {
	for start := 2; start+minTemplate*4 <= len(seg); start++ {
		if seg[start].kind != text || seg[start].ttl().Unit {
			continue
		}
		for q := 3; q <= maxTemplate && start+q < len(seg); q++ {
			o, ok := orderAt(seg, start, q)
			if !ok {
				continue
			}
			first, last, width := start, o.rows[len(o.rows)-1][1], q+o.tail
			out := slices.Clone(seg[:first-width])
			out = append(out, placedRow(seg[first-width:first])...)
			for _, r := range o.rows {
				out = append(out, placedRow(seg[r[0]:r[1]])...)
			}
			return append(out, inTemplates(seg[last:])...)
		}
	}
	return seg
}

// orderAt finds the rows from cell start on that have the order of its first q cells, below a title for each cell of a row.
func orderAt(seg []token, start, q int) (order, bool) {
	o := order{}
	words, between := 0, false // a figure or a year stands between words
	for k := start; k < start+q; k++ {
		o.kinds = append(o.kinds, class(&seg[k]))
		if class(&seg[k]) == text {
			words++
			between = between || words > 1 && class(&seg[k-1]) != text
		}
	}
	if o.kinds[q-1] != text || !between || class(&seg[start+q]) != number {
		return o, false
	}
	for at := start; at+q < len(seg); {
		if !o.fits(seg[at : at+q]) {
			break
		}
		end := at + q
		for end < len(seg) && end-at-q < maxTemplateTail && (class(&seg[end]) == number || seg[end].kind == empty) {
			end++
		}
		tail := end - at - q
		if tail == 0 {
			break
		}
		switch {
		case len(o.rows) == 0:
			// What one row tells is asked first, so that most places cost no more than a row.
			if o.tail = tail; o.repeats() || !titles(seg[:start], q+tail) {
				return o, false
			}
		case tail != o.tail:
			return o, false // figures were lost, and nothing tells which
		}
		o.rows = append(o.rows, [2]int{at, end})
		at = end
	}
	if len(o.rows) < minTemplate {
		return o, false
	}
	for k := 1; k < q; k++ {
		// Lasten, Baten, Saldo of each programme are rows, and no columns of words.
		if o.kinds[k] == text && RowMeasure(seg[o.rows[0][0]+k].text) != budget.NoMeasure {
			return o, false
		}
	}
	return o, true
}

// class is the kind of a cell as far as an order goes.
func class(t *token) kind {
	switch t.kind {
	case dash, mark:
		return number
	case empty:
		return text
	}
	return t.kind
}

// fits reports whether cells have the order; a year can stand where another row has a word.
func (o *order) fits(cells []token) bool {
	for k := range cells {
		c := class(&cells[k])
		if c != o.kinds[k] && !(c == year && o.kinds[k] == text && k > 0) && !(c == text && o.kinds[k] == year) {
			return false
		}
	}
	return true
}

// repeats reports whether the order is a shorter one more than once: words and a figure, words and a figure.
func (o *order) repeats() bool {
	whole := slices.Clone(o.kinds)
	for range o.tail {
		whole = append(whole, number)
	}
	for p := 2; p*2 <= len(whole); p++ {
		if len(whole)%p != 0 {
			continue
		}
		same := true
		for k := p; k < len(whole) && same; k++ {
			same = whole[k] == whole[k-p]
		}
		if same {
			return true
		}
	}
	return false
}

// titles reports whether cells end in n that read as the titles of as many columns, and no more of them.
func titles(before []token, n int) bool {
	if textsBefore(before) < n {
		return false
	}
	for _, t := range before[len(before)-n:] {
		if x := t.ttl(); len(t.text) > shortTitle || x.Unit || t.kind == empty {
			return false
		}
	}
	if len(before) == n {
		return true
	}
	above := &before[len(before)-n-1]
	x := above.ttl()
	return x.HasUnit || !x.Head && x.Phase == "" && x.Measure == "" && x.Year == 0
}

// textsBefore counts the cells without figures that end a stretch.
func textsBefore(before []token) int {
	n := 0
	for n < len(before) && (before[len(before)-1-n].kind == text || before[len(before)-1-n].kind == year) {
		n++
	}
	return n
}

// placedRow makes a row of cells that stand in their columns.
func placedRow(cells []token) []token {
	out := slices.Clone(cells)
	figures := slices.ContainsFunc(out, func(t token) bool { return t.figureLike() })
	first, last := -1, -1
	for c := range out {
		if out[c].figureLike() && out[c].kind != year {
			if first < 0 {
				first = c
			}
			last = c
		}
	}
	for c := range out {
		t := &out[c]
		t.row, t.col, t.exact = cells[0].first, c, true
		if figures && t.kind == text && c > first && c < last {
			t.aside = true
		}
	}
	return out
}
