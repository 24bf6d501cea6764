package page

import (
	"strings"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/ui"
)

// glossary explains the words of a budget, each at its own address.
func glossary(e *ui.Env) Drawn {
	var list []ui.Node
	for _, t := range e.W.Terms {
		list = append(list, ui.ET("dt", "", t.Word).Attr("id", t.ID), ui.ET("dd", "", t.Means))
	}
	return Drawn{Title: titled(e, e.W.GlossaryTitle), Description: e.W.GlossaryLead,
		Body: e.Frame(e.Crumbs(ui.Crumb{Label: e.W.GlossaryTitle}), ui.H(1, "", ui.T(e.W.GlossaryTitle)), ui.P("lead", ui.T(e.W.GlossaryLead)), ui.E("dl", "terms", list...))}
}

// about says where the figures come from and what a reader may expect.
func about(e *ui.Env) Drawn {
	body := []ui.Node{ui.H(1, "", ui.T(e.W.AboutTitle)), ui.P("lead", ui.T(e.W.AboutLead))}
	for i, s := range e.W.About {
		body = append(body, ui.H(2, "", ui.T(s.Title)))
		for _, text := range s.Text {
			body = append(body, ui.P("prose", ui.T(text)))
		}
		// The first section says where the figures come from.
		if from := e.Catalogue.InhabitantsFrom; i == 0 && from != "" {
			body = append(body, ui.P("prose", ui.T(strings.Replace(e.W.InhabitantsFrom, "%s", from, 1)+".")))
		}
	}
	if e.Catalogue.Licences && e.Here.Base != address.Fragment {
		body = append(body, ui.H(2, "", ui.T(e.W.LicencesTitle)), ui.P("prose", ui.T(e.W.LicencesText+" "), ui.AT("", e.Here.Root()+"licenties.html", e.W.LicencesLink), ui.T(".")))
	}
	return Drawn{Title: titled(e, e.W.AboutTitle), Description: e.W.AboutLead, Body: e.Frame(e.Crumbs(ui.Crumb{Label: e.W.AboutTitle}), body...)}
}
