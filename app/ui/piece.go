package ui

import (
	"fmt"
	"maps"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Piece is a part of a document's page that stays as it is while another part changes: a long page has thousands of
// elements, and comparing them all for the sake of one table takes longer than a reader's eye.
type Piece struct {
	app.Compo

	Shows *Drawing // go-app draws a component anew when a field of it changed: here, when it is another drawing
}

// Render draws the piece.
func (p *Piece) Render() app.UI { return p.Shows.again() }

// Drawing is how a piece looks for as long as its key is the same.
type Drawing struct {
	key    string
	e      *Env
	draw   func(*Env) app.UI
	before map[int]bool // the anchors that the page had before this piece
}

func (d *Drawing) again() app.UI {
	if d.before == nil {
		d.before = maps.Clone(d.e.ids)
	} else {
		maps.Copy(d.e.ids, d.before)
		maps.DeleteFunc(d.e.ids, func(line int, _ bool) bool { return !d.before[line] })
	}
	return d.draw(d.e)
}

// Piece makes a part of the document's page a piece. draw may use nothing of the page that is not in the key here; what it
// draws is never nil.
func (e *Env) Piece(name string, draw func(*Env) app.UI) app.UI {
	key := fmt.Sprint(e.W.Lang, e.Unit, e.Open, e.Live, e.Here.Path())
	if e.Doc.pieces == nil {
		e.Doc.pieces = map[string]*Drawing{}
	}
	d := e.Doc.pieces[name]
	if d == nil || d.key != key {
		d = &Drawing{key: key, e: e, draw: draw}
		e.Doc.pieces[name] = d
	}
	return &Piece{Shows: d}
}
