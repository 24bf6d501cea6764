package ui

import (
	"net/url"
	"strconv"

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
	Live      bool             // in the browser, where controls work
	Open      int              // line of the figure whose source is shown, 0 for none
	Nth       int              // which figure of that line, as they stand on the page; 0 and 1 are the first
	Typed     string           // in the search box
	Progress  string           // of the workbook that is being made
	Fault     error            // why a reader's own file could not be read
	Notice    string           // what the live region says
	Doc       *Shown           // the document whose page this is, if it is one
	Act       app.EventHandler // handles what a reader does on the page; nil outside the browser

	ids    map[int]int // how many figures of a line are on the page already
	placed []int       // the lines of all figures, in order
}

// Shown is a document on a page: its place in the catalogue, or none for a reader's own.
type Shown struct {
	Entry *view.Entry
	View  *view.Programme

	Findings []audit.Finding // what does not add up in it
	Summary  string          // how much was checked

	pieces map[string]*piece // the newest of each part of the page
}

// Fresh returns the environment for one drawing of the page.
func (e Env) Fresh() *Env {
	e.ids, e.placed = map[int]int{}, nil
	if e.Unit == "" {
		e.Unit = UnitOf(e.Here.Query)
	}
	return &e
}

// To returns a link from this page to another.
func (e *Env) To(l address.Location) string {
	l.English = e.Here.English
	return e.link(l)
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
		href += "#r" + strconv.Itoa(l.Line)
	}
	return href
}

// Page returns a link to a page that needs no more than its kind.
func (e *Env) Page(k address.Kind) string { return e.To(address.Location{Kind: k}) }

// With returns the link to this page with one thing in its query changed. An empty value takes it out.
func (e *Env) With(key, value string) string {
	l := e.Here
	l.Line = 0
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

// anchor counts the figures of a line as they come on the page, and returns which one this is.
func (e *Env) anchor(line int) int {
	e.ids[line]++
	e.placed = append(e.placed, line)
	return e.ids[line]
}

// Anchor is the id of a figure: its line, which is its address, and behind it which one it is where a page has more of
// that line.
func Anchor(line, nth int) string {
	id := "r" + strconv.Itoa(line)
	if nth > 1 {
		id += "-" + strconv.Itoa(nth)
	}
	return id
}
