package search

import (
	"encoding/binary"
	"slices"
)

// finish sorts the words, gives those with one stem a list of places together, and writes the lists.
//
// A list holds the numbers of entries, then of sections (after the last entry), then of documents (after the last
// section), each as the distance to the one before, doubled, plus one for a word of a title.
func (b *builder) finish() {
	ix := b.ix
	ix.words = make([]string, 0, len(b.found))
	for w := range b.found {
		ix.words = append(ix.words, w)
	}
	slices.Sort(ix.words)
	ix.groups = make([]uint32, len(ix.words))
	byStem := map[string]uint32{}
	var members [][]place
	stemmer := newStems()
	for i, w := range ix.words {
		stem := stemmer.stem(w)
		g, ok := byStem[stem]
		if !ok {
			g = uint32(len(members))
			byStem[stem] = g
			members = append(members, nil)
		}
		ix.groups[i] = g
		members[g] = append(members[g], b.found[w]...)
	}
	entries, sections := uint32(len(ix.entries)), uint32(len(ix.sections))
	var list []uint64
	for _, places := range members {
		ix.starts = append(ix.starts, uint32(len(ix.places)))
		list = list[:0]
		for _, p := range places {
			id := p.id
			switch p.space {
			case inSection:
				id += entries
			case inDocument:
				id += entries + sections
			}
			v := uint64(id) << 1
			if p.title {
				v |= 1
			}
			list = append(list, v)
		}
		slices.Sort(list)
		last := uint64(0)
		for i, v := range list {
			// A word that is in the title and beside it counts as in the title, which sorts last.
			if i+1 < len(list) && list[i+1]>>1 == v>>1 {
				continue
			}
			id := v >> 1
			ix.places = binary.AppendUvarint(ix.places, (id-last)<<1|v&1)
			last = id
		}
	}
	ix.starts = append(ix.starts, uint32(len(ix.places)))
	ix.ready()
	b.found, b.ids = nil, nil
}
