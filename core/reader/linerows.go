package reader

import "begrotingsverkenner/core/figure"

// addRun adds a run of figures as a row; a run that is as long as several rows is several, the later ones without a
// label (a total has none). In a table with N and V in cells of their own, a dash can stand in such a cell.
func (g *grid) addRun(toks []token, r run, marks int) {
	cells := make([]cell, 0, len(r.figs))
	for _, f := range r.figs {
		t := &toks[f]
		if t.class == mark {
			if len(cells) > 0 && cells[len(cells)-1].fig.VN == 0 && cells[len(cells)-1].fig.Kind == figure.Amount {
				c := &cells[len(cells)-1]
				if f, ok := figure.Parse(c.text + t.word.text); ok {
					c.fig, c.text = f, c.text+" "+t.word.text
				}
			}
			continue
		}
		fig, _ := figure.Parse(t.word.text)
		cells = append(cells, cell{fig: fig, text: t.word.text, line: t.word.line, col: -1})
	}
	if marks > 0 && len(cells) > g.width && len(cells)%g.width != 0 {
		if less := withoutDashes(cells, g.width); len(less)%g.width == 0 && len(cells)-len(less) <= min(marks, 1)*(len(less)/g.width) {
			cells = less
		}
	}
	labels := make([]word, 0, len(r.words))
	for _, w := range r.words {
		labels = append(labels, toks[w].word)
	}
	torn := 0
	if len(cells) > g.width && len(cells)%g.width != 0 {
		torn = len(cells)/g.width + 1
	}
	for len(cells) > 0 {
		take := g.cut(cells)
		l := line{labels: labels, cells: cells[:take:take], torn: torn}
		torn = 0
		if len(labels) > 0 {
			l.at = labels[0].line
		} else {
			l.at = cells[0].line
		}
		g.rows = append(g.rows, l)
		cells, labels = cells[take:], nil
	}
	for _, w := range r.behind {
		last := &g.rows[len(g.rows)-1]
		last.behind = append(last.behind, toks[w].word)
	}
}

// withoutDashes leaves out dashes that can stand in cells for N and V, those behind a figure that has neither, from the
// end on until whole rows are left.
func withoutDashes(cells []cell, width int) []cell {
	out := append([]cell{}, cells...)
	for k := len(out) - 1; k > 0 && len(out) > width && len(out)%width != 0; k-- {
		if out[k].fig.Kind == figure.Nil && out[k-1].fig.VN == 0 {
			out = append(out[:k], out[k+1:]...)
		}
	}
	return out
}

// cut returns how many of the figures form the first row. Rows are full where the number of figures allows it; where
// it does not, the short row is the first one, because it has a label and a total rarely misses a figure.
func (g *grid) cut(cells []cell) int {
	n := g.width
	if len(cells) <= n {
		return len(cells)
	}
	if m := len(cells) % n; m != 0 && len(cells) < 2*n {
		return m
	}
	return n
}

// lettered reports whether the second word of every row that has two is a letter: I or S, incidental or structural.
func (g *grid) lettered() bool {
	for _, r := range g.rows {
		if len(r.labels) > 1 && len(r.labels[1].text) != 1 {
			return false
		}
	}
	return true
}

// countLabels finds the number of label columns and turns what stands before them into group rows.
func (g *grid) countLabels() {
	counts := [maxLabels + 1]int{}
	labelled := 0
	for _, r := range g.rows {
		if len(r.labels) > 0 {
			counts[min(len(r.labels), maxLabels)]++
			labelled++
		}
	}
	if labelled == 0 {
		return
	}
	g.labels = 1
	heads := 0
	for i := len(g.lead) - 1; i >= 0 && rowHead(g.lead[i].text); i-- {
		heads++
	}
	if heads >= 4 && counts[4]*2 > labelled {
		g.labels = 4
	} else if heads >= 3 && counts[3]*2 > labelled {
		g.labels = 3
	} else if heads >= 2 && counts[2]*2 > labelled {
		g.labels = 2
	} else if heads != 1 && labelled > 1 && counts[2] == labelled || counts[2] > 1 && g.lettered() {
		g.labels = 2
	}
	var group []string
	for i := range g.rows {
		r := &g.rows[i]
		if extra := len(r.labels) - g.labels; extra > 0 {
			group = nil
			for _, w := range r.labels[:extra] {
				group = append(group, w.text)
			}
			r.labels = r.labels[extra:]
			r.at = r.labels[0].line
		}
		r.group = group
	}
}
