//go:build !js

package main

import (
	"fmt"
	"os"
)

// main says that the program is for browsers.
func main() {
	fmt.Fprintln(os.Stderr, "reading is for browsers: GOOS=js GOARCH=wasm go build ./cmd/reading")
	os.Exit(2)
}
