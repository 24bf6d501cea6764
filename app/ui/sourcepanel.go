package ui

import (
	"net/url"
	"strconv"
	"strings"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/view"
	"begrotingsverkenner/core/budget"
)

// around is the number of lines with text that the source of a figure shows before and behind it.
const around = 4

// SourcePanel shows where a figure stands: the lines of the document, the figure marked, and how it was read. f is the
// figure that it stands behind, or none where that is an amount in the text; published is what the line says.
func (e *Env) SourcePanel(of *Shown, at spot, f view.Figure, published string) Node {
	d, line := of.View.Doc, at.line
	for _, g := range view.Find(d, line) {
		if f.Cell == nil && g.Cell.Published == published {
			f = g // an amount in the text that was read as a table, too
		}
	}
	title := published
	if runes := []rune(title); len(runes) > 60 {
		title = string(runes[:60]) + "…"
	}
	list := []Node{
		E("span", "s-head", E("b", "", T(strings.Replace(e.W.SourceOf, "%s", title, 1))).Attr("id", "bron-van"),
			E("button", "s-close", T("×")).Attr("type", "button").Attr("data-act", "close").Attr("aria-label", e.W.SourceClose)),
		ET("span", "s-where", e.PublicationName(of)+", "+e.sourcePlace(d, line)),
		e.paper(of, at, f, published),
		e.Dutch(E("span", "s-lines", sourceLines(d, line, f, published)...)),
	}
	if f.Cell != nil {
		list = append(list, e.reading(f)...)
	} else {
		list = append(list, ET("span", "s-note", e.W.SourceText))
	}
	list = append(list, e.sourceLinks(of, at))
	return E("span", "source", list...).Attr("role", "group").Attr("id", "bron").Attr("tabindex", "-1").
		Attr("aria-labelledby", "bron-van")
}

// sourcePlace names the place of a line: its number, and in a PDF the page before it.
func (e *Env) sourcePlace(d *budget.Document, line int) string {
	place := strings.ToLower(e.W.SourceLine) + " " + strconv.Itoa(line)
	if page := d.Page(line); page > 0 {
		return e.W.SourcePage + " " + strconv.Itoa(page) + ", " + place
	}
	return place
}

// sourceLines shows the lines around a figure. Blank lines are skipped: they carry nothing.
func sourceLines(d *budget.Document, line int, f view.Figure, published string) []Node {
	first, n := line, 0
	for first > 1 && n < around {
		first--
		if strings.TrimSpace(d.Line(first)) != "" {
			n++
		}
	}
	end, n := line, 0
	for end < len(d.Lines) && n < around {
		end++
		if strings.TrimSpace(d.Line(end)) != "" {
			n++
		}
	}
	var list []Node
	for l := first; l <= end; l++ {
		text := strings.TrimSpace(d.Line(l))
		if text == "" {
			continue
		}
		var row Node
		if l == line {
			row = E("span", "s-line here", ET("span", "ln", strconv.Itoa(l)), E("span", "", marked(text, before(d, line, f), published)...))
		} else {
			row = E("span", "s-line", ET("span", "ln", strconv.Itoa(l)), ET("span", "", short(text)))
		}
		list = append(list, row)
	}
	return list
}

// before returns the figures of a line that stand before a figure.
func before(d *budget.Document, line int, f view.Figure) []view.Figure {
	found := view.Find(d, line)
	for i := range found {
		if found[i].Cell == f.Cell {
			return found[:i]
		}
	}
	return nil
}

// marked marks a figure in its line: the first one that looks like it and is none of those before it, or the whole line
// where there is none.
func marked(text string, before []view.Figure, published string) []Node {
	i := placeIn(text, before, published)
	if i < 0 {
		return []Node{ET("mark", "nl-mark", text)}
	}
	var list []Node
	if i > 0 {
		list = append(list, T(text[:i]))
	}
	list = append(list, ET("mark", "nl-mark", published))
	if rest := text[i+len(published):]; rest != "" {
		list = append(list, T(rest))
	}
	return list
}

// placeIn is where a figure begins in its line, behind those before it; −1 where it is not there as it was published.
func placeIn(text string, before []view.Figure, published string) int {
	at := 0
	for _, b := range before {
		if i := strings.Index(text[at:], b.Cell.Published); i >= 0 {
			at += i + len(b.Cell.Published)
		}
	}
	i := strings.Index(text[at:], published)
	if i < 0 || published == "" {
		return -1
	}
	return at + i
}

func short(text string) string {
	if runes := []rune(text); len(runes) > 140 {
		return string(runes[:140]) + "…"
	}
	return text
}

// reading says how a figure was read: table, row, column, scale, and what was inferred.
func (e *Env) reading(f view.Figure) []Node {
	var list []Node
	say := func(word, text string) {
		if text != "" {
			list = append(list, E("span", "s-read", ET("span", "", word+" "), e.Dutch(ET("span", "", text))))
		}
	}
	if n := len(f.Table.Path); n > 0 {
		say(e.W.SourceTable, f.Table.Path[n-1])
	}
	row := f.Row.Label
	if row == "" && f.Row.Role != budget.ItemRow {
		row = strings.ToLower(e.W.TotalRow)
	}
	say(e.W.SourceRow, row)
	if f.Col < len(f.Table.Columns) {
		say(e.W.SourceColumn, f.Table.Columns[f.Col].Header)
	}
	if f.Cell.Scale > 1 && f.Known {
		say(e.W.SourceScale, e.Number(numberOf(f.Cell.Scale), 0))
	}
	for _, note := range f.Cell.Notes() {
		if text := e.W.SourceNotes.Of(note); text != "" {
			list = append(list, ET("span", "s-note", text))
		}
	}
	return list
}

func (e *Env) sourceLinks(of *Shown, at spot) Node {
	n := strconv.Itoa(at.line)
	list := []Node{
		E("button", "linkish", T(e.W.SourceCopy)).Attr("type", "button").Attr("data-act", "copy").Attr("data-mark", address.Mark{Line: at.line, Place: at.place}.String()),
	}
	if of.Entry != nil {
		whole := address.Location{Kind: address.Source, Publication: of.Entry.Publication, Slug: of.Entry.Slug}
		list = append(list, AT("", e.To(whole)+"#l"+n, e.W.SourceWhole))
	}
	list = append(list, e.PaperLink(of, of.View.Doc.Page(at.line)))
	if page := of.View.Doc.Address(at.line); safeURL(page) {
		list = append(list, AT("", page, e.W.SourceSite).Attr("rel", "external noopener noreferrer"))
	}
	if contact := e.Catalogue.Links.Contact; contact != "" {
		if strings.HasPrefix(contact, "mailto:") && !strings.Contains(contact, "?") {
			contact += "?subject=" + url.PathEscape(e.W.SourceMistake+" "+e.PublicationName(of)+", "+view.FileName(of.View.Doc.Name)+":"+n)
		}
		list = append(list, AT("", contact, e.W.SourceMistake))
	}
	return E("span", "s-links", list...)
}

// safeURL reports whether an address of the manifest may be a link: nothing but the web.
func safeURL(url string) bool {
	return strings.HasPrefix(url, "https://") || strings.HasPrefix(url, "http://")
}

// PublicationName names the publication of a document, or the file where that is not known.
func (e *Env) PublicationName(of *Shown) string {
	m := &of.View.Doc.Meta
	if m.Publication() == "" {
		return view.FileName(of.View.Doc.Name)
	}
	return e.W.Publication(string(m.Kind), strconv.Itoa(m.FiscalYear))
}
