package site

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"begrotingsverkenner/core/budget"
)

// Whatever a document or a manifest says stays text: no element, no attribute, no script comes of it.
func TestHostileText(t *testing.T) {
	evil := []string{`"><script>alert(1)</script>`, `' onmouseover='alert(1)`, `</title><img src=x onerror=alert(1)>`, `javascript:alert(1)`, `\" onclick=\"alert(1)`, `{{.}}`, `</script><script>alert(1)`}
	var docs []Input
	for i, bad := range evil {
		text := bad + "\n\nWat mag het kosten (€1.000) " + bad + "\n\nWat gaan we daarvoor doen?\n\nLasten\n\nBaten\n\nSaldo\n\n" + bad + "\n\n448\n\n0\n\n448\n\n" +
			bad + " ander\n\n2\n\n0\n\n2\n\n450\n\n0\n\n450\n\n" + bad + "\nTekst met € 3 mln. " + bad + "\n\n • " + bad + "\n"
		// Only a manifest that was read knows its documents.
		written, err := json.Marshal(budget.Manifest{Municipality: bad, InhabitantsSource: bad, Inhabitants: map[string]int{"2024": 10},
			Documents: []budget.Entry{{File: bad + ".txt", Kind: budget.BudgetKind, FiscalYear: 2024 + i%2, ProgrammeNumber: i, Programme: bad, URL: "https://x/" + bad}}})
		if err != nil {
			t.Fatal(err)
		}
		m, err := budget.ParseManifest(written)
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, Input{Name: bad + ".txt", Data: []byte(text), Manifest: m})
	}
	dir := t.TempDir()
	if err := Build(dir, docs, Options{Title: evil[0], Assets: Assets{Files: map[string][]byte{"app.wasm": {}, "start.js": {}, "framed.js": {}, "moved.js": {}, "site.css": {}, "wasm_exec.js": {}, "icon.svg": {}}}}); err != nil {
		t.Fatal(err)
	}
	pages := 0
	err := filepath.Walk(dir, func(path string, info os.FileInfo, err error) error {
		if err != nil || filepath.Ext(path) != ".html" {
			return err
		}
		pages++
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer f.Close()
		root, err := html.Parse(f)
		if err != nil {
			return err
		}
		inspect(t, path, root)
		return nil
	})
	if err != nil || pages < 40 {
		t.Errorf("%d pages: %v", pages, err)
	}
}

func inspect(t *testing.T, path string, n *html.Node) {
	if n.Type == html.ElementNode {
		if n.Data == "img" || n.Data == "iframe" || n.Data == "style" {
			t.Errorf("%s: <%s> came of a text", path, n.Data)
		}
		for _, a := range n.Attr {
			if strings.HasPrefix(a.Key, "on") || a.Key == "style" || strings.ContainsAny(a.Key, `"'<>`) {
				t.Errorf("%s: attribute %s of <%s>", path, a.Key, n.Data)
			}
			if (a.Key == "href" || a.Key == "src") && strings.HasPrefix(strings.ToLower(strings.TrimSpace(a.Val)), "javascript:") {
				t.Errorf("%s: link to %s", path, a.Val)
			}
			if n.Data == "script" && a.Key == "src" && !strings.Contains(a.Val, "assets/") {
				t.Errorf("%s: script from %s", path, a.Val)
			}
		}
		if n.Data == "script" && n.FirstChild != nil && !strings.HasPrefix(n.FirstChild.Data, `{"@context"`) {
			t.Errorf("%s: script %q", path, n.FirstChild.Data)
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		inspect(t, path, c)
	}
}
