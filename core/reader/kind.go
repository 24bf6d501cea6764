package reader

import (
	"slices"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/table"
)

// kindOf names what a table is about, from its columns and rows first and its captions and headings second: columns do
// not lie, and captions differ from year to year.
func kindOf(t *budget.Table) budget.TableKind {
	said := strings.ToLower(t.Caption.Text + " " + t.Title.Text)
	for _, h := range t.LabelHeads {
		said += " " + strings.ToLower(h.Text)
	}
	above := func(word string) bool {
		return strings.Contains(said, word) || slices.ContainsFunc(t.Path, func(h string) bool { return strings.Contains(strings.ToLower(h), word) })
	}
	has := func(m budget.Measure) bool { return t.ColumnOf(m) >= 0 }
	measured := func(m budget.Measure) bool {
		for i := range t.Rows {
			if t.Rows[i].Measure == m {
				return true
			}
		}
		return false
	}
	aims := false // it has a starting point or a target
	periods := 0
	for _, c := range t.Columns {
		aims = aims || c.Phase == budget.Baseline || c.Phase == budget.Target
		if c.Period != 0 || c.Phase != "" {
			periods++
		}
	}
	switch {
	case has(budget.Opening) && has(budget.Closing), has(budget.Closing) && (has(budget.Addition) || has(budget.Withdrawal) || has(budget.Spending)):
		if kind := labelled(t); kind != budget.Other {
			return kind
		}
		if strings.Contains(said, "voorziening") || above("voorziening") && !strings.Contains(said, "reserve") || has(budget.Spending) && !above("reserve") {
			return budget.Provisions
		}
		return budget.Reserves
	case has(budget.Gross), has(budget.Share) && !(has(budget.Expenditure) && has(budget.Revenue)), strings.Contains(said, "investering") && !has(budget.Revenue):
		return budget.Investments
	case has(budget.Expenditure) && has(budget.Revenue):
		if hasWord(said, "producten") || hasWord(said, "product") {
			return budget.Products
		}
		return budget.Activities
	case measured(budget.Expenditure) && measured(budget.Revenue):
		return budget.MultiYear
	case strings.Contains(said, "kengetal"):
		return budget.KeyFigures
	case aims, strings.Contains(said, "indicator"):
		return budget.Indicators
	case periods > 0 && len(t.Rows) > 2 && table.LeadsToBudget(t):
		return budget.Changes
	case above("verloop") && periods > 0, above("mutaties") && periods > 0:
		return budget.Changes
	case above("indicator") && t.Unit == "":
		return budget.Indicators
	case (above("kengetal") || above("kerngegeven")) && t.Unit == "" && !measured(budget.Expenditure):
		return budget.KeyFigures
	case strings.Contains(said, "reserve") && !strings.Contains(said, "incl") && (has(budget.Addition) || has(budget.Withdrawal)):
		return budget.Reserves
	case t.Unit == "" && (countsThings(t) || strings.HasPrefix(strings.ToLower(t.Caption.Text), "aantal ")):
		return budget.KeyFigures
	case periods > 0 && len(t.Columns) > 1, periods > 0 && (measured(budget.Expenditure) || measured(budget.Revenue) || measured(budget.Balance)):
		return budget.MultiYear
	}
	return budget.Other
}

// labelled tells by the labels of a table whether all of its rows are reserves or all voorzieningen: both can stand below
// "Reserves en voorzieningen". Where they don't tell it is Other.
func labelled(t *budget.Table) budget.TableKind {
	kind := budget.Other
	for i := range t.Rows {
		if t.Rows[i].Role != budget.ItemRow {
			continue
		}
		row := budget.Other
		switch low := strings.ToLower(t.Rows[i].Label); {
		case strings.Contains(low, "voorziening"):
			row = budget.Provisions
		case strings.Contains(low, "reserve"):
			row = budget.Reserves
		}
		if row == budget.Other || kind != budget.Other && row != kind {
			return budget.Other
		}
		kind = row
	}
	return kind
}

// countsThings reports whether many labels say what they count, so that the figures are no money: Aantal stembureaus.
func countsThings(t *budget.Table) bool {
	n := 0
	for i := range t.Rows {
		if unitOfThing(t.Rows[i].Label, "") != "" || table.RowThing(t.Rows[i].Label) != "" {
			n++
		}
		for c := range t.Rows[i].Cells {
			if f := &t.Rows[i].Cells[c].Figure; f.Euro || f.VN != 0 {
				return false
			}
		}
	}
	return n*2 > len(t.Rows) || n > 2 && n*3 >= len(t.Rows)
}

// hasWord reports whether s, in lower case, has w as a word of its own.
func hasWord(s, w string) bool {
	for f := range strings.FieldsSeq(s) {
		if strings.Trim(f, ".,:;()") == w {
			return true
		}
	}
	return false
}

// unitOfThing names what an indicator counts, from its label and its table's captions: %, s, min, score or count. It
// is empty where nothing tells.
func unitOfThing(label, above string) string {
	low := strings.ToLower(label)
	word := func(s, w string) bool { return strings.Contains(s, w) }
	switch {
	case strings.HasPrefix(low, "%"), strings.Contains(low, " % "), strings.HasSuffix(low, " %"), strings.HasPrefix(low, "percentage"), word(low, "in %"), word(low, "(%)"), word(low, "in procenten"):
		return "%"
	case word(low, "in seconden"), word(low, "(seconden)"), word(low, "aantal seconden"):
		return "s"
	case word(low, "in minuten"), word(low, "(minuten)"), word(low, "aantal minuten"):
		return "min"
	case word(low, "beoordeling"), word(low, "rapportcijfer"), word(low, "score"), word(low, "cijfer"), word(low, "waardering"):
		return "score"
	case strings.HasPrefix(low, "aantal"), strings.HasPrefix(low, "# "), word(low, " aantal "), word(low, "(aantal)"):
		return "count"
	case word(strings.ToLower(above), "aantal"):
		return "count"
	case strings.Contains(low, "per inwoner"), strings.Contains(low, "per huishouden"):
		return "EUR"
	}
	return ""
}

// costsMoney reports whether the last word of a label, before what stands in brackets, is of money: woonlasten, leningbedrag.
func costsMoney(low string) bool {
	head, _, _ := strings.Cut(low, "(")
	words := strings.Fields(head)
	if len(words) == 0 {
		return false
	}
	last := words[len(words)-1]
	for _, w := range [...]string{"lasten", "kosten", "bedrag"} {
		if strings.HasSuffix(last, w) {
			return true
		}
	}
	return false
}
