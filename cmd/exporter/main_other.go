//go:build !(js && wasm)

package main

import (
	"fmt"
	"os"
)

// main is here so that the package compiles, and can be checked and tested, without a browser.
func main() {
	fmt.Fprintln(os.Stderr, "exporter runs in a browser: build it with GOOS=js GOARCH=wasm")
	os.Exit(2)
}
