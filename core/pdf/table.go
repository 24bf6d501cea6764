package pdf

import (
	"slices"
	"strings"

	"begrotingsverkenner/core/source"
)

// cell is a cell of a table, with its place on the page.
type cell struct {
	source.GridCell
	page int
	box  box
}

// tableRow is a row of a table.
type tableRow struct {
	cells []cell
	head  bool
}

// table reads a table of the structure tree: its caption, and its rows.
func (r *taggedReader) table(el *element) {
	var rows []tableRow
	r.tableRows(el, false, &rows)
	figures := false
	for i := range rows {
		for _, c := range rows[i].cells {
			figures = figures || strings.ContainsAny(c.Text, "0123456789")
		}
	}
	if len(rows) == 1 && len(rows[0].cells) == 1 || !figures && single(rows) {
		for i := range rows { // it only frames a text
			for _, c := range rows[i].cells {
				if c.Text != "" {
					r.out = append(r.out, placed{TranscriptLine: source.TranscriptLine{Page: c.page, Text: c.Text}, y: c.box.y0})
				}
			}
		}
		return
	}
	placeCells(rows)
	top := map[int]int32{}
	for i := range rows {
		for _, c := range rows[i].cells {
			if y, ok := top[c.page]; !c.box.empty() && (!ok || c.box.y0 < y) {
				top[c.page] = c.box.y0
			}
		}
	}
	for _, l := range source.GridLines(grid(rows)) {
		r.out = append(r.out, placed{TranscriptLine: l, y: top[l.Page]})
	}
}

// single reports whether no row has more than one cell.
func single(rows []tableRow) bool {
	for i := range rows {
		if len(rows[i].cells) > 1 {
			return false
		}
	}
	return true
}

// tableRows collects the rows of a table, however deep they stand in it.
func (r *taggedReader) tableRows(el *element, head bool, rows *[]tableRow) {
	for i := range el.kids {
		k := el.kids[i].el
		if k == nil {
			continue
		}
		switch k.kind {
		case "TR":
			row := tableRow{head: head}
			r.cells(k, &row)
			if len(row.cells) > 0 {
				*rows = append(*rows, row)
			}
		case "Caption":
			r.flow(k, source.TranscriptLine{})
		case "Artifact":
		default:
			r.tableRows(k, head || k.kind == "THead", rows)
		}
	}
}

// maxEmpty is how many empty cells a row can have beside those with words.
const maxEmpty = 200

// cells collects the cells of a row. The engine tells nothing of cells without words; their places among the others do.
func (r *taggedReader) cells(el *element, row *tableRow) {
	at := 0
	empty := func(to int) {
		for ; el.kind == "TR" && to-at < maxEmpty && at < to; at++ {
			row.cells = append(row.cells, cell{GridCell: source.GridCell{Cols: 1, Rows: 1}})
		}
	}
	defer func() {
		if len(row.cells) > 0 {
			empty(el.count)
		}
	}()
	for i := range el.kids {
		k := el.kids[i].el
		if k == nil {
			continue
		}
		empty(el.kids[i].at)
		at = el.kids[i].at + 1
		if k.kind != "TD" && k.kind != "TH" {
			r.cells(k, row)
			continue
		}
		w := r.cellPhrase(k)
		row.cells = append(row.cells, cell{source.GridCell{Text: w.text(), Cols: k.cols, Rows: k.rows, Head: k.kind == "TH"}, w.page, w.box})
	}
}

// cellPhrase is the text of a cell. Titles that are printed again on each page can be one cell in the tree, with the words of
// all pages: those are said once.
func (r *taggedReader) cellPhrase(el *element) *phrase {
	var whole phrase
	pages := el.pages(nil)
	if len(pages) < 2 {
		r.cellWords(el, 0, &whole)
		return &whole
	}
	parts := make([]phrase, len(pages))
	same := true
	for i, page := range pages {
		r.cellWords(el, page, &parts[i])
		same = same && parts[i].text() == parts[0].text()
	}
	if same {
		return &parts[0]
	}
	for i := 1; i < len(parts); i++ {
		parts[0].b.WriteString(" " + parts[i].text())
	}
	return &parts[0]
}

// pages adds the pages that an element stands on.
func (el *element) pages(to []int) []int {
	for i := range el.kids {
		if k := &el.kids[i]; k.el != nil {
			to = k.el.pages(to)
		} else if !slices.Contains(to, k.page) {
			to = append(to, k.page)
		}
	}
	return to
}

// cellWords adds all words of a cell, or of one page of it, those of its paragraphs and lists too.
func (r *taggedReader) cellWords(el *element, page int, w *phrase) {
	for i := range el.kids {
		k := &el.kids[i]
		if k.el == nil {
			if page == 0 || k.page == page {
				r.piece(w, k)
			}
			continue
		}
		if k.el.kind == "Artifact" {
			continue
		}
		if !inline(k.el.kind) {
			w.space = true
		}
		r.cellWords(k.el, page, w)
		if !inline(k.el.kind) {
			w.space = true
		}
	}
}

// grid gives the rows to package source.
func grid(rows []tableRow) []source.GridRow {
	page := 0
	for i := range rows {
		for _, c := range rows[i].cells {
			if page == 0 {
				page = c.page
			}
		}
	}
	out := make([]source.GridRow, len(rows))
	for i := range rows {
		for _, c := range rows[i].cells {
			if c.page > 0 {
				page = c.page
				break
			}
		}
		out[i] = source.GridRow{Page: page, Head: rows[i].head}
		for _, c := range rows[i].cells {
			out[i].Cells = append(out[i].Cells, c.GridCell)
		}
	}
	return out
}
