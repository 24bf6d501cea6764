package site

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"begrotingsverkenner/core/budget"
)

// Every publication is a dataset with all that DCAT-AP-NL asks, and every file that it names is there.
func TestDCAT(t *testing.T) {
	m, err := budget.ParseManifest([]byte(`{"municipality": "Voorbeeldstad", "documents": [
		{"file": "a.txt", "kind": "begroting", "fiscalYear": 2024, "programmeNumber": 1, "programme": "Zorg"},
		{"file": "b.txt", "kind": "begroting", "fiscalYear": 2024, "programmeNumber": 2, "programme": "Groen"},
		{"file": "c.txt", "kind": "jaarverslag", "fiscalYear": 2023, "programme": "Groen"}]}`))
	if err != nil {
		t.Fatal(err)
	}
	var docs []Input
	for i, name := range []string{"a.txt", "b.txt", "c.txt"} {
		docs = append(docs, Input{Name: name, Data: append([]byte{byte('0' + i), '\n'}, one[0].Data...), Manifest: m})
	}
	dir := t.TempDir()
	if err := Build(dir, docs, Options{}); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(dir, "dcat.jsonld"))
	if err != nil {
		t.Fatal(err)
	}
	type id struct {
		ID string `json:"@id"`
	}
	var all struct {
		Type     string                       `json:"@type"`
		Datasets []map[string]json.RawMessage `json:"dcat:dataset"`
	}
	if err := json.Unmarshal(data, &all); err != nil || all.Type != "dcat:Catalog" || len(all.Datasets) != 2 {
		t.Fatalf("%v: %s", err, data)
	}
	files := 0
	for _, set := range all.Datasets {
		for _, name := range []string{"@id", "dct:identifier", "dct:title", "dct:description", "dct:publisher", "dct:creator", "dcat:contactPoint", "dcat:theme", "dct:accessRights", "dct:language", "dct:temporal"} {
			if len(set[name]) < 5 {
				t.Errorf("%s has no %s", set["@id"], name)
			}
		}
		var list []struct {
			URL     id `json:"dcat:accessURL"`
			Licence id `json:"dct:license"`
			Size    struct {
				Value string `json:"@value"`
			} `json:"dcat:byteSize"`
		}
		if err := json.Unmarshal(set["dcat:distribution"], &list); err != nil {
			t.Fatal(err)
		}
		for _, f := range list {
			files++
			if info, err := os.Stat(filepath.Join(dir, filepath.FromSlash(f.URL.ID))); err != nil || f.Licence.ID == "" || f.Size.Value == "" || info.Size() == 0 {
				t.Errorf("%+v: %v", f, err)
			}
		}
		var page id
		if err := json.Unmarshal(set["dcat:landingPage"], &page); err != nil {
			t.Fatal(err)
		}
		if _, err := os.Stat(filepath.Join(dir, filepath.FromSlash(page.ID), "index.html")); err != nil {
			t.Error(err)
		}
	}
	if files != 3 {
		t.Errorf("%d files", files)
	}
}
