package workbook

import (
	"compress/flate"
	"io"
)

// level is how hard parts are compressed, from 1 to 9. Against 6, the default, 4 makes workbooks 3% larger and takes half
// the time, and compressing is the largest part of writing.
const level = 4

// smallPart is the size up to which a part is compressed at level 1. Beginning anew at level 4 clears half a megabyte, which
// takes longer than compressing a table's part, and a book has hundreds of those.
const smallPart = 8 << 10

// deflater compresses the parts of a workbook one after another, with one compressor for small ones and one for others.
type deflater struct {
	small   bool // the next part is
	writers [2]*flate.Writer
}

func (d *deflater) open(to io.Writer) (io.WriteCloser, error) {
	i, level := 0, level
	if d.small {
		i, level = 1, flate.BestSpeed
	}
	if w := d.writers[i]; w != nil {
		w.Reset(to)
		return w, nil
	}
	w, err := flate.NewWriter(to, level)
	d.writers[i] = w
	return w, err
}
