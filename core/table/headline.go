package table

import (
	"cmp"
	"slices"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// Where rows stand on lines, so do their titles, and nothing parts them: "Omschrijving Primaire begroting 2019 Realisatie
// 2019". Such a line is cut in each number of titles in the way that reads best, and several lines can be one row of
// titles that was broken.

// Limits of the search for titles in lines.
const (
	maxHeadLines = 9  // lines that are looked at above the first row
	maxLongHead  = 24 // lines of a header that ends directly above it
	maxHeadWords = 60 // words of a line of titles
)

// cutHead is the cells before the first row with lines of titles cut in cells, and how well that reads.
type cutHead struct {
	pre   []token
	score float64
	upper bool // a second line was cut, too, and the score is that of both
}

// rank orders ways to cut one line or two: a second line adds to the score what the first one alone cannot have.
func (c *cutHead) rank() float64 {
	if c.upper {
		return c.score - 0.7
	}
	return c.score
}

// cutLines lists the ways to cut lines of titles above a table with n columns of figures; a row has own words before its first figure.
func (m titleFits) cutLines(pre []token, n, own int) []cutHead {
	out := []cutHead{{pre: pre}}
	whole := func(k int) bool {
		t := &pre[k]
		return !t.group && t.lined && (t.kind == text || t.kind == year) && (t.row < 0 || (k == 0 || pre[k-1].row != t.row) && (k+1 == len(pre) || pre[k+1].row != t.row)) || t.kind == text && t.row < 0 && glues(t.text)
	}
	for last, tried := len(pre)-1, 0; last >= 0 && tried < maxHeadLines; last, tried = last-1, tried+1 {
		if !whole(last) {
			if pre[last].row >= 0 && !pre[last].exact && last > 0 && pre[last-1].row == pre[last].row || pre[last].kind == year {
				// A line whose titles are apart already: those above it may not be.
				first := last
				for first > 0 && pre[first-1].row == pre[last].row {
					first--
				}
				if last-first >= 1 {
					if first > 0 && whole(first-1) {
						out = append(out, m.cutUpper(pre, first-1, pre[first:], n, 0)...)
					}
					if first > 1 && whole(first-1) && whole(first-2) && (StartsLower(pre[first-1].text) || endsOpen(pre[first-2].text)) {
						joined := append(slices.Clone(pre[:first-2]), brokenTitles(&pre[first-2], &pre[first-1])) // Resultaat Bijdrage / dividend
						out = append(out, m.cutUpper(joined, first-2, pre[first:], n, 0)...)
					}
					break
				}
			}
			continue
		}
		lines := maxHeadLines
		if last >= len(pre)-own-2 {
			lines = maxLongHead
		}
		for first := last; first >= 0 && last-first < lines && (first == last || lineOf(&pre[first])); first-- {
			if first < last && !lineOf(&pre[first]) {
				break
			}
			var parts []string
			for k := first; k <= last; k++ {
				parts = append(parts, unglueTitle(pre[k].text))
			}
			ws := strings.Fields(JoinTitle(parts))
			if first == last {
				ws = headWords(pre[last].text)
			}
			if len(ws) > maxHeadWords {
				break
			}
			if len(ws) == 1 {
				continue
			}
			places := placesOf(parts, len(ws))
			for labels := 0; labels <= 1; labels++ {
				cut, score := m.cutTitles(ws, places, n, labels == 1)
				if cut == nil || score < -0.3 || labels == 1 && last > first && !strings.Contains(cut[0], " ") && labelFit(cut[:1]) < -0.3 {
					continue
				}
				if first == last || !slices.ContainsFunc(pre[first:last+1], func(t token) bool { return glues(t.text) }) {
					score -= min(0.4, 0.1*float64(last-first)) // cells with line breaks in them come so, and some with the next one glued to them
				}
				if first > 0 && lineOf(&pre[first-1]) && (untilBelow(pre[first-1].text) || endsOpen(pre[first-1].text) || strings.HasSuffix(pre[first-1].text, "-")) {
					score-- // the line above goes on in this one
				}
				for k := first + 1; k <= last; k++ {
					if pre[k].gap {
						score -= 1.2 // a blank line parts what is no title
					}
				}
				if t := pre[last].ttl(); last > first && (strings.HasSuffix(pre[last].text, ":") || t.Words == 1 && (t.Measure == budget.Expenditure || t.Measure == budget.Revenue)) {
					score -= 0.4 // the name of a group
				}
				row := lineCells(pre[first:last+1], cut, labels == 1)
				tail := append(slices.Clone(row), pre[last+1:]...)
				out = append(out, cutHead{pre: append(slices.Clone(pre[:first]), tail...), score: score})
				if first > 0 && whole(first-1) {
					out = append(out, m.cutUpper(pre, first-1, tail, n, score)...)
				}
			}
		}
	}
	parted := partLabel(partGlued(pre))
	out = append(out, m.cutWrapped(parted, n, own)...)
	out = append(out, cutColumns(parted, n, own)...)
	out = append(out, cutStacked(pre, n, own)...)
	if split, ok := m.cutCells(pre); ok {
		out = append(out, split)
	}
	if once, ok := oneSide(pre, n); ok {
		out = append(out, once)
	}
	slices.SortStableFunc(out[1:], func(a, b cutHead) int { return cmp.Compare(b.rank(), a.rank()) })
	return out[:min(len(out), 12)]
}

// placesOf tells of each word of some lines where it stands in its line, for [titleFits.of].
func placesOf(lines []string, words int) []int8 {
	if len(lines) < 2 {
		return nil
	}
	out := make([]int8, words)
	for i, at := 1, len(strings.Fields(lines[0])); i < len(lines); i++ {
		end := min(words, len(strings.Fields(JoinTitle(lines[:i+1]))))
		if first, _, _ := strings.Cut(strings.TrimSpace(lines[i]), " "); StartsLower(first) || figure.YearOf(first) != 0 || DateYear(first) != 0 || strings.HasSuffix(lines[i-1], "-") {
			at = max(at, end)
			continue // it goes on with what the line before it ends in
		}
		for k := at; k < end; k++ {
			out[k] = -1
		}
		if at < end {
			out[at] = 1
		}
		at = max(at, end)
	}
	return out
}

// cutCells cuts cells that hold more than one title, each on a line of its own: "Rekening / 2022 / Primitieve begroting /
// 2023".
func (m titleFits) cutCells(pre []token) (cutHead, bool) {
	var out []token
	found := false
	for i := range pre {
		t := pre[i]
		if x := t.ttl(); t.exact || t.kind != text || t.lined || t.last == t.first || x.Years < 2 {
			out = append(out, t)
			continue
		}
		ws := strings.Fields(t.text)
		var best []string
		top := 0.6
		for k := 2; k <= 6; k++ {
			if cut, s := m.cutTitles(ws, nil, k, false); cut != nil && s > top {
				best, top = cut, s
			}
		}
		if best == nil {
			out = append(out, t)
			continue
		}
		found = true
		for _, s := range best {
			x := t
			x.text, x.title = s, nil
			out = append(out, x)
		}
	}
	return cutHead{pre: out, score: 0.3}, found
}

// oneSide takes titles that stand twice, once for each side of a balance, for those of one: its rows have one side each.
func oneSide(pre []token, n int) (cutHead, bool) {
	if n < 2 {
		return cutHead{}, false
	}
	for i := 0; i+2*n <= len(pre); i++ {
		for j := i + n; j <= i+n+1 && j+n <= len(pre); j++ {
			same := true
			for k := 0; k < n && same; k++ {
				t := &pre[i+k]
				same = t.text == pre[j+k].text && t.row < 0 && !t.exact && (t.ttl().Year != 0 || t.ttl().Dated)
			}
			if same {
				return cutHead{pre: append(slices.Clone(pre[:i+n]), pre[j+n:]...), score: 0.8}, true
			}
		}
	}
	return cutHead{}, false
}

// lineOf reports whether a cell is a line that can be a part of a broken row of titles.
func lineOf(t *token) bool {
	return !t.group && (t.lined || t.row < 0) && !t.exact && !sourceLine(t.text) && (t.kind == text || t.kind == year) && !t.ttl().Unit
}

// cutUpper cuts line k in each number of titles that can stand over the row below it.
func (m titleFits) cutUpper(pre []token, k int, below []token, n int, score float64) []cutHead {
	var out []cutHead
	ws := headWords(pre[k].text)
	if len(ws) > maxHeadWords || pre[k].ttl().Unit || sourceLine(pre[k].text) {
		return nil
	}
	for u := 2; u <= n; u++ {
		for labels := 0; labels <= 1; labels++ {
			cut, s := m.cutTitles(ws, nil, u, labels == 1)
			if labels == 1 && s < 0.6 {
				if named := cutAtTrio(ws, u); named != nil && periodsOf(below) {
					cut, s = named, 0.6
				}
			}
			if cut == nil || s < 0.15 {
				continue
			}
			row := lineCells(pre[k:k+1], cut, labels == 1)
			out = append(out, cutHead{pre: append(append(slices.Clone(pre[:k]), row...), below...), score: score + s, upper: true})
		}
	}
	return out
}

// brokenTitles is a line of titles with the one that it goes on in.
func brokenTitles(a, b *token) token {
	t := *a
	t.text, t.end, t.last, t.title = JoinTitle([]string{a.text, b.text}), b.end, b.last, nil
	return t
}

// lineCells makes cells of the titles that a line was cut in; the first can be the title of the labels.
func lineCells(from []token, titles []string, labels bool) []token {
	last := from[len(from)-1]
	var out []token
	for i, s := range titles {
		t := token{kind: text, text: s, line: from[0].line, end: last.end, first: from[0].first, last: last.last, row: last.row, col: i, span: 1, gap: from[0].gap, head: labels && i == 0}
		if k, _ := classify(s); k == year {
			t.kind = year
		}
		if t.row < 0 {
			t.row = t.last
		}
		out = append(out, t)
	}
	return out
}

// glues reports whether a text has titles that were glued together.
func glues(s string) bool {
	return len(s) > 8 && strings.Contains(unglueTitle(s), " ") && unglueTitle(s) != s
}
