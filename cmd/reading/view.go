//go:build js && wasm

package main

import (
	"syscall/js"

	"begrotingsverkenner/core/pdf"
)

// viewer shows the pages of the document that was opened last.
var viewer *pdf.Viewer

// offer makes a function of the program one of the worker, and returns what it returns: an object, or {code} where it failed.
func offer(name string, f func(args []js.Value) (map[string]any, error)) {
	js.Global().Set(name, js.FuncOf(func(_ js.Value, args []js.Value) (reply any) {
		defer func() {
			// Arguments of another type than they should have make js.Value panic.
			if recover() != nil {
				reply = map[string]any{"code": "internal"}
			}
		}()
		out, err := f(args)
		if err != nil {
			return map[string]any{"code": codeOf(err)}
		}
		return out
	}))
}

// offerViewer offers what draws pages:
//
//	begrotingView(data) → {pages}: opens a document
//	begrotingSheet(page) → {width, height} in hundredths of a point
//	begrotingFind(page, lines, at, figure, nth) → {boxes: [[x0, y0, x1, y1] …]}, see [pdf.Viewer.Find]
//	begrotingDraw(page, whole, x0, y0, x1, y1) → {at, width, height, stride}: where the pixels are in the engine's memory
func offerViewer() {
	offer("begrotingView", func(args []js.Value) (map[string]any, error) {
		v, err := pdf.View(newMachine(js.Global().Get("begrotingEngine"), func(int, int) {}), bytesOf(args[0]))
		if err != nil {
			return nil, err
		}
		viewer = v
		return map[string]any{"pages": v.Pages()}, nil
	})
	offer("begrotingSheet", func(args []js.Value) (map[string]any, error) {
		s, err := viewer.Sheet(args[0].Int())
		return map[string]any{"width": s.Width, "height": s.Height}, err
	})
	offer("begrotingFind", func(args []js.Value) (map[string]any, error) {
		lines := make([]string, args[1].Length())
		for i := range lines {
			lines[i] = args[1].Index(i).String()
		}
		found, err := viewer.Find(args[0].Int(), lines, args[2].Int(), args[3].String(), args[4].Int())
		boxes := []any{}
		for _, b := range found {
			boxes = append(boxes, []any{b.X0, b.Y0, b.X1, b.Y1})
		}
		return map[string]any{"boxes": boxes}, err
	})
	offer("begrotingDraw", func(args []js.Value) (map[string]any, error) {
		p, err := viewer.Draw(args[0].Int(), args[1].Int(), pdf.Box{X0: args[2].Int(), Y0: args[3].Int(), X1: args[4].Int(), Y1: args[5].Int()})
		return map[string]any{"at": p.At, "width": p.Width, "height": p.Height, "stride": p.Stride}, err
	})
}
