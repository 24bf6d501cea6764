package explorer

import (
	"net/url"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/page"
	"begrotingsverkenner/app/ui"
	"begrotingsverkenner/app/words"
)

func itoa(n int) string { return strconv.Itoa(n) }

// root is the component of all pages. There is one: going to another page changes what it shows.
type root struct {
	app.Compo

	store   *Store
	prefix  string // path of the site's root
	model   *page.Model
	env     ui.Env
	drawn   page.Drawn
	kept    *kept
	places  map[string]float64 // where the reader was on pages left behind
	url     string
	loading int // number of the newest page that was asked for
}

func newRoot(store *Store, prefix string, at address.Location, m *page.Model) *root {
	r := &root{store: store, prefix: prefix, places: map[string]float64{}}
	r.show(at, m)
	return r
}

// next returns a component for go-app to route to. The first is the root itself; later ones only tell go-app that the
// same kind of component is wanted again, and are never drawn.
func (r *root) next() app.Composer {
	if !r.Mounted() {
		return r
	}
	return &root{}
}

func (r *root) show(at address.Location, m *page.Model) {
	typed := at.Query.Get("q")
	r.model = m
	r.env = ui.Env{W: words.Of(at.English), Here: m.Here, Catalogue: r.store.Catalogue(), Live: true, Open: at.Line, Typed: typed, Act: r.act}
	r.model.Here.Query = at.Query
	r.env.Here.Query = at.Query
}

// OnMount puts back what the reader had done on the page before.
func (r *root) OnMount(ctx app.Context) {
	r.url = app.Window().URL().String()
	r.kept.restore()
	if r.kept != nil && r.env.Open > 0 && r.kept.y == 0 {
		r.reveal()
	}
	r.kept = nil
	if b := app.Window().Get("begroting"); b.Truthy() && b.Get("started").Truthy() {
		b.Call("started")
	}
}

// Render draws the page.
func (r *root) Render() app.UI {
	if r.model == nil {
		return app.Div()
	}
	r.drawn = page.Draw(r.env, r.model)
	return r.drawn.Body
}

// OnNav goes to the page of the browser's address.
func (r *root) OnNav(ctx app.Context) {
	if app.IsServer {
		return
	}
	u := app.Window().URL()
	if u.String() == r.url || r.url == "" {
		return
	}
	from := r.url
	r.places[from] = app.Window().Get("scrollY").Float()
	r.url = u.String()
	begroting := app.Window().Get("begroting")
	back := begroting.Get("popped").Truthy()
	begroting.Set("popped", false)
	at, inside := locate(u, r.prefix)
	if !inside || isFile(u.Path) {
		app.Window().Get("location").Call("reload")
		return
	}
	if samePage(from, u) {
		r.env.Open = at.Line
		ctx.Defer(func(app.Context) { r.toFragment(u.Fragment) })
		return
	}
	stay := at.Path() == r.model.Here.Path()
	r.loading++
	number := r.loading
	ctx.Async(func() {
		m, err := page.Load(at, r.store)
		ctx.Dispatch(func(ctx app.Context) {
			if number != r.loading {
				return // the reader went on
			}
			if err != nil {
				r.env.Notice = r.env.W.LoadFailed
				return
			}
			r.show(at, m)
			ctx.Defer(func(ctx app.Context) { r.arrive(ctx, u, stay, back) })
		})
	})
}

// arrive is what a browser does when a page has come: title, place, focus, and telling those who listen.
func (r *root) arrive(ctx app.Context, u *url.URL, stay, back bool) {
	doc := app.Window().Get("document")
	doc.Set("title", r.drawn.Title)
	doc.Get("documentElement").Call("setAttribute", "lang", r.env.W.Lang)
	if stay && !back {
		return // a filter or an order: the reader stays where he is
	}
	switch {
	case back:
		scrollTo(r.places[u.String()])
	case u.Fragment != "":
		r.toFragment(u.Fragment)
		return
	default:
		scrollTo(0)
	}
	if h := doc.Call("querySelector", "main h1"); h.Truthy() {
		h.Call("setAttribute", "tabindex", "-1")
		h.Call("focus", map[string]any{"preventScroll": true})
	}
}

func scrollTo(y float64) {
	app.Window().Call("scrollTo", map[string]any{"top": y, "behavior": "instant"})
}

// toFragment brings the reader to a place on the page, as a browser would.
func (r *root) toFragment(fragment string) {
	if r.env.Open > 0 {
		r.reveal()
		return
	}
	el := byID(fragment)
	if el == nil {
		return
	}
	el.Call("scrollIntoView")
	if el.Get("tabIndex").Int() < 0 {
		el.Call("setAttribute", "tabindex", "-1")
	}
	el.Call("focus", map[string]any{"preventScroll": true})
}

// reveal shows the figure whose source is open.
func (r *root) reveal() {
	if el := byID("r" + itoa(r.env.Open)); el != nil {
		el.Call("scrollIntoView", map[string]any{"block": "start"})
		el.Call("focus", map[string]any{"preventScroll": true})
	}
}

// samePage reports whether two addresses differ in no more than the place on the page.
func samePage(from string, to *url.URL) bool {
	u, err := url.Parse(from)
	return err == nil && u.Path == to.Path && u.RawQuery == to.RawQuery
}

// isFile reports whether an address is that of a file, which is no page.
func isFile(path string) bool {
	for i := len(path) - 1; i >= 0 && path[i] != '/'; i-- {
		if path[i] == '.' {
			return path[i:] != ".html"
		}
	}
	return false
}
