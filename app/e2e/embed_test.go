package e2e

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// snippet is what README.md tells people to paste.
func snippet(t testing.TB) string {
	t.Helper()
	readme, err := os.ReadFile(filepath.Join(root(t), "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, rest, found := strings.Cut(string(readme), "```html\n")
	html, _, end := strings.Cut(rest, "```")
	if !found || !end || !strings.Contains(html, "<begrotings-verkenner") {
		t.Fatal("README.md has no snippet")
	}
	return html
}

// bare is the beginning of a page that fits on a phone, and nothing else.
const bare = `<!doctype html><meta name="viewport" content="width=device-width">` + "\n"

// room is the rule that the documentation gives: it keeps room until the script is there.
const room = "@media (scripting: enabled) { begrotings-verkenner:not(:defined) { display: block; min-height: 100vh; } }"

// host serves one page of another website, and its style sheet.
func host(t testing.TB, html string, policy string) string {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/site.css" {
			w.Header().Set("Content-Type", "text/css")
			fmt.Fprint(w, room)
			return
		}
		if r.URL.Path != "/" {
			http.NotFound(w, r)
			return
		}
		if policy != "" {
			w.Header().Set("Content-Security-Policy", policy)
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, html)
	}))
	t.Cleanup(s.Close)
	return s.URL + "/"
}

// frame is the script for the frame of the first element of a page.
const frame = `document.querySelector("begrotings-verkenner").shadowRoot.querySelector("iframe")`

// The snippet of the README, pasted unchanged into a bare page of another origin, shows programme 14 with its bars at the
// right height. The site stands where `make run` says that it does; another program on that port is not in the way.
func TestReadmeSnippet(t *testing.T) {
	s := ServeBelow(t, Documents(t), "/")
	const printed = "127.0.0.1:8080"
	html := snippet(t)
	if n := strings.Count(html, "http://"+printed+"/"); n < 3 {
		t.Errorf("the snippet names the address of make run %d times", n)
	}
	outside := host(t, bare+html, "")
	for _, width := range []int64{360, 1280} {
		t.Run(fmt.Sprint(width), func(t *testing.T) {
			tab := Open(t, s, Look{Width: width, Scripts: true, Also: []string{"http://" + printed + "/", outside},
				Flags: []chromedp.ExecAllocatorOption{chromedp.Flag("host-resolver-rules", "MAP "+printed+" "+strings.TrimPrefix(s.server.URL, "http://"))}})
			tab.Do(chromedp.Navigate(outside))
			tab.Wait(frame + ` !== null`)
			tab.Site = &Site{URL: "http://" + printed + "/", server: s.server}
			tab.WaitIn("", `document.documentElement.classList.contains("live") && document.querySelector(".bars tbody")`)
			var inside struct {
				Height, Full         float64
				Bars                 int
				Title, Class, Hidden string
				Wide                 bool
			}
			tab.In("", `(() => {
				const html = document.documentElement;
				return {height: html.getBoundingClientRect().height, full: html.scrollHeight, title: document.querySelector("h1").innerText, class: html.className,
					bars: [...document.querySelectorAll(".bars svg.bar rect")].filter((bar) => bar.getBoundingClientRect().width > 0 && bar.getBoundingClientRect().height > 2).length,
					hidden: [...document.querySelectorAll(".top, .foot, .utrecht-breadcrumb-nav")].filter((e) => e.checkVisibility()).map((e) => e.className).join(),
					wide: html.scrollWidth > innerWidth};
			})()`, &inside)
			if inside.Title != "Stadsdelen, integratie en dienstverlening" || inside.Bars < 12 || inside.Hidden != "" || inside.Wide {
				t.Errorf("the frame shows %+v", inside)
			}
			tab.Wait(fmt.Sprintf(`Math.abs(%s.offsetHeight - %v) < 2`, frame, inside.Height))
			if inside.Full > inside.Height+1 {
				t.Errorf("the frame scrolls: %v in %v", inside.Full, inside.Height)
			}
			tab.Expect(`document.documentElement.scrollWidth <= innerWidth && ` + frame + `.offsetWidth > innerWidth - 40`)
			tab.Expect(`document.querySelector("begrotings-verkenner a").offsetHeight === 0`)
			tab.Picture(fmt.Sprintf("readme-%d.png", width))
		})
	}
}

// What stands below an embed stays where it is while that comes: with what Insluiten and the README say to paste, and nothing in the
// website's own styles; on slow networks and fast ones, narrow and wide, in twenty runs.
func TestFrameShift(t *testing.T) {
	s := Five(t)
	html := strings.ReplaceAll(snippet(t), "http://127.0.0.1:8080/", s.URL) + `<p id="behind">Wat eronder staat, en verder gaat over iets anders.</p>`
	at := strings.Replace(host(t, bare+"<p>Wat erboven staat.</p>"+html, ""), "127.0.0.1", "localhost", 1)
	worst := 0.0
	for _, width := range []int64{360, 1280} {
		for _, slow := range []bool{false, true} {
			tab := Open(t, s, Look{Width: width, Scripts: true, Also: []string{at[:len(at)-1]}})
			if slow {
				tab.Do(network.EmulateNetworkConditions(false, 300, 200<<10, 200<<10))
			}
			for range 5 {
				tab.Do(network.ClearBrowserCache(), chromedp.Navigate(at))
				tab.Wait(`document.getElementById("behind").getBoundingClientRect().top > 1000`) // the frame has said how high it is
				var moved float64
				tab.Do(chromedp.Evaluate(`new Promise((done) => {
					let sum = 0;
					new PerformanceObserver((list) => { for (const e of list.getEntries()) sum += e.value; }).observe({ type: "layout-shift", buffered: true });
					setTimeout(() => done(sum), 200);
				})`, &moved, awaited))
				worst = max(worst, moved)
			}
		}
	}
	if t.Logf("the worst layout shift is %.4f", worst); worst >= 0.01 {
		t.Errorf("the page around shifts by %.4f", worst)
	}

	// Without scripts there is the link, and no empty room.
	off := Open(t, s, Look{Also: []string{at[:len(at)-1]}})
	off.Do(chromedp.Navigate(at))
	off.Expect(`document.querySelector("begrotings-verkenner a").checkVisibility() && document.getElementById("behind").getBoundingClientRect().top < 200`)
}
