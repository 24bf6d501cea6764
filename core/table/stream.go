package table

import (
	"strings"
	"unicode"

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
	blocks []source.Block
	lines  []string
	toks   []token
	spaced []spacedLine // the lines that have wide spaces, by block
	mode   int          // how many cells most rows have in the lines that are read
	side   int          // which side of a table of two sides is read: 1 is the right one
	apart  bool         // cells stand apart by blank lines, so that lines without one between them are one cell
}

// tokenize turns the blocks into one stream of cells, whatever layout they stand in.
func (f *finder) tokenize() {
	f.apart = f.cellsApart()
	if !f.apart && !f.HTML {
		if skip := running(f.blocks, f.lines); skip != nil {
			junk := f.Junk
			f.Junk = func(i int) bool { return skip[i] || junk(i) }
		}
	}
	f.spaced = f.spacedLines()
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

// wordTokens adds the lines from block i on that stand together: rows on lines, one cell on several lines, or cells on
// lines of their own. It returns the block behind them.
func (f *finder) wordTokens(i int) int {
	end, rows, limit := i+1, false, len(f.blocks)
	for end < len(f.blocks) && (f.goesOn(end) || f.goesOnBroken(end)) && !f.running(end) {
		if rows = rows || f.rowOnLine(end-1); !rows && f.spaced != nil && f.spacedStretch(end) > end {
			limit = end // lines above a table that was set in columns
			break
		}
		end++
	}
	if f.rowsOnLines(i, end) {
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
	for end = i + 1; end < limit && f.goesOn(end); {
		end++
	}
	if !f.apart {
		end = i + 1
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
	if parts := partsAlone(t.text); parts != nil && t.kind == text {
		f.pushAll(t, parts)
		return end
	}
	if !f.apart && t.kind == text {
		// A label or a title on two lines: "Maatschappelijke opvang en" above "beschermd wonen".
		for end < len(f.blocks) && f.goesOn(end) && (endsOpen(t.text) || strings.HasSuffix(t.text, "-")) && startsLower(f.blocks[end].Text) {
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
	return !b.Gap && b.Level == 0 && (b.Kind == source.Words || b.Kind == source.Item)
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
	return strings.ReplaceAll(f.lines[f.blocks[i].Line-1], "\u00a0", " ")
}

// rowsOnLines reports whether blocks [i, end) are lines of a table that has a row on each: at least two that end in two
// figures or more, or one below a line of years.
func (f *finder) rowsOnLines(i, end int) bool {
	rows, heads, ones, amounts, alone := 0, 0, 0, 0, 0 // alone: amounts on a line of their own
	counts := [maxWidth + 1]int{}
	titled := false // a row has a line of as many titles above it
	for k := i; k < end; k++ {
		if len(f.blocks[k].Text) > maxLabel {
			continue
		}
		line := f.printed(k)
		if HasUnit(line) && UnitOnly(f.blocks[k].Text) {
			continue
		}
		label, cells := tail(line)
		figures, years := 0, 0
		if label != "" || len(cells) > 1 {
			n := 0
			for _, c := range cells {
				n += 1 + c.trailing + max(0, (c.gap-1)/2)
			}
			counts[min(n, maxWidth)]++
		}
		for _, c := range cells {
			switch c.kind {
			case number, dash:
				figures++
			case year:
				years++
			}
		}
		if figures == 0 && years == 0 {
			if g := gluedTail(f.blocks[k].Text); g > 0 || g == 0 && gluedYears(f.blocks[k].Text) != nil {
				figures = 2
			}
		}
		switch {
		case figures >= 2:
			rows++
			titled = titled || rows == 1 && k > i && label != "" && (f.titlesAbove(k-1, figures) || k > i+1 && strings.HasSuffix(f.blocks[k-1].Text, ":") && f.titlesAbove(k-2, figures))
		case figures == 1 && len(cells) == 1 && threes(strings.TrimLeft(cells[0].text, "-/+ ")) && (cells[0].at == 0 || !strings.HasSuffix(label, " de") && !strings.HasSuffix(label, " van")):
			amounts++
			if cells[0].at == 0 {
				alone++
			}
			if cells[0].at > 0 && end-i > 2 {
				ones++
			}
		case figures == 1 && len(cells) > 0 && cells[0].at > 0 && end-i > 2:
			ones++
		case years >= 2:
			heads++
		}
	}
	f.mode = 0
	for n, c := range counts {
		if n > 0 && (c > 0 && f.mode == 0 || c > counts[f.mode]) {
			f.mode = n
		}
	}
	if amounts > 2 && alone*2 < amounts && rows == 0 && f.unitNear(i) {
		f.mode = 1
		return true
	}
	return rows >= 2 || (rows == 1 || heads > 0) && rows+heads+ones > 1 || titled
}

// titlesAbove reports whether the line of block i reads as the titles of n columns and little else: then one row below it is a table.
func (f *finder) titlesAbove(i, n int) bool {
	if f.running(i) {
		return false
	}
	ws := headWords(f.blocks[i].Text)
	if len(ws) > maxHeadWords {
		return false
	}
	for _, label := range [...]bool{false, true} {
		cut, score := cutTitles(ws, n, label)
		if cut == nil {
			continue
		}
		if label {
			cut = cut[1:]
		}
		known := true
		for _, s := range cut {
			known = known && ReadTitle(s).Known
		}
		if known || score > 0.7 {
			return true
		}
	}
	return false
}

// unitNear reports whether the lines directly above block i name a unit: then a list of one amount a line is a table.
func (f *finder) unitNear(i int) bool {
	for k := max(0, i-2); k < min(len(f.blocks), i+1); k++ {
		if s := f.blocks[k].Text; len(s) < 120 && HasUnit(s) && (UnitOnly(s) || strings.Contains(strings.ToLower(s), "bedragen")) {
			return true
		}
	}
	return false
}

// lineTokens adds the cells of a row that stands on one line. A line without figures is one cell, which can hold the
// titles of all columns.
func (f *finder) lineTokens(i int) {
	b := &f.blocks[i]
	s := f.words(i)
	t := token{kind: text, text: s, line: b.Line, end: b.Line, first: i, last: i, row: -1, col: -1, lined: true}
	if f.Break(s) {
		f.push(t)
		return
	}
	if len(s) > maxLabel {
		t.kind = stop
		f.push(t)
		return
	}
	if k, fig := classify(s); k != text && gluedYears(s) == nil {
		t.kind, t.fig = k, fig
		f.push(t)
		return
	}
	if parts := partsAlone(s); parts != nil {
		f.pushAll(t, parts)
		return
	}
	t.row = i
	if UnitOnly(s) {
		f.push(t)
		return
	}
	if g := gluedTail(s); g >= 0 {
		if years := gluedYears(s[g:]); years != nil {
			if g > 0 {
				t.text = figure.Trim(s[:g])
				f.push(t)
			}
			for _, y := range years {
				k, fig := classify(y)
				f.push(token{kind: k, text: y, fig: fig, line: b.Line, end: b.Line, first: i, last: i, row: i, col: -1})
			}
			return
		}
		if s[g:] != "" && gluedWays(s[g:], 40) != nil {
			if g > 0 {
				t.text = figure.Trim(s[:g])
				f.push(t)
			}
			f.push(token{kind: number, text: s[g:], glued: true, line: b.Line, end: b.Line, first: i, last: i, row: i, col: -1})
			return
		}
	}
	label, cells := tail(f.printed(i))
	years, figures := 0, 0
	for _, c := range cells {
		if c.kind == year {
			years++
		} else if c.kind == number || c.kind == dash {
			figures++
		}
	}
	if figures == 0 && years < 2 || figures == 0 && ReadTitle(label).Year != 0 || figures == 1 && f.mode > 1 && !f.amount(cells) {
		if raw := f.printed(i); figures == 0 && years == 0 && f.mode > 1 && len(raw)-len(strings.TrimRight(raw, " ")) >= 2*f.mode-1 {
			t.group = true
		}
		f.push(t) // titles, or the name of a group
		return
	}
	if label != "" {
		t.text = label
		f.push(t)
	}
	for _, c := range cells {
		for range (c.gap - 1) / 2 {
			f.push(token{kind: empty, line: b.Line, end: b.Line, first: i, last: i, row: i, col: -1})
		}
		f.push(token{kind: c.kind, text: c.text, fig: c.fig, line: b.Line, end: b.Line, first: i, last: i, row: i, col: -1, at: c.at, to: c.to})
		for range c.trailing {
			f.push(token{kind: empty, line: b.Line, end: b.Line, first: i, last: i, row: i, col: -1})
		}
	}
	if end := cells[len(cells)-1].to; end > 0 && end < len(f.printed(i)) {
		if w := figure.Trim(f.printed(i)[end:]); strings.HasPrefix(w, "<") || strings.HasPrefix(w, ">") || strings.HasPrefix(w, "≤") || strings.HasPrefix(w, "≥") {
			f.push(token{kind: text, text: w, line: b.Line, end: b.Line, first: i, last: i, row: i, col: -1})
			return
		}
	}
	if w := lastWord(s); statusLetter(w) && w != lastWord(cells[len(cells)-1].text) {
		f.push(token{kind: text, text: w, line: b.Line, end: b.Line, first: i, last: i, row: i, col: -1})
	}
}

// amount reports whether the only figure of a line is one of its row, and not a part of its name: it looks like an amount,
// or empty cells stand beside it.
func (f *finder) amount(cells []piece) bool {
	n := 0
	for _, c := range cells {
		n += 1 + c.trailing
	}
	n += (cells[0].gap - 1) / 2
	c := cells[0]
	return n == f.mode || c.kind == dash && n > 1 || strings.ContainsAny(c.text, ".,%€") && !taskCode(c.text) || c.kind == number && strings.HasPrefix(c.text, "-")
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
		case followed:
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
	case len(b.Text) > maxCell, sentences(b.Text), len(b.Text) > 90 && strings.HasSuffix(b.Text, ".") && strings.Count(b.Text, " ") > 10, sourceLine(b.Text):
		t.kind = stop
	}
	return t
}

// sentences reports whether a text is more than one sentence.
func sentences(s string) bool {
	if !strings.HasSuffix(s, ".") || len(s) <= 60 {
		return false
	}
	for i := 0; i+2 < len(s); i++ {
		if s[i] == '.' && s[i+1] == ' ' && s[i+2] >= 'A' && s[i+2] <= 'Z' && i > 0 && s[i-1] >= 'a' && s[i-1] <= 'z' {
			return true
		}
	}
	return false
}

// sourceLine reports whether a line stands below a table and says where it comes from, or announces what follows.
func sourceLine(s string) bool {
	return strings.HasPrefix(s, "Bron: ") || strings.HasPrefix(s, "Bronnen: ") || len(s) > 60 && strings.HasSuffix(s, ":")
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
		if size += len(s); size > 200 || len(s) > 100 || strings.HasSuffix(s, ".") && len(s) > 30 || strings.HasSuffix(s, ":") && i > from || f.Break(s) {
			return token{}, false
		}
		if k, _ := classify(s); (k == number || k == dash) && DateYear(s) == 0 {
			return token{}, false
		}
		parts = append(parts, s)
	}
	return token{kind: text, text: JoinTitle(parts), line: f.blocks[from].Line, end: f.blocks[to-1].Line, first: from, last: to - 1, row: -1, col: -1}, true
}

// DateYear returns the year of a day, or 0.
func DateYear(s string) int {
	_, y := DateOf(s)
	return y
}

// endsOpen reports whether a line ends in a word that needs another one.
func endsOpen(s string) bool {
	if strings.Count(s, "(") > strings.Count(s, ")") {
		return true
	}
	last := s[strings.LastIndexByte(s, ' ')+1:]
	switch strings.ToLower(last) {
	case "en", "of", "van", "de", "het", "een", "in", "op", "voor", "met", "aan", "door", "te", "ten", "per", "naar", "uit", "om", "over", "bij", "tot", "der", "den", "/", "&":
		return true
	}
	return false
}

// JoinTitle joins the parts of a title by a space, and a word that was broken by a hyphen without one.
func JoinTitle(parts []string) string {
	var b strings.Builder
	for i, p := range parts {
		if i > 0 && strings.HasSuffix(parts[i-1], "-") && startsLower(p) && !strings.HasPrefix(p, "en ") && !strings.HasPrefix(p, "of ") {
			// Begin- / saldo is Beginsaldo, and Bruto- / investering is Bruto-investering: the words of titles tell.
			s := b.String()
			last := s[strings.LastIndexByte(s, ' ')+1:]
			whole := strings.ToLower(last + p)
			_, hyphened := words[whole]
			if _, ok := words[strings.ToLower(last[:len(last)-1]+p)]; ok && !hyphened {
				s = s[:len(s)-1]
			}
			b.Reset()
			b.WriteString(s + p)
			continue
		}
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(p)
	}
	return b.String()
}

func startsLower(s string) bool {
	for _, r := range s {
		return unicode.IsLower(r)
	}
	return false
}
