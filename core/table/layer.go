package table

import (
	"strings"

	"begrotingsverkenner/core/budget"
)

// way is a way to lay titles from some place on, as a list of steps.
type way struct {
	score float64
	step  int8 // columns that the title covers; 0: it stands alone; −1: the column below has no title in this row
	next  int  // index of the way from there on
}

// layer finds the best ways by going back from the last title and the last column.
type layer struct {
	h        *solver
	cols     []colHead // those below, so far
	upper    int       // the rows of titles among them, but for the lowest
	lo, u    int
	m, alone int
	best     []ways  // per place
	low      []Title // per column what its titles so far say together
	cycle    int     // the titles below repeat after so many columns; 0 where they don't
	mirror   int     // how many titles stand over each of those groups, where they repeat too; else 0
}

func (d *layer) index(i, j, a int) int { return (i*(d.m+1)+j)*(d.alone+1) + a }

// run fills the ways of all places: i titles are used, j columns are, a titles that stand alone are still to come.
func (d *layer) run() {
	d.cycle = d.period()
	d.mirror = d.mirrored()
	d.best = d.h.room.waysOf((d.u + 1) * (d.m + 1) * (d.alone + 1))
	d.best[d.index(d.u, d.m, 0)] = ways{n: 1, all: [kept]way{{step: -2}}}
	covers := make([]float64, d.m+1) // of one title from one column on, by how many it covers
	for i := d.u; i >= 0; i-- {
		for j := d.m; j >= 0; j-- {
			known := 0
			for a := 0; a <= d.alone; a++ {
				if i == d.u && j == d.m && a == 0 {
					continue
				}
				out := &d.best[d.index(i, j, a)]
				if i < d.u && a > 0 {
					out.add(0, &d.best[d.index(i+1, j, a-1)], d.single(i))
				}
				if j < d.m {
					cost := d.bare(j)
					if i < d.u {
						cost -= 0.15 // what a row leaves open it leaves open at its end, as a rule
					}
					if d.alone > 1 {
						cost -= 0.4 // titles that stand alone, beside columns that have none: two rows taken for three
					}
					out.add(-1, &d.best[d.index(i, j+1, a)], cost)
				}
				if i < d.u {
					for c := 1; j+c <= d.m; c++ {
						next := &d.best[d.index(i+1, j+c, a)]
						if next.n == 0 {
							continue
						}
						for known < c {
							known++
							covers[known] = float64(known) * d.cover(i, j, known)
						}
						out.add(int8(c), next, covers[c])
					}
				}
			}
		}
	}
}

// ways are the best ways from a place on, the best first.
type ways struct {
	n   int
	all [kept]way
}

// add takes a step to where other ways begin. Of two that are as good the one that came first stays first.
func (w *ways) add(step int8, from *ways, score float64) {
	for k := range from.n {
		x := way{score: from.all[k].score + score, step: step, next: k}
		at := w.n
		for at > 0 && w.all[at-1].score < x.score {
			at--
		}
		if at == kept {
			continue
		}
		w.n = min(w.n+1, kept)
		copy(w.all[at+1:w.n], w.all[at:])
		w.all[at] = x
	}
}

func (d *layer) ways(i, j, a int) []way {
	w := &d.best[d.index(i, j, a)]
	return w.all[:w.n]
}

// columns makes the columns of a way.
func (d *layer) columns(i int, w way) []colHead {
	var out []colHead
	j, a := 0, d.alone
	for w.step != -2 {
		switch {
		case w.step == 0:
			out = append(out, colHead{parts: []int{d.lo + i}})
			i, a = i+1, a-1
		case w.step == -1:
			out = append(out, d.cols[j])
			j++
		default:
			for k := range int(w.step) {
				out = append(out, colHead{parts: append([]int{d.lo + i}, d.cols[j+k].parts...)})
			}
			i, j = i+1, j+int(w.step)
		}
		w = d.best[d.index(i, j, a)].all[w.next]
	}
	return out
}

// mixed is a cost for a row of years in which other titles stand over columns, too: rows are of one kind.
func (d *layer) mixed(i int, w way) float64 {
	years, others, bare := 0, 0, 0
	var spans []int8
	for j, a := 0, d.alone; w.step != -2; {
		spans = append(spans, w.step)
		switch {
		case w.step == 0:
			i, a, bare = i+1, a-1, bare+1
		case w.step == -1:
			j, bare = j+1, bare+1
		default:
			if t := d.h.pre[d.lo+i].ttl(); t.Bare {
				years++
			} else {
				others++
			}
			i, j = i+1, j+int(w.step)
		}
		w = d.best[d.index(i, j, a)].all[w.next]
	}
	if n := d.mirror; n > 0 && d.alone == 0 {
		for k := n; k < len(spans); k++ {
			if spans[k] != spans[k-n] {
				return 0.5 // groups that are alike have their titles over the same columns
			}
		}
	}
	if years > 0 && others > 0 && d.upper == 0 && d.mixedBelow() {
		return 1.5 // Realisatie | 2015 | Bijgestelde above 2016 | Realisatie | 2016: titles that were wrapped
	}
	switch {
	case years < 2:
		return 0
	case years == d.h.n && others == 0 && bare == 0 && d.upper > 0:
		return -0.8 // a year for each column: hardly anything else
	}
	return 0.5 * float64(min(others, 2))
}

// mixedBelow reports whether bare years stand among other titles in the row below, on lines of their own.
func (d *layer) mixedBelow() bool {
	years, others := 0, 0
	for _, c := range d.cols {
		switch t := &d.h.pre[c.parts[0]]; {
		case t.row >= 0:
			return false
		case t.ttl().Bare:
			years++
		case t.ttl().Years == 0:
			others++
		}
	}
	return years > 0 && others > 0
}

// period finds after how many columns the titles below repeat: Lasten Baten Saldo Lasten Baten Saldo.
func (d *layer) period() int {
	for p := 1; p*2 <= d.m; p++ {
		if p == 1 && d.m > 2 && d.below(0).Phase != "" {
			continue
		}
		same := true
		whole := d.m - d.m%p // the last group can have a column more: Lasten, Baten, Totaal
		for j := p; j < whole && same; j++ {
			same = d.same(j-p, j)
		}
		if same && (whole == d.m || p > 1 && whole >= p*3) {
			return p
		}
	}
	return 0
}

// same reports whether the titles of two columns are the same so far.
func (d *layer) same(i, j int) bool {
	a, b := d.cols[i].parts, d.cols[j].parts
	if len(a) != len(b) {
		return false
	}
	for k := range a {
		if d.h.pre[a[k]].text != d.h.pre[b[k]].text {
			return false
		}
	}
	return true
}

// below says what the titles of column j that are read so far say together.
func (d *layer) below(j int) *Title {
	if d.low == nil {
		d.low = make([]Title, d.m)
		for k := range d.low {
			d.low[k] = d.h.together(d.cols[k])
		}
	}
	return &d.low[j]
}

// together puts the titles of a column together.
func (h *solver) together(c colHead) Title {
	out := Title{Known: true}
	for k, p := range c.parts {
		t := h.pre[p].ttl()
		if k == 0 {
			out = *t
			continue
		}
		out.Bare = out.Bare && t.Bare
		if t.Year != 0 {
			out.Year = t.Year
		}
		if t.Phase != "" {
			out.Phase = t.Phase
		}
		if t.Measure != "" {
			out.Measure = t.Measure
		}
		out.Known = out.Known && t.Known
		out.Dated = out.Dated || t.Dated
	}
	return out
}

// repeated reports whether another title of the row names the year of title i among other words, so that the year alone
// is that of the table.
func (d *layer) repeated(i int) bool {
	for k := range d.u {
		if t := d.h.pre[d.lo+k].ttl(); k != i && !t.Bare && t.Year != 0 && t.Year == d.h.pre[d.lo+i].ttl().Year {
			return true
		}
	}
	return false
}

// single scores a title that has nothing below it beside titles that do.
func (d *layer) single(i int) float64 {
	x := &d.h.pre[d.lo+i]
	t := x.ttl()
	switch {
	case t.Head:
		return -1
	case (strings.Contains(x.text, "?") || beginsWith(x.text, "programma ")) && captionWithUnit(x):
		return -1 // Wat heeft het gekost? (x € 1.000)
	case t.Bare && d.repeated(i), strings.HasSuffix(x.text, "-"), untilBelow(x.text):
		return -0.6
	case t.Dated && t.Years == 0:
		return 0
	case t.Year != 0 && t.Phase != "", t.Bare, t.Dated, t.Measure == budget.Difference && t.Known:
		return 0.5
	case t.Phase != "" && t.Year == 0 && len(x.text) < 11 && !t.Known:
		return -0.2
	case t.Phase != "" && t.Year == 0:
		return 0
	case t.Measure != "":
		return 0.2
	case adjective(x.text):
		return -0.6
	}
	return 0.05
}
