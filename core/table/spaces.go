package table

import (
	"strconv"
	"strings"

	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/source"
)

// A page that was set in columns has wide spaces between its cells. Figures are right-aligned there, so right edges are
// columns; titles are centred over what they cover or end where their column ends.

// field is a piece of a line between wide spaces.
type field struct {
	text   string
	at, to int // its edges in characters
	kind   kind
	fig    figure.Figure
}

// spacedLine is a line of a page that was set in columns.
type spacedLine struct {
	fields  []field
	figures int // fields that are figures, with a wide space before them
	years   int
	half    bool // the fields of one side of the line
}

// maxTitles is how many lines of titles can stand above the first row.
const maxTitles = 14

// maxApart is how many blocks can stand between two rows of one stretch.
const maxApart = 8

// spacedLines reads all lines that have wide spaces. It returns nil for a document without rows that were set in columns.
func (f *finder) spacedLines() []spacedLine {
	if f.HTML {
		return nil
	}
	var out []spacedLine
	rows := 0
	for i := range f.blocks {
		b := &f.blocks[i]
		if b.Kind != source.Words && b.Kind != source.Item || b.Level > 0 {
			continue
		}
		line := f.lines[b.Line-1]
		if !strings.Contains(strings.TrimLeft(line, " "), "  ") && !strings.HasPrefix(line, "    ") {
			continue
		}
		if out == nil {
			out = make([]spacedLine, len(f.blocks))
		}
		out[i] = readSpaced(line)
		if f.apart && len(out[i].fields) == 1 {
			out[i] = spacedLine{} // a cell alone, filled up with spaces
			continue
		}
		if out[i].figures > 0 && len(out[i].fields) > 1 {
			rows++
		}
	}
	if rows == 0 || scattered(out) {
		return nil
	}
	for i := range out {
		if i+1 < len(out) && out[i].counts() && out[i+1].figures == 0 && out[i+1].years > 1 {
			out[i].figures = 0 // Kwartaal 1, 2, 3, 4 above their years
			for k := range out[i].fields {
				out[i].fields[k].kind = text
			}
		}
	}
	return out
}

// scattered reports whether the figures of most lines with wide spaces end at places of their own: then a space more or less says nothing, because the
// spaces of a page that was set in columns were lost, but for some.
func scattered(lines []spacedLine) bool {
	ends := map[int]int{}
	all, alone := 0, 0
	each := func(do func(x *field)) {
		for i := range lines {
			for k := range lines[i].fields {
				if x := &lines[i].fields[k]; lines[i].figures > 1 && (x.kind == number || x.kind == dash) {
					do(x)
				}
			}
		}
	}
	each(func(x *field) { ends[x.to]++ })
	each(func(x *field) {
		if all++; ends[x.to] < 3 {
			alone++
		}
	})
	return all > 12 && alone*5 > all*2
}

// counts reports whether the figures of a line are 1, 2, 3 and so on.
func (s *spacedLine) counts() bool {
	n := 0
	for i := range s.fields {
		switch x := &s.fields[i]; {
		case x.kind == text && n == 0:
		case x.kind == number && x.text == strconv.Itoa(n+1):
			n++
		default:
			return false
		}
	}
	return n > 1
}

// readSpaced cuts a line at its wide spaces. Figures that stand closer together are cut apart, too.
func readSpaced(line string) spacedLine {
	var s spacedLine
	runes := []rune(strings.ReplaceAll(line, "\u00a0", " "))
	for i := 0; i < len(runes); {
		if runes[i] == ' ' || runes[i] == '\t' {
			i++
			continue
		}
		end := i
		for end < len(runes) && !(runes[end] == ' ' && (end+1 == len(runes) || runes[end+1] == ' ')) {
			end++
		}
		s.add(string(runes[i:end]), i)
		i = end
	}
	if len(s.fields) == 1 && s.figures == 1 && len(s.fields[0].text) < 5 && allDigits(s.fields[0].text) {
		s.figures = 0 // the number of a page
	}
	return s
}

// add adds a field, or the figures that it consists of.
func (s *spacedLine) add(cell string, at int) {
	k, fig := classify(cell)
	if k == text && strings.IndexByte(cell, ' ') > 0 {
		if parts := figuresOnly(cell); parts != nil {
			for _, p := range parts {
				s.add(p, at)
				at += len([]rune(p)) + 1
			}
			return
		}
	}
	f := field{text: cell, at: at, to: at + len([]rune(cell)), kind: k, fig: fig}
	if n := len(s.fields); k == mark && n > 0 && s.fields[n-1].kind == number && s.fields[n-1].fig.VN == 0 {
		if g, ok := figure.Parse(s.fields[n-1].text + " " + cell); ok {
			s.fields[n-1].fig, s.fields[n-1].text = g, s.fields[n-1].text+" "+cell
			return
		}
	}
	if n := len(s.fields); k == number && !fig.Euro && n > 0 && euroSign(s.fields[n-1].text) {
		// The sign of a figure stands left in its cell: €    331.410.
		sign := &s.fields[n-1]
		whole := sign.text + strings.Repeat(" ", at-sign.to) + cell
		if kk, g := classify(whole); kk == number {
			f.text, f.at, f.fig = whole, sign.at, g
			s.fields = s.fields[:n-1]
		}
	}
	switch {
	case k == number || k == dash:
		if len(s.fields) > 0 || at > 8 {
			s.figures++
		}
	case k == year:
		s.years++
	}
	s.fields = append(s.fields, f)
}

// figuresOnly cuts a text at its spaces where all of its parts are figures.
func figuresOnly(s string) []string {
	parts := strings.Split(s, " ")
	some := false
	for i, p := range parts {
		k, _ := classify(p)
		if p == "" || k != number && k != dash && k != year && k != mark {
			return nil
		}
		some = some || k == number || k == year && i > 0
	}
	if !some {
		return nil // 2018 -
	}
	return parts
}

// row reports whether a line is a row: it has a figure behind a wide space, and is no line of titles.
func (s *spacedLine) row() bool { return s.figures > 0 && (s.figures > s.years || s.years == 0) }

// head reports whether a line can be one of titles: several pieces of words or years, none of them a figure.
func (s *spacedLine) head() bool { return s.figures == 0 && len(s.fields) > 1 }

// spacedStretch returns the blocks from i on that are lines of tables set in columns; [i, i) where there are none.
func (f *finder) spacedStretch(i int) int {
	if f.spaced == nil {
		return i
	}
	// The first row stands within a few lines, below nothing but titles.
	first := -1
	for k := i; k < len(f.blocks) && k < i+maxTitles; k++ {
		if !f.spacedCell(k) {
			return i
		}
		if s := &f.spaced[k]; s.row() {
			first = k
			break
		}
	}
	if first < 0 || !(f.spaced[i].row() || f.spaced[i].head() || len(f.spaced[i].fields) == 1 && f.spaced[i].fields[0].at > 20 || f.headBelow(i, first)) {
		return i
	}
	last, rows, lines := first, 0, 0 // lines: rows whose cells are one space apart
	for k := first; k < len(f.blocks) && k <= last+maxApart && f.spacedCell(k); k++ {
		if f.spaced[k].row() {
			last = k
			rows++
		} else if len(f.spaced[k].fields) < 2 && RowLike(f.textAt(k)) {
			lines++
		}
	}
	if lines > rows || f.countedCells(first, last) {
		return i // wide spaces stand for empty cells there
	}
	if rows < 2 && !f.titledRow(i, first) {
		return i
	}
	// A label can go on below the last row.
	for last+1 < len(f.blocks) && f.spacedCell(last+1) && !f.blocks[last+1].Gap && StartsLower(f.blocks[last+1].Text) && len(f.spaced[last+1].fields) <= 1 {
		last++
	}
	return last + 1
}

// countedCells reports whether the spaces of rows [first, last] count their cells, where an empty one was published as a space: all rows but
// a few then have the same number of cells, however long their labels are.
func (f *finder) countedCells(first, last int) bool {
	counts, rows, wide := [maxWidth + 1]int{}, 0, 0
	for k := first; k <= last; k++ {
		label, cells := f.tail(k)
		if label == "" || len(cells) == 0 {
			continue
		}
		n, gaps := 0, 0
		for _, c := range cells {
			n += 1 + c.trailing + (c.gap-1)/2
			gaps += c.trailing + (c.gap-1)/2
			if c.gap%2 == 0 {
				return false
			}
		}
		rows++
		counts[min(n, maxWidth)]++
		if gaps > 0 {
			wide++
		}
	}
	most := 0
	for n, c := range counts {
		if n > 2 && c > most {
			most = c
		}
	}
	return wide > 2 && most*6 >= rows*5
}

// titledRow reports whether the only row has a line of as many known titles right above it.
func (f *finder) titledRow(i, first int) bool {
	if first == i || f.blocks[first].Gap || f.spaced[first].figures < 2 {
		return false
	}
	head := first - 1
	if head > i && len(f.spaced[head].fields) < 2 {
		head-- // the name of a group stands between
	}
	known := 0
	for _, x := range f.spaced[head].fields {
		if t := ReadTitle(x.text); t.Bare || t.Known && (t.Phase != "" || t.Measure != "") {
			known++
		}
	}
	return known >= f.spaced[first].figures
}

// headBelow reports whether lines of titles stand directly below block i and above the first row: it names the labels.
func (f *finder) headBelow(i, first int) bool {
	for k := i + 1; k < first; k++ {
		if f.blocks[k].Gap {
			return false
		}
	}
	return first > i && !f.blocks[i+1].Gap && f.spaced[i+1].head()
}

// spacedCell reports whether a block can stand in a table that was set in columns.
func (f *finder) spacedCell(i int) bool {
	b := &f.blocks[i]
	if b.Kind != source.Words && b.Kind != source.Item || b.Level > 0 || len(f.spaced[i].fields) < 2 && f.Break(b.Text) {
		return false
	}
	if f.spaced[i].row() || f.spaced[i].head() || f.Junk(i) {
		return true
	}
	return len(b.Text) <= 90 && (!strings.HasSuffix(b.Text, ".") || strings.Count(b.Text, " ") < 3) // Infravoorz.
}

// spacedTokens adds the lines [from, end) as rows: the words of each, and a cell for each column of figures. A line of
// titles behind rows begins another table.
func (f *finder) spacedTokens(from, end int) {
	for i := from; i < end; {
		rows := false
		k := i
		for ; k < end; k++ {
			s := &f.spaced[k]
			if rows && f.startsSpaced(k, end) {
				break
			}
			rows = rows || s.row()
		}
		if mid := f.sides(i, k); mid > 0 {
			f.spacedSides(i, k, mid)
		} else {
			f.spacedTable(i, k)
		}
		i = k
	}
}

// startsSpaced reports whether titles of another table begin at line k: the next row stands below two pieces of words or
// years over columns of figures.
func (f *finder) startsSpaced(k, end int) bool {
	s := &f.spaced[k]
	if s.row() || f.Junk(k) {
		return false
	}
	if s.years > 1 {
		return true
	}
	if NumberedCaption(f.blocks[k].Text) {
		return true
	}
	if !s.head() {
		return len(s.fields) == 1 && strings.HasPrefix(s.fields[0].text, "Tabel ")
	}
	n := 0
	for _, x := range s.fields {
		if x.at > 12 && x.kind == text {
			n++
		}
	}
	return n > 1
}

// spacedTable adds the lines of one table.
func (f *finder) spacedTable(from, end int) {
	first := from
	for first < end && !f.spaced[first].row() {
		first++
	}
	edges := f.edges(first, end)
	if k := first - 1; k >= from && first < end {
		if k > from && len(f.spaced[k].fields) < 2 {
			k-- // the name of a group stands between
		}
		edges = withUnfilled(edges, f.spaced[k].fields)
	}
	own := f.centredLabels(from, first, end)
	for k := from; k < end; k++ {
		b := &f.blocks[k]
		if f.Junk(k) {
			continue
		}
		s := &f.spaced[k]
		base := token{line: b.Line, end: b.Line, first: k, last: k, row: k + f.side*len(f.blocks), col: -1, span: 1}
		if _, ok := own.row[k]; ok {
			continue // a line of the label that stands beside these figures
		}
		if k < first || !s.row() || len(edges) == 0 {
			if (k > first || k < first && k > from && f.labelOf(first) != "") && (f.hangs(k, from, end) || f.hangsFar(k, from, end)) {
				continue // a part of the label beside it
			}
			if len(s.fields) == 1 && s.fields[0].kind == number {
				continue // the number of a page
			}
			for i := range s.fields {
				for _, x := range splitTitle(&s.fields[i], edges) {
					t := base
					t.kind, t.text, t.fig, t.at, t.to, t.edged = x.kind, x.text, x.fig, x.at, x.to, true
					f.push(t)
				}
			}
			if len(s.fields) == 0 && !s.half {
				t := base
				t.kind, t.text, t.edged, t.to = text, b.Text, true, len(b.Text)
				f.push(t)
			}
			continue
		}
		cells := make([]*field, len(edges))
		var words, aside []field
		for x := range s.fields {
			fd := &s.fields[x]
			if fd.kind == number || fd.kind == dash || fd.kind == year || fd.kind == empty {
				if c := nearest(edges, fd); c >= 0 && cells[c] == nil {
					cells[c] = fd
					continue
				}
			}
			if fd.at > edges[0].at {
				aside = append(aside, *fd)
			} else {
				words = append(words, *fd)
			}
		}
		label := own.label[k]
		if label == nil {
			label = f.wholeLabel(k, from, end, words)
		}
		for _, w := range label {
			t := base
			t.kind, t.text, t.at, t.to, t.exact = text, w.text, w.at, w.to, true
			t.first, t.last = min(t.first, w.first), max(t.last, w.last)
			t.line = f.blocks[t.first].Line
			if w.first < k {
				t.line = b.Line
			}
			f.push(t)
		}
		for c, fd := range cells {
			t := base
			t.kind, t.col, t.exact, t.at, t.to = empty, c, true, edges[c].at, edges[c].to
			if fd != nil {
				t.kind, t.text, t.fig = fd.kind, fd.text, fd.fig
				if t.kind == year {
					t.kind = number
				}
			}
			f.push(t)
		}
		for _, w := range aside {
			t := base
			t.kind, t.text, t.exact, t.aside = text, w.text, true, true
			f.push(t)
		}
	}
}
