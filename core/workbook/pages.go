package workbook

// A sheet is printed on A4 landscape, as wide as one page. Where its pages end is planned here, so that no table that
// fits on a page is cut in two, and no chart.

const (
	titleRows    = 2   // are repeated on each page and stay in sight
	leastColumns = 8   // that a heading of a block runs over
	pageMargin   = 0.4 // inches
	bottomMargin = 0.6 // with the footer in it
	paperWidth   = 297 / 25.4 * 72
	paperHeight  = 210 / 25.4 * 72
	maxBreaks    = 1000 // Excel stops at 1,026
)

// segment is a part of a sheet that begins with a heading.
type segment struct {
	row   int  // its first
	flows bool // it is text, and may go on over pages
	whole bool // it must not be cut: it has a chart
}

// segment says that a page can end before that row. Segments come from the top.
func (p *planner) segment(row int) { p.segments = append(p.segments, segment{row: row}) }

// turnPages decides before which segments a new page begins. Widths and heights are known.
func (p *planner) turnPages() {
	width := 0.0
	for _, w := range p.widths[:p.printed] {
		width += quarter(w * digitPoints)
	}
	scale := min(1, (paperWidth-2*pageMargin*72)/width)
	room := (paperHeight - (pageMargin+bottomMargin)*72) / scale * 0.98 // printers and programs differ a little
	heights := func(from, to int) float64 {
		sum := 0.0
		for i := from - 1; i < to-1; i++ {
			h := p.rows[i].height
			if h == 0 {
				h = lineHeight
			}
			sum += h
		}
		return sum
	}
	titles := heights(1, titleRows+1)
	used := 0.0
	for i, s := range append([]segment{{row: 1, flows: true}}, p.segments...) {
		to := len(p.rows) + 1
		if i < len(p.segments) {
			to = p.segments[i].row
		}
		all := heights(s.row, to)
		h := all
		if s.flows {
			h = heights(s.row, min(to, s.row+firstRows))
		}
		// A page that is less than half full takes a table without a chart, or whatever is longer than a page.
		if used > titles && used+h > room && (s.flows || s.whole && h < room || used > room/2) && len(p.breaks) < maxBreaks {
			p.breaks = append(p.breaks, s.row-1)
			used = titles
		}
		for used += all; used > room; {
			used -= room - titles
		}
	}
}

// firstRows is the number of rows of text that stay with their heading.
const firstRows = 8

// digitPoints is the width of a digit of Calibri 11, the unit of a column's width, in points.
const digitPoints = 5.25
