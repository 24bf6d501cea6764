//go:build js && wasm

package main

import (
	"syscall/js"

	"begrotingsverkenner/core/pdf"
)

// main offers begrotingPages and what draws pages to the worker, and says so by calling begrotingReady. It never ends: the functions
// live as long as the program.
func main() {
	js.Global().Set("begrotingPages", js.FuncOf(func(_ js.Value, args []js.Value) any { return answer(args) }))
	offerViewer()
	js.Global().Call("begrotingReady")
	select {}
}

// answer handles a request: (data), a Uint8Array. It returns {data}, the text that was made of the document, or {code}.
func answer(args []js.Value) (reply map[string]any) {
	defer func() {
		// Arguments of another type than they should have make js.Value panic.
		if recover() != nil {
			reply = map[string]any{"code": "internal"}
		}
	}()
	text, code := transcribe(bytesOf(args[0]), func() pdf.Machine { return newMachine(js.Global().Get("begrotingEngine")) })
	if code != "" {
		return map[string]any{"code": code}
	}
	array := js.Global().Get("Uint8Array").New(len(text))
	js.CopyBytesToJS(array, text)
	return map[string]any{"data": array}
}

// bytesOf copies a Uint8Array.
func bytesOf(array js.Value) []byte {
	data := make([]byte, array.Length())
	js.CopyBytesToGo(data, array)
	return data
}
