package engine_test

import (
	"bytes"
	"errors"
	"math/rand"
	"testing"

	"begrotingsverkenner/core/source"
)

// FuzzTranscribe gives the engine anything: no input makes the program panic, and what comes out can be read.
func FuzzTranscribe(f *testing.F) {
	f.Add(makePDF(page1("BT /F1 12 Tf 72 700 Td (Begroting 2026) Tj 0 -20 Td (Lasten) Tj 200 0 Td (1.234) Tj 80 0 Td (5.678) Tj ET 72 690 400 0.5 re f")...))
	f.Add(makePDF("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		x, err := shared.Transcribe(data)
		if err != nil {
			return
		}
		if _, err := source.ParseTranscript(x.Bytes()); err != nil && !errors.Is(err, source.ErrEmpty) {
			t.Errorf("%v: %q", err, x.Bytes())
		}
	})
}

// FuzzContent draws anything on a page, so that the layout sees it.
func FuzzContent(f *testing.F) {
	f.Add("BT /F1 12 Tf 72 700 Td (Begroting 2026) Tj 0 -20 Td (Lasten) Tj 200 0 Td (1.234) Tj 80 0 Td (5.678) Tj ET 72 690 400 0.5 re f")
	f.Add("0 0 100 100 re 100 0 100 100 re 0 100 200 100 re S BT /F1 9 Tf 0 1 -1 0 50 50 Tm (12) Tj ET")
	f.Fuzz(func(t *testing.T, content string) {
		x, err := shared.Transcribe(makePDF(page1(content)...))
		if err != nil {
			return
		}
		if _, err := source.ParseTranscript(x.Bytes()); err != nil && !errors.Is(err, source.ErrEmpty) {
			t.Errorf("%v: %q", err, x.Bytes())
		}
	})
}

// TestMutated changes bytes of a good document at random, the same ones each time: fuzzing under the engine is slow, and this
// finds most of what it would.
func TestMutated(t *testing.T) {
	r := rand.New(rand.NewSource(3))
	good := makePDF(page1("BT /F1 12 Tf 72 700 Td (Begroting 2026) Tj 0 -20 Td (Lasten) Tj 200 0 Td (1.234) Tj 80 0 Td (5.678) Tj ET 72 690 400 0.5 re f 72 650 400 40 re S")...)
	for range 300 {
		data := bytes.Clone(good)
		for range 1 + r.Intn(8) {
			switch at := r.Intn(len(data)); r.Intn(3) {
			case 0:
				data[at] = byte(r.Intn(256))
			case 1:
				data = append(data[:at], data[min(len(data), at+r.Intn(20)):]...)
			default:
				data = append(data[:at:at], append(bytes.Clone(good[min(at, len(good)-1):min(len(good), at+r.Intn(40))]), data[at:]...)...)
			}
			if len(data) == 0 {
				data = bytes.Clone(good)
			}
		}
		x, err := shared.Transcribe(data)
		if err != nil {
			continue
		}
		if _, err := source.ParseTranscript(x.Bytes()); err != nil && !errors.Is(err, source.ErrEmpty) {
			t.Fatalf("%v: %q", err, data)
		}
	}
}
