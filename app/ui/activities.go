package ui

import (
	"slices"
	"strconv"
	"strings"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/view"
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/sorting"
)

func numberOf(n int64) figure.Number { return figure.Int(n) }

// measures are the amounts that a reader can choose, as they stand in the address.
var measures = []struct {
	key     string
	measure budget.Measure
}{{"", budget.Expenditure}, {"baten", budget.Revenue}, {"saldo", budget.Balance}}

// Measure is the amount that a reader chose, under a key of the query; lasten where he chose none.
func (e *Env) Measure(key string) budget.Measure {
	for _, m := range measures {
		if e.Query(key) == m.key {
			return m.measure
		}
	}
	return budget.Expenditure
}

// MeasureWord names an amount.
func (e *Env) MeasureWord(m budget.Measure) string {
	switch m {
	case budget.Revenue:
		return e.W.Revenue
	case budget.Balance:
		return e.W.Balance
	}
	return e.W.Expenditure
}

// Measures lets a reader choose one of the three amounts.
func (e *Env) Measures(label, key string) Node {
	var options []Option
	for _, m := range measures {
		options = append(options, Option{m.key, e.MeasureWord(m.measure)})
	}
	return e.Choice(label, key, options)
}

// Activities shows where the money goes: bars beside the amounts that they picture. The choices above them are kept, for
// who goes through them with the keyboard; each table that was drawn is, too, because a reader goes to and fro between them.
func (e *Env) Activities(of *Shown) Node {
	lead := e.W.WhereMoneyLead
	if of.Entry != nil {
		lead += " " + e.W.WhereMoneyYears
	}
	return E("section", "bars", H(2, "", T(e.W.WhereMoney)).Attr("id", AddedUp), P("sub", T(lead)),
		E("div", "choices", e.Measures(e.W.SortBy, "sorteer"), e.Units(of.View.Doc.Meta.FiscalYear)).Keep(),
		e.Piece("activities "+e.Query("sorteer"), func(e *Env) Node { return e.activityTable(of) })).Attr("aria-labelledby", AddedUp).Keep()
}

func (e *Env) activityTable(of *Shown) Node {
	p := of.View
	measure := e.Measure("sorteer")
	list := sorted(p.Activities, measure)
	var amounts []float64
	for _, a := range list {
		amounts = append(amounts, a.Expenditure.Value.Float(), a.Revenue.Value.Float())
	}
	scale := Fit(amounts...)
	var rows []Row
	for _, a := range list {
		class := ""
		if len(a.Parts) > 0 {
			class = "parted" // its parts follow
		}
		rows = append(rows, e.activityRow(of, a, scale, class))
		for _, part := range sorted(a.Parts, measure) {
			rows = append(rows, e.activityRow(of, part, scale, "part"))
		}
	}
	var foot []Row
	if p.From == view.AddedUp && len(list) > 1 {
		foot = append(foot, Row{Class: "total", Cells: []Node{
			T(e.W.AddedUp), nil, e.Figure(of, p.Keys.Expenditure), e.Figure(of, p.Keys.Revenue), e.Figure(of, p.Keys.Balance),
		}})
	}
	columns := []Column{{Head: e.W.Activity}, {Class: "pic"}, {Head: e.W.Expenditure, Figures: true}, {Head: e.W.Revenue, Figures: true}, {Head: e.W.Balance, Figures: true}}
	caption := e.BarsCaption(e.UnitText() + " " + strings.Replace(e.W.WhereMoneyYear, "%d", strconv.Itoa(p.Doc.Meta.FiscalYear), 1))
	return e.Table(caption, columns, rows, foot)
}

// BarsCaption is the caption of a table with bars: what the amounts are in, and which bar is which: that is nothing to
// who hears the table.
func (e *Env) BarsCaption(unit string) Node {
	key := E("span", "key", ET("span", "dot l", ""), T(" "+strings.ToLower(e.W.Expenditure)+" "), ET("span", "dot b", ""), T(" "+strings.ToLower(e.W.Revenue)))
	return E("span", "", ET("span", "unit", unit+" "), key.Attr("aria-hidden", "true"))
}

func (e *Env) activityRow(of *Shown, a view.Activity, scale Scale, class string) Row {
	name := a.Name
	if name == "" {
		name = a.Section
	}
	label := []Node{T(name)}
	if class == "parted" && a.Expenditure.Cell == nil && a.Expenditure.Parts > 1 {
		label = append(label, ET("small", "", strings.Replace(e.W.AddedUpParts, "%d", strconv.Itoa(a.Expenditure.Parts), 1)))
	}
	if a.Text != "" && class != "part" {
		label = append(label, ET("small", "", a.Text))
	}
	return Row{Class: class, Cells: []Node{
		e.activityLabel(of, a, label),
		Bars(scale, a.Expenditure.Value.Float(), a.Revenue.Value.Float()),
		e.Figure(of, a.Expenditure), e.Figure(of, a.Revenue), e.Figure(of, a.Balance),
	}}
}

// activityLabel is the name of an activity, leading to its years where it has any.
func (e *Env) activityLabel(of *Shown, a view.Activity, label []Node) Node {
	slug := ""
	if of.Entry != nil {
		slug = of.slug(e.Catalogue, a.Key)
	}
	if slug == "" {
		return e.Dutch(E("span", "", label...))
	}
	label[0] = AT("", e.To(address.Location{Kind: address.Activity, Slug: slug}), a.Name)
	return e.Dutch(E("span", "", label...))
}

// slug is the address of an activity of the document, looked up once: a large catalogue has thousands.
func (s *Shown) slug(c *view.Catalogue, name string) string {
	if s.slugs == nil {
		s.slugs = c.SlugsOf(s.Entry)
	}
	return s.slugs.Of(name)
}

// sorted orders activities by an amount, the largest first; those that are equal stay in the document's order.
func sorted(list []view.Activity, m budget.Measure) []view.Activity {
	list = slices.Clone(list)
	sorting.By(list, func(a, b view.Activity) int { return b.Of(m).Value.Cmp(a.Of(m).Value) })
	return list
}

// Option is one of a few choices that stand in the address.
type Option struct{ Value, Label string }

// Choice lets a reader choose one of a few views. Each is a link with its own address, in which a source that is open stays so;
// without wasm they keep their place.
func (e *Env) Choice(label, key string, options []Option) Node {
	open := ""
	if e.Open.Line > 0 {
		open = "#" + address.Mark{Line: e.Open.Line, Place: e.Open.Place}.String()
	}
	var list []Node
	for _, o := range options {
		a := ET("a", "", o.Label).Attr("href", e.With(key, o.Value)+open).Attr("id", key+"-"+o.Value) // focus is given back by it
		if e.Query(key) == o.Value {
			a = a.Attr("aria-current", "true")
		}
		list = append(list, E("li", "", a.Keep()).Keep())
	}
	return E("div", Waits("choice"), ET("span", "choice-label", label).Attr("aria-hidden", "true"), E("ul", "", list...).Attr("aria-label", label).Keep()).Keep()
}

// Units lets a reader choose what amounts are in: per inhabitant only where their number is known for one of the years.
func (e *Env) Units(years ...int) Node {
	units := []Option{{"", e.W.Thousand}, {string(Million), e.W.Million}, {string(Whole), e.W.Whole}}
	if slices.ContainsFunc(years, func(year int) bool { return e.Catalogue.Inhabitants[strconv.Itoa(year)] > 0 }) {
		units = append(units, Option{string(Inhabitant), e.W.EachInhabitant})
	}
	return e.Choice(e.W.UnitLabel, unitKey, units)
}
