package workbook

import (
	"bytes"
	"io"
	"sync"

	"github.com/klauspost/compress/flate"
)

// level is how hard parts are compressed, from 1 to 9. Compressing is the largest part of writing. The standard library's
// takes as long as all cells, twice what this one does for as small a workbook; beginning anew, as a book does for each of
// hundreds of tables, costs this one next to nothing. What it writes is the same on all machines.
const level = 4

// tools are what writing a workbook needs and the next one can use again. A compressor clears a megabyte when it is made,
// and buffers are copied each time that they grow: together a third of all memory that writing asked for.
type tools struct {
	flate  *flate.Writer
	packed bytes.Buffer // parts, compressed one behind another
	sheet  []byte       // the XML of a sheet
}

var toolShed sync.Pool

func takeTools() (*tools, error) {
	if t, ok := toolShed.Get().(*tools); ok {
		return t, nil
	}
	w, err := flate.NewWriter(io.Discard, level)
	return &tools{flate: w}, err
}

func (t *tools) giveBack() {
	t.packed.Reset()
	toolShed.Put(t)
}

// deflate compresses a part and puts it behind what is packed.
func (t *tools) deflate(data []byte) error {
	t.flate.Reset(&t.packed)
	if _, err := t.flate.Write(data); err != nil {
		return err
	}
	return t.flate.Close()
}
