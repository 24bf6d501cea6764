package table

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
