package search

import "encoding/binary"

// The encoding: the magic, a version, then one column after another, because equal things beside one another compress
// best. Numbers are varints, mostly differences from the one before.
const (
	magic   = "BVZI"
	version = 2
)

type writer []byte

func (w *writer) uint(v uint64) { *w = binary.AppendUvarint(*w, v) }
func (w *writer) int(v int64)   { *w = binary.AppendVarint(*w, v) }
func (w *writer) text(s string) { w.uint(uint64(len(s))); *w = append(*w, s...) }

// delta writes a column of numbers as differences.
func delta[T any](w *writer, list []T, of func(*T) uint32) {
	last := int64(0)
	for i := range list {
		v := int64(of(&list[i]))
		w.int(v - last)
		last = v
	}
}

// column writes a column of numbers as they are.
func column[T any](w *writer, list []T, of func(*T) uint64) {
	for i := range list {
		w.uint(of(&list[i]))
	}
}

// Encode returns the index in a compact form for Decode. The same documents give the same bytes.
func (ix *Index) Encode() []byte {
	w := writer(magic)
	w.uint(version)
	w.uint(uint64(len(ix.strings)))
	column(&w, ix.strings, func(s *string) uint64 { return uint64(len(*s)) })
	for _, s := range ix.strings {
		w = append(w, s...)
	}

	w.uint(uint64(len(ix.docs)))
	for i := range ix.docs {
		d := &ix.docs[i]
		for _, v := range [...]uint32{d.name, d.publication, d.programme, d.slug, uint32(d.kind), uint32(d.year), d.first, d.root} {
			w.uint(uint64(v))
		}
	}
	w.uint(uint64(len(ix.sections)))
	delta(&w, ix.sections, func(s *section) uint32 { return s.title })
	for i := range ix.sections {
		w.uint(uint64(i) - uint64(ix.sections[i].parent))
	}

	w.uint(uint64(len(ix.entries)))
	delta(&w, ix.entries, func(e *entry) uint32 { return e.line })
	delta(&w, ix.entries, func(e *entry) uint32 { return e.title })
	delta(&w, ix.entries, func(e *entry) uint32 { return e.section })
	delta(&w, ix.entries, func(e *entry) uint32 { return e.amount })
	column(&w, ix.entries, func(e *entry) uint64 { return uint64(e.span) })
	column(&w, ix.entries, func(e *entry) uint64 { return uint64(e.kind) })
	column(&w, ix.entries, func(e *entry) uint64 { return uint64(e.words) })

	w.uint(uint64(len(ix.amounts)))
	for i := range ix.amounts {
		w.int(unscaled(&ix.amounts[i]))
	}
	delta(&w, ix.amounts, func(a *amount) uint32 { return a.column })
	delta(&w, ix.amounts, func(a *amount) uint32 { return a.published })
	delta(&w, ix.amounts, func(a *amount) uint32 { return uint32(a.period) })
	for i := range ix.amounts {
		w.int(int64(ix.amounts[i].line))
	}
	column(&w, ix.amounts, func(a *amount) uint64 { return uint64(a.spot) })
	column(&w, ix.amounts, func(a *amount) uint64 { return uint64(a.places) })
	column(&w, ix.amounts, func(a *amount) uint64 { return uint64(a.scale) })
	column(&w, ix.amounts, func(a *amount) uint64 { return uint64(a.unit) })
	column(&w, ix.amounts, func(a *amount) uint64 { return uint64(a.phase) })
	column(&w, ix.amounts, func(a *amount) uint64 { return uint64(a.measure) })

	w.uint(uint64(len(ix.words)))
	last := ""
	for _, s := range ix.words {
		n := len(commonPrefix(last, s))
		w.uint(uint64(n))
		w.text(s[n:])
		last = s
	}
	delta(&w, ix.groups, func(g *uint32) uint32 { return *g })
	w.uint(uint64(len(ix.starts) - 1))
	for i := 1; i < len(ix.starts); i++ {
		w.uint(uint64(ix.starts[i] - ix.starts[i-1]))
	}
	w.uint(uint64(len(ix.places)))
	return append(w, ix.places...)
}

// unscaled is the digits of an amount without the zeros of its scale, where it has them, and one bit that says so.
func unscaled(a *amount) int64 {
	if a.places == 0 && int(a.scale) < len(tens) {
		if t := tens[a.scale]; a.digits%t == 0 {
			return a.digits / t << 1
		}
	}
	return a.digits<<1 | 1
}
