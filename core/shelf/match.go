package shelf

import "strings"

// How tells why two names are taken to be one.
type How string

const (
	HowSame     How = "same"     // the same letters, apart from capitals, accents and punctuation
	HowSpelling How = "spelling" // a linking -e-, -n- or -s-, a doubled letter, or words written together
	HowManifest How = "manifest" // the manifest says so
	HowFigures  How = "figures"  // names that share their words, with the same figures in the same document
)

// words splits a name into folded words. "&", "/" and "+" are "en", as the documents use them for one another. What
// stands in brackets comes second: Volwasseneneducatie (inburgering).
func words(name string) (main, bracketed []string) {
	depth := 0
	var word strings.Builder
	flush := func() {
		if word.Len() == 0 {
			return
		}
		if depth > 0 {
			bracketed = append(bracketed, word.String())
		} else {
			main = append(main, word.String())
		}
		word.Reset()
	}
	and := func() {
		if flush(); depth == 0 && len(main) > 0 && main[len(main)-1] != "en" {
			main = append(main, "en")
		}
	}
	runes := []rune(name)
	for i, r := range runes {
		f := Fold(r)
		switch {
		case f != "":
			word.WriteString(f)
		case Combining(r), r == '\'', r == '’', r == '‘', r == '\u00ad':
		case r == '(' && word.Len() == 0 && i > 0:
			flush()
			depth++
		case r == ')' && depth > 0:
			flush()
			depth--
		case r == '&', r == '/', r == '+':
			and()
		default:
			flush()
		}
	}
	depth = 0
	flush()
	for len(main) > 1 && main[len(main)-1] == "en" {
		main = main[:len(main)-1]
	}
	// "Media/ICT en …" and "klad- en plak" have one "en" each; two in a row are one.
	out := main[:0]
	for i, w := range main {
		if w == "en" && i > 0 && main[i-1] == "en" {
			continue
		}
		out = append(out, w)
	}
	return out, bracketed
}

// key is what two spellings of one name share: the folded words, brackets last.
func key(name string) string {
	main, bracketed := words(name)
	k := strings.Join(main, " ")
	if len(bracketed) > 0 {
		k += " (" + strings.Join(bracketed, " ") + ")"
	}
	return k
}

// minLinked is the number of letters below which a small difference may be another word: zorg and zorgen.
const minLinked = 10

// Match reports whether two names are spellings of one name, and how. It would rather miss one than join two that
// differ: digits, short words and what stands in brackets must be equal, and letters may only differ where Dutch
// spelling varies. "Jeugd- en gezinshulp" and "Jeugd en gezinshulp" match; intern and extern, fase I and fase II do not.
func Match(a, b string) (How, bool) {
	am, ab := words(a)
	bm, bb := words(b)
	if strings.Join(ab, " ") != strings.Join(bb, " ") {
		return "", false
	}
	return matchWords(am, bm)
}

func matchWords(a, b []string) (How, bool) {
	aj, bj := strings.Join(a, ""), strings.Join(b, "")
	if aj == "" || bj == "" {
		return "", false
	}
	if strings.Join(a, " ") == strings.Join(b, " ") {
		return HowSame, true
	}
	if min(len(aj), len(bj)) < minLinked {
		return "", false
	}
	if len(a) == len(b) {
		for i := range a {
			if a[i] != b[i] && (min(len(a[i]), len(b[i])) < 5 || !linked(a[i], b[i], true)) {
				return "", false
			}
		}
		return HowSpelling, true
	}
	// Words written together: volwassen educatie, volwasseneneducatie. A word more at the end is another name.
	if aj == bj || linked(aj, bj, false) {
		return HowSpelling, true
	}
	return "", false
}

// linked reports whether the longer of two words is the shorter with one small piece put in: a linking -e-, -en-, -n-
// or -s-, or a letter doubled. atEnd allows the piece to be an ending.
func linked(a, b string, atEnd bool) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 2 || len(a) == len(b) {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	n := len(b) - len(a)
	if a[i:] != b[i+n:] || i == 0 || i == len(a) && !atEnd {
		return false
	}
	// The same insertion can be read at several places: 'enen' holds both 'en' and 'ne'.
	switch piece := b[i : i+n]; piece {
	case "e", "n", "s", "en", "ne", "es":
		return true
	default:
		return n == 1 && piece[0] == b[i-1] && piece[0] > '9' && i < len(a)
	}
}

// Related reports whether two names share their words, so that they may be one thing under another name. It proves nothing.
func Related(a, b string) bool { return related(a, b) }

// related reports whether two names share their words, so that equal figures may confirm that they are one: the words
// of the one, without what stands in brackets, are those of the other or all among them.
func related(a, b string) bool {
	am, _ := words(a)
	bm, _ := words(b)
	if _, ok := matchWords(am, bm); ok {
		return true
	}
	if len(am) > len(bm) {
		am, bm = bm, am
	}
	shared := 0
	for _, w := range am {
		if w == "en" {
			continue
		}
		found := false
		for _, v := range bm {
			found = found || v == w
		}
		if !found {
			return false
		}
		shared++
	}
	return shared >= 2
}
