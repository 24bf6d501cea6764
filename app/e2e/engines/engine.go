package engines

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"
)

// Engine is a browser with one window. What goes wrong ends the test.
type Engine interface {
	// For gives the browser to a test, which ends when something goes wrong.
	For(t testing.TB)
	// Name is how people call it.
	Name() string
	// Folder is where files that it saves land.
	Folder() string
	// Go opens an address.
	Go(url string)
	// Eval evaluates an expression in the page, or in its first frame, and waits for what it promises; the result is JSON.
	Eval(frame bool, js string) (json.RawMessage, error)
	// Click clicks, as a hand with a mouse does, on the element that an expression gives in the page, or in its first frame.
	Click(frame bool, js string)
	// Type types text in the element that an expression gives.
	Type(js, text string)
	// Choose gives files to a field for files.
	Choose(js string, files ...string)
	// Back goes back.
	Back()
}

// patience is how long something may take that the test waits for. Other tests may be running.
const patience = 90 * time.Second

// Wait waits until an expression is true in the page, or in its first frame.
func Wait(t testing.TB, e Engine, frame bool, js string) {
	t.Helper()
	var err error
	var got json.RawMessage
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		if got, err = e.Eval(frame, "(async () => { try { return Boolean(await ("+js+")) } catch { return false } })()"); err == nil && string(got) == "true" {
			return
		}
	}
	where, _ := e.Eval(frame, `location.href + "\n" + document.body.innerText.slice(0, 600)`)
	t.Fatalf("%s: never true: %s (%v)\n%s", e.Name(), js, err, where)
}

// Text evaluates an expression that gives text.
func Text(t testing.TB, e Engine, js string) (text string) {
	t.Helper()
	got, err := e.Eval(false, "String("+js+")")
	if err == nil {
		err = json.Unmarshal(got, &text)
	}
	if err != nil {
		t.Fatal(e.Name(), js, err)
	}
	return text
}

// frameOf gives the first frame of a page, also one in an element of the explorer.
const frameOf = `(document.querySelector("iframe") || document.querySelector("begrotings-verkenner")?.shadowRoot?.querySelector("iframe"))`

// must ends the test.
func must(t testing.TB, name string, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(fmt.Errorf("%s: %w", name, err))
	}
}
