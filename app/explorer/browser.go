package explorer

import (
	"errors"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// errFetch says that something could not be fetched; the page says what a reader can do.
var errFetch = errors.New("could not be fetched")

// config is what start.js left for the program.
func config(name string) string {
	v := app.Window().Get("begroting")
	if !v.Truthy() || !v.Get(name).Truthy() {
		return ""
	}
	return v.Get(name).String()
}

// tell tells the page's script how far the program is, where that wants to know it.
func tell(what string) {
	if b := app.Window().Get("begroting"); b.Truthy() && b.Get(what).Truthy() {
		b.Call(what)
	}
}

// await waits for a promise. It must not be called on the goroutine that draws: the browser would wait for itself.
func await(promise app.Value) (app.Value, error) {
	type result struct {
		value app.Value
		err   error
	}
	done := make(chan result, 1)
	ok := app.FuncOf(func(_ app.Value, args []app.Value) any {
		var v app.Value
		if len(args) > 0 {
			v = args[0]
		}
		done <- result{value: v}
		return nil
	})
	failed := app.FuncOf(func(app.Value, []app.Value) any {
		done <- result{err: errFetch}
		return nil
	})
	defer ok.Release()
	defer failed.Release()
	promise.Call("then", ok, failed)
	r := <-done
	return r.value, r.err
}

// fetch gets a file of the site. start.js asked for the first ones already; one that failed is asked for again.
func fetch(url string) ([]byte, error) {
	if early := app.Window().Get("begroting").Get("early"); early.Truthy() && early.Get(url).Truthy() {
		promise := early.Get(url)
		early.Delete(url)
		if data, err := received(promise); err == nil {
			return data, nil
		}
	}
	return received(app.Window().Call("fetch", url))
}

// received waits for what was asked for.
func received(promise app.Value) ([]byte, error) {
	response, err := await(promise)
	if err != nil {
		return nil, err
	}
	if !response.Get("ok").Bool() {
		return nil, errFetch
	}
	buffer, err := await(response.Call("arrayBuffer"))
	if err != nil {
		return nil, err
	}
	return bytesOf(buffer), nil
}

// bytesOf copies an ArrayBuffer.
func bytesOf(buffer app.Value) []byte {
	array := app.Window().Get("Uint8Array").New(buffer)
	data := make([]byte, array.Get("length").Int())
	app.CopyBytesToGo(data, array)
	return data
}

// byID returns the element with an ID, or nil.
func byID(id string) app.Value {
	v := app.Window().Get("document").Call("getElementById", id)
	if !v.Truthy() {
		return nil
	}
	return v
}
