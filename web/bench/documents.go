package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/reader"
)

const (
	documentsDir = "testdata/documents"
	layoutsDir   = "testdata/layouts"
)

// source is a document before it is read.
type source struct {
	name string
	data []byte
}

// sources returns the documents in a folder, in the order of their names.
func sources(dir string) ([]source, error) {
	var all []source
	for _, ext := range []string{"*.txt", "*.md", "*.html"} {
		files, err := filepath.Glob(filepath.Join(dir, ext))
		if err != nil {
			return nil, err
		}
		for _, f := range files {
			if filepath.Base(f) == "README.md" {
				continue
			}
			data, err := os.ReadFile(f)
			if err != nil {
				return nil, err
			}
			all = append(all, source{filepath.Base(f), data})
		}
	}
	slices.SortFunc(all, func(a, b source) int { return strings.Compare(a.name, b.name) })
	if len(all) == 0 {
		return nil, fmt.Errorf("%s: no documents", dir)
	}
	return all, nil
}

// five returns the five real documents and their manifest.
func five() ([]source, *budget.Manifest, error) {
	data, err := os.ReadFile(filepath.Join(documentsDir, "manifest.json"))
	if err != nil {
		return nil, nil, err
	}
	m, err := budget.ParseManifest(data)
	if err != nil {
		return nil, nil, err
	}
	all, err := sources(documentsDir)
	return all, m, err
}

func readAll(all []source, m *budget.Manifest) ([]*budget.Document, error) {
	var docs []*budget.Document
	for _, s := range all {
		d, err := reader.Read(s.name, s.data, m)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", s.name, err)
		}
		docs = append(docs, d)
	}
	return docs, nil
}

func size(all []source) int {
	n := 0
	for _, s := range all {
		n += len(s.data)
	}
	return n
}

// tenBlocks puts together a page with a block of each of the ten kinds of tables, perBlock tables in each: no published
// page has them all. Its tables are those of the documents and the layouts, its text is that of the longest document.
func tenBlocks(perBlock int) (*budget.Document, error) {
	real, m, err := five()
	if err != nil {
		return nil, err
	}
	layouts, err := sources(layoutsDir)
	if err != nil {
		return nil, err
	}
	page := &budget.Document{Name: "tien-blokken.txt", Meta: budget.Meta{
		Municipality: "Den Haag", Kind: budget.BudgetKind, FiscalYear: 2026, ProgrammeNumber: 1, Programme: "Tien blokken", URL: "https://example.org/",
	}}
	byKind := map[budget.TableKind]int{}
	for again := true; again; { // a workbook has each table once, so what is taken twice is read twice
		docs, err := readAll(real, m)
		if err != nil {
			return nil, err
		}
		made, err := readAll(layouts, nil)
		if err != nil {
			return nil, err
		}
		again = false
		for _, d := range append(docs, made...) {
			if len(d.Texts) > len(page.Texts) {
				page.Texts, page.SHA256 = d.Texts, d.SHA256
			}
			for _, t := range d.Tables {
				if t.Kind != budget.Other && byKind[t.Kind] < perBlock {
					byKind[t.Kind]++
					page.Tables = append(page.Tables, t)
				}
			}
		}
		for _, kind := range budget.TableKinds {
			if kind == budget.Other {
				continue
			}
			if byKind[kind] == 0 {
				return nil, fmt.Errorf("no table of kind %s in %s and %s", kind, documentsDir, layoutsDir)
			}
			again = again || byKind[kind] < perBlock
		}
	}
	return page, nil
}
