package figure

import (
	"strings"
	"unicode/utf8"
)

// reading is a run of digits with their separators, as it stands at the start of a text.
type reading struct {
	number   Number
	end      int  // where the run ends, well-formed or not: so its tail is not taken for another number
	ok       bool // it is a well-formed number
	decimals int
	point    bool // decimals stand behind a point
	plain    bool // digits only
}

// group is a run of digits and the separator behind it, 0 when there is none.
type group struct {
	start, end int32
	sep        byte
}

// maxGroups is more than any number has: fifteen digits are five groups of three, and six decimals.
const maxGroups = 8

// readNumber reads the digits at the start of s.
//
// Dutch puts a dot or a space between thousands and a comma before decimals. A dot that is not followed by exactly
// three digits is a decimal point (6.5), and so is one after a lone zero (0.123) or after four digits (1234.567).
func readNumber(s string) reading {
	var stored [maxGroups]group
	count, i := 0, 0
	spaced := true // no separators but spaces so far
	for {
		start := i
		for i < len(s) && isDigit(s[i]) {
			i++
		}
		if i == start {
			break
		}
		g := group{start: int32(start), end: int32(i)}
		next := 0
		switch {
		case i+1 < len(s) && (s[i] == '.' || s[i] == ',') && isDigit(s[i+1]):
			g.sep, next, spaced = s[i], 1, false
		case spaced && i-start <= 3 && s[0] != '0' && (count == 0 || i-start == 3):
			if n := groupSpace(s[i:]); n > 0 && threeDigits(s[i+n:]) {
				g.sep, next = ' ', n
			}
		}
		if count < len(stored) {
			stored[count] = g
		}
		count++
		i += next
		if next == 0 {
			break
		}
	}
	r := reading{end: i, plain: count == 1}
	if count == 0 || count > len(stored) {
		return r
	}
	groups := stored[:count]
	var well bool
	if r.decimals, r.point, well = split(s, groups); !well {
		return r
	}
	var digits int64
	significant := 0
	for _, g := range groups {
		for j := g.start; j < g.end; j++ {
			if significant > 0 || s[j] != '0' {
				significant++
			}
			if significant > maxDigits {
				return r
			}
			digits = digits*10 + int64(s[j]-'0')
		}
	}
	r.number, r.ok = Decimal(digits, uint8(r.decimals)), true
	return r
}

// split decides which separators part thousands and which one parts the decimals, and returns the number of decimals.
func split(s string, groups []group) (decimals int, point, ok bool) {
	last := len(groups) - 1
	first := int(groups[0].end - groups[0].start)
	zero := s[groups[0].start] == '0'
	if first > 1 && zero {
		return 0, false, false // 070, 0031: a telephone number or a code
	}
	if last == 0 {
		return 0, false, true
	}
	thousands := groups[0].sep
	for _, g := range groups[:last-1] {
		if g.sep != thousands {
			return 0, false, false
		}
	}
	sep := groups[last-1].sep // the one before the last group
	size := int(groups[last].end - groups[last].start)
	decimal := sep != thousands
	if last == 1 {
		decimal = sep == ',' || sep == '.' && (size != 3 || zero || first > 3)
	}
	if decimal && thousands == ' ' && sep == '.' && size == 3 {
		return 0, false, false // 1 234.567 is rather two cells than three decimals behind a point
	}
	whole := groups // groups before the decimals
	if decimal {
		whole, decimals = groups[:last], size
	}
	if len(whole) > 1 {
		// Thousands: one to three digits first, then groups of three.
		if first > 3 || zero {
			return 0, false, false
		}
		for _, g := range whole[1:] {
			if g.end-g.start != 3 {
				return 0, false, false
			}
		}
	}
	return decimals, decimal && sep == '.', decimals <= 6
}

// groupSpace returns the length of a space that can stand between thousands: one of ordinary width or less, no tab,
// which parts cells, and nothing of no width at all.
func groupSpace(s string) int {
	switch {
	case s == "":
		return 0
	case s[0] == ' ':
		return 1
	case s[0] < utf8.RuneSelf:
		return 0
	}
	for _, p := range [...]string{"\u00a0", "\u202f", "\u2009", "\u2007", "\u2008", "\u200a"} {
		if strings.HasPrefix(s, p) {
			return len(p)
		}
	}
	return 0
}

// threeDigits reports whether s starts with three digits and no fourth.
func threeDigits(s string) bool {
	return len(s) >= 3 && isDigit(s[0]) && isDigit(s[1]) && isDigit(s[2]) && (len(s) == 3 || !isDigit(s[3]))
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
