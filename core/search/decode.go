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
//
// An index has a million numbers, nearly all of one byte, and a browser runs this before it has made fast code of it. So
// reading a number moves a position and calls nothing.
type source struct {
	data []byte
	at   int
	bad  bool
}

func (r *source) left() int { return len(r.data) - r.at }

// broken is where every read ends after an error.
func (r *source) broken() { r.bad, r.at = true, len(r.data) }

func (r *source) uint() uint64 {
	if r.at < len(r.data) {
		if b := r.data[r.at]; b < 0x80 {
			r.at++
			return uint64(b)
		}
	}
	v, n := binary.Uvarint(r.data[r.at:])
	if n <= 0 {
		r.broken()
		return 0
	}
	r.at += n
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
	if n > uint64(r.left()/size) {
		r.broken()
		return 0
	}
	return int(n)
}

func (r *source) bytes(n uint64) []byte {
	if n > uint64(r.left()) {
		r.broken()
		return nil
	}
	b := r.data[r.at : r.at+int(n)]
	r.at += int(n)
	return b
}

// deltas reads a column that delta wrote; each number must be smaller than limit.
func (r *source) deltas(n, limit int, set func(i int, v uint32)) {
	data, at, last := r.data, r.at, int64(0)
	for i := range n {
		var v uint64
		if at < len(data) && data[at] < 0x80 {
			v = uint64(data[at])
			at++
		} else {
			r.at = at
			v = r.uint()
			at = r.at
		}
		last += int64(v>>1) ^ -int64(v&1)
		if last < 0 || last >= int64(limit) {
			r.bad, last = true, 0
		}
		set(i, uint32(last))
	}
	r.at = at
}

func (r *source) column(n, limit int, set func(i int, v uint32)) {
	data, at := r.data, r.at
	for i := range n {
		var v uint64
		if at < len(data) && data[at] < 0x80 {
			v = uint64(data[at])
			at++
		} else {
			r.at = at
			v = r.uint()
			at = r.at
		}
		if v >= uint64(limit) {
			r.bad, v = true, 0
		}
		set(i, uint32(v))
	}
	r.at = at
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
	r.deltas(len(ix.sections), n, func(i int, v uint32) { ix.sections[i].title = v })
	for i := range ix.sections {
		ix.sections[i].parent = uint32(i) - r.below(i+1)
	}
	r.entries(ix)
	r.amounts(ix)
	r.words(ix)
	if r.bad || r.left() > 0 || !ix.consistent() {
		return nil, ErrDamaged
	}
	ix.ready()
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
	entries := ix.entries
	r.deltas(len(ix.entries), 1<<31, func(i int, v uint32) { entries[i].line = v })
	r.deltas(len(ix.entries), n, func(i int, v uint32) { entries[i].title = v })
	r.deltas(len(ix.entries), len(ix.sections), func(i int, v uint32) { entries[i].section = v })
	r.deltas(len(ix.entries), 1<<31, func(i int, v uint32) { entries[i].amount = v })
	r.column(len(ix.entries), 1<<16, func(i int, v uint32) { entries[i].span = uint16(v) })
	r.column(len(ix.entries), int(kindCount), func(i int, v uint32) { entries[i].kind = Kind(v) })
	r.column(len(ix.entries), 1<<8, func(i int, v uint32) { entries[i].words = uint8(v) })
}

func (r *source) amounts(ix *Index) {
	n := len(ix.strings)
	ix.amounts = make([]amount, r.count(11))
	amounts := ix.amounts
	values := make([]int64, len(ix.amounts))
	for i := range values {
		values[i] = r.int()
	}
	r.deltas(len(ix.amounts), n, func(i int, v uint32) { amounts[i].column = v })
	r.deltas(len(ix.amounts), n, func(i int, v uint32) { amounts[i].published = v })
	r.deltas(len(ix.amounts), 1<<16, func(i int, v uint32) { amounts[i].period = uint16(v) })
	for i := range ix.amounts {
		ix.amounts[i].line = int32(r.int())
	}
	r.column(len(ix.amounts), 1<<16, func(i int, v uint32) { amounts[i].spot = uint16(v) })
	r.column(len(ix.amounts), len(tens), func(i int, v uint32) { amounts[i].places = uint8(v) })
	r.column(len(ix.amounts), len(tens), func(i int, v uint32) { amounts[i].scale = uint8(v) })
	r.column(len(ix.amounts), len(units), func(i int, v uint32) { amounts[i].unit = uint8(v) })
	r.column(len(ix.amounts), len(phases), func(i int, v uint32) { amounts[i].phase = uint8(v) })
	r.column(len(ix.amounts), len(measures), func(i int, v uint32) { amounts[i].measure = uint8(v) })
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
	r.deltas(len(ix.groups), max(1, len(ix.words)), func(i int, v uint32) { ix.groups[i] = v })
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
	if len(ix.amounts) > 0 && (len(ix.entries) == 0 || ix.entries[0].amount > 0) {
		return false
	}
	for _, g := range ix.groups {
		if int(g)+1 >= len(ix.starts) {
			return false
		}
	}
	return len(ix.docs) == 0 && len(ix.entries) == 0 || len(ix.docs) > 0 && ix.docs[0].first == 0
}
