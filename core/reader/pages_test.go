package reader_test

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// TestPagesAreComplete: on pages of many layouts every line stands in a text or a table, and every figure of a table's lines in the
// table, in a text or in the list of what was not placed.
func TestPagesAreComplete(t *testing.T) {
	files, err := filepath.Glob("../../testdata/pages/*/*")
	if err != nil || len(files) < 200 {
		t.Fatalf("%d pages, %v", len(files), err)
	}
	for _, file := range files {
		switch name := filepath.Base(file); {
		case runtime.GOOS == "js" && !strings.Contains(file, "/06/"):
			continue // the same code, ten times slower: one round tells
		case name == "facts.tsv", strings.HasSuffix(name, ".html"):
			continue // the lines of HTML are marks as much as words
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range lost(read(t, filepath.Base(file), data, nil)) {
			t.Errorf("%s: %s", strings.TrimPrefix(file, "../../testdata/pages/"), l)
		}
	}
}
