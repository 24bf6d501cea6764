package source

import (
	"strings"

	"begrotingsverkenner/core/figure"
)

// A table that was copied from a browser or a spreadsheet has a row on each line and tabs between its cells. Empty cells
// are kept, so nothing has shifted. It takes two such lines after each other, one of them with a figure: a tab in a
// single line can be anything.

// tabRows turns such lines into rows.
func tabRows(blocks []Block, lines []string) {
	for i := 0; i < len(blocks); {
		end, widest, figures := i, 0, 0
		var rows [][]string
		for end < len(blocks) {
			cells := tabCells(&blocks[end], lines[blocks[end].Line-1])
			if cells == nil {
				break
			}
			rows = append(rows, cells)
			widest = max(widest, len(cells))
			for _, c := range cells[1:] {
				if _, ok := figure.Parse(c); ok {
					figures++
				}
			}
			end++
		}
		if len(rows) > 1 && figures > 0 && widest <= maxRow {
			writeTabs(blocks[i:end], rows)
		}
		i = max(end, i+1)
	}
}

// tabCells cuts a line at its tabs, or returns nil for a line that is no row: the mark of a list has a tab behind it, too,
// and paragraphs can begin with one.
func tabCells(b *Block, line string) []string {
	if b.Kind != Words && b.Kind != Item || b.Level > 0 || strings.IndexByte(line, '\t') < 0 || strings.Count(line, "\t") > maxRow {
		return nil
	}
	text := figure.Trim(line)
	inside := strings.Count(text, "\t")
	if b.Kind == Item && strings.HasPrefix(text, b.Mark+"\t") {
		inside--
	}
	if inside < 1 && strings.Count(line, "\t") < 2 {
		return nil
	}
	cells := strings.Split(line, "\t")
	for i := range cells {
		cells[i] = figure.Trim(cells[i])
	}
	return cells
}

// writeTabs makes the blocks rows. Columns that are empty in all of them, from tabs that only align, are left out, and
// empty cells at the end.
func writeTabs(blocks []Block, rows [][]string) {
	var used []bool
	longest := 0
	for _, cells := range rows {
		for c, text := range cells {
			if c == len(used) {
				used = append(used, false)
			}
			if text != "" {
				used[c], longest = true, max(longest, c+1)
			}
		}
	}
	for i, cells := range rows {
		b := &blocks[i]
		b.Kind, b.Mark, b.Indent = Row, "", 0
		b.Cells = make([]string, 0, longest)
		for c := range longest {
			if used[c] && c < len(cells) {
				b.Cells = append(b.Cells, cells[c])
			}
		}
	}
}
