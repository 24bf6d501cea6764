package main

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"errors"
	"io"
	"time"

	"begrotingsverkenner/core/audit"
	decoder "begrotingsverkenner/core/source"
	"begrotingsverkenner/core/workbook"

	"github.com/klauspost/compress/flate"
)

// floors: what reading, writing and reading back take beside the least that has to be done with the same bytes in any
// case: to decode and hash a document, to compress a workbook's parts, to unpack them and lay out what they should hold.
func floors(turns int) ([]result, error) {
	all, m, err := five()
	if err != nil {
		return nil, err
	}
	docs, err := readAll(all, m)
	if err != nil {
		return nil, err
	}
	read, err := race(turns, readEach(all, m), timed(func() error {
		for _, s := range all {
			if _, err := decoder.Decode(s.data); err != nil {
				return err
			}
			sha256.Sum256(s.data)
		}
		return nil
	}))
	if err != nil {
		return nil, err
	}

	var book bytes.Buffer
	writeBook := func() error {
		book.Reset()
		return workbook.Write(&book, docs, workbook.Options{})
	}
	if err := writeBook(); err != nil {
		return nil, err
	}
	data := bytes.Clone(book.Bytes())
	parts, err := unpack(data)
	if err != nil {
		return nil, err
	}
	var packed bytes.Buffer
	press, err := flate.NewWriter(io.Discard, 4) // as core/workbook does
	if err != nil {
		return nil, err
	}
	write, err := race(turns, timed(writeBook), timed(func() error {
		packed.Reset()
		z := zip.NewWriter(&packed)
		z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) {
			press.Reset(w)
			return press, nil
		})
		for _, p := range parts {
			w, err := z.Create(p.name)
			if err != nil {
				return err
			}
			if _, err := w.Write(p.data); err != nil {
				return err
			}
		}
		return z.Close()
	}))
	if err != nil {
		return nil, err
	}

	made, err := workbook.NewBook(docs, workbook.Options{})
	if err != nil {
		return nil, err
	}
	readBack := timed(func() error { return made.Verify(bytes.NewReader(data), int64(len(data))) })
	// What has to be there is laid out anew, and the parts have to be unpacked: less than that proves nothing.
	least := timed(func() error {
		if _, err := made.Cells(); err != nil {
			return err
		}
		_, err := unpack(data)
		return err
	})
	again, err := race(turns, readBack, timed(writeBook))
	if err != nil {
		return nil, err
	}
	againLeast, err := race(turns, least, timed(writeBook))
	if err != nil {
		return nil, err
	}
	back, err := race(turns, readBack, least)
	if err != nil {
		return nil, err
	}
	checks, err := median(turns, timed(func() error {
		audit.Run(docs, audit.Options{})
		return nil
	}))
	if err != nil {
		return nil, err
	}
	results := []result{
		result{what: "Bodem van lezen", beside: "alleen tekens en SHA-256"}.times(read),
		result{what: "Bodem van schrijven", beside: "alleen inpakken (deflate)"}.times(write),
		result{what: "Bodem van teruglezen", beside: "alleen uitpakken en opnieuw indelen"}.times(back),
		result{what: "Teruglezen van een werkmap", beside: "haar schrijven", most: 0.4}.times(again),
		result{what: "Alleen uitpakken en opnieuw indelen", beside: "haar schrijven"}.times(againLeast),
	}
	whole := read.ours + write.ours + again.ours
	for _, share := range []struct {
		what string
		took time.Duration
	}{
		{"Deel: lezen", read.ours},
		{"Deel: controleren", checks}, // writing a workbook does that
		{"Deel: schrijven", write.ours - checks},
		{"Deel: teruglezen", again.ours},
	} {
		o := single(float64(share.took) / float64(whole))
		o.ours, o.theirs = share.took, whole
		results = append(results, result{what: share.what, beside: "een hele werkmap"}.times(o))
	}
	return results, nil
}

// median is how long work takes that races against nothing.
func median(turns int, s side) (time.Duration, error) {
	var all []time.Duration
	for range turns {
		d, err := repeat(s)
		if err != nil {
			return 0, err
		}
		all = append(all, d)
	}
	return quantile(all, 0.5), nil
}

// packedPart is one file inside a workbook.
type packedPart struct {
	name string
	data []byte
}

// unpack returns the parts of a workbook.
func unpack(book []byte) ([]packedPart, error) {
	z, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		return nil, err
	}
	var parts []packedPart
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			return nil, err
		}
		data, err := io.ReadAll(r)
		if err := errors.Join(err, r.Close()); err != nil {
			return nil, err
		}
		parts = append(parts, packedPart{f.Name, data})
	}
	return parts, nil
}
