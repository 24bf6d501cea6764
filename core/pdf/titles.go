package pdf

import (
	"strings"

	"begrotingsverkenner/core/source"
)

// title is a title over columns, on one line or several.
type title struct {
	extent
	words []string
	row   int
	box   box
}

// layTitles lays the lines above a table over its label and its columns. Lines of one title are put together where they stand
// close above each other and over the same columns.
func layTitles(lines []textLine, columns []box, label box) []source.GridRow {
	all := append([]box{label}, columns...)
	// From below: a title over one column tells better where that is, for the titles above it.
	cut, extents := make([][]segment, len(lines)), make([][]extent, len(lines))
	for i := len(lines) - 1; i >= 0; i-- {
		cut[i] = cutTitles(lines[i].segments, all)
		boxes := make([]box, len(cut[i]))
		for j := range boxes {
			boxes[j] = cut[i][j].box
		}
		extents[i] = spread(boxes, all)
		for j, e := range extents[i] {
			if e.from == e.to && e.from > 0 {
				all[e.from] = all[e.from].join(box{boxes[j].x0, 0, boxes[j].x1, 1})
			}
		}
	}
	var titles []title
	for i := range lines {
		segments, lie := cut[i], extents[i]
		known := len(titles)
		for j := range segments {
			e := extent{0, 0}
			if lie != nil {
				e = lie[j]
			} else if c := columnOf(all, segments[j].box); c >= 0 {
				e.from, e.to = c, c
			}
			titles = addTitle(titles, known, title{extent: e, words: []string{segments[j].text}, box: segments[j].box})
		}
		// Titles of one line stand in one row.
		row := 0
		for j := known; j < len(titles); j++ {
			row = max(row, titles[j].row)
		}
		for j := known; j < len(titles); j++ {
			titles[j].row = row
		}
	}
	widenUnit(titles, len(all))
	return titleRows(titles, len(all), lines)
}

// widenUnit lays a title that says the unit over all columns behind it, where it is the only one in the first row: the boxes around titles
// can be smaller than what they are about.
func widenUnit(titles []title, width int) {
	only := -1
	for i := range titles {
		if titles[i].row > 0 || titles[i].from == 0 {
			continue
		}
		if only >= 0 {
			return
		}
		only = i
	}
	if only < 0 {
		return
	}
	t := &titles[only]
	if text := joinWords(t.words); t.from == 1 && t.to > t.from && t.to+1 < width && (strings.Contains(text, "(%)") || strings.Contains(text, "(in %)") || strings.Contains(text, "x €")) {
		t.to = width - 1
	}
}

// addTitle adds a title below those that are there, of which the first known ones stand on lines above it.
func addTitle(titles []title, known int, t title) []title {
	row := 0
	for i := known - 1; i >= 0; i-- {
		o := &titles[i]
		if o.to < t.from || o.from > t.to {
			continue
		}
		if o.extent == t.extent && row == 0 && t.box.y0-o.box.y1 < (t.box.y1-t.box.y0)/2 && t.box.y0 > o.box.y0 {
			o.words = append(o.words, t.words...)
			o.box = o.box.join(t.box)
			return titles
		}
		row = max(row, o.row+1)
	}
	t.row = row
	return append(titles, t)
}

// titleRows makes rows of the titles.
func titleRows(titles []title, width int, lines []textLine) []source.GridRow {
	depth := 0
	for i := range titles {
		depth = max(depth, titles[i].row+1)
	}
	if depth == 0 {
		return nil
	}
	out := make([]source.GridRow, depth)
	for r := range out {
		out[r] = source.GridRow{Page: lines[0].page, Head: true}
		at := 0
		for c := 0; c < width; c++ {
			for i := range titles {
				t := &titles[i]
				if t.row != r || t.from != c || c < at {
					continue
				}
				out[r].Cells = append(out[r].Cells, source.GridCell{Text: joinWords(t.words), Cols: t.to - t.from + 1, Rows: 1, Head: true, Skip: c - at})
				at = t.to + 1
			}
		}
	}
	return out
}

// cutTitles cuts titles that stand close to each other, each over a column of its own: Lasten Baten Saldo.
func cutTitles(segments []segment, columns []box) []segment {
	var out []segment
	for _, s := range segments {
		pieces := []segment{{}}
		for i, w := range s.words {
			if i > 0 && w.x0-s.words[i-1].x1 > max(s.size, 400)*2/5 {
				pieces = append(pieces, segment{})
			}
			pieces[len(pieces)-1].add(w)
		}
		last := -1
		for i := range pieces {
			c := columnOf(columns, pieces[i].box)
			if c <= last || over(columns, pieces[i].box) > 1 {
				pieces = nil
				break
			}
			last = c
		}
		if len(pieces) > 1 {
			out = append(out, pieces...)
		} else {
			out = append(out, s)
		}
	}
	return out
}

// over counts the columns of figures that a box lies over: more than a little of them.
func over(columns []box, b box) int {
	n := 0
	for _, c := range columns[1:] {
		if w := min(c.x1, b.x1) - max(c.x0, b.x0); w*4 > c.x1-c.x0 {
			n++
		}
	}
	return n
}
