package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestPage: a part that is measured again takes its own place on the page, and the others stay as they were.
func TestPage(t *testing.T) {
	first := &page{sections: map[string]string{}}
	for _, p := range parts[1:] {
		first.sections[p.title] = section(machine{cores: 2}, 3, []result{{what: "eerst " + p.name, beside: "iets"}})
	}
	name := filepath.Join(t.TempDir(), "page.md")
	if err := os.WriteFile(name, first.markdown(), 0o600); err != nil {
		t.Fatal(err)
	}
	again, err := readPage(name)
	if err != nil {
		t.Fatal(err)
	}
	if got := string(again.markdown()); got != string(first.markdown()) {
		t.Fatalf("read and written again, the page is\n%s", got)
	}
	again.sections[parts[1].title] = section(machine{cores: 2}, 3, []result{{what: "opnieuw", beside: "iets"}})
	got := string(again.markdown())
	if strings.Contains(got, "eerst "+parts[1].name) || !strings.Contains(got, "| opnieuw") || !strings.Contains(got, "eerst "+parts[2].name) {
		t.Errorf("with one part measured again, the page is\n%s", got)
	}
	if n := strings.Count(got, "Nog niet gemeten."); n != 1 {
		t.Errorf("%d parts are said not to be measured, 1 is not", n)
	}
}
