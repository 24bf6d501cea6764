package audit

import "begrotingsverkenner/core/budget"

var differenceCheck = Check{
	Name: "difference",
	Tier: Arithmetic,
	NL: Words{
		Title:  "Verschil = begroting − realisatie",
		Guards: "Een verschil dat niet volgt uit de twee bedragen ernaast, zoals wat was begroot en wat er van kwam.",
	},
	EN: Words{
		Title:  "Difference = budget − actual",
		Guards: "A difference that does not follow from the two amounts beside it, such as what was budgeted and what came of it.",
	},
	Run: runDifference,
}

// difference is a comparison of a cell with two others of its row: the first minus the second.
type difference struct {
	sum
	first, second at
}

// runDifference looks at how large a difference is and not at its sign: some tables subtract the budget from the
// actual, others the reverse, and others write what is favourable without a minus, row by row.
func runDifference(p *Pass) {
	for _, t := range p.Doc.Tables {
		from := 0
		for c := range t.Columns {
			if t.Columns[c].Measure != budget.Difference {
				continue
			}
			for _, d := range p.differences(t, from, c) {
				if p.keep(&d.Comparison) {
					nl, en := d.sentence()
					p.say(&d.sum, nl, en)
				}
			}
			from = c + 1
		}
	}
}

// differences compares a column with the two columns before it that it is the difference of: of several, those that are
// right in most rows, and of equals the nearest. What is right in fewer rows than it is wrong in proves nothing.
func (p *Pass) differences(t *budget.Table, from, col int) []difference {
	var best []difference
	most := 0
	for b := col - 1; b > from; b-- {
		for a := b - 1; a >= from; a-- {
			m, n := t.Columns[a].Measure, t.Columns[b].Measure
			if m != n && !(m == budget.Expenditure && n == budget.Revenue) && !(m == budget.Revenue && n == budget.Expenditure) {
				continue
			}
			var found []difference
			right := 0
			for i := range t.Rows {
				d, ok := p.difference(at{t: t, row: i, col: a}, at{t: t, row: i, col: b}, at{t: t, row: i, col: col})
				if !ok {
					continue
				}
				found = append(found, d)
				if d.Verdict <= Rounds && d.Result.Value.Sign() != 0 {
					right++
				}
			}
			if best == nil || right > most {
				best, most = found, right
			}
		}
	}
	wrong := 0
	for i := range best {
		if best[i].Verdict == Fails {
			wrong++
		}
	}
	for i := range best {
		if best[i].Verdict == Fails && wrong >= most {
			best[i].Verdict = Unsure
		}
	}
	return best
}

// difference compares a cell with two others, whichever way around comes nearest.
func (p *Pass) difference(first, second, result at) (difference, bool) {
	second.minus = true
	d, ok := p.add([]at{first, second}, result)
	if !ok {
		return difference{}, false
	}
	first.minus, second.minus = true, false
	if o, _ := p.add([]at{second, first}, result); o.Difference.Abs().Cmp(d.Difference.Abs()) < 0 {
		return difference{o, second, first}, true
	}
	return difference{d, first, second}, true
}

// sentence writes out the subtraction.
func (d *difference) sentence() (nl, en string) {
	where := join(title(d.result.t), rowName(d.result.t, d.result.row))
	named := func(a at) string { return lower(a.t.Columns[a.col].Header) + " " + shown(a) }
	is := styleOf(d.result.cell(), d.places).write(d.Computed)
	return where + ": " + named(d.first) + " min " + named(d.second) + " is " + is + ", er staat " + d.Result.Published,
		where + ": " + named(d.first) + " minus " + named(d.second) + " is " + is + ", printed is " + d.Result.Published
}
