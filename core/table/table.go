package table

import "begrotingsverkenner/core/budget"

// Options is what the caller knows of the document and this package does not.
type Options struct {
	Junk  func(block int) bool // the block is page furniture
	Break func(s string) bool  // the text is a question or a heading that ends any table
	Year  int                  // the fiscal year of the publication, or 0
	Kind  budget.PublicationKind
	HTML  bool // the lines are HTML source: words are in the blocks, not in the lines

	// Explain is told the best readings of each table that line Line stands in, or of all tables where Line is 0.
	Explain func([]Reading)
	Line    int

	// Progress, where it is not nil, is told how much of the document was looked at, which takes nearly all of the time.
	Progress func(done, total int)
}
