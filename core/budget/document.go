package budget

import "begrotingsverkenner/core/figure"

// PublicationKind is what a document belongs to.
type PublicationKind string

const (
	UnknownKind  PublicationKind = ""
	BudgetKind   PublicationKind = "begroting"
	AnnualReport PublicationKind = "jaarverslag"
)

// Document is one page, read.
type Document struct {
	Name     string // file name without folder
	SHA256   string // of the file's bytes, in lower-case hexadecimal
	Encoding string // as found: UTF-8, UTF-16LE, Windows-1252 …
	Meta     Meta
	Lines    []string // the source, decoded, or the text that was made of it; line 1 is Lines[0]
	Pages    []int    // of a PDF the page of each line, from 1; nil for a document without pages
	Stamp    Span     // the page's own build stamp, "Deze pagina is gebouwd op …", if any
	Tables   []*Table // in document order
	Texts    []Text   // all that stands in no table, in document order
	Notes    []Note   // what was inferred or not understood, in document order
	Parts    []Part   // of a document that holds a whole publication, in document order; else nil

	// Of a part that stands on its own, see [Document.Split].
	Part   *Part     // nil for a whole document
	Whole  *Document // that it is a part of
	Order  int       // its place among the parts, from 1
	Pieces []Span    // where it stands in the source: one piece, but for a programme that comes back
}

// Line returns line n of the source, from 1, or "" when there is none.
func (d *Document) Line(n int) string {
	if n < 1 || n > len(d.Lines) {
		return ""
	}
	return d.Lines[n-1]
}

// Page returns the page on which line n stands, from 1, or 0 for a document without pages.
func (d *Document) Page(n int) int {
	if n < 1 || n > len(d.Pages) {
		return 0
	}
	return d.Pages[n-1]
}

// Span is a piece of text with its lines, from 1, both included. The zero Span stands nowhere.
type Span struct {
	Text string
	Line int
	End  int
}

// Note is something that was inferred, repaired or not understood.
type Note struct {
	Code NoteCode
	Line int    // 0 when it is about the whole document
	Page int    // of a PDF, where it is about a page as a whole; else 0
	What string // what it is about: the field, the label, the figure as printed
	From string // what it was inferred from, where it was inferred
}

// NoteCode names a kind of note. The sentences that people see are made where they are shown.
type NoteCode string

const (
	NoteInferred     NoteCode = "inferred"      // a field of the metadata was inferred from the text or the file name
	NoteUnknown      NoteCode = "unknown"       // a field of the metadata could not be found
	NoteRepaired     NoteCode = "repaired"      // bytes that are no UTF-8 were read as Windows-1252
	NoteNoTables     NoteCode = "no_tables"     // nothing in the document is a table: probably no page of a budget
	NotePlaced       NoteCode = "placed"        // figures of a short row were placed by arithmetic
	NoteAmbiguous    NoteCode = "ambiguous"     // figures of a short row fit in more than one way
	NoteScale        NoteCode = "scale"         // the table has no unit of its own; From says where it was taken from
	NoteNoScale      NoteCode = "no_scale"      // the table has no unit and nothing tells it
	NoteUnplaced     NoteCode = "unplaced"      // a figure on a line of its own that belongs to no table
	NoteHidden       NoteCode = "hidden"        // a row that the page hides from its readers; it is in no table
	NotePicture      NoteCode = "page_picture"  // a page is a picture, of which nothing can be read
	NoteLetters      NoteCode = "page_letters"  // the letters of a page don't say which they are
	NoteDamaged      NoteCode = "page_page"     // a page is damaged, and is left out
	NoteUnseen       NoteCode = "page_hidden"   // text that is on a page and can't be seen; it is read all the same
	NoteNoParts      NoteCode = "no_parts"      // it looks like a whole publication, but its parts can't be told
	NoteNoPart       NoteCode = "no_part"       // a part that the contents list or the manifest names was not found in the text
	NoteSameNumber   NoteCode = "same_number"   // two programmes have one number; From is the other
	NoteMergedHeader NoteCode = "merged_header" // which columns a header covers was inferred
)

// Amount is an amount in running text.
type Amount struct {
	Figure    figure.Figure
	Published string
	Line      int
}
