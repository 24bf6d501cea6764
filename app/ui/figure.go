package ui

import (
	"strconv"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/view"
	"begrotingsverkenner/core/budget"
)

// Figure shows a figure as a link to its source, in the unit of the page. A sum that was added up here has no source of
// its own and is plain text. of is the document it stands in.
func (e *Env) Figure(of *Shown, f view.Figure) Node {
	switch {
	case f.Cell == nil && f.Known:
		return T(e.Amount(f.Value, e.year(of, f)))
	case f.Cell == nil:
		return T("")
	case f.Cell.State == budget.NotApplicable:
		return T("")
	case f.Cell.State == budget.Missing:
		return ET("span", "missing", e.W.Missing).Attr("title", e.W.MissingIs)
	}
	return e.source(of, spot{f.Line(), of.place().Cell(f.Cell)}, f, f.Cell.Published, e.Value(of, f))
}

// Value writes the value of a printed figure.
func (e *Env) Value(of *Shown, f view.Figure) string {
	c := f.Cell
	switch {
	case !f.Known:
		return c.Published
	case c.Unit == "EUR":
		return e.Amount(f.Value, e.year(of, f))
	case c.Unit == "%":
		return e.Number(f.Value, -1) + "%"
	}
	return e.Number(f.Value, -1)
}

func (e *Env) year(of *Shown, f view.Figure) int {
	if f.Cell != nil && f.Cell.Period != 0 {
		return f.Cell.Period
	}
	if of != nil && of.View != nil {
		return of.View.Doc.Meta.FiscalYear
	}
	return 0
}

// spot is where a figure stands in its document: its line, and which of the figures there it is where there are more.
type spot struct{ line, place int }

// place numbers the document's figures, once.
func (s *Shown) place() *view.Places {
	if s.places == nil {
		s.places = view.PlacesOf(s.View.Doc)
	}
	return s.places
}

// source makes the link from a figure to its source. On the document's own page it leads to the source text, where it
// works without scripts, and in the browser opens the source right behind the figure. Elsewhere it leads to the
// figure on the document's page. published is what the line says, text what the page says.
func (e *Env) source(of *Shown, at spot, f view.Figure, published, text string) Node {
	n := strconv.Itoa(at.line)
	here := e.Doc != nil && of == e.Doc
	href := "#r" + n
	switch {
	case here && of.Entry != nil && e.Here.Base == address.Fragment:
		href = e.To(address.Location{Kind: address.Source, Publication: of.Entry.Publication, Slug: of.Entry.Slug}) + "#l" + n
	case here && of.Entry != nil:
		href = "bron/#l" + n
	case of != nil && of.Entry != nil:
		l := of.Entry.Location(false)
		l.Line, l.Place = at.line, at.place
		href = e.To(l)
	}
	a := ET("a", "f", text).Attr("href", href)
	if here {
		id, name := e.anchor(at.line, at.place)
		a = a.Attr("id", id.String())
		if at.place > 0 && name != "" {
			a = a.Attr("name", name) // a link to a place in the line finds it by that
		}
		if e.opens(id, name) {
			e.Opened = true
			return E("span", "opened", a.Attr("aria-expanded", "true"), e.SourcePanel(of, at, f, published))
		}
		if found := of.worst(at, name != ""); found != nil && id.Again == 0 {
			return E("span", "marked", a, e.mark(found))
		}
	}
	return a
}

// ToFigure is a small link to a figure on its document's page: "r. 217".
func (e *Env) ToFigure(entry *view.Entry, at address.Mark) Node {
	l := address.Location{Kind: address.Document, Publication: entry.Publication, Slug: entry.Slug, Line: at.Line, Place: at.Place}
	line := e.W.LineAbbr + " " + strconv.Itoa(at.Line)
	return ET("a", "ref", line).Attr("href", e.To(l)).Attr("aria-label", line+", "+e.W.ToSource)
}
