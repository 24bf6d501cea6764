package table

import (
	"strings"

	"begrotingsverkenner/core/source"
)

// Where a row stands on one line, a cell of several lines breaks it: the lines of its label stand above each other, and so
// do the figures beside them. A line of spaces behind them stands for the cells that are empty.

// maxStack is how many lines a label or a cell has.
const maxStack = 8

// spaces returns how many empty cells a line of spaces stands for; the lines are those between block i−1 and block i.
func (f *finder) emptyLine(i int) int {
	from, to := f.blocks[i-1].Line+1, len(f.lines)+1
	if i < len(f.blocks) {
		to = f.blocks[i].Line
	}
	for n := from; n < to; n++ {
		if l := len(strings.ReplaceAll(f.lines[n-1], "\u00a0", " ")); l >= 3 {
			return (l + 1) / 2
		}
	}
	return 0
}

// lone reports whether block i is a figure alone on its line.
func (f *finder) lone(i int) bool {
	b := &f.blocks[i]
	if b.Kind != source.Words && b.Kind != source.Item || len(b.Text) > 24 {
		return false
	}
	k, _ := classify(f.words(i))
	return k == number
}

// goesOnBroken reports whether block i belongs to the lines before it although a gap stands between: a line of spaces, or
// an empty line above a figure of a cell of several lines.
func (f *finder) goesOnBroken(i int) bool {
	b := &f.blocks[i]
	if f.apart || f.HTML || i == 0 || !b.Gap || b.Level > 0 || b.Kind != source.Words && b.Kind != source.Item {
		return false
	}
	if f.emptyLine(i) > 0 {
		return f.lone(i-1) || f.mark(i-1)
	}
	return f.lone(i) && !f.lone(i-1) && i+1 < len(f.blocks) && (f.lone(i+1) || f.emptyLine(i+1) > 0) || f.mark(i) && f.lone(i-1)
}

// mark reports whether block i is a word that stands in the place of a figure, above a line of spaces.
func (f *finder) mark(i int) bool {
	b := &f.blocks[i]
	return i+1 < len(f.blocks) && len(b.Text) < 8 && strings.IndexByte(b.Text, ' ') < 0 && b.Text[0] == '-' && f.emptyLine(i+1) > 0
}

// stackTokens adds the rows of a label of several lines from block k on and the figures below it, the last of which has
// the last line of the label. It returns the block behind them, or k where there are none.
func (f *finder) stackTokens(k, end int) int {
	labels := k
	for labels < end && labels-k < maxStack && !f.lone(labels) && !f.rowOnLine(labels) {
		labels++
	}
	figs := labels
	for figs < end && figs-labels < maxStack && f.lone(figs) {
		figs++
	}
	n := figs - labels
	if n == 0 || n > labels-k || figs == labels+1 && labels-k > 3 {
		return k
	}
	behind, empties := figs, 0
	for behind < end && f.mark(behind) {
		behind++
		empties++
	}
	if behind < len(f.blocks) {
		empties += f.emptyLine(behind)
	}
	if empties == 0 && n > 1 {
		return k
	}
	if empties == 0 {
		return k
	}
	for i := k; i < labels-n; i++ {
		f.lineTokens(i)
	}
	for i := range n {
		l, g := labels-n+i, labels+i
		b := &f.blocks[l]
		row := token{kind: text, text: f.words(l), line: b.Line, end: b.Line, first: l, last: l, row: g, col: -1}
		f.push(row)
		kind, fig := classify(f.words(g))
		c := &f.blocks[g]
		f.push(token{kind: kind, text: f.words(g), fig: fig, line: c.Line, end: c.Line, first: g, last: g, row: g, col: -1, lined: true})
		for range empties {
			f.push(token{kind: empty, line: c.Line, end: c.Line, first: g, last: g, row: g, col: -1})
		}
	}
	return behind
}

// rowOnLine reports whether a line is a whole row.
func (f *finder) rowOnLine(i int) bool {
	if len(f.blocks[i].Text) > maxLabel {
		return true
	}
	_, cells := f.tail(i)
	figures := 0
	for _, c := range cells {
		if c.kind == number || c.kind == dash {
			figures++
		}
	}
	return figures > 1 || figures == 1 && cells[len(cells)-1].trailing > 0
}
