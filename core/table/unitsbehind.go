package table

import (
	"strings"

	"begrotingsverkenner/core/figure"
)

// unitsBehind gives figures the unit that stands in a cell behind each of them, where two or more do so one after another: 33.986 | ha. | 33.983 | ha., or
// 4.302.000 | x € 1.000 | 4.020.800 | x € 1.000. Those cells are no words of the row.
func (f *finder) unitsBehind() {
	if !f.apart {
		return
	}
	toks := f.toks
	unit := func(i int) string {
		if i+1 >= len(toks) || toks[i].kind != number || toks[i].row >= 0 || toks[i+1].row >= 0 || toks[i+1].kind != text {
			return ""
		}
		if s := toks[i+1].text; OfThings(s) || UnitOnly(s) && HasUnit(s) {
			return s
		}
		return ""
	}
	drop := map[int]bool{}
	for i := 0; i < len(toks); i++ {
		u := unit(i)
		if u == "" || unit(i+2) != u {
			continue
		}
		for ; unit(i) == u; i += 2 {
			drop[i+1] = true
			t := &toks[i]
			if OfThings(u) {
				if fig, ok := figure.Parse(t.text + " " + strings.TrimRight(u, ".")); ok {
					t.fig = fig
				}
			} else if x, ok := figure.ParseUnit(u); ok && x.Name == "EUR" {
				t.fig.Euro, t.fig.Scale = true, x.Scale
			}
		}
	}
	f.without(drop)
}
