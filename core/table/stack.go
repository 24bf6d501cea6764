package table

import (
	"slices"

	"begrotingsverkenner/core/budget"
)

// stack lays a row of titles, the last cells before a header that is read so far, over its columns: a title stands over
// one or more of them, or is the only one of its column. Each number of titles is tried, and of each the best ways.
func (h *solver) stack(out []state, s state, level int) []state {
	if next, ok := h.unitRow(s); ok {
		return append(out, next)
	}
	m := len(s.cols)
	alone := h.n - m // titles in the row that have nothing below them
	lo := s.from
	row := -2
	lines := lo > 0 && h.pre[s.from].row >= 0 && h.onLine(lo-1)
	most := h.n
	if first := h.pre[s.cols[0].parts[0]].ttl(); alone > 0 && lo > 0 && s.upper == 0 && first.Dated && first.Years == 0 && h.pre[lo-1].ttl().Bare {
		most++ // the year of the days below
	}
	for lo > 0 && s.from-lo < most {
		x := &h.pre[lo-1]
		if t := x.ttl(); lines && h.onLine(lo-1) && !x.gap && !x.head && t.Period() && t.Years < 2 && t.Words < 5 && !t.Unit {
			row = x.row // Realisatie 2022 and, on the next line, Begroot 2023: above lines that were joined
			lo--
			continue
		}
		if x.kind == stop || x.kind == empty || x.kind == mark || x.head || x.ttl().Unit {
			break
		}
		if row == -2 {
			row = x.row
			if row < 0 && h.pre[s.from].row >= 0 {
				return out // cells on lines of their own are no row above a printed one
			}
		}
		if x.row != row {
			break
		}
		lo--
	}
	u := s.from - lo
	if u == 0 || u < alone {
		return out
	}
	out = h.lay(out, s, lo, u, alone)
	if s.skip > 0 && row >= 0 && u > 2 && u-1 >= alone && len(s.heads) > 0 {
		// The last title stands over the column of words behind the figures.
		from := len(out)
		out = h.lay(out, s, lo, u-1, alone)
		for i := from; i < len(out); i++ {
			out[i].add(ofBehind, 0.3)
		}
	}
	return out
}

// lay lays the u titles from cell lo on over the columns of a header that is read so far, in the best ways for each number of them.
func (h *solver) lay(out []state, s state, lo, u, alone int) []state {
	d := h.layerOf(&s, lo, u, alone)
	if cols, first := d.twinsBelow(); cols != nil && s.skip == 0 {
		if from, heads, cost := h.rowStart(first, s.heads); from >= 0 {
			next := state{from: from, heads: heads, skip: s.skip, leaf: s.leaf, upper: s.upper + 1, score: s.score, because: s.because, cols: cols}
			weight := 2.0
			if len(cols[0].parts) == 2 && h.pre[cols[0].parts[0]].ttl().Bare {
				weight = 3.5 // a year for each pair: hardly anything else
			}
			next.add(ofUpper, weight-levelCost[min(s.upper, 2)])
			next.add(ofHeads, cost)
			next.add(ofRows, -h.alike(first))
			out = append(out, next)
		}
	}
	for i := u - 1; i >= 0; i-- {
		at := lo + i
		from, heads, cost := h.rowStart(at, s.heads)
		if from < 0 {
			continue
		}
		if up := h.pre[at].ttl(); i == u-1 && alone == 0 && !(up.Known && up.Words < 5 && up.Leads) && !(up.Measure == budget.Difference && up.Known && d.needsNoun(d.m-1)) {
			cost -= 3.6 // what stands over all columns, alone in its row, is the caption
		}
		if cols, last := d.completed(i); cols != nil {
			next := state{from: from, heads: heads, skip: s.skip, leaf: s.leaf, upper: s.upper + 1, score: s.score, because: s.because, cols: cols}
			next.add(ofUpper, 2.4-levelCost[min(s.upper, 2)])
			next.add(ofHeads, cost)
			if last < lo+u { // the title of the labels stands before those below
				next.heads = append(slices.Clone(heads), last)
				next.add(ofHeads, max(-0.3, h.headCost(last)))
			}
			next.add(ofRows, -h.alike(at))
			out = append(out, next)
		}
		for _, w := range d.ways(i, 0, alone) {
			next := state{from: from, heads: heads, skip: s.skip, leaf: s.leaf, upper: s.upper + 1, score: s.score, because: s.because}
			next.add(ofUpper, levelWeight[min(s.upper, 2)]*w.score/float64(h.n)-levelCost[min(s.upper, 2)])
			next.add(ofHeads, cost)
			next.add(ofRows, -h.alike(at))
			next.laid = laid{d, i, w}
			next.add(ofUpper, -d.mixed(i, w))
			out = append(out, next)
		}
	}
	return out
}

// onLine reports whether a cell is a line of words that stands alone in its row.
func (h *solver) onLine(k int) bool {
	x := &h.pre[k]
	return x.lined && x.row >= 0 && h.from[k] == k && h.to[k] == k+1
}

// layerOf lays the u titles from cell lo on over the columns of a header, or returns how they were laid before.
func (h *solver) layerOf(s *state, lo, u, alone int) *layer {
	for _, d := range h.layers {
		if d.lo == lo && d.u == u && d.alone == alone && d.upper == s.upper && slices.EqualFunc(d.cols, s.cols, func(a, b colHead) bool { return slices.Equal(a.parts, b.parts) }) {
			return d
		}
	}
	d := &layer{h: h, cols: s.cols, upper: s.upper, lo: lo, u: u, m: len(s.cols), alone: alone}
	d.run()
	h.layers = append(h.layers, d)
	return d
}

// completed lays the titles from i on over the columns whose titles begin with a small letter, where there are as many of them: each goes on
// there. One more can stand behind them, and is the title of the labels; end is the cell behind those that were laid. It returns nil
// where there are not as many.
func (d *layer) completed(i int) (cols []colHead, end int) {
	if d.alone > 0 || d.upper > 0 || d.u-i < 2 || d.u-i == d.m {
		return nil, 0
	}
	out := slices.Clone(d.cols)
	k := d.lo + i
	for c := range out {
		below := d.h.pre[out[c].parts[0]].ttl()
		if !below.Small {
			continue
		}
		if below.Phase != "" && below.Year != 0 {
			return nil, 0 // raming 2021 is whole
		}
		if k == d.lo+d.u || d.h.pre[k].ttl().Small || d.h.pre[k].ttl().Bare {
			return nil, 0
		}
		out[c].parts = append([]int{k}, out[c].parts...)
		k++
	}
	if k < d.lo+d.u-1 || k-d.lo-i < 2 {
		return nil, 0
	}
	return out, k
}

// twinsBelow lays a row of titles, one for each column, over one of fewer that tells those of the same name apart: Stand | Dotaties | Onttrekkingen |
// Stand, above 1-jan | 31-dec. The year of such days can stand before them. first is the first of the titles; cols is nil where they don't read so.
func (d *layer) twinsBelow() (cols []colHead, first int) {
	n := d.h.n
	if d.alone == 0 || d.upper > 0 || d.alone+d.m != n || d.m < 2 || d.u < n || n < 4 {
		return nil, 0
	}
	end := d.lo + d.u
	var year []int
	if last := d.h.pre[end-1].ttl(); d.u > n && last.Bare && d.below(0).Dated && d.below(0).Years == 0 {
		end--
		year = []int{end}
	}
	first = end - n
	if cols := d.pairsOfYears(first); cols != nil {
		return cols, first
	}
	low := 0
	for k := first; k < end; k++ {
		twin := false
		for o := first; o < end; o++ {
			twin = twin || o != k && d.h.pre[o].text == d.h.pre[k].text && (o == k-1 || o == k+1 || d.below(0).Dated)
		}
		parts := []int{k}
		if twin {
			if low == d.m {
				return nil, 0
			}
			parts = append(append(parts, year...), d.cols[low].parts...)
			low++
		}
		if x := &d.h.pre[k]; x.ttl().Head || x.ttl().Unit || x.first == 0 || len(x.text) > 40 {
			return nil, 0
		}
		cols = append(cols, colHead{parts: parts})
	}
	if low != d.m || low == n {
		return nil, 0
	}
	return cols, first
}

// pairsOfYears lays a row in which the same word and a year take turns over one that has another word for each year: aantal | 2019 | aantal | 2020, above
// bedrag | bedrag. The year is of both columns of its pair. It returns nil where they don't read so.
func (d *layer) pairsOfYears(first int) []colHead {
	n := d.h.n
	if d.m*2 != n {
		return nil
	}
	var out []colHead
	for i := range d.m {
		word, year := &d.h.pre[first+2*i], &d.h.pre[first+2*i+1]
		if !year.ttl().Bare || word.kind != text || word.ttl().Years > 0 || word.text != d.h.pre[first].text || i > 0 && !d.same(i-1, i) {
			return nil
		}
		out = append(out, colHead{parts: []int{first + 2*i + 1, first + 2*i}}, colHead{parts: append([]int{first + 2*i + 1}, d.cols[i].parts...)})
	}
	return out
}

// twinsAt reports whether the n cells before cell b are titles of which m have the name of another, so that as many below can tell those apart.
func (h *solver) twinsAt(b, m int) bool {
	if m < 2 || b < h.n {
		return false
	}
	twins := 0
	for k := b - h.n; k < b; k++ {
		for o := b - h.n; o < b; o++ {
			if o != k && h.pre[o].text == h.pre[k].text {
				twins++
				break
			}
		}
	}
	return twins == m
}

// unitRow takes a row of units, one for each column: x € 1.000 | x € 1.000.
func (h *solver) unitRow(s state) (state, bool) {
	if len(s.cols) != h.n || h.n < 2 || s.from < h.n {
		return s, false
	}
	first := s.from - h.n
	if !h.unitsIn(first, s.from) {
		return s, false
	}
	from, heads, cost := h.rowStart(first, s.heads)
	if from < 0 {
		return s, false
	}
	next := s
	next.from, next.heads = from, heads
	next.add(ofHeads, cost+0.3)
	next.cols = slices.Clone(s.cols)
	for c := range next.cols {
		next.cols[c].parts = append([]int{first + c}, next.cols[c].parts...)
	}
	return next, true
}

// unitsIn reports whether cells [from, to) are two or more units in one row.
func (h *solver) unitsIn(from, to int) bool {
	if from < 0 || to-from < 2 {
		return false
	}
	for k := from; k < to; k++ {
		if !h.pre[k].ttl().Unit || h.pre[k].row != h.pre[from].row {
			return false
		}
	}
	return true
}

// levelCost is what a row of titles costs by the rows below it: two are common, four are rare.
var levelCost = [...]float64{0.8, 1.0, 1.2}

// levelWeight is how much a row of titles says, by the rows below it: the nearest says most.
var levelWeight = [...]float64{3, 1.5, 1}

// rowStart returns where the printed row of the title at begins: what stands before it in its row are titles of columns of
// labels. It returns −1 where they don't read so, or are too many.
func (h *solver) rowStart(at int, heads []int) (int, []int, float64) {
	if h.pre[at].row < 0 || h.from[at] == at {
		return at, heads, 0
	}
	if at-h.from[at] > maxHeads {
		return -1, nil, 0
	}
	cost := 0.0
	heads = slices.Clone(heads)
	for k := at - 1; k >= h.from[at]; k-- {
		c := h.headCost(k)
		if c < -1 {
			return -1, nil, 0
		}
		cost += c
		heads = append(heads, k)
	}
	return h.from[at], heads, cost
}
