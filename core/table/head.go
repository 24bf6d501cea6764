package table

import (
	"cmp"
	"slices"

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
	hopeless  = 4  // how much less than the best with as many rows of titles one can be worth that another row may still save
)

// header reads the header of a table with n columns of figures and rows b: pre are the cells before its first figure. The
// readings come best first.
func header(pre []token, n int, b *body, breaks func(string) bool, room *room, base float64) []headed {
	h := solver{room: room, pre: pre, n: n, typical: b.typicalWords(), own: b.rows[0].row, breaks: breaks, answers: b.answers(), dated: b.datedLabels(), years: b.yearly(), again: b.wordsBehind()}
	room.ways = room.ways[:0]
	h.single = make([]colHead, len(pre))
	cells := make([]int, len(pre))
	for k := range cells {
		cells[k] = k
		h.single[k] = colHead{parts: cells[k : k+1 : k+1]}
	}
	h.unitTitles()
	h.groupRows()
	h.groups = b.grouped(h.typical)
	placed, own := b.placed(), h.own
	h.rows()
	for i := range h.top {
		h.top[i] = max(0, room.top[i]-base)
	}
	defer func() {
		for i := range h.top {
			room.top[i] = max(room.top[i], h.top[i]+base)
		}
	}()
	out := room.out[:0]
	if len(placed) == n && own >= 0 {
		if placed[0].to > 0 {
			return []headed{h.spacedHead(placed)}
		}
		cols := make([]int, n)
		for i := range placed {
			cols[i] = placed[i].col
		}
		p := h.placedHead(cols)
		if !h.misplaced(p, cols) {
			return []headed{p}
		}
		p.score -= 3
		out = append(out, p)
	}
	words, called := 0, b.yearLabels()
	for s := 0; s <= len(pre); s++ {
		if called && s != 1 {
			continue // the last word is the first row's name
		}
		if s > 0 && h.pre[len(pre)-s].kind != empty {
			words++
		}
		if words > h.typical+maxGroups && !h.wordRows(s) {
			continue
		}
		out = h.ending(out, len(pre)-s)
	}
	room.out = out
	slices.SortStableFunc(out, func(a, b headed) int { return cmp.Compare(b.score, a.score) })
	return out[:min(len(out), 12)]
}

// room is what the headers of a stretch share, with memory that is used again for each.
type room struct {
	top                 [4]float64 // the best score so far of a whole reading, by the rows of titles above the lowest: what is far below it is hopeless
	out                 []headed
	states, next, lower []state
	fair                []state
	order               []int32
	ways                []ways // of the rows of titles of one header
	all                 []candidate
}

// waysOf returns n empty places for ways, which hold until the next header is read.
func (r *room) waysOf(n int) []ways {
	if len(r.ways)+n > cap(r.ways) {
		r.ways = make([]ways, 0, max(2*cap(r.ways), n, 1024)) // those given out before stay as they are
	}
	at := len(r.ways)
	r.ways = r.ways[:at+n]
	out := r.ways[at : at+n : at+n]
	for i := range out {
		out[i].n = 0
	}
	return out
}

type solver struct {
	room       *room
	pre        []token
	n, typical int
	years      bool            // rows have the year that they are about before their figures
	groups     bool            // rows further on have names of groups before them
	dated      bool            // rows further on are called by a day
	answers    bool            // the first words of the rows further on are a few words that repeat: those of a column behind the figures
	again      map[string]bool // words of rows further on
	labels     int             // words of the first row in the readings that are made
	top        [4]float64      // the best score so far of a header with as many rows of titles above its lowest
	own        int             // the printed row of the first figure, or −1
	breaks     func(string) bool
	single     []colHead // of each cell the column that it alone is the title of
	layers     []*layer  // rows of titles that were laid over what stands below them: the same ones return for other first rows
	from       []int     // per cell the first one of its printed row; itself where it has none
	to         []int     // per cell the one behind its printed row
}

// ending adds the headers that end before cell e to those that were read; the cells from e on are words of the first row.
func (h *solver) ending(out []headed, e int) []headed {
	if h.own >= 0 && e > 0 && h.pre[e-1].row == h.own {
		return out // words beside the first figure are its labels
	}
	h.labels = len(h.pre) - e
	first := h.firstRow(e, 0) - h.alike(e)
	if first < -6 {
		return out
	}
	if e == 0 {
		return append(out, h.nameless(e, first))
	}
	if e < len(h.pre) && h.pre[e-1].row >= 0 && h.pre[e].row == h.pre[e-1].row {
		return out // it cuts a printed row in two
	}
	states := h.room.states[:0]
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
			if skip == 1 && h.answers && !(h.again[h.pre[end].text] && h.pre[end].ttl().Measure != budget.NoMeasure) {
				cost += 1.5
			}
		}
		if skip == 1 && len(h.again) > 1 && e == len(h.pre) && h.typical == 1 && h.pre[end].row < 0 && !h.pre[end].ttl().Head {
			cost -= 1.5 // the rows have one word each, and so does the first one: its own
		}
		if cost < -2 {
			break
		}
		units := skip == 0 && h.unitsIn(end-h.n, end)
		unit := end - h.n // the first of them: Totaal | Per inwoner, above (x € 1.000) | (x € 1)
		if units {
			end = unit
			for end > 0 && h.pre[unit].row >= 0 && h.pre[end-1].row == h.pre[unit].row {
				end-- // the title of the labels stands beside them
			}
		}
		for m := min(h.n, end); m >= 1; m-- {
			if units && m < h.n {
				break
			}
			b := end - m
			if m < h.n && (h.n > 12 && m < h.n-3 || m*3 < h.n) && !h.twinsAt(b, m) {
				if m < 3 || h.n > 12 {
					break
				}
				continue
			}
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
			s.cols = h.single[b:end:end]
			if units {
				s.cols = slices.Clone(s.cols)
				for c := range s.cols {
					s.cols[c].parts = append(s.cols[c].parts, unit+c)
				}
				for k := end; k < unit; k++ {
					s.heads = append(s.heads[:len(s.heads):len(s.heads)], k)
				}
			}
			states = append(states, s)
			if last := h.pre[end-1].ttl(); m > 2 && m < h.n && h.n-m < 5 && last.Known && last.Words == 1 && last.Measure == budget.Balance {
				s.cols = slices.Clone(s.cols) // Lasten Baten Saldo Saldo, of which the last stands below each of the years further on
				for range h.n - m {
					s.cols = append(s.cols, colHead{parts: []int{end - 1}})
				}
				s.add(ofTitles, -0.2)
				states = append(states, s)
			}
		}
	}
	h.room.states = states
	for level := 0; level < 4 && len(states) > 0; level++ {
		next := h.room.next[:0]
		for i := range states {
			s := states[i]
			s, lower := h.skipHeads(s)
			if len(s.cols) == h.n {
				out = append(out, h.finish(s, e))
			}
			if h.top[level] = max(h.top[level], s.score); level == 3 || s.score < h.top[level]-hopeless {
				continue
			}
			for _, l := range lower {
				next = h.stack(next, l, level)
			}
		}
		h.room.next = next
		states = h.fairly(next)
		for i := range states {
			if l := &states[i].laid; l.in != nil {
				states[i].cols, *l = l.in.columns(l.from, l.way), laid{}
			}
		}
	}
	return append(out, h.nameless(e, first))
}

// fairly keeps the best readings of each lowest row of titles and each row above it, because it takes what stands above
// both to tell which ones they are.
func (h *solver) fairly(list []state) []state {
	type rows struct{ leaf, from int }
	kept := map[rows]int{}
	order := h.room.order[:0]
	for i := range list {
		order = append(order, int32(i))
	}
	slices.SortStableFunc(order, func(a, b int32) int { return cmp.Compare(list[b].score, list[a].score) })
	out := h.room.fair[:0]
	h.room.order = order
	for _, i := range order {
		s := &list[i]
		if r := (rows{s.leaf, s.from}); kept[r] < beam && len(out) < maxBeam {
			kept[r]++
			out = append(out, *s)
		}
	}
	h.room.fair = out
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
	laid    laid
}

// laid is how the highest row of titles lies over the columns, of which most readings are dropped before they are made.
type laid struct {
	in   *layer
	from int
	way  way
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

// flow reports whether a title is what comes in or goes out, and nothing else.
func flow(t *Title) bool {
	switch t.Measure {
	case budget.Addition, budget.Withdrawal, budget.Expenditure, budget.Revenue:
		return t.Known && t.Words == 1 && t.Years == 0
	}
	return false
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
		stand := t.Known && t.Dated && t.Year != 0 && t.Measure != budget.NoMeasure && h.pre[k].first > 0 // Boekwaarde 31-12-18
		if !(t.Bare || t.Period() && t.Hits*2 >= t.Words || t.Percent && t.Words < 4 || stand) || t.Head {
			break
		}
		if t.Words > 1 && n == 0 && !t.Bare && (s.upper > 0 || t.Words > 3) {
			break // the title of the publication or the table
		}
		if (t.Bare || t.Phase == "" && t.Measure == "" && t.Words > 1 && t.Year != 0) && n == 0 && h.says(s, t.Year) && !(k > 0 && h.pre[k-1].ttl().Bare) {
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
	if k := s.from - 1; k >= 0 && h.n < 3 && h.pre[k].row == h.pre[s.from].row && flow(h.pre[k].ttl()) && len(s.cols[0].parts) == 1 && flow(h.pre[s.cols[0].parts[0]].ttl()) {
		s.add(ofRest, -1.2) // Onttrekking, before Toevoeging
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
	s.add(ofTitles, h.wrapped(s.cols))
	s.add(ofForEach, h.forEach(&s))
	s.add(ofHeads, -h.headsTooMany(s, e))
	s.add(ofNames, h.names(s))
	s.add(ofUpper, -h.orders(s.cols))
	s.add(ofRest, -h.unread(s.from))
	s.add(ofLone, -h.lone(s))
	return headed{cols: s.cols, lead: s.from, heads: s.heads, labels: e, behind: s.skip, score: s.score, because: s.because}
}
