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

// search is a query while it is answered. Its work is in what has the words that are asked for, not in all that there is.
type search struct {
	ix *Index
	p  parsed
	*space
	inherits bool // an entry may have a term from what stands above it
}

// space is what a search takes, for the next one to use again.
type space struct {
	marks   []uint32 // per entry
	touched []uint32 // the entries that have a mark
	above   []uint32 // per section, then per document: the terms that stand in it or above it
}

func (ix *Index) space() *space {
	if used, ok := ix.spare.Get().(*space); ok {
		return used
	}
	return &space{marks: make([]uint32, len(ix.entries)), above: make([]uint32, len(ix.sections)+len(ix.docs))}
}

// done gives the space back, clean.
func (s *search) done() {
	for _, e := range s.touched {
		s.marks[e] = 0
	}
	s.touched = s.touched[:0]
	if s.inherits {
		clear(s.above)
	}
	s.ix.spare.Put(s.space)
}

// mark gives marks to an entry.
func (s *space) mark(e, m uint32) {
	if s.marks[e] == 0 {
		s.touched = append(s.touched, e)
	}
	s.marks[e] |= m
}

// Search answers a query. A query without any term or limit has no hits.
func (ix *Index) Search(q Query) *Result {
	r := ix.search(q)
	ix.suggest(r, q)
	return r
}

func (ix *Index) search(q Query) *Result {
	r := &Result{parsed: parse(q.Text)}
	r.Ignored = r.parsed.ignored
	if len(r.parsed.terms) == 0 && !r.parsed.limits.set {
		return r
	}
	s := &search{ix: ix, p: r.parsed, space: ix.space()}
	// An entry that has a mark for one thing that is asked for may have the others from above.
	s.inherits = len(s.p.terms) > 1 || len(s.p.terms) == 1 && s.p.limits.set
	defer s.done()
	for i := range s.p.terms {
		s.words(i, &s.p.terms[i])
	}
	s.amounts()
	if s.inherits {
		s.inherit()
	}
	s.collect(r, q)
	return r
}

// amounts marks the entries that have an amount or a year that a term asks for, and those within the limits.
func (s *search) amounts() {
	ask := func(i uint32) {
		if m := s.amount(i); m != 0 {
			s.mark(s.ix.holders[i], m)
		}
	}
	// There are many amounts, and few that are asked for.
	spans, years := s.p.sizes()
	for _, span := range spans {
		for i, v := range s.ix.sizes {
			if span.low <= v && v <= span.high {
				ask(uint32(i))
			}
		}
	}
	for _, year := range years {
		for i := range s.ix.amounts {
			if s.ix.amounts[i].period == year {
				ask(uint32(i))
			}
		}
	}
}

// limitBit is set where an amount is within the limits.
const limitBit = 1 << 31

// amount returns the marks that an amount gives to its entry.
func (s *search) amount(i uint32) uint32 {
	a, v := &s.ix.amounts[i], s.ix.sizes[i]
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

// collect counts the hits and keeps those that are asked for: the best ones, by how much of the query is in their title, then
// the newest, then those with the largest amounts.
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
	allowed := s.allowed(&q.Filter)
	plain := s.p.plain()
	words := bits.OnesCount32(plain)
	// In one loop, without calls: there can be tens of thousands of entries, and a browser only optimizes a program where it has
	// run often.
	for _, e := range s.touched {
		m, entry, d := s.marks[e], &s.ix.entries[e], s.ix.owners[e]
		if !allowed[d] || s.p.limits.set && m&limitBit == 0 || s.inherits && (m|s.above[entry.section])&all != all {
			continue
		}
		if q.Filter.Only != 0 && q.Filter.Only&(1<<entry.kind) == 0 {
			continue
		}
		perDoc[d]++
		r.Kinds[entry.kind]++
		r.Total++
		inTitle, whole := bits.OnesCount32(m>>titleShift&plain), bits.OnesCount32(m>>wholeShift&plain)
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
		key := uint64(score)<<32 | (uint64(doc.year)<<2|uint64(doc.kind))<<12
		// The largest amount decides between entries that are equal otherwise.
		if best.takes(key | mostMagnitude) {
			best.add(found{key | uint64(s.largest(e)), e})
		}
	}
	list := best.sorted()
	for _, f := range list[min(offset, len(list)):] {
		r.Hits = append(r.Hits, s.hit(r, f.id))
	}
	s.count(r, perDoc)
}

// allowed tells of each document whether it passes the filter.
func (s *search) allowed(f *Filter) []bool {
	list := make([]bool, len(s.ix.docs))
	for d := range list {
		doc := &s.ix.docs[d]
		list[d] = (f.Publication == "" || f.Publication == s.ix.str(doc.publication)) &&
			(f.Kind == budget.UnknownKind || f.Kind == kinds[doc.kind]) &&
			(f.Year == 0 || f.Year == int(doc.year)) &&
			(f.Programme == "" || f.Programme == s.ix.str(doc.slug)) &&
			(f.Document == "" || f.Document == s.ix.str(doc.name))
	}
	return list
}

// largest is the magnitude of the largest amount of an entry, of those within the limits.
func (s *search) largest(e uint32) int {
	most := int64(0)
	first, end := s.ix.amountsOf(e)
	for i := first; i < end; i++ {
		if s.ix.amounts[i].unit == unitEuro && (!s.p.limits.set || s.amount(i)&limitBit != 0) {
			most = max(most, s.ix.sizes[i])
		}
	}
	return magnitude(most)
}

// mostMagnitude is at least every magnitude.
const mostMagnitude = 1<<12 - 1

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
