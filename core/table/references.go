package table

import (
	"strings"
)

// reference reports whether the title of a column says where something is explained: Toelichting op blz.
func reference(title string) bool {
	low := strings.ToLower(title)
	for _, w := range [...]string{"blz", "bladz", "pagina"} {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}

// pageLike reports whether a figure can be the number of a page.
func pageLike(t *token) bool { return t.kind == number && len(t.text) < 4 && allDigits(t.text) }

// withReferences moves numbers of pages that stand before the figures to the words, where a title above the table says
// that there are some.
func withReferences(runs []run) (body, bool) {
	said := false
	for i := range runs[0].words {
		said = said || reference(runs[0].words[i].text) && len(runs[0].words[i].text) < 40
	}
	if !said {
		return body{}, false
	}
	var out body
	out.codes, out.said = true, 1.5
	var carried []token
	for _, r := range runs {
		words, figs := append(carried, r.words...), r.figs
		carried = nil
		if len(figs) > 0 && pageLike(&figs[0]) && (len(figs) == 1 || !pageLike(&figs[1])) {
			x := figs[0]
			x.kind, x.aside = year, true // as a year it is no word of the label
			words, figs = append(words[:len(words):len(words)], x), figs[1:]
		}
		if len(figs) == 0 {
			carried = words
			continue
		}
		out.rows = append(out.rows, row{words: words, figs: figs, behind: r.behind, row: r.row})
	}
	return out, len(out.rows) > 0
}
