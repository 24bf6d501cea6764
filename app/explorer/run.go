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

// Run takes over the page. It loads what the page shows first, so that the reader's page is replaced by the same one.
func Run() {
	debug.SetGCPercent(garbage)
	root := config("root")
	catalogue, err := fetch(config("catalogue"))
	if err != nil {
		app.Log(err)
		return
	}
	origin := config("origin")
	store, err := NewStore(catalogue, func(path string) ([]byte, error) {
		if path == "" {
			return fetch(config("search"))
		}
		return fetch(origin + path)
	})
	if err != nil {
		app.Log(err)
		return
	}
	at, inside := locate(here(), root)
	if !inside {
		return
	}
	model, err := page.Load(at, store)
	if err != nil {
		app.Log(err) // the prerendered page stays: it is complete
		return
	}
	r := newRoot(store, root, at, model)
	r.kept = remember()
	// One component is all that go-app routes to, and only once: going from page to page is ours, because go-app's own
	// routes need either every address beforehand or regular expressions, which weigh more than the rest of the router.
	app.Route(app.Window().URL().Path, func() app.Composer { return r })
	app.RunWhenOnBrowser()
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
