package table

import (
	"slices"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// Titles that were too long for their column stand on more than one line, and where each cell has a line of its own, nothing parts them
// from the next: "Realisatie / 2015 / Bijgestelde / begroting / 2016 / Verschil" are three titles. What a line begins or ends with tells
// which go on: a year below a phase without one, a small letter below a capital, an adjective above its noun.

// maxWrapped is how many cells before the first row are looked at.
const maxWrapped = 40

// cutWrapped joins the titles before a first row that has some words of its own, and returns the ways to read the line above them, too.
func (m titleFits) cutWrapped(pre []token, n, own int) []cutHead {
	end := max(0, len(pre)-own)
	from := max(0, end-maxWrapped)
	apart := gapsPart(pre[from:end])
	out := slices.Clone(pre[:from])
	joined, first, whole := 0, -1, map[string]bool{} // the lines of those that were joined
	for k := from; k < end; {
		to := k + 1
		for to < end && to-k < maxTitleLines && !(apart && pre[to].gap) && wraps(pre[k:end], to-k) {
			to++
		}
		if to-k == 1 && len(out) > 0 && asBefore(&out[len(out)-1], pre[k:end]) {
			to++
		}
		if to-k == 1 {
			out = append(out, pre[k])
			k = to
			continue
		}
		t := joinedLines(pre[k:to])
		for i := k; i < to; i++ {
			whole[pre[i].text] = whole[pre[i].text] || pre[i].kind != year
		}
		if k > 0 && unfinished(pre[k-1].text) || titleFit(strings.Fields(butForBrackets(t.text))) < -0.3 {
			return nil // a line holds the end of one title and the beginning of the next
		}
		if first < 0 {
			first = len(out)
		}
		out = append(out, t)
		joined += to - k - 1
		k = to
	}
	if joined == 0 {
		return nil
	}
	if slices.ContainsFunc(out[from:], func(t token) bool { return whole[t.text] }) {
		return phasesJoined(pre, from, end) // Stand | 1-1-2018 and Stand | Stortingen: those below belong to another row
	}
	out = measuresJoined(out, first)
	for k := first; k < len(out) && lineOf(&out[k]) && !(out[k].row >= 0 && k+1 < len(out) && out[k+1].row == out[k].row); k++ {
		out[k].row = -1 // those between them stand in the same row
	}
	out = append(out, pre[end:]...)
	heads := []cutHead{{pre: out}}
	if paired := cutPairs(out, n, own); paired != nil {
		heads = append(heads, cutHead{pre: paired, score: 0.6})
	}
	for k := first - 1; k >= 0 && first-k < 4; k-- {
		if out[k].first > 0 && !out[k].exact && out[k].kind == text && len(strings.Fields(out[k].text)) > 1 {
			heads = append(heads, m.cutUpper(out, k, out[k+1:], n, 0)...)
			break
		}
	}
	return heads
}

// phasesJoined joins only phases and the years behind them, which is all that some headers have on more than one line: Rekening | Begroting / 2018 |
// Rekening / 2018 | Saldo, above a row of titles with the years of the others.
func phasesJoined(pre []token, from, end int) []cutHead {
	out := slices.Clone(pre[:from])
	pairs := 0
	for k := from; k < end; k++ {
		if k+1 < end && pre[k+1].kind == year && lineOf(&pre[k]) && lineOf(&pre[k+1]) && !(k+2 < end && pre[k+2].kind == year) {
			if x := pre[k].ttl(); x.Known && x.Phase != "" && x.Years == 0 && x.Measure == budget.NoMeasure {
				out = append(out, joinedLines(pre[k:k+2]))
				k++
				pairs++
				continue
			}
		}
		out = append(out, pre[k])
	}
	if pairs < 2 {
		return nil
	}
	return []cutHead{{pre: append(out, pre[end:]...), score: -0.3}}
}

// butForBrackets is a title without the words in brackets that end it: Verschil 2022 (+ voordeel, - nadeel).
func butForBrackets(s string) string {
	if i := strings.IndexByte(s, '('); i > 0 && strings.HasSuffix(s, ")") {
		return strings.TrimRight(s[:i], " ")
	}
	return s
}

// asBefore reports whether a line has its year on the next one, as the title before it has: Begroting | 2024, Verleend | 2023.
func asBefore(x *token, lines []token) bool {
	if len(lines) < 2 || x.wrapped != 2 || !figure.IsYear(lastWord(x.text)) || lines[1].kind != year || len(lines) > 2 && lines[2].kind == year {
		return false
	}
	return lineOf(&lines[0]) && lineOf(&lines[1]) && lines[0].kind == text && lines[0].ttl().Years == 0 && !lines[0].ttl().Head && len(lines[0].text) < 20
}

// measuresJoined joins what a column measures to its period, where other titles have both: Begroting 2021 | Lasten, beside Begroting 2021 Baten.
func measuresJoined(cells []token, first int) []token {
	both := false
	for k := first; k < len(cells); k++ {
		t := cells[k].ttl()
		both = both || cells[k].wrapped > 0 && t.Phase != "" && t.Year != 0 && t.Measure != budget.NoMeasure
	}
	if !both {
		return cells
	}
	out := slices.Clone(cells[:first+1])
	for k := first + 1; k < len(cells); k++ {
		x, y := &out[len(out)-1], cells[k]
		if a, b := x.ttl(), y.ttl(); x.wrapped > 0 && a.Phase != "" && a.Year != 0 && a.Measure == budget.NoMeasure && b.Known && b.Words == 1 && b.Measure != budget.NoMeasure && b.Phase == "" {
			lines := x.wrapped + 1
			*x = joinedLines([]token{*x, y})
			x.wrapped = lines
			continue
		}
		out = append(out, y)
	}
	return out
}

// partGlued parts the first title from the caption that it was glued to, where the next line is its year: Overzicht per taakveldBegroting / 2022.
func partGlued(pre []token) []token {
	for k := len(pre) - 2; k >= max(0, len(pre)-maxWrapped); k-- {
		x := pre[k]
		if x.kind != text || x.exact || !glues(x.text) || pre[k+1].kind != year {
			continue
		}
		pieces := strings.Split(unglue(x.text, met), string(met))
		back := pieces[len(pieces)-1]
		if len(pieces) < 2 || ReadTitle(back).Phase == "" {
			continue
		}
		front := x
		front.text, front.title = strings.Join(pieces[:len(pieces)-1], ""), nil
		x.text, x.title, x.row = back, nil, -1
		return slices.Concat(pre[:k], []token{front, x}, pre[k+1:])
	}
	return pre
}

// partLabel parts the title of the labels from that of the first column, which share the first line of a header: Naam Saldo / 1-1-2022.
func partLabel(pre []token) []token {
	for k := len(pre) - 2; k >= max(0, len(pre)-maxWrapped); k-- {
		x := pre[k]
		if x.kind != text || x.exact || !x.lined || x.head || !lineOf(&pre[k+1]) || x.ttl().Unit {
			continue
		}
		ws := strings.Fields(x.text)
		for n := min(4, len(ws)-1); n > 0; n-- {
			front, back := strings.Join(ws[:n], " "), strings.Join(ws[n:], " ")
			if t := ReadTitle(back); !LabelHead(front) && !strings.HasSuffix(front, "?") || t.Head || t.Phase == "" && t.Measure == budget.NoMeasure && t.Years == 0 && !unfinished(back) {
				continue
			}
			y := x
			x.text, x.title, x.head, x.row = front, nil, true, -1
			y.text, y.title, y.row = back, nil, -1
			return slices.Concat(pre[:k], []token{x, y}, pre[k+1:])
		}
	}
	return pre
}

// wrapped tells how much speaks for a header in that titles which would be cut elsewhere are whole in it.
func (h *solver) wrapped(cols []colHead) float64 {
	n, last := 0, -1
	for _, c := range cols {
		for _, p := range c.parts {
			if p != last && h.pre[p].wrapped > 0 {
				n++
			}
			last = p
		}
	}
	if n == 0 {
		return 0
	}
	return min(1.4, 0.4+0.3*float64(n))
}

// gapsPart reports whether blank lines part titles: where nearly all cells have one before them, they say nothing.
func gapsPart(cells []token) bool {
	pairs, gaps, upTo := 0, 0, 0 // up to the last gap: the rows can stand closer
	for k := 1; k < len(cells); k++ {
		if !lineOf(&cells[k]) || !lineOf(&cells[k-1]) {
			continue
		}
		pairs++
		if cells[k].gap {
			gaps++
			upTo = pairs
		}
	}
	return gaps > 0 && gaps*5 < upTo*4
}

// yearFirst reports whether a line begins with a year and has more.
func yearFirst(s string) bool {
	first, rest, ok := strings.Cut(s, " ")
	return ok && figure.IsYear(first) && rest != ""
}

// unfinished reports whether a line ends in an adjective, glued to what stands before it or not: ConcernOorspr.
func unfinished(s string) bool { return isAdjective(strings.ToLower(lastWord(unglueTitle(s)))) }

// ofMoment reports whether a word is that of what there was on one day.
func ofMoment(w string) bool {
	switch strings.ToLower(w) {
	case "saldo", "stand", "boekwaarde", "beginsaldo", "eindsaldo", "beginstand", "eindstand", "ultimo", "primo", "per":
		return true
	}
	return false
}

// joinedLines makes one cell of the lines of a title.
func joinedLines(lines []token) token {
	t, last := lines[0], &lines[len(lines)-1]
	t.row = -1
	if len(lines) > 1 {
		t.kind, t.text, t.title, t.wrapped = text, textOf(lines), nil, len(lines)
		t.end, t.last = last.end, last.last
	}
	return t
}

// textOf joins the lines of a title.
func textOf(cells []token) string {
	parts := make([]string, len(cells))
	for i := range cells {
		parts[i] = cells[i].text
	}
	return JoinTitle(parts)
}

// wraps reports whether cell i goes on from the one before it, both on lines of their own; the cells from 0 to i−1 are one title.
func wraps(cells []token, i int) bool {
	a, b := &cells[i-1], &cells[i]
	if !lineOf(a) || !lineOf(b) || a.kind == year && !strings.HasSuffix(a.text, "/") || a.first == 0 || len(a.text) > 40 || len(b.text) > 40 {
		return false
	}
	x, y := a.ttl(), b.ttl()
	open := endsOpen(a.text) || adjective(a.text) || unfinished(a.text)
	switch {
	case closesBracket(a.text, b.text):
		return true // Verschil (+ voordeel, | - nadeel)
	case y.Years == 1 && x.Years == 0 && x.Phase != "" && !x.Small && i == 1 && yearFirst(b.text):
		return !(i+1 < len(cells) && yearFirst(cells[i+1].text)) // Begroting | 2019 Lasten
	case figure.IsMonth(strings.Fields(b.text)[0]) && allDigits(lastWord(a.text)) && len(lastWord(a.text)) < 3:
		return true // Stand per 31 | december 2026
	case y.Bare:
		said := open || y.Dated
		if y.Dated && !open && x.Phase == "" && !ofMoment(lastWord(a.text)) || untilBelow(b.text) {
			return false
		}
		for k := range i {
			if cells[k].ttl().Years > 0 {
				return false
			}
			said = said || cells[k].ttl().Dated
		}
		whole := *x
		if i > 1 {
			whole = ReadTitle(textOf(cells[:i]))
		}
		said = said || whole.Measure != budget.NoMeasure && whole.Known && !whole.Small
		said = said || whole.Phase != "" && !whole.Small && !(whole.Phase == budget.Budget && qualifying(textOf(cells[:i])))
		return said && !(i+1 < len(cells) && cells[i+1].ttl().Bare)
	case open && y.Years > 0 && x.Phase != "" && !endsOpen(a.text) && slices.ContainsFunc(cells[:i], func(t token) bool { return t.ttl().Years > 0 }):
		return false // Begroting 2019 primitief | Begroting 2020: each has its year
	case open:
		return !strings.EqualFold(a.text, "stand") && !y.Head && !LabelHead(b.text) && !adjective(b.text) && (y.Small || y.Phase != "" || endsOpen(a.text) && !strings.HasSuffix(a.text, "/"))
	case !y.Small || y.HasUnit || x.Head || LabelHead(a.text):
		return false
	}
	low, _, _ := strings.Cut(strings.ToLower(b.text), " ")
	return (joins(low) || low[0] == '(') && !(x.Phase == budget.Budget && qualifying(a.text)) // but Primair | na wijziging
}
