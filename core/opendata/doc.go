// Package opendata writes the figures of documents for other programs: tidy CSV, one row per figure.
//
// It promises columns, names and order that other people's scripts rely on, and rows that say no more than was
// published: a gap stays a gap, and every row has the line of its document. Text that a spreadsheet would run as a
// formula is neutralised. The same documents give the same bytes.
package opendata
