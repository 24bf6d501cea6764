package main

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"os"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/reader"
	"begrotingsverkenner/core/source"
)

// bytes returns the bytes of a document, or the text that was made of it. Of a file that is too large no more is read than it takes to know that.
func (c *command) bytes(d *document) ([]byte, error) {
	if d.once != nil && d.once.data != nil {
		return d.once.data, nil
	}
	raw, err := c.load(d)
	if err != nil {
		return nil, err
	}
	data, err := c.transcribe(raw)
	if err != nil {
		return nil, err
	}
	switch n := int64(len(data)); {
	case d.once != nil:
		d.once.data = data
	case source.IsTranscript(data) && c.transcriber.kept.Add(n) <= keepTranscripts:
		d.once = &once{data}
	}
	return data, nil
}

// load reads a document from where it is.
func (c *command) load(d *document) ([]byte, error) {
	if d.isStdin() {
		return limited(c.stdin, 0)
	}
	f, err := os.Open(d.path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, errVanished // it was there when the documents were collected
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return steady(f, d.once != nil)
}

// steady reads a file that should not change meanwhile: half of an old page and half of a new one are no page. A pipe has
// no size that could change.
func steady(f fs.File, isPipe bool) ([]byte, error) {
	before, err := f.Stat()
	if err != nil {
		return nil, err
	}
	data, err := limited(f, before.Size())
	if err != nil || isPipe {
		return data, err
	}
	after, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if int64(len(data)) != after.Size() || !after.ModTime().Equal(before.ModTime()) {
		return nil, errChanged
	}
	return data, nil
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

// failure is a file that was not read or not written.
type failure struct {
	file string
	err  error
}

// readAll reads documents in full, some at a time, and returns those that can be read, in their order.
func (c *command) readAll(docs []*document) (good []*document, read []*budget.Document, failed []failure) {
	type result struct {
		doc *budget.Document
		err error
	}
	noErr(inOrder(docs, (*document).weight, func(d *document) result {
		doc, err := c.read(d)
		c.ui.bar.step()
		return result{doc, err}
	}, func(d *document, r result) error {
		if r.err != nil {
			failed = append(failed, failure{d.path, r.err})
			return nil
		}
		good, read = append(good, d), append(read, r.doc)
		return nil
	}))
	return good, read, failed
}

// read reads a document in full. As many are read at a time as there are processors, however many ask for it.
func (c *command) read(d *document) (*budget.Document, error) {
	c.work <- struct{}{}
	defer func() { <-c.work }()
	data, err := c.bytes(d)
	if err != nil {
		return nil, err
	}
	doc, err := reader.Read(d.name, data, d.manifest)
	if err != nil {
		return nil, err
	}
	return doc, d.keep(sumOf(data))
}

// keep remembers the hash of what was read first. What was decided on that does not hold for a document that changed.
func (d *document) keep(sum [sha256.Size]byte) error {
	if d.sum == [sha256.Size]byte{} {
		d.sum = sum
	}
	if d.sum != sum {
		return errChanged
	}
	return nil
}

// meta reads only what a document is a page of.
func (c *command) meta(d *document) (budget.Meta, error) {
	c.work <- struct{}{}
	defer func() { <-c.work }()
	data, err := c.bytes(d)
	if err != nil {
		return budget.Meta{}, err
	}
	m, err := reader.Meta(d.name, data, d.manifest)
	if err != nil {
		return budget.Meta{}, err
	}
	return m, d.keep(sumOf(data))
}
