package page

import (
	"strconv"
	"strings"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/ui"
	"begrotingsverkenner/app/view"
	"begrotingsverkenner/core/budget"
)

// programme is the page of a programme over all publications.
func programme(e *ui.Env, g view.Group) Drawn {
	scale := scaleOf(g.Entries)
	var rows []ui.Row
	for i := len(g.Entries) - 1; i >= 0; i-- {
		entry := g.Entries[i]
		row := entryRow(e, entry, scale, publicationName(e, entry), false)
		amount, share := "–", "–"
		if before := budgetBefore(e.Catalogue, entry); before != nil {
			a, _ := before.Amount(0)
			b, _ := entry.Amount(0)
			amount, share = differs(e, a, before.Year, b, entry.Year)
		}
		row.Cells = append(row.Cells, ui.T(amount), ui.T(share))
		rows = append(rows, row)
	}
	title := programmeTitle(g.Number, g.Name)
	var compare ui.Node
	if comparable(g.Entries) {
		compare = ui.ET("a", "button quiet", e.W.CompareWith).Attr("href", e.To(address.Location{Kind: address.Compare, Query: map[string][]string{"programma": {g.Slug}}}))
	}
	return Drawn{
		Title: titled(e, title), Description: strings.Replace(e.W.ProgrammeDescription, "%s", title, 1),
		Body: e.Frame(e.Crumbs(ui.Crumb{Label: title, Dutch: true}), e.Dutch(ui.H(1, "", ui.T(title))), ui.P("lead", ui.T(e.W.ProgrammeLead)), e.DownloadCSV(compare, e.Units(yearsOf(g)...), e.Prices(yearsOf(g)...)), renamed(e, &g), picture(e, g),
			e.Table(e.BarsCaption(e.UnitText()), append(entryColumns(e, e.W.PublicationWord), ui.Column{Head: e.W.SinceBefore, Figures: true}, ui.Column{Head: "%", Figures: true}), rows, nil)),
	}
}

// renamed asks whether a programme had another name before, or has one since. Only the manifest can say so.
func renamed(e *ui.Env, g *view.Group) ui.Node {
	before, after := e.Catalogue.Renamed(g)
	var list []ui.Node
	ask := func(question [2]string, h *view.Group, year int) {
		list = append(list, ui.P("note", ui.T(question[0]+" "), e.Dutch(ui.AT("", e.To(address.Location{Kind: address.Programme, Slug: h.Slug}), h.Name)), ui.T(strings.Replace(question[1], "%d", strconv.Itoa(year), 1))))
	}
	if before != nil {
		ask(e.W.RenamedBefore, before, before.Entries[len(before.Entries)-1].Year)
	}
	if after != nil {
		ask(e.W.RenamedAfter, after, after.Entries[0].Year)
	}
	if list == nil {
		return nil
	}
	return ui.E("div", "", list...)
}

// picture draws a programme's lasten and baten over its publications; nil for one that has fewer than two with amounts.
func picture(e *ui.Env, g view.Group) ui.Node {
	lines := []ui.Line{{Name: e.W.Expenditure, Class: "l"}, {Name: e.W.Revenue, Class: "b"}}
	for _, entry := range g.Entries {
		if _, ok := entry.Amount(0); !ok {
			continue
		}
		for i := range lines {
			n, ok := entry.Amount(i)
			if ok {
				n, ok = e.Real(n, entry.Year)
			}
			lines[i].Points = append(lines[i].Points, ui.Point{Label: strconv.Itoa(entry.Year), Value: n.Float(), Text: e.Number(n.Shift(6), 1), Actual: entry.Kind == budget.AnnualReport, Known: ok})
		}
	}
	if len(lines[0].Points) < 2 {
		return nil
	}
	if !lines[0].Known() {
		return nil
	}
	return ui.E("div", "", e.ChartKey(true), ui.Chart(strings.Replace(e.W.MultiYearOf, "%s", programmeTitle(g.Number, g.Name), 1), lines))
}

func yearsOf(g view.Group) []int {
	var list []int
	for _, entry := range g.Entries {
		list = append(list, entry.Year)
	}
	return list
}

func scaleOf(entries []*view.Entry) ui.Scale {
	var amounts []float64
	for _, entry := range entries {
		for i := range 2 {
			n, _ := entry.Amount(i)
			amounts = append(amounts, n.Float())
		}
	}
	return ui.Fit(amounts...)
}

func entryColumns(e *ui.Env, first string) []ui.Column {
	return []ui.Column{{Head: first}, {Class: "pic"}, {Head: e.W.Expenditure, Figures: true}, {Head: e.W.Revenue, Figures: true}, {Head: e.W.Balance, Figures: true}}
}

// entryRow is a document as a row: its name leads to its page.
func entryRow(e *ui.Env, entry *view.Entry, scale ui.Scale, label string, dutch bool) ui.Row {
	link := ui.AT("", e.To(entry.Location(false)), label)
	if dutch {
		link = e.Dutch(link)
	}
	expenditure, out := entry.Amount(0)
	revenue, in := entry.Amount(1)
	bars := ui.Node(nil)
	if out || in {
		bars = ui.Bars(scale, expenditure.Float(), revenue.Float())
	}
	row := ui.Row{Cells: []ui.Node{link, bars}}
	for i := range 3 {
		row.Cells = append(row.Cells, e.EntryFigure(entry, i))
	}
	return row
}
