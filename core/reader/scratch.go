package reader

import (
	"sync"

	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/source"
)

// scratch is what reading needs and the document does not keep. It is used again for the next document: else a third of
// what reading takes from memory would be thrown away at once, and collecting that costs time.
type scratch struct {
	blocks []source.Block
	owner  []int32
	junk   []uint8 // see [page.junk]
	pieces []piece
	found  []figure.Found // the amounts of one line
}

// maxScratch is the largest number of blocks that is kept: a page has some 500, and a huge document should not hold on
// to its memory.
const maxScratch = 1 << 14

var scratches = sync.Pool{New: func() any { return new(scratch) }}

// read classifies the lines of a text.
func (s *scratch) read(lines []string) []source.Block {
	s.blocks = source.AppendBlocks(s.blocks[:0], lines)
	return s.blocks
}

// release gives the scratch back. It forgets the texts, so that the document alone decides how long they live.
func (p *page) release() {
	s := p.scratch
	p.scratch = nil
	if cap(s.blocks) > maxScratch || cap(s.pieces) > maxScratch {
		return
	}
	clear(s.blocks)
	clear(s.pieces)
	scratches.Put(s)
}
