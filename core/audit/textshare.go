package audit

import (
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

var textShareCheck = Check{
	Name: "text-share",
	Tier: InText,
	NL: Words{
		Title:  "Een percentage van het programma in de tekst",
		Guards: "Een zin die zegt welk deel van de programmalasten of programmabaten een activiteit is, terwijl de tabellen een ander deel geven.",
	},
	EN: Words{
		Title:  "A percentage of the programme in the text",
		Guards: "A sentence that says which share of the programme an activity is, while the tables give another share.",
	},
	Run: runTextShare,
}

func runTextShare(p *Pass) {
	v := p.view
	if v.programme == nil || len(v.activities) == 0 {
		return
	}
	for _, s := range p.view.sentences() {
		base, from := budget.NoMeasure, 0
		for k := range s.amounts {
			q := &s.amounts[k]
			end := len(s.text)
			if k+1 < len(s.amounts) {
				end = s.amounts[k+1].start
			}
			subject := s.text[from:q.start]
			// What the share is of stands behind the first percentage; the others lean on it.
			m, stop := baseOf(s.text[q.end:end])
			from = q.end
			if m != budget.NoMeasure {
				base, from = m, q.end+stop
			}
			if q.figure.Percent && base != budget.NoMeasure && q.about != bound {
				p.textShare(&s, q, subject, base)
			}
		}
	}
}

// baseOf finds what a percentage is a share of, and where those words end.
func baseOf(s string) (budget.Measure, int) {
	low := strings.ToLower(s)
	for _, w := range [...]struct {
		words string
		m     budget.Measure
	}{{"programmalasten", budget.Expenditure}, {"lasten van het programma", budget.Expenditure}, {"programmabaten", budget.Revenue}, {"baten van het programma", budget.Revenue}} {
		if i := strings.Index(low, w.words); i >= 0 {
			return w.m, i + len(w.words)
		}
	}
	return budget.NoMeasure, 0
}

func (p *Pass) textShare(s *sentence, q *quoted, subject string, base budget.Measure) {
	v := p.view
	found, rest := v.find(words(subject))
	if len(found) == 0 {
		return
	}
	unsure := false
	for _, w := range rest {
		unsure = unsure || !strings.Contains(filler, " "+w+" ")
	}
	year := v.yearOf(s)
	whole, ok := cellAt(v.programme, base, year, budget.Budget)
	if !ok || whole.cell().Ambiguous {
		return
	}
	c := Comparison{Check: p.check.Name, Document: p.Doc.Name, Result: p.quote(q, q.figure.Number)}
	var part figure.Number
	var names, shown []string
	for _, a := range found {
		col := a.table.ColumnOf(base)
		if col < 0 {
			return
		}
		cell := at{t: a.table, row: a.row, col: col}
		x := cell.cell()
		if !x.HasNumber() || x.Ambiguous || x.Period != year || x.Unit != whole.cell().Unit {
			return
		}
		part = part.Add(x.Value)
		c.Terms = append(c.Terms, Term{Ref: p.ref(cell)})
		names, shown = append(names, rowName(a.table, a.row)), append(shown, x.Published)
	}
	c.Terms = append(c.Terms, Term{Ref: p.ref(whole)})
	share, ok := ratio(part, whole.cell().Value)
	if !ok {
		return
	}
	c.Computed, c.Difference = share, q.figure.Number.Sub(share)
	if !q.agrees(q.figure.Number, share, q.unit().Add(figure.Decimal(1, 1))) {
		c.Verdict = Fails
		if unsure {
			c.Verdict = Unsure
		}
	}
	if !p.keep(&c) {
		return
	}
	is := share.Dutch(1) + "%"
	sumNL := strings.Join(shown, " + ") + " van " + whole.cell().Published
	sumEN := strings.Join(shown, " + ") + " of " + whole.cell().Published
	p.report(Finding{Severity: c.Verdict.severity(), Line: q.line, Refs: refs(&c), Published: q.published, Computed: is, Difference: c.Difference.Dutch(1) + "%",
		Amounts: Amounts{Published: q.figure.Number, Computed: share, Difference: c.Difference, Unit: "%", Known: true},
		NL:      "de tekst noemt " + q.published + " voor " + enum(names, "en") + ", in de tabellen is dat " + is + " (" + sumNL + ")",
		EN:      "the text says " + q.published + " for " + enum(names, "and") + ", in the tables that is " + is + " (" + sumEN + ")"})
}

// filler are words around the names of activities that add nothing to what is meant.
const filler = " activiteit activiteiten product producten vormen vormt is zijn bedraagt bedragen bijna ruim circa ongeveer samen beslaat beslaan maakt maken uit "

// yearOf is the year that a sentence is about: its own, else that of the heading above it, else the publication's.
func (v *view) yearOf(s *sentence) int {
	if y := s.years(); len(y) == 1 {
		return y[0]
	}
	if n := len(s.x.Path); n > 0 {
		if y := yearsIn(s.x.Path[n-1]); len(y) == 1 {
			return y[0]
		}
	}
	return v.doc.Meta.FiscalYear
}

// find returns the activities that a phrase names, longest names first, and the words that are left.
func (v *view) find(phrase []string) (found []activity, rest []string) {
	used := make([]bool, len(phrase))
	for {
		best, from, length := -1, 0, 0
		for k := range v.activities {
			if taken(found, v.activities[k]) {
				continue
			}
			for _, n := range v.activities[k].names {
				w := n.words
				if len(w) > 1 && (w[0] == "baten" || w[0] == "lasten") && indexOf(phrase, w, used) < 0 {
					w = w[1:] // "secretarieleges" for "Baten secretarieleges"
				}
				if i := indexOf(phrase, w, used); i >= 0 && len(w) > length {
					best, from, length = k, i, len(w)
				}
			}
		}
		if best < 0 {
			break
		}
		for i := from; i < from+length; i++ {
			used[i] = true
		}
		found = append(found, v.activities[best])
	}
	for i, w := range phrase {
		if !used[i] {
			rest = append(rest, w)
		}
	}
	return found, rest
}

func taken(found []activity, a activity) bool {
	for _, f := range found {
		if f.table == a.table && f.row == a.row {
			return true
		}
	}
	return false
}

// indexOf finds words in a row that are still free.
func indexOf(phrase, w []string, used []bool) int {
	for i := 0; len(w) > 0 && i+len(w) <= len(phrase); i++ {
		ok := true
		for k := range w {
			ok = ok && phrase[i+k] == w[k] && !used[i+k]
		}
		if ok {
			return i
		}
	}
	return -1
}
