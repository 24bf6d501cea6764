package table

import "slices"

// spacedHead reads a header that was set in columns. A title stands over the columns that it is centred on, or ends where
// its column ends; of the ways to lay a line of titles over the columns the one that lies best is taken.
func (h *solver) spacedHead(figs []token) headed {
	n := len(figs)
	out := headed{cols: make([]colHead, n)}
	e := len(h.pre)
	for e > 0 && h.pre[e-1].row == h.own {
		e--
	}
	out.lead, out.labels = e, e
	var lines [][2]int
	for i := 0; i < e; i = h.to[i] {
		lines = append(lines, [2]int{i, h.to[i]})
	}
	// From below: lines without a title over a column are names of groups, until the first line with titles; then lines
	// with titles, and at most one without between them.
	bottom := len(lines) - 1
	for bottom >= 0 && len(h.over(lines[bottom], figs)) == 0 {
		bottom--
	}
	if bottom < 0 {
		out.score = -2.5
		out.because[ofTitles] = -2.5
		return out
	}
	out.labels = lines[bottom][1]
	top := bottom
	for k := bottom - 1; k >= 0 && bottom-k < maxTitles; k-- {
		if len(h.over(lines[k], figs)) > 0 {
			top = k
		} else if top-k > 1 || !h.pre[lines[k][0]].edged || h.pre[lines[k+1][0]].gap && h.pre[lines[k][0]].gap {
			break // a caption, alone between blank lines
		}
	}
	out.lead = lines[top][0]
	st := state{cols: make([]colHead, n)}
	for k := bottom; k >= top; k-- {
		titles := h.over(lines[k], figs)
		for i := lines[k][1] - 1; i >= lines[k][0]; i-- { // the nearest first
			if !contains(titles, i) {
				out.heads = append(out.heads, i)
			}
		}
		if len(titles) > 0 {
			h.layLine(&st, titles, figs)
		}
	}
	out.cols = st.cols
	out.score = 3
	if !slices.ContainsFunc(out.cols, func(c colHead) bool { return len(c.parts) > 0 }) {
		out.score = -2.5 // titles that lie over no columns
	}
	out.because[ofTitles] = float32(out.score)
	return out
}

func contains(list []int, v int) bool {
	for _, x := range list {
		if x == v {
			return true
		}
	}
	return false
}

// over lists the cells of a line that stand over columns of figures.
func (h *solver) over(line [2]int, figs []token) []int {
	var out []int
	for i := line[0]; i < line[1]; i++ {
		t := &h.pre[i]
		if !t.edged || t.ttl().Unit || t.ttl().VN || len(t.text) > 1 && statusLetter(t.text) {
			continue // V/N and I/S stand over their letters
		}
		if center := (t.at + t.to) / 2; center >= figs[0].at-6 && t.to > figs[0].at-3 || abs(t.to-figs[0].to) <= 2 && t.at > 8 {
			out = append(out, i)
		}
	}
	if len(out) == 1 && line[1]-line[0] == 1 && h.pre[out[0]].at < 4 && len(figs) > 1 {
		return nil // a caption that is long
	}
	return out
}

func abs(n int) int { return max(n, -n) }

// layLine lays the titles of one line over the columns, above those that are laid already.
func (h *solver) layLine(s *state, titles []int, figs []token) {
	n, k := len(figs), len(titles)
	d := layer{h: h, cols: s.cols, upper: s.upper, m: n}
	d.cycle = 0
	empty := len(s.cols[0].parts) == 0
	if !empty {
		d.cycle = d.period()
	}
	type step struct {
		score float64
		from  int // the column behind the title before, or −1 where column j−1 has none
		kind  int8
	}
	const none = -1e9
	best := make([][]step, k+1)
	for i := range best {
		best[i] = make([]step, n+1)
		for j := range best[i] {
			best[i][j].score = none
		}
	}
	best[0][0] = step{}
	bare := func(j int) float64 {
		if empty || len(s.cols[j].parts) == 0 {
			return -0.2
		}
		return 0.5*d.bare(j) - 0.05
	}
	for i := 0; i <= k; i++ {
		for j := 1; j <= n; j++ {
			if p := best[i][j-1]; p.score > none {
				if v := p.score + bare(j-1); v > best[i][j].score {
					best[i][j] = step{v, j - 1, 0}
				}
			}
			if i == 0 {
				continue
			}
			for from := 0; from < j; from++ {
				p := best[i-1][from]
				if p.score <= none {
					continue
				}
				v := p.score + lies(&h.pre[titles[i-1]], figs, from, j-1)
				if t := h.pre[titles[i-1]].ttl(); k == 1 && j-from == n && n > 1 && t.Year == 0 && t.Phase == "" && t.Measure == "" && titled(s.cols) && h.pre[titles[0]].to > figs[1].at {
					v++ // the only title of its line, and of no period: it is that of the whole table
				} else if titled(s.cols[from:j]) {
					d.lo, d.u = titles[i-1], 1
					v += 0.5 * float64(j-from) * d.cover(0, from, j-from)
				} else {
					v -= 0.3 * float64(j-from-1)
				}
				if v > best[i][j].score {
					best[i][j] = step{v, from, 1}
				}
			}
		}
	}
	i, j := k, n
	for j > 0 && (i > 0 || best[i][j].kind == 0) {
		st := best[i][j]
		if st.score <= none {
			return
		}
		if st.kind == 1 {
			for c := st.from; c < j; c++ {
				s.cols[c].parts = append([]int{titles[i-1]}, s.cols[c].parts...)
			}
			i--
		}
		j = st.from
	}
}

// titled reports whether all columns have a title already.
func titled(cols []colHead) bool {
	for i := range cols {
		if len(cols[i].parts) == 0 {
			return false
		}
	}
	return true
}

// lies tells how well a title lies over columns [a, b]: centred on them, ending or beginning with them. The nearest is 0.
func lies(t *token, figs []token, a, b int) float64 {
	at, to := figs[a].at, figs[b].to
	center := abs(t.at+t.to-at-to) / 2
	end := abs(t.to - to)
	if b > a {
		end += max(0, t.at-at) / 3
	}
	begin := abs(t.at-at) + 3
	d := min(center, end, begin)
	if b > a && abs(t.to-figs[a].to) <= 1 {
		d += 6 // it ends with the first of them: it is that one's
	}
	// What it reaches over without covering speaks against it.
	if a > 0 && t.at < figs[a-1].to-1 {
		d += (figs[a-1].to - t.at) / 3
	}
	if b+1 < len(figs) && t.to > figs[b+1].at+1 {
		d += (t.to - figs[b+1].at) / 3
	}
	return -float64(min(d, 24)) / 3
}
