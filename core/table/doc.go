// Package table finds the tables of a document and reads them: which cell stands in which row and column, and what the titles say.
//
// The tables of budget pages were copied, converted or printed, so that cells have been dropped, shifted and glued, and what is a title,
// a label or a figure is not written down. So a stretch of cells is read in all ways that one grammar of headers and rows allows, for all
// layouts alike; each way is weighed by what speaks for it, and the best one is taken. It promises three things:
//
//   - A figure is in one cell of one table, or in none and then it stays a text of the document: Table.Holds tells.
//   - What is unsure is kept and marked: where the second best reading comes close and says something else, where arithmetic placed a
//     figure (budget.Cell.Placed) or where nothing did (budget.Cell.Ambiguous).
//   - Its time is linear in the document: the number of readings of a stretch is bounded.
//
// The steps, in order: stream.go makes the stream of cells (placed.go, spaces.go, rowline.go, glue.go, stacked.go, columnwise.go and
// twosided.go for the layouts; running.go for what every page repeats; answers.go for years and words that are figures), runs.go cuts it
// in figures with the words before them, read.go lists the readings (body.go and head.go, with stack.go, headline.go and spacedhead.go)
// and chooses by evidence.go, words.go and aside.go tell labels from notes, build.go makes the table, and place.go, arithmetic.go and
// roles.go put the figures of short rows in their columns. title.go says what the words of titles mean, and where they are from.
package table
