package table

import "strings"

// Where each cell stands on a line of its own and blank lines part them, a label that was broken stands in more cells than one: "Bruto dotaties aan de
// post voorzieningen ten", and "laste van de exploitatie" below it. A small letter tells, where labels that are whole have none.

// leastBroken is how long a line is that had no room for the rest of its label, in bytes.
const leastBroken = 18

// brokenCells joins such cells.
func (f *finder) brokenCells() {
	if !f.apart {
		return
	}
	toks := f.toks
	whole, small := 0, 0
	for i := 1; i < len(toks); i++ {
		if beginsLabel(toks, i) {
			whole++
			if StartsLower(toks[i].text) {
				small++
			}
		}
	}
	if whole < 3 || small*5 > whole {
		return
	}
	f.joinLabels(func(i int) bool { return cellLabel(toks, i) }, func(out []token, t *token) bool {
		n := len(out) - 1
		if n < 1 || !StartsLower(t.text) && !withinLabel(out) || !goesOnIn(&out[n], t) {
			return false
		}
		above := &out[n-1] // words there are the name of a group, and those below it can be the whole label
		return above.kind != text || above.row >= 0 || above.first == 0 || StartsLower(out[n].text) || endsOpen(out[n].text)
	})
}

// beginsLabel reports whether a cell of words stands behind one without, and before a figure or other words and a figure.
func beginsLabel(toks []token, i int) bool {
	if toks[i-1].kind == text && toks[i-1].row < 0 {
		return false
	}
	for k := i; k < len(toks) && k <= i+maxBroken; k++ {
		if cellLabel(toks, k) {
			return true
		}
		if t := &toks[k]; t.kind != text || t.row >= 0 || t.exact || t.lined {
			return false
		}
	}
	return false
}

// withinLabel reports whether the last cell goes on from others that stand behind the number of their row, so that the next one belongs to them,
// too, though it begins with a capital: 5 / De onder 4 bedoelde bijdragen / van het Rijk, de Europese / Unie en overigen.
func withinLabel(out []token) bool {
	n := len(out) - 1
	if !StartsLower(out[n].text) || strings.HasSuffix(out[n].text, ":") {
		return false
	}
	for k := n; k >= 0 && k > n-maxBroken; k-- {
		if out[k].kind != text {
			return out[k].kind == number && isCode(out[k].text)
		}
	}
	return false
}

// cellLabel reports whether a cell of words stands directly before a figure, both on lines of their own.
func cellLabel(toks []token, i int) bool {
	t := &toks[i]
	return i+1 < len(toks) && t.kind == text && t.row < 0 && !t.exact && !t.lined && toks[i+1].figureLike() && toks[i+1].row < 0
}

// goesOnIn reports whether a cell begins the label that goes on in the next one.
func goesOnIn(p, t *token) bool {
	x := p.ttl()
	if p.kind != text || p.row >= 0 || p.exact || p.lined || p.first == 0 || p.last != t.first-1 || len(p.text) < leastBroken || len(p.text) > 140 {
		return false
	}
	if x.Known || x.Unit || x.Head || x.Years > 0 || strings.HasSuffix(p.text, ":") || endsSentence(p.text) {
		return false
	}
	return endsOpen(p.text) || !t.ttl().Known && RowMeasure(t.text) == "" && !ownRow(t.text)
}
