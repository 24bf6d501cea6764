package pdf

import "strings"

// region is a stretch of lines that make a table: titles, then rows.
type region struct {
	first, rows, end int // lines [first, rows) are titles, [rows, end) rows with what stands between them
}

// Limits of a region, in lines and in times the size of letters.
const (
	maxBetweenRows = 5 // lines without figures
	maxTitleLines  = 8
)

// isRow reports whether a line is a row of figures: more than years.
func (l *textLine) isRow() bool {
	n, _ := l.figures()
	return n > 0
}

// isTitles reports whether a line can only be one of titles: years alone behind words, or several pieces of words.
func (l *textLine) isTitles() bool {
	n, years := l.figures()
	if n > 0 || years == 0 && strings.HasPrefix(l.segments[0].text, "Tabel") {
		return false
	}
	return years > 1 || len(l.segments) > 2 || years > 0 && len(l.segments) == 2
}

// regions finds the tables on a page.
func regions(lines []textLine) []region {
	var out []region
	for i := 0; i < len(lines); {
		if !lines[i].isRow() || !lines[i].starts(lines, i) {
			i++
			continue
		}
		r := region{first: i, rows: i, end: i + 1}
		for k := i + 1; k < len(lines) && k-r.end < maxBetweenRows; k++ {
			l := &lines[k]
			if l.y0-lines[k-1].y1 > 6*l.size() {
				break
			}
			switch {
			case l.isRow() && l.fits(lines[i:r.end]):
				r.end = k + 1
			case l.isRow() && l.before(lines[i:r.end]): // the end of a label: 18-
			case l.isTitles() || l.isRow() || l.paragraph(lines[i:r.end]):
				k = len(lines)
			}
		}
		floor := 0
		if n := len(out); n > 0 {
			floor = out[n-1].end
		}
		if r.end-r.rows > 1 || lines[i].isTable() {
			r.first = titlesAbove(lines, r, floor)
			r.end = labelBelow(lines, r)
			out = append(out, r)
			i = r.end
			continue
		}
		i++
	}
	return out
}

// size is that of most letters of a line.
func (l *textLine) size() int32 {
	count := map[int32]int{}
	best := int32(0)
	for i := range l.segments {
		for _, w := range l.segments[i].words {
			count[w.size] += len(w.text)
			if n := count[w.size]; n > count[best] || n == count[best] && w.size > best {
				best = w.size
			}
		}
	}
	return max(best, 400)
}

// starts reports whether a row begins a table: it has two figures, or the next row has one below its own.
func (l *textLine) starts(lines []textLine, i int) bool {
	n, _ := l.figures()
	if n > 1 {
		return true
	}
	for k := i + 1; k < len(lines) && k <= i+3; k++ {
		if lines[k].isRow() {
			return len(l.segments) > 1 && lines[k].fits(lines[i:i+1])
		}
	}
	return false
}

// isTable reports whether a line alone is a table, below titles: three figures or more.
func (l *textLine) isTable() bool {
	n, _ := l.figures()
	return n > 2
}

// fits reports whether a row stands in the columns of those before it: one of its figures stands below one of theirs.
func (l *textLine) fits(rows []textLine) bool {
	for i := range l.segments {
		s := &l.segments[i]
		if !s.figure {
			continue
		}
		for k := range rows {
			for j := range rows[k].segments {
				if o := &rows[k].segments[j]; o.figure && s.x0 < o.x1 && o.x0 < s.x1 {
					return true
				}
			}
		}
	}
	return false
}

// before reports whether all of a line stands before the figures of rows.
func (l *textLine) before(rows []textLine) bool {
	if len(l.segments) > 1 || !lower(l.segments[0].text) {
		return false
	}
	for k := range rows {
		for j := range rows[k].segments {
			if o := &rows[k].segments[j]; o.figure && j > 0 && l.x1 > o.x0 {
				return false
			}
		}
	}
	return true
}

// paragraph reports whether a line is running text rather than a name between rows: it runs on below their figures.
func (l *textLine) paragraph(rows []textLine) bool {
	left, right := int32(0), int32(0)
	for k := range rows {
		for j := range rows[k].segments {
			if o := &rows[k].segments[j]; o.figure && (left == 0 || o.x0 < left) && j > 0 {
				left, right = o.x0, max(right, o.x1)
			}
			right = max(right, rows[k].segments[j].x1)
		}
	}
	if left == 0 {
		return false
	}
	s := &l.segments[0]
	return s.x0 < left && s.x1 > left+(right-left)/3 || strings.HasPrefix(s.text, "Tabel ") || strings.HasPrefix(s.text, "*")
}

// titlesAbove goes up from the first row as long as lines can be titles of its columns.
func titlesAbove(lines []textLine, r region, floor int) int {
	left, right := int32(0), int32(0) // of the columns of figures
	for k := r.rows; k < r.end; k++ {
		for j := range lines[k].segments {
			if s := &lines[k].segments[j]; s.figure && (j > 0 || len(lines[k].segments) == 1) {
				if left == 0 || s.x0 < left {
					left = s.x0
				}
				right = max(right, s.x1)
			}
		}
	}
	first, blank := r.rows, r.rows
	for k := r.rows - 1; k >= floor && r.rows-k <= maxTitleLines+4; k-- {
		l := &lines[k]
		if gap := lines[k+1].y0 - l.y1; gap > 5*l.size() || gap > 3*l.size() && !l.isTitles() {
			break
		}
		over := false
		for j := range l.segments {
			middle := (l.segments[j].x0 + l.segments[j].x1) / 2
			over = over || middle > left-2*l.size() && middle < right+2*l.size()
		}
		s := &l.segments[0]
		switch {
		case strings.HasPrefix(s.text, "Tabel") && !l.isTitles(), strings.HasPrefix(s.text, "•"), l.size()*10 > lines[r.rows].size()*14:
			return first
		case len(l.segments) == 1 && s.x0 < left && s.x1 > left+(right-left)/3 && !s.year && !s.loose():
			return first // a paragraph, or a caption
		case over:
			first, blank = k, k
		case blank-k > 3:
			return first
		}
	}
	return first
}

// restOf finds the rows that a page begins with and that go on in the columns of a table on the page before it, below its titles where those
// are printed again. Where a table begins is not asked: one row can be left of it.
func restOf(lines []textLine, t *printed) (r region, ok bool) {
	for r.first < len(lines) && r.first < len(t.titles) && lines[r.first].text() == t.titles[r.first] {
		r.first++
	}
	if r.first > 0 && r.first < len(t.titles) {
		return region{}, false
	}
	r.rows, r.end = r.first, r.first
	for k := r.first; k < len(lines) && k-r.end < maxBetweenRows; k++ {
		l := &lines[k]
		if k > 0 && l.y0-lines[k-1].y1 > 3*l.size() || l.size()*10 > lines[r.first].size()*13 || !l.isRow() && (l.isTitles() || l.paragraph(lines[r.first:k])) {
			break
		}
		if l.isRow() {
			if !l.stands(t.columns) {
				break
			}
			r.end = k + 1
		}
	}
	if r.end == r.first {
		return region{}, false
	}
	r.end = labelBelow(lines, r)
	return r, true
}

// stands reports whether the figures behind the label of a row stand in columns, each in one.
func (l *textLine) stands(columns []box) bool {
	last := -1
	for j := l.labels(); j < len(l.segments); j++ {
		s := &l.segments[j]
		c := columnOf(columns, s.box)
		if !s.figure || c <= last || abs(s.x1-columns[c].x1) > 600 {
			return false
		}
		last = c
	}
	return last >= 0
}

// loose reports whether the words of a segment stand apart like short titles, rather than like words of a text.
func (s *segment) loose() bool {
	pieces := 1
	for i := 1; i < len(s.words); i++ {
		if s.words[i].x0-s.words[i-1].x1 > max(s.size, 400)*2/5 {
			pieces++
		}
	}
	return pieces > 1 && len(s.words) <= 2*pieces
}

// labelBelow adds the lines below the last row that its label goes on in.
func labelBelow(lines []textLine, r region) int {
	end := r.end
	right := int32(0) // of the labels
	for k := r.rows; k < r.end; k++ {
		if s := &lines[k].segments[0]; !s.figure {
			right = max(right, s.x1)
		}
	}
	for end < len(lines) {
		l, before := &lines[end], &lines[end-1]
		if len(l.segments) > 1 || l.isRow() || l.y0-before.y1 > l.size()/3 || !lower(l.segments[0].text) || before.segments[0].figure && len(before.segments) > 1 {
			break
		}
		if abs(l.x0-before.segments[0].x0) > l.size() || l.x1 > max(right, before.segments[0].x1)+3*l.size() {
			break
		}
		end++
	}
	return end
}

// lower reports whether a text goes on from another one: its first letter is small, or it is only a number, or the end of what stands in
// brackets.
func lower(s string) bool {
	return s != "" && (s[0] >= 'a' && s[0] <= 'z' || s[0] == '(' || s == "*" || len(s) < 6 && strings.Trim(s, "0123456789+-)") == "")
}
