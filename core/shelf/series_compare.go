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
	Unknown    bool   // one of them is unnamed: there is no difference, and not one from 0
	Difference figure.Number
	Percent    figure.Number // of A, with one decimal
	HasPercent bool          // false where A is nil or not there
}

// Compare returns the differences from a to b in one measure, largest first. Totals of groups are left out, because
// their parts are there: the differences add up. An activity that stands on one side only counts as nil on the other; one that has a
// word there instead of an amount has no difference, and comes last.
func Compare(series []Series, a, b Pick, m budget.Measure) []Change {
	var out []Change
	for i := range series {
		s := &series[i]
		pa, pb := a.point(s, m), b.point(s, m)
		if pa == nil && pb == nil {
			continue
		}
		c := Change{Name: s.Name, Slug: s.Slug, A: pa, B: pb, Unknown: pa != nil && pa.Unnamed || pb != nil && pb.Unnamed}
		if c.Unknown {
			out = append(out, c)
			continue
		}
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
		if x.Unknown != y.Unknown {
			if x.Unknown {
				return 1
			}
			return -1
		}
		return cmp.Or(y.Difference.Abs().Cmp(x.Difference.Abs()), strings.Compare(x.Name, y.Name))
	})
	return out
}

// point returns the figure that the pick has of a series, from the newest publication.
func (p Pick) point(s *Series, m budget.Measure) *Point {
	if q := p.among(s.Points, m); q != nil {
		return q
	}
	return p.among(s.Unnamed, m)
}

func (p Pick) among(points []Point, m budget.Measure) *Point {
	for i := len(points) - 1; i >= 0; i-- {
		q := &points[i]
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
