package e2e

import (
	"context"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// tabTo tabs on until an element has focus. Each that gets focus on the way shows it.
func (tab *Tab) tabTo(js string) {
	tab.T.Helper()
	for range 150 {
		tab.Do(chromedp.KeyEvent(kb.Tab))
		state := tab.Text(`(() => {
			const e = document.activeElement;
			if (e === document.body) return "body";
			const shown = e.matches("input[type=file]") ? e.closest(".drop") : e;
			const style = getComputedStyle(shown);
			if (style.outlineStyle === "none" && style.boxShadow === "none") return "hidden focus: " + e.outerHTML.slice(0, 120);
			const box = shown.getBoundingClientRect();
			if (box.bottom < 0 || box.top > innerHeight) return "focus out of sight: " + e.outerHTML.slice(0, 120);
			return (` + js + `) ? "there" : "";
		})()`)
		switch state {
		case "there":
			return
		case "", "body":
		default:
			tab.T.Error(state)
			return
		}
	}
	tab.T.Fatalf("the tab key does not lead to %s", js)
}

func (tab *Tab) enter() {
	tab.T.Helper()
	tab.Do(chromedp.KeyEvent(kb.Enter))
}

// Whatever can be done can be done with the keys alone.
func TestKeyboard(t *testing.T) {
	s := Five(t)
	tab := Open(t, s, Look{Scripts: true})
	tab.Go("")

	// Past the menu with the first key.
	tab.tabTo(`e.matches(".nl-skip-link")`)
	tab.enter()
	tab.Wait(`document.activeElement.id === "inhoud"`)
	tab.Do(chromedp.KeyEvent(kb.Tab))
	tab.Expect(`document.activeElement.closest("main") !== null`)

	// Search, narrow, open what was found.
	tab.Go("")
	tab.tabTo(`e.id === "zoek"`)
	tab.Do(chromedp.KeyEvent("jeugdhulp" + kb.Enter))
	tab.Wait(`location.pathname.endsWith("/zoeken/") && document.querySelectorAll(".hit").length > 0`)
	tab.tabTo(`e.id === "jaar-2026"`)
	tab.enter()
	tab.Wait(`location.search.includes("jaar=2026") && document.querySelector("#jaar-2026[aria-current]")`)
	tab.Expect(`document.activeElement.id === "jaar-2026"`) // where the reader was
	tab.tabTo(`e.matches(".hit-title")`)
	tab.enter()
	tab.Wait(`location.pathname.endsWith("` + zorg2026 + `") && !!document.querySelector("#bron")`)

	// Sort; another unit; a figure's source, and back to the figure.
	tab.Go(stads2024)
	tab.tabTo(`e.matches('.choice a[href*="sorteer=saldo"]')`)
	tab.enter()
	tab.Wait(`location.search === "?sorteer=saldo" && document.activeElement.matches('.choice a[href*="sorteer=saldo"]')`)
	tab.tabTo(`e.matches('.choice a[href*="eenheid=mln"]')`)
	tab.enter()
	tab.Wait(`location.search.includes("eenheid=mln") && document.activeElement.matches('.choice a[href*="eenheid=mln"]')`)
	tab.tabTo(`e.id === "r217"`)
	tab.enter()
	tab.Wait(`document.activeElement.id === "bron" && document.querySelector("#bron mark").textContent === "40.121"`)
	tab.tabTo(`e.matches("#bron .s-close")`)
	tab.enter()
	tab.Wait(`!document.querySelector("#bron") && document.activeElement.id === "r217"`)
	tab.enter()
	tab.Wait(`document.activeElement.id === "bron"`)
	tab.tabTo(`e.matches("#bron .s-links a")`) // on to the whole text
	tab.enter()
	tab.Wait(`location.pathname.endsWith("/bron/") && document.activeElement.id === "l217"`)

	// Compare: the lists are the browser's own.
	tab.Go(compareZorg)
	tab.Wait(`document.querySelectorAll("main tbody tr").length > 4`)
	tab.tabTo(`e.id === "kies-a"`)
	tab.Do(chromedp.KeyEvent(kb.ArrowUp))
	tab.Wait(`/[?&]a=/.test(location.search) && document.activeElement.id === "kies-a"`)

	// Save both ways.
	for _, what := range []string{"csv", "excel"} {
		tab.Go(stads2024)
		tab.saving()
		tab.tabTo(`e.dataset.act === "` + what + `"`)
		tab.enter()
		tab.Wait(`window.saved != null`)
		tab.Expect(`document.activeElement.dataset.act === "` + what + `"`)
	}

	// Choose a file.
	tab.Go("eigen-document/")
	var chooser atomic.Int64
	chromedp.ListenTarget(tab, func(ev any) {
		if e, ok := ev.(*page.EventFileChooserOpened); ok {
			chooser.Store(int64(e.BackendNodeID))
		}
	})
	tab.Do(page.SetInterceptFileChooserDialog(true))
	tab.tabTo(`e.id === "bestand"`)
	tab.enter()
	for range 100 {
		if chooser.Load() != 0 {
			break
		}
		tab.Do(chromedp.Sleep(50 * time.Millisecond))
	}
	if chooser.Load() == 0 {
		t.Fatal("no window to choose a file opens")
	}
	file := filepath.Join(root(t), "testdata", "documents", "000_d44517c8bcd0a836.txt")
	tab.Do(chromedp.ActionFunc(func(ctx context.Context) error {
		return dom.SetFileInputFiles([]string{file}).WithBackendNodeID(cdp.BackendNodeID(chooser.Load())).Do(ctx)
	}))
	tab.Wait(`document.activeElement.id === "eigen"`)
	tab.tabTo(`e.id === "r46"`)
	tab.enter()
	tab.Wait(`document.activeElement.id === "bron"`)
	tab.Do(chromedp.KeyEvent(kb.Escape))
	tab.Wait(`document.activeElement.id === "r46"`)
}
