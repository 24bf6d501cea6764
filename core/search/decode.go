package search

import (
	"encoding/binary"
	"errors"
	"slices"
	"unicode/utf8"
)

// Errors of Decode.
var (
	ErrVersion = errors.New("search index of another version")
	ErrDamaged = errors.New("damaged search index")
)

// source is what is decoded: it reads what writer wrote. After an error it gives zeros.
type source struct {
	data []byte
	bad  bool
}

func (r *source) uint() uint64 {
	v, n := binary.Uvarint(r.data)
	if n <= 0 {
		r.bad, r.data = true, nil
		return 0
	}
	r.data = r.data[n:]
	return v
}

func (r *source) int() int64 {
	v := r.uint()
	return int64(v>>1) ^ -int64(v&1)
}

// below reads a number that must be smaller than limit.
func (r *source) below(limit int) uint32 { return uint32(r.within(r.uint(), limit)) }

func (r *source) within(v uint64, limit int) uint64 {
	if v >= uint64(limit) {
		r.bad = true
		return 0
	}
	return v
}

// count reads the number of things that follow, of which each takes at least size bytes: a damaged count cannot ask for
// more memory than there is data.
func (r *source) count(size int) int {
	n := r.uint()
	if n > uint64(len(r.data)/size) {
		r.bad, r.data = true, nil
		return 0
	}
	return int(n)
}

func (r *source) bytes(n uint64) []byte {
	if n > uint64(len(r.data)) {
		r.bad, r.data = true, nil
		return nil
	}
	b := r.data[:n]
	r.data = r.data[n:]
	return b
}

// deltas reads a column that delta wrote; each number must be smaller than limit.
func deltas[T any](r *source, list []T, limit int, set func(*T, uint32)) {
	last := int64(0)
	for i := range list {
		last += r.int()
		if last < 0 || last >= int64(limit) {
			r.bad, last = true, 0
		}
		set(&list[i], uint32(last))
	}
}

func columns[T any](r *source, list []T, limit int, set func(*T, uint32)) {
	for i := range list {
		set(&list[i], r.below(limit))
	}
}

// Decode reads what Encode wrote. Data that was damaged or made up gives ErrDamaged or an index that can be searched,
// never a panic. The index keeps data: it must not be changed afterwards.
func Decode(data []byte) (*Index, error) {
	r := &source{data: data}
	if string(r.bytes(uint64(len(magic)))) != magic {
		return nil, ErrDamaged
	}
	if r.uint() != version {
		if r.bad {
			return nil, ErrDamaged
		}
		return nil, ErrVersion
	}
	ix := &Index{}
	r.strings(ix)
	n := len(ix.strings)
	ix.docs = make([]document, r.count(8))
	for i := range ix.docs {
		ix.docs[i] = document{
			name: r.below(n), publication: r.below(n), programme: r.below(n), slug: r.below(n),
			kind: uint8(r.below(len(kinds))), year: uint16(r.below(1 << 16)), first: uint32(r.below(1 << 31)), root: uint32(r.below(1 << 31)),
		}
	}
	ix.sections = make([]section, r.count(2))
	deltas(r, ix.sections, n, func(s *section, v uint32) { s.title = v })
	for i := range ix.sections {
		ix.sections[i].parent = uint32(i) - r.below(i+1)
	}
	r.entries(ix)
	r.amounts(ix)
	r.words(ix)
	if r.bad || len(r.data) > 0 || !ix.consistent() {
		return nil, ErrDamaged
	}
	return ix, nil
}

func (r *source) strings(ix *Index) {
	lengths := make([]uint32, r.count(1))
	total := uint64(0)
	for i := range lengths {
		lengths[i] = r.below(1 << 31)
		total += uint64(lengths[i])
	}
	all := string(r.bytes(total))
	r.bad = r.bad || !utf8.ValidString(all)
	ix.strings = make([]string, len(lengths))
	for i, n := range lengths {
		if int(n) > len(all) {
			r.bad = true
			break
		}
		ix.strings[i], all = all[:n], all[n:]
	}
	if len(ix.strings) == 0 || ix.strings[0] != "" {
		r.bad = true
	}
}

func (r *source) entries(ix *Index) {
	n := len(ix.strings)
	ix.entries = make([]entry, r.count(7))
	deltas(r, ix.entries, 1<<31, func(e *entry, v uint32) { e.line = v })
	deltas(r, ix.entries, n, func(e *entry, v uint32) { e.title = v })
	deltas(r, ix.entries, len(ix.sections), func(e *entry, v uint32) { e.section = v })
	deltas(r, ix.entries, 1<<31, func(e *entry, v uint32) { e.amount = v })
	columns(r, ix.entries, 1<<16, func(e *entry, v uint32) { e.span = uint16(v) })
	columns(r, ix.entries, int(kindCount), func(e *entry, v uint32) { e.kind = Kind(v) })
	columns(r, ix.entries, 1<<8, func(e *entry, v uint32) { e.words = uint8(v) })
}

func (r *source) amounts(ix *Index) {
	n := len(ix.strings)
	ix.amounts = make([]amount, r.count(10))
	values := make([]int64, len(ix.amounts))
	for i := range values {
		values[i] = r.int()
	}
	deltas(r, ix.amounts, n, func(a *amount, v uint32) { a.column = v })
	deltas(r, ix.amounts, n, func(a *amount, v uint32) { a.published = v })
	deltas(r, ix.amounts, 1<<16, func(a *amount, v uint32) { a.period = uint16(v) })
	for i := range ix.amounts {
		ix.amounts[i].line = int32(r.int())
	}
	columns(r, ix.amounts, len(tens), func(a *amount, v uint32) { a.places = uint8(v) })
	columns(r, ix.amounts, len(tens), func(a *amount, v uint32) { a.scale = uint8(v) })
	columns(r, ix.amounts, len(units), func(a *amount, v uint32) { a.unit = uint8(v) })
	columns(r, ix.amounts, len(phases), func(a *amount, v uint32) { a.phase = uint8(v) })
	columns(r, ix.amounts, len(measures), func(a *amount, v uint32) { a.measure = uint8(v) })
	for i, v := range values {
		a := &ix.amounts[i]
		a.digits = v >> 1
		if v&1 == 0 {
			a.digits *= tens[a.scale]
		}
	}
}

func (r *source) words(ix *Index) {
	ix.words = make([]string, r.count(3))
	var buf []byte // all words together, so that each is no allocation of its own
	ends := make([]int, len(ix.words))
	last := 0
	for i := range ix.words {
		shared := r.below(maxWord + 8)
		if int(shared) > len(buf)-last {
			r.bad, shared = true, 0
		}
		rest := r.bytes(r.within(r.uint(), maxWord+8))
		start := len(buf)
		buf = append(buf, buf[last:last+int(shared)]...)
		buf = append(buf, rest...)
		last, ends[i] = start, len(buf)
	}
	all := string(buf)
	start := 0
	for i, end := range ends {
		ix.words[i] = all[start:end]
		start = end
	}
	r.bad = r.bad || !slices.IsSorted(ix.words)
	ix.groups = make([]uint32, len(ix.words))
	deltas(r, ix.groups, max(1, len(ix.words)), func(g *uint32, v uint32) { *g = v })
	ix.starts = make([]uint32, r.count(1)+1)
	total := uint64(0)
	for i := 1; i < len(ix.starts); i++ {
		total += uint64(r.below(1 << 31))
		if total > 1<<31 {
			r.bad, total = true, 0
		}
		ix.starts[i] = uint32(total)
	}
	ix.places = r.bytes(r.uint())
	r.bad = r.bad || total != uint64(len(ix.places))
}

// consistent reports whether what refers to one another does so within bounds.
func (ix *Index) consistent() bool {
	for i := range ix.docs {
		d := &ix.docs[i]
		end := uint32(len(ix.entries))
		if i+1 < len(ix.docs) {
			end = ix.docs[i+1].first
		}
		if d.first > end || int(end) > len(ix.entries) || int(d.root) >= len(ix.sections) {
			return false
		}
	}
	for i := range ix.entries {
		end := uint32(len(ix.amounts))
		if i+1 < len(ix.entries) {
			end = ix.entries[i+1].amount
		}
		if ix.entries[i].amount > end || int(end) > len(ix.amounts) {
			return false
		}
	}
	for _, g := range ix.groups {
		if int(g)+1 >= len(ix.starts) {
			return false
		}
	}
	return len(ix.docs) == 0 && len(ix.entries) == 0 || len(ix.docs) > 0 && ix.docs[0].first == 0
}
