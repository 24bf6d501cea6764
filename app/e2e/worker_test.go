package e2e

import (
	"bytes"
	"context"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/serviceworker"
	"github.com/chromedp/chromedp"

	"begrotingsverkenner/app/site"
)

// next is the same site a year on: another figure for youth care.
func next(t *testing.T) []site.Input {
	t.Helper()
	docs := slices.Clone(Documents(t))
	for i := range docs {
		if strings.HasPrefix(docs[i].Name, "003") {
			docs[i].Data = bytes.ReplaceAll(docs[i].Data, []byte("257.288"), []byte("257.299"))
		}
	}
	return docs
}

// An update is offered and not forced, and until it is taken a reader sees the old version only, with and without a
// network. Caches of others on the same origin stay as they are.
func TestUpdate(t *testing.T) {
	s := Five(t)
	tab := Open(t, s, Look{Scripts: true, Also: []string{s.server.URL}})
	// Another app, and another municipality's explorer, on the same origin.
	tab.Do(chromedp.Navigate(s.server.URL + "/"))
	const others = `["andermans", "begroting /gemeente/ 1", "begroting /andere/begroting/ 1", "workbox-precache"]`
	tab.Wait(`(async () => { for (const n of ` + others + `) await (await caches.open(n)).put("/` + `x", new Response("van een ander")); return true; })()`)
	untouched := func() {
		t.Helper()
		tab.Wait(`(async () => {
			for (const n of ` + others + `) if (!(await caches.has(n)) || await (await (await caches.open(n)).match("/x")).text() !== "van een ander") return false;
			return true;
		})()`)
	}
	mine := `(async () => (await caches.keys()).filter((n) => n.startsWith("begroting /gemeente/begroting/ ")).join())()`

	// The places where the figure shows: pages that were visited, and one that was not.
	shows := func(figure, other string) {
		t.Helper()
		for _, path := range []string{zorg2026, "activiteit/jeugdhulp/", "en/" + zorg2026, "zoeken/?q=jeugdhulp+257.288", "zoeken/?q=jeugdhulp+257.299"} {
			tab.Go(path)
			if strings.HasPrefix(path, "zoeken") {
				tab.Wait(`document.querySelectorAll(".hit").length > 0 || document.querySelector("main").innerText.includes("Niets gevonden")`)
				want := `document.querySelectorAll(".hit-amounts").length`
				if strings.HasSuffix(path, strings.ReplaceAll(figure, ",", ".")) {
					tab.Expect(want + " > 0")
				} else {
					tab.Expect(want + " === 0")
				}
				continue
			}
			text := strings.ReplaceAll(tab.Text(`document.querySelector("main").innerText`), ",", ".")
			if !strings.Contains(text, figure) || strings.Contains(text, other) {
				t.Errorf("%q: %s stands there: %v, %s: %v", path, figure, strings.Contains(text, figure), other, strings.Contains(text, other))
			}
		}
	}
	tab.Go("")
	tab.Go(zorg2026)
	cached(tab)
	untouched()
	var before, after string
	tab.Do(chromedp.Evaluate(mine, &before, awaited))

	s.Publish(handlerFor(t, next(t)))
	// The old program goes on with the old documents, whatever the server has now.
	tab.Do(click("Jeugdhulp"))
	tab.Wait(`document.querySelector("h1").innerText === "Jeugdhulp" && document.querySelector("main").innerText.includes("257.288")`)
	tab.Go(zorg2026)
	tab.Wait(`document.querySelector(".ask")?.innerText.includes("Er is een nieuwe versie van deze website.")`)
	if found := tab.Axe(); found != "" {
		t.Errorf("the offer: %s", found)
	}
	// Later: nothing changes, and it is offered again on another page.
	tab.Do(chromedp.Click(`.ask button.quiet`, chromedp.ByQuery))
	tab.Wait(`!document.querySelector(".ask")`)
	shows("257.288", "257.299")
	s.Offline(true)
	shows("257.288", "257.299")
	s.Offline(false)
	tab.Go("begrippen/")
	tab.Wait(`!!document.querySelector(".ask")`)
	tab.Do(chromedp.Evaluate(`window.old = true`, nil), chromedp.Click(`.ask button:not(.quiet)`, chromedp.ByQuery))
	// The page loads again, in the middle of which nothing can be asked of it.
	for again, tries := false, 0; !again; tries++ {
		time.Sleep(100 * time.Millisecond)
		if err := chromedp.Run(tab, chromedp.Evaluate(`!window.old && document.documentElement.classList.contains("live")`, &again)); err != nil && tries > 600 {
			t.Fatal(err)
		}
		if tries > 600 {
			var state string
			tab.Do(chromedp.Evaluate(`(async () => {
				const { waiting, active, installing } = await navigator.serviceWorker.getRegistration();
				return JSON.stringify([window.old, document.documentElement.className, document.querySelector(".ask")?.innerText, waiting?.state, active?.state, installing?.state]);
			})()`, &state, awaited))
			t.Fatal("the page does not load again after the update: ", state)
		}
	}
	cached(tab)
	tab.Do(chromedp.Evaluate(mine, &after, awaited))
	if before == after || strings.Contains(after, ",") {
		t.Errorf("after the update the caches are %s, before it %s", after, before)
	}
	untouched()
	shows("257.299", "257.288")
	s.Offline(true)
	shows("257.299", "257.288")
}

// A new version that is still being fetched when a page comes is offered on that page, too. (The worker looks for one when it is asked for the
// page, and may find it before the page can hear of it.)
func TestUpdateOnItsWay(t *testing.T) {
	s := Five(t)
	tab := Open(t, s, Look{Scripts: true})
	tab.Go("")
	cached(tab)
	s.Publish(handlerFor(t, next(t)))
	s.Slow("catalogue.")
	tab.Go(zorg2026)
	tab.Wait(`document.querySelector(".ask")?.innerText.includes("Er is een nieuwe versie van deze website.")`)
}

// holding is a site that keeps whoever asks for a file waiting until he gives up or it is let go, and says who came and who gave up.
func holding(h http.Handler, file string, let <-chan struct{}) (site http.Handler, asked, gaveUp <-chan struct{}) {
	came, left := make(chan struct{}, 9), make(chan struct{}, 9)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.Contains(r.URL.Path, file) {
			came <- struct{}{}
			select {
			case <-let:
			case <-r.Context().Done():
				left <- struct{}{}
				return
			}
		}
		h.ServeHTTP(w, r)
	}), came, left
}

// reloads waits until the page that window.old was set on has made place for one of the new version.
func (tab *Tab) reloads() {
	tab.T.Helper()
	for again, tries := false, 0; !again; tries++ {
		time.Sleep(100 * time.Millisecond)
		_ = chromedp.Run(tab, chromedp.Evaluate(`!window.old && document.documentElement.classList.contains("ready") && document.querySelector("main").innerText.includes("257.299")`, &again))
		if tries > 200 {
			tab.T.Fatal("the page does not load again after the update")
		}
	}
}

// An update does not wait until the version before it has fetched all that it wants to keep for later: as long as a worker has something to
// do, a browser lets no other take its place, and "Nu bijwerken" did nothing.
func TestUpdateWhileFetching(t *testing.T) {
	s := Five(t)
	let := make(chan struct{})
	defer close(let)
	first, asked, gaveUp := holding(handlerFor(t, Documents(t)), "export.", let)
	s.Publish(first)
	tab := Open(t, s, Look{Scripts: true})
	tab.Go("")
	tab.Wait(`navigator.serviceWorker.controller !== null`)
	<-asked
	s.Publish(handlerFor(t, next(t)))
	tab.Go(zorg2026)
	tab.Wait(`document.querySelector(".ask")?.innerText.includes("Er is een nieuwe versie van deze website.")`)
	tab.Do(chromedp.Evaluate(`window.old = true`, nil), chromedp.Click(`.ask button:not(.quiet)`, chromedp.ByQuery))
	tab.reloads()
	select {
	case <-gaveUp:
	case <-time.After(5 * time.Second):
		t.Error("the version before still fetches")
	}
	cached(tab)
}

// A new version whose worker the browser has stopped, because it was idle, is woken up and takes over.
func TestUpdateOfStoppedWorker(t *testing.T) {
	s := Five(t)
	tab := Open(t, s, Look{Scripts: true})
	waiting := make(chan string, 100)
	chromedp.ListenTarget(tab, func(event any) {
		if e, ok := event.(*serviceworker.EventWorkerVersionUpdated); ok {
			for _, v := range e.Versions {
				if v.Status == serviceworker.VersionStatusInstalled {
					select {
					case waiting <- v.VersionID:
					default:
					}
				}
			}
		}
	})
	tab.Do(serviceworker.Enable())
	tab.Go("")
	cached(tab)
	for len(waiting) > 0 {
		<-waiting // the first, before it was active
	}
	s.Publish(handlerFor(t, next(t)))
	tab.Go(zorg2026)
	tab.Wait(`document.querySelector(".ask")?.innerText.includes("Er is een nieuwe versie van deze website.")`)
	tab.Do(chromedp.Evaluate(`window.old = true`, nil), serviceworker.StopWorker(<-waiting), chromedp.Click(`.ask button:not(.quiet)`, chromedp.ByQuery))
	tab.reloads()
}

// Two tabs, and an update in one of them: the other stays as it is, says so, and whatever it can't do any more leads to the new version.
func TestUpdateInAnotherTab(t *testing.T) {
	s := Five(t)
	tab := Open(t, s, Look{Scripts: true})
	tab.Go(zorg2026)
	cached(tab)
	other := tab.another()
	other.Go("begrippen/")
	s.Publish(handlerFor(t, next(t)))
	tab.Go("over/")
	const offer = `document.querySelector(".ask")?.innerText.includes("Er is een nieuwe versie van deze website.")`
	tab.Wait(offer)
	other.Wait(offer)
	other.Do(chromedp.Evaluate(`window.old = true`, nil))
	tab.Do(chromedp.Click(`.ask button:not(.quiet)`, chromedp.ByQuery))
	other.Wait(`document.querySelectorAll(".ask").length === 1 && document.querySelector(".ask").innerText.includes("in een ander tabblad bijgewerkt")`)
	other.Expect(`window.old && document.querySelector("h1").innerText === "Begrippen"`)
	if found := other.Axe(); found != "" {
		t.Error(found)
	}
	// To a page whose document can't be had any more: it comes, as the new version has it.
	other.Do(network.ClearBrowserCache(), chromedp.Evaluate(`document.querySelector('.menu a[href$="/"]').click()`, nil))
	other.Wait(`document.querySelector("h1").innerText !== "Begrippen"`)
	other.Do(chromedp.Evaluate(`(() => { const a = document.createElement("a"); a.href = "`+s.URL+zorg2026+`"; a.id = "daarheen"; a.textContent = "x"; document.querySelector("main").append(a); a.click(); })()`, nil))
	for there, tries := false, 0; !there; tries++ {
		time.Sleep(100 * time.Millisecond)
		_ = chromedp.Run(other, chromedp.Evaluate(`!window.old && document.documentElement.classList.contains("ready") && document.querySelector("main").innerText.includes("257.299")`, &there))
		if tries > 200 {
			t.Fatal("the page of the new version does not come")
		}
	}
}

// A file that can't be had stops neither the install nor the rest; what can't be done without does, and is tried again.
func TestBrokenInstall(t *testing.T) {
	s := Five(t)
	tab := Open(t, s, Look{Scripts: true})
	s.Break("icon.")
	tab.Go("")
	tab.Wait(`navigator.serviceWorker.controller !== null`)
	cached(tab)
	s.Offline(true)
	tab.Go(zorg2024 + "?sorteer=baten")
	tab.Wait(`document.querySelector("main").innerText.includes("704.292")`)
	s.Offline(false)
	s.Break("")
	tab.forget()
	tab.Go(stads2024) // the page asks for it again
	tab.Wait(`(async () => (await (await caches.open((await caches.keys()).find((n) => n.startsWith("begroting ")))).keys()).length > 8)()`)

	// Documents that can't be had: those that were fetched work offline.
	broken := Open(t, s, Look{Scripts: true})
	s.Break("data/")
	broken.Go("")
	broken.Wait(`(async () => {
		const name = (await caches.keys()).find((n) => n.startsWith("begroting "));
		return name && navigator.serviceWorker.controller && (await (await caches.open(name)).keys()).some((r) => r.url.includes("export."));
	})()`)
	s.Break("")
	broken.Go(zorg2026)
	broken.Wait(`document.querySelector("main").innerText.includes("257.288")`)
	s.Offline(true)
	broken.Go("en/" + zorg2026)
	broken.Wait(`document.querySelector("main").innerText.includes("257,288")`)
	s.Offline(false)

	// Without the program there is nothing to install; the page can be read.
	none := Open(t, s, Look{Scripts: true})
	s.Break("app.")
	none.Do(chromedp.Navigate(s.URL + zorg2024))
	none.Wait(`(async () => (await navigator.serviceWorker.getRegistrations()).every((r) => !r.active && !r.installing && !r.waiting))() && document.readyState === "complete"`)
	none.Expect(`document.querySelector("main").innerText.includes("704.292") && !document.documentElement.classList.contains("live")`)
	s.Break("")
	none.Go(zorg2024)
	none.Wait(`navigator.serviceWorker.controller !== null`)
	none.forget()
}

// Who saves data is asked before documents and programs are fetched for later.
func TestSaveData(t *testing.T) {
	s := Five(t)
	for _, yes := range []bool{false, true} {
		tab := Open(t, s, Look{Scripts: true})
		tab.Do(chromedp.ActionFunc(func(ctx context.Context) error {
			_, err := page.AddScriptToEvaluateOnNewDocument(`Object.defineProperty(NetworkInformation.prototype, "saveData", {get: () => true})`).Do(ctx)
			return err
		}))
		s.Asked()
		tab.Go(zorg2026)
		tab.Wait(`document.querySelector(".ask")?.innerText.includes("Je browser spaart data.") && /\([0-9],[0-9] MB\)/.test(document.querySelector(".ask").innerText)`)
		if found := tab.Axe(); found != "" {
			t.Errorf("the question: %s", found)
		}
		tab.Wait(`navigator.serviceWorker.controller !== null`)
		asked := strings.Join(s.Asked(), " ")
		if strings.Count(asked, "data/") != 1 || strings.Contains(asked, "export.") || strings.Contains(asked, "search.") {
			t.Errorf("before the answer the site was asked for %s", asked)
		}
		if yes {
			tab.Do(chromedp.Click(`.ask button:not(.quiet)`, chromedp.ByQuery))
			cached(tab)
			continue
		}
		tab.Do(chromedp.Click(`.ask button.quiet`, chromedp.ByQuery))
		tab.Wait(`!document.querySelector(".ask")`)
		tab.Do(chromedp.Evaluate(`sessionStorage.clear()`, nil)) // as in a new session
		tab.Go("begrippen/")
		tab.Wait(`document.readyState === "complete" && navigator.serviceWorker.controller !== null`)
		tab.Do(chromedp.Sleep(time.Second))
		asked = strings.Join(s.Asked(), " ")
		if strings.Contains(asked, "data/") || strings.Contains(asked, "export.") || strings.Contains(asked, "search.") {
			t.Errorf("after no, the site was asked for %s", asked)
		}
		tab.Expect(`!document.querySelector(".ask")`) // not asked twice
		// What was visited works without a network all the same.
		s.Offline(true)
		tab.Go(zorg2026)
		tab.Wait(`document.querySelector("main").innerText.includes("257.288")`)
		s.Offline(false)
	}
}
