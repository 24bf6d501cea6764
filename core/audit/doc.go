// Package audit checks whether a page of a municipal budget adds up, and whether its text agrees with its tables.
//
// Each check is a value, a [Check], with a name, a tier, a sentence on what it guards against and a function. What a
// check compared is kept as a [Comparison], also when it holds, so that a report can say how much was checked; what did
// not hold is a [Finding], with both numbers and the line of every figure that is involved.
//
// Its promises:
//
//   - No false alarms. A check compares only what it can identify for sure. Where it cannot, the outcome is a hint, never
//     an error. Figures that the reader could not place ([budget.Cell.Ambiguous]) never make an error.
//   - Rounding is no error. Figures that were rounded on their own do not have to add up to the rounded total: see
//     [Comparison].
//   - Nothing but its input counts. There is no clock, no file, no random order: the same documents give the same
//     findings in the same order, in the command and in the browser.
//
// Figures are exact decimals. Numbers in messages are written as the document writes them (17.093, € 49,7 mln.), in
// both languages, so that they can be found in it.
package audit
