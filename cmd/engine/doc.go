// Package engine runs PDFium for the command: the program that knows what PDFs look like inside.
//
// PDFium is the reader of PDFs in Chromium. It comes as WebAssembly, so that it runs on each system without a C compiler,
// and so that what a hostile file makes it do stays in a memory of its own, without files, network or clock. The browser
// runs the same file: both give the same lines for the same document.
//
// What was weighed (web/docs/pdf.md has the figures):
//
//   - readers of PDF in Go put letters in the wrong order, or have no reading of text at all: fonts and their tables would be
//     ours to write;
//   - PDFium compiled for another runtime starts in 5 to 11 seconds and could not read the attributes of the structure
//     tree, such as how many columns a cell covers;
//   - a reader in JavaScript is for browsers only: the command would need another one, with other figures.
//
// The engine is the file of release 2.15.1 of @embedpdf/pdfium as it is. It is built output of others, so it is fetched and not kept
// here: web/build compresses it into wasm, from where it goes into the program. Its hash is checked then and in a test.
package engine
