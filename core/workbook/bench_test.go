package workbook

import (
	"bytes"
	"fmt"
	"io"
	"testing"
	"time"

	"begrotingsverkenner/core/budget"

	"github.com/xuri/excelize/v2"
)

// tenBlocks is a document with ten blocks of tables, as large as the largest pages.
func tenBlocks(t testing.TB, tables int) *budget.Document {
	d := &budget.Document{Name: "000_bench.txt", SHA256: "00", Meta: budget.Meta{Kind: budget.BudgetKind, FiscalYear: 2024, ProgrammeNumber: 1, Programme: "Bestuur", URL: "https://example.org/"}}
	line := 0
	for k := range tables {
		kind := budget.TableKinds[k%10]
		table := &budget.Table{Kind: kind, Path: []string{fmt.Sprintf("Onderdeel %d", k)}, Caption: budget.Span{Text: "Wat mag het kosten (€1.000)"}, Unit: "EUR", Scale: 1000, Columns: balanceColumns(), Line: line}
		var sum []int
		for i := range 10 {
			line++
			table.Rows = append(table.Rows, rowOf(t, fmt.Sprintf("Activiteit %d van onderdeel %d", i, k), budget.ItemRow, line, "1.234", "234", "1.000"))
			sum = append(sum, i)
		}
		total := rowOf(t, "", budget.TotalRow, line, "12.340", "2.340", "10.000")
		total.SumOf = sum
		table.Rows = append(table.Rows, total)
		d.Tables = append(d.Tables, table)
	}
	for i := range 20 * tables {
		d.Texts = append(d.Texts, budget.Text{Kind: budget.Paragraph, Line: i, Text: "De gemeente zet in op een stad waarin iedereen meedoet, en werkt daarvoor samen met bewoners, ondernemers en instellingen in de wijken."})
	}
	return d
}

// bare writes the cells of a book with nothing but excelize's stream: no styles, tables, charts or links.
func bare(w io.Writer, plan *sheetPlan) error {
	f := excelize.NewFile()
	defer f.Close()
	sw, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		return err
	}
	for i, r := range plan.rows {
		values := make([]any, len(r.cells))
		for j, c := range r.cells {
			switch c.kind {
			case textCell:
				values[j] = c.text
			case numberCell:
				values[j] = c.number.Float()
			case formulaCell:
				values[j] = excelize.Cell{Formula: c.formula, Value: c.number.Float()}
			}
		}
		if err := sw.SetRow(place{1, i + 1}.String(), values); err != nil {
			return err
		}
	}
	if err := sw.Flush(); err != nil {
		return err
	}
	return f.Write(w)
}

// BenchmarkWrite reports how many times as long a workbook takes as its bare cells.
func BenchmarkWrite(b *testing.B) {
	for _, tables := range []int{10, 120} {
		b.Run(fmt.Sprint(tables, " tables"), func(b *testing.B) {
			docs := []*budget.Document{tenBlocks(b, tables)}
			book, err := planBook(docs, Options{})
			if err != nil {
				b.Fatal(err)
			}
			plan, err := book.sheetPlan(0)
			if err != nil {
				b.Fatal(err)
			}
			var full, plain time.Duration
			var out bytes.Buffer
			b.ReportAllocs()
			for b.Loop() {
				start := time.Now()
				out.Reset()
				if err := Write(&out, docs, Options{}); err != nil {
					b.Fatal(err)
				}
				full += time.Since(start)
				start = time.Now()
				out.Reset()
				if err := bare(&out, plan); err != nil {
					b.Fatal(err)
				}
				plain += time.Since(start)
			}
			b.ReportMetric(full.Seconds()/plain.Seconds(), "×bare")
			b.ReportMetric(full.Seconds()*1000/float64(b.N), "ms/book")
		})
	}
}

// BenchmarkReadBack reports how many times as long reading a workbook back takes as writing it.
func BenchmarkReadBack(b *testing.B) {
	docs := []*budget.Document{tenBlocks(b, 120)}
	var out bytes.Buffer
	var wrote, read time.Duration
	b.ReportAllocs()
	for b.Loop() {
		start := time.Now()
		out.Reset()
		book, err := NewBook(docs, Options{})
		if err != nil {
			b.Fatal(err)
		}
		if err := book.Write(&out); err != nil {
			b.Fatal(err)
		}
		wrote += time.Since(start)
		start = time.Now()
		if err := book.Verify(bytes.NewReader(out.Bytes()), int64(out.Len())); err != nil {
			b.Fatal(err)
		}
		read += time.Since(start)
	}
	b.ReportMetric(read.Seconds()/wrote.Seconds(), "×writing")
}
