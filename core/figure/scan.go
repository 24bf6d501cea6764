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

// maxGap is the most white space, in bytes, that can stand inside an amount: a column of accounts puts € far to the
// left of its figures. The limit keeps the time of Scan linear, too.
const maxGap = 24

// Scan finds the amounts in a line of running text: numbers with €, euro, mln., mld., miljoen, miljard or %.
// Bare numbers, years, dates, RIS numbers and telephone numbers are none. Its time is linear in the line's length.
//
// The two ends of a range share what is printed once: in 10-15% both are percentages, and in "€ 1,2 - € 1,5 mln." both
// are millions, although the Published text of the first is only "€ 1,2".
func Scan(line string) []Found { return AppendScan(nil, line) }

// AppendScan adds what [Scan] finds to a list, which may be one that is used again for each line.
func AppendScan(found []Found, line string) []Found {
	var last run // the number before this one
	for i := nextDigit(line, 0); i < len(line); i = nextDigit(line, i+1) {
		r := readNumber(line[i:])
		x := run{start: i, end: i + r.end, index: -1, year: r.plain && IsYear(line[i:i+r.end])}
		i = x.end - 1
		x.f = Figure{Number: r.number, Decimals: r.decimals, Point: r.point}
		if !r.ok || !x.before(line, &last) {
			last = run{}
			continue
		}
		x.after(line)
		x.known = true
		if x.f.Euro || x.f.Percent || x.f.Scale != 0 {
			if share(found, line, &last, &x) {
				found = append(found, Found{last.start, last.end, last.f})
			}
			x.f.sign(x.minus)
			x.index = len(found)
			found = append(found, Found{x.start, x.end, x.f})
			i = x.end - 1
		}
		last = x
	}
	return found
}

// nextDigit returns the place of the next digit from i on, or the length of s. Running text has few, so it looks at eight
// bytes at once: those from 0x30 to 0x3F are the digits and six signs.
func nextDigit(s string, i int) int {
	for ; i+8 <= len(s); i += 8 {
		w := s[i : i+8]
		x := uint64(w[0]) | uint64(w[1])<<8 | uint64(w[2])<<16 | uint64(w[3])<<24 | uint64(w[4])<<32 | uint64(w[5])<<40 | uint64(w[6])<<48 | uint64(w[7])<<56
		x = x&0xF0F0F0F0F0F0F0F0 ^ 0x3030303030303030 // a byte is 0 now where one of them stood
		if (x-0x0101010101010101)&^x&0x8080808080808080 == 0 {
			continue
		}
		for k := range 8 {
			if isDigit(w[k]) {
				return i + k
			}
		}
	}
	for i < len(s) && !isDigit(s[i]) {
		i++
	}
	return i
}

// run is a number in running text with what belongs to it.
type run struct {
	start, end int
	f          Figure
	minus      bool
	year       bool // four digits that can be a year
	glued      bool // it follows the number before with nothing but a dash between
	known      bool // its surroundings are those of a number, not of a code
	index      int  // its place in what was found, or −1 for a bare number
}

// before looks left of the digits for a sign and a €. It reports false where the digits are the tail of a word, a date
// or a code.
func (x *run) before(line string, last *run) bool {
	s := line[:x.start]
	if n := minusEnd(s); n > 0 {
		lead := s[:len(s)-n]
		switch {
		case strings.HasSuffix(s, "-/-"), standsAlone(lead):
			x.minus, x.start, s = true, len(lead), lead
		case strings.HasSuffix(lead, "+/"):
			return true
		case last.known && !last.glued && last.end == len(lead) && (last.index >= 0 || !last.year):
			x.glued, x.f.Euro = true, last.f.Euro // 10-15%; 2016-2019 are years
			return true
		case s[len(s)-1] == '-' || lead != "" && isDigit(lead[len(lead)-1]):
			return false // covid-19, 06-12345678, 2021–5, 1-1-15
		}
	}
	t := trimGap(s)
	if strings.HasSuffix(t, "-/-") && !x.minus {
		t = t[:len(t)-len("-/-")]
		x.minus, x.start = true, len(t)
		t = trimGap(t)
	} else if n := minusEnd(t); n > 0 && !x.minus && len(s)-len(t) <= len("\u00a0") && strings.HasSuffix(trimGap(t[:len(t)-n]), "€") {
		t, x.minus = trimGap(t[:len(t)-n]), true // "€ - 6.542"
	}
	if n := euroEnd(t); n > 0 {
		t = t[:len(t)-n]
		x.f.Euro, x.start = true, len(t)
		if n := minusEnd(t); n > 0 && !x.minus && (strings.HasSuffix(t, "-/-") || standsAlone(t[:len(t)-n])) {
			x.minus, x.start = true, len(t)-n // "-€ 5"; in "- € 5" the dash is a list's mark
		} else if u := trimGap(t); strings.HasSuffix(u, "-/-") && !x.minus {
			x.minus, x.start = true, len(u)-len("-/-")
		}
		return true
	}
	return x.minus || startsNumber(s)
}

// standsAlone reports whether a sign behind lead is a sign, and no hyphen or range: nothing that it could join stands
// before it.
func standsAlone(lead string) bool {
	if lead == "" {
		return true
	}
	if strings.IndexByte(" \t(:;=[|\"'<>*", lead[len(lead)-1]) >= 0 {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(lead)
	return isWideSpace(r) || strings.ContainsRune("€“‘„•≥≤", r)
}

// startsNumber reports whether digits behind s can be a number of their own.
func startsNumber(s string) bool {
	if s == "" {
		return true
	}
	switch c := s[len(s)-1]; c {
	case ':':
		return len(s) < 2 || !isDigit(s[len(s)-2]) // 10:43 is a time
	case '.', ',', '/', '-', '_':
		return false
	}
	return !letterEnd(s)
}

// after looks right of the digits for cents, a scale, %, the word euro, N or V.
func (x *run) after(line string) {
	f := &x.f
	if f.Decimals == 0 {
		x.end += centsAt(line[x.end:])
	}
	next := func() (string, int) {
		s := line[x.end:]
		t := skipGap(s)
		return t, len(s) - len(t)
	}
	t, gap := next()
	if n := percentAt(t); n > 0 && !f.Euro && !(x.year && gap > 0) {
		f.Percent = true
		x.end += gap + n
		return
	}
	if scale, n := scaleAt(t); n > 0 && (scale != ton || f.Euro) {
		f.Scale = scale
		x.end += gap + n
		t, gap = next()
		if again, n := scaleAt(t); n > 0 && again == scale {
			if u := skipGap(t[n:]); euroAt(u) > 0 && u[0]|0x20 == 'e' { // "0,7 mln. mln. euro"
				x.end += gap + n
				t, gap = next()
			}
		}
	}
	if n := euroAt(t); n > 0 && (t[0]|0x20 == 'e' || !f.Euro && !(x.year && f.Scale == 0) && endsPhrase(t[n:])) {
		f.Euro = true
		x.end += gap + n
		t, gap = next()
	}
	if !f.Euro && f.Scale == 0 {
		return
	}
	if t != "" {
		if vn, n := markAt(t, false); n > 0 && (t[0] == '(' || n == 1) && gap <= len("\u00a0") {
			f.VN = vn
			x.end += gap + n
			return
		}
		if vn := t[0]; (vn == 'N' || vn == 'V') && len(t) > 1 && strings.IndexByte(".,;:|", t[1]) >= 0 && gap <= len("\u00a0") && !(len(t) > 2 && letterAt(t[2:])) {
			f.VN = vn
			x.end += gap + 1
			return
		}
	}
	if n := minusAt(t); n > 0 && gap == 0 && !x.minus && skipGap(t[n:]) == "" {
		x.minus = true // "Saldo € 6.542-" at the end of its line; "5- en 10-jarigen" elsewhere
		x.end += n
	}
}

// endsPhrase reports whether a € before s belongs to the number before it: "100 €", but not "100 € 5".
func endsPhrase(s string) bool {
	s = skipGap(s)
	return s == "" || !isDigit(s[0]) && minusAt(s) == 0 && spaceAt(s) == 0
}

// share gives the two ends of a range what is printed with only one of them. It reports whether the first end, a bare
// number, is an amount now.
func share(found []Found, line string, a, b *run) bool {
	if !a.known || a.end > b.start || b.start-a.end > maxGap || a.f.Number.Abs().Cmp(b.f.Number.Abs()) > 0 {
		return false // a range runs upwards: "€ 500.000 - € 1,5 mln." is none of millions
	}
	joint := Trim(line[a.end:b.start])
	dash := joint != "" && minusEnd(joint) == len(joint)
	switch {
	case a.index >= 0 && a.f.Euro && a.f.Scale == 0 && b.f.Scale != 0 && (dash || joint == "à" || joint == "tot"):
		found[a.index].Figure.Scale = b.f.Scale
	case a.index < 0 && !a.year && (b.glued || joint == "à"):
		a.f.Euro, a.f.Percent, a.f.Scale = b.f.Euro, b.f.Percent, b.f.Scale
		a.f.sign(a.minus)
		return true
	}
	return false
}

// euroEnd returns the length in bytes of the € or the word EUR at the end of s, or 0.
func euroEnd(s string) int {
	if strings.HasSuffix(s, "€") {
		return len("€")
	}
	if n := len(s) - 3; n >= 0 && (s[n:] == "EUR" || s[n:] == "eur") && startsNumber(s[:n]) {
		return 3
	}
	return 0
}

// skipGap and trimGap take away white space at the start or the end, unless there is more of it than maxGap.
func skipGap(s string) string {
	t := skipSpace(s[:min(len(s), maxGap)])
	if t == "" && len(s) > maxGap {
		return s
	}
	return s[min(len(s), maxGap)-len(t):]
}

func trimGap(s string) string {
	if s != "" && solid(s[len(s)-1]) {
		return s
	}
	cut := max(0, len(s)-maxGap)
	t := strings.TrimRightFunc(s[cut:], func(r rune) bool { return r == '\t' || r == ' ' || isWideSpace(r) })
	if t == "" && cut > 0 {
		return s
	}
	return s[:cut+len(t)]
}
