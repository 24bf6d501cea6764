package shelf

import (
	"cmp"
	"slices"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/sorting"
)

// activities makes a series of every group of occurrences.
func (s *shelf) activities() []Series {
	taken := slugs{}
	groups := s.clusters()
	// Who came first keeps the plain address: the oldest document, then the first line.
	all := make([]Series, 0, len(groups))
	for _, g := range groups {
		all = append(all, s.series(g, taken))
	}
	for i := range all {
		// A former address is only kept where nobody else has it.
		all[i].Former = slices.DeleteFunc(all[i].Former, func(slug string) bool {
			if taken[slug] {
				return true
			}
			taken[slug] = true
			return false
		})
	}
	order := make(map[string]string, len(all))
	for i := range all {
		order[all[i].Slug] = key(all[i].Name)
	}
	sorting.By(all, func(a, b Series) int {
		return cmp.Or(strings.Compare(order[a.Slug], order[b.Slug]), strings.Compare(a.Slug, b.Slug))
	})
	return all
}

func (s *shelf) series(g []*name, taken slugs) Series {
	type found struct {
		*occurrence
		how How
	}
	var list []found
	for _, n := range g {
		for _, o := range n.found {
			list = append(list, found{o, n.how})
		}
	}
	sorting.By(list, func(a, b found) int {
		return cmp.Or(cmp.Compare(a.doc, b.doc), cmp.Compare(rank(a.table.Kind), rank(b.table.Kind)), cmp.Compare(a.line, b.line))
	})
	first := list[0]
	out := Series{Slug: taken.take(first.name, s.slugs[first.doc], section(first.table), first.parent)}
	latest := first
	for _, o := range list {
		if o.doc > latest.doc {
			latest = o
		}
		if slug := Slug(o.name); slug != out.Slug && slug != "" && !slices.Contains(out.Former, slug) {
			out.Former = append(out.Former, slug)
		}
		out.Points, out.Unnamed = append(out.Points, o.points...), append(out.Unnamed, o.none...)
	}
	out.Name = latest.name
	// Newest publication first; within a publication as it stands.
	sorting.By(list, func(a, b found) int { return cmp.Compare(b.doc, a.doc) })
	for _, o := range list {
		out.Aliases = append(out.Aliases, Alias{o.name, s.docs[o.doc].Name, o.line, o.how})
	}
	out.Points, out.Unnamed = dedupe(out.Points), dedupe(out.Unnamed)
	return out
}

// rank orders the kinds of table by how directly they give an activity's figures.
func rank(k budget.TableKind) int {
	switch k {
	case budget.Activities:
		return 0
	case budget.MultiYear:
		return 1
	}
	return 2
}

// dedupe sorts the points and keeps one where a document prints the same figure in several kinds of table.
func dedupe(points []Point) []Point {
	sorting.By(points, func(a, b Point) int {
		return cmp.Or(
			cmp.Compare(a.Year, b.Year), -strings.Compare(string(a.Phase), string(b.Phase)), cmp.Compare(order(a.Measure), order(b.Measure)),
			cmp.Compare(a.Edition, b.Edition), strings.Compare(string(a.Kind), string(b.Kind)), strings.Compare(a.Document, b.Document),
			cmp.Compare(rank(a.Table), rank(b.Table)), cmp.Compare(a.Line, b.Line),
		)
	})
	return slices.CompactFunc(points, func(a, b Point) bool {
		return a.Year == b.Year && a.Phase == b.Phase && a.Measure == b.Measure && a.Document == b.Document && a.Edition == b.Edition && a.Kind == b.Kind
	})
}

func order(m budget.Measure) int {
	switch m {
	case budget.Expenditure:
		return 0
	case budget.Revenue:
		return 1
	}
	return 2
}
