package reader

import (
	"strings"

	"begrotingsverkenner/core/figure"
)

// leadingMarks gives the figures of a row the N or V that stands before them, in a column behind the label: what a row
// of a kadernota costs or brings in, in each of its years.
func (g *grid) leadingMarks() {
	if g.labels < 2 || len(g.rows) == 0 {
		return
	}
	for _, r := range g.rows {
		if n := len(r.labels); n > 0 && n < g.labels {
			continue
		} else if n == 0 || r.labels[n-1].text != "N" && r.labels[n-1].text != "V" {
			return
		}
	}
	for i := range g.rows {
		r := &g.rows[i]
		n := len(r.labels)
		if n < g.labels {
			continue
		}
		mark := r.labels[n-1].text
		for k := range r.cells {
			x := &r.cells[k]
			if x.fig.Kind == figure.Amount && x.fig.VN == 0 {
				if f, ok := figure.Parse(x.text + mark); ok {
					x.fig = f // its text stays as it is found in the document
				}
			}
		}
		r.labels = r.labels[:n-1]
	}
	g.labels--
}

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

// The tables of indicators that the BBV asks for have columns that number their rows (Nr) or date them (Periode). What
// stands in those is no figure.
const (
	numbered = iota + 1
	yearly
)

// numbering tells whether a column of that title numbers or dates its rows.
func numbering(title string) int {
	switch strings.ToLower(strings.Trim(title, " .:*")) {
	case "nr", "no", "#", "nummer", "volgnr", "volgnummer", "code":
		return numbered
	case "periode", "jaar", "jaartal", "peiljaar", "peildatum", "peilmoment", "meetjaar", "meetmoment", "jaar van meting":
		return yearly
	}
	return 0
}

// rowHead reports whether a cell is the title of a column that names, numbers or dates the rows.
func rowHead(s string) bool { return labelHead(s) || numbering(s) != 0 }

// titleOf returns the title of a column that has one place of its own.
func (g *grid) titleOf(c int) string {
	for i := len(g.header) - 1; i >= 0; i-- {
		if w := covering(g.header[i], c, true); w != nil {
			return w.text
		}
	}
	return ""
}

// numbers reports whether a column numbers or dates the rows, by its title and by all that stands in it.
func (g *grid) numbers(c int) bool {
	kind := numbering(g.titleOf(c))
	if kind == 0 || g.width < 2 {
		return false
	}
	for _, r := range g.rows {
		for _, x := range r.cells {
			if x.col == c && (kind == yearly && !figure.IsYear(x.text) || kind == numbered && (len(x.text) > 6 || strings.Trim(x.text, "0123456789.") != "")) {
				return false
			}
		}
	}
	return true
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
		words[c] = text > 0 && figs == 0 || g.numbers(c)
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
				if y := figure.YearOf(x.text); y != 0 && numbering(g.titleOf(x.col)) == yearly {
					r.year = y
				}
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
