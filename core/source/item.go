package source

import (
	"strings"

	"begrotingsverkenner/core/figure"
)

// bullets are the marks of lists. Those before the empty one also stand directly before a word: "•Lasten".
var bullets = [...]string{"•", "◦", "▪", "‣", "●", "○", "■", "\uf0b7", "", "-", "*", "–", "·", "o", "+", "—"}

// item takes a list mark. "-technologie" and "-8.118" are none: a mark has a space behind it. listed says that the line
// before is an item too.
func (b *Block) item(line string, listed bool) {
	if c := b.Text[0] | 0x20; c >= 'a' && c <= 'z' && c != 'o' {
		return // nearly every line
	}
	glued := true
	marks := bullets[:]
	if digit(b.Text[0]) {
		marks = nil
	}
	for _, m := range marks {
		if m == "" {
			glued = false
			continue
		}
		rest, ok := strings.CutPrefix(b.Text, m)
		if !ok {
			continue
		}
		text := figure.Trim(rest)
		if text == "" || len(text) == len(rest) && !glued {
			return
		}
		switch m {
		case "o":
			if !strings.HasPrefix(line, " ") && !strings.HasPrefix(line, "\t") {
				return
			}
		case "-", "–", "—", "+":
			if f, ok := figure.Parse(b.Text); ok && !listed && f.Scale == 0 && f.Note == "" {
				return // "- 1.234" in a cell of its own is a negative figure
			}
		}
		b.Kind, b.Mark, b.Text, b.Indent = Item, m, text, indent(line)
		return
	}
	// Numbered: "1. Verder bouwen", indented or not; "1.234" is a figure and "14070 streeft" a sentence.
	n := 0
	for n < len(b.Text) && n < 3 && digit(b.Text[n]) {
		n++
	}
	if n == 0 || n+1 >= len(b.Text) || b.Text[n] != '.' && b.Text[n] != ')' {
		return
	}
	rest := b.Text[n+1:]
	if text := figure.Trim(rest); len(text) < len(rest) {
		b.Kind, b.Mark, b.Text, b.Indent = Item, b.Text[:n+1], text, indent(line)
	}
}

// indent returns the width of the white space at the start of a line.
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

func digit(c byte) bool { return c >= '0' && c <= '9' }
