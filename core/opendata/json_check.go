package opendata

import (
	"encoding/json"
	"io"

	"begrotingsverkenner/core/audit"
)

// CheckSchema names the form of the JSON of the checks. It is the $id of schema/check-1.schema.json.
const CheckSchema = "urn:begrotingsverkenner:check/1"

// Check writes what the checks found as JSON: the findings, and at the end what was checked.
type Check struct {
	j         JSON // writes the list of findings
	documents []string
	counts    map[string]audit.Count
}

// checkEnd is what stands behind the findings.
type checkEnd struct {
	Documents []string                `json:"documents"`
	Checked   map[string]checkedCount `json:"checked"`
}

type checkedCount struct {
	Holds  int `json:"holds"`
	Rounds int `json:"rounds"`
	Fails  int `json:"fails"`
	Unsure int `json:"unsure"`
}

// NewCheck returns a writer of findings with messages in lang.
func NewCheck(w io.Writer, lang string) *Check {
	return &Check{j: JSON{w: w, lang: lang}, documents: []string{}, counts: map[string]audit.Count{}}
}

// Write writes what was found in a group of documents.
func (c *Check) Write(r *audit.Result) error {
	if err := c.begin(); err != nil {
		return err
	}
	c.documents = append(c.documents, r.Documents...)
	for name, n := range r.Checked {
		m := c.counts[name]
		c.counts[name] = audit.Count{Holds: m.Holds + n.Holds, Rounds: m.Rounds + n.Rounds, Fails: m.Fails + n.Fails, Unsure: m.Unsure + n.Unsure}
	}
	return c.j.WriteFindings(r)
}

// Close writes the end: the documents that were checked, and how often each check compared something.
func (c *Check) Close() error {
	if err := c.begin(); err != nil {
		return err
	}
	end := checkEnd{Documents: c.documents, Checked: make(map[string]checkedCount, len(c.counts))}
	for name, n := range c.counts {
		end.Checked[name] = checkedCount(n)
	}
	b, err := json.Marshal(end)
	if err != nil {
		return err
	}
	_, err = io.WriteString(c.j.w, "\n], "+string(b[1:])+"\n")
	return err
}

func (c *Check) begin() error {
	if c.j.state == jsonFindings {
		return nil
	}
	c.j.state = jsonFindings
	_, err := io.WriteString(c.j.w, `{"schema": "`+CheckSchema+`", "findings": [`)
	return err
}
