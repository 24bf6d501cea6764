package table

import (
	"begrotingsverkenner/core/figure"
)

// withSigns takes the + and − that stand before the figures of rows for what they are, the sign with which a row counts.
func withSigns(plain body, runs []run) (body, bool) {
	pluses, minuses := 0, 0
	for i := range runs {
		switch {
		case runs[i].before:
			pluses++
		case len(runs[i].figs) > 1 && runs[i].figs[0].kind == dash:
			minuses++
		}
	}
	if pluses < 2 || minuses == 0 {
		return body{}, false
	}
	out := body{said: plain.said + 1}
	for _, r := range plain.rows {
		if len(r.figs) > 1 && r.figs[0].kind == dash {
			r.figs = r.figs[1:]
		}
		out.rows = append(out.rows, r)
	}
	return out, true
}

// withMinuses joins dashes with the figures directly behind them on a line: - 487 is an amount where the rows are full only so.
func withMinuses(plain body) (body, bool) {
	out := body{said: plain.said}
	pairs := 0
	for _, r := range plain.rows {
		var figs []token
		for k := 0; k < len(r.figs); k++ {
			t := r.figs[k]
			if k+1 < len(r.figs) && t.kind == dash && t.to > 0 && !t.exact {
				next := r.figs[k+1]
				if f, ok := figure.Parse("-" + next.text); ok && next.kind == number && next.at == t.to+1 && next.fig.Number.Sign() > 0 {
					next.text, next.fig, next.at = t.text+" "+next.text, f, t.at
					t = next
					pairs++
					k++
				}
			}
			figs = append(figs, t)
		}
		r.figs = figs
		out.rows = append(out.rows, r)
	}
	return out, pairs > 1
}
