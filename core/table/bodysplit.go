package table

import (
	"slices"
	"strings"

	"begrotingsverkenner/core/figure"
)

// split makes rows of n figures at most: a run that is as long as several rows is several, the later ones without words
// (a total has none). Where it is not, the short row is the first one, because it has a label and a total rarely misses
// a figure, unless its columns agree with each other in the first row only. fits tells how well the columns of a whole row agree.
func (b *body) split(n int, fits func(figs []token) float64) []row {
	var out []row
	vn := 0
	for i := range b.rows {
		for _, f := range b.rows[i].figs {
			if f.fig.VN != 0 {
				vn++
			}
		}
	}
	for at, r := range b.rows {
		r.figs = r.trimmed(n)
		if m := len(r.figs); b.signs && m == n+1 && r.figs[n].kind == dash {
			r.figs = r.figs[:n]
		}
		if r.codeFirst(n) {
			r.words = numberInLabel(r.words, &r.figs[0])
			r.figs = r.figs[1:]
		}
		if m := r.size(); m > n && r.figs[0].to > 0 {
			r.figs = r.filled()
			for k := range r.figs[:m-n] {
				r.words = numberInLabel(r.words, &r.figs[k])
			}
			r.figs = r.figs[m-n:]
		}
		if m := r.size(); m > n && m%n != 0 && (vn > 0 || r.figs[len(r.figs)-1].kind == dash) {
			r.figs = withoutDashes(r.filled(), n)
		}
		for r.size() > n {
			figs := r.filled()
			take := n
			m := len(figs) % n
			torn := m != 0 && len(figs) < 2*n
			if torn {
				before, behind := b.sumsUp(at, figs[:n]), b.sumsUp(at, figs[m:])
				if a, b := fits(figs[:n]), fits(figs[m:]); before <= behind && (a <= 0 || b > 0) {
					take = m
				}
			}
			first := r
			first.figs, first.behind = figs[:take:take], nil
			first.torn = torn
			out = append(out, first)
			r.figs, r.words, r.year, r.torn = figs[take:], nil, nil, torn
		}
		out = append(out, r)
	}
	return out
}

// sumsUp counts the columns in which a row of figures is the sum of rows right above row at, of which all have as many figures.
func (b *body) sumsUp(at int, figs []token) int {
	found := 0
	for c := range figs {
		want := figs[c].fig
		if want.Kind != figure.Amount || want.Number.Sign() == 0 || want.Percent {
			continue
		}
		sum, places := figure.Number{}, want.Number.Places()
		for k, terms := at-1, 0; k >= 0 && at-k < 40; k-- {
			x := b.rows[k].filled()
			if len(x) != len(figs) {
				break
			}
			sum, terms = sum.Add(x[c].fig.Number), terms+1
			if terms > 1 && sum.Sub(want.Number).Abs().Cmp(Tolerance(terms, places)) <= 0 {
				found++
				break
			}
		}
	}
	return found
}

// withoutDashes leaves out dashes that can stand in cells for N and V, those behind a figure that has neither, from the
// end on until whole rows are left.
func withoutDashes(figs []token, n int) []token {
	out := slices.Clone(figs)
	for k := len(out) - 1; k > 0 && len(out) > n && len(out)%n != 0; k-- {
		if out[k].kind == dash && out[k-1].fig.VN == 0 {
			out = append(out[:k], out[k+1:]...)
		}
	}
	if len(out)%n != 0 {
		return figs
	}
	return out
}

// numberInLabel adds a number to the label before it: Hoofdstuk 2.
func numberInLabel(words []token, f *token) []token {
	out := slices.Clone(words)
	if n := len(out); n > 0 && out[n-1].row == f.row {
		out[n-1].text += " " + f.text
		out[n-1].title = nil
		return out
	}
	x := *f
	x.kind = text
	return append(out, x)
}

// codeFirst reports whether a printed row has the number of what it names before its figures: Totaal programma | 1.
func (r *row) codeFirst(n int) bool {
	if len(r.figs) != n+1 || n < 3 || r.row < 0 || r.figs[0].exact || r.figs[0].to > 0 || len(r.words) == 0 || r.words[len(r.words)-1].row != r.row {
		return false
	}
	f := &r.figs[0]
	return f.kind == number && len(f.text) < 4 && isCode(f.text) && numberedName(r.words[len(r.words)-1].text[strings.LastIndexByte(r.words[len(r.words)-1].text, ' ')+1:]+" "+f.text)
}

// trimmed returns the figures of a row without the empty cells behind them that make it longer than n: those of columns
// of words.
func (r *row) trimmed(n int) []token {
	f := r.figs
	for len(f) > n && f[len(f)-1].kind == empty {
		f = f[:len(f)-1]
	}
	return f
}
