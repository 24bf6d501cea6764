package pdf

import "slices"

// thin is how high a rule can be, in hundredths of a point; higher shapes are areas, of which the edges count.
const thin = 250

// maxRules is how many rules of a page are kept.
const maxRules = 20_000

// rule keeps a shape that parts rows: a line that lies flat, or the upper and lower edge of an area.
func (p *page) rule(b box) {
	if b.x1-b.x0 < 1000 || len(p.rules) > maxRules || b.y1-b.y0 > p.box.y1/2 {
		return
	}
	if b.y1-b.y0 <= thin {
		p.rules = append(p.rules, box{b.x0, (b.y0 + b.y1) / 2, b.x1, (b.y0 + b.y1) / 2})
		return
	}
	p.rules = append(p.rules, box{b.x0, b.y0, b.x1, b.y0}, box{b.x0, b.y1, b.x1, b.y1})
}

// bands are the heights at which rules part an area from one side to the other: a good half of its width, in pieces or whole.
func (p *page) bands(area box) []int32 {
	type piece struct{ y, x0, x1 int32 }
	var in []piece
	for _, r := range p.rules {
		if x0, x1 := max(r.x0, area.x0), min(r.x1, area.x1); x1 > x0 && r.y0 > area.y0-500 && r.y0 < area.y1+500 {
			in = append(in, piece{r.y0, x0, x1})
		}
	}
	slices.SortFunc(in, func(a, b piece) int {
		if a.y != b.y {
			return int(a.y - b.y)
		}
		return int(a.x0 - b.x0)
	})
	var out []int32
	for i := 0; i < len(in); {
		j := i
		for j < len(in) && in[j].y-in[i].y <= thin {
			j++
		}
		group := slices.Clone(in[i:j])
		slices.SortFunc(group, func(a, b piece) int { return int(a.x0 - b.x0) })
		covered, to := int32(0), area.x0
		for _, g := range group {
			if g.x1 > to {
				covered += g.x1 - max(g.x0, to)
				to = g.x1
			}
		}
		if covered*5 > (area.x1-area.x0)*4 {
			out = append(out, in[i].y)
		}
		i = j
	}
	return out
}
