package reader

import "begrotingsverkenner/core/figure"

// dropMarks joins N and V that stand in columns of their own to the figure before them and drops those columns.
func (g *grid) dropMarks() {
	isMark := make([]bool, g.width)
	titled := make([]bool, g.width)
	for _, row := range g.header {
		for _, w := range row {
			if w.col >= 0 && w.col < g.width && !parseTitle(w.text).vn {
				titled[w.col] = true
			}
		}
	}
	sure, anyMarks, most := true, false, 0
	for _, r := range g.rows {
		for _, x := range r.cells {
			sure, anyMarks = sure && x.col >= 0, anyMarks || x.text == "N" || x.text == "V"
		}
		most = max(most, len(r.cells))
	}
	titles := 0
	for _, t := range titled {
		if t {
			titles++
		}
	}
	anyMarks = anyMarks || titles > 0 && most <= titles // no figure needs a column without a title
	for c := range isMark {
		marks, others := 0, 0
		for _, r := range g.rows {
			for _, x := range r.cells {
				if x.col == c {
					if x.text == "N" || x.text == "V" {
						marks++
					} else if x.fig.Kind != figure.Nil {
						others++
					}
				}
			}
		}
		isMark[c] = others == 0 && !titled[c] && (marks > 0 || sure || anyMarks)
	}
	to, n := renumber(isMark)
	for i := range g.rows {
		r := &g.rows[i]
		kept := r.cells[:0]
		for _, x := range r.cells {
			markCell := x.text == "N" || x.text == "V"
			if markCell || x.col >= 0 && isMark[x.col] && x.fig.Kind == figure.Nil {
				if k := len(kept) - 1; markCell && k >= 0 && kept[k].fig.Kind == figure.Amount && kept[k].fig.VN == 0 {
					if f, ok := figure.Parse(kept[k].text + x.text); ok {
						kept[k].fig, kept[k].text = f, kept[k].text+" "+x.text
					}
				}
				continue
			}
			if x.col >= 0 {
				x.col = to[x.col]
			}
			kept = append(kept, x)
		}
		r.cells = kept
	}
	g.dropTitles(isMark, to, n)
}

// renumber gives the columns that stay their new numbers.
func renumber(drop []bool) (to []int, n int) {
	to = make([]int, len(drop))
	for c := range to {
		to[c] = n
		if !drop[c] {
			n++
		}
	}
	return to, n
}

// dropTitles takes the titles of dropped columns away and gives the others their new columns.
func (g *grid) dropTitles(drop []bool, to []int, n int) {
	if n == g.width {
		return
	}
	for i, row := range g.header {
		kept := make([]word, 0, len(row))
		for _, w := range row {
			if w.col >= 0 && w.col < g.width && drop[w.col] {
				continue
			}
			if w.col >= 0 && w.col < g.width {
				w.col = to[w.col]
			}
			kept = append(kept, w)
		}
		g.header[i] = kept
	}
	g.width = n
}

// dropWords turns columns of words (Bron: CBS 2023) into labels: they hold no figures.
func (g *grid) dropWords() {
	words := make([]bool, g.width)
	for c := range words {
		text, figs := 0, 0
		for _, r := range g.rows {
			for _, x := range r.cells {
				if x.col != c {
					continue
				}
				if x.fig.Kind != figure.None {
					figs++
				} else if _, ok := figure.Parse(x.text); ok {
					figs++
				} else {
					text++
				}
			}
		}
		words[c] = text > 0 && figs == 0
	}
	to, n := renumber(words)
	if n == g.width || n == 0 {
		return
	}
	for _, r := range g.rows {
		if len(r.cells) > n && r.cells[0].col < 0 {
			return // its figures need the column
		}
	}
	for i := range g.rows {
		r := &g.rows[i]
		kept := r.cells[:0]
		for _, x := range r.cells {
			if x.col >= 0 && words[x.col] {
				if len(r.labels) > 0 {
					r.labels = append(r.labels, word{text: x.text, line: x.line, end: x.line, col: -1})
					continue
				}
				// A row without a label has its words for one.
				r.labels = []word{{text: x.text, line: x.line, end: x.line, col: -1}}
				continue
			}
			if x.col >= 0 {
				x.col = to[x.col]
			}
			kept = append(kept, x)
		}
		r.cells = kept
	}
	for _, row := range g.header {
		for _, w := range row {
			if w.col >= 0 && words[w.col] {
				g.wordHeads = append(g.wordHeads, w)
			}
		}
	}
	g.dropTitles(words, to, n)
}
