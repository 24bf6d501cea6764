package table

import (
	"slices"
	"strings"

	"begrotingsverkenner/core/figure"
)

// withYears keeps the years that begin the figures of rows in a column of their own, where other rows have a word in it:
// 2025, onbeperkt.
func withYears(b *body) (body, bool) {
	years, words := 0, 0
	for i := range b.rows {
		switch f := b.rows[i].figs; {
		case len(f) < 2:
		case f[0].kind == year:
			years++
		case f[0].kind == number && f[0].fig.Kind == figure.None:
			words++
		}
	}
	if years < 2 || words == 0 {
		return body{}, false
	}
	out := *b
	out.rows = slices.Clone(b.rows)
	for i := range out.rows {
		if f := out.rows[i].figs; len(f) > 1 && f[0].kind == year {
			f = slices.Clone(f)
			f[0].kind = number
			out.rows[i].figs = f
		}
	}
	return out, true
}

// yearRows cuts a run without words whose rows have a year for a label: 2021 | 6,0 | V | 2022 | 6,4 | N.
func yearRows(r run) []row {
	at := []int{}
	for i, t := range r.figs {
		if t.kind == year {
			at = append(at, i)
		}
	}
	if len(at) < 2 || at[0] != 0 || len(r.words) > 0 && len(at)*2 == len(r.figs)+1 {
		return []row{{words: r.words, figs: r.figs, behind: r.behind, row: r.row}}
	}
	size := at[1] - at[0]
	for k := range at {
		end := len(r.figs)
		if k+1 < len(at) {
			end = at[k+1]
		}
		if end-at[k] != size || size < 2 {
			return []row{{words: r.words, figs: r.figs, behind: r.behind, row: r.row}}
		}
	}
	var out []row
	for k := range at {
		x := row{figs: r.figs[at[k]+1 : at[k]+size], row: r.row}
		if k == 0 {
			x.words = slices.Clone(r.words)
		}
		y := r.figs[at[k]]
		y.kind = text
		x.words, x.year = append(x.words, y), &r.figs[at[k]]
		out = append(out, x)
	}
	return out
}

// yearColumn takes the years that stand before the figures of most rows: they are the column of the years that the rows
// are about.
func yearColumn(b *body) {
	n, bare := 0, 1
	labelled, size, dated := 0, 0, false
	sizes := map[int]int{}
	for i := range b.rows {
		for k := range b.rows[i].words {
			if _, d := numbering(b.rows[i].words[k].text); d {
				dated = true
			}
		}
		if f := b.rows[i].figs; len(f) > 0 && f[0].kind != year {
			if sizes[len(f)]++; sizes[len(f)] > sizes[size] {
				size = len(f)
			}
		}
		if w := b.rows[i].words; len(w) > 0 && !beginsWith(w[len(w)-1].text, "totaal") && !beginsWith(w[len(w)-1].text, "saldo") {
			labelled++
		}
	}
	if dated {
		yearsAmongWords(b)
	}
	for i := range b.rows {
		if f := b.rows[i].figs; len(f) > 1 && f[0].kind == year {
			n++
			if i > 0 && len(b.rows[i].words) == 0 {
				bare++
			}
		}
	}
	for i := range b.rows {
		r := &b.rows[i]
		if len(r.figs) == 0 || r.figs[0].kind != year {
			continue
		}
		full := size > 1 && len(r.figs) == size
		if r.figs[0].to > 0 && !dated && (len(r.figs) == size+1 && n < labelled || full && len(r.words) > 0 && b.dotted()) {
			r.words = numberInLabel(r.words, &r.figs[0]) // Septembercirculaire 2023
			r.figs = r.figs[1:]
			continue
		}
		if r.figs[0].to > 0 && full && !dated {
			r.figs[0].kind = number // a row as long as those that begin with another figure
			continue
		}
		if r.figs[0].to > 0 && n*2 < len(b.rows) {
			r.figs[0].kind = number // a figure that looks like a year, among others on its line
			continue
		}
		switch {
		case i == 0 && n == 1 && size > 1 && len(r.figs) == size && len(r.words) > 0:
			r.figs[0].kind = number
		case n > 1 && n*2 >= len(b.rows) && len(r.figs) > 1:
			y := r.figs[0]
			r.year, r.figs = &y, r.figs[1:]
			if y.to > 0 && !dated {
				r.words = numberInLabel(r.words, &y) // Rekening 2022
				continue
			}
			if bare*2 > len(b.rows) {
				y.kind = text // it is the row's label as well
				r.words = append(slices.Clone(r.words), y)
			}
		case i == 0:
			r.words, r.figs = append(slices.Clone(r.words), r.figs[0]), r.figs[1:]
		}
	}
}

// dotted reports whether all thousands are written with a dot, so that four digits that look like a year are one.
func (b *body) dotted() bool {
	dots := 0
	for i := range b.rows {
		for k := range b.rows[i].figs {
			f := &b.rows[i].figs[k]
			if f.kind == number && f.fig.Kind == figure.Amount {
				if digits := strings.Trim(f.text, "-+ "); threes(digits) {
					dots++
				} else if len(digits) > 3 && allDigits(digits) {
					return false
				}
			}
		}
	}
	return dots > 2
}

// yearsAmongWords takes the year of each row from the column among those of words that holds years, below a title that says so.
func yearsAmongWords(b *body) {
	at := func(r *row) int {
		found := -1
		for k := range r.words {
			if w := &r.words[k]; w.exact && w.kind == year && w.row == r.row {
				if found >= 0 {
					return -1
				}
				found = k
			}
		}
		return found
	}
	n := 0
	for i := range b.rows {
		if at(&b.rows[i]) >= 0 {
			n++
		}
	}
	if n < 2 || n*2 < len(b.rows) {
		return
	}
	for i := range b.rows {
		if k := at(&b.rows[i]); k >= 0 {
			y := b.rows[i].words[k]
			b.rows[i].year = &y
		}
	}
}

// allOfYears reports whether cells are years and nothing else.
func allOfYears(figs []token) bool {
	for i := range figs {
		if figs[i].kind != year {
			return false
		}
	}
	return true
}

// yearly reports whether rows have a year in a column of its own.
func (b *body) yearly() bool {
	return slices.ContainsFunc(b.rows, func(r row) bool { return r.year != nil })
}
