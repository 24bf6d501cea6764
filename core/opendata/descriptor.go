package opendata

import (
	"bytes"
	"encoding/json"
)

// PackageSchema names the form of the data package and marks a folder as one that this program wrote.
const PackageSchema = "urn:begrotingsverkenner:datapackage/1"

// fiscalTaxonomy is where the Fiscal Data Package defines its column types for budgets.
const fiscalTaxonomy = "https://specs.frictionlessdata.io/taxonomies/fiscal/budgets.json"

// descriptor is datapackage.json. The Fiscal Data Package 1.0 is a tabular data package whose fields have column types;
// the profile of that name in older tools describes its version 0.3, which was given up.
type descriptor struct {
	Profile     string     `json:"profile"`
	Name        string     `json:"name"`
	Title       string     `json:"title"`
	Description string     `json:"description"`
	Schema      string     `json:"schema"`
	ColumnTypes []string   `json:"columnTypes"`
	Resources   []resource `json:"resources"`
}

type resource struct {
	Profile   string      `json:"profile"`
	Name      string      `json:"name"`
	Path      string      `json:"path"`
	Title     string      `json:"title"`
	Format    string      `json:"format"`
	MediaType string      `json:"mediatype"`
	Encoding  string      `json:"encoding"`
	Bytes     int64       `json:"bytes"`
	Hash      string      `json:"hash"`
	Schema    tableSchema `json:"schema"`
}

type tableSchema struct {
	Fields      []schemaField `json:"fields"`
	PrimaryKey  string        `json:"primaryKey,omitempty"`
	ForeignKeys []foreignKey  `json:"foreignKeys,omitempty"`
}

type schemaField struct {
	Name        string       `json:"name"`
	Type        string       `json:"type"`
	Description string       `json:"description"`
	ColumnType  string       `json:"columnType,omitempty"`
	Constraints *constraints `json:"constraints,omitempty"`
}

type constraints struct {
	Required bool `json:"required"`
}

type foreignKey struct {
	Fields    string    `json:"fields"`
	Reference reference `json:"reference"`
}

type reference struct {
	Resource string `json:"resource"`
	Fields   string `json:"fields"`
}

// describe writes datapackage.json. It has no date: the same documents give the same bytes.
func (p *Package) describe() ([]byte, error) {
	d := descriptor{
		Profile: "tabular-data-package", Name: "begroting-cijfers", Schema: PackageSchema, ColumnTypes: []string{fiscalTaxonomy},
		Title: say(p.lang, "Cijfers uit gemeentelijke begrotingen en jaarverslagen", "Figures of municipal budgets and annual reports"),
		Description: say(p.lang, "Gemaakt met begroting uit de documenten die in documents.csv staan. Elk cijfer heeft de regel waar het in zijn document staat.",
			"Made with begroting from the documents that are listed in documents.csv. Each figure has the line where it stands in its document."),
	}
	for i := range tables {
		d.Resources = append(d.Resources, p.resource(&tables[i]))
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(d)
	return b.Bytes(), err
}

func (p *Package) resource(t *table) resource {
	file := p.files[t.name]
	r := resource{Profile: "tabular-data-resource", Name: t.name, Path: t.file(), Title: say(p.lang, t.nl, t.en),
		Format: "csv", MediaType: "text/csv", Encoding: "utf-8", Bytes: file.n, Hash: file.sum()}
	for _, f := range t.fields {
		s := schemaField{Name: f.name, Type: f.kind, Description: say(p.lang, f.nl, f.en), ColumnType: f.column}
		if f.always {
			s.Constraints = &constraints{Required: true}
		}
		r.Schema.Fields = append(r.Schema.Fields, s)
	}
	switch {
	case t.name != documentsTable.name:
		r.Schema.ForeignKeys = []foreignKey{{Fields: "document", Reference: reference{Resource: documentsTable.name, Fields: "document"}}}
	case !p.twice:
		r.Schema.PrimaryKey = "document"
	}
	return r
}
