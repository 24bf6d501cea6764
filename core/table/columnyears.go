package table

import (
	"begrotingsverkenner/core/budget"
)

// fillYears gives a year to columns whose titles name none, from the titles beside them: movements between two balances
// are of the year that the second one ends, and where all titles that name a year name the same, it is the table's.
func fillYears(columns []budget.Column) {
	closings(columns)
	only, same := 0, true
	from := -1 // the last column of a balance
	for c := range columns {
		col := &columns[c]
		if col.Period == 0 {
			continue
		}
		if only == 0 {
			only = col.Period
		}
		same = same && col.Period == only
		if col.Measure != budget.Opening && col.Measure != budget.Closing {
			from = -1
			continue
		}
		if from >= 0 {
			for k := from + 1; k < c; k++ {
				if columns[k].Period == 0 {
					columns[k].Period = col.Period
				}
			}
		}
		from = c
	}
	if only == 0 || !same {
		ofAccounts(columns)
		return
	}
	for c := range columns {
		if columns[c].Phase == budget.Target || columns[c].Phase == budget.Baseline {
			return // each has a year of its own
		}
	}
	for c := range columns {
		if columns[c].Period == 0 && !ranged(columns[c].Header) {
			columns[c].Period = only
		}
	}
}

// closings gives the stands at the end of a year the year of the movements before them: Vermeerderingen 2023 | Verminderingen 2023 | Saldo einde
// boekjaar | Vermeerderingen 2024.
func closings(columns []budget.Column) {
	for c := 1; c < len(columns); c++ {
		col, before := &columns[c], &columns[c-1]
		if col.Period == 0 && col.Measure == budget.Closing && before.Period != 0 && (before.Measure == budget.Addition || before.Measure == budget.Withdrawal) {
			col.Period = before.Period
		}
	}
}

// ofWhole gives the columns that say which part of the one before them is structural the phase of that: Rekening 2023 | Incidenteel | Structureel.
func ofWhole(columns []budget.Column) {
	for c := 1; c < len(columns); c++ {
		k, before := &columns[c], &columns[c-1]
		if k.Phase != budget.NoPhase || k.Measure != budget.NoMeasure && k.Measure != budget.Incidental && k.Measure != budget.Structural || before.Phase == budget.NoPhase {
			continue
		}
		for _, w := range [...]string{"incidenteel", "structureel", "waarvan "} {
			if beginsWith(k.Header, w) && (k.Period == 0 || k.Period == before.Period) {
				k.Phase, k.Period = before.Phase, before.Period
				break
			}
		}
	}
}

// ofAccounts gives the year of the accounts to the budgets that stand between those of the year before and them, and to the differences
// behind them: Rekening 2015 | Primitieve begroting | Actuele begroting | Rekening 2016 | Verschil. An annual report sets its budget beside
// what came of it (BBV article 24).
func ofAccounts(columns []budget.Column) {
	first, last := -1, -1
	for c := range columns {
		if columns[c].Period == 0 {
			continue
		}
		if columns[c].Phase != budget.Actual || last >= 0 {
			return
		}
		if first < 0 {
			first = c
		} else {
			last = c
		}
	}
	if last < 0 || first > 0 || columns[last].Period != columns[first].Period+1 {
		return
	}
	for c := first + 1; c < len(columns); c++ {
		if k := &columns[c]; c < last && k.Phase != budget.Budget || c > last && k.Measure != budget.Difference {
			return
		}
	}
	for c := first + 1; c < len(columns); c++ {
		columns[c].Period = columns[last].Period
	}
}

// ranged reports whether a title names more than one year.
func ranged(s string) bool { return ReadTitle(s).Years > 1 }
