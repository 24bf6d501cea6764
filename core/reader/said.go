package reader

import (
	"slices"
	"sort"
	"strconv"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/table"
)

// said is what the words around a table say of the figures whose columns and rows don't.
type said struct {
	year  int          // or 0
	phase budget.Phase // or none, also where a column says another
	ofAll bool         // the phase is that of all years
}

// saidOf reads the caption, the title and the titles of the labels of a table, and the sentence before it. stood is the
// year of [page.standYear].
func (p *page) saidOf(t *budget.Table, stood int) said {
	meta := &p.doc.Meta
	s, by := said{}, "" // by: what names the year
	ask := func(text string) {
		if s.year == 0 {
			s.year, by = yearIn(text), text
		}
	}
	ask(t.Caption.Text)
	ask(t.Title.Text)
	for i := range t.LabelHeads {
		ask(t.LabelHeads[i].Text) // Wat gaan we daarvoor doen in 2024?
	}
	if s.year == 0 {
		ask(p.numberedAbove(t))
	}
	for i := len(t.Path) - 1; i >= 0 && meta.FiscalYear == 0; i-- {
		ask(t.Path[i]) // Schatkistbankieren 2023
	}
	s.phase = phaseBeside(by, s.year)
	switch {
	case slices.ContainsFunc(t.Columns, func(c budget.Column) bool { return c.Phase != budget.NoPhase && c.Phase != s.phase }):
		s.phase = budget.NoPhase
	case foretold(t):
		s.phase, s.ofAll = budget.Budget, true
	case s.phase == budget.NoPhase && phaseOfLabels(t) != budget.NoPhase:
		s.phase, s.ofAll = phaseOfLabels(t), true
	case s.phase == budget.NoPhase && meta.Kind == budget.UnknownKind:
		s.phase = p.phaseLed(t)
	}
	if s.year == 0 && meta.FiscalYear == 0 {
		if s.year = p.titleYear(); s.year == 0 {
			s.year = stood
		}
	}
	s.ofAll = s.ofAll || s.year == 0
	return s
}

// numberedAbove is the caption that calls itself one and stands a few texts above a table, with titles of its labels between: Tabel: Verloop van het
// resultaat 2017. It is empty where none does.
func (p *page) numberedAbove(t *budget.Table) string {
	texts, tables, before := p.doc.Texts, p.doc.Tables, 0
	if i := sort.Search(len(tables), func(k int) bool { return tables[k].Line >= t.Line }); i > 0 {
		before = tables[i-1].Line // a caption above it is its own
	}
	at := p.textAt(t.Line)
	for k := at - 1; k >= 0 && k >= at-6 && texts[k].Line >= before; k-- {
		if s := texts[k].Text; len(s) < 120 && table.NumberedCaption(s) {
			return s
		}
	}
	return ""
}

// textAt is the first text of the document on a line or behind it.
func (p *page) textAt(line int) int {
	return sort.Search(len(p.doc.Texts), func(k int) bool { return p.doc.Texts[k].Line >= line })
}

// foretold reports whether the caption or the title of the labels of a table says that it is a forecast: Balansprognose, Geprognosticeerde balans.
func foretold(t *budget.Table) bool {
	is := func(s string) bool {
		low := strings.ToLower(s)
		return len(s) < 80 && (strings.Contains(low, "balansprognose") || plansYears(low, t) || strings.Contains(low, "geprognosticeerde") || strings.Contains(low, "liquiditeitsprognose"))
	}
	return is(t.Caption.Text) || is(t.Title.Text) || slices.ContainsFunc(t.LabelHeads, func(h budget.Span) bool { return is(h.Text) })
}

// phaseOfLabels is the phase that stands in the place of the title of the labels, and nothing else: Begroting | 2018 | 2019.
func phaseOfLabels(t *budget.Table) budget.Phase {
	if len(t.LabelHeads) != 1 {
		return budget.NoPhase
	}
	if x := table.ReadTitle(t.LabelHeads[0].Text); x.Known && x.Words == 1 && x.Years == 0 && x.Measure == budget.NoMeasure {
		return x.Phase
	}
	return budget.NoPhase
}

// plansYears reports whether a caption, in small letters, says that the years of a table are yet to come: Meerjarenraming per programma.
func plansYears(low string, t *budget.Table) bool {
	if !strings.Contains(low, "meerjarenraming") && !strings.Contains(low, "meerjarenbegroting") {
		return false
	}
	last := 0
	for _, c := range t.Columns {
		if c.Period == 0 || c.Phase != budget.NoPhase || last != 0 && c.Period != last+1 {
			return false
		}
		last = c.Period
	}
	return len(t.Columns) > 1
}

// deviates reports whether a column holds how far two others are apart.
func deviates(title string) bool {
	low := strings.ToLower(title)
	return strings.HasPrefix(low, "verschil") || strings.HasPrefix(low, "afwijking") || strings.HasPrefix(low, "t.o.v")
}

// phaseBeside is the phase that a caption names before its year: Financieel beeld Begroting 2020.
func phaseBeside(caption string, year int) budget.Phase {
	if year == 0 {
		return budget.NoPhase
	}
	words := strings.Fields(caption)
	for i := 1; i < len(words); i++ {
		if strings.Trim(words[i], "(),.;:") != strconv.Itoa(year) {
			continue
		}
		if t := table.ReadTitle(words[i-1]); t.Known && t.Measure == budget.NoMeasure {
			return t.Phase
		}
	}
	return budget.NoPhase
}

// phaseLed is the phase that the sentence before a table says of its figures: In de onderstaande tabel zijn de geraamde lasten en baten weergegeven.
func (p *page) phaseLed(t *budget.Table) budget.Phase {
	texts := p.doc.Texts
	at := p.textAt(t.Line)
	for k := at - 1; k >= max(0, at-3) && texts[k].Level == 0; k-- {
		low := strings.ToLower(texts[k].Text)
		if !strings.Contains(low, "tabel") && !strings.Contains(low, "overzicht") {
			continue
		}
		budgeted := strings.Contains(low, "geraamde ") || strings.Contains(low, "begrote ")
		realised := strings.Contains(low, "gerealiseerde ") || strings.Contains(low, "werkelijke ")
		switch {
		case budgeted && !realised:
			return budget.Budget
		case realised && !budgeted:
			return budget.Actual
		}
	}
	return budget.NoPhase
}

// titleYear is the year that the first line of the document names, where it is a heading.
func (p *page) titleYear() int {
	if len(p.doc.Texts) == 0 || p.doc.Texts[0].Level == 0 {
		return 0
	}
	return yearIn(p.doc.Texts[0].Text)
}
