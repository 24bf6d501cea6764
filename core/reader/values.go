package reader

import (
	"slices"
	"strconv"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/table"
)

// values gives every cell its value in full units, its unit, period and phase, and notes what was inferred.
func (p *page) values() {
	meta := &p.doc.Meta
	stood := p.standYear()
	for _, t := range p.doc.Tables {
		t.Negative = negativeExpenditure(t)
		if t.Kind == budget.Costs {
			continue // each amount carries its own
		}
		named, moments := yearsNameRows(t), yearsAndMoments(t)
		undated := !slices.ContainsFunc(t.Columns, func(c budget.Column) bool { return c.Period != 0 })
		said := p.saidOf(t, stood)
		money := money(t.Kind) || t.Unit == "EUR" && !t.Inferred
		above := t.Caption.Text + " " + t.Title.Text + " " + strings.Join(t.Path, " ")
		for i := range t.Rows {
			r := &t.Rows[i]
			thing, costs := "", false // costs: a row of money in a table of other things
			inColumn := figure.Unit{} // of a column of units
			if r.Unit != "" {
				if inColumn, _ = figure.ParseUnit(r.Unit); inColumn.Name == "" {
					inColumn, _ = figure.ParseUnit("in " + r.Unit) // duizenden euro's
				}
				if inColumn.Name == "" && table.Currency(r.Unit) {
					inColumn = figure.Unit{Name: "EUR", Scale: 1}
				}
				if inColumn.Name == "" {
					if thing = unitOfThing(r.Unit, ""); thing == "" && table.OfThings(r.Unit) {
						thing = "count"
					}
				}
			} else if !money {
				if thing = unitOfThing(r.Label, above); thing == "" && unitOfThing(r.Description, "") == "%" {
					thing = "%" // Overhead | % van totale lasten: the definition stands in a column of its own, or in the row below
				}
				if low := strings.ToLower(r.Description); thing == "" && (strings.Contains(low, "(euro)") || strings.Contains(low, "in euro") || strings.HasPrefix(low, "€ per ")) {
					thing = "EUR" // Apparaatskosten | Kosten per inwoner (euro)
				}
				if costs = thing == "" && costsMoney(strings.ToLower(r.Label)); costs {
					thing = "EUR"
				}
			}
			if money && r.Unit == "" {
				if thing = table.RowThing(r.Label); thing == "" {
					thing = thingAbove(t, i)
				}
				if thing == "count" && large(r) {
					thing = "" // so many of anything no municipality has: it is money
				}
			}
			rowUnit, rowHasUnit := unitOfRow(r.Label)
			if n := len(r.Group); !rowHasUnit && n > 0 && strings.HasSuffix(r.Group[n-1], ")") {
				rowUnit, rowHasUnit = unitOfRow(r.Group[n-1]) // C. Financiële gegevens (x € 1.000)
			}
			rowPhase := phaseOf(r.Label)
			if n := len(r.Group); rowPhase == "" && n > 0 && figure.IsYear(r.Label) {
				rowPhase = phaseOf(r.Group[n-1])
			}
			if !rowHasUnit && i > 1 && r.Role != budget.ItemRow {
				above, ok := unitOfRow(t.Rows[i-1].Label)
				if before, also := unitOfRow(t.Rows[i-2].Label); ok && also && above == before {
					rowUnit, rowHasUnit = above, true // the total of rows that say their unit
				}
			}
			for c := range r.Cells {
				x, col := &r.Cells[c], &t.Columns[c]
				x.Unit, x.Scale = t.Unit, t.Scale
				x.Inferred = t.Inferred && x.State == budget.Published
				switch {
				case x.Figure.Thing():
					x.Unit, x.Scale, x.Inferred = "count", 1, false
				case x.Figure.Percent || col.Percent && (money || col.Unit == ""):
					x.Unit, x.Scale, x.Inferred = "%", 1, false
				case col.Unit == "EUR" && col.Scale == 0:
					if x.Unit = "EUR"; t.Unit != "EUR" {
						x.Scale, x.Inferred = 1, false
					}
				case col.Unit == "count" && inColumn.Name != "":
					x.Unit, x.Scale, x.Inferred = inColumn.Name, inColumn.Scale, false // Aantal says less than the unit of the row
				case col.Unit != "" && !(x.Figure.Euro && col.Unit != "EUR"):
					x.Unit, x.Scale, x.Inferred = col.Unit, col.Scale, false
				case inColumn.Name != "":
					x.Unit, x.Scale, x.Inferred = inColumn.Name, inColumn.Scale, false
				case rowHasUnit && (money || rowUnit.Name == "EUR"):
					x.Unit, x.Scale, x.Inferred = rowUnit.Name, rowUnit.Scale, false
				case money && thing != "" && !x.Figure.Euro && x.Figure.VN == 0:
					x.Unit, x.Scale, x.Inferred = strings.TrimSpace(thing), 1, false
				case !money && x.Figure.Euro:
					x.Unit, x.Scale = "EUR", 1
				case !money:
					x.Unit, x.Scale = thing, 1
					if thing == "" && wholeNumbers(r) {
						x.Unit = "count"
					}
				}
				if x.Unit == "count" && x.Scale == 1 && !x.Figure.Thing() {
					x.Scale = table.ThousandThings(r.Label)
				}
				if (x.Inferred || strings.Contains(r.Label, " per ")) && x.Figure.Euro && x.Figure.Decimals == 2 && x.Unit == "EUR" {
					x.Scale, x.Inferred = 1, false // € 312,50 is no number of thousands
				}
				if x.Figure.Scale != 0 {
					x.Scale, x.Inferred = x.Figure.Scale, false
				}
				if x.Scale == 0 {
					x.Scale = 1
				}
				if x.HasNumber() {
					x.Value = x.Figure.Number.Times(x.Scale)
				}
				if x.Phase = col.Phase; x.Phase == "" {
					x.Phase = rowPhase
				}
				if col.Period != 0 {
					x.Period = col.Period // else it is that of its row, or not known
				}
				if y := figure.YearOf(strings.Trim(x.Figure.Note, "()")); y != 0 {
					x.Period = y // 6,9 (2023): the cell says it itself
				}
				if (x.Period == 0 && named || moments) && yearIn(r.Label) != 0 {
					x.Period = yearIn(r.Label) // MJ-perspectief 2021
				}
				if x.Period == 0 && undated {
					x.Period = flowYear(r.Label)
				}
				if x.Period == 0 {
					x.Period = said.year
				}
				if x.Period == 0 {
					x.Period = meta.FiscalYear
				}
				if x.Phase == "" && money && meta.Kind == budget.AnnualReport && x.Period != 0 && x.Period <= meta.FiscalYear && (spent(col.Header) || r.Label == strconv.Itoa(x.Period)) {
					x.Phase = budget.Actual // what was spent, and rows of years that are over
				}
				if x.Phase == "" && (money || costs) && (said.ofAll || x.Period == said.year) && !deviates(col.Header) {
					x.Phase = said.phase
				}
				if x.Phase == "" && (money || costs) && (meta.Kind == budget.BudgetKind || p.plans) {
					x.Phase = budget.Budget
				}
			}
			nilShares(r, t.Columns)
		}
	}
}

// nilShares gives the dashes of a row whose figures are all percentages their unit.
func nilShares(r *budget.Row, columns []budget.Column) {
	shares := 0
	for c := range r.Cells {
		if x := &r.Cells[c]; x.State == budget.Published && x.Figure.Kind == figure.Amount {
			if !x.Figure.Percent {
				return
			}
			shares++
		}
	}
	for c := range r.Cells {
		if x := &r.Cells[c]; shares > 0 && x.State == budget.Published && x.Figure.Kind == figure.Nil && columns[c].Unit == "" {
			x.Unit, x.Scale, x.Inferred = "%", 1, false
		}
	}
}

// yearsNameRows reports whether the rows of a table are years, as their labels say, and its columns are not.
func yearsNameRows(t *budget.Table) bool {
	for _, c := range t.Columns {
		if c.Period != 0 {
			return false
		}
	}
	items, years := 0, 0
	for i := range t.Rows {
		if t.Rows[i].Role == budget.ItemRow {
			items++
			if y := yearIn(t.Rows[i].Label); y != 0 && strings.HasSuffix(t.Rows[i].Label, strconv.Itoa(y)) {
				years++
			}
		}
	}
	return years > 1 && years*5 >= items*4
}

// flowYear is the year of a row that is called by what came in or went out in it: Uitgaven 2013. It returns 0 for any other row.
func flowYear(label string) int {
	i := strings.LastIndexByte(label, ' ')
	if i < 0 || !figure.IsYear(label[i+1:]) {
		return 0
	}
	what := label[:i]
	if t := table.ReadTitle(what); table.RowMeasure(what) == budget.NoMeasure && !(t.Known && t.Words == 1 && t.Measure != budget.NoMeasure) {
		return 0
	}
	return figure.YearOf(label[i+1:])
}

// yearsAndMoments reports whether the rows of a table are years, each the one behind the other, and the years of its columns are when it was estimated
// what they would bring: Raming december 2023, Raming mei 2024.
func yearsAndMoments(t *budget.Table) bool {
	dated := false
	for _, c := range t.Columns {
		dated = dated || c.Period != 0
	}
	last, rising := 0, 0
	for i := range t.Rows {
		y := figure.YearOf(t.Rows[i].Label)
		if y == 0 || last != 0 && y != last+1 {
			return false
		}
		last = y
		rising++
	}
	return dated && rising > 2
}

// large reports whether a row has figures of a million and a half or more.
func large(r *budget.Row) bool {
	for c := range r.Cells {
		if r.Cells[c].HasNumber() && r.Cells[c].Figure.Number.Abs().Cmp(figure.Int(1500000)) >= 0 {
			return true
		}
	}
	return false
}

// unitOfRow is the unit that the label of a row names: Omzet (x € 1.000). An amount in a label is none: minimaal € 1 miljoen.
func unitOfRow(label string) (figure.Unit, bool) {
	low := strings.ToLower(label)
	for _, w := range [...]string{"(x", "x €", "x 1.", "x 1 ", "* €", "*€", "x€", "(€", "in €", "in euro", "in duizend", "dzd", "k€", "in miljoen", "in mln", "bedragen", "(%", "in %", "(eur"} {
		if strings.Contains(low, w) {
			return figure.ParseUnit(label)
		}
	}
	if strings.HasPrefix(low, "%") || strings.HasSuffix(low, "%") {
		return figure.ParseUnit(label)
	}
	if strings.Contains(low, "in hele euro") {
		return figure.Unit{Name: "EUR", Scale: 1}, true
	}
	return figure.Unit{}, false
}

// spent reports whether the title of a column says that it holds what was spent.
func spent(title string) bool {
	low := strings.ToLower(title)
	for _, w := range [...]string{"uitgaven", "besteed", "besteding", "werkelijk"} {
		if strings.HasPrefix(low, w) && !strings.Contains(low, "t/m") && !strings.Contains(low, "begroot") {
			return true
		}
	}
	return false
}

// phaseOf is the phase that the label of a row says, where it says nothing else, or says it of a saldo: Realisatie, Saldo
// begroting na wijziging.
func phaseOf(label string) budget.Phase {
	if i := strings.IndexByte(label, '('); i > 0 {
		label = figure.Trim(label[:i])
	}
	for _, w := range [...]string{"saldo ", "stand ", "resultaat "} {
		if len(label) > len(w) && strings.EqualFold(label[:len(w)], w) {
			first, _, _ := strings.Cut(label[len(w):], " ")
			if t := table.ReadTitle(first); t.Known {
				return t.Phase
			}
		}
	}
	if t := table.ReadTitle(label); t.Known && t.Measure == budget.NoMeasure && t.Words < 4 {
		return t.Phase
	}
	return budget.NoPhase
}

// wholeNumbers reports whether all figures of a row are whole, so that they count something.
func wholeNumbers(r *budget.Row) bool {
	for c := range r.Cells {
		if r.Cells[c].Figure.Number.Places() > 0 {
			return false
		}
	}
	return true
}

// yearIn returns the only year that a caption names, or 0.
func yearIn(s string) int {
	found := 0
	for i := 0; i+4 <= len(s); i++ {
		if s[i] != '1' && s[i] != '2' || i > 0 && (isDigit(s[i-1]) || s[i-1] == '.' || s[i-1] == ',') {
			continue
		}
		y := figure.YearOf(s[i : i+4])
		if y == 0 || i+4 < len(s) && isDigit(s[i+4]) {
			continue
		}
		if found != 0 && found != y {
			return 0
		}
		found = y
	}
	return found
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// standYear is the year at the end of which the balances of a document stand, where all that are dated are of one year or of two that
// follow each other: a page of annual accounts of which the year is not said. Else it is 0.
func (p *page) standYear() int {
	first, last := 0, 0
	for _, t := range p.doc.Tables {
		for c := range t.Columns {
			col := &t.Columns[c]
			if col.Measure == budget.Closing && col.Period != 0 || yearEnd(col.Header) {
				if first == 0 || col.Period < first {
					first = col.Period
				}
				last = max(last, col.Period)
			}
		}
	}
	if last-first > 1 {
		return 0
	}
	return last
}

// yearEnd reports whether a title names the last day of a year: 31-12-2022, ultimo 2022.
func yearEnd(title string) bool {
	low := strings.ToLower(title)
	for _, w := range [...]string{"31-12", "31/12", "31 dec", "ultimo"} {
		if strings.Contains(low, w) {
			return yearIn(title) != 0
		}
	}
	return false
}

// thingAbove is the unit of a row that names no more than a part of the row or the group above it, which says what is counted: aantal
// inwoners, - waarvan jongeren.
func thingAbove(t *budget.Table, i int) string {
	part := func(label string) bool {
		low := strings.ToLower(strings.TrimLeft(label, "-–• "))
		return strings.HasPrefix(low, "waarvan")
	}
	if part(t.Rows[i].Label) {
		for k := i - 1; k >= 0; k-- {
			if !part(t.Rows[k].Label) {
				return table.RowThing(t.Rows[k].Label)
			}
		}
		return ""
	}
	if n := len(t.Rows[i].Group); n > 0 {
		if low := strings.ToLower(t.Rows[i].Group[n-1]); strings.HasPrefix(low, "aantal ") || strings.HasSuffix(low, " aantallen") {
			return "count"
		}
	}
	return ""
}
