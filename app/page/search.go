package page

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

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
	Entries map[string]*view.Entry // of the hits, by file name
	Lines   map[string][]string    // of the documents that are here already; the rest of the snippets comes later
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
	for i := range f.Result.Hits {
		name := f.Result.Hits[i].Document
		if f.Entries[name] != nil {
			continue
		}
		entry := from.Catalogue().Named(name)
		if entry == nil {
			continue
		}
		f.Entries[name] = entry
		if lines := from.Lines(entry); lines != nil {
			f.Lines[name] = lines
		}
	}
}

// found is the page of search. What says how much was found is kept: it is heard when it changes.
func found(e *ui.Env, m *Model) Drawn {
	r := &results{e: e, found: m.Found}
	return Drawn{
		Title: titled(e, e.W.SearchTitle), Description: e.W.SearchLead,
		Body: e.Frame(e.Crumbs(ui.Crumb{Label: e.W.SearchTitle}), ui.H(1, "", ui.T(e.W.SearchTitle)), ui.P("lead", ui.T(e.W.SearchLead)), e.NeedsWasm(),
			ui.E("p", "nl-paragraph sub", ui.T(r.count()), r.instead()).Attr("role", "status").Keep(), r.draw()),
	}
}

// results is what was found, on a page.
type results struct {
	e     *ui.Env
	found *Found
}

// count says how much was found.
func (r *results) count() string {
	if r.found == nil || r.found.Result == nil {
		return r.e.W.SearchEmpty
	}
	res := r.found.Result
	if res.Total == 0 {
		return strings.Replace(r.e.W.SearchNone, "%s", r.found.Query.Text, 1)
	}
	template := r.e.W.SearchCount
	if len(res.Publications) == 1 {
		template = r.e.W.SearchCountOne
	}
	return strings.Replace(strings.Replace(template, "%d", r.e.Number(view.Whole(res.Total), 0), 1), "%d", strconv.Itoa(len(res.Publications)), 1)
}

// instead leads to what budgets call the thing that a reader looks for.
func (r *results) instead() ui.Node {
	if r.found == nil || r.found.Result == nil || r.found.Result.Instead == "" {
		return nil
	}
	res := r.found.Result
	before, after, _ := strings.Cut(strings.Replace(r.e.W.SearchInstead, "%d", r.e.Number(view.Whole(res.InsteadTotal), 0), 1), "%s")
	return ui.E("span", "", ui.T(" "), ui.A("", r.e.With("q", res.Instead), ui.T(before), r.e.Dutch(ui.ET("span", "", res.Instead)), ui.T(after)))
}

// draw draws the hits, and the filters before them.
func (r *results) draw() ui.Node {
	if r.found == nil || r.found.Result == nil {
		return ui.E("div", "results")
	}
	res := r.found.Result
	list := []ui.Node{r.filters()}
	for i := range res.Hits {
		list = append(list, r.hit(&res.Hits[i]))
	}
	if res.Total > len(res.Hits) {
		list = append(list, ui.E("p", "nl-paragraph", ui.AT("", r.e.With("aantal", strconv.Itoa(r.found.Query.Limit+hitsShown)), r.e.W.SearchMore)))
	}
	if len(res.Hits) > 0 {
		list = append(list, r.e.DownloadCSV())
	}
	return ui.E("div", "results", list...)
}

// hit is one thing that was found: where it stands, and its figures or its text.
func (r *results) hit(h *search.Hit) ui.Node {
	e := r.e
	entry := r.found.Entries[h.Document]
	if entry == nil {
		return nil
	}
	l := address.Location{Kind: address.Document, Publication: entry.Publication, Slug: entry.Slug, Line: h.Line}
	if h.Kind == search.Heading {
		l.Line = 0
	} else if len(h.Amounts) > 0 {
		l.Line, l.Place = spotOf(h)
	}
	title := h.Title
	titleMarks := h.Marks
	if title == "" {
		title, titleMarks = h.Programme, nil
	}
	where := publicationName(e, entry)
	if entry.Part > 0 {
		where += " › " + entry.ProgrammeName()
	}
	for _, p := range lastTwo(h.Path) {
		where += " › " + p
	}
	list := []ui.Node{
		ui.H(2, "hit-head", e.Dutch(ui.E("a", "nl-link hit-title", marked(title, titleMarks)...).Attr("href", e.To(l)))), ui.ET("span", "hit-where", " · "+where),
	}
	if amounts := r.amounts(h); len(amounts) > 0 {
		if l.Line > 0 {
			amounts = append(amounts, e.ToFigure(entry, l.Mark()))
		}
		list = append(list, ui.E("p", "hit-amounts", amounts...))
	} else if lines := r.found.Lines[h.Document]; lines != nil && h.Kind == search.Text {
		s := r.found.Result.Snippet(h, h.Source(lines), 180)
		text := marked(s.Text, s.Marks)
		if s.Before {
			text = append([]ui.Node{ui.T("… ")}, text...)
		}
		if s.After {
			text = append(text, ui.T(" …"))
		}
		list = append(list, e.Dutch(ui.E("p", "hit-text", text...)))
	}
	return ui.E("article", "hit", list...)
}

// spotOf is the line of the figure that a hit is about, and the place in it: the first that was asked for, else the first of
// the publication's own year, else its first.
func spotOf(h *search.Hit) (line, place int) {
	i := slices.IndexFunc(h.Amounts, func(a search.Amount) bool { return a.Matched })
	if i < 0 {
		i = max(slices.IndexFunc(h.Amounts, func(a search.Amount) bool { return a.Period == h.Year }), 0)
	}
	return h.Amounts[i].Line, h.Amounts[i].Place
}

// amounts are the figures of a hit: those asked for first, then those of the publication's own year, then the first few. What
// they all are an amount of, such as lasten, stands before them where their columns don't say it.
func (r *results) amounts(h *search.Hit) []ui.Node {
	e := r.e
	rank := func(a *search.Amount) int {
		switch {
		case a.Matched:
			return 0
		case a.Period == h.Year:
			return 1
		}
		return 2
	}
	var list []ui.Node
	shown := 0
	measure, same := budget.NoMeasure, len(h.Amounts) > 0
	if same {
		measure = h.Amounts[0].Measure
	}
	for i := range h.Amounts {
		same = same && h.Amounts[i].Measure == measure && h.Amounts[i].Unit == "EUR"
	}
	named := measure == budget.Expenditure || measure == budget.Revenue || measure == budget.Balance
	if word := e.MeasureWord(measure); same && named && !strings.Contains(strings.ToLower(h.Title+h.Amounts[0].Column), strings.ToLower(word)) {
		list = append(list, ui.ET("span", "", word+": "))
	}
	for pass := range 3 {
		for i := range h.Amounts {
			a := &h.Amounts[i]
			if shown >= 4 || rank(a) != pass {
				continue
			}
			shown++
			label := a.Column
			if a.Period > 0 && !strings.Contains(label, strconv.Itoa(a.Period)) {
				label += " " + strconv.Itoa(a.Period)
			}
			text := a.Published
			if a.Unit == "EUR" {
				text = e.Big(a.Value)
			}
			if shown > 1 {
				list = append(list, ui.T(" ")) // for who hears or copies it
			}
			column := ui.T(label)
			if e.Here.English {
				column = e.Dutch(ui.ET("span", "", label))
			}
			list = append(list, ui.E("span", "hit-amount", column, ui.T(" "), ui.ET("b", "", text)))
		}
	}
	if shown < len(h.Amounts) {
		list = append(list, ui.T(" … "))
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
func marked(text string, marks []search.Range) []ui.Node {
	var list []ui.Node
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
