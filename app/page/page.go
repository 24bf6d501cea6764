package page

import (
	"errors"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/ui"
	"begrotingsverkenner/app/view"
	"begrotingsverkenner/app/words"
	"begrotingsverkenner/core/audit"
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/search"
	"begrotingsverkenner/core/shelf"
)

// Source gives a page its documents.
type Source interface {
	Catalogue() *view.Catalogue
	Document(*view.Entry) (*budget.Document, error)
	Index() (*search.Index, error)
	Lines(*view.Entry) []string           // the document's text if it is here already, else nil
	Made(address.Location) (*Made, error) // a page that was made beforehand; nil where it is drawn here
}

// Model is what a page is about.
type Model struct {
	Here  address.Location
	Shown *ui.Shown // of a document's page
	Group view.Group
	Entry *view.Entry
	Made  *Made // of a page that was made beforehand and fetched

	Series  *shelf.Series      // of an activity
	Picks   *picks             // of a comparison
	Result  *audit.Result      // of all documents
	Docs    []*budget.Document // that the page is about, besides its own
	Entries []*view.Entry      // theirs
	Found   *Found             // of a search

	places map[*budget.Document]*view.Places // of Docs, once they were asked for
	parts  map[int]*ui.Shown                 // of a reader's own document, by their place
}

// Drawn is a page, drawn.
type Drawn struct {
	Title       string
	Description string
	Body        ui.Node
	Opened      bool // the figure whose source was asked for is on it
	Paper       bool // and the page of the PDF that it stands on can be shown
}

// errMissing says that there is no such page.
var errMissing = errors.New("there is no such page")

// Load fetches what a page is about. A page that does not exist becomes the page that says so.
func Load(here address.Location, from Source) (*Model, error) {
	m := &Model{Here: here}
	var err error
	switch c := from.Catalogue(); {
	case here.Kind == address.Shell:
	case here.Kind == address.Missing:
		err = errMissing
	case here.Kind == address.Document || here.Kind == address.Source:
		err = m.loadDocument(from)
	case here.Kind == address.Publication && len(c.Of(here.Publication)) == 0:
		err = errMissing
	case IsMade(here.Kind):
		if m.Made, err = from.Made(here); m.Made == nil && err == nil {
			err = m.loadStill(from)
		}
	case here.Kind == address.Programme:
		var ok bool
		if m.Group, ok = c.FindGroup(here.Slug); !ok {
			m.Group, ok = c.NumberedGroup(here.Slug)
		}
		if !ok {
			err = errMissing
		}
		m.Here.Slug = m.Group.Slug
	case here.Kind == address.Activity:
		err = m.loadActivity(from)
	case here.Kind == address.Compare:
		err = m.loadComparison(from)
	case here.Kind == address.Checks:
		err = m.loadChecks(from)
	case here.Kind == address.Search:
		err = m.loadSearch(from)
	}
	if errors.Is(err, errMissing) {
		here.Kind = address.Missing
		return &Model{Here: here}, nil
	}
	return m, err
}

// AsksQuery reports whether the query of a page's address says what must be loaded, and not just how it is shown.
func AsksQuery(k address.Kind) bool { return k == address.Compare || k == address.Search }

func (m *Model) loadDocument(from Source) error {
	entry := from.Catalogue().Find(m.Here.Publication, m.Here.Slug)
	if entry == nil {
		entry = from.Catalogue().Numbered(m.Here.Publication, m.Here.Slug)
	}
	if entry == nil {
		return errMissing
	}
	m.Here.Slug = entry.Slug
	d, err := from.Document(entry)
	if err != nil {
		return err
	}
	m.Entry = entry
	m.Shown = Show(entry, d, m.Here.English)
	return nil
}

// Show makes a document ready to be shown. entry is nil for a reader's own.
func Show(entry *view.Entry, d *budget.Document, english bool) *ui.Shown {
	s := &ui.Shown{Entry: entry, View: view.ProgrammeOf(d)}
	if len(d.Tables) > 0 && len(d.Parts) == 0 { // of a whole publication each part is shown, and not all of it
		result := audit.Run([]*budget.Document{d}, audit.Options{})
		s.Findings, s.Summary = result.Findings, result.Summary(words.Of(english).Lang)
	}
	return s
}

// Draw draws a page.
func Draw(env ui.Env, m *Model) Drawn {
	env.Doc = m.shown(&env)
	e := env.Fresh()
	drawn := draw(e, m)
	drawn.Opened, drawn.Paper = e.Opened, e.Paper
	return drawn
}

// shown is the document that a page shows: of a reader's own that holds a whole publication one part.
func (m *Model) shown(e *ui.Env) *ui.Shown {
	if m.Here.Kind != address.Own || m.Shown == nil || len(m.Shown.View.Doc.Parts) == 0 {
		return m.Shown
	}
	parts := view.PartsOf(m.Shown.View.Doc)
	part := parts[chosenPart(e, parts)]
	if m.parts[part.Order] == nil || m.parts[part.Order].View.Doc.Whole != m.Shown.View.Doc {
		if m.parts == nil {
			m.parts = map[int]*ui.Shown{}
		}
		m.parts[part.Order] = Show(nil, part, m.Here.English)
	}
	return m.parts[part.Order]
}

func draw(e *ui.Env, m *Model) Drawn {
	switch m.Here.Kind {
	case address.Start, address.Publication, address.Glossary, address.About:
		if m.Made != nil {
			return m.Made.still(e).draw(e)
		}
		return stillOf(e, m).draw(e)
	case address.Document:
		return document(e, m.Shown)
	case address.Source:
		return sourceText(e, m.Shown)
	case address.Programme:
		return programme(e, m.Group)
	case address.Activity:
		return activity(e, m)
	case address.Compare:
		return comparison(e, m)
	case address.Checks:
		return checks(e, m)
	case address.Search:
		return found(e, m)
	case address.Own:
		return own(e, e.Doc)
	case address.Shell:
		return Drawn{Title: e.Brand(), Description: e.W.Loading, Body: e.Frame(nil, ui.P("", ui.T(e.W.Loading)))}
	}
	return missing(e)
}

// titled puts the site's name behind a page's title.
func titled(e *ui.Env, title string) string {
	if title == "" {
		return e.Brand()
	}
	return title + " · " + e.Brand()
}
