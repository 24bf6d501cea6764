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
	onSite := of.Entry != nil && of.Entry.Paper != "" && e.Catalogue.Reader > 0
	if page == 0 || i < 0 || !onSite && (of.Entry != nil || !e.OwnPaper) {
		return nil
	}
	e.Paper = true
	el := E("begroting-bladzijde", "").Attr("data-page", strconv.Itoa(page)).Attr("data-line", strconv.Itoa(line)).Attr("data-figure", published).
		Attr("data-nth", strconv.Itoa(strings.Count(text[:i], published))).Attr("data-name", e.PublicationName(of))
	if of.Entry != nil {
		el.Attr("data-file", of.Entry.Paper).Attr("data-size", strconv.Itoa(of.Entry.PaperBytes)).Attr("data-bytes", strconv.Itoa(of.Entry.PaperBytes+e.Catalogue.Reader))
	}
	return el
}

// PaperLink leads to a page of the PDF that the site has with it of a document; nil where there is none.
func (e *Env) PaperLink(of *Shown, page int) Node {
	if of.Entry == nil || of.Entry.Paper == "" || page == 0 {
		return nil
	}
	n := strconv.Itoa(page)
	return AT("", e.File(of.Entry.Paper)+"#page="+n, strings.Replace(e.W.SourcePDF, "%s", n, 1))
}
