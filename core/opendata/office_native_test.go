//go:build !js

package opendata_test

import (
	"bytes"
	"context"
	"encoding/xml"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/opendata"
)

// labels are what a Dutch spreadsheet takes for dates, times, numbers and truths, and what looks a little like them.
var labels = []string{"1-2", "3/4", "maart 2025", "1 mei", "mrt-25", "10:30", "0012", "1E5", "12%", "€ 5", "1.000", "2,5", "WAAR", "2024", "31-12-2025",
	"1 Bestuur", "Meicirculaire 2023", "P1", "Totaal"}

// TestLabelsStayTextInOffice opens CSV in LibreOffice as a Dutch user does, and asks of each label whether it is text.
func TestLabelsStayTextInOffice(t *testing.T) {
	t.Parallel()
	table := &budget.Table{Kind: budget.Other, Columns: []budget.Column{{Header: "maart 2025"}}}
	for i, l := range labels {
		table.Rows = append(table.Rows, budget.Row{Label: l, Role: budget.ItemRow, Line: i + 1, Cells: []budget.Cell{{State: budget.Missing, Line: i + 1}}})
	}
	docs := []*budget.Document{{Name: "1-2.txt", Tables: []*budget.Table{table}}}
	var out bytes.Buffer
	c := opendata.NewCSVIn(&out, opendata.ExcelNL)
	for _, d := range docs {
		if err := c.WriteDocument(d); err != nil {
			t.Fatal(err)
		}
	}
	if err := c.Flush(); err != nil {
		t.Fatal(err)
	}
	texts := openDutch(t, out.Bytes())
	for _, l := range labels {
		if !slices.Contains(texts, l) && !slices.Contains(texts, "'"+l) {
			t.Errorf("%q is no text any more in %q", l, texts)
		}
	}
	if !slices.Contains(texts, "maart 2025") && !slices.Contains(texts, "'maart 2025") {
		t.Error("the title of the column is no text any more")
	}

	// Without what the dialect puts before them, many are not.
	bare := openDutch(t, bytes.ReplaceAll(out.Bytes(), []byte("'"), nil))
	lost := 0
	for _, l := range labels {
		if !slices.Contains(bare, l) {
			lost++
		}
	}
	if lost < 10 {
		t.Errorf("LibreOffice makes something else of %d labels only: %q", lost, bare)
	}
}

// openDutch opens a file with LibreOffice as CSV with semicolons, in Dutch and with dates and numbers recognised, and
// returns the cells that are text.
func openDutch(t *testing.T, data []byte) []string {
	t.Helper()
	program, err := exec.LookPath("soffice")
	if err != nil {
		t.Fatal("soffice is missing, which opens CSV as people do: install it with apt-get install libreoffice-calc-nogui")
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "cijfers.csv"), data, 0o644); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 3*time.Minute)
	defer cancel()
	// 59 is ;, 34 is ", 76 is UTF-8, 1043 is Dutch; fields in quotes are not taken for text, special numbers are.
	cmd := exec.CommandContext(ctx, program, "-env:UserInstallation=file://"+filepath.ToSlash(filepath.Join(dir, "profile")), "--headless", "--norestore",
		"--infilter=CSV:59,34,76,1,,1043,false,true", "--convert-to", "fods", "--outdir", dir, filepath.Join(dir, "cijfers.csv"))
	if said, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("LibreOffice: %v\n%s", err, said)
	}
	made, err := os.ReadFile(filepath.Join(dir, "cijfers.fods"))
	if err != nil {
		t.Fatal(err)
	}
	d := xml.NewDecoder(bytes.NewReader(made))
	var texts []string
	text := false
	var b strings.Builder
	for {
		token, err := d.Token()
		if err != nil {
			return texts
		}
		switch e := token.(type) {
		case xml.StartElement:
			if e.Name.Local == "table-cell" {
				b.Reset()
				text = slices.ContainsFunc(e.Attr, func(a xml.Attr) bool { return a.Name.Local == "value-type" && a.Value == "string" })
			}
		case xml.CharData:
			b.Write(e)
		case xml.EndElement:
			if e.Name.Local == "table-cell" && text {
				texts = append(texts, strings.TrimSpace(b.String()))
				text = false
			}
		}
	}
}
