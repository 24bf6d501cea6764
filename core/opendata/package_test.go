package opendata_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"slices"
	"testing"

	"begrotingsverkenner/core/audit"
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/opendata"
)

// writePackage returns the files of a data package by name.
func writePackage(t *testing.T, docs []*budget.Document) map[string]*bytes.Buffer {
	t.Helper()
	files := map[string]*bytes.Buffer{opendata.Descriptor: {}}
	p, err := opendata.NewPackage(func(name string) (io.Writer, error) {
		files[name] = &bytes.Buffer{}
		return files[name], nil
	}, "nl")
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range docs {
		if err := p.WriteDocument(d); err != nil {
			t.Fatal(err)
		}
	}
	r := audit.Run(docs, audit.Options{})
	if err := p.WriteFindings(&r); err != nil {
		t.Fatal(err)
	}
	if err := p.Close(files[opendata.Descriptor]); err != nil {
		t.Fatal(err)
	}
	return files
}

// TestPackage checks that the description is true: names of columns, lengths, hashes, and rows for all there is.
func TestPackage(t *testing.T) {
	docs := all(t)
	files := writePackage(t, docs)
	var d struct {
		Resources []struct {
			Name, Path, Hash string
			Bytes            int
			Schema           struct {
				Fields     []struct{ Name, Type, Description string }
				PrimaryKey string
			}
		}
	}
	if err := json.Unmarshal(files[opendata.Descriptor].Bytes(), &d); err != nil {
		t.Fatal(err)
	}
	rows := map[string]int{}
	for _, r := range d.Resources {
		data := files[r.Path].Bytes()
		sum := sha256.Sum256(data)
		if len(data) != r.Bytes || r.Hash != "sha256:"+hex.EncodeToString(sum[:]) {
			t.Errorf("%s: %d bytes, hash %x", r.Path, len(data), sum)
		}
		table := parse(t, string(data))
		var names []string
		for _, f := range r.Schema.Fields {
			names = append(names, f.Name)
			if f.Description == "" || f.Type == "" {
				t.Errorf("%s: %s is not described", r.Path, f.Name)
			}
		}
		if !slices.Equal(table[0], names) {
			t.Errorf("%s begins with %q, the description with %q", r.Path, table[0], names)
		}
		rows[r.Name] = len(table) - 1
	}
	texts := 0
	for _, doc := range docs {
		texts += len(doc.Texts)
	}
	run := audit.Run(docs, audit.Options{})
	want := map[string]int{"documents": len(docs), "figures": len(csvOf(t, docs, opendata.Standard)) - 1, "texts": texts, "findings": len(run.Findings)}
	for name, n := range want {
		if rows[name] != n {
			t.Errorf("%s has %d rows, want %d", name, rows[name], n)
		}
	}
}

// TestFiguresOfPackage checks that figures.csv is the tidy CSV with one column more.
func TestFiguresOfPackage(t *testing.T) {
	docs := all(t)
	got := parse(t, writePackage(t, docs)["figures.csv"].String())
	directions := map[string]int{}
	for i, want := range csvOf(t, docs, opendata.Standard) {
		if !slices.Equal(got[i][:len(want)], want) {
			t.Fatalf("row %d is %q", i, got[i])
		}
		directions[got[i][len(want)]]++
	}
	if len(directions) != 4 || directions["expenditure"] == 0 || directions["revenue"] == 0 || directions["direction"] != 1 {
		t.Errorf("directions: %v", directions)
	}
}

// TestDocumentsOfOneName checks that a name that two documents have is not called a key.
func TestDocumentsOfOneName(t *testing.T) {
	docs := all(t)[:1]
	key := []byte(`"primaryKey"`)
	if once := writePackage(t, docs)[opendata.Descriptor]; !bytes.Contains(once.Bytes(), key) {
		t.Error("no key")
	}
	if twice := writePackage(t, []*budget.Document{docs[0], docs[0]})[opendata.Descriptor]; bytes.Contains(twice.Bytes(), key) {
		t.Error("a key that is none")
	}
}
