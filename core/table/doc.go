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
// The steps, in order, and their files:
//
//   - find.go goes through a document: it makes cells, cuts them in stretches and has each read. extent.go and cutat.go tell where a table ends,
//     inherit.go whether one has the titles of the one before it, nothing.go what only looks like a table.
//   - Cells: stream.go, and for the layouts linetokens.go with rowline.go, daysline.go and glue*.go (rows on lines), spaces.go with spaced*.go
//     (columns of spaces), placed.go with placedkinds.go and placedhead.go (cells in their columns), stacked.go, columnwise.go and twosided.go with
//     sideslines.go; linesapart.go knows rows with blank lines between them, innerwords.go words among figures; brokenyears.go, brokenlabels.go,
//     brokencells.go and numberedcells.go mend what a line had no room for. datecells.go, signcells.go, unitsbehind.go and explanations.go take out
//     of the cells what belongs to one beside it or to none; running.go knows what every page repeats, answers.go which years and words are figures,
//     template.go which cells on lines of their own make rows by their order; token.go says what a cell can be by itself.
//   - Readings: runs.go cuts the cells in figures with the words before them. read.go lists the ways to read them: body.go with body*.go, codes.go,
//     codecolumn.go and formulas.go the rows, head.go with firstrow.go, titlescore.go, labelheads.go and headguards.go the titles, from the lowest
//     row up; stack.go with layer.go and cover.go lays a row of titles over the ones below, headline.go with titlecut.go and titlefit.go cuts titles
//     out of a line, wrapped.go and wrappedcut.go join those that stand on more than one, stackedtitles.go those that come row by row.
//   - Choice: because.go lists all evidence, evidence.go, shortstands.go and unknownmoves.go weigh what the figures say, again.go what the tables
//     before it are called, explain.go tells it; leftover.go marks what leaves something over, labeldoubt.go labels that are a part of one.
//   - The table: build.go, and its columns in columns.go with columnyears.go, things.go (what is no money) and marks.go (N and V); words.go with
//     joinedwords.go and aside.go tell labels from notes, filldown.go and below.go find those that rows share; settle.go has place.go with
//     placescore.go, placechain.go, placestands.go, guess.go and together.go put the figures of short rows in their columns, by arithmetic.go and
//     roles.go.
//
// title.go says what the words of titles mean, and where they are from.
package table
