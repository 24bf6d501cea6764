package page

import (
	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/ui"
)

// missing helps on from an address that leads nowhere.
func missing(e *ui.Env) Drawn {
	var list []ui.Node
	for _, g := range e.Catalogue.Groups() {
		list = append(list, ui.E("li", "", e.Dutch(ui.AT("", e.To(address.Location{Kind: address.Programme, Slug: g.Slug}), programmeTitle(g.Number, g.Name)))))
	}
	return Drawn{
		Title: titled(e, e.W.MissingTitle), Description: e.W.MissingLead,
		Body: e.Frame(e.Crumbs(ui.Crumb{Label: e.W.MissingTitle}), ui.H(1, "", ui.T(e.W.MissingTitle)), ui.P("lead", ui.T(e.W.MissingLead)),
			ui.P("", ui.T(e.W.MissingTry)), ui.E("ul", "list", list...)),
	}
}
