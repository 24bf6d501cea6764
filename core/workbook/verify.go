package workbook

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// Verify reads back a workbook that [Write] made of the same documents and options, see [Book.Verify].
func Verify(r io.ReaderAt, size int64, docs []*budget.Document, o Options) error {
	b, err := NewBook(docs, o)
	if err != nil {
		return err
	}
	return b.Verify(r, size)
}

// Verify reads back a workbook that [Book.Write] made. It fails, naming the document, the line and the figure, if a
// published figure is not in its cell, if a piece of text is not in full in the sheet, or if anything else is not what was
// planned. It takes neither excelize's word for it nor the plan's as it was when the book was written: sheets are laid out
// anew, one at a time, and figures and texts are those of the documents.
func (b *Book) Verify(r io.ReaderAt, size int64) error {
	book := b.plan
	book.tableNames = unique{}
	file, err := openBook(r, size)
	if err != nil {
		return err
	}
	if !slices.Equal(file.order, book.names) {
		return fmt.Errorf("the workbook has the sheets %q and should have %q", file.order, book.names)
	}
	for i := range book.sheets {
		plan, err := book.sheetPlan(i)
		if err != nil {
			return err
		}
		cells, err := file.sheet(plan.name)
		if err != nil {
			return err
		}
		v := verifier{plan: plan, cells: cells}
		for _, d := range book.sheets[i].Docs {
			if err := v.document(d); err != nil {
				return fmt.Errorf("sheet %s: %s: %w", plan.name, d.Name, err)
			}
		}
		if err := v.planned(); err != nil {
			return fmt.Errorf("sheet %s: %w", plan.name, err)
		}
	}
	return nil
}

type verifier struct {
	plan  *sheetPlan
	cells *sheetCells
}

// document looks up every figure, label and text of a document.
func (v *verifier) document(d *budget.Document) error {
	for _, t := range d.Tables {
		scale, _ := tableScale(t)
		for i := range t.Rows {
			r := &t.Rows[i]
			at, ok := v.plan.labels[r]
			if got := v.cells.at(at).value; !ok || r.Label != "" && units16(r.Label) <= maxText && got != clean(r.Label) {
				return fmt.Errorf("line %d: the label %q is not in cell %s, where %q stands", r.Line, r.Label, at, got)
			}
			for j := range r.Cells {
				c := &r.Cells[j]
				if c.State != budget.Published {
					continue
				}
				at, ok := v.plan.figures[c]
				if !ok {
					return fmt.Errorf("line %d: the figure %q has no cell", c.Line, c.Published)
				}
				if got := v.cells.at(at); !holds(got, c, scale) {
					return fmt.Errorf("line %d: the figure %q is not in cell %s, where %q stands", c.Line, c.Published, at, got.value)
				}
			}
		}
	}
	for i := range d.Texts {
		t := &d.Texts[i]
		at, ok := v.plan.texts[t]
		var all strings.Builder
		want := written(t)
		for range pieces(want) {
			all.WriteString(v.cells.at(at).value)
			at.row++
		}
		if !ok || all.String() != want {
			return fmt.Errorf("line %d: the text %q is not in full on the sheet", t.Line, cutWords(want, 60))
		}
	}
	return nil
}

// holds reports whether a cell of the file holds a published figure.
func holds(got readCell, c *budget.Cell, scale int64) bool {
	if got.formula != "" {
		return false
	}
	if c.Figure.Kind == figure.None {
		return got.kind == "inlineStr" && got.value == clean(c.Published)
	}
	want := c.Figure.Number
	switch {
	case c.Unit == "%" || c.Figure.Percent:
		want = want.Shift(2)
	case c.Unit == "EUR" && c.Scale > 0 && c.Scale != scale:
		want = inUnit(c.Value, scale)
	}
	return got.kind == "" && got.value == want.String()
}

// planned compares every cell with the plan: headers, sources, formulas and their results. Nothing else may stand there.
func (v *verifier) planned() error {
	full := 0
	for i := range v.plan.rows {
		for j, c := range v.plan.rows[i].cells {
			if c.kind == emptyCell {
				continue
			}
			full++
			at := place{j + 1, i + 1}
			got := v.cells.at(at)
			ok := false
			switch c.kind {
			case textCell:
				ok = got.kind == "inlineStr" && got.formula == "" && got.value == c.text
			case numberCell:
				ok = got.kind == "" && got.formula == "" && sameNumber(got.value, c.number)
			case formulaCell:
				ok = got.kind == "" && got.formula == c.formula && sameNumber(got.value, c.number)
			case linkCell:
				ok = got.kind == "str" && got.formula == c.formula && got.value == c.text
			}
			if !ok {
				return fmt.Errorf("cell %s holds %q %q and should hold %q %q", at, got.formula, got.value, c.formula, c.text+c.number.String())
			}
		}
	}
	if full != v.cells.count {
		return fmt.Errorf("%d cells are filled and %d should be", v.cells.count, full)
	}
	return nil
}

func sameNumber(got string, want figure.Number) bool {
	if got == want.String() {
		return true
	}
	// A sum of more digits than a spreadsheet keeps is the nearest one.
	f, err := strconv.ParseFloat(got, 64)
	return err == nil && f == want.Float()
}
