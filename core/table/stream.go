package table

import (
	"strings"

	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/source"
)

// maxLabel is the longest text that is taken for a cell, in bytes, where a figure stands directly behind it; maxCell the
// longest where none does. A paragraph is longer, or ends in a full stop and stands among others.
const (
	maxLabel = 420
	maxCell  = 220
)

// finder finds the tables of one document.
type finder struct {
	Options
	blocks     []source.Block
	lines      []string
	toks       []token
	titles     titleFits
	tails      []cutLine                // the lines that were cut
	spaced     []spacedLine             // the lines that have wide spaces, by block
	mode       int                      // how many cells most rows have in the lines that are read
	above      struct{ end, cells int } // the block behind the last rows on lines, and how many cells most of them have
	side       int                      // which side of a table of two sides is read: 1 is the right one
	apart      bool                     // cells stand apart by blank lines, so that lines without one between them are one cell
	inner      *inner                   // the column of words among the figures of the lines that are read, or nil
	plain      int                      // the end of lines that stand together and have no rows
	rowGaps    bool                     // rows on lines have a blank line between them
	apartSigns bool                     // a space parts signs from their figures
	before     map[string]bool          // what the columns of the tables found so far are called
	room       room
}

// tokenize turns the blocks into one stream of cells, whatever layout they stand in.
func (f *finder) tokenize() {
	f.apart, f.apartSigns = f.cellsApart(), signsApart(f.lines)
	if !f.apart && !f.HTML {
		if skip := running(f.blocks, f.lines); skip != nil {
			junk := f.Junk
			f.Junk = func(i int) bool { return skip[i] || junk(i) }
		}
	}
	f.blocks = f.sidesOnLines(f.blocks)
	f.spaced = f.spacedLines()
	f.rowGaps = f.rowsApart()
	for i := 0; i < len(f.blocks); {
		b := &f.blocks[i]
		switch {
		case b.Kind == source.Rule:
			i++
		case f.Junk(i):
			i++
		case b.Kind == source.Row:
			if end := f.twoSided(i); end > i {
				i = end
				break
			}
			if end := f.placedTable(i); end > i && f.placedTokens(i, end) {
				i = end
				break
			}
			f.rowTokens(i)
			i++
		case b.Level > 0:
			f.push(token{kind: stop, text: b.Text, line: b.Line, end: b.Line, first: i, last: i, row: -1, col: -1})
			i++
		default:
			if end := f.spacedStretch(i); end > i {
				f.spacedTokens(i, end)
				i = end
				break
			}
			f.emptyCells(i)
			i = f.wordTokens(i)
		}
	}
}

// dottedYears takes figures that are years with the dot of thousands for years, where each of three or more is the one behind the other:
// 2.018, 2.019, 2.020.
func (f *finder) dottedYears() {
	year4 := func(i int) int {
		t := &f.toks[i]
		if t.kind != number || len(t.text) != 5 || t.text[1] != '.' {
			return 0
		}
		return figure.YearOf(t.text[:1] + t.text[2:])
	}
	for i := 0; i < len(f.toks); {
		first := year4(i)
		end := i + 1
		for first != 0 && end < len(f.toks) && year4(end) == first+end-i {
			end++
		}
		if end-i > 2 {
			for k := i; k < end; k++ {
				t := &f.toks[k]
				t.text, t.kind, t.title = t.text[:1]+t.text[2:], year, nil
			}
		}
		i = end
	}
}

// emptyCells adds the cells before block i that were published empty: where cells stand apart by blank lines, a line of
// spaces is one.
func (f *finder) emptyCells(i int) {
	if !f.apart || f.HTML || i == 0 || len(f.toks) == 0 {
		return
	}
	for n := f.blocks[i-1].Line + 1; n < f.blocks[i].Line; n++ {
		if f.lines[n-1] != "" {
			f.push(token{kind: empty, line: n, end: n, first: i - 1, last: i - 1, row: -1, col: -1})
		}
	}
}

func (f *finder) push(t token) {
	if t.span == 0 {
		t.span = 1
	}
	t.gap = t.first < len(f.blocks) && f.blocks[t.first].Gap
	f.toks = append(f.toks, t)
}

// cellsApart tells it from the figures on lines of their own: most have a blank line before them.
func (f *finder) cellsApart() bool {
	apart, together := 0, 0
	pages := pageNumbers(f.blocks)
	for i := range f.blocks {
		b := &f.blocks[i]
		if pages[i] {
			continue
		}
		if b.Kind != source.Words || len(b.Text) > 24 || !numeric(b.Text) {
			continue
		}
		if k, _ := classify(b.Text); k != number && k != dash {
			continue
		}
		if b.Gap {
			apart++
		} else {
			together++
		}
	}
	return apart > together && apart > 2
}

// rowTokens adds the cells of a printed row. In a real table their columns are known; where empty cells may have been
// dropped only their order is.
func (f *finder) rowTokens(i int) {
	b := &f.blocks[i]
	if f.wordGoesOn(i) {
		return
	}
	for c, s := range b.Cells {
		if s == "" {
			continue
		}
		k, fig := classify(s)
		t := token{kind: k, text: s, fig: fig, line: b.Line, end: b.Line, first: i, last: i, row: i, col: c}
		if c < len(b.Lines) {
			t.line, t.end = b.Lines[c], b.Lines[c]
		}
		f.push(t)
	}
}

// wordGoesOn takes a row of one cell for the rest of a word in the row above it that was broken there, where only one was: Risico- and
// score.
func (f *finder) wordGoesOn(i int) bool {
	rest := ""
	for _, s := range f.blocks[i].Cells {
		if s != "" && rest != "" {
			return false
		}
		rest += s
	}
	if i == 0 || rest == "" || !StartsLower(rest) || strings.IndexByte(rest, ' ') >= 0 {
		return false
	}
	var broken *token
	for k := len(f.toks) - 1; k >= 0 && f.toks[k].row == i-1; k-- {
		if t := &f.toks[k]; t.kind == text && len(t.text) > 3 && strings.HasSuffix(t.text, "-") {
			if broken != nil {
				return false
			}
			broken = t
		}
	}
	if broken == nil {
		return false
	}
	broken.text, broken.title = JoinTitle([]string{broken.text, rest}), nil
	broken.end, broken.last = f.blocks[i].Line, i
	return true
}

// longStretch is how many lines without rows are looked at again from each of them on: a part of them can read as rows where the whole does not.
const longStretch = 400

// wordTokens adds the lines from block i on that stand together: rows on lines, one cell on several lines, or cells on
// lines of their own. It returns the block behind them.
func (f *finder) wordTokens(i int) int {
	end, rows, limit := i+1, false, len(f.blocks)
	known := i+longStretch < f.plain // inside lines that were looked at and have no rows
	for !known && end < len(f.blocks) && (f.goesOn(end) || f.goesOnBroken(end)) && !f.running(end) {
		if rows = rows || f.rowOnLine(end-1); !rows && f.spaced != nil && f.spacedStretch(end) > end {
			limit = end // lines above a table that was set in columns
			break
		}
		end++
	}
	if !known && f.rowsOnLines(i, end) {
		f.inner = f.innerWords(i, end)
		f.above.end, f.above.cells = end, f.mode
		for k := i; k < end; {
			if next := f.stackTokens(k, end); next > k {
				k = next
				continue
			}
			if !f.Junk(k) {
				f.lineTokens(k)
			}
			k++
		}
		return end
	}
	if !known {
		f.plain = end
	}
	for end = i + 1; f.apart && end < limit && f.goesOn(end); {
		end++
	}
	if end-i > 1 {
		if t, ok := f.joined(i, end); ok {
			f.push(t)
			return end
		}
		for k := i; k < end; k++ {
			t := f.single(k)
			if t.kind == text {
				t.kind = stop // lines of running text
			}
			f.push(t)
		}
		return end
	}
	t := f.single(i)
	if n := len(f.toks); n > 0 && f.toks[n-1].kind == text && t.kind == stop && closesBracket(f.toks[n-1].text, t.text) && t.line == f.toks[n-1].end+1 {
		last := &f.toks[n-1] // Verschil 2022 (+ voordeel, / - nadeel): no list
		last.text, last.end, last.last, last.title = last.text+" "+t.text, t.end, t.last, nil
		return end
	}
	if n := len(f.toks); f.apart && t.kind == text && n > 0 && f.labelGoesOn(&f.toks[n-1], &t) {
		last := &f.toks[n-1]
		last.text, last.end, last.last, last.title = JoinTitle([]string{last.text, t.text}), t.end, t.last, nil
		return end
	}
	if parts := partsAlone(t.text); parts != nil && t.kind == text {
		f.pushAll(t, parts)
		return end
	}
	if !f.apart && t.kind == text {
		// A label or a title on two lines: "Maatschappelijke opvang en" above "beschermd wonen".
		for end < len(f.blocks) && f.goesOn(end) && (endsOpen(t.text) || strings.HasSuffix(t.text, "-")) && StartsLower(f.blocks[end].Text) {
			next := f.single(end)
			if next.kind != text {
				break
			}
			t.text, t.end, t.last = JoinTitle([]string{t.text, next.text}), next.end, end
			t.title = nil
			end++
		}
	}
	f.push(t)
	return end
}

// labelGoesOn reports whether a cell directly before a figure is the rest of the label in the cell above it: it begins with a word that
// ties it to that one, and no label begins so.
func (f *finder) labelGoesOn(last, t *token) bool {
	if last.kind != text || last.row >= 0 || last.last != t.first-1 || t.last+1 >= len(f.blocks) || last.ttl().Known {
		return false
	}
	w, _, more := strings.Cut(t.text, " ")
	if !more || !(w == "en" || w == "of" || w == "van" || w == "voor" || w == "ten") {
		return false
	}
	k, _ := classify(f.blocks[t.last+1].Text)
	return k == number || k == dash
}

// pushAll adds the figures of a line that were glued.
func (f *finder) pushAll(t token, parts []string) {
	for _, s := range parts {
		t.text = s
		t.kind, t.fig = classify(s)
		f.push(t)
	}
}

// goesOn reports whether block i stands on the line behind the block before it, as a part of the same cell or table.
func (f *finder) goesOn(i int) bool {
	b := &f.blocks[i]
	return (!b.Gap || f.emptyRow(i)) && b.Level == 0 && (b.Kind == source.Words || b.Kind == source.Item) || f.goesOnApart(i)
}

// emptyRow reports whether what stands between block i and the one before it is a row of empty cells, of which each was published as a
// space: a line of spaces.
func (f *finder) emptyRow(i int) bool {
	if f.apart || f.HTML || i == 0 {
		return false
	}
	from, to := f.blocks[i-1].Line, f.blocks[i].Line-1
	if from >= to {
		return false
	}
	for _, line := range f.lines[from:to] {
		if len(line) < 6 || strings.Trim(line, " \u00a0") != "" {
			return false
		}
	}
	return true
}

// running reports whether block i is running text or a question: what stands behind it can be printed in another way.
func (f *finder) running(i int) bool {
	b := &f.blocks[i]
	return b.Kind == source.Words && (len(b.Text) > maxLabel || sentences(b.Text) || f.Break(b.Text))
}

// words returns a line as printed, with its mark.
func (f *finder) words(i int) string {
	b := &f.blocks[i]
	if b.Kind != source.Item {
		return b.Text
	}
	if f.HTML {
		return b.Mark + " " + b.Text
	}
	return figure.Trim(f.lines[b.Line-1])
}

// printed returns the whole line of a block, with the spaces at its ends.
func (f *finder) printed(i int) string {
	if f.HTML {
		return f.words(i)
	}
	return gluedEuros(strings.ReplaceAll(f.lines[f.blocks[i].Line-1], "\u00a0", " "))
}

// cutLine is a line cut by [tail], or not yet.
type cutLine struct {
	done  bool
	label string
	cells []piece
}

// tail is [tail] of the line of block i, which is asked for more than once.
func (f *finder) tail(i int) (string, []piece) {
	if f.tails == nil {
		f.tails = make([]cutLine, len(f.blocks))
	}
	x := &f.tails[i]
	if !x.done {
		x.label, x.cells = tail(f.printed(i), f.apartSigns)
		x.done = true
	}
	return x.label, x.cells
}

// single reads one block as a cell.
func (f *finder) single(i int) token {
	b := &f.blocks[i]
	t := token{kind: text, text: b.Text, line: b.Line, end: b.Line, first: i, last: i, row: -1, col: -1}
	next := stop
	if i+1 < len(f.blocks) && f.blocks[i+1].Kind == source.Words {
		next, _ = classify(f.blocks[i+1].Text)
	}
	if next == year && i+2 < len(f.blocks) && f.blocks[i+2].Kind == source.Words {
		next, _ = classify(f.blocks[i+2].Text) // the year in which something ends
	}
	followed := next == number || next == dash
	if b.Kind == source.Item {
		t.text = f.words(i)
		switch {
		case len(b.Text) > 90 && !followed, len(b.Text) > maxLabel:
			t.kind = stop
		case b.Numbered() && !strings.HasSuffix(b.Text, ".") && !strings.HasSuffix(b.Text, ";") && b.Indent == 0:
		case followed, f.groupItem(i):
		default:
			t.kind = stop
		}
		return t
	}
	if t.kind, t.fig = classify(b.Text); t.kind != text {
		return t
	}
	if f.Break(b.Text) {
		return t
	}
	switch {
	case followed && len(b.Text) <= maxLabel && !sentences(b.Text):
	case len(b.Text) > maxCell, sentences(b.Text), len(b.Text) > 50 && endsSentence(b.Text) && strings.Count(b.Text, " ") > 7, sourceLine(b.Text), NumberedCaption(b.Text):
		t.kind = stop
	}
	return t
}

// groupItem reports whether an item of a list is the name of a group of rows: it stands behind a figure, and a label with its figures
// behind it.
func (f *finder) groupItem(i int) bool {
	b := &f.blocks[i]
	if !f.apart || i == 0 || i+2 >= len(f.blocks) || len(b.Text) > 60 || endsSentence(b.Text) || strings.HasSuffix(b.Text, ";") {
		return false
	}
	is := func(k int) kind {
		if k >= len(f.blocks) || f.blocks[k].Kind != source.Words || f.blocks[k].Level > 0 || len(f.blocks[k].Text) > 90 {
			return stop
		}
		x, _ := classify(f.blocks[k].Text)
		return x
	}
	figure := func(k int) bool { return is(k) == number || is(k) == dash }
	return figure(i-1) && is(i+1) == text && (figure(i+2) || is(i+2) == text && figure(i+3))
}

// joined makes one cell of lines that stand together, as a header of two lines does (Bruto- / investering). It reports
// false for running text.
func (f *finder) joined(from, to int) (token, bool) {
	if to-from > 9 {
		return token{}, false
	}
	parts := make([]string, 0, 4)
	size := 0
	for i := from; i < to; i++ {
		s := f.blocks[i].Text
		if f.blocks[i].Kind == source.Item {
			if f.blocks[i].Mark != "+" && f.blocks[i].Mark != "-" || i == from {
				return token{}, false
			}
			s = f.words(i)
		}
		if size += len(s); size > 200 || len(s) > 100 || endsSentence(s) && len(s) > 30 || strings.HasSuffix(s, ":") && i > from || f.Break(s) {
			return token{}, false
		}
		if k, _ := classify(s); (k == number || k == dash) && DateYear(s) == 0 {
			return token{}, false
		}
		parts = append(parts, s)
	}
	return token{kind: text, text: JoinTitle(parts), line: f.blocks[from].Line, end: f.blocks[to-1].Line, first: from, last: to - 1, row: -1, col: -1}, true
}

// without takes cells out of the stream, by their place in it. They stay texts of the document.
func (f *finder) without(drop map[int]bool) {
	if len(drop) == 0 {
		return
	}
	out := f.toks[:0]
	for i := range f.toks {
		if !drop[i] {
			out = append(out, f.toks[i])
		}
	}
	f.toks = out
}
