package pdf

import (
	"slices"
	"strings"
	"unicode"
)

// Find tells where on page n a figure of its transcript stands. lines are the lines of the transcript that stand on that page, with the
// cells of rows parted by " | "; at is the figure's line among them, and nth which of those it is there that are printed like it,
// from 0. There is a box for each line of print that it takes; none where the place is not sure.
//
// All letters of the line are looked for as they follow each other. Where a page has them in another order, or twice, the
// figure is the one that has most of the rest of its line beside it, and the lines around it above and below.
func (v *Viewer) Find(n int, lines []string, at int, figure string, nth int) ([]Box, error) {
	if _, err := v.Sheet(n); err != nil {
		return nil, err
	}
	if at < 0 || at >= len(lines) {
		return nil, nil
	}
	var out []Box
	for _, b := range v.page.find(lines, at, figure, nth) {
		out = append(out, Box{int(b.x0), int(b.y0), int(b.x1), int(b.y1)})
	}
	return out, nil
}

// ink is what is compared of a text: letters, digits, and what makes figures of them. Hyphens, bullets, spaces and what parts
// cells can differ between a page and its transcript.
func ink(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '.' || r == ',' || r == '%' || r == '€' || r == '(' || r == ')'
}

func inkOf(s string) string {
	return strings.Map(func(r rune) rune {
		if ink(r) {
			return r
		}
		return -1
	}, s)
}

// print is the ink of a page, in the order in which the page has it.
type print struct {
	p    *page
	text string
	at   []int32 // the glyph of each byte of text
}

func (p *page) print() *print {
	var b strings.Builder
	out := &print{p: p}
	for i := range p.glyphs {
		if g := &p.glyphs[i]; !g.made && g.run >= 0 && ink(g.r) {
			b.WriteRune(g.r)
			for len(out.at) < b.Len() {
				out.at = append(out.at, int32(i))
			}
		}
	}
	out.text = b.String()
	return out
}

// maxFound is how many places of a text are looked at.
const maxFound = 2000

// all returns where a text begins. A figure inside a longer one is none.
func (t *print) all(s string) []int {
	var out []int
	for from := 0; s != "" && len(out) < maxFound; {
		i := strings.Index(t.text[from:], s)
		if i < 0 {
			break
		}
		i += from
		from = i + 1
		if !t.inside(i-1, i) && !t.inside(i+len(s)-1, i+len(s)) {
			out = append(out, i)
		}
	}
	return out
}

// inside reports whether two bytes of the text that follow each other are digits of one figure, or letters of one word.
func (t *print) inside(a, b int) bool {
	if a < 0 || b >= len(t.text) || t.at[a] == t.at[b] {
		return false
	}
	x, y := &t.p.glyphs[t.at[a]], &t.p.glyphs[t.at[b]]
	part := func(r rune) bool { return unicode.IsDigit(r) || r == '.' || r == ',' }
	figures := part(x.r) && part(y.r) && (unicode.IsDigit(x.r) || unicode.IsDigit(y.r))
	words := unicode.IsLetter(x.r) && unicode.IsLetter(y.r)
	close := (x.y1-x.y0)/8 + 10
	return (figures || words) && sameHeight(x.box, y.box) && y.x0-x.x1 < close && y.x0 >= x.x0
}

// sameHeight reports whether two boxes stand on one line of print.
func sameHeight(a, b box) bool {
	return min(a.y1, b.y1)-max(a.y0, b.y0) > min(a.y1-a.y0, b.y1-b.y0)/2
}

// boxes are the places of a stretch of the text, one for each line of print. A minus before it, or a sign behind it, goes along.
func (t *print) boxes(from, to int, minus bool) []box {
	var out []box
	for i := from; i < to; i++ {
		b := t.p.glyphs[t.at[i]].box
		if n := len(out); n > 0 && sameHeight(out[n-1], b) && b.x1 > out[n-1].x0 {
			out[n-1] = out[n-1].join(b)
		} else {
			out = append(out, b)
		}
	}
	if !minus || len(out) == 0 {
		return out
	}
	first := &out[0]
	for k := t.at[from] - 1; k >= 0 && k >= t.at[from]-3; k-- {
		g := &t.p.glyphs[k]
		if g.made || unicode.IsSpace(g.r) {
			continue
		}
		if dash(g.r) && sameHeight(*first, g.box) && first.x0-g.x1 < first.y1-first.y0 {
			*first = first.join(g.box)
		}
		break
	}
	last := &out[len(out)-1]
	if end := t.at[to-1]; int(end)+1 < len(t.p.glyphs) {
		if g := &t.p.glyphs[end+1]; !g.made && dash(g.r) && sameHeight(*last, g.box) && g.x0-last.x1 < 100 {
			*last = last.join(g.box)
		}
	}
	return out
}

// dashes is the place of a dash that stands for nil, between the ink before it and the ink at a place. before is what its line has before
// it.
func (t *print) dashes(at int, before string) []box {
	first, end := 0, len(t.p.glyphs)
	if at > 0 {
		first = int(t.at[at-1]) + 1
	}
	if at < len(t.at) {
		end = int(t.at[at])
	}
	skip := 0
	for _, r := range before[strings.LastIndexFunc(before, ink)+1:] {
		if dash(r) {
			skip++
		}
	}
	for k := first; k < end; k++ {
		if g := &t.p.glyphs[k]; !g.made && dash(g.r) {
			if skip == 0 {
				return []box{g.box}
			}
			skip--
		}
	}
	return nil
}

func dash(r rune) bool { return r == '-' || r == '−' || r == '–' || r == 2 || r == 0xAD }

// find finds a figure on the page, see [Viewer.Find].
func (p *page) find(lines []string, at int, figure string, nth int) []box {
	line := lines[at]
	from := 0
	for n := 0; ; n++ {
		i := strings.Index(line[from:], figure)
		if i < 0 || figure == "" {
			return nil
		}
		if from += i; n == nth {
			break
		}
		from += len(figure)
	}
	want := inkOf(figure)
	t := p.print()
	minus := strings.ContainsFunc(figure, dash)
	whole, before := inkOf(line), len(inkOf(line[:from]))
	if i, ok := t.choose(t.all(whole), lines, at); ok {
		if want == "" {
			return t.dashes(i+before, line[:from])
		}
		return t.boxes(i+before, i+before+len(want), minus)
	}
	if want == "" {
		return nil // nothing tells a dash from others
	}
	return t.beside(line, from, want, minus)
}

// choose chooses among the places of a line: the only one, or as many lines with the same words as there are places, or the one
// with the lines around it around it.
func (t *print) choose(found []int, lines []string, at int) (int, bool) {
	if len(found) < 2 {
		return slices.Max(append(found, -1)), len(found) == 1
	}
	same, mine := 0, 0
	whole := inkOf(lines[at])
	for i, l := range lines {
		if inkOf(l) == whole {
			if i == at {
				mine = same
			}
			same++
		}
	}
	if same == len(found) {
		return found[mine], true
	}
	best, score, tie := 0, 0, false
	for _, i := range found {
		n := 0
		if at > 0 {
			if l := inkOf(lines[at-1]); l != "" && strings.HasSuffix(t.text[:i], l) {
				n++
			}
		}
		if at+1 < len(lines) {
			if l := inkOf(lines[at+1]); l != "" && strings.HasPrefix(t.text[i+len(whole):], l) {
				n++
			}
		}
		if n > score {
			best, score, tie = i, n, false
		} else if n == score {
			tie = true
		}
	}
	return best, score > 0 && !tie
}

// beside chooses among the places of a figure by what stands beside it: the other figures of its line at its height, and the words of
// its label near it.
func (t *print) beside(line string, from int, want string, minus bool) []box {
	type place struct {
		boxes []box
		score int
	}
	var places []place
	for _, i := range t.all(want) {
		places = append(places, place{boxes: t.boxes(i, i+len(want), minus)})
	}
	twins, mine := 0, 0 // of the figure in its line
	words := 0
	offset := 0
	for _, cell := range strings.Split(line, " | ") {
		begin := offset
		offset += len(cell) + len(" | ")
		text := inkOf(cell)
		switch {
		case text == want:
			if begin < from && begin+len(cell) <= from {
				mine++
			}
			twins++
			continue
		case begin <= from && from < offset:
			continue // the figure stands in it
		}
		parts, deep := []string{text}, int32(0)
		if strings.ContainsFunc(cell, unicode.IsLetter) {
			parts, deep = strings.Fields(cell), 5 // half heights: a label can take lines above and below
		}
		for _, part := range parts {
			part = inkOf(part)
			if part == "" {
				continue
			}
			words++
			found := t.all(part)
			for k := range places {
				b := places[k].boxes[0]
				high := (b.y1 - b.y0) / 2 * deep
				near := 0
				for _, i := range found {
					o := t.p.glyphs[t.at[i]].box
					switch {
					case begin < from && o.x0 >= b.x0 || begin > from && o.x0 < b.x1: // on the wrong side
					case sameHeight(o, b):
						near = 2
					case deep > 0 && o.y0 < b.y1+high && o.y1 > b.y0-high:
						near = max(near, 1)
					}
				}
				places[k].score += near
			}
		}
	}
	best := 0
	for _, x := range places {
		best = max(best, x.score)
	}
	places = slices.DeleteFunc(places, func(x place) bool { return x.score < best || len(x.boxes) == 0 })
	if best < words { // half of it at its height, or all of it near: a wrong place is worse than none
		return nil
	}
	if len(places) == 1 {
		return places[0].boxes
	}
	if len(places) != twins || twins == 0 || mine >= twins || !slices.ContainsFunc(places[1:], func(x place) bool { return sameHeight(x.boxes[0], places[0].boxes[0]) }) {
		return nil
	}
	slices.SortFunc(places, func(a, b place) int { return int(a.boxes[0].x0 - b.boxes[0].x0) })
	return places[mine].boxes
}
