package e2e

import (
	"context"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// website serves a page of another site, not only of another origin, that forbids all that it can.
func website(t testing.TB, s *Site, body string) string {
	t.Helper()
	origin := s.server.URL
	html := bare + `<link rel="stylesheet" href="site.css">` + strings.ReplaceAll(strings.ReplaceAll(body, "{room}", ""), "{site}", s.URL)
	at := host(t, html, "default-src 'none'; script-src "+origin+"; frame-src "+origin+"; style-src 'self'; base-uri 'none'; form-action 'none'")
	return strings.Replace(at, "127.0.0.1", "localhost", 1)
}

const threeElements = `<script type="module" src="{site}embed.js"></script><p><a id="before" href="#x">ervoor</a></p>
<begrotings-verkenner id="a" src="{site}" programma="14" publicatie="begroting-2024" adres><a href="{site}programma/14/">Programma 14</a></begrotings-verkenner>
<p><a id="after" href="#y">erna</a></p>
<begrotings-verkenner id="b" src="{site}" activiteit="jeugdhulp" weergave="grafiek"{room}><a href="{site}activiteit/jeugdhulp/">Jeugdhulp</a></begrotings-verkenner>
<begrotings-verkenner id="c" src="{site}" programma="8" taal="en"><a href="{site}en/programma/8/">Care</a></begrotings-verkenner>`

// fits waits until the frame of an element is as high as what it shows, and no higher.
func (tab *Tab) fits(id, frame string) float64 {
	tab.T.Helper()
	var inside, outside float64
	for range 200 {
		tab.In(frame, `document.documentElement.getBoundingClientRect().height`, &inside)
		tab.Do(chromedp.Evaluate(`document.getElementById("`+id+`").shadowRoot.querySelector("iframe").offsetHeight`, &outside))
		if inside > 0 && outside-inside >= 0 && outside-inside < 2 {
			return outside
		}
		time.Sleep(50 * time.Millisecond)
	}
	tab.T.Fatalf("frame %s is %v high and shows %v", id, outside, inside)
	return 0
}

// showing finds the frame that shows a page, whose path ends so.
func (tab *Tab) showing(path string) string {
	tab.T.Helper()
	for range 200 {
		for _, f := range tab.framedPages() {
			var at string
			if tab.In(f.frame, `location.pathname`, &at); strings.HasSuffix(at, path) {
				tab.WaitIn(f.frame, `document.documentElement.classList.contains("live")`)
				return f.frame
			}
		}
		time.Sleep(50 * time.Millisecond)
	}
	tab.T.Fatalf("no frame shows %s", path)
	return ""
}

// Three elements in a strict page of another site, on a slow network: they come without a jump, are as high as what they
// show wherever a reader goes in them, and the page around keeps nothing.
func TestThreeElements(t *testing.T) {
	s := Five(t)
	tab := Open(t, s, Look{Width: 390, Scripts: true, Also: []string{"http://localhost:"}})
	// What the page says of its chart's height is what an editor pastes.
	tab.Go("activiteit/jeugdhulp/")
	element, _ := tab.snippets("Grafiek")
	room := regexp.MustCompile(` hoogte="\d+"`).FindString(element)
	if room == "" {
		t.Fatalf("no height in\n%s", element)
	}
	at := website(t, s, strings.Replace(threeElements, "{room}", room, 1))
	tab.Do(network.EmulateNetworkConditions(false, 120, 1<<20, 1<<20), chromedp.Navigate(at))
	a := tab.showing("/programma/14-stadsdelen-integratie-en-dienstverlening/")
	first := tab.fits("a", a)
	for _, next := range [][2]string{{"b", "/activiteit/jeugdhulp/"}, {"c", "/en/programma/8-zorg-welzijn-jeugd-en-volksgezondheid/"}} {
		tab.Do(chromedp.Evaluate(`document.getElementById("`+next[0]+`").scrollIntoView({behavior: "instant"})`, nil))
		tab.fits(next[0], tab.showing(next[1]))
	}
	tab.Expect(`document.documentElement.scrollWidth <= innerWidth`)
	const shift = `new Promise((done) => {
		let sum = 0, what = "";
		new PerformanceObserver((list) => { for (const e of list.getEntries()) {
			sum += e.value;
			for (const s of e.sources) what += " " + e.value.toFixed(3) + " " + (s.node?.id || s.node?.nodeName) + " from " + s.previousRect.y + " to " + s.currentRect.y;
		} }).observe({ type: "layout-shift", buffered: true });
		setTimeout(() => done({sum, what}), 500);
	})`
	var around struct {
		Sum  float64
		What string
	}
	tab.Do(chromedp.Evaluate(shift, &around, awaited))
	t.Logf("layout shift of the page around: %.4f", around.Sum)
	if around.Sum >= 0.01 {
		t.Errorf("the page around shifts by %.4f, with%s:%s", around.Sum, room, around.What)
	}

	// Wherever a reader goes, the frame follows: to another page, back, to another order, to a source.
	tab.Do(chromedp.Evaluate(`scrollTo(0, 0)`, nil))
	tab.In(a, `[...document.querySelectorAll(".bars a")].find((l) => l.textContent === "Burgerzaken").click()`, nil)
	tab.WaitIn(a, `document.querySelector("h1").innerText === "Burgerzaken"`)
	if second := tab.fits("a", a); second >= first {
		t.Errorf("another page is %v high, and the one before was %v", second, first)
	}
	tab.Wait(`new URLSearchParams(location.search).get("begroting") === "activiteit/burgerzaken/"`)
	tab.Do(chromedp.Evaluate(`history.back()`, nil))
	tab.WaitIn(a, `document.querySelector("h1").innerText.startsWith("Stadsdelen")`)
	tab.fits("a", a)
	tab.In(a, `document.querySelector('.choice a[href*="=baten"]').click()`, nil)
	tab.WaitIn(a, `document.querySelector("tbody tr th").innerText === "Baten secretarieleges"`)
	tab.fits("a", a)
	tab.In(a, `document.getElementById("r46").click()`, nil)
	tab.WaitIn(a, `document.getElementById("bron")?.checkVisibility()`)
	opened := tab.fits("a", a)
	tab.In(a, `document.querySelector(".s-close").click()`, nil)
	tab.WaitIn(a, `!document.getElementById("bron")`)
	if closed := tab.fits("a", a); closed >= opened {
		t.Errorf("with its source open the page is %v high, and %v without", opened, closed)
	}
	tab.Wait(`new URLSearchParams(location.search).get("begroting")?.endsWith("?sorteer=baten")`)

	// What was shared comes back.
	tab.Do(chromedp.Reload())
	tab.WaitIn(tab.showing("/programma/14-stadsdelen-integratie-en-dienstverlening/"), `document.querySelector("tbody tr th").innerText === "Baten secretarieleges"`)
	tab.Expect(`document.cookie === "" && localStorage.length === 0 && sessionStorage.length === 0`)
	var kept int
	tab.Do(chromedp.Evaluate(`Promise.all([caches.keys(), indexedDB.databases(), navigator.serviceWorker.getRegistrations()]).then((all) => all.flat().length)`, &kept, awaited))
	if kept != 0 {
		t.Errorf("the page around keeps %d things", kept)
	}
	cookies := -1
	tab.Do(chromedp.ActionFunc(func(ctx context.Context) error {
		list, err := network.GetCookies().Do(ctx)
		cookies = len(list)
		return err
	}))
	if cookies != 0 {
		t.Errorf("%d cookies", cookies)
	}
}

// With keys alone a reader goes into the frame, through it, and out of it again.
func TestFrameKeyboard(t *testing.T) {
	s := Five(t)
	at := website(t, s, threeElements)
	tab := Open(t, s, Look{Scripts: true, Also: []string{at, strings.TrimSuffix(at, "/")}})
	tab.Do(chromedp.Navigate(at))
	a := tab.showing("/programma/14-stadsdelen-integratie-en-dienstverlening/")
	tab.fits("a", a)
	tab.Do(chromedp.Evaluate(`document.getElementById("before").focus()`, nil), chromedp.KeyEvent(kb.Tab))
	tab.WaitIn(a, `document.activeElement.className.includes("whole")`)
	seen := map[string]bool{}
	for range 20 {
		tab.Do(chromedp.KeyEvent(kb.Tab))
		var on string
		tab.In(a, `document.activeElement.checkVisibility() ? document.activeElement.innerText : "hidden: " + document.activeElement.outerHTML`, &on)
		if strings.HasPrefix(on, "hidden") || on == "" {
			t.Errorf("the focus is on %s", on)
		}
		seen[on] = true
	}
	if len(seen) < 12 || !seen["Miljoenen"] {
		t.Errorf("twenty tabs come to %v", seen)
	}
	// A source that is open closes first; the next Escape leaves the frame, for what is behind it.
	tab.In(a, `document.getElementById("r46").focus()`, nil)
	tab.Do(chromedp.KeyEvent(kb.Enter))
	tab.WaitIn(a, `document.activeElement.id === "bron"`)
	tab.Do(chromedp.KeyEvent(kb.Escape))
	tab.WaitIn(a, `document.activeElement.id === "r46"`)
	tab.Expect(`document.activeElement.id === "a" && document.activeElement.shadowRoot.activeElement.tagName === "IFRAME"`)
	tab.Do(chromedp.KeyEvent(kb.Escape))
	tab.Wait(`document.getElementById("a").shadowRoot.activeElement?.tagName === "SPAN"`)
	tab.Do(chromedp.KeyEvent(kb.Tab))
	tab.Wait(`document.activeElement.id === "after"`)
}

// Without scripts there is the link, and a plain frame shows the page; so does one that a content system locks up.
func TestFrameWithout(t *testing.T) {
	s := Five(t)
	const plain = `<iframe src="{site}` + stads2024 + `?ingesloten=1" title="Programma 14" width="100%" height="900"></iframe>`
	at := website(t, s, threeElements+plain)
	off := Open(t, s, Look{Also: []string{at, strings.TrimSuffix(at, "/")}})
	off.Do(chromedp.Navigate(at))
	off.Expect(`document.querySelectorAll("begrotings-verkenner a").length === 3 && [...document.querySelectorAll("begrotings-verkenner a")].every((a) => a.checkVisibility() && a.offsetHeight > 10)`)
	const bars = `[...document.querySelectorAll(".bars svg.bar rect")].filter((bar) => bar.getBoundingClientRect().width > 0).length > 12`
	off.WaitIn("", bars)

	locked := website(t, s, strings.Replace(plain, "<iframe ", `<iframe sandbox="allow-scripts" `, 1))
	tab := Open(t, s, Look{Scripts: true, Also: []string{locked, strings.TrimSuffix(locked, "/")}})
	tab.Do(chromedp.Navigate(locked))
	tab.locked = true
	tab.WaitIn("", bars+` && document.documentElement.classList.contains("ingesloten") && !document.querySelector(".top").checkVisibility()`)
}

// The frame's service worker keeps the explorer for the website around it, and works without a network.
func TestFrameOffline(t *testing.T) {
	s := Five(t)
	at := website(t, s, `<iframe src="{site}`+stads2024+`?ingesloten=1" title="Programma 14" width="100%" height="900"></iframe>`)
	tab := Open(t, s, Look{Scripts: true, Also: []string{at, strings.TrimSuffix(at, "/")}})
	tab.Do(chromedp.Navigate(at))
	tab.WaitIn("", `document.documentElement.classList.contains("live") && navigator.serviceWorker.controller`)
	var stored int
	tab.In("", `caches.keys().then((names) => caches.open(names[0])).then((cache) => cache.keys()).then((keys) => keys.filter((r) => /\/data\/|export\./.test(r.url)).length)`, &stored)
	if stored > 1 {
		t.Errorf("a frame that a reader only looks at fetched %d documents and programs for later", stored)
	}
	tab.Do(chromedp.Reload()) // through the service worker, which keeps the page
	tab.WaitIn("", `document.documentElement.classList.contains("live")`)
	s.Offline(true)
	tab.Do(chromedp.Reload())
	tab.WaitIn("", `document.documentElement.classList.contains("live") && document.querySelectorAll(".bars svg.bar rect").length > 12`)
	tab.In("", `document.getElementById("r46").click()`, nil)
	tab.WaitIn("", `document.querySelector("#bron mark")?.textContent === "17.093"`)
}

// On paper the frame is as high as what it shows, and it is there.
func TestFramePrint(t *testing.T) {
	s := Five(t)
	at := website(t, s, threeElements)
	tab := Open(t, s, Look{Scripts: true, Also: []string{at, strings.TrimSuffix(at, "/")}})
	tab.Do(chromedp.Navigate(at))
	a := tab.showing("/programma/14-stadsdelen-integratie-en-dienstverlening/")
	tab.fits("a", a)
	printed := func() []byte {
		var pdf []byte
		tab.Do(chromedp.ActionFunc(func(ctx context.Context) (err error) {
			pdf, _, err = page.PrintToPDF().WithPrintBackground(true).Do(ctx)
			return err
		}))
		return pdf
	}
	full := printed()
	tab.Do(emulation.SetEmulatedMedia().WithMedia("print"))
	var cut float64
	tab.In(a, `document.documentElement.scrollHeight - innerHeight`, &cut)
	if cut > 1 {
		t.Errorf("%v pixels of the frame are cut off on paper", cut)
	}
	var shown string
	tab.In(a, seen, &shown)
	if !strings.Contains(shown, "tables 1 | bars true") {
		t.Errorf("on paper the frame shows %s", shown)
	}
	tab.Do(emulation.SetEmulatedMedia().WithMedia("screen"), chromedp.Evaluate(`for (const el of document.querySelectorAll("begrotings-verkenner")) el.hidden = true`, nil))
	without := printed()
	pages := func(pdf []byte) int { return strings.Count(string(pdf), "/Type /Page\n") }
	if pages(full) < pages(without)+5 || len(full) < 3*len(without) {
		t.Errorf("%d pages, %d bytes with frames; %d pages, %d bytes without", pages(full), len(full), pages(without), len(without))
	}
	t.Logf("%d pages of %d bytes with frames, %d of %d without", pages(full), len(full), pages(without), len(without))
}
