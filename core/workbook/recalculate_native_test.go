//go:build !js

package workbook

import (
	"bytes"
	"context"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// alwaysRecalculate is LibreOffice's setting without which it believes every cached result, and no test could fail.
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`

// recalculate opens a workbook with LibreOffice and saves it again.
func recalculate(t *testing.T, book []byte) []byte {
	t.Helper()
	return office(t, book, "book.xlsx", "out/book.xlsx", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", "out", "book.xlsx")
}

// office runs LibreOffice on a file, in a folder and with settings of its own, and returns the file that it makes. Both
// names are in that folder; in the arguments {folder} is its address.
func office(t *testing.T, file []byte, in, out string, args ...string) []byte {
	t.Helper()
	program, err := exec.LookPath("soffice")
	if err != nil {
		t.Fatal("soffice is missing, which recalculates the workbooks: install it with apt-get install libreoffice-calc-nogui")
	}
	dir := t.TempDir()
	for name, data := range map[string][]byte{
		"profile/user/registrymodifications.xcu": []byte(alwaysRecalculate),
		"profile/user/basic/Standard/script.xlb": []byte(macroLibrary),
		"profile/user/basic/Standard/Tables.xba": []byte(macros),
		"profile/user/basic/Standard/dialog.xlb": []byte(macroDialogs),
		"profile/user/basic/script.xlc":          []byte(macroLibraries),
		"profile/user/basic/dialog.xlc":          []byte(macroLibraries),
		in:                                       file,
	} {
		if err := os.MkdirAll(filepath.Join(dir, filepath.Dir(name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	address := "file://" + filepath.ToSlash(dir)
	for i, a := range args {
		args[i] = strings.ReplaceAll(a, "{folder}", address)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 3*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, program, append([]string{"-env:UserInstallation=" + address + "/profile", "--headless", "--norestore"}, args...)...)
	cmd.Dir = dir
	said, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("LibreOffice: %v\n%s", err, said)
	}
	data, err := os.ReadFile(filepath.Join(dir, out))
	if err != nil {
		t.Fatalf("LibreOffice could not open the workbook: %v\n%s", err, said)
	}
	return data
}

// differences lists the formulas of a workbook of which LibreOffice makes something else than the cached result.
func differences(t *testing.T, book []byte) (formulas int, wrong []string) {
	t.Helper()
	again := recalculate(t, book)
	a, err := openBook(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	b, err := openBook(bytes.NewReader(again), int64(len(again)))
	if err != nil {
		t.Fatal(err)
	}
	for i, name := range a.order {
		before, err := a.cells(name)
		if err != nil {
			t.Fatal(err)
		}
		after, err := b.cells(b.order[i])
		if err != nil {
			t.Fatal(err)
		}
		for at, c := range before {
			got := after[at]
			if got.kind == "e" || strings.HasPrefix(got.value, "#") && got.kind != "s" {
				wrong = append(wrong, name+" "+at.String()+": "+got.value+" from "+c.formula)
			}
			if c.formula == "" {
				continue
			}
			formulas++
			if c.kind == "str" {
				if got.value != c.value {
					wrong = append(wrong, name+" "+at.String()+": "+c.formula+" is "+got.value+", not "+c.value)
				}
				continue
			}
			x, _ := strconv.ParseFloat(c.value, 64)
			y, err := strconv.ParseFloat(got.value, 64)
			if err != nil || math.Abs(x-y) > 1e-9*math.Max(1, math.Abs(x)) {
				wrong = append(wrong, name+" "+at.String()+": "+c.formula+" is "+got.value+", not "+c.value)
			}
		}
	}
	return formulas, wrong
}

// TestRecalculated checks that every cached result is what a spreadsheet makes of its formula.
func TestRecalculated(t *testing.T) {
	t.Parallel()
	book := write(t, append(documents(t), hostile(t)), Options{Version: "1"})
	n, wrong := differences(t, book)
	if n < 300 {
		t.Errorf("only %d formulas", n)
	}
	if len(wrong) > 0 {
		t.Errorf("%d of %d formulas differ:\n%s", len(wrong), n, strings.Join(wrong, "\n"))
	}
}

// TestRecalculationCounts falsifies one cached result: if LibreOffice did not recalculate, the test above could not fail.
func TestRecalculationCounts(t *testing.T) {
	t.Parallel()
	book := write(t, documents(t)[:1], Options{})
	book = rewrite(t, book, "xl/worksheets/sheet1.xml", func(data []byte) []byte {
		at := regexp.MustCompile(`</f><v>[0-9]`).FindIndex(data)
		return slices.Concat(data[:at[1]], []byte("7"), data[at[1]:])
	})
	if _, wrong := differences(t, book); len(wrong) != 1 {
		t.Errorf("%d differences found, want the one that was made: %q", len(wrong), wrong)
	}
}
