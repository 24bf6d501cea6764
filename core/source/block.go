package source

import (
	"slices"
	"strings"

	"begrotingsverkenner/core/figure"
)

// Kind is what a block looks like, not what it means.
type Kind uint8

const (
	Words Kind = iota // a line of words or a cell on a line of its own
	Item              // a line with a list mark
	Row               // a pipe row
	Rule              // the line of dashes under a pipe table's header
)

// Block is one line that is not blank.
type Block struct {
	Kind    Kind
	Gap     bool     // a blank line stands before it
	Exact   bool     // a row or rule of a real table: no cell can have been dropped
	Start   bool     // the first row of a real table
	Line    int      // from 1
	Text    string   // trimmed, without list mark
	Mark    string   // the list mark as written: •, -, *, 1.
	Indent  int      // white space before the line, in columns
	Level   int      // heading level where the source marks it (#, ##), else 0
	Cells   []string // a row's cells, trimmed; a leading or trailing pipe opens no cell
	Columns int      // a rule's number of columns
	Lines   []int    // the line of each cell, where cells have lines of their own
	Spans   []int    // how many columns each cell covers, where the source says so
}

// Numbered reports whether the block is an item of a numbered list.
func (b *Block) Numbered() bool { return b.Mark != "" && b.Mark[0] >= '0' && b.Mark[0] <= '9' }

// Blocks classifies the lines that are not blank, in order.
func Blocks(lines []string) []Block { return AppendBlocks(nil, lines) }

// AppendBlocks is [Blocks] in memory that was used before: blocks is empty, and lends its capacity.
func AppendBlocks(blocks []Block, lines []string) []Block {
	filled := 0
	for _, line := range lines {
		if line != "" {
			filled++
		}
	}
	blocks = slices.Grow(blocks, filled)
	gap := true
	for i, line := range lines {
		text := figure.Trim(line)
		if text == "" {
			gap = true
			continue
		}
		blocks = append(blocks, Block{Line: i + 1, Text: text, Gap: gap})
		b, before := &blocks[len(blocks)-1], blocks[:len(blocks)-1]
		gap = false
		if text[0] == '#' {
			b.heading()
		}
		if b.Level == 0 && !b.pipe() {
			listed := len(before) > 0 && before[len(before)-1].Kind == Item && !before[len(before)-1].Numbered() && !b.Gap
			b.item(line, listed)
		}
	}
	blocks = cellsOnLines(blocks)
	openCells(blocks)
	return blocks
}

// fewCells is how many lines of one cell in a row are no accident: a table of one column is shorter, as a rule.
const fewCells = 8

// cellsOnLines takes rows apart that are one cell each and end in a pipe: each cell of a table stands on a line of its own there, and
// the pipe ends it. A pipe alone is a cell that was published empty.
func cellsOnLines(blocks []Block) []Block {
	one := func(b *Block) bool {
		return b.Kind == Row && len(b.Cells) < 2 && strings.HasSuffix(b.Text, "|") && strings.Count(b.Text, "|") == 1
	}
	out := blocks[:0]
	for i := 0; i < len(blocks); {
		end := i
		for end < len(blocks) && one(&blocks[end]) {
			end++
		}
		columns := 0 // as the rule beside them says
		for _, k := range [...]int{i - 1, end} {
			if k >= 0 && k < len(blocks) && blocks[k].Kind == Rule {
				columns = blocks[k].Columns
			}
		}
		if rows := rowsOfCells(blocks[i:end], columns); rows != nil {
			out = append(out, rows...)
			i = end
			continue
		}
		if end-i < fewCells {
			end = max(end, i+1)
			out = append(out, blocks[i:end]...)
			i = end
			continue
		}
		for ; i < end; i++ {
			b := blocks[i]
			if len(b.Cells) == 1 && b.Cells[0] != "" {
				out = append(out, Block{Kind: Words, Line: b.Line, Text: b.Cells[0], Gap: true})
			}
		}
	}
	return out
}

// rowsOfCells makes rows of cells that stand on lines of their own where a rule tells how many columns there are, and each row begins with
// the pipe that opens it. It returns nil where they don't.
func rowsOfCells(cells []Block, columns int) []Block {
	if columns < 2 || len(cells)%(columns+1) != 0 {
		return nil
	}
	var rows []Block
	for row := range slices.Chunk(cells, columns+1) {
		if row[0].Text != "|" {
			return nil
		}
		b := row[0]
		b.Cells = nil
		for _, c := range row[1:] {
			b.Cells, b.Lines = append(b.Cells, strings.Join(c.Cells, "")), append(b.Lines, c.Line)
		}
		b.Text = "| " + strings.Join(b.Cells, " | ") + " |"
		rows = append(rows, b)
	}
	return rows
}

// openCells gives the rows that start with a pipe their empty first cell where other rows of the table start without
// one: there the pipe ends a cell. Where all rows start with one, it opens them.
func openCells(blocks []Block) {
	for i := 0; i < len(blocks); {
		end, bare, open := i, false, false
		for end < len(blocks) && (blocks[end].Kind == Row || blocks[end].Kind == Rule) && (end == i || !blocks[end].Gap) {
			if blocks[end].Kind == Row {
				if blocks[end].Text[0] == '|' {
					open = true
				} else {
					bare = true
				}
			}
			end++
		}
		for k := i; k < end && bare && open; k++ {
			if b := &blocks[k]; b.Kind == Row && b.Text[0] == '|' {
				b.Cells = append([]string{""}, b.Cells...)
			}
		}
		i = max(end, i+1)
	}
}

// heading takes Markdown's # marks. "#1" is none, and "# | Naam |" is a row whose first title is #.
func (b *Block) heading() {
	n := 0
	for n < len(b.Text) && b.Text[n] == '#' {
		n++
	}
	if n > 6 {
		return
	}
	text := figure.Trim(b.Text[n:])
	if text == "" || len(text) == len(b.Text)-n || text[0] == '|' {
		return
	}
	// Marks that close it stand apart: "## Taak ##", but "## C#".
	if open := strings.TrimRight(text, "#"); figure.Trim(open) != "" && len(figure.Trim(open)) < len(open) {
		text = figure.Trim(open)
	}
	b.Level, b.Text = n, text
}
