package figure

import "strings"

var scaleWords = [...]struct {
	word  string
	scale int64
}{
	{"miljoen", 1e6}, {"miljard", 1e9}, {"duizend", 1e3}, {"mln.", 1e6}, {"mln", 1e6}, {"mld.", 1e9}, {"mld", 1e9}, {"mio", 1e6},
}

// scaleAt returns the length of the scale word at the start of s (mln., mld., miljoen …), or 0.
func scaleAt(s string) int {
	for _, w := range scaleWords {
		if hasFold(s, w.word) && (len(s) == len(w.word) || !isLetter(s[len(w.word)])) {
			return len(w.word)
		}
	}
	return 0
}

func scaleOf(s string) int64 {
	for _, w := range scaleWords {
		if hasFold(s, w.word) {
			return w.scale
		}
	}
	return 0
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80 }

// Unit is the unit that a caption or a header gives to a table's figures.
type Unit struct {
	Name  string // EUR or %
	Scale int64  // what a printed figure is multiplied by: 1, 1000, 1000000, 1000000000
}

// ParseUnit finds the unit that a caption or header names: (€1.000), (bedragen x 1000,-), bedragen x € 1 mln.,
// in miljoenen euro's, in euro's. It reports false where the text names none. An amount such as € 15.860 is no unit:
// only one, a thousand, a million and a thousand million are.
func ParseUnit(s string) (Unit, bool) {
	if len(s) > 300 {
		return Unit{}, false
	}
	low := strings.ToLower(s)
	amounts := strings.Contains(low, "bedrag") || strings.Contains(low, "in euro") || strings.Contains(low, "in duizend") ||
		strings.Contains(low, "in miljoen") || strings.Contains(low, "in mln") || strings.Contains(low, "in k€")
	for i := 0; i < len(low); i++ {
		rest := low[i:]
		var after string
		marked := false // x or * stands before the number
		switch {
		case strings.HasPrefix(rest, "€"):
			after = skipSpace(rest[len("€"):])
			if m := timesAt(after); m > 0 {
				after, marked = skipSpace(after[m:]), true
			}
		case timesAt(rest) > 0 && (i == 0 || !isLetter(low[i-1]) || spaceAt(low[i:]) > 0):
			after, marked = skipSpace(rest[timesAt(rest):]), true
			if strings.HasPrefix(after, "€") {
				after = skipSpace(after[len("€"):])
			} else if hasFold(after, "euro") {
				after = skipSpace(after[4:])
			}
		default:
			continue
		}
		if n := scaleAt(after); n > 0 && (marked || amounts) {
			return Unit{"EUR", scaleOf(after)}, true
		}
		n, _, tail := number(after)
		if tail == after {
			continue
		}
		scale := int64(0)
		for _, known := range [...]int64{1, 1e3, 1e6, 1e9} {
			if n.Equal(Int(known)) {
				scale = known
			}
		}
		if scale == 0 {
			continue
		}
		tail = skipSpace(tail)
		word := scaleAt(tail)
		if word > 0 {
			scale *= scaleOf(tail)
		}
		// "€ 1.000" alone is an amount unless it stands in brackets, behind x, or beside the word bedragen.
		if marked || amounts || word > 0 && bracketed(low, i) || bracketed(low, i) {
			return Unit{"EUR", scale}, true
		}
	}
	switch {
	case strings.Contains(low, "in miljoen"), strings.Contains(low, "in mln"):
		return Unit{"EUR", 1e6}, true
	case strings.Contains(low, "in miljard"), strings.Contains(low, "in mld"):
		return Unit{"EUR", 1e9}, true
	case strings.Contains(low, "in duizend"), strings.Contains(low, "in k€"):
		return Unit{"EUR", 1e3}, true
	case strings.Contains(low, "bedragen in euro"), strings.Contains(low, "bedragen in €"), strings.Contains(low, "(in euro"), strings.Contains(low, "(in €"), strings.Contains(low, "(euro"), low == "(€)", strings.Contains(low, "in hele euro"), low == "in euro's", low == "in euro", low == "€":
		return Unit{"EUR", 1}, true
	case low == "%", low == "(%)", low == "in %", strings.HasSuffix(low, "(in %)"), strings.HasSuffix(low, "(%)"), strings.Contains(low, "in procenten"):
		return Unit{"%", 1}, true
	}
	return Unit{}, false
}

// timesAt returns the length of a multiplication sign at the start of s.
func timesAt(s string) int {
	switch {
	case strings.HasPrefix(s, "x ") || strings.HasPrefix(s, "* ") || strings.HasPrefix(s, "×"):
		if s[0] == 'x' || s[0] == '*' {
			return 1
		}
		return len("×")
	case strings.HasPrefix(s, "x€"), strings.HasPrefix(s, "*€"), strings.HasPrefix(s, "x\u00a0"), strings.HasPrefix(s, "*\u00a0"):
		return 1
	case len(s) > 1 && (s[0] == 'x' || s[0] == '*') && s[1] == '1':
		return 1
	}
	return 0
}

// bracketed reports whether position i of s stands inside round brackets.
func bracketed(s string, i int) bool {
	open := strings.LastIndexByte(s[:i], '(')
	return open >= 0 && strings.IndexByte(s[open:i], ')') < 0 && strings.IndexByte(s[i:], ')') >= 0
}
