package reader

import (
	"path"
	"strconv"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/source"
)

// meta finds out what the document is a page of. The manifest wins, then the text, then the file name; what none of
// them gives stays empty.
func (p *page) meta(m *budget.Manifest) {
	d := &p.doc.Meta
	d.From = map[budget.Field]budget.Origin{}
	if m != nil {
		d.Municipality, d.Inhabitants, d.InhabitantsFrom, d.SameAs = m.Municipality, m.Inhabitants, m.InhabitantsSource, m.SameAs
		if m.Municipality != "" {
			d.From[budget.FieldMunicipality] = budget.Origin{Where: budget.FromManifest}
		}
	}
	if e := m.Entry(p.doc.Name); e != nil {
		from := budget.Origin{Where: budget.FromManifest}
		set := func(f budget.Field, ok bool) {
			if ok {
				d.From[f] = from
			}
		}
		if e.Municipality != "" {
			d.Municipality = e.Municipality
			set(budget.FieldMunicipality, true)
		}
		d.Kind, d.FiscalYear, d.ProgrammeNumber, d.Programme, d.URL = e.Kind, e.FiscalYear, e.ProgrammeNumber, e.Programme, e.URL
		set(budget.FieldKind, e.Kind != "")
		set(budget.FieldFiscalYear, e.FiscalYear != 0)
		set(budget.FieldNumber, e.ProgrammeNumber != 0)
		set(budget.FieldProgramme, e.Programme != "")
		set(budget.FieldURL, e.URL != "")
	}
	infer(d, budget.FieldURL, &d.URL, p.address, budget.Origin{Where: budget.FromText, Line: 1})
	p.metaFromText(d)
	metaFromName(d, p.doc.Name)
	if d.ProgrammeName() == "" && len(p.doc.Parts) == 0 {
		d.Chapter = p.chapter
	}
}

// infer sets a field that is still unknown.
func infer[T comparable](d *budget.Meta, f budget.Field, to *T, v T, o budget.Origin) {
	var zero T
	if *to == zero && v != zero {
		*to = v
		d.From[f] = o
	}
}

// metaFromText infers from the text: its first headings, its W-questions with a year, its column titles.
func (p *page) metaFromText(d *budget.Meta) {
	first := true
	for i := range p.blocks {
		b := &p.blocks[i]
		if b.Kind == source.Rule || len(b.Text) > 140 {
			first = first && len(b.Text) <= 140
			continue
		}
		from := budget.Origin{Where: budget.FromText, Line: b.Line}
		if i >= 12 && askOf(b.Text) == budget.NoAsk && !strings.HasPrefix(b.Text, "Welke resultaten") {
			continue
		}
		if i < 12 && (b.Kind == source.Words || b.Kind == source.Row && i < 3) && p.owner[i] < 0 {
			for _, part := range titleParts(b.Text) {
				p.publicationTitle(d, strings.ToLower(part), from)
			}
			if first && len(p.doc.Parts) == 0 {
				p.programmeTitle(d, i, from)
			}
			p.colophon(d, b.Text, from)
		}
		ask := budget.NoAsk
		if b.Kind == source.Words {
			ask = askOf(b.Text)
		}
		year := 0
		if ask != budget.NoAsk || beginsWith(b.Text, "welke resultaten") {
			year = yearIn(b.Text)
		}
		switch {
		case ask == budget.Achieved:
			infer(d, budget.FieldKind, &d.Kind, budget.AnnualReport, from)
			if d.Kind == budget.AnnualReport {
				infer(d, budget.FieldFiscalYear, &d.FiscalYear, year, from)
			}
		case year != 0 && (ask == budget.Plan || ask == budget.Cost):
			infer(d, budget.FieldKind, &d.Kind, budget.BudgetKind, from)
			infer(d, budget.FieldFiscalYear, &d.FiscalYear, year, from)
		case ask == budget.Goal:
			infer(d, budget.FieldKind, &d.Kind, budget.BudgetKind, from)
		}
	}
	if p.html {
		p.metaFromTitle(d)
	}
	p.metaFromColumns(d)
	if d.Programme == "" && len(p.doc.Parts) == 0 && p.contents == nil {
		p.programmeInSentence(d)
	}
}

// metaFromColumns infers the fiscal year from column titles: a budget shows the realised year two before it (BBV
// article 19), so "Realisatie 2024, Begroting 2025, 2026 … 2029" belongs to the budget of 2026; a table that sets
// "Realisatie 2021" beside "Begroting 2021" belongs to the annual report of 2021.
func (p *page) metaFromColumns(d *budget.Meta) {
	if d.Kind != "" && d.FiscalYear != 0 {
		return
	}
	for _, t := range p.tables {
		actual, last, same := 0, 0, false
		budgets := map[int]bool{}
		line := p.blocks[t.First].Line
		for _, c := range t.Columns {
			switch {
			case c.Phase == budget.Actual:
				actual = max(actual, c.Period)
			case c.Phase == budget.Budget && c.Period != 0:
				budgets[c.Period] = true
				last = max(last, c.Period)
			}
		}
		same = actual != 0 && budgets[actual]
		from := budget.Origin{Where: budget.FromText, Line: line}
		switch {
		case same && last <= actual:
			infer(d, budget.FieldKind, &d.Kind, budget.AnnualReport, from)
			if d.Kind == budget.AnnualReport {
				infer(d, budget.FieldFiscalYear, &d.FiscalYear, actual, from)
				return
			}
		case actual != 0 && budgets[actual+1] && budgets[actual+2] && budgets[actual+3]:
			infer(d, budget.FieldKind, &d.Kind, budget.BudgetKind, from)
			if d.Kind == budget.BudgetKind {
				infer(d, budget.FieldFiscalYear, &d.FiscalYear, actual+2, from)
				return
			}
		}
	}
}

// programmeInSentence finds "het programma dienstverlening" in the text where a heading has that very name.
func (p *page) programmeInSentence(d *budget.Meta) {
	named := false
	for i := range p.blocks {
		named = named || strings.Contains(p.blocks[i].Text, "het programma ")
	}
	if !named {
		return
	}
	headings := map[string]int{}
	for i := range p.blocks {
		if b := &p.blocks[i]; b.Kind == source.Words && len(b.Text) < 90 && headingShape(b.Text) {
			if low := strings.ToLower(b.Text); headings[low] == 0 {
				headings[low] = i + 1
			}
		}
	}
	for i := range p.blocks {
		rest := p.blocks[i].Text
		for {
			k := strings.Index(rest, "het programma ")
			if k < 0 {
				break
			}
			rest = rest[k+len("het programma "):]
			// The name runs to where the sentence goes on; try the longest one first.
			for end := min(len(rest), 90); end > 2; end-- {
				if end < len(rest) && rest[end] != ' ' && rest[end] != '.' && rest[end] != ',' {
					continue
				}
				if at := headings[strings.ToLower(rest[:end])]; at > 0 {
					b := &p.blocks[at-1]
					infer(d, budget.FieldProgramme, &d.Programme, b.Text, budget.Origin{Where: budget.FromText, Line: p.blocks[i].Line})
					return
				}
			}
		}
	}
}

// metaFromName infers from names such as begroting-2024-programma-14.txt.
func metaFromName(d *budget.Meta, name string) {
	from := budget.Origin{Where: budget.FromFileName}
	low := strings.ToLower(strings.TrimSuffix(name, path.Ext(name)))
	switch {
	case strings.Contains(low, "jaarverslag"), strings.Contains(low, "jaarstukken"), strings.Contains(low, "jaarrekening"):
		infer(d, budget.FieldKind, &d.Kind, budget.AnnualReport, from)
	case strings.Contains(low, "begroting"):
		infer(d, budget.FieldKind, &d.Kind, budget.BudgetKind, from)
	default:
		return // a number in any other name is no year
	}
	infer(d, budget.FieldFiscalYear, &d.FiscalYear, yearIn(low), from)
	if i := strings.Index(low, "programma"); i >= 0 && !strings.HasPrefix(low[i:], "programmabegroting") {
		rest := strings.TrimLeft(low[i+len("programma"):], "-_ ")
		n := 0
		for n < len(rest) && n < 2 && isDigit(rest[n]) {
			n++
		}
		number, _ := strconv.Atoi(rest[:n])
		infer(d, budget.FieldNumber, &d.ProgrammeNumber, number, from)
	}
}
