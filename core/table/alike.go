package table

import (
	"strings"

	"begrotingsverkenner/core/budget"
)

// alike returns a cost where cells k−1 and k belong to one row of titles, so that none begins or ends between them: two
// years, two measures, or two periods.
func (h *solver) alike(k int) float64 {
	if k <= 0 || k >= len(h.pre) {
		return 0
	}
	a, b := &h.pre[k-1], &h.pre[k]
	if a.row != b.row && (a.row >= 0 || b.row >= 0) {
		return 0
	}
	x, y := a.ttl(), b.ttl()
	switch {
	case x.Bare && y.Bare && y.Year == x.Year+1 && (h.follows(k-1) || h.follows(k+1)):
		return 1.8 // one of a row of years
	case x.Bare && y.Bare && (y.Year == x.Year+1 || y.Year == x.Year):
		return 1
	case x.Bare && y.Bare, x.Dated && y.Dated:
		return 0.6
	case a.text == b.text && a.kind == text && !x.Unit && !x.Head, numberedAlike(a.text, b.text):
		return 0.8
	case x.Period() && y.Period() && x.Year != 0 && y.Year != 0 && !x.Bare && !y.Bare && (y.Hits*2 >= y.Words || y.Words < 4):
		return 0.8
	case x.Measure == budget.Difference && y.Measure == budget.Expenditure:
		return 0 // Verschil is the last title, and Lasten the first label or the name of a group
	case x.Known && y.Known && x.Measure != "" && y.Measure != "" && x.Measure != y.Measure && x.Year == y.Year && x.Phase == y.Phase:
		return 0.6
	}
	return 0
}

// follows reports whether cell k is the year behind that of the cell before it, in the same row.
func (h *solver) follows(k int) bool {
	if k <= 0 || k >= len(h.pre) || h.pre[k].row != h.pre[k-1].row {
		return false
	}
	x, y := h.pre[k-1].ttl(), h.pre[k].ttl()
	return x.Bare && y.Bare && y.Year == x.Year+1
}

// numberedAlike reports whether two titles differ in their numbers only, and these follow each other: Kwartaal 1, Kwartaal 2.
func numberedAlike(a, b string) bool {
	if x, m, ok := counts(a); ok {
		if y, n, ok := counts(b); ok && x == y && n == m+1 {
			return true // Titel 1 Algemeen, Titel 2 Omgeving
		}
	}
	if len(a) != len(b) || len(a) < 3 {
		return false
	}
	differ := 0
	for i := range len(a) {
		if a[i] == b[i] {
			continue
		}
		if !isDigit(a[i]) || !isDigit(b[i]) || b[i] != a[i]+1 {
			return false
		}
		differ++
	}
	return differ == 1
}

// counts cuts a title that begins with a word and a small number.
func counts(s string) (word string, n int, ok bool) {
	word, rest, ok := strings.Cut(s, " ")
	if !ok || word == "" || isDigit(word[0]) || rest == "" || !isDigit(rest[0]) || len(rest) > 1 && rest[1] != ' ' && rest[1] != ':' {
		return "", 0, false
	}
	return word, int(rest[0] - '0'), true
}
