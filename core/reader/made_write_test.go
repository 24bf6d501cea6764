package reader_test

import (
	"strings"

	"begrotingsverkenner/core/budget"
)

// pageWriter writes a made-up page down, and keeps the lines on which each table stands.
type pageWriter struct {
	layout
	lines []string
	spans [][2]int
}

func (p *madePage) write() (string, [][2]int) {
	w := pageWriter{layout: p.layout}
	if w.kind == inHTML {
		w.line("<!DOCTYPE html>", "<html><head><title>Begroting</title></head><body>", "<nav><a href=\"/\">Home</a></nav><main>")
	}
	for _, s := range p.top {
		w.text(s)
	}
	for _, part := range p.parts {
		for _, s := range part.text {
			w.text(s)
		}
		from := len(w.lines) + 1
		w.table(part.table)
		w.spans = append(w.spans, [2]int{from, len(w.lines)})
		w.gap()
	}
	for _, s := range p.bottom {
		w.text(s)
	}
	if w.kind == inHTML {
		w.line("</main><footer><p>© Gemeente</p></footer></body></html>")
	}
	end := "\n"
	if w.crlf {
		end = "\r\n"
	}
	return strings.Join(w.lines, end) + end, w.spans
}

func (w *pageWriter) line(s ...string) { w.lines = append(w.lines, s...) }

func (w *pageWriter) gap() {
	if w.kind != inTight && w.kind != inHTML && len(w.lines) > 0 && w.lines[len(w.lines)-1] != "" {
		w.line("")
	}
}

// text writes a heading, a paragraph or a list.
func (w *pageWriter) text(s string) {
	head, isHead := strings.CutPrefix(s, "# ")
	switch {
	case w.kind == inHTML && isHead:
		w.line("<h2>" + escape(head) + "</h2>")
	case w.kind == inHTML:
		for x := range strings.SplitSeq(s, "\n") {
			w.line("<p>" + escape(x) + "</p>")
		}
	case w.kind == inMark && isHead:
		w.line("## "+head, "")
	default:
		for x := range strings.SplitSeq(head, "\n") {
			w.line(x)
		}
		w.gap()
	}
}

func (w *pageWriter) table(t *madeTable) {
	switch w.kind {
	case inLines, inTight:
		w.cellLines(t)
	case inPipes, inMark, inTabs:
		w.pipes(t)
	case inHTML:
		w.html(t)
	default:
		w.spaces(t)
	}
}

// furnish writes a line of page furniture before row i where the layout wants one.
func (w *pageWriter) furnish(i int) {
	if w.furniture > 0 && i == w.furniture {
		w.line([]string{"Pagina 67 van 136", "Home > Begroting 2024 > Programma's > Zorg", "Terug naar navigatie - Wat mag het kosten?"}[i%3])
		if w.kind == inLines {
			w.line("")
		}
	}
}

// twoRows reports whether the titles of a table can stand in two rows.
func (w *pageWriter) twoRows(t *madeTable) bool {
	for _, c := range t.cols {
		if c.upper == "" {
			return false
		}
	}
	return w.merged
}

// uppers returns the upper titles, each once for the columns that it covers.
func uppers(t *madeTable) []string {
	var out []string
	for i, c := range t.cols {
		if i == 0 || c.upper != t.cols[i-1].upper {
			out = append(out, c.upper)
		}
	}
	return out
}

// cellLines writes a table with a cell a line. Cells that are empty leave nothing behind.
func (w *pageWriter) cellLines(t *madeTable) {
	add := func(cells ...string) {
		for _, c := range cells {
			if c == "" {
				continue
			}
			w.line(c)
			if w.kind == inLines {
				w.line("")
			}
		}
	}
	add(t.caption, t.unitLine)
	add(t.heads...)
	if w.twoRows(t) {
		add(uppers(t)...)
		for _, c := range t.cols {
			add(c.lower)
		}
	} else {
		for _, c := range t.cols {
			add(w.broken(c.header())...)
		}
	}
	group := ""
	for i, r := range t.rows {
		w.furnish(i)
		if r.group != group {
			group = r.group
			add(group)
		}
		add(r.label, r.desc)
		for _, c := range r.cells {
			if !c.missing {
				add(c.text, c.mark)
			}
		}
	}
}

// broken breaks a title that is too wide for its column over lines, at its spaces.
func (w *pageWriter) broken(title string) []string {
	if w.narrow == 0 {
		return []string{title}
	}
	var out []string
	for _, word := range strings.Fields(title) {
		if n := len(out); n > 0 && len(out[n-1])+1+len(word) <= w.narrow {
			out[n-1] += " " + word
			continue
		}
		out = append(out, word)
	}
	return out
}

// pipes writes a table as pipe rows.
func (w *pageWriter) pipes(t *madeTable) {
	heads := 1
	if len(t.heads) > 1 {
		heads = 2
	}
	var cells []string
	row := func() {
		for range w.trail {
			cells = append(cells, "")
		}
		s := strings.Join(cells, " | ") + " |"
		if w.kind == inTabs {
			w.line(strings.Join(cells, "\t"))
			cells = cells[:0]
			return
		}
		if w.leading || w.kind == inMark {
			s = "| " + s
		}
		w.line(s)
		cells = cells[:0]
	}
	ruled := false
	rule := func() {
		if (w.rule || w.kind == inMark) && !ruled {
			w.line(strings.Repeat("---|", t.width()+heads+w.trail))
		}
		ruled = true
	}
	if w.inside && w.kind == inPipes {
		cells = append(cells, t.caption)
		for range heads - 1 + t.width() {
			cells = append(cells, "")
		}
		row()
		if t.unitLine != "" {
			cells = append(cells, t.unitLine)
			row()
		}
	} else {
		w.line(t.caption)
		w.gap()
		if t.unitLine != "" {
			w.line(t.unitLine)
			w.gap()
		}
	}
	first := append(append([]string{}, t.heads...), "", "")[:heads]
	two := w.twoRows(t)
	// An empty first cell may be gone, and then the row starts with the first title.
	titles := func(first []string, title func(i int) string) {
		if !(w.drop && first[0] == "" && heads == 1) {
			cells = append(cells, first...)
		}
		for i, c := range t.cols {
			cells = append(cells, title(i))
			if t.ownVN && c.vn {
				cells = append(cells, "")
			}
		}
		row()
		rule()
	}
	if two {
		titles(first, func(i int) string {
			if i > 0 && t.cols[i].upper == t.cols[i-1].upper {
				return ""
			}
			return t.cols[i].upper
		})
		titles(make([]string, heads), func(i int) string { return t.cols[i].lower })
	} else {
		titles(first, func(i int) string { return t.cols[i].header() })
	}
	group := ""
	for i, r := range t.rows {
		w.furnish(i)
		if r.group != group {
			group = r.group
			cells = append(cells, group)
			row()
		}
		whole := true
		for _, c := range r.cells {
			whole = whole && !c.missing
		}
		if !(w.drop && r.label == "" && whole && len(t.rows) > 1) {
			label := r.label
			if w.kind == inMark && w.bold && r.role == budget.TotalRow && label != "" {
				label = "**" + label + "**"
			}
			cells = append(append(cells, label), []string{r.desc}[:heads-1]...)
		}
		gone := 0
		for k, c := range r.cells {
			if c.missing && w.shift {
				gone++
				if t.ownVN && t.cols[k].vn {
					gone++
				}
				continue
			}
			cells = append(cells, strings.ReplaceAll(c.text, "|", "\\|"))
			if t.ownVN && t.cols[k].vn {
				cells = append(cells, c.mark)
			}
		}
		for range gone {
			cells = append(cells, "")
		}
		row()
	}
}

// width is the number of cells beside the labels: N and V in cells of their own count.
func (t *madeTable) width() int {
	n := len(t.cols)
	for _, c := range t.cols {
		if t.ownVN && c.vn {
			n++
		}
	}
	return n
}
