//go:build !js

package page

import (
	"strconv"
	"strings"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/ui"
	"begrotingsverkenner/app/view"
	"begrotingsverkenner/core/figure"
)

// How many parts the picture of a publication has at each side, besides what they leave, and how many names a sentence lists.
const (
	partsIn, partsOut = 5, 6
	mostNames         = 6
)

// overall is a publication at a glance: what comes in, what goes out, the largest programmes, and a picture of it all. It
// says what it leaves out, and where no programme names lasten it says that.
func overall(e *ui.Env, key string, w *view.Overall) []ui.Node {
	switch {
	case len(w.Programmes) == 0:
		return nil // it is not known of which publication they are, or it has chapters only
	case w.Named[0] == 0:
		return []ui.Node{ui.P("", ui.T(made(e).OverallNone))}
	}
	return []ui.Node{overallKeys(e, w), uneven(e, w), hundred(e, w), flow(e, key, w), leftOut(e, key, w)}
}

// uneven says why the three sums do not make one, where they are of other programmes.
func uneven(e *ui.Env, w *view.Overall) ui.Node {
	if w.Named[0] == 0 || w.Named[1] == 0 || w.Balances == 0 || w.Totals[0].Sub(w.Totals[1]).Cmp(w.Balance) == 0 {
		return nil
	}
	if w.Named[0] == w.Named[1] && w.Named[0] == w.Balances {
		return nil // it is the documents that say so
	}
	return ui.P("sub", ui.T(made(e).OverallUneven))
}

// overallKeys are the sums: in the order of the picture below, from what comes in to what goes out.
func overallKeys(e *ui.Env, w *view.Overall) ui.Node {
	words := e.W
	year := w.Programmes[0].Year
	box := func(class, term, word, lead string, value figure.Number, named int) ui.Node {
		amount, each := words.NotGiven, ui.Node(nil)
		if named > 0 {
			amount = e.Big(value)
			if text, ok := e.PerInhabitant(value, year); ok {
				each = ui.ET("small", "", text)
			}
			from := made(e).OverallOne
			if named != 1 {
				from = strings.Replace(made(e).OverallFrom, "%d", strconv.Itoa(named), 1)
			}
			lead += ", " + from
		}
		return ui.E("div", "", ui.E("dt", "", ui.ET("span", "dot "+class, ""), e.TermLink(term, word)), ui.E("dd", "", ui.ET("b", "", amount), ui.ET("small", "", lead), each))
	}
	return ui.E("dl", "keys sums",
		box("b", "baten", words.Revenue, made(e).OverallIn, w.Totals[1], w.Named[1]),
		box("l", "lasten", words.Expenditure, made(e).OverallOut, w.Totals[0], w.Named[0]),
		box("s", "saldo", words.Balance, words.BalanceIs, w.Balance, w.Balances))
}

// hundred says what the three largest programmes are, as parts of € 100.
func hundred(e *ui.Env, w *view.Overall) ui.Node {
	largest := w.Largest(0)
	if len(largest) < 2 {
		return nil
	}
	list := []ui.Node{ui.T(made(e).Hundred[0])}
	largest = largest[:min(3, len(largest))]
	for i, entry := range largest {
		switch {
		case i > 0 && i == len(largest)-1:
			list = append(list, ui.T(made(e).Hundred[2]))
		case i > 0:
			list = append(list, ui.T(", "))
		}
		share, _ := w.Share(entry)
		list = append(list, ui.ET("b", "", e.Euros(share)), ui.T(made(e).Hundred[1]), e.Dutch(ui.AT("", e.To(entry.Location(false)), entry.Programme)))
	}
	return ui.P("lead hundred", append(list, ui.T("."))...)
}

// flow draws the publication. What is below zero can't be drawn, and is told by [leftOut].
func flow(e *ui.Env, key string, w *view.Overall) ui.Node {
	if len(w.Largest(0)) < 2 {
		return nil // one bar is no picture
	}
	f := ui.Flow{
		In: streams(e, key, w, 1, partsIn), Out: streams(e, key, w, 0, partsOut),
		InSum: e.W.Revenue + sumText(e, w, 1), OutSum: e.W.Expenditure + sumText(e, w, 0),
	}
	gap := w.Drawn[0].Sub(w.Drawn[1])
	rest := ui.Stream{Name: made(e).OverallMoreOut, Text: e.Big(gap.Abs()), Value: gap.Abs().Float(), Class: "gap"}
	switch gap.Sign() {
	case 1:
		f.In = append(f.In, rest)
	case -1:
		rest.Name = made(e).OverallMoreIn
		f.Out = append(f.Out, rest)
	}
	return ui.E("figure", "overall", f.Draw(e), f.InAndOut(), ui.E("figcaption", "sub", ui.T(made(e).OverallCaption+" "), ui.AT("", e.To(address.Location{Kind: address.Publication, Publication: key})+"#programmas", made(e).OverallTable)))
}

// sumText is the head of a side of the picture: without what is below zero, which it can't show.
func sumText(e *ui.Env, w *view.Overall, measure int) string {
	text := " "
	if len(w.Below[measure]) > 0 {
		text = " " + made(e).AboveZero + " "
	}
	return text + e.Big(w.Drawn[measure])
}

// streams are the largest amounts of one side of the picture, and what the others are together.
func streams(e *ui.Env, key string, w *view.Overall, measure, most int) []ui.Stream {
	var list []ui.Stream
	var rest figure.Number
	all := w.Largest(measure)
	if len(all) == most+1 {
		most++ // one other is no group
	}
	for i, entry := range all {
		n, _ := entry.Amount(measure)
		if i >= most {
			rest = rest.Add(n)
			continue
		}
		text := e.Big(n)
		if share, ok := w.Share(entry); ok && measure == 0 {
			text += " · " + strings.Replace(made(e).OfHundred, "%s", e.Euros(share), 1)
		}
		list = append(list, ui.Stream{Name: programmeTitle(entry.Number, entry.Programme), Text: text, Href: e.To(entry.Location(false)), Value: n.Float(), Dutch: true})
	}
	if len(all) > most {
		l := address.Location{Kind: address.Publication, Publication: key}
		list = append(list, ui.Stream{Name: strings.Replace(made(e).OverallOthers, "%d", strconv.Itoa(len(all)-most), 1), Text: e.Big(rest), Href: e.To(l) + "#programmas", Value: rest.Float()})
	}
	return list
}

// leftOut says what the sums leave out and what the picture can't show.
func leftOut(e *ui.Env, key string, w *view.Overall) ui.Node {
	words := e.W
	var list []ui.Node
	add := func(lead string, entries []*view.Entry, measure int) {
		if len(entries) == 0 {
			return
		}
		line := []ui.Node{ui.T(lead + " ")}
		for i, entry := range entries[:min(len(entries), mostNames)] {
			if i > 0 {
				line = append(line, ui.T(", "))
			}
			line = append(line, e.Dutch(ui.AT("", e.To(entry.Location(false)), programmeTitle(entry.Number, entry.Programme))))
			if n, ok := entry.Amount(max(measure, 0)); ok && measure >= 0 && n.Sign() < 0 {
				line = append(line, ui.T(" ("+e.Big(n)+")"))
			}
		}
		if more := len(entries) - mostNames; more > 0 {
			line = append(line, ui.T(strings.Replace(made(e).AndMore, "%d", strconv.Itoa(more), 1)))
		}
		list = append(list, ui.E("li", "", append(line, ui.T("."))...))
	}
	add(made(e).LackingExpenditure, w.Lacking[0], -1)
	add(made(e).LackingRevenue, w.Lacking[1], -1)
	add(made(e).BelowExpenditure, w.Below[0], 0)
	add(made(e).BelowRevenue, w.Below[1], 1)
	add(made(e).OverallTwice, w.Twice, -1)
	for _, entry := range e.Catalogue.Of(key) {
		if entry.Chapter {
			list = append(list, ui.ET("li", "", made(e).OverallChapters))
			break
		}
	}
	if d := w.Differs(); d.Sign() != 0 {
		list = append(list, ui.E("li", "", ui.T(strings.Replace(made(e).OverallDiffers, "%s", e.Big(d.Abs()), 1)+" "), ui.AT("", e.Page(address.Checks), words.ChecksTitle)))
	}
	if list == nil {
		return nil
	}
	return ui.E("div", "note", ui.ET("b", "", made(e).OverallNot), ui.E("ul", "list", list...))
}
