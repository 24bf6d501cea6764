package explorer

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"begrotingsverkenner/app/address"
)

// workbook asks a Web Worker for the workbook of the publication that the page is of, or of the reader's own document.
func (r *root) workbook(ctx app.Context) {
	if r.busy {
		ctx.PreventUpdate()
		return
	}
	documents := []any{}
	c := r.store.Catalogue()
	if r.model.Here.Kind == address.Own {
		array := app.Window().Get("Uint8Array").New(len(r.own))
		app.CopyBytesToJS(array, r.own)
		documents = append(documents, map[string]any{"name": r.ownDoc.Name, "bytes": array.Get("buffer")})
	} else {
		taken := map[string]bool{}
		for _, e := range c.Of(r.model.Here.Publication) {
			if taken[e.Read] {
				continue // another part of the same document
			}
			taken[e.Read] = true
			documents = append(documents, map[string]any{"name": e.FileName(), "url": config("origin") + e.Read})
		}
	}
	if len(documents) == 0 {
		ctx.PreventUpdate()
		return
	}
	r.busy = true
	r.env.Notice = r.env.W.ExportFetch
	worker := app.Window().Get("Worker").New(config("worker"))
	var heard app.Func
	done := func(notice string) {
		worker.Call("terminate")
		heard.Release()
		r.busy = false
		r.env.Notice, r.env.Progress = notice, ""
	}
	heard = app.FuncOf(func(_ app.Value, args []app.Value) any {
		data := args[0].Get("data")
		r.dispatch(ctx, func(app.Context) {
			switch {
			case !data.Truthy():
				done(r.exportFault("download", "")) // the worker itself could not be fetched
			case data.Get("stage").Truthy():
				r.exportStep(data.Get("stage").String(), data.Get("done").Int(), data.Get("total").Int())
			case data.Get("bytes").Truthy():
				download(data.Get("fileName").String(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", data.Get("bytes"))
				done(r.env.W.ExportDone)
			default:
				app.Log(data.Get("message").String())
				done(r.exportFault(data.Get("error").String(), data.Get("document").String()))
			}
		})
		return nil
	})
	worker.Set("onmessage", heard)
	worker.Set("onerror", heard)
	worker.Call("postMessage", map[string]any{
		"id": 1, "wasmExec": config("runtime"), "wasm": config("exporter"), "wasmSize": number("exporterSize"), "documents": documents,
		"version": c.Tool, "lang": r.env.W.Lang,
	})
}

// exportStep shows how far the workbook is. Fetching what writes it takes longest, so that is what is counted.
func (r *root) exportStep(stage string, done, total int) {
	r.env.Progress = "…"
	if stage != "download" {
		r.env.Notice = r.env.W.ExportBusy
	} else if total > 0 {
		r.env.Progress = strconv.Itoa(100*done/total) + "%"
	}
}

// exportFault says why there is no workbook, and what can be done.
func (r *root) exportFault(code, document string) string {
	w := r.env.W
	reason := ""
	switch code {
	case "download":
		reason = w.ExportOffline
	case "size", "crash":
		reason = w.OwnSize
	}
	if document != "" {
		reason = document + ": " + reason
	}
	return w.ExportFailed + " " + reason
}

// number is a number that start.js left for the program.
func number(name string) int {
	v := app.Window().Get("begroting").Get(name)
	if v.Type() != app.TypeNumber {
		return 0
	}
	return v.Int()
}

// download saves bytes or text as a file, by the way browsers have for it.
func download(name, kind string, content any) {
	window := app.Window()
	blob := window.Get("Blob").New([]any{content}, map[string]any{"type": kind})
	url := window.Get("URL").Call("createObjectURL", blob)
	a := window.Get("document").Call("createElement", "a")
	a.Set("href", url)
	a.Set("download", name)
	a.Call("click")
	release := app.Func(nil)
	release = app.FuncOf(func(app.Value, []app.Value) any {
		window.Get("URL").Call("revokeObjectURL", url)
		release.Release()
		return nil
	})
	window.Call("setTimeout", release, 60_000)
}
