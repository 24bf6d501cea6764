package ui

import (
	"strconv"
	"strings"

	"begrotingsverkenner/app/view"
	"begrotingsverkenner/core/budget"
)

// Chapters shows the text of a document, each amount a link to its source.
func (e *Env) Chapters(of *Shown) Node {
	if len(of.View.Chapters) == 0 {
		return nil
	}
	list := []Node{H(2, "", T(e.W.TextTitle)).Attr("id", "tekst"), P("lead", T(e.W.TextLead))}
	for i := range of.View.Chapters {
		list = append(list, e.chapter(of, &of.View.Chapters[i]))
	}
	return E("section", "text", list...).Attr("aria-labelledby", "tekst")
}

// chapter is one main heading with what stands below it.
func (e *Env) chapter(of *Shown, c *view.Chapter) Node {
	var list []Node
	if c.Title != "" {
		list = append(list, H(3, "", T(c.Title)).Attr("id", "k"+strconv.Itoa(c.Line)))
	}
	level := 3
	if c.Title == "" {
		level = 2
	}
	for i := range c.Texts {
		if b := &c.Texts[i]; b.Kind == budget.Heading {
			// The document's own levels skip some; a page's may not.
			level = min(b.Level+1, level+1, 6)
			list = append(list, H(level, "", T(b.Items[0].Text)))
			continue
		}
		list = append(list, e.block(of, &c.Texts[i]))
	}
	return e.Dutch(E("div", "prose", list...))
}

func (e *Env) block(of *Shown, b *view.Block) Node {
	t := &b.Items[0]
	switch b.Kind {
	case budget.ListItem, budget.NumberedItem:
		var items []Node
		for i := range b.Items {
			items = append(items, E("li", "", e.running(of, &b.Items[i])...))
		}
		if b.Kind == budget.NumberedItem {
			return E("ol", "", items...)
		}
		return E("ul", "", items...)
	case budget.BuildStamp, budget.Holder, budget.Unplaced:
		return P("aside", e.running(of, t)...)
	}
	return P("", e.running(of, t)...)
}

// running writes text with its amounts as links to their source.
func (e *Env) running(of *Shown, t *budget.Text) []Node {
	var list []Node
	rest := t.Text
	for i := range t.Amounts {
		a := &t.Amounts[i]
		before, after, ok := strings.Cut(rest, a.Published)
		if !ok || a.Published == "" {
			continue
		}
		if before != "" {
			list = append(list, T(before))
		}
		list = append(list, e.source(of, spot{a.Line, of.place().Amount(a)}, view.Figure{}, a.Published, a.Published))
		rest = after
	}
	if rest != "" {
		list = append(list, T(rest))
	}
	return list
}
