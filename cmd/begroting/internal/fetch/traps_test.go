package fetch_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"begrotingsverkenner/cmd/begroting/internal/fetch"
	"begrotingsverkenner/cmd/begroting/internal/fetch/guest"
	"begrotingsverkenner/cmd/begroting/internal/fetch/madesite"
)

// TestTraps fetches the website with all its traps: each ends in a line of its own, and the budget is as it is without them.
func TestTraps(t *testing.T) {
	s := madesite.New(madesite.Menu, true)
	w := newWorld()
	dir := t.TempDir()
	r := run(t, w.options(serve(t, s), dir))
	if r.Stopped != nil {
		t.Errorf("stopped: %v", r.Stopped)
	}
	want := map[string]error{
		"/rond": guest.ErrLoop, "/eindeloos": &guest.SizeError{Most: 16 << 20}, "/stil": guest.ErrSilent, "/bom": &guest.SizeError{Most: 16 << 20}, "/brotli": guest.ErrEncoding,
		"/half": guest.ErrCut, "/stuk": &guest.StatusError{Code: 500}, "/diep": fetch.ErrNested,
	}
	for _, f := range r.Failed {
		why := want[path(f.Address)]
		if why == nil || !errors.Is(f.Err, why) && !strings.HasSuffix(f.Err.Error(), why.Error()) {
			t.Errorf("%s failed: %v", f.Address, f.Err)
		}
		delete(want, path(f.Address))
	}
	for p := range want {
		t.Errorf("%s did not fail", p)
	}
	for why, want := range map[fetch.Reason]string{
		fetch.SkipMissing: "/kwijt", fetch.SkipLogin: "/intern /mijn", fetch.SkipRobots: "/geheim/lonen", fetch.SkipAway: "/weg", fetch.SkipLoop: "/lus/lus/lus/",
		fetch.SkipOutside: "/begroting.pdf",
	} {
		if got := skipped(r, why); got != want {
			t.Errorf("%s: %s, want %s", why, got, want)
		}
	}
	if got := skipped(r, fetch.SkipSame); !strings.Contains(got, "/oud/zorg") || !strings.Contains(got, "/lijst?van=") {
		t.Errorf("the same: %s", got)
	}
	if got := skipped(r, fetch.SkipEndless); !strings.HasPrefix(got, "/agenda/20") {
		t.Errorf("endless: %s", got)
	}
	if n := s.Asked("/geheim/lonen"); n != 0 {
		t.Error("what robots.txt keeps for itself was asked for")
	}
	if n := s.Asked("/stuk"); n != 4 {
		t.Errorf("a broken page was asked for %d times", n)
	}
	if n := s.Asked("/rond") + s.Asked("/rond2"); n > 12 {
		t.Errorf("redirects in a circle were followed %d times", n)
	}
	if !slices.Equal(r.Dead, []string{"van"}) {
		t.Errorf("parts of addresses that make no difference: %q", r.Dead)
	}
	if n := r.Skipped[fetch.SkipSame].N; n > 10 {
		t.Errorf("%d addresses gave the same", n)
	}
	asked := 0
	for year := 2026; year < 2056; year++ {
		for month := 1; month <= 12; month++ {
			asked += s.Asked(fmt.Sprintf("/agenda/%d-%02d", year, month))
		}
	}
	if asked > 100 {
		t.Errorf("%d months of the calendar were asked for", asked)
	}
	if n := count(w.waits, 7*time.Second); n != 2 {
		t.Errorf("Retry-After was kept %d times, want 2", n)
	}
	files := tree(t, dir)
	for _, name := range []string{"druk.html", "even.html"} {
		if files["zonder-cijfers/"+name] == "" {
			t.Errorf("%s did not come", name)
		}
	}
	// Whatever a website says about its encoding, the words are right.
	if a := files["tekens.html"]; !strings.Contains(a, "Financiële coördinatie") || !strings.Contains(a, "€ 5 miljoen voor cafés") {
		t.Errorf("UTF-8 that is called Latin-1: %s", a)
	}
	if a := files["tekens2.html"]; !strings.Contains(a, "Financiële reünie") || !strings.Contains(a, "€ 6 miljoen voor cafés") {
		t.Errorf("Windows-1252 that is called UTF-8: %s", a)
	}
	for name, text := range files {
		if strings.Contains(text, "PHPSESSID") || strings.Contains(text, "<script") {
			t.Errorf("%s has what belongs to one visit:\n%s", name, text)
		}
	}

	// The budget is what it is without the traps.
	plain := madesite.New(madesite.Menu, false)
	without := t.TempDir()
	start := serve(t, plain)
	run(t, newWorld().options(start, without))
	for name, text := range tree(t, without) {
		if !strings.HasSuffix(name, ".html") || name == "zonder-cijfers/index.html" {
			continue
		}
		if got := files[name]; host(got) != host(text) {
			t.Errorf("%s is\n%s\nwith the traps, and without\n%s", name, got, text)
		}
	}
	behaved(t, s)
}

// host leaves out the port of a made website.
func host(text string) string {
	var b strings.Builder
	for {
		at := strings.Index(text, "http://127.0.0.1:")
		if at < 0 {
			return b.String() + text
		}
		b.WriteString(text[:at])
		text = strings.TrimLeft(text[at+len("http://127.0.0.1:"):], "0123456789")
	}
}

func count(waits []time.Duration, d time.Duration) (n int) {
	for _, w := range waits {
		if w == d {
			n++
		}
	}
	return n
}

// TestPause waits between all requests, and never after the last one.
func TestPause(t *testing.T) {
	s := madesite.New(madesite.Numbered, false)
	w := newWorld()
	r := run(t, w.options(serve(t, s), t.TempDir()))
	if n := count(w.waits, 500*time.Millisecond); n != len(w.waits) || n != r.Requests { // and robots.txt, which comes first
		t.Errorf("%d pauses of half a second in %d, for %d requests", n, len(w.waits), r.Requests)
	}
}

// TestLimit stops at a number of pages and at a number of bytes.
func TestLimit(t *testing.T) {
	s := madesite.New(madesite.Menu, false)
	start := serve(t, s)
	o := newWorld().options(start, t.TempDir())
	o.Pages = 5
	if r := run(t, o); !errors.Is(r.Stopped, fetch.ErrPages) || len(r.Pages)+len(r.Documents) != 5 {
		t.Errorf("%d pages, stopped by %v", len(r.Pages), r.Stopped)
	}
	o = newWorld().options(start, t.TempDir())
	o.Bytes = 10000
	if r := run(t, o); !errors.Is(r.Stopped, fetch.ErrBytes) || r.Bytes > 20000 {
		t.Errorf("%d bytes, stopped by %v", r.Bytes, r.Stopped)
	}
}
