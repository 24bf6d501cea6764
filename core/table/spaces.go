package table

import (
	"slices"
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
}

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
		if out[i].figures > 0 && len(out[i].fields) > 1 {
			rows++
		}
	}
	if rows == 0 {
		return nil
	}
	return out
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
	for _, p := range parts {
		if k, _ := classify(p); p == "" || k != number && k != dash && k != year && k != mark {
			return nil
		}
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
	for k := i; k < len(f.blocks) && k < i+maxApart+2; k++ {
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
	last, rows := first, 0
	for k := first; k < len(f.blocks) && k <= last+maxApart && f.spacedCell(k); k++ {
		if f.spaced[k].row() {
			last = k
			rows++
		}
	}
	if rows < 2 && !f.titledRow(i, first) {
		return i
	}
	// A label can go on below the last row.
	for last+1 < len(f.blocks) && f.spacedCell(last+1) && !f.blocks[last+1].Gap && startsLower(f.blocks[last+1].Text) && len(f.spaced[last+1].fields) <= 1 {
		last++
	}
	return last + 1
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
	return len(b.Text) <= 90 && !strings.HasSuffix(b.Text, ".")
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
		f.spacedTable(i, k)
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

// edge is a column of figures.
type edge struct {
	at, to int
	n      int
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
	for k := from; k < end; k++ {
		b := &f.blocks[k]
		if f.Junk(k) {
			continue
		}
		s := &f.spaced[k]
		base := token{line: b.Line, end: b.Line, first: k, last: k, row: k, col: -1, span: 1}
		if k < first || !s.row() || len(edges) == 0 {
			if (k > first || k < first && k > from && f.labelOf(first) != "") && (f.hangs(k, from, end) || f.hangsFar(k, from, end)) {
				continue // a part of the label beside it
			}
			if len(s.fields) == 1 && s.fields[0].kind == number {
				continue // the number of a page
			}
			for _, x := range s.fields {
				t := base
				t.kind, t.text, t.fig, t.at, t.to, t.edged = x.kind, x.text, x.fig, x.at, x.to, true
				f.push(t)
			}
			if len(s.fields) == 0 {
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
		label := f.wholeLabel(k, from, end, words)
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

// withUnfilled adds the columns that have a title on the lowest line of titles and no figure below it. Each other title must stand
// over a column of its own.
func withUnfilled(edges []edge, titles []field) []edge {
	var more []edge
	taken := make([]bool, len(edges))
	for i := range titles {
		x := &titles[i]
		over := -1
		for c := range edges {
			if x.at < edges[c].to && x.to > edges[c].at {
				if over >= 0 {
					return edges
				}
				over = c
			}
		}
		t := ReadTitle(x.text)
		switch {
		case over >= 0 && taken[over]:
			return edges
		case over >= 0:
			taken[over] = true
		case len(edges) > 0 && i > 0 && (t.Bare || t.Known && (t.Phase != "" || t.Measure != "")):
			more = append(more, edge{at: x.at, to: x.to})
		}
	}
	if len(more) == 0 || slices.Contains(taken, false) {
		return edges
	}
	out := append(slices.Clone(edges), more...)
	slices.SortFunc(out, func(a, b edge) int { return a.to - b.to })
	return out
}

// edges finds the columns of figures of lines [from, end), from the right edges of their figures.
func (f *finder) edges(from, end int) []edge {
	start := f.labelStart(from, end)
	var all []field
	for k := from; k < end; k++ {
		s := &f.spaced[k]
		if !s.row() || f.Junk(k) {
			continue
		}
		for _, x := range s.fields {
			if (x.kind == number || x.kind == dash) && x.at > start {
				all = append(all, x)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b field) int { return right(&a) - right(&b) })
	var out []edge
	last := -10
	for i := range all {
		x := &all[i]
		if n := len(out); n > 0 && right(x)-last <= 2 && right(x)-out[n-1].to <= 4 {
			out[n-1].at = min(out[n-1].at, x.at)
			out[n-1].to = max(out[n-1].to, right(x))
			out[n-1].n++
		} else {
			out = append(out, edge{x.at, right(x), 1})
		}
		last = right(x)
	}
	return out
}

// right is the right edge of the digits of a figure: a mark or a percent sign behind it belongs to it and not to the edge.
func right(x *field) int {
	s := x.text
	if i := strings.LastIndexByte(s, ' '); i > 0 && x.fig.VN != 0 && !hasDigit(s[i:]) {
		s = s[:i]
	}
	return x.at + len([]rune(s))
}

// labelStart is where the words of labels begin: figures before it are codes and numbers of rows.
func (f *finder) labelStart(from, end int) int {
	var starts []int
	for k := from; k < end; k++ {
		s := &f.spaced[k]
		if !s.row() {
			continue
		}
		for _, x := range s.fields {
			if x.kind == text {
				starts = append(starts, x.at)
				break
			}
		}
	}
	if len(starts) == 0 {
		return -1
	}
	slices.Sort(starts)
	return starts[len(starts)/2]
}

// nearest returns the column that a figure ends in, or −1.
func nearest(edges []edge, x *field) int {
	best, dist := -1, 5
	for c := range edges {
		d := edges[c].to - right(x)
		if d < 0 {
			d = -d
		}
		if d < dist {
			best, dist = c, d
		}
	}
	return best
}

// labelPart is a label that may stand on several lines.
type labelPart struct {
	text        string
	at, to      int
	first, last int
}

// hangs reports whether line k is a part of the label of a row beside it.
func (f *finder) hangs(k, from, end int) bool {
	s := &f.spaced[k]
	if len(s.fields) > 1 {
		return false
	}
	text := f.blocks[k].Text
	if k > from && f.spaced[k-1].row() && !f.blocks[k].Gap {
		if above := f.labelOf(k - 1); above != "" && (startsLower(text) || endsOpen(above)) {
			return true
		} else if above == "" && k > from+1 && startsLower(text) {
			return true // the words stand above and below the figures
		}
	}
	if k+1 < end && f.spaced[k+1].row() && !f.blocks[k+1].Gap {
		below := f.labelOf(k + 1)
		if f.startsCode(k+1) && len(s.fields) == 1 && s.fields[0].at > 3 && f.labelAt(k+1) == s.fields[0].at {
			return true // it stands above the label and not above the code
		}
		if below == "" && !strings.HasSuffix(text, ":") && (f.startsCode(k+1) || !f.blocks[k].Gap || endsOpen(text)) || below != "" && (startsLower(below) || below[0] == '(' || endsOpen(text)) {
			return true
		}
	}
	return false
}

// labelOf is the words before the figures of a row.
func (f *finder) labelOf(k int) string {
	for _, x := range f.spaced[k].fields {
		if x.kind == text {
			return x.text
		}
		if x.at > 12 {
			break
		}
	}
	return ""
}

// labelAt is where the words of a row begin, or −1.
func (f *finder) labelAt(k int) int {
	for _, x := range f.spaced[k].fields {
		if x.kind == text {
			return x.at
		}
	}
	return -1
}

// startsCode reports whether a row begins with a code.
func (f *finder) startsCode(k int) bool {
	s := &f.spaced[k]
	return len(s.fields) > 1 && s.fields[0].at < 8 && isCode(s.fields[0].text)
}

// wholeLabel joins the words of a row with those that hang above and below it.
func (f *finder) wholeLabel(k, from, end int, words []field) []labelPart {
	var out []labelPart
	for _, w := range words {
		out = append(out, labelPart{text: w.text, at: w.at, to: w.to, first: k, last: k})
	}
	name := -1
	for i := range words {
		if words[i].kind == text {
			name = i
		}
	}
	join := func(line int, before bool) {
		t := f.blocks[line].Text
		switch {
		case name < 0:
			out = append(out, labelPart{text: t, first: line, last: line})
			name = len(out) - 1
		case before:
			out[name].text = JoinTitle([]string{t, out[name].text})
			out[name].first = min(out[name].first, line)
		default:
			out[name].text = JoinTitle([]string{out[name].text, t})
			out[name].last = max(out[name].last, line)
		}
	}
	if k > from && !f.spaced[k-1].row() && len(f.spaced[k-1].fields) <= 1 && !f.blocks[k].Gap && !f.Junk(k-1) && f.hangs(k-1, from, end) && !(k > from+1 && f.belongsAbove(k-1)) {
		join(k-1, true)
		for a := k - 2; a >= f.climb(k, from); a-- {
			join(a, true)
		}
	}
	if k+1 < end && !f.spaced[k+1].row() && len(f.spaced[k+1].fields) <= 1 && !f.blocks[k+1].Gap && !f.Junk(k+1) && f.hangs(k+1, from, end) && f.belongsAbove(k+1) {
		join(k+1, false)
	}
	return out
}

// maxLabelLines is how many lines of a label can stand above its figures.
const maxLabelLines = 5

// climb returns the line where the label of row k begins, of which the line above the row is a part: lines go on in a small letter,
// or the one before ends in a word that wants another.
func (f *finder) climb(k, from int) int {
	a := k - 1
	for a > from && k-a < maxLabelLines && !f.spaced[a-1].row() && len(f.spaced[a-1].fields) <= 1 && !f.blocks[a].Gap && !f.Junk(a-1) &&
		(startsLower(f.blocks[a].Text) || endsOpen(f.blocks[a-1].Text)) && !(a > from+1 && f.belongsAbove(a-1)) {
		a--
	}
	return a
}

// hangsFar reports whether line k is a part of the label of a row that stands further down.
func (f *finder) hangsFar(k, from, end int) bool {
	for row := k + 1; row < end && row-k < maxLabelLines; row++ {
		if f.spaced[row].row() {
			return row > k+1 && f.hangs(row-1, from, end) && !(row > from+2 && f.belongsAbove(row-1)) && f.climb(row, from) <= k
		}
		if len(f.spaced[row].fields) > 1 || f.blocks[row].Gap || f.Junk(row) {
			return false
		}
	}
	return false
}

// belongsAbove reports whether a line that hangs is the end of the label above it rather than the beginning of the one below.
func (f *finder) belongsAbove(k int) bool {
	if !f.spaced[k-1].row() || f.blocks[k].Gap {
		return false
	}
	above := f.labelOf(k - 1)
	text := f.blocks[k].Text
	return above != "" && (startsLower(text) || endsOpen(above)) || above == "" && startsLower(text)
}
