package reader

import (
	"strconv"
	"strings"
)

// codes finds the codes of tasks (taakvelden, BBV) that stand in cells of their own before the names of the rows, where
// each cell stands on a line of its own: below the titles Taakveld, Omschrijving, 2024, 2025 the 0.1 before "Bestuur" is
// no figure, nor is the 1 below Nr.
func codes(toks []token) {
	named := func(c class) bool { return c == label || c == titled }
	for i := 0; i+2 < len(toks); i++ {
		if !named(toks[i].class) || toks[i+1].class != label || !isTitle(toks[i+2].class) || !labelHead(toks[i].word.text) || !labelHead(toks[i+1].word.text) {
			continue
		}
		next := 1 // of rows that are numbered
		numbers := numbering(toks[i].word.text) == numbered
		for i += 2; i+1 < len(toks) && toks[i].class != prose && toks[i].class != row; i++ {
			if toks[i].class != number || !named(toks[i+1].class) {
				continue
			}
			switch s := toks[i].word.text; {
			case taskCode(s):
				toks[i].class = label
			case numbers && s == strconv.Itoa(next):
				toks[i].class = label
				next++
			}
		}
	}
}

// taskCode reports whether a cell is a code as 0.1 or 6.71: an amount has a comma there, or three digits behind its dot.
func taskCode(s string) bool {
	front, behind, _ := strings.Cut(s, ".")
	return len(front) > 0 && len(front) <= 2 && len(behind) > 0 && len(behind) <= 2 && isCode(front+behind)
}
