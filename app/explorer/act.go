package explorer

import (
	"net/url"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/page"
)

// act handles what a reader does on a page: one handler for the whole page, because a page can have a thousand figures.
func (r *root) act(ctx app.Context, e app.Event) {
	defer r.hurry()
	if r.model == nil {
		r.wait(ctx, e)
		return
	}
	r.ready = nil
	r.tidier.busy(false)
	switch e.Get("type").String() {
	case "click":
		tell("moved") // what links lead to is told from the address
		r.click(ctx, e)
	case "submit":
		r.submit(ctx, e)
	case "input":
		r.typed(ctx, e.Get("target"))
	case "change":
		r.changed(ctx, e.Get("target"))
	case "dragover":
		if r.model.Here.Kind == address.Own {
			e.PreventDefault()
		}
		ctx.PreventUpdate()
	case "drop":
		if files := e.Get("dataTransfer").Get("files"); r.model.Here.Kind == address.Own && files.Get("length").Int() > 0 {
			e.PreventDefault()
			r.openFile(ctx, files.Index(0))
		}
	case "keydown":
		if e.Get("key").String() == "Escape" && r.env.Open.Line > 0 {
			r.closeSource(ctx)
			return
		}
		ctx.PreventUpdate()
	}
}

// hurry shows what was drawn without the pause that go-app leaves. See web/js/start.js.
func (r *root) hurry() {
	if r.ready != nil {
		tell("hurry")
	}
}

func (r *root) click(ctx app.Context, e app.Event) {
	target := e.Get("target")
	said := r.env.Notice != "" && !r.busy
	if said {
		r.env.Notice, r.env.Heard = "", "" // read by now
	}
	if target.Get("closest").Truthy() {
		if button := target.Call("closest", "[data-act]"); button.Truthy() && button.Get("tagName").String() == "BUTTON" {
			r.button(ctx, button.Get("dataset").Get("act").String(), button)
			return
		}
		if figure := target.Call("closest", "a.f"); figure.Truthy() && !modified(e) {
			if mark := figureMark(figure); mark.Line > 0 {
				e.PreventDefault()
				r.openSource(ctx, mark)
				return
			}
		}
		if link := target.Call("closest", "a[href]"); link.Truthy() && !modified(e) && !link.Call("hasAttribute", "download").Bool() {
			href := link.Get("href")
			if link.Get("ownerSVGElement").Truthy() { // in a picture an address is as it is written
				href = app.Window().Get("URL").New(href.Get("baseVal"), app.Window().Get("location").Get("href")).Get("href")
			}
			r.chosen = choiceOf(link)
			if r.follow(ctx, href.String()) {
				e.PreventDefault()
				return
			}
		}
	}
	if !said {
		ctx.PreventUpdate()
	}
}

// changed handles a choice from a list and a file that was chosen.
func (r *root) changed(ctx app.Context, el app.Value) {
	switch el.Get("dataset").Get("act").String() {
	case "choose":
		r.follow(ctx, app.Window().Get("URL").New(r.env.With(el.Get("dataset").Get("key").String(), el.Get("value").String()), app.Window().Get("location").Get("href").String()).Get("href").String())
	case "file":
		if files := el.Get("files"); files.Get("length").Int() > 0 {
			r.openFile(ctx, files.Index(0))
			el.Set("value", "") // so that the same file can be chosen again
		}
	default:
		ctx.PreventUpdate()
	}
}

func (r *root) button(ctx app.Context, act string, button app.Value) {
	switch act {
	case "close":
		r.closeSource(ctx)
	case "excel":
		r.workbook(ctx)
	case "csv":
		r.csv()
		ctx.PreventUpdate()
	case "stop":
		r.stopped(ctx)
	case "copy":
		u := here()
		u.Fragment = button.Get("dataset").Get("mark").String()
		if clipboard := app.Window().Get("navigator").Get("clipboard"); clipboard.Truthy() {
			clipboard.Call("writeText", absolute(u))
			r.env.Notice = r.env.W.SourceCopied
		}
	default:
		ctx.PreventUpdate()
	}
}

// choiceOf is a choice in words, such as "Sorteer op: Baten", of a link that is one of a few; "" of any other. Who sees the page sees
// what it changes; who hears it is told.
func choiceOf(link app.Value) string {
	list := link.Call("closest", ".choice ul")
	if !list.Truthy() {
		return ""
	}
	return list.Call("getAttribute", "aria-label").String() + ": " + link.Get("textContent").String()
}

// figureMark reads the mark of a figure of this page's own document: its id, or of a figure that stands further down the
// page, what its link says. Other figures have none.
func figureMark(a app.Value) address.Mark {
	if mark := address.ParseMark(a.Get("id").String()); mark.Line > 0 {
		return mark
	}
	if path, mark, _ := cutLast(a.Call("getAttribute", "href").String(), "#"); path == "" {
		return address.ParseMark(mark)
	}
	return address.Mark{}
}

// byMark finds a figure on the page.
func byMark(m address.Mark) app.Value {
	if el := byID(m.String()); el != nil {
		return el
	}
	if el := app.Window().Get("document").Call("querySelector", `a[name="`+m.String()+`"]`); el.Truthy() {
		return el
	}
	if m.Place > 0 {
		return byID(address.Mark{Line: m.Line}.String()) // the only figure of its line has no place in its name
	}
	return nil
}

// cutLast cuts at the last place of a separator.
func cutLast(s, sep string) (before, after string, found bool) {
	i := strings.LastIndex(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(sep):], true
}

// modified reports whether a reader asked for a new tab or window.
func modified(e app.Event) bool {
	return e.Get("ctrlKey").Truthy() || e.Get("metaKey").Truthy() || e.Get("shiftKey").Truthy() || e.Get("button").Int() != 0
}

// openSource shows the source of a figure right behind it; a second time closes it. The address follows, so that it can be
// shared.
func (r *root) openSource(ctx app.Context, mark address.Mark) {
	if r.env.Open == mark {
		r.closeSource(ctx)
		return
	}
	r.env.Open = mark
	u := here()
	mark.Again = 0
	u.Fragment = mark.String()
	r.replace(u)
	r.prepare()
	ctx.Defer(func(app.Context) {
		if el := byID("bron"); el != nil {
			el.Call("focus", map[string]any{"preventScroll": true})
			el.Call("scrollIntoView", map[string]any{"block": "nearest"})
		}
	})
}

// closeSource takes the source away and the reader back to the figure.
func (r *root) closeSource(ctx app.Context) {
	was := r.env.Open
	r.env.Open = address.Mark{}
	u := here()
	u.Fragment = ""
	r.replace(u)
	r.prepare()
	ctx.Defer(func(app.Context) {
		if el := byMark(was); el != nil {
			el.Call("focus", map[string]any{"preventScroll": true})
		}
	})
}

// replace changes the address without going anywhere.
func (r *root) replace(to *url.URL) {
	app.Window().Get("history").Call("replaceState", nil, "", absolute(to))
	r.url = here().String()
}

// submit searches: the form itself is never sent.
func (r *root) submit(ctx app.Context, e app.Event) {
	e.PreventDefault()
	form := e.Get("target")
	if form.Get("dataset").Get("act").String() != "search" {
		ctx.PreventUpdate()
		return
	}
	l := address.Location{Kind: address.Search, English: r.env.Here.English}
	u := here()
	u.Path, u.RawPath, u.Fragment = r.prefix+l.Path(), "", ""
	q := url.Values{}
	if r.model.Here.Kind == address.Search {
		for _, filter := range page.SearchFilters {
			if v := r.env.Query(filter); v != "" {
				q.Set(filter, v)
			}
		}
	}
	q.Set("q", form.Get("elements").Get("q").Get("value").String())
	u.RawQuery = q.Encode()
	r.visit(ctx, u)
}
