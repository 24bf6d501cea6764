package figure

import "strings"

// word knows the words that a table prints in place of a figure. A footnote star may stand behind them.
func word(s string) (Kind, bool) {
	const longest = 24
	if s == "" || len(s) > longest+8 || strings.IndexByte("nopvw", s[0]|0x20) < 0 {
		return 0, false
	}
	var b [longest]byte
	n := 0
	s = strings.TrimRight(s, "*¹²³")
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == '.' || c == '/' {
			continue
		}
		if space := spaceAt(s[i:]); space > 0 {
			i += space - 1
			continue
		}
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		if n == len(b) {
			return 0, false
		}
		b[n] = c
		n++
	}
	switch string(b[:n]) {
	case "nihil":
		return Nil, true
	case "nnb", "nvt", "nb", "ntb", "nntb", "pm", "promemorie", "onbekend", "nietbekend", "nognietbekend",
		"nietbeschikbaar", "nognietbeschikbaar", "nietvantoepassing", "nadertebepalen", "nognadertebepalen",
		"volgt", "volgtnog", "nogonbekend", "nogtebepalen", "nietgemeten", "wordtnogbepaald", "onbeperkt", "ongelimiteerd":
		return None, true
	case "na":
		return None, strings.IndexByte(s, '.') >= 0 // n.a., not the word
	}
	return 0, false
}
