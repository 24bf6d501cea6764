package ui

import (
	"net/url"
	"regexp"
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
	first, rest, _ := strings.Cut(html, `<details class="fold"><summary>Nog 90 rijen</summary>`)
	if strings.Count(first, "<tr") != 41 || strings.Count(rest, "<tr") != 92 || strings.Contains(first, "Totaal") || !strings.Contains(rest, "Totaal") || !strings.Contains(rest, ">Rij 130<") {
		t.Errorf("%d and %d rows", strings.Count(first, "<tr"), strings.Count(rest, "<tr"))
	}
	rows[99].Cells[1] = ET("a", "f", "1").Attr("aria-expanded", "true")
	if html = HTML(e.Table(T("Lasten"), columns, rows, foot)); !strings.Contains(html, `<details class="fold" open="">`) {
		t.Error("who opens a source does not see it")
	}
	if html = HTML(e.Table(T("Lasten"), columns, rows[:60], foot)); strings.Contains(html, "<details") {
		t.Error("sixty rows are not many")
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

// A long text is folded by its headings, a long chapter once more; a short one stands there as it is.
func TestFoldedText(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("Wij doen wat nodig is. ", 100)
	text := func(kind budget.TextKind, level, line int, s string) budget.Text {
		return budget.Text{Kind: kind, Level: level, Line: line, Text: s}
	}
	d := &budget.Document{Texts: []budget.Text{
		text(budget.Heading, 1, 1, "Wonen"), text(budget.Heading, 2, 3, "Huren"), text(budget.Paragraph, 0, 4, long), text(budget.Heading, 2, 6, "Kopen"), text(budget.Paragraph, 0, 7, long),
		text(budget.Heading, 1, 9, "Werken"), text(budget.Paragraph, 0, 10, "Kort."),
		text(budget.Heading, 1, 12, "Leren"), text(budget.Paragraph, 0, 13, "Kort."),
	}}
	shape := func(d *budget.Document) string {
		html := HTML((&Env{W: words.Of(false)}).Chapters(&Shown{View: &view.Programme{Doc: d, Chapters: view.Chapters(d)}}))
		var s string
		for _, m := range regexp.MustCompile(`<details|</details|<h\d|id="k\d+"`).FindAllString(html, -1) {
			s += strings.Trim(m, `<"`) + " "
		}
		return strings.ReplaceAll(strings.ReplaceAll(s, `id="`, ""), "details", "fold")
	}
	if got, want := shape(d), "h2 fold h3 k1 fold h4 k3 /fold fold h4 k6 /fold /fold fold h3 k9 /fold fold h3 k12 /fold "; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	d.Texts = d.Texts[5:]
	d.Texts = append(d.Texts, text(budget.Heading, 1, 15, "Zorgen"), text(budget.Paragraph, 0, 16, "Kort."))
	if got, want := shape(d), "h2 h3 k9 h3 k12 h3 k15 "; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
}
