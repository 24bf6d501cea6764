package engine_test

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/xuri/excelize/v2"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/workbook"
)

// TestWhole reads whole budgets of a municipality, where they are there, and holds them against facts that were read by eye:
// value, unit, period, phase, row and column of each figure on its page. The floors are what was reached; they go up.
func TestWhole(t *testing.T) {
	for _, x := range []struct {
		document, facts string
		floor           float64
	}{
		{"begroting-2026-tagged.pdf", "facts-2026.tsv", 98},
		{"begroting-2025-untagged.pdf", "facts-2025.tsv", 97},
	} {
		folder := filepath.Join("..", "..", "shared", "whole")
		data, err := os.ReadFile(filepath.Join(folder, x.document))
		if err != nil {
			t.Skip("the whole budgets are not here")
		}
		f, err := os.Open(filepath.Join(folder, x.facts))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		r := csv.NewReader(f)
		r.Comma, r.LazyQuotes = '\t', true
		facts, err := r.ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		d := readDocument(t, x.document, data)
		holdsSheets(t, x.document, d, facts)
		right := 0
		taken := map[*budget.Cell]bool{}
		for _, fact := range facts[1:] {
			if holdsFact(d, fact, taken) {
				right++
			}
		}
		n := len(facts) - 1
		share := 100 * float64(right) / float64(n)
		t.Logf("%s: %d of %d figures right (%.1f%%)", x.document, right, n, share)
		if share < x.floor {
			t.Errorf("%s: %.1f%% of the figures are right, %.1f%% were", x.document, share, x.floor)
		}
	}
}

// holdsSheets sees that the workbook has a sheet for each programme of the facts.
func holdsSheets(t *testing.T, name string, d *budget.Document, facts [][]string) {
	t.Helper()
	var book bytes.Buffer
	if err := workbook.Write(&book, d.Split(), workbook.Options{Version: "0.0.0-test", Lang: "nl"}); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&book)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	sheets := f.GetSheetList()
	seen := map[string]bool{}
	for _, fact := range facts[1:] {
		number := fact[2]
		if _, err := strconv.Atoi(number); err != nil || seen[number] {
			continue
		}
		seen[number] = true
		n := 0
		for _, s := range sheets {
			if strings.HasPrefix(s, number+" ") {
				n++
			}
		}
		if n != 1 {
			t.Errorf("%s: programme %s has %d sheets: %q", name, number, n, sheets)
		}
	}
	if len(seen) < 3 {
		t.Errorf("%s: the facts are about %d programmes", name, len(seen))
	}
}

// holdsFact reports whether a cell of the document is as a fact says.
func holdsFact(d *budget.Document, fact []string, taken map[*budget.Cell]bool) bool {
	page, row, column, published, value, unit, period, phase := fact[1], fact[4], fact[5], fact[6], fact[7], fact[8], fact[9], fact[10]
	for _, t := range d.Tables {
		for i := range t.Rows {
			r := &t.Rows[i]
			for c := range r.Cells {
				x := &r.Cells[c]
				if taken[x] || x.State != budget.Published || itoa(d.Page(x.Line)) != page || digits(x.Published) != digits(published) {
					continue
				}
				got := ""
				if x.HasNumber() {
					got = x.Value.String()
				}
				header := letters(t.Columns[c].Header)
				named := true
				for _, w := range strings.Fields(column) {
					named = named && strings.Contains(header, letters(w))
				}
				label := letters(r.Label + last(t.RowPath(r)))
				if got == value && named && strings.Contains(label, letters(row)) && (unit == "" || x.Unit == unit) &&
					(period == "" || itoa(x.Period) == period) && (phase == "" || phase == "?" || string(x.Phase) == phase) {
					taken[x] = true
					return true
				}
			}
		}
	}
	return false
}

func itoa(n int) string {
	if n == 0 {
		return ""
	}
	s := ""
	for ; n > 0; n /= 10 {
		s = string(rune('0'+n%10)) + s
	}
	return s
}

// letters are the letters and digits of a text, in lower case.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// digits are what makes a printed figure: its digits and signs.
func digits(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '0' && r <= '9', r == ',', r == '.', r == '-':
			return r
		case r == '−' || r == '–':
			return '-'
		}
		return -1
	}, s)
}
