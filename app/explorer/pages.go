package explorer

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"begrotingsverkenner/core/source"
)

// pageErrors are the errors of the worker that makes the text of PDF and Word, by its codes.
var pageErrors = map[string]error{
	"empty": source.ErrEmpty, "size": source.ErrSize, "lines": source.ErrSize, "password": source.ErrPassword, "scan": source.ErrScan,
	"letters": source.ErrLetters, "unpacked": source.ErrUnpacked, "slow": source.ErrSlow, "damaged": source.ErrDamaged,
	"crash": source.ErrUnpacked, "internal": source.ErrDamaged, "start": source.ErrNoReader, "request": source.ErrNoReader, "download": source.ErrNoReader,
}

// hasPages reports whether a file is one whose text a worker makes: PDF, Word, or what looks like them.
func hasPages(data []byte) bool {
	switch source.FormatOf(data) {
	case "PDF", "ZIP":
		return true
	}
	return false
}

// transcribe has a worker make the text of a PDF or a Word document, and waits for it. What reads such documents is fetched for the
// first one; the browser keeps it for the next, also without a network.
func (r *root) transcribe(ctx app.Context, data []byte) ([]byte, error) {
	if config("pages") == "" {
		return nil, source.ErrNoReader
	}
	type result struct {
		data []byte
		err  error
	}
	done := make(chan result, 1)
	give := func(x result) {
		select {
		case done <- x:
		default:
		}
	}
	heard := app.FuncOf(func(_ app.Value, args []app.Value) any {
		message := args[0].Get("data")
		switch {
		case !message.Truthy():
			give(result{err: source.ErrNoReader}) // the worker itself could not be fetched
		case message.Get("stage").Truthy():
			stage, n, total := message.Get("stage").String(), message.Get("done").Int(), message.Get("total").Int()
			r.dispatch(ctx, func(app.Context) { r.pagesStep(stage, n, total) })
		case message.Get("bytes").Truthy():
			give(result{data: bytesOf(message.Get("bytes"))})
		default:
			app.Log(message.Get("message").String())
			err, known := pageErrors[message.Get("error").String()]
			if !known {
				err = source.ErrBinary
			}
			give(result{err: err})
		}
		return nil
	})
	defer heard.Release()
	worker := app.Window().Get("Worker").New(config("pages"))
	defer worker.Call("terminate")
	worker.Set("onmessage", heard)
	worker.Set("onerror", heard)
	array := app.Window().Get("Uint8Array").New(len(data))
	app.CopyBytesToJS(array, data)
	worker.Call("postMessage", map[string]any{
		"bytes": array.Get("buffer"), "wasmExec": config("runtime"), "wasm": config("pagesProgram"), "wasmSize": number("pagesSize"),
		"engine": config("engine"), "engineSize": number("engineSize"),
	})
	x := <-done
	return x.data, x.err
}

// pagesStep shows how far a document is.
func (r *root) pagesStep(stage string, done, total int) {
	r.env.Notice = r.env.W.OwnBusy
	if stage == "download" && total > 0 {
		r.env.Notice = r.env.W.OwnFetch + " " + strconv.Itoa(min(100, 100*done/total)) + "%"
	}
}
