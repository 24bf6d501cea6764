package reader

import (
	"strings"
	"unicode"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/source"
)

// pipeHeader reads the rows before the first row of figures: captions, and titles with their places. It returns where
// the body begins: a lone cell behind the titles is the name of a group.
func (p *page) pipeHeader(g *grid, from, firstData int) int {
	for i := from; i < firstData; i++ {
		b := &p.blocks[i]
		if b.Kind != source.Row {
			if b.Kind == source.Words {
				g.lead = append(g.lead, word{text: b.Text, line: b.Line, end: b.Line, col: -1, block: i})
			}
			continue
		}
		shift := 0
		if !b.Exact && p.pipeShifted(b.Cells, g.labels+g.width) && g.labels > 0 {
			shift = g.labels
		}
		n := countFilled(b.Cells)
		var row []word
		for c, text := range b.Cells {
			if text == "" {
				continue
			}
			text = mendTitle(text)
			at := lineOf(b, c)
			w := word{text: text, line: at, end: at, col: c + shift - g.labels, inside: true, block: i}
			t := parseTitle(text)
			lone := n == 1 && !(t.known && (t.phase != "" || t.bare))
			if lone && len(g.header) > 0 && c == 0 && !hasUnit(text) {
				return i
			}
			ask := askOf(text) != budget.NoAsk && !t.known
			if w.col < 0 || w.col >= g.width || lone || ask || isUnitOnly(text) && !t.known {
				w.col = -1
				g.lead = append(g.lead, w)
				continue
			}
			row = append(row, w)
		}
		if len(row) > 0 {
			g.header = append(g.header, row)
		}
	}
	return firstData
}

// pipeRows reads the rows of figures and the group rows between them.
func (p *page) pipeRows(g *grid, from, to int) {
	var group []string
	var start *word // of a label that is not complete
	fresh := false
	for i := from; i < to; i++ {
		b := &p.blocks[i]
		if b.Kind != source.Row {
			continue
		}
		if !pipeData(b) {
			if p.sameRow(g.first, i, b) {
				continue
			}
			// A row without figures: the name of a group, as its only cell.
			var texts []string
			for _, c := range b.Cells {
				if c != "" {
					texts = append(texts, c)
				}
			}
			if len(texts) == 0 {
				continue
			}
			if p.wrapped(i, to) {
				start = &word{text: b.Cells[0], line: b.Line}
				continue
			}
			if len(texts) > 2 && b.Cells[0] != "" && len(texts) == g.labels+g.width {
				g.rows = append(g.rows, g.pipeRow(b, group)) // words in place of figures: goed, voldoende
				continue
			}
			if !fresh {
				group = nil
			}
			group = append(append([]string{}, group...), strings.Join(texts, " "))
			fresh = true
			continue
		}
		fresh = false
		l := g.pipeRow(b, group)
		if start != nil && len(l.labels) > 0 {
			l.labels[0].text, l.labels[0].line = start.text+" "+l.labels[0].text, start.line
		}
		start = nil
		g.rows = append(g.rows, l)
	}
}

// wrapped reports whether a row is the first line of a label that goes on in the row behind it, in lower case. A second
// such row there would make it the name of a group whose rows are written so.
func (p *page) wrapped(i, to int) bool {
	b := &p.blocks[i]
	if b.Exact || i+1 >= to || countFilled(b.Cells) != 1 || b.Cells[0] == "" || strings.HasSuffix(b.Cells[0], ":") {
		return false
	}
	lower := func(i int) bool {
		x := &p.blocks[i]
		return x.Kind == source.Row && pipeData(x) && startsLower(x.Cells[0])
	}
	return lower(i+1) && !beginsWith(p.blocks[i+1].Cells[0], "waarvan") && !(i+2 < to && lower(i+2))
}

// pipeRow places the cells of one row. A place is sure when nothing can have been dropped before it.
func (g *grid) pipeRow(b *source.Block, group []string) line {
	l := line{at: b.Line, group: group}
	cells := b.Cells[:filled(b.Cells)]
	n := 0
	if b.Exact {
		n = min(g.labels, len(cells))
	}
	for n < g.labels && n < len(cells) {
		if f, ok := figure.Parse(cells[n]); ok && cells[n] != "" && (f.Kind != figure.None || n > 0) {
			break // the first figure: a label cell was dropped, or the row has none
		}
		n++
	}
	if len(cells)-n > g.width {
		n = min(g.labels, len(cells)) // a label that looks like a figure: a year, a code
	}
	for c := 0; c < n; c++ {
		if cells[c] != "" {
			l.labels = append(l.labels, word{text: cells[c], line: lineOf(b, c), end: lineOf(b, c), col: -1})
		}
	}
	rest := cells[n:]
	values := 0
	gaps := false
	for c, text := range rest {
		if text == "" {
			gaps = gaps || g.titled(c)
			continue
		}
		if text != "N" && text != "V" {
			values++
		}
		f, ok := figure.Parse(text)
		if !ok {
			if f, ok = counted(text); !ok {
				f = figure.Figure{Kind: figure.None}
			}
		}
		l.cells = append(l.cells, cell{fig: f, text: text, line: lineOf(b, n+c), col: c})
	}
	if b.Exact {
		l.sure = true
		return l
	}
	// Empty cells between figures were kept, so the others were too. A full row is sure in any case.
	l.sure = gaps && n == g.labels || values >= g.width || len(b.Cells) >= g.labels+g.width && n == g.labels && filled(b.Cells) == len(b.Cells)
	for _, x := range l.cells {
		if values < g.width && x.fig.Kind == figure.Amount && !g.titled(x.col) {
			l.sure = false // a figure where N and V belong: the row is shifted
		}
	}
	if !l.sure {
		for c := range l.cells {
			l.cells[c].col = -1
		}
	}
	return l
}

// month reports whether words begin with the name of a month: 3 juni is a date.
func month(s string) bool {
	low, _, _ := strings.Cut(strings.ToLower(s), " ")
	switch low {
	case "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december", "uur":
		return true
	}
	return false
}

// titled reports whether a column has a title; one for N and V has none, and may be empty in any row.
func (g *grid) titled(c int) bool {
	for _, row := range g.header {
		for _, w := range row {
			if w.col == c {
				return true
			}
		}
	}
	return false
}

// counted reads a figure that is followed by what it counts: 12 wijken.
func counted(s string) (figure.Figure, bool) {
	word, rest, ok := strings.Cut(s, " ")
	if !ok || len(rest) > 24 || strings.Count(rest, " ") > 1 || parseTitle(s).known || month(rest) {
		return figure.Figure{}, false
	}
	for _, r := range rest {
		if !unicode.IsLetter(r) && r != ' ' && r != '.' {
			return figure.Figure{}, false
		}
	}
	f, ok := figure.Parse(word)
	return f, ok && f.Kind == figure.Amount
}
