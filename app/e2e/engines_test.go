package e2e

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"begrotingsverkenner/app/e2e/engines"
)

// visitor is somebody with another browser.
type visitor struct {
	engines.Engine
	t *testing.T
	s *Site
}

func (r visitor) wait(js string) { r.t.Helper(); engines.Wait(r.t, r, false, js) }

// open opens a page of the site and waits until the program has it, and has read what it is about.
func (r visitor) open(path string) {
	r.t.Helper()
	r.Go(r.s.URL + path)
	r.wait(`["live", "ready"].every((c) => document.documentElement.classList.contains(c))`)
}

func (r visitor) link(text string) {
	r.t.Helper()
	r.Click(false, `[...document.querySelectorAll("a, button")].find((e) => e.innerText.trim() === "`+text+`")`)
}

// saved waits for a file that the browser saves.
func (r visitor) saved(name string) []byte {
	r.t.Helper()
	for end := time.Now().Add(time.Minute); time.Now().Before(end); time.Sleep(100 * time.Millisecond) {
		found, _ := filepath.Glob(filepath.Join(r.Folder(), name))
		more, _ := filepath.Glob(filepath.Join(r.Folder(), "*", name))
		for _, path := range append(found, more...) {
			before, err := os.Stat(path)
			if err != nil || before.Size() == 0 {
				continue
			}
			time.Sleep(300 * time.Millisecond)
			if after, err := os.Stat(path); err == nil && after.Size() == before.Size() {
				data, err := os.ReadFile(path)
				if err != nil {
					r.t.Fatal(err)
				}
				return data
			}
		}
	}
	r.t.Fatalf("%s saves no %s", r.Name(), name)
	return nil
}

// The stories that matter, in the engines of Firefox and Safari.
func TestEngines(t *testing.T) {
	for name, start := range map[string]func(testing.TB) engines.Engine{"Firefox": engines.Firefox, "WebKit": engines.WebKit} {
		t.Run(name, func(t *testing.T) {
			s := Five(t)
			e := start(t)
			if e == nil {
				t.Skipf("%s is missing (Debian: firefox-esr; webkit2gtk-driver, xvfb)", name)
			}
			r := visitor{e, t, s}
			for _, story := range []struct {
				name string
				tell func(visitor)
			}{
				{"start", storyStart}, {"search", storySearch}, {"source", storySource}, {"sort", storySort}, {"compare", storyCompare},
				{"downloads", storyDownloads}, {"own", storyOwn}, {"embed", storyEmbed}, {"offline", storyOffline}, {"single", storySingle},
				{"axe", storyAxe},
			} {
				t.Run(story.name, func(t *testing.T) {
					r := r
					if story.name == "offline" { // a reader's first visit: WebKit does not get everything kept after nine others
						r.Engine = start(t)
					}
					r.t = t
					r.For(t)
					story.tell(r)
				})
			}
		})
	}
}

func storyStart(r visitor) {
	r.open("")
	r.wait(`document.querySelector("h1").checkVisibility()`)
	r.link("Begrippen")
	r.wait(`document.querySelector("h1").innerText === "Begrippen" && document.activeElement.tagName === "H1"`)
	r.Back()
	r.wait(`document.querySelector("h1").innerText !== "Begrippen"`)
}

func storySearch(r visitor) {
	r.open("zoeken/")
	r.Type(`document.getElementById("zoek")`, "jeugdhulp")
	r.wait(`[...document.querySelectorAll(".hit")].some((h) => h.innerText.includes("257,3 mln"))`)
	r.Type(`document.getElementById("zoek")`, engines.Enter)
	r.wait(`new URLSearchParams(location.search).get("q") === "jeugdhulp"`)
	r.Click(false, `document.querySelector(".hit-title")`)
	r.wait(`/#r\d/.test(location.hash) && document.querySelector(".source mark")?.textContent.length > 0`)
}

func storySource(r visitor) {
	r.open(stads2024)
	r.Click(false, `document.getElementById("r46")`)
	r.wait(`document.querySelector("#bron mark")?.textContent === "17.093" && location.hash === "#r46"`)
	r.Click(false, `document.querySelector(".s-close")`)
	r.wait(`!document.querySelector("#bron") && document.activeElement.id === "r46"`)
	// What leads to a source is underlined with dots, so that it is no link like any other.
	r.wait(`getComputedStyle(document.getElementById("r46")).textDecorationStyle === "dotted"`)
}

func storySort(r visitor) {
	r.open(stads2024)
	r.Click(false, `document.querySelector('.choice a[href*="sorteer=baten"]')`)
	r.wait(`document.querySelector("tbody tr th").innerText === "Baten secretarieleges" && location.search.includes("sorteer=baten")`)
	r.Back()
	r.wait(`document.querySelector("tbody tr th").innerText !== "Baten secretarieleges" && !location.search.includes("sorteer")`)
}

func storyCompare(r visitor) {
	r.open("vergelijken/?programma=8-zorg-welzijn-jeugd-en-volksgezondheid&eenheid=mln")
	r.wait(`[...document.querySelectorAll("tr")].some((row) => row.innerText.includes("Jeugdhulp") && row.innerText.includes("+86,1"))`)
}

func (r visitor) book(name string) {
	r.t.Helper()
	r.Click(false, `document.querySelector('[data-act="excel"]')`)
	data := r.saved(name)
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		r.t.Fatal(r.Name(), err)
	}
	if _, err := z.Open("xl/workbook.xml"); err != nil {
		r.t.Error(err)
	}
	_ = os.Remove(filepath.Join(r.Folder(), name))
}

func storyDownloads(r visitor) {
	r.open(stads2024)
	r.book("begroting-2024.xlsx")
	r.Click(false, `document.querySelector('[data-act="csv"]')`)
	if csv := r.saved("*.csv"); !strings.Contains(string(csv), ";17.093;") {
		r.t.Errorf("the CSV is %.300s", csv)
	}
}

func (r visitor) own() {
	r.t.Helper()
	r.Choose(`document.getElementById("bestand")`, filepath.Join(root(r.t), "testdata", "documents", "000_d44517c8bcd0a836.txt"))
	r.wait(`document.querySelector("main").innerText.includes("Gelezen: 000") && [...document.querySelectorAll("td")].some((td) => td.innerText.startsWith("17.093"))`)
}

func storyOwn(r visitor) {
	r.open("eigen-document/")
	r.own()
	r.Click(false, `document.getElementById("r46")`)
	r.wait(`document.querySelector("#bron mark")?.textContent === "17.093"`)
}

// A frame in another website gets as high as what it shows, and Back goes back in it.
func storyEmbed(r visitor) {
	at := website(r.t, r.s, `<script type="module" src="{site}embed.js"></script><begrotings-verkenner id="a" src="{site}" programma="14" publicatie="begroting-2024"></begrotings-verkenner><p>erna</p>`)
	r.Go(at)
	inside := func(js string) { r.t.Helper(); engines.Wait(r.t, r, true, js) }
	inside(`document.documentElement.classList.contains("ready") && document.querySelector("h1").innerText.startsWith("Stadsdelen")`)
	const height = `document.getElementById("a").shadowRoot.querySelector("iframe").offsetHeight`
	r.wait(height + ` > 1500`)
	r.wait(`(scrollTo({ top: 300, behavior: "instant" }), scrollY === 300)`)
	r.Click(true, `[...document.querySelectorAll(".bars a, main table a")].find((l) => l.textContent === "Burgerzaken")`)
	inside(`document.querySelector("h1").innerText === "Burgerzaken"`)
	r.Back()
	inside(`document.querySelector("h1").innerText.startsWith("Stadsdelen")`)
	r.wait(`location.href === "` + at + `" && ` + height + ` > 1500`)
}

func storyOffline(r visitor) {
	r.open(stads2024)
	r.wait(`(async () => {
		const names = (await caches.keys()).filter((n) => n.startsWith("begroting "));
		if (!navigator.serviceWorker.controller || names.length !== 1) return false;
		const urls = (await (await caches.open(names[0])).keys()).map((request) => request.url);
		return urls.some((u) => u.includes("search.")) && urls.filter((u) => u.includes("/data/")).length === 5;
	})()`)
	r.s.Offline(true)
	defer r.s.Offline(false)
	r.open(zorg2026)
	r.wait(`document.querySelector("main").innerText.includes("257.288")`)
	r.open("zoeken/?q=jeugdhulp")
	r.wait(`document.querySelectorAll(".hit").length > 0`)
}

// The one file, from a disk.
func storySingle(r visitor) {
	r.s = one(r.t)
	r.open("")
	r.open("#/" + stads2024)
	r.wait(`document.querySelector("h1").innerText.startsWith("Stadsdelen")`)
	r.book("begroting-2024.xlsx")
	r.open("#/eigen-document/")
	r.wait(`document.querySelector("#bestand")`)
	r.own()
}

// Engines differ in what they take for a colour, a name or a role; so axe looks at the page kinds in each of them.
func storyAxe(r visitor) {
	script := axe(r.t)
	for _, path := range []string{"", "publicatie/begroting-2024/", stads2024, "vergelijken/?programma=8-zorg-welzijn-jeugd-en-volksgezondheid", "zoeken/?q=jeugdhulp", "eigen-document/", "en/over/"} {
		r.open(path)
		if _, err := r.Eval(false, "(() => { "+script+"; return true; })()"); err != nil {
			r.t.Fatal(r.Name(), path, err)
		}
		if found := engines.Text(r.t, r, "await "+violations); found != "" {
			r.t.Errorf("%s, %s:\n%s", r.Name(), path, found)
		}
	}
}
