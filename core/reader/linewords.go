package reader

import (
	"strings"

	"begrotingsverkenner/core/budget"
)

// A table can have a column of words behind its figures: Bron, with the name of a register in each row. Where each cell
// stands on a line of its own, those words come before the next row's label, and the last ones after the last figure.

// wordColumn reports whether the table has such a column. Its title stands between the other titles and the first row's
// label, and all rows but the first have a word more than that row. It returns the token of the title.
func wordColumn(toks []token, labels []int, runs []run) (title int, ok bool) {
	if len(labels) < 2 || len(runs) < 2 {
		return 0, false
	}
	switch strings.ToLower(strings.TrimRight(toks[labels[0]].word.text, ".:* ")) {
	case "bron", "bronnen", "gegevensbron", "meetbron", "toelichting", "opmerking", "opmerkingen":
	default:
		return 0, false
	}
	for _, r := range runs[1:] {
		if len(r.words) != len(labels) {
			return 0, false
		}
	}
	return labels[0], true
}

// moveWords gives the rows the words behind their figures. It returns the token behind the table: the last row's words
// belong to it, too.
func moveWords(toks []token, runs []run, end int) int {
	for i := range runs[1:] {
		next := &runs[i+1]
		runs[i].behind, next.words = next.words[:1:1], next.words[1:]
	}
	if end < len(toks) && toks[end].class == label && len(toks[end].word.text) <= 60 && askOf(toks[end].word.text) == budget.NoAsk {
		runs[len(runs)-1].behind = []int{end}
		end++
	}
	return end
}
