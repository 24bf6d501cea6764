package e2e

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// wordPressScript is what WordPress puts in its pages for addresses that somebody pasted: wp-includes/js/wp-embed.js. make tools
// fetches it; where it can't, standIn does what that does.
func wordPressScript(t *testing.T) string {
	t.Helper()
	for _, path := range []string{filepath.Join(root(t), "bin", "wp-embed.js"), "/usr/share/wordpress/wp-includes/js/wp-embed.js"} {
		if data, err := os.ReadFile(path); err == nil {
			return string(data)
		}
	}
	t.Log("WordPress's own script is missing (make tools fetches it): a stand-in takes its place")
	return standIn
}

// standIn follows the frame's messages as WordPress does: a height between 200 and 1000, and a link on the frame's own host, where the
// reader is in the frame.
const standIn = `addEventListener("message", ({ source, data }) => {
	for (const frame of document.querySelectorAll('iframe[data-secret="' + data?.secret + '"]')) {
		if (source !== frame.contentWindow) continue;
		frame.removeAttribute("style");
		if (data.message === "height") frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
		if (data.message === "link" && new URL(data.value).host === new URL(frame.src).host && document.activeElement === frame) top.location.href = data.value;
	}
});
addEventListener("DOMContentLoaded", () => {
	for (const frame of document.querySelectorAll("iframe.wp-embedded-content")) frame.contentWindow.postMessage({ message: "ready", secret: frame.dataset.secret }, "*");
});`

// WordPress locks an address that somebody pasted up in a frame, and talks with it by a secret: the frame gets as high as WordPress lets
// it be, and links lead on, in the window.
func TestWordPress(t *testing.T) {
	s := Five(t)
	script := wordPressScript(t)
	var page string
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/":
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			fmt.Fprint(w, page)
		case "/wp-embed.js":
			w.Header().Set("Content-Type", "text/javascript")
			fmt.Fprint(w, script)
		default:
			http.NotFound(w, r)
		}
	}))
	t.Cleanup(server.Close)
	at := strings.Replace(server.URL, "127.0.0.1", "localhost", 1)
	for path, height := range map[string]string{stads2024: "1000", "activiteit/burgerzaken/?weergave=grafiek": ""} {
		sep := "?"
		if strings.Contains(path, "?") {
			sep = "&"
		}
		page = bare + `<blockquote class="wp-embedded-content" data-secret="aB3xYz9Qkl"><a href="` + s.URL + path + `">Begroting</a></blockquote>
<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" style="position: absolute; visibility: hidden;" title="Begroting" src="` + s.URL + path + sep + `ingesloten=1#?secret=aB3xYz9Qkl" data-secret="aB3xYz9Qkl" width="500" height="338" frameborder="0"></iframe>
<script src="wp-embed.js"></script>`
		tab := Open(t, s, Look{Scripts: true, Also: []string{at}})
		tab.Do(chromedp.Navigate(at + "/"))
		tab.locked = true
		const frame = `document.querySelector("iframe")`
		tab.Wait(frame + `.height !== "338" && ` + frame + `.checkVisibility({visibilityProperty: true})`)
		if height == "" {
			var inside float64
			tab.In("", `Math.ceil(document.documentElement.getBoundingClientRect().height)`, &inside)
			height = fmt.Sprint(inside)
		}
		tab.Wait(frame + `.height === "` + height + `"`)

		// A place on the page stays in the frame; another page is for the whole window.
		var x, y, left, top float64
		const first = `[...document.querySelectorAll("main a[href]")].find((a) => !a.getAttribute("href").startsWith("#") && a.getBoundingClientRect().height > 10)`
		tab.In("", first+`.getBoundingClientRect().x + 5`, &x)
		tab.In("", first+`.getBoundingClientRect().y + 5`, &y)
		var href string
		tab.In("", first+`.href`, &href)
		tab.Do(chromedp.Evaluate(frame+`.getBoundingClientRect().x`, &left), chromedp.Evaluate(frame+`.getBoundingClientRect().y`, &top))
		if y+top > 850 {
			t.Fatalf("the first link stands at %v", y+top)
		}
		tab.locked = false
		tab.Do(chromedp.MouseClickXY(x+left, y+top))
		// Another page comes, in the middle of which nothing can be asked of it.
		there := false
		for tries := 0; !there && tries < 200; tries++ {
			time.Sleep(100 * time.Millisecond)
			_ = chromedp.Run(tab, chromedp.Evaluate(`location.href === "`+href+`" && document.querySelector(".top").checkVisibility() && document.documentElement.classList.contains("ready")`, &there))
		}
		if !there {
			t.Errorf("%s: a click on %s leads nowhere", path, href)
		}
	}
}
