package shelf

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/sorting"
)

// Outcome is what became of an activity's budget of a year.
type Outcome struct {
	Name, Slug string
	Budgeted   *Point // as the budget of that year has it, else as the annual report repeats it; nil where neither does
	Changed    *Point // as the report has it after changes by the council; nil where it names no changed budget
	Actual     *Point // of the report
	Difference figure.Number
	Said       *Said // nil where no sentence of the report explains it
}

// Said is a sentence of a document.
type Said struct {
	Text     string
	Document string
	Line     int
}

// Outcomes holds the annual report of a year against its budget, in one measure: the activities that have both, the largest
// difference first. The difference is the outcome less what was budgeted last: after changes where the report names those.
// Totals of groups are left out, because their parts are there.
func Outcomes(docs []*budget.Document, year int, m budget.Measure) []Outcome {
	var out []Outcome
	for _, s := range Activities(docs) {
		actual := report(s.Points, year, m)
		if actual == nil {
			continue
		}
		o := Outcome{Name: s.Name, Slug: s.Slug, Actual: actual}
		d := document(docs, actual.Document)
		own := budgetsBeside(d, actual)
		o.Budgeted = Pick{Publication: string(budget.BudgetKind) + "-" + itoa(year), Year: year, Phase: budget.Budget}.among(s.Points, m)
		if o.Budgeted == nil && len(own) > 0 && !own[0].changed {
			o.Budgeted = &own[0].Point
		}
		if n := len(own); n > 0 && (own[n-1].changed || n > 1) {
			o.Changed = &own[n-1].Point
		}
		last := o.Changed
		if last == nil {
			last = o.Budgeted
		}
		if last == nil {
			continue
		}
		if o.Difference = actual.Value.Sub(last.Value); o.Difference.Sign() != 0 {
			o.Said = explained(d, s.Name, o.Difference)
		}
		out = append(out, o)
	}
	sorting.By(out, func(a, b Outcome) int {
		return cmp.Or(b.Difference.Abs().Cmp(a.Difference.Abs()), strings.Compare(a.Name, b.Name))
	})
	return out
}

// report returns what an annual report of a year says of that year.
func report(points []Point, year int, m budget.Measure) *Point {
	for i := range points {
		p := &points[i]
		if p.Kind == budget.AnnualReport && p.Edition == year && p.Year == year && p.Phase == budget.Actual && p.Measure == m && !p.Group {
			return p
		}
	}
	return nil
}

func document(docs []*budget.Document, name string) *budget.Document {
	for _, d := range docs {
		if d.Name == name {
			return d
		}
	}
	return nil
}

// budgeted is an amount of a budget as an annual report repeats it.
type budgeted struct {
	Point
	changed bool // the head of its column says so
}

// budgetsBeside finds the budgets of the same year in the row of an outcome: before and after changes, in the order of the table.
func budgetsBeside(d *budget.Document, actual *Point) []budgeted {
	for _, t := range d.Tables {
		if actual.Line < t.Line || actual.Line > t.End || t.Unit != "EUR" || t.Kind != actual.Table {
			continue
		}
		for i := range t.Rows {
			r := &t.Rows[i]
			if !slices.ContainsFunc(r.Cells, func(c budget.Cell) bool { return c.Line == actual.Line && c.Published == actual.Published }) {
				continue
			}
			var list []budgeted
			for k := range r.Cells {
				c := &r.Cells[k]
				if m := cmp.Or(t.Columns[k].Measure, r.Measure); m != actual.Measure || !c.HasNumber() || c.Phase != budget.Budget || c.Period != actual.Year {
					continue
				}
				p := *actual
				p.Ref, p.Phase, p.Value = Ref{actual.Document, c.Line, c.Published}, budget.Budget, signed(t, actual.Measure, c.Value)
				list = append(list, budgeted{p, changed(t.Columns[k].Header)})
			}
			if list != nil {
				return list
			}
		}
	}
	return nil
}

// changed reports whether the head of a column is that of a changed budget. Before changes (voor wijziging) is none.
func changed(head string) bool {
	low := strings.ToLower(head)
	if strings.Contains(low, "voor wijz") || strings.Contains(low, "primi") || strings.Contains(low, "oorspronk") {
		return false
	}
	for _, w := range [...]string{"na wijz", "gewijzigd", "bijgesteld", "actuele", "na bijst"} {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}

// Words by which a sentence tells which way an amount went, and that it tells why.
var (
	wordsMore = []string{"hoger", "meer ", "overschr", "nadeel", "nadelig", "tekort", "stijg", "toegenomen", "toename", "extra"}
	wordsLess = []string{"lager", "minder", "onderschr", "onderbest", "onderuit", "voordeel", "voordelig", "overschot", "daling", "gedaald", "afgenomen", "vrijval", "vertrag", "uitgesteld", "niet uitgegeven", "niet besteed"}
	wordsWhy  = []string{"doordat", "omdat", "vanwege", "wegens", "door ", "gevolg", "oorzaak", "veroorzaakt", "verklaar", "betreft", "komt "}
)

// explained finds the sentence of a report that explains a difference in an activity: one that names the activity, or stands under
// its heading, and names the difference itself, or which way it went and why. The first of the best; nil where there is none.
func explained(d *budget.Document, name string, difference figure.Number) *Said {
	var best *Said
	most := 0
	name = key(name)
	toward := wordsMore
	if difference.Sign() < 0 {
		toward = wordsLess
	}
	for i := range d.Texts {
		t := &d.Texts[i]
		if t.Kind != budget.Paragraph && t.Kind != budget.ListItem && t.Kind != budget.NumberedItem {
			continue
		}
		under := slices.ContainsFunc(t.Path, func(heading string) bool { return key(heading) == name })
		for _, sentence := range sentences(t.Text) {
			named := strings.Contains(" "+key(sentence)+" ", " "+name+" ")
			if !named && !under {
				continue
			}
			low := strings.ToLower(sentence)
			has := func(words []string) bool {
				return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(low, w) })
			}
			score := 0
			if names(t, sentence, difference) {
				score += 4
			}
			if has(toward) && has(wordsWhy) {
				score += 3
			}
			if score == 0 {
				continue
			}
			if named {
				score++
			}
			if score > most {
				best, most = &Said{sentence, d.Name, t.Line}, score
			}
		}
	}
	return best
}

// names reports whether a sentence has an amount that is the difference, as far as it was rounded.
func names(t *budget.Text, sentence string, difference figure.Number) bool {
	for i := range t.Amounts {
		a := &t.Amounts[i]
		if a.Published == "" || a.Figure.Percent || !strings.Contains(sentence, a.Published) {
			continue
		}
		unit := figure.Int(max(a.Figure.Scale, 1)).Shift(uint8(a.Figure.Decimals))
		if least := figure.Int(2000); unit.Cmp(least) < 0 {
			unit = least // the two amounts of a table in thousands are rounded, too
		}
		if off := a.Figure.Number.Times(max(a.Figure.Scale, 1)).Abs().Sub(difference.Abs()).Abs(); off.Times(2).Cmp(unit) <= 0 {
			return true
		}
	}
	return false
}

// sentences cuts running text: a sentence ends before a capital. "€ 0,5 mln. hoger" goes on.
func sentences(text string) []string {
	var list []string
	runes := []rune(text)
	start := 0
	for i := 1; i+1 < len(runes); i++ {
		if strings.ContainsRune(".!?", runes[i-1]) && runes[i] == ' ' && (unicode.IsUpper(runes[i+1]) || strings.ContainsRune("‘“'\"", runes[i+1])) {
			list = append(list, strings.TrimSpace(string(runes[start:i])))
			start = i + 1
		}
	}
	return append(list, strings.TrimSpace(string(runes[start:])))
}
