package source

import (
	"strings"

	"begrotingsverkenner/core/figure"
)

// rows writes the table as rows and a rule.
func (t *spacedTable) rows(head int) []Block {
	var out []Block
	n := head
	for k, h := range t.heads {
		out = append(out, t.headRow(k, n, &h))
		n++
	}
	out = append(out, Block{Kind: Rule, Line: out[len(out)-1].Line, Columns: t.width + 1})
	var carried []int // lines of the label of the next row
	for i := t.from; i < t.to; i++ {
		b := t.blocks[i]
		s := t.spaced[i]
		switch {
		case len(s.fields) > 0:
			out = append(out, t.row(i, carried))
			carried = nil
		case b.Kind == Words && (t.words.Junk(b.Text) || s.lone):
			out = append(out, b)
		case len(carried) == 0 && t.hangs(i):
			last := &out[len(out)-1]
			last.Cells[0] += " " + b.Text
		case t.next(i) >= 0 && goesOn(b.Text, t.spaced[t.next(i)].label), t.next(i) < 0 && i+1 < t.to && t.blocks[i+1].Text != "" && goesOn(b.Text, t.blocks[i+1].Text):
			carried = append(carried, i)
		default:
			carried = append(carried, i)
			for _, k := range carried {
				x := t.blocks[k]
				x.Kind, x.Cells = Row, []string{t.label(k)}
				out = append(out, x)
			}
			carried = nil
		}
	}
	return out
}

// hangs reports whether line i ends the label of the row above it: that row's figures stand beside the first line of a
// long label, the words go on in a small letter, and the next row has a label of its own.
func (t *spacedTable) hangs(i int) bool {
	if i == t.from || len(t.spaced[i-1].fields) == 0 || t.spaced[i-1].label == "" || t.blocks[i].Gap || t.blocks[i].Kind != Words {
		return false
	}
	if c := t.blocks[i].Text[0]; c < 'a' || c > 'z' {
		return false
	}
	next := ""
	if i+1 < len(t.blocks) {
		next = t.blocks[i+1].Text
	}
	return next == "" || next[0] < 'a' || next[0] > 'z'
}

// settleLines reads the lines again now that more is known of the table. Where an N or V can only stand behind a figure,
// they do in all lines; and where figures have dots between thousands, a bare year behind a label belongs to it.
func (t *spacedTable) settleLines() {
	behind, plain := false, false
	for i := t.from; i < t.to; i++ {
		s := t.spaced[i]
		for _, f := range s.fields {
			behind = behind || !s.wide && (strings.HasSuffix(f.text, " N") || strings.HasSuffix(f.text, " V"))
			plain = plain || len(f.text) > 3 && strings.Trim(f.text, "0123456789") == "" && !figure.IsYear(f.text)
		}
	}
	for i := t.from; i < t.to; i++ {
		s := t.spaced[i]
		if len(s.fields) == 0 || s.wide {
			continue
		}
		if s.lone && len(s.parts) == t.width {
			s.fields, s.lone = s.parts, false
		}
		if behind {
			if again, ok := readSpaced(&t.blocks[i], t.lines[t.blocks[i].Line-1], true); ok && s.parts == nil {
				*s = again
			}
		}
		if !plain && len(s.fields) > 1 && len(s.fields) <= t.width && s.label != "" && figure.IsYear(s.fields[0].text) {
			s.label, s.fields = s.label+" "+s.fields[0].text, s.fields[1:]
		}
	}
}

// label returns the words of a line with its list mark, which in a table is part of the label.
func (t *spacedTable) label(i int) string {
	b := &t.blocks[i]
	if b.Mark != "" {
		return b.Mark + " " + b.Text
	}
	return b.Text
}

// next returns the row that follows line i directly, furniture aside, or −1.
func (t *spacedTable) next(i int) int {
	for k := i + 1; k < t.to; k++ {
		if len(t.spaced[k].fields) > 0 {
			return k
		}
		if !t.words.Junk(t.blocks[k].Text) {
			return -1
		}
	}
	return -1
}

// headRow writes line k of the titles. Fewer titles than columns begin at the first column that they stand over, else at
// the one whose end is nearest; where no place is known, each covers as many columns as the others.
func (t *spacedTable) headRow(k, n int, h *headLine) Block {
	b := Block{Kind: Row, Line: t.blocks[n].Line, Text: t.blocks[n].Text, Start: k == 0, Cells: make([]string, t.width+1)}
	b.Cells[0] = h.head
	for c, x := range h.titles {
		at := c
		if len(h.titles) < t.width && len(t.edges) > 0 && x.start >= 0 {
			line := t.lines[b.Line-1]
			at = t.under(column(line, x.start), column(line, x.end))
		} else if len(h.titles) < t.width {
			at = c * t.width / len(h.titles)
		}
		if at < t.width {
			b.Cells[at+1] = strings.TrimSpace(b.Cells[at+1] + " " + x.text)
		}
	}
	return b
}

// row writes line i as a row. Cells that are aligned stand in the columns where they end; others have no places, and
// arithmetic finds them.
func (t *spacedTable) row(i int, carried []int) Block {
	b, s := t.blocks[i], t.spaced[i]
	line := t.lines[b.Line-1]
	label, fields := s.fitted(t.width, t.minus)
	if len(t.edges) > 0 && len(fields) < t.width && len(s.tail) > 0 {
		// A long label touches the first figures: they stand where columns end.
		k := len(s.tail)
		for k > 0 && len(fields)+len(s.tail)-k+1 <= t.width {
			end := column(line, s.tail[k-1].end)
			if at := t.nearest(end); t.edges[at] != end || at >= t.nearest(column(line, fields[0].end)) {
				break
			}
			k--
			fields = append([]field{s.tail[k]}, fields...)
			label = strings.TrimSpace(line[:s.tail[k].start])
		}
	}
	for k := len(carried) - 1; k >= 0; k-- {
		label = strings.TrimSpace(t.label(carried[k]) + " " + label)
	}
	b.Kind, b.Mark, b.Cells = Row, "", make([]string, t.width+1)
	if len(carried) > 0 {
		// The row begins where its label does.
		b.Lines = make([]int, t.width+1)
		for c := range b.Lines {
			b.Lines[c] = b.Line
		}
		b.Line = t.blocks[carried[0]].Line
		b.Lines[0] = b.Line
	}
	b.Cells[0] = label
	if len(fields) < t.width && len(t.edges) == 0 {
		b.Cells = append([]string{label}, texts(fields)...)
		return b
	}
	for c, f := range fields {
		at := c
		if len(fields) < t.width {
			at = t.nearest(column(line, f.end))
		}
		for at < t.width-1 && b.Cells[at+1] != "" {
			at++
		}
		b.Cells[at+1] = strings.TrimSpace(b.Cells[at+1] + " " + f.text)
	}
	b.Exact = len(fields) < t.width
	return b
}
