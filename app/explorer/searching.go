package explorer

import (
	"maps"
	"net/url"
	"sync"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/page"
	"begrotingsverkenner/core/search"
)

// settle is how long a reader must pause before the address follows what was typed.
const settle = 400 * time.Millisecond

// breath is how long a reader must pause before the texts of what was found are fetched.
const breath = 200 * time.Millisecond

// typed searches with every letter on the page of search, and gets the index ready on the others.
func (r *root) typed(ctx app.Context, input app.Value) {
	if input.Get("id").String() != "zoek" {
		ctx.PreventUpdate()
		return
	}
	if r.model.Here.Kind != address.Search {
		ctx.PreventUpdate()
		go func() { _, _ = r.store.Index() }()
		return
	}
	text := input.Get("value").String()
	q := url.Values{}
	for k, v := range r.env.Here.Query {
		q[k] = v
	}
	q.Set("q", text)
	q.Del("aantal")
	r.env.Here.Query, r.model.Here.Query = q, q
	r.tidier.busy(true)
	r.loading++ // a page that is on its way is not the one that is asked for now
	r.ask(ctx)
	ctx.After(settle, func(ctx app.Context) {
		if r.env.Here.Query.Get("q") == text {
			u := here()
			u.RawQuery, u.Fragment = r.env.Here.Query.Encode(), ""
			r.replace(u)
		}
		ctx.PreventUpdate()
	})
}

// getReady fetches the index for whoever comes to search, before the first letter.
func (r *root) getReady() {
	if r.model.Here.Kind == address.Search {
		go func() { _, _ = r.store.Index() }()
	}
}

// ask searches. The first time it waits for the index, and says so by leaving what was found before.
func (r *root) ask(ctx app.Context) {
	f := &page.Found{Query: page.QueryOf(r.env.Here.Query)}
	if index := r.store.indexAtHand(); index != nil {
		r.answer(ctx, f, index)
		return
	}
	ctx.Async(func() {
		index, err := r.store.Index()
		r.dispatch(ctx, func(ctx app.Context) {
			if err != nil {
				r.env.Notice = r.env.W.LoadFailed
				return
			}
			r.answer(ctx, &page.Found{Query: page.QueryOf(r.env.Here.Query)}, index)
		})
	})
}

// found is what was found last.
func (r *root) found() *page.Found {
	if r.model.Found == nil {
		return &page.Found{}
	}
	return r.model.Found
}

func (r *root) answer(ctx app.Context, f *page.Found, index *search.Index) {
	if f.Query.Text != "" {
		f.Ask(index, r.store)
	}
	r.model.Found = f
	r.prepare()
	r.texts(ctx, f)
}

// texts fetches the documents of the hits whose text is not here yet, and shows their snippets when it is.
func (r *root) texts(ctx app.Context, f *page.Found) {
	if f == nil || f.Result == nil {
		return
	}
	var names []string
	seen := map[string]bool{}
	for i := range f.Result.Hits {
		h := &f.Result.Hits[i]
		if h.Kind == search.Text && f.Lines[h.Document] == nil && f.Entries[h.Document] != nil && !seen[h.Document] {
			seen[h.Document] = true
			names = append(names, h.Document)
		}
	}
	if len(names) == 0 {
		return
	}
	// Who types on has other hits in a moment: fetching texts for these would only be in the way.
	ctx.After(breath, func(ctx app.Context) {
		ctx.PreventUpdate()
		if r.found().Result == f.Result {
			ctx.Async(func() { r.fetchTexts(ctx, f, names) })
		}
	})
}

// fetchTexts fetches documents side by side, and shows all of their snippets at once.
func (r *root) fetchTexts(ctx app.Context, f *page.Found, names []string) {
	lines := make([][]string, len(names))
	var all sync.WaitGroup
	for i, name := range names {
		all.Go(func() { lines[i], _ = r.store.fetchLines(f.Entries[name]) })
	}
	all.Wait()
	r.dispatch(ctx, func(ctx app.Context) {
		if r.found().Result != f.Result {
			ctx.PreventUpdate()
			return
		}
		more := *f
		more.Lines = maps.Clone(f.Lines)
		for i, name := range names {
			if lines[i] != nil {
				more.Lines[name] = lines[i]
			}
		}
		r.model.Found = &more
	})
}
