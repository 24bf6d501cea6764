package pdf

import (
	"math"

	"begrotingsverkenner/core/source"
)

const (
	maxObjects  = 100_000 // that are looked at on a page
	maxSegments = 20_000  // of one path
	few         = 200     // letters that a page of a picture can have around it: a heading, a page number
)

// look sees what a page has beside its text: pictures, and letters that don't say which they are.
func (d *document) look(handle uint64, p *page) {
	area, whole := int64(0), int64(p.box.x1)*int64(p.box.y1)
	var s sight
	for i := range min(d.int("FPDFPage_CountObjects", handle), maxObjects) {
		o := d.Call("FPDFPage_GetObject", handle, uint64(i))
		if o == 0 {
			continue
		}
		kind := d.int("FPDFPageObj_GetType", o)
		if kind == objectText {
			if run, known := p.objects[o]; known {
				s.text(run, d.color(o))
			}
			continue
		}
		room := uint64(d.scratch)
		if d.Call("FPDFPageObj_GetBounds", o, room, room+4, room+8, room+12) == 0 {
			continue
		}
		at := d.numbers()
		b := turned(box{hundredths(at[0]), hundredths(at[1]), hundredths(at[2]), hundredths(at[3])}, p.frame, p.turn)
		s.shape(kind, b, kind != objectPath || d.filled(o) && d.color(o) < nearWhite, kind == objectImage && d.Call("FPDFPageObj_HasTransparency", o) == 0)
		switch kind {
		case objectPath:
			d.path(o, p, b)
			continue
		case objectImage:
		default:
			continue
		}
		area += max(0, int64(b.x1-b.x0)) * max(0, int64(b.y1-b.y0))
	}
	p.picture = area*10 > whole*3 // three tenths
	s.unseen(p)
	letters, unseen := 0, 0
	for i := range p.glyphs {
		if g := &p.glyphs[i]; !g.made && g.r > ' ' {
			letters++
			if g.run >= 0 && p.runs[g.run].unseen {
				unseen++
			}
		}
	}
	if unseen > 3 {
		d.doubt(p.number, source.DoubtHidden)
	}
	switch {
	case p.picture && letters < few:
		d.doubt(p.number, source.DoubtPicture)
	case p.unknown*5 > letters && p.unknown > few:
		d.doubt(p.number, source.DoubtLetters)
	}
}

// path keeps the rules that a path draws: itself, or each of the pieces that it consists of. The borders of a row are one
// path, mostly.
func (d *document) path(obj uint64, p *page, whole box) {
	n := d.int("FPDFPath_CountSegments", obj)
	if n < 6 || n > maxSegments {
		p.rule(whole)
		return
	}
	var m [6]float64 // a, b, c, d, e, f
	if d.Call("FPDFPageObj_GetMatrix", obj, uint64(d.scratch)) == 0 {
		return
	}
	for i, n := range d.numbers() {
		m[i] = float64(math.Float32frombits(n))
	}
	var b box
	some := false
	end := func() {
		if some {
			p.rule(turned(b, p.frame, p.turn))
		}
		some = false
	}
	s := uint64(d.scratch)
	for i := range uint64(n) {
		segment := d.Call("FPDFPath_GetPathSegment", obj, i)
		if segment == 0 || d.Call("FPDFPathSegment_GetPoint", segment, s, s+4) == 0 {
			continue
		}
		point := d.numbers()
		x, y := float64(math.Float32frombits(point[0])), float64(math.Float32frombits(point[1]))
		// Each product is rounded by itself: some processors would add it without rounding, and get another number.
		at := box{x0: points(float64(m[0]*x) + float64(m[2]*y) + m[4]), y0: points(float64(m[1]*x) + float64(m[3]*y) + m[5])}
		at.x1, at.y1 = at.x0, at.y0
		const moveTo = 2
		if d.int("FPDFPathSegment_GetType", segment) == moveTo {
			end()
		}
		if some {
			b = box{min(b.x0, at.x0), min(b.y0, at.y0), max(b.x1, at.x1), max(b.y1, at.y1)}
		} else {
			b, some = at, true
		}
	}
	end()
}
