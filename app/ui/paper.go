package ui

import (
	"strconv"
	"strings"

	"begrotingsverkenner/app/view"
)

// paper is where the page of a PDF is shown on which a figure stands, where that PDF is at hand; see web/js/paper.js.
func (e *Env) paper(of *Shown, at spot, f view.Figure, published string) Node {
	d, line := of.View.Doc, at.line
	page := d.Page(line)
	text := strings.TrimSpace(d.Line(line))
	i := placeIn(text, before(d, line, f), published)
	if page == 0 || i < 0 || of.Entry == nil && !e.OwnPaper || of.Entry != nil {
		return nil
	}
	e.Paper = true
	return E("begroting-bladzijde", "").Attr("data-page", strconv.Itoa(page)).Attr("data-line", strconv.Itoa(line)).Attr("data-figure", published).
		Attr("data-nth", strconv.Itoa(strings.Count(text[:i], published))).Attr("data-name", e.PublicationName(of))
}
