//go:build js && wasm

// Command exporter writes workbooks in a Web Worker. It is fetched only when a reader asks for one, because the Excel
// writer weighs more than the whole explorer.
//
// worker.js calls begrotingExport(documents, version, lang): documents is an array of {name, data, manifest}, with data
// as bytes and manifest as the text of a manifest.json or "". It returns {name, data} or {error}.
package main

import (
	"bytes"
	"syscall/js"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/reader"
	"begrotingsverkenner/core/shelf"
	"begrotingsverkenner/core/workbook"
)

func main() {
	js.Global().Set("begrotingExport", js.FuncOf(func(_ js.Value, args []js.Value) any {
		name, data, err := export(args[0], args[1].String(), args[2].String())
		if err != nil {
			return map[string]any{"error": err.Error()}
		}
		array := js.Global().Get("Uint8Array").New(len(data))
		js.CopyBytesToJS(array, data)
		return map[string]any{"name": name, "data": array}
	}))
	js.Global().Call("begrotingReady")
	select {} // the function above is called later
}

// export reads the documents as `begroting convert` does and writes their workbook.
func export(list js.Value, version, lang string) (string, []byte, error) {
	var docs []*budget.Document
	manifests := map[string]*budget.Manifest{}
	for i := range list.Length() {
		item := list.Index(i)
		data := make([]byte, item.Get("data").Length())
		js.CopyBytesToGo(data, item.Get("data"))
		text := item.Get("manifest").String()
		m := manifests[text]
		if m == nil && text != "" {
			var err error
			if m, err = budget.ParseManifest([]byte(text)); err != nil {
				return "", nil, err
			}
			manifests[text] = m
		}
		d, err := reader.Read(item.Get("name").String(), data, m)
		if err != nil {
			return "", nil, err
		}
		docs = append(docs, d)
	}
	var b bytes.Buffer
	if err := workbook.Write(&b, docs, workbook.Options{Version: version, Lang: lang}); err != nil {
		return "", nil, err
	}
	return shelf.KeyOf(docs[0].Name, &docs[0].Meta).FileName(), b.Bytes(), nil
}
