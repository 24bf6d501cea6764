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
	for i := 1; i+1 < len(toks); i++ {
		if cellLabel(toks, i) && (toks[i-1].kind != text || toks[i-1].row >= 0) {
			whole++
			if StartsLower(toks[i].text) {
				small++
			}
		}
	}
	if whole < 3 || small*5 > whole {
		return
	}
	var out []token
	for i := range toks {
		t := toks[i]
		if i > 0 && i+1 < len(toks) && cellLabel(toks, i) {
			for range maxBroken {
				n := len(out) - 1
				if n < 1 || !StartsLower(t.text) || !goesOnIn(&out[n], &t) || out[n-1].kind == text && !StartsLower(out[n].text) && out[n-1].row < 0 && out[n-1].first > 0 && !endsOpen(out[n].text) {
					break
				}
				t.text, t.line, t.first, t.title = JoinTitle([]string{out[n].text, t.text}), out[n].line, out[n].first, nil
				out = out[:n]
			}
		}
		out = append(out, t)
	}
	f.toks = out
}

// cellLabel reports whether a cell of words stands directly before a figure, both on lines of their own.
func cellLabel(toks []token, i int) bool {
	t := &toks[i]
	return t.kind == text && t.row < 0 && !t.exact && !t.lined && toks[i+1].figureLike() && toks[i+1].row < 0
}

// goesOnIn reports whether a cell begins the label that goes on in the next one.
func goesOnIn(p, t *token) bool {
	x := p.ttl()
	if p.kind != text || p.row >= 0 || p.exact || p.lined || p.first == 0 || p.last != t.first-1 || len(p.text) < leastBroken || len(p.text) > 140 {
		return false
	}
	if x.Known || x.Unit || x.Head || x.Years > 0 || strings.HasSuffix(p.text, ":") || endsSentence(p.text) || t.ttl().Known || RowMeasure(t.text) != "" {
		return false
	}
	switch w, _, _ := strings.Cut(strings.ToLower(t.text), " "); strings.Trim(w, ".,:") {
	case "waarvan", "w.v", "wv", "af", "bij", "idem", "min", "plus", "totaal", "subtotaal", "saldo", "lasten", "baten", "minus", "exclusief", "inclusief", "structureel", "incidenteel":
		return false // a row of its own
	}
	return true
}
