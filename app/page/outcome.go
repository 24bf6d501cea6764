//go:build !js

package page

import (
	"strconv"
	"strings"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/ui"
	"begrotingsverkenner/app/view"
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/shelf"
	"begrotingsverkenner/core/sorting"
)

// mostOutcomes is how many differences the page of an annual report shows before it folds the others.
const mostOutcomes = 10

// loadOutcomes loads what an annual report is held against: its own documents and those of the budget of its year.
func (m *Model) loadOutcomes(from Source) error {
	c := from.Catalogue()
	own := c.Of(m.Here.Publication)
	if own[0].Kind != budget.AnnualReport || own[0].Year == 0 {
		return nil
	}
	all := own
	if before := c.Of(budgetOf(own[0])); len(before) > 0 {
		all = append(all[:len(all):len(all)], before...)
	}
	return m.documents(from, all)
}

// budgetOf is the budget of the year of an annual report.
func budgetOf(e *view.Entry) string { return string(budget.BudgetKind) + "-" + strconv.Itoa(e.Year) }

// outcomes holds an annual report against the budget of its year: per programme, then per activity, with what the report says
// of it. Nothing where there is nothing to hold it against.
func outcomes(e *ui.Env, m *Model, w *view.Overall) ui.Node {
	if len(m.Docs) == 0 {
		return nil
	}
	year := m.Entries[0].Year
	parts := []ui.Node{programmeOutcomes(e, w), activityOutcomes(e, m, year)}
	if parts[0] == nil && parts[1] == nil {
		return nil
	}
	list := []ui.Node{ui.H(2, "", ui.T(made(e).OutcomeTitle)).Attr("id", "uitkomst"), ui.P("sub", ui.T(strings.Replace(made(e).OutcomeLead, "%d", strconv.Itoa(year), 1)))}
	return ui.E("section", "outcome", append(list, parts...)...).Attr("aria-labelledby", "uitkomst")
}

// programmeOutcomes puts the lasten of each programme beside those of the budget of the year.
func programmeOutcomes(e *ui.Env, w *view.Overall) ui.Node {
	type pair struct{ a, b *view.Entry }
	var list []pair
	var before view.Overall
	if len(w.Programmes) > 0 {
		before = e.Catalogue.Overall(budgetOf(w.Programmes[0]))
	}
	for _, b := range w.Programmes {
		for _, a := range before.Programmes {
			_, had := a.Amount(0)
			if _, has := b.Amount(0); had && has && a.Group == b.Group {
				list = append(list, pair{a, b})
			}
		}
	}
	if len(list) == 0 {
		return nil
	}
	difference := func(p pair) (n, base float64) {
		a, _ := p.a.Amount(0)
		b, _ := p.b.Amount(0)
		return b.Sub(a).Float(), a.Float()
	}
	sorting.By(list, func(x, y pair) int {
		dx, _ := difference(x)
		dy, _ := difference(y)
		switch ax, ay := max(dx, -dx), max(dy, -dy); {
		case ax > ay:
			return -1
		case ax < ay:
			return 1
		}
		return 0
	})
	var rows []ui.Row
	for _, p := range list {
		a, _ := p.a.Amount(0)
		b, _ := p.b.Amount(0)
		amount, share := differs(e, a, p.a.Year, b, p.b.Year)
		rows = append(rows, ui.Row{Class: "pair", Cells: []ui.Node{
			e.Dutch(ui.AT("", e.To(p.b.Location(false)), programmeTitle(p.b.Number, p.b.Programme))), e.EntryFigure(p.a, 0), e.EntryFigure(p.b, 0), ui.T(amount), ui.T(share),
		}})
	}
	columns := []ui.Column{{Head: e.W.Programme}, {Head: made(e).OutcomeBudgeted, Figures: true}, {Head: made(e).OutcomeActual, Figures: true}, {Head: e.W.CompareDifference, Figures: true}, {Head: "%", Figures: true}}
	return mostFirst(e, columns, rows)
}

// activityOutcomes puts the lasten of each activity beside what was budgeted and what the council made of that.
func activityOutcomes(e *ui.Env, m *Model, year int) ui.Node {
	all := shelf.Outcomes(m.Docs, year, budget.Expenditure)
	changed := false
	for i := range all {
		changed = changed || all[i].Changed != nil
	}
	var rows []ui.Row
	for i := range all {
		o := &all[i]
		if o.Difference.Sign() == 0 {
			continue
		}
		name := []ui.Node{e.Dutch(ui.AT("", e.To(address.Location{Kind: address.Activity, Slug: o.Slug}), o.Name))}
		if o.Said != nil {
			entry := m.entryOf(o.Said.Document)
			name = append(name, e.Dutch(ui.E("small", "", ui.T("“"+o.Said.Text+"” "))), e.ToLine(entry, o.Said.Line))
		}
		base := o.Changed
		if base == nil {
			base = o.Budgeted
		}
		amount, share := differs(e, base.Value, year, o.Actual.Value, year)
		row := ui.Row{Class: "pair", Cells: []ui.Node{ui.E("span", "", name...), side(e, m, o.Budgeted)}}
		if changed {
			row.Cells = append(row.Cells, side(e, m, o.Changed))
		}
		row.Cells = append(row.Cells, side(e, m, o.Actual), ui.T(amount), ui.T(share))
		rows = append(rows, row)
	}
	if rows == nil {
		return nil
	}
	columns := []ui.Column{{Head: e.W.Activity}, {Head: made(e).OutcomeBudgeted, Figures: true}}
	if changed {
		columns = append(columns, ui.Column{Head: made(e).OutcomeChanged, Figures: true})
	}
	columns = append(columns, ui.Column{Head: made(e).OutcomeActual, Figures: true}, ui.Column{Head: e.W.CompareDifference, Figures: true}, ui.Column{Head: "%", Figures: true})
	return mostFirst(e, columns, rows)
}

// mostFirst shows the first rows of a table and folds the others away.
func mostFirst(e *ui.Env, columns []ui.Column, rows []ui.Row) ui.Node {
	caption := func() ui.Node {
		return ui.E("span", "", ui.ET("b", "", e.W.Expenditure+". "), ui.ET("span", "unit", e.UnitText()))
	}
	if len(rows) <= mostOutcomes+2 {
		return e.Table(caption(), columns, rows, nil)
	}
	more := ui.T(strings.Replace(e.W.MoreRows, "%d", strconv.Itoa(len(rows)-mostOutcomes), 1))
	return ui.E("div", "", e.Table(caption(), columns, rows[:mostOutcomes], nil), e.Fold(more, e.Table(caption(), columns, rows[mostOutcomes:], nil)))
}
