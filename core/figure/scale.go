package figure

// ton is what a hundred thousand euros are called: € 3 ton. Without € it is a weight.
const ton = 1e5

var scaleWords = [...]struct {
	word  string
	scale int64
}{
	{"miljoen", 1e6}, {"miljard", 1e9}, {"duizend", 1e3}, {"mln", 1e6}, {"mld", 1e9}, {"mrd", 1e9}, {"mio", 1e6}, {"dzd", 1e3}, {"ton", ton},
}

// scaleAt returns the scale that the word at the start of s stands for (mln., mld., miljoen …), and its length with the
// full stop of an abbreviation; or 0.
func scaleAt(s string) (scale int64, n int) {
	if s == "" || s[0]|0x20 != 'm' && s[0]|0x20 != 'd' && s[0]|0x20 != 't' {
		return 0, 0
	}
	for _, w := range scaleWords {
		n := wordAt(s, w.word)
		if n == 0 {
			continue
		}
		if len(w.word) == 3 && w.scale != ton && n < len(s) && s[n] == '.' {
			n++
		}
		return w.scale, n
	}
	return 0, 0
}
