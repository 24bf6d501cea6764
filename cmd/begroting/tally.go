package main

import (
	"archive/zip"
	"io"
	"strings"

	"begrotingsverkenner/core/budget"
)

// tally counts what was written.
type tally struct {
	books, sheets, documents, tables, figures, missing int

	upToDate int // workbooks that were left as they are
}

func (t *tally) add(u tally) {
	t.books += u.books
	t.upToDate += u.upToDate
	t.sheets += u.sheets
	t.documents += u.documents
	t.tables += u.tables
	t.figures += u.figures
	t.missing += u.missing
}

// count counts what was found in documents.
func count(docs []*budget.Document) tally {
	t := tally{documents: len(docs)}
	for _, d := range docs {
		t.tables += len(d.Tables)
		for _, table := range d.Tables {
			t.figures += table.Figures()
			for i := range table.Rows {
				for j := range table.Rows[i].Cells {
					if table.Rows[i].Cells[j].State == budget.Missing {
						t.missing++
					}
				}
			}
		}
	}
	return t
}

// countSheets counts the sheets that a workbook really has.
func countSheets(r io.ReaderAt, size int64) (int, error) {
	z, err := zip.NewReader(r, size)
	if err != nil {
		return 0, err
	}
	n := 0
	for _, f := range z.File {
		if strings.HasPrefix(f.Name, "xl/worksheets/sheet") && strings.HasSuffix(f.Name, ".xml") {
			n++
		}
	}
	return n, nil
}
