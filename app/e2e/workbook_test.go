package e2e

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// convert runs `begroting convert` with a version of its own and returns the workbooks that it wrote.
func convert(t *testing.T, args ...string) map[string][]byte {
	t.Helper()
	dir := t.TempDir()
	cmd := exec.Command("go", append([]string{"run", "-ldflags", "-X main.version=" + tool, "./cmd/begroting", "convert", "-o", dir}, args...)...)
	cmd.Dir = root(t)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("convert: %v\n%s", err, out)
	}
	books := map[string][]byte{}
	files, _ := filepath.Glob(filepath.Join(dir, "*.xlsx"))
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		books[filepath.Base(f)] = data
	}
	return books
}

// The workbooks that the browser writes are those of the command, byte for byte; the program that writes them is
// fetched only when somebody asks, and the page says how far it is.
func TestWorkbook(t *testing.T) {
	s := Five(t)
	tab := Open(t, s, Look{Scripts: true})
	documents := filepath.Join(root(t), "testdata", "documents")
	own := filepath.Join(t.TempDir(), "mijn begroting.txt")
	text, err := os.ReadFile(filepath.Join(documents, "001_c8cd034592db0ddd.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(own, bytes.ReplaceAll(text, []byte("15.860"), []byte("15.861")), 0o644); err != nil {
		t.Fatal(err)
	}
	want, wantOwn := convert(t, documents), convert(t, own)
	if len(want) != 4 || len(wantOwn) != 1 {
		t.Fatalf("%d and %d workbooks", len(want), len(wantOwn))
	}
	save := func() (string, []byte) {
		t.Helper()
		return tab.Download(`[data-act="excel"]`)
	}

	// Without a service worker nothing is fetched beforehand.
	tab.Do(chromedp.ActionFunc(noWorker))
	tab.Go("publicatie/begroting-2024/") // two documents
	if asked := s.Asked(); slices.ContainsFunc(asked, func(p string) bool { return strings.Contains(p, "export") }) {
		t.Errorf("the program for workbooks was fetched before anybody asked: %q", asked)
	}
	tab.Do(chromedp.Evaluate(`(() => {
		window.steps = [];
		new MutationObserver(() => { for (const e of [document.querySelector("[data-act=excel]"), document.getElementById("melding")]) if (e && steps.at(-1) !== e.textContent) steps.push(e.textContent); })
			.observe(document.body, {subtree: true, childList: true, characterData: true});
	})()`, nil))
	if name, data := save(); name != "begroting-2024.xlsx" || !bytes.Equal(data, want[name]) {
		t.Errorf("%s of %d bytes differs from the command's of %d", name, len(data), len(want[name]))
	}
	if asked := strings.Join(s.Asked(), " "); strings.Count(asked, "assets/export.") != 1 || strings.Count(asked, "data/") != 2 {
		t.Errorf("for a workbook of two documents the site was asked for %q", asked)
	}
	steps := strings.Join([]string{tab.Text(`steps.join("\n")`)}, "")
	for _, step := range []string{"Het schrijfprogramma wordt opgehaald…", "%", "De werkmap wordt gemaakt…", "De werkmap is klaar."} {
		if !strings.Contains(steps, step) {
			t.Errorf("nothing said %q, only\n%s", step, steps)
		}
	}
	tab.Wait(`document.querySelector("[data-act=excel]").textContent === "Excel downloaden"`)
	tab.Go(diensten2017)
	if name, data := save(); name != "begroting-2017.xlsx" || !bytes.Equal(data, want[name]) {
		t.Errorf("%s differs from the command's", name)
	}
	tab.Go("eigen-document/")
	tab.chooseFile(own)
	tab.Wait(`document.activeElement.id === "eigen"`)
	s.Asked()
	name, data := save()
	if !bytes.Equal(data, wantOwn[name]) {
		t.Errorf("%s of an own document differs from the command's %d", name, len(wantOwn[name]))
	}
	for _, path := range s.Asked() {
		if !strings.HasPrefix(path, "assets/") {
			t.Errorf("for a workbook of an own document the site was asked for %s", path)
		}
	}

	// A workbook that can't be made says so, and can be asked for again.
	tab.Go("publicatie/jaarverslag-2021/")
	s.Break("data/")
	tab.Do(chromedp.Click(`[data-act="excel"]`, chromedp.ByQuery))
	tab.Wait(`document.getElementById("melding").textContent.startsWith("De werkmap kon niet worden gemaakt.")`)
	s.Break("")
	if name, data := save(); name != "jaarverslag-2021.xlsx" || !bytes.Equal(data, want[name]) {
		t.Errorf("%s differs from the command's", name)
	}
}
