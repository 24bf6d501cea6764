package reader

import "begrotingsverkenner/core/budget"

// negativeExpenditure reports whether a table prints its lasten with a minus, so that saldo = baten + lasten and a positive saldo is
// favourable: the line "-" = nadeel says so in such documents.
func negativeExpenditure(t *budget.Table) bool {
	if t.Convention != budget.ExpenditurePlusRevenue {
		return false
	}
	below, above := 0, 0
	for i := range t.Rows {
		for c := range t.Rows[i].Cells {
			if t.Rows[i].Measure != budget.Expenditure && (c >= len(t.Columns) || t.Columns[c].Measure != budget.Expenditure) || !t.Rows[i].Cells[c].HasNumber() {
				continue
			}
			switch t.Rows[i].Cells[c].Figure.Number.Sign() {
			case -1:
				below++
			case 1:
				above++
			}
		}
	}
	return below > above
}
