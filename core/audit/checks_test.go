package audit_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"begrotingsverkenner/core/audit"
	"begrotingsverkenner/core/budget"
)

// rewrite makes the tests write what they would compare: AUDIT_REWRITE=1 go test ./core/audit. Look at the difference
// before it is kept.
var rewrite = os.Getenv("AUDIT_REWRITE") != ""

const checksDir = testdata + "/checks"

// example runs the small failing document of a check, or documents where it takes two.
func example(t *testing.T, name string) audit.Result {
	t.Helper()
	files := []string{filepath.Join(checksDir, name+".txt")}
	if second := filepath.Join(checksDir, name+"-2.txt"); exists(second) {
		files = append(files, second)
	}
	var docs []*budget.Document
	for _, f := range files {
		docs = append(docs, read(t, load(t, f), nil))
	}
	return audit.Run(docs, audit.Options{})
}

func exists(file string) bool {
	_, err := os.Stat(file)
	return err == nil
}

// TestExamples runs each check on its own small document, and expects its exact messages and those of no other check.
func TestExamples(t *testing.T) {
	for _, c := range audit.Checks() {
		t.Run(c.Name, func(t *testing.T) {
			r := example(t, c.Name)
			if len(r.Findings) == 0 {
				t.Fatal("no finding")
			}
			for _, f := range r.Findings {
				if f.Check != c.Name {
					t.Errorf("the check %s speaks: %s:%d %s", f.Check, f.Document, f.Line, f.NL)
				}
			}
			got := strings.Join(append(r.Lines("nl", nil), r.Lines("en", nil)...), "\n") + "\n"
			compare(t, filepath.Join(checksDir, c.Name+".want"), got)
		})
	}
}

// compare compares a text with a file, or writes the file.
func compare(t *testing.T, file, got string) {
	t.Helper()
	if rewrite {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got == string(want) {
		return
	}
	g, w := strings.Split(got, "\n"), strings.Split(string(want), "\n")
	for i := range max(len(g), len(w)) {
		if a, b := lineAt(g, i), lineAt(w, i); a != b {
			t.Errorf("%s:%d\n got %s\nwant %s", filepath.Base(file), i+1, a, b)
			return
		}
	}
}

func lineAt(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "(none)"
}

// TestExampleList expects the README beside the documents to list each of them, and nothing else.
func TestExampleList(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(checksDir, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(checksDir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		name, ok := strings.CutSuffix(e.Name(), ".txt")
		if ok && !strings.Contains(string(data), "`"+e.Name()+"`") {
			t.Errorf("README.md does not list %s", e.Name())
		}
		if ok && audit.Lookup(strings.TrimSuffix(name, "-2")) == nil {
			t.Errorf("%s belongs to no check", e.Name())
		}
	}
	for _, line := range strings.Split(string(data), "\n") {
		if cells := strings.Split(line, "`"); len(cells) > 1 && strings.HasPrefix(line, "| `") && !exists(filepath.Join(checksDir, cells[1])) {
			t.Errorf("README.md lists %s, which is not there", cells[1])
		}
	}
	if !slices.ContainsFunc(entries, func(e os.DirEntry) bool { return e.Name() == "README.md" }) {
		t.Error("no README.md")
	}
}
