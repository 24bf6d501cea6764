package reader_test

import (
	"fmt"

	"begrotingsverkenner/core/budget"
)

// indicators makes up a table of goals: a percentage, a count or a mark in each row.
func (m *maker) indicators() {
	r, t := m.r, m.t
	t.kind = budget.Indicators
	t.caption = pick(r, "Indicatoren", "Prestatie-indicatoren", "Effectindicatoren", "Tabel 2 Indicatoren")
	t.heads = []string{pick(r, "Indicator", "Omschrijving", "Prestatie-indicator")}
	if chance(r, 2) {
		t.cols = append(t.cols, madeCol{lower: fmt.Sprint("Nulmeting ", m.year-4)})
	}
	for i := range 1 + r.IntN(2) {
		t.cols = append(t.cols, madeCol{lower: fmt.Sprint("Realisatie ", m.year-3+i)})
	}
	for i := range 1 + r.IntN(4) {
		t.cols = append(t.cols, madeCol{lower: fmt.Sprint("Streefwaarde ", m.year+i)})
	}
	if chance(r, 3) {
		for c := range t.cols {
			u, l := t.cols[c].lower[:len(t.cols[c].lower)-5], t.cols[c].lower[len(t.cols[c].lower)-4:]
			t.cols[c] = madeCol{upper: u, lower: l}
		}
	}
	for range 1 + r.IntN(7) {
		if chance(r, 2) {
			m.percentages(pick(r, indicatorLabels...))
		} else {
			m.counts(pick(r, countLabels...))
		}
	}
}

func (m *maker) percentages(label string) {
	row := madeRow{label: label, role: budget.ItemRow}
	decimals, sign := m.r.IntN(3), !chance(m.r, 3)
	for range m.t.cols {
		row.cells = append(row.cells, m.sometimes(thing(m.r, m.r.Int64N(9999)/pow10(2-decimals), decimals, sign, m.n)))
	}
	m.t.rows = append(m.t.rows, row)
}

func (m *maker) counts(label string) {
	row := madeRow{label: label, role: budget.ItemRow}
	base := pick(m.r, int64(9), 120, 800, 4000, 60000, 400000)
	for range m.t.cols {
		row.cells = append(row.cells, m.sometimes(thing(m.r, base+m.r.Int64N(base), 0, false, m.n)))
	}
	m.t.rows = append(m.t.rows, row)
}

// sometimes replaces a figure by what says that there is none.
func (m *maker) sometimes(c madeCell) madeCell {
	if chance(m.r, 25) {
		return madeCell{text: pick(m.r, "n.n.b.", "n.v.t.", "N.B.", "n.b."), none: true}
	}
	return c
}

func pow10(n int) int64 {
	v := int64(1)
	for range n {
		v *= 10
	}
	return v
}

// keyFigures makes up a table of counts over years, with group rows and totals in the groups.
func (m *maker) keyFigures() {
	r, t := m.r, m.t
	t.kind = budget.KeyFigures
	t.caption = pick(r, "Kengetallen", "Kengetallen dienstverlening", "Kengetallen (aantallen)")
	t.heads = []string{pick(r, "Kengetal", "Omschrijving", "Onderdeel")}
	for i := range 2 + r.IntN(4) {
		t.cols = append(t.cols, madeCol{upper: pick(r, "Realisatie"), lower: fmt.Sprint(m.year - 4 + i)})
	}
	if chance(r, 2) {
		for c := range t.cols {
			t.cols[c].upper = ""
		}
	}
	groups := r.IntN(4)
	if groups == 0 {
		for _, l := range m.labels(countLabels, 1+r.IntN(8)) {
			m.counts(l)
		}
		return
	}
	names := m.labels(groupLabels, groups)
	for _, g := range names {
		total := make([]int64, len(t.cols))
		n := 1 + r.IntN(4)
		for _, l := range m.labels(countLabels, n) {
			row := madeRow{group: g, label: l, role: budget.ItemRow}
			for c := range t.cols {
				v := r.Int64N(40000) + 3
				total[c] += v
				row.cells = append(row.cells, thing(r, v, 0, false, m.n))
			}
			t.rows = append(t.rows, row)
		}
		if n > 1 && chance(r, 2) {
			row := madeRow{group: g, label: "Totaal " + pick(r, "fysiek", "digitaal", "stadsdelen"), role: budget.TotalRow}
			for c := range t.cols {
				row.cells = append(row.cells, thing(r, total[c], 0, false, m.n))
			}
			t.rows = append(t.rows, row)
		}
	}
}
