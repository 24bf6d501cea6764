package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

const (
	before = "Wat mag het kosten (€1.000)\n\n| Activiteiten | Lasten |\n| --- | --- |\n| Buurthuizen | 100 |\n"
	after  = "Wat mag het kosten (€1.000)\n\n| Activiteiten | Lasten |\n| --- | --- |\n| Buurthuizen | 900 |\n"
)

// convertFolder is a run of convert on a folder with one document, stopped at the moment at which documents are known and
// sorted. It returns the run, the book to make next, the document's path and the folder for workbooks.
func convertFolder(t *testing.T) (c *command, b *book, path, target string, said *bytes.Buffer) {
	t.Helper()
	dir := t.TempDir()
	path, target = filepath.Join(dir, "pagina.txt"), filepath.Join(dir, "uit")
	write(t, path, before)
	said = &bytes.Buffer{}
	c = &command{words: &dutch, ui: newUI(said, &dutch), work: make(chan struct{}, 2), target: target}
	docs, err := c.collect([]string{dir})
	if err != nil {
		t.Fatal(err)
	}
	books := c.shelve(docs)
	if len(books) != 1 {
		t.Fatalf("%d books, want 1: %s", len(books), said)
	}
	return c, books[0], path, target, said
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// TestDocumentChangesBetweenReadings changes a document after it was sorted and before it is read in full: it may belong
// in another workbook now.
func TestDocumentChangesBetweenReadings(t *testing.T) {
	for _, test := range []struct {
		name   string
		change func(path string) error
		want   string
	}{
		{"another figure", func(p string) error { return os.WriteFile(p, []byte(after), 0o666) }, dutch.changed},
		{"longer", func(p string) error { return os.WriteFile(p, []byte(before+after), 0o666) }, dutch.changed},
		{"emptied", func(p string) error { return os.Truncate(p, 0) }, dutch.empty},
		{"gone", os.Remove, dutch.vanished},
		{"a folder now", func(p string) error { return errors.Join(os.Remove(p), os.Mkdir(p, 0o777)) }, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			c, b, path, target, said := convertFolder(t)
			if err := test.change(path); err != nil {
				t.Fatal(err)
			}
			made := c.makeBook(b)
			c.ui.failures(made.failed)
			if made.tally.books != 0 || len(made.failed) != 1 {
				t.Errorf("made %d workbooks with %d failures, want none and 1", made.tally.books, len(made.failed))
			}
			if !strings.Contains(said.String(), "pagina.txt: "+test.want) {
				t.Errorf("said %q, want it to hold %q", said, test.want)
			}
			if _, err := os.Stat(target); !errors.Is(err, fs.ErrNotExist) {
				t.Errorf("the folder for workbooks is there: %v", err)
			}
		})
	}
}

// TestDocumentStays is the same run without a change: what the test above sees comes from the change.
func TestDocumentStays(t *testing.T) {
	c, b, path, target, said := convertFolder(t)
	write(t, path, before) // the same again is no change
	made := c.makeBook(b)
	if made.tally.books != 1 || len(made.failed) != 0 {
		t.Fatalf("made %d workbooks with %d failures: %s", made.tally.books, len(made.failed), said)
	}
	if _, err := os.Stat(filepath.Join(target, "onbekend-pagina.xlsx")); err != nil {
		t.Error(err)
	}
}

// changing is a file to which something happens when half of it was read.
type changing struct {
	*os.File
	happens func()
	read    int
}

func (f *changing) Read(p []byte) (int, error) {
	if f.read++; f.read == 2 {
		f.happens()
	}
	return f.File.Read(p[:min(len(p), len(before)/2)])
}

// TestFileChangesWhileItIsRead changes a file when half of it was read. A page that is half old and half new may never
// come out.
func TestFileChangesWhileItIsRead(t *testing.T) {
	later := time.Now().Add(time.Hour) // a file system's clock may not have ticked since the file was made
	for name, test := range map[string]struct {
		happens func(path string) error
		want    error
	}{
		"nothing": {func(string) error { return nil }, nil},
		"overwritten": {func(p string) error {
			return errors.Join(os.WriteFile(p, []byte(after), 0o666), os.Chtimes(p, later, later))
		}, errChanged},
		"cut off":  {func(p string) error { return os.Truncate(p, int64(len(before)/2)) }, errChanged},
		"emptied":  {func(p string) error { return os.Truncate(p, 0) }, errChanged},
		"added to": {func(p string) error { return os.WriteFile(p, []byte(before+before), 0o666) }, errChanged},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "pagina.txt")
			write(t, path, before)
			f, err := os.Open(path)
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			data, err := steady(&changing{File: f, happens: func() {
				if err := test.happens(path); err != nil {
					t.Error(err)
				}
			}}, false)
			if !errors.Is(err, test.want) || test.want == nil && string(data) != before {
				t.Errorf("got %q and error %v, want error %v", data, err, test.want)
			}
		})
	}
}
