package reader_test

import (
	"fmt"

	"begrotingsverkenner/core/budget"
)

func (m *maker) changes() {
	r, t := m.r, m.t
	t.kind = budget.Changes
	t.cols = nil
	for i := range 3 + r.IntN(4) {
		t.cols = append(t.cols, madeCol{lower: fmt.Sprint(m.year - 1 + i)})
	}
	m.money(pick(r, "Lasten (incl. reserves)", "Baten (incl. reserves)", "Verloop lasten"))
	line := func(small int64) []int64 {
		out := make([]int64, len(t.cols))
		for c := range out {
			if out[c] = amount(r)/small + 1; chance(r, 3) {
				out[c] = -out[c]
			}
		}
		return out
	}
	start := line(1)
	for c := range start {
		start[c] = max(start[c], -start[c]) + 5_000_000
	}
	rows := [][]int64{start}
	m.add(fmt.Sprintf("Begroting %d-%d", m.year-1, m.year+2), budget.ItemRow, start)
	labels := m.labels(changeLabels, 3+r.IntN(5))
	sub := chance(r, 2)
	for i, l := range labels {
		if sub && i == len(labels)/2 {
			m.add("Subtotaal actuele begroting", budget.SubtotalRow, sumOf(rows))
		}
		rows = append(rows, line(20))
		m.add(l, budget.ItemRow, rows[len(rows)-1])
	}
	m.add(fmt.Sprintf("Lasten Ontwerpbegroting %d-%d", m.year, m.year+3), budget.TotalRow, sumOf(rows))
}

func (m *maker) movements(kind budget.TableKind, from []string) {
	r, t := m.r, m.t
	t.kind = kind
	opening, closing := "Beginsaldo", "Eindsaldo"
	switch r.IntN(4) {
	case 0:
		opening, closing = fmt.Sprintf("Saldo 1-1-%d", m.year), fmt.Sprintf("Saldo 31-12-%d", m.year)
	case 1:
		opening, closing = fmt.Sprintf("Stand 01-01-%d", m.year), fmt.Sprintf("Stand 31-12-%d", m.year)
	case 2:
		opening, closing = fmt.Sprintf("Stand per 1 januari %d", m.year), fmt.Sprintf("Stand per 31 december %d", m.year)
	}
	moves := []string{pick(r, "Toevoegingen", "Dotaties", "Vermeerderingen"), pick(r, "Onttrekkingen", "Verminderingen")}
	if kind == budget.Provisions && chance(r, 2) {
		moves = []string{"Dotatie", "Vrijval", "Besteding"}
	}
	t.cols = append(t.cols, madeCol{lower: opening})
	for _, x := range moves {
		t.cols = append(t.cols, madeCol{lower: x})
	}
	t.cols = append(t.cols, madeCol{lower: closing})
	m.money(pick(r, "Reserves", "Overzicht reserves", "Verloop reserves"))
	if kind == budget.Provisions {
		m.money(pick(r, "Voorzieningen", "Verloop van de voorzieningen"))
	}
	m.head("Naam", "Omschrijving")
	var rows [][]int64
	for _, l := range m.labels(from, 1+r.IntN(8)) {
		row := []int64{amount(r) + 2_000_000}
		end := row[0]
		for k := range moves {
			v := amount(r) / 30
			if chance(r, 3) {
				v = 0
			}
			if k == 0 {
				end += v
			} else {
				end -= v
			}
			row = append(row, v)
		}
		row = append(row, end)
		rows = append(rows, row)
		m.add(l, budget.ItemRow, row)
	}
	if len(rows) > 1 && !chance(r, 3) {
		m.add(pick(r, "", "Totaal", "Totaal reserves en voorzieningen"), budget.TotalRow, sumOf(rows))
	}
}

func (m *maker) investments() {
	r, t := m.r, m.t
	t.kind = budget.Investments
	years := chance(r, 2)
	if years {
		t.cols = m.periods(2 + r.IntN(4))
	} else {
		for _, h := range []string{"Bruto-investering", "Bijdragen van derden", "Uit voorzieningen", "Gemeentelijk aandeel"} {
			if h != "Uit voorzieningen" {
				t.cols = append(t.cols, madeCol{lower: h})
			}
		}
	}
	m.money(pick(r, "Investeringen", "Overzicht investeringen", "Vervangingsinvesteringen"))
	m.head("Investering", "Project", "Omschrijving")
	var rows [][]int64
	for _, l := range m.labels(investmentLabels, 1+r.IntN(9)) {
		var row []int64
		if years {
			for range t.cols {
				row = append(row, amount(r)/4)
			}
		} else {
			gross, by := amount(r)+1_500_000, amount(r)/500
			row = []int64{gross, by, gross - by}
		}
		rows = append(rows, row)
		m.add(l, budget.ItemRow, row)
	}
	if len(rows) > 1 && !chance(r, 3) {
		m.add(pick(r, "", "Totaal", "Totaal investeringen"), budget.TotalRow, sumOf(rows))
	}
}

func (m *maker) other() {
	r, t := m.r, m.t
	t.kind = budget.Other
	t.cols = m.periods(2 + r.IntN(4))
	m.money(pick(r, "Taakvelden", "Overzicht taakvelden", "Lasten per taakveld", "Tabel 3 Subsidies"))
	m.head("Taakveld", "Taakvelden", "Omschrijving")
	var rows [][]int64
	from := taskLabels
	if chance(r, 3) {
		from = activityLabels
	}
	for _, l := range m.labels(from, 2+r.IntN(10)) {
		var row []int64
		for range t.cols {
			row = append(row, amount(r)/2)
		}
		rows = append(rows, row)
		m.add(l, budget.ItemRow, row)
	}
	if !chance(r, 3) {
		m.add(pick(r, "", "Totaal", "Totaal lasten", "Eindtotaal"), budget.TotalRow, sumOf(rows))
	}
}
