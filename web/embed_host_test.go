package web

import (
	"fmt"
	"net/http"
	"net/url"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// stage is an explorer and a website around it, on two origins. The explorer's pages are drawings: what matters is how
// high they are and what they do.
type stage struct {
	explorer, host string            // addresses
	reads          map[string]string // the website's pages, by path
	mu             sync.Mutex
	log            []string      // what the framed pages told of themselves
	slow           time.Duration // that the explorer takes for a page
	silent         atomic.Bool   // the explorer's pages do not load framed.js: like one that is down, they say nothing
}

// heights of the explorer's pages, by path; what is not here is 900 pixels high.
var heights = map[string]int{
	"publicatie/begroting-2024/programma/14/": 1800, "publicatie/begroting-2024/programma/8/": 1200,
	"activiteit/burgerzaken/": 500, "en/programma/14/": 700, "vergelijken/": 400,
}

// framedPage is what each page of the explorer runs; it tells the server what a test can't see from outside.
const framedPage = `"use strict";
const log = (what) => fetch("/begroting/log?" + encodeURIComponent(what));
const block = document.querySelector("main");
block.style.height = block.dataset.height + "px";
log("page " + location.pathname + location.search + location.hash + " class=" + document.documentElement.className + " view=" + (document.documentElement.dataset.weergave || ""));
addEventListener("focusin", (e) => log("focus " + (e.target.id || e.target.tagName) + " " + location.pathname));
addEventListener("click", (e) => {
  const act = e.target.dataset.act;
  if (act === "grow") block.style.height = "2600px";
  if (act === "filter") history.pushState(null, "", "?sorteer=lasten#ver");
  if (act === "lie") {
    const send = (more) => parent.postMessage({ source: "begrotingsverkenner", v: 1, ...more }, "*");
    for (const height of [-5, 0, NaN, Infinity, 1e9, "77px", null, {}, [], undefined]) send({ type: "height", height });
    for (const path of ["//example.org/", "https://example.org/", "../../", "/", "javascript:alert(1)", 7, null]) send({ type: "address", path });
    send({ type: "scroll", top: "a" });
    send({ type: "height", height: 77, v: 2 });
    send({ type: "height", height: 77, source: "other" });
    send({ type: "none", height: 77 });
    for (const data of [null, 7, "height", [], { type: "height", height: 77 }]) parent.postMessage(data, "*");
    setTimeout(() => log("lied"), 300);
  }
});
if (location.pathname.endsWith("/liar/")) parent.postMessage({ source: "begrotingsverkenner", v: 1, type: "height", height: 77 }, "*");
`

func newStage(t *testing.T) *stage {
	t.Helper()
	s := &stage{reads: map[string]string{}}
	site := serve(t, http.HandlerFunc(s.site))
	s.explorer = strings.Replace(site, "127.0.0.1", "localhost", 1) + "/begroting/"
	s.host = serve(t, http.HandlerFunc(s.website)) + "/"
	return s
}

// site is the explorer, below a path of its server.
func (s *stage) site(w http.ResponseWriter, r *http.Request) {
	path, ok := strings.CutPrefix(r.URL.Path, "/begroting/")
	w.Header().Set("Content-Security-Policy", sitePolicy)
	switch {
	case !ok:
		http.NotFound(w, r)
	case path == "log":
		what, _ := url.QueryUnescape(r.URL.RawQuery)
		s.mu.Lock()
		s.log = append(s.log, what)
		s.mu.Unlock()
	case path == "embed.js" || path == "framed.js":
		// A module of another origin needs its server's leave.
		w.Header().Set("Access-Control-Allow-Origin", "*")
		w.Header().Set("Content-Type", "text/javascript")
		data, err := os.ReadFile(map[string]string{"embed.js": "embed.js", "framed.js": "js/framed.js"}[path])
		if err != nil {
			panic(err)
		}
		_, _ = w.Write(data)
	case path == "page.js":
		w.Header().Set("Content-Type", "text/javascript")
		fmt.Fprint(w, framedPage)
	case path == "page.css":
		w.Header().Set("Content-Type", "text/css")
		fmt.Fprint(w, "body{margin:0}main{position:relative}main *{position:absolute;top:0}#filter{left:100px}#lie{left:200px}#next{left:300px}#deep{left:400px}#link{top:900px}#ver{top:1500px}"+
			"header{height:300px}.ingesloten header{display:none}")
	default:
		time.Sleep(s.slow)
		height := heights[path]
		if height == 0 {
			height = 900
		}
		root := strings.Repeat("../", strings.Count(path, "/"))
		framed := fmt.Sprintf(`<script src="%sframed.js" data-root="%s"></script>`, root, root)
		if s.silent.Load() {
			framed = ""
		}
		fmt.Fprintf(w, `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>%s</title><link rel="stylesheet" href="%spage.css">%s</head>
<body><header><a id="menu" href="%s">Menu</a></header><main data-height="%d">
<button id="grow" data-act="grow">groei</button> <button id="filter" data-act="filter">sorteer</button> <button id="lie" data-act="lie">lieg</button>
<a id="next" href="%sactiviteit/burgerzaken/">Burgerzaken</a> <a id="deep" href="%svergelijken/?a=1&amp;b=%%20x">vergelijk</a>
<a id="link" href="%sactiviteit/burgerzaken/">onderaan</a><p id="ver">ver</p></main>
<script src="%spage.js"></script></body></html>`, path, root, framed, root, height, root, root, root, root)
	}
}

// website is the municipality's: strict, and with styles that would spoil a frame that is not shielded from them.
func (s *stage) website(w http.ResponseWriter, r *http.Request) {
	origin := strings.TrimSuffix(s.explorer, "/begroting/")
	w.Header().Set("Content-Security-Policy", "default-src 'none'; script-src "+origin+"; frame-src "+origin+"; style-src 'self'; base-uri 'none'")
	switch path := r.URL.Path; {
	case path == "/site.css":
		w.Header().Set("Content-Type", "text/css")
		// The second rule is the one that the documentation offers: room before the script is there.
		fmt.Fprint(w, "body{margin:20px}iframe{height:50px!important;border:9px solid red}p{height:80px;margin:0}"+
			"@media (scripting: enabled){begrotings-verkenner:not(:defined){display:block;min-height:100vh}.grafiek:not(:defined){min-height:500px!important}}")
	case s.reads[path] != "":
		fmt.Fprintf(w, `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Gemeente</title><link rel="stylesheet" href="/site.css"></head><body>%s</body></html>`,
			strings.NewReplacer("{src}", s.explorer, "{module}", `<script type="module" src="`+s.explorer+`embed.js"></script>`,
				"{classic}", `<script defer src="`+s.explorer+`embed.js"></script>`).Replace(s.reads[path]))
	default:
		http.NotFound(w, r)
	}
}

// told reports whether a framed page told something.
func (s *stage) told(what string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, l := range s.log {
		if strings.Contains(l, what) {
			return true
		}
	}
	return false
}

func (s *stage) await(t *testing.T, what string) {
	t.Helper()
	for range 100 {
		if s.told(what) {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	t.Fatalf("no framed page told %q, only:\n%s", what, strings.Join(s.log, "\n"))
}

// text of a page with three elements.
const three = `{module}<p><a id="before" href="#x">ervoor</a></p>
<begrotings-verkenner id="a" src="{src}" programma="14" publicatie="begroting-2024" adres><a id="link" href="{src}publicatie/begroting-2024/programma/14/">Programma 14</a></begrotings-verkenner>
<p>tussen</p>
<begrotings-verkenner id="b" src="{src}" activiteit="burgerzaken" weergave="grafiek" hoogte="500" title="Burgerzaken door de jaren"></begrotings-verkenner>
<p>tussen</p>
<begrotings-verkenner id="c" src="{src}" programma="14" taal="en" adres="derde"></begrotings-verkenner>
<p><a id="after" href="#y">erna</a></p>`

// frame is the script for the frame of an element.
func frame(id string) string {
	return `document.getElementById("` + id + `").shadowRoot.querySelector("iframe")`
}

// height waits for the height of an element's frame.
func (p *page) height(id string, want int) {
	p.t.Helper()
	p.until(fmt.Sprintf("%s && %s.offsetHeight === %d", frame(id), frame(id), want))
}
