package main

import (
	"errors"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/packed"
	"begrotingsverkenner/core/pdf"
	"begrotingsverkenner/core/reader"
	"begrotingsverkenner/core/source"
	"begrotingsverkenner/core/word"
)

// codes are what the page is told of errors; it has the words for them.
var codes = []struct {
	err  error
	code string
}{
	{source.ErrEmpty, "empty"}, {source.ErrSize, "size"}, {source.ErrLines, "lines"}, {source.ErrPassword, "password"}, {source.ErrScan, "scan"},
	{source.ErrLetters, "letters"}, {source.ErrUnpacked, "unpacked"}, {source.ErrSlow, "slow"}, {source.ErrDamaged, "damaged"}, {source.ErrTranscript, "damaged"},
	{source.ErrBinary, "binary"},
}

func codeOf(err error) string {
	for _, c := range codes {
		if errors.Is(err, c.err) {
			return c.code
		}
	}
	return "internal"
}

// read reads a document and packs it. manifest is the text of the manifest that it is read with, or "". engine gives the engine for
// PDF, which tells of each page. Of a document that has to be saved as another kind first the code is that kind: xlsx, odt …
func read(name string, data []byte, manifest string, engine func(page func(n, count int)) pdf.Machine, tell func(stage string, done, total int)) (out []byte, code string) {
	s := steps{tell: tell}
	text, code := transcribe(data, func() pdf.Machine { return engine(s.to("pages")) })
	if code != "" {
		return nil, code
	}
	var m *budget.Manifest
	if manifest != "" {
		var err error
		if m, err = budget.ParseManifest([]byte(manifest)); err != nil {
			return nil, "manifest"
		}
	}
	d, err := reader.ReadAlong(name, text, m, s.to("read"))
	if err != nil {
		return nil, codeOf(err)
	}
	return packed.Encode(d), ""
}

// transcribe makes the text of a PDF or a Word document. Any other that can be read is a text already.
func transcribe(data []byte, engine func() pdf.Machine) (text []byte, code string) {
	var t *source.Transcript
	var err error
	switch source.FormatOf(data) {
	case "":
		if source.IsTranscript(data) {
			return nil, "binary" // what the site made for itself is nobody's document
		}
		return data, ""
	case "PDF":
		t, err = pdf.Transcribe(engine(), data, nil)
	case "ZIP":
		if kind := word.Kind(data); kind != "docx" {
			return nil, kind
		}
		t, err = word.Transcribe(data)
	case "Office":
		return nil, "doc"
	case "RTF":
		return nil, "rtf"
	default:
		return nil, "binary"
	}
	if err != nil {
		return nil, codeOf(err)
	}
	return t.Bytes(), ""
}
