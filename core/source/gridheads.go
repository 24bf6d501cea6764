package source

import "begrotingsverkenner/core/figure"

// MarkHeads marks the rows of titles at the top of a table whose source marks none: those before the first that has a figure
// behind its first cell that is no year. A row of which only the first cell has words is the name of a group.
func MarkHeads(rows []GridRow) {
	for n := range rows {
		if rows[n].Head {
			return
		}
	}
	for n := range rows {
		filled := 0
		for c, x := range rows[n].Cells {
			if c == 0 && x.Skip == 0 || x.Text == "" {
				continue
			}
			filled++
			if _, ok := figure.Parse(x.Text); ok && !figure.IsYear(x.Text) {
				return
			}
		}
		if filled == 0 && n > 0 {
			return
		}
		rows[n].Head = true
	}
	for n := range rows { // there is no figure at all
		rows[n].Head = false
	}
}
