//go:build js && wasm

package main

import (
	"errors"
	"syscall/js"
)

// main offers begrotingExport to the worker and says so by calling begrotingReady. It never ends: the one function lives
// as long as the program, and a request makes no other, so that there is nothing left to release.
func main() {
	js.Global().Set("begrotingExport", js.FuncOf(func(_ js.Value, args []js.Value) any { return answer(args) }))
	js.Global().Call("begrotingReady")
	select {}
}

// answer handles a request: (documents, version, lang, progress). documents is an array of {name, data}, with
// data a Uint8Array of a packed document; progress(stage, done, total) is optional. It returns
// {name, data} or {error, code, document}.
func answer(args []js.Value) (reply map[string]any) {
	defer func() {
		// Arguments of another type than they should have make js.Value panic.
		if recover() != nil {
			reply = refusal(&fault{"request", "", errors.New("the request is of another form than expected")})
		}
	}()
	r := request{version: args[1].String(), lang: args[2].String()}
	for i := range args[0].Length() {
		item := args[0].Index(i)
		d := document{name: item.Get("name").String()}
		d.data = make([]byte, item.Get("data").Length())
		js.CopyBytesToGo(d.data, item.Get("data"))
		r.documents = append(r.documents, d)
	}
	name, data, err := export(r, func(stage string, done, total int) {
		if len(args) > 3 {
			args[3].Invoke(stage, done, total)
		}
	})
	if err != nil {
		return refusal(err)
	}
	array := js.Global().Get("Uint8Array").New(len(data))
	js.CopyBytesToJS(array, data)
	return map[string]any{"name": name, "data": array}
}

func refusal(err error) map[string]any {
	f := &fault{code: "internal"}
	errors.As(err, &f)
	return map[string]any{"error": err.Error(), "code": f.code, "document": f.document}
}
