//go:build !js

package page

import (
	"strconv"
	"strings"

	"begrotingsverkenner/app/ui"
	"begrotingsverkenner/app/view"
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// publication is the page of one budget or annual report: as a whole, and its programmes.
func publication(e *ui.Env, m *Model) *still {
	key := m.Here.Publication
	entries := e.Catalogue.Of(key)
	name := publicationName(e, entries[0])
	w := e.Catalogue.Overall(key)
	return &still{
		title: titled(e, name), description: strings.Replace(made(e).PublicationDescription, "%s", name, 1),
		crumbs: e.Crumbs(ui.Crumb{Label: name}),
		head:   append([]ui.Node{ui.H(1, "", ui.T(name)), ui.P("lead", ui.T(made(e).PublicationLead))}, overall(e, key, &w)...), tools: true,
		body: []ui.Node{programmes(e, &w, entries), outcomes(e, m, &w), chapters(e, entries)},
	}
}

// programmes is the table of a publication: what the picture shows and all that it leaves out, the largest first, and
// the programmes that name no lasten last.
func programmes(e *ui.Env, w *view.Overall, entries []*view.Entry) ui.Node {
	listed := w.Programmes
	if listed == nil {
		listed = entries // of no publication that is known
	} else {
		listed = append(listed[:len(listed):len(listed)], w.Twice...)
	}
	columns := entryColumns(e, e.W.Programme)
	shares := w.Named[0] > 1
	if shares {
		columns = append(columns, ui.Column{Head: made(e).HundredHead, Figures: true})
	}
	each := e.Catalogue.Inhabitants[strconv.Itoa(entries[0].Year)] > 0
	if each {
		columns = append(columns, ui.Column{Head: made(e).ExpenditureEach, Figures: true})
	}
	scale := scaleOf(listed)
	parts := func(row *ui.Row, share, expenditure figure.Number, year int, known bool) {
		cells := [2]string{"–", "–"}
		if known {
			cells[0], cells[1] = e.Number(share, 2), e.Each(expenditure, year)
			if expenditure.Sign() < 0 {
				cells[0] = "–"
			}
		}
		if shares {
			row.Cells = append(row.Cells, ui.T(cells[0]))
		}
		if each {
			row.Cells = append(row.Cells, ui.T(cells[1]))
		}
	}
	var rows, foot []ui.Row
	for i, entry := range listed {
		if entry.Chapter {
			continue
		}
		row := entryRow(e, entry, scale, programmeTitle(entry.Number, entry.Programme), true)
		if _, named := entry.Amount(2); !named {
			if n, ok := entry.Balance(); ok {
				row.Cells[4] = ui.ET("i", "", e.Amount(n, entry.Year)) // as in workbooks, what is computed is in italics
			}
		}
		counts := i < len(w.Programmes)
		if !counts && w.Programmes != nil {
			row.Cells[0] = ui.E("span", "", row.Cells[0], ui.ET("small", "", made(e).NotCounted))
		}
		share, _ := w.Share(entry)
		n, ok := entry.Amount(0)
		parts(&row, share, n, entry.Year, ok && counts)
		rows = append(rows, row)
	}
	if w.Named[0] > 1 {
		total := ui.Row{Class: "total", Cells: []ui.Node{ui.T(e.W.AddedUp), nil, ui.T(e.Amount(w.Totals[0], 0)), ui.T(e.Amount(w.Totals[1], 0)), ui.T(e.Amount(w.Balance, 0))}}
		parts(&total, figure.Int(100), w.Totals[0], entries[0].Year, true)
		foot = append(foot, total)
	}
	return ui.E("section", "", ui.H(2, "", ui.T(made(e).ProgrammesTitle)).Attr("id", "programmas"), e.Table(e.BarsCaption(e.UnitText()), columns, rows, foot)).Attr("aria-labelledby", "programmas")
}

// partKinds are the kinds of parts that are no programmes, in the order in which a publication's page leads to them.
var partKinds = [...]budget.PartKind{budget.OverviewPart, budget.ParagraphPart, budget.ChapterPart, budget.AnnexPart, budget.FrontPart}

// chapters leads to the parts of a publication that are no programmes, those of a kind together and in their order.
func chapters(e *ui.Env, entries []*view.Entry) ui.Node {
	list := []ui.Node{ui.H(2, "", ui.T(made(e).ChaptersTitle)).Attr("id", "hoofdstukken")}
	for _, kind := range partKinds {
		var items []ui.Node
		for _, entry := range entries {
			if entry.Chapter && (entry.PartKind == kind || kind == budget.ChapterPart && entry.PartKind == "") {
				items = append(items, ui.E("li", "", e.Dutch(ui.AT("", e.To(entry.Location(false)), entry.Programme))))
			}
		}
		if items != nil {
			list = append(list, ui.E("div", "", ui.H(3, "", ui.T(made(e).PartKinds.Of(string(kind)))), ui.E("ul", "list", items...)))
		}
	}
	if len(list) == 1 {
		return nil
	}
	return ui.E("section", "chapters", list[0], ui.E("div", "kinds", list[1:]...)).Attr("aria-labelledby", "hoofdstukken")
}
