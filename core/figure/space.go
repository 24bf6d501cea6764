package figure

import (
	"strings"
	"unicode/utf8"
)

// spaceAt returns the length in bytes of the white space at the start of s, or 0. Pages use no-break, thin and figure
// spaces inside figures, and zero-width characters around them.
func spaceAt(s string) int {
	if s == "" {
		return 0
	}
	c := s[0]
	if c < utf8.RuneSelf {
		if c == ' ' || c == '\t' {
			return 1
		}
		return 0
	}
	r, n := utf8.DecodeRuneInString(s)
	if isWideSpace(r) {
		return n
	}
	return 0
}

func isWideSpace(r rune) bool {
	switch {
	case r == '\u00a0', r == '\u202f', r == '\u3000', r == '\ufeff', r == '\u200e', r == '\u200f', r == '\u2060':
		return true
	case r >= '\u2000' && r <= '\u200d':
		return true
	}
	return false
}

// skipSpace returns s without the white space at its start.
func skipSpace(s string) string {
	for n := spaceAt(s); n > 0; n = spaceAt(s) {
		s = s[n:]
	}
	return s
}

// Trim returns s without white space of any width at either end.
func Trim(s string) string {
	if s == "" || plain(s[0]) && plain(s[len(s)-1]) {
		return s // most lines have nothing to trim
	}
	return strings.TrimFunc(s, func(r rune) bool {
		return r == ' ' || r == '\t' || r == '\r' || r == '\n' || r == '\v' || r == '\f' || r == 0x85 || isWideSpace(r)
	})
}

// minusAt returns the length in bytes of the minus sign at the start of s, or 0: hyphen, minus, en and em dash, and
// the bookkeeper's -/-.
func minusAt(s string) int {
	if strings.HasPrefix(s, "-/-") {
		return 3
	}
	if strings.HasPrefix(s, "-") {
		return 1
	}
	for _, m := range [...]string{"−", "–", "—", "‐", "‑", "﹣", "－"} {
		if strings.HasPrefix(s, m) {
			return len(m)
		}
	}
	return 0
}

// plain reports whether c is a character of its own and no space.
func plain(c byte) bool { return c > ' ' && c < utf8.RuneSelf }
