package budget

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path"
	"strconv"
	"strings"
)

// Manifest is the optional manifest.json beside the documents. What it says wins over what is inferred.
type Manifest struct {
	Municipality      string           `json:"municipality"`
	Documents         []Entry          `json:"documents"`
	Inhabitants       map[string]int   `json:"inhabitants"`
	InhabitantsSource string           `json:"inhabitantsSource"`
	PriceIndex        map[string]Index `json:"priceIndex,omitempty"` // of consumer prices, per year
	PriceIndexSource  string           `json:"priceIndexSource,omitempty"`
	SameAs            [][]string       `json:"sameAs,omitempty"` // names that programmes and activities had one after the other, the order does not count

	byFile map[string]*Entry
}

// Entry is what a manifest says of one document.
type Entry struct {
	File            string          `json:"file"`
	Municipality    string          `json:"municipality"`
	Kind            PublicationKind `json:"kind"`
	FiscalYear      int             `json:"fiscalYear"`
	ProgrammeNumber int             `json:"programmeNumber"`
	Programme       string          `json:"programme"`
	URL             string          `json:"url"`
	Parts           []EntryPart     `json:"parts,omitempty"`
}

// EntryPart says where a part of a document begins, and which programme it is: a chapter of its own without one.
type EntryPart struct {
	From            PartStart `json:"from"`
	ProgrammeNumber int       `json:"programmeNumber,omitempty"`
	Programme       string    `json:"programme,omitempty"`
}

// PartStart is the heading that a part begins with, or its line from 1. In JSON it is a string or a number.
type PartStart struct {
	Heading string
	Line    int
}

// UnmarshalJSON takes a string or a whole number.
func (s *PartStart) UnmarshalJSON(data []byte) error {
	if len(data) > 0 && data[0] == '"' {
		return json.Unmarshal(data, &s.Heading)
	}
	return json.Unmarshal(data, &s.Line)
}

// MarshalJSON writes what [PartStart.UnmarshalJSON] takes.
func (s PartStart) MarshalJSON() ([]byte, error) {
	if s.Line > 0 {
		return json.Marshal(s.Line)
	}
	return json.Marshal(s.Heading)
}

// ParseManifest reads a manifest. Its errors say which line or entry to mend.
func ParseManifest(data []byte) (*Manifest, error) {
	data = bytes.TrimPrefix(data, []byte{0xEF, 0xBB, 0xBF})
	var m Manifest
	if err := json.Unmarshal(data, &m); err != nil {
		if se, ok := err.(*json.SyntaxError); ok {
			line := 1 + bytes.Count(data[:min(int(se.Offset), len(data))], []byte("\n"))
			return nil, fmt.Errorf("line %d: %w", line, err)
		}
		if te, ok := err.(*json.UnmarshalTypeError); ok {
			line := 1 + bytes.Count(data[:min(int(te.Offset), len(data))], []byte("\n"))
			return nil, fmt.Errorf("line %d: %q must be of type %s, not %s", line, te.Field, te.Type, te.Value)
		}
		return nil, err
	}
	for year, n := range m.PriceIndex {
		if y, err := strconv.Atoi(year); err != nil || y < 1900 || y > 2099 {
			return nil, fmt.Errorf("priceIndex: %q is no year", year)
		}
		if n <= 0 {
			return nil, fmt.Errorf("priceIndex: the index of %s must be a number above zero, such as 110.2", year)
		}
	}
	for i, names := range m.SameAs {
		for _, name := range names {
			if strings.TrimSpace(name) == "" {
				return nil, fmt.Errorf("sameAs: the %d. list has an empty name", i+1)
			}
		}
		if len(names) < 2 {
			return nil, fmt.Errorf("sameAs: the %d. list needs two names or more: the old one and the new one", i+1)
		}
	}
	m.byFile = make(map[string]*Entry, len(m.Documents))
	for i := range m.Documents {
		e := &m.Documents[i]
		switch {
		case e.File == "":
			return nil, fmt.Errorf("document %d: \"file\" is missing", i+1)
		case m.byFile[e.File] != nil:
			return nil, fmt.Errorf("document %d: %q stands in it twice", i+1, e.File)
		case e.Kind != UnknownKind && e.Kind != BudgetKind && e.Kind != AnnualReport:
			return nil, fmt.Errorf("document %d (%s): kind %q is neither \"begroting\" nor \"jaarverslag\"", i+1, e.File, e.Kind)
		case e.FiscalYear != 0 && (e.FiscalYear < 1900 || e.FiscalYear > 2099):
			return nil, fmt.Errorf("document %d (%s): fiscalYear %d is no year", i+1, e.File, e.FiscalYear)
		case e.ProgrammeNumber < 0:
			return nil, fmt.Errorf("document %d (%s): programmeNumber %d is negative", i+1, e.File, e.ProgrammeNumber)
		case e.URL != "" && !strings.HasPrefix(e.URL, "https://") && !strings.HasPrefix(e.URL, "http://"):
			return nil, fmt.Errorf("document %d (%s): url %q does not start with https://", i+1, e.File, e.URL)
		}
		for k := range e.Parts {
			switch x := &e.Parts[k]; {
			case x.From.Heading == "" && x.From.Line < 1:
				return nil, fmt.Errorf("document %d (%s): part %d: \"from\" is missing: the heading or the line that it begins with", i+1, e.File, k+1)
			case x.ProgrammeNumber < 0:
				return nil, fmt.Errorf("document %d (%s): part %d: programmeNumber %d is negative", i+1, e.File, k+1, x.ProgrammeNumber)
			}
		}
		m.byFile[e.File] = e
	}
	return &m, nil
}

// Entry returns what the manifest says of the document with that file name, or nil.
func (m *Manifest) Entry(name string) *Entry {
	if m == nil {
		return nil
	}
	if e := m.byFile[name]; e != nil {
		return e
	}
	return m.byFile[path.Base(name)]
}
