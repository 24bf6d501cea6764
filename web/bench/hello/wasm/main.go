// Command wasm is package hello for the browser.
package main

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"begrotingsverkenner/web/bench/hello"
)

func main() {
	hello.Register()
	app.RunWhenOnBrowser()
}
