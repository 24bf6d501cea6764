package table

import (
	"slices"
	"strings"

	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/source"
)

// Where no empty cell can have been dropped, as in HTML, a cell's column is known. Then rows are full by themselves: what
// stands in no cell is missing.

// placedTable finds the printed rows from block i on whose cells stand in their columns, up to the end of their table.
// It returns i where empty cells may have been dropped.
func (f *finder) placedTable(i int) int {
	end := i
	kept := f.blocks[i].Exact
	for end < len(f.blocks) {
		b := &f.blocks[end]
		if b.Kind != source.Row && b.Kind != source.Rule || end > i && (b.Start || b.Gap && !b.Exact) {
			break
		}
		if b.Kind == source.Row && !kept {
			kept = keepsEmpty(b) && hasFigures(b)
		}
		end++
	}
	first := i == 0 || f.blocks[i-1].Kind != source.Row && f.blocks[i-1].Kind != source.Rule || f.blocks[i].Gap
	if !kept && !(first && (f.evenRows(i, end) || f.keptHead(i, end))) {
		return i
	}
	return end
}

// keptHead reports whether a row of titles keeps an empty cell between two that are filled, and all rows of [from, end) have as many cells: then the
// titles stand over their columns: Eigen vermogen | | Vreemd vermogen | | Resultaat.
func (f *finder) keptHead(from, end int) bool {
	head, rows := false, 0
	for i := from; i < end; i++ {
		b := &f.blocks[i]
		if b.Kind != source.Row || f.Junk(i) {
			continue
		}
		n := len(b.Cells)
		if n != len(f.blocks[from].Cells) || n < 4 || b.Cells[n-1] == "" || !strings.Contains(f.lines[b.Line-1], "\t") {
			return false // between pipes the first, empty cell of a row can be dropped, and then stands behind it
		}
		if hasFigures(b) {
			if rows++; slices.Contains(b.Cells, "") {
				return false
			}
		} else if rows == 0 {
			head = head || keepsEmpty(b)
		}
	}
	return head && rows > 1
}

// evenRows reports whether all rows of [from, end) have as many cells, none of them empty, and columns of words stand between those of
// figures: then the rows tell their columns, though empty cells could have been dropped.
func (f *finder) evenRows(from, end int) bool {
	for i := from; i < end; i++ {
		if b := &f.blocks[i]; b.Kind == source.Row && !f.Junk(i) && (slices.Contains(b.Cells, "") || len(b.Cells) != len(f.blocks[from].Cells)) {
			return false
		}
	}
	var grid [][]token // the rows with figures
	heads := 0
	for _, row := range f.placedGrid(from, end) {
		switch figures := slices.ContainsFunc(row, func(t token) bool { return t.kind == number }); {
		case figures:
			grid = append(grid, row)
		case len(grid) > 0:
			return false // titles stand above the figures
		default:
			heads++
		}
	}
	if heads == 0 || len(grid) < 2 {
		return false
	}
	kinds := columnKinds(grid)
	first, between := -1, false
	for c, k := range kinds {
		words := 0
		for _, row := range grid {
			if row[c].kind == text {
				words++
			}
		}
		if words > 0 && words < len(grid) {
			return false
		}
		switch {
		case k == ofFigures && first >= 0 && between:
			return true
		case k == ofFigures && first < 0:
			first = c
		case k == ofWords && first >= 0:
			between = true
		}
	}
	return false
}

// keepsEmpty reports whether a row has an empty cell between two that are filled.
func keepsEmpty(b *source.Block) bool {
	some, gap := false, false
	for _, s := range b.Cells {
		switch {
		case s == "":
			gap = some
		case gap:
			return true
		default:
			some = true
		}
	}
	return false
}

// hasFigures reports whether a row has a figure that is no year: a merged title leaves empty cells in the header also where
// rows lost theirs.
func hasFigures(b *source.Block) bool {
	for _, s := range b.Cells {
		if k, _ := classify(s); k == number {
			return true
		}
	}
	return false
}

// placedGrid makes the cells of printed rows, each row as wide as the widest.
func (f *finder) placedGrid(from, end int) [][]token {
	width := 0
	for i := from; i < end; i++ {
		width = max(width, len(f.blocks[i].Cells))
	}
	grid := make([][]token, 0, end-from)
	for i := from; i < end; i++ {
		b := &f.blocks[i]
		if b.Kind != source.Row || f.Junk(i) {
			continue
		}
		row := make([]token, width)
		for c := range row {
			row[c] = token{kind: empty, line: b.Line, end: b.Line, first: i, last: i, row: i, col: c, span: 1, fixed: b.Exact}
			if c < len(b.Lines) {
				row[c].line, row[c].end = b.Lines[c], b.Lines[c]
			}
			if c < len(b.Spans) {
				row[c].span = max(1, b.Spans[c])
			}
			if c < len(b.Cells) && b.Cells[c] != "" {
				row[c].text = b.Cells[c]
				row[c].kind, row[c].fig = classify(b.Cells[c])
				if fig, ok := counted(b.Cells[c]); ok && c > 0 && row[c].kind == text {
					row[c].kind, row[c].fig = number, fig
				}
			}
		}
		grid = append(grid, row)
	}
	return grid
}

// placedTokens adds the rows of such a table: each as the words of its label columns and a cell for each column of
// figures.
func (f *finder) placedTokens(from, end int) bool {
	grid := f.placedGrid(from, end)
	width := 0
	if len(grid) > 0 {
		width = len(grid[0])
	}
	kinds := columnKinds(grid)
	if !f.blocks[from].Exact && strays(grid, kinds) {
		return false
	}
	first := -1 // of the columns of figures
	last := 0
	for c, k := range kinds {
		if k == ofFigures {
			if first < 0 {
				first = c
			}
			last = c
		}
	}
	dated := make([]bool, len(kinds)) // columns that say in which year something was measured
	for _, row := range grid {
		for c := range row {
			if _, is := numbering(row[c].text); is && row[c].kind == text {
				dated[c] = true
			}
		}
	}
	for _, row := range grid {
		figures, cells, years := 0, 0, 0
		for c := range row {
			if row[c].kind != empty {
				cells++
				if row[c].kind == year {
					years++
				}
			}
			if kinds[c] == ofFigures && row[c].figureLike() {
				figures++
			}
		}
		switch {
		case cells == 0:
		case figures == 0:
			for c := range row {
				if row[c].kind != empty {
					row[c].exact = true
					f.push(row[c])
				}
			}
		default:
			for c := range row {
				t := row[c]
				t.exact = true
				switch {
				case kinds[c] == ofFigures:
					if t.kind == year {
						t.kind = number
					}
					if t.kind == text {
						t.kind, t.fig = number, figure.Figure{Kind: figure.None} // volgt
					}
					if c+1 < width && kinds[c+1] == ofMarks && row[c+1].kind == mark {
						m := row[c+1]
						join(&t, &m)
					}
					f.push(t)
				case kinds[c] == ofMarks:
				case t.kind == empty:
				case c > first && c < last:
					t.aside = true
					f.push(t)
				default:
					if t.kind != text && kinds[c] != ofYears {
						t.kind = text
					}
					t.about = dated[c] && c > last && figure.IsYear(t.text)
					f.push(t)
				}
			}
		}
	}
	return true
}

// strays reports whether words stand in columns of figures, or figures in columns of words: then cells were dropped, and
// the columns are not as printed.
func strays(grid [][]token, kinds []columnKind) bool {
	cells, strange := 0, 0
	for _, row := range grid {
		figures := false
		for c := range row {
			figures = figures || row[c].figureLike()
		}
		if !figures {
			continue
		}
		for c := range row {
			switch t := &row[c]; {
			case t.kind == empty:
				continue
			case kinds[c] == ofFigures && t.kind == text, kinds[c] == ofWords && t.figureLike(), kinds[c] == ofMarks && t.figureLike() && t.kind != dash:
				strange++
				if len(t.text) > 15 {
					strange += 4 // a label
				}
			}
			cells++
		}
	}
	return strange*20 > cells
}
