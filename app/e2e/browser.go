package e2e

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"

	"begrotingsverkenner/app/e2e/chromium"
)

// Tab is a page in a browser, with what it did wrong.
type Tab struct {
	context.Context
	T    testing.TB
	Site *Site

	mu       sync.Mutex
	faults   []string
	requests []string
	frames   []framed
	locked   bool // the page around gives its frames no origin
}

// Look is how a page is looked at.
type Look struct {
	Width   int64
	Dark    bool
	Motion  bool // the reader does not mind it
	Scripts bool
	Also    []string // other origins that the page may ask for something
	Flags   []chromedp.ExecAllocatorOption
}

// Open starts a browser with an empty profile. The test fails when the page logs an error or asks another host for
// anything.
func Open(t testing.TB, s *Site, look Look) *Tab {
	t.Helper()
	path := chromium.Find()
	if path == "" {
		t.Skip("Chromium is missing (Debian: chromium)")
	}
	ctx, stop, err := chromium.Start(path, append([]chromedp.ExecAllocatorOption{
		chromedp.Flag("hide-scrollbars", true),
		chromedp.ProxyServer(outside(t)),
		chromedp.Flag("disable-site-isolation-trials", true), // frames of other sites in one process, where a test can see into them
	}, look.Flags...)...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(stop)
	ctx, stopTime := context.WithTimeout(ctx, 10*time.Minute)
	tab := &Tab{Context: ctx, T: t, Site: s}
	t.Cleanup(func() {
		stopTime()
		tab.mu.Lock()
		defer tab.mu.Unlock()
		for _, f := range tab.faults {
			t.Error(f)
		}
		for _, url := range tab.requests {
			if !slices.ContainsFunc(append(look.Also, s.URL), func(at string) bool { return strings.HasPrefix(url, at) }) && !strings.HasPrefix(url, "data:") && !(s.server != nil && strings.HasPrefix(url, "blob:"+s.server.URL)) {
				t.Errorf("the page asked for %s, outside the site", url)
			}
		}
	})
	chromedp.ListenTarget(ctx, tab.listen)
	scheme := "light"
	if look.Dark {
		scheme = "dark"
	}
	motion := "reduce"
	if look.Motion {
		motion = "no-preference"
	}
	if look.Width == 0 {
		look.Width = 1280
	}
	tab.Do(network.Enable(), runtime.Enable(), log.Enable(),
		emulation.SetDeviceMetricsOverride(look.Width, 900, 1, look.Width < 600),
		emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: motion}}),
		emulation.SetScriptExecutionDisabled(!look.Scripts))
	return tab
}

// another opens another page in the same browser, in a window of its own: in a tab that nobody sees, nothing is painted. What it does
// wrong is noted with it, and looked at by nobody.
func (tab *Tab) another() *Tab {
	tab.T.Helper()
	var id target.ID
	tab.Do(chromedp.ActionFunc(func(ctx context.Context) (err error) {
		id, err = target.CreateTarget("about:blank").WithNewWindow(true).Do(cdp.WithExecutor(ctx, chromedp.FromContext(ctx).Browser))
		return err
	}))
	ctx, stop := chromedp.NewContext(tab.Context, chromedp.WithTargetID(id))
	tab.T.Cleanup(stop)
	other := &Tab{Context: ctx, T: tab.T, Site: tab.Site}
	chromedp.ListenTarget(ctx, other.listen)
	other.Do(network.Enable(), runtime.Enable(), log.Enable())
	return other
}

// browsers are the hosts that Chromium itself asks for updates and the like, whatever it shows.
var browsers = []string{"update.googleapis.com", "accounts.google.com", "content-autofill.googleapis.com", "clients2.google.com", "optimizationguide-pa.googleapis.com",
	"edgedl.me.gvt1.com", "redirector.gvt1.com", "safebrowsing.googleapis.com", "safebrowsingohttpgateway.googleapis.com", "clientservices.googleapis.com", "android.clients.google.com", "www.google.com", "mtalk.google.com"}

// outside is a proxy that every request to another machine has to go through, of pages and of workers alike, and that
// fails the test for each. Requests to this machine go past it: those of pages are looked at by [Open].
func outside(t testing.TB) string {
	var mu sync.Mutex
	asked := map[string]bool{}
	proxy := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		defer mu.Unlock()
		if host, _, _ := strings.Cut(r.Host, ":"); !slices.Contains(browsers, host) {
			asked[r.Method+" "+r.Host] = true
		}
		http.Error(w, "there is no way out", http.StatusForbidden)
	}))
	t.Cleanup(func() {
		proxy.Close()
		mu.Lock()
		defer mu.Unlock()
		for host := range asked {
			t.Errorf("something left this machine: %s", host)
		}
	})
	return proxy.URL
}

func (tab *Tab) listen(ev any) {
	tab.mu.Lock()
	defer tab.mu.Unlock()
	tab.hearFrame(ev)
	switch e := ev.(type) {
	case *network.EventRequestWillBeSent:
		tab.requests = append(tab.requests, e.Request.URL)
	case *runtime.EventExceptionThrown:
		tab.faults = append(tab.faults, "exception: "+e.ExceptionDetails.Error())
	case *log.EventEntryAdded:
		// A cut connection and an address that leads nowhere are what some tests are about.
		if e.Entry.Level == log.LevelError && !strings.Contains(e.Entry.Text, "net::ERR") && !strings.Contains(e.Entry.Text, "404") {
			tab.faults = append(tab.faults, "log: "+e.Entry.Text+" "+e.Entry.URL)
		}
	}
}

// Do runs actions; one that fails ends the test.
func (tab *Tab) Do(actions ...chromedp.Action) {
	tab.T.Helper()
	if err := chromedp.Run(tab, actions...); err != nil {
		tab.T.Fatal(err)
	}
}

// Go opens a page of the site and waits until the program has taken it over and read what it is about.
func (tab *Tab) Go(path string) {
	tab.T.Helper()
	tab.Do(chromedp.Navigate(tab.Site.URL+path), tab.live())
}

func (tab *Tab) live() chromedp.Action {
	return chromedp.Poll(`["live", "ready"].every((c) => document.documentElement.classList.contains(c))`, nil, chromedp.WithPollingTimeout(30*time.Second))
}

// Wait waits until an expression is true. One that can't be told yet, because what it asks about is not there, is not.
func (tab *Tab) Wait(js string) {
	tab.T.Helper()
	if err := chromedp.Run(tab, chromedp.Poll("(() => { try { return "+js+" } catch { return false } })()", nil, chromedp.WithPollingTimeout(20*time.Second))); err != nil {
		var body string
		_ = chromedp.Run(tab, chromedp.Evaluate(`location.href + "\nopen: " + [...document.querySelectorAll("main details[open]")].map((e) => e.innerText.slice(0, 40)) + "\nfocus: " + document.activeElement.outerHTML.slice(0, 200) + "\n" + document.body.innerText.slice(0, 800)`, &body))
		tab.T.Fatalf("never true: %s: %v\n%s", js, err, body)
	}
}

// forget forgets what went wrong so far, where a test is about things that go wrong.
func (tab *Tab) forget() {
	tab.mu.Lock()
	defer tab.mu.Unlock()
	tab.faults = nil
}

// Text evaluates an expression that gives text.
func (tab *Tab) Text(js string) string {
	tab.T.Helper()
	var s string
	tab.Do(chromedp.Evaluate(js, &s))
	return s
}

// Expect fails the test when an expression is not true.
func (tab *Tab) Expect(js string) {
	tab.T.Helper()
	var ok bool
	tab.Do(chromedp.Evaluate(js, &ok))
	if !ok {
		tab.T.Errorf("not true: %s", js)
	}
}

// Rows returns the rows of tables as they are read: their cells with a bar between them, without pictures, the signs of
// findings and an opened source.
func (tab *Tab) Rows(selector string) []string {
	tab.T.Helper()
	var rows []string
	tab.Do(chromedp.Evaluate(`[...document.querySelectorAll(`+"`"+selector+` tr`+"`"+`)].map((row) => [...row.cells].filter((c) => !c.className.includes("pic")).map((c) => {
		const cell = c.cloneNode(true);
		cell.querySelectorAll(".sign, .source, small").forEach((e) => e.remove());
		return cell.textContent.trim().replace(/\s+/g, " ");
	}).join("|"))`, &rows))
	return rows
}

// HasRows fails the test for each row that a table does not have.
func (tab *Tab) HasRows(selector string, rows ...string) {
	tab.T.Helper()
	all := tab.Rows(selector)
	for _, row := range rows {
		if !slices.Contains(all, row) {
			tab.T.Errorf("%s has no row %q, but\n%s", selector, row, strings.Join(all, "\n"))
		}
	}
}

// Read opens a page without waiting for a program.
func (tab *Tab) Read(path string) {
	tab.T.Helper()
	tab.Do(chromedp.Navigate(tab.Site.URL + path))
}

// noWorker keeps pages without a service worker, which fetches files in the background.
func noWorker(ctx context.Context) error {
	_, err := page.AddScriptToEvaluateOnNewDocument(`delete Navigator.prototype.serviceWorker`).Do(ctx)
	return err
}

// axe is the script of axe-core; the test is skipped where it is not installed.
func axe(t testing.TB) string {
	t.Helper()
	script, err := os.ReadFile(filepath.Join(root(t), "web", "node_modules", "axe-core", "axe.min.js"))
	if err != nil {
		t.Skip("axe-core is missing: run npm ci --prefix web")
	}
	return string(script)
}

// violations runs that script, and says what it found.
const violations = `axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]})
	.then(r => r.violations.map(v => v.id + ": " + v.help + "\n" + v.nodes.slice(0, 3).map(n => "   " + n.html.slice(0, 200) + " " + (n.any[0]||{}).message).join("\n")).join("\n"))`

// Axe returns the violations that axe-core finds on the page.
func (tab *Tab) Axe() string {
	tab.T.Helper()
	var found string
	tab.Do(emulation.SetScriptExecutionDisabled(false), chromedp.Evaluate(axe(tab.T), nil), chromedp.Evaluate(violations, &found, awaited))
	return found
}
