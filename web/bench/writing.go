package main

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/workbook"
)

// writing: a workbook with its tables, formats, charts and links, beside programs that write only its cells.
func writing(turns int) ([]result, error) {
	ten, err := tenBlocks(3)
	if err != nil {
		return nil, err
	}
	large, err := tenBlocks(12)
	if err != nil {
		return nil, err
	}
	var results []result
	for _, d := range []*budget.Document{ten, large} {
		more, err := writingOf(turns, fmt.Sprintf("Werkmap: %d tabellen", len(d.Tables)), []*budget.Document{d})
		if err != nil {
			return nil, err
		}
		results = append(results, more...)
	}
	return results, nil
}

func writingOf(turns int, what string, docs []*budget.Document) ([]result, error) {
	var out bytes.Buffer
	ours := timed(func() error {
		out.Reset()
		return workbook.Write(&out, docs, workbook.Options{})
	})
	if _, err := ours(); err != nil {
		return nil, err
	}
	sheets, err := cellsOf(out.Bytes())
	if err != nil {
		return nil, err
	}
	what = fmt.Sprintf("%s, %s cellen", what, thousands(count(sheets)))

	var plain bytes.Buffer
	bareGo := timed(func() error {
		plain.Reset()
		return bare(&plain, sheets)
	})
	if _, err := bareGo(); err != nil {
		return nil, err
	}
	if err := same(plain.Bytes(), sheets); err != nil {
		return nil, fmt.Errorf("a bare stream of excelize: %w", err)
	}
	o, err := race(turns, ours, bareGo)
	if err != nil {
		return nil, err
	}
	results := []result{result{what: what, beside: "excelize, kaal", most: 4}.times(o)}

	// The cells alone, as the others write them: what is beside the cells does not count here, nor laying them out.
	book, err := workbook.NewBook(docs, workbook.Options{})
	if err != nil {
		return nil, err
	}
	cells, err := book.Cells()
	if err != nil {
		return nil, err
	}
	var only bytes.Buffer
	alone := timed(func() error {
		only.Reset()
		return cells.WriteBare(&only)
	})
	if _, err := alone(); err != nil {
		return nil, err
	}
	if err := same(only.Bytes(), sheets); err != nil {
		return nil, fmt.Errorf("the cells alone: %w", err)
	}
	whatAlone := strings.Replace(what, "Werkmap", "Cellen alleen", 1)
	if o, err = race(turns, alone, bareGo); err != nil {
		return nil, err
	}
	results = append(results, result{what: whatAlone, beside: "excelize, kaal"}.times(o))

	for _, way := range []struct {
		name, what, beside string
		ours               side
		most               float64
	}{
		{"document", what, "exceljs, kaal", ours, 0.5},
		{"sheetjs", what, "SheetJS (xlsx), kaal", ours, 1},
		{"stream", what, "exceljs als stroom, kaal", ours, 0}, // not asked, but the honest neighbour: its fastest way
		{"stream", whatAlone, "exceljs als stroom, kaal", alone, 0.7},
	} {
		r := result{what: way.what, beside: way.beside, most: way.most}
		js, err := startNode(way.name, sheets)
		if missing := (notHere{}); errors.As(err, &missing) {
			r.missing = missing.why
			results = append(results, r)
			continue
		}
		if err != nil {
			return nil, err
		}
		o, err := race(turns, way.ours, js.write)
		if err := errors.Join(err, js.stop()); err != nil {
			return nil, err
		}
		results = append(results, r.times(o))
	}
	return results, nil
}
