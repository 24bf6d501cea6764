package site

import (
	"bytes"
	"compress/gzip"
	"path"

	"github.com/andybalholm/brotli"
)

// compressible reports whether a file gets compressed copies: text and wasm, not pictures.
func compressible(name string) bool {
	switch path.Ext(name) {
	case ".html", ".css", ".js", ".json", ".jsonld", ".txt", ".svg", ".xml", ".wasm", ".webmanifest", ".bin":
		return true
	}
	return false
}

// compressed returns the brotli and gzip copies of a file. Assets bring theirs along, made once with more patience.
func (b *builder) compressed(name string, data []byte) (br, gz []byte, err error) {
	var zw bytes.Buffer
	g, err := gzip.NewWriterLevel(&zw, gzip.BestCompression)
	if err != nil {
		return nil, nil, err
	}
	if _, err = g.Write(data); err == nil {
		err = g.Close()
	}
	if err != nil {
		return nil, nil, err
	}
	if ready := b.ready[name]; ready != nil {
		return ready, zw.Bytes(), nil
	}
	level := 11
	if len(data) > 1<<14 && path.Ext(name) != ".wasm" {
		level = 9 // a tenth of the time for a few percent: a large site has thousands of pages
	}
	var bw bytes.Buffer
	w := brotli.NewWriterLevel(&bw, level)
	if _, err = w.Write(data); err == nil {
		err = w.Close()
	}
	return bw.Bytes(), zw.Bytes(), err
}
