package engine_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"begrotingsverkenner/cmd/engine"
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/reader"
	"begrotingsverkenner/core/word"
)

var shared engine.Engine

// readDocument reads a document of any format.
func readDocument(t testing.TB, name string, data []byte) *budget.Document {
	t.Helper()
	switch filepath.Ext(name) {
	case ".pdf":
		x, err := shared.Transcribe(data)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		data = x.Bytes()
	case ".docx":
		x, err := word.Transcribe(data)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		data = x.Bytes()
	}
	d, err := reader.Read(name, data, nil)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return d
}

// figures writes the figures of a document as lines of text, without their places.
func figures(d *budget.Document) []string {
	var out []string
	for _, t := range d.Tables {
		for i := range t.Rows {
			r := &t.Rows[i]
			for c := range r.Cells {
				x := &r.Cells[c]
				if x.State == budget.Published {
					out = append(out, fmt.Sprintf("%s | %s | %s | %s | %d %s | %s %s %s", last(t.Path), r.Label, r.Role, t.Columns[c].Header, x.Period, x.Phase, x.Value, x.Unit, x.Published))
				}
			}
		}
	}
	return out
}

func last(path []string) string {
	if len(path) == 0 {
		return ""
	}
	return path[len(path)-1]
}

// compare holds the figures of two formats of one document against each other.
func compare(t *testing.T, name string, got, want []string) {
	t.Helper()
	if slices.Equal(got, want) {
		return
	}
	n := 0
	for i := 0; i < max(len(got), len(want)) && n < 8; i++ {
		g, w := "", ""
		if i < len(got) {
			g = got[i]
		}
		if i < len(want) {
			w = want[i]
		}
		if g != w {
			t.Errorf("%s, figure %d of %d and %d:\ngot  %s\nwant %s", name, i, len(got), len(want), g, w)
			n++
		}
	}
}

// TestFormats holds all formats of made budgets against each other: the same figures in HTML, in Word, in PDF of
// LibreOffice with tags and without, and in PDF of Chromium.
func TestFormats(t *testing.T) {
	dir := t.TempDir()
	if keep := os.Getenv("FORMATS_DIR"); keep != "" {
		dir = keep // to look at what was made
	}
	for _, m := range madeBudgets() {
		page := []byte(m.page())
		if err := os.WriteFile(filepath.Join(dir, m.name+".html"), page, 0o600); err != nil {
			t.Fatal(err)
		}
		want := figures(readDocument(t, m.name+".html", page))
		cells := 0
		for _, x := range m.tables {
			for _, r := range x.rows {
				cells += len(r.cells)
			}
		}
		if len(want) != cells {
			t.Errorf("%s.html has %d figures of %d", m.name, len(want), cells)
		}
		for _, path := range append(office(t, dir, m.name), chromium(t, dir, m.name)...) {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			name := strings.TrimPrefix(path, dir+"/")
			d := readDocument(t, name, data)
			compare(t, name, figures(d), want)
			if filepath.Ext(name) == ".pdf" {
				if f := findAll(t, d, data); f.all != cells || f.none+f.double+f.disorder > 0 {
					t.Errorf("%s: the places of figures on its pages: %+v", name, f)
				}
			}
		}
	}
}

// program finds a program, or skips what needs it.
func program(t *testing.T, names ...string) string {
	t.Helper()
	for _, n := range names {
		if path, err := exec.LookPath(n); err == nil {
			return path
		}
	}
	t.Logf("not tested: %s is missing", names[0])
	return ""
}

// office converts a page to Word, and that to PDF with tags and without.
func office(t *testing.T, dir, name string) []string {
	t.Helper()
	soffice := program(t, "soffice", "libreoffice")
	if soffice == "" {
		return nil
	}
	run := func(out, to, in string, more ...string) string {
		args := append([]string{"-env:UserInstallation=file://" + dir + "/profile", "--headless"}, more...)
		args = append(args, "--convert-to", to, "--outdir", filepath.Join(dir, out), in)
		if text, err := exec.Command(soffice, args...).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, text)
		}
		ext, _, _ := strings.Cut(to, ":")
		path := filepath.Join(dir, out, name+"."+ext)
		if _, err := os.Stat(path); err != nil {
			t.Logf("not tested: LibreOffice has no Writer (Debian: libreoffice-writer-nogui)")
			return ""
		}
		return path
	}
	docx := run("word", "docx:MS Word 2007 XML", filepath.Join(dir, name+".html"), "--infilter=HTML (StarWriter)")
	if docx == "" {
		return nil
	}
	return []string{
		docx,
		run("tagged", `pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}`, docx),
		run("untagged", `pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"false"}}`, docx),
	}
}

// chromium prints a page, with tags.
func chromium(t *testing.T, dir, name string) []string {
	t.Helper()
	browser := program(t, "chromium", "chromium-browser", "google-chrome")
	if browser == "" {
		return nil
	}
	out := filepath.Join(dir, name+"-chromium.pdf")
	text, err := exec.Command(browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
		"--user-data-dir="+filepath.Join(dir, "chromium"), "--no-pdf-header-footer", "--print-to-pdf="+out, "file://"+filepath.Join(dir, name+".html")).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, text)
	}
	return []string{out}
}
