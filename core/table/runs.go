package table

import (
	"slices"
	"sort"

	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/source"
)

const ruleKind = source.Rule

// run is a run of figures with the words that stand before it. In a printed row both are that row's; where each cell
// stands on a line of its own, figures between words are a run.
type run struct {
	words  []token
	figs   []token
	behind []token // words behind the figures of a printed row
	row    int     // the printed row, or −1
	cut    bool    // running text stands between this run and the one before
	after  []token // the words directly behind its figures, where each cell stands on a line of its own
	open   bool    // words stand directly behind its figures
	before bool    // + stands before it
	sign   bool    // + stands behind it
	ruled  bool    // a table begins somewhere in its words, as the source says
	trail  []token // the printed rows of words behind it, where no other run follows them
}

// runs cuts the stream into runs.
func (f *finder) runs() []run {
	var out []run
	var pending []token
	cut, ruled := true, false
	cur := run{row: -1}
	flush := func() {
		if len(cur.figs) == 0 {
			return
		}
		cur.cut, cur.ruled = cut, ruled
		out = append(out, cur)
		cut, ruled = false, false
		cur = run{row: -1}
	}
	toks := f.toks
	for i := 0; i < len(toks); {
		t := &toks[i]
		if t.row >= 0 {
			end := i + 1
			for end < len(toks) && toks[end].row == t.row {
				end++
			}
			flush()
			if f.begins(t.row) {
				ruled = true
			}
			if words, figs, behind, ok := printedRow(toks[i:end]); ok {
				cur = run{words: append(pending, words...), figs: figs, behind: behind, row: t.row}
				pending = nil
				flush()
			} else {
				pending = append(pending, toks[i:end]...)
			}
			i = end
			continue
		}
		i++
		switch t.kind {
		case stop:
			flush()
			if n := len(out); n > 0 && !cut {
				out[n-1].trail = pending
			}
			pending, cut, ruled = nil, true, false
		case number, dash:
			if len(cur.figs) == 0 {
				cur.words, pending = pending, nil
			}
			cur.figs = append(cur.figs, *t)
		case year:
			next := stop
			if i < len(toks) && toks[i].row < 0 {
				next = toks[i].kind
			}
			switch {
			case len(cur.figs) > 0 && cur.figs[len(cur.figs)-1].kind == empty && next == year && i < len(toks) && figure.YearOf(toks[i].text) == figure.YearOf(t.text)+1:
				cur.open = true // years that rise behind empty cells are the titles of another table
				flush()
				pending = append(pending, *t)
			case len(cur.figs) > 0:
				cur.figs = append(cur.figs, *t)
			case (next == number || next == dash) && len(pending) > 0 && pending[len(pending)-1].kind == text:
				cur.words, pending = pending, nil
				cur.figs = append(cur.figs, *t)
			default:
				pending = append(pending, *t)
			}
		case mark:
			if n := len(cur.figs); n > 0 {
				if !join(&cur.figs[n-1], t) {
					break
				}
			} else {
				pending = append(pending, *t)
			}
		case sign:
			if cur.sign = len(cur.figs) > 0; !cur.sign { // it says how the row counts
				cur.before = true
			}
		case empty:
			if len(cur.figs) > 0 {
				cur.figs = append(cur.figs, *t)
			} else {
				pending = append(pending, *t)
			}
		default:
			cur.open = true
			flush()
			if bullet(t.text) {
				break
			}
			pending = append(pending, *t)
		}
	}
	flush()
	if n := len(out); n > 0 && !cut {
		out[n-1].trail = pending
	}
	for i := range out {
		if out[i].row >= 0 || !out[i].open {
			continue
		}
		if i+1 < len(out) && !out[i+1].cut {
			out[i].after = out[i+1].words
		} else {
			out[i].after = f.following(&out[i])
		}
	}
	return out
}

// bullet reports whether a cell is nothing but the mark of an item, which stands before a label.
func bullet(s string) bool { return s == ">" || s == "•" || s == "▪" || s == "»" }

// following returns the cells of words that stand directly behind the figures of a run.
func (f *finder) following(r *run) []token {
	last := r.figs[len(r.figs)-1].last
	i := sort.Search(len(f.toks), func(k int) bool { return f.toks[k].first > last })
	var out []token
	for ; i < len(f.toks) && len(out) < 2 && f.toks[i].kind == text && f.toks[i].row < 0; i++ {
		out = append(out, f.toks[i])
	}
	return out
}

// begins reports whether the source says that a printed row is the first of a table.
func (f *finder) begins(i int) bool {
	if i >= len(f.blocks) {
		return false // the right side of a row
	}
	return f.blocks[i].Start || i+1 < len(f.blocks) && f.blocks[i+1].Kind == ruleKind && f.blocks[i+1].Columns > 1 && !f.blocks[i+1].Exact
}

// join gives a mark to the figure before it: 1.652 | N.
func join(t, m *token) bool {
	if t.kind != number || t.fig.VN != 0 || t.fig.Kind != figure.Amount {
		return false
	}
	f, ok := figure.Parse(t.text + " " + m.text)
	if ok {
		t.fig, t.text, t.end, t.last = f, t.text+" "+m.text, m.end, m.last
	}
	return ok
}

// printedRow parts a printed row: words, figures, words. It reports false for a row without figures. Numbers between the
// words are codes and numbers of rows.
func printedRow(row []token) (words, figs, behind []token, ok bool) {
	if row[0].exact {
		return exactRow(row)
	}
	for i := 1; i < len(row); i++ {
		if f, ok := counted(row[i].text); ok && row[i].kind == text && (row[i-1].figureLike() || i > 1 && row[i-1].kind == number || i == len(row)-1 || countedNext(row[i+1:])) {
			row[i].kind, row[i].fig = number, f
		}
	}
	if n := len(row); n > 3 && row[n-1].kind == year && row[n-2].kind == text && slices.ContainsFunc(row[:n-2], func(t token) bool { return t.figureLike() }) {
		row = slices.Clone(row)
		row[n-1].kind = text // 12,1 | 6,3 | DUO | 2023: the year of the source
	}
	end := len(row)
	for end > 0 && (row[end-1].kind == text || row[end-1].kind == empty && len(behind) > 0) {
		end--
		behind = row[end:]
	}
	start := end
	for start > 0 && row[start-1].kind != text {
		start--
	}
	if start == 0 && end == 1 && len(behind) > 0 && behind[0].kind == text && isCode(row[0].text) {
		return nil, nil, nil, false // a numbered line of words
	}
	found := false
	if start < end && row[start].kind == mark && marksIn(row[start:end]) == 1 && end-start > 2 {
		// The only mark stands before the figures: it holds for all of them.
		for i := start + 1; i < end; i++ {
			t := row[i]
			if f, okay := figure.Parse(row[start].text + " " + t.text); okay && t.kind == number && t.fig.VN == 0 {
				t.fig = f
			}
			found = found || t.figureLike()
			figs = append(figs, t)
		}
		if !found {
			return nil, nil, nil, false
		}
		return append([]token(nil), row[:start]...), figs, append([]token(nil), behind...), true
	}
	for i := start; i < end; i++ {
		t := row[i]
		switch t.kind {
		case mark:
			if n := len(figs); n > 0 && join(&figs[n-1], &t) {
				continue
			}
			if i+1 < end && row[i+1].kind == number {
				n := row[i+1]
				if f, okay := figure.Parse(t.text + " " + n.text); okay && n.fig.VN == 0 {
					n.fig = f
					figs = append(figs, n)
					found = true
					i++
				}
			}
			continue
		case number, dash:
			found = true
		case sign:
			continue
		}
		figs = append(figs, t)
	}
	if !found {
		return nil, nil, nil, false
	}
	return append([]token(nil), row[:start]...), figs, append([]token(nil), behind...), true
}

func marksIn(row []token) int {
	n := 0
	for i := range row {
		if row[i].kind == mark {
			n++
		}
	}
	return n
}

// countedNext reports whether only figures follow, be it with words.
func countedNext(row []token) bool {
	for _, t := range row {
		if _, ok := counted(t.text); !ok && t.kind == text {
			return false
		}
	}
	return true
}

// exactRow parts a row whose cells stand in their columns: each column of figures has one, be it empty.
func exactRow(row []token) (words, figs, behind []token, ok bool) {
	for _, t := range row {
		switch {
		case t.kind == empty || t.figureLike() && !t.aside:
			figs = append(figs, t)
			ok = ok || t.kind != empty
		case len(figs) == 0:
			words = append(words, t)
		default:
			behind = append(behind, t)
		}
	}
	if !ok {
		return nil, nil, nil, false
	}
	return words, figs, behind, true
}
