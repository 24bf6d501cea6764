package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"testing"
	"time"

	"begrotingsverkenner/app/e2e/engines"
)

// driver is what package engines asks of a test, outside one: what goes wrong ends the measurement.
type driver struct {
	testing.TB // what is not here is not asked for
	after      []func()
}

// broken is what ends a measurement.
type broken struct{ error }

// caught makes an error of it.
func caught(err *error) {
	switch p := recover().(type) {
	case nil:
	case broken:
		*err = p.error
	default:
		panic(p)
	}
}

func (*driver) Helper()              {}
func (*driver) Fatal(args ...any)    { panic(broken{errors.New(fmt.Sprint(args...))}) }
func (d *driver) Cleanup(end func()) { d.after = append(d.after, end) }

func (*driver) Fatalf(format string, args ...any) { panic(broken{fmt.Errorf(format, args...)}) }

func (d *driver) TempDir() string {
	dir, err := os.MkdirTemp("", "bench")
	if err != nil {
		d.Fatal(err)
	}
	d.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}

// end ends what was started, the last first.
func (d *driver) end() {
	for len(d.after) > 0 {
		last := d.after[len(d.after)-1]
		d.after = d.after[:len(d.after)-1]
		last()
	}
}

// probe is where a site that is measured has the script that measures: in all engines the site's own policy allows that, and not all of
// them let a driver run a script before the page.
const probe = "/meet.js"

// probed serves a site whose pages measure themselves.
func probed(site http.Handler) http.Handler {
	pages := &rewritten{site: site, made: map[string][]byte{}, change: func(html []byte) []byte {
		return bytes.Replace(html, []byte("<head>"), []byte(`<head><script src="`+probe+`"></script>`), 1)
	}}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != probe {
			pages.ServeHTTP(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/javascript")
		_, _ = w.Write([]byte(startScript))
	})
}

// begins is a side that opens a page in an engine, as somebody who was never there before, and waits until it can be used. Each visit is to a server
// of its own: what a browser keeps, it keeps by address.
func begins(e engines.Engine, site http.Handler, path string) side {
	return func() (took time.Duration, err error) {
		defer caught(&err)
		server := httptest.NewServer(site)
		e.Go(server.URL + path)
		got, err := e.Eval(false, "window.begun")
		// What the page would go on fetching for later is not in the way of the next.
		server.CloseClientConnections()
		server.Close()
		e.Go("about:blank")
		time.Sleep(500 * time.Millisecond)
		if err != nil {
			return 0, err
		}
		var ms float64
		if err := json.Unmarshal(got, &ms); err != nil || ms <= 0 {
			return 0, fmt.Errorf("%s: the page tells no time: %s (%w)", e.Name(), got, err)
		}
		return milli(ms), nil
	}
}

// engineLoading: how long until a page can be used in the engines of Firefox and Safari, beside hello in the same.
func engineLoading(turns int, site, hello http.Handler) (all []result, err error) {
	site, hello = probed(site), probed(hello)
	for _, engine := range []struct {
		name, debian string
		start        func(testing.TB) engines.Engine
	}{{"Firefox", "firefox-esr", engines.Firefox}, {"WebKit", "webkit2gtk-driver, xvfb", engines.WebKit}} {
		more, err := inEngine(engine.name, engine.debian, engine.start, turns, site, hello)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", engine.name, err)
		}
		all = append(all, more...)
	}
	return all, nil
}

func inEngine(name, debian string, start func(testing.TB) engines.Engine, turns int, site, hello http.Handler) (all []result, err error) {
	d := &driver{}
	defer d.end()
	defer caught(&err)
	e := start(d)
	for _, page := range []struct{ name, path string }{{"begin", "/"}, {"programma", longestPage}} {
		r := result{what: "Te gebruiken in " + name + ": " + page.name, beside: "hello van go-app, in " + name, most: 1.5}
		if e == nil {
			r.missing = "niet gemeten: " + name + " ontbreekt (Debian: " + debian + ")"
			all = append(all, r)
			continue
		}
		o, err := race(turns, begins(e, site, page.path), begins(e, hello, "/"))
		if err != nil {
			return nil, err
		}
		all = append(all, r.times(o))
	}
	return all, nil
}
