package search

import (
	"cmp"
	"math/bits"

	"begrotingsverkenner/core/budget"
)

// Per entry, which terms are there is kept in one number: bit i for term i anywhere in the entry, and shifted, in its
// title, and as a whole word.
const (
	titleShift = maxTerms
	wholeShift = 2 * maxTerms
	termMask   = 1<<maxTerms - 1
)

// search is a query while it is answered.
type search struct {
	ix    *Index
	p     parsed
	marks []uint32 // per entry
	above []uint32 // per section, then per document: the terms that stand in it or above it
}

// Search answers a query. A query without any term or limit has no hits.
func (ix *Index) Search(q Query) *Result {
	r := &Result{parsed: parse(q.Text)}
	r.Ignored = r.parsed.ignored
	if len(r.parsed.terms) == 0 && !r.parsed.limits.set {
		return r
	}
	s := &search{ix: ix, p: r.parsed, marks: make([]uint32, len(ix.entries)), above: make([]uint32, len(ix.sections)+len(ix.docs))}
	for i := range s.p.terms {
		s.words(i, &s.p.terms[i])
	}
	s.amounts()
	s.inherit()
	s.collect(r, q)
	return r
}

// amounts marks the entries that have an amount or a year that a term asks for, and those within the limits.
func (s *search) amounts() {
	numbers, years := false, false
	for i := range s.p.terms {
		numbers = numbers || s.p.terms[i].number != nil
		years = years || s.p.terms[i].year > 0
	}
	if !numbers && !years && !s.p.limits.set {
		return
	}
	for e := range s.ix.entries {
		list := s.ix.amountsOf(e)
		for j := range list {
			s.marks[e] |= s.amount(&list[j])
		}
	}
}

// limitBit is set where an amount is within the limits.
const limitBit = 1 << 31

// amount returns the marks that an amount gives to its entry.
func (s *search) amount(a *amount) uint32 {
	v := size(a.digits, a.places)
	var m uint32
	wrong := false // the query names years, and none of them is that of the amount
	for i := range s.p.terms {
		t := &s.p.terms[i]
		switch {
		case t.number != nil:
			ok, exact := t.number.holds(a, v)
			if ok {
				m |= 1 << i
			}
			if exact {
				m |= 1 << (i + wholeShift)
			}
		case t.year > 0 && t.year == a.period:
			m |= 1<<i | 1<<(i+wholeShift)
		case t.year > 0 && a.period > 0:
			wrong = m == 0
		}
	}
	if s.p.limits.set && s.p.limits.holds(a, v) && (!wrong || m != 0) {
		m |= limitBit
	}
	return m
}

// inherit gives sections the terms of the sections above them, of their programme and of their publication.
func (s *search) inherit() {
	docs := s.above[len(s.ix.sections):]
	for d := range s.ix.docs {
		for i := range s.p.terms {
			if y := s.p.terms[i].year; y > 0 && y == s.ix.docs[d].year {
				docs[d] |= 1 << i
			}
		}
		s.above[s.ix.docs[d].root] |= docs[d]
	}
	for i := range s.ix.sections {
		s.above[i] |= s.above[s.ix.sections[i].parent]
	}
}

// found is an entry with its place in the order: larger first.
type found struct {
	key uint64
	id  uint32
}

func byKey(a, b found) int { return cmp.Or(cmp.Compare(b.key, a.key), cmp.Compare(a.id, b.id)) }

// collect counts the hits and keeps those that are asked for.
func (s *search) collect(r *Result, q Query) {
	all := uint32(1)<<len(s.p.terms) - 1
	limit := q.Limit
	if limit <= 0 {
		limit = 50
	}
	offset := max(0, q.Offset)
	keep := min(offset, len(s.ix.entries)) + min(limit, len(s.ix.entries))
	best := newTop(keep)
	perDoc := make([]int, len(s.ix.docs))
	for d := range s.ix.docs {
		if !s.allowed(d, &q.Filter) {
			continue
		}
		first, end := s.ix.docs[d].first, s.ix.end(d)
		for e := first; e < end; e++ {
			m := s.marks[e]
			entry := &s.ix.entries[e]
			if m == 0 || s.p.limits.set && m&limitBit == 0 || (m|s.above[entry.section])&all != all {
				continue
			}
			if q.Filter.Only != 0 && q.Filter.Only&(1<<entry.kind) == 0 {
				continue
			}
			perDoc[d]++
			r.Kinds[entry.kind]++
			r.Total++
			best.add(found{s.key(d, e, m, all), e})
		}
	}
	list := best.sorted()
	for _, f := range list[min(offset, len(list)):] {
		r.Hits = append(r.Hits, s.hit(r, f.id))
	}
	s.count(r, perDoc)
}

// allowed reports whether a document passes the filter.
func (s *search) allowed(d int, f *Filter) bool {
	doc := &s.ix.docs[d]
	return (f.Publication == "" || f.Publication == s.ix.str(doc.publication)) &&
		(f.Kind == budget.UnknownKind || f.Kind == kinds[doc.kind]) &&
		(f.Year == 0 || f.Year == int(doc.year)) &&
		(f.Programme == "" || f.Programme == s.ix.str(doc.slug)) &&
		(f.Document == "" || f.Document == s.ix.str(doc.name))
}

// key says how good a hit is.
func (s *search) key(d int, e uint32, m, all uint32) uint64 {
	entry := &s.ix.entries[e]
	words, inTitle, whole := 0, 0, 0
	for i := range s.p.terms {
		t := &s.p.terms[i]
		if t.number != nil || t.year > 0 {
			continue
		}
		words++
		inTitle += int(m >> (i + titleShift) & 1)
		whole += int(m >> (i + wholeShift) & 1)
	}
	figures := entry.kind <= Row
	score := 0
	switch {
	case words == 0:
	case inTitle == words && whole == words && int(entry.words) == words:
		score = 6 // the title is the query
	case inTitle == words && figures:
		score = 5
	case inTitle == words:
		score = 4
	case inTitle > 0:
		score = 3
	case m&all != 0 && figures:
		score = 1
	}
	score = score*4 + 3 - int(entry.kind)
	if score = score * 2; m>>wholeShift&all == all {
		score++
	}
	doc := &s.ix.docs[d]
	year := uint64(doc.year)<<2 | uint64(doc.kind)
	largest := int64(0)
	list := s.ix.amountsOf(int(e))
	for i := range list {
		if a := &list[i]; a.unit == unitEuro && (!s.p.limits.set || s.amount(a)&limitBit != 0) {
			largest = max(largest, size(a.digits, a.places))
		}
	}
	return uint64(score)<<32 | year<<12 | uint64(magnitude(largest))
}

// magnitude is a number that grows with v by about an eighth a step.
func magnitude(v int64) int {
	n := bits.Len64(uint64(v))
	if n < 4 {
		return int(v)
	}
	return n<<3 | int(v>>(n-4)&7)
}

// end returns the number after the last entry of a document.
func (ix *Index) end(d int) uint32 {
	if d+1 < len(ix.docs) {
		return ix.docs[d+1].first
	}
	return uint32(len(ix.entries))
}
