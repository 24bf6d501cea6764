package reader

import (
	"strings"
	"unicode"

	"begrotingsverkenner/core/budget"
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
			break
		}
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
	return figs > 0 || years == 1 && filled == 2 && !figure.IsYear(b.Cells[0])
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
		for n < len(cells) && !parseTitle(mendTitle(cells[n])).known && (cells[n] != "" || n == 0 && !p.pipeShifted(cells, width)) {
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

// lineOf returns the line of a row's cell.
func lineOf(b *source.Block, c int) int {
	if c < len(b.Lines) {
		return b.Lines[c]
	}
	return b.Line
}

func countFilled(cells []string) int {
	n := 0
	for _, c := range cells {
		if c != "" {
			n++
		}
	}
	return n
}

// filled returns the length of cells without empty ones at the end.
func filled(cells []string) int {
	n := len(cells)
	for n > 0 && cells[n-1] == "" {
		n--
	}
	return n
}

// pipeWidth returns the number of columns, labels included: that of the widest row, empty cells at the end not counted.
// A rule is wider than the rows when a page has pipes by the hundred; and rows are narrower than the rule when their
// first, empty cell was dropped. So the rule counts when it is at most one wider.
func (p *page) pipeWidth(from, to int) int {
	width, rule, labelled, long, titles, all := 0, 0, 0, 0, 0, 0
	head := ""     // the first title of the titles' first row
	rawAll := 0    // length of a row of titles and nothing else
	raw := 0       // length of the first row
	kept := false  // an empty first cell is there
	above := false // the row before has titles and the title of the labels
	for i := from; i < to; i++ {
		b := &p.blocks[i]
		if b.Kind == source.Rule {
			rule = b.Columns
		} else if b.Kind == source.Row {
			width = max(width, filled(b.Cells))
			kept = kept || rule > 0 && len(b.Cells) >= rule && b.Cells[0] == ""
			if !pipeData(b) && allTitles(b.Cells) {
				all, rawAll = max(all, filled(b.Cells)), len(b.Cells)
				if above {
					titles = max(titles, filled(b.Cells))
				}
			}
			if raw == 0 && countFilled(b.Cells) > 1 {
				raw, head = len(b.Cells), b.Cells[0]
			}
			above = countFilled(b.Cells) > 1 && !pipeData(b) && !parseTitle(mendTitle(b.Cells[0])).known
			if pipeData(b) && leadingWords(b.Cells) > 0 {
				labelled, long = max(labelled, filled(b.Cells)), max(long, len(b.Cells))
			}
		}
	}
	if rule == width+1 && (labelled == 0 && !kept && raw < rule || labelled > 0 && all == width) {
		return rule
	}
	if low := strings.ToLower(head); labelled == 0 && !kept && labelHead(head) && low != "nr" && low != "code" && p.unlabelled(from, to, width) {
		return width + 1 // the title of the labels, above rows whose empty label was dropped
	}
	if (labelled > 0 || raw == titles+1) && titles == width || all == width && long == rawAll+1 {
		return width + 1 // a row of titles without its empty first cell, above rows with labels
	}
	return width
}

// unlabelled reports whether all rows of figures start with a figure that is no year, and fill the width.
func (p *page) unlabelled(from, to, width int) bool {
	n := 0
	for i := from; i < to; i++ {
		b := &p.blocks[i]
		if b.Kind != source.Row || !pipeData(b) {
			continue
		}
		if f, ok := figure.Parse(b.Cells[0]); !ok || f.Kind == figure.None || figure.IsYear(b.Cells[0]) || filled(b.Cells) < width {
			return false
		}
		n++
	}
	return n > 0
}

// allTitles reports whether all cells of a row are titles of columns of figures.
func allTitles(cells []string) bool {
	cells = cells[:filled(cells)]
	for _, c := range cells {
		if c == "" || !parseTitle(mendTitle(c)).known || isUnitOnly(c) {
			return false
		}
	}
	return len(cells) > 1 && !labelHead(cells[0])
}

// pipeRowMax returns the largest number of filled cells of a row of figures.
func (p *page) pipeRowMax(from, to int) int {
	n := 0
	for i := from; i < to; i++ {
		if b := &p.blocks[i]; b.Kind == source.Row && pipeData(b) {
			n = max(n, filled(b.Cells))
		}
	}
	return n
}

// pipeLabels returns the number of label columns that most rows have.
func (p *page) pipeLabels(from, to, width int) int {
	var counts [4]int
	for i := from; i < to; i++ {
		b := &p.blocks[i]
		if b.Kind != source.Row || !pipeData(b) {
			continue
		}
		n := leadingWords(b.Cells)
		if n == 0 {
			continue // its empty label cell was dropped, or it has none
		}
		counts[min(n, 3)]++
	}
	best := 0
	for n := 1; n < len(counts); n++ {
		if counts[n] > counts[best] {
			best = n
		}
	}
	return best
}

// leadingWords returns the number of cells before the first figure, when at least one of them has words.
func leadingWords(cells []string) int {
	words := 0
	for i, c := range cells {
		if c == "" {
			continue
		}
		if f, ok := figure.Parse(c); ok && (f.Kind != figure.None || words > 0) {
			if words == 0 {
				return 0
			}
			n := i
			for n > 1 && cells[n-1] == "" {
				n-- // empty cells before the first figure are figures that were not published
			}
			return n
		}
		words++
	}
	return words
}

// pipeShifted reports whether a row starts with what belongs over the first column of figures: its empty first cell
// was dropped.
func (p *page) pipeShifted(cells []string, width int) bool {
	if len(cells) == 0 || cells[0] == "" || !parseTitle(cells[0]).known || labelHead(cells[0]) {
		return false
	}
	return filled(cells) < width
}

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
		g.rows = append(g.rows, g.pipeRow(b, group))
	}
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
		values++
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

// overfull reports whether a row has more figures than there are columns: then the table is not understood. A dash too
// many stood in a cell for N and V.
func (g *grid) overfull() bool {
	for _, r := range g.rows {
		for k, x := range r.cells {
			if max(k, x.col) >= g.width && x.fig.Kind != figure.Nil {
				return true
			}
		}
	}
	return false
}

// times reports whether the figures of a table are all times of day: 9.00, 19.30.
func (g *grid) times() bool {
	n := 0
	for _, r := range g.rows {
		for _, x := range r.cells {
			if x.fig.Kind != figure.Amount {
				continue
			}
			hour, minute, ok := strings.Cut(x.text, ".")
			if !ok || len(hour) > 2 || len(minute) != 2 || hour > "23" && len(hour) == 2 || minute > "59" || strings.Trim(hour+minute, "0123456789") != "" {
				return false
			}
			n++
		}
	}
	return n > 0
}

// namesNothing reports whether no title of a table is one of a column of figures, and rows of words stand between the
// titles and the figures: a list, which is no table of figures.
func (g *grid) namesNothing() bool {
	for _, row := range g.header {
		for _, w := range row {
			if parseTitle(w.text).known || hasUnit(w.text) {
				return false
			}
		}
	}
	return len(g.header) > 2
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

// dropMarks joins N and V that stand in columns of their own to the figure before them and drops those columns.
func (g *grid) dropMarks() {
	isMark := make([]bool, g.width)
	titled := make([]bool, g.width)
	for _, row := range g.header {
		for _, w := range row {
			if w.col >= 0 && w.col < g.width && !parseTitle(w.text).vn {
				titled[w.col] = true
			}
		}
	}
	sure, anyMarks := true, false
	for _, r := range g.rows {
		for _, x := range r.cells {
			sure, anyMarks = sure && x.col >= 0, anyMarks || x.text == "N" || x.text == "V"
		}
	}
	for c := range isMark {
		marks, others := 0, 0
		for _, r := range g.rows {
			for _, x := range r.cells {
				if x.col == c {
					if x.text == "N" || x.text == "V" {
						marks++
					} else if x.fig.Kind != figure.Nil {
						others++
					}
				}
			}
		}
		isMark[c] = others == 0 && !titled[c] && (marks > 0 || sure || anyMarks)
	}
	to, n := renumber(isMark)
	for i := range g.rows {
		r := &g.rows[i]
		kept := r.cells[:0]
		for _, x := range r.cells {
			markCell := x.text == "N" || x.text == "V"
			if markCell || x.col >= 0 && isMark[x.col] && x.fig.Kind == figure.Nil {
				if k := len(kept) - 1; markCell && k >= 0 && kept[k].fig.Kind == figure.Amount && kept[k].fig.VN == 0 {
					if f, ok := figure.Parse(kept[k].text + x.text); ok {
						kept[k].fig, kept[k].text = f, kept[k].text+" "+x.text
					}
				}
				continue
			}
			if x.col >= 0 {
				x.col = to[x.col]
			}
			kept = append(kept, x)
		}
		r.cells = kept
	}
	g.dropTitles(isMark, to, n)
}

// renumber gives the columns that stay their new numbers.
func renumber(drop []bool) (to []int, n int) {
	to = make([]int, len(drop))
	for c := range to {
		to[c] = n
		if !drop[c] {
			n++
		}
	}
	return to, n
}

// dropTitles takes the titles of dropped columns away and gives the others their new columns.
func (g *grid) dropTitles(drop []bool, to []int, n int) {
	if n == g.width {
		return
	}
	for i, row := range g.header {
		kept := make([]word, 0, len(row))
		for _, w := range row {
			if w.col >= 0 && w.col < g.width && drop[w.col] {
				continue
			}
			if w.col >= 0 && w.col < g.width {
				w.col = to[w.col]
			}
			kept = append(kept, w)
		}
		g.header[i] = kept
	}
	g.width = n
}

// dropWords turns columns of words (Bron: CBS 2023) into labels: they hold no figures.
func (g *grid) dropWords() {
	words := make([]bool, g.width)
	for c := range words {
		text, figs := 0, 0
		for _, r := range g.rows {
			for _, x := range r.cells {
				if x.col != c {
					continue
				}
				if x.fig.Kind != figure.None {
					figs++
				} else if _, ok := figure.Parse(x.text); ok {
					figs++
				} else {
					text++
				}
			}
		}
		words[c] = text > 0 && figs == 0
	}
	to, n := renumber(words)
	if n == g.width || n == 0 {
		return
	}
	for _, r := range g.rows {
		if len(r.cells) > n && r.cells[0].col < 0 {
			return // its figures need the column
		}
	}
	for i := range g.rows {
		r := &g.rows[i]
		kept := r.cells[:0]
		for _, x := range r.cells {
			if x.col >= 0 && words[x.col] {
				if len(r.labels) > 0 {
					r.labels = append(r.labels, word{text: x.text, line: x.line, end: x.line, col: -1})
					continue
				}
				// A row without a label has its words for one.
				r.labels = []word{{text: x.text, line: x.line, end: x.line, col: -1}}
				continue
			}
			if x.col >= 0 {
				x.col = to[x.col]
			}
			kept = append(kept, x)
		}
		r.cells = kept
	}
	for _, row := range g.header {
		for _, w := range row {
			if w.col >= 0 && words[w.col] {
				g.wordHeads = append(g.wordHeads, w)
			}
		}
	}
	g.dropTitles(words, to, n)
}
