package reader

import (
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/source"
)

// vocabulary is what package source has to know of the words of tables.
var vocabulary = source.Vocabulary{Title: titleFit, Head: labelHead, Junk: furniture}

// titleFit tells how well a text reads as the title of one column: 0 is not at all. It tells "Begroting 2024" from
// "2024 Begroting" and "Lasten Baten", so that a line of titles without gaps can be cut in the right places.
func titleFit(s string) int {
	if !parseTitle(s).known {
		return 0
	}
	score, words, measures, phases, years := 12, 0, 0, 0, 0
	last, dated, moves := "", false, false
	for w := range strings.FieldsSeq(s) {
		words++
		last = strings.ToLower(strings.Trim(w, ".,:;()*"))
		meaning := titleWords[last]
		_, date := dateOf(last)
		switch {
		case figure.IsYear(last) || date != 0:
			if words == 1 && strings.Contains(s, " ") {
				score -= 3 // it ends the title before
			}
			years, dated = years+1, dated || date != 0
		case meaning.phase != "":
			if years > 0 && measures == 0 {
				score -= 3 // the year belongs to the title before
			}
			phases++
		case meaning.measure != "":
			measures++
			if meaning.measure == budget.Difference && years > 0 && phases > 0 {
				score -= 3 // Rekening 2022 | Verschil
			}
			moves = moves || meaning.measure != budget.Balance
		case words == 1 && last == "en":
			score -= 6
		case words == 1 && preposition(last):
			score -= 2
		default:
			if f, ok := figure.Parse(last); ok && f.Kind == figure.Amount && last != "1" && last != "31" && last != "1.000" && last != "1000" {
				return 0 // a figure
			}
			score--
		}
	}
	if dated {
		score += 2
		if moves {
			score -= 6 // a date belongs to a balance: Stand 1-1-2024 | Toevoegingen
		}
	}
	if years == 1 && measures <= 1 && phases <= 1 {
		score += measures + phases // Realisatie 2022 is one title rather than two
	}
	if preposition(last) {
		score -= 4
	}
	if measures+phases+years == 0 {
		score -= 5
	}
	score -= 4 * (max(0, measures-1) + max(0, phases-1) + max(0, years-1))
	return max(score, 1)
}

func preposition(w string) bool {
	switch w {
	case "van", "uit", "aan", "in", "per", "de", "het", "en", "x", "over", "t.o.v":
		return true
	}
	return false
}
