package source

import (
	"strings"

	"begrotingsverkenner/core/figure"
)

// maxRow is the largest number of cells of a row; a line with more pipes is no row of a table. Pages have rows with some
// hundred empty cells at the end.
const maxRow = 1000

// pipe takes a pipe row or a rule.
func (b *Block) pipe() bool {
	n := strings.Count(b.Text, "|")
	if n == 0 || n > maxRow {
		return false
	}
	cells := cells(b.Text, n)
	if n := ruled(cells); n > 0 {
		b.Kind, b.Columns = Rule, n
		return true
	}
	b.Kind, b.Cells = Row, cells
	return true
}

// ruled returns the number of columns when the cells are those of a rule (---|:---:|---), else 0. A dash is nil: "- | -"
// is a row of figures. So one cell must have three dashes or all of them two.
func ruled(cells []string) int {
	columns, longest, shortest := 0, 0, 3
	for i, c := range cells {
		if c == "" {
			continue
		}
		marks := strings.Trim(c, ":")
		if marks == "" || strings.Trim(marks, "-") != "" && strings.Trim(marks, "=") != "" {
			return 0
		}
		columns, longest, shortest = i+1, max(longest, len(c)), min(shortest, len(c))
	}
	if longest < 3 && shortest < 2 {
		return 0
	}
	return columns
}

// cells splits a row at its n pipes. A backslash keeps a pipe inside a cell.
func cells(s string, n int) []string {
	s = strings.TrimPrefix(s, "|")
	out := make([]string, 0, n+1)
	start := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '|':
			out = append(out, cell(s[start:i]))
			start = i + 1
		}
	}
	if last := cell(s[start:]); last != "" || start == 0 {
		out = append(out, last)
	}
	return out
}

// cell returns the words of a cell without Markdown's marks.
func cell(s string) string {
	s = figure.Trim(s)
	if strings.IndexByte(s, '\\') >= 0 {
		s = unescape(s)
	}
	if s == "" || s[0] != '*' && s[0] != '_' {
		return s
	}
	// Bold and italics have marks at both ends: the star of "Label*" and "* voorlopig" is a footnote's.
	for _, m := range [...]string{"**", "__", "*", "_"} {
		if n := len(m); len(s) > 2*n && strings.HasPrefix(s, m) && strings.HasSuffix(s, m) && !strings.Contains(s[n:len(s)-n], m) {
			if inner := figure.Trim(s[n : len(s)-n]); inner != "" {
				s = inner
			}
		}
	}
	return s
}

// unescape takes away the backslashes that Markdown needs before its own marks: \| and \-8.118.
func unescape(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && strings.IndexByte("|*_-+#.()[]<>~\\", s[i+1]) >= 0 {
			i++
		}
		b.WriteByte(s[i])
	}
	return figure.Trim(b.String())
}
