package opendata_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"begrotingsverkenner/core/audit"
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/opendata"
	"begrotingsverkenner/core/reader"
)

// schemaOf compiles a schema of the repository with a validator that is not ours. The published schemas allow
// properties that they do not know, so that a later program can add some; here none is allowed, so that none is
// forgotten in the schema.
func schemaOf(t *testing.T, id string) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	files, err := filepath.Glob("schema/*.schema.json")
	if err != nil || len(files) != 2 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		close(doc)
		if err := c.AddResource(doc.(map[string]any)["$id"].(string), doc); err != nil {
			t.Fatal(err)
		}
	}
	s, err := c.Compile(id)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// close forbids unknown properties wherever a schema lists some.
func close(v any) {
	switch v := v.(type) {
	case map[string]any:
		if _, ok := v["properties"].(map[string]any); ok {
			v["additionalProperties"] = false
		}
		for _, x := range v {
			close(x)
		}
	case []any:
		for _, x := range v {
			close(x)
		}
	}
}

func validate(t *testing.T, id string, data []byte) {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if err := schemaOf(t, id).Validate(doc); err != nil {
		t.Errorf("%#v", err)
	}
}

// all reads every document of testdata: the five, the layouts, and the small ones that fail a check.
func all(t *testing.T) []*budget.Document {
	t.Helper()
	var docs []*budget.Document
	for _, dir := range []string{"documents", "layouts", "checks"} {
		var manifest *budget.Manifest
		if data, err := os.ReadFile(filepath.Join(testdata, dir, "manifest.json")); err == nil {
			if manifest, err = budget.ParseManifest(data); err != nil {
				t.Fatal(err)
			}
		}
		entries, err := os.ReadDir(filepath.Join(testdata, dir))
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			name := e.Name()
			if name == "README.md" || !strings.HasSuffix(name, ".txt") && !strings.HasSuffix(name, ".md") && !strings.HasSuffix(name, ".html") {
				continue
			}
			data, err := os.ReadFile(filepath.Join(testdata, dir, name))
			if err != nil {
				t.Fatal(err)
			}
			d, err := reader.Read(name, data, manifest)
			if err != nil {
				t.Fatal(err)
			}
			docs = append(docs, d)
		}
	}
	return docs
}

// modelJSON writes documents and what the checks find in them.
func modelJSON(t *testing.T, docs []*budget.Document, lang string) []byte {
	t.Helper()
	var b bytes.Buffer
	j := opendata.NewJSON(&b, lang)
	for _, d := range docs {
		if err := j.WriteDocument(d); err != nil {
			t.Fatal(err)
		}
	}
	r := audit.Run(docs, audit.Options{})
	if err := j.WriteFindings(&r); err != nil {
		t.Fatal(err)
	}
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	if j.Findings() != len(r.Findings) {
		t.Errorf("%d findings counted, %d found", j.Findings(), len(r.Findings))
	}
	return b.Bytes()
}

func TestModelFollowsItsSchema(t *testing.T) {
	docs := all(t)
	data := modelJSON(t, docs, "nl")
	validate(t, opendata.ModelSchema, data)
	if !bytes.Equal(data, modelJSON(t, docs, "nl")) {
		t.Error("the same documents give other bytes")
	}
	validate(t, opendata.ModelSchema, modelJSON(t, nil, "en"))
}

func TestCheckFollowsItsSchema(t *testing.T) {
	docs := all(t)
	var b bytes.Buffer
	c := opendata.NewCheck(&b, "en")
	r := audit.Run(docs, audit.Options{})
	if err := c.Write(&r); err != nil {
		t.Fatal(err)
	}
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	validate(t, opendata.CheckSchema, b.Bytes())
	var empty bytes.Buffer
	if err := opendata.NewCheck(&empty, "nl").Close(); err != nil {
		t.Fatal(err)
	}
	validate(t, opendata.CheckSchema, empty.Bytes())
}

// TestSchemaRefuses makes sure that the validator does look: each of these differs from good data in one place.
func TestSchemaRefuses(t *testing.T) {
	good := string(modelJSON(t, all(t)[:1], "nl"))
	for _, change := range [][2]string{
		{`opendata/1`, `opendata/2`}, {`"kind":"activities"`, `"kind":"activiteiten"`}, {`"value":448000`, `"value":"448000"`},
		{`"line":24}`, `"line":0}`}, {`"severity":"rounding"`, `"severity":"fout"`}, {`"document":`, `"documnt":`},
	} {
		bad := strings.Replace(good, change[0], change[1], 1)
		doc, err := jsonschema.UnmarshalJSON(strings.NewReader(bad))
		if err != nil || bad == good {
			t.Fatalf("%s: %v", change, err)
		}
		if schemaOf(t, opendata.ModelSchema).Validate(doc) == nil {
			t.Errorf("accepted %s", change[1])
		}
	}
}
