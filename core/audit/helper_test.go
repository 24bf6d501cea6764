package audit_test

import (
	"os"
	"path/filepath"
	"testing"

	"begrotingsverkenner/core/audit"
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/reader"
)

const testdata = "../../testdata"

// source is a document before it is read.
type source struct {
	name string
	data []byte
}

func manifest(tb testing.TB) *budget.Manifest {
	tb.Helper()
	data, err := os.ReadFile(filepath.Join(testdata, "documents", "manifest.json"))
	if err != nil {
		tb.Fatal(err)
	}
	m, err := budget.ParseManifest(data)
	if err != nil {
		tb.Fatal(err)
	}
	return m
}

// five returns the five documents.
func five(tb testing.TB) []source {
	tb.Helper()
	files, err := filepath.Glob(filepath.Join(testdata, "documents", "*.txt"))
	if err != nil || len(files) != 5 {
		tb.Fatalf("%d documents, error %v", len(files), err)
	}
	var out []source
	for _, f := range files {
		out = append(out, load(tb, f))
	}
	return out
}

func load(tb testing.TB, file string) source {
	tb.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		tb.Fatal(err)
	}
	return source{filepath.Base(file), data}
}

func read(tb testing.TB, s source, m *budget.Manifest) *budget.Document {
	tb.Helper()
	d, err := reader.Read(s.name, s.data, m)
	if err != nil {
		tb.Fatal(err)
	}
	return d
}

func alone(d *budget.Document) audit.Result {
	return audit.Run([]*budget.Document{d}, audit.Options{})
}
