package main

import (
	"os"
	"strings"
)

// engine is the reader of PDFs that the command carries, and that the browser gets when somebody opens one: PDFium, with the
// notices of its own parts.
func engine() (work, error) {
	w := work{name: "@embedpdf/pdfium", version: "2.15.1", licence: "MIT AND BSD-3-Clause AND Apache-2.0", uses: []use{inCommand, inExplorer}}
	for _, file := range []string{"cmd/engine/LICENSE", "cmd/engine/LICENSE.pdfium", "cmd/engine/NOTICE"} {
		data, err := os.ReadFile(file)
		if err != nil {
			return work{}, err
		}
		w.texts = append(w.texts, strings.Trim(strings.ReplaceAll(string(data), "\r\n", "\n"), "\n"))
	}
	return w, nil
}
