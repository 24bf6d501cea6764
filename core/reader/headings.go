package reader

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/source"
	"begrotingsverkenner/core/table"
)

// leadHeadings marks the blocks that stand directly before a table and belong to the text: its headings.
func (p *page) leadHeadings() map[int]bool {
	leads := map[int]bool{}
	for _, t := range p.tables {
		for _, w := range t.Lead {
			if !w.Inside && p.owner[w.First] < 0 && headingShape(w.Text) {
				leads[w.First] = true
			}
		}
	}
	return leads
}

// plainHeading reports whether a line without marks is a heading: short, without a full stop, before something that it
// can be the heading of.
func (p *page) plainHeading(i int) bool {
	b := &p.blocks[i]
	if !headingShape(b.Text) || i+1 >= len(p.blocks) || p.contentsLine(i) || table.UnitOnly(b.Text) {
		return false
	}
	next := &p.blocks[i+1]
	if i > 0 && !b.Gap {
		// Inside a run of lines: only behind another heading or a finished text.
		prev := &p.blocks[i-1]
		if prev.Kind == source.Words && p.owner[i-1] < 0 && wraps(prev.Text, b.Text) && !headingShape(prev.Text) {
			return false
		}
	}
	if p.owner[i+1] >= 0 || next.Gap || next.Kind == source.Item {
		return true
	}
	if next.Kind != source.Words {
		return false
	}
	if wraps(b.Text, next.Text) && table.StartsLower(next.Text) {
		return false
	}
	return len(next.Text) > 60 || len(next.Text) > len(b.Text)+20 || headingShape(next.Text) || askOf(next.Text) != budget.NoAsk || strings.HasSuffix(next.Text, ":") || len(figure.Scan(next.Text)) > 0
}

// headingShape reports whether a line can be a heading by its own looks.
func headingShape(s string) bool {
	if len(s) > 110 || len(s) < 2 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(s)
	if !unicode.IsUpper(first) && !unicode.IsDigit(first) && !strings.ContainsRune("%(‘'\"“", first) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(s)
	if strings.ContainsRune(".,;:!…", last) || endsOpen(s) {
		return false
	}
	if _, ok := figure.Parse(s); ok {
		return false
	}
	if !named(s) {
		return false
	}
	if strings.Count(s, " ") > 13 || sentenceBreak(s) {
		return false
	}
	if strings.IndexByte(s, '%') >= 0 || strings.Contains(s, "€") || strings.Contains(s, "mln") || strings.Contains(s, "mld") {
		return len(figure.Scan(s)) == 0
	}
	return true
}

// named reports whether a line has a word in it, and is no address or telephone number: those stand alone as headings do.
func named(s string) bool {
	word, run := false, 0
	for i := 0; i < len(s); i++ {
		c := s[i] | 0x20
		if c >= 'a' && c <= 'z' || s[i] >= 0x80 {
			run++
		} else {
			run = 0
		}
		word = word || run > 1
		if s[i] == ':' && i+2 < len(s) && isDigit(s[i+2]) {
			return false // Telefoon: 14 070
		}
		// 2511 BT: a postcode
		if i >= 6 && isUpper(s[i]) && isUpper(s[i-1]) && s[i-2] == ' ' && isDigit(s[i-3]) && isDigit(s[i-4]) && isDigit(s[i-5]) && isDigit(s[i-6]) && (i+1 == len(s) || s[i+1] == ' ') {
			return false
		}
	}
	return word
}

func isUpper(c byte) bool { return c >= 'A' && c <= 'Z' }

// contentsLine reports whether block i is a line of a table of contents: it ends in the number of a page, and so does
// the one before or behind it, with numbers that go up.
func (p *page) contentsLine(i int) bool {
	at := func(k int) int {
		if k < 0 || k >= len(p.blocks) || p.blocks[k].Kind != source.Words && p.blocks[k].Kind != source.Item {
			return -1
		}
		s := p.blocks[k].Text
		n := strings.LastIndexByte(s, ' ')
		if n < 1 || len(s)-n > 4 || len(s)-n < 2 || strings.Trim(s[n+1:], "0123456789") != "" || s[n+1] == '0' {
			return -1
		}
		page := 0
		for _, c := range s[n+1:] {
			page = page*10 + int(c-'0')
		}
		return page
	}
	this := at(i)
	if this < 0 {
		return false
	}
	before, behind := at(i-1), at(i+1)
	return before > 0 && before <= this && (at(i-2) > 0 && at(i-2) <= before || behind >= this) || behind >= this && at(i+2) >= behind
}

// sentenceBreak reports whether one sentence ends and another begins in s; "(incl. reserves)" is none.
func sentenceBreak(s string) bool {
	for {
		_, rest, ok := strings.Cut(s, ". ")
		if !ok {
			return false
		}
		if r, _ := utf8.DecodeRuneInString(rest); unicode.IsUpper(r) {
			return true
		}
		s = rest
	}
}

// endsOpen reports whether a line ends in a word after which a sentence goes on.
func endsOpen(s string) bool {
	last := s[strings.LastIndexByte(s, ' ')+1:]
	if len(last) > len("worden") {
		return false
	}
	switch strings.ToLower(last) {
	case "de", "het", "een", "van", "voor", "en", "of", "in", "op", "aan", "met", "te", "der", "den", "om", "bij", "door", "naar", "dat", "die", "is", "zijn", "wordt", "worden", "over", "uit", "tot", "als", "we", "wij":
		return true
	}
	return false
}
