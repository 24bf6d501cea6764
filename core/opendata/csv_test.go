package opendata_test

import (
	"bytes"
	"strings"
	"testing"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/opendata"
)

// cell returns a published cell of a table in thousands.
func cell(t *testing.T, printed string, line int) budget.Cell {
	t.Helper()
	f, ok := figure.Parse(printed)
	if !ok {
		f = figure.Figure{Kind: figure.None}
	}
	return budget.Cell{
		Published: printed, Figure: f, Line: line, Value: f.Number.Times(1000), Unit: "EUR", Scale: 1000, Period: 2024, Phase: budget.Budget,
	}
}

// write returns the CSV of a document with one table of the given row.
func write(t *testing.T, name string, path []string, row budget.Row, heads ...string) []string {
	t.Helper()
	table := &budget.Table{Kind: budget.Activities, Path: path, Caption: budget.Span{Text: "Wat mag het kosten", Line: 1}, Rows: []budget.Row{row}}
	for _, h := range heads {
		table.Columns = append(table.Columns, budget.Column{Header: h})
	}
	d := &budget.Document{Name: name, Tables: []*budget.Table{table},
		Meta: budget.Meta{Kind: budget.BudgetKind, FiscalYear: 2024, ProgrammeNumber: 14, Programme: "Stadsdelen"}}
	var b bytes.Buffer
	c := opendata.NewCSV(&b)
	if err := c.WriteDocument(d); err != nil {
		t.Fatal(err)
	}
	if err := c.Flush(); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n")
	if lines[0] != strings.Join(opendata.Columns, ",") {
		t.Fatalf("header is %q", lines[0])
	}
	return lines[1:]
}

func check(t *testing.T, got []string, want ...string) {
	t.Helper()
	if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w {
		t.Errorf("got\n%s\nwant\n%s", g, w)
	}
}

func TestStatesOfCells(t *testing.T) {
	missing := budget.Cell{State: budget.Missing, Line: 9, Unit: "EUR", Scale: 1000, Period: 2024, Phase: budget.Budget}
	placed := cell(t, "15.540N", 11)
	placed.Placed, placed.Inferred = true, true
	row := budget.Row{Label: "Participatie", Role: budget.ItemRow, Line: 9,
		Cells: []budget.Cell{cell(t, "448", 10), missing, placed, cell(t, "-", 12), cell(t, "n.n.b.", 13), {State: budget.NotApplicable}}}
	const head = "a.txt,begroting,2024,14 Stadsdelen,Wijken > Fysiek:,Wat mag het kosten,activities,Participatie,item,"
	row.Group = []string{"Fysiek:"}
	check(t, write(t, "a.txt", []string{"Wijken"}, row, "Lasten", "Baten", "Saldo", "Nihil", "Later", "Nooit"),
		head+"Lasten,2024,budget,448000,EUR,1000,448,,10,,",
		head+"Baten,2024,budget,,EUR,1000,,,9,missing,",
		head+"Saldo,2024,budget,15540000,EUR,1000,15.540N,N,11,placed_by_arithmetic;scale_inferred,",
		head+"Nihil,2024,budget,0,EUR,1000,-,,12,,",
		head+"Later,2024,budget,,EUR,1000,n.n.b.,,13,no_figure,")
}

func TestFormulasAreText(t *testing.T) {
	row := budget.Row{Label: "@SUM(A1)", Role: budget.ItemRow, Line: 3,
		Cells: []budget.Cell{cell(t, "-8.118", 4), cell(t, "+3", 4), cell(t, "-1 (=cmd|x)", 4), cell(t, "=1+1", 4)}}
	const head = "'=x.txt,begroting,2024,14 Stadsdelen,'-Zorg,Wat mag het kosten,activities,'@SUM(A1),item,"
	check(t, write(t, "=x.txt", []string{"-Zorg"}, row, "+A", "\tB", "=C", "D"),
		head+"'+A,2024,budget,-8118000,EUR,1000,-8.118,,4,,",
		head+"'\tB,2024,budget,3000,EUR,1000,+3,,4,,",
		head+"'=C,2024,budget,-1000,EUR,1000,'-1 (=cmd|x),,4,,",
		head+"D,2024,budget,,EUR,1000,'=1+1,,4,no_figure,")
}

func TestUnknownStaysEmpty(t *testing.T) {
	d := &budget.Document{Name: "a.txt", Tables: []*budget.Table{{Kind: budget.Other, Columns: []budget.Column{{Header: "x, y"}},
		Rows: []budget.Row{{Label: `zegt "ja"`, Role: budget.ItemRow, Cells: []budget.Cell{{Published: "5", Figure: figure.Figure{Number: figure.Int(5)}, Value: figure.Int(5), Scale: 1, Line: 2}}}}}}}
	var b bytes.Buffer
	c := opendata.NewCSV(&b)
	if err := c.WriteDocument(d); err != nil {
		t.Fatal(err)
	}
	if err := c.Flush(); err != nil {
		t.Fatal(err)
	}
	_, rows, _ := strings.Cut(b.String(), "\n")
	check(t, []string{strings.TrimSuffix(rows, "\n")}, `a.txt,,,,,,other,"zegt ""ja""",item,"x, y",,,5,,1,5,,2,,`)
}
