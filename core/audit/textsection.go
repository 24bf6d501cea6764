package audit

import (
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

var textSectionCheck = Check{
	Name: "text-section",
	Tier: InText,
	NL: Words{
		Title:  "Een bedrag van een activiteit in de tekst",
		Guards: "Een zin als “we besteden circa € 9 mln. aan integratie en inburgering” onder een tabel waarin die activiteiten samen iets anders kosten.",
	},
	EN: Words{
		Title:  "An amount of an activity in the text",
		Guards: "A sentence such as “we spend some € 9 mln. on integration” below a table in which those activities together cost something else.",
	},
	Run: runTextSection,
}

func runTextSection(p *Pass) {
	for _, s := range p.view.sentences() {
		if len(s.amounts) != 1 {
			continue
		}
		q := &s.amounts[0]
		said, ok := q.money()
		if !ok || q.about == bound {
			continue
		}
		low := strings.ToLower(s.text)
		_, on, found := strings.Cut(strings.ToLower(s.text[q.end:]), " aan ")
		if !found || !hasWord(low, "besteden") && !hasWord(low, "besteedt") && !hasWord(low, "besteed") {
			continue
		}
		if i := strings.IndexAny(on, ",;.("); i >= 0 {
			on = on[:i]
		}
		if t := p.sectionTable(&s, words(on)); t != nil {
			p.textSection(&s, q, said, t)
		}
	}
}

// sectionTable finds the activities table above a text that is about exactly what the words name: its heading, and for
// the rest its rows.
func (p *Pass) sectionTable(s *sentence, names []string) *budget.Table {
	for _, t := range p.Doc.Tables {
		if t.Kind != budget.Activities || len(t.Path) == 0 || !contains(s.x.Path, t.Path[len(t.Path)-1]) {
			continue
		}
		head := nameOf(t.Path[len(t.Path)-1]).words
		rows := map[string]bool{}
		for i := range t.Rows {
			for _, w := range nameOf(t.Rows[i].Label).words {
				rows[w] = true
			}
		}
		named := 0
		for _, w := range names {
			switch {
			case contains(head, w):
				named++
			case !rows[w]:
				return nil
			}
		}
		if named > 0 && named == len(head) {
			return t
		}
	}
	return nil
}

func (p *Pass) textSection(s *sentence, q *quoted, said figure.Number, t *budget.Table) {
	col := t.ColumnOf(budget.Expenditure)
	if col < 0 {
		return
	}
	c := Comparison{Check: p.check.Name, Document: p.Doc.Name, Result: p.quote(q, said)}
	units := q.unit()
	var st style
	period := 0
	for i := range t.Rows {
		a := at{t: t, row: i, col: col}
		x := a.cell()
		if t.Rows[i].Role != budget.ItemRow {
			continue
		}
		if !x.HasNumber() || x.Ambiguous || x.Unit != "EUR" {
			return
		}
		c.Terms = append(c.Terms, Term{Ref: p.ref(a)})
		c.Computed = c.Computed.Add(x.Value)
		units, st, period = units.Add(unitOf(x)), styleOf(x, 0), x.Period
	}
	if len(c.Terms) == 0 {
		return
	}
	c.Difference = said.Sub(c.Computed)
	if !q.agrees(said, c.Computed, units) {
		// "Jaarlijks" and no year at all say too little to call it wrong.
		c.Verdict = Unsure
		if y := s.years(); len(y) == 1 && y[0] == period && q.about == exactly {
			c.Verdict = Fails
		}
	}
	if !p.keep(&c) {
		return
	}
	is := st.write(c.Computed)
	nl, en := "", ""
	if q.about == roughly {
		nl, en = "ongeveer ", "about "
	}
	p.report(Finding{Severity: c.Verdict.severity(), Line: q.line, Refs: refs(&c), Published: q.published, Computed: q.style().write(c.Computed), Difference: q.style().plain(c.Difference),
		Amounts: Amounts{Published: said, Computed: c.Computed, Difference: c.Difference, Unit: "EUR", Known: true},
		NL:      title(t) + ": de tekst noemt " + nl + q.published + ", de lasten in de tabel erboven tellen op tot " + is,
		EN:      title(t) + ": the text says " + en + q.published + ", the expenditure in the table above adds up to " + is})
}
