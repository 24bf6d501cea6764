//go:build !js

package page

import (
	"strings"

	"begrotingsverkenner/app/ui"
)

// glossary explains the words of a budget, each at its own address.
func glossary(e *ui.Env) *still {
	w := made(e)
	var list []ui.Node
	for i, t := range e.W.Terms {
		list = append(list, ui.ET("dt", "", t.Word).Attr("id", t.ID), ui.ET("dd", "", w.Means[i]))
	}
	return &still{title: titled(e, w.GlossaryTitle), description: w.GlossaryLead, crumbs: e.Crumbs(ui.Crumb{Label: w.GlossaryTitle}),
		head: []ui.Node{ui.H(1, "", ui.T(w.GlossaryTitle)), ui.P("lead", ui.T(w.GlossaryLead)), ui.E("dl", "terms", list...)}}
}

// about says where the figures come from and what a reader may expect.
func about(e *ui.Env) *still {
	w := made(e)
	body := []ui.Node{ui.H(1, "", ui.T(w.AboutTitle)), ui.P("lead", ui.T(w.AboutLead))}
	for i, s := range w.About {
		body = append(body, ui.H(2, "", ui.T(s.Title)))
		for _, text := range s.Text {
			body = append(body, ui.P("prose", ui.T(text)))
		}
		// The first section says where the figures come from.
		if from := e.Catalogue.InhabitantsFrom; i == 0 && from != "" {
			body = append(body, ui.P("prose", ui.T(strings.Replace(e.W.InhabitantsFrom, "%s", from, 1)+".")))
		}
		if from := e.Catalogue.PricesFrom; i == 0 && from != "" {
			body = append(body, ui.P("prose", ui.T(strings.Replace(e.W.PricesFrom, "%s", from, 1)+".")))
		}
	}
	if e.Catalogue.Licences {
		body = append(body, ui.H(2, "", ui.T(w.LicencesTitle)), ui.P("prose", ui.T(w.LicencesText+" "), ui.AT("", e.Here.Root()+"licenties.html", w.LicencesLink), ui.T(".")))
	}
	return &still{title: titled(e, w.AboutTitle), description: w.AboutLead, crumbs: e.Crumbs(ui.Crumb{Label: w.AboutTitle}), head: body}
}
