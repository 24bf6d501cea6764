package explorer

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// offerLines lets web/js/paper.js have the text of a page of the document that is shown: [[line, text] …].
func (r *root) offerLines() {
	b := app.Window().Get("begroting")
	if !b.Truthy() {
		return
	}
	// Never released: it lives as long as the page.
	b.Set("lines", app.FuncOf(func(_ app.Value, args []app.Value) any {
		lines := []any{}
		if r.model != nil && r.model.Shown != nil {
			d, page := r.model.Shown.View.Doc, args[0].Int()
			for n := range d.Lines {
				if d.Page(n+1) == page {
					lines = append(lines, []any{n + 1, d.Lines[n]})
				}
			}
		}
		return lines
	}))
}
