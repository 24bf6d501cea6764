package page

import (
	"strings"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/ui"
	"begrotingsverkenner/app/view"
	"begrotingsverkenner/core/budget"
)

// since puts a document's lasten, baten and saldo beside those of the budget before it: what a document prints about that
// itself differs from year to year, and most print nothing. Nil where there is no such budget, or no figures. The amounts
// are the catalogue's, so that no second document is read for it; they lead to their sources.
func since(e *ui.Env, of *ui.Shown) ui.Node {
	before := budgetBefore(e.Catalogue, of.Entry)
	if before == nil {
		return nil
	}
	return e.Piece("since", func(e *ui.Env) ui.Node {
		name := publicationName(e, before)
		columns := []ui.Column{{}, {Head: name, Figures: true}, {Head: publicationName(e, of.Entry), Figures: true}, {Head: e.W.CompareDifference, Figures: true}, {Head: "%", Figures: true}}
		var rows []ui.Row
		for i, measure := range []string{e.W.Expenditure, e.W.Revenue, e.W.Balance} {
			a, had := before.Amount(i)
			b, has := of.Entry.Amount(i)
			if !had || !has {
				continue
			}
			difference, share := differs(e, a, before.Year, b, of.Entry.Year)
			rows = append(rows, ui.Row{Class: "pair", Cells: []ui.Node{ui.T(measure), e.EntryFigure(before, i), e.EntryFigure(of.Entry, i), ui.T(difference), ui.T(share)}})
		}
		both := address.Location{Kind: address.Compare, Query: map[string][]string{"programma": {of.Entry.Group}, "a": {before.Publication}, "b": {of.Entry.Publication}}}
		return ui.E("section", "since", ui.ET("h2", "nl-heading nl-heading--level-2", strings.Replace(e.W.SinceTitle, "%s", name, 1)).Attr("id", "sinds"),
			e.Table(ui.ET("span", "unit", e.UnitText()), columns, rows, nil), ui.P("", ui.AT("", e.To(both), e.W.SinceActivities))).Attr("aria-labelledby", "sinds")
	})
}

// budgetBefore is the newest budget of the same programme that is older than an entry, where both name lasten.
func budgetBefore(c *view.Catalogue, entry *view.Entry) *view.Entry {
	if entry == nil || entry.Year == 0 {
		return nil
	}
	if _, ok := entry.Amount(0); !ok {
		return nil
	}
	g, _ := c.FindGroup(entry.Group)
	var before *view.Entry
	for _, other := range g.Entries {
		if _, ok := other.Amount(0); ok && other.Kind == budget.BudgetKind && other.Year > 0 && other.Year < entry.Year {
			before = other // they stand in the order of time
		}
	}
	return before
}
