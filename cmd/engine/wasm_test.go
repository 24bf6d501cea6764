package engine_test

import (
	"os"
	"path/filepath"
	"testing"

	"begrotingsverkenner/cmd/engine"
)

// TestWasm holds the engine against the release that it is said to be.
func TestWasm(t *testing.T) {
	wasm, err := engine.Wasm()
	if err != nil {
		t.Fatal(err)
	}
	if err := engine.Check(wasm); err != nil {
		t.Error(err)
	}
	if engine.Check(wasm[1:]) == nil {
		t.Error("another file is taken for the engine")
	}
}

// TestWithoutCache runs the engine where nothing can be written.
func TestWithoutCache(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "a file and no folder")
	if err := os.WriteFile(file, nil, 0o400); err != nil {
		t.Fatal(err)
	}
	t.Setenv("XDG_CACHE_HOME", file)
	t.Setenv("HOME", file)
	var e engine.Engine
	if _, err := e.Transcribe(makePDF(page1("BT /F1 12 Tf 72 700 Td (Begroting 2026) Tj ET")...)); err != nil {
		t.Error(err)
	}
}
