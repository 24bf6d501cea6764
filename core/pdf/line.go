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
	base := int32(0)
	end := func() {
		if w.text = b.String(); w.text != "" {
			out = append(out, w)
		}
		b.Reset()
		w = word{}
	}
	for i := range p.glyphs {
		g := &p.glyphs[i]
		if g.made || g.run < 0 || !want(g.run) || unicode.IsSpace(g.r) || g.r == 0x200B {
			end()
			continue
		}
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
	for _, w := range words {
		l.box = l.box.join(w.box)
		if n := len(l.segments); n > 0 {
			s := &l.segments[n-1]
			gap, em := w.x0-s.x1, max(s.size, w.size, 400)
			limit := em
			switch {
			case s.figure && w.unit, s.year && w.unit:
				limit = em * 9 / 20 // figures stand closer to each other than words
				if threes(s.text, w.text) {
					limit = em * 2 / 5
				}
			case s.text == "€":
				limit = em * 8
			case w.unit, s.figure:
				limit = em * 3 / 4
			}
			if s.figure && (w.text == "N" || w.text == "V" || w.text == "%") {
				limit = em * 2
			}
			if s.nil && w.unit && gap > em/2 {
				limit = 0 // a dash of its own
			}
			if gap < limit {
				if gap > em/8 || !s.figure {
					s.text += " "
				}
				s.text += w.text
				s.box = s.box.join(w.box)
				s.figure, s.year = isFigure(s.text), figure.IsYear(s.text)
				s.nil = false
				continue
			}
		}
		l.segments = append(l.segments, segment{box: w.box, text: w.text, size: w.size, bold: w.bold, figure: w.unit, year: figure.IsYear(w.text), nil: w.text == "-" || w.text == "–"})
	}
	return l
}

// threes reports whether two pieces are one number with a space between its thousands: 1 234.
func threes(a, b string) bool {
	return len(b) == 3 && strings.Trim(b, "0123456789") == "" && len(strings.TrimLeft(a, "-")) <= 3 && strings.Trim(a, "-0123456789") == ""
}

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
