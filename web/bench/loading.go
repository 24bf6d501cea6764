package main

import (
	"net/http/httptest"
	"time"

	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// startScript tells when a program has taken the page over, and the frame in which it did was painted: when the element that
// it draws into is another than the one that came with the page, or when it says that it has the page as it is.
const startScript = `window.begun = new Promise((resolve) => {
	let first;
	const look = () => {
		const now = document.querySelector("#app, #hello");
		first ||= now;
		if (!now || now === first && !document.documentElement.classList.contains("live")) return;
		watch.disconnect();
		requestAnimationFrame(() => {
			const after = new MessageChannel();
			after.port1.onmessage = () => resolve(performance.now());
			after.port2.postMessage(0);
		});
	};
	const watch = new MutationObserver(look);
	watch.observe(document, {childList: true, subtree: true, attributes: true});
});`

// readScript tells when the explorer has read what the page is about, and drawn it.
const readScript = `window.read = new Promise((resolve) => {
	const watch = new MutationObserver(() => {
		if (!document.documentElement.classList.contains("ready")) return;
		watch.disconnect();
		resolve(performance.now());
	});
	watch.observe(document, {subtree: true, attributes: true});
});`

const firstPaint = `new Promise((resolve) => {
	const look = (list) => { for (const e of list) if (e.name === "first-contentful-paint") resolve(e.startTime); };
	new PerformanceObserver((list) => look(list.getEntries())).observe({type: "paint", buffered: true});
})`

// until is a side that opens a page and waits for the number of milliseconds that it comes up with.
func (b *browser) until(address, script, promise string, line bool) side {
	return func() (time.Duration, error) {
		var ms float64
		err := b.visit(address, script, line, chromedp.Evaluate(promise, &ms, func(p *runtime.EvaluateParams) *runtime.EvaluateParams {
			return p.WithAwaitPromise(true)
		}))
		return milli(ms), err
	}
}

// loading: how long until a page can be used, beside hello; and until it can be read, beside itself without scripts.
func loading(b *browser, turns int, site, plain, hello *httptest.Server) ([]result, error) {
	var all []result
	for _, c := range []struct {
		what string
		line bool
	}{{"Te gebruiken, over 10 Mbit/s", true}, {"Te gebruiken, zonder netwerk ertussen", false}} {
		for _, page := range []struct{ name, path string }{{"begin", "/"}, {"programma", longestPage}} {
			o, err := race(turns, b.until(site.URL+page.path, startScript, "window.begun", c.line), b.until(hello.URL, startScript, "window.begun", c.line))
			if err != nil {
				return nil, err
			}
			all = append(all, result{what: c.what + ": " + page.name, beside: "hello van go-app", most: 1.5}.times(o))
		}
	}
	o, err := race(turns, b.until(site.URL+longestPage, readScript, "window.read", false), b.until(hello.URL, startScript, "window.begun", false))
	if err != nil {
		return nil, err
	}
	all = append(all, result{what: "Alles gelezen, zonder netwerk ertussen: programma", beside: "hello van go-app"}.times(o))
	for _, page := range []struct{ name, path string }{{"publicatie", publicationPage}, {"programma", longestPage}} {
		o, err = race(turns, b.until(site.URL+page.path, "", firstPaint, true), b.until(plain.URL+page.path, "", firstPaint, true))
		if err != nil {
			return nil, err
		}
		all = append(all, result{what: "Te lezen, over 10 Mbit/s: " + page.name, beside: "zonder scripts", most: 1.1}.times(o))
	}
	return all, nil
}
