package figure

import (
	"strings"
	"unicode/utf8"
)

// longest is the length in bytes above which a cell is not looked at: a figure with its note is shorter.
const longest = 256

// Parse reads a cell that holds one figure and nothing else. It reports false for anything more or less: words, dates,
// codes such as 123.4.56, telephone numbers with a leading zero, two figures glued together.
//
// A bare year such as 2024 is accepted, because only its table can tell a year from a figure: see [IsYear].
func Parse(cell string) (Figure, bool) {
	s := Trim(cell)
	if s == "" || len(s) > longest || !begins(s[0]) {
		return Figure{}, false
	}
	var p parser
	s = p.prefix(s)
	if kind, ok := word(s); ok {
		p.f.Kind = kind
		// -PM is a loss that is not known yet.
		return p.f, (!p.signed || p.minus && kind == None && !p.f.Euro) && p.f.VN == 0 && p.f.Bound == ""
	}
	if s == "" || s == ",-" || s == ",--" {
		// Only signs: "-", "€ -", "€ -,--". A dash is nil; a lone € or N is no figure.
		p.f.Kind = Nil
		return p.f, p.minus && p.f.VN == 0 && p.f.Bound == ""
	}
	tail := ""
	if s[0] == '(' {
		// A bookkeeper's negative: (1.234). A year in brackets is a note, and −(5) could be either.
		end := strings.IndexByte(s, ')')
		if p.signed || end < 0 || IsYear(s[1:end]) {
			return Figure{}, false
		}
		s, tail = p.prefix(skipSpace(s[1:end])), s[end+1:]
		if p.signed && !p.minus {
			return Figure{}, false
		}
		p.signed, p.minus = true, true
	}
	r := readNumber(s)
	if !r.ok {
		return Figure{}, false
	}
	p.f.Number, p.f.Decimals, p.f.Point = r.number, r.decimals, r.point
	if !p.suffix(s[r.end:]) || !p.suffix(tail) {
		return Figure{}, false
	}
	p.f.sign(p.minus)
	return p.f, true
}

// begins reports whether a figure can begin with a byte. The letters are those of EUR, N and V, and of the words for
// nothing: nihil, onbekend, p.m.
func begins(c byte) bool {
	c |= 0x20
	return c < 'a' || c > 'z' || c == 'c' || c == 'e' || c == 'g' || c == 'm' || c == 'n' || c == 'o' || c == 'p' || c == 'v'
}

// sign gives the number its sign. N and V say it by themselves, whatever stands beside them.
func (f *Figure) sign(minus bool) {
	if f.VN == 'V' || minus && f.VN == 0 {
		f.Number = f.Number.Neg()
	}
}

// parser collects what stands around the digits of a cell.
type parser struct {
	f             Figure
	signed, minus bool // a sign was seen, and it was a minus
}

// prefix takes what stands before the digits: €, a sign, a bound, N or V, in any order, each once.
func (p *parser) prefix(s string) string {
	for s != "" {
		n := 0
		switch c := s[0]; {
		case isDigit(c):
			return s
		case !p.f.Euro && strings.HasPrefix(s, "€"):
			p.f.Euro, n = true, len("€")
		case !p.f.Euro && hasFold(s, "eur") && len(s) > 3 && (spaceAt(s[3:]) > 0 || isDigit(s[3])):
			p.f.Euro, n = true, 3
		case (c == 'N' || c == 'V') && p.f.VN == 0 && markBefore(s):
			p.f.VN, n = c, 1
		case p.signed:
		case minusAt(s) > 0:
			p.signed, p.minus, n = true, true, minusAt(s)
			if s[n:] == "-" { // "--"
				n++
			}
		case c == '+' && !strings.HasPrefix(s, "+/-"):
			p.signed, n = true, 1
		case p.f.Bound == "":
			p.f.Bound, n = boundAt(s)
		}
		if n == 0 {
			return s
		}
		s = skipSpace(s[n:])
	}
	return s
}

// markBefore reports whether the N or V at the start of s marks the figure behind it: "N 1.234" and "N1.234" do; "N44"
// is a road and "V2" a version.
func markBefore(s string) bool {
	if len(s) == 1 {
		return false
	}
	if isDigit(s[1]) {
		r := readNumber(s[1:])
		return r.ok && !r.plain
	}
	return spaceAt(s[1:]) > 0
}

// boundAt returns the bound at the start of s and its length.
func boundAt(s string) (string, int) {
	switch c := s[0]; {
	case c|0x20 == 'c' || c|0x20 == 'm' || c|0x20 == 'o':
		return boundWord(s)
	case c != '<' && c != '>' && c != '+' && c < utf8.RuneSelf:
		return "", 0
	}
	for _, b := range [...][2]string{{"<=", "≤"}, {">=", "≥"}, {"<", "<"}, {">", ">"}, {"≤", "≤"}, {"≥", "≥"}, {"±", "±"}, {"≈", "±"}, {"+/-", "±"}} {
		if strings.HasPrefix(s, b[0]) {
			return b[1], len(b[0])
		}
	}
	return "", 0
}

// boundWord returns the bound that a word at the start of s says, and its length: ca. 1.000, max.€ 500.
func boundWord(s string) (string, int) {
	for _, b := range [...][2]string{{"ca.", "±"}, {"c.a.", "±"}, {"circa ", "±"}, {"ongeveer ", "±"}, {"max.", "≤"}, {"maximaal ", "≤"}, {"min.", "≥"}, {"minimaal ", "≥"}} {
		if hasFold(s, b[0]) {
			return b[1], len(b[0])
		}
	}
	return "", 0
}

// suffix takes what stands behind the digits. The whole rest must be understood.
func (p *parser) suffix(s string) bool {
	f := &p.f
	if f.Decimals == 0 {
		s = s[centsAt(s):]
	}
	for {
		rest := skipSpace(s)
		spaced := len(rest) < len(s)
		s = rest
		if s == "" {
			return true
		}
		n := 0
		if !f.Percent && !f.Euro && f.Scale == 0 {
			if n = percentAt(s); n > 0 {
				f.Percent, s = true, s[n:]
				continue
			}
		}
		if !f.Percent {
			if scale, n := scaleAt(s); n > 0 && (f.Scale == 0 || f.Scale == scale) && (scale != ton || f.Euro) {
				f.Scale, s = scale, s[n:] // "0,7 mln. mln." is printed so
				continue
			}
			if n = euroAt(s); n > 0 { // "€ 250.000 euro" is printed so
				f.Euro, s = true, s[n:]
				continue
			}
		}
		if vn, n := markAt(s, spaced); n > 0 && f.VN == 0 {
			f.VN, s = vn, s[n:]
			continue
		}
		if n = footnoteAt(s, spaced); n > 0 {
			s = s[n:]
			continue
		}
		if n = minusAt(s); n > 0 && !p.signed {
			p.signed, p.minus, s = true, true, s[n:]
			continue
		}
		if spaced && f.Note == "" && !f.Percent && !f.Euro && f.Scale == 0 && f.VN == 0 && thingAt(s) {
			f.Note = s
			return true
		}
		if s[0] == '(' && f.Note == "" && strings.IndexByte(s, ')') == len(s)-1 && len(s) <= 48 {
			f.Note = s
			return true
		}
		return false
	}
}
