package source

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Limits for spans, so that no page can ask for a table of a thousand million cells.
const (
	maxSpan  = 200
	maxCells = 1 << 18
	maxWidth = 256 // up to which rows are filled up to the widest
)

// layoutTable reports whether a table only lays out the page: it holds another table, a heading or a list.
func (p *htmlReader) layoutTable(from, to int) bool {
	for i := from; i < to; i++ {
		if t := &p.tokens[i]; t.kind == html.StartTagToken {
			switch t.tag {
			case atom.Table, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
				return true
			}
		}
	}
	return false
}

// htmlCell is a cell of a real table.
type htmlCell struct {
	text string
	line int
	head bool
	copy bool // it is covered by a cell that spans it
}

// table reads a real table into rows whose cells stand in their columns: a cell that spans several columns stands in
// the first of them and leaves the others empty; one that spans rows of the body is repeated in each of them.
func (p *htmlReader) table(from, to int) {
	var rows, foots [][]htmlCell // a foot may stand before the rows that it sums
	type carry struct {
		cell htmlCell
		left int
	}
	carried := map[int]carry{}
	total := 0
	inHead, heads := false, 0
	caption, captionLine := "", 0
	foot := false
	i, done := from, from // done is behind the last row
	for ; i < to && total < maxCells; i++ {
		t := &p.tokens[i]
		if t.kind == html.EndTagToken {
			if t.tag == atom.Thead {
				inHead = false
			} else if t.tag == atom.Tfoot {
				foot = false
			}
			continue
		}
		if t.kind != html.StartTagToken {
			continue
		}
		switch t.tag {
		case atom.Thead:
			inHead = true
		case atom.Tbody:
			inHead = false
		case atom.Tfoot:
			inHead, foot = false, true
		case atom.Caption:
			caption, captionLine = p.cellText(i+1, min(t.end, to))
		case atom.Tr:
			done = min(t.end, to)
			if skipped(t) {
				p.hide(t, i+1, done)
				i = max(i, done-1)
				continue
			}
			row := p.row(i+1, done)
			var out []htmlCell
			next := 0
			place := func(c htmlCell) {
				out = append(out, c)
			}
			for next < len(row) || len(carried) > 0 {
				col := len(out)
				if c, ok := carried[col]; ok {
					if c.left--; c.left <= 0 {
						delete(carried, col)
					} else {
						carried[col] = c
					}
					c.cell.copy = true
					place(c.cell)
					continue
				}
				if next >= len(row) {
					if col > maxSpan {
						break
					}
					more := false
					for k := range carried {
						more = more || k > col
					}
					if !more {
						break
					}
					place(htmlCell{line: t.line})
					continue
				}
				c := row[next]
				next++
				cols, down := span(c.attr, "colspan"), span(c.attr, "rowspan")
				if len(out) > maxRow {
					cols, down = 1, 1 // a page that asks for millions of cells
				}
				for k := range cols {
					x := c.htmlCell
					if k > 0 {
						x.text, x.copy = "", true
					}
					if down > 1 {
						carried[len(out)] = carry{x, down - 1}
					}
					place(x)
				}
			}
			total += len(out)
			if len(out) == 0 {
				continue
			}
			if foot {
				foots = append(foots, out)
				continue
			}
			all := true
			for _, c := range out {
				all = all && (c.head || c.text == "")
			}
			if (inHead || all) && len(rows) == heads {
				heads++
			}
			rows = append(rows, out)
		}
	}
	if caption != "" {
		p.blocks = append(p.blocks, Block{Kind: Words, Line: captionLine, Text: caption, Gap: true})
	}
	p.emit(append(rows, foots...), heads)
	if i < to {
		p.flow(max(i, done), to) // too many cells for a table: the rest is text, and not lost
		p.flush()
	}
}

// hide keeps the words of a row that the page hides.
func (p *htmlReader) hide(t *htmlToken, from, to int) {
	if len(p.hidden) == maxHidden {
		return
	}
	text, line := p.cellText(from, to)
	if text != "" {
		p.hidden = append(p.hidden, HiddenRow{Line: max(line, t.line), Text: text})
	}
}

// maxHidden is how many hidden rows are told.
const maxHidden = 1000

// emit turns the rows into blocks, with a rule under the header.
func (p *htmlReader) emit(rows [][]htmlCell, heads int) {
	width := 0
	for _, r := range rows {
		width = max(width, len(r))
	}
	first := true
	for n, r := range rows {
		if n == heads && n > 0 && !first {
			p.blocks = append(p.blocks, Block{Kind: Rule, Line: p.blocks[len(p.blocks)-1].Line, Columns: width, Exact: true})
		}
		cells := width
		if width > maxWidth {
			cells = len(r)
		}
		b := Block{Kind: Row, Exact: true, Start: first, Cells: make([]string, cells), Lines: make([]int, cells), Spans: make([]int, cells)}
		said := 0 // the cell that the one before stands in
		empty := true
		for c := range cells {
			if c >= len(r) {
				b.Lines[c] = r[len(r)-1].line
				continue
			}
			b.Lines[c], b.Spans[c] = r[c].line, 1
			if n < heads && r[c].copy {
				if c > 0 && r[c].text == "" {
					b.Spans[said]++
				} else {
					said = c
				}
				continue // a title that spans rows or columns is said once
			}
			said = c
			b.Cells[c] = r[c].text
			if r[c].copy && c+1 < len(r) {
				b.Lines[c] = r[c+1].line // a label that spans rows stands in this one too
			}
			if r[c].text != "" {
				if empty {
					b.Line = r[c].line
				}
				empty = false
			}
		}
		if empty {
			continue
		}
		b.Text = strings.Join(b.Cells, " | ")
		p.blocks = append(p.blocks, b)
		first = false
	}
}

// spannedCell is a cell with its attributes.
type spannedCell struct {
	htmlCell
	attr []html.Attribute
}

// row reads the cells of one row. A cell's line is that of its start tag.
func (p *htmlReader) row(from, to int) []spannedCell {
	var out []spannedCell
	for i := from; i < to; i++ {
		t := &p.tokens[i]
		if t.kind != html.StartTagToken || t.tag != atom.Td && t.tag != atom.Th {
			continue
		}
		if skipped(t) { // a column that the page hides
			if i = max(i, t.end-1); keepsPlace(t.attr) {
				out = append(out, spannedCell{htmlCell{line: t.line, head: t.tag == atom.Th}, t.attr})
			}
			continue
		}
		text, _ := p.cellText(i+1, min(t.end, to))
		out = append(out, spannedCell{htmlCell{text: text, line: t.line, head: t.tag == atom.Th && !rowHead(t.attr)}, t.attr})
		if t.end > i {
			i = t.end - 1
		}
	}
	return out
}

// keepsPlace reports whether a cell that is not seen leaves its place empty, rather than to the next one.
func keepsPlace(attr []html.Attribute) bool {
	for _, a := range attr {
		if a.Key == "style" {
			return !strings.Contains(strings.Join(strings.Fields(strings.ToLower(a.Val)), ""), "display:none")
		}
	}
	return false
}

func rowHead(attr []html.Attribute) bool {
	for _, a := range attr {
		if a.Key == "scope" && strings.EqualFold(a.Val, "row") {
			return true
		}
	}
	return false
}

// cellText returns the words of a cell and the line of the first. A footnote's mark in <sup> is left out, so that it is
// not taken for a digit; m² is none.
func (p *htmlReader) cellText(from, to int) (string, int) {
	p.depth++
	defer func() { p.depth-- }()
	var b strings.Builder
	line := 0
	for i := from; i < to; i++ {
		t := &p.tokens[i]
		switch t.kind {
		case html.TextToken:
			if line == 0 && strings.TrimSpace(t.text) != "" {
				line = t.line
			}
			b.WriteString(t.text)
		case html.StartTagToken, html.SelfClosingTagToken:
			if skipped(t) {
				i = max(i, min(t.end, to))
				continue
			}
			if t.tag == atom.A && p.depth <= maxNested && anchor(t.attr) && endsDigit(b.String()) {
				if inner, _ := p.cellText(i+1, min(t.end, to)); footnote(inner) {
					i = max(i, min(t.end, to)) // a link to a note below
					continue
				}
			}
			if t.tag == atom.Sup && p.depth <= maxNested {
				if inner, _ := p.cellText(i+1, min(t.end, to)); !footnote(inner) || strings.HasSuffix(b.String(), "m") || strings.HasSuffix(b.String(), "CO") {
					b.WriteString(inner)
				}
				i = max(i, min(t.end, to))
				continue
			}
			if t.tag == atom.Br || isBlock(t.tag) {
				b.WriteByte(' ')
			}
		case html.EndTagToken:
			if isBlock(t.tag) {
				b.WriteByte(' ')
			}
		}
	}
	return fold(b.String()), line
}

// footnote reports whether words are the mark of a footnote: 1, [1], *), †.
func footnote(s string) bool {
	return len(s) <= 6 && strings.Trim(s, "0123456789*()[]abc†‡§ ,") == ""
}

// anchor reports whether a link leads to a place on the page itself.
func anchor(attr []html.Attribute) bool {
	for _, a := range attr {
		if a.Key == "href" {
			return strings.Contains(a.Val, "#")
		}
	}
	return false
}

func endsDigit(s string) bool {
	s = strings.TrimRight(s, " \n\t")
	return s != "" && s[len(s)-1] >= '0' && s[len(s)-1] <= '9'
}

// span reads a colspan or rowspan.
func span(attr []html.Attribute, key string) int {
	for _, a := range attr {
		if a.Key == key {
			if n, err := strconv.Atoi(strings.TrimSpace(a.Val)); err == nil && n > 0 {
				return min(n, maxSpan)
			}
		}
	}
	return 1
}
