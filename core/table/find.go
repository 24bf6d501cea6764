package table

import (
	"slices"

	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/source"
)

// Found is a table as found: its header and its rows, before it is known what they mean in their document.
type Found struct {
	Width  int
	Heads  []column
	Lead   []token
	Labels []token // titles of columns of labels
	Behind []token // titles of columns of words behind the figures
	Trail  []token // the printed rows of words right behind it
	Again  []token // its titles where they stand once more
	Rows   []row
	Score  float64
	Doubt  []bool // per column whether another reading that is nearly as good gives it another meaning

	Inherited bool // its titles are those of the table before it
	vague     bool // another reading is so close that it tells nothing about other tables
	Unsure    bool // no words and no figures say which reading is right
}

// goesOn reports whether a table is the rest of the one before it: it has the same titles, and nothing of its own before
// them.
func (t *Found) goesOn(before *Found) bool {
	if len(t.Lead) > 0 || t.Width != before.Width || len(t.Heads) == 0 {
		return false
	}
	for c := range t.Heads {
		a, b := t.Heads[c].parts, before.Heads[c].parts
		if len(a) == 0 || len(b) == 0 || t.Heads[c].name() != before.Heads[c].name() && !(len(a) == 1 && a[0].text == b[len(b)-1].text) {
			return false // the lowest of its titles alone can stand again, too
		}
	}
	return true
}

// yearsBehind takes the years in a column of words behind the figures for those that the rows are about, where a title says so: Bron | Periode. titles
// are those that stand behind the figures' own.
func (t *Found) yearsBehind(titles []token) {
	dated := false
	for _, list := range [...][]token{t.Labels, t.Behind, titles} {
		for i := range list {
			_, is := numbering(list[i].text)
			dated = dated || is
		}
	}
	for i := range t.Rows {
		dated = dated || slices.ContainsFunc(t.Rows[i].behind, func(b token) bool { return b.about })
	}
	if !dated {
		return
	}
	years := make([]*token, len(t.Rows))
	n := 0
	for i := range t.Rows {
		r := &t.Rows[i]
		for k := range r.behind {
			if b := &r.behind[k]; figure.IsYear(b.text) && years[i] == nil {
				years[i] = b
				n++
			}
		}
		if r.year != nil {
			return
		}
	}
	if n*2 <= len(t.Rows) {
		return
	}
	for i, y := range years {
		if y != nil {
			t.Rows[i].year = y
		}
	}
}

// codesBegin reports whether most rows of more than one word, and the first one, begin with a code: then the title behind those of the figures is
// that of the names of rows, and no column of words stands there.
func (t *Found) codesBegin() bool {
	var codes []string
	n := 0
	for i := range t.Rows {
		w := t.Rows[i].words
		if len(w) > 1 {
			n++
		}
		if len(w) > 1 && isCode(w[0].text) {
			codes = append(codes, w[0].text)
		} else if i == 0 {
			return false
		}
	}
	return len(codes) > 2 && len(codes)*2 > n && codeLike(codes)
}

// wordsEnd reports whether most rows behind the first have n words more than their label, which end the row before: else what stands before one of
// them is the name of a group.
func (t *Found) wordsEnd(n int) bool {
	more := 0
	for i := 1; i < len(t.Rows); i++ {
		if len(filled(t.Rows[i].words)) > n {
			more++
		}
	}
	return more*2 > len(t.Rows)-1
}

// moveBehind gives words that stand before a row to the row before it, where the table has columns of words behind the
// figures. after are those behind the last row.
func (t *Found) moveBehind(after []token) {
	n := len(t.Behind)
	for i := 1; i < len(t.Rows); i++ {
		if w := t.Rows[i].words; len(w) > n {
			t.Rows[i-1].behind, t.Rows[i].words = w[:n:n], w[n:]
		}
	}
	if len(after) >= n {
		t.Rows[len(t.Rows)-1].behind = after[:n:n]
	}
}

type column struct {
	parts []token
}

func (c *column) name() string {
	var p []string
	for _, t := range c.parts {
		if len(p) == 0 || p[len(p)-1] != t.text {
			p = append(p, t.text)
		}
	}
	return JoinTitle(p)
}

// Find finds the tables of a document.
func Find(blocks []source.Block, lines []string, o Options) []*Table {
	var out []*Table
	for _, t := range find(blocks, lines, o) {
		out = append(out, t.build())
	}
	return out
}

func find(blocks []source.Block, lines []string, o Options) []*Found {
	f := finder{Options: o, blocks: blocks, lines: lines, titles: titleFits{}}
	f.tokenize()
	f.dottedYears()
	f.brokenYears()
	f.explanations()
	f.dateCells()
	f.signCells()
	f.unitsBehind()
	f.numberedCells()
	f.brokenLabels()
	f.brokenCells()
	f.retitle()
	f.templates()
	runs := f.runs()
	for i := range runs {
		if (i == 0 || runs[i].cut) && runs[i].row < 0 {
			runs[i].words = filled(runs[i].words) // titles leave no cell out
		}
	}
	var out []*Found
	for i := 0; i < len(runs); {
		if f.Progress != nil {
			f.Progress(i, len(runs))
		}
		j := f.extent(runs, i)
		if j < len(runs) && j > i {
			yearOn(&runs[j-1], &runs[j])
		}
		t := f.read(runs[i:j])
		if k, first := f.cutAt(runs[i:j], t); k > 0 {
			j, t = i+k, first
			yearOn(&runs[j-1], &runs[j])
		}
		if t != nil && t.figuresOfNothing() {
			t = nil
		}
		if n := len(out); t != nil && n > 0 && !runs[i].cut && t.goesOn(out[n-1]) {
			out[n-1].Rows = append(out[n-1].Rows, t.Rows...)
			for _, h := range t.Heads {
				out[n-1].Again = append(out[n-1].Again, h.parts...)
			}
			out[n-1].Again = append(out[n-1].Again, t.Labels...)
		} else if t != nil {
			if n > 0 {
				f.inherit(t, out[n-1])
			}
			if len(t.Rows) > 1 || t.named() {
				out = append(out, t)
				f.remember(t)
			}
		}
		i = j
	}
	return out
}

// named reports whether some column has a title. The figures of a lone row without any stay loose.
func (t *Found) named() bool {
	return slices.ContainsFunc(t.Heads, func(c column) bool { return len(c.parts) > 0 })
}

// filled returns the cells that are not empty.
func filled(cells []token) []token {
	return slices.DeleteFunc(slices.Clone(cells), func(t token) bool { return t.kind == empty })
}

// last is the last block of a table's rows, first the first one.
func (t *Found) last() int {
	last := -1
	for i := range t.Rows {
		for k := range t.Rows[i].figs {
			last = max(last, t.Rows[i].figs[k].last)
		}
	}
	return last
}

func (t *Found) first() int {
	first := 1 << 30
	for i := range t.Rows {
		for _, list := range [...][]token{t.Rows[i].words, t.Rows[i].figs} {
			for k := range list {
				first = min(first, list[k].first)
			}
		}
	}
	return first
}
