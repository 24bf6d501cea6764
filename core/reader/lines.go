package reader

import (
	"begrotingsverkenner/core/budget"
)

// Limits of the layout of one cell a line.
const (
	maxWidth  = 40 // columns of a table
	maxLead   = 5  // cells of caption, unit and titles of label columns before the column titles
	maxLabels = 4  // cells of words between two runs of figures: group rows, label, description
)

// lineGrids finds the tables whose cells stand on lines of their own. taken marks the blocks that other tables have.
func (p *page) lineGrids(toks []token) []*grid {
	codes(toks)
	yearFigures(toks)
	var grids []*grid
	done := 0 // tokens before it are used up
	for i := 0; i < len(toks); {
		if toks[i].class != number {
			i++
			continue
		}
		g, next := p.lineGrid(toks, done, i)
		if g == nil {
			// Not a table: skip this run of figures.
			for i < len(toks) && (toks[i].class == number || toks[i].class == mark || toks[i].class == year) {
				i++
			}
			continue
		}
		grids = append(grids, g)
		i, done = next, next
	}
	return grids
}

// run is a run of figures with the words before it.
type run struct {
	words  []int // tokens of words, in order
	behind []int // tokens of words that stand behind the figures
	figs   []int // tokens of figures
}

// lineGrid reads the table whose first figure is token first. It returns the token behind the table.
func (p *page) lineGrid(toks []token, done, first int) (*grid, int) {
	head := first
	for head > done && cellLike(toks[head-1].class) && first-head < maxWidth*3 {
		head--
	}
	runs, end := body(toks, first)
	pre := make([]int, 0, first-head)
	for i := head; i < first; i++ {
		if toks[i].class != junk {
			pre = append(pre, i)
		}
	}
	h, ok := p.findHeader(toks, pre, runs)
	if !ok {
		return nil, 0
	}
	runs, end = ended(toks, runs, end, len(h.leaf))
	var sources *word // the title of a column of words behind the figures
	if title, ok := wordColumn(toks, h.labels, runs); ok {
		sources, h.labels = &toks[title].word, h.labels[1:]
		end = moveWords(toks, runs, end)
	}
	g := &grid{first: toks[h.leaf[0]].from, last: toks[end-1].to - 1, width: len(h.leaf)}
	if len(h.upper) > 0 {
		g.first = toks[h.upper[0]].from
		g.header = append(g.header, words(toks, h.upper))
	}
	g.header = append(g.header, words(toks, h.leaf))
	g.wordHeads = words(toks, h.beside)
	runs[0].words = h.labels
	if sources != nil {
		g.wordHeads = append(g.wordHeads, *sources)
	}
	for i := h.leadFrom; i < len(pre) && len(g.lead) < maxLead; i++ {
		if pre[i] >= h.start {
			break
		}
		g.lead = append(g.lead, toks[pre[i]].word)
	}
	marks := 0 // the largest number of cells for N and V in a row
	for _, r := range runs {
		n := 0
		for _, f := range r.figs {
			if toks[f].class == mark {
				n++
			}
		}
		marks = max(marks, n/max(1, figures(toks, r.figs)/g.width))
	}
	for _, r := range runs {
		g.addRun(toks, r, marks)
	}
	if g.times() {
		return nil, 0
	}
	g.countLabels()
	return g, end
}

// ended cuts the runs off behind the table: many words before too few figures are the words of something else.
func ended(toks []token, runs []run, end, width int) ([]run, int) {
	for k := 1; k < len(runs); k++ {
		if n := figures(toks, runs[k].figs); len(runs[k].words) > 2 && n%width != 0 {
			last := runs[k-1].figs
			return runs[:k], last[len(last)-1] + 1
		}
	}
	return runs, end
}

func words(toks []token, at []int) []word {
	out := make([]word, len(at))
	for i, t := range at {
		out[i] = toks[t].word
	}
	return out
}

func cellLike(c class) bool {
	return c == label || c == titled || c == year || c == junk || c == mark
}

// body reads runs of figures with their labels from the first figure on, up to where the table ends: at prose, at too
// many words without a figure, or where column titles start another table. It returns the token behind the last figure.
func body(toks []token, first int) ([]run, int) {
	var runs []run
	i := first
	end := first
	var pending []int
	for i < len(toks) {
		r := run{words: pending}
		for i < len(toks) && (toks[i].class == number || toks[i].class == year || toks[i].class == mark || toks[i].class == junk) {
			if toks[i].class != junk {
				r.figs = append(r.figs, i)
			}
			i++
			if toks[i-1].class != junk {
				end = i
			}
		}
		runs = append(runs, r)
		pending = nil
		titles := 0
		for i < len(toks) && toks[i].class != number {
			c := toks[i].class
			if !cellLike(c) {
				return runs, end
			}
			if c == titled || c == year {
				if titles++; titles > 1 && !(titles == 2 && groupAndRow(toks, i, figures(toks, runs[0].figs))) {
					return runs, end // another table's header
				}
			} else if c != junk {
				titles = 0
			}
			if c == label && (askOf(toks[i].word.text) != budget.NoAsk || isUnitOnly(toks[i].word.text)) {
				return runs, end
			}
			if c != junk {
				pending = append(pending, i)
			}
			i++
			if len(pending) > maxLabels {
				return runs, end
			}
		}
		if i == len(toks) {
			return runs, end
		}
	}
	return runs, end
}

// groupAndRow reports whether the title at a place is the label of a row, and the one before it the name of its group:
// Reserves, Toevoegingen. As many figures as the rows above have come right behind it, and not one for each title.
func groupAndRow(toks []token, at, width int) bool {
	if at == 0 || at+1 >= len(toks) || toks[at+1].class != number || !groups(toks[at].word.text) || !groups(toks[at-1].word.text) {
		return false
	}
	n := 0
	for i := at + 1; i < len(toks) && (toks[i].class == number || toks[i].class == mark); i++ {
		if toks[i].class == number {
			n++
		}
	}
	return n == width && n > 2
}

// figures counts the figures of a run; an N or V of its own belongs to the figure before it.
func figures(toks []token, figs []int) int {
	n := 0
	for _, f := range figs {
		if toks[f].class != mark {
			n++
		}
	}
	return n
}
