package ui

import (
	"net/url"
	"slices"
	"strconv"
	"strings"
	"testing"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/view"
	"begrotingsverkenner/app/words"
	"begrotingsverkenner/core/budget"
)

// TestPieceStaysWhileTheRestChanges: a piece is drawn again only when what it shows changed, and its anchor is on the page
// once either way.
func TestPieceStaysWhileTheRestChanges(t *testing.T) {
	t.Parallel()
	shown := &Shown{}
	var drawn []string
	anchor := func(e *Env) string {
		id, _ := e.anchor(7, 1)
		return id.String()
	}
	draw := func(e *Env) Node {
		drawn = append(drawn, e.Query("sorteer"))
		return E("section", "", ET("a", "", "7").Attr("id", anchor(e)), ET("a", "", "again").Attr("id", anchor(e)))
	}
	for _, step := range []struct {
		order string
		open  int
	}{{"", 0}, {"baten", 0}, {"saldo", 0}, {"saldo", 7}, {"saldo", 0}} {
		e := Env{W: words.Of(false), Here: address.Location{Kind: address.Document, Query: url.Values{"sorteer": {step.order}}}, Catalogue: &view.Catalogue{}, Doc: shown, Open: address.Mark{Line: step.open}}.Fresh()
		html := HTML(E("main", "", ET("p", "", e.Query("sorteer")), e.Piece("text", draw), ET("a", "", "below").Attr("id", anchor(e))))
		if strings.Count(html, `id="r7"`) != 1 || strings.Count(html, `id="r7-1-2"`) != 1 || strings.Count(html, `id="r7-1-3">below`) != 1 {
			t.Errorf("after %v the anchor is not there once:\n%s", step, html)
		}
	}
	if want := []string{"", "saldo", "saldo"}; !slices.Equal(drawn, want) {
		t.Errorf("drawn for the orders %q, want %q: the first, for the source that opened, and for it closed", drawn, want)
	}
}

// A table stays a table for who hears it: every row starts with its head, every cell knows its column.
func TestTable(t *testing.T) {
	t.Parallel()
	e := &Env{W: words.Of(false)}
	table := e.Table(T("Lasten"), []Column{{Head: "Activiteit"}, {Head: "2026", Figures: true}}, []Row{{Cells: []Node{T("Jeugdhulp"), T("257.288")}}},
		[]Row{{Class: "total", Cells: []Node{T("Totaal"), T("257.288")}}})
	html := HTML(table)
	for _, want := range []string{
		`<caption>Lasten</caption>`,
		`<th class="n" scope="col" role="columnheader">2026</th>`,
		`<th scope="row" role="rowheader">Jeugdhulp</th><td class="n" role="cell" data-h="2026">257.288</td>`,
		`<tfoot role="rowgroup"><tr class="total" role="row">`,
	} {
		if !strings.Contains(html, want) {
			t.Errorf("%s is missing in\n%s", want, html)
		}
	}
}

// All rows of a long table are there, the first ones in sight, and the others where a source is open in one of them.
func TestLongTable(t *testing.T) {
	t.Parallel()
	e := &Env{W: words.Of(false)}
	rows := make([]Row, 130)
	for i := range rows {
		rows[i].Cells = []Node{T("Rij " + strconv.Itoa(i+1)), ET("a", "f", "1")}
	}
	columns := []Column{{Head: "Post"}, {Head: "2026", Figures: true}}
	foot := []Row{{Class: "total", Cells: []Node{T("Totaal"), T("130")}}}
	html := HTML(e.Table(T("Lasten"), columns, rows, foot))
	first, rest, _ := strings.Cut(html, "<details><summary>Nog 80 rijen</summary>")
	if strings.Count(first, "<tr") != 51 || strings.Count(rest, "<tr") != 82 || strings.Contains(first, "Totaal") || !strings.Contains(rest, "Totaal") || !strings.Contains(rest, ">Rij 130<") {
		t.Errorf("%d and %d rows", strings.Count(first, "<tr"), strings.Count(rest, "<tr"))
	}
	rows[99].Cells[1] = ET("a", "f", "1").Attr("aria-expanded", "true")
	if html = HTML(e.Table(T("Lasten"), columns, rows, foot)); !strings.Contains(html, `<details open="">`) {
		t.Error("who opens a source does not see it")
	}
	if html = HTML(e.Table(T("Lasten"), columns, rows[:100], foot)); strings.Contains(html, "<details") {
		t.Error("a hundred rows are not many")
	}
}

// The words of the document in the heads of a table that are in the glossary lead there, each once.
func TestExplained(t *testing.T) {
	t.Parallel()
	e := &Env{W: words.Of(false)}
	html := HTML(e.Explained(&budget.Table{Columns: []budget.Column{{Header: "Realisatie 2024"}, {Header: "Dotaties"}, {Header: "Realisatie 2025"}, {Header: "Begroting 2025"}}}))
	if want := `<p class="nl-paragraph explained">Uitleg: <a class="term" href="begrippen/#realisatie">Realisatie</a>, <a class="term" href="begrippen/#dotatie">Dotatie</a></p>`; html != want {
		t.Errorf("%s\nis not\n%s", html, want)
	}
	if e.Explained(&budget.Table{Columns: []budget.Column{{Header: "2026"}}}) != nil {
		t.Error("nothing is explained")
	}
}
