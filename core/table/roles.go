package table

import (
	"strings"

	"begrotingsverkenner/core/budget"
)

// closeGroups takes the rows behind a group's total out of the group: "Saldo" below "Totaal baten" is none of the Baten.
// A total of the table ends the group before it: "Totaal baten" is no part of "Waarvan".
func closeGroups(t *budget.Table) {
	var group, closed *string // a group is the same as long as its rows share it
	items := false            // it has rows that are no totals: of 1.1 Brandweer only the totals can be printed
	measured := true          // they are Lasten, Baten and Saldo, so that a total of programmes is none of theirs
	for i := range t.Rows {
		r := &t.Rows[i]
		if len(r.Group) == 0 {
			group = nil
			continue
		}
		if group != &r.Group[0] {
			group, items, measured = &r.Group[0], false, true
		}
		if closed == group {
			r.Group = nil
			continue
		}
		if r.Role != budget.TotalRow {
			items, measured = true, measured && RowMeasure(r.Label) != budget.NoMeasure
		} else if items {
			closed = group
			last := r.Group[len(r.Group)-1]
			if strings.Contains(r.Label, " ") && measured && RowMeasure(r.Label) == budget.NoMeasure && !strings.Contains(strings.ToLower(r.Label), strings.ToLower(last)) {
				r.Group = nil
			} else if m := RowMeasure(r.Label); m != budget.NoMeasure && ReadTitle(last).Measure != m {
				r.Group = nil
			}
		}
	}
}

// rowMeasures names what the rows of a table measure whose columns are periods: Lasten, Baten, Saldo.
func rowMeasures(t *budget.Table) {
	for _, c := range t.Columns {
		if c.Measure != budget.NoMeasure && c.Measure != budget.Difference && c.Measure != budget.Incidental && c.Measure != budget.Structural {
			return
		}
	}
	for i := range t.Rows {
		t.Rows[i].Measure = RowMeasure(t.Rows[i].Label)
	}
}

func RowMeasure(label string) budget.Measure {
	label = strings.TrimRight(label, " *:.")
	if n := len(label); n > 3 && label[n-1] == ')' && label[n-2] >= '1' && label[n-2] <= '9' && label[n-3] == ' ' {
		label = strings.TrimRight(label[:n-3], " *:.") // the mark of a footnote
	}
	if i := strings.IndexByte(label, '('); i > 0 {
		label = strings.TrimSpace(label[:i])
	}
	if len(label) > 48 {
		return budget.NoMeasure // longer than all of these
	}
	low := strings.ToLower(label)
	for _, more := range [...]string{"het ", "geraamd ", "geraamde ", "gerealiseerd ", "gerealiseerde ", "totaal ", "totale "} {
		low = strings.TrimPrefix(low, more) // BBV, article 17: het geraamde totaal saldo van baten en lasten
	}
	switch low {
	case "lasten", "lasten totaal", "lasten programma":
		return budget.Expenditure
	case "baten", "baten totaal", "baten programma":
		return budget.Revenue
	case "saldo", "saldo lasten en baten", "saldo van lasten en baten", "saldo baten en lasten", "saldo van baten en lasten", "saldo van de baten en lasten", "saldo programma", "saldo lasten/baten", "saldo baten/lasten":
		return budget.Balance
	case "saldo incidentele baten en lasten", "saldo incidentele lasten en baten", "waarvan incidenteel", "incidenteel saldo", "saldo incidenteel", "incidentele baten en lasten":
		return budget.Incidental
	case "structureel saldo programma", "structureel saldo", "saldo structureel", "structureel saldo baten en lasten":
		return budget.Structural
	}
	return budget.NoMeasure
}

// sums gives the rows their roles, by their labels and places.
func sums(t *budget.Table) {
	items := 0
	for i := range t.Rows {
		r := &t.Rows[i]
		low := strings.ToLower(r.Label)
		switch {
		case r.Label == "" && items > 0 && t.Rows[i-1].Label != "" || r.Label == "" && i > 0 && t.Rows[i-1].Role != budget.ItemRow:
			r.Role = budget.TotalRow
		case strings.HasPrefix(low, "subtotaal"), strings.HasPrefix(low, "sub-totaal"), strings.HasPrefix(low, "sub totaal"):
			r.Role = budget.SubtotalRow
		case strings.HasPrefix(low, "totaal"), strings.HasPrefix(low, "eindtotaal"), strings.HasPrefix(low, "generaal totaal"), strings.HasSuffix(low, " totaal"):
			r.Role = budget.TotalRow
		default:
			items++
		}
	}
	// The table that leads from one budget to the next ends in the new one: "Lasten Ontwerpbegroting 2017-2020".
	if last := len(t.Rows) - 1; last >= 2 && t.Rows[last].Role == budget.ItemRow && LeadsToBudget(t) {
		t.Rows[last].Role = budget.TotalRow
	}
}

// LeadsToBudget reports whether a table starts and ends with a stand of the budget and has changes in between.
func LeadsToBudget(t *budget.Table) bool {
	stand := func(s string) bool {
		low := strings.ToLower(s)
		if strings.HasPrefix(low, "stand ") {
			return true // not Bijstand
		}
		for _, w := range [...]string{"begroting", " stand ", "raming", "primitief"} {
			if strings.Contains(low, w) {
				return true
			}
		}
		return false
	}
	return stand(t.Rows[0].Label) && stand(t.Rows[len(t.Rows)-1].Label) && (changes(t) || lastIsSum(t))
}

// lastIsSum reports whether the last row is the sum of the items above it in every column.
func lastIsSum(t *budget.Table) bool {
	last, held := len(t.Rows)-1, 0
	for c := range t.Columns {
		r := relation{result: term{row: last, col: c}}
		for i := range last {
			if t.Rows[i].Role == budget.ItemRow {
				r.terms = append(r.terms, term{row: i, col: c})
			}
		}
		switch check(t, r) {
		case holds:
			held++
		case violated:
			return false
		}
	}
	return held > 0
}

// changes reports whether rows are called changes: mutaties, ontwikkelingen.
func changes(t *budget.Table) bool {
	n := 0
	for i := range t.Rows {
		low := strings.ToLower(t.Rows[i].Label)
		for _, w := range [...]string{"mutatie", "ontwikkeling", "wijziging", "bijstelling", "maatregelen", "voorjaarsnota", "gedrukte", "intensivering", "bezuiniging", "indexering", "amendement"} {
			if strings.Contains(low, w) {
				n++
				break
			}
		}
	}
	return n >= 3 || n > 0 && n*3 >= len(t.Rows) && len(t.Rows) <= 4
}

// chooseSums finds which rows each total sums. A label does not tell, so of the ways in which pages do it the one that
// holds in most columns is taken, and the first where none holds.
func chooseSums(t *budget.Table) {
	var rel relation
	for i := range t.Rows {
		r := &t.Rows[i]
		if r.Role == budget.ItemRow {
			continue
		}
		r.SumOf = nil
		best, most := []int(nil), -1
		for _, rows := range candidates(t, i) {
			n := 0
			for c := range t.Columns {
				rel.terms, rel.result = rel.terms[:0], term{row: i, col: c}
				for _, k := range rows {
					rel.terms = append(rel.terms, term{row: k, col: c})
				}
				if check(t, rel) == holds {
					n++
				}
			}
			if n > most {
				best, most = rows, n
			}
		}
		r.SumOf = best
	}
}

// candidates lists the sets of rows that the total in row i can be the sum of.
func candidates(t *budget.Table, i int) [][]int {
	r := &t.Rows[i]
	var out [][]int
	add := func(rows []int) {
		if len(rows) > 0 {
			out = append(out, rows)
		}
	}
	items := func(from int, want func(*budget.Row) bool) []int {
		var rows []int
		for k := from; k < i; k++ {
			if t.Rows[k].Role == budget.ItemRow && want(&t.Rows[k]) {
				rows = append(rows, k)
			}
		}
		return rows
	}
	any := func(*budget.Row) bool { return true }
	if len(t.Rows)*len(t.Columns) > 1<<14 {
		return nil // no page of a budget; its totals stay unexplained
	}
	if len(r.Group) > 0 {
		add(items(0, func(x *budget.Row) bool { return strings.Join(x.Group, "\x00") == strings.Join(r.Group, "\x00") }))
	}
	since := 0
	for k := range i {
		if t.Rows[k].Role != budget.ItemRow && (r.Role == budget.SubtotalRow || t.Rows[k].Role == budget.TotalRow) {
			since = k + 1
		}
	}
	if r.Measure == budget.NoMeasure || r.Measure == budget.Expenditure || r.Measure == budget.Revenue {
		add(items(since, any))
		add(items(0, any))
	}
	return out
}
