package opendata

import (
	"strings"

	"begrotingsverkenner/core/figure"
)

// text keeps what is text from being taken for something else: a formula everywhere, and in Excel's own form of CSV also a number, a
// date, a time or a truth, which Excel makes of 1-2, maart 2025, 10:30, 0012 and WAAR.
func (d Dialect) text(s string) string {
	if n := neutral(s); n != s || d != ExcelNL || !converted(s) {
		return n
	}
	return "'" + s
}

// converted reports whether Excel makes something else of a text when it opens a file.
func converted(s string) bool {
	low := strings.ToLower(s)
	switch low {
	case "waar", "onwaar", "true", "false":
		return true
	}
	if !strings.ContainsAny(low, "0123456789") {
		return false
	}
	var rest []string
	for w := range strings.FieldsFuncSeq(low, func(r rune) bool { return r == ' ' || r == '-' }) {
		if !figure.IsMonth(w) {
			rest = append(rest, w)
		}
	}
	return strings.Trim(strings.Join(rest, " "), "0123456789.,:/-+ e%()€") == ""
}
