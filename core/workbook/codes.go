package workbook

import (
	"regexp"
	"strconv"
	"strings"
)

// Spreadsheets write characters that XML cannot hold as _x0001_, and so take a text that really says _x0041_ for an A,
// unless its first underscore is written as a code too: _x005F_x0041_.

var codes = regexp.MustCompile(`_x([0-9A-Fa-f]{4})_`)

func escapeCodes(s string) string { return replaceCodes(s, "_x005F_") }

// underscore stands for _x005F_ on its way through excelize, which loses the second of two codes that share an
// underscore (_x0041_x0042_). It is no character and never will be; clean takes it out of texts.
const underscore = "\U0010FFFE"

// hideCodes leaves excelize no code to find. The packer puts _x005F_ in place.
func hideCodes(s string) string { return replaceCodes(s, underscore) }

// replaceCodes replaces the underscore that begins a code.
func replaceCodes(s, with string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	// Codes can share an underscore, so look at each beginning by itself.
	var b strings.Builder
	for i := range len(s) {
		if at := codes.FindStringIndex(s[i:min(i+7, len(s))]); at != nil && at[0] == 0 {
			b.WriteString(with)
		} else {
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

func unescapeCodes(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	return codes.ReplaceAllStringFunc(s, func(c string) string {
		n, err := strconv.ParseUint(c[2:6], 16, 16)
		if err != nil || n >= 0xD800 && n < 0xE000 {
			return c
		}
		return string(rune(n))
	})
}
