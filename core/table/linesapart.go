package table

import (
	"strings"

	"begrotingsverkenner/core/source"
)

// Rows that stand on lines can have a blank line between each and the next: what was copied from a document in Word, mostly. Then a blank
// line parts no tables.

// rowsApart reports whether the rows of a document stand so.
func (f *finder) rowsApart() bool {
	if f.apart || f.HTML {
		return false
	}
	apart, together := 0, 0
	for i := 1; i < len(f.blocks); i++ {
		if !f.plainRow(i) {
			continue
		}
		if f.plainRow(i - 1) {
			if !f.blocks[i].Gap {
				together++
			} else if f.oneBlank(i) {
				apart++
			}
		}
	}
	return apart > 1 && apart > together*2
}

// plainRow reports whether block i is a row on a line: words with two figures behind them or more.
func (f *finder) plainRow(i int) bool {
	b := &f.blocks[i]
	return b.Kind == source.Words && b.Level == 0 && len(b.Text) <= maxLabel && !strings.HasSuffix(b.Text, ".") && rowLike(f.tail(i))
}

// oneBlank reports whether one blank line parts block i from the one before it.
func (f *finder) oneBlank(i int) bool {
	n := f.blocks[i].Line
	return n > 2 && f.blocks[i-1].Line == n-2 && strings.Trim(f.lines[n-2], " \u00a0") == ""
}

// goesOnApart reports whether block i goes on with the table of the block before it in such a document: a row stands on one of both sides
// of the blank line, or just below the block.
func (f *finder) goesOnApart(i int) bool {
	b := &f.blocks[i]
	if !f.rowGaps || i == 0 || b.Level > 0 || b.Kind != source.Words || !f.oneBlank(i) || f.running(i) || f.running(i-1) {
		return false
	}
	return f.plainRow(i-1) || f.plainRow(i) || i+1 < len(f.blocks) && f.plainRow(i+1) && f.oneBlank(i+1)
}
