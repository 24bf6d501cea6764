//go:build !js

package page

import (
	"strconv"
	"strings"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/ui"
	"begrotingsverkenner/app/view"
	"begrotingsverkenner/core/figure"
)

// start is the first page: the newest publication as a whole, all programmes over the years, and all publications.
func start(e *ui.Env) *still {
	w := made(e)
	body := []ui.Node{ui.E("div", "hello", ui.H(1, "", ui.T(w.StartTitle)), ui.P("lead", ui.T(w.StartLead)))}
	return &still{title: e.Brand(), description: w.StartDescription, head: append(append(body, newest(e)...), trends(e, e.Catalogue.Groups()), publications(e))}
}

// newest is the newest publication as a whole, with the way to it.
func newest(e *ui.Env) []ui.Node {
	key := e.Catalogue.Newest()
	w := e.Catalogue.Overall(key)
	if w.Named[0] == 0 {
		return nil
	}
	name := publicationName(e, w.Programmes[0])
	head := ui.H(2, "", ui.AT("", e.To(address.Location{Kind: address.Publication, Publication: key}), name)).Attr("id", "nieuwste")
	return []ui.Node{ui.E("section", "", append([]ui.Node{head, ui.P("sub", ui.T(strings.Replace(made(e).StartNewest, "%s", strings.ToLower(name), 1)))}, overall(e, key, &w)...)...).Attr("aria-labelledby", "nieuwste")}
}

// trends lists the programmes, each with its lasten over the years and in the newest publication that names them. All lines run
// over the same years.
func trends(e *ui.Env, groups []view.Group) ui.Node {
	lines := make([]yearly, len(groups))
	first, last := 0, 0
	for i := range groups {
		lines[i] = yearlyOf(&groups[i])
		for year := range lines[i] {
			if first == 0 || year < first {
				first = year
			}
			last = max(last, year)
		}
	}
	var rows []ui.Row
	for i := range groups {
		g := &groups[i]
		entry := g.Newest()
		amount := ui.Node(ui.ET("span", "missing", e.W.NotGiven))
		if n, ok := entry.Amount(0); ok {
			amount = e.EntryText(entry, 0, e.Big(n))
		}
		rows = append(rows, ui.Row{Cells: []ui.Node{
			e.Dutch(ui.AT("", e.To(address.Location{Kind: address.Programme, Slug: g.Slug}), programmeTitle(g.Number, g.Name))),
			lines[i].draw(e, first, last), amount, ui.T(strings.ToLower(publicationName(e, entry))),
		}})
	}
	columns := []ui.Column{{Head: e.W.Programme}}
	years := ""
	if last > first {
		years = ", " + strconv.Itoa(first) + "–" + strconv.Itoa(last)
	}
	columns = append(columns, ui.Column{Head: made(e).TrendHead + years, Class: "trend"}, ui.Column{Head: e.W.Expenditure, Figures: true}, ui.Column{Head: e.W.PublicationWord, Class: "named"})
	return ui.E("section", "trends", ui.H(2, "", ui.T(made(e).StartProgrammes)).Attr("id", "programmas"), e.Table(ui.T(made(e).StartProgrammesLead), columns, rows, nil), e.DownloadCSV()).Attr("aria-labelledby", "programmas")
}

// yearly are a programme's lasten by year: what was realised, and where that is not known what was budgeted.
type yearly map[int]figure.Number

func yearlyOf(g *view.Group) yearly {
	y := yearly{}
	for _, entry := range g.Entries { // a report behind the budget of its year
		if n, ok := entry.Amount(0); ok && entry.Year > 0 {
			y[entry.Year] = n
		}
	}
	return y
}

// draw draws the line from one year to another. Who listens hears the first and the last amount.
func (y yearly) draw(e *ui.Env, first, last int) ui.Node {
	if len(y) < 2 {
		return nil
	}
	points, known := make([]float64, last-first+1), make([]bool, last-first+1)
	var says []string
	for year := first; year <= last; year++ {
		if n, ok := y[year]; ok {
			points[year-first], known[year-first] = n.Float(), true
			says = append(says, strconv.Itoa(year)+": "+e.Big(n))
		}
	}
	return ui.E("span", "", ui.ET("span", "says", says[0]+"; "+says[len(says)-1]), ui.Trend(points, known))
}

// publications lists the publications by year.
func publications(e *ui.Env) ui.Node {
	var list []ui.Node
	var years []int
	var of [][]ui.Node
	keys := e.Catalogue.Publications()
	for i := len(keys) - 1; i >= 0; i-- {
		entry := e.Catalogue.Of(keys[i])[0]
		href := e.To(address.Location{Kind: address.Publication, Publication: keys[i]})
		if keys[i] == view.UnknownPublication {
			list = append(list, ui.E("li", "", ui.AT("", href, e.W.Unknown)))
			continue
		}
		year := strconv.Itoa(entry.Year)
		link := ui.A("", href, ui.T(e.W.Publication(string(entry.Kind), "")), ui.ET("span", "says", " "+year))
		if n := len(years); n == 0 || years[n-1] != entry.Year {
			years, of = append(years, entry.Year), append(of, []ui.Node{ui.ET("b", "", year)})
		}
		of[len(of)-1] = append(of[len(of)-1], link)
	}
	for i := len(of) - 1; i >= 0; i-- {
		list = append([]ui.Node{ui.E("li", "", of[len(of)-1-i]...)}, list...)
	}
	return ui.E("section", "", ui.H(2, "", ui.T(made(e).StartPublications)).Attr("id", "publicaties"), ui.P("sub", ui.T(made(e).StartPublicationsLead)),
		ui.E("ol", "timeline", list...)).Attr("aria-labelledby", "publicaties")
}
