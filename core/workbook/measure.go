package workbook

import "strings"

// Excel does not fit rows to wrapped text when it opens a book that it has not written itself, so heights are estimated:
// from the widths of the characters of Calibri, the font of the book, in thousandths of a digit's width.

var advance = func() (w [128]uint16) {
	for i := range w {
		w[i] = 1030 // and a little more than Calibri on average: a row too high is better than a line cut off
	}
	set := func(width uint16, chars string) {
		for i := range len(chars) {
			w[chars[i]] = width + width/32
		}
	}
	set(450, " ilI")
	set(480, "j'.,:;|!")
	set(610, "f()[]-`{}")
	set(680, "rt/\\J\"")
	set(780, "szc")
	set(870, "kvxyL?Fa")
	set(950, "eEgST_*")
	set(1060, "ABCKPRXYZ")
	set(1260, "DGHNOQU&")
	set(1420, "%w")
	set(1700, "mMW@")
	return
}()

// charWidth returns the width of a character in thousandths of a digit's width.
func charWidth(r rune) int {
	switch {
	case r < 128:
		return int(advance[r])
	case r < 0x2E80:
		return 1010
	}
	return 2000 // ideographs and pictures
}

// textWidth returns the width of a line of text in digits of the given size, where 11 points is the size of a column's unit.
func textWidth(s string, size float64) float64 {
	w := 0
	for _, r := range s {
		w += charWidth(r)
	}
	return float64(w) / 1000 * size / 11
}

// lineCount estimates how many lines s takes in a column of that width.
func lineCount(s string, width, size float64) int {
	limit := int((width - 1) * 1000 * 11 / size)
	lines := 0
	for part := range strings.SplitSeq(s, "\n") {
		lines++
		used, word := 0, 0
		for _, r := range part {
			w := charWidth(r)
			if r == ' ' {
				used, word = used+word+w, 0
				continue
			}
			word += w
			if used > 0 && used+word > limit {
				lines++
				used = 0
			}
			if word > limit { // a word wider than the column breaks
				lines++
				word = w
			}
		}
	}
	return lines
}

const (
	lineHeight    = 15.0  // points of a line of 11 points
	maxHeight     = 409.0 // Excel's highest row
	minHeader     = 31.0  // two lines, so that a filter's button does not lie on a one-line header
	pointsToPixel = 4.0 / 3
)

func heightOf(lines int, size float64) float64 {
	if lines <= 1 && size <= 11 {
		return lineHeight
	}
	perLine := lineHeight
	switch {
	case size <= 9:
		perLine = 12
	case size <= 10:
		perLine = 12.9
	case size > 11:
		perLine = 1.4 * size
	}
	return min(maxHeight, float64(float64(lines)*perLine)+2)
}

// settle sets the height of a row from its wrapped cells.
func settle(r *row, width func(col int) float64) {
	for i := range r.cells {
		c := &r.cells[i]
		l := looks[c.style.role]
		size := l.size
		if size == 0 {
			size = 11
		}
		if c.kind == emptyCell {
			continue
		}
		lines := 1
		if c.kind == textCell && l.wrap {
			lines = lineCount(c.text, width(i+1)-float64(l.indent), size)
		}
		r.height = max(r.height, heightOf(lines, size))
	}
}
