package workbook

import (
	"regexp"
	"strconv"
	"strings"
)

// Spreadsheets write characters that XML cannot hold as _x0001_, and so take a text that really says _x0041_ for an A,
// unless its first underscore is written as a code too: _x005F_x0041_.

var codes = regexp.MustCompile(`_x([0-9A-Fa-f]{4})_`)

// escapeCodes replaces the underscore that begins a code.
func escapeCodes(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	// Codes can share an underscore, so look at each beginning by itself.
	var b strings.Builder
	for i := range len(s) {
		if at := codes.FindStringIndex(s[i:min(i+7, len(s))]); at != nil && at[0] == 0 {
			b.WriteString("_x005F_")
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
