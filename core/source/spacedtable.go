package source

import (
	"sort"
	"strings"

	"begrotingsverkenner/core/figure"
)

// spacedTable is a run of spaced lines that may be a table.
type spacedTable struct {
	blocks   []Block
	lines    []string
	spaced   []spacedLine
	from, to int
	title    func(string) bool
	width    int
	heads    [][]field // the lines of column titles, the upper one first
	edges    []int     // where the columns end, when cells are aligned
}

// understand finds the number of columns and the titles above. It returns the first block of the table.
func (t *spacedTable) understand(done, rows int) (int, bool) {
	counts := map[int]int{}
	for i := t.from; i < t.to; i++ {
		if n := t.spaced[i].count; n > 0 {
			counts[n]++
		}
	}
	best := 0
	for n, c := range counts {
		if c > counts[best] || c == counts[best] && n > best {
			best = n
		}
	}
	// A longer row than most shows how many columns there are, when it is aligned.
	t.width = best
	for n := range counts {
		if n > t.width && t.aligned() {
			t.width = n
		}
	}
	head := t.from
	for head > done && head > t.from-3 {
		f, ok := t.titles(head - 1)
		if !ok {
			break
		}
		t.heads = append([][]field{f}, t.heads...)
		head--
	}
	// The first row of figures can be the years of the header.
	if f, ok := t.years(t.from); ok {
		t.heads = append(t.heads, f)
		if t.from++; t.from == t.to {
			return 0, false
		}
		rows--
	}
	if len(t.heads) > 0 {
		t.width = max(t.width, min(len(t.heads[len(t.heads)-1])-1, 40))
	}
	if len(t.heads) == 0 || rows < 1 || rows < 2 && len(t.heads[len(t.heads)-1])-1 != t.width {
		return 0, false
	}
	t.findEdges()
	return head, true
}

func (t *spacedTable) aligned() bool {
	for i := t.from; i < t.to; i++ {
		if t.spaced[i].count > 0 && !t.spaced[i].wide {
			return false
		}
	}
	return true
}

// titles reads a line as column titles: by wide gaps where it has them, else word by word, with a year joined to the
// word before it where that makes the right number. Words before the titles name the labels.
func (t *spacedTable) titles(i int) ([]field, bool) {
	b := &t.blocks[i]
	if b.Kind != Words || b.Level > 0 || len(b.Text) > 200 {
		return nil, false
	}
	line := t.lines[b.Line-1]
	fields := split2(line)
	if len(fields) < 2 {
		fields = nil
		at := 0
		for w := range strings.FieldsSeq(line) {
			k := strings.Index(line[at:], w) + at
			fields = append(fields, field{w, k, k + len(w)})
			at = k + len(w)
		}
	}
	n := len(fields)
	for n > 0 && t.title(fields[n-1].text) {
		n--
	}
	titles := fields[n:]
	if len(titles) != t.width && !t.aligned() {
		var joined []field
		for _, f := range titles {
			if k := len(joined) - 1; k >= 0 && figure.IsYear(f.text) && !figure.IsYear(joined[k].text) && !endsInYear(joined[k].text) {
				joined[k] = field{joined[k].text + " " + f.text, joined[k].start, f.end}
				continue
			}
			joined = append(joined, f)
		}
		if len(joined) == t.width {
			titles = joined
		}
	}
	upper := len(t.heads) > 0
	if upper && (len(titles) < 2 && n > 0 || len(titles) > t.width || n > 0 && !t.spacedWide(i)) {
		return nil, false // a caption with a unit, not a row of titles
	}
	if len(titles) == 0 || len(titles) == 1 && t.width > 1 && len(t.heads) == 0 || len(titles) > t.width && len(titles) > 40 {
		return nil, false
	}
	if n > 0 {
		// What stands before the titles names the label column; a whole sentence does not.
		lead := figure.Trim(line[:fields[n-1].end])
		if len(lead) > 60 || strings.HasSuffix(lead, ".") {
			return nil, false
		}
		return append([]field{{lead, -1, -1}}, titles...), true
	}
	return append([]field{{"", -1, -1}}, titles...), true
}

// spacedWide reports whether the cells of a line stand apart by wide gaps.
func (t *spacedTable) spacedWide(i int) bool { return len(split2(t.lines[t.blocks[i].Line-1])) > 1 }

func endsInYear(s string) bool { return len(s) > 4 && figure.IsYear(s[len(s)-4:]) }

// years reads a row of years only.
func (t *spacedTable) years(i int) ([]field, bool) {
	s := &t.spaced[i]
	if s.count < 2 {
		return nil, false
	}
	for _, f := range s.fields {
		if !figure.IsYear(f.text) {
			return nil, false
		}
	}
	return append([]field{{s.label, -1, -1}}, s.fields...), true
}

// findEdges finds where the columns end when the cells are aligned to the right: the ends of a full row's cells.
func (t *spacedTable) findEdges() {
	for k := range t.heads {
		if n := len(t.heads[k]) - 1; k == len(t.heads)-1 && n > t.width {
			t.width = n
		}
	}
	if !t.aligned() {
		return
	}
	ends := make([][]int, t.width)
	for i := t.from; i < t.to; i++ {
		if s := &t.spaced[i]; s.count == t.width {
			for c, f := range s.fields {
				ends[c] = append(ends[c], f.end)
			}
		}
	}
	for c := range ends {
		if len(ends[c]) == 0 {
			return
		}
		sort.Ints(ends[c])
	}
	for c := range ends {
		t.edges = append(t.edges, ends[c][len(ends[c])/2])
	}
}

// rows writes the table as rows and a rule.
func (t *spacedTable) rows(head int) []Block {
	var out []Block
	n := head
	for k, f := range t.heads {
		b := Block{Kind: Row, Line: t.blocks[n].Line, Text: t.blocks[n].Text, Start: k == 0, Cells: make([]string, t.width+1)}
		b.Cells[0] = f[0].text
		titles := f[1:]
		for c, x := range titles {
			at := c
			if len(titles) < t.width && len(t.edges) > 0 {
				at = t.nearest(x)
			}
			if at+1 < len(b.Cells) {
				b.Cells[at+1] = strings.TrimSpace(b.Cells[at+1] + " " + x.text)
			}
		}
		out = append(out, b)
		n++
	}
	out = append(out, Block{Kind: Rule, Line: out[len(out)-1].Line, Columns: t.width + 1})
	carried := ""
	for i := t.from; i < t.to; i++ {
		b := t.blocks[i]
		s := &t.spaced[i]
		if s.count == 0 && i+1 < t.to && t.spaced[i+1].count > 0 && lower(t.spaced[i+1].label) {
			carried = b.Text // the label goes on in the next line
			continue
		}
		if s.count == 0 {
			b.Kind, b.Cells = Row, []string{b.Text}
			if b.Mark != "" {
				b.Cells[0] = b.Mark + " " + b.Text
			}
			out = append(out, b)
			continue
		}
		b.Kind, b.Mark = Row, ""
		b.Cells = make([]string, t.width+1)
		label := s.label
		if carried != "" {
			label, carried = carried+" "+label, ""
		}
		fields := s.fields
		if len(fields) == t.width+1 && figure.IsYear(fields[0].text) {
			label, fields = strings.TrimSpace(label+" "+fields[0].text), fields[1:] // Klimaatakkoord 2030
		}
		b.Cells[0] = label
		for c, f := range fields {
			at := c
			if s.count < t.width && len(t.edges) > 0 {
				at = t.nearest(f)
			}
			for at < t.width-1 && b.Cells[at+1] != "" {
				at++
			}
			if at < t.width {
				b.Cells[at+1] = strings.TrimSpace(b.Cells[at+1] + " " + f.text)
			}
		}
		if s.count < t.width && len(t.edges) == 0 {
			b.Cells = append([]string{label}, texts(fields)...) // its cells have no places: arithmetic finds them
		} else {
			b.Exact = s.count < t.width
		}
		out = append(out, b)
	}
	return out
}

func lower(s string) bool { return s != "" && s[0] >= 'a' && s[0] <= 'z' }

func texts(f []field) []string {
	out := make([]string, len(f))
	for i := range f {
		out[i] = f[i].text
	}
	return out
}

// nearest returns the column whose end is nearest to that of a field.
func (t *spacedTable) nearest(f field) int {
	best, gap := 0, 1<<30
	for c, e := range t.edges {
		g := f.end - e
		if g < 0 {
			g = -g
		}
		if g < gap {
			best, gap = c, g
		}
	}
	return best
}
