package reader

import "begrotingsverkenner/core/budget"

// Read reads one document. name is its file name without folder; m may be nil. The error is one of source.ErrEmpty,
// source.ErrBinary and source.ErrSize: any text at all is read, if need be as text without tables.
func Read(name string, data []byte, m *budget.Manifest) (*budget.Document, error) {
	panic("being written")
}

// Meta reads only what the document is a page of, at a fraction of Read's cost: enough to put documents together that
// go into one workbook.
func Meta(name string, data []byte, m *budget.Manifest) (budget.Meta, error) {
	panic("being written")
}
