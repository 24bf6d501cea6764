package figure

import (
	"strings"
	"unicode/utf8"
)

// Found is an amount in running text, with its place in bytes.
type Found struct {
	Start, End int
	Figure     Figure
}

// Scan finds the amounts in a line of running text: numbers with €, euro, mln., mld., miljoen, miljard or %.
// Bare numbers, years, dates, RIS numbers and telephone numbers are none. Its time is linear in the line's length.
func Scan(line string) []Found {
	var found []Found
	for i := 0; i < len(line); i++ {
		if !isDigit(line[i]) {
			continue
		}
		start := i
		n, point, rest := number(line[i:])
		end := len(line) - len(rest)
		if end == i {
			// Not a well-formed number: step over the whole run, so that its tail is not read as another one.
			for i < len(line) && (isDigit(line[i]) || (line[i] == '.' || line[i] == ',') && i+1 < len(line) && isDigit(line[i+1])) {
				i++
			}
			continue
		}
		i = end - 1
		if end < len(line) && isDigit(line[end]) {
			continue
		}
		f := Figure{Number: n, Point: point}
		negative := false
		begin := before(line, start, &f, &negative)
		if begin < 0 {
			continue
		}
		end = after(line, end, &f)
		if !f.Euro && f.Scale == 0 && !f.Percent {
			continue
		}
		if negative {
			f.Number = f.Number.Neg()
		}
		found = append(found, Found{begin, end, f})
		i = end - 1
	}
	return found
}

// before looks left of the digits for a sign and a €. It returns where the amount begins, or −1 where the digits are
// the tail of a word or a code.
func before(line string, start int, f *Figure, negative *bool) int {
	s := line[:start]
	begin := start
	if sign := minusEnd(s); sign > 0 {
		lead := s[:len(s)-sign]
		// A minus belongs to the figure when nothing but space, a bracket or € stands before it; 2021-2024 is a range.
		if lead == "" || strings.HasSuffix(lead, "€") || strings.HasSuffix(lead, "(") || endsInSpace(lead) {
			s, begin, *negative = lead, begin-sign, true
		}
	}
	t := trimRight(s)
	if strings.HasSuffix(t, "€") {
		f.Euro = true
		t = strings.TrimSuffix(t, "€")
		begin = len(t)
		// "- € 5": the dash is a list's marker; "-€ 5" is a sign.
		if sign := minusEnd(t); sign > 0 && !*negative {
			lead := t[:len(t)-sign]
			if lead == "" || strings.HasSuffix(lead, "(") || endsInSpace(lead) {
				*negative, begin = true, len(lead)
			}
		}
		return begin
	}
	if s != "" {
		r, _ := utf8.DecodeLastRuneInString(s)
		if r == '.' || r == ',' || r == '/' || r == '-' || r == '–' || r < utf8.RuneSelf && isLetter(byte(r)) || r >= utf8.RuneSelf && !isWideSpace(r) && !strings.ContainsRune("‘’“”«»−±•≈", r) {
			return -1
		}
	}
	return begin
}

// after looks right of the digits for cents, a scale, % and the word euro, and returns where the amount ends.
func after(line string, end int, f *Figure) int {
	s := line[end:]
	for _, cents := range [...]string{",--", ",-", ",=", ".--"} {
		if strings.HasPrefix(s, cents) {
			s = s[len(cents):]
			break
		}
	}
	t := skipSpace(s)
	switch {
	case strings.HasPrefix(t, "%"):
		f.Percent = true
		return len(line) - len(t) + 1
	case scaleAt(t) > 0:
		f.Scale = scaleOf(t)
		s = t[scaleAt(t):]
		t = skipSpace(s)
		if hasFold(t, "mln.") { // "0,7 mln. mln. aan": printed twice
			t = skipSpace(t[4:])
		}
	case len(t) == len(s) && t != "" && isLetter(t[0]):
		if !f.Euro {
			return end
		}
	}
	if hasFold(t, "euro") && (len(t) == 4 || !isLetter(t[4])) {
		f.Euro = true
		return len(line) - len(t) + 4
	}
	if strings.HasPrefix(t, "€") && !f.Euro && f.Scale == 0 {
		// "100 €" at the end of a phrase, not "100 € 5".
		u := skipSpace(t[len("€"):])
		if u == "" || !isDigit(u[0]) && minusAt(u) == 0 {
			f.Euro = true
			return len(line) - len(t) + len("€")
		}
	}
	return len(line) - len(s)
}

func trimRight(s string) string {
	return strings.TrimRightFunc(s, func(r rune) bool { return r == ' ' || r == '\t' || isWideSpace(r) })
}

func endsInSpace(s string) bool { return len(trimRight(s)) < len(s) }

// minusEnd returns the length in bytes of the minus sign at the end of s, or 0.
func minusEnd(s string) int {
	for _, m := range [...]string{"-/-", "-", "−", "–"} {
		if strings.HasSuffix(s, m) {
			return len(m)
		}
	}
	return 0
}
