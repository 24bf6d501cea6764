package page

import (
	"net/url"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/ui"
	"begrotingsverkenner/app/view"
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/search"
)

// hitsShown is the number of hits that a page of search shows at once.
const hitsShown = 10

// Found is the answer to a search.
type Found struct {
	Query   search.Query
	Result  *search.Result
	Entries map[string]*view.Entry
	Lines   map[string][]string // of the documents that are here already; the rest of the snippets comes later
}

// QueryOf reads what a reader asks from the address of the page.
func QueryOf(q url.Values) search.Query {
	year, _ := strconv.Atoi(q.Get("jaar"))
	limit, _ := strconv.Atoi(q.Get("aantal"))
	query := search.Query{Text: q.Get("q"), Limit: min(max(limit, hitsShown), 200), Filter: search.Filter{
		Kind: budget.PublicationKind(q.Get("soort")), Year: year, Programme: q.Get("programma"), Publication: q.Get("publicatie"),
	}}
	if q.Get("alleen") == "bedragen" {
		query.Filter.Only = search.OnlyFigures
	}
	return query
}

func (m *Model) loadSearch(from Source) error {
	q := QueryOf(m.Here.Query)
	m.Found = &Found{Query: q}
	if strings.TrimSpace(q.Text) == "" {
		return nil
	}
	index, err := from.Index()
	if err != nil {
		return err
	}
	m.Found.Ask(index, from)
	return nil
}

// Ask searches, and takes along the text of the documents that are at hand.
func (f *Found) Ask(index *search.Index, from Source) {
	f.Result = index.Search(f.Query)
	f.Entries, f.Lines = map[string]*view.Entry{}, map[string][]string{}
	c := from.Catalogue()
	for i := range c.Entries {
		f.Entries[c.Entries[i].Name] = &c.Entries[i]
	}
	for i := range f.Result.Hits {
		name := f.Result.Hits[i].Document
		if f.Lines[name] != nil || f.Entries[name] == nil {
			continue
		}
		if lines := from.Lines(f.Entries[name]); lines != nil {
			f.Lines[name] = lines
		}
	}
}

// found is the page of search.
func found(e *ui.Env, m *Model) Drawn {
	return Drawn{
		Title: titled(e, e.W.SearchTitle), Description: e.W.SearchLead,
		Body: e.Frame(e.Crumbs(ui.Crumb{Label: e.W.SearchTitle}), ui.H(1, "", ui.T(e.W.SearchTitle)), ui.P("lead", ui.T(e.W.SearchLead)), e.NeedsWasm(),
			&Results{Found: func() *Found { return m.Found }, Env: func() *ui.Env { return e }}),
	}
}

// Results is the part of the search page that changes with every letter: a component of its own, so that nothing else is
// drawn anew. Its fields are functions because go-app compares a component's fields to see whether it changed: values it
// compares to the last hit, functions it takes to be different, which is the answer here.
type Results struct {
	app.Compo

	Found func() *Found
	Env   func() *ui.Env
}

// Render draws the hits, the filters beside them, and what to do when there are none.
func (r *Results) Render() app.UI {
	e, f := r.Env(), r.Found()
	if f == nil || f.Result == nil {
		return ui.E("div", "results", ui.P("", ui.T(e.W.SearchEmpty)))
	}
	res := f.Result
	if res.Total == 0 {
		return ui.E("div", "results", ui.E("p", "nl-paragraph", ui.T(strings.Replace(e.W.SearchNone, "%s", f.Query.Text, 1))).Attr("role", "status"), r.filters())
	}
	template := e.W.SearchCount
	if len(res.Publications) == 1 {
		template = e.W.SearchCountOne
	}
	count := strings.Replace(strings.Replace(template, "%d", e.Number(view.Whole(res.Total), 0), 1), "%d", strconv.Itoa(len(res.Publications)), 1)
	list := []app.UI{ui.E("p", "nl-paragraph sub", ui.T(count)).Attr("role", "status"), r.filters()}
	for i := range res.Hits {
		list = append(list, r.hit(&res.Hits[i]))
	}
	if res.Total > len(res.Hits) {
		list = append(list, ui.E("p", "nl-paragraph", ui.AT("", e.With("aantal", strconv.Itoa(f.Query.Limit+hitsShown)), e.W.SearchMore)))
	}
	return ui.E("div", "results", list...)
}

// hit is one thing that was found: where it stands, and its figures or its text.
func (r *Results) hit(h *search.Hit) app.UI {
	e := r.Env()
	entry := r.Found().Entries[h.Document]
	if entry == nil {
		return nil
	}
	l := address.Location{Kind: address.Document, Publication: entry.Publication, Slug: entry.Slug, Line: h.Line}
	if h.Kind == search.Heading {
		l.Line = 0
	} else if len(h.Amounts) > 0 {
		l.Line = h.Amounts[0].Line
	}
	title := h.Title
	titleMarks := h.Marks
	if title == "" {
		title, titleMarks = h.Programme, nil
	}
	where := publicationName(e, entry)
	for _, p := range lastTwo(h.Path) {
		where += " › " + p
	}
	list := []app.UI{
		e.Dutch(ui.E("a", "nl-link hit-title", marked(title, titleMarks)...).Attr("href", e.To(l))), ui.ET("span", "hit-where", " · "+where),
	}
	if amounts := r.amounts(h); len(amounts) > 0 {
		list = append(list, ui.E("p", "hit-amounts", append(amounts, e.ToFigure(entry, l.Line))...))
	} else if lines := r.Found().Lines[h.Document]; lines != nil && h.Kind == search.Text {
		s := r.Found().Result.Snippet(h, h.Source(lines), 180)
		text := marked(s.Text, s.Marks)
		if s.Before {
			text = append([]app.UI{ui.T("… ")}, text...)
		}
		if s.After {
			text = append(text, ui.T(" …"))
		}
		list = append(list, e.Dutch(ui.E("p", "hit-text", text...)))
	}
	return ui.E("article", "hit", list...)
}

// amounts are the figures of a hit: those asked for first, else the first few.
func (r *Results) amounts(h *search.Hit) []app.UI {
	e := r.Env()
	var list []app.UI
	for pass := range 2 {
		for _, a := range h.Amounts {
			if len(list) >= 4 || a.Matched != (pass == 0) {
				continue
			}
			label := a.Column
			if a.Period > 0 && !strings.Contains(label, strconv.Itoa(a.Period)) {
				label += " " + strconv.Itoa(a.Period)
			}
			text := a.Published
			if a.Unit == "EUR" {
				text = e.Big(a.Value)
			}
			list = append(list, ui.E("span", "hit-amount", ui.T(label+" "), ui.ET("b", "", text)))
		}
	}
	return list
}

func lastTwo(path []string) []string {
	if len(path) > 2 {
		return path[len(path)-2:]
	}
	return path
}

// marked makes text with pieces of it marked.
func marked(text string, marks []search.Range) []app.UI {
	var list []app.UI
	at := 0
	for _, m := range marks {
		if m.Start < at || m.End > len(text) {
			continue
		}
		if m.Start > at {
			list = append(list, ui.T(text[at:m.Start]))
		}
		list = append(list, ui.ET("mark", "nl-mark", text[m.Start:m.End]))
		at = m.End
	}
	if at < len(text) {
		list = append(list, ui.T(text[at:]))
	}
	return list
}
