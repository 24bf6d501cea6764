package reader

import (
	"strings"

	"begrotingsverkenner/core/figure"
)

// overfull reports whether a row has more figures than there are columns: then the table is not understood. A dash too
// many stood in a cell for N and V.
func (g *grid) overfull() bool {
	for _, r := range g.rows {
		for k, x := range r.cells {
			if max(k, x.col) >= g.width && x.fig.Kind != figure.Nil {
				return true
			}
		}
	}
	return false
}

// times reports whether the figures of a table are all times of day: 9.00, 19.30.
func (g *grid) times() bool {
	n := 0
	for _, r := range g.rows {
		for _, x := range r.cells {
			if x.fig.Kind != figure.Amount {
				continue
			}
			hour, minute, ok := strings.Cut(x.text, ".")
			if !ok || len(hour) > 2 || len(minute) != 2 || hour > "23" && len(hour) == 2 || minute > "59" || strings.Trim(hour+minute, "0123456789") != "" {
				return false
			}
			n++
		}
	}
	return n > 0
}

// namesNothing reports whether no title of a table is one of a column of figures, and rows of words stand between the
// titles and the figures: a list, which is no table of figures.
func (g *grid) namesNothing() bool {
	for _, row := range g.header {
		for _, w := range row {
			if parseTitle(w.text).known || hasUnit(w.text) {
				return false
			}
		}
	}
	return len(g.header) > 2
}
