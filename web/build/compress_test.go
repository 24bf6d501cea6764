package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/andybalholm/brotli"
)

// TestPacked compresses quickly and with patience, and looks what is taken from the cache.
func TestPacked(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.MkdirAll(keptIn, 0o755); err != nil {
		t.Fatal(err)
	}
	data := bytes.Repeat([]byte("begroting en jaarverslag, "), 400)
	get := func(name string, fast, wantPatient bool) []byte {
		t.Helper()
		small, patient, err := packed(name, data, fast)
		if err != nil {
			t.Fatal(err)
		}
		if patient != wantPatient {
			t.Errorf("%s, fast %t: patient is %t", name, fast, patient)
		}
		if got, err := io.ReadAll(brotli.NewReader(bytes.NewReader(small))); err != nil || !bytes.Equal(got, data) {
			t.Errorf("%s, fast %t: %d bytes come back: %v", name, fast, len(got), err)
		}
		return small
	}
	get("app.wasm", true, false)
	if files, _ := filepath.Glob(keptIn + "/*"); len(files) != 0 {
		t.Errorf("a quick copy was kept: %q", files)
	}
	made := get("app.wasm", false, true)
	files, _ := filepath.Glob(keptIn + "/*")
	if len(files) != 1 {
		t.Fatalf("%q were kept", files)
	}
	if again := get("app.wasm", true, true); !bytes.Equal(again, made) {
		t.Error("a quick build does not take the patient copy")
	}
	data = append(data, '!')
	get("app.wasm", true, false) // other content has no copy yet
	get("site.css", true, true)  // what is small has one at once
}
