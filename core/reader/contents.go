package reader

import (
	"slices"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/source"
	"begrotingsverkenner/core/table"
)

// entry is a line of the contents list.
type entry struct {
	partName
	text  string // without dots and page
	page  int    // 0 where it is not told
	depth int    // from 1
	line  int
}

// contents is the contents list of a document: which chapters it says there are.
type contents struct {
	entries     []entry
	first, last int // blocks, its heading included
}

// Limits of where a contents list stands and how long it is.
const (
	contentsWithin = 800 // blocks from the beginning
	maxContents    = 2000
	minContents    = 2
)

// findContents finds the contents list: lines with dots and the number of a page behind them, or below a heading that says so
// lines that end in the number of a page, rising.
func (p *page) findContents() *contents {
	for i := 0; i < len(p.blocks) && i < contentsWithin; i++ {
		b := &p.blocks[i]
		headed := contentsTitle(b.Text)
		if !headed {
			if _, _, ok := leaders(blockText(b)); !ok {
				continue
			}
		}
		c := p.readContents(i, headed)
		if len(c.entries) >= minContents {
			c.depths(p)
			return c
		}
	}
	return nil
}

// contentsTitle reports whether a line is the title of a contents list.
func contentsTitle(s string) bool {
	if len(s) > 40 {
		return false
	}
	switch partKey(s) {
	case "inhoud", "inhoudsopgave", "inhoudstafel", "inhoudopgave":
		return true
	}
	return false
}

// readContents reads the list that begins with a block.
func (p *page) readContents(from int, headed bool) *contents {
	c := &contents{first: from, last: from}
	i := from
	if headed {
		i++
	}
	lastPage, waiting := 0, ""
	for ; i < len(p.blocks) && len(c.entries) < maxContents; i++ {
		b := &p.blocks[i]
		text := blockText(b)
		title, number, ok := leaders(text)
		if !ok && headed {
			title, number, ok = pageBehind(text)
			ok = ok && number >= lastPage
		}
		if n, said := pageLabel(b); n > 0 && (said || ok) && title == "" || contentsTitle(text) || furniture(text) {
			continue
		}
		if !ok {
			// The first line of a title that goes on, or a chapter without a page.
			if waiting != "" || b.Kind == source.Row || len(text) > maxPartName || strings.HasSuffix(text, ".") || !p.listGoesOn(i+1, headed, lastPage) {
				break
			}
			if next := blockText(&p.blocks[i+1]); endsOpen(text) || table.StartsLower(next) || chapterMark(text) > 0 && !p.blocks[i+1].Gap && unmarked(next) {
				waiting = text
			} else {
				c.entries = append(c.entries, entry{partName: readPartName(text), text: text, line: b.Line})
			}
			continue
		}
		title = strings.TrimSpace(waiting + " " + title)
		waiting = ""
		if number < lastPage {
			number = 0 // cut off at the edge of the page
		}
		lastPage = max(lastPage, number)
		c.entries = append(c.entries, entry{partName: readPartName(title), text: title, page: number, line: b.Line})
		c.last = i
	}
	return c
}

// unmarked reports whether a line begins with neither the number of a chapter nor that of a programme.
func unmarked(s string) bool {
	n := readPartName(s)
	return n.mark == "" && n.kind == budget.ChapterPart
}

// listGoesOn reports whether a block is a line of the contents list.
func (p *page) listGoesOn(i int, headed bool, lastPage int) bool {
	if i >= len(p.blocks) {
		return false
	}
	text := blockText(&p.blocks[i])
	if _, _, ok := leaders(text); ok {
		return true
	}
	_, number, ok := pageBehind(text)
	return ok && headed && number >= lastPage && number > 0
}

// depths gives the entries their depth: by their indent where that differs, else by their numbers.
func (c *contents) depths(p *page) {
	var indents []int
	for i := range c.entries {
		e := &c.entries[i]
		if !p.html {
			e.depth = indentOf(strings.TrimLeft(p.doc.Lines[e.line-1], "\f"))
		}
		indents = append(indents, e.depth)
	}
	slices.Sort(indents)
	var steps []int
	for _, n := range indents {
		if len(steps) == 0 || n > steps[len(steps)-1]+1 {
			steps = append(steps, n)
		} else {
			steps[len(steps)-1] = n
		}
	}
	for i := range c.entries {
		e := &c.entries[i]
		if len(steps) < 2 || len(steps) > 6 {
			e.depth = max(1, e.partName.depth())
			continue
		}
		k, _ := slices.BinarySearch(steps, e.depth)
		e.depth = k + 1
	}
}

// blockText is what a block says, the mark of a list included: chapters have numbers.
func blockText(b *source.Block) string {
	if b.Mark != "" && b.Numbered() {
		return b.Mark + " " + b.Text
	}
	return b.Text
}

// leaders cuts the dots and the number of the page off a line of a contents list.
func leaders(s string) (title string, page int, ok bool) {
	dots, start := 0, -1
	for i, r := range s {
		switch {
		case r == '.' || r == '…' || r == '·' || r == '_':
			if start < 0 {
				start = i
			}
			if dots++; r == '…' {
				dots += 2
			}
			continue
		case r == ' ' && start >= 0:
			continue
		case dots >= minDots:
			page, ok = pageNumber(s[i:])
			return strings.TrimSpace(s[:start]), page, ok && start > 1
		}
		dots, start = 0, -1
	}
	if dots >= minDots && start > 1 {
		return strings.TrimSpace(s[:start]), 0, true
	}
	return "", 0, false
}

// minDots is how many dots lead to a page: three end a sentence.
const minDots = 4

// pageBehind cuts the number of the page off a line that ends in one.
func pageBehind(s string) (title string, page int, ok bool) {
	i := strings.LastIndexAny(s, " \t")
	if i < 2 || len(s) > maxPartName+40 {
		return "", 0, false
	}
	page, ok = pageNumber(s[i+1:])
	title = strings.TrimSpace(s[:i])
	return title, page, ok && page > 0 && len(title) <= maxPartName && named(title) && table.ReadTitle(title).Year == 0
}

func pageNumber(s string) (int, bool) {
	s = strings.TrimSpace(s)
	n := 0
	for i := range len(s) {
		if !isDigit(s[i]) || i > 3 {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}
