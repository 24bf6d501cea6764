package budget

import "sort"

// PartKind is what a part of a publication is.
type PartKind string

const (
	ProgrammePart PartKind = "programme"
	ParagraphPart PartKind = "paragraph" // a paragraaf as the BBV asks for: lokale heffingen, financiering …
	OverviewPart  PartKind = "overview"  // tells of all programmes at once: recapitulatie, meerjarenbeeld …
	AnnexPart     PartKind = "annex"     // bijlage
	ChapterPart   PartKind = "chapter"   // any other: inleiding, leeswijzer …
	FrontPart     PartKind = "front"     // what stands before the first part: title, colophon, contents list
)

// Part is a piece of a document that holds a whole publication: a programme, a paragraph, an overview or an annex. The parts
// of a document lie one behind the other and leave no line out.
type Part struct {
	Kind      PartKind
	Programme Programme // of a programme
	Name      string    // of any other; "" for the front
	Title     Span      // its heading as published; stands nowhere for the front
	Above     []string  // the chapters that it stands in: Paragrafen
	Line, End int       // its first and last line, from 1
	From      []Evidence
}

// PartTitle is what people call a part: the programme with its number, or the name of the chapter; "" for the front.
func (p *Part) PartTitle() string {
	if p.Kind == ProgrammePart {
		return p.Programme.String()
	}
	return p.Name
}

// Evidence says from what a part was inferred.
type Evidence struct {
	Kind EvidenceKind
	Line int    // where it stands; 0 for what stands nowhere
	Text string // as published, where it has words
}

// EvidenceKind is a kind of evidence for where a part begins.
type EvidenceKind string

const (
	ByManifest EvidenceKind = "manifest" // the manifest says so
	ByContents EvidenceKind = "contents" // the contents list names it
	ByPage     EvidenceKind = "page"     // it stands on the page that the contents list says
	ByTop      EvidenceKind = "top"      // a page begins with it
	ByHeading  EvidenceKind = "heading"  // a heading has its name, or is worded as the title of a programme or chapter
	ByNumber   EvidenceKind = "number"   // its place in the numbering
	ByCaption  EvidenceKind = "caption"  // a table in it says whose it is
)

// Programme is a programme by its number and name. The zero Programme is none.
type Programme struct {
	Number int // 0 when it is not known
	Name   string
}

// String returns the programme with its number in front where known.
func (p Programme) String() string {
	m := Meta{ProgrammeNumber: p.Number, Programme: p.Name}
	return m.ProgrammeName()
}

// IsZero reports whether p is no programme.
func (p Programme) IsZero() bool { return p.Number == 0 && p.Name == "" }

// PartAt returns the part that a line stands in, or nil in a document without parts.
func (d *Document) PartAt(line int) *Part {
	if len(d.Parts) == 0 {
		return nil
	}
	i := sort.Search(len(d.Parts)-1, func(i int) bool { return line <= d.Parts[i].End })
	return &d.Parts[i]
}

// ProgrammeOf returns the programme that a row belongs to, with its number in front where known: the one that the table
// itself names, else that of the part, else that of the document; "" when none is known.
func (d *Document) ProgrammeOf(r *Row) string {
	if !r.Programme.IsZero() {
		return r.Programme.String()
	}
	if p := d.PartAt(r.Line); p != nil && p.Kind == ProgrammePart {
		return p.Programme.String()
	}
	return d.Meta.ProgrammeName()
}
