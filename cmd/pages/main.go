//go:build js && wasm

package main

import (
	"syscall/js"

	"begrotingsverkenner/core/pdf"
)

// main offers begrotingPages to the worker and says so by calling begrotingReady. It never ends: the one function lives as long
// as the program.
func main() {
	js.Global().Set("begrotingPages", js.FuncOf(func(_ js.Value, args []js.Value) any { return answer(args) }))
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
	data := make([]byte, args[0].Length())
	js.CopyBytesToGo(data, args[0])
	text, code := transcribe(data, func() pdf.Machine { return newMachine(js.Global().Get("begrotingEngine")) })
	if code != "" {
		return map[string]any{"code": code}
	}
	array := js.Global().Get("Uint8Array").New(len(text))
	js.CopyBytesToJS(array, text)
	return map[string]any{"data": array}
}
