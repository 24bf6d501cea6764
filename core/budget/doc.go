// Package budget is the domain model: a page of a municipal budget or annual report as tables, figures and text, each
// with its place in the source.
//
// It promises that whatever it holds can be led back: every figure, label, caption and sentence has its line. It holds
// what was published beside what was understood, so that nobody has to trust the reading. Words are those of the field
// and of the BBV, the Dutch municipal accounting decree (Besluit begroting en verantwoording).
//
// Money is exact: a [Cell] has the figure as printed and its value in full units (euros), never binary floating point.
package budget
