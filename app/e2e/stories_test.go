package e2e

import (
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

const (
	zorg2026  = "publicatie/begroting-2026/programma/8-zorg-welzijn-jeugd-en-volksgezondheid/"
	stads2024 = "publicatie/begroting-2024/programma/14-stadsdelen-integratie-en-dienstverlening/"
)

// click clicks the first link or button with that text.
func click(text string) chromedp.Action {
	return chromedp.Click(`//main//*[self::a[not(starts-with(@href, "#"))] or self::button][contains(., "`+text+`")] | //nav//a[not(starts-with(@href, "#"))][contains(., "`+text+`")]`, chromedp.BySearch)
}

// choose takes one of the views of a page.
func choose(value string) chromedp.Action {
	return chromedp.Click(`.choice a[href*="=`+value+`"]`, chromedp.ByQuery)
}

// Someone who has never seen the site finds what youth care costs in 2026, how that differs from 2024, and where the
// figure stands; and can do it again without a network.
func TestYouthCare(t *testing.T) {
	s := Five(t)
	tab := Open(t, s, Look{Scripts: true})
	find := func() {
		tab.Do(chromedp.SendKeys("#zoek", "jeugdhulp"+kb.Enter, chromedp.ByQuery))
		tab.Wait(`[...document.querySelectorAll(".hit")].some(h => h.innerText.includes("257,3 mln"))`)
		tab.Do(chromedp.Click(".hit-title", chromedp.ByQuery))
		tab.Wait(`location.pathname.endsWith("` + zorg2026 + `") && !!document.querySelector(".source")`)
		tab.Expect(`document.querySelector(".source mark").textContent.length > 0 && location.hash.startsWith("#r")`)
		tab.Do(click("Jeugdhulp"))
		tab.Wait(`location.pathname.includes("/activiteit/jeugdhulp/") && document.querySelector("h1").textContent == "Jeugdhulp"`)
		tab.Expect(`[...document.querySelectorAll("tr")].some(r => r.innerText.includes("2024 gerealiseerd") && r.innerText.includes("190.726"))`)
		tab.Expect(`[...document.querySelectorAll("tr")].some(r => r.innerText.includes("2026 begroot") && r.innerText.includes("257.288"))`)
	}
	tab.Go("")
	find()
	cached(tab)
	s.Offline(true)
	tab.Go("")
	find()
	// A page that was never visited, with a query, straight from its address.
	tab.Go("vergelijken/?programma=8-zorg-welzijn-jeugd-en-volksgezondheid&eenheid=mln")
	tab.Wait(`[...document.querySelectorAll("tr")].some(r => r.innerText.includes("Jeugdhulp") && r.innerText.includes("+86,1"))`)
	tab.Go("en/publicatie/jaarverslag-2021/programma/14-stadsdelen-integratie-en-dienstverlening/#r76")
	tab.Wait(`document.documentElement.lang == "en" && !!document.querySelector(".source") && document.querySelector(".source").innerText.includes("99.88%")`)
}

// cached waits until the service worker has all it needs to work without a network: the five documents too.
func cached(tab *Tab) {
	tab.T.Helper()
	cachedWith(tab, 5)
}

func cachedWith(tab *Tab, documents int) {
	tab.T.Helper()
	tab.Wait(`(async () => {
		const names = (await caches.keys()).filter(n => n.startsWith("begroting " + new URL("` + tab.Site.URL + `").pathname + " "));
		if (!navigator.serviceWorker.controller || names.length != 1) return false;
		const urls = (await (await caches.open(names[0])).keys()).map(r => r.url);
		return urls.some(u => u.includes("search.")) && urls.some(u => u.includes("export.")) && urls.filter(u => u.includes("/data/")).length == ` + strconv.Itoa(documents) + `;
	})()`)
}

// The page that takes over is the page that was there.
func TestSameBeforeAndAfter(t *testing.T) {
	s := Five(t)
	plain, live := Open(t, s, Look{}), Open(t, s, Look{Scripts: true})
	const text = `[...document.querySelectorAll("main, header, footer")].map(e => e.innerText.replace(/\s+/g, " ")).join("\n")`
	for _, path := range pages {
		if strings.Contains(path, "?") || path == "bestaat-niet/" {
			continue
		}
		plain.Do(chromedp.Navigate(s.URL + path))
		live.Go(path)
		// What works in the browser only is hidden before, and what says so is gone after.
		const hide = `document.querySelectorAll("begroting-insluiten, begroting-plaatje, .search, .choice, .downloads, .drop, .needs-wasm, .picklist, .hidden").forEach(e => e.remove())`
		const open = `document.querySelectorAll("details").forEach((d) => { d.open = true; })` // without scripts all is open
		plain.Do(chromedp.Evaluate(hide+";"+open, nil))
		live.Do(chromedp.Evaluate(hide+";"+open, nil))
		if a, b := plain.Text(text), live.Text(text); a != b && path != "zoeken/" {
			t.Errorf("%s differs:\n%s\n%s", path, a, b)
		}
	}
}

func TestSource(t *testing.T) {
	s := Five(t)
	tab := Open(t, s, Look{Scripts: true, Width: 360})
	tab.Go(stads2024)
	tab.Do(chromedp.Focus("#r46", chromedp.ByQuery), chromedp.KeyEvent(kb.Enter))
	tab.Wait(`document.activeElement.id == "bron" && location.hash == "#r46"`)
	tab.Expect(`document.querySelector("#r46").nextElementSibling.id == "bron"`)
	tab.Expect(`bron.querySelector("mark").textContent == "17.093"`)
	tab.Do(chromedp.KeyEvent(kb.Escape))
	tab.Wait(`!document.querySelector(".source") && document.activeElement.id == "r46" && location.hash == ""`)
	// Without scripts the same link leads to the line in the text.
	plain := Open(t, s, Look{})
	plain.Do(chromedp.Navigate(s.URL+stads2024), chromedp.Click("#r46", chromedp.ByQuery), chromedp.WaitVisible("#l46", chromedp.ByQuery))
	plain.Expect(`location.pathname.endsWith("/bron/") && document.querySelector("#l46:target").textContent.includes("17.093")`)
}

func TestViews(t *testing.T) {
	s := Five(t)
	tab := Open(t, s, Look{Scripts: true})
	tab.Go(stads2024)
	first := `document.querySelector("tbody tr th").innerText`
	tab.Do(choose("baten"))
	tab.Wait(`location.search == "?sorteer=baten" && ` + first + ` == "Baten secretarieleges"`)
	tab.Do(choose("inwoner"))
	tab.Wait(`location.search.includes("eenheid=inwoner") && document.querySelector("tbody tr .n").innerText == "9,80"`)
	tab.Do(chromedp.Reload(), tab.live())
	tab.Expect(first + ` == "Baten secretarieleges" && document.querySelector("tbody tr .n").innerText == "9,80"`)
	tab.Do(chromedp.NavigateBack())
	tab.Wait(`location.search == "?sorteer=baten" && document.querySelector("tbody tr .n").innerText == "5.548"`)
	tab.Do(click("Begroting 2024"))
	tab.Wait(`location.pathname.endsWith("/publicatie/begroting-2024/") && document.title.startsWith("Begroting 2024") && document.activeElement.tagName == "H1"`)
	tab.Do(chromedp.Click(".language", chromedp.ByQuery))
	tab.Wait(`document.documentElement.lang == "en" && document.querySelector("h1").innerText == "Budget 2024"`)
}
