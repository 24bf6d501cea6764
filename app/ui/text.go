package ui

import (
	"strconv"
	"strings"

	"begrotingsverkenner/app/view"
	"begrotingsverkenner/core/budget"
)

// longText is the number of bytes from which a text is folded: some three screens of a phone.
const longText = 3000

// Chapters shows the text of a document, each amount a link to its source. A long one is folded per chapter: all of it is on the
// page, for who searches there, prints it or has no scripts.
func (e *Env) Chapters(of *Shown) Node {
	if len(of.View.Chapters) == 0 {
		return nil
	}
	length := 0
	for i := range of.View.Chapters {
		length += of.View.Chapters[i].Size()
	}
	lead := e.W.TextLead
	if length > longText {
		lead += " " + e.W.TextFolded
	}
	list := []Node{H(2, "", T(e.W.TextTitle)).Attr("id", "tekst"), P("lead", T(lead))}
	for i := range of.View.Chapters {
		c := &of.View.Chapters[i]
		title := H(3, "", T(c.Title)).Attr("id", ChapterID(c))
		text := e.chapter(of, c, 3)
		switch {
		case length > longText && c.Title != "":
			list = append(list, e.Dutch(e.Fold(title, text)))
		case length > longText:
			list = append(list, e.Fold(T(e.W.TextStart), e.Dutch(text)))
		case c.Title != "":
			list = append(list, e.Dutch(title), e.Dutch(text))
		default:
			list = append(list, e.Dutch(text))
		}
	}
	return E("section", "text", list...).Attr("aria-labelledby", "tekst")
}

// ChapterID is the place of a chapter on its document's page.
func ChapterID(c *view.Chapter) string { return "k" + strconv.Itoa(c.Line) }

// Fold folds a part of the page below its title. It is open where the source of one of its figures is.
func (e *Env) Fold(title Node, body Node) *Elem {
	html := HTML(body)
	fold := E("details", "fold", E("summary", "", title), Part(html))
	if strings.Contains(html, ` aria-expanded="true"`) {
		fold = fold.Flag("open")
	}
	return fold
}

// chapter is what stands below a heading of a level. A long one is folded once more, by the headings that come next.
func (e *Env) chapter(of *Shown, c *view.Chapter, level int) *Elem {
	if c.Title == "" {
		level--
	}
	if next := c.Next(longText); next > 0 && level < 6 {
		return e.sections(of, c, next, level+1)
	}
	var list []Node
	for i := range c.Texts {
		if b := &c.Texts[i]; b.Kind == budget.Heading {
			// The document's own levels skip some; a page's may not.
			level = min(b.Level+1, level+1, 6)
			list = append(list, H(level, "", T(b.Items[0].Text)))
			continue
		}
		list = append(list, e.block(of, &c.Texts[i]))
	}
	return E("div", "prose", list...)
}

// sections folds a chapter by its headings of a level, which the page shows as those of another.
func (e *Env) sections(of *Shown, c *view.Chapter, level, shown int) *Elem {
	var list []Node
	for i := 0; i < len(c.Texts); {
		part := view.Chapter{Title: c.Title, Line: c.Line}
		heading := c.Texts[i].Kind == budget.Heading && c.Texts[i].Level == level
		if heading {
			part.Title, part.Line = c.Texts[i].Items[0].Text, c.Texts[i].Items[0].Line
			i++
		}
		for ; i < len(c.Texts) && !(c.Texts[i].Kind == budget.Heading && c.Texts[i].Level == level); i++ {
			part.Texts = append(part.Texts, c.Texts[i])
		}
		switch text := e.chapter(of, &part, shown); {
		case !heading:
			list = append(list, text)
		case len(part.Texts) == 0:
			list = append(list, H(shown, "", T(part.Title)))
		default:
			list = append(list, e.Fold(H(shown, "", T(part.Title)).Attr("id", ChapterID(&part)), text))
		}
	}
	return E("div", "prose", list...)
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
