package table

import (
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// retitle tells years and words that are figures of a row from those that are titles, by what stands above them.
//
// A year is a title nearly always. Where the cells above have titles for as many columns already, and the years don't follow each
// other as those of titles do, they are numbers that look like years: 1987 | 2019 | 2024 below three titles.
func (f *finder) retitle() {
	f.toks = betweenRows(f.toks)
	for i := 0; i < len(f.toks); {
		if f.toks[i].row < 0 {
			end := i + 1
			for end < len(f.toks) && f.toks[end].row < 0 && f.toks[end].kind != stop {
				end++
			}
			yearsOnLines(f.toks[i:end])
			i = end
			continue
		}
		end := i + 1
		for end < len(f.toks) && f.toks[end].row >= 0 {
			end++
		}
		printedAnswers(f.toks[i:end])
		i = end
	}
}

// betweenRows takes lines of words that stand between printed rows for what they are: a sentence is no name of a group.
func betweenRows(toks []token) []token {
	out := toks[:0] // what is written stands before what is read next
	stops := 0      // the cells before it are running text
	for i := range toks {
		t := &toks[i]
		if t.row < 0 && i > 0 && toks[i-1].row >= 0 {
			stops = i + textBetween(toks[i:])
		}
		if i < stops {
			t.kind = stop
		}
		alone := t.row < 0 || toks[max(i-1, 0)].row != t.row && i+1 < len(toks) && toks[i+1].row != t.row
		if !alone || t.kind != text || i == 0 || i+1 == len(toks) || toks[i-1].row < 0 || toks[i+1].row < 0 {
			out = append(out, *t)
			continue
		}
		if t.row < 0 && strings.HasSuffix(t.text, ".") && strings.Count(t.text, " ") > 3 && !t.ttl().Unit {
			continue
		}
		out = append(out, *t)
	}
	return out
}

// textBetween returns how many cells are running text that begins here and ends where printed rows go on: more than one line, with a
// full stop behind one of them.
func textBetween(toks []token) int {
	n, ends := 0, false
	for n < len(toks) && toks[n].row < 0 && toks[n].kind == text {
		ends = ends || strings.HasSuffix(toks[n].text, ".") && strings.Count(toks[n].text, " ") > 1
		n++
	}
	if n < 2 || n == len(toks) || !ends || toks[n].row < 0 {
		return 0
	}
	return n
}

// printedAnswers goes through printed rows that stand one after another.
func printedAnswers(toks []token) {
	titles, figures := 0, 0 // the most cells that a row has had, but for its first
	measured := false       // the only title says what is measured
	for i := 0; i < len(toks); {
		end := i + 1
		for end < len(toks) && toks[end].row == toks[i].row {
			end++
		}
		row := toks[i:end]
		i = end
		if row[0].exact {
			continue
		}
		for len(row) > 0 && row[len(row)-1].kind == empty {
			row = row[:len(row)-1]
		}
		if len(row) == 0 {
			continue
		}
		n, years, words, dates, numbers := len(row)-1, 0, 0, 0, 0
		for k := range row[1:] {
			switch t := &row[k+1]; {
			case t.kind == year:
				years++
			case t.figureLike():
				numbers++
			case t.kind == text && t.ttl().Years == 0 && (t.ttl().Dated || dayOfMonth(t.text)):
				dates++
			case t.kind == text && t.ttl().Hits == 0 && StartsLower(t.text) && len(t.text) < 20:
				words++
			}
		}
		label := row[0].kind == text && !row[0].ttl().Head
		switch {
		case label && n == 1 && years == 1 && titles == 1 && measured && !aboutTime(row[0].text):
			row[1].kind = number
			numbers = n
		case label && n > 1 && years == n && (titles == n && !following(row[1:]) || figures == n && !following(row[1:])) && !aboutTime(row[0].text):
			for k := range row[1:] {
				row[k+1].kind = number
			}
			numbers = n
		case label && n > 1 && figures == n && (words == n || dates == n):
			for k := range row[1:] {
				row[k+1].kind, row[k+1].fig = number, figure.Figure{Kind: figure.None}
			}
			continue
		}
		if numbers > 0 {
			figures = max(figures, n)
		} else if row[0].kind == year {
			titles = n + 1
		} else if n > 0 && (n > 1 || row[1].kind == text) {
			titles = n
			measured = n == 1 && row[1].ttl().Measure != budget.NoMeasure && row[1].ttl().Known
		}
	}
}

// yearsOnLines goes through cells that stand on a line each.
func yearsOnLines(toks []token) {
	for i := 1; i < len(toks); i++ {
		if toks[i].kind != year || toks[i-1].kind != text {
			continue
		}
		end := i + 1
		for end < len(toks) && toks[end].kind == year {
			end++
		}
		n := end - i
		t := toks[i-1].ttl()
		if n < 2 || i-1 < n || following(toks[i:end]) || t.Head || t.Unit || t.Phase != "" || t.Measure != "" && !t.Known || aboutTime(toks[i-1].text) {
			i = end - 1
			continue
		}
		above := true
		for k := i - 1 - n; k < i-1; k++ {
			x := toks[k].ttl()
			above = above && toks[k].kind == text && (x.Year != 0 || x.Phase != "" || x.Measure != "")
		}
		if above {
			for k := i; k < end; k++ {
				toks[k].kind = number
			}
		}
		i = end - 1
	}
}

// following reports whether years are those of titles: each the next of the one before, the one before it, or the same once more.
func following(toks []token) bool {
	step := 0
	for i := 1; i < len(toks); i++ {
		a, b := toks[i-1].ttl().Year, toks[i].ttl().Year
		switch d := b - a; {
		case d > 5 || d < -5:
			return false
		case i == 1:
			step = d
		case d == step, d == 0, step == 0, i > 1 && d < 0 && step > 0:
		default:
			return false
		}
	}
	return step != 0 || len(toks) > 2
}

// aboutTime reports whether the label of a row says that its cells are years: Jaar van oplevering, Einddatum.
func aboutTime(label string) bool {
	low := strings.ToLower(label)
	for _, w := range [...]string{"jaar", "datum", "looptijd", "start", "einde", "oplevering", "gereed", "planning", "peil", "periode"} {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}

// dayOfMonth reports whether a cell is a day without its year: 1 mei.
func dayOfMonth(s string) bool {
	day, month, ok := strings.Cut(s, " ")
	if !ok || len(day) > 2 || !allDigits(day) {
		return false
	}
	return figure.IsMonth(month)
}
