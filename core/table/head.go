package table

import (
	"slices"
	"strings"

	"begrotingsverkenner/core/budget"
)

// headed is one way to read the cells before the first row: which of them are titles, over which columns each stands,
// and which are labels of the first row.
type headed struct {
	cols    []colHead
	lead    int   // pre[:lead] stands before the header
	heads   []int // titles of columns of labels
	labels  int   // pre[labels:] are words of the first row
	behind  int   // titles of columns of words behind the figures: cells of the header
	score   float64
	because account
}

// colHead is the titles that stand over one column, the highest first, as cells of the header.
type colHead struct {
	parts []int
}

// Limits of the search, so that its time is bounded whatever stands on a page.
const (
	maxWidth  = 48 // columns of figures
	maxHeads  = 5  // titles of columns of labels
	maxGroups = 6  // names of groups and labels before the first figure
	beam      = 4  // readings with the same rows of titles that go on to the next row
	maxBeam   = 24 // all that go on
	maxBack   = 8  // movements between the stand at the beginning of a year and the one at its end
	kept      = 4  // ways to lay a row of titles over the columns below
)

// header reads the header of a table with n columns of figures and rows b: pre are the cells before its first figure. The
// readings come best first.
func header(pre []token, n int, b *body, breaks func(string) bool) []headed {
	h := solver{pre: pre, n: n, typical: b.typicalWords(), own: b.rows[0].row, breaks: breaks, answers: b.answers(), dated: b.datedLabels(), years: b.yearly(), again: b.wordsBehind()}
	h.unitTitles()
	h.groupRows()
	h.groups = b.grouped(h.typical)
	placed, own := b.placed(), h.own
	h.rows()
	if len(placed) == n && own >= 0 {
		if placed[0].to > 0 {
			return []headed{h.spacedHead(placed)}
		}
		cols := make([]int, n)
		for i := range placed {
			cols[i] = placed[i].col
		}
		return []headed{h.placedHead(cols)}
	}
	var out []headed
	words := 0
	for s := 0; s <= len(pre); s++ {
		if s > 0 && h.pre[len(pre)-s].kind != empty {
			words++
		}
		if words > h.typical+maxGroups && !h.wordRows(s) {
			continue
		}
		out = append(out, h.ending(len(pre)-s)...)
	}
	slices.SortStableFunc(out, func(a, b headed) int {
		switch {
		case a.score > b.score:
			return -1
		case a.score < b.score:
			return 1
		}
		return 0
	})
	return out[:min(len(out), 12)]
}

type solver struct {
	pre        []token
	n, typical int
	years      bool            // rows have the year that they are about before their figures
	groups     bool            // rows further on have names of groups before them
	dated      bool            // rows further on are called by a day
	answers    bool            // the first words of the rows further on are a few words that repeat: those of a column behind the figures
	again      map[string]bool // words of rows further on
	labels     int             // words of the first row in the readings that are made
	own        int             // the printed row of the first figure, or −1
	breaks     func(string) bool
	from       []int // per cell the first one of its printed row; itself where it has none
	to         []int // per cell the one behind its printed row
}

// unitTitles takes units that stand more than once, with other titles in between, for titles of columns: Bedragen (x € 1 mln)
// | Gemiddelde rente | Bedragen (x € 1 mln) | Gemiddelde rente.
func (h *solver) unitTitles() {
	for i := range h.pre {
		if !h.pre[i].ttl().Unit {
			continue
		}
		for j := i + 2; j < len(h.pre) && j < i+8; j++ {
			if h.pre[j].text == h.pre[i].text && !h.pre[i+1].ttl().Unit {
				for _, k := range [...]int{i, j} {
					t := *h.pre[k].ttl()
					t.Unit = false
					h.pre[k].title, h.pre[k].again = &t, true
				}
			}
		}
	}
}

// groupRows finds names of groups that have an empty cell behind them for each column.
func (h *solver) groupRows() {
	cloned := false
	for i := range h.pre {
		if h.pre[i].kind != text || h.pre[i].row >= 0 {
			continue
		}
		end := i + 1
		for end < len(h.pre) && h.pre[end].kind == empty {
			end++
		}
		if end-i > h.n && h.n > 1 {
			if !cloned {
				h.pre, cloned = slices.Clone(h.pre), true
			}
			h.pre[i].group = true
		}
	}
}

// rows finds where the printed rows of the header begin and end.
func (h *solver) rows() {
	h.from, h.to = make([]int, len(h.pre)), make([]int, len(h.pre))
	for i := 0; i < len(h.pre); {
		end := i + 1
		for h.pre[i].row >= 0 && end < len(h.pre) && h.pre[end].row == h.pre[i].row {
			end++
		}
		for k := i; k < end; k++ {
			h.from[k], h.to[k] = i, end
		}
		i = end
	}
}

// ending reads the headers that end before cell e; the cells from e on are words of the first row.
func (h *solver) ending(e int) []headed {
	if h.own >= 0 && e > 0 && h.pre[e-1].row == h.own {
		return nil // words beside the first figure are its labels
	}
	h.labels = len(h.pre) - e
	first := h.firstRow(e, 0) - h.alike(e)
	if first < -6 {
		return nil
	}
	if e == 0 {
		return []headed{h.nameless(e, first)}
	}
	if e < len(h.pre) && h.pre[e-1].row >= 0 && h.pre[e].row == h.pre[e-1].row {
		return nil // it cuts a printed row in two
	}
	var states []state
	for skip := 0; skip <= 2; skip++ { // titles behind those of the figures: Bron, or the labels' own
		end := e - skip
		if end <= 0 {
			break
		}
		cost := 0.0
		for k := end; k < e; k++ {
			cost += h.headCost(k) - 0.3
			if h.pre[k].row >= 0 && !h.pre[k].ttl().Head && h.pre[k].kind == text && !h.pre[k].lined {
				cost -= 0.7
			}
		}
		if skip > 0 {
			cost += h.firstRow(e, skip) - h.firstRow(e, 0) // those words stand before the next row's, too
			if skip == 1 && h.answers {
				cost += 1.5
			}
		}
		if cost < -2 {
			break
		}
		for m := min(h.n, end); m >= 1; m-- {
			if m < h.n && (h.n > 12 && m < h.n-3 || m*3 < h.n) {
				break
			}
			b := end - m
			if !h.aligned(b, end) {
				continue
			}
			from, heads, extra := h.rowStart(b, nil)
			if from < 0 {
				continue
			}
			s := state{from: from, heads: heads, skip: skip, leaf: m}
			s.add(ofLabels, first)
			s.add(ofBehind, cost)
			s.add(ofHeads, extra)
			s.add(ofTitles, h.leafScore(b, end, m < h.n))
			s.add(ofRows, -h.alike(b)-h.parted(b)-h.parted(end)-h.torn(b, end))
			for k := b; k < end; k++ {
				s.cols = append(s.cols, colHead{parts: []int{k}})
			}
			states = append(states, s)
		}
	}
	var out []headed
	for level := 0; level < 4 && len(states) > 0; level++ {
		var next []state
		for _, s := range states {
			s, lower := h.skipHeads(s)
			if len(s.cols) == h.n {
				out = append(out, h.finish(s, e))
			}
			if level == 3 {
				continue
			}
			for _, l := range lower {
				next = append(next, h.stack(l, level)...)
			}
		}
		slices.SortStableFunc(next, func(a, b state) int {
			switch {
			case a.score > b.score:
				return -1
			case a.score < b.score:
				return 1
			}
			return 0
		})
		states = h.fairly(next)
	}
	return append(out, h.nameless(e, first))
}

// parted returns a cost for a row of titles that begins or ends before cell k, where that parts Lasten, Baten and Saldo: a row that
// misses a figure is likelier.
func (h *solver) parted(k int) float64 {
	want := [...]budget.Measure{budget.Expenditure, budget.Revenue, budget.Balance}
	for a := k - 2; a < k; a++ {
		if a < 0 || a+3 > len(h.pre) || h.pre[a].row != h.pre[a+2].row {
			continue
		}
		all := true
		for i, m := range want {
			t := h.pre[a+i].ttl()
			all = all && t.Known && t.Measure == m
		}
		if all {
			return 4
		}
	}
	return 0
}

// torn returns a cost for cells [b, end) as a row of titles where the stand at the end of the year stands right behind it, or the one
// at its beginning right before it, though the row has the other.
func (h *solver) torn(b, end int) float64 {
	opens, closes := false, false
	for k := b; k < end; k++ {
		m := h.pre[k].ttl().Measure
		opens, closes = opens || m == budget.Opening, closes || m == budget.Closing
	}
	is := func(k int, m budget.Measure) bool {
		return k >= 0 && k < len(h.pre) && h.pre[k].row == h.pre[b].row && h.pre[k].ttl().Known && h.pre[k].ttl().Measure == m
	}
	if opens && !closes && is(end, budget.Closing) || closes && !opens && is(b-1, budget.Opening) {
		return 2
	}
	if closes && !opens && h.pre[b].row < 0 {
		for k := b - 1; k >= 0 && b-k < maxBack && h.pre[k].kind == text && h.pre[k].row < 0; k-- {
			if is(k, budget.Opening) {
				return 2
			}
		}
	}
	return 0
}

// fairly keeps the best readings of each lowest row of titles and each row above it, because it takes what stands above
// both to tell which ones they are.
func (h *solver) fairly(list []state) []state {
	type rows struct{ leaf, from int }
	kept := map[rows]int{}
	out := list[:0]
	for _, s := range list {
		if r := (rows{s.leaf, s.from}); kept[r] < beam && len(out) < maxBeam {
			kept[r]++
			out = append(out, s)
		}
	}
	return out
}

// state is a header that is read from below up to cell from.
type state struct {
	cols    []colHead
	from    int // the cells before it are not read yet
	heads   []int
	skip    int
	score   float64
	because account
	upper   int // rows of titles above the lowest
	leaf    int // titles in the lowest row
}

// nameless is the reading without any title.
func (h *solver) nameless(e int, first float64) headed {
	x := headed{cols: make([]colHead, h.n), lead: e, labels: e, score: first - 2.5}
	x.because[ofLabels] = float32(first)
	for k := max(0, e-h.n); k < e; k++ {
		if t := h.pre[k].ttl(); !t.Unit && (t.Bare || t.Period() || t.Measure != "") {
			x.score -= 0.8
		}
	}
	x.because[ofTitles] = float32(x.score - first)
	return x
}

// aligned reports whether cells [b, e) can be a row of titles: they stand in one printed row, and nothing but titles of
// labels stands before them in it; or each stands on a line of its own.
func (h *solver) aligned(b, e int) bool {
	row := h.pre[e-1].row
	if h.pre[b].row != row {
		return false
	}
	for k := b; k < e; k++ {
		if h.pre[k].kind == stop || h.pre[k].row != row {
			return false
		}
	}
	if row < 0 {
		return true
	}
	return b-h.from[b] <= maxHeads
}

// firstRow scores the words from cell e on as the labels of the first row, and names of groups before them.
func (h *solver) firstRow(e, behind int) float64 {
	s := len(h.pre) - e + behind
	score := 0.0
	switch {
	case s == 0 && h.typical > 0:
		score -= 2.2
	case s < h.typical:
		score -= 0.9 * float64(h.typical-s)
	case behind == 0 && h.wordRows(s):
		score -= 0.4 // rows of words between the titles and the first figures
	case s > h.typical && h.groups:
		score -= 0.2 * float64(s-h.typical)
	case s > h.typical:
		score -= 0.45 * float64(s-h.typical)
	}
	for k := e; k < len(h.pre); k++ {
		t := h.pre[k].ttl()
		switch {
		case h.pre[k].kind == stop:
			return -100
		case h.again[h.pre[k].text] && h.pre[k].kind == text:
			continue // other rows have it, too
		case itemised(h.pre[k].text) && k < len(h.pre)-1:
			score += 0.45 // the name of a group
		case h.pre[k].kind == empty:
			score += 0.3
			if s > h.typical {
				score += 0.45
			}
		case h.pre[k].aside, h.pre[k].group:
			score += 0.45
		case h.pre[k].kind == year:
			score -= 3
		case (t.Unit || t.Percent && t.Words < 2) && k > e && h.unitColumn():
		case t.Unit:
			score -= 2.5
		case t.Head && (k < len(h.pre)-1 || len(h.pre[k].text) > 12):
			score -= 1
		case t.Year != 0 && t.Phase != "":
			score -= 1.6
		case t.Dated && t.Hits == t.Words && h.dated && k == len(h.pre)-1:
		case t.Dated && t.Hits == t.Words && t.Year == 0:
			score -= 0.3 // from 1/1 to 31/12
		case t.Dated && t.Hits == t.Words:
			score -= 1.8
		case t.Phase != "" && t.Known:
			score -= 1.2
		case t.Measure == budget.Difference && t.Known:
			score -= 0.8
		case t.VN || t.Percent && t.Known:
			score -= 1.5
		case t.Measure == budget.Addition || t.Measure == budget.Withdrawal:
			score -= 0.2
		}
		if k < len(h.pre)-1 && t.HasUnit {
			score -= 1
		}
	}
	return score
}

// wordRows reports whether the last s cells before the first figure are rows with a label and a word in each column, and
// the label of the first row: Dienstbetrekking? | ja | ja | nee.
func (h *solver) wordRows(s int) bool {
	more := s - h.typical
	if h.n < 2 || more < h.n+1 || more%(h.n+1) != 0 || more > 6*(h.n+1) {
		return false
	}
	for k := len(h.pre) - s; k < len(h.pre); k++ {
		if t := h.pre[k].ttl(); h.pre[k].row >= 0 || h.pre[k].kind != text || t.Bare || t.Unit || t.Phase != "" || t.Measure != "" {
			return false
		}
	}
	return true
}

// wordless reports whether a text has no letter: it is no title, unless it is a year or a sign.
func wordless(s string) bool {
	digit := false
	for i := range len(s) {
		c := s[i] | 0x20
		if c >= 'a' && c <= 'z' || s[i] >= 0x80 || s[i] == '%' {
			return false
		}
		digit = digit || isDigit(s[i])
	}
	return digit
}

// unitColumn reports whether a title says that the rows have their unit in a column of its own.
func (h *solver) unitColumn() bool {
	for k := range h.pre {
		if strings.EqualFold(h.pre[k].text, "eenheid") {
			return true
		}
	}
	return false
}

// leafScore scores cells [b, e) as the lowest row of titles.
func (h *solver) leafScore(b, e int, partial bool) float64 {
	score := 0.0
	rising, years, numbered := 0, 0, 0
	last := 0
	never := 0.0 // what is no title counts in full
	for k := b; k < e; k++ {
		s := h.titleScore(k)
		if s <= -1.5 {
			never += s
		}
		score += s
		t := h.pre[k].ttl()
		if t.Bare {
			years++
			if last != 0 && t.Year == last+1 {
				rising++
			}
		}
		last = t.Year
		if k > b && numberedAlike(h.pre[k-1].text, h.pre[k].text) {
			numbered++
		}
	}
	score /= float64(e - b)
	if _, n, ok := counts(h.pre[b].text); ok && n == 1 && numbered > 0 && numbered >= e-b-2 {
		score += 0.4 // Titel 1, Titel 2, Titel 3
	}
	if rising > 0 {
		score += 0.4
	}
	if partial {
		score -= 0.5
	}
	n := e - b
	if low := h.lower(b, e); low > 0 && low < n && h.pre[e-1].ttl().Small && !h.pre[b].ttl().Small {
		score -= 0.6 // a row of titles that go on from those above does not begin with a whole one
	}
	// One kind of title in a row: a bare year among words belongs elsewhere.
	if years > 0 && years < n {
		score -= 0.1
	}
	if h.mixed(b, e) {
		score -= 0.8
	}
	for k := b; k < e && e-b > 1; k++ {
		if s := h.pre[k].text; len(s) > 3 && strings.HasSuffix(s, "-") {
			never -= 0.8 // a word that was broken goes on below
		}
	}
	return score*2 + never
}

// mixed reports whether cells [b, e) are those of one line and others that a blank line parts from it.
func (h *solver) mixed(b, e int) bool {
	shared, apart := false, false
	for k := b + 1; k < e; k++ {
		if h.pre[k].line == h.pre[k-1].line {
			shared = true
		} else if h.pre[k].gap {
			apart = true
		}
	}
	return shared && apart
}

// lower counts the cells of [b, e) that begin with a small letter.
func (h *solver) lower(b, e int) int {
	n := 0
	for k := b; k < e; k++ {
		if h.pre[k].ttl().Small {
			n++
		}
	}
	return n
}

// titleScore scores one cell as the title of a column of figures.
func (h *solver) titleScore(k int) float64 {
	x := &h.pre[k]
	t := x.ttl()
	switch {
	case x.kind == stop || x.kind == empty || x.kind == mark || x.head || x.group:
		return -3
	case x.kind == number || x.kind == dash, t.VN, bracketCode(x.text), letterMark(x.text):
		return -1.5
	case t.Years == 0 && wordless(x.text):
		return -0.8 // 1/1 - 31/12
	case itemised(x.text):
		return -1.5
	case letterCode(x.text) && len(x.text) > 3:
		return -1.2 // B0101
	case t.Unit, !x.again && captionWithUnit(x) && strings.Contains(strings.ToLower(x.text), "bedragen"), h.breaks(x.text), strings.HasPrefix(x.text, "Tabel"), x.first == 0 && x.row < 0:
		return -1.5
	case t.Bare, t.Year != 0 && t.Phase != "":
		return 1
	case t.Dated:
		return 0.9
	case t.Head:
		return -0.7
	case t.Phase != "" || t.Measure != "":
		if t.Known {
			return 0.8
		}
		return 0.5
	case t.Known:
		return 0.5
	case len(x.text) > 70:
		return -1.2
	case strings.HasSuffix(x.text, ":") || strings.HasSuffix(x.text, "."):
		return -0.2
	case t.Year != 0:
		return 0.4
	case len(x.text) > 40:
		return -0.3
	}
	return 0.1
}

// headCost scores a cell as the title of a column of labels, or a unit that stands in its place.
func (h *solver) headCost(k int) float64 {
	x := &h.pre[k]
	t := x.ttl()
	switch {
	case x.kind == empty:
		return 0
	case x.head && (t.Dated || t.Year != 0 && t.Phase != "" && LabelHead(strings.Fields(x.text)[0])):
		return -2 // the title of the labels and that of a column: Omschrijving Realisatie 2019
	case x.head:
		return 0.5
	case x.kind != text, x.group:
		return -2.5
	case t.Unit, t.HasUnit && len(x.text) < 60 && !(strings.HasPrefix(x.text, "% ") && len(x.text) > 16):
		return 0
	case t.Head:
		return 0.5
	case numberedName(x.text), itemised(x.text):
		return -1
	case isCode(x.text):
		return -2
	case t.Plans:
		return -2
	case t.VN:
		return 0.2
	case x.row >= 0 && !x.lined && h.from[k] == k && h.to[k]-k == h.n+1 && k+1 < len(h.pre) && !t.Bare && !t.Dated:
		return 0 // the first cell of a row that has one more than there are columns
	case t.Bare, t.Year != 0 && t.Phase != "", t.Dated:
		return -2
	case t.Phase != "" && t.Known:
		return -1.5
	case t.Known && (t.Measure == budget.Opening || t.Measure == budget.Closing || t.Measure == budget.Addition || t.Measure == budget.Withdrawal):
		return -0.9
	case t.Measure == budget.Expenditure || t.Measure == budget.Revenue || t.Measure == budget.Difference || t.Measure == budget.Balance && t.Known:
		return -0.9
	case t.Known:
		return -0.5
	case k+1 < len(h.pre) && h.repeats(k):
		return -1.2
	}
	return -0.25
}

// numberedName reports whether a cell names one programme, task or product by its number, and no column of them.
func numberedName(s string) bool {
	name, rest, ok := strings.Cut(s, " ")
	if !ok || rest == "" || !isDigit(rest[0]) {
		return false
	}
	switch strings.ToLower(name) {
	case "programma", "taakveld", "product", "thema", "deelprogramma", "hoofdstuk", "paragraaf", "pijler":
		return true
	}
	return false
}

// itemised reports whether a cell names one thing of a numbered list: 03 - Duurzaamheid, 1. Algemene reserves.
func itemised(s string) bool {
	i := 0
	for i < len(s) && i < 3 && isDigit(s[i]) {
		i++
	}
	if i == 0 || i == 3 {
		return false
	}
	rest, ok := strings.CutPrefix(s[i:], " - ")
	if !ok {
		if rest, ok = strings.CutPrefix(s[i:], ". "); !ok {
			return false
		}
	}
	return rest != "" && !isDigit(rest[0]) && !startsLower(rest)
}

// repeats reports whether the words of cell k stand behind it again, so that they are a title rather than that of the labels.
func (h *solver) repeats(k int) bool {
	for i := k + 1; i < len(h.pre) && i <= k+h.n+2; i++ {
		if h.pre[i].text == h.pre[k].text {
			return true
		}
	}
	return false
}

// forEach is what it says for a header that it has a title for each label.
func (h *solver) forEach(s state) float64 {
	if h.typical < 2 || h.labels < h.typical || h.labels > h.typical+1 || len(s.heads) < h.typical || s.skip > 0 {
		return 0
	}
	n, all := 0, true
	for _, k := range s.heads {
		all = all && h.pre[k].ttl().Head
		if _, dated := numbering(h.pre[k].text); dated && h.years {
			continue // the rows have their years apart
		}
		if !h.pre[k].ttl().Unit && h.pre[k].kind != empty {
			n++
		}
	}
	switch {
	case n != h.typical:
		return 0
	case all:
		return 1
	}
	return 0.6
}

// skipHeads passes over the titles of label columns that stand before a row of titles, and offers each number of them.
func (h *solver) skipHeads(s state) (state, []state) {
	out := []state{s}
	cur := s
	for k := 0; k < maxHeads && cur.from > 0; k++ {
		i := cur.from - 1
		if h.pre[i].row < 0 && h.pre[cur.from].row >= 0 {
			break // cells on lines of their own stand beside no printed row
		}
		if len(cur.cols) > 0 && h.pre[i].row >= 0 && h.pre[i].row != h.pre[cur.from].row && h.from[i] != i {
			break
		}
		c := h.headCost(i)
		if c < -1 {
			break
		}
		if t := h.pre[i].ttl(); h.pre[i].row < 0 && !t.Head && !t.Unit && h.pre[i].kind == text {
			c -= 0.4 // words that name no labels, between rows of titles
		}
		next := cur
		next.from = i
		next.add(ofHeads, c)
		next.heads = append(append([]int(nil), cur.heads...), i)
		cur = next
		out = append(out, cur)
	}
	// The reading that stops here takes the titles that read as such.
	best := s
	for _, x := range out {
		if x.score+h.forEach(x) > best.score+h.forEach(best) {
			best = x
		}
	}
	return best, out
}

// finish closes a header: what is left before it is no part of it.
func (h *solver) finish(s state, e int) headed {
	for k, n, skipped := s.from-1, 0, 0; k >= 0 && n < 3 && skipped < 12; k, n = k-1, n+1 {
		t := h.pre[k].ttl()
		if t.Unit || h.pre[k].kind == empty || t.Head && h.pre[k].row >= 0 {
			n--
			skipped++
			continue
		}
		if !(t.Bare || t.Period() && t.Hits*2 >= t.Words || t.Percent && t.Words < 4) || t.Head {
			break
		}
		if t.Words > 1 && n == 0 && !t.Bare && (s.upper > 0 || t.Words > 3) {
			break // the title of the publication or the table
		}
		if t.Bare && n == 0 && h.says(s, t.Year) && !(k > 0 && h.pre[k-1].ttl().Bare) {
			break // the table's year, which its titles say again
		}
		if t.Bare && n == 0 && !h.dates(s) && !(k > 0 && h.pre[k-1].ttl().Bare) {
			s.add(ofRest, -0.3) // the year of a table whose columns have none
			break
		}
		s.add(ofRest, -0.9)
		if t.Bare && n == 0 && len(s.cols) > 0 && len(s.cols[0].parts) > 0 && h.pre[s.cols[0].parts[len(s.cols[0].parts)-1]].ttl().Year == t.Year+1 {
			s.add(ofRest, -0.6) // the first of a row of years
		}
	}
	for _, c := range s.cols {
		for _, p := range c.parts {
			if p < len(h.pre) && h.pre[p].kind == empty {
				s.add(ofTitles, -1)
			}
		}
	}
	if k := s.from - 1; k >= 0 && s.skip == 0 && adjective(h.pre[k].text) && h.pre[k].kind == text {
		s.add(ofRest, -0.6) // Actuele, above Begroting
	}
	if s.skip > 0 && h.typical == 1 && slices.ContainsFunc(h.pre[e-s.skip:e], func(t token) bool { return things(t.text) }) && slices.ContainsFunc(s.heads, func(k int) bool { return h.pre[k].ttl().Head }) {
		s.add(ofGroup, -1.5) // the labels have their title, and nothing stands behind the figures: it is the name of a group
	}
	s.add(ofForEach, h.forEach(s))
	s.add(ofNames, h.names(s))
	s.add(ofRest, -h.unread(s.from))
	s.add(ofLone, -h.lone(s))
	return headed{cols: s.cols, lead: s.from, heads: s.heads, labels: e, behind: s.skip, score: s.score, because: s.because}
}

// things reports whether a title is the name of more things: Reserves, Voorzieningen, Passiva.
func things(s string) bool {
	low := strings.ToLower(s)
	return low != "opmerkingen" && (strings.HasSuffix(low, "s") || strings.HasSuffix(low, "en") || strings.HasSuffix(low, "iva"))
}

// lone returns a cost for a header in which one title has Lasten below it and no other column has Lasten, Baten or Saldo: that word is
// the name of the rows that follow.
func (h *solver) lone(s state) float64 {
	below, other := 0, 0
	for _, c := range s.cols {
		if len(c.parts) == 0 {
			continue
		}
		switch t := h.pre[c.parts[len(c.parts)-1]].ttl(); {
		case t.Measure == budget.Expenditure && t.Known && len(c.parts) > 1:
			below++
		case t.Measure == budget.Expenditure, t.Measure == budget.Revenue, t.Measure == budget.Balance:
			other++
		}
	}
	if below == 1 && other == 0 && len(s.cols) > 2 {
		return 1
	}
	return 0
}

// dates reports whether the title of some column names a year.
func (h *solver) dates(s state) bool {
	for _, c := range s.cols {
		for _, p := range c.parts {
			if h.pre[p].ttl().Years > 0 {
				return true
			}
		}
	}
	return false
}

// says reports whether the title of some column names a year among other words.
func (h *solver) says(s state, year int) bool {
	for _, c := range s.cols {
		for _, p := range c.parts {
			if t := h.pre[p].ttl(); t.Year == year && !t.Bare {
				return true
			}
		}
	}
	return false
}

// unread returns a cost for cells that stand between the unit of the table and its titles and are no part of either.
func (h *solver) unread(from int) float64 {
	for k := from - 1; k >= 0 && from-k <= maxHeads+1; k-- {
		if h.pre[k].row >= 0 {
			return 0
		}
		if h.pre[k].ttl().Unit {
			return 0.25 * float64(from-k-1)
		}
	}
	return 0
}

// names holds the guard that no two columns of a table have the same name, year and phase.
func (h *solver) names(s state) float64 {
	seen := make(map[string]bool, len(s.cols))
	score := 0.0
	for _, c := range s.cols {
		var b strings.Builder
		for _, p := range c.parts {
			b.WriteString(strings.ToLower(h.pre[p].text))
			b.WriteByte(' ')
		}
		name := b.String()
		if seen[name] {
			score -= 1.5
		}
		seen[name] = true
	}
	return max(score, -6)
}
