package workbook

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// cellOf is a cell as the reader would make it.
func cellOf(t testing.TB, s string, scale int64, line int) budget.Cell {
	t.Helper()
	if s == "" {
		return budget.Cell{State: budget.Missing, Line: line}
	}
	f, ok := figure.Parse(s)
	if !ok {
		t.Fatalf("%q is no figure", s)
	}
	c := budget.Cell{Published: s, Figure: f, Line: line, Unit: "EUR", Scale: scale, Value: f.Number.Times(scale)}
	if f.Percent {
		c.Unit, c.Scale = "%", 1
	}
	return c
}

// rowOf is a row: its label, role and figures.
func rowOf(t testing.TB, label string, role budget.RowRole, line int, figures ...string) budget.Row {
	t.Helper()
	r := budget.Row{Label: label, Role: role, Line: line, LabelLine: line}
	for _, s := range figures {
		r.Cells = append(r.Cells, cellOf(t, s, 1000, line))
	}
	return r
}

func balanceColumns() []budget.Column {
	return []budget.Column{{Header: "Lasten", Measure: budget.Expenditure}, {Header: "Baten", Measure: budget.Revenue}, {Header: "Saldo", Measure: budget.Balance}}
}

// hostile is a document that nobody would publish, and somebody could drop on the explorer.
func hostile(t testing.TB) *budget.Document {
	labels := []string{"=1+1", "@x", "+31 70", "-5", `"quotes"`, "<b>&amp;", "a*b?c~d", "=SUM(A1)", "A\x00\x01\x1fB", "😀🏛️ emoji",
		"dubbel", "dubbel", "", "tab\tnewline\nhere", strings.Repeat("lang ", 6600), "_x0041_", "_x005F_", "_x0041_x0042_", "a\xffb", " spaties ", "'apostrof"}
	act := &budget.Table{Kind: budget.Activities, Path: []string{"=cmd|' /C calc'!A0"}, Unit: "EUR", Scale: 1000, Columns: balanceColumns(), Line: 3, End: 90,
		Caption: budget.Span{Text: "T1", Line: 2}, LabelHeads: []budget.Span{{Text: "=kop"}, {Text: "Bron"}}}
	var all []int
	for i, label := range labels {
		r := rowOf(t, label, budget.ItemRow, 10+i, "1.000", "1", "999")
		r.Description = "omschrijving\x02 " + label
		r.Group = []string{"groep *", cutWords(label, 100)}
		act.Rows = append(act.Rows, r)
		all = append(all, i)
	}
	act.Rows = append(act.Rows, rowOf(t, "*", budget.SubtotalRow, 50, "3.000", "3", "2.997"), rowOf(t, "", budget.TotalRow, 51, "21.000", "21", "n.n.b."))
	act.Rows[len(labels)].SumOf = []int{0, 6, 7}
	act.Rows[len(labels)+1].SumOf = all
	twins := &budget.Table{Kind: budget.Other, Path: []string{"R1C1"}, Columns: []budget.Column{{Header: "2024"}, {Header: "2024"}, {Header: ""}, {Header: strings.Repeat("kop", 200)}}, Line: 100, End: 110,
		Rows: []budget.Row{rowOf(t, "a", budget.ItemRow, 101, "1", "99,94%", "-", ""), rowOf(t, "b", budget.ItemRow, 102, "1", "2", "n.n.b.", "€ 3,50")}}
	wide := &budget.Table{Kind: budget.MultiYear, Title: budget.Span{Text: "breed"}, Unit: "EUR", Scale: 1000, Line: 120, End: 130}
	lasten, baten, saldo := rowOf(t, "=Lasten*", budget.ItemRow, 121), rowOf(t, "<Baten?", budget.ItemRow, 122), rowOf(t, "~Saldo", budget.ItemRow, 123)
	lasten.Measure, baten.Measure, saldo.Measure = budget.Expenditure, budget.Revenue, budget.Balance
	for i := range 60 {
		wide.Columns = append(wide.Columns, budget.Column{Header: fmt.Sprint(1990 + i), Period: 1990 + i})
		lasten.Cells = append(lasten.Cells, cellOf(t, "10,5", 1000, 121))
		baten.Cells = append(baten.Cells, cellOf(t, "0,25", 1000, 122))
		saldo.Cells = append(saldo.Cells, cellOf(t, "10,3", 1000, 123))
	}
	wide.Rows = []budget.Row{lasten, baten, saldo}
	empty := &budget.Table{Kind: budget.Reserves, Columns: balanceColumns(), Line: 140, End: 140}
	none := &budget.Table{Kind: budget.KeyFigures, Line: 141, End: 141, Rows: []budget.Row{{Label: "x", Role: budget.ItemRow, Line: 141}}}
	totals := &budget.Table{Kind: budget.Costs, Unit: "EUR", Scale: 1, Columns: balanceColumns(), Line: 150, End: 151,
		Rows: []budget.Row{rowOf(t, "Voor 2026", budget.TotalRow, 150, "3", "", "")}}
	mixed := &budget.Table{Kind: budget.Costs, Path: []string{"gemengd"}, Unit: "EUR", Scale: 1, Columns: balanceColumns()[:1], Line: 160, End: 164}
	for i, s := range []string{"2,8", "0,3"} {
		r := rowOf(t, "in miljoenen", budget.ItemRow, 160+i)
		r.Cells = []budget.Cell{cellOf(t, s, 1e6, 160+i)}
		mixed.Rows = append(mixed.Rows, r)
	}
	r := rowOf(t, "in euro's", budget.ItemRow, 162)
	r.Cells = []budget.Cell{cellOf(t, "800.000", 1, 162)}
	sum := rowOf(t, "samen", budget.TotalRow, 163)
	sum.Cells, sum.SumOf = []budget.Cell{cellOf(t, "3,9", 1e6, 163)}, []int{0, 1, 2}
	mixed.Rows = append(mixed.Rows, r, sum)
	return &budget.Document{
		Name: "kwaad=1+1?.txt", SHA256: "00", Encoding: "UTF-8",
		Meta:   budget.Meta{Kind: budget.BudgetKind, FiscalYear: 2024, Programme: "'a/b\\c:d*e?f[g]h" + strings.Repeat(" woord", 10), URL: `https://example.org/?a=1&b="<>"`},
		Tables: []*budget.Table{act, twins, wide, empty, none, totals, mixed},
		Texts: []budget.Text{{Kind: budget.Paragraph, Text: strings.Repeat("é woord ", 4094) + "😀😀😀😀 einde " + strings.Repeat("y", 300), Line: 200}, {Kind: budget.ListItem, Mark: "-", Text: "=1+1", Line: 201},
			{Kind: "nieuw", Text: "\x0b", Line: 202}, {Kind: budget.Paragraph, Line: 203}, {Kind: budget.Paragraph, Text: strings.Repeat("x", 33000), Line: 204}},
	}
}

func TestHostile(t *testing.T) {
	for _, lang := range []string{"nl", "en"} {
		docs := []*budget.Document{hostile(t), {Name: "leeg.txt"}, {Name: "LEEG.TXT"}}
		checkStructure(t, write(t, docs, Options{Lang: lang}))
	}
}

func TestManyPublications(t *testing.T) {
	var docs []*budget.Document
	for year := 2019; year < 2023; year++ {
		for _, kind := range []budget.PublicationKind{budget.BudgetKind, budget.AnnualReport} {
			docs = append(docs, &budget.Document{Name: "a.txt", Meta: budget.Meta{Kind: kind, FiscalYear: year, ProgrammeNumber: 14, Programme: "Stadsdelen, integratie en dienstverlening"}})
		}
	}
	checkStructure(t, write(t, docs, Options{}))
}

func TestNothing(t *testing.T) {
	if err := Write(&bytes.Buffer{}, nil, Options{}); err == nil {
		t.Error("a workbook without a document was written")
	}
}

// TestVerifyFinds changes a figure behind Write's back.
func TestVerifyFinds(t *testing.T) {
	docs := documents(t)
	b := write(t, docs, Options{})
	c := &docs[1].Tables[0].Rows[0].Cells[0]
	old := *c
	c.Figure.Number = c.Figure.Number.Add(figure.Int(1))
	err := Verify(bytes.NewReader(b), int64(len(b)), docs, Options{})
	if err == nil || !strings.Contains(err.Error(), old.Published) || !strings.Contains(err.Error(), fmt.Sprint("line ", c.Line)) || !strings.Contains(err.Error(), docs[1].Name) {
		t.Errorf("Verify says %v; want the document, the line and the figure %s", err, old.Published)
	}
	*c = old
	docs[0].Texts[3].Text += "!"
	if err := Verify(bytes.NewReader(b), int64(len(b)), docs, Options{}); err == nil {
		t.Error("Verify misses a text")
	}
}
