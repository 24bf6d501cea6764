package pdf

// upright turns a page of which most of the text lies on its side, as it is read. A table that is too wide for the page is
// printed so. It returns how the text lay, in quarters, clockwise.
func (p *page) upright() (main int) {
	var count [4]int
	for i := range p.glyphs {
		if g := &p.glyphs[i]; g.run >= 0 && !g.made {
			count[p.runs[g.run].turn&3]++
		}
	}
	for t, n := range count {
		if n > count[main] {
			main = t
		}
	}
	if main == 0 {
		return 0
	}
	w, h := p.box.x1, p.box.y1
	turn := func(b box) box {
		switch main {
		case 1:
			return box{b.y0, w - b.x1, b.y1, w - b.x0}
		case 2:
			return box{w - b.x1, h - b.y1, w - b.x0, h - b.y0}
		}
		return box{h - b.y1, b.x0, h - b.y0, b.x1}
	}
	for i := range p.glyphs {
		if !p.glyphs[i].made {
			p.glyphs[i].box = turn(p.glyphs[i].box)
		}
	}
	p.lines, p.edges = p.lines.turn(turn), p.edges.turn(turn)
	for i := range p.runs {
		p.runs[i].turn = (p.runs[i].turn - main) & 3
	}
	p.box = turn(box{0, 0, w, h})
	return main
}
