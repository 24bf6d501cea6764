package reader

import (
	"strings"

	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/source"
)

// pipeGrids finds the tables that are written as pipe rows.
func (p *page) pipeGrids() []*grid {
	var grids []*grid
	for i := 0; i < len(p.blocks); {
		if p.blocks[i].Kind != source.Row && p.blocks[i].Kind != source.Rule {
			i++
			continue
		}
		end := i
		last := i
		for end < len(p.blocks) {
			k := p.blocks[end].Kind
			if k == source.Row || k == source.Rule {
				end++
				last = end
				continue
			}
			// Page furniture in the middle of a table does not end it.
			if next := p.behindJunk(end); next > end && next < len(p.blocks) && p.blocks[next].Kind == source.Row && !p.blocks[next].Start {
				end = next
				continue
			}
			if p.interrupts(end) {
				p.scratch.junk[end] = stray
				end++
				continue
			}
			break
		}
		p.yearRows(i, last)
		for _, part := range p.pipeParts(i, last) {
			if g := p.pipeGrid(part[0], part[1]); g != nil {
				grids = append(grids, g)
			}
		}
		i = last
	}
	return grids
}

// pipeParts cuts a run of pipe rows into tables: where titles of columns follow rows of figures, another one begins.
func (p *page) pipeParts(from, to int) [][2]int {
	var parts [][2]int
	start, body := from, false
	for i := from; i < to; i++ {
		b := &p.blocks[i]
		if b.Kind != source.Row {
			continue
		}
		if b.Start && i > from {
			parts = append(parts, [2]int{start, i})
			start, body = i, false
		}
		if pipeData(b) {
			body = true
			continue
		}
		if body && p.sameRow(start, i, b) {
			continue // the header again, behind a page break
		}
		if body && !b.Exact && p.pipeStarts(i, to) {
			parts = append(parts, [2]int{start, i})
			start, body = i, false
		}
	}
	return append(parts, [2]int{start, to})
}

// interrupts reports whether block i is a line that got between the rows of a table: the rows behind it have as many
// cells, and no titles of their own. Where blank lines set it apart, they also have the total that the table lacks.
func (p *page) interrupts(i int) bool {
	b := &p.blocks[i]
	if b.Kind != source.Words || b.Level > 0 || i+1 >= len(p.blocks) || hasUnit(b.Text) {
		return false
	}
	before, next := &p.blocks[i-1], &p.blocks[i+1]
	if before.Kind != source.Row || next.Kind != source.Row || next.Exact || len(before.Cells) != len(next.Cells) || !pipeData(before) || !pipeData(next) {
		return false
	}
	last := i + 1
	for last+1 < len(p.blocks) && p.blocks[last+1].Kind == source.Row && pipeData(&p.blocks[last+1]) {
		last++
	}
	if last+1 < len(p.blocks) && p.blocks[last+1].Kind == source.Rule {
		return false // the row before a rule has titles, even where they are figures
	}
	return !b.Gap && !next.Gap || last > i+1 && beginsWith(p.blocks[last].Cells[0], "totaal") && !beginsWith(before.Cells[0], "totaal")
}

// behindJunk returns the first block from i on that is no page furniture.
func (p *page) behindJunk(i int) int {
	for i < len(p.blocks) && p.blocks[i].Kind == source.Words && (p.junk(i) || p.pageNumber(i)) {
		i++
	}
	return i
}

// pageNumber reports whether block i is a lone number between rows of a table: the number of a page, most likely. It
// stays outside the table, and is listed as unplaced.
func (p *page) pageNumber(i int) bool {
	b := &p.blocks[i]
	if b.Kind != source.Words || len(b.Text) > 4 || strings.Trim(b.Text, "0123456789") != "" || i == 0 || i+1 >= len(p.blocks) {
		return false
	}
	return p.blocks[i-1].Kind == source.Row && p.blocks[i+1].Kind == source.Row
}

// sameRow reports whether a row without figures is the same as one of the rows of titles from block from on.
func (p *page) sameRow(from, to int, b *source.Block) bool {
	if countFilled(b.Cells) < 2 {
		return false // a group of the same name
	}
	for k := from; k < to; k++ {
		x := &p.blocks[k]
		if x.Kind == source.Row && pipeData(x) {
			return false
		}
		if x.Kind == source.Row && x.Text == b.Text {
			return true
		}
	}
	return false
}

// pipeStarts reports whether a row without figures opens another table: it, or the one behind it, has column titles.
func (p *page) pipeStarts(i, to int) bool {
	for n := 0; i < to && n < 3; i++ {
		b := &p.blocks[i]
		if b.Kind == source.Rule {
			return true
		}
		if b.Kind != source.Row {
			continue
		}
		if pipeData(b) {
			return false
		}
		titles := 0
		for _, c := range b.Cells {
			if parseTitle(mendTitle(c)).known {
				titles++
			}
		}
		if titles >= 2 {
			return true
		}
		n++
	}
	return false
}

// pipeData reports whether a row holds figures: anything that is a figure and not only years or titles.
func pipeData(b *source.Block) bool {
	filled, years, figs := 0, 0, 0
	for i, c := range b.Cells {
		if c == "" {
			continue
		}
		filled++
		if f, ok := figure.Parse(c); ok && !(c[0] == '(' && isUnitOnly(c)) {
			if figure.IsYear(c) {
				years++
			} else if f.Kind != figure.None || i > 0 {
				figs++
			}
		} else if i > 0 {
			if _, ok := counted(c); ok {
				figs++
			}
		}
	}
	return figs > 0 || b.Figures || years == 1 && filled == 2 && !figure.IsYear(b.Cells[0])
}

// figuresIn reports whether the rows that lack no cell have figures in a column, whatever its title is: Hoofdsom.
func (p *page) figuresIn(c, from, to, width int) bool {
	figs, words := 0, 0
	for i := from; i < to; i++ {
		b := &p.blocks[i]
		if b.Kind != source.Row || len(b.Cells) < width || !b.Exact && filled(b.Cells) < width || b.Cells[c] == "" {
			continue
		}
		if f, ok := figure.Parse(b.Cells[c]); ok && f.Kind == figure.Amount {
			figs++
		} else {
			words++
		}
	}
	return figs > words && p.leads(from, to)
}

// leads reports whether the rows begin with words: where they begin with a number or a code, their name comes behind it.
func (p *page) leads(from, to int) bool {
	for i := from; i < to; i++ {
		if b := &p.blocks[i]; b.Kind == source.Row && b.Cells[0] != "" {
			if _, ok := figure.Parse(b.Cells[0]); ok {
				return false
			}
		}
	}
	return true
}

// pipeGrid reads the pipe rows of blocks from to to, or returns nil when they hold no table of figures.
func (p *page) pipeGrid(from, to int) *grid {
	firstData := -1
	for i := from; i < to; i++ {
		if p.blocks[i].Kind == source.Row && pipeData(&p.blocks[i]) {
			firstData = i
			break
		}
	}
	if firstData < 0 {
		return nil
	}
	for !(p.blocks[to-1].Kind == source.Row && pipeData(&p.blocks[to-1])) {
		to-- // rows of words behind the last figures are text
	}
	width := p.pipeWidth(from, to)
	g := &grid{first: from, last: to - 1}
	g.labels = p.pipeLabels(firstData, to, width)
	// Titles may say that there are more label columns than the rows show: a total drops its empty cell.
	head := -1
	for i := firstData - 1; i >= from && head < 0; i-- {
		if p.blocks[i].Kind == source.Row && countFilled(p.blocks[i].Cells) > 1 {
			head = i
		}
	}
	if head >= 0 {
		cells := p.blocks[head].Cells
		n := 0
		for n < len(cells) && !parseTitle(mendTitle(cells[n])).known && (cells[n] != "" || n == 0 && !p.pipeShifted(cells, width)) && (n == 0 || !p.figuresIn(n, firstData, to, width)) {
			n++
		}
		if n < len(cells) && n > g.labels && n <= 3 && !(len(cells) > 0 && figure.IsYear(cells[0])) {
			g.labels = n
		}
	}
	if head >= 0 && g.labels == 0 {
		switch strings.ToLower(p.blocks[head].Cells[0]) {
		case "jaar", "jaartal", "boekjaar":
			g.labels = 1 // its labels are years
		}
	}
	if g.labels == 0 && p.pipeRowMax(firstData, to) < width && !(head >= 0 && parseTitle(mendTitle(p.blocks[head].Cells[0])).known && filled(p.blocks[head].Cells) == width) {
		g.labels = 1
	}
	if g.labels == 0 && p.openRows(firstData, to) {
		g.labels = 1
	}
	g.width = width - g.labels
	if g.width < 1 || g.width > maxWidth {
		return nil
	}
	body := p.pipeHeader(g, from, firstData)
	if len(g.header) == 0 {
		return nil
	}
	p.pipeRows(g, body, to)
	if g.times() || g.namesNothing() {
		return nil
	}
	g.leadingMarks()
	g.dropMarks()
	g.dropWords()
	if len(g.rows) == 0 || g.width == 0 || g.overfull() {
		return nil
	}
	kept := g.header[:0]
	for _, row := range g.header {
		if len(row) > 0 {
			kept = append(kept, row)
		}
	}
	if g.header = kept; len(kept) == 0 {
		return nil
	}
	return g
}
