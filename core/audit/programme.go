package audit

import "begrotingsverkenner/core/budget"

var programmeCheck = Check{
	Name: "programme",
	Tier: Consistency,
	NL: Words{
		Title:  "De activiteiten tellen op tot het programma",
		Guards: "Activiteiten die samen iets anders kosten dan het programma in de meerjarentabel: een activiteit die ontbreekt, of een van de twee tabellen die van een eerdere versie is.",
	},
	EN: Words{
		Title:  "The activities add up to the programme",
		Guards: "Activities that together cost something else than the programme in the multi-year table: an activity is missing, or one of the two tables is from an earlier version.",
	},
	Run: runProgramme,
}

func runProgramme(p *Pass) {
	v := p.view
	if v.programme == nil || len(v.activities) < 2 {
		return
	}
	var sums []sum
	var measures []budget.Measure
	agrees := false
	for _, m := range []budget.Measure{budget.Expenditure, budget.Revenue, budget.Balance} {
		s, ok := p.programme(m)
		if !ok {
			continue
		}
		agrees = agrees || s.Verdict <= Rounds && s.Computed.Sign() != 0
		sums, measures = append(sums, s), append(measures, m)
	}
	for i := range sums {
		s := &sums[i]
		// A page may show only some of the activities. Only where lasten, baten or saldo agree is it known to show all.
		if s.Verdict == Fails && !agrees {
			s.Verdict = Unsure
		}
		if !p.keep(&s.Comparison) {
			continue
		}
		is := styleOf(s.result.cell(), s.places).write(s.Computed)
		year := itoa(s.result.cell().Period)
		dutch, english := measureWords(measures[i])
		where := title(v.programme)
		nl := where + ", " + dutch + " " + year + ": de activiteiten tellen op tot " + is + ", in de meerjarentabel staat " + s.Result.Published
		en := where + ", " + english + " " + year + ": the activities add up to " + is + ", the multi-year table has " + s.Result.Published
		if s.Verdict == Unsure && !agrees {
			nl, en = nl+"; misschien staan niet alle activiteiten op deze pagina", en+"; perhaps not all activities are on this page"
		}
		p.say(s, nl, en)
	}
}

// programme adds up one measure over all activities of the page.
func (p *Pass) programme(m budget.Measure) (sum, bool) {
	v := p.view
	year := 0
	var terms []at
	for _, a := range v.activities {
		c := a.table.ColumnOf(m)
		if c < 0 {
			return sum{}, false
		}
		cell := at{t: a.table, row: a.row, col: c}
		if y := cell.cell().Period; y != 0 {
			if year != 0 && y != year {
				return sum{}, false
			}
			year = y
		}
		terms = append(terms, cell)
	}
	result, ok := cellAt(v.programme, m, year, budget.Budget)
	if !ok {
		return sum{}, false
	}
	if m == budget.Balance && v.conventionOf(v.programme) != v.convention {
		return sum{}, false
	}
	return p.add(terms, result)
}

// measureWords names a measure in both languages.
func measureWords(m budget.Measure) (nl, en string) {
	switch m {
	case budget.Expenditure:
		return "lasten", "expenditure"
	case budget.Revenue:
		return "baten", "revenue"
	case budget.Balance:
		return "saldo", "balance"
	}
	return string(m), string(m)
}
