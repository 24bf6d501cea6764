package table

import (
	"strings"

	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/source"
)

// A balance has its two sides beside each other: activa with their figures, and passiva with theirs, a line of each in
// every row. It is read as one table of which the rows of the right side stand below those of the left.

// half is one side of such a row.
type half struct {
	words, figs []token
}

// maxOneSided is how many rows between two totals can have one side only, for their sides to be sought.
const maxOneSided = 10

// twoSided finds the printed rows from block i on that are a table of two sides, and adds them. It returns the block
// behind them, or i where there are none.
func (f *finder) twoSided(i int) int {
	b := &f.blocks[i]
	cells := filledCells(b)
	n := len(cells)
	if n < 4 || n%2 != 0 {
		return i
	}
	h := n / 2
	for c := 1; c < h; c++ {
		if cells[c] != cells[h+c] || !titleLike(cells[c]) {
			return i
		}
	}
	if k, _ := classify(cells[0]); k != text || titleLike(cells[0]) || titleLike(cells[h]) || cells[0] == cells[h] {
		return i
	}
	mid := 0 // the column in which the right side begins
	for c, n := 0, 0; c < len(b.Cells); c++ {
		if b.Cells[c] != "" {
			if n == h {
				mid = c
			}
			n++
		}
	}
	end, both := i+1, 0
	for ; end < len(f.blocks) && (f.blocks[end].Kind == source.Row || f.blocks[end].Kind == source.Rule) && !f.blocks[end].Start; end++ {
		if f.blocks[end].Kind == source.Rule {
			if end > i+1 {
				break
			}
			continue
		}
		if l, r := f.halves(end, mid); len(l.figs) > 0 && r != nil && len(r.figs) > 0 {
			both++
		}
	}
	if both < 2 {
		return i
	}
	f.addSides(i, end, h, mid)
	return end
}

// titleLike reports whether a cell reads as the title of a column of figures.
func titleLike(s string) bool {
	t := ReadTitle(s)
	return t.Bare || t.Dated || t.Known && (t.Phase != "" || t.Measure != "") || t.Year != 0 && t.Phase != ""
}

func filledCells(b *source.Block) []string {
	var out []string
	for _, s := range b.Cells {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}

// halves parts a printed row where words follow figures, or where its cells stand in their columns, at the column in which
// the right side begins. right is nil for a row of one side.
func (f *finder) halves(i, mid int) (left half, right *half) {
	b := &f.blocks[i]
	cur := &left
	for c, s := range b.Cells {
		if s == "" {
			continue
		}
		if b.Exact && c >= mid && right == nil {
			right = &half{}
			cur = right
		}
		k, fig := classify(s)
		t := token{kind: k, text: s, fig: fig, line: b.Line, end: b.Line, first: i, last: i, row: i, col: c, span: 1}
		if c < len(b.Lines) {
			t.line, t.end = b.Lines[c], b.Lines[c]
		}
		if k == number || k == dash || k == mark {
			cur.figs = append(cur.figs, t)
			continue
		}
		if len(cur.figs) > 0 && right == nil && !b.Exact || len(cur.words) > 0 && right == nil && len(cur.figs) == 0 && onlyWords(b) {
			right = &half{}
			cur = right
		}
		cur.words = append(cur.words, t)
	}
	return left, right
}

func onlyWords(b *source.Block) bool {
	for _, s := range b.Cells {
		if k, _ := classify(s); k == number || k == dash {
			return false
		}
	}
	return true
}

// addSides adds the header once, then the rows of the left side and those of the right. A row of one side goes where the
// totals need it; where they don't tell it stays on the left.
func (f *finder) addSides(from, end, h, mid int) {
	var title []token
	b := &f.blocks[from]
	n := 0
	for c, s := range b.Cells {
		if s == "" {
			continue
		}
		if n++; n > h {
			break
		}
		k, fig := classify(s)
		title = append(title, token{kind: k, text: s, fig: fig, line: b.Line, end: b.Line, first: from, last: from, row: from, col: c, span: 1})
	}
	for _, t := range title {
		f.push(t)
	}
	var sides [2][]half
	var open []half // rows of one side since the last total
	var sums [2][]half
	close := func() {
		right := f.rightOnes(open, sums)
		for k := range open {
			s := 0
			if right&(1<<k) != 0 {
				s = 1
			}
			sides[s] = append(sides[s], open[k])
		}
		open = nil
	}
	for i := from + 1; i < end; i++ {
		if f.blocks[i].Kind != source.Row || f.Junk(i) {
			continue
		}
		l, r := f.halves(i, mid)
		switch {
		case r == nil && len(l.figs) == 0:
			close()
			sums = [2][]half{}
			sides[0] = append(sides[0], l)
		case r == nil && b.Exact:
			sides[0] = append(sides[0], l)
		case r == nil:
			open = append(open, l)
		default:
			sums[0], sums[1] = append(sums[0], l), append(sums[1], *r)
			if total(&l) || total(r) {
				close()
				sums = [2][]half{}
			}
			sides[0], sides[1] = append(sides[0], l), append(sides[1], *r)
		}
	}
	sums = [2][]half{}
	close()
	for s, side := range sides {
		for k := range side {
			for _, list := range [2][]token{side[k].words, side[k].figs} {
				for _, t := range list {
					if s == 1 {
						t.row += len(f.blocks) // a row of its own
					}
					f.push(t)
				}
			}
		}
	}
}

func total(h *half) bool {
	return len(h.words) > 0 && strings.HasPrefix(strings.ToLower(h.words[0].text), "totaal")
}

// rightOnes chooses which rows of one side are of the right one, as bits: those under which both totals are the sums of the
// rows above them. sums are the rows of both sides since the last total, the total being the last. It is 0 where no way, or
// more than one, leads to them.
func (f *finder) rightOnes(open []half, sums [2][]half) int {
	if len(open) == 0 || len(open) > maxOneSided || len(sums[0]) < 1 || len(sums[1]) < 1 {
		return 0
	}
	found, ways := 0, 0
	for set := range 1 << len(open) {
		ok := true
		for s := range 2 {
			rows := sums[s]
			want := rows[len(rows)-1].figs
			for c := range want {
				sum, places, n := figure.Number{}, 0, 0
				add := func(h *half) {
					if c < len(h.figs) {
						sum = sum.Add(h.figs[c].fig.Number)
						places = max(places, h.figs[c].fig.Number.Places())
						n++
					}
				}
				for k := range rows[:len(rows)-1] {
					add(&rows[k])
				}
				for k := range open {
					if (set>>k)&1 == s {
						add(&open[k])
					}
				}
				ok = ok && sum.Sub(want[c].fig.Number).Abs().Cmp(Tolerance(max(n, 1), places)) <= 0
			}
		}
		if ok {
			found, ways = set, ways+1
		}
	}
	if ways != 1 {
		return 0
	}
	return found
}
