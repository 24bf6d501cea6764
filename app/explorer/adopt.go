package explorer

import (
	"strconv"
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/ui"
	"begrotingsverkenner/app/words"
)

// adopt reads the page that is there, when that is the page of the address as everybody gets it: its parts, for go-app to
// take as they are. It is nil where the program must draw the page itself: one that a reader asks something of, or that
// the browser shows in the place of another.
//
// A page that is taken over this way can be used before the program has read its documents, and nothing on it moves.
func adopt(at address.Location) *ui.Elem {
	site, js := byID("app"), app.Window().Get("begroting")
	if site == nil || !js.Get("handOver").Truthy() || !adoptable(at) || site.Get("dataset").Get("page").String() != ui.PageKey(at) {
		return nil
	}
	page := js.Call("handOver", site).String()
	if page == "" {
		return nil
	}
	fields := strings.Split(page, "\x00")
	root, _ := nodeOf(&fields).(*ui.Elem)
	return root
}

// adoptable reports whether a page shows the same to everybody who comes by its address.
func adoptable(at address.Location) bool {
	switch at.Kind {
	case address.Search, address.Compare, address.Own, address.Missing, address.Shell:
		return false
	}
	return len(at.Query) == 0 && at.Line == 0 && at.Base == ""
}

// nodeOf takes one node of the page from what web/js/adopt.js tells of it.
func nodeOf(fields *[]string) ui.Node {
	next := func() string {
		first := (*fields)[0]
		*fields = (*fields)[1:]
		return first
	}
	switch next() {
	case "text":
		return ui.T(next())
	case "part":
		return ui.Part(next())
	}
	count := func() int {
		n, _ := strconv.Atoi(next())
		return n
	}
	tag := next()
	attrs := make([][2]string, count())
	for i := range attrs {
		attrs[i] = [2]string{next(), next()}
	}
	children := make([]ui.Node, count())
	for i := range children {
		children[i] = nodeOf(fields)
	}
	el := ui.E(tag, "", children...).Keep()
	for _, a := range attrs {
		// What is typed in a field is the reader's, and what says that it is kept is for adopt.js.
		if a[0] != "value" && a[0] != "data-kept" {
			el.Attr(a[0], a[1])
		}
	}
	return el
}

// read reads what the page is about, when the page as it was is in go-app's hands and painted. What it then draws is the
// same, so nothing on the page changes.
func (r *root) read(ctx app.Context) {
	promise := app.Window().Get("begroting").Call("painted")
	ctx.Async(func() {
		_, _ = await(promise)
		store, m, err := load(r.at)
		r.dispatch(ctx, func(ctx app.Context) {
			if err != nil {
				// The page stays as it was before: complete, with links that lead on.
				app.Log(err)
				ctx.PreventUpdate()
				tell("stopped")
				r.later.leave()
				return
			}
			r.store, r.adopted = store, nil
			r.show(r.at, m)
			r.begin(ctx)
			if r.later.do != nil {
				r.dispatch(ctx, r.later.do)
			}
			r.later.say("")
		})
	})
}

// later is what a reader did last on a page that was not read yet, and where it leads without the program.
type later struct {
	do   func(app.Context)
	link string
}

// leave goes on without the program.
func (l *later) leave() {
	l.say("")
	if l.link != "" {
		app.Window().Get("location").Call("assign", l.link)
	}
}

// say tells the reader to wait. Nothing of go-app's stands there yet.
func (l *later) say(text string) {
	if says := byID("melding"); says != nil && l.do != nil {
		says.Set("textContent", text)
	}
}

// keep keeps it, and tells the reader after a while that it takes time; when it takes too long, a link leads on by itself.
func (r *root) keep(l later) {
	r.later = l
	time.AfterFunc(patience, func() {
		if r.model == nil {
			r.later.say(words.Of(r.at.English).Loading)
		}
	})
	time.AfterFunc(endurance, func() {
		if r.model == nil {
			r.later.leave()
		}
	})
}

// endurance is how long who clicked on a figure waits for its source to be shown on the page.
const endurance = 5 * time.Second

// wait keeps for later what a reader does on a page that is not read yet. Links lead on by themselves, and so does the
// form that searches.
func (r *root) wait(ctx app.Context, e app.Event) {
	ctx.PreventUpdate()
	target := e.Get("target")
	if e.Get("type").String() != "click" || !target.Get("closest").Truthy() || modified(e) || !live() {
		return
	}
	button, figure := target.Call("closest", "button[data-act]"), target.Call("closest", "a.f")
	if !button.Truthy() && (!figure.Truthy() || figureMark(figure).Line == 0) {
		return
	}
	e.PreventDefault()
	l := later{do: func(ctx app.Context) { r.act(ctx, e) }}
	if !button.Truthy() {
		l.link = figure.Get("href").String()
	}
	r.keep(l)
}

// live reports whether the program has the page, as style sheets know it.
func live() bool {
	return app.Window().Get("document").Get("documentElement").Get("classList").Call("contains", "live").Bool()
}
