package audit

import (
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

var textAmountCheck = Check{
	Name: "text-amount",
	Tier: InText,
	NL: Words{
		Title:  "Een bedrag van het programma in de tekst",
		Guards: "Een zin die voor het programma een ander bedrag noemt dan de meerjarentabel: vaak is de tabel later aangepast en de tekst niet.",
	},
	EN: Words{
		Title:  "An amount of the programme in the text",
		Guards: "A sentence that gives another amount for the programme than the multi-year table: often the table was changed later and the text was not.",
	},
	Run: runTextAmount,
}

func runTextAmount(p *Pass) {
	v := p.view
	if v.programme == nil {
		return
	}
	for _, s := range p.view.sentences() {
		q, m, ok := s.programmeAmount(v)
		if !ok {
			continue
		}
		years := s.years()
		if len(years) != 1 {
			continue
		}
		year, onward := years[0], false
		if rest := s.text[strings.Index(s.text, itoa(year))+4:]; strings.HasPrefix(rest, " en verder") || strings.HasPrefix(rest, " e.v.") {
			// "In 2017 en verder dalen de lasten naar": where they end.
			onward = true
			for _, c := range v.programme.Columns {
				year = max(year, c.Period)
			}
		}
		cell, ok := cellAt(v.programme, m, year, budget.Budget)
		if !ok || cell.cell().Ambiguous {
			continue
		}
		p.textAmount(s, q, m, cell, year, onward || !s.namesProgramme(v) && !v.named)
	}
}

// textAmount compares an amount in a sentence with a cell.
func (p *Pass) textAmount(s sentence, q *quoted, m budget.Measure, cell at, year int, unsure bool) {
	said, _ := q.money()
	is := cell.cell().Value
	c := Comparison{Check: p.check.Name, Document: p.Doc.Name, Terms: []Term{{Ref: p.ref(cell)}}, Result: p.quote(q, said), Computed: is, Difference: said.Sub(is)}
	if !q.agrees(said, is, q.unit().Add(unitOf(cell.cell()))) {
		c.Verdict = Fails
		if unsure {
			c.Verdict = Unsure
		}
	}
	if !p.keep(&c) {
		return
	}
	nl, en := measureWords(m)
	st := q.style()
	p.report(Finding{Severity: c.Verdict.severity(), Line: q.line, Refs: refs(&c), Published: q.published, Computed: st.write(is), Difference: st.plain(c.Difference),
		Amounts: Amounts{Published: said, Computed: is, Difference: c.Difference, Unit: "EUR", Known: true},
		NL:      "de tekst noemt voor de " + nl + " van " + itoa(year) + " " + q.published + ", in de meerjarentabel staat " + inThousands(cell.cell()) + " (regel " + itoa(cell.cell().Line) + ")",
		EN:      "for the " + en + " of " + itoa(year) + " the text says " + q.published + ", the multi-year table has " + inThousands(cell.cell()) + " (line " + itoa(cell.cell().Line) + ")"})
}

// quote describes an amount in running text.
func (p *Pass) quote(q *quoted, value figure.Number) Ref {
	return Ref{Document: p.Doc.Name, Line: q.line, Published: q.published, Value: value, Label: "tekst", Table: -1}
}

// changing are words around an amount that is a change or a part, not the programme's lasten or baten.
var changing = []string{"structure", "incidente", "apparaat", "personele", "kapitaal", "exclusief", "zonder", "gemiddeld", " extra ", " waarvan ", "bezuinig", "verlaagd", "verhoogd", "verlaging", "verhoging", " toegevoegd", " onttrokken", "reserve", " meer ", " minder ", " hoger", " lager", "per inwoner", "tekort", "overschot"}

// programmeAmount finds the one amount of a sentence that says what the programme costs or brings in.
func (s *sentence) programmeAmount(v *view) (*quoted, budget.Measure, bool) {
	var q *quoted
	for i := range s.amounts {
		if _, ok := s.amounts[i].money(); ok {
			if q != nil {
				return nil, "", false
			}
			q = &s.amounts[i]
		}
	}
	if q == nil || q.about == bound || !s.namesProgramme(v) && !s.thisProgramme() {
		return nil, "", false
	}
	low := strings.ToLower(s.text)
	for _, w := range changing {
		if strings.Contains(low, w) {
			return nil, "", false
		}
	}
	before, after := strings.ToLower(s.text[:q.start]), strings.ToLower(s.text[q.end:])
	if strings.Contains(after, " aan ") || strings.Contains(after, " voor ") || strings.HasSuffix(strings.TrimRight(before, " "), " met") {
		return nil, "", false
	}
	lasten, baten := hasWord(low, "lasten"), hasWord(low, "baten")
	level := strings.Contains(low, "bedra") || strings.Contains(before, " naar ") || strings.Contains(low, "uitkomen op") || strings.Contains(low, " komen uit op")
	switch {
	case lasten && !baten && level:
		return q, budget.Expenditure, true
	case baten && !lasten && level:
		return q, budget.Revenue, true
	case !lasten && !baten && (strings.Contains(after, "besteed") || strings.Contains(after, "uitgegeven")):
		return q, budget.Expenditure, true
	}
	return nil, "", false
}

// namesProgramme reports whether the sentence names the programme of the multi-year table: "het programma
// dienstverlening".
func (s *sentence) namesProgramme(v *view) bool {
	return s.behindProgramme(func(rest string) bool {
		own := strings.ToLower(title(v.programme))
		return own != "" && (strings.HasPrefix(rest, own) || v.programme.Title.Text != "" && strings.HasPrefix(rest, strings.ToLower(v.programme.Title.Text)))
	})
}

// thisProgramme reports whether the sentence says "het programma" and no other name behind it.
func (s *sentence) thisProgramme() bool {
	return s.behindProgramme(func(rest string) bool {
		first, _, _ := strings.Cut(rest, " ")
		switch strings.TrimRight(first, ".,;:") {
		case "", "naar", "bedragen", "bedraagt", "in", "op", "zijn", "zal", "worden", "wordt", "is", "€":
			return true
		}
		return false
	})
}

func (s *sentence) behindProgramme(fits func(rest string) bool) bool {
	low := strings.ToLower(s.text)
	for {
		i := strings.Index(low, "programma")
		if i < 0 {
			return false
		}
		before := low[:i]
		low = low[i+len("programma"):]
		if !strings.HasSuffix(before, "het ") && !strings.HasSuffix(before, "dit ") {
			continue // "het nieuwe programma" is another one, and so is "programma 19"
		}
		if (low == "" || low[0] == ' ' || low[0] == '.' || low[0] == ',') && fits(strings.TrimLeft(low, " ")) {
			return true
		}
	}
}

// hasWord reports whether a word stands by itself in lower-case text.
func hasWord(low, w string) bool {
	for i := 0; ; {
		k := strings.Index(low[i:], w)
		if k < 0 {
			return false
		}
		k += i
		end := k + len(w)
		if (k == 0 || !letter(low[k-1])) && (end == len(low) || !letter(low[end])) {
			return true
		}
		i = end
	}
}

func letter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 0x80 }
