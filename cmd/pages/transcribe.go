package main

import (
	"errors"

	"begrotingsverkenner/core/pdf"
	"begrotingsverkenner/core/source"
	"begrotingsverkenner/core/word"
)

// codes are what the page is told of errors; it has the words for them.
var codes = []struct {
	err  error
	code string
}{
	{source.ErrEmpty, "empty"}, {source.ErrSize, "size"}, {source.ErrLines, "lines"}, {source.ErrPassword, "password"}, {source.ErrScan, "scan"},
	{source.ErrLetters, "letters"}, {source.ErrUnpacked, "unpacked"}, {source.ErrSlow, "slow"}, {source.ErrDamaged, "damaged"},
}

// transcribe makes the text of a document. engine gives the engine for PDF. Of a document that has to be saved as another kind first
// the code is that kind: xlsx, odt …
func transcribe(data []byte, engine func() pdf.Machine) (text []byte, code string) {
	var t *source.Transcript
	var err error
	switch source.FormatOf(data) {
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
	if err == nil {
		return t.Bytes(), ""
	}
	return nil, codeOf(err)
}

// codeOf is what the page is told of an error.
func codeOf(err error) string {
	for _, c := range codes {
		if errors.Is(err, c.err) {
			return c.code
		}
	}
	return "internal"
}
