package workbook

import (
	"fmt"

	"begrotingsverkenner/core/budget"
)

// sourceOf names the place of a line in its document: its number, or in a PDF the page.
func (w *words) sourceOf(d *budget.Document, line int) string {
	name := cutWords(clean(d.Name), 200) + ":"
	if page := d.Page(line); page > 0 {
		return name + fmt.Sprintf(w.onPage, page)
	}
	return name + fmt.Sprint(line)
}

// stretch names the place of a table: its lines, or in a PDF its pages.
func (w *words) stretch(d *budget.Document, t *budget.Table) string {
	switch first, last := d.Page(t.Line), d.Page(t.End); {
	case first > 0 && last > first:
		return fmt.Sprintf(w.onPages, first, last)
	case first > 0:
		return fmt.Sprintf(w.onPage, first)
	case t.End <= t.Line:
		return fmt.Sprintf(w.line, t.Line)
	}
	return fmt.Sprintf(w.lines, t.Line, t.End)
}
