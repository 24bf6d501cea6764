package explorer

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/page"
	"begrotingsverkenner/app/ui"
	"begrotingsverkenner/app/view"
	"begrotingsverkenner/core/packed"
)

// maxOwn is the size of a file that is taken into memory: far above any page, below what stops a phone.
const maxOwn = 32 << 20

// openFile reads a file that a reader chose or dropped, with the same core as the documents of the site. It stays here. Meanwhile
// the page can be used, and what was read before it stays until then.
func (r *root) openFile(ctx app.Context, file app.Value) {
	r.stopReading()
	name := file.Get("name").String()
	r.env.Fault = ""
	switch {
	case file.Get("size").Int() > maxOwn:
		r.unread("size")
		return
	case config("reading") == "":
		r.unread("start")
		return
	}
	mine := &ui.Reading{Name: name}
	r.env.Reading, r.env.Notice = mine, name+" "+r.env.W.OwnBusy
	ctx.Defer(func(app.Context) { focus("[data-act=stop]") })
	ctx.Async(func() {
		buffer, err := await(file.Call("arrayBuffer"))
		pdf := err == nil && beginsPDF(buffer)
		r.dispatch(ctx, func(ctx app.Context) {
			if r.env.Reading == mine && err != nil {
				r.unread("internal")
				ctx.Defer(toChoice)
				return
			}
			ctx.PreventUpdate()
			if r.env.Reading != mine {
				return // the reader went on, stopped it, or chose another file
			}
			r.reading = readFile(name, r.store.manifestFor(name), buffer, r.readingStep, func(data []byte, fault string) {
				r.dispatch(ctx, func(ctx app.Context) {
					if fault == "" && pdf {
						app.Window().Get("begroting").Set("file", file) // web/js/paper.js draws its pages
					}
					r.hasRead(ctx, data, pdf, fault)
				})
			})
		})
	})
}

// beginsPDF reports whether an ArrayBuffer begins as a PDF does; some have a few bytes before that.
func beginsPDF(buffer app.Value) bool {
	head := bytesOf(app.Window().Get("Uint8Array").New(buffer, 0, min(1024, buffer.Get("byteLength").Int())))
	return bytes.Contains(head, []byte("%PDF-"))
}

// hasRead shows a document that was read, or says why there is none.
func (r *root) hasRead(ctx app.Context, data []byte, pdf bool, fault string) {
	if r.reading == nil {
		ctx.PreventUpdate()
		return // stopped since
	}
	r.stopReading()
	r.env.Notice = ""
	if fault != "" {
		r.unread(fault)
		ctx.Defer(toChoice)
		return
	}
	d, err := packed.Decode(data)
	if err != nil {
		app.Log(err)
		r.unread("start")
		ctx.Defer(toChoice)
		return
	}
	r.env.Open = address.Mark{}
	r.own, r.ownDoc, r.ownPDF = data, d, pdf
	r.env.OwnPaper = pdf
	r.model.Shown = page.Show(nil, d, r.env.Here.English)
	r.env.Heard = strings.Replace(r.env.W.OwnRead, "%s", view.FileName(d.Name), 1)
	ctx.Defer(func(app.Context) { focus("#eigen") })
}

// unread says why a file is not shown. The one before it goes, too: it is not what the reader asked for.
func (r *root) unread(fault string) {
	r.env.Fault, r.env.Open, r.env.Reading, r.env.Notice = fault, address.Mark{}, nil, ""
	r.model.Shown, r.own, r.ownDoc, r.ownPDF = nil, nil, nil, false
	r.env.OwnPaper = false
}

// stopReading stops what is being read, if anything is.
func (r *root) stopReading() {
	if r.reading != nil {
		r.reading.stop()
	}
	r.reading, r.env.Reading = nil, nil
}

// stopped is what a reader does who has waited long enough: what he had before is still there.
func (r *root) stopped(ctx app.Context) {
	r.stopReading()
	r.env.Notice = r.env.W.OwnStopped
	ctx.Defer(toChoice)
}

// toChoice brings the keyboard back to where a file is chosen: the button that stopped the reading, which had it, is gone.
func toChoice(app.Context) { focus("#bestand") }

// readingStep shows how far a document is, on the page as it is: to draw a long document anew each time would take longer than
// reading the next.
func (r *root) readingStep(step ui.Reading) {
	if r.env.Reading == nil {
		return
	}
	*r.env.Reading = step
	if el := byID(ui.ReadingStep); el != nil {
		el.Set("textContent", step.Step(&r.env))
		byID(ui.ReadingBar).Call("setAttribute", "value", strconv.Itoa(step.Percent()))
	}
}

// focus brings the keyboard to an element, if it is there.
func focus(selector string) {
	if el := app.Window().Get("document").Call("querySelector", selector); el.Truthy() {
		el.Call("focus")
	}
}

// manifestFor returns the manifest of the site that knows a file of that name, or "": one of the site's own documents
// is then shown as the site shows it.
func (s *Store) manifestFor(name string) string {
	e := s.catalogue.Named(name)
	if e == nil {
		return ""
	}
	return s.catalogue.Manifest(e)
}
