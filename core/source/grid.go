package source

import (
	"strings"
	"unicode"
)

// GridCell is a cell of a table whose source says how its cells lie: Word, and PDF with tags.
type GridCell struct {
	Text       string
	Cols, Rows int  // how many columns and rows it covers, at least 1
	Head       bool // it is a title
	Skip       int  // how many columns stay empty before it
}

// GridRow is a row of such a table.
type GridRow struct {
	Page  int
	Head  bool // the source says that the whole row is one of titles
	Cells []GridCell
}

// GridLines lays a table out as the lines of a transcript, with each cell in its column: one that covers several stands in
// the first and leaves the others empty, and one that covers rows of the body is repeated in each of them, because it is
// the name of all.
//
// A row that repeats the titles of the first one begins a table of its own: the next programme, below the same columns.
func GridLines(rows []GridRow) []TranscriptLine {
	var out []TranscriptLine
	for from, n := 0, 1; n <= len(rows); n++ {
		if n == len(rows) || n-from > 1 && sameTitles(rows[from].Cells, rows[n].Cells) {
			if from > 0 { // its first title is what it is about
				first := &rows[from]
				out = append(out, TranscriptLine{Page: first.Page, Text: first.Cells[0].Text})
				first.Cells = append([]GridCell{{Cols: first.Cells[0].Cols, Rows: first.Cells[0].Rows, Head: first.Cells[0].Head}}, first.Cells[1:]...)
			}
			out = append(out, tableLines(rows[from:n])...)
			from = n
		}
	}
	return out
}

// sameTitles reports whether two rows have the same words behind their first cell, at least two of them with letters.
func sameTitles(a, b []GridCell) bool {
	if len(a) != len(b) || len(a) < 3 || a[0].Text == "" || b[0].Text == "" || a[0].Text == b[0].Text {
		return false
	}
	words := 0
	for c := 1; c < len(a); c++ {
		if a[c].Text != b[c].Text || a[c].Cols != b[c].Cols {
			return false
		}
		if strings.ContainsFunc(a[c].Text, unicode.IsLetter) {
			words++
		}
	}
	return words > 1
}

// tableLines are the lines of one table.
func tableLines(rows []GridRow) []TranscriptLine {
	type carry struct {
		cell GridCell
		left int
	}
	type placed struct {
		GridCell
		copy bool
	}
	captions, rows := gridCaptions(rows)
	carried := map[int]carry{}
	var grid [][]placed
	heads, width, total := 0, 0, 0
	for n := range rows {
		var out []placed
		down := func() bool {
			c, ok := carried[len(out)]
			if ok {
				if c.left--; c.left <= 0 {
					delete(carried, len(out))
				} else {
					carried[len(out)] = c
				}
				out = append(out, placed{c.cell, true})
			}
			return ok
		}
		for _, c := range rows[n].Cells {
			for k := 0; k < c.Skip && len(out) < maxSpan; k++ {
				if !down() {
					out = append(out, placed{GridCell{Head: c.Head}, false})
				}
			}
			for down() {
			}
			cols, deep := max(1, min(c.Cols, maxSpan)), max(1, min(c.Rows, len(rows)-n))
			if len(out) > maxRow || total > maxCells {
				cols, deep = 1, 1 // a page that asks for millions of cells
			}
			for k := range cols {
				x := placed{c, k > 0}
				if k > 0 {
					x.Text = ""
				}
				if deep > 1 {
					carried[len(out)] = carry{x.GridCell, deep - 1}
				}
				out = append(out, x)
			}
		}
		for len(carried) > 0 && len(out) < maxSpan {
			if !down() {
				more := false
				for k := range carried {
					more = more || k > len(out)
				}
				if !more {
					break
				}
				out = append(out, placed{})
			}
		}
		total += len(out)
		width = max(width, len(out))
		all := len(out) > 0
		for _, c := range out {
			all = all && (c.Head || c.Text == "")
		}
		if heads == n && (rows[n].Head || all) {
			heads++
		}
		grid = append(grid, out)
	}
	if width > maxWidth {
		width = 0 // rows are not filled up
	}
	lines := captions
	for n, r := range grid {
		if n == heads && len(lines) > len(captions) {
			lines = append(lines, TranscriptLine{Kind: Rule, Column: max(width, 1), Page: rows[n].Page})
		}
		l := TranscriptLine{Kind: Row, Page: rows[n].Page, Start: len(lines) == len(captions)}
		cells := max(width, len(r))
		l.Cells, l.Spans = make([]string, cells), make([]int, cells)
		said, empty := 0, true // said is the cell that the one before stands in
		for c := range r {
			l.Spans[c] = 1
			if n < heads && r[c].copy {
				if c > 0 && r[c].Text == "" {
					l.Spans[said]++
				} else {
					said = c
				}
				continue // a title that covers rows or columns is said once
			}
			said = c
			l.Cells[c] = r[c].Text
			empty = empty && r[c].Text == ""
		}
		if !empty {
			lines = append(lines, l)
		}
	}
	return lines
}

// gridCaptions takes the rows off the top of a table that are its caption: one text over all columns, and nothing beside it.
func gridCaptions(rows []GridRow) (captions []TranscriptLine, rest []GridRow) {
	for len(rows) > 2 {
		r := &rows[0]
		if len(r.Cells) == 0 || r.Cells[0].Text == "" || r.Cells[0].Skip > 0 || r.Cells[0].Rows > 1 || len(r.Cells) == 1 && r.Cells[0].Cols < 2 {
			break
		}
		alone := true
		for _, c := range r.Cells[1:] {
			alone = alone && c.Text == "" && c.Rows < 2
		}
		if !alone {
			break
		}
		captions = append(captions, TranscriptLine{Page: r.Page, Text: r.Cells[0].Text})
		rows = rows[1:]
	}
	return captions, rows
}
