package table

import (
	"strings"

	"begrotingsverkenner/core/budget"
)

// firstRow scores the words from cell e on as the labels of the first row, and names of groups before them.
func (h *solver) firstRow(e, behind int) float64 {
	s := len(h.pre) - e + behind
	score := 0.0
	switch {
	case s == 0 && h.typical > 0:
		score -= 2.2
	case s < h.typical:
		score -= 0.9 * float64(h.typical-s)
	case behind == 0 && h.wordRows(s):
		score -= 0.4 // rows of words between the titles and the first figures
	case s > h.typical && h.groups:
		score -= 0.2 * float64(s-h.typical)
	case s > h.typical:
		score -= 0.45 * float64(s-h.typical)
	}
	for k := e; k < len(h.pre); k++ {
		t := h.pre[k].ttl()
		switch {
		case h.pre[k].kind == stop:
			return -100
		case h.again[h.pre[k].text] && h.pre[k].kind == text:
			continue // other rows have it, too
		case itemised(h.pre[k].text) && k < len(h.pre)-1:
			score += 0.45 // the name of a group
		case h.pre[k].kind == empty:
			score += 0.3
			if s > h.typical {
				score += 0.45
			}
		case t.Small && t.Words == 1 && t.Known && (t.Measure == budget.Expenditure || t.Measure == budget.Revenue) && k < len(h.pre)-1 && h.pre[k].row < 0:
			score -= 0.8 // the rest of a title, rather than the name of a group
		case h.pre[k].aside, h.pre[k].group:
			score += 0.45
		case h.pre[k].kind == year:
			score -= 3
		case (t.Unit || t.Percent && t.Words < 2) && k > e && h.unitColumn():
		case t.Unit:
			score -= 2.5
		case t.Head && (k < len(h.pre)-1 || len(h.pre[k].text) > 12):
			score -= 1
		case t.Year != 0 && t.Phase != "":
			score -= 1.6
		case t.Dated && t.Hits == t.Words && h.dated && k == len(h.pre)-1:
		case t.Dated && t.Hits == t.Words && t.Year == 0:
			score -= 0.3 // from 1/1 to 31/12
		case t.Dated && t.Hits == t.Words:
			score -= 1.8
		case t.Phase != "" && t.Known:
			score -= 1.2
		case t.Measure == budget.Difference && t.Known:
			score -= 0.8
		case t.VN || t.Percent && t.Known:
			score -= 1.5
		case t.Measure == budget.Addition || t.Measure == budget.Withdrawal:
			score -= 0.2
		}
		if k < len(h.pre)-1 && t.HasUnit {
			score -= 1
		}
	}
	return score
}

// wordRows reports whether the last s cells before the first figure are rows with a label and a word in each column, and
// the label of the first row: Dienstbetrekking? | ja | ja | nee.
func (h *solver) wordRows(s int) bool {
	more := s - h.typical
	if h.n < 2 || more < h.n+1 || more%(h.n+1) != 0 || more > 6*(h.n+1) {
		return false
	}
	for k := len(h.pre) - s; k < len(h.pre); k++ {
		if t := h.pre[k].ttl(); h.pre[k].row >= 0 || h.pre[k].kind != text || t.Bare || t.Unit || t.Phase != "" || t.Measure != "" {
			return false
		}
	}
	return true
}

// unitColumn reports whether a title says that the rows have their unit in a column of its own.
func (h *solver) unitColumn() bool {
	for k := range h.pre {
		if strings.EqualFold(h.pre[k].text, "eenheid") {
			return true
		}
	}
	return false
}
