package table

import (
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// columnOf puts the titles of one column together.
func columnOf(parts []token) budget.Column {
	var col budget.Column
	var texts []string
	bare := false // a year that stands alone says more than one among other words
	parts = unbroken(parts)
	for i := range parts {
		w := &parts[i]
		if len(texts) > 0 && texts[len(texts)-1] == w.text {
			continue
		}
		t := w.ttl()
		if !t.Unit || len(parts) == 1 {
			texts = append(texts, mendTitle(w.text))
		}
		col.Line = w.line
		if t.Year != 0 && (!bare || t.Bare) {
			col.Period, bare = t.Year, t.Bare && len(parts) > 1
		}
		if t.Phase != "" {
			col.Phase = t.Phase
		}
		if t.Measure != "" {
			col.Measure = t.Measure
		}
		col.Percent = col.Percent || t.Percent
		if u, ok := figure.ParseUnit(w.text); ok {
			if col.Unit, col.Scale = u.Name, u.Scale; EndsInCurrency(w.text) {
				col.Scale = 0
			}
		} else if unit := thingOf(w.text); unit != "" {
			col.Unit, col.Scale = unit, 1
		}
	}
	col.Header = JoinTitle(texts)
	return col
}

// unbroken joins the parts of titles that were broken in a word: Vermeerd- / ering.
func unbroken(parts []token) []token {
	for i := 1; i < len(parts); i++ {
		if a := parts[i-1].text; strings.HasSuffix(a, "-") && StartsLower(parts[i].text) {
			whole := parts[i]
			whole.text, whole.title = JoinTitle([]string{a, parts[i].text}), nil
			out := append(append([]token(nil), parts[:i-1]...), whole)
			return unbroken(append(out, parts[i+1:]...))
		}
	}
	return parts
}

// mendTitle mends a word that a line break parted inside a cell: "Bruto- investering".
func mendTitle(s string) string {
	if before, after, ok := strings.Cut(s, "- "); ok && StartsLower(after) && !strings.HasPrefix(after, "en ") && !strings.HasPrefix(after, "of ") {
		return JoinTitle([]string{before + "-", after})
	}
	return s
}

// differences tells a Saldo that is the difference of two periods (Begroting 2022 | Rekening 2022 | Saldo) from that of
// lasten and baten: no other column has a measure.
func differences(columns []budget.Column) {
	saldo, phases := -1, 0
	for c := range columns {
		switch {
		case columns[c].Measure == budget.Balance && columns[c].Phase == "" && saldo < 0:
			saldo = c
		case columns[c].Measure != budget.NoMeasure && columns[c].Measure != budget.Difference:
			return
		case columns[c].Phase != "":
			phases++
		}
	}
	if saldo >= 0 && phases > 1 {
		columns[saldo].Measure = budget.Difference
	}
}
