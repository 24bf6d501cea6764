package ui

import (
	"fmt"
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// piece is a part of a document's page that was drawn before: a long page has thousands of elements, and drawing them all
// for the sake of one table takes longer than a reader's eye.
type piece struct {
	key     string
	anchors []int // the lines whose anchor is in it
	html    string
}

func (p *piece) write(b *strings.Builder) { b.WriteString(p.html) }

func (p *piece) mount() app.UI { return app.Raw(p.html) }

// Piece makes a part of the document's page a piece. draw may use nothing of the page that is not in the key here, and its
// place between the other parts is always the same; what it draws is never nil.
func (e *Env) Piece(name string, draw func(*Env) Node) Node {
	key := fmt.Sprint(e.W.Lang, e.Unit, e.Open, e.Nth, e.Live, e.Here.Path())
	if e.Doc.pieces == nil {
		e.Doc.pieces = map[string]*piece{}
	}
	p := e.Doc.pieces[name]
	if p == nil || p.key != key {
		before := len(e.placed)
		p = &piece{key: key, html: HTML(draw(e))}
		p.anchors = slices.Clone(e.placed[before:])
		e.Doc.pieces[name] = p
		return p
	}
	for _, line := range p.anchors {
		e.anchor(line)
	}
	return p
}
