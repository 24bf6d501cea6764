package site

import (
	"html"
	"strconv"
)

// readerSizes are how many bytes are sent for the first document that somebody opens: what reads it, and for a PDF the engine
// beside that. Either is 0 where the site does without.
func readerSizes(a Assets) (reader, engine int) {
	worker, program := sent(a, "reading-worker.js"), sent(a, "reading.wasm")
	if worker == 0 || program == 0 {
		return 0, 0
	}
	return worker + program, sent(a, "pdfium.wasm")
}

// sent is the size of a file as it is sent.
func sent(a Assets, name string) int {
	if packed := a.Files[name+".br"]; packed != nil {
		return len(packed)
	}
	return len(a.Files[name])
}

// readerData are the attributes of the script that starts the program: where what reads documents is, and how large unpacked.
func (b *builder) readerData() string {
	if b.lib.catalogue.Reader == 0 {
		return ""
	}
	out := ""
	for _, x := range [...][2]string{{"reading", "reading-worker.js"}, {"reading-program", "reading.wasm"}, {"engine", "pdfium.wasm"}, {"paper", "paper.js"}} {
		out += " data-" + x[0] + `="` + html.EscapeString(b.names[x[1]]) + `"`
	}
	for _, x := range [...][2]string{{"reading-bytes", "reading.wasm"}, {"engine-bytes", "pdfium.wasm"}} {
		out += " data-" + x[0] + `="` + strconv.Itoa(len(b.o.Assets.Files[x[1]])) + `"`
	}
	return out
}
