package main

import (
	"crypto/sha256"
	"encoding/hex"
	"sync/atomic"

	"begrotingsverkenner/cmd/engine"
	"begrotingsverkenner/core/source"
	"begrotingsverkenner/core/word"
)

// errFormat is a document of a kind that people have, that has to be saved as another one first.
type errFormat struct{ what string } // doc, xlsx, odt, zip: a key of words.instead

func (e errFormat) Error() string {
	return "the document has to be saved as another kind first: " + e.what
}

// keepTranscripts is how many bytes of transcripts are kept between the first look at documents and their reading. Those of
// more documents are made twice.
const keepTranscripts = 128 << 20

// transcriber reads documents without lines. The engine for PDF starts when the first one is read.
type transcriber struct {
	engine engine.Engine
	kept   atomic.Int64 // bytes of transcripts that are kept
}

// transcribe makes the text of a PDF or a Word document; what is text already stays as it is.
func (c *command) transcribe(data []byte) ([]byte, error) {
	var t *source.Transcript
	var err error
	switch source.FormatOf(data) {
	case "PDF":
		t, err = c.transcriber.engine.Transcribe(data)
	case "ZIP":
		if what := word.Kind(data); what != "docx" {
			return nil, errFormat{what}
		}
		t, err = word.Transcribe(data)
	case "Office":
		return nil, errFormat{"doc"}
	case "RTF":
		return nil, errFormat{"rtf"}
	default:
		return data, nil
	}
	if err != nil {
		return nil, err
	}
	return t.Bytes(), nil
}

// sumOf is the hash of a document's own bytes: a transcript has it with it.
func sumOf(data []byte) (sum [sha256.Size]byte) {
	if source.IsTranscript(data) {
		if s, err := hex.DecodeString(source.TranscriptSum(data)); err == nil && copy(sum[:], s) == len(sum) {
			return sum
		}
	}
	return sha256.Sum256(data)
}
