package opendata

import (
	"encoding/csv"
	"io"
	"strings"
)

// Dialect is how CSV is written down. The columns and what is in them stay the same.
type Dialect string

const (
	// Standard is CSV for programs: UTF-8, commas, a decimal point, lines that end in LF.
	Standard Dialect = "standard"
	// ExcelNL is CSV that Excel opens with a double click where Windows is set to Dutch: semicolons and a decimal comma, a
	// byte order mark by which Excel knows that it is UTF-8, and lines that end in CR LF.
	ExcelNL Dialect = "excel-nl"
)

// Dialects are all dialects, the usual one first.
var Dialects = []Dialect{Standard, ExcelNL}

const byteOrderMark = "\uFEFF"

// NewCSVIn returns a writer of tidy CSV in a dialect.
func NewCSVIn(w io.Writer, d Dialect) *CSV {
	c := &CSV{w: csv.NewWriter(w), out: w, dialect: d}
	if d == ExcelNL {
		c.w.Comma = ';'
		c.w.UseCRLF = true
	}
	return c
}

// number writes a value with the decimal sign of the dialect. Only the column value holds numbers with decimals; the
// column published stays as it was printed.
func (d Dialect) number(value string) string {
	if d == ExcelNL {
		return strings.Replace(value, ".", ",", 1)
	}
	return value
}
