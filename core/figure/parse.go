package figure

import "strings"

// Kind tells what a cell says.
type Kind uint8

const (
	// Amount is a number.
	Amount Kind = iota
	// Nil is a dash that stands for zero.
	Nil
	// None says in words that there is no figure: n.n.b. (not known yet), n.v.t. (does not apply), p.m.
	None
)

// Figure is one figure as printed.
type Figure struct {
	Kind    Kind
	Number  Number // as printed, in the unit of its table, with its sign: V is negative, 13- is −13; 0 for Nil and None
	VN      byte   // 'N', 'V' or 0
	Percent bool   // printed with %
	Euro    bool   // printed with € or the word euro
	Scale   int64  // 1000000 for mln., 1000000000 for mld., 1000 for duizend; 0 when the figure names no scale
	Point   bool   // printed with a decimal point where Dutch has a comma: 99.88%
	Note    string // what stands behind the figure in brackets: "(2023)"
}

// Parse reads a cell that holds one figure and nothing else. It reports false for anything more or less: words, dates,
// codes such as 123.4.56, telephone numbers with a leading zero, two figures glued together.
//
// A bare year such as 2024 is accepted, because only its table can tell a year from a figure: see [IsYear].
func Parse(cell string) (Figure, bool) {
	s := Trim(cell)
	if s == "" || len(s) > 64 {
		return Figure{}, false
	}
	if isNone(s) {
		return Figure{Kind: None}, true
	}
	var f Figure
	s, euro, negative, vn, ok := prefix(s)
	if !ok {
		return Figure{}, false
	}
	f.Euro, f.VN = euro, vn
	if s == "" || s == ",-" || s == ",--" {
		// Only signs: "-", "€ -". A dash is nil; a lone € or N is no figure.
		if !negative || vn != 0 {
			return Figure{}, false
		}
		f.Kind = Nil
		return f, true
	}
	bracket := false
	if s[0] == '(' && s[len(s)-1] == ')' && !IsYear(s[1:len(s)-1]) {
		// A bookkeeper's negative: (1.234).
		bracket, negative, s = true, true, Trim(s[1:len(s)-1])
	}
	n, point, rest := number(s)
	if rest == s {
		return Figure{}, false
	}
	f.Number, f.Point = n, point
	if !f.suffix(rest, &negative) || (bracket && f.VN != 0) {
		return Figure{}, false
	}
	if negative {
		f.Number = f.Number.Neg()
	}
	switch f.VN {
	case 'N':
		f.Number = f.Number.Abs()
	case 'V':
		f.Number = f.Number.Abs().Neg()
	}
	return f, true
}

// prefix takes what stands before the digits: €, a sign, N or V, in any order, each once.
func prefix(s string) (rest string, euro, negative bool, vn byte, ok bool) {
	signed := false
	for s != "" {
		switch {
		case strings.HasPrefix(s, "€") && !euro:
			euro, s = true, s[len("€"):]
		case hasFold(s, "eur") && !euro && len(s) > 3 && (s[3] == ' ' || isDigit(s[3])):
			euro, s = true, s[3:]
		case (s[0] == 'N' || s[0] == 'V') && vn == 0 && len(s) > 1 && (spaceAt(s[1:]) > 0 || isDigit(s[1])):
			vn, s = s[0], s[1:]
		case s[0] == '+' && !signed:
			signed, s = true, s[1:]
		case minusAt(s) > 0 && !signed:
			signed, negative, s = true, true, s[minusAt(s):]
			if s == "-" { // "--"
				s = ""
			}
		default:
			return s, euro, negative, vn, true
		}
		s = skipSpace(s)
	}
	return s, euro, negative, vn, negative
}

// suffix takes what stands behind the digits. The whole rest must be understood.
func (f *Figure) suffix(s string, negative *bool) bool {
	for _, cents := range [...]string{",--", ",-", ",=", ".--", ".-", ",–", ",—"} {
		if strings.HasPrefix(s, cents) {
			s = s[len(cents):]
			break
		}
	}
	minus := false
	for {
		s = skipSpace(s)
		if s == "" {
			return true
		}
		switch {
		case s[0] == '%' && !f.Percent:
			f.Percent, s = true, s[1:]
		case (s[0] == 'N' || s[0] == 'V') && f.VN == 0 && (len(s) == 1 || spaceAt(s[1:]) > 0 || s[1] == '*'):
			f.VN, s = s[0], s[1:]
		case minusAt(s) > 0 && !minus && !*negative:
			minus, *negative, s = true, true, s[minusAt(s):]
		case s[0] == '*' || strings.HasPrefix(s, "¹") || strings.HasPrefix(s, "²") || strings.HasPrefix(s, "³"):
			s = strings.TrimLeft(s, "*¹²³")
		case s[0] == '(' && f.Note == "" && strings.IndexByte(s, ')') == len(s)-1:
			f.Note, s = s, ""
		case f.Scale == 0 && scaleAt(s) > 0:
			n := scaleAt(s)
			f.Scale, s = scaleOf(s), s[n:]
		case !f.Euro && (hasFold(s, "euro") || hasFold(s, "eur")):
			n := 3
			if hasFold(s, "euro") {
				n = 4
			}
			f.Euro, s = true, s[n:]
			if s != "" && spaceAt(s) == 0 {
				return false
			}
		case strings.HasPrefix(s, "€") && !f.Euro:
			f.Euro, s = true, s[len("€"):]
		case f.Euro && hasFold(s, "euro"): // "€ 250.000 euro"
			s = s[4:]
			if s != "" && spaceAt(s) == 0 {
				return false
			}
		default:
			return false
		}
	}
}

// number reads digits with their separators at the start of s and returns what is left. When there is no well-formed
// number, rest is s itself.
//
// Dutch puts a dot or a space between thousands and a comma before decimals. A dot that is not followed by exactly
// three digits is a decimal point (6.5), and so is one after a lone zero (0.123).
func number(s string) (n Number, point bool, rest string) {
	var groups [12]group
	count := 0
	i := 0
	for count < len(groups) {
		start := i
		for i < len(s) && isDigit(s[i]) {
			i++
		}
		if i == start {
			break
		}
		g := group{start: start, end: i}
		count++
		groups[count-1] = g
		// A separator must stand directly before another digit.
		next := 0
		switch {
		case i+1 < len(s) && (s[i] == '.' || s[i] == ',' || s[i] == '\'') && isDigit(s[i+1]):
			groups[count-1].sep, next = s[i], 1
		case spaceAt(s[i:]) > 0 && digits3(s[i+spaceAt(s[i:]):]) && g.end-g.start <= 3 && spaced(groups[:count]):
			groups[count-1].sep, next = ' ', spaceAt(s[i:])
		}
		if next == 0 {
			break
		}
		i += next
	}
	if count == 0 || (count == len(groups) && i < len(s) && isDigit(s[i])) {
		return Number{}, false, s
	}
	decimals, point, ok := split(s, groups[:count])
	if !ok {
		return Number{}, false, s
	}
	var digits int64
	significant := 0
	for _, g := range groups[:count] {
		for j := g.start; j < g.end; j++ {
			if significant > 0 || s[j] != '0' {
				significant++
			}
			digits = digits*10 + int64(s[j]-'0')
		}
		if significant > maxDigits {
			return Number{}, false, s
		}
	}
	return Decimal(digits, uint8(decimals)), point, s[groups[count-1].end:]
}

// group is a run of digits and the separator behind it, 0 when there is none.
type group struct {
	start, end int
	sep        byte
}

// split decides which separators part thousands and which one parts the decimals, and returns the number of decimals.
func split(s string, groups []group) (decimals int, point, ok bool) {
	last := len(groups) - 1
	first := groups[0]
	n := first.end - first.start
	if n > 1 && s[first.start] == '0' {
		return 0, false, false // 070, 0031: a telephone number or a code
	}
	if last == 0 {
		return 0, false, true
	}
	three := func(g group) bool { return g.end-g.start == 3 }
	sep := groups[last-1].sep // the one before the last group
	size := groups[last].end - groups[last].start
	thousands := groups[0].sep
	uniform := true
	for _, g := range groups[:last-1] {
		if g.sep != thousands {
			uniform = false
		}
	}
	decimal := false
	switch {
	case last == 1 && sep == ',':
		decimal = true
	case last == 1 && sep == '.':
		decimal = size != 3 || (n == 1 && s[first.start] == '0') || n > 3
		point = decimal
	case last == 1:
		decimal = false
	case sep != thousands && uniform:
		decimal, point = true, sep == '.'
	case sep == thousands && uniform:
		decimal = false
	default:
		return 0, false, false
	}
	end := last
	if !decimal {
		end = last + 1
	}
	if end > 1 {
		// Thousands: one to three digits first, then groups of three.
		if n > 3 || s[first.start] == '0' {
			return 0, false, false
		}
		for _, g := range groups[1:end] {
			if !three(g) {
				return 0, false, false
			}
		}
	}
	if decimal {
		if size > 6 {
			return 0, false, false
		}
		return size, point, true
	}
	return 0, false, true
}

// spaced reports whether all separators so far are spaces.
func spaced(groups []group) bool {
	for _, g := range groups[:len(groups)-1] {
		if g.sep != ' ' {
			return false
		}
	}
	return true
}

func digits3(s string) bool {
	return len(s) >= 3 && isDigit(s[0]) && isDigit(s[1]) && isDigit(s[2]) && (len(s) == 3 || !isDigit(s[3]))
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// hasFold reports whether s starts with the lower-case ASCII word p, in any case.
func hasFold(s, p string) bool { return len(s) >= len(p) && strings.EqualFold(s[:len(p)], p) }

// isNone knows the ways in which a table says that there is no figure.
func isNone(s string) bool {
	if len(s) > 24 || s[0] >= '0' && s[0] <= '9' {
		return false
	}
	var b [24]byte
	n := 0
	for i := range len(s) {
		c := s[i]
		if c == '.' || c == ' ' || c == '/' {
			continue
		}
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		b[n] = c
		n++
	}
	switch string(b[:n]) {
	case "nnb", "nvt", "nb", "pm", "nog niet bekend", "nognietbekend", "nietbekend", "onbekend", "nietvantoepassing":
		return true
	}
	return false
}

// IsYear reports whether s is four digits that a budget can mean as a year: 1900 to 2099.
func IsYear(s string) bool { return YearOf(s) != 0 }

// YearOf returns the year that s consists of, or 0.
func YearOf(s string) int {
	s = Trim(s)
	if len(s) != 4 || !isDigit(s[2]) || !isDigit(s[3]) || (s[:2] != "19" && s[:2] != "20") {
		return 0
	}
	return int(s[0]-'0')*1000 + int(s[1]-'0')*100 + int(s[2]-'0')*10 + int(s[3]-'0')
}
