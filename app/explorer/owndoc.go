package explorer

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/page"
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/reader"
	"begrotingsverkenner/core/source"
)

// maxOwn is the size of a file that is taken into memory: far above any page, below what stops a phone.
const maxOwn = 32 << 20

// openFile reads a file that a reader chose or dropped, by the same core as the documents of the site. It stays here.
func (r *root) openFile(ctx app.Context, file app.Value) {
	name := file.Get("name").String()
	if file.Get("size").Int() > maxOwn {
		r.env.Fault, r.model.Shown = source.ErrSize, nil
		return
	}
	r.loading++
	number := r.loading
	r.env.Notice = r.env.W.OwnBusy
	ctx.Async(func() {
		var d *budget.Document
		var data []byte
		pdf := false
		buffer, err := await(file.Call("arrayBuffer"))
		if err == nil {
			if data = bytesOf(buffer); hasPages(data) {
				pdf = source.FormatOf(data) == "PDF"
				data, err = r.transcribe(ctx, data)
			}
		}
		if err == nil {
			d, err = reader.Read(name, data, r.store.manifestFor(name))
		}
		r.dispatch(ctx, func(ctx app.Context) {
			if number != r.loading || r.model.Here.Kind != address.Own {
				ctx.PreventUpdate()
				return // the reader went on, or chose another file
			}
			r.env.Fault, r.env.Open = err, address.Mark{}
			r.model.Shown, r.own, r.ownDoc, r.env.Notice = nil, nil, nil, ""
			if err != nil {
				return
			}
			r.own, r.ownDoc, r.ownPDF = data, d, pdf
			r.env.OwnPaper = pdf
			app.Window().Get("begroting").Set("file", file) // web/js/paper.js draws its pages
			r.model.Shown = page.Show(nil, d, r.env.Here.English)
			ctx.Defer(func(app.Context) {
				if h := byID("eigen"); h != nil {
					h.Call("focus")
				}
			})
		})
	})
}

// manifestFor returns the manifest of the site that knows a file of that name, or nil: one of the site's own documents
// is then shown as the site shows it.
func (s *Store) manifestFor(name string) *budget.Manifest {
	e := s.catalogue.Named(name)
	if e == nil {
		return nil
	}
	m, err := s.catalogue.Manifest(e)
	if err != nil {
		return nil
	}
	return m
}
