// Package reader turns the text of a budget page into the model of package budget.
//
// It promises that nothing is lost: every line that is not blank ends up in a table or in a text, and every figure in a
// cell or in a text, with its line. It never guesses in silence: what is inferred becomes a note that says from what.
// Its time is linear in the length of the document, and it neither panics nor fails on any text.
//
// Package table finds the tables; this package reads what stands around them. lead.go reads captions; kind.go names the kind of a
// table; outline.go, headings.go, wrap.go and levels.go read the text around the tables; costs.go and products.go read amounts in
// lists; units.go (with unitsaid.go, proof.go and unitsense.go) and values.go read what figures are multiplied by, said.go what the words around a
// table say of its year and phase, and meta.go (with metatitle.go) what the page is a page of.
// parts.go (with partname.go, contents.go, pages.go, partchain.go, partwords.go, outlineparts.go and belongs.go) finds the parts of a
// document that holds a whole publication. scratch.go is the memory that one document leaves to the next.
package reader
