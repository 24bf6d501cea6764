package reader

import (
	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/source"
	"begrotingsverkenner/core/table"
)

// rowData reports whether a printed row that is in no table holds figures: anything that is a figure and not only years or titles.
func rowData(b *source.Block) bool {
	filled, years, figs := 0, 0, 0
	for i, c := range b.Cells {
		if c == "" {
			continue
		}
		filled++
		if f, ok := figure.Parse(c); ok && !(c[0] == '(' && table.UnitOnly(c)) {
			if figure.IsYear(c) {
				years++
			} else if f.Kind != figure.None || i > 0 {
				figs++
			}
		}
	}
	return figs > 0 || years == 1 && filled == 2 && !figure.IsYear(b.Cells[0])
}
