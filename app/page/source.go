package page

import (
	"strconv"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/ui"
)

// A text stands in pieces of so many lines, or of so many bytes where lines are long: the first one open, the others folded.
const pieceLines, pieceBytes = 100, 5000

// sourceText is the text of a document as it was read, each line with its number and address.
func sourceText(e *ui.Env, of *ui.Shown) Drawn {
	entry := of.Entry
	pub := publicationName(e, entry)
	page := 0
	var pieces, lines []ui.Node
	first, last, size := 0, 0, 0
	piece := func() {
		list := e.Dutch(ui.E("ol", "lines", lines...))
		switch {
		case lines == nil:
		case pieces == nil:
			pieces = append(pieces, list)
		default:
			pieces = append(pieces, e.Fold(ui.T(e.W.SourceLines+" "+strconv.Itoa(first)+"–"+strconv.Itoa(last)), list))
		}
		lines, first, size = nil, 0, 0
	}
	for i, text := range of.View.Doc.Lines {
		if text == "" || !of.View.Doc.Holds(i+1) {
			continue
		}
		if len(lines) == pieceLines || size > pieceBytes {
			piece()
		}
		if first == 0 {
			first = i + 1
		}
		last, size = i+1, size+len(text)
		n := strconv.Itoa(i + 1)
		if p := of.View.Doc.Page(i + 1); p != page {
			page = p
			if link := e.PaperLink(of, page); link != nil {
				lines = append(lines, ui.E("li", "leaf", ui.E("span", ""), ui.E("span", "", link)))
			}
		}
		lines = append(lines, ui.E("li", "", ui.ET("span", "ln", n), ui.ET("span", "", text)).Attr("id", "l"+n))
	}
	piece()
	title := e.W.SourceTitle + ": " + entry.Programme
	body := []ui.Node{ui.H(1, "", ui.T(e.W.SourceTitle+": "), e.Dutch(ui.ET("span", "", entry.Programme))), ui.P("sub", ui.T(e.W.SourceLead))}
	return Drawn{
		Title: titled(e, title+" · "+pub), Description: title + ", " + pub + ". " + e.W.SourceLead,
		Body: e.Frame(e.Crumbs(
			ui.Crumb{Label: pub, Href: e.To(address.Location{Kind: address.Publication, Publication: entry.Publication})},
			ui.Crumb{Label: entry.Programme, Href: e.To(entry.Location(false)), Dutch: true},
			ui.Crumb{Label: e.W.SourceTitle}),
			append(body, pieces...)...),
	}
}
