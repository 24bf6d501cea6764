package e2e

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/fetch"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// early runs a script on each page before anything that is on it.
func early(script string) chromedp.Action {
	return chromedp.ActionFunc(func(ctx context.Context) error {
		_, err := page.AddScriptToEvaluateOnNewDocument(script).Do(ctx)
		return err
	})
}

// When the program takes the page over, a reader notices nothing: what was typed, where the cursor is, the place, and
// what is open.
func TestTakeover(t *testing.T) {
	s := Five(t)
	for _, path := range []string{stads2024, stads2024 + "?sorteer=lasten"} { // taken as it is, and made anew
		tab := Open(t, s, Look{Scripts: true})
		tab.Do(early(`addEventListener("DOMContentLoaded", () => {
			zoek.value = "open"; zoek.focus(); zoek.setSelectionRange(2, 3);
			document.querySelector("main details").open = true; window.before = document.querySelector("#app");
			// What was opened above the place moves it, a frame later.
			requestAnimationFrame(() => requestAnimationFrame(() => scrollTo({top: 700, behavior: "instant"}))); });`))
		tab.Go(path)
		tab.Expect(fmt.Sprintf(`(document.querySelector("#app") == window.before) == %t`, !strings.Contains(path, "?")))
		tab.Expect(`document.activeElement.id == "zoek" && zoek.value == "open" && zoek.selectionStart == 2 && zoek.selectionEnd == 3`)
		tab.Wait(`Math.abs(scrollY - 700) < 2 && document.querySelector("main details").open`)
		tab.Expect(`document.querySelectorAll("body > #app").length == 1`)
	}
}

// A page that shows everybody the same is taken over as it is: nothing on it changes, not then, and not when the program has
// read its documents and draws it.
func TestTakeoverChangesNothing(t *testing.T) {
	s := Five(t)
	tab := Open(t, s, Look{Scripts: true})
	tab.Do(early(`window.changed = [];
		addEventListener("DOMContentLoaded", () => {
			const ours = (n) => n.nodeType === 3 ? n.data : !n.closest("begroting-insluiten, begroting-plaatje");
			new MutationObserver((list) => {
				for (const m of list) {
					if (!ours(m.target) || m.type === "childList" && ![...m.addedNodes, ...m.removedNodes].some(ours)) continue;
					window.changed.push(m.type + " " + (m.attributeName || "") + " of " + m.target.outerHTML.slice(0, 200) + " by " + [...m.addedNodes].map((n) => n.outerHTML || n.data).join("").slice(0, 300));
				}
			}).observe(document.querySelector("#app"), {childList: true, subtree: true, characterData: true, attributes: true});
		});`))
	tried := 0
	for _, path := range append([]string{"en/" + diensten2017, "en/activiteit/sociale-basis/", "en/controles/"}, pages...) {
		if strings.Contains(path, "?") || strings.Contains(path, "zoeken") || strings.Contains(path, "eigen") || strings.Contains(path, "vergelijken") || path == "bestaat-niet/" {
			continue
		}
		tried++
		tab.Go(path)
		tab.Do(chromedp.Evaluate(`new Promise((done) => setTimeout(done, 100))`, nil, awaited))
		if changed := tab.Text(`window.changed.slice(0, 3).join("\n")`); changed != "" {
			t.Errorf("%s: %s", path, changed)
		}
		// And it is the program's.
		tab.Do(chromedp.Click(`header a.brand`, chromedp.ByQuery))
		tab.Wait(`document.querySelector("h1").closest("#app") && document.querySelector("main .trends")`)
	}
	if tried < 12 {
		t.Errorf("only %d pages tried", tried)
	}
}

// A page that something else than ours has put its hand on is replaced whole, as go-app does.
func TestTakeoverOfStrangePage(t *testing.T) {
	s := Five(t)
	for _, by := range []string{
		`document.querySelector("header .page").append(document.createComment("an extension was here"))`,
		`document.querySelector("main").prepend(document.createElement("div"))`,
		`document.createElement = document.createElement`,
	} {
		tab := Open(t, s, Look{Scripts: true})
		tab.Do(early(`addEventListener("DOMContentLoaded", () => { ` + by + `; window.before = document.querySelector("#app"); });`))
		tab.Go(stads2024)
		tab.Expect(`document.querySelector("#app") !== window.before && document.querySelectorAll("#app").length === 1`)
		tab.Do(chromedp.Click("#r46", chromedp.ByQuery))
		tab.Wait(`bron.querySelector("mark").textContent === "17.093"`)
	}
}

// A browser that keeps nothing for the page, as in the frame of another website, runs it all the same.
func TestTakeoverWithoutStorage(t *testing.T) {
	tab := Open(t, Five(t), Look{Scripts: true})
	tab.Do(early(`for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, {configurable: true, get() { throw new DOMException("no", "SecurityError"); }});`))
	tab.Go(stads2024)
	tab.Do(chromedp.Click("#r46", chromedp.ByQuery))
	tab.Wait(`bron.querySelector("mark").textContent === "17.093"`)
}

// What a reader does on a page whose documents are still being fetched is done when they are there, and he is told that it
// takes time. When they can't be fetched, the page stays what it was without the program.
func TestTakeoverBeforeReading(t *testing.T) {
	s := Five(t)
	const click = `document.querySelector("#r46").click()`
	for _, c := range []struct {
		name, does string
		fails      bool
	}{
		{"a click", click, false},
		{"two clicks", click + "; " + click, false},
		{"an address", `location.hash = "#r46"`, false},
		{"a click, and no network", click, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			tab := Open(t, s, Look{Scripts: true})
			tab.Do(chromedp.ActionFunc(noWorker))
			held := make(chan fetch.RequestID, 10)
			chromedp.ListenTarget(tab, func(event any) {
				if e, ok := event.(*fetch.EventRequestPaused); ok {
					held <- e.RequestID
				}
			})
			tab.Do(fetch.Enable().WithPatterns([]*fetch.RequestPattern{{URLPattern: "*catalogue*"}}))
			tab.Read(stads2024)
			tab.Wait(`document.documentElement.classList.contains("live")`)
			tab.Do(chromedp.Evaluate(c.does, nil))
			tab.Expect(`!document.documentElement.classList.contains("ready") && !document.querySelector(".source")`)
			if c.fails {
				tab.Wait(`document.querySelector("#melding").innerText.length > 10`)
				tab.Do(chromedp.ActionFunc(func(ctx context.Context) error {
					if err := fetch.FailRequest(<-held, network.ErrorReasonFailed).Do(ctx); err != nil {
						return err
					}
					return fetch.FailRequest(<-held, network.ErrorReasonFailed).Do(ctx) // it was asked for again
				}), chromedp.WaitVisible("#l46", chromedp.ByQuery)) // as without scripts
				tab.Expect(`location.pathname.endsWith("/bron/") && !!document.querySelector("#l46:target")`)
				tab.forget()
				return
			}
			tab.Do(chromedp.ActionFunc(func(ctx context.Context) error { return fetch.ContinueRequest(<-held).Do(ctx) }))
			tab.Wait(`location.hash === "#r46" && bron.querySelector("mark").textContent === "17.093" && bron.previousElementSibling.id === "r46"`)
			tab.Expect(`document.querySelector("#melding").innerText === ""`)
		})
	}
}
