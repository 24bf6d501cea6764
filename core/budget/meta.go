package budget

import (
	"strconv"
)

// Meta says what a document is a page of. What is not known is empty or 0.
type Meta struct {
	Municipality    string
	Kind            PublicationKind
	FiscalYear      int
	ProgrammeNumber int
	Programme       string // its name
	Chapter         string // of a part, or a page, that is no programme: its name
	Whole           bool   // it holds a whole publication: see Document.Parts
	URL             string
	Inhabitants     map[string]int // per year; nil when not known
	InhabitantsFrom string         // the source of the inhabitants
	SameAs          [][]string     // names of programmes and activities that are one: see Manifest
	From            map[Field]Origin
}

// Field names a piece of metadata.
type Field string

const (
	FieldMunicipality Field = "municipality"
	FieldKind         Field = "kind"
	FieldFiscalYear   Field = "fiscalYear"
	FieldNumber       Field = "programmeNumber"
	FieldProgramme    Field = "programme"
	FieldURL          Field = "url"
)

// Origin tells where a piece of metadata comes from.
type Origin struct {
	Where OriginKind
	Line  int // of the text, where it was inferred from the text
}

// OriginKind is where metadata comes from: the manifest wins over the text, and the text over the file name.
type OriginKind string

const (
	FromManifest OriginKind = "manifest"
	FromText     OriginKind = "text"
	FromFileName OriginKind = "filename"
)

// ProgrammeName returns the programme with its number in front where known: "14 Stadsdelen, integratie en dienstverlening".
func (m *Meta) ProgrammeName() string {
	switch {
	case m.ProgrammeNumber > 0 && m.Programme != "":
		return strconv.Itoa(m.ProgrammeNumber) + " " + m.Programme
	case m.ProgrammeNumber > 0:
		return strconv.Itoa(m.ProgrammeNumber)
	}
	return m.Programme
}

// Publication returns the kind and year that name a publication and its files, "begroting-2024", or "" when either is unknown.
func (m *Meta) Publication() string {
	if m.Kind == UnknownKind || m.FiscalYear == 0 {
		return ""
	}
	return string(m.Kind) + "-" + strconv.Itoa(m.FiscalYear)
}
