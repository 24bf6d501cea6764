package view

import (
	"begrotingsverkenner/core/budget"
)

// Chapter is a part of the text under one of the document's main headings.
type Chapter struct {
	Title string
	Line  int
	Ask   budget.Ask
	Texts []Block
}

// Block is a piece of running text: a heading, a paragraph or a whole list.
type Block struct {
	Kind  budget.TextKind // Heading, Paragraph, ListItem or NumberedItem; the rest is shown as a paragraph
	Level int             // of a heading, from 3
	Items []budget.Text   // one, but for lists
}

// Chapters lays the texts of a document out as chapters, in reading order. A heading that only repeats the one before
// it is left out of the picture; its line keeps its place in the source.
func Chapters(d *budget.Document) []Chapter {
	top := topLevel(d)
	var chapters []Chapter
	for i := range d.Texts {
		t := d.Texts[i]
		if t.Kind == budget.Furniture {
			continue
		}
		heading := t.Kind == budget.Heading || t.Kind == budget.Question
		if heading && t.Level <= top {
			if n := len(chapters); n > 0 && fold(chapters[n-1].Title) == fold(t.Text) && len(chapters[n-1].Texts) == 0 {
				continue
			}
			chapters = append(chapters, Chapter{Title: t.Text, Line: t.Line, Ask: t.Ask})
			continue
		}
		if len(chapters) == 0 {
			chapters = append(chapters, Chapter{Line: t.Line})
		}
		c := &chapters[len(chapters)-1]
		c.add(t, heading, top)
	}
	// A chapter of which nothing is left but its title, because its table stands elsewhere on the page, is no chapter.
	kept := chapters[:0]
	for _, c := range chapters {
		if len(c.Texts) > 0 {
			kept = append(kept, c)
		}
	}
	return kept
}

func (c *Chapter) add(t budget.Text, heading bool, top int) {
	b := Block{Kind: t.Kind, Items: []budget.Text{t}}
	if heading {
		b.Kind, b.Level = budget.Heading, min(3+max(t.Level-top-1, 0), 5)
	}
	if n := len(c.Texts); n > 0 && (t.Kind == budget.ListItem || t.Kind == budget.NumberedItem) && c.Texts[n-1].Kind == t.Kind {
		c.Texts[n-1].Items = append(c.Texts[n-1].Items, t)
		return
	}
	c.Texts = append(c.Texts, b)
}

// Next is the level of the headings by which a chapter is divided further, the highest of those that it has twice; 0 where it has
// none or is not longer than so many bytes.
func (c *Chapter) Next(long int) int {
	if c.Size() <= long {
		return 0
	}
	var count [8]int
	for i := range c.Texts {
		if b := &c.Texts[i]; b.Kind == budget.Heading && b.Level < len(count) {
			count[b.Level]++
		}
	}
	for level, n := range count {
		if n > 1 {
			return level
		}
	}
	return 0
}

// Size is the number of bytes of a chapter's text.
func (c *Chapter) Size() (n int) {
	for i := range c.Texts {
		for j := range c.Texts[i].Items {
			n += len(c.Texts[i].Items[j].Text)
		}
	}
	return n
}

// topLevel is the level of the headings that make chapters: the highest that has at least two, so that a page with one
// title at its head is not one chapter.
func topLevel(d *budget.Document) int {
	var count [10]int
	for i := range d.Texts {
		t := &d.Texts[i]
		if (t.Kind == budget.Heading || t.Kind == budget.Question) && t.Level > 0 && t.Level < len(count) {
			count[t.Level]++
		}
	}
	for level := 1; level < len(count); level++ {
		if count[level] > 2 || level > 1 && count[level] == 2 {
			return level
		}
	}
	return 1
}
