// Package pdf makes a transcript of a PDF: its headings, lists, tables and words, line by line, with their pages.
//
// It takes a PDF apart with PDFium, which is a program in WebAssembly. Who runs that program (the command, or a browser)
// is not known here: a [Machine] calls its functions and gives its memory. So both read a PDF with the same code, and get
// the same lines. All places are whole numbers, hundredths of a point, so that they are the same on each processor.
//
// A tagged PDF says itself what is a heading, a table, a row and a cell; that is believed, and the places on the page are
// asked where it says too little. In others the places are all there is.
package pdf
