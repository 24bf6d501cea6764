package opendata

import (
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// neutral keeps a spreadsheet from running text of a document as a formula: text that starts like one gets an
// apostrophe in front. Documents come from anywhere, and CSV has no way to say "this is text".
func neutral(s string) string {
	if s == "" {
		return s
	}
	switch s[0] {
	case '=', '+', '-', '@', '\t', '\r', '\n':
		return "'" + s
	}
	return s
}

// published is the figure as printed. A figure such as -8.118 starts like a formula and stays as it is; what stands in
// brackets behind one may be anything, so then it is treated as text.
func published(c *budget.Cell) string {
	if c.State != budget.Published {
		return ""
	}
	return printed(c.Published)
}

// printed is neutral for what should be a figure.
func printed(s string) string {
	if f, ok := figure.Parse(s); ok && f.Note == "" {
		return s
	}
	return neutral(s)
}
