package opendata

import (
	"bytes"
	"encoding/json"
	"io"

	"begrotingsverkenner/core/audit"
	"begrotingsverkenner/core/budget"
)

// ModelSchema names the form of the JSON with everything. The number goes up when a property disappears or changes its
// meaning; new properties may come within a version. It is the $id of schema/opendata-1.schema.json.
const ModelSchema = "urn:begrotingsverkenner:opendata/1"

// JSON writes the whole model, a document at a time and the findings at the end, so that memory does not grow with the
// number of documents. Each document and each finding stands on a line of its own.
type JSON struct {
	w        io.Writer
	lang     string // of the messages of findings
	state    jsonState
	any      bool // an element of the current list was written
	findings int
}

type jsonState uint8

const (
	jsonBegin jsonState = iota
	jsonDocuments
	jsonFindings
)

// NewJSON returns a writer of the model. The messages of findings are in lang.
func NewJSON(w io.Writer, lang string) *JSON { return &JSON{w: w, lang: lang} }

// WriteDocument writes one document. All documents come before the first findings.
func (j *JSON) WriteDocument(d *budget.Document) error {
	if err := j.enter(jsonDocuments); err != nil {
		return err
	}
	return j.element(modelOf(d))
}

// WriteFindings writes what checks found.
func (j *JSON) WriteFindings(r *audit.Result) error {
	if err := j.enter(jsonFindings); err != nil {
		return err
	}
	for i := range r.Findings {
		if err := j.element(findingOf(&r.Findings[i], j.lang)); err != nil {
			return err
		}
		j.findings++
	}
	return nil
}

// Findings is the number of findings that were written.
func (j *JSON) Findings() int { return j.findings }

// Close writes the end. It does not close the writer below.
func (j *JSON) Close() error {
	if err := j.enter(jsonFindings); err != nil {
		return err
	}
	_, err := io.WriteString(j.w, "\n]}\n")
	return err
}

// enter writes what stands between the parts, up to the given one.
func (j *JSON) enter(s jsonState) error {
	for j.state < s {
		text := `{"schema": "` + ModelSchema + `", "documents": [`
		if j.state == jsonDocuments {
			text = "\n], \"findings\": ["
		}
		if _, err := io.WriteString(j.w, text); err != nil {
			return err
		}
		j.state++
		j.any = false
	}
	return nil
}

// element writes one element of a list.
func (j *JSON) element(v any) error {
	b, err := encode(v)
	if err != nil {
		return err
	}
	mark := "\n"
	if j.any {
		mark = ",\n"
	}
	j.any = true
	if _, err := io.WriteString(j.w, mark); err != nil {
		return err
	}
	_, err = j.w.Write(b)
	return err
}

// encode is json.Marshal without its care for HTML: an ampersand in a document stays one.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}
