package table

import (
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// headCost scores a cell as the title of a column of labels, or a unit that stands in its place.
func (h *solver) headCost(k int) float64 {
	x := &h.pre[k]
	t := x.ttl()
	switch {
	case x.kind == empty:
		return 0
	case x.head && (t.Dated || t.Year != 0 && t.Phase != "" && LabelHead(strings.Fields(x.text)[0])):
		return -2 // the title of the labels and that of a column: Omschrijving Realisatie 2019
	case x.head:
		return 0.5
	case x.kind != text, x.group:
		return -2.5
	case h.betweenHalves(k):
		return 0.4
	case signLegend(x.text):
		return 0.3
	case t.Unit, t.HasUnit && len(x.text) < 60 && !(strings.HasPrefix(x.text, "% ") && len(x.text) > 16):
		return 0
	case t.Head && strings.EqualFold(x.text, "gemeente") && k+1 < len(h.pre) && strings.EqualFold(h.pre[k+1].text, "nederland"):
		return -1 // the indicators that BBV prescribes stand beside those of the country
	case t.Head && x.row < 0 && k == len(h.pre)-1 && h.again[x.text]:
		return -1 // Activa, which another row is called, too
	case t.Head:
		return 0.5
	case h.resumes(k):
		return 0.3
	case numberedName(x.text), itemised(x.text):
		return -1
	case isCode(x.text):
		return -2
	case t.Plans:
		return -2
	case t.VN:
		return 0.2
	case x.row >= 0 && !x.lined && h.from[k] == k && h.to[k]-k == h.n+1 && k+1 < len(h.pre) && !t.Bare && !t.Dated:
		return 0 // the first cell of a row that has one more than there are columns
	case t.Bare, t.Year != 0 && t.Phase != "", t.Dated:
		return -2
	case t.Year != 0 && len(x.text) > 5 && figure.IsYear(x.text[:4]) && x.text[4] == ' ':
		return -2 // 2019 na wijziging
	case t.Phase != "" && t.Known:
		return -1.5
	case t.Known && (t.Measure == budget.Opening || t.Measure == budget.Closing || t.Measure == budget.Addition || t.Measure == budget.Withdrawal):
		return -0.9
	case t.Measure == budget.Expenditure || t.Measure == budget.Revenue || t.Measure == budget.Difference || t.Measure == budget.Balance && t.Known:
		return -0.9
	case t.Known:
		return -0.5
	case k+1 < len(h.pre) && h.repeats(k):
		return -1.2
	case h.firstLabel(k):
		return 0.4
	}
	return -0.25
}

// betweenHalves reports whether as many cells as there are columns stand before cell k as behind it, and words that a hyphen breaks in those before
// go on in those behind: Vermeerde- | Verminde- | 2020 - 2023 | ringen | ringen. Then it is the rest of the title of the labels.
func (h *solver) betweenHalves(k int) bool {
	if h.n < 2 || k < h.n || k+h.n >= len(h.pre) || h.pre[k].row >= 0 {
		return false
	}
	broken := 0
	for c := range h.n {
		up, low := &h.pre[k-h.n+c], &h.pre[k+1+c]
		if up.kind == stop || low.kind == stop || up.row >= 0 || low.row >= 0 {
			return false
		}
		if endsHyphened(up.text) != low.ttl().Small {
			return false
		}
		if low.ttl().Small {
			broken++
		}
	}
	return broken > 1
}

// resumes reports whether cell k is the rest of a title of the labels that was cut where the titles of the columns stand: "Totaal overzicht
// baten en", the titles, "lasten per programma".
func (h *solver) resumes(k int) bool {
	x := &h.pre[k]
	if x.row >= 0 || x.kind != text || !x.ttl().Small || strings.IndexByte(x.text, ' ') < 0 {
		return false
	}
	for i := k - 2; i >= 0 && i >= k-h.n-1; i-- {
		if h.pre[i].kind == text && h.pre[i].row < 0 && endsOpen(h.pre[i].text) {
			return true
		}
	}
	return false
}

// firstLabel reports whether cell k has the words of the first row's label, which stand there because the labels of the table have no
// title but the name of what it is about.
func (h *solver) firstLabel(k int) bool {
	last := len(h.pre) - 1
	return k < last && h.pre[k].text == h.pre[last].text && h.pre[k].kind == text && !h.pre[k].ttl().Known
}

// numberedName reports whether a cell names one programme, task or product by its number, and no column of them.
func numberedName(s string) bool {
	name, rest, ok := strings.Cut(s, " ")
	if !ok || rest == "" || !isDigit(rest[0]) {
		return false
	}
	return countedWord(name) && !strings.EqualFold(name, "titel") // TITEL 1 heads the labels of a table of its own
}

// itemised reports whether a cell names one thing of a numbered list: 03 - Duurzaamheid, 1. Algemene reserves.
func itemised(s string) bool {
	i := 0
	for i < len(s) && i < 3 && isDigit(s[i]) {
		i++
	}
	if i == 0 || i == 3 {
		return false
	}
	rest, ok := strings.CutPrefix(s[i:], " - ")
	if !ok {
		if rest, ok = strings.CutPrefix(s[i:], ". "); !ok {
			return false
		}
	}
	return rest != "" && !isDigit(rest[0]) && !StartsLower(rest)
}

// repeats reports whether the words of cell k stand behind it again, so that they are a title rather than that of the labels.
func (h *solver) repeats(k int) bool {
	for i := k + 1; i < len(h.pre)-1 && i <= k+h.n+2; i++ {
		if h.pre[i].text == h.pre[k].text {
			return true
		}
	}
	return false
}

// skipHeads passes over the titles of label columns that stand before a row of titles, and offers each number of them.
func (h *solver) skipHeads(s state) (state, []state) {
	out := append(h.room.lower[:0], s)
	cur := s
	for k := 0; k < maxHeads && cur.from > 0; k++ {
		i := cur.from - 1
		if h.pre[i].row < 0 && h.pre[cur.from].row >= 0 {
			break // cells on lines of their own stand beside no printed row
		}
		if len(cur.cols) > 0 && h.pre[i].row >= 0 && h.pre[i].row != h.pre[cur.from].row && h.from[i] != i {
			break
		}
		c := h.headCost(i)
		if c < -1 {
			break
		}
		if t := h.pre[i].ttl(); h.pre[i].row < 0 && !t.Head && !t.Unit && h.pre[i].kind == text && !h.firstLabel(i) && !h.resumes(i) && !signLegend(h.pre[i].text) {
			c -= 0.4 // words that name no labels, between rows of titles
		}
		next := cur
		next.from = i
		next.add(ofHeads, c)
		next.heads = append(append([]int(nil), cur.heads...), i)
		cur = next
		out = append(out, cur)
	}
	// The reading that stops here takes the titles that read as such.
	best := s
	if len(out) > 1 {
		most := best.score + h.forEach(&best)
		for i := range out {
			if x := &out[i]; x.score+h.forEach(x) > most {
				best, most = *x, x.score+h.forEach(x)
			}
		}
	}
	h.room.lower = out
	return best, out
}

// forEach is what it says for a header that it has a title for each label.
func (h *solver) forEach(s *state) float64 {
	if h.typical < 2 || h.labels < h.typical || h.labels > h.typical+1 || len(s.heads) < h.typical || s.skip > 0 {
		return 0
	}
	n, all := 0, true
	for _, k := range s.heads {
		all = all && h.pre[k].ttl().Head
		if _, dated := numbering(h.pre[k].text); dated && h.years {
			continue // the rows have their years apart
		}
		if !h.pre[k].ttl().Unit && h.pre[k].kind != empty {
			n++
		}
	}
	switch {
	case n != h.typical:
		return 0
	case all:
		return 1
	}
	return 0.6
}

// headsTooMany is a cost for titles of columns of labels that no row has a label for, where each cell stands on a line of its own.
func (h *solver) headsTooMany(s state, e int) float64 {
	n := 0
	for _, k := range s.heads {
		if _, dated := numbering(h.pre[k].text); h.pre[k].row >= 0 || h.pre[k].kind != text || h.pre[k].ttl().Unit || dated && h.years {
			continue
		}
		n++
	}
	return 0.3 * float64(max(0, n-max(h.typical, len(h.pre)-e)-1))
}
