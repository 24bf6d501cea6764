package workbook

import (
	"slices"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// sum is a total or subtotal: a row under the Excel table.
type sum struct {
	row    int      // index of t.Rows
	known  bool     // it is known what it sums
	all    bool     // it sums all items
	tags   []string // else the items with these tags
	items  []int    // the items that it sums
	others []int    // the totals that it sums
}

// findSums looks up what the totals of a table sum. An item that counts in some totals only gets a tag, a text in a
// column of its own, so that sorting the table breaks no sum.
func (l *layout) findSums() {
	partial := map[int][]string{} // names of the totals that an item counts in
	names := unique{}
	for i := range l.t.Rows {
		r := &l.t.Rows[i]
		if r.Role == budget.ItemRow {
			continue
		}
		s := sum{row: i}
		seen := map[int]bool{}
		for _, j := range r.SumOf {
			if j < 0 || j >= len(l.t.Rows) || j == i || seen[j] {
				continue
			}
			seen[j] = true
			s.known = true
			if l.t.Rows[j].Role == budget.ItemRow {
				s.items = append(s.items, j)
			} else {
				s.others = append(s.others, j)
			}
		}
		s.all = len(s.items) == len(l.items)
		if !s.all && len(s.items) > 0 {
			name := names.take(l.totalLabel(i), 32, inBrackets)
			for _, j := range s.items {
				partial[j] = append(partial[j], name)
			}
		}
		l.sums = append(l.sums, s)
	}
	if len(partial) == 0 {
		return
	}
	l.tags = make([]string, len(l.t.Rows))
	classes, taken := map[string]string{}, unique{}
	for _, i := range l.items {
		if len(partial[i]) == 0 {
			continue
		}
		class := strings.Join(partial[i], "; ")
		if classes[class] == "" {
			// Criteria of more than 255 characters are refused by Excel.
			classes[class] = taken.take(class, 200, inBrackets)
		}
		l.tags[i] = classes[class]
	}
	for k := range l.sums {
		s := &l.sums[k]
		if s.all {
			continue
		}
		for _, i := range s.items {
			if !slices.Contains(s.tags, l.tags[i]) {
				s.tags = append(s.tags, l.tags[i])
			}
		}
	}
}

// totalLabel is the label of a total as published, or the word for it.
func (l *layout) totalLabel(i int) string {
	r := &l.t.Rows[i]
	if s := strings.Join(strings.Fields(clean(r.Label)), " "); s != "" {
		return s
	}
	if r.Role == budget.SubtotalRow {
		return l.words.subtotal
	}
	return l.words.total
}

// sumRows are the rows of a total: as published, what its rows make, and the gap.
func (p *planner) sumRows(l *layout, s sum) {
	w := p.words
	r := &l.t.Rows[s.row]
	labels, numbers := style{role: totalLabelRole}, style{role: totalRole}
	if r.Role == budget.SubtotalRow {
		labels.role, numbers.role = subtotalLabelRole, subtotalRole
	}
	p.publishedRow(l, s.row, labels, numbers)
	if !s.known {
		return
	}
	made, gaps := l.blankCells(checkLabelRole), l.blankCells(checkLabelRole)
	name := ""
	if len(l.sums) > 1 {
		name = ": " + cutWords(l.totalLabel(s.row), 80)
	}
	at := p.next()
	made[0] = text(w.sumOfRows+name, style{role: checkLabelRole})
	gaps[0] = text(w.gap+name, style{role: checkLabelRole})
	some := false
	for j := range l.t.Columns {
		f, total, count, places := l.sumOf(s, j)
		if f == "" {
			continue
		}
		some = true
		st := l.styleOf(checkRole, j)
		st.places = uint8(max(places, l.places))
		made[1+j] = formula(rounded(f, places), total, st)
		own := &r.Cells[j]
		if !own.HasNumber() {
			continue
		}
		n, d := l.value(own)
		places = max(places, d)
		st = style{role: gapRole, format: amount, places: uint8(max(places, l.places))}
		gaps[1+j] = p.gap(place{2 + j, at + 1}, place{2 + j, l.rowAt[s.row]}, place{2 + j, at}, n.Sub(total), count, places, st)
	}
	if some {
		p.add(made...)
		p.add(gaps...)
	}
}

// sumOf is the formula of what a total's rows make in a column, its result, the number of figures in it and their
// decimals. It is empty where the total has no such figure, or none of its rows can have one.
func (l *layout) sumOf(s sum, j int) (f string, total figure.Number, count, places int) {
	own := &l.t.Rows[s.row].Cells[j]
	if own.State == budget.NotApplicable || own.State == budget.Published && !own.HasNumber() {
		return "", total, 0, 0
	}
	applies := false
	for _, i := range slices.Concat(s.items, s.others) {
		c := &l.t.Rows[i].Cells[j]
		applies = applies || c.State != budget.NotApplicable
		if isPercent(c) {
			return "", total, 0, 0
		}
		if c.HasNumber() {
			n, d := l.value(c)
			total, count, places = total.Add(n), count+1, max(places, d)
		}
	}
	if !applies {
		return "", total, 0, 0
	}
	var parts []string
	from, to := place{2 + j, l.first}, place{2 + j, l.last}
	if s.all {
		parts = append(parts, rangeOf(from, to))
	}
	tag := l.at(tagColumn, 0)
	for _, t := range s.tags {
		tags := place{tag, l.first}.fixed() + ":" + place{tag, l.last}.fixed()
		parts = append(parts, "SUMIFS("+rangeOf(from, to)+","+tags+","+criterion(t)+")")
	}
	for _, i := range s.others {
		parts = append(parts, place{2 + j, l.rowAt[i]}.String())
	}
	if len(parts) == 1 && len(s.tags) == 1 {
		return parts[0], total, count, places
	}
	return "SUM(" + strings.Join(parts, ",") + ")", total, count, places
}

// criterion makes a condition of SUMIFS that is true for exactly that text, whatever its capitals: = in front, because
// a text can begin with < or >, and ~ before what Excel takes for a joker.
func criterion(s string) string {
	var b strings.Builder
	b.WriteByte('=')
	for _, r := range s {
		if r == '*' || r == '?' || r == '~' {
			b.WriteByte('~')
		}
		b.WriteRune(r)
	}
	return literal(b.String())
}
