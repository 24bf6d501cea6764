// Package workbook writes budget documents as an Excel workbook that can be trusted, and reads it back to prove it.
//
// It promises that every published figure and every piece of text of the documents is in the workbook, as a number in
// the unit in which it was printed, on a row that names its file and line. What the documents promise by arithmetic is a
// formula with its result, beside the published figure, and the gap between the two is red where rounding cannot
// explain it. Nothing in a document can become a formula: its words are always text. [Verify] reads the bytes back with
// nothing but a zip and an XML reader, so that a fault in the writer cannot hide itself.
//
// The same documents give the same bytes, in whatever order they come, natively and in WebAssembly: there is no clock,
// no randomness and no map order in here. Memory is bounded by the workbook.
//
// From the top: workbook.go writes, plan.go lays out a sheet as plain values, head.go, glance.go, block.go and text.go are
// the parts of a sheet; findings.go runs the checks and marks the figures they are about, checks.go lists what they found,
// and moving.go keeps the links between the two true when people sort. table.go lays out one published table, columns.go its
// columns, rowcheck.go the arithmetic within a row, sums.go the totals and measurecheck.go the arithmetic between rows.
// pages.go decides where pages of paper end. sheet.go writes a sheet, excel.go hands styles, charts and the book to
// excelize, mend.go puts right what that writes, and package.go writes the zip. verify.go and readback.go are the way back.
package workbook
