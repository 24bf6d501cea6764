package table

import (
	"strings"

	"begrotingsverkenner/core/figure"
)

// gluedLead returns the place where glued figures begin behind a space, or −1: the number of a programme can stand there, and goes on in
// the first figure: "Programma 03.4101.125" is Programma 0, 3.410 and 1.125.
func gluedLead(s string) int {
	i := strings.LastIndexByte(s, ' ') + 1
	if i < 2 || !isLetter(s[i-2]) || len(s)-i < 8 {
		return -1
	}
	for k := i; k < len(s); k++ {
		if !isDigit(s[k]) && strings.IndexByte(".,-%", s[k]) < 0 {
			return -1
		}
	}
	if threes(s[i:]) || !isDigit(s[i]) && s[i] != '-' || DateYear(s[i:]) != 0 || strings.Count(s[i:], ".")+strings.Count(s[i:], ",") < 2 {
		return -1
	}
	if k, _ := classify(s[i:]); k != text {
		return -1
	}
	return i
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80 }

// leadParts parts glued figures in n where a number of the row may stand before them, and returns how many digits that has. It parts them
// only where one way is left, by arithmetic where there are more.
func leadParts(s string, n int) (parts []string, digits int) {
	found := 0
	for k := range 5 {
		if k > len(s) || !allDigits(s[:k]) && k > 0 || k == 3 || k == 4 && !figure.IsYear(s[:4]) || k == 2 && s[0] == '0' {
			continue
		}
		rest := s[k:]
		ways := gluedWays(rest, maxColumns)
		if n >= len(ways) || ways[n] == 0 {
			continue
		}
		p := []string(nil)
		if n >= 6 && n%3 == 0 {
			count := 0
			if p, count = balances(rest, n); count > 1 {
				return nil, 0
			}
		} else if ways[n] == 1 {
			p = part(rest, n)
		} else {
			return nil, 0
		}
		if p != nil {
			found, parts, digits = found+1, p, k
		}
	}
	if found != 1 {
		return nil, 0
	}
	return parts, digits
}
