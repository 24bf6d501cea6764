package pdf

// The kinds of objects of a page that the engine tells apart.
const (
	objectText  = 1
	objectPath  = 2
	objectImage = 3
)

// nearWhite is the least light of the three colours of what can't be seen on white paper.
const nearWhite = 250

// sight follows what is drawn on a page, in its order, to know which text can't be seen: white on paper, or below a picture.
type sight struct {
	under []box // what white text can be seen on: pictures, areas with a colour, drawings
	order []int // how many of those were there before each of texts
	texts []int32
	white []bool
	over  []cover
}

// cover is a picture with nothing to see through, and how many texts were there before it.
type cover struct {
	box
	texts int
}

// maxSight is how many shapes of a page are looked at for this. A page with more is a drawing.
const maxSight = 4000

// text notes a piece of text, with the least light of its colours.
func (s *sight) text(run int32, light int) {
	s.texts, s.white, s.order = append(s.texts, run), append(s.white, light >= nearWhite), append(s.order, len(s.under))
}

// shape notes what is no text.
func (s *sight) shape(kind int, b box, dark, solid bool) {
	if len(s.under) > maxSight || len(s.over) > maxSight {
		return
	}
	if dark {
		s.under = append(s.under, b)
	}
	if kind == objectImage && solid {
		s.over = append(s.over, cover{b, len(s.texts)})
	}
}

// unseen marks the runs of a page that can't be seen.
func (s *sight) unseen(p *page) {
	if len(s.under) > maxSight || len(s.over) > maxSight {
		return
	}
	suspect := map[int32]int{} // runs, by their place among the texts
	for i, run := range s.texts {
		below := false
		for _, c := range s.over {
			below = below || c.texts > i
		}
		if s.white[i] || below {
			suspect[run] = i
		}
	}
	if len(suspect) == 0 {
		return
	}
	where := map[int32]box{}
	for i := range p.glyphs {
		if g := &p.glyphs[i]; !g.made && g.run >= 0 && g.r > ' ' {
			if _, ok := suspect[g.run]; ok {
				where[g.run] = where[g.run].join(g.box)
			}
		}
	}
	for run, i := range suspect {
		b := where[run]
		x, y := (b.x0+b.x1)/2, (b.y0+b.y1)/2
		hidden := s.white[i]
		for _, u := range s.under[:s.order[i]] {
			hidden = hidden && !(x >= u.x0 && x <= u.x1 && y >= u.y0 && y <= u.y1)
		}
		for _, c := range s.over {
			hidden = hidden || c.texts > i && b.x0 >= c.x0 && b.x1 <= c.x1 && b.y0 >= c.y0 && b.y1 <= c.y1
		}
		if hidden && !b.empty() {
			p.runs[run].unseen = true
		}
	}
}

// color is the least light of the three colours that an object is filled with, from 0 to 255; 255, too, for what lets all through.
func (d *document) color(obj uint64) int {
	s := uint64(d.scratch)
	if d.Call("FPDFPageObj_GetFillColor", obj, s, s+4, s+8, s+12) == 0 {
		return 0
	}
	n := d.numbers()
	if n[3] == 0 {
		return 255
	}
	return int(min(n[0], n[1], n[2]))
}

// filled reports whether a path is an area, and not only its outline.
func (d *document) filled(path uint64) bool {
	s := uint64(d.scratch)
	return d.Call("FPDFPath_GetDrawMode", path, s, s+4) != 0 && d.numbers()[0] != 0
}
