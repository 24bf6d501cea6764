package pdf

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"begrotingsverkenner/core/source"
)

// placed is a line of a transcript with its height on the page.
type placed struct {
	source.TranscriptLine
	y    int32
	size int32 // of its letters
	bold bool
}

// untagged makes lines of pages by the places of their words: all of them, or those that want wants. Running heads and
// page numbers are left out.
func (d *document) untagged(want func(p *page, run int32) bool) []placed {
	pages := make([][]textLine, len(d.pages))
	drawn := make([][]lattice, len(d.pages))
	for i, p := range d.pages {
		words := p.words(func(run int32) bool { return p.runs[run].turn == 0 && want(p, run) })
		drawn[i], words = p.lattices(words)
		pages[i] = textLines(words, p.number)
	}
	furniture := d.furniture(pages)
	body := d.bodySize()
	var out flow
	for i, p := range d.pages {
		lines := slices.DeleteFunc(pages[i], func(l textLine) bool { return furniture[signature(&l, p)] })
		for k := range drawn[i] {
			l := &drawn[i][k]
			n := 0
			for n < len(lines) && lines[n].y0 < l.y0 {
				n++
			}
			p.lay(lines[:n], body, &out)
			out.table(printed{rows: l.grid(p.number), edges: l.xs, page: p.number, y: l.y0})
			lines = lines[n:]
		}
		p.lay(lines, body, &out)
	}
	return out.all()
}

// lay makes the lines of one page: tables, and what stands between them.
func (p *page) lay(lines []textLine, body int32, to *flow) {
	joinMinus(lines)
	at := 0
	var last []box // the columns of the table before it
	if t := to.last; t != nil && t.columns != nil && t.page+1 == p.number {
		if r, ok := restOf(lines, t); ok {
			rows, columns := p.layTable(lines, region{first: r.rows, rows: r.rows, end: r.end})
			if to.rest(printed{rows: rows, columns: columns, page: p.number}) {
				at, last = r.end, columns
			}
		}
	}
	from := at
	for _, r := range regions(lines[at:]) {
		r.first, r.rows, r.end = r.first+from, r.rows+from, r.end+from
		to.prose(p.prose(lines[at:r.first], body))
		rows, columns := p.layTable(lines, r)
		to.table(printed{rows: rows, columns: columns, page: p.number, y: lines[r.first].y0, titles: texts(lines[r.first:r.rows])})
		at, last = r.end, columns
	}
	if last != nil && at+1 == len(lines) && len(lines[at].segments) == 1 && lines[at].x1 < last[0].x0 && lines[at].y0-lines[at-1].y1 < lines[at].size() {
		to.below(p.prose(lines[at:], body))
		return
	}
	to.prose(p.prose(lines[at:], body))
}

func texts(lines []textLine) []string {
	out := make([]string, len(lines))
	for i := range lines {
		out[i] = lines[i].text()
	}
	return out
}

// prose puts lines of running text together: paragraphs, headings, items.
func (p *page) prose(lines []textLine, body int32) []placed {
	lines = readingOrder(lines)
	var out []placed
	var last *textLine
	right := int32(0)
	for i := range lines {
		right = max(right, lines[i].x1)
	}
	for i := range lines {
		l := &lines[i]
		text := l.text()
		mark, rest := itemMark(text)
		if n := len(out); n > 0 && last != nil && mark == "" && p.continues(last, l, &out[n-1], right) {
			o := &out[n-1]
			o.Text = joinWords([]string{o.Text, text})
			last = l
			continue
		}
		x := placed{TranscriptLine: source.TranscriptLine{Page: p.number, Text: text}, y: l.y0, size: l.size(), bold: l.bold()}
		if mark != "" {
			x.Kind, x.Mark, x.Text = source.Item, mark, rest
		}
		out = append(out, x)
		last = l
	}
	return out
}

// continues reports whether a line is the rest of the text on the line before it.
func (p *page) continues(before, l *textLine, o *placed, right int32) bool {
	if l.size() != o.size || l.bold() != o.bold || l.y0-before.y1 > l.size()*9/10 || l.x0 > before.x1 || l.y0 < before.y0 {
		return false
	}
	if o.bold || o.size > 1300 { // a heading on two lines
		return before.x1 > right*2/3 || lower(l.segments[0].text)
	}
	return before.x1 > right*3/4 || lower(l.segments[0].text)
}

// bold reports whether all of a line is bold.
func (l *textLine) bold() bool {
	for i := range l.segments {
		if !l.segments[i].bold {
			return false
		}
	}
	return len(l.segments) > 0
}

// itemMark cuts the mark of a list off a text.
func itemMark(s string) (mark, rest string) {
	first, rest, ok := strings.Cut(s, " ")
	if !ok || rest == "" {
		return "", s
	}
	switch first {
	case "•", "◦", "▪", "‣", "●", "○", "■", "\uf0b7", "-", "–", "o", "·", "\uf0a7", "➢", "✓", "\uf0d8", "\uf0fc":
		return "•", strings.TrimSpace(rest)
	}
	return "", s
}

// bodySize is the size that most letters of the document have.
func (d *document) bodySize() int32 {
	count := map[int32]int{}
	for _, p := range d.pages {
		for i := range p.glyphs {
			if g := &p.glyphs[i]; g.run >= 0 && !g.made {
				count[p.runs[g.run].size]++
			}
		}
	}
	best := int32(0)
	for size, n := range count {
		if n > count[best] || n == count[best] && size < best {
			best = size
		}
	}
	return best
}

// signature is what a running head has in common on all of its pages: its words without numbers, its height and whether it
// is above or below. Of other lines it is nothing.
func signature(l *textLine, p *page) string {
	above := l.y1 < p.box.y1/9
	if !above && l.y0 < p.box.y1*8/9 {
		return ""
	}
	key := strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '#'
		}
		return r
	}, l.text())
	for strings.Contains(key, "##") {
		key = strings.ReplaceAll(key, "##", "#")
	}
	if above {
		return "^" + key
	}
	return "_" + key
}

// furniture finds the lines that stand on many pages at the same edge.
func (d *document) furniture(pages [][]textLine) map[string]bool {
	count := map[string]int{}
	for i, p := range d.pages {
		seen := map[string]bool{}
		for k := range pages[i] {
			if s := signature(&pages[i][k], p); s != "" && !seen[s] {
				seen[s] = true
				count[s]++
			}
		}
	}
	out := map[string]bool{}
	for s, n := range count {
		if n > 2 && n*20 > len(d.pages) {
			out[s] = true
		}
	}
	return out
}

// headings gives lines their levels where the document doesn't: by the size of their letters, larger than those of most text;
// bold lines are headings of the lowest level.
func headings(lines []placed, body int32) {
	isHead := func(l *placed) bool {
		return l.Kind == source.Words && l.Level == 0 && !contents(l.Text) && len(l.Text) < 150 && l.size*10 >= body*11 && strings.ContainsFunc(l.Text, unicode.IsLetter)
	}
	inText := textInLarge(lines, body)
	var sizes []int32
	for i := range lines {
		if l := &lines[i]; isHead(l) && !inText[i] && !slices.Contains(sizes, l.size) {
			sizes = append(sizes, l.size)
		}
	}
	slices.SortFunc(sizes, func(a, b int32) int { return cmp.Compare(b, a) })
	level := func(size int32) int { // sizes that hardly differ are one
		n, last := 0, int32(0)
		for _, s := range sizes {
			if last == 0 || s*20 < last*19 {
				n, last = n+1, s
			}
			if s == size {
				break
			}
		}
		return min(n, 5)
	}
	for i := range lines {
		l := &lines[i]
		switch {
		case isHead(l) && !inText[i]:
			l.Level = level(l.size)
		case l.Kind == source.Words && l.Level == 0 && l.bold && len(l.Text) < 100 && !strings.HasSuffix(l.Text, ".") && !strings.HasPrefix(l.Text, "Tabel ") && strings.ContainsFunc(l.Text, unicode.IsLetter):
			l.Level = 6
		}
	}
}

// textInLarge finds lines that are part of a text in large letters, and so no headings: a long paragraph in the same letters stands
// directly before or behind them, with nothing but such lines between.
func textInLarge(lines []placed, body int32) []bool {
	out := make([]bool, len(lines))
	for i := 0; i < len(lines); {
		end, long := i+1, len(lines[i].Text) >= 150
		for end < len(lines) && lines[end].size == lines[i].size && lines[end].Page == lines[i].Page {
			long = long || len(lines[end].Text) >= 150
			end++
		}
		for k := i; k < end; k++ {
			out[k] = long && lines[i].size > body
		}
		i = end
	}
	return out
}

// forgotten reports whether a structure tree leaves many headings out, as it does where somebody only made letters larger.
func forgotten(lines []placed, body int32) bool {
	told, large := 0, 0
	for i := range lines {
		switch l := &lines[i]; {
		case contents(l.Text):
		case l.Level > 0:
			told++
		case l.Kind == source.Words && len(l.Text) < 150 && l.size*10 >= body*11 && strings.ContainsFunc(l.Text, unicode.IsLetter):
			large++
		}
	}
	return large*3 > told && large > 3
}

// contents reports whether a line is one of a list of contents: dots that lead to the number of a page.
func contents(s string) bool {
	s = strings.TrimRight(s, "0123456789 ")
	return strings.HasSuffix(s, "....") || strings.HasSuffix(s, "……")
}
