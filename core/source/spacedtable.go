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
	words    Vocabulary
	width    int
	heads    []headLine // the lines of column titles, the upper one first
	edges    []int      // where the columns end, when cells are aligned
	minus    bool       // a dash and a space before digits can be a minus sign
}

// maxBetween is the number of lines without figures that can stand between two rows: the name of a group, the first
// lines of a long label.
const maxBetween = 3

// findEnd finds the last row: the rows go on until there is text, or until titles start another table.
func (t *spacedTable) findEnd() {
	_, years := t.years(t.from)
	between := 0
	for k := t.from + 1; k < len(t.blocks); k++ {
		b := &t.blocks[k]
		if b.Kind == Words && t.words.Junk(b.Text) {
			continue
		}
		if b.Kind != Words && b.Kind != Item || b.Level > 0 {
			return
		}
		if !(years && k == t.from+1) && t.starts(k) {
			return
		}
		if len(t.spaced[k].fields) > 0 {
			t.to, between = k+1, 0
			continue
		}
		if between++; between > maxBetween || len(b.Text) > 120 || strings.HasSuffix(b.Text, ".") {
			return
		}
	}
}

// understand finds the number of columns and the titles above. It returns the first block of the table.
func (t *spacedTable) understand(done int) (int, bool) {
	head := t.from
	// The first row of figures can be the years of the header.
	if h, ok := t.years(t.from); ok {
		t.heads = append(t.heads, h)
		t.width = len(h.titles)
		if t.from++; t.from >= t.to {
			return 0, false
		}
		// A column without a year: Begroting, Rekening, Verschil above 2019, 2019.
		if n := t.widths()[0]; n > t.width && head > done {
			if h, ok := t.titles(head-1, n); ok && len(h.titles) == n {
				t.width = n
			}
		}
	} else if head > done {
		for _, k := range t.widths() {
			if h, ok := t.titles(head-1, k); ok && (len(h.titles) == k || k == 0) {
				t.heads, t.width = append(t.heads, h), len(h.titles)
				head--
				break
			}
		}
	}
	if len(t.heads) == 0 || t.width < 1 || t.width > 40 {
		return 0, false
	}
	for head > done && len(t.heads) < 3 {
		h, ok := t.upper(head - 1)
		if !ok {
			break
		}
		t.heads = append([]headLine{h}, t.heads...)
		head--
	}
	whole := 0
	t.minus = true
	for i := t.from; i < t.to; i++ {
		n := len(t.spaced[i].fields)
		if n >= t.width {
			whole++
		}
		if n == t.width {
			for k := 0; k+1 < n; k++ {
				if f := t.spaced[i].fields; dash(f[k].text) && digit(f[k+1].text[0]) && !t.spaced[i].wide {
					t.minus = false // in this row the dash is nil
				}
			}
		}
	}
	if whole == 0 {
		return 0, false
	}
	t.findEdges()
	return head, true
}

// widths lists the numbers of columns that the titles may have, the likeliest first: what wide gaps tell, then the
// lengths of the rows, the most frequent one first.
func (t *spacedTable) widths() []int {
	counts := map[int]int{}
	for i := t.from; i < t.to; i++ {
		if n := len(t.spaced[i].fields); n > 1 && n <= 42 {
			counts[n]++
		}
	}
	var out []int
	for n := range counts {
		out = append(out, n)
	}
	sort.Slice(out, func(i, j int) bool {
		a, b := out[i], out[j]
		return counts[a] > counts[b] || counts[a] == counts[b] && a < b
	})
	// A row whose label ends in a figure, or whose minus signs stand apart, looks longer than it is.
	for _, n := range out {
		for less := n - 1; less > 1 && less > n-4; less-- {
			if counts[less] == 0 {
				counts[less] = -1
				out = append(out, less)
			}
		}
	}
	return append(out, 0)
}

// upper reads the line above the titles as titles that cover several of them.
func (t *spacedTable) upper(i int) (headLine, bool) {
	line := t.lines[t.blocks[i].Line-1]
	if h, ok := t.years(i); ok && len(h.titles) <= t.width {
		return h, true
	}
	if len(split2(line)) < 2 && indent(line) < 8 {
		// Without wide gaps only a row of as many titles, or one for each part: Begroting 2024 Begroting 2025.
		for k := t.width; k >= 2; k-- {
			if t.width%k != 0 {
				continue
			}
			if h, ok := t.titles(i, k); ok && h.head == "" {
				return h, true
			}
		}
		return headLine{}, false
	}
	h, ok := t.titles(i, 0)
	if len(split2(line)) < 2 {
		if h, ok = t.parted(strings.TrimSpace(line), 1); ok {
			at := indent(line)
			h.titles[0] = field{h.titles[0].text, at, at + len(strings.TrimSpace(line))}
		}
	}
	if !ok || len(h.titles) > t.width || len(h.titles) < 2 && h.head != "" {
		return headLine{}, false // a caption with a unit, not a row of titles
	}
	return h, true
}

// aligned reports whether the cells of all rows stand in columns.
func (t *spacedTable) aligned() bool {
	for i := t.from; i < t.to; i++ {
		if len(t.spaced[i].fields) > 0 && !t.spaced[i].wide {
			return false
		}
	}
	return true
}

// findEdges finds where the columns end when the cells are aligned to the right: the ends of a full row's cells.
func (t *spacedTable) findEdges() {
	if !t.aligned() {
		return
	}
	ends := make([][]int, t.width)
	for i := t.from; i < t.to; i++ {
		if s := &t.spaced[i]; len(s.fields) == t.width {
			for c, f := range s.fields {
				ends[c] = append(ends[c], column(t.lines[t.blocks[i].Line-1], f.end))
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

// column returns the place of byte n of a line as an editor shows it: in characters.
func column(line string, n int) int {
	k := 0
	for i := range line {
		if i >= n {
			break
		}
		k++
	}
	return k
}

// nearest returns the column whose end is nearest to the place of a field's end.
func (t *spacedTable) nearest(end int) int {
	best, gap := 0, 1<<30
	for c, e := range t.edges {
		if g := max(end-e, e-end); g < gap {
			best, gap = c, g
		}
	}
	return best
}

// texts returns the words of fields.
func texts(f []field) []string {
	out := make([]string, len(f))
	for i := range f {
		out[i] = f[i].text
	}
	return out
}

// goesOn reports whether a line without figures is the beginning of the label of the next row.
func goesOn(text string, next *spacedLine) bool {
	if next.label == "" {
		return true // the row has no label of its own
	}
	if c := next.label[0]; c >= 'a' && c <= 'z' || c == '(' {
		return true
	}
	return strings.HasSuffix(text, ",") || strings.HasSuffix(text, "-") || figure.Trim(text) == ""
}
