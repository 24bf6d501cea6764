package reader

import (
	"strings"
	"unicode/utf8"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/source"
	"begrotingsverkenner/core/table"
)

// continued joins the lines that a converter wrapped: a line that ends in the middle of a sentence goes on in the next
// one. It returns the block behind the text.
func (p *page) continued(t *budget.Text, i int) int {
	next := i + 1
	if p.html {
		return next
	}
	for next < len(p.blocks) && p.owner[next] < 0 {
		b, prev := &p.blocks[next], &p.blocks[next-1]
		if b.Gap || b.Kind != source.Words || b.Level > 0 || table.RowLike(b.Text) || stamp(b.Text) || p.junk(next) || askOf(b.Text) != budget.NoAsk {
			break
		}
		if !wraps(prev.Text, b.Text) || strings.HasSuffix(b.Text, ":") && len(b.Text) < 40 {
			break
		}
		if t.Mark != "" && !table.StartsLower(b.Text) && !strings.HasPrefix(b.Text, "-") && !endsOpen(prev.Text) && !strings.HasSuffix(prev.Text, ",") {
			break // an item without a full stop, and then the text goes on
		}
		t.Text = join(t.Text, b.Text)
		t.End = b.Line
		next++
	}
	return next
}

// beginsWith reports whether a text begins with a word, in whatever case.
func beginsWith(s, word string) bool {
	return len(s) >= len(word) && strings.EqualFold(s[:len(word)], word)
}

func join(a, b string) string {
	if strings.HasPrefix(b, "-") && !strings.HasPrefix(b, "- ") {
		return a + b
	}
	return a + " " + b
}

// wraps reports whether a line goes on in the next one.
func wraps(line, next string) bool {
	r, _ := utf8.DecodeLastRuneInString(line)
	if strings.ContainsRune(".?!:;", r) {
		return false
	}
	if r == ',' || endsOpen(line) || table.StartsLower(next) || strings.HasPrefix(next, "-") && !strings.HasPrefix(next, "- ") {
		return true
	}
	return len(line) > 70 && !headingShape(next)
}
