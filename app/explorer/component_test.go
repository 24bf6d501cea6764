package explorer

import (
	"encoding/json"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"

	"begrotingsverkenner/app/site"
	"begrotingsverkenner/app/ui"
	"begrotingsverkenner/app/words"
	"begrotingsverkenner/core/budget"
)

const (
	districts = "/publicatie/begroting-2024/programma/14-stadsdelen-integratie-en-dienstverlening/"
	care      = "/publicatie/begroting-2026/programma/8-zorg-welzijn-jeugd-en-volksgezondheid/"
)

// sitePages lists a page of each kind, and those of all documents, in both languages.
func sitePages(s *Store) []string {
	var list []string
	c := s.Catalogue()
	for _, lang := range []string{"/", "/en/"} {
		list = append(list, lang, lang+"vergelijken/", lang+"zoeken/", lang+"eigen-document/", lang+"controles/", lang+"begrippen/", lang+"over/", lang+"nergens/",
			lang+"activiteit/"+c.Series[0].Slug+"/")
		for i := range c.Entries {
			e := &c.Entries[i]
			at := lang + e.Location(false).Path()
			list = append(list, at, at+"bron/", lang+"programma/"+e.Group+"/", lang+"publicatie/"+e.Publication+"/")
		}
	}
	return list
}

// What go-app mounts has the frame that the rest of the program counts on, hears the reader, and says what the prerendered
// page said.
func TestMountsWhatWasPrerendered(t *testing.T) {
	t.Parallel()
	s := five(t)
	store := s.store(t)
	heard := func(app.Context, app.Event) {}
	for _, at := range sitePages(store) {
		m := mount(t, store, at)
		w := m.env.W
		for _, want := range []app.TestUIDescriptor{
			{Path: app.TestPath(0), Expected: app.Elem("div").Attr("class", "site").Attr("id", "app").Attr("data-page", ui.PageKey(m.env.Here)).On("click", heard).On("submit", heard).
				On("keydown", heard).On("input", heard).On("change", heard).On("dragover", heard).On("drop", heard)},
			{Path: app.TestPath(0, 0), Expected: app.Raw(`<a class="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">` + w.SkipToContent + `</a>`)},
			{Path: app.TestPath(0, 1, 0, 1, 1), Expected: app.Elem("input").Attr("class", "utrecht-textbox").Attr("id", "zoek").Attr("name", "q").
				Attr("type", "search").Attr("placeholder", w.SearchHint).Attr("autocomplete", "off").Attr("enterkeyhint", "search")},
			{Path: app.TestPath(0, 2), Expected: app.Elem("main").Attr("class", "page").Attr("id", "inhoud").Attr("tabindex", "-1")},
			{Path: app.TestPath(0, 4), Expected: app.Elem("div").Attr("class", "notice").Attr("role", "status").Attr("id", "melding")},
			{Path: app.TestPath(0, 4, 0), Expected: app.Text("")},
		} {
			if err := app.TestMatch(m, want); err != nil {
				t.Errorf("%s: at %v: %v", at, want.Path, err)
			}
		}
		before, err := html.Parse(strings.NewReader(s.prerendered(t, at)))
		if err != nil {
			t.Fatal(err)
		}
		waited := func(n *html.Node) bool { return slices.Contains(strings.Fields(attr(n, "class")), "needs-wasm") }
		for _, n := range all(before, waited) {
			n.Parent.RemoveChild(n) // what it asks for is here now
		}
		if was, is := textOf(one(t, before, "id", "app")), textOf(m.page().Node); was != is {
			t.Errorf("%s: the page said\n%s\nand now says\n%s", at, was, is)
		}
	}
}

// The source of a figure opens right behind it, and closes in each of the ways that there are. Nothing else is touched.
func TestSourceOpensBehindItsFigure(t *testing.T) {
	t.Parallel()
	m := mount(t, five(t).store(t), districts)
	before := m.page()
	if len(all(before.Node, isPanel)) != 0 {
		t.Fatal("a source is open before anybody asked")
	}
	opened := func(how string) dom {
		t.Helper()
		draws := m.draws
		m.click(link(t, m.page().Node, "40.121"))
		d := m.page()
		panel := one(t, d.Node, "id", "bron")
		figure := panel.PrevSibling
		if figure == nil || textOf(figure) != "40.121" || attr(figure, "aria-expanded") != "true" || attr(figure.Parent, "class") != "opened" {
			t.Errorf("%s: the source does not stand behind its figure, but in %s", how, textOf(panel.Parent))
		}
		if says := textOf(panel); !strings.Contains(says, "Bron van 40.121") || !strings.Contains(says, "regel "+strings.TrimPrefix(attr(figure, "id"), "r")) {
			t.Errorf("%s: the source says %s", how, says)
		}
		if m.draws != draws+1 {
			t.Errorf("%s: drawn %d times", how, m.draws-draws)
		}
		before.stays(t, d, frame)
		before.stays(t, d, choices)
		return d
	}
	closed := func(how string) {
		t.Helper()
		d := m.page()
		if textOf(d.Node) != textOf(before.Node) || len(all(d.Node, isPanel)) != 0 {
			t.Errorf("%s: the page is not as it was before", how)
		}
		before.stays(t, d, frame)
		before.stays(t, d, choices)
	}
	d := opened("by a click")
	m.click(link(t, d.Node, "40.121"))
	closed("by the figure")
	d = opened("again")
	m.click(one(t, d.Node, "data-act", "close"))
	closed("by its button")
	opened("a third time")
	m.do(object{"type": "keydown", "key": "Escape"})
	closed("by Escape")
	draws := m.draws
	m.do(object{"type": "keydown", "key": "Escape"})
	if m.draws != draws {
		t.Error("closing what is not open draws the page")
	}
}

func isPanel(n *html.Node) bool { return attr(n, "id") == "bron" }

// Who comes by the address of a figure finds its source open, and opening another closes it.
func TestSourceOfAnAddress(t *testing.T) {
	t.Parallel()
	store := five(t).store(t)
	mark := attr(link(t, mount(t, store, districts).page().Node, "40.121"), "id")
	m := mount(t, store, districts+"#"+mark)
	if figure := one(t, m.page().Node, "id", "bron").PrevSibling; attr(figure, "id") != mark {
		t.Errorf("%s opens the source of %v", mark, figure)
	}
	m.click(link(t, m.page().Node, "30.236"))
	if figure := one(t, m.page().Node, "id", "bron").PrevSibling; textOf(figure) != "30.236" {
		t.Errorf("the open source is that of %s", textOf(figure))
	}
	// A place that its line does not have, in an address that somebody wrote down wrongly, is the line.
	m = mount(t, store, districts+"#"+mark+"-99")
	if figure := one(t, m.page().Node, "id", "bron").PrevSibling; attr(figure, "id") != mark {
		t.Errorf("%s-99 opens the source of %v", mark, figure)
	}
}

// Another order moves the rows of one table. Who chose it keeps the focus on the choice and what he typed.
func TestOrderChanges(t *testing.T) {
	t.Parallel()
	m := mount(t, five(t).store(t), care)
	before := m.page()
	byExpenditure := []string{"Jeugdhulp", "Gespecialiseerde zorg en ondersteuning", "Bescherming jeugd en gezin en Maatschappelijke opvang", "Volksgezondheid",
		"Opgave nieuwkomers", "Sociale basis", "Opgeteld"}
	byRevenue := []string{"Opgave nieuwkomers", "Volksgezondheid", "Bescherming jeugd en gezin en Maatschappelijke opvang", "Sociale basis", "Jeugdhulp",
		"Gespecialiseerde zorg en ondersteuning", "Opgeteld"}
	if rows := activityNames(before); !slices.Equal(rows, byExpenditure) {
		t.Fatalf("the order is %q", rows)
	}
	m.click(link(t, one(t, before.Node, "class", "choices"), "Baten"))
	after := m.page()
	if rows := activityNames(after); !slices.Equal(rows, byRevenue) {
		t.Errorf("by baten the order is %q", rows)
	}
	var chosen []string
	for _, n := range all(one(t, after.Node, "class", "choices"), func(n *html.Node) bool { return attr(n, "aria-current") == "true" }) {
		chosen = append(chosen, textOf(n))
	}
	if !slices.Equal(chosen, []string{"Baten", "Duizenden"}) {
		t.Errorf("chosen is %q", chosen)
	}
	before.stays(t, after, frame)
	before.stays(t, after, choices)
	// What did not change is left alone as well, even where go-app got it whole: a long page would take long otherwise.
	before.stays(t, after, parts)
	if before.same(activityTable(before), after, activityTable(after)) {
		t.Error("the table was not replaced, and yet has another order")
	}
	m.click(link(t, one(t, after.Node, "class", "choices"), "Lasten"))
	if rows := activityNames(m.page()); !slices.Equal(rows, byExpenditure) {
		t.Errorf("and back again the order is %q", rows)
	}
}

// parts are the parts of a page.
func parts(d dom) []*html.Node {
	var list []*html.Node
	for _, main := range all(d.Node, func(n *html.Node) bool { return attr(n, "id") == "inhoud" }) {
		for n := main.FirstChild; n != nil; n = n.NextSibling {
			list = append(list, n)
		}
	}
	return list
}

// choices are the elements of the choices above a table.
func choices(d dom) []*html.Node {
	var list []*html.Node
	for _, n := range all(d.Node, func(n *html.Node) bool { return attr(n, "class") == "choices" }) {
		list = append(list, all(n, func(*html.Node) bool { return true })...)
	}
	return list
}

func activityTable(d dom) *html.Node {
	return all(d.Node, func(n *html.Node) bool { return n.Data == "table" && attr(n.Parent, "aria-labelledby") == "geld" })[0]
}

// activityNames are the names in the table of activities.
func activityNames(d dom) []string {
	var list []string
	for _, n := range all(activityTable(d), func(n *html.Node) bool { return attr(n, "role") == "rowheader" }) {
		list = append(list, textOf(n))
	}
	return list
}

// Another page takes the place of the one before, in the same frame; so does the same page in English.
func TestGoesToAnotherPage(t *testing.T) {
	t.Parallel()
	m := mount(t, five(t).store(t), districts)
	before := m.page()
	m.click(link(t, before.Node, "Begrippen"))
	d := m.page()
	if h := heading(t, d); h != "Begrippen" || m.drawn.Title != "Begrippen · Begroting en jaarverslag Den Haag" || m.url != "/begrippen/" {
		t.Errorf("at %s the page is %q: %q", m.url, m.drawn.Title, h)
	}
	if attr(link(t, d.Node, "Begrippen"), "aria-current") != "page" || strings.Contains(textOf(d.Node), "40.121") {
		t.Error("something of the page before is left")
	}
	before.stays(t, d, frame)
	m.click(link(t, d.Node, "English"))
	d = m.page()
	if h := heading(t, d); h != words.MadeOf(true).GlossaryTitle || m.env.W.Lang != "en" || m.url != "/en/begrippen/" {
		t.Errorf("at %s the page is in %s: %q", m.url, m.env.W.Lang, h)
	}
	if attr(one(t, d.Node, "id", "zoek"), "placeholder") != words.Of(true).SearchHint {
		t.Error("the search field speaks Dutch")
	}
	before.stays(t, d, frame)
	// A click on what does nothing draws nothing.
	draws := m.draws
	m.click(all(d.Node, func(n *html.Node) bool { return n.Data == "h1" })[0])
	if m.draws != draws {
		t.Errorf("drawn %d times for nothing", m.draws-draws)
	}
}

func heading(t *testing.T, d dom) string {
	t.Helper()
	list := all(d.Node, func(n *html.Node) bool { return n.Data == "h1" })
	if len(list) != 1 {
		t.Fatalf("%d main headings", len(list))
	}
	return textOf(list[0])
}

// Where a page cannot be had the reader stays, is told, and can try again.
func TestPageThatDoesNotCome(t *testing.T) {
	t.Parallel()
	s := five(t)
	m := mount(t, s.store(t), "/publicatie/begroting-2017/")
	before := m.page()
	s.down.Store(true)
	m.click(link(t, before.Node, "Dienstverlening"))
	d := m.page()
	if says := textOf(one(t, d.Node, "id", "melding")); says != m.env.W.LoadFailed {
		t.Errorf("the page says %q", says)
	}
	if heading(t, d) != "Begroting 2017" || m.url != "/publicatie/begroting-2017/" {
		t.Errorf("the reader is at %s: %q", m.url, heading(t, d))
	}
	before.stays(t, d, frame)
	s.down.Store(false)
	m.click(link(t, d.Node, "Dienstverlening"))
	d = m.page()
	if says := textOf(one(t, d.Node, "id", "melding")); heading(t, d) != "Dienstverlening" || says != "" {
		t.Errorf("and then: %q, %q", heading(t, d), says)
	}
	before.stays(t, d, frame)
}

// Who goes on while a page is on its way is not called back when it comes.
func TestReaderWhoWentOn(t *testing.T) {
	t.Parallel()
	s := five(t)
	m := mount(t, s.store(t), "/publicatie/begroting-2017/")
	d := m.page()
	slow, quick := m.object(link(t, d.Node, "Dienstverlening")), m.object(link(t, d.Node, "Begrippen"))
	s.slow.Store(true)
	m.hear(object{"type": "click", "target": slow})
	m.do(object{"type": "click", "target": quick})
	if h := heading(t, m.page()); h != "Begrippen" || m.url != "/begrippen/" {
		t.Errorf("the reader is at %s: %q", m.url, h)
	}
}

// What is found changes with what is typed, in an element that stays: only then it is heard. Texts come a little later.
func TestSearchesWhileTyping(t *testing.T) {
	t.Parallel()
	m := mount(t, five(t).store(t), "/zoeken/")
	before := m.page()
	said := func(d dom) []*html.Node {
		return all(d.Node, func(n *html.Node) bool { return attr(n, "role") == "status" })
	}
	typed := func(text string) dom {
		m.do(object{"type": "input", "target": object{"id": "zoek", "value": text}})
		d := m.page()
		before.stays(t, d, frame)
		before.stays(t, d, said)
		return d
	}
	hits := func(d dom, class string) int {
		return len(all(d.Node, func(n *html.Node) bool { return attr(n, "class") == class }))
	}
	if d := typed("buurtbemiddeling"); hits(d, "hit-text") == 0 || hits(d, "hit-text") != hits(d, "hit") {
		t.Errorf("%d hits, %d with their text", hits(d, "hit"), hits(d, "hit-text"))
	}
	d := typed("jeugdhulp")
	if says := textOf(said(d)[0]); !strings.HasSuffix(says, "keer gevonden in 2 publicaties") || hits(d, "hit") != 10 {
		t.Errorf("%q: %d hits", says, hits(d, "hit"))
	}
	m.click(one(t, d.Node, "id", "jaar-2026"))
	if filtered := m.page(); m.url != "/zoeken/?jaar=2026&q=jeugdhulp" || attr(one(t, filtered.Node, "id", "jaar-2026"), "aria-current") != "true" ||
		textOf(said(filtered)[0]) == textOf(said(d)[0]) || attr(one(t, filtered.Node, "id", "zoek"), "value") != "jeugdhulp" {
		t.Errorf("with a filter at %s: %q", m.url, textOf(said(filtered)[0]))
	}
	before.stays(t, m.page(), frame)
	before.stays(t, m.page(), said)
	if d := typed("xyzzyx"); !strings.Contains(textOf(said(d)[0]), "Niets gevonden voor “xyzzyx”") || hits(d, "hit") != 0 {
		t.Errorf("%q: %d hits", textOf(said(d)[0]), hits(d, "hit"))
	}
}

// Whatever a document, a manifest or a reader says stays text: no element, no attribute and no script comes of it, whether
// go-app mounts it as its own or gets it whole.
func TestHostileTextIsMountedAsText(t *testing.T) {
	t.Parallel()
	evil := []string{`"><script>alert(1)</script>`, `' onmouseover='alert(1)`, `</title><img src=x onerror=alert(1)>`, `javascript:alert(1)`, `\" onclick=\"alert(1)`,
		`</main></div><iframe src=//x>`, `<!-- & &lt; &#34;`}
	var docs []site.Input
	for i, bad := range evil {
		text := bad + "\n\nWat mag het kosten (€1.000) " + bad + "\n\nWat gaan we daarvoor doen?\n\nLasten\n\nBaten\n\nSaldo\n\n" + bad + "\n\n448\n\n0\n\n448\n\n" +
			bad + " ander\n\n2\n\n0\n\n2\n\n450\n\n0\n\n450\n\n" + bad + "\nTekst met € 3 mln. " + bad + "\n\n • " + bad + "\n"
		// Only a manifest that was read knows its documents.
		written, err := json.Marshal(budget.Manifest{Municipality: bad, InhabitantsSource: bad, Inhabitants: map[string]int{"2024": 10},
			Documents: []budget.Entry{{File: bad + ".txt", Kind: budget.BudgetKind, FiscalYear: 2024 + i%2, ProgrammeNumber: i, Programme: bad, URL: "https://x/" + bad}}})
		if err != nil {
			t.Fatal(err)
		}
		manifest, err := budget.ParseManifest(written)
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, site.Input{Name: bad + ".txt", Data: []byte(text), Manifest: manifest})
	}
	s, err := serve(docs)
	if err != nil {
		t.Fatal(err)
	}
	store := s.store(t)
	for _, at := range sitePages(store) {
		harmless(t, at, mount(t, store, at).page())
	}
	for i := range store.Catalogue().Entries {
		e := &store.Catalogue().Entries[i]
		m := mount(t, store, "/"+e.Location(false).Path())
		if got, want := heading(t, m.page()), strings.Join(strings.Fields(e.Programme), " "); got != want {
			t.Errorf("%q became %q", want, got)
		}
		m.click(link(t, m.page().Node, "448"))
		d := m.page()
		if panel := textOf(one(t, d.Node, "id", "bron")); !strings.Contains(panel, strings.Join(strings.Fields(e.Programme), " ")) {
			t.Errorf("the source of %q says %q", e.Programme, panel)
		}
		harmless(t, "the source of "+e.Programme, d)
	}
	for _, bad := range evil {
		m := mount(t, store, "/zoeken/?q="+url.QueryEscape(bad))
		d := m.page()
		if got := attr(one(t, d.Node, "id", "zoek"), "value"); got != bad {
			t.Errorf("%q became %q in the search field", bad, got)
		}
		harmless(t, "searching "+bad, d)
		m.do(object{"type": "input", "target": object{"id": "zoek", "value": bad + "xyzzyx"}})
		if says := textOf(m.page().Node); !strings.Contains(says, bad+"xyzzyx”") {
			t.Errorf("nothing is said of %q: %s", bad, says)
		}
		harmless(t, "not finding "+bad, m.page())
	}
}

// harmless checks that nothing came into a page that the program itself does not put there.
func harmless(t *testing.T, where string, d dom) {
	t.Helper()
	for _, n := range all(d.Node, func(*html.Node) bool { return true }) {
		switch n.Data {
		case "script", "img", "iframe", "style", "object", "embed":
			t.Errorf("%s: <%s> came of a text", where, n.Data)
		}
		for _, a := range n.Attr {
			if strings.HasPrefix(a.Key, "on") || a.Key == "style" || strings.ContainsAny(a.Key, `"'<>\`) {
				t.Errorf("%s: attribute %s of <%s>", where, a.Key, n.Data)
			}
			if a.Key == "href" && strings.HasPrefix(strings.ToLower(strings.TrimSpace(a.Val)), "javascript:") {
				t.Errorf("%s: link to %s", where, a.Val)
			}
		}
	}
}
