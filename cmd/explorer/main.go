//go:build js && wasm

// Command explorer is the program in the browser: it takes over the page that it is started on. See package
// begrotingsverkenner/app/explorer.
package main

import "begrotingsverkenner/app/explorer"

func main() { explorer.Run() }
