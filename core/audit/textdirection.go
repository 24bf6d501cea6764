package audit

import (
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

var textDirectionCheck = Check{
	Name: "text-direction",
	Tier: InText,
	NL: Words{
		Title:  "Meer of minder dan een ander jaar",
		Guards: "Een zin als “Dit is minder dan in 2020” achter een aantal dat in de tabel juist hoger is dan dat van 2020.",
	},
	EN: Words{
		Title:  "More or less than another year",
		Guards: "A sentence such as “This is less than in 2020” behind a number that in the table is higher than that of 2020.",
	},
	Run: runTextDirection,
}

// runTextDirection looks for a sentence with a year and one number of a table of indicators, followed by "Dit is minder
// dan in" and another year.
func runTextDirection(p *Pass) {
	for i := range p.Doc.Texts {
		x := &p.Doc.Texts[i]
		if x.Level > 0 && x.Mark == "" || !strings.Contains(x.Text, " dan in ") {
			continue
		}
		list := split(x.Text)
		for k := 1; k < len(list); k++ {
			less, year, ok := direction(list[k])
			if !ok {
				continue
			}
			if own := yearsIn(list[k-1]); len(own) == 1 && own[0] != year {
				p.textDirection(x, list[k-1], own[0], year, less)
			}
		}
	}
}

// direction reads "Dit is minder dan in 2020".
func direction(s string) (less bool, year int, ok bool) {
	low := strings.ToLower(s)
	rest := low
	for _, w := range [...]string{"dit is ", "dat is ", "dit was ", "dat was "} {
		rest = strings.TrimPrefix(rest, w)
	}
	if rest == low {
		return false, 0, false
	}
	for _, w := range [...]struct {
		word string
		less bool
	}{{"minder dan in ", true}, {"lager dan in ", true}, {"meer dan in ", false}, {"hoger dan in ", false}} {
		if tail, found := strings.CutPrefix(rest, w.word); found && len(tail) >= 4 {
			year = figure.YearOf(tail[:4])
			return w.less, year, year != 0
		}
	}
	return false, 0, false
}

// textDirection finds the number of the sentence in a row that shares a long word with it, in the column of its year,
// and compares that row's figure for the other year.
func (p *Pass) textDirection(x *budget.Text, s string, own, other int, less bool) {
	var now, then at
	many := 0
	long := words(s)
	for _, t := range p.Doc.Tables {
		if t.Kind != budget.Indicators && t.Kind != budget.KeyFigures {
			continue
		}
		for i := range t.Rows {
			for c := range t.Columns {
				a := at{t: t, row: i, col: c}
				if t.Columns[c].Period != own || t.Columns[c].Phase != budget.Actual || !a.cell().HasNumber() || a.cell().Ambiguous || !holdsNumber(s, a.cell().Published) ||
					!sharesLongWord(long, nameOf(t.Rows[i].Label).words) {
					continue
				}
				for o := range t.Columns {
					b := at{t: t, row: i, col: o}
					if t.Columns[o].Period == other && t.Columns[o].Phase == budget.Actual && b.cell().HasNumber() && !b.cell().Ambiguous {
						now, then = a, b
						many++
					}
				}
			}
		}
	}
	if many != 1 {
		return
	}
	sign := now.cell().Value.Cmp(then.cell().Value)
	if less && sign < 0 || !less && sign > 0 {
		p.count(Holds)
		return
	}
	p.count(Fails)
	word, wordEN := "minder", "less"
	if !less {
		word, wordEN = "meer", "more"
	}
	line := x.Line
	f := Finding{Severity: Error, Line: line, Published: now.cell().Published, Computed: then.cell().Published, Refs: []Ref{p.ref(now), p.ref(then)},
		NL: "de tekst zegt dat " + now.cell().Published + " " + word + " is dan in " + itoa(other) + "; in de tabel staat " + then.cell().Published + " voor " + itoa(other) + " (regel " + itoa(then.cell().Line) + ")",
		EN: "the text says that " + now.cell().Published + " is " + wordEN + " than in " + itoa(other) + "; the table has " + then.cell().Published + " for " + itoa(other) + " (line " + itoa(then.cell().Line) + ")"}
	f.Amounts = Amounts{Published: now.cell().Value, Computed: then.cell().Value, Difference: now.cell().Value.Sub(then.cell().Value), Unit: now.cell().Unit, Known: true}
	f.Difference = styleOf(now.cell(), 0).plain(f.Amounts.Difference)
	p.report(f)
}

// sharesLongWord reports whether a word of eight letters or more stands in both.
func sharesLongWord(a, b []string) bool {
	for _, w := range a {
		if len(w) >= 8 && contains(b, w) {
			return true
		}
	}
	return false
}

// holdsNumber reports whether a figure stands in a sentence by itself.
func holdsNumber(s, published string) bool {
	i := strings.Index(s, published)
	if i < 0 || published == "" {
		return false
	}
	end := i + len(published)
	return (i == 0 || !wordByte(s[i-1])) && (end == len(s) || !wordByte(s[end]))
}
