package e2e

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"

	"begrotingsverkenner/cmd/engine"
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/reader"
	"begrotingsverkenner/core/workbook"
)

// madePDF prints a page of a budget, as a municipality does from its own program.
func madePDF(tab *Tab) []byte {
	tab.T.Helper()
	const html = `<!doctype html><html lang=nl><title>x</title><h1>Programma 3 Sport</h1><h2>Wat mag het kosten?</h2><p>Bedragen x € 1.000</p>` +
		`<table><tr><th>Onderdeel<th>Begroting 2026<th>Begroting 2027<tr><td>Zwembaden<td>1.234<td>1.300<tr><td>Velden<td>766<td>700<tr><td>Totaal<td>2.000<td>2.000</table>`
	return tab.printPDF(html)
}

// A PDF of the reader's own is read in the browser by the engine that the command has: the same figures, and a workbook with the
// same bytes. What reads it is fetched once, and kept for use without a network.
func TestOwnPDF(t *testing.T) {
	s := Five(t)
	tab := Open(t, s, Look{Scripts: true})
	data := madePDF(tab)
	path := filepath.Join(t.TempDir(), "begroting-2026.pdf")
	broken := filepath.Join(t.TempDir(), "stuk.pdf")
	for file, content := range map[string][]byte{path: data, broken: data[:200]} {
		if err := os.WriteFile(file, content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	tab.Go("eigen-document/")
	tab.Expect(`/eenmalig \d,\d MB op, en voor een PDF \d,\d MB/.test(document.querySelector("main").innerText)`)
	cached(tab)
	s.Asked()
	tab.chooseFile(path)
	tab.Wait(`document.querySelector("#eigen") && [...document.querySelectorAll("td")].some((td) => td.innerText.startsWith("1.234"))`)
	if asked := s.Asked(); len(asked) != 3 {
		t.Errorf("a first PDF asks for %q: the worker, its program and the engine are three", asked)
	}
	tab.Do(chromedp.Evaluate(`[...document.querySelectorAll("td a.f")].find((a) => a.innerText.startsWith("1.234")).click()`, nil))
	tab.Wait(`document.querySelector("#bron")?.innerText.includes("blz. 1, regel")`)

	_, got := tab.Download(`[data-act="excel"]`)
	var e engine.Engine
	text, err := e.Transcribe(data)
	if err != nil {
		t.Fatal(err)
	}
	d, err := reader.Read("begroting-2026.pdf", text.Bytes(), nil)
	if err != nil {
		t.Fatal(err)
	}
	var want bytes.Buffer
	if err := workbook.Write(&want, []*budget.Document{d}, workbook.Options{Version: tool, Lang: "nl"}); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want.Bytes()) {
		t.Errorf("the browser's workbook has %d bytes, the command's %d, and they differ", len(got), want.Len())
	}

	s.Asked()
	s.Offline(true)
	tab.chooseFile(broken)
	tab.Wait(`(document.querySelector("[role=alert]")?.innerText ?? "").includes("beschadigd")`)
	tab.chooseFile(path)
	tab.Wait(`document.querySelector("#eigen") && [...document.querySelectorAll("td")].some((td) => td.innerText.startsWith("1.234"))`)
	if found := tab.Axe(); found != "" {
		t.Error(found)
	}
}
