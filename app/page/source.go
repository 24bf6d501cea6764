package page

import (
	"strconv"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/ui"
)

// sourceText is the text of a document as it was read, each line with its number and address.
func sourceText(e *ui.Env, of *ui.Shown) Drawn {
	entry := of.Entry
	pub := publicationName(e, entry)
	var lines []ui.Node
	page := 0
	for i, text := range of.View.Doc.Lines {
		if text == "" || !of.View.Doc.Holds(i+1) {
			continue
		}
		n := strconv.Itoa(i + 1)
		if p := of.View.Doc.Page(i + 1); p != page {
			page = p
			if link := e.PaperLink(of, page); link != nil {
				lines = append(lines, ui.E("li", "leaf", ui.E("span", ""), ui.E("span", "", link)))
			}
		}
		lines = append(lines, ui.E("li", "", ui.ET("span", "ln", n), ui.ET("span", "", text)).Attr("id", "l"+n))
	}
	title := e.W.SourceTitle + ": " + entry.Programme
	return Drawn{
		Title: titled(e, title+" · "+pub), Description: title + ", " + pub + ". " + e.W.SourceLead,
		Body: e.Frame(e.Crumbs(
			ui.Crumb{Label: pub, Href: e.To(address.Location{Kind: address.Publication, Publication: entry.Publication})},
			ui.Crumb{Label: entry.Programme, Href: e.To(entry.Location(false)), Dutch: true},
			ui.Crumb{Label: e.W.SourceTitle}),
			ui.H(1, "", ui.T(e.W.SourceTitle+": "), e.Dutch(ui.ET("span", "", entry.Programme))), ui.P("sub", ui.T(e.W.SourceLead)),
			e.Dutch(ui.E("ol", "lines", lines...))),
	}
}
