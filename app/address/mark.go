package address

import (
	"strconv"
	"strings"
)

// Mark is the place of a figure on its document's page, as it stands behind the "#" of an address: r217 is the first
// figure on the page that stands on line 217 of the document, r217-3 the third figure of that line. A figure that the page
// shows once more has r217-3-2 there. The zero Mark is none.
type Mark struct {
	Line  int // in the document, from 1
	Place int // among the figures of the line, from 1; 0 is the one that comes first on the page
	Again int // which time it is on the page, from 2; 0 is the first time
}

// String writes a mark, "" for none.
func (m Mark) String() string {
	if m.Line <= 0 {
		return ""
	}
	s := "r" + strconv.Itoa(m.Line)
	if m.Place > 0 {
		s += "-" + strconv.Itoa(m.Place)
	}
	if m.Place > 0 && m.Again > 1 {
		s += "-" + strconv.Itoa(m.Again)
	}
	return s
}

// ParseMark reads a mark; what is no mark gives none.
func ParseMark(s string) Mark {
	digits, ok := strings.CutPrefix(s, "r")
	if !ok {
		return Mark{}
	}
	var m Mark
	parts := strings.Split(digits, "-")
	for i, into := range []*int{&m.Line, &m.Place, &m.Again} {
		if i >= len(parts) {
			break
		}
		n, err := strconv.Atoi(parts[i])
		if err != nil || n < 1 || strconv.Itoa(n) != parts[i] {
			return Mark{}
		}
		*into = n
	}
	if len(parts) > 3 {
		return Mark{}
	}
	return m
}
