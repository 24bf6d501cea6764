package pdf

import "slices"

// thin is how thick a rule can be, in hundredths of a point; thicker shapes are areas, of which the edges count.
const thin = 250

// maxRules is how many rules of a page are kept.
const maxRules = 6000

// rules are lines that lie flat, as boxes without height, and lines that stand upright, as boxes without width.
type rules struct {
	flat, upward []box
}

// turn gives the rules of a page that is turned.
func (r rules) turn(by func(box) box) rules {
	var out rules
	for _, b := range append(slices.Clone(r.flat), r.upward...) {
		if b = by(b); b.y0 == b.y1 {
			out.flat = append(out.flat, b)
		} else {
			out.upward = append(out.upward, b)
		}
	}
	return out
}

// rule keeps a shape that parts rows or columns: a line, or the edges of an area.
func (p *page) rule(b box) {
	const short = 300
	w, h := b.x1-b.x0, b.y1-b.y0
	if w < 0 || h < 0 || len(p.lines.flat)+len(p.lines.upward)+len(p.edges.flat)+len(p.edges.upward) > maxRules {
		return
	}
	switch {
	case h <= thin && w >= short:
		y := (b.y0 + b.y1) / 2
		p.lines.flat = append(p.lines.flat, box{b.x0, y, b.x1, y})
	case w <= thin && h >= short:
		x := (b.x0 + b.x1) / 2
		p.lines.upward = append(p.lines.upward, box{x, b.y0, x, b.y1})
	case w >= short && h >= short && h < p.box.y1*9/10:
		p.edges.flat = append(p.edges.flat, box{b.x0, b.y0, b.x1, b.y0}, box{b.x0, b.y1, b.x1, b.y1})
		p.edges.upward = append(p.edges.upward, box{b.x0, b.y0, b.x0, b.y1}, box{b.x1, b.y0, b.x1, b.y1})
	}
}

// bands are the heights at which rules part an area from one side to the other: most of its width, in pieces or whole. Where
// no lines do, areas of a colour may.
func (p *page) bands(area box) []int32 {
	if out := bandsOf(p.lines.flat, area); len(out) > 2 {
		return out
	}
	return bandsOf(append(slices.Clone(p.lines.flat), p.edges.flat...), area)
}

func bandsOf(flat []box, area box) []int32 {
	var in []box
	for _, r := range flat {
		if r.x1 > area.x0 && r.x0 < area.x1 && r.y0 > area.y0-500 && r.y0 < area.y1+500 {
			in = append(in, r)
		}
	}
	slices.SortFunc(in, func(a, b box) int { return int(a.y0 - b.y0) })
	var out []int32
	for i := 0; i < len(in); {
		j := i
		for j < len(in) && in[j].y0-in[i].y0 <= thin {
			j++
		}
		if covered(in[i:j], area.x0, area.x1)*5 > (area.x1-area.x0)*4 {
			out = append(out, in[i].y0)
		}
		i = j
	}
	return out
}

// covered is how much of a stretch flat rules cover.
func covered(rules []box, from, to int32) int32 {
	rules = slices.Clone(rules)
	slices.SortFunc(rules, func(a, b box) int { return int(a.x0 - b.x0) })
	sum, at := int32(0), from
	for _, r := range rules {
		if end := min(r.x1, to); end > at {
			sum += end - max(r.x0, at)
			at = end
		}
	}
	return sum
}
