package packed

import (
	"encoding/binary"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/sorting"
)

// coder writes what it is shown, or reads into it: there is one walk over a document for both ways, so that they can't
// disagree. After the first fault all that it reads is zero.
//
// Each text is written once, all texts together, because that packs best: see [Encode]. Whoever meets it again names it by its number.
type coder struct {
	reading, broken bool

	out    []byte
	texts  []byte         // all that were written
	number map[string]int // of each of them, from 1

	in      string
	letters string // the texts that are still to come
	known   []string

	line  int           // the last one; lines mostly follow it
	above []budget.Cell // of the row before
}

func (c *coder) fail() { c.broken, c.in = true, "" }

func (c *coder) byte(b byte) byte {
	if !c.reading {
		c.out = append(c.out, b)
		return b
	}
	if c.in == "" {
		c.fail()
		return 0
	}
	b, c.in = c.in[0], c.in[1:]
	return b
}

// varint is a number as package encoding/binary writes it, which can't read from a string.
func (c *coder) varint(n int64) int64 {
	if !c.reading {
		c.out = binary.AppendVarint(c.out, n)
		return n
	}
	u := uint64(0)
	for shift := uint(0); shift < 64; shift += 7 {
		b := c.byte(0)
		u |= uint64(b&0x7F) << shift
		if b < 0x80 {
			return int64(u>>1) ^ -int64(u&1)
		}
	}
	c.fail()
	return 0
}

func (c *coder) int(p *int)     { *p = int(c.varint(int64(*p))) }
func (c *coder) int64(p *int64) { *p = c.varint(*p) }

// place is a line, as its distance from the last one.
func (c *coder) place(p *int) {
	*p = c.line + int(c.varint(int64(*p-c.line)))
	c.line = *p
}

// flags are up to eight yeses and noes.
func (c *coder) flags(list ...*bool) {
	b := byte(0)
	for i, p := range list {
		if *p {
			b |= 1 << i
		}
	}
	b = c.byte(b)
	for i, p := range list {
		*p = b&(1<<i) != 0
	}
}

// text is a text that was met before, by its number, or a new one, of which only the length stands here.
func text[T ~string](c *coder, p *T) {
	if !c.reading {
		if n := c.number[string(*p)]; n > 0 {
			c.varint(int64(n))
			return
		}
		c.number[string(*p)] = len(c.number) + 1
		c.texts = append(c.texts, *p...)
		c.varint(-int64(len(*p)))
		return
	}
	n := c.varint(0)
	switch {
	case n > 0 && n <= int64(len(c.known)):
		*p = T(c.known[n-1])
	case n <= 0 && -n <= int64(len(c.letters)):
		s := c.letters[:-n]
		c.letters = c.letters[-n:]
		c.known = append(c.known, s)
		*p = T(s)
	default:
		c.fail()
	}
}

// list is a list of any length; none at all is told from an empty one. Each thing in it takes a byte or more, so that
// damaged bytes can't ask for more memory than they have themselves many times over.
func list[T any](c *coder, p *[]T, each func(*coder, *T)) {
	n := int64(len(*p)) + 1
	if *p == nil {
		n = 0
	}
	n = c.varint(n)
	if c.reading {
		if n <= 0 || n-1 > int64(len(c.in)) {
			if n != 0 {
				c.fail()
			}
			return
		}
		*p = make([]T, n-1)
	}
	for i := range *p {
		each(c, &(*p)[i])
	}
}

// table is a map, in the order of its keys.
func table[K ~string, V any](c *coder, p *map[K]V, each func(*coder, *V)) {
	type pair struct {
		key   K
		value V
	}
	var pairs []pair
	if *p != nil {
		pairs = make([]pair, 0, len(*p))
		for k, v := range *p {
			pairs = append(pairs, pair{k, v})
		}
		sorting.By(pairs, func(a, b pair) int {
			switch {
			case a.key < b.key:
				return -1
			case a.key > b.key:
				return 1
			}
			return 0
		})
	}
	list(c, &pairs, func(c *coder, x *pair) {
		text(c, &x.key)
		each(c, &x.value)
	})
	if c.reading && pairs != nil {
		*p = make(map[K]V, len(pairs))
		for _, x := range pairs {
			(*p)[x.key] = x.value
		}
	}
}

func (c *coder) amount(p *figure.Number) {
	digits, places := c.varint(p.Digits()), c.byte(byte(p.Places()))
	if c.reading {
		*p = figure.Decimal(digits, places)
	}
}
