package ui

import (
	"net/url"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/view"
	"begrotingsverkenner/app/words"
	"begrotingsverkenner/core/audit"
)

// Env is what every piece of a page needs to know.
type Env struct {
	W         *words.Words
	Here      address.Location // the page
	Catalogue *view.Catalogue
	Unit      Unit
	PricesIn  int              // the year in whose prices amounts are; 0 for each its own
	Live      bool             // in the browser, where controls work
	Open      address.Mark     // of the figure whose source is shown
	Opened    bool             // that figure is on the page, which is known when the page is drawn
	Typed     string           // in the search box
	Progress  string           // of the workbook that is being made
	OwnPaper  bool             // the reader's own document is a PDF, whose pages can be shown
	Paper     bool             // a page of a PDF can be shown: known when the page is drawn
	Reading   *Reading         // of a reader's own file, as long as it takes
	Fault     string           // why a reader's own file could not be read: a code of web/js/reading-worker.js
	Notice    string           // what the live region says, for all to see
	Heard     string           // what it says to who hears the page and does not see it change; while there is no Notice
	Doc       *Shown           // the document whose page this is, if it is one
	Act       app.EventHandler // handles what a reader does on the page; nil outside the browser

	marked map[address.Mark]int // how many figures of a line, and of a place in it, are on the page already
	placed []address.Mark       // all figures of the page by line and place, in order
}

// Shown is a document on a page: its place in the catalogue, or none for a reader's own.
type Shown struct {
	Entry *view.Entry
	View  *view.Programme

	Findings []audit.Finding // what does not add up in it
	Summary  string          // how much was checked

	pieces map[string]*piece // the newest of each part of the page
	places *view.Places      // of its figures
	slugs  view.Slugs        // of its activities
}

// Fresh returns the environment for one drawing of the page.
func (e Env) Fresh() *Env {
	e.marked, e.placed, e.Opened = map[address.Mark]int{}, nil, false
	e.Paper = false
	if e.Unit == "" {
		e.Unit = UnitOf(e.Here.Query)
	}
	e.PricesIn = e.pricesOf()
	return &e
}

// To returns a link from this page to another. A reader keeps the unit that he chose on pages that let him choose one.
func (e *Env) To(l address.Location) string {
	l.English = e.Here.English
	if unit := e.Query(unitKey); unit != "" && choosesUnit(l.Kind) && !l.Query.Has(unitKey) {
		q := url.Values{unitKey: {unit}}
		for k, v := range l.Query {
			q[k] = v
		}
		l.Query = q
	}
	if year := e.Query(pricesKey); year != "" && hasPrices(l.Kind) && !l.Query.Has(pricesKey) {
		q := url.Values{pricesKey: {year}}
		for k, v := range l.Query {
			q[k] = v
		}
		l.Query = q
	}
	return e.link(l)
}

func choosesUnit(k address.Kind) bool {
	switch k {
	case address.Document, address.Programme, address.Activity, address.Compare:
		return true
	}
	return false
}

// OtherLanguage returns the link to this page in the other language.
func (e *Env) OtherLanguage() string {
	l := e.Here
	l.English = !l.English
	return e.link(l)
}

func (e *Env) link(l address.Location) string {
	href := e.Here.Root() + l.Path()
	if href == "" {
		href = "./"
	}
	if len(l.Query) > 0 {
		href += "?" + l.Query.Encode()
	}
	if l.Line > 0 {
		href += "#" + l.Mark().String()
	}
	return href
}

// Page returns a link to a page that needs no more than its kind.
func (e *Env) Page(k address.Kind) string { return e.To(address.Location{Kind: k}) }

// With returns the link to this page with one thing in its query changed. An empty value takes it out.
func (e *Env) With(key, value string) string {
	l := e.Here
	l.Line, l.Place = 0, 0
	q := url.Values{}
	for k, v := range l.Query {
		q[k] = v
	}
	if value == "" {
		q.Del(key)
	} else {
		q.Set(key, value)
	}
	l.Query = q
	if l.Base == address.Fragment {
		return e.link(l)
	}
	if len(q) == 0 {
		return "./"
	}
	return "./?" + q.Encode()
}

// Query returns one value of the page's query.
func (e *Env) Query(key string) string { return e.Here.Query.Get(key) }

// File returns a link to a file of the site.
func (e *Env) File(path string) string { return e.Here.Root() + path }

// anchor gives a figure its id on the page. The first one of a line has the line alone, which is the address that a reader
// is promised; the others of it have their place behind that. The first has its place as another name.
func (e *Env) anchor(line, place int) (id address.Mark, name string) {
	e.placed = append(e.placed, address.Mark{Line: line, Place: place})
	place = max(place, 1)
	all, same := address.Mark{Line: line}, address.Mark{Line: line, Place: place}
	e.marked[all]++
	e.marked[same]++
	id = same
	if n := e.marked[same]; n > 1 {
		id.Again = n
	}
	if e.marked[all] == 1 {
		return all, same.String()
	}
	return id, ""
}

// opens reports whether the source of a figure is to be shown.
func (e *Env) opens(id address.Mark, name string) bool {
	return e.Live && e.Open.Line == id.Line && (e.Open == id || name != "" && name == e.Open.String())
}
