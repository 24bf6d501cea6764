package table

import (
	"strings"

	"begrotingsverkenner/core/figure"
)

// brokenYears gives a line of titles the year that it had no room for, and that stands alone on the next one: 2024 2025 2026 2027 / 2028.
func (f *finder) brokenYears() {
	out := f.toks[:0]
	for i := range f.toks {
		t := f.toks[i]
		if n := len(out) - 1; n >= 0 && t.kind == year && t.row < 0 && !t.exact && !t.gap && out[n].kind == text && out[n].lined && out[n].first == t.first-1 {
			if ws := strings.Fields(out[n].text); len(ws) > 2 {
				y := figure.YearOf(t.text)
				if figure.YearOf(ws[len(ws)-1]) == y-1 && figure.YearOf(ws[len(ws)-2]) == y-2 {
					out[n].text, out[n].end, out[n].last, out[n].title = out[n].text+" "+t.text, t.end, t.last, nil
					continue
				}
			}
		}
		out = append(out, t)
	}
	f.toks = out
}
