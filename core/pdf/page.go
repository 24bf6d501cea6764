package pdf

import "bytes"

// box is a place on a page, in hundredths of a point from its top left corner as it is shown.
type box struct{ x0, y0, x1, y1 int32 }

func (b box) empty() bool { return b.x1 <= b.x0 || b.y1 <= b.y0 }

// join returns the smallest box that holds both.
func (b box) join(o box) box {
	if b == (box{}) {
		return o
	}
	return box{min(b.x0, o.x0), min(b.y0, o.y0), max(b.x1, o.x1), max(b.y1, o.y1)}
}

// glyph is one character where it stands.
type glyph struct {
	box
	r    rune
	run  int32 // the piece of text that it belongs to; −1 for a space that the engine saw between two
	made bool  // the engine made it of the distance between two
}

// run is a piece of text in one hand.
type run struct {
	mcid   int32 // the content of the structure tree that it belongs to, or −1
	size   int32 // of its letters, in hundredths of a point
	bold   bool
	extra  bool // the document says that it is furniture: a running head, the number of a page
	unseen bool // it is on the page and can't be seen
	turn   int  // in quarters, clockwise, as the page is shown
	coded  bool // its letters have numbers of their font's own, and nothing says which letters they are
}

// page is one page as the engine gives it.
type page struct {
	number  int // from 1
	box     box // of the page as it is shown: from 0, 0
	frame   box // what is shown of it, as the page itself counts
	turn    int // in quarters, clockwise
	glyphs  []glyph
	runs    []run
	objects map[uint64]int32 // the runs, by the engine's name for them; while the page is read
	picture bool             // a picture covers a good part of it
	unknown int              // letters that don't say which they are
	lines   rules            // what is drawn to part rows and columns
	edges   rules            // the edges of areas: a cell with a colour, or only a word
}

// maxGlyphs is how many characters of a page are looked at.
const maxGlyphs = 200_000

// readPage takes the characters of page n from 0.
func (e *engine) readPage(handle uint64, n int) *page {
	p := &page{number: n + 1}
	turn := e.int("FPDFPage_GetRotation", handle) & 3
	frame := e.frame(handle)
	w, h := frame.x1-frame.x0, frame.y1-frame.y0
	if turn&1 == 1 {
		w, h = h, w
	}
	p.box, p.frame, p.turn = box{0, 0, w, h}, frame, turn
	text := e.Call("FPDFText_LoadPage", handle)
	if text == 0 {
		return p
	}
	defer e.Call("FPDFText_ClosePage", text)
	count := min(max(0, e.int("FPDFText_CountChars", text)), maxGlyphs)
	p.glyphs = make([]glyph, 0, count)
	runs := map[uint64]int32{}
	e.fonts = map[uint64]bool{} // of this page: its fonts go with it
	next := e.characters(text, count)
	last, at := uint64(0), int32(-1)
	for i := range uint64(count) {
		c := next(i)
		g := glyph{r: c.r, run: -1, made: c.made || c.obj == 0}
		if c.obj != 0 && c.obj != last {
			var known bool
			if at, known = runs[c.obj]; !known {
				at = int32(len(p.runs))
				runs[c.obj] = at
				p.runs = append(p.runs, e.run(c.obj, turn))
				p.runs[at].coded = c.r > ' ' && e.int("FPDFText_HasUnicodeMapError", text, i) == 1
			}
			last = c.obj
		}
		if c.obj != 0 {
			g.run = at
		}
		if !g.made && c.placed {
			g.box = turned(c.box, frame, turn)
		}
		if !g.made && (g.run >= 0 && p.runs[g.run].coded || g.r == 0 || g.r == 0xFFFD || g.r >= 0xE000 && g.r < 0xF8FF && g.r != 0xF0B7) {
			p.unknown++
		}
		p.glyphs = append(p.glyphs, g)
	}
	p.sizes()
	p.objects = runs
	return p
}

// sizes corrects the size of letters where it is not the one that is seen: those of a drawing that was made larger or smaller.
func (p *page) sizes() {
	high := make([]int32, len(p.runs))
	for i := range p.glyphs {
		g := &p.glyphs[i]
		if g.made || g.run < 0 {
			continue
		}
		h := g.y1 - g.y0
		if p.runs[g.run].turn&1 == 1 {
			h = g.x1 - g.x0
		}
		high[g.run] = max(high[g.run], h)
	}
	for i := range p.runs {
		if r := &p.runs[i]; high[i] > 0 && (r.size*5 < high[i]*3 || r.size > high[i]*2) {
			r.size = high[i] * 5 / 6
		}
	}
}

// frame is the part of the page that is shown, as the page itself counts: upwards.
func (e *engine) frame(handle uint64) box {
	if e.Call("FPDF_GetPageBoundingBox", handle, uint64(e.scratch)) == 0 {
		return box{0, 0, 59500, 84200}
	}
	n := e.numbers()
	return box{hundredths(n[0]), hundredths(n[3]), hundredths(n[2]), hundredths(n[1])}
}

// turned gives a box its place on the page as it is shown: counted from the top left, and turned by quarters, clockwise.
func turned(b, frame box, turn int) box {
	switch turn {
	case 1:
		return box{b.y0 - frame.y0, b.x0 - frame.x0, b.y1 - frame.y0, b.x1 - frame.x0}
	case 2:
		return box{frame.x1 - b.x1, b.y0 - frame.y0, frame.x1 - b.x0, b.y1 - frame.y0}
	case 3:
		return box{frame.y1 - b.y1, frame.x1 - b.x1, frame.y1 - b.y0, frame.x1 - b.x0}
	}
	return box{b.x0 - frame.x0, frame.y1 - b.y1, b.x1 - frame.x0, frame.y1 - b.y0}
}

// run asks what a piece of text looks like, and what part of the structure tree it is.
func (e *engine) run(obj uint64, turn int) run {
	r := run{mcid: int32(e.Call("FPDFPageObj_GetMarkedContentID", obj))}
	if e.Call("FPDFPageObj_GetMatrix", obj, uint64(e.scratch)) != 0 {
		n := e.numbers()
		a, b, c, d := hundredths(n[0]), hundredths(n[1]), hundredths(n[2]), hundredths(n[3])
		r.size = max(abs(c), abs(d)) // of a letter of one point
		switch {
		case abs(b) > 2*abs(a) && b > 0: // upwards
			r.turn = 3
		case abs(b) > 2*abs(a):
			r.turn = 1
		case a < 0 && d < 0:
			r.turn = 2
		}
	}
	if e.Call("FPDFTextObj_GetFontSize", obj, uint64(e.scratch)) != 0 {
		r.size = int32(int64(r.size) * int64(hundredths(e.numbers()[0])) / 100)
	}
	r.turn = (r.turn + turn) & 3
	switch mode := e.int("FPDFTextObj_GetTextRenderMode", obj); mode {
	case 3, 7:
		r.unseen = true
	}
	r.bold = e.bold(obj)
	r.extra = r.mcid < 0 && e.artifact(obj)
	return r
}

// artifact reports whether a piece of text is marked as no part of the document.
func (e *engine) artifact(obj uint64) bool {
	for i := range min(e.int("FPDFPageObj_CountMarks", obj), 10) {
		m := e.Call("FPDFPageObj_GetMark", obj, uint64(i))
		s := uint64(e.scratch)
		if m == 0 || e.Call("FPDFPageObjMark_GetName", m, s+8, uint64(e.size-8), s) == 0 {
			continue
		}
		if n := e.numbers()[0]; n < 100 && decodeUTF16(e.Bytes(e.scratch+8, n)) == "Artifact" {
			return true
		}
	}
	return false
}

// bold reports whether letters are bold, by the name of their font: its weight is often left out.
func (e *engine) bold(obj uint64) bool {
	font := e.Call("FPDFTextObj_GetFont", obj)
	if font == 0 {
		return false
	}
	is, known := e.fonts[font]
	if known {
		return is
	}
	if n := uint32(e.Call("FPDFFont_GetBaseFontName", font, uint64(e.scratch), uint64(e.size))); n > 0 && n <= e.size {
		name := bytes.ToLower(e.Bytes(e.scratch, n))
		for _, w := range [...]string{"bold", "black", "heavy"} {
			is = is || bytes.Contains(name, []byte(w))
		}
	}
	e.fonts[font] = is
	return is
}

func abs(n int32) int32 {
	if n < 0 {
		return -n
	}
	return n
}
