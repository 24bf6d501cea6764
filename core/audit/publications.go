package audit

import (
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

var publicationsCheck = Check{
	Name: "publications",
	Tier: Consistency,
	NL: Words{
		Title:  "Dezelfde activiteit in een andere publicatie",
		Guards: "Begroting en realisatie van een jaar die niet zomaar naast elkaar kunnen: het ene cijfer is met reserves en het andere niet, of het verschil is zo groot dat de activiteit vermoedelijk anders is samengesteld. Altijd een aanwijzing, nooit een fout.",
	},
	EN: Words{
		Title:  "The same activity in another publication",
		Guards: "A budget and an outcome of one year that cannot simply stand side by side: one counts reserves and the other does not, or they differ so much that the activity was probably put together in another way. Always a hint, never an error.",
	},
	Run: runPublications,
}

// jumpPercent and jumpEuros say when two figures for one year are implausibly far apart: a quarter, and a million.
const (
	jumpPercent = 25
	jumpEuros   = 1000000
)

// stand is what a document says of an activity in a year.
type stand struct {
	name  name
	label string
	cells [2]at // lasten and baten
	view  *view
}

// runPublications compares with the documents before this one, so that each pair is looked at once.
func runPublications(p *Pass) {
	for _, other := range p.all[:p.view.at] {
		if !sameProgramme(p.Doc, other.doc) {
			continue
		}
		mine := p.view.stands()
		var differ []string
		var refs []Ref
		line := 0
		theirs := map[string][]stand{}
		for _, a := range other.stands() {
			theirs[a.name.joint] = append(theirs[a.name.joint], a)
		}
		for _, b := range mine {
			for _, a := range theirs[b.name.joint] {
				if b.name.joint == "" || !twoPhases(a, b) {
					continue
				}
				p.jump(a, b)
				if withReserves(a.cells[0].t) != withReserves(b.cells[0].t) {
					differ = append(differ, b.label)
					refs = append(refs, b.view.ref(b.cells[0]), a.view.ref(a.cells[0]))
					if line == 0 {
						line = b.cells[0].cell().Line
					}
				}
			}
		}
		if len(differ) == 0 {
			continue
		}
		with, without := p.Doc, other.doc
		if !withReserves(mineTable(mine, differ[0])) {
			with, without = without, with
		}
		a, aEN := publication(with)
		b, bEN := publication(without)
		p.report(Finding{Severity: Hint, Line: line, Refs: refs,
			NL: enum(differ, "en") + ": " + a + " telt toevoegingen en onttrekkingen aan reserves mee, " + b + " zegt dat niet; de cijfers zijn niet zomaar te vergelijken",
			EN: enum(differ, "and") + ": " + aEN + " includes additions to and withdrawals from reserves, " + bEN + " does not say so; the figures cannot simply be compared"})
	}
}

// publication names a document's publication in a sentence: "de begroting 2024", "het jaarverslag 2021".
func publication(d *budget.Document) (nl, en string) {
	year := " " + itoa(d.Meta.FiscalYear)
	if d.Meta.Kind == budget.AnnualReport {
		return "het jaarverslag" + year, "the annual report of" + year
	}
	return "de begroting" + year, "the budget of" + year
}

func mineTable(list []stand, label string) *budget.Table {
	for i := range list {
		if list[i].label == label {
			return list[i].cells[0].t
		}
	}
	return nil
}

// sameProgramme reports whether two documents are about one programme of one municipality in different publications.
func sameProgramme(a, b *budget.Document) bool {
	x, y := &a.Meta, &b.Meta
	if x.Municipality != y.Municipality || x.Publication() == "" || y.Publication() == "" || x.Publication() == y.Publication() {
		return false
	}
	if x.ProgrammeNumber != 0 && y.ProgrammeNumber != 0 {
		return x.ProgrammeNumber == y.ProgrammeNumber
	}
	return nameOf(x.Programme).joint == nameOf(y.Programme).joint && x.Programme != ""
}

// stands lists lasten and baten per activity and year. It is made once: a document is compared with many.
func (v *view) stands() []stand {
	if !v.listed {
		v.list, v.listed = v.makeStands(), true
	}
	return v.list
}

func (v *view) makeStands() []stand {
	var out []stand
	for _, t := range v.doc.Tables {
		switch t.Kind {
		case budget.MultiYear:
			e, r := rowOf(t, budget.Expenditure), rowOf(t, budget.Revenue)
			if e < 0 || r < 0 {
				continue
			}
			for c := range t.Columns {
				if t.Columns[c].Period != 0 {
					out = append(out, stand{nameOf(title(t)), title(t), [2]at{{t: t, row: e, col: c}, {t: t, row: r, col: c}}, v})
				}
			}
		case budget.Activities:
			e, r := t.ColumnOf(budget.Expenditure), t.ColumnOf(budget.Revenue)
			if e < 0 || r < 0 {
				continue
			}
			for i := range t.Rows {
				label := t.Rows[i].Label
				if label == "" {
					label = title(t)
				}
				out = append(out, stand{nameOf(label), label, [2]at{{t: t, row: i, col: e}, {t: t, row: i, col: r}}, v})
			}
		}
	}
	return out
}

// twoPhases reports whether two stands are the budget and the outcome of one year.
func twoPhases(a, b stand) bool {
	x, y := a.cells[0].cell(), b.cells[0].cell()
	return x.Period != 0 && x.Period == y.Period && x.HasNumber() && y.HasNumber() &&
		(x.Phase == budget.Budget && y.Phase == budget.Actual || x.Phase == budget.Actual && y.Phase == budget.Budget)
}

// withReserves reports whether a table says that it counts additions to and withdrawals from reserves.
func withReserves(t *budget.Table) bool {
	if t == nil {
		return false
	}
	low := strings.ToLower(t.Caption.Text + " " + t.Title.Text)
	return strings.Contains(low, "incl") && strings.Contains(low, "reserves")
}

// jump says that the budget and the outcome of a year are implausibly far apart.
func (p *Pass) jump(a, b stand) {
	planned, actual := a, b
	if planned.cells[0].cell().Phase != budget.Budget {
		planned, actual = actual, planned
	}
	var nl, en []string
	f := Finding{Severity: Hint}
	for i, m := range costColumns {
		x, y := planned.cells[i].cell(), actual.cells[i].cell()
		if !x.HasNumber() || !y.HasNumber() || x.Ambiguous || y.Ambiguous || x.Unit != y.Unit {
			continue
		}
		p.count(Holds)
		gap := y.Value.Sub(x.Value)
		if planned.cells[i].t.Negative != actual.cells[i].t.Negative {
			gap = y.Value.Abs().Sub(x.Value.Abs()) // one of them prints lasten with a minus
		}
		if gap.Abs().Cmp(figure.Int(jumpEuros)) < 0 || gap.Abs().Times(100).Cmp(x.Value.Abs().Times(jumpPercent)) <= 0 {
			continue
		}
		dutch, english := measureWords(m)
		more, moreEN := "", ""
		if n, ok := percentOf(gap.Abs(), x.Value.Abs()); ok {
			more, moreEN = " ("+n+"% meer)", " ("+n+"% more)"
			if gap.Sign() < 0 {
				more, moreEN = " ("+n+"% minder)", " ("+n+"% less)"
			}
		}
		year := " " + itoa(x.Period)
		nl = append(nl, dutch+year+" begroot "+x.Published+", gerealiseerd "+y.Published+more)
		en = append(en, english+year+" budgeted "+x.Published+", realised "+y.Published+moreEN)
		f.Refs = append(f.Refs, b.view.ref(b.cells[i]), a.view.ref(a.cells[i]))
		if f.Line == 0 {
			f.Line = b.cells[i].cell().Line
			f.Published = b.cells[i].cell().Published
		}
	}
	if len(nl) == 0 {
		return
	}
	line := itoa(a.cells[0].cell().Line)
	other, otherEN := publication(a.view.doc)
	f.NL = b.label + ": " + strings.Join(nl, "; ") + "; vergelijk " + other + ", regel " + line
	f.EN = b.label + ": " + strings.Join(en, "; ") + "; compare " + otherEN + ", line " + line
	p.report(f)
}
