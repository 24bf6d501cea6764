//go:build js && wasm

package main

import (
	"syscall/js"

	"begrotingsverkenner/core/pdf"
)

// main offers begrotingRead and what draws pages to the worker, and says so by calling begrotingReady. It never ends: the functions
// live as long as the program.
func main() {
	js.Global().Set("begrotingRead", js.FuncOf(func(_ js.Value, args []js.Value) any { return answer(args) }))
	offerViewer()
	js.Global().Call("begrotingReady")
	select {}
}

// answer handles a request: (name, data, manifest, progress), with data a Uint8Array and manifest the text of a manifest.json or "".
// It calls progress(stage, done, total) on the way, see [steps], and returns {data}, the packed document, or {code}.
func answer(args []js.Value) (reply map[string]any) {
	defer func() {
		// Arguments of another type than they should have make js.Value panic, and so may a document that nobody thought of.
		if recover() != nil {
			reply = map[string]any{"code": "internal"}
		}
	}()
	data := bytesOf(args[1])
	tell := func(stage string, done, total int) { args[3].Invoke(stage, done, total) }
	packed, code := read(args[0].String(), data, args[2].String(), func(page func(n, count int)) pdf.Machine {
		return newMachine(js.Global().Get("begrotingEngine"), page)
	}, tell)
	if code != "" {
		return map[string]any{"code": code}
	}
	array := js.Global().Get("Uint8Array").New(len(packed))
	js.CopyBytesToJS(array, packed)
	return map[string]any{"data": array}
}

// bytesOf copies a Uint8Array.
func bytesOf(array js.Value) []byte {
	data := make([]byte, array.Length())
	js.CopyBytesToGo(data, array)
	return data
}
