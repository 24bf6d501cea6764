package page

import (
	"strconv"
	"strings"

	"begrotingsverkenner/app/ui"
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/search"
	"begrotingsverkenner/core/sorting"
)

// mostChoices is how many choices a filter offers: more are a list to read, not a choice.
const mostChoices = 16

// SearchFilters are the keys of the filters in the address of a search.
var SearchFilters = []string{"alleen", "soort", "jaar", "publicatie", "programma"}

// filter is one way to narrow what was found. Each choice has its own address.
type filter struct {
	key, label string // in the address, and for who hears the page
	all        string // the choice that takes the filter away
	choices    []choice
}

type choice struct {
	value, label string
	hits         int
}

// filters narrow what was found, each with its number of hits.
func (r *results) filters() ui.Node {
	e, res := r.e, r.found.Result
	if res.Total == 0 && r.found.Query.Filter == (search.Filter{}) {
		return nil // nothing was found, and not because of a filter
	}
	w := e.W
	kinds, years, publications, programmes := filter{key: "soort", label: w.SearchKind, all: w.SearchAll}, filter{key: "jaar", label: w.SearchYear, all: w.SearchAll},
		filter{key: "publicatie", label: w.PublicationWord, all: w.SearchAll}, filter{key: "programma", label: w.SearchProgramme, all: w.SearchAll}
	for i := range res.Publications {
		c := &res.Publications[i]
		kind := string(c.Kind)
		if c.Kind != budget.UnknownKind {
			kinds.add(kind, w.Publication(kind, ""), c.Hits)
		}
		if c.Year > 0 {
			years.add(strconv.Itoa(c.Year), strconv.Itoa(c.Year), c.Hits)
		}
		if e.Query(publications.key) == c.Key {
			publications.add(c.Key, w.Publication(kind, strconv.Itoa(c.Year)), c.Hits)
		}
	}
	for _, c := range res.Programmes {
		programmes.add(c.Key, programmeLabel(c), c.Hits)
	}
	sorting.By(programmes.choices, func(a, b choice) int { return b.hits - a.hits })
	only := filter{key: "alleen", label: w.SearchAmounts, all: w.SearchAll, choices: []choice{{value: "bedragen", label: w.SearchAmounts}}}
	lists := []ui.Node{only.list(e, 1)}
	for _, f := range []*filter{&kinds, &years, &publications, &programmes} {
		lists = append(lists, f.list(e, 2))
	}
	return ui.E("nav", "filters", lists...).Attr("aria-label", w.SearchFilter)
}

// programmeLabel writes a programme's number and name as the other pages do.
func programmeLabel(c search.Count) string {
	number, name, ok := strings.Cut(c.Name, " ")
	if n, err := strconv.Atoi(number); ok && err == nil && strings.HasPrefix(c.Key, number+"-") {
		return programmeTitle(n, name)
	}
	return c.Name
}

func (f *filter) add(value, label string, hits int) {
	for i := range f.choices {
		if f.choices[i].value == value {
			f.choices[i].hits += hits
			return
		}
	}
	f.choices = append(f.choices, choice{value, label, hits})
}

// list draws a filter that has something to choose, or that is in use: then it can always be taken away.
func (f *filter) list(e *ui.Env, fewest int) ui.Node {
	used := e.Query(f.key)
	if len(f.choices) < fewest && used == "" {
		return nil
	}
	if used != "" && !f.has(used) {
		f.choices = append([]choice{{used, f.name(e, used), 0}}, f.choices...)
	}
	items := []ui.Node{f.item(e, choice{label: f.all}, used == "", false)}
	for _, c := range f.choices[:min(len(f.choices), mostChoices)] {
		items = append(items, f.item(e, c, c.value == used, f.key != "alleen"))
	}
	list := ui.E("ul", "filter", items...).Attr("aria-label", f.label)
	if f.key != "alleen" {
		list = list.Attr("data-name", f.label) // which the style sheet shows in front
	}
	return list
}

func (f *filter) has(value string) bool {
	for _, c := range f.choices[:min(len(f.choices), mostChoices)] {
		if c.value == value {
			return true
		}
	}
	return false
}

// name names a choice that nothing was found for.
func (f *filter) name(e *ui.Env, value string) string {
	if f.key == "soort" {
		return e.W.Publication(value, "")
	}
	return value
}

func (f *filter) item(e *ui.Env, c choice, current, counted bool) ui.Node {
	if counted {
		c.label += " (" + strconv.Itoa(c.hits) + ")"
	}
	a := ui.ET("a", "", c.label).Attr("href", e.With(f.key, c.value)).Attr("id", f.key+"-"+c.value)
	if current {
		a = a.Attr("aria-current", "true")
	}
	return ui.E("li", "", a)
}
