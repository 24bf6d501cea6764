package page

import (
	"slices"
	"strconv"
	"strings"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/ui"
	"begrotingsverkenner/app/view"
	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/sorting"
)

// largestCount is the number of activities in the picture of the largest amounts.
const largestCount = 10

// start is the page that lists all programmes and publications.
func start(e *ui.Env) Drawn {
	w := e.W
	groups := e.Catalogue.Groups()
	return Drawn{
		Title: e.Brand(), Description: w.StartDescription,
		Body: e.Frame(nil,
			ui.E("div", "hello", ui.H(1, "", ui.T(w.StartTitle)), ui.P("lead", ui.T(w.StartLead))),
			ui.H(2, "", ui.T(w.StartProgrammes)), ui.P("sub", ui.T(w.StartProgrammesLead)),
			cards(e, groups),
			largest(e, groups),
			publications(e),
		),
	}
}

// cards shows the programmes with their lasten as a bar, all on one scale.
func cards(e *ui.Env, groups []view.Group) ui.Node {
	var amounts []float64
	for i := range groups {
		if n, ok := groups[i].Newest().Amount(0); ok {
			amounts = append(amounts, n.Float())
		}
	}
	scale := ui.Fit(amounts...)
	var list []ui.Node
	for i := range groups {
		g := &groups[i]
		newest := g.Newest()
		amount, bar := ui.T(e.W.NotGiven), ui.Node(nil)
		if n, ok := newest.Amount(0); ok {
			amount, bar = e.EntryText(newest, 0, e.Big(n)), ui.Bar(scale, n.Float())
		}
		list = append(list, ui.E("li", "",
			e.Dutch(ui.ET("a", "nl-link", programmeTitle(g.Number, g.Name)).Attr("href", e.To(address.Location{Kind: address.Programme, Slug: g.Slug}))),
			ui.P("", ui.E("b", "", amount), ui.T(" · "+strings.ToLower(publicationName(e, newest))), alsoIn(e, g, newest)), bar))
	}
	return ui.E("ul", "cards", list...)
}

func programmeTitle(number int, name string) string {
	if number > 0 {
		return strconv.Itoa(number) + " · " + name
	}
	return name
}

// alsoIn names the other publications of a programme than the one whose amount is shown, the newest first and no more than
// a few.
func alsoIn(e *ui.Env, g *view.Group, shown *view.Entry) ui.Node {
	var names []string
	for i := len(g.Entries) - 1; i >= 0; i-- {
		name := publicationName(e, g.Entries[i])
		if !slices.Contains(names, name) && name != publicationName(e, shown) {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return nil
	}
	if len(names) > 3 {
		names = append(names[:3], "…")
	}
	return ui.ET("small", "", strings.Replace(e.W.AlsoIn, "%s", strings.ToLower(strings.Join(names, ", ")), 1))
}

func publicationName(e *ui.Env, entry *view.Entry) string {
	if entry.Publication == view.UnknownPublication {
		return e.W.Unknown
	}
	return e.W.Publication(string(entry.Kind), strconv.Itoa(entry.Year))
}

// largest pictures the largest amounts of the newest publications.
func largest(e *ui.Env, groups []view.Group) ui.Node {
	type item struct {
		view.Named
		entry *view.Entry
		value figure.Number
	}
	var items []item
	for i := range groups {
		entry := groups[i].Newest()
		for _, n := range entry.Largest {
			items = append(items, item{n, entry, n.Amount()})
		}
	}
	sorting.By(items, func(a, b item) int { return b.value.Cmp(a.value) })
	items = items[:min(len(items), largestCount)]
	if len(items) == 0 {
		return nil
	}
	scale := ui.Fit(items[0].value.Float())
	var rows []ui.Row
	for _, it := range items {
		l := it.entry.Location(e.Here.English)
		l.Line, l.Place = it.Line, it.Place
		rows = append(rows, ui.Row{Cells: []ui.Node{
			e.Dutch(ui.AT("", e.To(l), it.Name)),
			ui.Bar(scale, it.value.Float()),
			largestAmount(e, it.entry, l, it.value),
			ui.E("span", "", e.Dutch(ui.ET("span", "", it.entry.Programme)), ui.T("\u00a0· "+strings.ToLower(publicationName(e, it.entry)))),
		}})
	}
	columns := []ui.Column{{Head: e.W.Activity}, {Class: "pic"}, {Head: e.W.Expenditure, Figures: true}, {Head: e.W.Programme, Class: "wide"}}
	return ui.E("section", "bars", ui.H(2, "", ui.T(e.W.StartLargest)).Attr("id", "grootste"), ui.P("sub", ui.T(e.W.StartLargestLead)),
		e.Table(ui.ET("span", "unit", e.UnitText()), columns, rows, nil), e.DownloadCSV()).Attr("aria-labelledby", "grootste")
}

// largestAmount leads to the figure, or where that is a sum to the table with its parts.
func largestAmount(e *ui.Env, entry *view.Entry, l address.Location, value figure.Number) ui.Node {
	if l.Line > 0 {
		return e.FigureAt(entry, l.Mark(), value, entry.Year)
	}
	return ui.ET("a", "f", e.Amount(value, entry.Year)).Attr("href", e.To(l)+"#"+ui.AddedUp)
}

func publications(e *ui.Env) ui.Node {
	var list []ui.Node
	for _, key := range e.Catalogue.Publications() {
		entries := e.Catalogue.Of(key)
		count := e.W.DocumentOne
		if n := files(entries); n != 1 {
			count = strings.Replace(e.W.DocumentsCount, "%d", strconv.Itoa(n), 1)
		}
		list = append(list, ui.E("li", "", ui.AT("", e.To(address.Location{Kind: address.Publication, Publication: key}), publicationName(e, entries[0])), ui.T(" · "+count)))
	}
	return ui.E("section", "", ui.H(2, "", ui.T(e.W.StartPublications)).Attr("id", "publicaties"), ui.P("sub", ui.T(e.W.StartPublicationsLead)),
		ui.E("ul", "list", list...)).Attr("aria-labelledby", "publicaties")
}

// files counts the documents that entries were read from: several can be parts of one.
func files(entries []*view.Entry) int {
	n := 0
	seen := map[string]bool{}
	for _, entry := range entries {
		if k := entry.Read; entry.Part == 0 || !seen[k] {
			seen[k] = true
			n++
		}
	}
	return n
}
