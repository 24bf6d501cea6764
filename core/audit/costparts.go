package audit

import (
	"strings"

	"begrotingsverkenner/core/budget"
)

var costPartsCheck = Check{
	Name: "cost-parts",
	Tier: Consistency,
	NL: Words{
		Title:  "De onderdelen van een activiteit tegenover haar tabel",
		Guards: "Zinnen als “Voor 2025 is € 16,5 mln. aan lasten begroot” die samen niet passen bij de meerjarentabel van de activiteit, of die een ander jaar noemen dan het jaar waar hun bedragen bij horen.",
	},
	EN: Words{
		Title:  "The parts of an activity beside its table",
		Guards: "Sentences that together disagree with the multi-year table of the activity, or that name another year than the one their amounts belong to.",
	},
	Run: runCostParts,
}

// column pairs a column of costs with the row of a multi-year table.
var costColumns = [2]budget.Measure{budget.Expenditure, budget.Revenue}

func runCostParts(p *Pass) {
	for _, c := range chapters(p.Doc) {
		if c.multi == nil || len(c.parts) == 0 {
			continue
		}
		for i := range c.parts {
			c.group(p, i)
		}
		p.costParts(&c)
	}
}

// costParts compares the parts of one activity with its table: first with the year that the sentences name, then, when
// that fails, with the others.
func (p *Pass) costParts(c *chapter) {
	var terms [2][]at
	var via [2][]Ref
	for col := range 2 {
		terms[col], via[col] = c.top(p, col)
	}
	said := c.years()
	if len(said) == 0 {
		return
	}
	year := said[0]
	if len(said) > 1 {
		year = p.Doc.Meta.FiscalYear
	}
	meant := c.meant(p, terms, year, len(said) > 1)
	if meant != year || len(said) > 1 {
		p.sayYear(c, terms, meant)
	}
	for col, m := range costColumns {
		result, ok := cellAt(c.multi, m, meant, budget.Budget)
		if !ok || len(terms[col]) == 0 {
			continue
		}
		s, ok := p.add(terms[col], result)
		if !ok {
			continue
		}
		s.Via = via[col]
		// Amounts in millions beside a table in thousands: what rounding explains is no difference at all.
		if s.Verdict == Rounds {
			s.Verdict = Holds
		}
		// Perhaps the text does not name all parts; one amount for the whole activity has no such excuse.
		if s.Verdict == Fails && !(c.whole && len(terms[col]) == 1) {
			s.Verdict = Unsure
		}
		if p.keep(&s.Comparison) {
			p.sayParts(c, &s, m, meant, terms[col])
		}
	}
}

// meant is the year that the amounts belong to: the one that is named, unless they fit another one and not that one.
// A year that lasten as well as baten point at, or the only one that anything points at.
func (c *chapter) meant(p *Pass, terms [2][]at, year int, mixed bool) int {
	if c.fits(p, terms, year) > 0 {
		return year
	}
	best, most, ties := year, 0, 0
	for _, col := range c.multi.Columns {
		if col.Period == 0 || col.Phase == budget.Actual {
			continue
		}
		switch n := c.fits(p, terms, col.Period); {
		case n > most:
			best, most, ties = col.Period, n, 1
		case n == most:
			ties++
		}
	}
	if most == 0 || ties > 1 || !mixed && most < 2 && len(terms[0]) > 0 && len(terms[1]) > 0 {
		return year
	}
	return best
}

// fits counts lasten and baten that are those of a year.
func (c *chapter) fits(p *Pass, terms [2][]at, year int) int {
	n := 0
	for col, m := range costColumns {
		if result, ok := cellAt(c.multi, m, year, budget.Budget); ok && len(terms[col]) > 0 && near(p, terms[col], result) {
			n++
		}
	}
	return n
}

func (p *Pass) sayParts(c *chapter, s *sum, m budget.Measure, year int, terms []at) {
	st := styleOf(terms[0].cell(), s.places)
	s.places = max(s.places, 1)
	is := st.write(s.Computed)
	dutch, english := measureWords(m)
	where := c.name + ", " + dutch + " " + itoa(year)
	whereEN := c.name + ", " + english + " " + itoa(year)
	table := inThousands(s.result.cell())
	nl, en := "de onderdelen in de tekst tellen op tot ", "the parts in the text add up to "
	tail, tailEN := "; misschien noemt de tekst niet alle onderdelen", "; perhaps the text does not name all parts"
	if s.Verdict == Fails {
		nl, en, tail, tailEN = "in de tekst staat ", "the text says ", "", ""
	}
	f := Finding{Severity: s.Verdict.severity(), Line: s.Terms[0].Line, Refs: refs(&s.Comparison),
		Published: s.Result.Published, Computed: is, Difference: st.plain(s.Difference),
		Amounts: Amounts{Published: s.Result.Value, Computed: s.Computed, Difference: s.Difference, Unit: s.unit, Known: true},
		NL:      where + ": " + nl + is + ", in de meerjarentabel staat " + table + tail,
		EN:      whereEN + ": " + en + is + ", the multi-year table has " + table + tailEN}
	p.report(f)
}

// sayYear says that sentences name another year than the one that their amounts belong to.
func (p *Pass) sayYear(c *chapter, terms [2][]at, meant int) {
	f := Finding{Severity: Error}
	var lines []string
	wrong := map[int]bool{}
	var odd []string
	fits := 0
	var proof, proofEN []string
	for col, m := range costColumns {
		for _, a := range terms[col] {
			x := a.cell()
			f.Refs = append(f.Refs, p.ref(a))
			if x.Period == meant || wrong[x.Line] {
				continue
			}
			wrong[x.Line] = true
			lines = append(lines, itoa(x.Line))
			if y := itoa(x.Period); !contains(odd, y) {
				odd = append(odd, y)
			}
			if f.Line == 0 || x.Line < f.Line {
				f.Line = x.Line
			}
		}
		result, ok := cellAt(c.multi, m, meant, budget.Budget)
		if !ok || len(terms[col]) == 0 {
			continue
		}
		s, ok := p.add(terms[col], result)
		if !ok || s.Verdict > Rounds {
			continue
		}
		fits++
		f.Refs = append(f.Refs, p.ref(result))
		is := styleOf(terms[col][0].cell(), s.places).write(s.Computed)
		dutch, english := measureWords(m)
		proof, proofEN = append(proof, dutch+" ("+is+")"), append(proofEN, english+" ("+is+")")
	}
	if len(lines) == 0 || fits == 0 {
		return
	}
	nl, en := "zijn die van "+itoa(meant), "are those of "+itoa(meant)
	if len(c.years()) > 1 || fits == 1 && len(terms[0]) > 0 && len(terms[1]) > 0 {
		f.Severity = Hint
		nl, en = "passen bij "+itoa(meant), "fit "+itoa(meant)
	}
	verb, verbEN := " noemen ", " name "
	if len(lines) == 1 {
		verb, verbEN = " noemt ", " names "
	}
	f.Published, f.Computed = strings.Join(odd, ", "), itoa(meant)
	f.NL = c.name + ": regel " + enum(lines, "en") + verb + enum(odd, "en") + ", maar de " + enum(proof, "en") + " van alle onderdelen samen " + nl
	f.EN = c.name + ": line " + enum(lines, "and") + verbEN + enum(odd, "and") + ", but the " + enum(proofEN, "and") + " of all parts together " + en
	p.report(f)
}

// inThousands writes a cell of a table in euros: "€ 53.627.000" would hide how it stands there, so it stays as printed
// with its unit behind it.
func inThousands(c *budget.Cell) string {
	switch c.Scale {
	case 1000:
		return c.Published + " (× € 1.000)"
	case 1000000:
		return c.Published + " (× € 1 mln.)"
	}
	return c.Published
}

// enum writes "36, 44 en 59".
func enum(list []string, and string) string {
	if n := len(list); n > 1 {
		return strings.Join(list[:n-1], ", ") + " " + and + " " + list[n-1]
	}
	return strings.Join(list, "")
}
