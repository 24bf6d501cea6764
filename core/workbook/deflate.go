package workbook

import (
	"compress/flate"
	"io"
)

// level is how hard parts are compressed, from 1 to 9. Against 6, the default, 4 makes workbooks 3% larger and takes half
// the time, and compressing is the largest part of writing.
const level = 4

// deflater compresses the parts of a workbook one after another with one compressor: it needs half a megabyte, and most
// parts are small.
type deflater struct{ w *flate.Writer }

func (d *deflater) open(to io.Writer) (io.WriteCloser, error) {
	if d.w != nil {
		d.w.Reset(to)
		return d.w, nil
	}
	w, err := flate.NewWriter(to, level)
	d.w = w
	return w, err
}
