package pdf

import (
	"strings"
	"unicode"
)

// piece is a stretch of characters of a page that belong together.
type piece struct {
	page   *page
	glyphs []glyph
	runs   []run
}

// pieces parts the characters of a page by the content of the structure tree that they belong to.
func (p *page) pieces() map[int32]*piece {
	out := map[int32]*piece{}
	last := int32(-1)
	for _, g := range p.glyphs {
		m := last
		if g.run >= 0 && !g.made {
			m = p.runs[g.run].mcid
		}
		last = m
		c := out[m]
		if c == nil {
			c = &piece{page: p, runs: p.runs}
			out[m] = c
		}
		c.glyphs = append(c.glyphs, g)
	}
	return out
}

// phrase puts the words of pieces together: a space where they stand apart or on different lines, and none where a
// word was only broken.
type phrase struct {
	b     strings.Builder
	page  int
	box   box // on its first page
	prev  glyph
	size  int32 // of the letters before
	some  bool
	space bool // a space comes before the next character
	maybe bool // the engine made one, or the end of a line, where the next character may stand directly behind the last
	join  bool // a hyphen was left out
	bold  int
	count int
}

// add adds the characters of a piece. A small raised number behind a word is the mark of a footnote: left out.
func (w *phrase) add(c *piece) {
	for i, g := range c.glyphs {
		if g.made {
			if g.r != '\r' && g.r != '\n' || !w.join {
				w.maybe = true
			}
			continue
		}
		r := g.r
		switch {
		case r == 0xAD || r == 2:
			if i+1 < len(c.glyphs) && !c.lineAfter(i) && r == 0xAD {
				continue
			}
			w.join = true
			continue
		case unicode.IsSpace(r) || r == 0x200B:
			w.space = true
			continue
		case r < ' ' || r == 0xFFFE || r == 0xFFFF || r == 0xFEFF:
			continue
		}
		size := int32(0)
		if g.run >= 0 {
			size = c.runs[g.run].size
			if c.runs[g.run].bold {
				w.bold++
			}
		}
		w.count++
		w.space = w.space || w.maybe && !(w.some && w.page == c.page.number && touches(w.prev.box, g.box, size))
		w.maybe = false
		line := false // it stands on another line than what is before it
		if w.some && !w.join && w.page == c.page.number {
			apart := g.x0-w.prev.x1 > max(size, w.size)/5 || g.x0 < w.prev.x0-max(size, w.size)*2
			line = g.y0 > w.prev.y1 || g.y1 < w.prev.y0 || g.y0-w.prev.y0 > max(size, w.size)/2+20 && g.x0 < w.prev.x0
			w.space = w.space || apart || line
		}
		if w.raised(g, size) {
			continue
		}
		if w.space && !w.join && w.b.Len() > 0 && r != ')' && !(line && r < 0x80 && numbersBroken(w.b.String(), string(r))) { // a bracket that fell on the next line closes this one
			w.b.WriteByte(' ')
		}
		w.space, w.join = false, false
		if !w.some {
			w.page = c.page.number
		}
		if w.page == c.page.number {
			w.box = w.box.join(g.box)
		}
		w.b.WriteRune(r)
		w.prev, w.size, w.some = g, size, true
	}
}

// touches reports whether a character begins where the one before it ends. The engine makes spaces of its own between such, in documents
// that place each letter by itself.
func touches(a, b box, size int32) bool {
	return sameHeight(a, b) && b.x0 >= a.x0 && b.x0-a.x1 <= size/10 // letters of a ligature stand in one place
}

// lineAfter reports whether the next character of a piece stands on another line.
func (c *piece) lineAfter(i int) bool {
	for _, g := range c.glyphs[i+1:] {
		if !g.made {
			return g.y0 > c.glyphs[i].y1-(c.glyphs[i].y1-c.glyphs[i].y0)/2
		}
	}
	return true
}

// raised reports whether a digit is the mark of a footnote: smaller than what it stands behind, and higher.
func (w *phrase) raised(g glyph, size int32) bool {
	if !w.some || g.r < '0' || g.r > '9' || size*4 >= w.size*3 || size == 0 {
		return false
	}
	h := w.prev.y1 - w.prev.y0
	return g.y1 < w.prev.y1-h/6 && g.x0 < w.prev.x1+w.size
}

// text is what was put together.
func (w *phrase) text() string { return w.b.String() }
