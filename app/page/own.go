package page

import (
	"strconv"
	"strings"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/ui"
	"begrotingsverkenner/app/view"
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// own is the page on which a reader's own document is read, without it leaving the device.
func own(e *ui.Env, of *ui.Shown) Drawn {
	w := e.W
	title := w.OwnTitle
	pick := ui.E("div", ui.Waits("drop"),
		ui.ET("label", "button", w.OwnChoose).Attr("for", "bestand"),
		ui.E("input", "says").Attr("type", "file").Attr("id", "bestand").Attr("accept", ".pdf,.docx,.txt,.md,.html,.htm,.mhtml,application/pdf,text/plain,text/html,text/markdown").Attr("data-act", "file"),
		ui.ET("span", "", " "+w.OwnDrop), ui.P("sub", ui.T(w.OwnPrivacy)))
	body := []ui.Node{ui.H(1, "", ui.T(title)), ui.P("lead", ui.T(w.OwnLead)), e.NeedsWasm(), pick}
	body = append(body, fetches(e), e.Reads())
	if e.Fault != "" {
		body = append(body, ui.E("p", "nl-paragraph note err-line", ui.T(w.OwnFailed+" "+fault(e, e.Fault))).Attr("role", "alert"))
	}
	if of != nil {
		var nav ui.Node
		if whole := of.View.Doc.Whole; whole != nil {
			parts := view.PartsOf(whole)
			nav = ownParts(e, parts, chosenPart(e, parts))
		}
		name := of.View.Doc.Meta.Programme
		if part := of.View.Doc.Part; part != nil {
			name = part.PartTitle()
		}
		if name == "" {
			name = view.FileName(of.View.Doc.Name)
		}
		read := strings.Replace(w.OwnRead, "%s", view.FileName(of.View.Doc.Name), 1)
		if of.View.Doc.Meta.Publication() != "" {
			read += " · " + e.PublicationName(of)
		}
		body = append(body, e.Dutch(ui.H(2, "own-title", ui.T(name)).Attr("id", "eigen").Attr("tabindex", "-1")), ui.P("sub", ui.T(read)), nav)
		body = append(body, shown(e, of)...)
	}
	return Drawn{Title: titled(e, title), Description: w.OwnLead, Body: e.Frame(e.Crumbs(ui.Crumb{Label: title}), body...)}
}

// chosenPart is the part of a reader's own document that is shown: the one that the address names, else the first.
func chosenPart(e *ui.Env, parts []*budget.Document) int {
	for i, p := range parts {
		if strconv.Itoa(p.Order) == e.Query("deel") {
			return i
		}
	}
	return 0
}

// ownParts leads to the parts of a reader's own document.
func ownParts(e *ui.Env, parts []*budget.Document, chosen int) ui.Node {
	var list []ui.Node
	for i, p := range parts {
		title := p.Part.PartTitle()
		if title == "" {
			title = view.FileName(p.Name)
		}
		a := ui.ET("a", "", title).Attr("href", e.With("deel", strconv.Itoa(p.Order)))
		if i == chosen {
			a = a.Attr("aria-current", "page")
		}
		list = append(list, e.Dutch(ui.E("li", "", a)))
	}
	return ui.E("nav", "pubs", ui.E("ul", "", list...)).Attr("aria-label", e.W.OwnParts)
}

// fetches says before how much a first document makes the browser fetch, for those who pay for that or wait long for it.
func fetches(e *ui.Env) ui.Node {
	c := e.Catalogue
	if c.Reader == 0 || e.Here.Base == address.Fragment {
		return nil // there is nothing to fetch
	}
	megabytes := func(n int) string { return e.Number(figure.Decimal(int64((n+50_000)/100_000), 1), 1) }
	text := strings.Replace(e.W.OwnReader, "%s", megabytes(c.Reader), 1)
	if c.Engine > 0 {
		text = strings.Replace(e.W.OwnReaderPDF, "%s", megabytes(c.Reader), 1)
		text = strings.Replace(text, "%s", megabytes(c.Reader+c.Engine), 1)
	}
	return ui.P("sub", ui.T(text))
}

// fault says in a reader's words why a file could not be read.
func fault(e *ui.Env, code string) string {
	switch code {
	case "empty":
		return e.W.OwnEmpty
	case "size", "lines", "unpacked", "slow", "crash":
		return e.W.OwnSize
	case "password":
		return e.W.OwnPassword
	case "scan":
		return e.W.OwnScan
	case "letters":
		return e.W.OwnLetters
	case "damaged", "internal":
		return e.W.OwnDamaged
	case "none":
		return e.W.OwnNoReader
	case "start", "request", "download", "manifest":
		return e.W.OwnOffline
	}
	return e.W.OwnBinary
}
