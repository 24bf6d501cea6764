package ui

import (
	"fmt"
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"begrotingsverkenner/app/address"
)

// piece is a part of a document's page that was drawn before: a long page has thousands of elements, and drawing them all
// for the sake of one table takes longer than a reader's eye.
type piece struct {
	key     string
	anchors []address.Mark // the figures in it, by line and place
	opened  bool           // with the source of one
	html    string
}

func (p *piece) write(b *strings.Builder) { b.WriteString(p.html) }

func (p *piece) mount() app.UI { return app.Raw(p.html) }

// Part is a part of the page that is HTML already.
func Part(html string) Node { return &piece{html: html} }

// Piece makes a part of the document's page a piece. draw may use nothing of the page that is not in the key here, and its
// place between the other parts is always the same; what it draws is never nil.
func (e *Env) Piece(name string, draw func(*Env) Node) Node {
	key := fmt.Sprint(e.W.Lang, e.Unit, e.Open, e.Live, e.Here.Path())
	if e.Doc.pieces == nil {
		e.Doc.pieces = map[string]*piece{}
	}
	p := e.Doc.pieces[name]
	if p == nil || p.key != key {
		before := len(e.placed)
		opened := e.Opened
		e.Opened = false
		p = &piece{key: key, html: HTML(draw(e)), opened: e.Opened}
		e.Opened = e.Opened || opened
		p.anchors = slices.Clone(e.placed[before:])
		e.Doc.pieces[name] = p
		return p
	}
	for _, at := range p.anchors {
		e.anchor(at.Line, at.Place)
	}
	e.Opened = e.Opened || p.opened
	return p
}
