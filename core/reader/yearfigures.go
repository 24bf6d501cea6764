package reader

import "begrotingsverkenner/core/budget"

// yearFigures finds the figures that look like years, where each cell stands on a line of its own: 2015 thousand euros behind
// "Jongerenwerk". Below a row of titles that are complete by themselves (Realisatie 2022, Lasten) there are no more titles, so
// in rows of a label and as many figures as there are titles, or a multiple of it, all of them are figures.
func yearFigures(toks []token) {
	for i := 0; i < len(toks); {
		n := 0
		for i < len(toks) && toks[i].class == titled && completeTitle(toks[i].word.text) {
			i, n = i+1, n+1
		}
		if n < 2 {
			i++
			continue
		}
		for {
			from, to, count := figuresBehind(toks, i)
			if count == 0 || count%n != 0 {
				break
			}
			for k := from; k < to; k++ {
				if toks[k].class == year {
					toks[k].class = number
				}
			}
			i = to
		}
	}
}

// completeTitle reports whether a title says all of its column by itself: a measure, or a phase with its year.
func completeTitle(s string) bool {
	t := parseTitle(s)
	return t.known && !t.bare && (t.measure != "" || t.year != 0)
}

// figuresBehind returns the cells of figures behind the label, or the label and its description, that token i begins, and how
// many figures they hold. There are none where that is no label of a row.
func figuresBehind(toks []token, i int) (from, to, count int) {
	from = i
	for from < len(toks) && from < i+2 && toks[from].class == label {
		if s := toks[from].word.text; labelHead(s) || askOf(s) != budget.NoAsk || isUnitOnly(s) {
			return i, i, 0
		}
		from++
	}
	if from == i {
		return i, i, 0
	}
	for to = from; to < len(toks) && (toks[to].class == number || toks[to].class == year || toks[to].class == mark); to++ {
		if toks[to].class != mark {
			count++
		}
	}
	return from, to, count
}
