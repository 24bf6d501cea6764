package table

import (
	"slices"
	"strings"

	"begrotingsverkenner/core/budget"
)

// stack lays a row of titles, the last cells before a header that is read so far, over its columns: a title stands over
// one or more of them, or is the only one of its column. Each number of titles is tried, and of each the best ways.
func (h *solver) stack(s state, level int) []state {
	if next, ok := h.unitRow(s); ok {
		return []state{next}
	}
	m := len(s.cols)
	alone := h.n - m // titles in the row that have nothing below them
	lo := s.from
	row := -2
	for lo > 0 && s.from-lo < h.n {
		x := &h.pre[lo-1]
		if x.kind == stop || x.kind == empty || x.kind == mark || x.head || x.ttl().Unit {
			break
		}
		if row == -2 {
			row = x.row
			if row < 0 && h.pre[s.from].row >= 0 {
				return nil // cells on lines of their own are no row above a printed one
			}
		}
		if x.row != row {
			break
		}
		lo--
	}
	u := s.from - lo
	if u == 0 || u < alone {
		return nil
	}
	d := layer{h: h, s: &s, lo: lo, u: u, m: m, alone: alone}
	d.run()
	var out []state
	for i := u - 1; i >= 0; i-- {
		at := lo + i
		from, heads, cost := h.rowStart(at, s.heads)
		if from < 0 {
			continue
		}
		if up := h.pre[at].ttl(); i == u-1 && alone == 0 && !(up.Known && up.Words < 5 && up.Leads) {
			cost -= 3.6 // what stands over all columns, alone in its row, is the caption
		}
		for _, w := range d.ways(i, 0, alone) {
			next := state{from: from, heads: heads, skip: s.skip, leaf: s.leaf, upper: s.upper + 1, score: s.score, because: s.because}
			next.add(ofUpper, levelWeight[min(s.upper, 2)]*w.score/float64(h.n)-levelCost[min(s.upper, 2)])
			next.add(ofHeads, cost)
			next.add(ofRows, -h.alike(at))
			next.cols = d.columns(i, w)
			next.add(ofUpper, -d.mixed(i, w))
			out = append(out, next)
		}
	}
	return out
}

// unitRow takes a row of units, one for each column: x € 1.000 | x € 1.000.
func (h *solver) unitRow(s state) (state, bool) {
	if len(s.cols) != h.n || h.n < 2 || s.from < h.n {
		return s, false
	}
	first := s.from - h.n
	for k := first; k < s.from; k++ {
		if !h.pre[k].ttl().Unit || h.pre[k].row != h.pre[first].row {
			return s, false
		}
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

// levelCost is what a row of titles costs by the rows below it: two are common, four are rare.
var levelCost = [...]float64{0.8, 1.0, 1.2}

// levelWeight is how much a row of titles says, by the rows below it: the nearest says most.
var levelWeight = [...]float64{3, 1.5, 1}

// alike returns a cost where cells k−1 and k belong to one row of titles, so that none begins or ends between them: two
// years, two measures, or two periods.
func (h *solver) alike(k int) float64 {
	if k <= 0 || k >= len(h.pre) {
		return 0
	}
	a, b := &h.pre[k-1], &h.pre[k]
	if a.row != b.row && (a.row >= 0 || b.row >= 0) {
		return 0
	}
	x, y := a.ttl(), b.ttl()
	switch {
	case x.Bare && y.Bare && y.Year == x.Year+1 && (h.follows(k-1) || h.follows(k+1)):
		return 1.8 // one of a row of years
	case x.Bare && y.Bare && (y.Year == x.Year+1 || y.Year == x.Year):
		return 1
	case x.Bare && y.Bare, x.Dated && y.Dated:
		return 0.6
	case a.text == b.text && a.kind == text && !x.Unit && !x.Head, numberedAlike(a.text, b.text):
		return 0.8
	case x.Period() && y.Period() && x.Year != 0 && y.Year != 0 && !x.Bare && !y.Bare && (y.Hits*2 >= y.Words || y.Words < 4):
		return 0.8
	case x.Measure == budget.Difference && y.Measure == budget.Expenditure:
		return 0 // Verschil is the last title, and Lasten the first label or the name of a group
	case x.Known && y.Known && x.Measure != "" && y.Measure != "" && x.Measure != y.Measure && x.Year == y.Year && x.Phase == y.Phase:
		return 0.6
	}
	return 0
}

// follows reports whether cell k is the year behind that of the cell before it, in the same row.
func (h *solver) follows(k int) bool {
	if k <= 0 || k >= len(h.pre) || h.pre[k].row != h.pre[k-1].row {
		return false
	}
	x, y := h.pre[k-1].ttl(), h.pre[k].ttl()
	return x.Bare && y.Bare && y.Year == x.Year+1
}

// numberedAlike reports whether two titles differ in their numbers only, and these follow each other: Kwartaal 1, Kwartaal 2.
func numberedAlike(a, b string) bool {
	if x, m, ok := counts(a); ok {
		if y, n, ok := counts(b); ok && x == y && n == m+1 {
			return true // Titel 1 Algemeen, Titel 2 Omgeving
		}
	}
	if len(a) != len(b) || len(a) < 3 {
		return false
	}
	differ := 0
	for i := range len(a) {
		if a[i] == b[i] {
			continue
		}
		if !isDigit(a[i]) || !isDigit(b[i]) || b[i] != a[i]+1 {
			return false
		}
		differ++
	}
	return differ == 1
}

// counts cuts a title that begins with a word and a small number.
func counts(s string) (word string, n int, ok bool) {
	word, rest, ok := strings.Cut(s, " ")
	if !ok || word == "" || isDigit(word[0]) || rest == "" || !isDigit(rest[0]) || len(rest) > 1 && rest[1] != ' ' && rest[1] != ':' {
		return "", 0, false
	}
	return word, int(rest[0] - '0'), true
}

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

// way is a way to lay titles from some place on, as a list of steps.
type way struct {
	score float64
	step  int8 // columns that the title covers; 0: it stands alone; −1: the column below has no title in this row
	next  int  // index of the way from there on
}

// layer finds the best ways by going back from the last title and the last column.
type layer struct {
	h        *solver
	s        *state
	lo, u    int
	m, alone int
	best     [][]way // per place
	low      []Title // per column what its titles so far say together
	cycle    int     // the titles below repeat after so many columns; 0 where they don't
}

func (d *layer) index(i, j, a int) int { return (i*(d.m+1)+j)*(d.alone+1) + a }

// run fills the ways of all places: i titles are used, j columns are, a titles that stand alone are still to come.
func (d *layer) run() {
	d.cycle = d.period()
	d.best = make([][]way, (d.u+1)*(d.m+1)*(d.alone+1))
	d.best[d.index(d.u, d.m, 0)] = []way{{step: -2}}
	for i := d.u; i >= 0; i-- {
		for j := d.m; j >= 0; j-- {
			for a := 0; a <= d.alone; a++ {
				if i == d.u && j == d.m && a == 0 {
					continue
				}
				var out []way
				add := func(step int8, i2, j2, a2 int, score float64) {
					for k, w := range d.best[d.index(i2, j2, a2)] {
						out = append(out, way{score: w.score + score, step: step, next: k})
					}
				}
				if i < d.u && a > 0 {
					add(0, i+1, j, a-1, d.single(i))
				}
				if j < d.m {
					cost := d.bare(j)
					if i < d.u {
						cost -= 0.15 // what a row leaves open it leaves open at its end, as a rule
					}
					if d.alone > 1 {
						cost -= 0.4 // titles that stand alone, beside columns that have none: two rows taken for three
					}
					add(-1, i, j+1, a, cost)
				}
				if i < d.u {
					for c := 1; j+c <= d.m; c++ {
						if len(d.best[d.index(i+1, j+c, a)]) > 0 {
							add(int8(c), i+1, j+c, a, float64(c)*d.cover(i, j, c))
						}
					}
				}
				slices.SortStableFunc(out, func(x, y way) int {
					switch {
					case x.score > y.score:
						return -1
					case x.score < y.score:
						return 1
					}
					return 0
				})
				d.best[d.index(i, j, a)] = out[:min(len(out), kept)]
			}
		}
	}
}

func (d *layer) ways(i, j, a int) []way { return d.best[d.index(i, j, a)] }

// columns makes the columns of a way.
func (d *layer) columns(i int, w way) []colHead {
	var out []colHead
	j, a := 0, d.alone
	for w.step != -2 {
		switch {
		case w.step == 0:
			out = append(out, colHead{parts: []int{d.lo + i}})
			i, a = i+1, a-1
		case w.step == -1:
			out = append(out, d.s.cols[j])
			j++
		default:
			for k := range int(w.step) {
				out = append(out, colHead{parts: append([]int{d.lo + i}, d.s.cols[j+k].parts...)})
			}
			i, j = i+1, j+int(w.step)
		}
		w = d.best[d.index(i, j, a)][w.next]
	}
	return out
}

// mixed is a cost for a row of years in which other titles stand over columns, too: rows are of one kind.
func (d *layer) mixed(i int, w way) float64 {
	years, others, bare := 0, 0, 0
	for j, a := 0, d.alone; w.step != -2; {
		switch {
		case w.step == 0:
			i, a, bare = i+1, a-1, bare+1
		case w.step == -1:
			j, bare = j+1, bare+1
		default:
			if t := d.h.pre[d.lo+i].ttl(); t.Bare {
				years++
			} else {
				others++
			}
			i, j = i+1, j+int(w.step)
		}
		w = d.best[d.index(i, j, a)][w.next]
	}
	switch {
	case years < 2:
		return 0
	case years == d.h.n && others == 0 && bare == 0 && d.s.upper > 0:
		return -0.8 // a year for each column: hardly anything else
	}
	return 0.5 * float64(min(others, 2))
}

// period finds after how many columns the titles below repeat: Lasten Baten Saldo Lasten Baten Saldo.
func (d *layer) period() int {
	for p := 1; p*2 <= d.m; p++ {
		if p == 1 && d.m > 2 && d.below(0).Phase != "" {
			continue
		}
		same := true
		whole := d.m - d.m%p // the last group can have a column more: Lasten, Baten, Totaal
		for j := p; j < whole && same; j++ {
			same = d.same(j-p, j)
		}
		if same && (whole == d.m || p > 1 && whole >= p*3) {
			return p
		}
	}
	return 0
}

// same reports whether the titles of two columns are the same so far.
func (d *layer) same(i, j int) bool {
	a, b := d.s.cols[i].parts, d.s.cols[j].parts
	if len(a) != len(b) {
		return false
	}
	for k := range a {
		if d.h.pre[a[k]].text != d.h.pre[b[k]].text {
			return false
		}
	}
	return true
}

// below says what the titles of column j that are read so far say together.
func (d *layer) below(j int) *Title {
	if d.low == nil {
		d.low = make([]Title, d.m)
		for k := range d.low {
			d.low[k] = d.h.together(d.s.cols[k])
		}
	}
	return &d.low[j]
}

// together puts the titles of a column together.
func (h *solver) together(c colHead) Title {
	out := Title{Known: true}
	for k, p := range c.parts {
		t := h.pre[p].ttl()
		if k == 0 {
			out = *t
			continue
		}
		out.Bare = out.Bare && t.Bare
		if t.Year != 0 {
			out.Year = t.Year
		}
		if t.Phase != "" {
			out.Phase = t.Phase
		}
		if t.Measure != "" {
			out.Measure = t.Measure
		}
		out.Known = out.Known && t.Known
		out.Dated = out.Dated || t.Dated
	}
	return out
}

// single scores a title that has nothing below it beside titles that do.
func (d *layer) single(i int) float64 {
	x := &d.h.pre[d.lo+i]
	t := x.ttl()
	switch {
	case t.Head:
		return -1
	case t.Bare && d.repeated(i), strings.HasSuffix(x.text, "-"):
		return -0.6
	case t.Dated && t.Years == 0:
		return 0
	case t.Year != 0 && t.Phase != "", t.Bare, t.Dated, t.Measure == budget.Difference && t.Known:
		return 0.5
	case t.Phase != "" && t.Year == 0 && len(x.text) < 11 && !t.Known:
		return -0.2
	case t.Phase != "" && t.Year == 0:
		return 0
	case t.Measure != "":
		return 0.2
	case adjective(x.text):
		return -0.6
	}
	return 0.05
}

// plans reports whether a title stands over the years further on: Raming, Meerjarenperspectief, MJR.
func plans(title string) bool {
	return beginsWith(title, "raming") || beginsWith(title, "meerjaren") || beginsWith(title, "mj")
}

// planned reports whether the row has such a title.
func (d *layer) planned() bool {
	for k := range d.u {
		if plans(d.h.pre[d.lo+k].text) {
			return true
		}
	}
	return false
}

// twin reports whether another column has the title of column j so far.
func (d *layer) twin(j int) bool {
	for o := range d.m {
		if o != j && d.same(o, j) {
			return true
		}
	}
	return false
}

// twice reports whether the titles of columns [j, j+c) stand elsewhere in the same order: eigenaar, gebruiker, totaal below
// two titles.
func (d *layer) twice(j, c int) bool {
	for o := 0; o+c <= d.m; o++ {
		if o+c > j && o < j+c {
			continue
		}
		same := true
		for q := 0; q < c && same; q++ {
			same = d.same(j+q, o+q)
		}
		if same {
			return true
		}
	}
	return false
}

// repeated reports whether another title of the row names the year of title i among other words, so that the year alone
// is that of the table.
func (d *layer) repeated(i int) bool {
	for k := range d.u {
		if t := d.h.pre[d.lo+k].ttl(); k != i && !t.Bare && t.Year != 0 && t.Year == d.h.pre[d.lo+i].ttl().Year {
			return true
		}
	}
	return false
}

// bare scores a column below that has no title in this row.
func (d *layer) bare(j int) float64 {
	t := d.below(j)
	low := d.h.pre[d.s.cols[j].parts[0]].ttl().Small
	switch {
	case t.Year != 0 && (t.Phase != "" || t.Dated), t.Measure == budget.Difference && !low:
		return -0.1
	case t.Bare:
		return -0.6
	case low && t.Measure == "":
		return -0.7
	case t.Measure != "":
		return -0.5
	}
	return -0.35
}

func anyOf(s string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// splits reports whether one title stands over the columns on both sides of place j.
func (d *layer) splits(j int) bool {
	if j <= 0 || j >= d.m {
		return false
	}
	a, b := d.s.cols[j-1].parts, d.s.cols[j].parts
	return len(a) > 1 && len(b) > 1 && a[0] == b[0]
}

// cover scores a title over columns [j, j+c).
func (d *layer) cover(i, j, c int) float64 {
	x := &d.h.pre[d.lo+i]
	up := x.ttl()
	score := 0.0
	switch {
	case up.Head && up.Known && !strings.EqualFold(x.text, "omschrijving"):
		score -= 0.3 // Investeringen can be both
	case up.Head:
		score -= 1.3
	}
	if x.first == 0 {
		score-- // the title of the document
	}
	if at := d.lo + i; x.row >= 0 && d.h.from[at] == at && d.h.typical > 0 && up.Hits == 0 {
		score -= 0.5 // the title of the labels, most likely
	}
	if d.splits(j) || d.splits(j+c) {
		score -= 1.2 * float64(d.h.n) / float64(c) // it would cut a title below it in two
	}
	if up.HasUnit || d.h.breaks(x.text) {
		score -= 1.5
	} else if len(x.text) > 40 && !(up.Period() && (up.Hits*2 >= up.Words || up.Leads)) {
		score -= 0.5
	}
	if p := d.cycle; p > 0 {
		if j%p == 0 && (c%p == 0 || j+c == d.m && c > p) {
			score += 0.3
		} else {
			score -= 0.6
		}
	}
	score -= 0.05 / float64(c)
	if c == 1 && up.Dated && up.Years == 0 && d.below(j).Bare && !d.below(j).Dated {
		score += 0.5 // 31 dec. above its year
	}
	if c == 1 && up.Years == 0 && d.twin(j) && !up.Head {
		score += 0.7 // it tells two columns apart: Positieve and Negatieve above Grondexploitaties
	}
	if c == 1 && strings.HasSuffix(x.text, "-") && d.h.pre[d.s.cols[j].parts[0]].ttl().Small {
		score += 0.3 // a word that goes on below
	}
	if c > 1 && beginsWith(x.text, "nul") && (beginsWith(x.text, "nulmeting") || beginsWith(x.text, "nulwaarde")) {
		score -= 0.5 // it is of one year
	}
	switch each := d.yearEach(); {
	case up.Bare && each && c > 1:
		score -= 0.9
	case up.Bare && each:
	case up.Bare && d.repeated(i):
		score -= 0.6
	}
	if c > 1 && d.cycle == 0 && d.twice(j, c) {
		score += 0.5
	}
	years, days, measures, phases, lower := 0, 0, 0, 0, 0
	last := 0
	for k := range c {
		t := d.below(j + k)
		if t.Year != 0 && !(up.Year == t.Year && !up.Bare) {
			years++
			if last != 0 && t.Year <= last && t.Measure == "" && !(t.Dated && t.Year == last) {
				score -= 1.6 // years rise below one title
			}
			last = t.Year
		}
		if t.Dated {
			days++
		}
		if t.Dated && t.Bare && up.Years == 0 {
			switch low := strings.ToLower(x.text); {
			case anyOf(low, "boekwaarde", "stand", "saldo", "balans", "waarde", "voorraad", "schuld", "vermogen"):
				score += 0.3 // a stand is of a day
			case anyOf(low, "investering", "inkomsten", "uitgaven", "lasten", "baten", "kosten", "opbrengst", "toevoeging", "onttrekking", "aflossing", "afschrijving"):
				score -= 0.8 // what flows is of a year
			}
		}
		if low := d.h.pre[d.s.cols[j+k].parts[0]].text; up.Phase == budget.Actual && (amends(low, "na") || amends(low, "voor")) {
			score -= 1.2 // a budget is amended
		}
		if t.Phase != "" {
			phases++
			if up.Phase != "" && up.Phase != t.Phase && up.Year != 0 {
				score -= 1.6
			} else if up.Phase != "" && up.Phase != t.Phase {
				score -= 0.9
			}
		}
		if up.Year != 0 && t.Year != 0 && up.Year != t.Year && !(up.Bare && c == 1 && t.Words > 3) {
			score -= 1.2 * float64(d.h.n) / float64(c) // but "Volgens meerjarenraming in begroting 2024" stands below 2025
		}
		if t.Measure == budget.Difference {
			measures++
		} else if t.Measure != "" {
			measures++
		}
		for q := range k {
			if d.same(j+q, j+k) {
				score -= 1.5 // Lasten stands once below each title
			}
		}
		if up.Bare && t.Bare && !up.Dated {
			score -= 1.2 * float64(d.h.n) / float64(c) // a year says nothing over itself
		}
		if d.h.pre[d.s.cols[j+k].parts[0]].ttl().Small {
			lower++
		}
	}
	if c == 2 && up.Phase == budget.Budget && amends(d.h.pre[d.s.cols[j].parts[0]].text, "voor") && amends(d.h.pre[d.s.cols[j+1].parts[0]].text, "na") {
		score += 1.5
	}
	if up.Plans && i == d.u-1 && years == c && j+c < d.m && d.rises(j+c) {
		score -= 1.2 // it stands over all years further on
	}
	if up.Phase != "" && d.u > 1 && years == c {
		for k := j + 1; k < j+c; k++ {
			if d.jumps(k) {
				score -= 0.4
			}
		}
		if d.jumps(j) || d.jumps(j+c) {
			score += 0.3 // Realisatie 2022 2023, Streefwaarde 2026
		}
	}
	if (d.inTrio(j) || d.inTrio(j+c)) && !(up.Bare && d.yearEach()) {
		score -= 1.2 * float64(d.h.n) / float64(c) // Lasten, Baten and Saldo stand below one title
	}
	if days > 0 && days < years {
		score -= 0.6 // days and years below one title
	}
	if years == c && c > 1 && measures == 0 {
		switch {
		case up.Plans:
			score += 0.1
		case up.Phase != "" && d.planned():
			score -= 0.15 // the years further on have a title of their own
		}
	}
	if up.To != 0 && up.Phase != "" && years == c && d.below(j).Year == up.From && last == up.To {
		score += 1.2 // MJB 2023 - 2026 stands over those years
	}
	n := float64(c)
	period := up.Phase != "" && up.Period() && (up.Hits*2 >= up.Words || up.Leads) && up.Years < 2
	switch {
	case up.Bare:
		if years == 0 && (measures > 0 || phases > 0) {
			score += 0.9
		} else if years == 0 {
			score += 0.3
		} else if c == 1 && d.below(j).Words > 2 {
			score += 0.7 // 2025 above "Volgens meerjarenraming in begroting 2024"
		}
	case up.Measure == budget.Difference && up.Phase == "":
		switch {
		case c == 1 && years == 1:
			score += 0.7
		case measures == c:
			score += 0.8
		case c == 1 && lower == 1:
			score += 0.5
		case years == c && c > 1:
			score -= 0.6
		}
	case period && up.Year == 0:
		switch {
		case years == c && phases == 0:
			score += 0.9 + 0.05*n
		case measures == c:
			score += 0.8
		case lower > 0:
			score += 0.5
		}
	case period:
		switch {
		case years == 0 && measures == c:
			score += 0.9
		case years == 0 && lower == c:
			score += 0.6 // Begroting 2017 / voor wijziging
		case years == 0:
			score += 0.2
		}
	case up.Measure != "":
		switch {
		case years == c && d.goesOn(j, c):
			score -= 0.4
		case years == c && c > 1:
			score += 0.8
		case years == c, phases == c:
			score += 0.5
		case measures == c && up.Measure != budget.Incidental && up.Measure != budget.Structural:
			score -= 0.9
		case measures == c:
			score += 0.5
		}
	default:
		switch {
		case years == c && up.Years == 0 && !up.Plans && d.goesOn(j, c):
			score -= 0.4 // years that go on beside it need no title
		case c == 1 && up.Years == 0 && d.below(j).Bare && (!up.Head || up.Known):
			score += 0.3 // Boekwaarde / 31-12-2022
		case lower == c && c == 1:
			score += 0.7 // Primaire / begroting
		case lower == c && !up.Head:
			score += 0.15 // Tarieven / gebruikers, eigenaren, totaal
		case years == c && c > 1 && phases == 0 && up.Years == 0 && len(x.text) < 40:
			score += 0.1 // Aantal aansluitingen / 2018 2019
		default:
			score -= 0.4
		}
		if adjective(x.text) && c == 1 && phases == 1 {
			score += 0.4
		}
	}
	return score
}

// yearEach reports whether there is a year above each column, and no more of them: 2017 | 2018 | 2018 | 2018 | 2019.
func (d *layer) yearEach() bool {
	if d.u < d.m || d.m < 3 {
		return false
	}
	last, same := 0, 0
	for k := d.lo + d.u - d.m; k < d.lo+d.u; k++ {
		t := d.h.pre[k].ttl()
		if !t.Bare || t.Year < last {
			return false
		}
		if t.Year == last {
			same++
		}
		last = t.Year
	}
	k := d.lo + d.u - d.m - 1
	return same > 0 && (k < 0 || !d.h.pre[k].ttl().Bare)
}

// amends reports whether a title says that a budget stands before or behind its amendments: voor wijziging, na wijz.
func amends(title, word string) bool {
	if title == "" || title[0]|0x20 != word[0] {
		return false
	}
	low := strings.ReplaceAll(strings.ToLower(title), "ó", "o")
	return strings.HasPrefix(low, word+" wijz") || low == word
}

// inTrio reports whether Lasten, Baten and Saldo stand around the border before column k.
func (d *layer) inTrio(k int) bool {
	want := [...]budget.Measure{budget.Expenditure, budget.Revenue, budget.Balance}
	for a := max(0, k-2); a < k && a+3 <= d.m; a++ {
		all := true
		for i, m := range want {
			all = all && d.below(a+i).Measure == m
		}
		if all {
			return true
		}
	}
	return false
}

// jumps reports whether years are left out between column k and the one before it.
func (d *layer) jumps(k int) bool {
	if k < 1 || k >= d.m {
		return false
	}
	x, y := d.below(k-1), d.below(k)
	return x.Bare && y.Bare && y.Year > x.Year+1
}

// goesOn reports whether the bare years below columns [j, j+c) go on in those beside them.
func (d *layer) goesOn(j, c int) bool {
	return d.rises(j) || d.rises(j+c)
}

// rises reports whether the bare year of column k is the one behind that of the column before it.
func (d *layer) rises(k int) bool {
	if k < 1 || k >= d.m {
		return false
	}
	x, y := d.below(k-1), d.below(k)
	return x.Bare && y.Bare && !x.Dated && !y.Dated && y.Year == x.Year+1
}

// adjective reports whether a title needs a noun behind it: Primaire, Definitieve, Nog te.
func adjective(s string) bool {
	switch s {
	case "Primaire", "Definitieve", "Primitieve", "Oorspronkelijke", "Gewijzigde", "Bijgestelde", "Actuele", "Vastgestelde", "Bruto", "Netto", "Nog", "Nog te", "Stand", "Stand per", "Saldo per", "Totale", "Gerealiseerde", "Begrote", "Geraamde":
		return true
	}
	return endsOpen(s)
}
