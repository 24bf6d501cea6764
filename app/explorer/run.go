package explorer

import (
	"net/url"
	"runtime/debug"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/page"
)

// garbage is how much may be left lying before it is cleared, in percent of what is in use. Clearing stops all else here:
// with Go's own 100 it happens again and again while the first page is read, and now and then between two letters.
const garbage = 400

// Run takes over the page, as it is where that can be. Otherwise it loads what the page shows first, so that the reader's
// page is replaced by the same one.
func Run() {
	debug.SetGCPercent(garbage)
	prefix := config("root")
	at, inside := locate(here(), prefix)
	if !inside {
		return
	}
	r := newRoot(prefix, at)
	if r.adopted = adopt(at); r.adopted != nil {
		r.adopted.Hear(r.act)
	} else {
		store, m, err := load(at)
		if err != nil {
			app.Log(err) // the prerendered page stays: it is complete
			return
		}
		r.store = store
		r.show(at, m)
		r.kept = remember()
	}
	// One component is all that go-app routes to, and only once: going from page to page is ours, because go-app's own
	// routes need either every address beforehand or regular expressions, which weigh more than the rest of the router.
	app.Route(app.Window().URL().Path, func() app.Composer { return r })
	app.RunWhenOnBrowser()
}

// load gets the site's list of documents, and what a page is about.
func load(at address.Location) (*Store, *page.Model, error) {
	catalogue, err := fetch(config("catalogue"))
	if err != nil {
		return nil, nil, err
	}
	origin := config("origin")
	store, err := NewStore(catalogue, func(path string) ([]byte, error) {
		if path == "" {
			return fetch(config("search"))
		}
		return fetch(origin + path)
	})
	if err != nil {
		return nil, nil, err
	}
	m, err := page.Load(at, store)
	return store, m, err
}

// locate finds the page of an address. It reports false for an address outside the site.
func locate(u *url.URL, root string) (address.Location, bool) {
	path, ok := strings.CutPrefix(u.Path, root)
	if !ok {
		if u.Path+"/" != root {
			return address.Location{}, false
		}
		path = "" // the root without its slash
	}
	l := address.Parse(path)
	if config("file") != "" {
		l.Base = address.Fragment
	}
	if q := u.Query(); len(q) > 0 {
		l.Query = q
	}
	mark := address.ParseMark(u.Fragment)
	l.Line, l.Place = mark.Line, mark.Place
	return l, true
}
