//go:build !js

package workbook

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"crypto/sha256"
	"fmt"
)

// TestSameInWasm runs TestHash in WebAssembly and compares: the explorer must hand out the same bytes as the command.
func TestSameInWasm(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("short: WebAssembly is not tried")
	}
	if _, err := exec.LookPath("node"); err != nil {
		t.Fatal("node is missing, which runs WebAssembly: install Node.js, on Debian with apt-get install nodejs")
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	runner := filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "go_js_wasm_exec")
	cmd := exec.Command("go", "test", "-exec", runner, "-count=1", "-v", "-run", "^TestHash$", ".")
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	want := fmt.Sprintf("%x", sha256.Sum256(write(t, append(documents(t), hostile(t)), Options{Version: "1"})))
	if got := regexp.MustCompile(`sha256 ([0-9a-f]{64})`).FindSubmatch(out); got == nil || string(got[1]) != want {
		t.Errorf("WebAssembly writes other bytes than %s:\n%s", want, out)
	}
}
