package explorer

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"begrotingsverkenner/app/ui"
)

// reading is a document of the reader's own that is being read, in a worker: see web/js/reading-worker.js. What reads is fetched
// for the first one; the browser keeps it for the next, also without a network.
type reading struct {
	worker app.Value
	heard  app.Func
}

// stop ends it, wherever it is. A second time does nothing.
func (r *reading) stop() {
	if r.worker == nil {
		return
	}
	r.worker.Call("terminate")
	r.heard.Release()
	r.worker = nil
}

// readFile has a worker read a file, of which buffer is an ArrayBuffer that it takes over. done gets the document, packed, or the
// code of a fault; step is told how far it is. Neither is called after it was stopped.
func readFile(name, manifest string, buffer app.Value, step func(ui.Reading), done func(packed []byte, fault string)) *reading {
	r := &reading{worker: app.Window().Get("Worker").New(config("reading"))}
	worker := r.worker
	r.heard = app.FuncOf(func(_ app.Value, args []app.Value) any {
		if r.worker == nil {
			return nil // it was on its way when the worker was stopped
		}
		message := args[0].Get("data")
		switch {
		case !message.Truthy():
			done(nil, "download") // the worker itself could not be fetched
		case message.Get("stage").Truthy():
			step(ui.Reading{Name: name, Stage: message.Get("stage").String(), Done: message.Get("done").Int(), Total: message.Get("total").Int()})
		case message.Get("bytes").Truthy():
			done(bytesOf(message.Get("bytes")), "")
		default:
			app.Log(message.Get("message").String())
			done(nil, message.Get("error").String())
		}
		return nil
	})
	worker.Set("onmessage", r.heard)
	worker.Set("onerror", r.heard)
	worker.Call("postMessage", map[string]any{
		"name": name, "bytes": buffer, "manifest": manifest, "wasmExec": config("runtime"), "wasm": config("readingProgram"), "wasmSize": number("readingSize"),
		"engine": config("engine"), "engineSize": number("engineSize"),
	}, []any{buffer})
	return r
}
