// Package opendata writes what is in documents for other programs: tidy CSV with one row per figure, the whole model as
// JSON, and a Frictionless data package with the column types of the Fiscal Data Package.
//
// It promises columns, names and order that other people's scripts rely on, and rows that say no more than was
// published: a gap stays a gap, and every row has the line of its document. Text that a spreadsheet would run as a
// formula is neutralised. Documents are written one at a time, so that memory does not grow with their number. The same
// documents give the same bytes.
package opendata
