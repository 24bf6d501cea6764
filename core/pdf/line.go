package pdf

import (
	"slices"
	"strings"
	"unicode"

	"begrotingsverkenner/core/figure"
)

// segment is what stands together on a line: words, or one figure.
type segment struct {
	box
	text   string
	size   int32
	bold   bool
	figure bool // a number, or a dash
	year   bool
	nil    bool // a dash alone
	words  []word
}

// add adds a word to a segment.
func (s *segment) add(w word) {
	s.words = append(s.words, w)
	s.settle()
}

// settle makes the text of a segment of its words.
func (s *segment) settle() {
	s.box, s.text, s.size, s.bold = box{}, "", 0, true
	for i, w := range s.words {
		if i > 0 && (w.x0-s.x1 > max(s.size, 400)/8 || !s.words[i-1].unit) {
			s.text += " "
		}
		s.text += w.text
		s.box = s.box.join(w.box)
		s.size, s.bold = max(s.size, w.size), s.bold && w.bold
	}
	s.figure, s.year = isFigure(s.text), isYear(s.text)
	s.nil = s.text == "-" || s.text == "–"
}

// textLine is a line of a page: its segments from left to right.
type textLine struct {
	box
	segments []segment
	page     int
}

// word is characters without a space between them.
type word struct {
	box
	text string
	size int32
	bold bool
	unit bool // it is a figure by itself
}

// words are the words of a page whose characters are wanted.
func (p *page) words(want func(run int32) bool) []word {
	var out []word
	var b strings.Builder
	var w word
	var last box
	base := int32(0)
	end := func() {
		if w.text = b.String(); w.text != "" {
			out = append(out, w)
		}
		b.Reset()
		w = word{}
	}
	made := false // the engine made a space or the end of a line before the next character
	for i := range p.glyphs {
		g := &p.glyphs[i]
		if g.made {
			made = true
			continue
		}
		if g.run < 0 || !want(g.run) || unicode.IsSpace(g.r) || g.r == 0x200B {
			end()
			continue
		}
		if made && !touches(last, g.box, p.runs[g.run].size) {
			end()
		}
		made, last = false, g.box
		r := g.r
		switch {
		case r == 2:
			r = '-'
		case r == 0xAD || r < ' ' || r >= 0xFFFE || r == 0xFEFF:
			continue
		}
		run := &p.runs[g.run]
		if b.Len() > 0 && (g.x0-w.x1 > max(run.size, 400)/4 || g.x0 < w.x0 || abs(g.y1-base) > max(run.size, 400)/2) {
			end()
		}
		if b.Len() == 0 {
			w.size, w.bold, base = run.size, run.bold, g.y1
		}
		w.box = w.box.join(g.box)
		b.WriteRune(r)
	}
	end()
	return out
}

// maxLines is how many lines of a page are read.
const maxLines = 5000

// textLines puts words that stand on the same height together, and cuts each line where its words stand apart.
func textLines(words []word, page int) []textLine {
	slices.SortStableFunc(words, func(a, b word) int {
		if a.y1+a.y0 != b.y1+b.y0 {
			return int(a.y1 + a.y0 - b.y1 - b.y0)
		}
		return int(a.x0 - b.x0)
	})
	var out []textLine
	for i := 0; i < len(words) && len(out) < maxLines; {
		mid := (words[i].y0 + words[i].y1) / 2
		high := max(words[i].y1-words[i].y0, 200)
		j := i + 1
		for j < len(words) && (words[j].y0+words[j].y1)/2-mid < high*2/5 {
			j++
		}
		line := slices.Clone(words[i:j])
		slices.SortStableFunc(line, func(a, b word) int { return int(a.x0 - b.x0) })
		out = append(out, cutLine(line, page))
		i = j
	}
	return out
}

// cutLine makes the segments of a line.
func cutLine(words []word, page int) textLine {
	l := textLine{page: page}
	for i := range words {
		words[i].unit = isFigure(words[i].text)
	}
	for i, w := range words {
		l.box = l.box.join(w.box)
		if n := len(l.segments); n > 0 && joins(&l.segments[n-1], words, i) {
			l.segments[n-1].add(w)
			continue
		}
		s := segment{words: []word{w}}
		s.settle()
		l.segments = append(l.segments, s)
	}
	return l
}

// joins reports whether word i goes on in the segment before it, by the distance between them. Figures stand closer to each
// other, and to their label, than words of different titles do.
func joins(s *segment, words []word, i int) bool {
	w := &words[i]
	gap, em := w.x0-s.x1, max(s.size, w.size, 400)
	switch {
	case isEuro(w.text) && amountAt(words, i):
		return !s.figure && !s.year && gap < em*2/5 // a figure begins
	case isEuro(s.text):
		return gap < em*8
	case s.text == "- €" || s.text == "– €":
		return gap < em*2/5
	case s.text == "<" || s.text == ">":
		return gap < em*3/2
	case (w.text == "<" || w.text == ">") && i+1 < len(words) && words[i+1].unit:
		return gap < em*2/5 // a figure begins
	case strings.HasSuffix(s.text, "<") || strings.HasSuffix(s.text, ">"):
		return gap < em*7/10
	case s.nil && w.unit:
		return gap < em/5 // a minus sign that stands apart, rather than nil in a cell of its own
	case s.figure && w.unit:
		return threes(s.text, w.text) && gap < em*2/5
	case s.figure && (w.text == "N" || w.text == "V" || w.text == "%"):
		if amountAt(words, i+1) && w.text != "%" && words[i+1].x0-w.x1 < min(gap, em*3/5) {
			return false // it stands before the next figure
		}
		return gap < em*2
	case w.unit && i+1 < len(words) && words[i+1].unit:
		return gap < em*2/5 // the first of several figures: its label ends here
	case w.unit && !isYear(w.text) && len(w.text) > 3:
		return gap < em/2
	case w.unit, s.figure:
		return gap < em*3/5
	}
	return gap < em*7/10
}

// edgeLines is how many lines above and below a dash are looked at for the edge of its column.
const edgeLines = 15

// joinMinus joins a dash to the figure a space behind it: a minus sign. Where it stands at the right edge of figures above or below it, it
// is nil in a cell of its own.
func joinMinus(lines []textLine) {
	type place struct{ line, at int }
	var found []place
	for i := range lines {
		l := &lines[i]
		for j := 0; j+1 < len(l.segments); j++ {
			s, next := &l.segments[j], &l.segments[j+1]
			if s.nil && next.figure && !next.nil && next.x0-s.x1 < max(s.size, next.size, 400)/3 && !atEdge(lines, i, s.x1) {
				found = append(found, place{i, j})
			}
		}
	}
	for k := len(found) - 1; k >= 0; k-- {
		l := &lines[found[k].line]
		j := found[k].at
		s := l.segments[j]
		s.words = slices.Clone(s.words)
		s.words = append(s.words, l.segments[j+1].words...)
		s.settle()
		if strings.HasPrefix(l.segments[j+1].text, "-") || !s.figure {
			continue // two signs
		}
		l.segments = append(append(slices.Clone(l.segments[:j]), s), l.segments[j+2:]...)
	}
}

// atEdge reports whether a figure on a line near line i ends at x.
func atEdge(lines []textLine, i int, x int32) bool {
	for k := max(0, i-edgeLines); k < min(len(lines), i+edgeLines+1); k++ {
		for j := range lines[k].segments {
			if s := &lines[k].segments[j]; k != i && s.figure && !s.nil && abs(s.x1-x) < 60 {
				return true
			}
		}
	}
	return false
}

// amountAt reports whether a figure begins at word i, or € with one behind it.
func amountAt(words []word, i int) bool {
	return i < len(words) && (words[i].unit || isEuro(words[i].text) && i+1 < len(words) && words[i+1].unit)
}

// isEuro reports whether a word is the sign of an amount behind it, with a minus before it or not.
func isEuro(s string) bool { return s == "€" || s == "-€" || s == "−€" || s == "–€" }

// threes reports whether two pieces are one number with a space between its thousands: 1 234.
func threes(a, b string) bool {
	return len(b) == 3 && strings.Trim(b, "0123456789") == "" && len(strings.TrimLeft(a, "-")) <= 3 && strings.Trim(a, "-0123456789") == ""
}

func isYear(s string) bool { return figure.IsYear(s) }

// isFigure reports whether a text is a figure as a cell has it, a dash for nil, or a word for none.
func isFigure(s string) bool {
	if s == "–" || s == "—" {
		return true
	}
	_, ok := figure.Parse(s)
	return ok
}

// text is the line as a person reads it.
func (l *textLine) text() string {
	parts := make([]string, len(l.segments))
	for i := range l.segments {
		parts[i] = l.segments[i].text
	}
	return strings.Join(parts, " ")
}

// figures counts the figures of a line that are no years, and the years.
func (l *textLine) figures() (n, years int) {
	for i := range l.segments {
		switch s := &l.segments[i]; {
		case s.year:
			years++
		case s.figure:
			n++
		}
	}
	return n, years
}
