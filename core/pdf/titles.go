package pdf

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

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
// close above each other and over the same columns. right is where the labels end.
func layTitles(lines []textLine, columns []box, label box, right int32) []source.GridRow {
	all := append([]box{label}, columns...)
	lines = wholeTitles(centredTitles(lines, all))
	// From below: a title over one column tells better where that is, for the titles above it.
	cut, extents := make([][]segment, len(lines)), make([][]extent, len(lines))
	for i := len(lines) - 1; i >= 0; i-- {
		cut[i] = cutTitles(lines[i].segments, all)
		boxes := make([]box, len(cut[i]))
		for j := range boxes {
			boxes[j] = cut[i][j].box
		}
		if len(boxes) > 0 && boxes[0].x0 > right && boxes[0].x1 > columns[0].x0 { // none is the title of the labels
			extents[i] = spread(boxes, all[1:], nil, true)
			for j := range extents[i] {
				extents[i][j].from++
				extents[i][j].to++
			}
		} else {
			extents[i] = spread(boxes, all, nil, true)
		}
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

// centredTitles puts titles together that have different numbers of lines and stand in the middle of their row: their lines stand at
// heights between each other's, and each piece over one column.
func centredTitles(lines []textLine, columns []box) []textLine {
	var out []textLine
	for i := 0; i < len(lines); {
		end := i + 1
		for end < len(lines) && lines[end].y0 < lines[end-1].y1-(lines[end].y1-lines[end].y0)/4 {
			end++
		}
		if whole, ok := centred(lines[i:end], columns); ok {
			out = append(out, whole)
		} else {
			out = append(out, besideLabel(lines[i:end], columns)...)
		}
		i = end
	}
	return out
}

// besideLabel puts the title of the labels that stands alone, in the middle of the lines of others, on the line below it.
func besideLabel(lines []textLine, columns []box) []textLine {
	var out []textLine
	for i := range lines {
		l := &lines[i]
		if n := len(out); n > 0 && len(out[n-1].segments) == 1 && labelOnly(&out[n-1].segments[0], columns) && l.segments[0].x0 > out[n-1].segments[0].x1 {
			l.segments = append(slices.Clone(out[n-1].segments), l.segments...)
			l.box = l.join(out[n-1].box)
			out = out[:n-1]
		}
		out = append(out, *l)
	}
	return out
}

// labelOnly reports whether a piece stands before the columns of figures.
func labelOnly(s *segment, columns []box) bool { return s.x1 <= columns[1].x0 }

// centred makes one line of titles whose lines stand between each other's. It reports false where they don't.
func centred(lines []textLine, columns []box) (textLine, bool) {
	whole := textLine{page: lines[0].page}
	if len(lines) < 2 {
		return whole, false
	}
	titles := make([]segment, len(columns))
	columns = slices.Clone(columns) // they become as wide as their titles
	for i := range lines {
		for _, s := range cutTitles(lines[i].segments, columns) {
			c := columnOf(columns, s.box)
			if c < 0 && labelOnly(&s, columns) {
				c = 0
			}
			if c < 0 || over(columns, s.box) > 1 {
				return whole, false
			}
			columns[c] = columns[c].join(box{s.x0, 0, s.x1, 1})
			t := &titles[c]
			if t.text == "" {
				*t = s
				continue
			}
			t.text, t.box = joinWords([]string{t.text, s.text}), t.join(s.box)
		}
	}
	middle := int32(-1)
	for _, t := range titles {
		if t.text == "" {
			continue
		}
		if m := (t.y0 + t.y1) / 2; middle < 0 {
			middle = m
		} else if abs(m-middle) > 150 {
			return whole, false
		}
		whole.segments, whole.box = append(whole.segments, t), whole.join(t.box)
	}
	return whole, true
}

// wholeTitles puts titles on several lines together where that is plain: each piece of a line stands close below a piece of its own.
func wholeTitles(lines []textLine) []textLine {
	var out []textLine
	for i := range lines {
		l := &lines[i]
		n := len(out)
		under := []int(nil)
		if n > 0 {
			under = l.under(&out[n-1])
		}
		if under == nil {
			l.segments = slices.Clone(l.segments)
			out = append(out, *l)
			continue
		}
		above := &out[n-1]
		for j, k := range under {
			s := &above.segments[k]
			s.text = joinWords([]string{s.text, l.segments[j].text})
			s.words = append(slices.Clone(s.words), l.segments[j].words...)
			s.box = s.join(l.segments[j].box)
		}
		above.box = above.join(l.box)
	}
	return out
}

// under returns for each piece of a line which piece of the line above it goes on in it; nil where one doesn't.
func (l *textLine) under(above *textLine) []int {
	if len(above.segments) < 2 {
		return nil
	}
	out := make([]int, len(l.segments))
	for j := range l.segments {
		s := &l.segments[j]
		out[j] = -1
		for k := range above.segments {
			o := &above.segments[k]
			middle := abs(s.x0+s.x1-o.x0-o.x1) < 400
			if s.x0 >= o.x0-50 && s.x1 <= o.x1+50 && s.y0-o.y1 < (s.y1-s.y0)/4 && s.y0 > o.y0 && (middle || abs(s.x0-o.x0) < 100 || abs(s.x1-o.x1) < 100) {
				out[j] = k
			}
		}
		if out[j] < 0 || j > 0 && out[j] <= out[j-1] {
			return nil
		}
	}
	return out
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
		if len(pieces) < 2 {
			pieces = onColumns(&s, columns)
		}
		if len(pieces) > 1 {
			out = append(out, pieces...)
		} else {
			out = append(out, s)
		}
	}
	return out
}

// onColumns cuts titles that stand a space apart, where each piece stands at the right, in the middle or at the left of a column of its
// own. Pieces of one title over several columns are not alike: Begroting and 2026, or words with a small letter.
func onColumns(s *segment, columns []box) []segment {
	const close = 400
	var out []segment
	var at []int
	for _, w := range s.words {
		c := columnOf(columns[1:], w.box)
		if c < 0 {
			return nil
		}
		if n := len(at); n == 0 || at[n-1] != c {
			if n > 0 && c != at[n-1]+1 {
				return nil
			}
			out, at = append(out, segment{}), append(at, c)
		}
		out[len(out)-1].add(w)
	}
	year := func(s *segment) bool { return isYear(s.words[len(s.words)-1].text) }
	for i := range out {
		b, c := out[i].box, columns[1+at[i]]
		first, _ := utf8.DecodeRuneInString(out[i].text)
		if out[i].year || year(&out[i]) != year(&out[0]) || !unicode.IsUpper(first) ||
			abs(b.x1-c.x1) > close && abs(b.x0+b.x1-c.x0-c.x1) > 2*close && abs(b.x0-c.x0) > close {
			return nil
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
