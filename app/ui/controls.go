package ui

import (
	"strconv"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/view"
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// Phase says in a word whether an amount was budgeted or realised.
func (e *Env) Phase(p budget.Phase) string {
	switch p {
	case budget.Budget:
		return e.W.Budgeted
	case budget.Actual:
		return e.W.Actual
	case budget.Baseline:
		return e.W.BaselineWord
	case budget.Target:
		return e.W.TargetWord
	}
	return ""
}

// FigureAt is an amount that stands in another document, leading to it.
func (e *Env) FigureAt(entry *view.Entry, at address.Mark, value figure.Number, year int) Node {
	amount := e.Amount(value, year)
	text := T(amount)
	if entry == nil || at.Line <= 0 || amount == "–" {
		return text
	}
	l := address.Location{Kind: address.Document, Publication: entry.Publication, Slug: entry.Slug, Line: at.Line, Place: at.Place}
	return E("a", "f", text).Attr("href", e.To(l))
}

// ToWord is what stands in another document instead of an amount (n.n.b.), leading to it.
func (e *Env) ToWord(entry *view.Entry, at address.Mark, word string) Node {
	if entry == nil || at.Line <= 0 {
		return e.Dutch(ET("span", "", word))
	}
	l := entry.Location(false)
	l.Line, l.Place = at.Line, at.Place
	return e.Dutch(ET("a", "f", word).Attr("href", e.To(l)))
}

// NeedsWasm says what a page needs that works in the browser only, as long as it is not there.
func (e *Env) NeedsWasm() Node {
	if e.Live {
		return E("p", "hidden")
	}
	return E("p", "nl-paragraph note needs-wasm", T(e.W.NeedsScript))
}

// Select lets a reader choose one of many; the choice goes into the address.
func (e *Env) Select(label, key string, options []Option, chosen string) Node {
	var list []Node
	for _, o := range options {
		option := ET("option", "", o.Label).Attr("value", o.Value)
		if o.Value == chosen {
			option = option.Flag("selected")
		}
		list = append(list, option)
	}
	return E("div", "picker", ET("label", "", label).Attr("for", "kies-"+key),
		E("select", "utrecht-select utrecht-select--html-select", list...).Attr("id", "kies-"+key).Attr("data-act", "choose").Attr("data-key", key))
}

// Downloads offers what is shown as CSV and the whole publication as a workbook. Both are made in the browser.
func (e *Env) Downloads() Node {
	var excel Node
	if e.Catalogue.Workbooks {
		label := e.W.DownloadExcel
		if e.Progress != "" {
			label += " " + e.Progress
		}
		excel = ET("button", "button", label).Attr("type", "button").Attr("data-act", "excel")
	}
	return E("span", Waits("downloads"), excel, e.csv())
}

// DownloadCSV offers what is shown as CSV, on a page that is of no one publication, with what else can be done there.
func (e *Env) DownloadCSV(more ...Node) Node {
	return E("div", "tools", append([]Node{E("span", Waits("downloads"), e.csv())}, more...)...)
}

func (e *Env) csv() Node {
	return ET("button", "button quiet", e.W.DownloadCSV).Attr("type", "button").Attr("data-act", "csv")
}

// pageSize is the number of rows of a long table that are shown at once.
const pageSize = 50

// Paged shows a long table a page at a time.
func (e *Env) Paged(caption Node, columns []Column, rows []Row) Node {
	if len(rows) <= pageSize {
		return e.Table(caption, columns, rows, nil)
	}
	pages := (len(rows) + pageSize - 1) / pageSize
	page, _ := strconv.Atoi(e.Query("pagina"))
	page = min(max(page, 1), pages)
	shown := rows[(page-1)*pageSize : min(page*pageSize, len(rows))]
	var list []Node
	for n := 1; n <= pages; n++ {
		value := strconv.Itoa(n)
		if n == 1 {
			value = ""
		}
		a := ET("a", "", strconv.Itoa(n)).Attr("href", e.With("pagina", value))
		if n == page {
			a = a.Attr("aria-current", "page")
		}
		list = append(list, E("li", "", a))
	}
	return E("div", "", e.Table(caption, columns, shown, nil),
		E("nav", Waits("pubs"), E("ul", "", list...)).Attr("aria-label", e.W.Pages))
}
