package ui

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Node is a part of a page: an element or text.
//
// A page has thousands of them, and go-app makes, compares and mounts its elements one by one, with a call into the
// browser for each attribute. So a page is made of these, which are no more than their HTML, and go-app gets the parts of
// a page whole: what changed is replaced at once. Elements that must stay the same element while a page changes, because
// they have the reader's focus or text, or are heard when they change, are kept: those are go-app's own.
//
// It also means that what is prerendered and what the browser shows are written by one function, which escapes attributes;
// go-app's does not.
type Node interface {
	write(*strings.Builder)
	mount() app.UI
}

// HTML writes a node.
func HTML(n Node) string {
	var b strings.Builder
	n.write(&b)
	return b.String()
}

// Mount makes a node go-app's.
func Mount(n Node) app.UI { return n.mount() }

// Elem is an element.
type Elem struct {
	tag      string
	attrs    []attr
	children []Node
	kept     bool
	act      app.EventHandler // of a kept element
}

type attr struct{ name, value string }

// Attr sets an attribute that the element does not have yet. An empty id, class or title is none.
func (e *Elem) Attr(name, value string) *Elem {
	if value == "" && (name == "id" || name == "class" || name == "title") {
		return e
	}
	e.attrs = append(e.attrs, attr{name, value})
	return e
}

// Flag sets an attribute that has no value.
func (e *Elem) Flag(name string) *Elem { return e.Attr(name, "") }

// Keep makes the element stay the same one in the browser while what is in it changes. All elements around it must be kept
// too. It is marked with the number of its children, so that a page that is there can be taken over: see web/js/adopt.js.
func (e *Elem) Keep() *Elem {
	e.kept = true
	return e
}

// Hear makes a kept element hear what a reader does in it.
func (e *Elem) Hear(act app.EventHandler) { e.act = act }

// void are the elements without an end.
const void = " input br hr img "

func (e *Elem) write(b *strings.Builder) {
	b.WriteByte('<')
	b.WriteString(e.tag)
	for _, a := range e.attrs {
		b.WriteByte(' ')
		b.WriteString(a.name)
		b.WriteString(`="`)
		escape(b, a.value, true)
		b.WriteByte('"')
	}
	if e.kept {
		children := 0
		for _, c := range e.children {
			if c != nil && c != text("") {
				children++
			}
		}
		b.WriteString(` data-kept="` + strconv.Itoa(children) + `"`)
	}
	b.WriteByte('>')
	if strings.Contains(void, " "+e.tag+" ") {
		return
	}
	for _, c := range e.children {
		if c != nil {
			c.write(b)
		}
	}
	b.WriteString("</")
	b.WriteString(e.tag)
	b.WriteByte('>')
}

func (e *Elem) mount() app.UI {
	if !e.kept {
		return app.Raw(HTML(e))
	}
	el := app.Elem(e.tag)
	for _, a := range e.attrs {
		el = el.Attr(a.name, a.value)
	}
	if e.act != nil {
		for _, event := range [...]string{"click", "submit", "keydown", "input", "change", "dragover", "drop"} {
			el = el.On(event, e.act)
		}
	}
	children := make([]app.UI, 0, len(e.children))
	for _, c := range e.children {
		if c != nil {
			children = append(children, c.mount())
		}
	}
	return el.Body(children...)
}

type text string

func (t text) write(b *strings.Builder) { escape(b, string(t), false) }

func (t text) mount() app.UI { return app.Text(string(t)) }

// escape writes text so that it stays text, between elements and in quoted attributes: as browsers write it, because a part
// of the page is the same when its HTML is. (Those of before 2025 write < and > in attributes as they are. Such a part is
// replaced once, by the same.)
func escape(b *strings.Builder, s string, quoted bool) {
	done := 0
	for i := range len(s) {
		var as string
		switch s[i] {
		case '&':
			as = "&amp;"
		case '<':
			as = "&lt;"
		case '>':
			as = "&gt;"
		case '"':
			if !quoted {
				continue
			}
			as = "&quot;"
		default:
			continue
		}
		b.WriteString(s[done:i])
		b.WriteString(as)
		done = i + 1
	}
	b.WriteString(s[done:])
}
