package source

import (
	"slices"
	"strings"

	"begrotingsverkenner/core/figure"
)

// A table that was copied from a browser or a spreadsheet has a row on each line and tabs between its cells. Empty cells
// are kept, so nothing has shifted. It takes two such lines after each other, one of them with a figure: a tab in a
// single line can be anything.

// Tabs turns such lines into rows. junk tells page furniture, which can stand in the middle of a table.
func Tabs(blocks []Block, lines []string, junk func(string) bool) []Block {
	for i := 0; i < len(blocks); {
		var t tabTable
		end := i
		for end < len(blocks) {
			b := &blocks[end]
			if cells := tabCells(b, lines[b.Line-1]); cells != nil {
				t.add(end, cells)
			} else if len(t.rows) == 0 || b.Kind != Words || b.Gap && !junk(b.Text) {
				break
			} else if !junk(b.Text) {
				// The name of a group, or a line of a cell that has more, between rows and without a blank line on either side.
				next := end + 1
				for next+1 < len(blocks) && next < end+4 && goesOn(blocks[next-1].Text) && !blocks[next].Gap && tabCells(&blocks[next], lines[blocks[next].Line-1]) == nil {
					next++
				}
				if next == len(blocks) || blocks[next].Gap || len(b.Text) > 100 || strings.HasSuffix(b.Text, ".") || tabCells(&blocks[next], lines[blocks[next].Line-1]) == nil {
					break
				}
				t.add(end, []string{b.Text})
			}
			end++
		}
		t.mend()
		if t.lines > 1 && t.figures > 0 && t.widest <= maxRow {
			t.write(blocks)
		}
		i = max(end, i+1)
	}
	return slices.DeleteFunc(blocks, func(b Block) bool { return b.Text == "" })
}

// mend joins lines that are one row of titles, of which cells have line breaks in them: together they have as many tabs as the lines of figures
// each have. The cell that a line breaks off in goes on in the first of the next. Lines with figures are rows by themselves, however short.
func (t *tabTable) mend() {
	counts := map[int]int{}
	width := 0
	amounts := make([]int, len(t.rows))
	for i, cells := range t.rows {
		for _, c := range cells[1:] {
			if f, ok := figure.Parse(c); ok && f.Kind == figure.Amount && !figure.IsYear(c) {
				amounts[i]++
			}
		}
		if n := len(cells); amounts[i] > 1 {
			if counts[n]++; counts[n] > counts[width] {
				width = n
			}
		}
	}
	if width < 3 || counts[width] < 2 {
		return
	}
	for i := 0; i+1 < len(t.rows); i++ {
		n, end := len(t.rows[i]), i+1
		if n < 2 || amounts[i] > 0 {
			continue
		}
		for n < width && end < len(t.rows) && amounts[end] == 0 && t.rows[end][0] != "" && len(t.rows[end]) < width {
			n += len(t.rows[end]) - 1
			end++
		}
		if end == i+1 && end < len(t.rows) && amounts[end] > 1 && n+len(t.rows[end])-1 == width && isText(t.rows[i][n-1]) && isText(t.rows[end][0]) {
			n, end = width, end+1 // the label of a row, behind its number
			t.split = append(t.split, [2]int{i, len(t.rows[i])})
		}
		for end < len(t.rows) && n == width && len(t.rows[end]) == 1 && goesOn(t.rows[end][0]) {
			end++ // the last cell goes on, too
		}
		if n != width || end-i < 2 {
			continue
		}
		row := t.rows[i]
		for k := i + 1; k < end; k++ {
			row[len(row)-1] = figure.Trim(row[len(row)-1] + " " + t.rows[k][0])
			row = append(row, t.rows[k][1:]...)
			t.rows[k] = nil
		}
		t.rows[i] = row
		t.widest = max(t.widest, len(row))
	}
}

// goesOn reports whether a line can only be the rest of a title: a year, a day, words in brackets, or a word that joins others.
func goesOn(s string) bool {
	switch s {
	case "per", "t/m", "na", "naar", "van", "in":
		return true
	}
	return figure.IsYear(s) || strings.HasPrefix(s, "(") && len(s) < 24 || len(s) < 11 && len(s) > 4 && strings.Trim(s, "0123456789-/.") == "" && strings.Count(s, "-")+strings.Count(s, "/") == 2
}

// isText reports whether a cell is words, and no figure.
func isText(s string) bool {
	_, isFigure := figure.Parse(s)
	return s != "" && !isFigure
}

// tabTable is a run of lines that may be a table.
type tabTable struct {
	at                     []int      // the blocks that are rows; others between them are furniture
	rows                   [][]string // their cells
	split                  [][2]int   // rows of figures that were joined, and the cell from which on they stand on the second of their lines
	lines, widest, figures int        // lines with tabs, the cells of the longest, and figures behind the first cell
}

func (t *tabTable) add(at int, cells []string) {
	t.at, t.rows = append(t.at, at), append(t.rows, cells)
	t.widest = max(t.widest, len(cells))
	if len(cells) > 1 {
		t.lines++
	}
	for _, c := range cells[1:] {
		if _, ok := figure.Parse(c); ok {
			t.figures++
		}
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

// write makes the blocks rows. Columns that are empty in all of them, from tabs that only align, are left out, and empty
// cells at the end.
func (t *tabTable) write(blocks []Block) {
	used := make([]bool, t.widest)
	for _, cells := range t.rows {
		for c, text := range cells {
			used[c] = used[c] || text != ""
		}
	}
	for i, cells := range t.rows {
		b := &blocks[t.at[i]]
		if cells == nil {
			b.Text = "" // it is in the row above
			continue
		}
		b.Kind, b.Mark, b.Indent = Row, "", 0
		b.Cells = make([]string, 0, len(cells))
		for c, text := range cells {
			if used[c] {
				b.Cells = append(b.Cells, text)
			}
		}
	}
	for _, s := range t.split {
		b := &blocks[t.at[s[0]]]
		for c := range t.rows[s[0]] {
			if line := b.Line; used[c] {
				if c >= s[1] {
					line = blocks[t.at[s[0]+1]].Line
				}
				b.Lines = append(b.Lines, line)
			}
		}
	}
}
