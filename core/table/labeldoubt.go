package table

import (
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// doubtLabels marks the figures of rows whose label can't be the whole name of a row: no reading that is right has such labels, whatever else
// speaks for it. A label that is short is none of these: L, B, MN and D66 are names.
func doubtLabels(rows []budget.Row) {
	small, inside := 0, 0
	for i := range rows {
		if StartsLower(rows[i].Label) {
			small++
		}
		if figuresInside(rows[i].Label) {
			inside++
		}
	}
	for i := range rows {
		r := &rows[i]
		if stackedBelow(rows, i) {
			doubt(r)
			doubt(&rows[i+1])
		}
		if inside < 2 && !figuresInside(r.Label) && !partOfLabel(r.Label) && !endsInAmount(r.Label) && (small*4 > max(4, len(rows)) || !StartsLower(r.Label) || !firstOfGroup(rows, i)) {
			continue
		}
		for c := range r.Cells {
			r.Cells[c].Ambiguous = r.Cells[c].Ambiguous || r.Cells[c].State == budget.Published
		}
	}
}

// stackedBelow reports whether a row is the last of labels that stand in one cell, and the row below it has none: which figures are whose, nothing tells.
// Totaal boekwaarde / • waarvan voor woningen / 237 11 / 246 12.
func stackedBelow(rows []budget.Row, i int) bool {
	return i+1 < len(rows) && rows[i+1].Label == "" && (strings.HasPrefix(rows[i].Label, "•") || strings.HasPrefix(rows[i].Label, "- ")) && firstOfGroup(rows, i)
}

// figuresInside reports whether a label has the figures of another table that stands beside this one, with the label behind them: Investeringen 78 -
// Algemene reserve.
func figuresInside(s string) bool {
	run, amounts, dashed, words := 0, 0, false, 0
	for w := range strings.FieldsSeq(s) {
		k, fig := classify(w)
		switch {
		case k == dash:
			run, dashed = run+1, true
			continue
		case k == number && fig.Kind == figure.Amount:
			run, dashed = run+1, false
			if threes(w) {
				amounts++
			}
			continue
		}
		if words > 0 && w[0] >= 'A' && w[0] <= 'Z' && (run > 0 && amounts > 0 || run > 1 && dashed) {
			return true
		}
		run, amounts, dashed = 0, 0, false
		words++
	}
	return false
}

// endsInAmount reports whether a label ends in an amount with its thousands apart, which is the first figure of the row: Algemene reserve 4.202.282.
func endsInAmount(s string) bool {
	i := strings.LastIndexByte(s, ' ')
	if i < 0 || !threes(strings.TrimPrefix(s[i+1:], "-")) {
		return false
	}
	before := strings.ToLower(lastWord(s[:i]))
	return before != "per" && before != "€" && before != "tot" && before != "van" && before != "x" && before != "max." && before != "boven" && before != "t/m" && before != "ris" && before != "nr."
}

// firstOfGroup reports whether a row is the first below the name of a group, which may be the beginning of its label: Stand begroting na, then
// wijzigingen 1 t/m 4.
func firstOfGroup(rows []budget.Row, i int) bool {
	g := rows[i].Group
	return len(g) > 0 && !strings.HasSuffix(g[len(g)-1], ":") && (i == 0 || len(rows[i-1].Group) < len(g) || rows[i-1].Group[len(g)-1] != g[len(g)-1])
}

// partOfLabel reports whether a label has no word and more than numbers, 1 0 0.7 U or 1. (+), is a letter before words that begin with a small
// one, S bijdrage aan, or begins with a word that joins it to what it lacks, of reserve: the name of the row is elsewhere.
func partOfLabel(s string) bool {
	numbers, signs, short, n := 0, 0, 0, 0
	joined := false
	for w := range strings.FieldsSeq(s) {
		n++
		letters, digits := 0, 0
		for _, c := range w {
			switch {
			case c >= '0' && c <= '9':
				digits++
			case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c > 0x7F:
				letters++
			}
		}
		switch {
		case n == 2 && short == 1 && letters > 1 && w[0] >= 'a' && w[0] <= 'z':
			return true
		case n == 1 && joiner(w):
			joined = true
		case letters > 2:
			return joined
		case n == 1 && len(w) == 1 && w[0] >= 'A' && w[0] <= 'Z':
			short++
		case letters == 0 && digits == 0 && strings.Trim(w, "-–./") != "":
			signs++
		case digits > 0 && letters == 0:
			numbers++
		}
	}
	return numbers > 1 && n > numbers || signs > 0 && n > 1
}

// joiner reports whether a word stands between two others, and never before the first: of, en.
func joiner(w string) bool { return w == "of" || w == "en" || w == "ten" || w == "der" || w == "c.q." }
