package main

import (
	"testing"

	"begrotingsverkenner/core/reader"
)

// The documents that are made up must be as much work as the five: with their tables, and with other words in each.
func TestCity(t *testing.T) {
	t.Chdir("../..")
	docs, err := city()
	if err != nil {
		t.Fatal(err)
	}
	real, _, err := five()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for i, d := range docs {
		if seen[string(d.Data)] {
			t.Fatalf("%s is there twice", d.Name)
		}
		seen[string(d.Data)] = true
		if i%50 > 4 {
			continue
		}
		made, err := reader.Read(d.Name, d.Data, d.Manifest)
		if err != nil {
			t.Fatal(err)
		}
		from, err := reader.Read("x.txt", real[i%len(real)].data, nil)
		if err != nil {
			t.Fatal(err)
		}
		// Some amounts that are read from sentences go with the words.
		if len(made.Tables) < len(from.Tables)*4/5 {
			t.Errorf("%s has %d tables, and what it was made of %d", d.Name, len(made.Tables), len(from.Tables))
		}
		if made.Meta.Programme == "" || made.Meta.FiscalYear == 0 {
			t.Errorf("%s: %+v", d.Name, made.Meta)
		}
	}
	if len(docs) != cityDocuments {
		t.Errorf("%d documents", len(docs))
	}
}
