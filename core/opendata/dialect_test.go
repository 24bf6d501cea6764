package opendata_test

import (
	"encoding/csv"
	"strings"
	"testing"

	"begrotingsverkenner/core/opendata"
)

// parseExcel reads CSV as a Dutch Excel does.
func parseExcel(t *testing.T, s string) [][]string {
	t.Helper()
	s, marked := strings.CutPrefix(s, "\uFEFF")
	if !marked || strings.Count(s, "\n") != strings.Count(s, "\r\n") {
		t.Fatal("no byte order mark, or lines that do not end in CR LF")
	}
	r := csv.NewReader(strings.NewReader(s))
	r.Comma = ';'
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// TestExcelNL checks that only the decimal sign of the values differs from the usual CSV.
func TestExcelNL(t *testing.T) {
	docs := all(t)
	got, want := csvOf(t, docs, opendata.ExcelNL), csvOf(t, docs, opendata.Standard)
	if len(got) != len(want) {
		t.Fatalf("%d rows, want %d", len(got), len(want))
	}
	const value = 12
	decimals := 0
	for i := range got {
		if strings.Contains(got[i][value], ",") {
			decimals++
			got[i][value] = strings.Replace(got[i][value], ",", ".", 1)
		}
		for k := range got[i] {
			if got[i][k] == "'"+want[i][k] {
				got[i][k] = want[i][k] // 2024 as the title of a column stays text in Excel
			}
		}
		if g, w := strings.Join(got[i], "|"), strings.Join(want[i], "|"); g != w {
			t.Fatalf("row %d\n got %s\nwant %s", i, g, w)
		}
	}
	if decimals == 0 {
		t.Error("no value with decimals")
	}
}
