package opendata

import (
	"encoding/csv"
	"io"

	"begrotingsverkenner/core/audit"
	"begrotingsverkenner/core/budget"
)

// Package writes a Frictionless data package: four CSV files and datapackage.json that describes them, with the column
// types of the Fiscal Data Package. Documents come first and findings after them; memory grows with the names of the
// documents only.
type Package struct {
	lang      string
	files     map[string]*measured // by table
	figures   *CSV
	documents *csv.Writer
	texts     *csv.Writer
	findings  *csv.Writer
	names     map[string]bool // of the documents so far
	twice     bool            // two documents have one name, so that it is no key
	found     int
}

// Descriptor is the name of the file that describes the others.
const Descriptor = "datapackage.json"

// Files are the names of the other files of a package.
func Files() []string {
	var names []string
	for i := range tables {
		names = append(names, tables[i].file())
	}
	return names
}

// NewPackage begins a package. create opens each file of [Files]; the messages of findings and the descriptions are in
// lang.
func NewPackage(create func(name string) (io.Writer, error), lang string) (*Package, error) {
	p := &Package{lang: lang, files: map[string]*measured{}, names: map[string]bool{}}
	for i := range tables {
		w, err := create(tables[i].file())
		if err != nil {
			return nil, err
		}
		p.files[tables[i].name] = measure(w)
	}
	p.figures = NewCSV(p.files[figuresTable.name])
	p.figures.more = direction
	for _, x := range []struct {
		t *table
		w **csv.Writer
	}{{&documentsTable, &p.documents}, {&textsTable, &p.texts}, {&findingsTable, &p.findings}} {
		*x.w = csv.NewWriter(p.files[x.t.name])
		if err := (*x.w).Write(x.t.header()); err != nil {
			return nil, err
		}
	}
	return p, nil
}

// WriteDocument writes one document into all files but the findings.
func (p *Package) WriteDocument(d *budget.Document) error {
	p.twice = p.twice || p.names[d.Name]
	p.names[d.Name] = true
	if err := p.documents.Write(documentRow(d)); err != nil {
		return err
	}
	for i := range d.Texts {
		if err := p.texts.Write(textRow(d, &d.Texts[i])); err != nil {
			return err
		}
	}
	return p.figures.WriteDocument(d)
}

// WriteFindings writes what checks found.
func (p *Package) WriteFindings(r *audit.Result) error {
	for i := range r.Findings {
		if err := p.findings.Write(findingRow(&r.Findings[i], p.lang)); err != nil {
			return err
		}
		p.found++
	}
	return nil
}

// Findings is the number of findings that were written.
func (p *Package) Findings() int { return p.found }

// Close writes what is still held back, and the description. It closes no file.
func (p *Package) Close(descriptor io.Writer) error {
	if err := p.figures.Flush(); err != nil {
		return err
	}
	for _, w := range []*csv.Writer{p.documents, p.texts, p.findings} {
		w.Flush()
		if err := w.Error(); err != nil {
			return err
		}
	}
	b, err := p.describe()
	if err != nil {
		return err
	}
	_, err = descriptor.Write(b)
	return err
}
