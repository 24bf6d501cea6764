package ui

import (
	"strconv"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/view"
)

// EntryFigure shows lasten (0), baten (1) or saldo (2) of a document in the unit of the page.
func (e *Env) EntryFigure(entry *view.Entry, i int) Node {
	n, ok := entry.Amount(i)
	if !ok {
		return ET("span", "missing", e.W.NotGiven)
	}
	amount := e.Amount(n, entry.Year)
	if amount == "–" {
		return T(amount) // nothing that has a source
	}
	return e.EntryText(entry, i, amount)
}

// EntryText is a text about one of the three figures of a document that leads to where it comes from: the figure that the
// document prints, or the table whose figures were added up.
func (e *Env) EntryText(entry *view.Entry, i int, text string) Node {
	l := entry.Location(false)
	mark := address.ParseMark(entry.Marks[i])
	l.Line, l.Place = mark.Line, mark.Place
	href := e.To(l)
	if e.Doc != nil && e.Doc.Entry == entry {
		href = "#" + mark.String() // this page
	}
	if mark.Line == 0 {
		href = e.To(entry.Location(false)) + "#" + AddedUp
		if e.Doc != nil && e.Doc.Entry == entry {
			href = "#" + AddedUp
		}
	}
	return ET("a", "f", text).Attr("href", href)
}

// KeyText is a text about a key figure of the page's document, as [Env.EntryText] of an entry.
func (e *Env) KeyText(of *Shown, f view.Figure, text string) Node {
	mark := address.Mark{Line: f.Line(), Place: of.place().Cell(f.Cell)}
	if mark.Line == 0 {
		return ET("a", "f", text).Attr("href", "#"+AddedUp)
	}
	return ET("a", "f", text).Attr("href", "#"+mark.String())
}

// ToLine is a small link to a line in the source text of a document: "r. 217".
func (e *Env) ToLine(entry *view.Entry, line int) Node {
	n := strconv.Itoa(line)
	l := address.Location{Kind: address.Source, Publication: entry.Publication, Slug: entry.Slug}
	return ET("a", "ref", e.W.LineAbbr+" "+n).Attr("href", e.To(l)+"#l"+n).Attr("aria-label", e.W.LineAbbr+" "+n+", "+e.W.ToSource)
}

// AddedUp is the id of the part of a document's page whose last row is the sum of its activities.
const AddedUp = "geld"
