package audit

import (
	"strings"

	"begrotingsverkenner/core/budget"
)

var sameFigureCheck = Check{
	Name: "same-figure",
	Tier: Consistency,
	NL: Words{
		Title:  "Hetzelfde bedrag in twee tabellen",
		Guards: "Een bedrag dat in de meerjarentabel anders is dan in de tabel met het verloop ernaartoe, voor hetzelfde jaar.",
	},
	EN: Words{
		Title:  "The same amount in two tables",
		Guards: "An amount that differs between the multi-year table and the table of changes that leads to it, for the same year.",
	},
	Run: runSameFigure,
}

func runSameFigure(p *Pass) {
	m := p.view.programme
	if m == nil {
		return
	}
	var sums []sum
	agrees := false
	for _, t := range p.Doc.Tables {
		if t.Kind != budget.Changes {
			continue
		}
		last := len(t.Rows) - 1
		if last < 0 || t.Rows[last].Role != budget.TotalRow {
			continue
		}
		measure := measureOf(t.Rows[last].Label)
		if measure == budget.NoMeasure {
			measure = measureOf(t.Caption.Text)
		}
		if measure == budget.NoMeasure {
			continue
		}
		for c := range t.Columns {
			other, ok := cellAt(m, measure, t.Columns[c].Period, budget.Budget)
			if !ok || m.Columns[other.col].Phase == budget.Actual {
				continue
			}
			s, ok := p.add([]at{other}, at{t: t, row: last, col: c})
			if !ok {
				continue
			}
			agrees = agrees || s.Verdict <= Rounds
			sums = append(sums, s)
		}
	}
	for i := range sums {
		s := &sums[i]
		// Tables that agree nowhere are about different things.
		if s.Verdict == Fails && !agrees {
			s.Verdict = Unsure
		}
		if !p.keep(&s.Comparison) {
			continue
		}
		r := s.result
		measure := measureOf(r.t.Rows[r.row].Label)
		if measure == budget.NoMeasure {
			measure = measureOf(r.t.Caption.Text)
		}
		nl, en := measureWords(measure)
		year := " " + itoa(r.t.Columns[r.col].Period)
		p.say(s, nl+year+": in de tabel met het verloop staat "+s.Result.Published+", in de meerjarentabel "+s.Terms[0].Published+" (regel "+itoa(s.Terms[0].Line)+")",
			en+year+": the table of changes has "+s.Result.Published+", the multi-year table "+s.Terms[0].Published+" (line "+itoa(s.Terms[0].Line)+")")
	}
}

// measureOf is the measure that a caption or a label begins with: "Lasten (incl. reserves)", "Baten Ontwerpbegroting".
func measureOf(s string) budget.Measure {
	low := strings.ToLower(s)
	for _, w := range [...]struct {
		word string
		m    budget.Measure
	}{{"lasten", budget.Expenditure}, {"baten", budget.Revenue}, {"saldo", budget.Balance}} {
		if low == w.word || strings.HasPrefix(low, w.word+" ") && !strings.HasPrefix(low, w.word+" en ") {
			return w.m
		}
	}
	return budget.NoMeasure
}
