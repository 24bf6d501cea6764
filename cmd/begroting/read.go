package main

import (
	"bytes"
	"io"
	"os"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/reader"
	"begrotingsverkenner/core/source"
)

// bytes returns the bytes of a document. Of a file that is too large no more is read than it takes to know that.
func (c *command) bytes(d *document) ([]byte, error) {
	if d.data != nil {
		return d.data, nil
	}
	data, err := c.load(d)
	if err != nil {
		return nil, err
	}
	if d.once {
		d.data = data
	}
	return data, nil
}

func (c *command) load(d *document) ([]byte, error) {
	if d.id == "-" {
		return limited(c.stdin, 0)
	}
	f, err := os.Open(d.path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	return limited(f, info.Size())
}

// limited reads all of r, of which size is the expected length, unless that is more than a document can have.
func limited(r io.Reader, size int64) ([]byte, error) {
	if size > source.MaxSize {
		return nil, source.ErrSize
	}
	var b bytes.Buffer
	b.Grow(int(size) + bytes.MinRead)
	if _, err := b.ReadFrom(io.LimitReader(r, source.MaxSize+1)); err != nil {
		return nil, err
	}
	if b.Len() > source.MaxSize {
		return nil, source.ErrSize
	}
	return b.Bytes(), nil
}

// read reads a document in full.
func (c *command) read(d *document) (*budget.Document, error) {
	data, err := c.bytes(d)
	if err != nil {
		return nil, err
	}
	return reader.Read(d.name, data, d.manifest)
}

// meta reads only what a document is a page of.
func (c *command) meta(d *document) (budget.Meta, error) {
	data, err := c.bytes(d)
	if err != nil {
		return budget.Meta{}, err
	}
	return reader.Meta(d.name, data, d.manifest)
}
