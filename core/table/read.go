package table

import (
	"cmp"
	"slices"
	"strings"

	"begrotingsverkenner/core/budget"
)

// margin is how much better than every other reading the best one must be for its columns to be sure. On pages that nobody had seen, nine in ten
// of the readings that were wrong without a word won by less.
const margin = 0.7

// clear is how much better the best reading must be to tell how other tables of the document are read.
const clear = 0.5

// enough is the score that a reading of n columns must have to be sure, however bad all others are: full rows without any title
// have little more. On pages that nobody had seen, most readings below it were wrong.
func enough(n int) float64 {
	if n == 1 {
		return 4
	}
	return 4.5
}

// doubtful tells which columns of the best reading have another meaning in a reading that is nearly as good. other returns
// the others one by one, with how much worse they are.
func doubtful(best []budget.Column, within float64, other func(int) ([]budget.Column, float64)) []bool {
	var out []bool
	for i := 0; ; i++ {
		cols, worse := other(i)
		if cols == nil || worse >= within {
			return out
		}
		if out == nil {
			out = make([]bool, len(best))
		}
		for c := range best {
			out[c] = out[c] || len(cols) != len(best) || differs(&cols[c], &best[c])
		}
	}
}

// differs reports whether two columns mean different things. A title more or less above the same one is no difference.
func differs(a, b *budget.Column) bool {
	return a.Period != b.Period || a.Phase != b.Phase || !strings.HasSuffix(a.Header, b.Header) && !strings.HasSuffix(b.Header, a.Header)
}

// candidate is one reading of a stretch.
type candidate struct {
	b     *body
	n     int
	h     headed
	pre   []token
	score float64
	cols  []budget.Column
	trial *trial // only where it is asked for
}

// read reads a stretch of runs as one table, or returns nil.
func (f *finder) read(runs []run) *Found {
	room := &f.room
	room.top = [4]float64{}
	all := room.all[:0]
	bs := bodies(runs)
	for i := range bs {
		b := &bs[i]
		b.formulas()
		for _, n := range b.widths() {
			fit := b.fits(n)
			if fit < 0 {
				continue
			}
			rows := 5 * fit
			if len(b.rows) == 1 && n > 1 {
				rows = 5 * (0.7 + 0.3*fit) // one row says little of how long rows are
			}
			if n == 1 {
				rows--
			}
			for _, c := range f.titles.cutLines(b.rows[0].words, n, b.typicalWords()) {
				for _, h := range header(c.pre, n, b, f.Break, room, rows+c.score+b.said) {
					h.because[ofFit], h.because[ofCut] = float32(rows), float32(c.score+b.said)
					all = append(all, candidate{b: b, n: n, h: h, pre: c.pre, score: rows + h.score + c.score + b.said})
				}
			}
		}
	}
	room.all = all
	if len(all) == 0 {
		return nil
	}
	slices.SortStableFunc(all, func(x, y candidate) int { return cmp.Compare(y.score, x.score) })
	all = all[:min(len(all), 40)]
	for i := range all {
		c := &all[i]
		if c.score < all[0].score-6 {
			break
		}
		x := trial{all: c.b.rows, year: f.Year, kind: f.Kind, before: f.before}
		for k := max(0, c.h.lead-3); k < c.h.lead; k++ {
			if t := c.pre[k].ttl(); t.Known && (t.Measure != "" || t.Phase != "") && t.Words < 3 {
				x.before = nil // a title is left over, so these columns are more than those of another table
			}
		}
		for _, h := range c.h.cols {
			var parts []token
			for _, k := range h.parts {
				parts = append(parts, c.pre[k])
			}
			x.cols = append(x.cols, columnOf(parts))
			if len(h.parts) > 1 {
				x.over = append(x.over, h.parts[0])
			} else {
				x.over = append(x.over, -1)
			}
		}
		for _, r := range c.b.rows {
			if len(r.figs)%c.n == 0 && len(r.figs) <= 3*c.n {
				x.rows = append(x.rows, slices.Collect(slices.Chunk(r.figs, c.n))...) // a row and the totals below it
			}
		}
		c.score += x.weigh()
		c.cols = x.cols
		if f.Explain != nil {
			c.trial = &x
		}
	}
	slices.SortStableFunc(all, func(x, y candidate) int { return cmp.Compare(y.score, x.score) })
	best := all[0]
	others := func(i int) ([]budget.Column, float64) {
		if i+1 >= len(all) {
			return nil, 0
		}
		return all[i+1].cols, all[0].score - all[i+1].score
	}
	doubt, vague := doubtful(best.cols, margin, others), slices.Contains(doubtful(best.cols, clear, others), true)
	if best.score < enough(best.n) || best.leavesOver() {
		doubt = make([]bool, best.n) // nothing speaks for it but that there is no better, or something is left that it does not explain
		for c := range doubt {
			doubt[c] = true
		}
	}
	doubt = best.withoutNoun(doubt)
	f.explain(all)
	if best.n == 1 && len(best.b.rows) == 1 && len(best.h.cols[0].parts) == 0 && best.b.rows[0].row < 0 {
		return nil // a number, and nothing that says what of
	}
	pre := best.pre
	t := &Found{Width: best.n, Score: best.score, Lead: pre[:best.h.lead], Rows: best.b.split(best.n, func(figs []token) float64 {
		x := trial{cols: best.cols, rows: [][]token{figs}, year: f.Year, kind: f.Kind}
		return x.balances() + x.differences()
	})}
	t.Doubt, t.vague = doubt, vague
	t.Trail = runs[len(runs)-1].trail
	for _, c := range best.h.cols {
		var col column
		for _, p := range c.parts {
			col.parts = append(col.parts, pre[p])
		}
		t.Heads = append(t.Heads, col)
	}
	for _, k := range best.h.heads {
		t.Labels = append(t.Labels, pre[k])
	}
	own := pre[best.h.labels:]
	if w := t.Rows[0].words; len(w) > 0 && len(own) > 0 && w[len(w)-1].first == own[len(own)-1].first && w[len(w)-1].text != own[len(own)-1].text {
		own = append(slices.Clone(own[:len(own)-1]), w[len(w)-1]) // a number was joined to it
	}
	t.Rows[0].words = own
	t.Labels = append(t.Labels, best.b.formula...)
	if best.h.behind > 0 && t.Rows[0].row < 0 {
		titles := pre[best.h.labels-best.h.behind : best.h.labels]
		if t.codesBegin() || !t.wordsEnd(len(titles)) {
			t.Labels = append(t.Labels, titles...)
		} else {
			t.Behind = append(t.Behind, titles...)
			t.moveBehind(runs[len(runs)-1].after)
		}
	}
	t.asides()
	t.yearsBehind(pre[max(0, best.h.labels-best.h.behind):best.h.labels])
	return t
}
