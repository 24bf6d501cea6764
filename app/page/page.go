package page

import (
	"errors"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/ui"
	"begrotingsverkenner/app/view"
	"begrotingsverkenner/core/budget"
)

// Source gives a page its documents.
type Source interface {
	Catalogue() *view.Catalogue
	Document(*view.Entry) (*budget.Document, error)
}

// Model is what a page is about.
type Model struct {
	Here  address.Location
	Shown *ui.Shown // of a document's page
	Group view.Group
	Entry *view.Entry
}

// Drawn is a page, drawn.
type Drawn struct {
	Title       string
	Description string
	Body        app.UI
}

// errMissing says that there is no such page.
var errMissing = errors.New("there is no such page")

// Load fetches what a page is about. A page that does not exist becomes the page that says so.
func Load(here address.Location, from Source) (*Model, error) {
	m := &Model{Here: here}
	var err error
	switch c := from.Catalogue(); {
	case !ui.Ready[here.Kind]:
		err = errMissing
	case here.Kind == address.Document || here.Kind == address.Source:
		err = m.loadDocument(from)
	case here.Kind == address.Publication:
		if len(c.Of(here.Publication)) == 0 {
			err = errMissing
		}
	case here.Kind == address.Programme:
		var ok bool
		if m.Group, ok = c.FindGroup(here.Slug); !ok {
			err = errMissing
		}
	}
	if errors.Is(err, errMissing) {
		here.Kind = address.Missing
		return &Model{Here: here}, nil
	}
	return m, err
}

func (m *Model) loadDocument(from Source) error {
	entry := from.Catalogue().Find(m.Here.Publication, m.Here.Slug)
	if entry == nil {
		return errMissing
	}
	d, err := from.Document(entry)
	if err != nil {
		return err
	}
	m.Entry = entry
	m.Shown = &ui.Shown{Entry: entry, View: view.ProgrammeOf(d)}
	return nil
}

// Draw draws a page.
func Draw(env ui.Env, m *Model) Drawn {
	env.Doc = m.Shown
	e := env.Fresh()
	switch m.Here.Kind {
	case address.Start:
		return start(e)
	case address.Document:
		return document(e, m.Shown)
	case address.Source:
		return source(e, m.Shown)
	case address.Publication:
		return publication(e, m.Here.Publication)
	case address.Programme:
		return programme(e, m.Group)
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
