package main

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"

	"begrotingsverkenner/core/source"
)

// packed is a ZIP with one file in it.
func packed(name, text string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, _ := z.Create(name)
	_, _ = w.Write([]byte(text))
	_ = z.Close()
	return b.Bytes()
}

// TestTranscribe tells documents apart, without the engine for PDF.
func TestTranscribe(t *testing.T) {
	const body = `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Begroting</w:t></w:r></w:p></w:body></w:document>`
	for _, c := range []struct {
		name string
		data []byte
		code string
	}{
		{"Word", packed("word/document.xml", body), ""},
		{"Word without words", packed("word/document.xml", `<w:document xmlns:w="w"><w:body/></w:document>`), "empty"},
		{"broken Word", packed("word/document.xml", "<w:document"), "damaged"},
		{"too much Word", packed("word/document.xml", strings.Replace(body, "Begroting", strings.Repeat("a", 100<<20), 1)), "unpacked"},
		{"Excel", packed("xl/workbook.xml", ""), "xlsx"},
		{"LibreOffice", packed("mimetype", ""), "odt"},
		{"a zip", packed("brief.txt", ""), "zip"},
		{"old Word", []byte("\xD0\xCF\x11\xE0"), "doc"},
		{"RTF", []byte(`{\rtf1`), "rtf"},
		{"text", []byte("tekst"), "binary"},
	} {
		text, code := transcribe(c.data, nil)
		if code != c.code || (code == "") != source.IsTranscript(text) {
			t.Errorf("%s: got code %q and %.40q", c.name, code, text)
		}
	}
}
