package explorer

import (
	"net/url"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/page"
)

// patience is how long a page may be on its way before the reader is told.
const patience = 300 * time.Millisecond

// ownNavigation takes links and the browser's back button over from go-app, which opens other websites in a new window,
// ignores shift and middle clicks, and moves neither focus nor the place on the page.
func (r *root) ownNavigation(ctx app.Context) {
	if app.IsServer {
		return
	}
	window := app.Window()
	window.Set("onclick", nil)
	// Never released: it lives as long as the page.
	window.Set("onpopstate", app.FuncOf(func(app.Value, []app.Value) any {
		r.dispatch(ctx, func(ctx app.Context) {
			if r.model == nil {
				r.later = later{do: func(ctx app.Context) { r.goTo(ctx, here(), true) }}
				return
			}
			r.goTo(ctx, here(), true)
		})
		return nil
	}))
}

// follow goes where a link leads, if that is a page of the site. It reports whether it did.
func (r *root) follow(ctx app.Context, href string) bool {
	u, err := pageOf(href, here())
	return err == nil && r.visit(ctx, u)
}

// visit goes to a page of the site, and reports whether the address is one.
func (r *root) visit(ctx app.Context, u *url.URL) bool {
	here := here()
	if u.Scheme != here.Scheme || u.Host != here.Host || isFile(u.Path) {
		return false
	}
	if _, inside := locate(u, r.prefix); !inside {
		return false
	}
	r.goTo(ctx, u, false)
	return true
}

// gone reports whether another version of the website has come in the place of this one, while this page stayed: what it did not
// fetch yet can't be had any more.
func gone() bool {
	b := app.Window().Get("begroting")
	return b.Truthy() && b.Get("gone").Truthy()
}

// goTo shows the page of an address. The browser's address follows when the page is there, unless it went ahead (back): the
// links of the page that is shown until then keep leading where they say, and one that failed can be tried again.
func (r *root) goTo(ctx app.Context, u *url.URL, back bool) {
	from := r.url
	if u.String() == from {
		r.toFragment(u.Fragment, styled)
		return
	}
	r.tidier.busy(true)
	r.places[from] = app.Window().Get("scrollY").Float()
	at, _ := locate(u, r.prefix)
	stay := at.Kind == r.model.Here.Kind && at.Path() == r.model.Here.Path()
	if !stay || back {
		r.chosen = ""
	}
	moved := func() {
		if !back {
			move(absolute(u), stay)
		}
		r.url = u.String()
	}
	if samePage(from, u) {
		moved()
		r.env.Open = at.Mark()
		ctx.Defer(func(app.Context) { r.toFragment(u.Fragment, styled) })
		return
	}
	r.loading++
	if stay && !page.AsksQuery(at.Kind) {
		// Another view of what is here already.
		moved()
		m := *r.model
		m.Here.Query, m.Here.Line, m.Here.Place = at.Query, at.Line, at.Place
		r.show(at, &m)
		ctx.Defer(func(ctx app.Context) { r.arrive(ctx, u, stay, back) })
		return
	}
	number := r.loading
	early := stay && at.Kind == address.Search
	if early {
		moved() // the same page: its links stay right whatever comes, and moving is not in the way of painting what is found
		if r.store.indexAtHand() != nil {
			// Nothing to wait for: what is found is on the screen a frame sooner.
			if m, err := page.Load(at, r.store); err == nil {
				r.show(at, m)
				ctx.Defer(func(ctx app.Context) { r.arrive(ctx, u, stay, back) })
				return
			}
		}
	}
	ctx.After(patience, func(ctx app.Context) {
		if number != r.loading || r.url == u.String() {
			ctx.PreventUpdate()
			return
		}
		r.ready = nil
		r.env.Notice = r.env.W.Loading
	})
	ctx.Async(func() {
		m, err := page.Load(at, r.store)
		r.dispatch(ctx, func(ctx app.Context) {
			if number != r.loading {
				return // the reader went on
			}
			if err != nil {
				if !back && gone() {
					app.Window().Get("location").Call("assign", absolute(u)) // the website has it, as another version
					ctx.PreventUpdate()
					return
				}
				app.Log(err)
				r.loading++
				r.url = from // so that it can be tried again
				if back {
					// The browser went ahead to a page that is not there: it can say so itself.
					app.Window().Get("location").Call("reload")
				}
				r.env.Notice = r.env.W.LoadFailed
				return
			}
			if !early {
				moved()
			}
			r.show(at, m)
			ctx.Defer(func(ctx app.Context) { r.arrive(ctx, u, stay, back) })
		})
	})
}
