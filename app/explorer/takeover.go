package explorer

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"begrotingsverkenner/app/address"
)

// kept is what a reader has done on a page before the program replaces it.
type kept struct {
	focus      string // id or link of the element with focus
	typed      map[string]string
	start, end int // selection in the element with focus
	x, y       float64
	named      string   // what the address names, where that was in sight
	top        float64  // and how far below the top of the window
	open       []string // details that are open
}

// remember takes what must survive the takeover.
func remember() *kept {
	if app.IsServer {
		return nil
	}
	k := &kept{typed: map[string]string{}, start: -1}
	window := app.Window()
	doc := window.Get("document")
	k.x, k.y = window.Get("scrollX").Float(), window.Get("scrollY").Float()
	if fragment := here().Fragment; fragment != "" {
		if top, ok := topOf(fragment); ok && top >= 0 && top < window.Get("innerHeight").Float() {
			k.named, k.top = fragment, top
		}
	}
	if el := doc.Get("activeElement"); el.Truthy() && el.Get("tagName").String() != "BODY" {
		k.focus = handle(el)
		if s := el.Get("selectionStart"); s.Type() == app.TypeNumber {
			k.start, k.end = s.Int(), el.Get("selectionEnd").Int()
		}
	}
	inputs := doc.Call("querySelectorAll", "input[id],textarea[id],select[id]")
	for i := range inputs.Get("length").Int() {
		el := inputs.Index(i)
		if v := el.Get("value").String(); v != "" && el.Get("type").String() != "file" {
			k.typed[el.Get("id").String()] = v
		}
	}
	k.open = unfolded()
	return k
}

// unfolded names the details that are open.
func unfolded() []string {
	var list []string
	opened := app.Window().Get("document").Call("querySelectorAll", "details[open]")
	for i := range opened.Get("length").Int() {
		list = append(list, handle(opened.Index(i)))
	}
	return list
}

// unfold opens details again.
func unfold(list []string) {
	for _, h := range list {
		if el := find(h); el != nil {
			el.Set("open", true)
		}
	}
}

// stay gives focus and open details back after a part of the page was replaced, where the reader did not go elsewhere.
func (r *root) stay() {
	if app.IsServer || r.deferred == nil {
		return
	}
	doc := app.Window().Get("document")
	focus, path := "", r.model.Here.Path()
	if el := doc.Get("activeElement"); el.Truthy() && el.Get("id").String() != "zoek" && el.Get("tagName").String() != "BODY" {
		focus = handle(el)
	}
	open := unfolded()
	if path != r.path {
		r.path, focus, open = path, "", nil
	}
	if focus == "" && len(open) == 0 {
		return
	}
	r.deferred(func(app.Context) {
		unfold(open)
		if el := find(focus); el != nil && doc.Get("activeElement").Get("tagName").String() == "BODY" {
			el.Call("focus", map[string]any{"preventScroll": true})
		}
	})
}

// unfolding is how long it takes until what is unfolded above the place has moved it: browsers give it its size a frame later.
const unfolding = 50 * time.Millisecond

// restore puts it back on the page that came in its place.
func (k *kept) restore() {
	if k == nil || app.IsServer {
		return
	}
	for id, value := range k.typed {
		if el := byID(id); el != nil {
			el.Set("value", value)
		}
	}
	unfold(k.open)
	if el := find(k.focus); el != nil {
		el.Call("focus", map[string]any{"preventScroll": true})
		if k.start >= 0 {
			el.Call("setSelectionRange", k.start, k.end)
		}
	}
	back := func() {
		app.Window().Call("scrollTo", map[string]any{"left": k.x, "top": k.y, "behavior": instantly})
		if top, ok := topOf(k.named); ok {
			// Beside a source that is open there is less room, and all above is higher.
			app.Window().Call("scrollBy", map[string]any{"top": top - k.top, "behavior": instantly})
		}
	}
	back()
	if len(k.open) > 0 && k.y > 0 {
		time.AfterFunc(unfolding, back)
	}
}

// topOf tells how far below the top of the window the element is that an address names.
func topOf(fragment string) (float64, bool) {
	if fragment == "" {
		return 0, false
	}
	el := byID(fragment)
	if m := address.ParseMark(fragment); el == nil && m.Line > 0 {
		el = byMark(m)
	}
	if el == nil {
		return 0, false
	}
	return el.Call("getBoundingClientRect").Get("top").Float(), true
}

// handle names an element so that it can be found on the page that replaces this one: by its ID, or by its place.
func handle(el app.Value) string {
	if id := el.Get("id").String(); id != "" {
		return "#" + id
	}
	path := ""
	for el.Truthy() && el.Get("tagName").String() != "BODY" {
		if id := el.Get("id").String(); id != "" {
			return "#" + id + path
		}
		n := 1
		for before := el.Get("previousElementSibling"); before.Truthy(); before = before.Get("previousElementSibling") {
			n++
		}
		path = " > :nth-child(" + itoa(n) + ")" + path
		el = el.Get("parentElement")
	}
	return ""
}

func find(handle string) app.Value {
	if handle == "" {
		return nil
	}
	if el := app.Window().Get("document").Call("querySelector", handle); el.Truthy() {
		return el
	}
	return nil
}
