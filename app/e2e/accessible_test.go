package e2e

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// hearing writes down what somebody hears who goes along a path with a screen reader and the keyboard.
type hearing struct {
	*Tab
	said         strings.Builder
	focus        string
	live, alerts map[cdp.BackendNodeID]string
}

// does what a reader does, waits until the page has answered, and writes down what is said of it: the name of another page, what has the
// focus now, and what changed in a live region that was there before. (One that comes together with its text is not said, but for an alert.)
func (h *hearing) does(what, until string, actions ...chromedp.Action) {
	h.T.Helper()
	h.said.WriteString("\n▸ " + what + "\n")
	before := h.Text("document.title")
	h.Do(actions...)
	h.Wait(until)
	a := h.accessibility()
	if title := h.Text("document.title"); title != before {
		h.said.WriteString("  page “" + title + "”\n")
	}
	if focus := a.focus(); focus != h.focus {
		h.said.WriteString("  focus: " + focus + "\n")
		h.focus = focus
	}
	var changed []string
	now, alerts := a.live()
	for node, text := range now {
		if was, there := h.live[node]; there && was != text && text != "" {
			changed = append(changed, "  says: "+text+"\n")
		}
	}
	for node, text := range alerts {
		if h.alerts[node] != text {
			changed = append(changed, "  alert: "+text+"\n")
		}
	}
	slices.Sort(changed)
	h.said.WriteString(strings.Join(changed, ""))
	h.live, h.alerts = now, alerts
}

// enters presses Enter on what a selector finds.
func (h *hearing) enters(what, selector, until string) {
	h.T.Helper()
	h.does(what, until, chromedp.Focus(selector, chromedp.ByQuery), chromedp.KeyEvent(kb.Enter))
}

// reads writes down what stands in parts of the page, in the order in which it is told.
func (h *hearing) reads(selectors ...string) {
	h.T.Helper()
	a := h.accessibility()
	for _, selector := range selectors {
		var nodes []*cdp.Node
		h.Do(chromedp.Nodes(selector, &nodes, chromedp.ByQuery))
		n, there := a.at(nodes[0].BackendNodeID)
		if !there {
			h.T.Errorf("%s is not in the accessibility tree", selector)
		}
		for _, line := range a.outline(n, 1) {
			h.said.WriteString(line + "\n")
		}
	}
}

// size is how much there is to fetch: it changes with every change of the programs.
var size = regexp.MustCompile(`\d+,\d MB`)

// What a screen reader tells along the paths that matter: roles, names and states, in their order, and what is said without being asked
// for. testdata/hearing has it, for people to check; HEARING_REWRITE=1 writes it anew.
func TestHearing(t *testing.T) {
	s := Five(t)
	for name, path := range map[string]func(*hearing){
		"publicatie": hearPublication, "vouw": hearFold, "sorteren": hearSort, "zoeken": hearSearch, "eigen-document": hearOwn, "bron": hearSource,
	} {
		t.Run(name, func(t *testing.T) {
			h := &hearing{Tab: Open(t, s, Look{Scripts: true})}
			path(h)
			file := filepath.Join("testdata", "hearing", name+".txt")
			got := size.ReplaceAllString(strings.TrimPrefix(h.said.String(), "\n"), "… MB")
			if os.Getenv("HEARING_REWRITE") != "" {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("%s is not what is heard:\n%s", file, got)
			}
		})
	}
}

// opens opens a page of the site.
func (h *hearing) opens(path string) {
	h.T.Helper()
	h.does("open "+path, `["live", "ready"].every((c) => document.documentElement.classList.contains(c))`, chromedp.Navigate(h.Site.URL+path))
}

// A publication: the whole of it, the largest programmes, and from its picture to one of them.
func hearPublication(h *hearing) {
	h.opens("publicatie/begroting-2024/")
	h.reads("header", "main", "footer")
	h.enters("Enter on “Alle bedragen in een tabel”", "figcaption a", `document.activeElement.id === "programmas"`)
	h.enters("Enter on the largest programme of the table", "[aria-labelledby=programmas] tbody th a", `document.activeElement.tagName === "H1" && location.pathname.endsWith("`+zorg2024+`")`)
	h.reads("main > h1", "main .keys")
}

// A folded section says what it is, and whether it is open.
func hearFold(h *hearing) {
	h.opens(stads2024)
	h.reads(".text > .fold")
	h.enters("Enter on the fold", ".text > .fold > summary", `document.querySelector(".text > .fold").open`)
	h.reads(".text > .fold")
	h.enters("Enter on it again", ".text > .fold > summary", `!document.querySelector(".text > .fold").open`)
	h.enters("Enter on its place in the contents", ".contents ul ul a", `document.querySelector(".text > .fold").open && document.activeElement.closest(".text")`)
}

// Another order, and other amounts, are said; the reader stays where he is.
func hearSort(h *hearing) {
	h.opens(stads2024)
	h.reads(".choices")
	h.enters("Enter on “Baten”", `.choice a[href*="sorteer=baten"]`, `document.querySelector(".bars tbody th").innerText === "Baten secretarieleges" && location.search === "?sorteer=baten" && melding.innerText`)
	h.reads(".choices", ".bars tbody tr")
	h.enters("Enter on “Miljoenen”", `.choice a[href*="eenheid=mln"]`, `location.search.includes("eenheid=mln") && melding.innerText.includes("Miljoenen")`)
	h.reads(".bars tbody tr")
	h.enters("Enter on “Lasten”", `.choice a[id="sorteer-"]`, `!location.search.includes("sorteer") && melding.innerText.includes("Lasten")`)
}

// How much was found is said while somebody types.
func hearSearch(h *hearing) {
	h.opens("zoeken/")
	h.reads("header search, header form", "main")
	found := func(text string) string {
		return `new URLSearchParams(location.search).get("q") === "` + text + `" && document.querySelector("#inhoud > [role=status]").innerText.includes("` + map[bool]string{true: "Niets", false: "publicaties"}[text == "zzzqqq"] + `")`
	}
	h.does("type “wijkagenda”", found("wijkagenda"), chromedp.SendKeys("#zoek", "wijkagenda", chromedp.ByQuery))
	h.reads(".filters", ".hit")
	h.enters("Enter on a filter", "#jaar-2024", `document.querySelector("#jaar-2024[aria-current]") && document.querySelectorAll(".hit").length > 0`)
	h.does("type “zzzqqq”", found("zzzqqq"), chromedp.Evaluate("zoek.select()", nil), chromedp.SendKeys("#zoek", "zzzqqq", chromedp.ByQuery))
}

// A document of the reader's own: that it is being read, how far it is, what became of it, and what is wrong with one that can't be.
func hearOwn(h *hearing) {
	h.opens("eigen-document/")
	h.reads("main")
	dir := h.T.TempDir()
	var long []byte
	for range 2 {
		for _, d := range h.Site.Docs {
			long = append(append(long, d.Data...), '\n')
		}
	}
	lang, leeg := filepath.Join(dir, "lang.txt"), filepath.Join(dir, "leeg.txt")
	for path, data := range map[string][]byte{lang: long, leeg: nil} {
		if err := os.WriteFile(path, data, 0o600); err != nil {
			h.T.Fatal(err)
		}
	}
	h.Do(chromedp.Evaluate(holdReading, nil))
	h.does("choose a long document", `document.activeElement?.dataset.act === "stop"`, chromedp.SetUploadFiles("#bestand", []string{lang}, chromedp.ByQuery))
	h.Do(chromedp.Evaluate(`(() => {
		const bar = document.querySelector(".reads progress"), step = document.getElementById("leesstap");
		bar.value = 50;
		step.textContent = "…";
		bar.setAttribute = () => {}; // how far it is changes while it is read, and is another time on each machine
		Object.defineProperty(step, "textContent", { set() {} });
	})()`, nil))
	h.reads(".reads")
	h.does("Enter on “Stop”", `!document.querySelector(".reads") && document.activeElement.id === "bestand"`, chromedp.KeyEvent(kb.Enter))
	h.Do(chromedp.Evaluate(`window.holds = false; kept.length = 0`, nil)) // it was stopped
	h.does("choose an empty document", `document.querySelector("main [role=alert]")`, chromedp.SetUploadFiles("#bestand", []string{leeg}, chromedp.ByQuery))
	h.does("choose a document", `document.activeElement.id === "eigen"`, chromedp.SetUploadFiles("#bestand", []string{filepath.Join(root(h.T), "testdata", "documents", "001_c8cd034592db0ddd.txt")}, chromedp.ByQuery))
	h.reads("#eigen", "#eigen + .sub", "main .keys")
}

// Where a figure stands: the lines behind it, and of a PDF the page, with its text beside the picture; and back to the figure.
func hearSource(h *hearing) {
	h.opens(stads2024)
	h.enters("Enter on “17.093”", "#r46", `document.activeElement.id === "bron"`)
	h.reads("#bron")
	h.does("Escape", `!document.querySelector("#bron")`, chromedp.KeyEvent(kb.Escape))
	pdf := filepath.Join(h.T.TempDir(), "begroting-2026.pdf")
	if err := os.WriteFile(pdf, h.printPDF(twoPages), 0o600); err != nil {
		h.T.Fatal(err)
	}
	h.opens("eigen-document/")
	h.does("choose a PDF", `document.activeElement.id === "eigen"`, chromedp.SetUploadFiles("#bestand", []string{pdf}, chromedp.ByQuery))
	h.does("Enter on a figure", `document.activeElement.id === "bron" && document.querySelector(".p-part[role=img]")`, chromedp.Evaluate(`[...document.querySelectorAll("td a.f")].find((a) => a.innerText === "1.234").focus()`, nil), chromedp.KeyEvent(kb.Enter))
	h.reads("#bron")
	h.enters("Enter on the whole page", ".p-whole", `document.querySelector("dialog.paper .p-mark") && !document.querySelector(".p-sheet.p-empty") && document.querySelector("dialog [aria-current]")`)
	h.reads("dialog.paper")
	h.does("Escape", `!document.querySelector("dialog")`, chromedp.KeyEvent(kb.Escape))
	h.does("Escape", `!document.querySelector("#bron")`, chromedp.KeyEvent(kb.Escape))
}
