//go:build !js

package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/packed"
	"begrotingsverkenner/core/reader"
)

const documents = "../../testdata/documents"

// TestSameAsCommand compares with the files that `begroting convert` writes of the same documents: a workbook per
// publication, and all in one.
func TestSameAsCommand(t *testing.T) {
	t.Parallel()
	out := t.TempDir()
	command := filepath.Join(out, "begroting")
	run(t, "go", "build", "-ldflags", "-X main.version=1.2.3", "-o", command, "../begroting")
	for _, lang := range []string{"nl", "en"} {
		dir := filepath.Join(out, lang)
		run(t, command, "convert", "--lang", lang, "-o", dir, documents)
		run(t, command, "convert", "--lang", lang, "-o", filepath.Join(dir, several), documents)
		for _, names := range [][]string{
			{"000_d44517c8bcd0a836.txt", "002_59d5d9d9dd8fa03d.txt"},
			{"001_c8cd034592db0ddd.txt"},
			{"003_f6bf6a3b53155ab6.txt"},
			{"004_a130482a5c26e363.txt"},
			{"004_a130482a5c26e363.txt", "002_59d5d9d9dd8fa03d.txt", "000_d44517c8bcd0a836.txt", "001_c8cd034592db0ddd.txt", "003_f6bf6a3b53155ab6.txt"},
		} {
			r := request{version: "1.2.3", lang: lang}
			for _, name := range names {
				r.documents = append(r.documents, document{name, pack(t, name, read(t, name), read(t, "manifest.json"))})
			}
			name, data, err := export(r, quiet)
			if err != nil {
				t.Fatal(err)
			}
			if want, err := os.ReadFile(filepath.Join(dir, name)); err != nil {
				t.Errorf("%s: the command wrote no such file: %v", lang, err)
			} else if !bytes.Equal(data, want) {
				t.Errorf("%s: %s: %d bytes differ from the command's %d", lang, name, len(data), len(want))
			}
		}
	}
}

func TestProgress(t *testing.T) {
	t.Parallel()
	type step struct {
		stage       string
		done, total int
	}
	var got []step
	const file = "001_c8cd034592db0ddd.txt"
	doc := document{file, pack(t, file, read(t, file), nil)}
	_, _, err := export(request{documents: []document{doc}}, func(stage string, done, total int) { got = append(got, step{stage, done, total}) })
	if err != nil {
		t.Fatal(err)
	}
	want := []step{{"read", 0, 1}, {"read", 1, 1}, {"write", 0, 2}, {"write", 1, 2}, {"write", 2, 2}}
	for i := range max(len(want), len(got)) {
		if i >= len(want) || i >= len(got) || got[i] != want[i] {
			t.Fatalf("got %v, want %v", got, want)
		}
	}
}

// TestFaults: what can be the matter has a code that a page can find its words by, and names the document.
func TestFaults(t *testing.T) {
	t.Parallel()
	good := document{"goed.txt", pack(t, "goed.txt", []byte("Programma 1 Bestuur\n"), nil)}
	for _, c := range []struct {
		code, document string
		docs           []document
	}{
		{"request", "", nil},
		{"damaged", "leeg.txt", []document{good, {"leeg.txt", nil}}},
		{"damaged", "x.pdf", []document{{"x.pdf", []byte("%PDF-1.7\n\x00\x01\x02")}}},
		{"damaged", "half.txt", []document{good, {"half.txt", good.data[:len(good.data)/2]}}},
		{"size", "groot.txt", []document{good, {"groot.txt", make([]byte, maxTotal)}}},
	} {
		_, data, err := export(request{documents: c.docs}, quiet)
		var f *fault
		if !errors.As(err, &f) || f.code != c.code || f.document != c.document || data != nil {
			t.Errorf("%s: got %v", c.code, err)
		}
	}
	_, _, err := export(request{documents: []document{good}}, func(string, int, int) { panic("gone") })
	if f := new(fault); !errors.As(err, &f) || f.code != "internal" {
		t.Errorf("a panic comes back as %v", err)
	}
}

func quiet(string, int, int) {}

// pack reads a document and packs it, as a site has it; manifest may be nil.
func pack(t *testing.T, name string, data, manifest []byte) []byte {
	t.Helper()
	var m *budget.Manifest
	if manifest != nil {
		var err error
		if m, err = budget.ParseManifest(manifest); err != nil {
			t.Fatal(err)
		}
	}
	d, err := reader.Read(name, data, m)
	if err != nil {
		t.Fatal(err)
	}
	return packed.Encode(d)
}

func read(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(documents, name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func run(t *testing.T, name string, args ...string) {
	t.Helper()
	if out, err := exec.Command(name, args...).CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
}
