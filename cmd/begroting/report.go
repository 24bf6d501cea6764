package main

import (
	"fmt"

	"begrotingsverkenner/core/audit"
	"begrotingsverkenner/core/budget"
)

// bookReport tells what went into a workbook, and of its documents what a reader should look at.
func (c *command) bookReport(path string, docs []*budget.Document, t tally) []string {
	w := c.words
	counts := []string{w.n(t.sheets, w.sheet), w.n(t.tables, w.table), w.n(t.figures, w.figure)}
	if t.missing > 0 {
		counts = append(counts, w.n(t.missing, w.missing))
	}
	lines := []string{named(path, join(counts))}
	r := audit.Run(docs, audit.Options{})
	lines = append(lines, w.bookSums(&r)...)
	for _, d := range docs {
		notes := w.notesOf(d)
		if len(notes) == 0 {
			continue
		}
		lines = append(lines, "  "+oneLine(d.Name))
		for _, note := range notes {
			lines = append(lines, wrap(note, 4, 4)...)
		}
	}
	return lines
}

// total tells what was written in all.
func (w *words) total(t tally) []string {
	text := w.writtenNothing
	switch {
	case t.books > 0:
		text = fmt.Sprintf(w.written, w.n(t.books, w.workbook), w.n(t.figures, w.figure), w.n(t.documents, w.document))
	case t.upToDate > 0:
		text = w.allUpToDate
	}
	if t.upToDate > 0 {
		text += " " + w.n(t.upToDate, w.upToDate) + "."
	}
	return wrap(text, 0, 0)
}

// exported tells what went into a file of open data.
func (w *words) exported(path string, t tally, findings int) string {
	counts := []string{w.n(t.figures, w.figure), w.n(t.tables, w.table), w.n(t.documents, w.document)}
	if findings > 0 {
		counts = append(counts, w.n(findings, w.finding))
	}
	return path + ": " + join(counts)
}
