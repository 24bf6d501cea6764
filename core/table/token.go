package table

import (
	"strings"

	"begrotingsverkenner/core/figure"
)

// kind is what a cell can be, by itself. What it is in its table, the readings decide: a dash can be nil, a bullet or an
// empty mark; 2024 a title, the label of a row or a number of things; 0.1 a figure or the code of a task.
type kind uint8

const (
	text   kind = iota // words
	number             // a figure
	dash               // a dash alone
	year               // a year alone
	mark               // N or V alone
	sign               // + alone: how the row counts
	empty              // a cell that was published empty
	stop               // no cell: running text, a question, a rule between tables
)

// token is one cell with its place.
type token struct {
	kind    kind
	text    string
	fig     figure.Figure
	line    int // of its first words, from 1
	end     int // of its last words
	first   int // its first block
	last    int // its last block
	row     int // the block of the printed row that it stands in, or −1 where each cell stands on a line of its own
	col     int // its column in that row, as printed, or −1 where only the order is known
	span    int // how many columns it covers, where that is known; else 1
	at, to  int // its edges in characters, where the page was set in columns; else 0
	glued   bool
	lead    bool   // glued, and the number of the row may stand before the figures
	exact   bool   // its column is as printed: no cell before it can have been dropped
	about   bool   // a year behind the figures that it says when they were measured
	aside   bool   // words in a column between those of figures
	again   bool   // a unit that stands more than once, so that it is the title of columns
	head    bool   // it was cut from a line as the title of the labels
	lined   bool   // it is a whole line among lines that have a row each
	group   bool   // a line with an empty cell behind it for each figure: the name of a group
	fixed   bool   // the source itself says in which column it stands
	gap     bool   // a blank line stands before it
	edged   bool   // its edges are known: it is no cell of a row of figures
	wrapped int    // of how many lines it was joined as one title; else 0
	title   *Title // read when it is asked for
}

// figureLike reports whether a token can be a figure of a row.
func (t *token) figureLike() bool { return t.kind == number || t.kind == dash }

// ttl returns what the token says as the title of a column.
func (t *token) ttl() *Title {
	if t.title == nil {
		x := ReadTitle(t.text)
		t.title = &x
	}
	return t.title
}

// classify tells what the text of a cell can be.
func classify(s string) (kind, figure.Figure) {
	switch s {
	case "":
		return empty, figure.Figure{}
	case "N", "V":
		return mark, figure.Figure{VN: s[0]}
	case "+", "+/+", "-/-":
		return sign, figure.Figure{}
	case "-", "–", "—", "−":
		return dash, figure.Figure{Kind: figure.Nil}
	}
	if strings.Trim(s, "-–—.") == "" {
		return empty, figure.Figure{} // ---- or …: nothing is printed here
	}
	if len(s) > 40 || !numeric(s) || s[0] == '(' && UnitOnly(s) || yearWithUnit(s) {
		return text, figure.Figure{}
	}
	f, ok := figure.Parse(s)
	if !ok && (s[0] == 'N' || s[0] == 'V') && len(s) > 1 && isDigit(s[1]) {
		f, ok = figure.Parse(s[:1] + " " + s[1:]) // V18.000
	}
	switch {
	case !ok:
		return text, f
	case figure.IsYear(s):
		return year, f
	}
	if n := len(s); n == 5 && s[4] == '*' && figure.IsYear(s[:4]) {
		return year, f // a footnote says more of it
	}
	return number, f
}

// yearWithUnit reports whether a cell is the year of a column and what its figures are in: 2026 (%), 2026 €.
func yearWithUnit(s string) bool {
	if len(s) < 6 || s[4] != ' ' || !figure.IsYear(s[:4]) {
		return false
	}
	switch s[5:] {
	case "€", "(€)", "%", "(%)", "in €", "in %", "-", "–":
		return true
	}
	return false
}

// numeric reports whether a cell can be a figure by its first letter: a cheap test before the real one.
func numeric(s string) bool {
	switch c := s[0] | 0x20; {
	case c >= 'a' && c <= 'z':
		return c == 'n' || c == 'v' || c == 'p' || c == 'e' || c == 'o' || c == 'c' || c == 'g' || c == 'm'
	}
	return true
}

// isCode reports whether a cell can be the code of a task or an account, or the number of a row, rather than a figure:
// 0.1, 6.71, 04.01, 1.1.2, 12, 2a, 8100908. How sure that is depends on the others in its column.
func isCode(s string) bool {
	s = strings.TrimRight(strings.TrimLeft(s, "("), ".)")
	if s == "" || len(s) > 12 || !isDigit(s[0]) || threes(s) {
		return false
	}
	if c := s[len(s)-1]; c >= 'a' && c <= 'z' && len(s) < 5 {
		s = s[:len(s)-1]
	}
	digits, dots := 0, 0
	for i := range len(s) {
		switch {
		case isDigit(s[i]):
			digits++
			if digits > 10 {
				return false
			}
		case s[i] == '.' || s[i] == '-':
			if digits == 0 || digits > 3 && dots > 0 {
				return false
			}
			dots, digits = dots+1, 0
		default:
			return false
		}
	}
	return digits > 0 && !(dots == 1 && digits == 3) // 1.234 is an amount
}

// bracketCode reports whether a cell is the number of a row in brackets: (1), (4a). A title is none, and a nil loss is
// printed otherwise.
func bracketCode(s string) bool {
	return len(s) > 2 && len(s) < 6 && s[0] == '(' && s[len(s)-1] == ')' && isCode(s)
}

// RowCode reports whether a cell numbers a row: 0.1, (3a), c1.
func RowCode(s string) bool { return isCode(s) || letterMark(s) }

// letterMark reports whether a cell numbers a row with a letter or a Roman numeral: a., c1., (b), IV).
func letterMark(s string) bool {
	s = strings.TrimPrefix(s, "(")
	n := len(s)
	if n < 2 || n > 6 || s[n-1] != '.' && s[n-1] != ')' {
		return false
	}
	if strings.Trim(s[:n-1], "ivx") == "" || strings.Trim(s[:n-1], "IVX") == "" {
		return true
	}
	c := s[0] | 0x20
	return c >= 'a' && c <= 'z' && (n == 2 || n < 5 && allDigits(s[1:n-1]))
}

// threes reports whether a number has its digits in groups of three: 11.986.402 is an amount, and no code.
func threes(s string) bool {
	s = strings.TrimLeft(s, "-")
	front, rest, ok := strings.Cut(s, ".")
	if !ok || front == "" || len(front) > 3 || !allDigits(front) || front[0] == '0' {
		return false
	}
	for _, g := range strings.Split(rest, ".") {
		if len(g) != 3 || !allDigits(g) {
			return false
		}
	}
	return true
}

// taskCode reports whether a cell is a code as 0.1 or 6.71: an amount has a comma there, or three digits behind its dot.
func taskCode(s string) bool {
	front, behind, ok := strings.Cut(strings.TrimRight(s, "."), ".")
	return ok && len(front) > 0 && len(front) <= 2 && len(behind) > 0 && len(behind) <= 2 && allDigits(front+behind)
}

// counted reads a figure with the words that it counts: 9 wijken. A date is none.
func counted(s string) (figure.Figure, bool) {
	n, words, ok := strings.Cut(s, " ")
	if !ok || len(words) > 24 || strings.Count(words, " ") > 1 || !isDigit(s[0]) || hasDigit(words) {
		return figure.Figure{}, false
	}
	if m, ok := meaningOf(strings.Fields(words)[0]); ok && m.mark != 0 {
		return figure.Figure{}, false // 1 januari
	}
	switch strings.ToLower(strings.Fields(words)[0]) {
	case "e", "de", "ste": // 1 e kwartaal
		return figure.Figure{}, false
	}
	if figure.IsMonth(words) {
		return figure.Figure{}, false
	}
	f, ok := figure.Parse(n)
	return f, ok && f.Kind == figure.Amount && !figure.IsYear(n)
}
