package word

import (
	"strconv"
	"strings"

	"begrotingsverkenner/core/source"
)

// tableCell is a cell of a table while it is read.
type tableCell struct {
	lines []source.TranscriptLine
	cols  int
	merge string // of cells that cover rows: "restart" where one begins, "continue" where it goes on
}

// tableRow is a row of a table while it is read.
type tableRow struct {
	cells  []tableCell
	before int // columns that are left open before its first cell
	head   bool
	gone   bool
}

// table reads a table, up to its end.
func (r *reader) table(d *scanner) ([]source.TranscriptLine, error) {
	if r.depth++; r.depth > maxNested {
		r.depth--
		return nil, d.skip()
	}
	defer func() { r.depth-- }()
	var rows []tableRow
	open := 0
	for {
		t, err := d.next()
		if err != nil {
			return nil, err
		}
		switch t.kind {
		case start:
			switch {
			case gone(t.name):
				err = d.skip()
			case t.name == "tr":
				var row tableRow
				row, err = r.row(d)
				if !row.gone {
					rows = append(rows, row)
				}
			default:
				open++
			}
			if err != nil {
				return nil, err
			}
		case end:
			if open == 0 {
				return lay(rows), nil
			}
			open--
		}
	}
}

// row reads a row, up to its end.
func (r *reader) row(d *scanner) (tableRow, error) {
	var row tableRow
	open := 0
	for {
		t, err := d.next()
		if err != nil {
			return row, err
		}
		switch t.kind {
		case start:
			switch t.name {
			case "tc":
				c, err := r.cell(d)
				if err != nil {
					return row, err
				}
				row.cells = append(row.cells, c)
				continue
			case "tblHeader":
				row.head = t.attr("val") != "0" && t.attr("val") != "false"
			case "gridBefore":
				row.before, _ = strconv.Atoi(t.attr("val"))
			case "del":
				row.gone = true // the row was deleted while changes were tracked
			}
			if gone(t.name) {
				if err := d.skip(); err != nil {
					return row, err
				}
				continue
			}
			open++
		case end:
			if open == 0 {
				return row, nil
			}
			open--
		}
	}
}

// cell reads a cell, up to its end.
func (r *reader) cell(d *scanner) (tableCell, error) {
	c := tableCell{cols: 1}
	open := 0
	for {
		t, err := d.next()
		if err != nil {
			return c, err
		}
		switch t.kind {
		case start:
			var lines []source.TranscriptLine
			switch name := t.name; {
			case gone(name):
				err = d.skip()
			case name == "p":
				lines, err = r.paragraph(d)
			case name == "tbl":
				lines, err = r.table(d)
			default:
				switch name {
				case "gridSpan":
					if n, err := strconv.Atoi(t.attr("val")); err == nil {
						c.cols = max(1, min(n, 200))
					}
				case "vMerge":
					if c.merge = t.attr("val"); c.merge == "" {
						c.merge = "continue"
					}
				}
				open++
			}
			if err != nil {
				return c, err
			}
			c.lines = append(c.lines, lines...)
		case end:
			if open == 0 {
				return c, nil
			}
			open--
		}
	}
}

// text is all text of a cell in one line.
func (c *tableCell) text() string {
	var out []string
	for i := range c.lines {
		switch l := &c.lines[i]; l.Kind {
		case source.Row:
			for _, s := range l.Cells {
				if s != "" {
					out = append(out, s)
				}
			}
		case source.Item:
			if l.Mark == "•" {
				out = append(out, l.Text)
			} else {
				out = append(out, l.Mark+" "+l.Text)
			}
		default:
			out = append(out, l.Text)
		}
	}
	return strings.Join(out, " ")
}

// holdsTable reports whether a table stands in a cell, so that the table around it only lays out the page.
func holdsTable(rows []tableRow) bool {
	for i := range rows {
		for k := range rows[i].cells {
			for n := range rows[i].cells[k].lines {
				if l := &rows[i].cells[k].lines[n]; l.Kind == source.Row || l.Level > 0 && len(l.Text) < 200 && len(rows[i].cells) == 1 {
					return true
				}
			}
		}
	}
	return false
}

// lay makes the lines of a table. One that frames a single text, or another table, is no table.
func lay(rows []tableRow) []source.TranscriptLine {
	var out []source.TranscriptLine
	if len(rows) == 1 && len(rows[0].cells) == 1 || holdsTable(rows) {
		for i := range rows {
			for k := range rows[i].cells {
				out = append(out, rows[i].cells[k].lines...)
			}
		}
		return out
	}
	// Cells that cover rows: each has the cells below it counted.
	grid := make([]source.GridRow, len(rows))
	type begun struct{ row, cell int }
	above := map[int]begun{} // by column
	for i := range rows {
		grid[i].Head = rows[i].head
		col := max(0, min(rows[i].before, 200))
		skip := col
		for k := range rows[i].cells {
			c := &rows[i].cells[k]
			if b, ok := above[col]; c.merge == "continue" && ok {
				grid[b.row].Cells[b.cell].Rows++
				col += c.cols
				continue
			}
			g := source.GridCell{Text: c.text(), Cols: c.cols, Rows: 1, Skip: skip, Head: rows[i].head}
			skip = 0
			delete(above, col)
			if c.merge == "restart" {
				above[col] = begun{i, len(grid[i].Cells)}
			}
			grid[i].Cells = append(grid[i].Cells, g)
			col += c.cols
		}
	}
	source.MarkHeads(grid)
	return source.GridLines(grid)
}
