package table

import (
	"slices"
	"strings"

	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/source"
)

// A balance copied from a PDF has both of its sides on one line, and nothing but single spaces in it: "Materiële vaste activa 218.959 203.656 Voorzieningen 9.476 9.699". Its titles tell
// that it has two: what they are called by stands twice, with the same words before neither.

// sidesOnLines returns the blocks with the lines of such tables as printed rows, of which each run of words and each figure is a cell.
func (f *finder) sidesOnLines(blocks []source.Block) []source.Block {
	if f.HTML {
		return blocks
	}
	out := blocks
	for i := range blocks {
		m := sidesTitled(&blocks[i])
		if m == 0 || strings.Contains(f.lines[blocks[i].Line-1], "  ") {
			continue
		}
		cells := map[int][]string{i: sideTitles(blocks[i].Text, m)}
		both := 0
		for k := i + 1; k < len(blocks); k++ {
			b := &blocks[k]
			if b.Kind != source.Words || b.Level > 0 || len(b.Text) > maxLabel || sidesTitled(b) > 0 || sentences(b.Text) {
				break
			}
			row, sides := sideCells(f.lines[b.Line-1], m)
			if row == nil && k+1 < len(blocks) && !f.Break(b.Text) {
				if next, _ := sideCells(f.lines[blocks[k+1].Line-1], m); next == nil {
					break // two lines without figures: the table has ended
				}
				row = namesOfSides(b.Text)
			}
			if row == nil {
				break
			}
			if sides == 2 {
				both++
			}
			cells[k] = row
		}
		if both < minSides {
			continue
		}
		if &out[0] == &blocks[0] {
			out = slices.Clone(blocks)
		}
		for k, row := range cells {
			b := &out[k]
			b.Kind, b.Cells, b.Start = source.Row, row, k == i
		}
	}
	return out
}

// sidesTitled returns how many columns of figures each side has below a line of titles, or 0: ACTIVA 2014 2013 PASSIVA 2014 2013 has two.
func sidesTitled(b *source.Block) int {
	if b.Kind != source.Words || len(b.Text) > maxLabel {
		return 0
	}
	ws := strings.Fields(b.Text)
	m := 0
	for m < len(ws) && sideTitle(ws[len(ws)-1-m]) {
		m++
	}
	rest := ws[:len(ws)-m]
	if m == 0 || m > maxSides || len(rest) < m+2 {
		return 0
	}
	for at := len(rest) - 2; at >= m && len(rest)-1-at <= maxSideWords; at-- { // the last title of the left side
		if !sideTitle(rest[at]) {
			continue
		}
		front := rest[:at+1-m]
		if !slices.Equal(rest[at+1-m:at+1], ws[len(ws)-m:]) || len(front) == 0 || len(front) > maxSideWords || slices.ContainsFunc(front, sideTitle) || slices.Equal(front, rest[at+1:]) {
			return 0
		}
		return m
	}
	return 0
}

// Limits of such titles.
const (
	maxSides     = 3 // columns of a side
	maxSideWords = 4 // words that a side is called by
)

// sideTitle reports whether a word is a year or a day.
func sideTitle(w string) bool { return figure.IsYear(w) || DateYear(w) != 0 }

// sideTitles are the cells of such a line.
func sideTitles(line string, m int) []string {
	ws := strings.Fields(line)
	var out []string
	var words []string
	for _, w := range ws {
		if !sideTitle(w) {
			words = append(words, w)
			continue
		}
		if words != nil {
			out = append(out, strings.Join(words, " "))
			words = nil
		}
		out = append(out, w)
	}
	return out
}

// sideCells cuts a row below such titles, and tells how many sides it has. It returns nil for a line that is none.
func sideCells(line string, m int) (cells []string, sides int) {
	label, right := tail(line, false)
	if len(right) != m || label == "" {
		return nil, 0
	}
	figures := func(cells []piece) []string {
		var out []string
		for _, c := range cells {
			out = append(out, c.text)
		}
		return out
	}
	// The words behind the first run of as many figures are the right side's.
	ws := strings.Fields(label)
	for at := m + 1; at < len(ws); at++ {
		front, left := tail(strings.Join(ws[:at], " "), false)
		if k, _ := classify(ws[at]); len(left) != m || front == "" || k != text {
			continue
		}
		if slices.ContainsFunc(left, func(c piece) bool { return c.kind == year }) {
			continue
		}
		return slices.Concat([]string{front}, figures(left), []string{strings.Join(ws[at:], " ")}, figures(right)), 2
	}
	return append([]string{label}, figures(right)...), 1
}

// namesOfSides cuts a line that names a group on each side: Vaste activa Vaste passiva.
func namesOfSides(line string) []string {
	ws := strings.Fields(line)
	if h := len(ws) / 2; len(ws)%2 == 0 && h > 0 && (strings.EqualFold(ws[0], ws[h]) || strings.EqualFold(ws[h-1], "activa") && strings.EqualFold(ws[len(ws)-1], "passiva")) {
		return []string{strings.Join(ws[:h], " "), strings.Join(ws[h:], " ")}
	}
	return []string{line}
}
