package shelf

import (
	"cmp"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/sorting"
)

// Total is what a programme costs in a year, in one publication.
type Total struct {
	Year        int
	Phase       budget.Phase
	Expenditure Sum
	Revenue     Sum
	Balance     Sum
	Printed     bool             // the document prints the total itself; otherwise it is the sum of the activities
	Table       budget.TableKind // the kind of table that it is from
}

// Sum is one amount of a total.
type Sum struct {
	Value figure.Number // in euros
	Terms int           // the number of figures that were added: 1 for a printed one, 0 when there is none
	Refs  []Ref         // where they stand
}

// Of returns lasten, baten or saldo.
func (t *Total) Of(m budget.Measure) *Sum {
	switch m {
	case budget.Expenditure:
		return &t.Expenditure
	case budget.Revenue:
		return &t.Revenue
	}
	return &t.Balance
}

// Activities returns the number of activities that were added, or 0 for a printed total.
func (t *Total) Activities() int {
	if t.Printed {
		return 0
	}
	return max(t.Expenditure.Terms, t.Revenue.Terms, t.Balance.Terms)
}

// addTotals gives the programmes their totals: those that a document prints, else the sums of its activities, from
// activities tables where these have the year and phase, else from multi-year tables, else from product lists. Tables
// of different kinds are never added up.
func (s *shelf) addTotals() {
	series := s.activities()
	type place struct {
		programme, publication string
		year                   int
		phase                  budget.Phase
	}
	totals := map[place]*Total{}
	add := func(p *Point, printed bool) {
		at := place{p.Programme, p.Publication, p.Year, p.Phase}
		t := totals[at]
		if t == nil {
			t = &Total{Year: p.Year, Phase: p.Phase, Printed: printed, Table: p.Table}
			totals[at] = t
		}
		if t.Printed != printed || t.Table != p.Table {
			return
		}
		sum := t.Of(p.Measure)
		if printed && sum.Terms > 0 {
			return
		}
		sum.Value = sum.Value.Add(p.Value)
		sum.Terms++
		sum.Refs = append(sum.Refs, p.Ref)
	}
	for _, o := range s.printed {
		for i := range o.points {
			add(&o.points[i], true)
		}
	}
	for _, kind := range []budget.TableKind{budget.Activities, budget.MultiYear, budget.Products} {
		for i := range series {
			var last *Point
			for j := range series[i].Points {
				p := &series[i].Points[j]
				// Two pages of one publication may print the same activity: it counts once.
				if p.Table != kind || p.Group || last != nil && samePlace(last, p) {
					continue
				}
				add(p, false)
				last = p
			}
		}
	}
	of := map[[2]string][]Total{}
	for at, t := range totals {
		k := [2]string{at.programme, at.publication}
		of[k] = append(of[k], *t)
	}
	for i := range s.programs {
		p := &s.programs[i]
		for j := range p.Editions {
			e := &p.Editions[j]
			e.Totals = of[[2]string{p.Slug, e.Publication}]
			sorting.By(e.Totals, func(a, b Total) int {
				return cmp.Or(cmp.Compare(a.Year, b.Year), cmp.Compare(a.Phase, b.Phase))
			})
		}
	}
}

func samePlace(a, b *Point) bool {
	return a.Publication == b.Publication && a.Programme == b.Programme && a.Year == b.Year && a.Phase == b.Phase && a.Measure == b.Measure
}
