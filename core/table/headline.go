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
	maxHeadWords = 60 // words of a line of titles
)

// cutHead is the cells before the first row with lines of titles cut in cells, and how well that reads.
type cutHead struct {
	pre   []token
	score float64
}

// cutLines lists the ways to cut lines of titles above a table with n columns of figures.
func cutLines(pre []token, n int) []cutHead {
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
						out = append(out, cutUpper(pre, first-1, pre[first:], n, 0)...)
					}
					break
				}
			}
			continue
		}
		for first := last; first >= 0 && last-first < maxHeadLines && (first == last || lineOf(&pre[first])); first-- {
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
			for labels := 0; labels <= 1; labels++ {
				cut, score := cutTitles(ws, n, labels == 1)
				if cut == nil || score < -0.3 {
					continue
				}
				if first == last || !slices.ContainsFunc(pre[first:last+1], func(t token) bool { return glues(t.text) }) {
					score -= 0.1 * float64(last-first) // cells with line breaks in them come so, and some with the next one glued to them
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
					out = append(out, cutUpper(pre, first-1, tail, n, score)...)
				}
			}
		}
	}
	if split, ok := cutCells(pre); ok {
		out = append(out, split)
	}
	if once, ok := oneSide(pre, n); ok {
		out = append(out, once)
	}
	slices.SortStableFunc(out[1:], func(a, b cutHead) int { return cmp.Compare(b.score, a.score) })
	return out[:min(len(out), 12)]
}

// cutCells cuts cells that hold more than one title, each on a line of its own: "Rekening / 2022 / Primitieve begroting /
// 2023".
func cutCells(pre []token) (cutHead, bool) {
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
			if cut, s := cutTitles(ws, k, false); cut != nil && s > top {
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
func cutUpper(pre []token, k int, below []token, n int, score float64) []cutHead {
	var out []cutHead
	ws := headWords(pre[k].text)
	if len(ws) > maxHeadWords || pre[k].ttl().Unit || sourceLine(pre[k].text) {
		return nil
	}
	for u := 2; u <= n; u++ {
		for labels := 0; labels <= 1; labels++ {
			cut, s := cutTitles(ws, u, labels == 1)
			if labels == 1 && s < 0.6 {
				if named := cutAtTrio(ws, u); named != nil && periodsOf(below) {
					cut, s = named, 0.6
				}
			}
			if cut == nil || s < 0.15 {
				continue
			}
			row := lineCells(pre[k:k+1], cut, labels == 1)
			out = append(out, cutHead{pre: append(append(slices.Clone(pre[:k]), row...), below...), score: score + s})
		}
	}
	return out
}

// cutAtTrio cuts words that end in k of Lasten, Baten and Saldo; what stands before them is the name of the table.
func cutAtTrio(ws []string, k int) []string {
	n := len(ws) - k
	if k < 2 || k > 3 || n < 1 || n > 6 {
		return nil
	}
	var seen []budget.Measure
	for _, w := range ws[n:] {
		m, _ := meaningOf(strings.ToLower(w))
		if m.measure != budget.Expenditure && m.measure != budget.Revenue && m.measure != budget.Balance || slices.Contains(seen, m.measure) {
			return nil
		}
		seen = append(seen, m.measure)
	}
	return append([]string{strings.Join(unbound(ws[:n]), " ")}, ws[n:]...)
}

// periodsOf reports whether each title of the first row of cells says a phase or a year.
func periodsOf(below []token) bool {
	n := 0
	for i := range below {
		if below[i].row != below[0].row {
			break
		}
		if t := below[i].ttl(); t.Phase == "" && t.Year == 0 && !below[i].head {
			return false
		}
		n++
	}
	return n > 1
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

// cutTitles cuts words into k titles, before them one for the labels where there is one, in the way that reads best. The
// score is about 1 where each reads as a title.
func cutTitles(ws []string, k int, label bool) ([]string, float64) {
	n := len(ws)
	if n < k || label && n < k+1 {
		return nil, 0
	}
	if cut := cutAtOpener(ws, k); cut != nil && !label {
		return cut, 0.9
	}
	type cell struct {
		score float64
		from  int
	}
	glued := false // then each piece is a title, unless a line break was lost before a small letter
	for _, w := range ws {
		glued = glued || strings.IndexByte(w, bound) >= 0
	}
	open := make([]bool, n+1) // brackets are open before word i
	for i, depth := 0, 0; i < n; i++ {
		depth = max(0, depth+strings.Count(ws[i], "(")-strings.Count(ws[i], ")"))
		open[i+1] = depth > 0
	}
	best := make([][]cell, k+1)
	for j := range best {
		best[j] = make([]cell, n+1)
		for i := range best[j] {
			best[j][i].score = -1e9
		}
	}
	best[0][0].score = 0
	fits := make([][10]float64, n+1) // per word behind a title and its length how well it reads
	for i := 1; i <= n; i++ {
		for from := max(0, i-9); from < i; from++ {
			if open[from] {
				continue
			}
			fit := titleFit(ws[from:i])
			for q := from + 1; glued && q < i; q++ {
				if !StartsLower(ws[q]) {
					fit -= 0.7
				}
			}
			fits[i][i-from] = fit
		}
	}
	if label {
		for i := 1; i <= n-k; i++ {
			if open[i] {
				continue
			}
			best[0][i].score = labelFit(ws[:i])
		}
		best[0][0].score = -1e9
	}
	for j := 1; j <= k; j++ {
		for i := j; i <= n; i++ {
			for from := max(j-1, i-9); from < i; from++ {
				if best[j-1][from].score < -1e8 || open[from] {
					continue
				}
				if s := best[j-1][from].score + fits[i][i-from]/float64(k); s > best[j][i].score {
					best[j][i] = cell{s, from}
				}
			}
		}
	}
	if best[k][n].score < -1e8 {
		return nil, 0
	}
	out := make([]string, k)
	end := n
	worst := 0.0
	for j := k; j > 0; j-- {
		from := best[j][end].from
		worst = min(worst, fits[end][end-from])
		out[j-1] = strings.Join(unbound(ws[from:end]), " ")
		end = from
	}
	if label {
		out = append([]string{strings.Join(unbound(ws[:end]), " ")}, out...)
	}
	score := best[k][n].score
	if worst < -0.8 {
		score += worst * 0.4 // the others do not make one that is none a title
	}
	return out, score
}

// cutAtOpener cuts words that begin with a word that stands k times among them: Volgens begroting 2022 Volgens meerjarenraming. Titles
// of more than one word that begin alike and are not the same are hardly anything else.
func cutAtOpener(ws []string, k int) []string {
	if k < 2 || len(ws) < 2*k || len(ws[0]) < 4 || StartsLower(ws[0]) {
		return nil
	}
	if _, ok := meaningOf(strings.ToLower(ws[0])); ok {
		return nil // Stand per 1/1 Toevoegingen Stand per 31/12: known words tell where titles begin
	}
	var out []string
	start := 0
	for i := 1; i <= len(ws); i++ {
		if i < len(ws) && ws[i] != ws[0] {
			continue
		}
		part := strings.Join(unbound(ws[start:i]), " ")
		if i-start < 2 || slices.Contains(out, part) {
			return nil
		}
		out = append(out, part)
		start = i
	}
	if len(out) != k {
		return nil
	}
	return out
}

// labelFit tells how well words read as the title of the labels.
func labelFit(ws []string) float64 {
	ws = unbound(ws)
	s := strings.Join(ws, " ")
	t := ReadTitle(s)
	score := -0.05 * float64(len(ws))
	switch {
	case t.Head, t.Phase == "" && len(ws) > 0 && LabelHead(ws[0]):
		score += 0.35
	case t.Unit:
		score += 0.1
	case t.Phase != "" && t.Year != 0:
		score -= 0.9
	case t.Phase != "", t.Known && t.Measure != "":
		score -= 0.4
	}
	if strings.HasSuffix(s, "?") {
		score += 0.3 // Wat gaan we daarvoor doen?
	}
	for i := 1; i < len(ws); i++ {
		if UnitOnly(strings.Join(ws[i:], " ")) {
			score += 0.3 + 0.05*float64(len(ws)-i) // Omschrijving Bedragen x 1.000 euro
			break
		}
	}
	if w := ws[len(ws)-1]; w == "x" && len(ws) > 1 || endsOpen(w) || isAdjective(strings.ToLower(w)) || strings.EqualFold(w, "stand") || allDigits(w) && strings.EqualFold(ws[0], "stand") {
		score -= 0.6
	}
	return score
}

// titleFit tells how well words read as the title of one column: Begroting 2024 does, 2024 Begroting and Lasten Baten
// don't.
func titleFit(ws []string) float64 {
	ws = unbound(ws)
	if len(ws) == 2 && figure.IsYear(ws[0]) && (ws[1] == "(€)" || ws[1] == "(%)" || ws[1] == "€") {
		ws = ws[:1] // 2019 (€)
	}
	score := 0.0
	years, nouns, measures, unknown := 0, 0, 0, 0
	yearAt := -1
	for i, w := range ws {
		low := strings.ToLower(strings.Trim(w, ".,:;()*"))
		m, ok := meaningOf(low)
		_, second, isYear := yearRange(low)
		isYear = isYear && second == 0
		date := DateYear(low)
		switch {
		case isLetterYear(low):
			years++
			nouns++
			yearAt = i
			if len(ws) > 1 {
				score -= 1.6 // B2024 is a title by itself
			}
		case isYear || date != 0:
			years++
			yearAt = i
		case isAdjective(low):
			if i > 0 && !isAdjective(strings.ToLower(ws[i-1])) && !afterYear(low) {
				score -= 0.7 // an adjective begins a title
			}
			if i == len(ws)-1 && !afterYear(low) {
				score -= 0.5
			}
		case i > 0 && (low == "stand" || low == "boekwaarde"):
			score -= 0.5 // they begin a title
		case ok && m.phase != "":
			nouns++
		case ok && m.measure != "":
			measures++
		case ok && (m.mark == joining || len(low) < 5):
		case allDigits(low) && i+1 < len(ws) && figure.IsMonth(ws[i+1]):
			nouns = max(nouns, 1) // 31 december 2024
		case figure.IsMonth(low) && i > 0 && allDigits(ws[i-1]):
		case !ok:
			unknown++
			if allDigits(low) {
				score--
			}
		}
		if i == 0 {
			switch {
			case joins(low):
				score--
			case StartsLower(w) && !(ok && (m.phase != "" || m.measure != "")) && !isYear:
				score -= 0.6
			}
		}
		if i == len(ws)-1 && (joins(low) && low != "t/m" && low != "wijziging" || strings.HasSuffix(w, "-")) {
			score--
		}
	}
	if years == 1 {
		switch {
		case yearAt == len(ws)-1:
			score += 0.6
		case yearAt == 0 && len(ws) > 1 && !afterYear(strings.ToLower(ws[1])):
			score -= 0.4
		case afterYear(strings.ToLower(ws[yearAt+1])):
			score += 0.4
		case yearAt == len(ws)-2 && nouns == 1 && measures == 1:
			if m, _ := meaningOf(strings.ToLower(ws[yearAt+1])); m.measure == budget.Expenditure || m.measure == budget.Revenue || m.measure == budget.Balance {
				score += 0.5 // Begroting 2024 Lasten
			}
		default:
			score -= 0.4
		}
	}
	if HasUnit(strings.Join(ws, " ")) {
		score -= 1.2
	}
	if threes(ws[0]) || len(ws) == 1 && (strings.EqualFold(ws[0], "euro's") || strings.EqualFold(ws[0], "euro’s")) {
		score -= 0.8 // the rest of a unit: 1.000 euro's
	}
	if strings.Contains(strings.Join(ws, " "), "?") {
		score-- // a question is the title of the labels, if any
	}
	if LabelHead(strings.Join(ws, " ")) && years+nouns+measures == 0 {
		score -= 0.5
	}
	if nouns > 0 || measures > 0 {
		score += 0.4
	}
	if len(ws) == 1 && len(ws[0]) == 1 {
		score -= 0.3
	}
	if len(ws) == 1 && (strings.EqualFold(ws[0], "stand") || strings.EqualFold(ws[0], "boekwaarde")) {
		score -= 0.5 // of when?
	}
	if m, _ := meaningOf(strings.ToLower(ws[0])); m.measure == budget.Difference {
		nouns = min(nouns, 1) // Verschil begroting en rekening
	}
	if nouns == 1 && years == 1 {
		score += 0.3
	}
	if t := ReadTitle(strings.Join(ws, " ")); years == 0 && t.Dated && t.Hits == t.Words && t.Words > 1 {
		score += 0.6 // Stand per 1/1
	}
	score -= 1.5*float64(max(0, years-1)) + 1.2*float64(max(0, nouns-1)) + 1.5*float64(max(0, measures-1))
	if nouns == 1 && measures == 1 && years == 0 {
		score -= 0.3
	}
	if years+nouns+measures == 0 {
		score -= 0.1
	}
	score -= 0.1 * float64(unknown)
	score -= 0.15 * float64(max(0, len(ws)-5))
	return score
}

func isLetterYear(low string) bool {
	_, y := letterYear(low)
	return y != 0
}

// isAdjective reports whether a word stands before the noun of a title.
func isAdjective(low string) bool {
	switch low {
	case "primitieve", "primaire", "actuele", "bijgestelde", "gewijzigde", "oorspronkelijke", "oorspr", "oorspr.", "vastgestelde", "prim", "act", "herziene", "definitieve", "ontwerp", "ingediende", "huidige", "vorige", "laatste", "nieuwe", "totale", "werkelijke", "begrote", "geraamde", "gerealiseerde", "primitief", "bruto", "netto", "gem", "gem.", "gemiddelde", "voorlopige", "structurele", "incidentele":
		return true
	}
	return false
}

// afterYear reports whether a word can stand behind the year of a title: 2019 na wijziging, 2022 primitief, 2023 e.v.
func afterYear(low string) bool {
	switch strings.Trim(low, ".,()") {
	case "na", "voor", "vóór", "primitief", "primair", "gewijzigd", "bijgesteld", "e.v", "ev", "en", "actueel", "incl", "excl", "inclusief", "exclusief", "saldo", "t/m", "werkelijk":
		return true
	}
	return false
}

// joins reports whether a word ties others together and ends or begins no title.
func joins(low string) bool {
	switch low {
	case "na", "van", "voor", "per", "en", "de", "het", "of", "in", "op", "uit", "met", "t/m", "min", "minus", "t.o.v", "tov", "/", "-", "x", "ten", "tot", "bij", "aan", "over", "wijziging":
		return true
	}
	return false
}
