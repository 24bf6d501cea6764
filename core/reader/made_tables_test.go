package reader_test

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// maker makes up one table: money as exact sums in euros first, which are rounded when they are printed, as they are in
// a real budget. So totals differ from the sums of their parts by rounding, as there.
type maker struct {
	r    *rand.Rand
	t    *madeTable
	n    notation
	year int
}

// makeTable makes up a table of any kind. vnOwn allows N and V in cells of their own.
func makeTable(r *rand.Rand, year int) *madeTable {
	m := maker{r: r, t: &madeTable{}, n: makeNotation(r), year: year}
	switch r.IntN(12) {
	case 0, 1, 2:
		m.activities()
	case 3, 4:
		m.multiYear()
	case 5:
		m.changes()
	case 6:
		m.movements(budget.Reserves, reserveLabels)
	case 7:
		m.movements(budget.Provisions, provisionLabels)
	case 8:
		m.investments()
	case 9:
		m.indicators()
	case 10:
		m.keyFigures()
	default:
		m.other()
	}
	return m.t
}

// labels takes n labels from a list, seldom one twice.
func (m *maker) labels(from []string, n int) []string {
	var out []string
	for _, i := range m.r.Perm(len(from)) {
		if len(out) == n {
			break
		}
		out = append(out, from[i])
	}
	if strings.HasPrefix(out[0], "- ") {
		out[0] = "Overig" // "- waarvan" follows what it is part of
	}
	if n > 2 && len(out) == n && chance(m.r, 15) {
		out[n-1] = out[0]
	}
	return out
}

// add prints a row of exact sums.
func (m *maker) add(label string, role budget.RowRole, sums []int64) {
	row := madeRow{label: label, role: role}
	for c, s := range sums {
		row.cells = append(row.cells, m.n.print(m.n.round(s), m.t.cols[c].vn))
	}
	m.t.rows = append(m.t.rows, row)
}

func sumOf(rows [][]int64) []int64 {
	out := make([]int64, len(rows[0]))
	for _, r := range rows {
		for c, v := range r {
			out[c] += v
		}
	}
	return out
}

// money gives the table its caption and unit.
func (m *maker) money(ask string) {
	t, r := m.t, m.r
	t.scale = m.n.unit
	t.ownVN = m.n.vn == vnOwn
	unit := ""
	switch m.n.unit {
	case 1000:
		unit = pick(r, "(€1.000)", "(€ 1.000)", "(x € 1.000)", "(bedragen x € 1.000)", "(bedragen x 1000,-)", "(bedragen * € 1.000)", "(in duizenden euro's)")
	case 1_000_000:
		unit = pick(r, "(x € 1 mln.)", "(bedragen x € 1 mln.)", "(in miljoenen euro's)", "(bedragen in € mln.)")
	default:
		unit = pick(r, "(in euro's)", "(bedragen in euro's)", "(bedragen in €)")
	}
	if chance(r, 3) {
		t.caption, t.unitLine = ask, unit
		return
	}
	t.caption = ask + " " + unit
}

func (m *maker) head(from ...string) {
	if !chance(m.r, 4) {
		m.t.heads = []string{pick(m.r, from...)}
	}
}

// periods makes up n columns of years around the fiscal year.
func (m *maker) periods(n int) []madeCol {
	var out []madeCol
	switch m.r.IntN(3) {
	case 0: // Realisatie, Begroting, then years
		for i := range n {
			w := "Begroting"
			if i == 0 {
				w = pick(m.r, "Realisatie", "Rekening")
			}
			if i > 0 && out[0].upper == w {
				w = "Raming"
			}
			out = append(out, madeCol{upper: w, lower: fmt.Sprint(m.year - 2 + i)})
		}
	case 1:
		for i := range n {
			out = append(out, madeCol{lower: fmt.Sprint(m.year + i)})
		}
	default:
		for i := range n {
			out = append(out, madeCol{upper: "Begroting", lower: fmt.Sprint(m.year + i)})
		}
	}
	return out
}

func (m *maker) activities() {
	r, t := m.r, m.t
	t.kind = budget.Activities
	convention := 0
	if chance(r, 4) {
		convention = 1 + r.IntN(2)
	}
	if convention == 0 && chance(r, 2) {
		m.n.vn = vnStyle(1 + r.IntN(4))
	}
	all := chance(r, 5)
	groups := 1
	if chance(r, 4) {
		groups = 2 + r.IntN(2)
	}
	for g := range groups {
		upper := ""
		if groups > 1 {
			upper = fmt.Sprint(pick(r, "Begroting", "Begroting"), " ", m.year+g)
		}
		t.cols = append(t.cols, madeCol{upper, "Lasten", all}, madeCol{upper, "Baten", all}, madeCol{upper, "Saldo", true})
	}
	m.money(pick(r, "Wat mag het kosten", "Wat gaat het kosten", "Wat mag het kosten?", "Financiën", "Lasten, baten en saldo"))
	m.head("Activiteiten", "Activiteit", "Omschrijving", "Wat gaan we daarvoor doen?", "Onderdeel")
	n := 1 + r.IntN(9)
	labels := m.labels(activityLabels, n)
	var rows [][]int64
	for _, l := range labels {
		var row []int64
		for range groups {
			a, b := amount(r), amount(r)/3
			if chance(r, 3) {
				b = 0
			}
			switch convention {
			case 0:
				row = append(row, a, b, a-b)
			case 1:
				row = append(row, a, -b, a-b)
			default:
				row = append(row, a, b, b-a)
			}
		}
		rows = append(rows, row)
		m.add(l, budget.ItemRow, row)
	}
	if n == 1 {
		if chance(r, 2) {
			t.rows[0].label = ""
		}
		return
	}
	if !chance(r, 4) {
		m.add(pick(r, "", "", "Totaal", "Totaal programma", "Totaal lasten en baten"), budget.TotalRow, sumOf(rows))
	}
}

func (m *maker) multiYear() {
	r, t := m.r, m.t
	t.kind = budget.MultiYear
	t.cols = m.periods(2 + r.IntN(6))
	if chance(r, 3) {
		m.n.vn = vnStyle(1 + r.IntN(2))
		for c := range t.cols {
			t.cols[c].vn = true
		}
	}
	m.money(pick(r, "Wat gaat het kosten in 2024?", "Meerjarig overzicht", "Financieel overzicht programma", "Lasten en baten"))
	m.head("Omschrijving", "Programma")
	n := len(t.cols)
	exp, rev, bal := make([]int64, n), make([]int64, n), make([]int64, n)
	inc, str := make([]int64, n), make([]int64, n)
	for c := range n {
		exp[c] = amount(r) + 1000
		rev[c] = amount(r) / 2
		bal[c] = exp[c] - rev[c]
		inc[c] = amount(r) / 10
		str[c] = bal[c] - inc[c]
	}
	long := chance(r, 3)
	role := budget.ItemRow
	names := []string{"Lasten", "Baten", "Saldo"}
	if long {
		names, role = []string{"Totaal lasten", "Totaal baten", "Saldo van lasten en baten"}, budget.TotalRow
	}
	m.add(names[0], role, exp)
	m.add(names[1], role, rev)
	m.add(names[2], budget.ItemRow, bal)
	if chance(r, 3) {
		m.add("Saldo incidentele lasten en baten", budget.ItemRow, inc)
		m.add("Structureel saldo programma", budget.ItemRow, str)
	}
}

// cell prints a figure that is no money: digits with decimals and a mark behind them.
func thing(r *rand.Rand, digits int64, decimals int, percent bool, n notation) madeCell {
	n.decimals, n.euro = decimals, ""
	c := madeCell{number: figure.Decimal(digits, uint8(decimals)), text: n.digits(digits), percent: percent}
	if percent {
		c.text += pick(r, "%", "%", " %")
	}
	return c
}
