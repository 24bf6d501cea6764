// Package figure reads and writes figures the way Dutch municipalities print them.
//
// It promises that a figure that it accepts is read exactly: numbers are decimal, never binary floating point, and
// [Parse] takes a cell whole or not at all. What looks like a figure but is a year, a date, a code or a telephone
// number is refused, so that a caller can show it as text; nothing is rounded and nothing is guessed.
//
// Signs follow the convention of Den Haag's publications: saldo = lasten − baten, so a positive saldo costs money.
// N (nadelig, adverse) is positive and V (voordelig, favourable) is negative, whatever sign is printed beside it.
package figure
