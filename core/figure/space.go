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
	case r < '\u00a0':
		return false
	case r == '\u00a0', r == '\u202f', r == '\u205f', r == '\u3000', r == '\ufeff', r == '\u200e', r == '\u200f', r == '\u2060':
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

// Trim returns s without white space of any width at either end, line and page breaks among it.
func Trim(s string) string {
	if s == "" || solid(s[0]) && solid(s[len(s)-1]) {
		return s // most lines have nothing to trim
	}
	return strings.TrimFunc(s, isBlank)
}

// solid reports whether a byte is an ASCII character and no space.
func solid(c byte) bool { return c > ' ' && c < utf8.RuneSelf }

func isBlank(r rune) bool {
	switch r {
	case ' ', '\t', '\r', '\n', '\v', '\f', '\u0085', '\u2028', '\u2029':
		return true
	}
	return isWideSpace(r)
}

// minuses are hyphen, minus, en and em dash and their kin, and the bookkeeper's -/-, which comes first because it
// starts and ends with another one.
var minuses = [...]string{"-/-", "-", "−", "–", "—", "‐", "‑", "﹣", "－"}

// minusAt returns the length in bytes of the minus sign at the start of s, or 0.
func minusAt(s string) int {
	if s == "" || s[0] != '-' && s[0] < utf8.RuneSelf {
		return 0
	}
	for _, m := range minuses {
		if strings.HasPrefix(s, m) {
			return len(m)
		}
	}
	return 0
}

// minusEnd returns the length in bytes of the minus sign at the end of s, or 0.
func minusEnd(s string) int {
	if s == "" || s[len(s)-1] != '-' && s[len(s)-1] < utf8.RuneSelf {
		return 0
	}
	for _, m := range minuses {
		if strings.HasSuffix(s, m) {
			return len(m)
		}
	}
	return 0
}
