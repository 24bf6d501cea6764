package search

import (
	"encoding/binary"
	"slices"
	"strings"
)

// words marks the entries that have a word of the term.
func (s *search) words(i int, t *term) {
	if t.word == "" {
		return
	}
	ix := s.ix
	bit := uint32(1) << i
	mark := func(group uint32, whole bool) {
		m := bit
		if whole {
			m |= bit << wholeShift
		}
		s.places(group, m, bit<<titleShift)
	}
	done := make([]uint8, len(ix.starts)) // 1: as a part, 2: as a whole word
	part := func(g uint32) {
		if done[g] == 0 {
			done[g] = 1
			mark(g, false)
		}
	}
	st := newStems()
	first, _ := slices.BinarySearch(ix.words, t.word)
	for j := first; j < len(ix.words) && strings.HasPrefix(ix.words[j], t.word); j++ {
		g := ix.groups[j]
		if done[g] < 2 && (ix.words[j] == t.word || len(ix.words[j]) < len(t.word)+4 && st.stem(ix.words[j]) == t.stem) {
			done[g] = 2
			mark(g, true)
		} else if t.prefix {
			part(g)
		}
	}
	if t.year > 0 || t.number != nil {
		return
	}
	// The stem may have other words than those that begin with the term: burgers finds burger.
	if short := commonPrefix(t.stem, t.word); len(short) > 1 {
		at, _ := slices.BinarySearch(ix.words, short)
		for ; at < len(ix.words) && strings.HasPrefix(ix.words[at], short); at++ {
			if w := ix.words[at]; done[ix.groups[at]] < 2 && len(w) <= len(t.stem)+5 && st.stem(w) == t.stem {
				done[ix.groups[at]] = 2
				mark(ix.groups[at], true)
			}
		}
	}
	if len(t.stem) >= minHead && !t.optional {
		// Nearly all words end in other letters: look at two of them first.
		tails := [...]uint16{tail(t.word), tail(t.stem), tail(t.stem + "en"), tail(t.stem + "s")}
		for j, e := range ix.tails {
			if (e == tails[0] || e == tails[1] || e == tails[2] || e == tails[3]) && t.heads(ix.words[j]) {
				part(ix.groups[j])
			}
		}
	}
}

// places gives marks to every place of a group, and those of a title where the word stands in one. A list that was damaged
// ends early.
func (s *search) places(group uint32, m, inTitle uint32) {
	list := s.ix.places[s.ix.starts[group]:s.ix.starts[group+1]]
	id := uint64(0)
	for len(list) > 0 {
		var v uint64
		if v = uint64(list[0]); v < 0x80 {
			list = list[1:]
		} else {
			var n int
			if v, n = binary.Uvarint(list); n <= 0 {
				return
			}
			list = list[n:]
		}
		if id += v >> 1; id < uint64(len(s.marks)) {
			before := s.marks[id]
			if before == 0 {
				s.touched = append(s.touched, uint32(id))
			}
			if s.marks[id] = before | m; v&1 != 0 {
				s.marks[id] |= inTitle
			}
			continue
		}
		above := id - uint64(len(s.marks))
		if above >= uint64(len(s.above)) {
			return
		}
		if s.inherits {
			s.above[above] |= m & termMask
		}
	}
}

// tail returns the last two bytes of a word of at least two.
func tail(w string) uint16 { return uint16(w[len(w)-2])<<8 | uint16(w[len(w)-1]) }

// heads reports whether a word is a compound that ends in the term, plural or not: hulp heads jeugdhulp, indicator
// heads effectindicatoren.
func (t *term) heads(w string) bool {
	if len(w) <= len(t.stem) || len(t.stem) < minHead {
		return false
	}
	if strings.HasSuffix(w, t.word) || strings.HasSuffix(w, t.stem) {
		return true
	}
	for _, ending := range [...]string{"en", "s"} {
		if rest, ok := strings.CutSuffix(w, ending); ok && len(rest) > len(t.stem) && strings.HasSuffix(rest, t.stem) {
			return true
		}
	}
	return false
}

func commonPrefix(a, b string) string {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return a[:n]
}
