package figure

import "strings"

// Unit is the unit that a caption or a header gives to a table's figures.
type Unit struct {
	Name  string // EUR or %
	Scale int64  // what a printed figure is multiplied by: 1, 1000, 1000000, 1000000000
}

// How sure it is that words name a unit. A caption can hold an amount, too: "Investeringen boven € 1 mln. (x € 1.000)".
const (
	unitNone  = iota
	unitNamed // "in euro's", "bedragen € 1.000"
	unitIn    // "(€1.000)", "in € 1.000", "in miljoenen"
	unitTimes // "x € 1.000", "* 1000"
)

// ParseUnit finds the unit that a caption or header names: (€1.000), (bedragen x 1000,-), bedragen x € 1 mln.,
// in miljoenen euro's, in euro's. It reports false where the text names none. An amount such as € 15.860 is no unit:
// only one, a thousand, a million and a thousand million are, and those only in brackets, behind x or in, or beside the
// word bedragen.
func ParseUnit(s string) (Unit, bool) {
	if len(s) > 300 || !mayName(s) {
		return Unit{}, false
	}
	low := strings.ToLower(s)
	if strings.Contains(low, "afgerond op") {
		return Unit{}, false // to what figures were rounded, not in what they are printed
	}
	best, scale := unitNone, int64(0)
	for i := range len(low) {
		if !opensUnit(low, i) {
			continue
		}
		sure, n := unitAt(low, i)
		if sure > best {
			best, scale = sure, n
		}
	}
	if best > unitNone {
		if strings.Contains(low, "aantal") && !strings.Contains(low, "€") && !strings.Contains(low, "euro") {
			return Unit{}, false // "Aantal inwoners (x 1.000)"
		}
		return Unit{"EUR", scale}, true
	}
	if low = Trim(low); low == "%" || low == "in %" || strings.Contains(low, "(%)") || strings.HasSuffix(low, " in %") || strings.Contains(low, "(in %)") || strings.Contains(low, "in procenten") {
		return Unit{"%", 1}, true
	}
	return Unit{}, false
}

// mayName reports whether a unit may begin anywhere in s: a cheap test, because every label is asked for its unit.
func mayName(s string) bool {
	for i := range len(s) {
		if s[i] == '%' || opensUnit(s, i) {
			return true
		}
	}
	return false
}

// opensUnit reports whether a unit may begin at place i: at one of a few letters that begins a word, a × or a €.
func opensUnit(s string, i int) bool {
	switch s[i] | 0x20 {
	case 'x', '*', 'i', 'k', 'm', 'e':
		return i == 0 || !('a' <= s[i-1]|0x20 && s[i-1]|0x20 <= 'z')
	}
	return s[i] == "×"[0] || s[i] == "€"[0]
}

// unitAt looks for a unit that begins at place i of a text in small letters.
func unitAt(low string, i int) (sure int, scale int64) {
	rest := low[i:]
	before := low[:i]
	word := !letterEnd(before) // a word begins here
	switch {
	case strings.HasPrefix(rest, "×"), word && (rest[0] == 'x' || rest[0] == '*'):
		after := skipSpace(strings.TrimLeft(rest, "x*×"))
		after, euro := euroPrefix(after)
		scale, tail, ok := thousands(after)
		if scale == 1 && !euro && !strings.Contains(low, "bedrag") && !strings.Contains(low, "€") && wordAt(tail, "euro") == 0 {
			return unitNone, 0 // "Totaal *1" has a footnote
		}
		if ok && (euro || endsUnit(tail)) {
			return unitTimes, scale
		}
	case strings.HasPrefix(rest, "€"):
		after := skipSpace(rest[len("€"):])
		if strings.HasPrefix(after, "(x") || strings.HasPrefix(after, "x") || strings.HasPrefix(after, "in ") {
			return unitNone, 0 // "€ x 1.000", "€ (x 1.000)": what follows says it
		}
		scale, tail, ok := thousands(after)
		if !ok {
			scale, tail = 1, after
			if ok = bracketed(before, tail) || Trim(low) == "€"; !ok {
				return unitNone, 0
			}
			return unitNamed, scale
		}
		switch {
		case bracketed(before, tail):
			return unitIn, scale
		case strings.HasSuffix(strings.TrimRight(before, " :(\u00a0"), "bedragen"), before == "" && endsUnit(tail) && scaleOnly(after):
			return unitNamed, scale
		}
	case word && wordAt(rest, "in") > 0:
		after := skipSpace(rest[2:])
		if wordAt(after, "hele") > 0 {
			after = skipSpace(after[len("hele"):])
		}
		after, euro := euroPrefix(after)
		scale, tail, ok := thousands(after)
		switch {
		case ok && (euro || scaleOnly(after) || wordAt(tail, "euro") > 0 || strings.Contains(low, "bedrag")):
			return unitIn, scale
		case euro && (after == "" || !isDigit(after[0])):
			return unitNamed, 1
		}
	case word && (wordAt(rest, "keuro") > 0 || strings.HasPrefix(rest, "k€")):
		return unitIn, 1e3
	case word && strings.HasPrefix(rest, "m€"):
		return unitIn, 1e6
	case word && wordAt(rest, "euro") > 0 && (strings.HasSuffix(before, "(") || Trim(low) == "euro"):
		return unitNamed, 1
	}
	return unitNone, 0
}

// euroPrefix takes € or the word euro from the start of s.
func euroPrefix(s string) (rest string, euro bool) {
	if n := euroAt(s); n > 0 {
		return skipSpace(s[n:]), true
	}
	return s, false
}

// thousands reads 1, 1.000, 1 mln., miljoenen and the like at the start of s.
func thousands(s string) (scale int64, tail string, ok bool) {
	for _, w := range [...]struct {
		word  string
		scale int64
	}{{"duizenden", 1e3}, {"duizendtallen", 1e3}, {"dzd.", 1e3}, {"dzd", 1e3}, {"miljoenen", 1e6}, {"miljarden", 1e9}} {
		if n := wordAt(s, w.word); n > 0 {
			return w.scale, skipSpace(s[n:]), true
		}
	}
	if n, k := scaleAt(s); k > 0 && n != ton {
		return n, skipSpace(s[k:]), true
	}
	r := readNumber(s)
	if !r.ok {
		return 0, s, false
	}
	for _, known := range [...]int64{1, 1e3, 1e6, 1e9} {
		if r.number == Int(known) {
			scale = known
		}
	}
	tail = s[r.end:]
	tail = skipSpace(tail[centsAt(tail):])
	if n, k := scaleAt(tail); k > 0 && n != ton {
		scale *= n
		tail = skipSpace(tail[k:])
	}
	return scale, tail, scale > 0 && scale <= 1e9
}

// scaleOnly reports whether s starts with the word of a scale rather than with digits.
func scaleOnly(s string) bool { return s != "" && !isDigit(s[0]) }

// endsUnit reports whether nothing stands behind a unit that would make it an amount or a count of something.
func endsUnit(tail string) bool {
	if n := euroAt(tail); n > 0 {
		tail = skipSpace(tail[n:])
	}
	return tail == "" || strings.IndexByte(")],;:.|-/", tail[0]) >= 0
}

// bracketed reports whether a unit between before and tail stands in round brackets that end with it.
func bracketed(before, tail string) bool {
	return strings.LastIndexByte(before, '(') > strings.LastIndexByte(before, ')') && tail != "" && strings.IndexByte(tail, ')') >= 0 && endsUnit(tail)
}
