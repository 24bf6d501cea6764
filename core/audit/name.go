package audit

import (
	"strings"
	"unicode"
)

// name is a name prepared for comparison: lower case, without accents, brackets and little words, so that
// "Media/ICT in de stad" is "Media en ICT in de Stad".
type name struct {
	words []string
	joint string // the words glued together: "Volwassen educatie" is "Volwasseneducatie"
}

// accented are letters with their accents, of two bytes each, and letters are the same without.
const accented, letters = "áàäâéèëêíïîóòöôúüûçñ", "aaaaeeeeiiioooouuucn"

// little words carry no name.
const little = " de het een en of in van voor op aan met te "

func nameOf(s string) name {
	s = strings.ToLower(s)
	// What stands in brackets explains a name: "Volwasseneneducatie (inburgering)". A hyphen in brackets belongs to a
	// word: "(ex-)asielzoekers".
	var b strings.Builder
	depth := 0
	for _, r := range s {
		if i := strings.IndexRune(accented, r); i >= 0 {
			r = rune(letters[i/2])
		}
		switch {
		case r == '\u0301' || r == '\u0308': // an accent of its own
		case r == '(':
			depth++
			b.WriteByte(' ')
		case r == ')':
			depth = max(0, depth-1)
			b.WriteByte(' ')
		case depth > 0:
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		case r == '\'' || r == '’' || r == '-' || r == '\u00ad':
		default:
			b.WriteByte(' ')
		}
	}
	var n name
	for _, w := range strings.Fields(b.String()) {
		if !strings.Contains(little, " "+w+" ") {
			n.words = append(n.words, w)
		}
	}
	n.joint = strings.Join(n.words, "")
	return n
}

// same reports whether two names are one name, apart from a slip of spelling: in names of eight letters or more, one
// letter in eight may differ, and no digit.
func (n name) same(m name) bool {
	if n.joint == m.joint {
		return n.joint != ""
	}
	short := min(len(n.joint), len(m.joint))
	if short < 8 || digits(n.joint) != digits(m.joint) {
		return false
	}
	return distance(n.joint, m.joint, 2) <= min(2, short/8)
}

// like reports whether one name holds all the words of the other and both have at least two: "Asielzoekers,
// statushouders en vluchtelingenbeleid" and "Asielzoekers en vluchtelingenbeleid". Only figures can then tell whether
// they are the same thing.
func (n name) like(m name) bool {
	a, b := n.words, m.words
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < 2 || len(b) > len(a)+2 {
		return false
	}
	for _, w := range a {
		if !contains(b, w) {
			return false
		}
	}
	return true
}

func contains(list []string, w string) bool {
	for _, x := range list {
		if x == w {
			return true
		}
	}
	return false
}

func digits(s string) string {
	var b strings.Builder
	for i := range len(s) {
		if s[i] >= '0' && s[i] <= '9' {
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// distance is the number of letters to add, drop or change, at most limit + 1.
func distance(a, b string, limit int) int {
	if len(a)-len(b) > limit || len(b)-len(a) > limit {
		return limit + 1
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		diagonal := row[0]
		row[0] = i
		least := row[0]
		for j := 1; j <= len(b); j++ {
			cost := diagonal
			if a[i-1] != b[j-1] {
				cost = 1 + min(diagonal, row[j], row[j-1])
			}
			diagonal, row[j] = row[j], cost
			least = min(least, cost)
		}
		if least > limit {
			return limit + 1
		}
	}
	return row[len(b)]
}
