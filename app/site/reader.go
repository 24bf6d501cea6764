package site

import (
	"html"
	"strconv"
)

// readerParts are what reads PDF and Word in a browser: the worker, its program, and the engine for PDF. What shows the pages of a PDF is
// fetched with the first source of a figure that has one.
var readerParts = [...]string{"pages-worker.js", "pages.wasm", "pdfium.wasm"}

// readerSize is how many bytes they are as they are sent, or 0 where one is missing.
func readerSize(a Assets) int {
	n := 0
	for _, name := range readerParts {
		data := a.Files[name]
		if data == nil {
			return 0
		}
		if packed := a.Files[name+".br"]; packed != nil {
			data = packed
		}
		n += len(data)
	}
	return n
}

// readerData are the attributes of the script that starts the program: where the parts are, and how large unpacked.
func (b *builder) readerData() string {
	if b.lib.catalogue.Reader == 0 {
		return ""
	}
	out := ""
	for _, x := range [...][2]string{{"pages", "pages-worker.js"}, {"pages-program", "pages.wasm"}, {"engine", "pdfium.wasm"}, {"paper", "paper.js"}} {
		out += " data-" + x[0] + `="` + html.EscapeString(b.names[x[1]]) + `"`
	}
	for _, x := range [...][2]string{{"pages-bytes", "pages.wasm"}, {"engine-bytes", "pdfium.wasm"}} {
		out += " data-" + x[0] + `="` + strconv.Itoa(len(b.o.Assets.Files[x[1]])) + `"`
	}
	return out
}
