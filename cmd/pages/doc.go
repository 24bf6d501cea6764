// Command pages is pages.wasm: it makes the text of a PDF or a Word document in a browser's worker, with the same code as the
// command, so that both give the same lines and the same workbooks. The explorer itself has no reader of PDF; this program
// and the engine are fetched when somebody opens such a document.
package main
