package table

import (
	"slices"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/source"
)

// Found is a table as found: its header and its rows, before it is known what they mean in their document.
type Found struct {
	Width  int
	Heads  []column
	Lead   []token
	Labels []token // titles of columns of labels
	Behind []token // titles of columns of words behind the figures
	Again  []token // its titles where they stand once more
	Rows   []row
	Score  float64
	Doubt  []bool // per column whether another reading that is nearly as good gives it another meaning

	Inherited bool // its titles are those of the table before it
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
	f := finder{Options: o, blocks: blocks, lines: lines}
	f.tokenize()
	f.answers()
	runs := f.runs()
	for i := range runs {
		if (i == 0 || runs[i].cut) && runs[i].row < 0 {
			runs[i].words = filled(runs[i].words) // titles leave no cell out
		}
	}
	var out []*Found
	for i := 0; i < len(runs); {
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

// Limits of the search for a second table in a stretch.
const (
	maxCuts = 6
	cutCost = 0.7
)

// cutAt tells where a second table begins in a stretch that reads better as two. Words that are more than the name of a
// row stand before it, and are its titles. It returns 0 where the stretch is one table.
func (f *finder) cutAt(runs []run, whole *Found) (int, *Found) {
	if whole == nil || len(runs) < 3 || runs[0].row >= 0 {
		return 0, nil
	}
	b := body{}
	for _, r := range runs {
		b.rows = append(b.rows, row{words: r.words, figs: r.figs})
	}
	typical := b.typicalWords()
	best, at, first := whole.Score, 0, (*Found)(nil)
	tried := 0
	for k := 1; k < len(runs) && tried < maxCuts; k++ {
		if n := len(filled(runs[k].words)); n < typical+2 || n < runs[k].size()+1 && runs[k].size() > 1 {
			continue
		}
		tried++
		x, y := f.read(runs[:k]), f.read(runs[k:])
		if x == nil || y == nil || !y.titled() {
			continue
		}
		n, m := float64(figuresOf(runs[:k])), float64(figuresOf(runs[k:]))
		if s := (x.Score*n+y.Score*m)/(n+m) - cutCost; s > best {
			best, at, first = s, k, x
		}
	}
	return at, first
}

// titled reports whether each column has a title.
func (t *Found) titled() bool {
	for c := range t.Heads {
		if len(t.Heads[c].parts) == 0 {
			return false
		}
	}
	return true
}

func figuresOf(runs []run) int {
	n := 0
	for i := range runs {
		n += runs[i].size()
	}
	return n
}

// yearOn gives a year that ends the last row of a table to the titles of the one behind it.
func yearOn(last, next *run) {
	n := len(last.figs)
	if n < 2 || last.row >= 0 || next.row >= 0 || next.cut || last.figs[n-1].kind != year || last.figs[n-2].kind == year {
		return
	}
	next.words = append([]token{last.figs[n-1]}, next.words...)
	last.figs = last.figs[:n-1]
}

// maxBetween is how many blocks can stand between two tables of which the second has the titles of the first.
const maxBetween = 4

// inherit gives a table without titles those of the table before it, where both have as many columns and little stands
// between them. Unless the words between them say that the columns are the same it is not sure.
func (f *finder) inherit(t, before *Found) {
	if t.Width < 2 || t.Width != before.Width || len(before.Heads) == 0 {
		return
	}
	for c := range t.Heads {
		if len(t.Heads[c].parts) > 0 || len(before.Heads[c].parts) == 0 {
			return
		}
	}
	last := before.last()
	first := t.first()
	if first <= last || first-last > maxBetween {
		return
	}
	said, text := false, false
	for i := last + 1; i < first; i++ {
		if f.blocks[i].Level > 0 {
			return
		}
		low := strings.ToLower(f.blocks[i].Text)
		for _, w := range [...]string{"zelfde kolommen", "zelfde jaren", "zelfde indeling", "zelfde opzet", "vorige tabel", "bovenstaande tabel"} {
			said = said || strings.Contains(low, w)
		}
		text = text || strings.HasSuffix(low, ".") && strings.Count(low, " ") > 1
	}
	if text && !said {
		return
	}
	t.Heads = slices.Clone(before.Heads)
	t.Inherited = true
	t.Unsure = !said
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

// extent returns the run behind those that can be one table with run i.
func (f *finder) extent(runs []run, i int) int {
	n := runs[i].size()
	if i+1 < len(runs) && !runs[i+1].cut && !runs[i+1].ruled {
		n = max(n, runs[i+1].size())
	}
	j := i + 1
	for ; j < len(runs); j++ {
		r := &runs[j]
		if r.cut || r.ruled || !sameLayout(&runs[i], r) || f.startsTable(runs[i].words, r, n) {
			break
		}
		if j-i > 1 && j+1 < len(runs) && f.changes(runs[i:j], &runs[j], &runs[j+1]) {
			break
		}
	}
	return j
}

// changes reports whether rows of another kind begin behind others: the next two have as many figures as each other and
// far fewer or far more than those before, and words stand before them that are more than the name of a row.
func (f *finder) changes(before []run, a, b *run) bool {
	m := a.size()
	if a.row >= 0 || b.cut || b.size() != m || len(a.words) < len(before[len(before)-1].words)+2 || len(b.words) >= len(a.words) {
		return false
	}
	for i := max(0, len(before)-3); i < len(before); i++ {
		if n := before[i].size(); n < m*3 && m < n*3 {
			return false
		}
	}
	return true
}

// sameLayout reports whether two runs are printed alike: a row for each, or a cell on each line.
func sameLayout(a, b *run) bool {
	return (a.row >= 0) == (b.row >= 0) || a.figs[0].lined || b.figs[0].lined
}

func (r *run) size() int {
	n := 0
	for i := range r.figs {
		if r.figs[i].kind == number || r.figs[i].kind == dash {
			n++
		}
	}
	return n
}

// startsTable reports whether the words before a run are the header of another table rather than names of groups and
// rows.
func (f *finder) startsTable(head []token, r *run, n int) bool {
	titles, cells, rowStart, known := 0, 0, -1, 0
	for i := range r.words {
		t := &r.words[i]
		ttl := t.ttl()
		if t.row >= 0 && t.row != r.row && t.kind != empty {
			if rowStart != t.row {
				rowStart, cells, known = t.row, 0, 0
			}
			if ttl.Hits > 0 && ttl.Hits*2 >= ttl.Words || ttl.Head || ttl.Year != 0 {
				known++
			}
			if cells++; cells > 1 && cells >= min(n, 3) && known > 0 {
				return true
			}
		}
		if t.lined && n > 1 && titlesOnLine(t.text, n) || captionWithUnit(t) {
			return true
		}
		for k := 2; k <= 9 && t.lined && r.figs[0].glued; k++ {
			if titlesOnLine(t.text, k) {
				return true
			}
		}
		if ttl.Unit || f.Break(t.text) || t.row < 0 && strings.HasPrefix(t.text, "Tabel ") {
			return true
		}
		if i > 0 && ttl.Year != 0 && !ttl.Bare && t.row < 0 && i+1 < len(r.words) && butForYear(r.words[i-1].text, t.text) {
			return true // januari t/m juni 2022, januari t/m juni 2023
		}
		if ttl.Bare || ttl.Phase != "" && ttl.Known || ttl.Dated {
			if titles++; titles > 1 {
				return true
			}
		} else if t.kind != empty {
			titles = 0
		}
	}
	m := r.size()
	words := len(filled(r.words))
	if k := words - 1; m > 1 && k > 0 && k%(m+1) == 0 && !titledWords(r.words) {
		return false // rows of words, as long as those of figures
	}
	return r.row < 0 && words >= m+2 && m > 2
}

// butForYear reports whether two titles are the same but for the years in them.
func butForYear(a, b string) bool {
	if a == b || len(a) != len(b) {
		return false
	}
	for i := range len(a) {
		if a[i] != b[i] && !(isDigit(a[i]) && isDigit(b[i])) {
			return false
		}
	}
	return ReadTitle(a).Year != 0
}

// titledWords reports whether some words read as titles of columns.
func titledWords(words []token) bool {
	for i := range words {
		if t := words[i].ttl(); t.Bare || t.Unit || t.Phase != "" || t.Measure != "" {
			return true
		}
	}
	return false
}

// titlesOnLine reports whether a line reads as the titles of n columns, behind one for the labels.
func titlesOnLine(s string, n int) bool {
	ws := headWords(s)
	if len(ws) > maxHeadWords {
		return false
	}
	for k := max(2, n-1); k <= n+2; k++ {
		for labels := 0; labels < 2; labels++ {
			if cut, score := cutTitles(ws, k, labels == 1); cut != nil && score >= 0.75 {
				return true
			}
		}
	}
	return false
}

// captionWithUnit reports whether a cell is the caption of a table: its unit stands in brackets behind it.
func captionWithUnit(t *token) bool {
	if t.row >= 0 && !t.lined || t.kind != text || len(t.text) > 120 {
		return false
	}
	if i := strings.LastIndex(strings.ToLower(t.text), "bedragen "); i > 0 && UnitOnly(t.text[i:]) {
		return true // Lasten per programma, bedragen x € 1.000
	}
	if !strings.HasSuffix(t.text, ")") {
		return false
	}
	i := strings.LastIndexByte(t.text, '(')
	return i > 0 && UnitOnly(t.text[i:])
}

// margin is how much better than every other reading the best one must be for its columns to be sure.
const margin = 0.5

// doubtful tells which columns of the best reading have another meaning in a reading that is nearly as good. other returns
// the others one by one, with how much worse they are.
func doubtful(best []budget.Column, other func(int) ([]budget.Column, float64)) []bool {
	var out []bool
	for i := 0; ; i++ {
		cols, worse := other(i)
		if cols == nil || worse >= margin {
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
	var all []candidate
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
			for _, c := range cutLines(b.rows[0].words, n) {
				for _, h := range header(c.pre, n, b, f.Break) {
					h.because[ofFit], h.because[ofCut] = float32(rows), float32(c.score+b.said)
					all = append(all, candidate{b: b, n: n, h: h, pre: c.pre, score: rows + h.score + c.score + b.said})
				}
			}
		}
	}
	if len(all) == 0 {
		return nil
	}
	slices.SortStableFunc(all, func(x, y candidate) int {
		switch {
		case x.score > y.score:
			return -1
		case x.score < y.score:
			return 1
		}
		return 0
	})
	all = all[:min(len(all), 40)]
	for i := range all {
		c := &all[i]
		if c.score < all[0].score-6 {
			break
		}
		x := trial{all: c.b.rows, year: f.Year, kind: f.Kind}
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
	slices.SortStableFunc(all, func(x, y candidate) int {
		switch {
		case x.score > y.score:
			return -1
		case x.score < y.score:
			return 1
		}
		return 0
	})
	best := all[0]
	doubt := doubtful(all[0].cols, func(i int) ([]budget.Column, float64) {
		if i+1 >= len(all) {
			return nil, 0
		}
		return all[i+1].cols, all[0].score - all[i+1].score
	})
	f.explain(all)
	if best.n == 1 && len(best.b.rows) == 1 && len(best.h.cols[0].parts) == 0 && best.b.rows[0].row < 0 {
		return nil // a number, and nothing that says what of
	}
	pre := best.pre
	t := &Found{Width: best.n, Score: best.score, Lead: pre[:best.h.lead], Rows: best.b.split(best.n, func(figs []token) float64 {
		x := trial{cols: best.cols, rows: [][]token{figs}, year: f.Year, kind: f.Kind}
		return x.balances() + x.differences()
	})}
	t.Doubt = doubt
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
		for k := best.h.labels - best.h.behind; k < best.h.labels; k++ {
			t.Behind = append(t.Behind, pre[k])
		}
		t.moveBehind(runs[len(runs)-1].after)
	}
	t.asides()
	return t
}
