package main

import (
	"bytes"
	"errors"
	"fmt"

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

	for _, way := range []struct {
		name, beside string
		most         float64
	}{
		{"document", "exceljs, kaal", 0.5},
		{"sheetjs", "SheetJS (xlsx), kaal", 1},
		{"stream", "exceljs als stroom, kaal", 0}, // not asked, but the honest neighbours: another library, and its fastest way
	} {
		r := result{what: what, beside: way.beside, most: way.most}
		js, err := startNode(way.name, sheets)
		if missing := (notHere{}); errors.As(err, &missing) {
			r.missing = missing.why
			results = append(results, r)
			continue
		}
		if err != nil {
			return nil, err
		}
		o, err := race(turns, ours, js.write)
		if err := errors.Join(err, js.stop()); err != nil {
			return nil, err
		}
		results = append(results, r.times(o))
	}
	return results, nil
}
