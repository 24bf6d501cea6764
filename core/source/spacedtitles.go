package source

import (
	"strings"

	"begrotingsverkenner/core/figure"
)

// headLine is a line of column titles: the title of the label column, and those of the columns.
type headLine struct {
	head   string
	titles []field
}

// maxTitles is the largest number of words of a line of titles that are parted by single spaces.
const maxTitles = 48

// maxStart is the largest number of titles that a line of words is cut into to see whether it starts a table.
const maxStart = 8

// titles reads a line as the titles of k columns, or of any number where k is 0: by wide gaps where it has them, else
// word by word. Words before the titles name the labels.
func (t *spacedTable) titles(i, k int) (headLine, bool) {
	b := &t.blocks[i]
	if b.Kind != Words || b.Level > 0 || len(b.Text) > 400 {
		return headLine{}, false
	}
	fields := split2(t.lines[b.Line-1])
	if len(fields) < 2 {
		if k < 2 {
			return headLine{}, false
		}
		return t.parted(b.Text, k)
	}
	n := len(fields)
	for n > 0 && t.words.Title(fields[n-1].text) > 0 {
		if _, ok := figure.Parse(fields[n-1].text); ok && !figure.IsYear(fields[n-1].text) {
			break // the figure of a row: "Totaal lasten      1"
		}
		n--
	}
	h := headLine{titles: fields[n:]}
	if n > 0 && k > 0 && t.mostly(fields, k) {
		n, h.titles = 0, fields[len(fields)-k:]
		if len(fields) > k {
			h.head = fields[0].text
		}
	}
	if n > 0 {
		h.head = figure.Trim(t.lines[b.Line-1][:fields[n-1].end])
		if len(h.head) > 80 || strings.HasSuffix(h.head, ".") {
			return headLine{}, false // what stands before the titles names the label column; a whole sentence does not
		}
	} else if k > 0 && len(fields) == k+1 && t.words.Head(fields[0].text) {
		h.head, h.titles = fields[0].text, fields[1:] // Investering is a word of titles, too
	}
	return h, len(h.titles) > 0
}

// mostly reports whether fields are as many titles as the rows have figures, apart from that of the labels, with one among
// them that is not known.
func (t *spacedTable) mostly(fields []field, k int) bool {
	if len(fields) != k && (len(fields) != k+1 || !t.words.Head(fields[0].text)) {
		return false
	}
	known := 0
	for _, f := range fields[len(fields)-k:] {
		if _, ok := figure.Parse(f.text); ok && !figure.IsYear(f.text) || strings.HasSuffix(f.text, ".") {
			return false
		}
		if t.words.Title(f.text) > 0 {
			known++
		}
	}
	return known > 1 && known == k-1
}

// parted cuts a line of words into k titles, so that each reads as well as possible as a title: "Begroting 2024
// Begroting 2025 Begroting 2026" is three. What stands before the first names the labels.
func (t *spacedTable) parted(line string, k int) (headLine, bool) {
	words := strings.Fields(line)
	if len(words) < k || len(words) > maxTitles {
		return headLine{}, false
	}
	// best[j][i] is the score of the best way to make j titles of the words from i on; −1 is none.
	best := make([][]int, k+1)
	cut := make([][]int, k+1)
	for j := range best {
		best[j], cut[j] = make([]int, len(words)+1), make([]int, len(words)+1)
		for i := range best[j] {
			best[j][i] = -1
		}
	}
	best[0][len(words)] = 0
	for i := len(words) - 1; i >= 0; i-- {
		text := ""
		for end := i + 1; end <= min(len(words), i+9); end++ {
			text = strings.TrimSpace(text + " " + words[end-1])
			score := t.words.Title(text)
			if score <= 0 {
				continue
			}
			for j := 1; j <= k; j++ {
				if rest := best[j-1][end]; rest >= 0 && rest+score > best[j][i] {
					best[j][i], cut[j][i] = rest+score, end
				}
			}
		}
	}
	from, top := -1, 0
	for i := range words {
		if i > 0 && i < len(words) && best[k][i] >= 0 && t.words.Title(words[i-1]) > 0 && !(i == 1 && t.words.Head(words[0])) {
			continue // cuts a row of titles in two
		}
		if best[k][i] > top {
			from, top = i, best[k][i]
		}
	}
	if from < 0 || top < 6*k {
		return headLine{}, false
	}
	h := headLine{head: strings.Join(words[:from], " ")}
	if len(h.head) > 80 || strings.HasSuffix(h.head, ".") {
		return headLine{}, false
	}
	for j, i := k, from; j > 0; j-- {
		h.titles = append(h.titles, field{strings.Join(words[i:cut[j][i]], " "), -1, -1})
		i = cut[j][i]
	}
	return h, true
}

// years reads a row of years only.
func (t *spacedTable) years(i int) (headLine, bool) {
	s := t.spaced[i]
	if len(s.fields) < 2 || len(s.tail) > 0 {
		return headLine{}, false
	}
	for _, f := range s.fields {
		if !figure.IsYear(f.text) {
			return headLine{}, false
		}
	}
	return headLine{s.label, s.fields}, true
}

// starts reports whether line i has the titles of another table, or of the same one behind a page break.
func (t *spacedTable) starts(i int) bool {
	if _, ok := t.years(i); ok {
		return true
	}
	for _, f := range t.spaced[i].fields {
		if !figure.IsYear(f.text) {
			return false
		}
	}
	if h, ok := t.titles(i, 0); ok && len(h.titles) > 1 {
		return true
	}
	if len(split2(t.lines[t.blocks[i].Line-1])) < 2 && t.wide() {
		return false // in a table with gaps between its cells, words without gaps are the name of a group
	}
	words := strings.Fields(t.blocks[i].Text)
	n := 0
	for k := len(words) - 1; k >= 0 && t.words.Title(words[k]) > 0; k-- {
		n++
	}
	for k := min(n, maxStart); k >= 2; k-- {
		if h, ok := t.titles(i, k); ok && t.sure(h) {
			return true
		}
	}
	return false
}

// wide reports whether the first row of figures has gaps of several spaces between its cells.
func (t *spacedTable) wide() bool {
	return len(split2(t.lines[t.blocks[t.from].Line-1])) > len(t.spaced[t.from].fields)
}
