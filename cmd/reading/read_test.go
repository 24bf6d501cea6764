package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/packed"
	"begrotingsverkenner/core/pdf"
	"begrotingsverkenner/core/reader"
)

// zipped is a ZIP with one file in it.
func zipped(name, text string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, _ := z.Create(name)
	_, _ = w.Write([]byte(text))
	_ = z.Close()
	return b.Bytes()
}

func quiet(string, int, int) {}

// TestKinds tells documents apart, without the engine for PDF.
func TestKinds(t *testing.T) {
	const body = `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Begroting</w:t></w:r></w:p></w:body></w:document>`
	for _, c := range []struct {
		name string
		data []byte
		code string
	}{
		{"Word", zipped("word/document.xml", body), ""},
		{"Word without words", zipped("word/document.xml", `<w:document xmlns:w="w"><w:body/></w:document>`), "empty"},
		{"broken Word", zipped("word/document.xml", "<w:document"), "damaged"},
		{"too much Word", zipped("word/document.xml", strings.Replace(body, "Begroting", strings.Repeat("a", 100<<20), 1)), "unpacked"},
		{"Excel", zipped("xl/workbook.xml", ""), "xlsx"},
		{"LibreOffice", zipped("mimetype", ""), "odt"},
		{"a zip", zipped("brief.txt", ""), "zip"},
		{"old Word", []byte("\xD0\xCF\x11\xE0"), "doc"},
		{"RTF", []byte(`{\rtf1`), "rtf"},
		{"text", []byte("tekst"), ""},
		{"nothing", nil, "empty"},
		{"white", []byte(" \n \n"), "empty"},
		{"a picture", []byte("GIF89a\x00\x01"), "binary"},
		{"bytes", make([]byte, 5000), "binary"},
		{"lines", bytes.Repeat([]byte("\n"), 1<<21+1), "lines"},
	} {
		data, code := read(c.name, c.data, "", nil, quiet)
		if code != c.code {
			t.Errorf("%s: got code %q", c.name, code)
		}
		if d, err := packed.Decode(data); code == "" && (err != nil || len(d.Lines) != 1) {
			t.Errorf("%s: got %+v, %v", c.name, d, err)
		}
	}
	if _, code := read("x.txt", []byte("tekst"), "{", nil, quiet); code != "manifest" {
		t.Errorf("half a manifest: got code %q", code)
	}
}

// What comes back is what the command reads, with the manifest.
func TestSame(t *testing.T) {
	const dir, name = "../../testdata/documents/", "003_f6bf6a3b53155ab6.txt"
	text, err := os.ReadFile(dir + "manifest.json")
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(dir + name)
	if err != nil {
		t.Fatal(err)
	}
	m, err := budget.ParseManifest(text)
	if err != nil {
		t.Fatal(err)
	}
	want, err := reader.Read(name, data, m)
	if err != nil {
		t.Fatal(err)
	}
	var said []string
	out, code := read(name, data, string(text), nil, func(stage string, done, total int) { said = append(said, fmt.Sprint(stage, " ", done, "/", total)) })
	if got, err := packed.Decode(out); code != "" || err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("another document than the command reads: %q %v", code, err)
	}
	if len(said) < 5 || len(said) > 101 || said[0] != "read 0/100" {
		t.Errorf("on the way it told %q", said)
	}
}

// A PDF tells of its pages before it is read.
func TestPages(t *testing.T) {
	var said []string
	_, code := read("x.pdf", []byte("%PDF-1.7"), "", func(page func(n, count int)) pdf.Machine {
		return paper{page}
	}, func(stage string, done, total int) { said = append(said, fmt.Sprint(stage, " ", done, "/", total)) })
	if got := strings.Join(said, ", "); code != "damaged" || got != "pages 1/3, pages 2/3, pages 3/3" {
		t.Errorf("got code %q and was told %s", code, got)
	}
}

// paper is an engine with a document of three pages, none of which can be opened.
type paper struct{ page func(n, count int) }

func (p paper) Call(name string, _ ...uint64) uint64 {
	switch name {
	case "FPDF_LoadPage":
		return 0
	case "FPDF_GetPageCount":
		return 3
	}
	return 1
}
func (paper) Bytes(_, n uint32) []byte  { return make([]byte, n) }
func (paper) Write(uint32, []byte) bool { return true }
func (paper) Err() error                { return nil }
func (p paper) Page(n, count int)       { p.page(n, count) }
