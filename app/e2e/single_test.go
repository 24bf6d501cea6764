package e2e

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"begrotingsverkenner/app/site"
)

// one writes the site of the five documents as one file, in a folder with a name that makes addresses difficult.
func one(t *testing.T) *Site {
	t.Helper()
	html, err := site.Single(Documents(t), site.Options{Assets: Assets(t), Tool: "0.0.0-test"})
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "Mijn map #1 & 100%")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "begroting.html"), html, 0o644); err != nil {
		t.Fatal(err)
	}
	t.Logf("%.1f MB", float64(len(html))/1e6)
	return &Site{URL: "file://" + strings.NewReplacer("%", "%25", "#", "%23", " ", "%20").Replace(dir) + "/begroting.html"}
}

// The whole explorer works from one file on a disk: search, views, sources, an own document, a workbook.
func TestSingle(t *testing.T) {
	s := one(t)
	tab := Open(t, s, Look{Scripts: true, Also: []string{"blob:"}})
	tab.Go("")
	tab.Picture("single.png")
	tab.Do(chromedp.SendKeys("#zoek", "jeugdhulp"+kb.Enter, chromedp.ByQuery))
	tab.Wait(`[...document.querySelectorAll(".hit")].some(h => h.innerText.includes("257,3 mln"))`)
	tab.Expect(`location.hash.startsWith("#/zoeken/?q=jeugdhulp")`)
	tab.Do(chromedp.Click(".hit-title", chromedp.ByQuery))
	tab.Wait(`location.hash.startsWith("#/` + zorg2026 + `#r") && document.querySelector(".source mark")?.textContent.length > 0`)
	tab.Do(chromedp.KeyEvent(kb.Escape))
	tab.Wait(`!document.querySelector(".source") && location.hash === "#/` + zorg2026 + `"`)
	tab.Do(chromedp.Evaluate(`[...document.querySelectorAll("main tbody a")].find((a) => a.innerText === "Jeugdhulp").click()`, nil))
	tab.Wait(`document.querySelector("h1").textContent === "Jeugdhulp" && [...document.querySelectorAll("tr")].some(r => r.innerText.includes("190.726"))`)
	tab.Do(chromedp.NavigateBack())
	tab.Wait(`document.querySelector("h1").textContent.startsWith("Zorg") && location.hash === "#/` + zorg2026 + `"`)

	// An address that was kept, with a view; what is on the page; the whole text; the other language.
	tab.Go("#/" + stads2024 + "?sorteer=baten&eenheid=mln#r46")
	tab.Do(chromedp.Reload(), tab.live())
	tab.Wait(`document.querySelector("#bron mark").textContent === "17.093" && document.querySelector("tbody tr th").innerText === "Baten secretarieleges"`)
	tab.Do(choose("saldo"))
	tab.Wait(`location.hash.includes("sorteer=saldo") && location.hash.includes("eenheid=mln")`)
	tab.Do(chromedp.Click(`.contents a[href="#tekst"]`, chromedp.ByQuery))
	tab.Wait(`location.hash.endsWith("#tekst") && location.hash.startsWith("#/` + stads2024 + `")`)
	tab.Do(chromedp.Evaluate(`document.getElementById("r46").click()`, nil))
	tab.Wait(`!!document.querySelector(".s-links a")`)
	tab.Do(chromedp.Click(`.s-links a`, chromedp.ByQuery))
	tab.Wait(`location.hash === "#/` + stads2024 + `bron/#l46" && document.activeElement.id === "l46"`)
	tab.Do(chromedp.Click(".language", chromedp.ByQuery))
	tab.Wait(`document.documentElement.lang === "en" && location.hash.startsWith("#/en/publicatie/")`)
	tab.Go("#/vergelijken/?programma=8-zorg-welzijn-jeugd-en-volksgezondheid&eenheid=mln")
	tab.Wait(`[...document.querySelectorAll("tr")].some(r => r.innerText.includes("Jeugdhulp") && r.innerText.includes("+86,1"))`)
	tab.Go("#/eigen-document/")
	tab.Wait(`document.querySelector("#bestand")`)
	tab.Do(chromedp.SetUploadFiles("#bestand", []string{filepath.Join(root(t), "testdata", "documents", "000_d44517c8bcd0a836.txt")}, chromedp.ByQuery))
	tab.Wait(`document.querySelector("#eigen") !== null && [...document.querySelectorAll("td")].some((td) => td.innerText.startsWith("17.093"))`)

	tab.Go("#/" + stads2024)
	tab.Wait(`document.querySelector('[data-act="excel"]')`)
	name, data := tab.Download(`[data-act="excel"]`)
	book, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil || name != "begroting-2024.xlsx" {
		t.Fatalf("%s: %v", name, err)
	}
	if _, err := book.Open("xl/workbook.xml"); err != nil {
		t.Error(err)
	}
	if found := tab.Axe(); found != "" {
		t.Error(found)
	}
}

// The first page of the file is there without scripts, and before most of the file is read.
func TestSingleAtOnce(t *testing.T) {
	s := one(t)
	tab := Open(t, s, Look{})
	tab.Do(chromedp.Navigate(s.URL))
	tab.Expect(`document.querySelector("h1").checkVisibility() && document.querySelectorAll("main table tbody tr").length === 3 && document.querySelector("main table").checkVisibility()`)
	html, err := os.ReadFile(strings.NewReplacer("%25", "%", "%23", "#", "%20", " ").Replace(strings.TrimPrefix(s.URL, "file://")))
	if err != nil {
		t.Fatal(err)
	}
	if at := bytes.Index(html, []byte("</main>")); at < 0 || at > 200_000 {
		t.Errorf("the first page ends at byte %d of %d", at, len(html))
	}
}
