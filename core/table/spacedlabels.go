package table

import (
	"strconv"
	"strings"
)

// labelPart is a label that may stand on several lines.
type labelPart struct {
	text        string
	at, to      int
	first, last int
}

// hangs reports whether line k is a part of the label of a row beside it.
func (f *finder) hangs(k, from, end int) bool {
	s := &f.spaced[k]
	if f.codedLine(k) {
		below := ""
		if k+1 < end && f.spaced[k+1].row() && !f.blocks[k+1].Gap && !f.startsCode(k+1) {
			below = f.labelOf(k + 1)
		}
		return below != "" && StartsLower(below) // 0.7 Algemene uitkering en overige uitkeringen, above gemeentefonds
	}
	if len(s.fields) > 1 {
		return false
	}
	text := f.textAt(k)
	if k > from && f.spaced[k-1].row() && !f.blocks[k].Gap {
		if above := f.labelOf(k - 1); above != "" && (StartsLower(text) || endsOpen(above) || inBrackets(text) || f.betweenNumbers(k, end)) {
			return true
		} else if above == "" && k > from+1 && StartsLower(text) {
			return true // the words stand above and below the figures
		}
	}
	if k+1 < end && f.spaced[k+1].row() && !f.blocks[k+1].Gap {
		below := f.labelOf(k + 1)
		if f.startsCode(k+1) && len(s.fields) == 1 && s.fields[0].at > 3 && f.labelAt(k+1) == s.fields[0].at {
			return true // it stands above the label and not above the code
		}
		if below == "" && !strings.HasSuffix(text, ":") && (f.startsCode(k+1) || !f.blocks[k].Gap || endsOpen(text)) || below != "" && (StartsLower(below) && !f.lowerRow(k+2, end) || below[0] == '(' || endsOpen(text)) {
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

// codedLine reports whether a line is a code and words, and no figures: the beginning of a label that goes on below.
func (f *finder) codedLine(k int) bool {
	s := &f.spaced[k]
	return len(s.fields) == 2 && !s.row() && f.startsCode(k) && s.fields[1].kind == text
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
	last := name
	join := func(line int, before bool) {
		t := strings.Join(strings.Fields(f.textAt(line)), " ")
		name = last
		raw := f.lines[f.blocks[line].Line-1]
		start := len(raw) - len(strings.TrimLeft(raw, " \u00a0"))
		for i := range words { // the label goes on below where it began: Inhuur vervanging | I, above korenblad
			if w := &words[i]; w.kind == text && len(w.text) > 3 && last >= 0 && abs(w.at-start) < abs(words[last].at-start) && abs(w.at-start) < abs(words[name].at-start) {
				name = i
			}
		}
		switch {
		case name < 0:
			out = append(out, labelPart{text: t, first: line, last: line})
			name = len(out) - 1
			last = -1
		case before:
			out[name].text = JoinTitle([]string{t, out[name].text})
			out[name].first = min(out[name].first, line)
		default:
			out[name].text = JoinTitle([]string{out[name].text, t})
			out[name].last = max(out[name].last, line)
		}
	}
	if k > from && !f.spaced[k-1].row() && (len(f.spaced[k-1].fields) <= 1 || f.codedLine(k-1)) && !f.blocks[k].Gap && !f.Junk(k-1) && f.hangs(k-1, from, end) && !(k > from+1 && f.belongsAbove(k-1, end)) {
		join(k-1, true)
		for a := k - 2; a >= f.climb(k, from, end); a-- {
			join(a, true)
		}
	}
	if k+1 < end && !f.spaced[k+1].row() && len(f.spaced[k+1].fields) <= 1 && !f.blocks[k+1].Gap && !f.Junk(k+1) && f.hangs(k+1, from, end) && f.belongsAbove(k+1, end) {
		join(k+1, false)
	}
	return out
}

// maxLabelLines is how many lines of a label can stand above its figures.
const maxLabelLines = 5

// climb returns the line where the label of row k begins, of which the line above the row is a part: lines go on in a small letter,
// or the one before ends in a word that wants another.
func (f *finder) climb(k, from, end int) int {
	a := k - 1
	for a > from && k-a < maxLabelLines && !f.spaced[a-1].row() && len(f.spaced[a-1].fields) <= 1 && !f.blocks[a].Gap && !f.Junk(a-1) &&
		(StartsLower(f.textAt(a)) || endsOpen(f.textAt(a-1))) && !(a > from+1 && f.belongsAbove(a-1, end)) {
		a--
	}
	return a
}

// hangsFar reports whether line k is a part of the label of a row that stands further down.
func (f *finder) hangsFar(k, from, end int) bool {
	for row := k + 1; row < end && row-k < maxLabelLines; row++ {
		if f.spaced[row].row() {
			return row > k+1 && f.hangs(row-1, from, end) && !(row > from+2 && f.belongsAbove(row-1, end)) && f.climb(row, from, end) <= k
		}
		if len(f.spaced[row].fields) > 1 || f.blocks[row].Gap || f.Junk(row) {
			return false
		}
	}
	return false
}

// belongsAbove reports whether a line that hangs is the end of the label above it rather than the beginning of the one below.
func (f *finder) belongsAbove(k, end int) bool {
	if !f.spaced[k-1].row() || f.blocks[k].Gap {
		return false
	}
	above := f.labelOf(k - 1)
	text := f.textAt(k)
	return above != "" && (StartsLower(text) || endsOpen(above) || inBrackets(text) || f.betweenNumbers(k, end)) || above == "" && StartsLower(text)
}

// betweenNumbers reports whether a line stands between two rows whose labels have numbers that follow each other, 2. and 3., and further to the right
// than these: then it is no row and no group.
func (f *finder) betweenNumbers(k, end int) bool {
	if k+1 >= end || !f.spaced[k-1].row() || !f.spaced[k+1].row() || f.blocks[k+1].Gap || f.spaced[k].start() <= f.spaced[k-1].start() {
		return false
	}
	n, m := leadingNumber(f.labelOf(k-1)), leadingNumber(f.labelOf(k+1))
	return n > 0 && m == n+1 && leadingNumber(f.textAt(k)) == 0
}

// leadingNumber is the number that a label begins with, 2. Leges; 0 where there is none.
func leadingNumber(s string) int {
	first, _, more := strings.Cut(s, " ")
	n, err := strconv.Atoi(strings.TrimRight(first, ".)"))
	if err != nil || !more || n > 99 || n < 0 {
		return 0
	}
	return n
}

// lowerRow reports whether line k is a row whose label begins with a small letter: where the row above it does so, too, the line above
// them is the name of a group.
func (f *finder) lowerRow(k, end int) bool {
	return k < end && f.spaced[k].row() && StartsLower(f.labelOf(k))
}

// centred is the labels that stand on lines above and below their figures.
type centred struct {
	row   map[int]int         // per line the row that it is a part of
	label map[int][]labelPart // per row its label
}

// centredLabels finds rows without words on their own line that have as many lines of words above as below. from is where the lines of
// titles begin, first the first row.
func (f *finder) centredLabels(from, first, end int) centred {
	out := centred{row: map[int]int{}, label: map[int][]labelPart{}}
	bare := func(k int) bool { return k >= first && k < end && f.spaced[k].row() && f.labelOf(k) == "" }
	words := func(k int) bool {
		return k >= from && k < end && !f.spaced[k].row() && len(f.spaced[k].fields) <= 1 && !f.Junk(k) && !HasUnit(f.textAt(k))
	}
	if f.stackedLabels(&out, first, end, words) {
		return out
	}
	for k := first; k < end; k++ {
		if !bare(k) || f.blocks[k].Gap {
			continue
		}
		above, below := 0, 0
		for words(k-above-1) && (above == 0 || !f.blocks[k-above].Gap) && above < maxLabelLines {
			above++
		}
		for words(k+below+1) && !f.blocks[k+below+1].Gap && below < maxLabelLines {
			below++
		}
		if bare(k - above - 1) {
			if above%2 != 0 {
				continue
			}
			above /= 2
		}
		if bare(k+below+1) && !f.blocks[k+below+1].Gap {
			if below%2 != 0 {
				continue
			}
			below /= 2
		}
		n := min(above, below)
		if n == 0 || above > n && bare(k-above-1) {
			continue
		}
		var parts []string
		for j := k - n; j <= k+n; j++ {
			if j != k {
				parts = append(parts, f.textAt(j))
				out.row[j] = k
			}
		}
		label := []labelPart{{text: JoinTitle(parts), at: f.spaced[k-n].start(), to: f.spaced[k].start(), first: k - n, last: k + n}}
		for _, x := range f.spaced[k].fields {
			if x.kind != text && x.at < label[0].at {
				label = append([]labelPart{{text: x.text, at: x.at, to: x.to, first: k, last: k}}, label...) // the number of the row
			}
		}
		out.label[k] = label
	}
	return out
}

// start is where a line begins.
func (s *spacedLine) start() int {
	if len(s.fields) == 0 {
		return 0
	}
	return s.fields[0].at
}

// stackedLabels finds labels of a narrow column, each of which stands on the line of its figures and on those right above: nearly all rows
// have such lines, where the names of groups stand above some only.
func (f *finder) stackedLabels(out *centred, first, end int, words func(int) bool) bool {
	rows, stacked := 0, 0
	above := func(k int) int {
		n := 0
		for words(k-n-1) && !f.blocks[k-n].Gap && n < maxLabelLines {
			n++
		}
		return n
	}
	for k := first; k < end; k++ {
		if !f.spaced[k].row() || f.Junk(k) || beginsWith(f.labelOf(k), "totaal") || beginsWith(f.labelOf(k), "subtotaal") {
			continue
		}
		rows++
		texts := 0
		for i := range f.spaced[k].fields {
			if f.spaced[k].fields[i].kind == text {
				texts++
			}
		}
		if texts == 1 && above(k) > 0 && abs(f.spaced[k-1].start()-f.spaced[k].start()) <= 2 {
			stacked++
		}
	}
	if rows < 3 || stacked*5 < rows*4 {
		return false
	}
	for k := first; k < end; k++ {
		n := above(k)
		if !f.spaced[k].row() || f.Junk(k) || n == 0 || f.labelOf(k) == "" {
			continue
		}
		var parts []string
		for j := k - n; j < k; j++ {
			parts = append(parts, f.textAt(j))
			out.row[j] = k
		}
		parts = append(parts, f.labelOf(k))
		out.label[k] = []labelPart{{text: JoinTitle(parts), at: f.spaced[k-n].start(), to: f.spaced[k].start(), first: k - n, last: k}}
	}
	return true
}
