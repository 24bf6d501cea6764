package pdf

import (
	"slices"
	"strings"

	"begrotingsverkenner/core/source"
)

// laidRow is a row while its table is laid out.
type laidRow struct {
	line   int // the first line of its figures
	label  []segment
	cells  []segment // of columns
	column []int     // that each of the cells stands in
	box    box
}

// layTable makes the rows of a region: its label, then a cell for each column. It returns where the columns are, too.
func (p *page) layTable(lines []textLine, r region) ([]source.GridRow, []box) {
	columns := figureColumns(lines[r.rows:r.end])
	if len(columns) == 0 {
		return nil, nil
	}
	r.rows = groupAbove(lines, r, columns)
	rows, between := rowsOf(lines, r, columns)
	rows = p.joinLabels(rows, between, columns)
	var out []source.GridRow
	out = append(out, layTitles(lines[r.first:r.rows], columns, labelBox(rows, columns), labelsEnd(rows))...)
	for i := range rows {
		out = append(out, rows[i].grid(len(columns), lines[r.first].page))
	}
	return out, columns
}

// groupAbove is where the rows of a region begin: at the name of a group that stands directly above the first row with figures. What goes
// on in a title stands closer to it than rows stand to each other.
func groupAbove(lines []textLine, r region, columns []box) int {
	pitch := int32(0) // from one row to the next
	for k := r.rows + 1; k < r.end; k++ {
		if d := lines[k].y0 - lines[k-1].y0; pitch == 0 || d < pitch {
			pitch = d
		}
	}
	k := r.rows - 1
	if k <= r.first || pitch == 0 {
		return r.rows
	}
	l := &lines[k]
	if len(l.segments) > 1 || l.x1 > columns[0].x0 || l.segments[0].year || !lines[k-1].isTitles() || l.y0-lines[k-1].y0 < pitch*9/10 {
		return r.rows
	}
	return k
}

// figureColumns finds the columns: figures that stand above each other. A column of words behind the figures is one, too.
func figureColumns(lines []textLine) []box {
	left := int32(0) // of the figures behind labels
	for i := range lines {
		for j := range lines[i].segments {
			if s := &lines[i].segments[j]; s.figure && j > 0 && (left == 0 || s.x0 < left) {
				left = s.x0
			}
		}
	}
	var all []box
	for i := range lines {
		l := &lines[i]
		if !l.isRow() {
			continue
		}
		for j := l.labels(); j < len(l.segments); j++ {
			if s := &l.segments[j]; s.figure && (len(l.segments) > 1 || s.x1 > left) { // a number alone can end a label
				all = append(all, s.box)
			}
		}
	}
	columns := mergeColumns(nil, all)
	// Words that stand in no column of figures, row after row, make one of their own.
	var words []box
	for i := range lines {
		l := &lines[i]
		if !l.isRow() {
			continue
		}
		for j := l.labels(); j < len(l.segments); j++ {
			s := &l.segments[j]
			if !s.figure && !slices.ContainsFunc(columns, func(c box) bool { return s.x0 < c.x1 && c.x0 < s.x1 }) {
				words = append(words, s.box)
			}
		}
	}
	if len(words) > 1 {
		columns = mergeColumns(columns, words)
	}
	return columns
}

// mergeColumns puts boxes that stand above each other together, from left to right.
func mergeColumns(columns, all []box) []box {
	all = append(slices.Clone(columns), all...)
	slices.SortFunc(all, func(a, b box) int { return int(a.x0 - b.x0) })
	var out []box
	for _, b := range all {
		if n := len(out); n > 0 && b.x0 < out[n-1].x1-50 {
			out[n-1] = out[n-1].join(b)
		} else {
			out = append(out, b)
		}
	}
	return out
}

// labels is how many segments at the start of a row are its label: all before its first figure, and a number before words.
func (l *textLine) labels() int {
	for j := range l.segments {
		if !l.segments[j].figure {
			continue
		}
		if j == 0 && len(l.segments) > 1 && !l.segments[1].figure && len(l.segments[0].text) < 4 {
			continue // 3 Back office: the number of a programme
		}
		return j
	}
	return len(l.segments)
}

// rowsOf cuts the lines of a region into rows, and lines of words between them.
func rowsOf(lines []textLine, r region, columns []box) (rows []laidRow, between []textLine) {
	for k := r.rows; k < r.end; k++ {
		l := &lines[k]
		if n := len(rows); n > 0 && !l.isRow() {
			marks, rest := l.marks(columns)
			rows[n-1].addMarks(marks, columns)
			if len(rest.segments) == 0 {
				continue
			}
			l = &rest
		}
		if !l.isRow() || len(l.segments) == 1 && columnOf(columns, l.segments[0].box) < 0 {
			between = append(between, *l)
			continue
		}
		row := laidRow{line: k, box: l.box}
		for j, s := range l.segments {
			c := columnOf(columns, s.box)
			switch {
			case j < l.labels() || c < 0 && len(row.cells) == 0:
				row.label = append(row.label, s)
			case c < 0 && len(row.cells) > 0:
				row.cells = append(row.cells, s)
				row.column = append(row.column, row.column[len(row.column)-1])
			default:
				row.cells, row.column = append(row.cells, s), append(row.column, c)
			}
		}
		rows = append(rows, row)
	}
	return rows, between
}

// marks parts a line in what belongs behind the figures above it, which falls on the next line in a narrow column, and the rest.
func (l *textLine) marks(columns []box) (marks []segment, rest textLine) {
	rest.page = l.page
	for _, s := range l.segments {
		switch s.text {
		case "N", "V", "%", ")":
			if columnOf(columns, s.box) >= 0 {
				marks = append(marks, s)
				continue
			}
		}
		rest.segments, rest.box = append(rest.segments, s), rest.join(s.box)
	}
	return marks, rest
}

// addMarks adds marks to the figures above them.
func (row *laidRow) addMarks(marks []segment, columns []box) {
	for _, s := range marks {
		c := columnOf(columns, s.box)
		for k := range row.cells {
			if row.column[k] == c {
				row.cells[k].text = joinWords([]string{row.cells[k].text, s.text})
			}
		}
	}
}

// columnOf is the column that a box stands in: the one with most of it below it, else −1.
func columnOf(columns []box, b box) int {
	best, at := int32(0), -1
	for c, o := range columns {
		if w := min(o.x1, b.x1) - max(o.x0, b.x0); w > best {
			best, at = w, c
		}
	}
	return at
}

// labelBox is where the labels stand.
func labelBox(rows []laidRow, columns []box) box {
	var b box
	for i := range rows {
		for _, s := range rows[i].label {
			b = b.join(s.box)
		}
	}
	if b.empty() {
		b = box{max(0, columns[0].x0-1000), 0, max(1, columns[0].x0-500), 1}
	}
	// A title can stand in the middle of a column that is wider than its labels.
	const half = 2000
	right := min(max(b.x1, (b.x0+columns[0].x0)/2+half), columns[0].x0-100)
	return box{b.x0, 0, max(b.x0+1, right), 1}
}

// labelsEnd is the right side of the labels.
func labelsEnd(rows []laidRow) int32 {
	right := int32(0)
	for i := range rows {
		for _, s := range rows[i].label {
			right = max(right, s.x1)
		}
	}
	return right
}

// joinLabels puts the lines of words between rows where they belong: to the label of a row, or in a row of their own, as
// the name of a group.
func (p *page) joinLabels(rows []laidRow, between []textLine, columns []box) []laidRow {
	if len(rows) == 0 || len(between) == 0 {
		return rows
	}
	area := box{}
	for i := range rows {
		area = area.join(rows[i].box)
	}
	for i := range between {
		area = area.join(between[i].box)
	}
	bands := p.bands(area)
	if !parts(bands, rows) {
		bands = nil
	}
	right := int32(0)
	for i := range rows {
		for _, s := range rows[i].label {
			right = max(right, min(s.x1, columns[0].x0))
		}
	}
	for i := range between {
		right = max(right, min(between[i].x1, columns[0].x0))
	}
	owner := make([]int, len(between))
	for i := range between {
		owner[i] = -1
		if len(between[i].segments) > 1 && between[i].segments[1].x1 > columns[0].x0 {
			continue // words below figures
		}
		if bands != nil {
			owner[i] = sameBand(bands, rows, &between[i])
		}
	}
	if bands == nil {
		wrapped(rows, between, owner, right)
	}
	// Rows and groups in their order, with the labels put together.
	var out []laidRow
	b := 0
	for i := range rows {
		var above []segment
		for ; b < len(between) && between[b].y0 < rows[i].box.y0; b++ {
			switch owner[b] {
			case i:
				above = append(above, between[b].segments...)
			case -1:
				out = append(out, laidRow{label: between[b].segments, box: between[b].box})
			default: // of the row above it
				out[len(out)-1].label = append(out[len(out)-1].label, between[b].segments...)
			}
		}
		row := rows[i]
		row.label = append(above, row.label...)
		out = append(out, row)
	}
	for ; b < len(between); b++ {
		if n := len(out); owner[b] == len(rows)-1 {
			out[n-1].label = append(out[n-1].label, between[b].segments...)
		} else {
			out = append(out, laidRow{label: between[b].segments, box: between[b].box})
		}
	}
	return out
}

// parts reports whether rules part the rows from each other: no two rows in a band, and few without rules between them.
func parts(bands []int32, rows []laidRow) bool {
	if len(bands) < 3 {
		return false
	}
	shared := 0
	for i := 1; i < len(rows); i++ {
		if bandOf(bands, rows[i].box) == bandOf(bands, rows[i-1].box) {
			shared++
		}
	}
	return shared*4 <= len(rows)
}

func bandOf(bands []int32, b box) int {
	mid := (b.y0 + b.y1) / 2
	n := 0
	for _, y := range bands {
		if y < mid {
			n++
		}
	}
	return n
}

// sameBand is the only row between the same rules as a line, or −1.
func sameBand(bands []int32, rows []laidRow, l *textLine) int {
	at := -1
	for i := range rows {
		if bandOf(bands, rows[i].box) == bandOf(bands, l.box) {
			if at >= 0 {
				return -1
			}
			at = i
		}
	}
	return at
}

// wrapped finds labels on several lines, where no rules part the rows. right is where the labels end.
func wrapped(rows []laidRow, between []textLine, owner []int, right int32) {
	for i := range rows {
		row := &rows[i]
		above, below := neighbours(rows, between, owner, i)
		if above >= 0 && below >= 0 && balanced(row.box, between[above].box, between[below].box) &&
			(len(row.label) == 0 || between[below].segments[0].bold == row.label[0].bold && fills(&between[above].segments[0], row.label[0], right)) {
			owner[above], owner[below] = i, i // the figures stand beside the middle of the label
			pitch := between[below].y0 - between[above].y0
			if len(row.label) > 0 {
				pitch /= 2
			}
			follows := func(a, b int) bool { // two lines as far from each other as those in the middle
				return a >= 0 && b < len(between) && abs(between[b].y0-between[a].y0-pitch) < pitch/8
			}
			for a, b := above-1, below+1; follows(a, a+1) && follows(b-1, b) && owner[a] < 0 && owner[b] < 0; a, b = a-1, b+1 {
				owner[a], owner[b] = i, i
			}
			continue
		}
		if below >= 0 && len(row.label) > 0 && near(row.box, between[below].box) && (lower(between[below].segments[0].text) || strings.HasSuffix(row.label[len(row.label)-1].text, "-")) {
			for k := below; k < len(between) && owner[k] < 0 && (k == below || near(between[k-1].box, between[k].box) && lower(between[k].segments[0].text)) && (i+1 == len(rows) || between[k].y0 < rows[i+1].box.y0); k++ {
				owner[k] = i
			}
		}
		if above < 0 || !near(between[above].box, row.box) {
			continue
		}
		if len(row.label) == 0 {
			owner[above] = i
		}
		next := row.label
		for k := above; k >= 0 && owner[k] < 0 && len(next) > 0; k-- {
			s := &between[k].segments[0]
			if i > 0 && between[k].y0 < rows[i-1].box.y0 || k < above && !near(between[k].box, between[k+1].box) ||
				s.bold != next[0].bold || !lower(next[0].text) && !fills(s, next[0], right) {
				break
			}
			owner[k] = i
			next = between[k].segments
		}
	}
}

// neighbours are the lines of words directly above and below row i that no row has yet, or −1.
func neighbours(rows []laidRow, between []textLine, owner []int, i int) (above, below int) {
	above, below = -1, -1
	for k := range between {
		if owner[k] >= 0 {
			continue
		}
		switch {
		case between[k].y0 < rows[i].box.y0 && (i == 0 || between[k].y0 > rows[i-1].box.y0):
			above = k
		case below < 0 && between[k].y0 >= rows[i].box.y0 && (i+1 == len(rows) || between[k].y0 < rows[i+1].box.y0):
			below = k
		}
	}
	return above, below
}

// near reports whether two lines stand as close as those of one text.
func near(a, b box) bool { return b.y0-a.y1 < (b.y1-b.y0)/3 }

// balanced reports whether a row stands in the middle of two lines close to it.
func balanced(row, above, below box) bool {
	up, down := row.y0-above.y0, below.y0-row.y0
	return abs(up-down) < (row.y1-row.y0)/4 && near(above, row) && near(row, below)
}

// fills reports whether a line of a label ends because the next word has no place on it.
func fills(s *segment, next segment, right int32) bool {
	if s.bold != next.bold || abs(s.x0-next.x0) > s.size/2 {
		return false
	}
	word, _, _ := strings.Cut(next.text, " ")
	width := (next.x1 - next.x0) / int32(max(1, len(next.text))) * int32(len(word)+1)
	return s.x1+width > right
}

// grid gives a row to package source.
func (row *laidRow) grid(columns, page int) source.GridRow {
	out := source.GridRow{Page: page, Cells: make([]source.GridCell, columns+1)}
	var words []string
	for _, s := range row.label {
		words = append(words, s.text)
	}
	out.Cells[0].Text = joinWords(words)
	for k, s := range row.cells {
		c := &out.Cells[row.column[k]+1]
		if c.Text != "" {
			c.Text += " "
		}
		c.Text += s.text
	}
	return out
}

// joinWords puts lines of a label together; a word that a hyphen broke is whole again, and a hyphen between numbers stays.
func joinWords(words []string) string {
	var b strings.Builder
	for i, w := range words {
		if i > 0 && w != ")" && !(strings.HasSuffix(words[i-1], "-") && lower(w)) && !numbersBroken(words[i-1], w) {
			b.WriteByte(' ')
		}
		if i+1 < len(words) && strings.HasSuffix(w, "-") && lower(words[i+1]) && len(w) > 2 && w[len(w)-2] != ' ' && !numbersBroken(w, words[i+1]) {
			w = strings.TrimSuffix(w, "-")
		}
		b.WriteString(w)
	}
	return b.String()
}

// numbersBroken reports whether a line ends behind the hyphen between two numbers: 2020-, and then 2025.
func numbersBroken(before, next string) bool {
	n := len(before)
	return n > 1 && next != "" && before[n-1] == '-' && digit(before[n-2]) && digit(next[0])
}

func digit(b byte) bool { return b >= '0' && b <= '9' }
