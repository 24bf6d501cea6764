package ui

import (
	"strconv"
	"strings"
)

// Reading is how far the reading of a reader's own file is.
type Reading struct {
	Name        string // of the file
	Stage       string // "download" of what reads it (bytes), "pages" of a PDF, "read" (percent); "" before the first
	Done, Total int    // of the stage; 0 where it is not known
}

// The parts of the page that say how far reading is: the program changes them itself, many times, without drawing the page anew.
const (
	ReadingStep = "leesstap"
	ReadingBar  = "leesbalk"
)

// Step says it in words.
func (r *Reading) Step(e *Env) string {
	switch {
	case r.Stage == "download" && r.Total > 0:
		return e.W.OwnFetch + " " + strconv.Itoa(r.Percent()) + "%"
	case r.Stage == "pages":
		return strings.Replace(strings.Replace(e.W.OwnPage, "%d", strconv.Itoa(r.Done), 1), "%d", strconv.Itoa(r.Total), 1)
	}
	return e.W.OwnBusy
}

// Percent is how much of the stage is done.
func (r *Reading) Percent() int {
	if r.Total <= 0 {
		return 0
	}
	return min(100, 100*r.Done/r.Total)
}

// Reads shows how far it is, and lets the reader stop it.
func (e *Env) Reads() Node {
	r := e.Reading
	if r == nil {
		return nil
	}
	return E("div", "reads",
		E("p", "", ET("b", "", r.Name), T(" "), ET("span", "", r.Step(e)).Attr("id", ReadingStep)),
		E("progress", "").Attr("id", ReadingBar).Attr("max", "100").Attr("value", strconv.Itoa(r.Percent())).Attr("aria-label", e.W.OwnBusy),
		ET("button", "button quiet", e.W.OwnStop).Attr("type", "button").Attr("data-act", "stop"))
}
