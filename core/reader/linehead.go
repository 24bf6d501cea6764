package reader

import (
	"slices"
	"strings"

	"begrotingsverkenner/core/budget"
)

// found is a header as found among the words before the first figure.
type found struct {
	start    int   // first token that belongs to the header
	leadFrom int   // index in pre of the first word of the lead
	upper    []int // titles that cover several columns
	beside   []int // the title of the labels, where it stands between those and the columns' own
	leaf     []int // the columns' own titles
	labels   []int // what stands between the header and the first figure: the first row's labels
}

// findHeader finds the column titles in the words before the first figure, given the lengths of the rows.
func (p *page) findHeader(toks []token, pre []int, runs []run) (found, bool) {
	// The last run of titles is the header; up to three labels may follow it.
	last := len(pre)
	for last > 0 && !isTitle(toks[pre[last-1]].class) {
		last--
	}
	if k := wordsARow(runs); k > 1 && k < maxLabels && len(pre) > k && last > len(pre)-k && isTitle(toks[pre[len(pre)-k-1]].class) {
		last = len(pre) - k // the first row's words are as many as those of the others, also where one of them could be a title: %
	}
	if last == 0 || len(pre)-last > maxLabels-1 {
		return p.plainHeader(toks, pre, runs)
	}
	best, from, score := p.titlesBefore(toks, pre, last, runs)
	// A lone Lasten can be the first row's label, below the name of its group: then the titles stand before that.
	if end := behindTitles(toks, pre, from); from == last-1 && end > 1 && end < from && len(pre)-end < maxLabels && groups(toks[pre[from]].word.text) {
		if h, at, s := p.titlesBefore(toks, pre, end, runs); s > score && len(h.leaf) > 1 {
			best, from, score = h, at, s
		}
	}
	if plain, ok := p.plainHeader(toks, pre, runs); ok && (score <= 0 || len(plain.leaf) > len(best.leaf) && everyRow(toks, runs, len(plain.leaf)) && isTitle(toks[plain.leaf[0]].class)) {
		// An unknown title among known ones: every row has as many figures as there are titles with it.
		best, from, score = plain, index(pre, plain.leaf[0]), 1
		for from > 0 && isTitle(toks[pre[from-1]].class) {
			from--
		}
	}
	if score <= 0 {
		return found{}, false
	}
	// Titles without a year of their own, directly before bare years or measures, cover them.
	at := index(pre, best.leaf[0])
	up := at
	if at > 1 && toks[pre[at-1]].class == label && labelHead(toks[pre[at-1]].word.text) && single(toks[pre[at-1]].word.text) && isTitle(toks[pre[at-2]].class) {
		up = at - 1
		for from = up; from > 0 && isTitle(toks[pre[from-1]].class); {
			from--
		}
	}
	between := up
	for up > from && covers(toks[pre[up-1]].word.text, toks[best.leaf[0]].word.text) {
		up--
	}
	if k := between - up; k > 0 && k <= len(best.leaf) && (between == at || k > 1 && len(best.leaf)%k == 0) {
		best.upper, best.beside = pre[up:between], pre[between:at]
		best.start = pre[up]
	}
	best.leadFrom = max(0, index(pre, best.start)-maxLead)
	return best, true
}

// titlesBefore finds the titles that fit best among those that end at a place in the words, and where their run begins.
func (p *page) titlesBefore(toks []token, pre []int, last int, runs []run) (best found, from int, score float64) {
	from = last
	for from > 0 && isTitle(toks[pre[from-1]].class) {
		from--
	}
	score = -1
	for l := 0; l <= 1; l++ {
		if l == 1 && last != len(pre) && !groups(toks[pre[last-1]].word.text) {
			break // the first row has a label of its own
		}
		for n := 1; n <= last-l-from; n++ {
			leaf := pre[last-l-n : last-l]
			if at := last - l - n; at > from && alike(toks[pre[at-1]].word.text, toks[leaf[0]].word.text) {
				continue // cuts a row of titles in two
			}
			start := leaf[0]
			if leaf = withoutMarks(toks, leaf); len(leaf) == 0 {
				continue
			}
			s := fit(toks, leaf, pre[last-l:], runs)
			if s > score {
				best, score = found{start: start, leaf: leaf, labels: pre[last-l:]}, s
			}
		}
	}
	return best, from, score
}

// behindTitles returns the place behind the titles that stand before one or two labels that end at a place.
func behindTitles(toks []token, pre []int, end int) int {
	for k := 1; k <= 2 && end-k > 0; k++ {
		if toks[pre[end-k]].class != label {
			return 0
		}
		if isTitle(toks[pre[end-k-1]].class) {
			return end - k
		}
	}
	return 0
}

// everyRow reports whether all rows have n figures and as many words before them.
func everyRow(toks []token, runs []run, n int) bool {
	for _, r := range runs {
		if figures(toks, r.figs) != n {
			return false
		}
	}
	return wordsARow(runs) > 0
}

// wordsARow is how many words each row but the first has before its figures, where all have as many; else 0.
func wordsARow(runs []run) int {
	if len(runs) < 2 {
		return 0
	}
	k := len(runs[1].words)
	for _, r := range runs[2:] {
		if len(r.words) != k {
			return 0
		}
	}
	return k
}

// withoutMarks leaves out the titles of columns for N and V (V/N): their cells belong to the figures before them.
func withoutMarks(toks []token, leaf []int) []int {
	for i, t := range leaf {
		if !parseTitle(toks[t].word.text).vn {
			continue
		}
		kept := append([]int{}, leaf[:i]...)
		for _, t := range leaf[i:] {
			if !parseTitle(toks[t].word.text).vn {
				kept = append(kept, t)
			}
		}
		return kept
	}
	return leaf
}

func isTitle(c class) bool { return c == titled || c == year }

func index(s []int, v int) int {
	for i := range s {
		if s[i] == v {
			return i
		}
	}
	return len(s)
}

// groups reports whether a title can be the name of a group of rows, or of a row: Lasten, Reserves.
func groups(s string) bool {
	t := parseTitle(s)
	return t.year == 0 && t.phase == "" && t.measure != budget.Difference
}

// alike reports whether two titles belong to one row of titles: two bare years, two measures, or a period and Verschil.
func alike(a, b string) bool {
	x, y := parseTitle(a), parseTitle(b)
	return x.period() && y.measure == budget.Difference && y.year == 0 || x.bare && y.bare || x.period() && y.period() && x.year != 0 && y.year != 0 && !y.bare || x.measure != "" && y.measure != "" && !strings.Contains(a, "(")
}

// covers reports whether a title stands above others: a phase without a year above bare years, or a period above
// measures.
func covers(upper, lower string) bool {
	u, l := parseTitle(upper), parseTitle(lower)
	if l.bare {
		return u.phase != "" && u.year == 0 && u.measure == "" || u.measure == budget.Incidental || u.measure == budget.Structural
	}
	return l.measure != "" && l.measure != budget.Difference && l.year == 0 && (u.bare || u.phase != "" && u.measure == "")
}

// fit tells how well the rows fit a header of these titles: the share of figures in rows that are complete. The labels
// are titles that would be the label of the first row.
func fit(toks []token, leaf, labels []int, runs []run) float64 {
	n := len(leaf)
	measures, periods, neutral, saldos := 0, 0, 0, 0
	fromLasten := len(labels) > 0 && parseTitle(toks[labels[0]].word.text).measure == budget.Expenditure
	for k, t := range leaf {
		w := parseTitle(toks[t].word.text)
		switch {
		case w.period():
			periods++
		case w.measure == budget.Difference:
			neutral++
		case w.measure == budget.Balance && (w.year != 0 || k == n-1 && fromLasten):
			saldos++
		case w.measure != "":
			measures++
		}
	}
	if measures == 0 {
		periods += saldos // Begroting 2022, Realisatie 2022, Saldo 2022: their difference
	} else {
		measures += saldos // Lasten 2022, Baten 2022, Saldo 2022
	}
	if periods > 0 && measures > 0 && periods+measures+neutral == n {
		return -1 // years and Lasten in one row of titles: one of them is a label
	}
	if len(labels) > 0 && (periods == 0 || periods+neutral < n) && parseTitle(toks[labels[0]].word.text).measure != "" && !(len(labels) > 1 && fromLasten && lasting(toks, leaf)) {
		return -1 // Lasten Baten | Saldo: the title Saldo belongs to the columns
	}
	for k := 1; k < n; k++ {
		if hasUnit(toks[leaf[k-1]].word.text) && !hasUnit(toks[leaf[k]].word.text) {
			return -1 // Lasten en baten (x € 1.000) is a caption above Lasten, Baten
		}
	}
	whole, part, torn, all := 0, 0, 0, 0
	for _, r := range runs {
		m := figures(toks, r.figs)
		all += m
		switch {
		case m%n == 0:
			whole += m
		case m < n:
			part += m
		default:
			torn += m
		}
	}
	if all == 0 {
		return -1
	}
	score := (float64(whole) + 0.3*float64(part) + 0.2*float64(torn)) / float64(all)
	for k := 1; k < n; k++ {
		if covers(toks[leaf[k-1]].word.text, toks[leaf[k]].word.text) && !(k == n-1 && saldos > 0 && measures == 0) {
			score -= 0.3 // Realisatie, Begroting may stand above 2023, 2024
			break
		}
	}
	if n > 1 && labelHead(toks[leaf[0]].word.text) {
		score -= 0.3 // Investering is the title of the labels, most likely
	}
	if w := parseTitle(toks[leaf[n-1]].word.text); n > 1 && len(labels) == 0 && !w.period() && w.measure == "" && periods+measures > 0 {
		score -= 0.02 // Rente may be the first row's label
	}
	if n == 1 {
		score *= 0.2 // anything fits a single column
		for _, r := range runs {
			if figures(toks, r.figs) > 1 {
				return -1
			}
		}
		if len(runs) < 2 {
			return -1
		}
	}
	// Of two fits the one that uses more titles is better: six years rather than the last three of them.
	return score + 0.01*float64(min(n, 30))
}

// lasting reports whether titles tell incidental from structural, of Lasten that stand as a group below them.
func lasting(toks []token, leaf []int) bool {
	for _, t := range leaf {
		if m := parseTitle(toks[t].word.text).measure; m != budget.Incidental && m != budget.Structural && m != budget.NoMeasure {
			return false
		}
	}
	return true
}

// plainHeader takes the words before the first row's label for column titles when their words are not known, where the
// rows of the table all have as many figures: at least two rows of at least two figures, each with a label.
func (p *page) plainHeader(toks []token, pre []int, runs []run) (found, bool) {
	if len(runs) < 2 {
		return found{}, false
	}
	n := figures(toks, runs[1].figs)
	k := len(runs[1].words)
	if n < 2 || n > maxWidth || k < 1 || len(pre) < n+k || figures(toks, runs[0].figs) != n {
		return found{}, false
	}
	for _, r := range runs[2:] {
		if m := figures(toks, r.figs); m%n != 0 {
			return found{}, false
		}
	}
	at := len(pre) - k - n
	leaf := pre[at : at+n]
	if k > 2 && (k > at || slices.ContainsFunc(pre[at-k:at], func(t int) bool { return !rowHead(toks[t].word.text) })) {
		return found{}, false // so many words in a row need titles of their own
	}
	for _, t := range leaf {
		if len(toks[t].word.text) > 48 || strings.HasSuffix(toks[t].word.text, ".") || askOf(toks[t].word.text) != budget.NoAsk {
			return found{}, false
		}
	}
	return found{start: leaf[0], leaf: leaf, labels: pre[at+n:], leadFrom: max(0, at-maxLead)}, true
}
