package workbook

import (
	"fmt"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// measureRows are the rows under a table whose rows are measures (lasten, baten, saldo …): what they make, and the gap.
// Their formulas look their rows up by label, so that sorting the table breaks none.
func (p *planner) measureRows(l *layout) {
	t, w := l.t, p.words
	of := map[string]map[budget.Measure][]int{}
	var groups []string
	for i := range t.Rows {
		r := &t.Rows[i]
		if r.Measure == budget.NoMeasure || l.percentIn(i) {
			continue
		}
		g := strings.Join(r.Group, " › ")
		if of[g] == nil {
			of[g] = map[budget.Measure][]int{}
			groups = append(groups, g)
		}
		of[g][r.Measure] = append(of[g][r.Measure], i)
	}
	for _, g := range groups {
		for _, m := range computed {
			rule, ok := ruleFor(m, t.Convention, of[g])
			if !ok || !l.canLookUp(rule) {
				continue
			}
			name := l.totalLabel(rule.published)
			if len(groups) > 1 && g != "" {
				name += " (" + g + ")"
			}
			name = cutWords(clean(name), 120)
			made, gaps := l.blankCells(checkLabelRole), l.blankCells(checkLabelRole)
			made[0] = text(fmt.Sprintf(w.computed, name), style{role: checkLabelRole})
			gaps[0] = text(fmt.Sprintf(w.differenceOf, name), style{role: checkLabelRole})
			at := p.next()
			for j := range t.Columns {
				made[1+j], gaps[1+j] = p.measureCells(l, rule, j, at)
			}
			p.add(made...)
			p.add(gaps...)
		}
	}
}

func (p *planner) measureCells(l *layout, rule rowRule, j, at int) (cell, cell) {
	var f strings.Builder
	var total figure.Number
	count, places := 0, 0
	take := func(rows []int, sign string) {
		for _, i := range rows {
			if f.Len() > 0 || sign == "-" {
				f.WriteString(sign)
			}
			f.WriteString(l.lookUp(i, j))
			c := &l.t.Rows[i].Cells[j]
			if !c.HasNumber() {
				continue
			}
			n, d := l.value(c)
			if sign == "-" {
				n = n.Neg()
			}
			total, count, places = total.Add(n), count+1, max(places, d)
		}
	}
	take(rule.plus, "+")
	take(rule.minus, "-")
	blank := style{role: checkRole}
	if count == 0 {
		return cell{style: blank}, cell{style: blank}
	}
	st := l.styleOf(checkRole, j)
	st.places = uint8(max(places, l.places))
	value := formula(rounded(f.String(), places), total, st)
	own := &l.t.Rows[rule.published].Cells[j]
	if !own.HasNumber() {
		return value, cell{style: blank}
	}
	n, d := l.value(own)
	places = max(places, d)
	limit := tolerance(count, places)
	gap := n.Sub(total)
	p.checks++
	if gap.Abs().Cmp(limit) > 0 {
		p.gaps++
	}
	key := limit.String()
	if p.limits[key] == nil {
		p.limits[key] = &reach{}
	}
	p.limits[key].add(place{2 + j, at + 1})
	st = style{role: gapRole, format: amount, places: uint8(max(places, l.places))}
	return value, formula(rounded(l.lookUp(rule.published, j)+"-"+place{2 + j, at}.String(), places), gap, st)
}

// maxCriterion is how long a label may be to be looked up: Excel refuses texts in formulas of more than 255 characters.
const maxCriterion = 120

// canLookUp reports whether every row of a rule can be told from the others by its label, or its label and group.
func (l *layout) canLookUp(rule rowRule) bool {
	for _, rows := range [][]int{rule.plus, rule.minus, {rule.published}} {
		for _, i := range rows {
			if l.isItem(i) && !l.alone(i) {
				return false
			}
		}
	}
	return true
}

func (l *layout) isItem(i int) bool {
	return l.rowAt[i] >= l.first && l.rowAt[i] <= l.last
}

func (l *layout) alone(i int) bool {
	own := &l.t.Rows[i]
	key := func(r *budget.Row) string {
		return strings.ToLower(clean(r.Label)) + "\n" + l.groupKey(r)
	}
	if own.Label == "" || units16(own.Label) > maxCriterion || units16(l.groupText(own)) > maxCriterion {
		return false
	}
	for _, k := range l.items {
		if k != i && key(&l.t.Rows[k]) == key(own) {
			return false
		}
	}
	return true
}

// groupKey is the part of a row's key that its group makes: none where the table has no column for it, or where the row
// stands in no group, because a condition for an empty cell would not be one.
func (l *layout) groupKey(r *budget.Row) string {
	if l.at(groupColumn, 0) == 0 {
		return ""
	}
	return strings.ToLower(l.groupText(r))
}

// lookUp is the formula for a figure of a row: of an item by its label, of a total by its place.
func (l *layout) lookUp(i, j int) string {
	if !l.isItem(i) {
		return "N(" + place{2 + j, l.rowAt[i]}.String() + ")"
	}
	r := &l.t.Rows[i]
	fixed := func(col int) string {
		return place{col, l.first}.fixed() + ":" + place{col, l.last}.fixed()
	}
	f := "SUMIFS(" + rangeOf(place{2 + j, l.first}, place{2 + j, l.last}) + "," + fixed(1) + "," + criterion(clean(r.Label))
	if g := l.at(groupColumn, 0); g > 0 && len(r.Group) > 0 {
		f += "," + fixed(g) + "," + criterion(l.groupText(r))
	}
	return f + ")"
}
