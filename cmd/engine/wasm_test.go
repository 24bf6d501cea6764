package engine_test

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"testing"

	"begrotingsverkenner/cmd/engine"
)

// TestWasm holds the engine against the release that it is said to be.
func TestWasm(t *testing.T) {
	const want = "5e4cd023c3dad4a895b3571ca573d3fc51bac6de48360d95283134385b954eaa"
	wasm, err := engine.Wasm()
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(wasm)
	if got := hex.EncodeToString(sum[:]); got != want {
		t.Errorf("the engine has hash %s, want %s", got, want)
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
