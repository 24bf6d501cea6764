package shelf

import (
	"cmp"
	"math"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/sorting"
)

// Pick chooses one column of figures: a programme in a publication, for a year and phase.
type Pick struct {
	Programme   string // its slug; "" for every programme
	Publication string // "" for the newest that has the figure
	Year        int
	Phase       budget.Phase
}

// Change is how one activity differs between two picks.
type Change struct {
	Name, Slug string // of its series
	A, B       *Point // nil where a pick does not have the activity
	Difference figure.Number
	Percent    figure.Number // of A, with one decimal
	HasPercent bool          // false where A is nil or not there
}

// Compare returns the differences from a to b in one measure, largest first. Totals of groups are left out, because
// their parts are there: the differences add up. An activity that stands on one side only counts as nil on the other.
func Compare(series []Series, a, b Pick, m budget.Measure) []Change {
	var out []Change
	for i := range series {
		s := &series[i]
		pa, pb := a.point(s, m), b.point(s, m)
		if pa == nil && pb == nil {
			continue
		}
		c := Change{Name: s.Name, Slug: s.Slug, A: pa, B: pb}
		if pb != nil {
			c.Difference = pb.Value
		}
		if pa != nil {
			c.Difference = c.Difference.Sub(pa.Value)
			c.Percent, c.HasPercent = Percent(c.Difference, pa.Value)
		}
		if pb == nil {
			c.HasPercent = false
		}
		out = append(out, c)
	}
	sorting.By(out, func(x, y Change) int {
		return cmp.Or(y.Difference.Abs().Cmp(x.Difference.Abs()), strings.Compare(x.Name, y.Name))
	})
	return out
}

// point returns the figure that the pick has of a series, from the newest publication.
func (p Pick) point(s *Series, m budget.Measure) *Point {
	for i := len(s.Points) - 1; i >= 0; i-- {
		q := &s.Points[i]
		if q.Year == p.Year && q.Phase == p.Phase && q.Measure == m && !q.Group &&
			(p.Publication == "" || p.Publication == q.Publication) && (p.Programme == "" || p.Programme == q.Programme) {
			return q
		}
	}
	return nil
}

// Percent returns difference / base × 100 with one decimal; a base below zero counts by its size.
func Percent(difference, base figure.Number) (figure.Number, bool) {
	if base.Sign() == 0 {
		return figure.Number{}, false
	}
	p := math.Round(difference.Float() / base.Abs().Float() * 1000)
	if math.IsNaN(p) || math.Abs(p) > 1e15 {
		return figure.Number{}, false
	}
	return figure.Decimal(int64(p), 1), true
}
