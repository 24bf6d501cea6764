package explorer

import (
	"net/url"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/page"
	"begrotingsverkenner/app/ui"
)

// act handles what a reader does on a page: one handler for the whole page, because a page can have a thousand figures.
func (r *root) act(ctx app.Context, e app.Event) {
	r.ready = nil
	switch e.Get("type").String() {
	case "click":
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
		if e.Get("key").String() == "Escape" && r.env.Open > 0 {
			r.closeSource(ctx)
			return
		}
		ctx.PreventUpdate()
	}
}

func (r *root) click(ctx app.Context, e app.Event) {
	target := e.Get("target")
	said := r.env.Notice != "" && !r.busy
	if said {
		r.env.Notice = "" // read by now
	}
	if target.Get("closest").Truthy() {
		if button := target.Call("closest", "[data-act]"); button.Truthy() && button.Get("tagName").String() == "BUTTON" {
			r.button(ctx, button.Get("dataset").Get("act").String(), button)
			return
		}
		if figure := target.Call("closest", "a.f"); figure.Truthy() && !modified(e) {
			if line, ok := figureLine(figure); ok {
				e.PreventDefault()
				r.openSource(ctx, line, nth(figure))
				return
			}
		}
		if link := target.Call("closest", "a[href]"); link.Truthy() && !modified(e) && !link.Call("hasAttribute", "download").Bool() {
			if r.follow(ctx, link.Get("href").String()) {
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
	case "copy":
		u := here()
		u.Fragment = "r" + button.Get("dataset").Get("line").String()
		if clipboard := app.Window().Get("navigator").Get("clipboard"); clipboard.Truthy() {
			clipboard.Call("writeText", absolute(u))
			r.env.Notice = r.env.W.SourceCopied
		}
	default:
		ctx.PreventUpdate()
	}
}

// figureLine reads the line of a figure of this page's own document from its link.
func figureLine(a app.Value) (int, bool) {
	href := a.Call("getAttribute", "href").String()
	path, mark, _ := cutLast(href, "#")
	if len(mark) > 1 && (mark[0] == 'r' && path == "" || mark[0] == 'l' && strings.HasSuffix(path, "bron/")) {
		n, err := strconv.Atoi(mark[1:])
		return n, err == nil
	}
	return 0, false
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

// nth tells which of the figures of its line a figure is, from its id: 1 without a number.
func nth(figure app.Value) int {
	_, mark, _ := cutLast(figure.Get("id").String(), "-")
	n, _ := strconv.Atoi(mark)
	return max(n, 1)
}

// openSource shows the source of a figure right behind it; a second time closes it. The address follows, so that it can be
// shared.
func (r *root) openSource(ctx app.Context, line, nth int) {
	if r.env.Open == line && max(r.env.Nth, 1) == nth {
		r.closeSource(ctx)
		return
	}
	r.env.Open, r.env.Nth = line, nth
	u := here()
	u.Fragment = "r" + strconv.Itoa(line)
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
	id := ui.Anchor(r.env.Open, r.env.Nth)
	r.env.Open, r.env.Nth = 0, 0
	u := here()
	u.Fragment = ""
	r.replace(u)
	r.prepare()
	ctx.Defer(func(app.Context) {
		if el := byID(id); el != nil {
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
