// Command reading is reading.wasm: it reads a document of the reader's own in a browser's worker, with the same code as the command,
// so that both give the same figures and the same workbooks. What shows documents has no reader in it; this program is fetched
// when somebody opens a document, and the engine for PDF beside it when that is a PDF.
//
// What it does is in read.go, which runs anywhere and is tested natively; main.go and machine.go are its bridge to JavaScript.
package main
