package table

import (
	"strings"

	"begrotingsverkenner/core/figure"
)

// daysAlone parts a line of nothing but days and years, two or more of them days: 1-1-2021 31-12-2021 2021. It is nil for another line.
func daysAlone(s string) []string {
	if len(s) < 16 || !isDigit(s[0]) || !isDigit(s[len(s)-1]) {
		return nil
	}
	ws := strings.Fields(s)
	days := 0
	for _, w := range ws {
		if !figure.IsYear(w) {
			if strings.IndexByte(w, '-') < 0 && strings.IndexByte(w, '/') < 0 || DateYear(w) == 0 {
				return nil
			}
			days++
		}
	}
	if days < 2 {
		return nil
	}
	return ws
}
