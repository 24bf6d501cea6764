package table

import (
	"strings"

	"begrotingsverkenner/core/figure"
)

// Where cells were glued, the places where they meet are known, and a space is inside a title: bound stands for it until
// the titles are cut.
const (
	met   = '\x1f'
	bound = '\x1e'
)

// headWords returns the words that a line of titles can be cut between; in a line that was glued these are its pieces.
func headWords(s string) []string {
	marked := unglue(s, met)
	if strings.Count(marked, string(met)) < 2 {
		return healed(strings.Fields(unglueTitle(s)))
	}
	var out []string
	for _, piece := range strings.Split(marked, string(met)) {
		if f := strings.Fields(piece); len(f) > 0 {
			out = append(out, strings.Join(f, string(bound)))
		}
	}
	return out
}

// healed joins the halves of known words that were broken where a line of their cell ended: Onttrek kingen.
func healed(ws []string) []string {
	for i := 0; i+1 < len(ws); i++ {
		a, b := strings.ToLower(ws[i]), ws[i+1]
		if !StartsLower(b) || len(a) < 3 || len(b) < 3 {
			continue
		}
		if _, ok := meaningOf(a); ok {
			continue
		}
		if _, ok := meaningOf(a + b); !ok {
			continue
		}
		ws = append(append(append([]string(nil), ws[:i]...), ws[i]+b), ws[i+2:]...)
	}
	return ws
}

// unbound returns words with those that were bound apart.
func unbound(ws []string) []string {
	for _, w := range ws {
		if strings.IndexByte(w, bound) >= 0 {
			return strings.Fields(strings.ReplaceAll(strings.Join(ws, " "), string(bound), " "))
		}
	}
	return ws
}

// unglueTitle puts a space where two titles were glued: behind a year or a small letter, before a capital.
func unglueTitle(s string) string { return unglue(s, ' ') }

// unglue puts a mark where two titles were glued.
func unglue(s string, mark byte) string {
	var b strings.Builder
	for i := range len(s) {
		if i > 0 {
			switch p, c := s[i-1], s[i]; {
			case c >= 'A' && c <= 'Z' && (p >= 'a' && p <= 'z' || p == '.' && i > 2 && s[i-2] >= 'a' && s[i-2] <= 'z' || p == ')' || p == '?' || isDigit(p) && (i >= 4 && figure.IsYear(s[i-4:i]) || endsDay(s[:i]))):
				b.WriteByte(mark)
			case isDigit(c) && p >= 'a' && p <= 'z' && dayAt(s[i:]):
				b.WriteByte(mark)
			case isDigit(c) && (p >= 'a' && p <= 'z') && i+4 <= len(s) && figure.IsYear(s[i:i+4]) && (i+4 == len(s) || !isDigit(s[i+4])):
				b.WriteByte(mark)
			case c >= 'a' && c <= 'z' && isDigit(p) && i >= 4 && figure.IsYear(s[i-4:i]):
				b.WriteByte(mark)
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// dayAt reports whether a text begins with a day and its year: 31-12-2020.
func dayAt(s string) bool {
	for n := len("1-1-2020"); n <= len("31-12-2020") && n <= len(s); n++ {
		if DateYear(s[:n]) != 0 && (n == len(s) || !isDigit(s[n])) {
			return true
		}
	}
	return false
}

// endsDay reports whether a text ends in a day: per 1/1, per 31-12.
func endsDay(s string) bool {
	for _, d := range [...]string{"1/1", "31/12", "1-1", "31-12", "01-01"} {
		if strings.HasSuffix(s, d) {
			return true
		}
	}
	return false
}
