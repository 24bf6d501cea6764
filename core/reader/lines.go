package reader

import (
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// Limits of the layout of one cell a line.
const (
	maxWidth  = 40 // columns of a table
	maxLead   = 5  // cells of caption, unit and titles of label columns before the column titles
	maxLabels = 4  // cells of words between two runs of figures: group rows, label, description
)

// lineGrids finds the tables whose cells stand on lines of their own. taken marks the blocks that other tables have.
func (p *page) lineGrids(toks []token) []*grid {
	var grids []*grid
	done := 0 // tokens before it are used up
	for i := 0; i < len(toks); {
		if toks[i].class != number {
			i++
			continue
		}
		g, next := p.lineGrid(toks, done, i)
		if g == nil {
			// Not a table: skip this run of figures.
			for i < len(toks) && (toks[i].class == number || toks[i].class == mark || toks[i].class == year) {
				i++
			}
			continue
		}
		grids = append(grids, g)
		i, done = next, next
	}
	return grids
}

// run is a run of figures with the words before it.
type run struct {
	words []int // tokens of words, in order
	figs  []int // tokens of figures
}

// lineGrid reads the table whose first figure is token first. It returns the token behind the table.
func (p *page) lineGrid(toks []token, done, first int) (*grid, int) {
	head := first
	for head > done && cellLike(toks[head-1].class) && first-head < maxWidth*3 {
		head--
	}
	runs, end := body(toks, first)
	pre := make([]int, 0, first-head)
	for i := head; i < first; i++ {
		if toks[i].class != junk {
			pre = append(pre, i)
		}
	}
	h, ok := p.findHeader(toks, pre, runs)
	if !ok {
		return nil, 0
	}
	runs, end = ended(toks, runs, end, len(h.leaf))
	g := &grid{first: toks[h.leaf[0]].from, last: toks[end-1].to - 1, width: len(h.leaf)}
	if len(h.upper) > 0 {
		g.first = toks[h.upper[0]].from
		g.header = append(g.header, words(toks, h.upper))
	}
	g.header = append(g.header, words(toks, h.leaf))
	runs[0].words = h.labels
	for i := h.leadFrom; i < len(pre) && len(g.lead) < maxLead; i++ {
		if pre[i] >= h.start {
			break
		}
		g.lead = append(g.lead, toks[pre[i]].word)
	}
	marks := 0 // the largest number of cells for N and V in a row
	for _, r := range runs {
		n := 0
		for _, f := range r.figs {
			if toks[f].class == mark {
				n++
			}
		}
		marks = max(marks, n/max(1, figures(toks, r.figs)/g.width))
	}
	for _, r := range runs {
		g.addRun(toks, r, marks)
	}
	if g.times() {
		return nil, 0
	}
	g.countLabels()
	return g, end
}

// ended cuts the runs off behind the table: many words before too few figures are the words of something else.
func ended(toks []token, runs []run, end, width int) ([]run, int) {
	for k := 1; k < len(runs); k++ {
		if n := figures(toks, runs[k].figs); len(runs[k].words) > 2 && n%width != 0 {
			last := runs[k-1].figs
			return runs[:k], last[len(last)-1] + 1
		}
	}
	return runs, end
}

func words(toks []token, at []int) []word {
	out := make([]word, len(at))
	for i, t := range at {
		out[i] = toks[t].word
	}
	return out
}

func cellLike(c class) bool {
	return c == label || c == titled || c == year || c == junk || c == mark
}

// body reads runs of figures with their labels from the first figure on, up to where the table ends: at prose, at too
// many words without a figure, or where column titles start another table. It returns the token behind the last figure.
func body(toks []token, first int) ([]run, int) {
	var runs []run
	i := first
	end := first
	var pending []int
	for i < len(toks) {
		r := run{words: pending}
		for i < len(toks) && (toks[i].class == number || toks[i].class == year || toks[i].class == mark || toks[i].class == junk) {
			if toks[i].class != junk {
				r.figs = append(r.figs, i)
			}
			i++
			if toks[i-1].class != junk {
				end = i
			}
		}
		runs = append(runs, r)
		pending = nil
		titles := 0
		for i < len(toks) && toks[i].class != number {
			c := toks[i].class
			if !cellLike(c) {
				return runs, end
			}
			if c == titled || c == year {
				if titles++; titles > 1 {
					return runs, end // another table's header
				}
			} else if c != junk {
				titles = 0
			}
			if c == label && (askOf(toks[i].word.text) != budget.NoAsk || isUnitOnly(toks[i].word.text)) {
				return runs, end
			}
			if c != junk {
				pending = append(pending, i)
			}
			i++
			if len(pending) > maxLabels {
				return runs, end
			}
		}
		if i == len(toks) {
			return runs, end
		}
	}
	return runs, end
}

// found is a header as found among the words before the first figure.
type found struct {
	start    int   // first token that belongs to the header
	leadFrom int   // index in pre of the first word of the lead
	upper    []int // titles that cover several columns
	leaf     []int // the columns' own titles
	labels   []int // what stands between the header and the first figure: the first row's labels
}

// findHeader finds the column titles in the words before the first figure, given the lengths of the rows.
func (p *page) findHeader(toks []token, pre []int, runs []run) (found, bool) {
	// The last run of titles is the header; up to three labels may follow it.
	last := len(pre)
	for last > 0 && !isTitle(toks[pre[last-1]].class) {
		last--
	}
	if last == 0 || len(pre)-last > maxLabels-1 {
		return p.plainHeader(toks, pre, runs)
	}
	from := last
	for from > 0 && isTitle(toks[pre[from-1]].class) {
		from--
	}
	best, score := found{}, -1.0
	for l := 0; l <= 1; l++ {
		if l == 1 && last != len(pre) {
			break // the first row has a label of its own
		}
		for n := 1; n <= last-l-from; n++ {
			leaf := pre[last-l-n : last-l]
			if at := last - l - n; at > from && alike(toks[pre[at-1]].word.text, toks[leaf[0]].word.text) {
				continue // cuts a row of titles in two
			}
			s := fit(toks, leaf, pre[last-l:last], runs)
			if s > score {
				best, score = found{start: leaf[0], leaf: leaf, labels: pre[last-l:]}, s
			}
		}
	}
	if score <= 0 {
		return p.plainHeader(toks, pre, runs)
	}
	// Titles without a year of their own, directly before bare years or measures, cover them.
	at := index(pre, best.leaf[0])
	up := at
	for up > from && covers(toks[pre[up-1]].word.text, toks[best.leaf[0]].word.text) {
		up--
	}
	if k := at - up; k > 0 && k <= len(best.leaf) {
		best.upper = pre[up:at]
		best.start = pre[up]
	}
	best.leadFrom = max(0, index(pre, best.start)-maxLead)
	return best, true
}

func isTitle(c class) bool { return c == titled || c == year }

func index(s []int, v int) int {
	for i := range s {
		if s[i] == v {
			return i
		}
	}
	return len(s)
}

// alike reports whether two titles belong to one row of titles: two bare years, or two measures.
func alike(a, b string) bool {
	x, y := parseTitle(a), parseTitle(b)
	return x.bare && y.bare || x.period() && y.period() && x.year != 0 && y.year != 0 && !y.bare || x.measure != "" && y.measure != "" && !strings.Contains(a, "(")
}

// covers reports whether a title stands above others: a phase without a year above bare years, or a period above
// measures.
func covers(upper, lower string) bool {
	u, l := parseTitle(upper), parseTitle(lower)
	if l.bare {
		return u.phase != "" && u.year == 0 && u.measure == "" || u.measure == budget.Incidental || u.measure == budget.Structural
	}
	return l.measure != "" && l.year == 0 && (u.bare || u.phase != "" && u.measure == "")
}

// fit tells how well the rows fit a header of these titles: the share of figures in rows that are complete. The labels
// are titles that would be the label of the first row.
func fit(toks []token, leaf, labels []int, runs []run) float64 {
	n := len(leaf)
	measures, periods, neutral := 0, 0, 0
	for _, t := range leaf {
		w := parseTitle(toks[t].word.text)
		switch {
		case w.period():
			periods++
		case w.measure == budget.Difference:
			neutral++
		case w.measure != "":
			measures++
		}
	}
	if periods > 0 && measures > 0 && periods+measures+neutral == n {
		return -1 // years and Lasten in one row of titles: one of them is a label
	}
	if len(labels) > 0 && (periods == 0 || periods+neutral < n) && parseTitle(toks[labels[0]].word.text).measure != "" {
		return -1 // Lasten Baten | Saldo: the title Saldo belongs to the columns
	}
	for k := 1; k < n; k++ {
		if hasUnit(toks[leaf[k-1]].word.text) && !hasUnit(toks[leaf[k]].word.text) {
			return -1 // Lasten en baten (x € 1.000) is a caption above Lasten, Baten
		}
	}
	whole, part, torn, all := 0, 0, 0, 0
	for _, r := range runs {
		m := figures(toks, r.figs)
		all += m
		switch {
		case m%n == 0:
			whole += m
		case m < n:
			part += m
		default:
			torn += m
		}
	}
	if all == 0 {
		return -1
	}
	score := (float64(whole) + 0.3*float64(part) + 0.2*float64(torn)) / float64(all)
	for k := 1; k < n; k++ {
		if covers(toks[leaf[k-1]].word.text, toks[leaf[k]].word.text) {
			score -= 0.3 // Realisatie, Begroting may stand above 2023, 2024
			break
		}
	}
	if n > 1 && labelHead(toks[leaf[0]].word.text) {
		score -= 0.3 // Investering is the title of the labels, most likely
	}
	if w := parseTitle(toks[leaf[n-1]].word.text); n > 1 && len(labels) == 0 && !w.period() && w.measure == "" && periods+measures > 0 {
		score -= 0.02 // Rente may be the first row's label
	}
	if n == 1 {
		score *= 0.2 // anything fits a single column
		for _, r := range runs {
			if figures(toks, r.figs) > 1 {
				return -1
			}
		}
		if len(runs) < 2 {
			return -1
		}
	}
	// Of two fits the one that uses more titles is better: six years rather than the last three of them.
	return score + 0.01*float64(min(n, 30))
}

// figures counts the figures of a run; an N or V of its own belongs to the figure before it.
func figures(toks []token, figs []int) int {
	n := 0
	for _, f := range figs {
		if toks[f].class != mark {
			n++
		}
	}
	return n
}

// plainHeader takes the words before the first row's label for column titles when their words are not known, where the
// rows of the table all have as many figures: at least two rows of at least two figures, each with a label.
func (p *page) plainHeader(toks []token, pre []int, runs []run) (found, bool) {
	if len(runs) < 2 {
		return found{}, false
	}
	n := figures(toks, runs[1].figs)
	k := len(runs[1].words)
	if n < 2 || n > maxWidth || k < 1 || k > 2 || len(pre) < n+k || figures(toks, runs[0].figs) != n {
		return found{}, false
	}
	for _, r := range runs[2:] {
		if m := figures(toks, r.figs); m%n != 0 {
			return found{}, false
		}
	}
	at := len(pre) - k - n
	leaf := pre[at : at+n]
	for _, t := range leaf {
		if len(toks[t].word.text) > 48 || strings.HasSuffix(toks[t].word.text, ".") || askOf(toks[t].word.text) != budget.NoAsk {
			return found{}, false
		}
	}
	return found{start: leaf[0], leaf: leaf, labels: pre[at+n:], leadFrom: max(0, at-maxLead)}, true
}

// addRun adds a run of figures as a row; a run that is as long as several rows is several, the later ones without a
// label (a total has none). In a table with N and V in cells of their own, a dash can stand in such a cell.
func (g *grid) addRun(toks []token, r run, marks int) {
	cells := make([]cell, 0, len(r.figs))
	for _, f := range r.figs {
		t := &toks[f]
		if t.class == mark {
			if len(cells) > 0 && cells[len(cells)-1].fig.VN == 0 && cells[len(cells)-1].fig.Kind == figure.Amount {
				c := &cells[len(cells)-1]
				if f, ok := figure.Parse(c.text + t.word.text); ok {
					c.fig, c.text = f, c.text+" "+t.word.text
				}
			}
			continue
		}
		fig, _ := figure.Parse(t.word.text)
		cells = append(cells, cell{fig: fig, text: t.word.text, line: t.word.line, col: -1})
	}
	if marks > 0 && len(cells) > g.width && len(cells)%g.width != 0 {
		if less := withoutDashes(cells, g.width); len(less)%g.width == 0 && len(cells)-len(less) <= marks*(len(less)/g.width) {
			cells = less
		}
	}
	var labels []word
	for _, w := range r.words {
		labels = append(labels, toks[w].word)
	}
	torn := 0
	if len(cells) > g.width && len(cells)%g.width != 0 {
		torn = len(cells)/g.width + 1
	}
	for len(cells) > 0 {
		take := g.cut(cells)
		l := line{labels: labels, cells: cells[:take:take], torn: torn}
		torn = 0
		if len(labels) > 0 {
			l.at = labels[0].line
		} else {
			l.at = cells[0].line
		}
		g.rows = append(g.rows, l)
		cells, labels = cells[take:], nil
	}
}

// withoutDashes leaves out dashes that can stand in cells for N and V, those behind a figure that has neither, from the
// end on until whole rows are left.
func withoutDashes(cells []cell, width int) []cell {
	out := append([]cell{}, cells...)
	for k := len(out) - 1; k > 0 && len(out) > width && len(out)%width != 0; k-- {
		if out[k].fig.Kind == figure.Nil && out[k-1].fig.VN == 0 {
			out = append(out[:k], out[k+1:]...)
		}
	}
	return out
}

// cut returns how many of the figures form the first row. Rows are full where the number of figures allows it; where
// it does not, the short row is the first one, because it has a label and a total rarely misses a figure.
func (g *grid) cut(cells []cell) int {
	n := g.width
	if len(cells) <= n {
		return len(cells)
	}
	if m := len(cells) % n; m != 0 && len(cells) < 2*n {
		return m
	}
	return n
}

// countLabels finds the number of label columns and turns what stands before them into group rows.
func (g *grid) countLabels() {
	counts := [maxLabels + 1]int{}
	labelled := 0
	for _, r := range g.rows {
		if len(r.labels) > 0 {
			counts[min(len(r.labels), maxLabels)]++
			labelled++
		}
	}
	if labelled == 0 {
		return
	}
	g.labels = 1
	heads := 0
	for i := len(g.lead) - 1; i >= 0 && labelHead(g.lead[i].text); i-- {
		heads++
	}
	if heads >= 2 && counts[2]*2 > labelled {
		g.labels = 2
	} else if heads != 1 && labelled > 1 && counts[2] == labelled {
		g.labels = 2
	}
	var group []string
	for i := range g.rows {
		r := &g.rows[i]
		if extra := len(r.labels) - g.labels; extra > 0 {
			group = nil
			for _, w := range r.labels[:extra] {
				group = append(group, w.text)
			}
			r.labels = r.labels[extra:]
			r.at = r.labels[0].line
		}
		r.group = group
	}
}
