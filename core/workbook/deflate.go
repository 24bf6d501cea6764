package workbook

import (
	"bytes"
	"compress/flate"
	"io"
	"sync"
)

// level is how hard parts are compressed, from 1 to 9. Against 6, the default, 4 makes workbooks 3% larger and takes half
// the time, and compressing is the largest part of writing.
const level = 4

// smallPart is the size up to which a part is compressed at level 1. Beginning anew at level 4 clears half a megabyte, which
// takes longer than compressing a table's part, and a book has hundreds of those.
const smallPart = 8 << 10

// tools are what writing a workbook needs and the next one can use again. Compressors clear a megabyte when they are made,
// and buffers are copied each time that they grow: together a third of all memory that writing asked for.
type tools struct {
	large, small *flate.Writer
	packed       bytes.Buffer // parts, compressed one behind another
	sheet        []byte       // the XML of a sheet
}

var toolShed sync.Pool

func takeTools() *tools {
	if t, ok := toolShed.Get().(*tools); ok {
		return t
	}
	return &tools{}
}

func (t *tools) giveBack() {
	t.packed.Reset()
	toolShed.Put(t)
}

// deflate compresses a part and puts it behind what is packed.
func (t *tools) deflate(data []byte) error {
	w, level := &t.large, level
	if len(data) <= smallPart {
		w, level = &t.small, flate.BestSpeed
	}
	if *w == nil {
		var err error
		if *w, err = flate.NewWriter(io.Discard, level); err != nil {
			return err
		}
	}
	(*w).Reset(&t.packed)
	if _, err := (*w).Write(data); err != nil {
		return err
	}
	return (*w).Close()
}
