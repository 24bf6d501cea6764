package explorer

import (
	"net/url"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/page"
	"begrotingsverkenner/app/ui"
	"begrotingsverkenner/app/words"
	"begrotingsverkenner/core/budget"
)

func itoa(n int) string { return strconv.Itoa(n) }

// root is the component of all pages. There is one: going to another page changes what it shows.
type root struct {
	app.Compo

	store   *Store
	prefix  string           // path of the site's root
	at      address.Location // where the reader came in
	model   *page.Model
	env     ui.Env
	drawn   page.Drawn
	kept    *kept
	places  map[string]float64 // where the reader was on pages left behind
	url     string
	own     []byte           // the reader's own document as it was read, packed
	ownDoc  *budget.Document // what stands in it
	ownPDF  bool             // it is a PDF
	reading *reading         // of one that is on its way

	adopted *ui.Elem // the page as it was, until what it is about was read
	later   later    // what a reader did until then

	ready    *page.Drawn             // drawn already, for the next frame
	path     string                  // of the page that was drawn last
	deferred func(func(app.Context)) // does something once what was drawn is on the page

	busy    bool // a workbook is being made
	tidier  tidier
	loading int    // number of the newest page that was asked for
	chosen  string // what a reader chose of a few, in words, until the page shows it
}

// newRoot makes the component for the page at an address below prefix. It shows nothing yet.
func newRoot(prefix string, at address.Location) *root {
	return &root{prefix: prefix, at: at, places: map[string]float64{}}
}

func (r *root) show(at address.Location, m *page.Model) {
	typed := at.Query.Get("q")
	if m.Here.Kind == address.Missing && m.Here.Base == "" {
		m.Here.Base = r.prefix // the address that leads nowhere can be as deep as it wants
	}
	if at.Kind != address.Own {
		r.stopReading() // nobody waits for it any more
	}
	if at.Kind == address.Own && r.ownDoc != nil && m.Shown == nil {
		m.Shown = page.Show(nil, r.ownDoc, at.English) // read before: back from the glossary, or in the other language
	}
	r.model = m
	r.env = ui.Env{W: words.Of(at.English), Here: m.Here, Catalogue: r.store.Catalogue(), Live: true, Open: at.Mark(), Typed: typed, Act: r.act, OwnPaper: r.ownPDF, Reading: r.env.Reading, Heard: r.chosen}
	r.chosen = ""
	r.model.Here.Query = at.Query
	r.env.Here.Query = at.Query
	r.prepare()
}

// OnMount tells that the page is the program's, and puts back what the reader had done on the page that it replaced.
func (r *root) OnMount(ctx app.Context) {
	r.url = here().String()
	r.deferred = ctx.Defer
	r.ownNavigation(ctx)
	r.offerLines()
	if r.adopted != nil {
		// The browser came to a place that may be folded away: where it was, it is not marked, and the browser did not go there.
		if el := byID(here().Fragment); el != nil && el.Call("closest", "details").Truthy() {
			folded := el.Call("closest", "details:not([open])").Truthy()
			unfoldTo(el)
			markPlace(el)
			if folded {
				el.Call("scrollIntoView", map[string]any{"behavior": instantly})
			}
		}
		r.path = r.at.Path()
		r.read(ctx)
		tell("started")
		return
	}
	r.begin(ctx)
	r.kept.restore()
	if fragment := here().Fragment; r.kept != nil && fragment != "" {
		if r.kept.y == 0 && r.kept.focus == "" {
			r.toFragment(fragment, instantly) // nothing stood there before
		} else if el := byID(fragment); el != nil && r.env.Open.Line == 0 {
			markPlace(el)
		}
	}
	r.kept = nil
	tell("started")
}

// begin is what there is to do once it is known what the first page is about.
func (r *root) begin(ctx app.Context) {
	r.tidier.done.Store(worthwhile) // the first page is the most work
	r.tidier.busy(false)
	r.texts(ctx, r.model.Found)
	r.getReady()
	tell("ready")
}

// Render draws the page.
func (r *root) Render() app.UI {
	if r.adopted != nil {
		return ui.Mount(r.adopted)
	}
	if r.ready == nil {
		r.prepare()
	}
	r.drawn, r.ready = *r.ready, nil
	r.stay()
	if r.drawn.Paper {
		tell("paper")
	}
	return ui.Mount(r.drawn.Body)
}

// prepare draws the page, so that it is ready when go-app comes to show it: after a pause, or at once, see hurry. What
// changes after that is not in it, so each thing that changes the page begins with forgetting what was ready.
func (r *root) prepare() {
	drawn := page.Draw(r.env, r.model)
	if r.env.Open.Place > 0 && !drawn.Opened {
		r.env.Open = address.Mark{Line: r.env.Open.Line} // the page does not show that one of the line
		drawn = page.Draw(r.env, r.model)
	}
	r.ready = &drawn
}

// dispatch changes the page, from where go-app does not know of it.
func (r *root) dispatch(ctx app.Context, change func(app.Context)) {
	ctx.Dispatch(func(ctx app.Context) {
		r.ready = nil
		change(ctx)
	})
}

// arrive is what a browser does when a page has come: title, place, focus, and telling those who listen.
func (r *root) arrive(ctx app.Context, u *url.URL, stay, back bool) {
	doc := app.Window().Get("document")
	doc.Set("title", r.drawn.Title)
	if html := doc.Get("documentElement"); html.Get("lang").String() != r.env.W.Lang {
		html.Set("lang", r.env.W.Lang) // even the same one would give every element its style anew
	}
	r.texts(ctx, r.model.Found)
	if box := byID("zoek"); box != nil && r.model.Here.Kind == address.Search && box.Get("value").String() != r.env.Typed {
		box.Set("value", r.env.Typed) // go-app compares with what it drew before, not with what was typed since
	}
	if stay && !back {
		// A filter or an order: the reader stays where he is. Asking for a size makes the browser lay out what changed now,
		// while it waits for its next frame, and not when that has begun.
		doc.Get("body").Get("offsetHeight")
		return
	}
	r.describe(doc)
	r.getReady()
	switch {
	case back:
		scrollTo(r.places[u.String()])
	case u.Fragment != "":
		r.toFragment(u.Fragment, instantly)
		return
	default:
		scrollTo(0)
	}
	if h := doc.Call("querySelector", "main h1"); h.Truthy() {
		h.Call("setAttribute", "tabindex", "-1")
		h.Call("focus", map[string]any{"preventScroll": true})
	}
}

// describe keeps what the head of the page says about it true, for who shares or keeps the page. The description for search
// engines is of the page that was loaded: they load each.
func (r *root) describe(doc app.Value) {
	set := func(selector, name, value string) {
		if el := doc.Call("querySelector", "head "+selector); el.Truthy() {
			el.Call("setAttribute", name, value)
		}
	}
	set(`meta[name="description"]`, "content", r.drawn.Description)
	if base := r.store.Catalogue().BaseURL; base != "" && r.model.Here.Kind != address.Missing {
		other := r.model.Here
		other.English = !other.English
		set(`link[rel="canonical"]`, "href", base+r.model.Here.Path())
		set(`link[hreflang]`, "href", base+other.Path())
		set(`link[hreflang]`, "hreflang", r.env.W.OtherLang)
	}
	if el := doc.Call("querySelector", `head script[type="application/ld+json"]`); el.Truthy() {
		el.Call("remove")
	}
}

// How a browser goes to a place: with a page that comes there, and on a page that the reader sees.
const (
	instantly = "instant"
	styled    = "auto" // as the style sheet says
)

func scrollTo(y float64) {
	app.Window().Call("scrollTo", map[string]any{"top": y, "behavior": instantly})
}

// toFragment brings the reader to a place on the page, as a browser would.
func (r *root) toFragment(fragment, behavior string) {
	if r.env.Open.Line > 0 {
		r.reveal()
		return
	}
	el := byID(fragment)
	if el == nil {
		return
	}
	unfoldTo(el)
	el.Call("scrollIntoView", map[string]any{"behavior": behavior})
	markPlace(el)
	if el.Get("tabIndex").Int() < 0 {
		el.Call("setAttribute", "tabindex", "-1")
	}
	el.Call("focus", map[string]any{"preventScroll": true})
}

// unfoldTo opens all that an element is folded in.
func unfoldTo(el app.Value) {
	for folded := el.Call("closest", "details"); folded.Truthy(); folded = folded.Get("parentElement").Call("closest", "details") {
		folded.Set("open", true)
	}
}

// markPlace marks the element that the address names. A browser does so itself, but not for an address that changed without
// it, nor for an element that came later.
func markPlace(el app.Value) {
	const mark = "data-target"
	if was := app.Window().Get("document").Call("querySelector", "["+mark+"]"); was.Truthy() {
		was.Call("removeAttribute", mark)
	}
	el.Call("setAttribute", mark, "")
}

// reveal shows the figure whose source is open.
func (r *root) reveal() {
	if el := byMark(r.env.Open); el != nil {
		unfoldTo(el)
		el.Call("scrollIntoView", map[string]any{"block": "start", "behavior": instantly})
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
