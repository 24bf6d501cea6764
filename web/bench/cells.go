package main

import (
	"bytes"
	"fmt"
	"io"
	"reflect"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// sheet holds the cells of a sheet, row by row: nil, a string, a float64 or a formula.
type sheet struct {
	Name string  `json:"name"`
	Rows [][]any `json:"rows"`
}

// formula is a cell in the form that exceljs takes.
type formula struct {
	Formula string `json:"formula"`
	Result  any    `json:"result"` // a float64, or the string that a link shows
}

// cellsOf reads the cells of a workbook, so that others write the very same.
func cellsOf(book []byte) ([]sheet, error) {
	f, err := excelize.OpenReader(bytes.NewReader(book))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var sheets []sheet
	for _, name := range f.GetSheetList() {
		rows, err := f.GetRows(name, excelize.Options{RawCellValue: true})
		if err != nil {
			return nil, err
		}
		s := sheet{Name: name, Rows: make([][]any, len(rows))}
		for i, row := range rows {
			for j, value := range row {
				at, err := excelize.CoordinatesToCellName(j+1, i+1)
				if err != nil {
					return nil, err
				}
				c, err := cellOf(f, name, at, value)
				if err != nil {
					return nil, fmt.Errorf("%s!%s: %w", name, at, err)
				}
				s.Rows[i] = append(s.Rows[i], c)
			}
		}
		sheets = append(sheets, s)
	}
	return sheets, nil
}

func cellOf(f *excelize.File, name, at, value string) (any, error) {
	if text, err := f.GetCellFormula(name, at); err != nil {
		return nil, err
	} else if text != "" {
		if strings.HasPrefix(text, "HYPERLINK(") {
			return formula{text, value}, nil
		}
		n, err := strconv.ParseFloat(value, 64)
		return formula{text, n}, err
	}
	if value == "" {
		return nil, nil
	}
	kind, err := f.GetCellType(name, at)
	if err != nil {
		return nil, err
	}
	switch kind {
	case excelize.CellTypeInlineString, excelize.CellTypeSharedString, excelize.CellTypeFormula: // the last is t="str", with which exceljs streams text
		return value, nil
	}
	return strconv.ParseFloat(value, 64)
}

// count returns the number of cells that hold something.
func count(sheets []sheet) int {
	n := 0
	for _, s := range sheets {
		for _, row := range s.Rows {
			for _, c := range row {
				if c != nil {
					n++
				}
			}
		}
	}
	return n
}

// same tells whether a workbook holds those cells: a race is fair only when both sides write all of them.
func same(book []byte, want []sheet) error {
	got, err := cellsOf(book)
	if err != nil {
		return err
	}
	if len(got) != len(want) {
		return fmt.Errorf("%d sheets, want %d", len(got), len(want))
	}
	for i := range want {
		for j, row := range want[i].Rows {
			if j < len(got[i].Rows) && reflect.DeepEqual(got[i].Rows[j], row) {
				continue
			}
			if len(row) == 0 && (j >= len(got[i].Rows) || len(got[i].Rows[j]) == 0) {
				continue
			}
			return fmt.Errorf("sheet %s, row %d differs", want[i].Name, j+1)
		}
	}
	return nil
}

// bare writes cells with nothing but excelize's stream: no styles, tables, charts or links.
func bare(w io.Writer, sheets []sheet) error {
	f := excelize.NewFile()
	defer f.Close()
	for i, s := range sheets {
		if i == 0 {
			if err := f.SetSheetName("Sheet1", s.Name); err != nil {
				return err
			}
		} else if _, err := f.NewSheet(s.Name); err != nil {
			return err
		}
		sw, err := f.NewStreamWriter(s.Name)
		if err != nil {
			return err
		}
		for j, row := range s.Rows {
			if len(row) == 0 {
				continue
			}
			values := make([]any, len(row))
			for k, c := range row {
				values[k] = c
				if c, ok := c.(formula); ok {
					values[k] = excelize.Cell{Formula: c.Formula, Value: c.Result}
				}
			}
			if err := sw.SetRow("A"+strconv.Itoa(j+1), values); err != nil {
				return err
			}
		}
		if err := sw.Flush(); err != nil {
			return err
		}
	}
	return f.Write(w)
}
