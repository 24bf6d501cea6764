package reader

import (
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/source"
)

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

// yearRows finds the rows of pipes of which all figures look like years: below a rule, with a name that is no title, behind
// other rows of as many figures, or before one like it. Years in order are titles, and so are years below a phase
// (Realisatie, Begroting).
func (p *page) yearRows(from, to int) {
	width, rows := 0, 0 // of the titles above the rule; the rows of figures below it
	first, complete := -1, false
	for i := from; i < to; i++ {
		b := &p.blocks[i]
		switch {
		case b.Kind == source.Rule:
			if width = 0; i > from && p.blocks[i-1].Kind == source.Row && countFilled(p.blocks[i-1].Cells[1:]) == filled(p.blocks[i-1].Cells)-1 {
				width = filled(p.blocks[i-1].Cells)
				complete = true // titles that say all need no more titles below them
				for _, c := range p.blocks[i-1].Cells[1:] {
					complete = complete && (figure.IsYear(c) || completeTitle(mendTitle(c)))
					if t := parseTitle(mendTitle(c)); t.phase != "" && t.year == 0 {
						width = 0
					}
				}
			}
			rows, first = 0, -1
		case b.Kind != source.Row || width < 3:
		case looksLikeYears(b.Cells, width, complete):
			switch {
			case rows > 0 || complete:
				b.Figures = true
				if first >= 0 {
					p.blocks[first].Figures = true
				}
				first = -1
			case first < 0:
				first = i // perhaps titles
			default:
				p.blocks[first].Figures, b.Figures, first = true, true, -1
			}
		case pipeData(b) && filled(b.Cells) == width:
			rows++
		}
	}
}

// looksLikeYears reports whether cells are a name and figures that all look like years, but are no years in order. Lasten
// is a name where measures may be.
func looksLikeYears(cells []string, width int, measures bool) bool {
	if filled(cells) != width || countFilled(cells) != width || rowHead(cells[0]) || parseTitle(cells[0]).known && !(measures && rowMeasure(cells[0]) != budget.NoMeasure) {
		return false
	}
	ordered := true
	for c := 1; c < width; c++ {
		y := figure.YearOf(cells[c])
		if y == 0 {
			return false
		}
		ordered = ordered && (c == 1 || y == figure.YearOf(cells[c-1])+1)
	}
	return !ordered
}
