package reader_test

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// makePage makes up a page from a seed: one or two tables with text around them, in one layout.
func makePage(seed uint64) *madePage {
	r := rand.New(rand.NewPCG(seed, 6))
	year := 2019 + r.IntN(8)
	p := &madePage{seed: seed, layout: makeLayout(r)}
	p.top = []string{fmt.Sprint(pick(r, "Begroting ", "Programmabegroting "), year)}
	if chance(r, 2) {
		p.top = append(p.top, "# "+pick(r, headings...), pick(r, paragraphs...))
	}
	for n := 1 + r.IntN(2); n > 0; n-- {
		part := madePart{table: makeTable(r, year)}
		if !chance(r, 4) {
			part.text = append(part.text, "# "+pick(r, headings...))
		}
		if chance(r, 2) {
			part.text = append(part.text, pick(r, paragraphs...))
			if chance(r, 2) {
				part.text = append(part.text, "# "+pick(r, headings...))
			}
		}
		p.settle(r, part.table)
		p.parts = append(p.parts, part)
	}
	if chance(r, 2) {
		p.bottom = append(p.bottom, "# "+pick(r, headings...))
	}
	if !chance(r, 4) {
		p.bottom = append(p.bottom, pick(r, paragraphs...))
	}
	if chance(r, 3) {
		p.bottom = append(p.bottom, "Deze pagina is gebouwd op 01/18/2024 10:43:22 met de export van 01/18/2024 10:38:13")
	}
	return p
}

func makeLayout(r *rand.Rand) layout {
	l := layout{kind: layoutKind(r.IntN(int(layoutKinds))), merged: chance(r, 2), crlf: chance(r, 8), wide: 2 + r.IntN(5)}
	if chance(r, 5) {
		l.furniture = 1 + r.IntN(5)
	}
	switch l.kind {
	case inPipes, inMark:
		l.rule, l.leading, l.bold, l.inside = !chance(r, 3), chance(r, 3), chance(r, 2), chance(r, 4)
		l.drop = !l.leading && l.kind == inPipes && chance(r, 3)
		l.shift = l.kind == inPipes && chance(r, 3)
		if chance(r, 6) {
			l.trail = 1 + r.IntN(90)
		}
	case inLines, inTight:
		if chance(r, 4) {
			l.narrow = 9 + r.IntN(10)
		}
	case inOne:
		if chance(r, 3) {
			l.narrow = 9 + r.IntN(10)
		}
	case inHTML:
		l.plainHead = chance(r, 4)
	case inSpaces:
		l.wrap = chance(r, 3)
	}
	return l
}

// settle fits a table to the layout of its page: what a layout cannot show is not asked of it. And it leaves figures
// out, one in a row, now and then.
func (p *madePage) settle(r *rand.Rand, t *madeTable) {
	if p.layout.kind == inOne {
		t.ownVN = false
		for i := range t.rows {
			for c := range t.rows[i].cells {
				x := &t.rows[i].cells[c]
				if x.mark != "" {
					x.text, x.mark = x.text+" "+x.mark, ""
				}
				if c == 0 && figureEnds(t.rows[i].label) && x.number.Sign() == 0 && !x.none && !x.percent {
					x.text = "0" // behind a number, a dash could be a minus sign
				}
				if rest, ok := strings.CutPrefix(x.text, "- "); ok {
					x.text = "-" + rest // a dash and a space could be nil, and another cell
				}
			}
		}
	}
	if p.layout.kind == inOne && len(t.rows) == 1 && t.rows[0].label == "" {
		t.rows[0].label = "Totaal" // a line of figures alone is no table
		t.rows[0].role = ""
	}
	if len(t.cols) > 1 && chance(r, 5) && !(p.layout.kind == inOne && (t.endsInFigure() || t.marksApart())) {
		many := 1 + r.IntN(2)
		if t.rows[len(t.rows)-1].label == "" {
			many = 1 // two short rows, together as long as one, look like one
		}
		for range many {
			i := r.IntN(len(t.rows))
			c := r.IntN(len(t.cols))
			left := 0
			for _, x := range t.rows[i].cells {
				if !x.missing {
					left++
				}
			}
			if left > 1 && !(len(t.rows) == 1 && t.rows[0].label == "") && !(p.layout.kind == inOne && (left < 3 || t.rows[i].label == "")) {
				t.rows[i].cells[c] = madeCell{missing: true}
				if last := &t.rows[len(t.rows)-1]; t.kind == budget.Changes {
					last.role = "" // only its sum tells that it is a total
				}
			}
		}
	}
}

// endsInFigure reports whether a label ends in what can be a figure: with a figure missing behind it on the same line,
// nobody could tell.
func (t *madeTable) endsInFigure() bool {
	for _, r := range t.rows {
		if figureEnds(r.label) {
			return true
		}
	}
	return false
}

func figureEnds(label string) bool {
	w := strings.Fields(label)
	for n := 1; n <= min(4, len(w)); n++ {
		if _, ok := figure.Parse(strings.Join(w[len(w)-n:], " ")); ok {
			return true
		}
	}
	return false
}

// marksApart reports whether N or V stand apart from their figures. With a figure missing in a row on one line, nothing
// tells whose the mark in "1.300 V 275" is.
func (t *madeTable) marksApart() bool {
	for _, r := range t.rows {
		for _, c := range r.cells {
			if c.vn != 0 && strings.Contains(c.text, " ") {
				return true
			}
		}
	}
	return false
}
