package reader_test

import (
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// madePage is a page that the generator made up: what it says, and how it is written down. Writing it takes no chances,
// so that a page that fails can be made smaller and tried again.
type madePage struct {
	seed   uint64
	layout layout
	top    []string // title of the publication, programme
	parts  []madePart
	bottom []string
}

// madePart is a table with the text before it.
type madePart struct {
	text  []string // headings and paragraphs; headings start with #
	table *madeTable
}

// madeTable is a table with all that reading it must give back.
type madeTable struct {
	kind     budget.TableKind
	caption  string
	unitLine string // a line of its own below the caption: (bedragen x 1000,-)
	heads    []string
	cols     []madeCol
	rows     []madeRow
	scale    int64 // 0 where the figures are no money
	ownVN    bool  // N and V stand in cells of their own
}

// madeCol is a column; upper is the part of its title that it shares with the columns beside it.
type madeCol struct {
	upper, lower string
	vn           bool // its figures carry N or V
}

func (c madeCol) header() string {
	if c.upper == "" {
		return c.lower
	}
	return c.upper + " " + c.lower
}

type madeRow struct {
	group string
	label string
	desc  string
	role  budget.RowRole
	cells []madeCell
}

// madeCell is a figure as printed, with what it means.
type madeCell struct {
	text    string
	mark    string // N or V in a cell of its own
	number  figure.Number
	vn      byte
	none    bool // n.n.b.
	percent bool
	missing bool
}

func (c madeCell) published() string {
	if c.mark != "" {
		return c.text + " " + c.mark
	}
	return c.text
}

// layout is a way to write pages down.
type layout struct {
	kind      layoutKind
	crlf      bool
	rule      bool // pipes: a line of dashes below the titles
	leading   bool // pipes: rows start with a pipe
	drop      bool // pipes: the empty first cell of a row is dropped
	shift     bool // pipes: a missing figure leaves no gap, and the row ends in an empty cell
	trail     int  // pipes: empty cells at the end of every row
	inside    bool // pipes: the caption stands in a row of its own
	merged    bool // titles of two parts stand in two rows
	furniture int  // lines of page furniture before this row of every table; 0 is none
	plainHead bool // HTML: no thead
	bold      bool // Markdown: totals are bold
	narrow    int  // a cell a line, or a row: how many letters of a title go on one line; 0 is all
	wrap      bool // columns by spaces: long labels go on in the next line
	wide      int  // columns by spaces: spaces between columns
}

type layoutKind int

const (
	inLines  layoutKind = iota // a cell a line, blank lines between
	inTight                    // a cell a line
	inPipes                    // pipe rows
	inMark                     // Markdown
	inHTML                     // a web page
	inSpaces                   // columns by spaces
	inOne                      // a row on one line, a space between cells
	inTabs                     // a row on one line, a tab between cells
	layoutKinds
)

func (k layoutKind) String() string {
	return [...]string{"lines", "tight", "pipes", "markdown", "html", "columns", "one line", "tabs"}[k]
}

func (l layout) fileName() string {
	switch l.kind {
	case inHTML:
		return "made.html"
	case inMark:
		return "made.md"
	}
	return "made.txt"
}
