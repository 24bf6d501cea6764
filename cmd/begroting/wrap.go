package main

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// columns is the width that everything fits in: that of a terminal nobody made wider.
const columns = 80

// wrap breaks a text at spaces into lines of at most 80 columns, the first indented by first and the others by rest.
// A word that is longer stays whole, so that a place or an address can be clicked on.
func wrap(text string, first, rest int) []string {
	var lines []string
	line := strings.Repeat(" ", first)
	width := first
	empty := true
	for word := range strings.FieldsSeq(plain(text)) {
		n := utf8.RuneCountInString(word)
		switch {
		case empty:
			line, width, empty = line+word, width+n, false
		case width+1+n > columns:
			lines = append(lines, line)
			line, width = strings.Repeat(" ", rest)+word, rest+n
		default:
			line, width = line+" "+word, width+1+n
		}
	}
	if empty {
		return lines
	}
	return append(lines, line)
}

// plain replaces control characters, so that a document or a file name can't send commands to a terminal.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && !unicode.IsSpace(r) {
			return '�'
		}
		return r
	}, s)
}

func join(items []string) string { return strings.Join(items, ", ") }
