package source

import (
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
	Line    int      // from 1
	Text    string   // trimmed, without list mark
	Mark    string   // the list mark as written: •, -, *, 1.
	Indent  int      // white space before the line, in columns
	Gap     bool     // a blank line stands before it
	Level   int      // heading level where the source marks it (#, ##), else 0
	Cells   []string // a row's cells, trimmed; a leading or trailing pipe opens no cell
	Columns int      // a rule's number of columns
	Exact   bool     // a row or rule of a real table: no cell can have been dropped
	Start   bool     // the first row of a real table
	Lines   []int    // the line of each cell, where cells have lines of their own
}

// Numbered reports whether the block is an item of a numbered list.
func (b *Block) Numbered() bool { return b.Mark != "" && b.Mark[0] >= '0' && b.Mark[0] <= '9' }

// Blocks classifies the lines that are not blank, in order.
func Blocks(lines []string) []Block {
	filled := 0
	for _, line := range lines {
		if line != "" {
			filled++
		}
	}
	blocks := make([]Block, 0, filled)
	gap := true
	for i, line := range lines {
		text := figure.Trim(line)
		if text == "" {
			gap = true
			continue
		}
		b := Block{Line: i + 1, Text: text, Gap: gap}
		gap = false
		if text[0] == '#' {
			b.heading()
		}
		if b.Level == 0 && !b.pipe() {
			listed := len(blocks) > 0 && blocks[len(blocks)-1].Kind == Item && !b.Gap
			b.item(line, listed)
		}
		blocks = append(blocks, b)
	}
	return blocks
}

// heading takes Markdown's # marks.
func (b *Block) heading() {
	n := 0
	for n < len(b.Text) && b.Text[n] == '#' {
		n++
	}
	if n <= 6 && n < len(b.Text) && b.Text[n] == ' ' {
		b.Level, b.Text = n, figure.Trim(strings.TrimRight(b.Text[n:], "# "))
	}
}

// pipe takes a pipe row or a rule.
func (b *Block) pipe() bool {
	if strings.IndexByte(b.Text, '|') < 0 {
		return false
	}
	cells := cells(b.Text)
	rule := len(cells) > 0
	for _, c := range cells {
		if c == "" || strings.Trim(c, "-:=") != "" || len(c) < 2 {
			rule = false
			break
		}
	}
	if rule {
		b.Kind, b.Columns = Rule, len(cells)
		return true
	}
	b.Kind, b.Cells = Row, cells
	return true
}

// cells splits a pipe row. A backslash keeps a pipe inside a cell.
func cells(s string) []string {
	s = strings.TrimPrefix(s, "|")
	out := make([]string, 0, strings.Count(s, "|")+1)
	start := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '|':
			out = append(out, cell(s[start:i]))
			start = i + 1
		}
	}
	if last := cell(s[start:]); last != "" || start == 0 {
		out = append(out, last)
	}
	return out
}

func cell(s string) string {
	s = figure.Trim(s)
	if strings.Contains(s, `\|`) {
		s = strings.ReplaceAll(s, `\|`, "|")
	}
	return strings.Trim(s, "*_") + stars(s)
}

// stars gives back footnote stars that a bold mark would have taken along: "Label*" keeps its star, "**Label**" has none.
func stars(s string) string {
	if strings.HasPrefix(s, "*") || strings.HasPrefix(s, "_") {
		return ""
	}
	return s[len(strings.TrimRight(s, "*_")):]
}

var bullets = [...]string{"•", "-", "*", "–", "◦", "▪", "‣", "·", "o", "●", "○", "■", "+", "—", ""}

// item takes a list mark. "-technologie" and "-8.118" are none: a mark has a space behind it. listed says that the line
// before is an item too.
func (b *Block) item(line string, listed bool) {
	for _, m := range bullets {
		if rest, ok := strings.CutPrefix(b.Text, m); ok {
			trimmed := figure.Trim(rest)
			if trimmed == "" || len(trimmed) == len(rest) {
				return
			}
			if m == "o" && !strings.HasPrefix(line, " ") && !strings.HasPrefix(line, "\t") {
				return
			}
			if m == "-" || m == "–" || m == "—" || m == "+" {
				if f, ok := figure.Parse(b.Text); ok && !listed && f.Scale == 0 && f.Note == "" {
					return // "- 1.234" in a cell of its own is a negative figure
				}
			}
			b.Kind, b.Mark, b.Text, b.Indent = Item, m, trimmed, indent(line)
			return
		}
	}
	// Numbered: "1. Verder bouwen", indented or not; "1.234" is a figure and "14070 streeft" a sentence.
	n := 0
	for n < len(b.Text) && n < 3 && b.Text[n] >= '0' && b.Text[n] <= '9' {
		n++
	}
	if n > 0 && n+1 < len(b.Text) && (b.Text[n] == '.' || b.Text[n] == ')') && b.Text[n+1] == ' ' {
		b.Kind, b.Mark, b.Indent = Item, b.Text[:n+1], indent(line)
		b.Text = figure.Trim(b.Text[n+1:])
	}
}

func indent(line string) int {
	n := 0
	for _, r := range line {
		switch r {
		case ' ', '\u00a0':
			n++
		case '\t':
			n += 4
		default:
			return n
		}
	}
	return n
}
