package table

import (
	"strings"

	"begrotingsverkenner/core/figure"
)

// rowsOnLines reports whether blocks [i, end) are lines of a table that has a row on each: at least two that end in two
// figures or more, or one below a line of years.
func (f *finder) rowsOnLines(i, end int) bool {
	rows, heads, ones, amounts, alone := 0, 0, 0, 0, 0 // alone: amounts on a line of their own
	euros := 0                                         // amounts that were glued to their labels
	signed := 0                                        // words and one figure with its €
	counts := [maxWidth + 1]int{}
	titled := false    // a row has a line of as many titles above it
	gluedLast := false // the last line is a row that was glued, below its titles
	for k := i; k < end; k++ {
		if len(f.blocks[k].Text) > maxLabel {
			continue
		}
		line := f.printed(k)
		if UnitOnly(f.blocks[k].Text) && HasUnit(line) {
			continue
		}
		label, cells := f.tail(k)
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
				gluedLast = g > 0 && k == end-1 && k > i
			} else if gluedLead(f.blocks[k].Text) > 0 {
				figures = 2
			}
		}
		if figures == 1 && len(cells) == 1 && cells[0].fig.Euro && cells[0].at > 0 {
			signed++
		}
		switch {
		case figures >= 2:
			rows++
			titled = titled || rows == 1 && k > i && label != "" && (f.titlesAbove(k-1, figures) || k > i+1 && strings.HasSuffix(f.blocks[k-1].Text, ":") && f.titlesAbove(k-2, figures))
		case figures == 1 && len(cells) == 1 && threes(strings.TrimLeft(cells[0].text, "-/+ €")) && (cells[0].at == 0 || !strings.HasSuffix(label, " de") && !strings.HasSuffix(label, " van")):
			amounts++
			if strings.HasPrefix(cells[0].text, "€") && len(line) > len(f.lines[f.blocks[k].Line-1]) {
				euros++
			}
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
	if amounts > 2 && alone*2 < amounts && rows == 0 && (f.unitNear(i) || euros > 1 && euros*2 > amounts) {
		f.mode = 1
		return true
	}
	if rows == 0 && signed > 2 && signed+1 == end-i && len(f.blocks[i].Text) < 40 && !strings.HasSuffix(f.blocks[i].Text, ":") && f.titlesAbove(i, 1) {
		f.mode = 1
		return true // Capaciteit Bedrag, above a list of amounts
	}
	if rows == 1 && end == i+1 && f.mode > 1 && f.mode == f.above.cells && i == f.above.end && f.blocks[i].Line-f.blocks[i-1].Line <= 3 {
		return true // Saldo, a blank line below the rows that it is the saldo of
	}
	return rows >= 2 || gluedLast || (rows == 1 || heads > 0) && rows+heads+ones > 1 || titled
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
		cut, score := f.titles.cutTitles(ws, nil, n, label)
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

// dayBroken reports whether a line ends in a day whose month begins the next one: Stand per 31 / december 2026.
func (f *finder) dayBroken(i int) bool {
	w := lastWord(f.blocks[i].Text)
	return len(w) < 3 && allDigits(w) && i+1 < len(f.blocks) && f.blocks[i+1].Line == f.blocks[i].Line+1 && figure.IsMonth(strings.Fields(f.blocks[i+1].Text)[0])
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
	if f.dayBroken(i) {
		t.row = i
		f.push(t)
		return
	}
	if f.mode > 2 && pageFoot(b) {
		return // the number of a page, among rows of more figures
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
	if days := daysAlone(s); days != nil {
		f.pushAll(t, days)
		return
	}
	if UnitOnly(s) || DateYear(strings.ToLower(s)) != 0 || len(s) < 6 && endsDay(s) {
		f.push(t)
		return
	}
	if label, unit, n := unitsAtEnd(s); n > 1 {
		if label != "" {
			t.text = label
			f.push(t)
		}
		said := ReadTitle(unit)
		said.Unit = true // in €, three times
		for range n {
			f.push(token{kind: text, text: unit, title: &said, line: b.Line, end: b.Line, first: i, last: i, row: i, col: -1})
		}
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
	if g := gluedLead(s); g > 0 {
		t.text = figure.Trim(s[:g])
		f.push(t)
		f.push(token{kind: number, text: s[g:], glued: true, lead: true, line: b.Line, end: b.Line, first: i, last: i, row: i, col: -1})
		return
	}
	label, cells, among := f.inner.cut(f.printed(i), f.apartSigns)
	years, figures := 0, 0
	for _, c := range cells {
		if c.kind == year {
			years++
		} else if c.kind == number || c.kind == dash {
			figures++
		}
	}
	if figures == 0 && years < 2 || figures == 0 && ReadTitle(label).Year != 0 && !(years > 1 && endsInUnit(label)) || figures == 1 && f.mode > 1 && !f.amount(cells) {
		if titles, labels := f.inner.titles(s); titles != nil && figures == 0 {
			for i, x := range lineCells([]token{t}, titles, false) {
				x.head = i < labels
				f.push(x)
			}
			return
		}
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
	if among != "" {
		f.push(token{kind: text, text: among, line: b.Line, end: b.Line, first: i, last: i, row: i, col: -1})
	}
	if w := lastWord(s); statusLetter(w) && w != lastWord(cells[len(cells)-1].text) {
		f.push(token{kind: text, text: w, line: b.Line, end: b.Line, first: i, last: i, row: i, col: -1})
	}
}

// unitsAtEnd finds a unit in brackets that ends a line more than once: one below the title of each column, with that of the labels before
// them.
func unitsAtEnd(s string) (label, unit string, n int) {
	rest := s
	for _, u := range [...]string{" in €", " in euro", " in euro's", " in euro’s"} {
		for strings.HasSuffix(rest, u) {
			rest, unit, n = rest[:len(rest)-len(u)], u[1:], n+1
		}
		if n > 1 {
			return strings.TrimRight(rest, " "), unit, n
		}
		rest, n = s, 0
	}
	for strings.HasSuffix(rest, ")") {
		i := strings.LastIndexByte(rest, '(')
		if i < 0 || n > 0 && rest[i:] != unit || !UnitOnly(rest[i:]) {
			break
		}
		unit, n = rest[i:], n+1
		rest = strings.TrimRight(rest[:i], " ")
	}
	return rest, unit, n
}

// endsInUnit reports whether a unit in brackets ends the words before years, so that these are titles of columns and those are that of
// the labels: Meerjarenraming 2024-2027 (x 1.000) | 2024 | 2025.
func endsInUnit(label string) bool {
	i := strings.LastIndexByte(label, '(')
	return i >= 0 && strings.HasSuffix(label, ")") && HasUnit(label[i:])
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
