package reader_test

import (
	"bytes"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"

	"begrotingsverkenner/core/reader"
)

// BenchmarkRead reads the five documents; BenchmarkGoldmark parses and renders the same bytes as Markdown with tables,
// the yardstick that the project has set itself.
func BenchmarkRead(b *testing.B) {
	m, docs := manifest(b), files(b)
	size := 0
	for _, d := range docs {
		size += len(d)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for name, data := range docs {
			if _, err := reader.Read(name, data, m); err != nil {
				b.Fatal(err)
			}
		}
	}
}

func BenchmarkGoldmark(b *testing.B) {
	docs := files(b)
	md := goldmark.New(goldmark.WithExtensions(extension.Table))
	size := 0
	for _, d := range docs {
		size += len(d)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	var out bytes.Buffer
	for b.Loop() {
		for _, data := range docs {
			out.Reset()
			if err := md.Convert(data, &out); err != nil {
				b.Fatal(err)
			}
		}
	}
}
