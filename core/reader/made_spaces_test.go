package reader_test

import (
	"html"
	"strconv"
	"strings"
	"unicode/utf8"
)

func escape(s string) string {
	return strings.ReplaceAll(html.EscapeString(s), "€", "&euro;")
}

// html writes a table of a web page: titles that cover columns and labels that cover rows span them.
func (w *pageWriter) html(t *madeTable) {
	w.line("<p>" + escape(t.caption) + "</p>")
	if t.unitLine != "" {
		w.line("<p>" + escape(t.unitLine) + "</p>")
	}
	w.line("<table>")
	open, th := "<thead><tr>", "th"
	if w.plainHead {
		open, th = "<tr>", "td"
	}
	two := w.twoRows(t)
	down := ""
	if two {
		down = " rowspan=\"2\""
	}
	var b strings.Builder
	b.WriteString(open)
	head := ""
	if len(t.heads) > 0 {
		head = t.heads[0]
	}
	b.WriteString("<" + th + down + ">" + escape(head) + "</" + th + ">")
	span := func(n int) string {
		if n > 1 {
			return " colspan=" + strconv.Itoa(n)
		}
		return ""
	}
	size := func(c madeCol) int {
		if t.ownVN && c.vn {
			return 2
		}
		return 1
	}
	if two {
		for i := 0; i < len(t.cols); {
			n, cells := i, 0
			for n < len(t.cols) && t.cols[n].upper == t.cols[i].upper {
				cells += size(t.cols[n])
				n++
			}
			b.WriteString("<" + th + span(cells) + ">" + escape(t.cols[i].upper) + "</" + th + ">")
			i = n
		}
		b.WriteString("</tr>\n<tr>")
	}
	for _, c := range t.cols {
		text := c.header()
		if two {
			text = c.lower
		}
		b.WriteString("<" + th + span(size(c)) + ">" + escape(text) + "</" + th + ">")
	}
	b.WriteString("</tr>")
	if !w.plainHead {
		b.WriteString("</thead>\n<tbody>")
	}
	w.line(strings.Split(b.String(), "\n")...)
	group := ""
	for _, r := range t.rows {
		if r.group != group {
			group = r.group
			w.line("<tr><td colspan=\"" + strconv.Itoa(t.width()+1) + "\"><strong>" + escape(group) + "</strong></td></tr>")
		}
		row := "<tr><td>" + escape(r.label) + "</td>"
		for k, c := range r.cells {
			row += "<td>" + escape(c.text) + "</td>"
			if t.ownVN && t.cols[k].vn {
				row += "<td>" + c.mark + "</td>"
			}
		}
		w.line(row + "</tr>")
	}
	w.line("</table>")
}

// spaces writes a table with a row a line: in columns as pdftotext -layout prints them, or with one space between cells.
func (w *pageWriter) spaces(t *madeTable) {
	if w.kind == inOne {
		w.oneLine(t)
		return
	}
	gap := max(2, w.wide)
	labels := 0
	for _, r := range t.rows {
		labels = max(labels, utf8.RuneCountInString(r.label))
	}
	if len(t.heads) > 0 {
		labels = max(labels, utf8.RuneCountInString(t.heads[0]))
	}
	limit := 1000
	if w.wrap {
		limit = 44
		labels = min(labels, limit)
	}
	two := w.twoRows(t)
	wide := make([]int, len(t.cols))
	for c, col := range t.cols {
		if two {
			wide[c] = max(utf8.RuneCountInString(col.lower), utf8.RuneCountInString(col.upper))
		} else {
			wide[c] = utf8.RuneCountInString(col.header())
		}
		for _, r := range t.rows {
			wide[c] = max(wide[c], utf8.RuneCountInString(r.cells[c].published()))
		}
	}
	row := func(label string, cell func(c int) string) {
		var b strings.Builder
		b.WriteString(label + strings.Repeat(" ", labels-utf8.RuneCountInString(label)))
		for c := range t.cols {
			s := cell(c)
			b.WriteString(strings.Repeat(" ", gap+wide[c]-utf8.RuneCountInString(s)) + s)
		}
		w.line(strings.TrimRight(b.String(), " "))
	}
	w.line(t.caption)
	w.gap()
	if t.unitLine != "" {
		w.line(t.unitLine)
		w.gap()
	}
	head := ""
	if len(t.heads) > 0 {
		head = t.heads[0]
	}
	if two {
		row("", func(c int) string { return t.cols[c].upper })
		row(head, func(c int) string { return t.cols[c].lower })
	} else {
		row(head, func(c int) string { return t.cols[c].header() })
	}
	group := ""
	for i, r := range t.rows {
		w.furnish(i)
		if r.group != group {
			group = r.group
			w.line(group)
		}
		label := r.label
		for utf8.RuneCountInString(label) > limit {
			at := strings.LastIndexByte(label[:limit], ' ')
			w.line(label[:at])
			label = label[at+1:]
		}
		row(label, func(c int) string { return r.cells[c].published() })
	}
}

// oneLine writes rows whose cells stand apart by one space.
func (w *pageWriter) oneLine(t *madeTable) {
	w.line(t.caption)
	w.gap()
	if t.unitLine != "" {
		w.line(t.unitLine)
		w.gap()
	}
	var cells []string
	row := func() {
		w.line(strings.Join(cells, " "))
		cells = cells[:0]
	}
	cells = append(cells, t.heads...)
	for i, c := range t.cols {
		// A title of more lines stands between others on them, or has its lines for itself but for the first of the first.
		lines := w.broken(c.header())
		cells = append(cells, lines[0])
		for _, line := range lines[1:] {
			row()
			cells = append(cells, line)
		}
		if w.narrow%2 == 1 && i+1 < len(t.cols) {
			row()
		}
	}
	row()
	group := ""
	for i, r := range t.rows {
		w.furnish(i)
		if r.group != group {
			group = r.group
			w.line(group)
		}
		if r.label != "" {
			cells = append(cells, r.label)
		}
		for _, c := range r.cells {
			if !c.missing {
				cells = append(cells, c.published())
			}
		}
		row()
	}
}
