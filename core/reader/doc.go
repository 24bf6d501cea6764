// Package reader turns the text of a budget page into the model of package budget.
//
// The pages are web tables that were copied or converted to text, so cells have been dropped, shifted and glued. The
// reader works in two steps. First it finds where a table stands and what its header says about columns. Then each
// row's figures are laid out so that the arithmetic that the table itself promises holds; a row with fewer figures than
// columns is placed by that arithmetic and marked, or kept and marked ambiguous where more than one place fits.
//
// It promises that nothing is lost: every line that is not blank ends up in a table or in a text, and every figure in a
// cell or in a text, with its line. It never guesses in silence: what is inferred becomes a note that says from what.
// Its time is linear in the length of the document, and it neither panics nor fails on any text.
//
// Files: lines.go (with linehead.go, linerows.go, linewords.go) and pipes.go (with pipewidth.go, piperows.go, marks.go, notables.go) find
// tables in the two layouts and hand over the same shape (grid.go); token.go and furniture.go tell cells from text;
// titles.go, header.go and vocabulary.go read column titles; lead.go reads captions; rows.go, place.go, together.go,
// torn.go and arithmetic.go lay out rows; roles.go tells items from sums; kind.go names the kind of a table; outline.go,
// headings.go, wrap.go and levels.go read the text around the tables; costs.go and products.go read amounts in lists;
// units.go and values.go read what figures are multiplied by, and meta.go (with metatitle.go) what the page is a page of. parts.go (with
// partname.go, contents.go, pages.go, partchain.go, partwords.go, outlineparts.go and belongs.go) finds the parts of a document that holds a whole
// publication. scratch.go is the memory that one document leaves to the next.
package reader
