package web

import (
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"begrotingsverkenner/app/e2e/chromium"
)

// tab starts a browser with an empty profile for the time of a test, and opens a tab in it.
func tab(t *testing.T, width, height int64) *page {
	t.Helper()
	if testing.Short() {
		t.Skip("short: no browser is started")
	}
	path := chromium.Find()
	if path == "" {
		t.Fatal("chromium is missing, which runs what is made for browsers: on Debian, apt-get install chromium")
	}
	ctx, stop, err := chromium.Start(path, chromedp.DisableGPU)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(stop)
	timed, stopTime := context.WithTimeout(ctx, 3*time.Minute)
	t.Cleanup(stopTime)
	p := &page{t: t, ctx: timed}
	p.run(chromedp.EmulateViewport(width, height))
	return p
}

// page is a tab that a test works in. Every fault ends the test.
type page struct {
	t    *testing.T
	ctx  context.Context
	list *complaints
}

func (p *page) run(actions ...chromedp.Action) {
	p.t.Helper()
	if err := chromedp.Run(p.ctx, actions...); err != nil {
		p.t.Fatal(err)
	}
}

// eval runs a script in the page, waits for its promise, and puts what it gives in value.
func (p *page) eval(script string, value any) {
	p.t.Helper()
	err := chromedp.Run(p.ctx, chromedp.Evaluate(script, value, func(e *runtime.EvaluateParams) *runtime.EvaluateParams { return e.WithAwaitPromise(true) }))
	if err != nil {
		p.t.Fatalf("%s: %v", script, err)
	}
}

// until waits until a script gives true.
func (p *page) until(script string) {
	p.t.Helper()
	for range 150 {
		ok := false
		if p.eval("Boolean("+script+")", &ok); ok {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
	p.t.Fatalf("this does not become true: %s", script)
}

// same checks what a script gives.
func same[T comparable](p *page, script string, want T) {
	p.t.Helper()
	var got T
	if p.eval(script, &got); got != want {
		p.t.Errorf("%s: got %v, want %v", script, got, want)
	}
}

// serve starts a server on 127.0.0.1 for the time of a test.
func serve(t *testing.T, h http.Handler) string {
	t.Helper()
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return s.URL
}

// faults returns what the browser complained of since the first call.
func (p *page) faults() []string {
	p.t.Helper()
	if p.list == nil {
		p.list = &complaints{}
		chromedp.ListenTarget(p.ctx, p.list.hear)
		p.run(log.Enable(), runtime.Enable())
	}
	p.list.mu.Lock()
	defer p.list.mu.Unlock()
	return p.list.texts
}

type complaints struct {
	mu    sync.Mutex
	texts []string
}

func (c *complaints) hear(event any) {
	c.mu.Lock()
	defer c.mu.Unlock()
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		c.texts = append(c.texts, e.ExceptionDetails.Error())
	case *log.EventEntryAdded:
		if !strings.HasSuffix(e.Entry.URL, "/favicon.ico") {
			c.texts = append(c.texts, e.Entry.Text+" "+e.Entry.URL)
		}
	}
}
