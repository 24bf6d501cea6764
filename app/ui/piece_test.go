package ui

import (
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/view"
	"begrotingsverkenner/app/words"
)

// host is a page with a part that changes with the order and one that does not.
type host struct {
	app.Compo
	Env func() *Env
}

var drawn []string

func (h *host) Render() app.UI {
	e := h.Env()
	return E("main", "", ET("p", "", "order: "+e.Query("sorteer")), e.Piece("text", func(e *Env) app.UI {
		drawn = append(drawn, e.Query("sorteer"))
		return E("section", "", ET("a", "", "7").Attr("id", e.anchor(7)), ET("a", "", "again").Attr("id", e.anchor(7)))
	}))
}

func TestPieceStaysWhileTheRestChanges(t *testing.T) {
	shown := &Shown{}
	env := func(order string, open int) func() *Env {
		e := Env{W: words.Of(false), Here: address.Location{Kind: address.Document, Query: url.Values{"sorteer": {order}}}, Catalogue: &view.Catalogue{}, Doc: shown, Open: open}
		return e.Fresh
	}
	engine := app.NewTestEngine()
	show := func(order string, open int) string {
		t.Helper()
		h := &host{Env: env(order, open)}
		if err := engine.Load(h); err != nil {
			t.Fatal(err)
		}
		engine.ConsumeAll()
		return app.HTMLString(h)
	}
	drawn = nil
	for _, step := range []struct {
		order string
		open  int
	}{{"", 0}, {"baten", 0}, {"saldo", 0}, {"saldo", 7}, {"saldo", 0}} {
		if html := show(step.order, step.open); strings.Count(html, `id="r7"`) != 1 || !strings.Contains(html, "again") {
			t.Errorf("after %v the anchor is not there once:\n%s", step, html)
		}
	}
	// HTMLString draws a component that was never mounted once more; what counts is which drawing was shown.
	if got := slices.Compact(drawn); !slices.Equal(got, []string{"", "saldo"}) {
		t.Errorf("drawn for the orders %q, want the first, and then for the source that opened", got)
	}
}

// A table stays a table for who hears it: every row starts with its head, every cell knows its column.
func TestTable(t *testing.T) {
	t.Parallel()
	e := &Env{W: words.Of(false)}
	table := e.Table(T("Lasten"), []Column{{Head: "Activiteit"}, {Head: "2026", Figures: true}}, []Row{{Cells: []app.UI{T("Jeugdhulp"), T("257.288")}}},
		[]Row{{Class: "total", Cells: []app.UI{T("Totaal"), T("257.288")}}})
	for _, want := range []app.TestUIDescriptor{
		{Path: app.TestPath(0, 0), Expected: app.Text("Lasten")},
		{Path: app.TestPath(1, 0, 1), Expected: E("th", "n").Attr("scope", "col").Attr("role", "columnheader")},
		{Path: app.TestPath(2, 0, 0), Expected: E("th", "").Attr("scope", "row").Attr("role", "rowheader")},
		{Path: app.TestPath(2, 0, 0, 0), Expected: app.Text("Jeugdhulp")},
		{Path: app.TestPath(2, 0, 1), Expected: E("td", "n").Attr("role", "cell").Attr("data-h", "2026")},
		{Path: app.TestPath(3, 0), Expected: E("tr", "total").Attr("role", "row")},
	} {
		if err := app.TestMatch(table, want); err != nil {
			t.Errorf("%v: %v", want.Path, err)
		}
	}
}
