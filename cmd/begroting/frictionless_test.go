package main

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestFrictionlessReadsThePackage lets the reference implementation of Frictionless check a data package of the five
// documents and read it back. It is an npm package, installed by its lock file into a folder that git ignores.
func TestFrictionlessReadsThePackage(t *testing.T) {
	npm := filepath.Join("testdata", "npm")
	install(t, npm)
	target := filepath.Join(t.TempDir(), "opendata")
	if code := run([]string{"export", "--format", "datapackage", "-o", target, filepath.Join("..", "..", "testdata", "documents")},
		strings.NewReader(""), io.Discard, t.Output()); code != exitDone {
		t.Fatalf("exit code %d", code)
	}
	out, err := exec.Command("node", filepath.Join(npm, "read.js"), filepath.Join(target, "datapackage.json")).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, line := range []string{"documents: 5 rows\n", "figures: 555 rows\n"} { // 554 figures and one that is missing
		if !strings.Contains(string(out), line) {
			t.Errorf("%q is missing from\n%s", line, out)
		}
	}

	// It does look: a figure of another kind of table than there is, and a line that is no number.
	file := filepath.Join(target, "figures.csv")
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(strings.Replace(string(data), ",448,,24,", ",448,,x,", 1)), 0o666); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("node", filepath.Join(npm, "read.js"), filepath.Join(target, "datapackage.json")).CombinedOutput(); err == nil {
		t.Errorf("accepted a line that is no number:\n%s", out)
	}
}

// install installs the npm packages of a folder unless they are there, and skips the test where that cannot be done.
func install(t *testing.T, dir string) {
	t.Helper()
	for _, program := range []string{"node", "npm"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Skipf("NOT TESTED with Frictionless, because %s is missing (Debian: nodejs npm)", program)
		}
	}
	lock, err := os.ReadFile(filepath.Join(dir, "package-lock.json"))
	if err != nil {
		t.Fatal(err)
	}
	mark := filepath.Join(dir, "node_modules", ".installed.json") // what was installed, to see that the lock file changed
	if done, err := os.ReadFile(mark); err == nil && string(done) == string(lock) {
		return
	}
	cmd := exec.Command("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Skipf("NOT TESTED with Frictionless, because \"npm ci\" failed in cmd/begroting/%s: %v\n%s", dir, err, out)
	}
	if err := os.WriteFile(mark, lock, 0o666); err != nil {
		t.Fatal(err)
	}
}
