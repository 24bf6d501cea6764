package figure

import (
	"strings"
	"unicode/utf8"
)

// The marks that stand behind a figure. Each function returns the length in bytes of its mark at the start of s, or 0.

// centsAt finds the dash that stands for no cents: € 2.370,-- and 1.000,-.
func centsAt(s string) int {
	if s == "" || s[0] != ',' && s[0] != '.' {
		return 0
	}
	for _, m := range [...]string{"--", "-", "=", "–", "—"} {
		if strings.HasPrefix(s[1:], m) {
			return 1 + len(m)
		}
	}
	return 0
}

// percentAt finds % and the word procent.
func percentAt(s string) int {
	if strings.HasPrefix(s, "%") {
		return 1
	}
	return wordAt(s, "procent")
}

// euroAt finds € and the word euro.
func euroAt(s string) int {
	if strings.HasPrefix(s, "€") {
		return len("€")
	}
	if s == "" || s[0] != 'e' && s[0] != 'E' {
		return 0
	}
	for _, w := range [...]string{"euro's", "euro’s", "euros", "euro", "eur"} {
		if n := wordAt(s, w); n > 0 {
			return n
		}
	}
	return 0
}

// markAt finds N (adverse) or V (favourable): 15.540N, 1.234 V, 1.234 (V), 1.234 voordelig. In small letters it must
// stand apart.
func markAt(s string, spaced bool) (vn byte, n int) {
	if s[0] == '(' {
		if len(s) > 2 && s[1] != '(' {
			if vn, n := markAt(s[1:], true); n > 0 && n+1 < len(s) && s[n+1] == ')' {
				return vn, n + 2
			}
		}
		return 0, 0
	}
	vn = s[0] &^ ('a' - 'A')
	if vn != 'N' && vn != 'V' {
		return 0, 0
	}
	if s[0] == vn || spaced {
		if len(s) == 1 || spaceAt(s[1:]) > 0 || s[1] == ')' || footnoteAt(s[1:], false) > 0 {
			return vn, 1
		}
	}
	for _, w := range [...]string{"nadelig", "nadeel", "voordelig", "voordeel"} {
		if n := wordAt(s, w); n > 0 {
			return vn, n
		}
	}
	return 0, 0
}

// footnoteAt finds the mark of a footnote: *, ¹ and, standing apart, 1) or a).
func footnoteAt(s string, spaced bool) int {
	n := 0
	for n < len(s) {
		if s[n] == '*' {
			n++
			continue
		}
		k := superscriptAt(s[n:])
		if k == 0 {
			break
		}
		n += k
	}
	if n == 0 && spaced {
		switch {
		case len(s) > 1 && s[1] == ')' && (isDigit(s[0]) || s[0] >= 'a' && s[0] <= 'h'):
			return 2
		case len(s) > 2 && s[2] == ')' && isDigit(s[0]) && isDigit(s[1]):
			return 3
		}
	}
	if n > 0 && n < len(s) && s[n] == ')' {
		n++ // "*)", "¹)"
	}
	return n
}

func superscriptAt(s string) int {
	for _, m := range [...]string{"¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"} {
		if strings.HasPrefix(s, m) {
			return len(m)
		}
	}
	return 0
}

// wordAt finds the lower-case word w in any case, with no letter behind it.
func wordAt(s, w string) int {
	if hasFold(s, w) && (len(s) == len(w) || !letterAt(s[len(w):])) {
		return len(w)
	}
	return 0
}

// hasFold reports whether s starts with the lower-case word p, in any case.
func hasFold(s, p string) bool { return len(s) >= len(p) && strings.EqualFold(s[:len(p)], p) }

// letterAt reports whether s starts with a letter or a digit.
func letterAt(s string) bool {
	if s == "" {
		return false
	}
	c := s[0]
	// Of the letters beyond ASCII, Dutch uses those of Latin-1 (é, ë, ï): U+00C0 to U+00FF. Cyrillic and Greek too are
	// letters, dashes, quotes and spaces are not: they start with 0xE2.
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c) || c >= 0xC3 && c <= 0xDF
}

// letterEnd reports whether s ends in a letter or a digit.
func letterEnd(s string) bool {
	_, n := utf8.DecodeLastRuneInString(s)
	return letterAt(s[len(s)-n:])
}
