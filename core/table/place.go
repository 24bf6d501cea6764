package table

import (
	"slices"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// maxWork bounds the arithmetic of one table, so that no document can make reading slow: no real page comes near it.
const maxWork = 1 << 20

// maxPlacements bounds the work for a short row; a row that can be laid out in more ways stays as printed.
const maxPlacements = 2000

// maxTogether bounds the number of layouts that are tried for all undecided rows of a table at once.
const maxTogether = 20000

// placer lays out rows with fewer figures than columns by the arithmetic that the table itself promises.
type placer struct {
	t        *Found
	b        *budget.Table
	marking  []marking
	promises []set
	cycle    int // titles repeat after so many columns, under a title of their own each time
	kinds    []kinds
}

// kinds is what the full rows have in one column.
type kinds struct {
	figures, percents int
	size              float64 // the middle number of digits
}

// place lays out the short rows and reports whether it placed any. What it cannot decide stays as printed and is marked
// ambiguous.
func (p *placer) place(short []int) bool {
	p.learn()
	// Two rounds: a row that is placed may decide about another one.
	left := short
	rounds := 2
	if len(short)*len(p.b.Rows)*p.t.Width > maxWork {
		rounds = 0
	}
	for round := 0; round < rounds && len(left) > 0; round++ {
		var next []int
		for _, i := range left {
			if best, top := p.ways(i, left); len(best) == 1 && top > 0 {
				p.settle(i, best[0])
			} else {
				next = append(next, i)
			}
		}
		left = next
	}
	if rounds > 0 && len(left) > 0 {
		left = p.byCycle(left)
		left = p.byTotals(left)
		left = p.together(left)
	}
	for _, i := range left {
		row := &p.b.Rows[p.t.Rows[i].at]
		if at := p.guess(i, left); at != nil {
			p.t.Rows[i].lay(row, at)
		}
		doubt(row)
		// Which of its figures are those of the row beside it, nothing told either.
		for _, k := range [...]int{i - 1, i + 1} {
			if k >= 0 && k < len(p.t.Rows) && p.t.Rows[i].torn && p.t.Rows[k].torn && len(p.t.Rows[max(i, k)].words) == 0 {
				doubt(&p.b.Rows[p.t.Rows[k].at])
			}
		}
	}
	return len(left) < len(short)
}

// doubt marks the figures of a row: nothing tells which columns they stand in.
func doubt(row *budget.Row) {
	for c := range row.Cells {
		row.Cells[c].Ambiguous = row.Cells[c].State == budget.Published
	}
}

// settle lays out row i as arithmetic proved, and marks it.
func (p *placer) settle(i int, at []int) {
	row := &p.b.Rows[p.t.Rows[i].at]
	p.t.Rows[i].lay(row, at)
	for c := range row.Cells {
		row.Cells[c].Placed = row.Cells[c].State == budget.Published
	}
}

// learn looks at the full rows: what they promise, and what stands in each column.
func (p *placer) learn() {
	n := p.t.Width
	var rows [][]token
	for i := range p.t.Rows {
		if r := &p.t.Rows[i]; len(r.figs) == n && r.size() == n {
			rows = append(rows, r.figs)
		}
	}
	p.promises = append(promises(p.b, rows), p.groupTotals(rows)...)
	p.kinds = make([]kinds, n)
	for c := range n {
		var sizes []int
		for _, r := range rows {
			if r[c].kind != number || r[c].fig.Kind != figure.Amount {
				continue
			}
			p.kinds[c].figures++
			if r[c].fig.Percent {
				p.kinds[c].percents++
			}
			if r[c].fig.Number.Sign() != 0 {
				sizes = append(sizes, digitsOf(r[c].fig.Number))
			}
		}
		if len(sizes) > 0 {
			slices.Sort(sizes)
			p.kinds[c].size = float64(sizes[len(sizes)/2])
		}
	}
	p.cycle = p.period()
}

// groupTotals are the sums that columns below one title promise: the last of them is called totaal.
func (p *placer) groupTotals(rows [][]token) []set {
	var out []set
	over := func(c int) *token {
		if h := p.t.Heads[c].parts; len(h) > 1 {
			return &h[0]
		}
		return nil
	}
	for a := 0; a < p.t.Width; {
		b := a + 1
		for o := over(a); o != nil && b < p.t.Width && over(b) != nil && over(b).first == o.first && over(b).text == o.text; b++ {
		}
		if b-a > 2 && strings.HasSuffix(strings.ToLower(p.b.Columns[b-1].Header), "totaal") {
			s := set{result: b - 1}
			for c := a; c < b-1; c++ {
				s.terms = append(s.terms, term{col: c})
			}
			t := trial{rows: rows, percents: true}
			if held, broken := t.holds(s.terms, s.result, false); broken == 0 && held > 0 {
				out = append(out, s)
			}
		}
		a = b
	}
	return out
}

// period finds after how many columns the lowest titles repeat: fte, euro, fte, euro.
func (p *placer) period() int {
	n := p.t.Width
	low := func(c int) string {
		if parts := p.t.Heads[c].parts; len(parts) > 1 {
			return parts[len(parts)-1].text
		}
		return ""
	}
	for k := 2; k*2 <= n; k++ {
		if n%k != 0 {
			continue
		}
		same := true
		for c := k; c < n && same; c++ {
			same = low(c) != "" && low(c) == low(c-k)
		}
		if same {
			return k
		}
	}
	return 0
}

func digitsOf(n figure.Number) int {
	n = n.Abs()
	d := 1
	for k := figure.Int(10); d < 18 && n.Cmp(k) >= 0; k = k.Times(10) {
		d++
	}
	return d
}

// score weighs one layout of row i: sums that hold against those that don't, and N and V where saldi stand.
func (p *placer) score(i int, mine []relation) int {
	s := 0
	for _, r := range mine {
		switch check(p.b, r) {
		case holds:
			s += 4
		case violated:
			s -= 4
		}
	}
	row := &p.b.Rows[p.t.Rows[i].at]
	for _, x := range p.promises {
		s += p.promise(row, x)
	}
	for c := range row.Cells {
		cell := &row.Cells[c]
		if !cell.HasNumber() {
			continue
		}
		if k := p.kinds[c]; k.figures > 0 && cell.Figure.Kind == figure.Amount {
			switch {
			case cell.Figure.Percent && k.percents == 0, !cell.Figure.Percent && k.percents == k.figures:
				s -= 5
			}
		}
		if cell.Figure.Number.Sign() == 0 {
			continue
		}
		switch marks := p.marked(c); {
		case marks == always && cell.Figure.VN == 0, marks == never && cell.Figure.VN != 0:
			s -= 2
		case marks == unknown && cell.Figure.VN != 0 && (p.b.Columns[c].Measure == budget.Expenditure || p.b.Columns[c].Measure == budget.Revenue) && mixed(p.t.Rows[i].figs):
			s-- // N and V stand where saldi do
		}
	}
	return s
}

// promise weighs one sum of columns in a row that misses figures. What is missing counts as nil.
func (p *placer) promise(row *budget.Row, x set) int {
	res := &row.Cells[x.result]
	sum, places := figure.Number{}, 0
	present, gaps := 0, 0
	for _, t := range x.terms {
		c := &row.Cells[t.col]
		if !c.HasNumber() {
			gaps++
			continue
		}
		present++
		places = max(places, c.Figure.Number.Places())
		if t.minus {
			sum = sum.Sub(c.Figure.Number)
		} else {
			sum = sum.Add(c.Figure.Number)
		}
	}
	if !res.HasNumber() {
		switch {
		case present == 0:
			return 0
		case sum.Sign() != 0 && gaps == 0:
			return -3 // it would have been printed
		case sum.Sign() != 0:
			return -1
		}
		return 0
	}
	if present == 0 {
		if res.Figure.Number.Sign() != 0 {
			return -2
		}
		return 0
	}
	if sum.Sub(res.Figure.Number).Abs().Cmp(Tolerance(present, places)) <= 0 || x.either && sum.Add(res.Figure.Number).Abs().Cmp(Tolerance(present, places)) <= 0 {
		if sum.Sign() == 0 && res.Figure.Number.Sign() == 0 && present == 1 {
			return 1
		}
		return 4
	}
	if gaps == 0 {
		return -4
	}
	return -2
}

// guess returns the layout that looks most like the other rows where no sum decides, or nil where the row is too long to
// try.
func (p *placer) guess(i int, left []int) []int {
	ways, _ := p.ways(i, left)
	if len(ways) == 0 {
		return nil
	}
	best, top := []int(nil), -1e9
	r := &p.t.Rows[i]
	figs := r.filled()
	for _, at := range ways {
		s := 0.0
		for k, c := range at {
			if p.kinds[c].size > 0 && figs[k].kind == number && figs[k].fig.Number.Sign() != 0 {
				d := float64(digitsOf(figs[k].fig.Number)) - p.kinds[c].size
				s -= 0.3 * max(d, -d)
			}
			if p.b.Columns[c].Unit == "year" && len(figs[k].text) < 3 {
				s += 0.7 // how long something is written off is known of everything
			}
			if y := r.yearOf(); y != 0 && p.b.Columns[c].Period != 0 && p.b.Columns[c].Period < y {
				s-- // nothing is spent on what has not begun
			}
		}
		s += p.goesOn(at, r.yearOf()) + p.fills(at)
		if p.cycle > 0 && regular(at, p.cycle, p.t.Width) {
			s += 2
		}
		if s > top {
			best, top = at, s // where nothing tells them apart the first is as good as any: it is marked
		}
	}
	return best
}

// goesOn is how well a layout fits a row of something that begins in year y: in each group of years it has a figure from
// then or the year after on, up to the last, or in that year only.
func (p *placer) goesOn(at []int, y int) float64 {
	if y == 0 {
		return 0
	}
	s := 0.0
	cols := p.b.Columns
	for a := 0; a < len(cols); {
		b := a + 1
		for b < len(cols) && cols[b].Period > cols[b-1].Period && cols[b-1].Period != 0 {
			b++
		}
		if cols[a].Period != 0 && b-a > 1 {
			s += p.runOn(at, a, b, y)
		}
		a = b
	}
	return s
}

// fills is a little for a layout that fills a whole group of years, where other columns stand beside it.
func (p *placer) fills(at []int) float64 {
	cols := p.b.Columns
	for a := 0; a < len(cols); {
		b := a + 1
		for b < len(cols) && cols[b].Period == cols[b-1].Period+1 && cols[b-1].Period != 0 {
			b++
		}
		if b-a > 2 && b-a < len(cols) && b-a == len(at) {
			whole := true
			for k := range at {
				whole = whole && at[k] == a+k
			}
			if whole {
				return 0.4
			}
		}
		a = b
	}
	return 0
}

// runOn is how well the figures of a row in columns [a, b), a group of years, fit.
func (p *placer) runOn(at []int, a, b, y int) float64 {
	first, last, n := -1, -1, 0
	for _, c := range at {
		if c < a || c >= b || p.b.Columns[c].Period < y {
			continue
		}
		if first < 0 {
			first = c
		}
		last = c
		n++
	}
	if n == 0 || last-first+1 != n {
		return 0
	}
	if from := p.b.Columns[first].Period; from != y && from != y+1 {
		return 0
	}
	if last == b-1 {
		return 1.1
	}
	return 0.5
}

// regular reports whether figures stand in the same places of each group of columns.
func regular(at []int, cycle, n int) bool {
	have := make([]bool, n)
	for _, c := range at {
		have[c] = true
	}
	for c := cycle; c < n; c++ {
		if have[c] != have[c-cycle] {
			return false
		}
	}
	return true
}

// marking tells whether the figures of a column carry N or V.
type marking uint8

const (
	unknown marking = iota
	always
	never
	sometimes
)

// marked tells it from the rows that are whole.
func (p *placer) marked(c int) marking {
	if p.marking == nil {
		n := p.t.Width
		p.marking = make([]marking, n)
		for i := range p.t.Rows {
			if len(p.t.Rows[i].figs) != n {
				continue
			}
			for c, x := range p.t.Rows[i].figs {
				this := never
				if x.fig.VN != 0 {
					this = always
				}
				if x.kind == empty || x.fig.Kind != figure.Amount || x.fig.Number.Sign() == 0 {
					continue
				}
				if p.marking[c] == unknown {
					p.marking[c] = this
				} else if p.marking[c] != this {
					p.marking[c] = sometimes
				}
			}
		}
	}
	return p.marking[c]
}

// mixed reports whether some figures carry N or V and others do not.
func mixed(figs []token) bool {
	with, without := false, false
	for _, x := range figs {
		if x.fig.Kind == figure.Amount && x.kind != empty {
			with, without = with || x.fig.VN != 0, without || x.fig.VN == 0
		}
	}
	return with && without
}

// touches reports whether a relation is about row i and about no other row that has no place yet.
func (p *placer) touches(r relation, i int, unplaced []int) bool {
	row := p.t.Rows[i].at
	about := false
	for k := 0; k <= len(r.terms); k++ {
		x := r.result
		if k < len(r.terms) {
			x = r.terms[k]
		}
		if x.row == row {
			about = true
			continue
		}
		for _, u := range unplaced {
			if x.row == p.t.Rows[u].at {
				return false
			}
		}
	}
	return about
}

// ways returns the layouts of row i that fit best by the row itself and by rows that have their place, and how well they
// fit: more than 0 where arithmetic speaks for them. The row itself stays as printed.
func (p *placer) ways(i int, unplaced []int) (out [][]int, top int) {
	r := &p.t.Rows[i]
	n, m := p.t.Width, r.size()
	if m == 0 || choose(n, m) > maxPlacements {
		return nil, 0
	}
	var mine []relation
	for _, rel := range relations(p.b) {
		if p.touches(rel, i, unplaced) {
			mine = append(mine, rel)
		}
	}
	at := make([]int, m)
	for k := range at {
		at[k] = k
	}
	top = -1 << 30
	row := &p.b.Rows[r.at]
	for {
		r.lay(row, at)
		switch s := p.score(i, mine); {
		case s > top:
			top, out = s, [][]int{append([]int{}, at...)}
		case s == top:
			out = append(out, append([]int{}, at...))
		}
		if !nextPlacement(at, n) {
			break
		}
	}
	r.lay(row, nil)
	return out, top
}

// together places rows that one by one fit in more than one way: it tries their best layouts together, and takes
// the combination under which most relations of the table hold (totals of columns above all), if it is the only one.
// It returns the rows that stay undecided.
func (p *placer) together(rows []int) []int {
	var open []int
	var ways [][][]int
	total := 1
	var left []int
	for _, i := range rows {
		w, _ := p.ways(i, rows)
		if len(w) == 0 || total*len(w) > maxTogether {
			left = append(left, i)
			continue
		}
		total *= len(w)
		open, ways = append(open, i), append(ways, w)
	}
	if len(open) == 0 {
		return left
	}
	var mine []relation
	for _, r := range relations(p.b) {
		if p.about(r, open) && !p.about(r, left) {
			mine = append(mine, r)
		}
	}
	if total*len(mine) > maxWork {
		return rows
	}
	pick := make([]int, len(open))
	var best []int
	top, ties := -1<<30, 0
	for {
		for k, i := range open {
			p.t.Rows[i].lay(&p.b.Rows[p.t.Rows[i].at], ways[k][pick[k]])
		}
		s := 0
		for _, r := range mine {
			switch check(p.b, r) {
			case holds:
				s++
			case violated:
				s--
			}
		}
		if s > top {
			top, ties, best = s, 1, append(best[:0], pick...)
		} else if s == top {
			ties++
		}
		k := len(pick) - 1
		for k >= 0 && pick[k] == len(ways[k])-1 {
			pick[k] = 0
			k--
		}
		if k < 0 {
			break
		}
		pick[k]++
	}
	for k, i := range open {
		if ties == 1 && top > 0 {
			p.settle(i, ways[k][best[k]])
		} else {
			p.t.Rows[i].lay(&p.b.Rows[p.t.Rows[i].at], nil)
			left = append(left, i)
		}
	}
	return left
}

// about reports whether a relation has a term or its result in one of the rows.
func (p *placer) about(r relation, rows []int) bool {
	for _, i := range rows {
		row := p.t.Rows[i].at
		if r.result.row == row {
			return true
		}
		for _, x := range r.terms {
			if x.row == row {
				return true
			}
		}
	}
	return false
}

// nextPlacement steps through the ways to lay len(at) figures over n columns in order.
func nextPlacement(at []int, n int) bool {
	for k := len(at) - 1; k >= 0; k-- {
		if at[k] < n-len(at)+k {
			at[k]++
			for j := k + 1; j < len(at); j++ {
				at[j] = at[j-1] + 1
			}
			return true
		}
	}
	return false
}

func choose(n, m int) int {
	c := 1
	for k := 1; k <= m; k++ {
		c = c * (n - m + k) / k
		if c > maxPlacements {
			return c
		}
	}
	return c
}
