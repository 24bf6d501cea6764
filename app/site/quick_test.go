package site

import (
	"testing"
	"testing/fstest"
)

// TestQuickCopies are dropped for a site that readers get, and only those of programs.
func TestQuickCopies(t *testing.T) {
	files := fstest.MapFS{"app.wasm": {}, "app.wasm.br": {}, "site.css.br": {}, "quick": {}}
	a, err := ReadAssets(files)
	if err != nil || a.Files["quick"] != nil || !a.DropQuick() {
		t.Fatal(err, a)
	}
	if _, ok := a.Files["app.wasm.br"]; ok || a.DropQuick() {
		t.Error("the quick copy is still there")
	}
	if _, ok := a.Files["site.css.br"]; !ok {
		t.Error("the copy of the style sheet is gone")
	}
	delete(files, "quick")
	if a, _ = ReadAssets(files); a.DropQuick() || len(a.Files) != 3 {
		t.Errorf("patient copies were dropped: %d files are left", len(a.Files))
	}
}
