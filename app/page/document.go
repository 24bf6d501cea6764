package page

import (
	"strconv"
	"strings"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/ui"
	"begrotingsverkenner/app/view"
	"begrotingsverkenner/core/budget"
)

// document is the page of a programme in a publication.
func document(e *ui.Env, of *ui.Shown) Drawn {
	w, entry := e.W, of.Entry
	name := entry.Programme
	pub := publicationName(e, entry)
	crumb := w.Programme
	if entry.Number > 0 {
		crumb += " " + strconv.Itoa(entry.Number)
	} else {
		crumb = name
	}
	description := strings.Replace(strings.Replace(w.DocumentDescription, "%s", name, 1), "%s", strings.ToLower(pub), 1)
	body := []ui.Node{e.Dutch(ui.H(1, "", ui.T(name))), otherPublications(e, entry)}
	body = append(body, shown(e, of)...)
	return Drawn{
		Title: titled(e, name+" · "+pub), Description: description,
		Body: e.Frame(e.Crumbs(
			ui.Crumb{Label: pub, Href: e.To(address.Location{Kind: address.Publication, Publication: entry.Publication})},
			ui.Crumb{Label: crumb, Dutch: entry.Number == 0}), body...),
	}
}

// shown is what a document shows, on its page and as a reader's own.
func shown(e *ui.Env, of *ui.Shown) []ui.Node {
	list := []ui.Node{keys(e, of), tools(e, of), contents(e, of), e.Signs(of), activities(e, of), multiYear(e, of), told(e, of), since(e, of)}
	list = append(list, tables(e, of)...)
	if of.Summary != "" {
		list = append(list, e.Piece("findings", func(e *ui.Env) ui.Node { return e.Findings(of) }))
	}
	if len(of.View.Chapters) > 0 {
		list = append(list, e.Piece("text", func(e *ui.Env) ui.Node { return e.Chapters(of) }))
	}
	if len(of.View.Doc.Tables) == 0 && len(of.View.Chapters) == 0 {
		list = append(list, ui.P("", ui.T(e.W.EmptyDocument)))
	}
	return list
}

// otherPublications leads to the same programme in other publications.
func otherPublications(e *ui.Env, entry *view.Entry) ui.Node {
	g, _ := e.Catalogue.FindGroup(entry.Group)
	if len(g.Entries) < 2 {
		return nil
	}
	var list []ui.Node
	for _, other := range g.Entries {
		a := ui.ET("a", "", publicationName(e, other)).Attr("href", e.To(other.Location(false)))
		if other.Slug == entry.Slug && other.Publication == entry.Publication {
			a = a.Attr("aria-current", "page")
		}
		list = append(list, ui.E("li", "", a))
	}
	return ui.E("nav", "pubs", ui.E("ul", "", list...)).Attr("aria-label", e.W.PublicationNav)
}

// keys are the three figures that matter, in words that a resident understands.
func keys(e *ui.Env, of *ui.Shown) ui.Node {
	w, p := e.W, of.View
	if part := p.Doc.Part; part != nil && part.Kind != budget.ProgrammePart {
		return nil // a chapter costs nothing
	}
	if p.From == view.NoKeys {
		return ui.P("sub", ui.T(w.NoKeys))
	}
	from := w.PrintedTotal
	if p.From == view.AddedUp {
		from = w.AddedUpOne
		if n := p.Keys.Expenditure.Parts; n != 1 {
			from = strings.Replace(w.AddedUpFrom, "%d", strconv.Itoa(n), 1)
		}
	}
	year := p.Doc.Meta.FiscalYear
	inhabitants := w.BalanceIs
	if each, ok := e.PerInhabitant(p.Keys.Balance.Value, year); ok && p.Keys.Balance.Known {
		people := e.Catalogue.Inhabitants[strconv.Itoa(year)]
		inhabitants = each + " · " + strings.Replace(strings.Replace(w.InhabitantsIn, "%s", e.Number(view.Whole(people), 0), 1), "%d", strconv.Itoa(year), 1)
	}
	key := func(class, term, word string, f view.Figure, text string) ui.Node {
		amount := ui.T(w.NotGiven)
		if f.Known {
			amount = e.KeyText(of, f, e.Big(f.Value))
		}
		return ui.E("div", "", ui.E("dt", "", ui.ET("span", "dot "+class, ""), e.TermLink(term, word)), ui.E("dd", "", ui.E("b", "", amount), ui.ET("small", "", text)))
	}
	return ui.E("dl", "keys",
		key("l", "lasten", w.Expenditure, p.Keys.Expenditure, w.ExpenditureIs+" · "+from),
		key("b", "baten", w.Revenue, p.Keys.Revenue, w.RevenueIs),
		key("s", "saldo", w.Balance, p.Keys.Balance, inhabitants))
}

// tools are what can be done with the page.
func tools(e *ui.Env, of *ui.Shown) ui.Node {
	var unit ui.Node
	if len(of.View.Activities) == 0 && len(of.View.MultiYear) > 0 {
		unit = e.Units(of.View.Doc.Meta.FiscalYear)
	}
	return ui.E("div", "tools", e.Downloads(), compareLink(e, of), unit)
}

// compareLink leads to the comparison of the document's programme, where there is something to compare with.
func compareLink(e *ui.Env, of *ui.Shown) ui.Node {
	if of.Entry == nil || of.View.From == view.NoKeys {
		return nil
	}
	if g, _ := e.Catalogue.FindGroup(of.Entry.Group); !comparable(g.Entries) && len(of.View.MultiYear) == 0 {
		return nil
	}
	l := address.Location{Kind: address.Compare, Query: map[string][]string{"programma": {of.Entry.Group}}}
	return ui.ET("a", "button quiet", e.W.CompareWith).Attr("href", e.To(l))
}

// comparable reports whether more than one of the documents of a programme names its lasten.
func comparable(entries []*view.Entry) bool {
	named := 0
	for _, entry := range entries {
		if _, ok := entry.Amount(0); ok {
			named++
		}
	}
	return named > 1
}

// mostChapters is how many chapters of the text the list of contents names.
const mostChapters = 20

// contents leads to the parts of a long page.
func contents(e *ui.Env, of *ui.Shown) ui.Node {
	var list []ui.Node
	add := func(id, text string) { list = append(list, ui.E("li", "", ui.AT("", "#"+id, text))) }
	if len(of.View.Activities) > 0 {
		add("geld", e.W.WhereMoney)
	}
	if len(of.View.MultiYear) > 0 {
		add("meerjaren", e.W.MultiYear)
	}
	if len(of.View.Told) > 0 {
		add("overzichten", e.W.ToldTitle)
	}
	if before := budgetBefore(e.Catalogue, of.Entry); before != nil {
		add("sinds", strings.Replace(e.W.SinceTitle, "%s", publicationName(e, before), 1))
	}
	for _, kind := range kinds(of) {
		add("t-"+string(kind), e.W.TablesTitle.Of(string(kind)))
	}
	if of.Summary != "" {
		add("klopt", e.W.ChecksTitle)
	}
	if len(of.View.Chapters) > 0 {
		var under []ui.Node
		for i := range of.View.Chapters {
			if c := &of.View.Chapters[i]; c.Title != "" && len(under) < mostChapters {
				under = append(under, ui.E("li", "", e.Dutch(ui.AT("", "#"+ui.ChapterID(c), c.Title))))
			}
		}
		var chapters ui.Node
		if len(under) > 1 {
			chapters = ui.E("ul", "", under...)
		}
		list = append(list, ui.E("li", "", ui.AT("", "#tekst", e.W.TextTitle), chapters))
	}
	if len(list) < 2 {
		return nil
	}
	return ui.E("nav", "contents", ui.E("ul", "", list...)).Attr("aria-label", e.W.OnThisPage)
}

func activities(e *ui.Env, of *ui.Shown) ui.Node {
	if len(of.View.Activities) == 0 {
		return nil
	}
	return e.Activities(of)
}

func multiYear(e *ui.Env, of *ui.Shown) ui.Node {
	if len(of.View.MultiYear) == 0 {
		return nil
	}
	return e.Piece("years", func(e *ui.Env) ui.Node {
		list := []ui.Node{ui.H(2, "", e.TermLink("meerjarenraming", e.W.MultiYear)).Attr("id", "meerjaren"), ui.P("sub", ui.T(e.W.MultiYearLead)), e.Explained(of.View.MultiYear...), e.ChartKey(true)}
		for i, t := range of.View.MultiYear {
			list = append(list, e.MultiYear(of, t, i+1))
		}
		return ui.E("section", "", list...).Attr("aria-labelledby", "meerjaren")
	})
}

// kinds lists the kinds of the other tables, in their order.
func kinds(of *ui.Shown) []budget.TableKind {
	var list []budget.TableKind
	for _, t := range of.View.Tables {
		if n := len(list); n == 0 || list[n-1] != t.Kind {
			list = append(list, t.Kind)
		}
	}
	return list
}

// ofKind lists the tables of a kind.
func ofKind(of *ui.Shown, kind budget.TableKind) []*budget.Table {
	var list []*budget.Table
	for _, t := range of.View.Tables {
		if t.Kind == kind {
			list = append(list, t)
		}
	}
	return list
}

// openRows is how many rows of other tables a page shows before it folds the tables that follow: on a phone a row is a block.
const openRows = 30

// folded tells which of the other tables of a document are folded.
func folded(of *ui.Shown) map[*budget.Table]bool {
	rows, fold := 0, map[*budget.Table]bool{}
	for _, t := range of.View.MultiYear {
		rows += len(t.Rows)
	}
	for _, t := range of.View.Tables {
		if rows += len(t.Rows); rows > openRows && rows > len(t.Rows) {
			fold[t] = true
		}
	}
	return fold
}

// tables shows the other tables, those of a kind together.
func tables(e *ui.Env, of *ui.Shown) []ui.Node {
	var sections []ui.Node
	fold := folded(of)
	for _, kind := range kinds(of) {
		sections = append(sections, e.Piece(string(kind), func(e *ui.Env) ui.Node {
			id := "t-" + string(kind)
			list := []ui.Node{ui.H(2, "", tablesTitle(e, kind)).Attr("id", id), ui.P("sub", ui.T(e.W.TablesLead.Of(string(kind)))), e.Explained(ofKind(of, kind)...)}
			for _, t := range ofKind(of, kind) {
				table := e.Published(of, t, tableName(t))
				if fold[t] {
					rows := strings.Replace(e.W.RowsCount, "%d", strconv.Itoa(len(t.Rows)), 1)
					table = e.Fold(ui.E("span", "", e.Dutch(ui.ET("b", "", tableName(t))), ui.T(" "+rows)), table)
				}
				list = append(list, table)
			}
			return ui.E("section", "", list...).Attr("aria-labelledby", id)
		}))
	}
	return sections
}

// tablesTitle is the title above tables of a kind, with the way to what its word means.
func tablesTitle(e *ui.Env, kind budget.TableKind) ui.Node {
	title := e.W.TablesTitle.Of(string(kind))
	switch kind {
	case budget.Reserves:
		return e.TermLink("reserve", title)
	case budget.Provisions:
		return e.TermLink("voorziening", title)
	case budget.Investments:
		return e.TermLink("investering", title)
	case budget.Indicators:
		return e.TermLink("indicator", title)
	case budget.KeyFigures:
		return e.TermLink("kengetal", title)
	}
	return ui.T(title)
}

func tableName(t *budget.Table) string {
	switch {
	case t.Title.Text != "":
		return t.Title.Text
	case t.Caption.Text != "":
		return t.Caption.Text
	case len(t.Path) > 0:
		return t.Path[len(t.Path)-1]
	}
	return string(t.Kind)
}
