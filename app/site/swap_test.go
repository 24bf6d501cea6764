package site

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

var one = []Input{{Name: "a.txt", Data: []byte("Jeugdhulp\n\nWat mag het kosten (€1.000)\n\nLasten\n\nBaten\n\nSaldo\n\n10\n\n4\n\n6\n")}}

func TestPublish(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "site")
	for range 3 {
		if err := Publish(dir, one, Options{}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := os.Stat(filepath.Join(dir+".vorige", "index.html")); err != nil {
		t.Error("the site before is gone:", err)
	}
	// A run that was killed between the renames.
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	if err := Publish(dir, nil, Options{}); !errors.Is(err, ErrNothing) {
		t.Errorf("a site of nothing: %v", err)
	}
	if _, err := os.Stat(filepath.Join(dir, "index.html")); err != nil {
		t.Error("the old site did not come back:", err)
	}
	foreign := t.TempDir()
	if err := os.WriteFile(filepath.Join(foreign, "mine.txt"), []byte("x"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := Publish(foreign, one, Options{}); !errors.Is(err, ErrForeign) {
		t.Errorf("another's folder: %v", err)
	}
}

// The same input gives the same bytes, in whatever order it comes.
func TestSameBytes(t *testing.T) {
	two := append([]Input{{Name: "b.txt", Data: []byte("Sport\n\nTekst over sport.\n")}}, one...)
	a, b := t.TempDir(), t.TempDir()
	if err := Build(a, two, Options{}); err != nil {
		t.Fatal(err)
	}
	if err := Build(b, []Input{two[1], two[0]}, Options{}); err != nil {
		t.Fatal(err)
	}
	n := 0
	err := filepath.WalkDir(a, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		n++
		name, _ := filepath.Rel(a, path)
		x, _ := os.ReadFile(path)
		y, err := os.ReadFile(filepath.Join(b, name))
		if err != nil || !bytes.Equal(x, y) {
			t.Errorf("%s differs: %v", name, err)
		}
		return nil
	})
	if err != nil || n < 20 {
		t.Errorf("%d files, %v", n, err)
	}
}
