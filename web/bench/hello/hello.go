// Package hello is the smallest program of go-app that does something: it greets whoever types a name. The explorer is
// measured beside it, because what both carry is go-app's and Go's: size, time to start, and time to echo a keystroke.
package hello

import "github.com/maxence-charriere/go-app/v10/pkg/app"

type hello struct {
	app.Compo
	name string
}

func (h *hello) Render() app.UI {
	greeting := "Hello!"
	if h.name != "" {
		greeting = "Hello, " + h.name + "!"
	}
	return app.Main().ID("hello").Body(
		app.H1().Text(greeting),
		app.Input().ID("zoek").Value(h.name).OnInput(h.ValueTo(&h.name)),
	)
}

// Register makes the greeting the page of the site's root: for a server, which shows it beforehand, and in the browser.
func Register() { app.Route("/", func() app.Composer { return &hello{} }) }
