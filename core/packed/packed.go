package packed

import (
	"encoding/binary"
	"errors"
	"strings"

	"begrotingsverkenner/core/budget"
)

// magic is what the bytes begin with: a name and a version.
const magic = "BVD1"

// ErrDamaged says that bytes are no packed document, or one of another version of the program.
var ErrDamaged = errors.New("this is no document that was read; load the page again")

// Encode writes a document: the magic, the texts behind their length, and then all else. Of a part it writes the document that it
// is a part of. The same document gives the same bytes.
func Encode(d *budget.Document) []byte {
	if d.Whole != nil {
		d = d.Whole
	}
	c := &coder{number: map[string]int{}}
	copied := *d // the walk sets what it has seen, to the same
	document(c, &copied)
	out := binary.AppendVarint([]byte(magic), int64(len(c.texts)))
	return append(append(out, c.texts...), c.out...)
}

// Decode makes the document of what [Encode] wrote.
func Decode(data []byte) (*budget.Document, error) {
	c := open(data)
	d := &budget.Document{}
	document(c, d)
	if c.broken || c.in != "" || c.letters != "" {
		return nil, ErrDamaged
	}
	return d, nil
}

// Lines are the lines of a packed document's source, without the rest of it, which takes longer.
func Lines(data []byte) ([]string, error) {
	c := open(data)
	var out []string
	list(c, &out, text)
	if c.broken {
		return nil, ErrDamaged
	}
	return out, nil
}

// open begins to read. The letters of all texts stay in one piece of memory, which the texts are parts of.
func open(data []byte) *coder {
	c := &coder{reading: true}
	rest, ok := strings.CutPrefix(string(data), magic)
	c.in = rest
	n := c.varint(0)
	if !ok || n < 0 || n > int64(len(c.in)) {
		c.fail()
		return c
	}
	c.letters, c.in = c.in[:n], c.in[n:]
	return c
}
