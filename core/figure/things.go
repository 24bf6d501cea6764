package figure

import "strings"

// thingsCounted are the words behind a figure that say of what it is a number, and that it is no money: 6,35 fte.
var thingsCounted = [...]string{"fte", "fte's", "fte’s", "ha", "hectare", "km", "km2", "km²", "m2", "m²", "m3", "m³", "kg", "kwh", "mwh", "gwh", "mw", "uur", "uren", "stuks"}

// thingAt reports whether s is such a word and nothing else.
func thingAt(s string) bool {
	if len(s) > 7 || s[0]|0x20 < 'a' {
		return false
	}
	for _, w := range thingsCounted {
		if strings.EqualFold(s, w) {
			return true
		}
	}
	return false
}

// Thing reports whether the figure was printed with the name of what it counts, so that it is no money. Note then has that name.
func (f *Figure) Thing() bool { return f.Note != "" && thingAt(f.Note) }
