package budget

// TextKind is what a piece of text is.
type TextKind string

const (
	Heading      TextKind = "heading"
	Question     TextKind = "question"  // one of the W-questions, a heading too
	Paragraph    TextKind = "paragraph" //
	ListItem     TextKind = "item"      // of a list with marks
	NumberedItem TextKind = "numbered"  // of a numbered list
	Holder       TextKind = "holder"    // portefeuillehouder
	BuildStamp   TextKind = "stamp"     // "Deze pagina is gebouwd op …"
	Furniture    TextKind = "furniture" // breadcrumbs, page numbers, "Terug naar navigatie"
	Unplaced     TextKind = "unplaced"  // a figure on a line of its own that belongs to no table
)

// Ask is which of the W-questions a heading asks.
type Ask string

const (
	NoAsk    Ask = ""
	Goal     Ask = "goal"     // wat willen we bereiken?
	Plan     Ask = "plan"     // wat gaan we (er/daar)voor doen?
	Cost     Ask = "cost"     // wat mag/gaat het kosten?
	Achieved Ask = "achieved" // wat is beoogd en wat is behaald? (jaarverslag)
)

// Text is a piece of text that stands in no table.
type Text struct {
	Kind    TextKind
	Ask     Ask
	Level   int      // of a heading from 1; of an item its depth from 1; else 0
	Text    string   // its lines joined by a space
	Mark    string   // of an item, as written: •, 1.
	Path    []string // the headings above it, the nearest last
	Line    int      // first line, from 1
	End     int      // last line
	Amounts []Amount // amounts with €, mln., mld. or %
	Refs    []string // RIS numbers, the municipality's references to council documents: RIS310732
	InTable bool     // its amounts are in a table too (costs, products), with the same line
}
