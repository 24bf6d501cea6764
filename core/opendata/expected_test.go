package opendata_test

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/opendata"
	"begrotingsverkenner/core/reader"
)

const testdata = "../../testdata"

// TestExpected compares the five documents, figure by figure, with what was read from them by eye.
func TestExpected(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(testdata, "documents", "manifest.json"))
	if err != nil {
		t.Fatal(err)
	}
	manifest, err := budget.ParseManifest(data)
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(testdata, "documents", "*.txt"))
	if err != nil || len(files) != 5 {
		t.Fatalf("%d documents, error %v", len(files), err)
	}
	for _, file := range files {
		name := filepath.Base(file)
		t.Run(name[:3], func(t *testing.T) { compare(t, rowsOf(t, file, manifest), wanted(t, name[:3])) })
	}
}

func rowsOf(t *testing.T, file string, m *budget.Manifest) [][]string {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	d, err := reader.Read(filepath.Base(file), data, m)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	c := opendata.NewCSV(&b)
	if err := c.WriteDocument(d); err != nil {
		t.Fatal(err)
	}
	if err := c.Flush(); err != nil {
		t.Fatal(err)
	}
	return parse(t, b.String())
}

func wanted(t *testing.T, number string) [][]string {
	data, err := os.ReadFile(filepath.Join(testdata, "expected", number+".csv"))
	if err != nil {
		t.Fatal(err)
	}
	return parse(t, string(data))
}

func parse(t *testing.T, s string) [][]string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(s)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// compare shows the rows that differ, told apart by line, and within a line by order. Of a section only its last part
// is promised.
func compare(t *testing.T, got, want [][]string) {
	t.Helper()
	const section = 4
	for _, r := range got[1:] {
		r[section] = r[section][strings.LastIndex(r[section], " > ")+1:]
		r[section] = strings.TrimPrefix(r[section], "> ")
	}
	wrong := 0
	for i := range max(len(got), len(want)) {
		g, w := at(got, i), at(want, i)
		if g == w {
			continue
		}
		if wrong++; wrong <= 10 {
			t.Errorf("row %d\n got %s\nwant %s", i+1, g, w)
		}
	}
	if wrong > 10 {
		t.Errorf("and %d rows more", wrong-10)
	}
}

func at(rows [][]string, i int) string {
	if i >= len(rows) {
		return "(none)"
	}
	return strings.Join(rows[i], "|")
}
