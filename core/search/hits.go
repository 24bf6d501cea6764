package search

import (
	"cmp"
	"slices"
	"strings"

	"begrotingsverkenner/core/sorting"
)

// top keeps the best of many without sorting all: a heap with the worst in front.
type top struct {
	keep int
	list []found
}

func newTop(keep int) *top { return &top{keep: keep} }

// takes reports whether one with a key of at most this may be among the best.
func (t *top) takes(key uint64) bool {
	return len(t.list) < t.keep || t.keep > 0 && key >= t.list[0].key
}

func (t *top) add(f found) {
	if len(t.list) < t.keep {
		t.list = append(t.list, f)
		for i := len(t.list) - 1; i > 0 && byKey(t.list[i], t.list[(i-1)/2]) > 0; i = (i - 1) / 2 {
			t.list[i], t.list[(i-1)/2] = t.list[(i-1)/2], t.list[i]
		}
		return
	}
	if byKey(f, t.list[0]) < 0 {
		t.list[0] = f
		sink(t.list)
	}
}

// sink puts the first of a heap in its place.
func sink(heap []found) {
	for i := 0; ; {
		worst := i
		for _, c := range [...]int{2*i + 1, 2*i + 2} {
			if c < len(heap) && byKey(heap[c], heap[worst]) > 0 {
				worst = c
			}
		}
		if worst == i {
			return
		}
		heap[i], heap[worst] = heap[worst], heap[i]
		i = worst
	}
}

// sorted ends the heap: the best come first.
func (t *top) sorted() []found {
	for n := len(t.list) - 1; n > 0; n-- {
		t.list[0], t.list[n] = t.list[n], t.list[0]
		sink(t.list[:n])
	}
	return t.list
}

// hit makes a hit of an entry.
func (s *search) hit(r *Result, id uint32) Hit {
	ix := s.ix
	e := &ix.entries[id]
	doc := &ix.docs[ix.owners[id]]
	h := Hit{
		Kind: e.kind, Document: ix.str(doc.name), Line: int(e.line), End: int(e.line) + int(e.span), Title: ix.str(e.title),
		Publication: ix.str(doc.publication), PublishedAs: kinds[doc.kind], Year: int(doc.year), Programme: ix.str(doc.programme), Slug: ix.str(doc.slug),
	}
	for at := e.section; at != doc.root; at = ix.sections[at].parent {
		if ix.sections[at].parent == at { // a damaged index
			break
		}
		h.Path = append(h.Path, ix.str(ix.sections[at].title))
	}
	slices.Reverse(h.Path)
	if n := len(h.Path); n > 0 && h.Title == "" {
		h.Title = h.Path[n-1]
	}
	if n := len(h.Path); n > 0 && h.Path[n-1] == h.Title {
		h.Path = h.Path[:n-1]
	}
	h.Marks = r.Mark(h.Title)
	first, end := ix.amountsOf(id)
	for i := first; i < end; i++ {
		a, m := &ix.amounts[i], s.amount(i)
		h.Amounts = append(h.Amounts, Amount{
			Value: a.value(), Unit: units[a.unit], Published: ix.printed(a), Line: int(e.line) + int(a.line), Place: int(a.spot), Column: ix.str(a.column),
			Period: int(a.period), Phase: phases[a.phase], Measure: measures[a.measure], Matched: m != 0,
		})
	}
	return h
}

// count adds up the hits per publication and programme.
func (s *search) count(r *Result, perDoc []int) {
	// Per publication and programme, by its first document, the place of its count in the list, after 1.
	publications, programmes := make([]int, len(perDoc)), make([]int, len(perDoc))
	for d, n := range perDoc {
		if n == 0 {
			continue
		}
		doc := &s.ix.docs[d]
		at := &publications[s.ix.publications[d]]
		if *at == 0 {
			r.Publications = append(r.Publications, Count{Key: s.ix.str(doc.publication), Kind: kinds[doc.kind], Year: int(doc.year)})
			*at = len(r.Publications)
		}
		r.Publications[*at-1].Hits += n
		if at = &programmes[s.ix.programmes[d]]; *at == 0 {
			r.Programmes = append(r.Programmes, Count{Key: s.ix.str(doc.slug), Name: s.ix.str(doc.programme)})
			*at = len(r.Programmes)
		}
		r.Programmes[*at-1].Hits += n
	}
	sorting.By(r.Publications, func(a, b Count) int {
		return cmp.Or(cmp.Compare(b.Year, a.Year), strings.Compare(string(b.Kind), string(a.Kind)), strings.Compare(a.Key, b.Key))
	})
	sorting.By(r.Programmes, func(a, b Count) int { return cmp.Or(strings.Compare(a.Name, b.Name), strings.Compare(a.Key, b.Key)) })
}
