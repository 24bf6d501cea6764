package source

import (
	"strings"

	"begrotingsverkenner/core/figure"
)

// spacedTable is a run of spaced lines that may be a table.
type spacedTable struct {
	blocks   []Block
	lines    []string
	spaced   []*spacedLine
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

// maxAbove is the number of such lines between the titles and the first row: a group and a label of five lines.
const maxAbove = 6

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
		if n := common(t.counts()); n > t.width && head > done {
			if h, ok := t.titles(head-1, n); ok && len(h.titles) == n {
				t.width = n
			}
		}
	} else {
		// The name of a group can stand between the titles and the first row.
		for at := head - 1; at >= done && at >= head-maxAbove && len(t.heads) == 0; at-- {
			if h, ok := t.bestTitles(at); ok {
				t.heads, t.width = append(t.heads, h), len(h.titles)
				head, t.from = at, at+1
			} else if b := &t.blocks[at]; b.Kind != Words || b.Level > 0 || len(b.Text) > 80 && len(t.spaced[at].fields) == 0 || strings.HasSuffix(b.Text, ".") {
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
	nils := false // a dash is nil
	for i := t.from; i < t.to; i++ {
		s := t.spaced[i]
		n := len(s.fields)
		if n >= t.width {
			whole++
		}
		if n == 0 || s.wide {
			continue
		}
		nils = nils || n == t.width && pairs(s.fields) > 0 || dash(s.fields[n-1].text)
		if extra := n - t.width; extra > 0 && pairs(s.fields) > 0 {
			for _, f := range s.fields[:extra] {
				t.minus = t.minus || len(f.text) > 4 // 27.110 ends no label
			}
		}
	}
	t.minus = t.minus && !nils
	if whole == 0 && !t.sure(t.heads[len(t.heads)-1]) {
		return 0, false
	}
	t.settleLines()
	t.findEdges()
	return head, true
}

// bestTitles reads a line as the titles of as many columns as fit best: what wide gaps tell, else the number of titles
// that reads best, and of those that read equally well the one that most rows have.
func (t *spacedTable) bestTitles(i int) (headLine, bool) {
	counts := t.counts()
	if len(split2(t.lines[t.blocks[i].Line-1])) > 1 {
		for _, k := range [...]int{common(counts), 0} {
			if h, ok := t.titles(i, k); ok && (len(h.titles) == k || k == 0) {
				return h, true
			}
		}
		return headLine{}, false
	}
	most := 0
	for n := range counts {
		most = max(most, n)
	}
	var best headLine
	top, rows := 0, 0
	for k := 2; k <= most+2; k++ {
		h, ok := t.titles(i, k)
		if !ok {
			continue
		}
		score := 0
		for _, f := range h.titles {
			score += t.words.Title(f.text)
		}
		score = score * 60 / k
		if score > top || score == top && counts[k] > rows {
			best, top, rows = h, score, counts[k]
		}
	}
	return best, top > 0
}

// counts counts the rows of each length.
func (t *spacedTable) counts() map[int]int {
	counts := map[int]int{}
	for i := t.from; i < t.to; i++ {
		if n := len(t.spaced[i].fields); n > 1 && n <= 42 {
			counts[n]++
		}
	}
	return counts
}

// common returns the length that most rows have.
func common(counts map[int]int) int {
	best := 0
	for n, c := range counts {
		if c > counts[best] || c == counts[best] && n < best {
			best = n
		}
	}
	return best
}

// upper reads the line above the titles as titles that cover several of them.
func (t *spacedTable) upper(i int) (headLine, bool) {
	line := t.lines[t.blocks[i].Line-1]
	if text := t.blocks[i].Text; i > 3 && (t.blocks[0].Text == text || t.blocks[1].Text == text) {
		return headLine{}, false // the running head of a page
	}
	if h, ok := t.years(i); ok && len(h.titles) <= t.width {
		return h, true
	}
	if len(split2(line)) < 2 && indent(line) < 8 {
		// Without wide gaps only a row of as many titles, or one for each part: Begroting 2024 Begroting 2025.
		for k := t.width; k >= 2; k-- {
			if t.width%k != 0 {
				continue
			}
			if h, ok := t.titles(i, k); ok && h.head == "" && t.sure(h) {
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
	if ok && h.head == "" && len(h.titles) == t.width+1 {
		h.head, h.titles = h.titles[0].text, h.titles[1:] // the unit stands before them, over the labels
	}
	if !ok || len(h.titles) > t.width || len(h.titles) < 2 && h.head != "" {
		return headLine{}, false // a caption with a unit, not a row of titles
	}
	return h, true
}

// sure reports whether titles without gaps are titles and not a caption: "Lasten en baten (in euro's)" is none.
func (t *spacedTable) sure(h headLine) bool {
	for _, f := range h.titles {
		if t.words.Title(f.text) < 7 || strings.ContainsAny(f.text, "(,:") {
			return false
		}
	}
	return true
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
func goesOn(text, next string) bool {
	if next == "" {
		return true // the row has no label of its own
	}
	if c := next[0]; c >= 'a' && c <= 'z' || c == '(' {
		return true
	}
	return strings.HasSuffix(text, ",") || strings.HasSuffix(text, "-") || figure.Trim(text) == ""
}
