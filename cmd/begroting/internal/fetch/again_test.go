package fetch_test

import (
	"context"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"begrotingsverkenner/cmd/begroting/internal/fetch"
	"begrotingsverkenner/cmd/begroting/internal/fetch/guest"
	"begrotingsverkenner/cmd/begroting/internal/fetch/madesite"
	"begrotingsverkenner/core/budget"
)

// TestAgain fetches a website twice: nothing comes again, and all files are the same. It does so on another day.
func TestAgain(t *testing.T) {
	for name, style := range map[string]madesite.Style{"menu": madesite.Menu, "numbered": madesite.Numbered} {
		t.Run(name, func(t *testing.T) {
			s := madesite.New(style, style == madesite.Menu)
			start, dir := serve(t, s), t.TempDir()
			w := newWorld()
			first := run(t, w.options(start, dir))
			before := tree(t, dir)
			s.Fresh()
			w.now = w.now.AddDate(0, 0, 3)
			second := run(t, w.options(start, dir))
			if n := s.Fresh(); n > 1 { // the same page at another address is not kept
				t.Errorf("%d pages came again", n)
			}
			if after := tree(t, dir); !maps.Equal(before, after) {
				differ(t, before, after)
			}
			if first.New == 0 || second.New+second.Changed > 0 || len(second.Gone) > 0 {
				t.Errorf("first %d new; then %d new, %d changed, gone %v", first.New, second.New, second.Changed, second.Gone)
			}
			behaved(t, s)
		})
	}
}

func differ(t *testing.T, before, after map[string]string) {
	t.Helper()
	for name := range before {
		if after[name] != before[name] {
			t.Errorf("%s was\n%s\nand is\n%s", name, before[name], after[name])
		}
	}
	for name := range after {
		if _, ok := before[name]; !ok {
			t.Errorf("%s came", name)
		}
	}
}

// TestChanged fetches a website again after a page changed and another went.
func TestChanged(t *testing.T) {
	s := madesite.New(madesite.Menu, false)
	start, dir := serve(t, s), t.TempDir()
	w := newWorld()
	run(t, w.options(start, dir))
	before := tree(t, dir)
	s.Fresh()
	s.Change("/programmas/2-zorg/kosten", "Dit is later toegevoegd.")
	s.Remove("/programmas/3-ruimte/doelen")
	w.now = w.now.AddDate(0, 0, 3)
	r := run(t, w.options(start, dir))
	after := tree(t, dir)
	_, m := manifest(t, dir)
	if e := m["programmas_2-zorg_kosten.html"]; e.Fetched != "2026-11-05" || !strings.Contains(after[e.File], "later toegevoegd") {
		t.Errorf("what changed: %+v", e)
	}
	if e := m["programmas_2-zorg_doelen.html"]; e.Fetched != "2026-11-02" {
		t.Errorf("what stayed: %+v", e)
	}
	lost := "programmas_3-ruimte_doelen.html"
	if e := m[lost]; e.Gone != "2026-11-05" || e.ProgrammeNumber != 3 || after[lost] != before[lost] {
		t.Errorf("what went: %+v\n%s", e, after[lost])
	}
	if len(r.Gone) != 1 || r.Changed != 1 || r.New != 0 {
		t.Errorf("%d gone, %d changed, %d new", len(r.Gone), r.Changed, r.New)
	}
	// The menu is another one now, so pages without a tag of their own contents came again; no more than have the menu.
	w.now = w.now.AddDate(0, 0, 1)
	r = run(t, w.options(start, dir))
	if _, m := manifest(t, dir); m[lost].Gone != "2026-11-05" || len(r.Gone) != 1 || r.Changed > 0 {
		t.Errorf("after a third run: %+v, %d changed", m[lost], r.Changed)
	}
	differ(t, after, tree(t, dir))
}

// TestGoOn stops a run at each request in turn, as ^C does, and goes on: the files are those of a run that was not stopped.
func TestGoOn(t *testing.T) {
	s := madesite.New(madesite.Menu, false)
	start := serve(t, s)
	whole := t.TempDir()
	run(t, newWorld().options(start, whole))
	want := tree(t, whole)
	for _, after := range []int{1, 2, 7, 12, 16} {
		dir := t.TempDir()
		w := newWorld()
		o := w.options(start, dir)
		ctx, stop := context.WithCancel(t.Context())
		n := 0
		sleep := o.Guest.Sleep
		o.Guest.Sleep = func(c context.Context, d time.Duration) error {
			if n++; n == after {
				stop()
			}
			return sleep(c, d)
		}
		if _, err := fetch.Run(ctx, o); !errors.Is(err, context.Canceled) {
			t.Fatalf("stopped after %d: %v", after, err)
		}
		stop()
		s.Fresh()
		run(t, w.options(start, dir))
		fresh := s.Fresh()
		if fresh > 16 || fresh < 16-after {
			t.Errorf("stopped after %d requests, and then %d came", after, fresh)
		}
		differ(t, want, tree(t, dir))
	}
}

// TestDamage fetches again what was damaged or lost on the disk.
func TestDamage(t *testing.T) {
	s := madesite.New(madesite.Menu, false)
	start, dir := serve(t, s), t.TempDir()
	run(t, newWorld().options(start, dir))
	want := tree(t, dir)
	kept, err := filepath.Glob(filepath.Join(dir, ".begroting-fetch", "*.html.gz"))
	if err != nil || len(kept) != 14 {
		t.Fatalf("%d pages are kept: %v", len(kept), err)
	}
	for i, path := range kept[:3] {
		if i == 0 {
			err = os.Remove(path)
		} else {
			err = os.WriteFile(path, []byte("x"), 0o666)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"programmas_2-zorg_kosten.html", "documenten/media_begroting-2026.pdf"} {
		if err := os.Remove(filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	journal := filepath.Join(dir, ".begroting-fetch", "journal.jsonl")
	data, err := os.ReadFile(journal)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(journal, data[:len(data)-20], 0o666); err != nil { // its last line was cut off
		t.Fatal(err)
	}
	s.Fresh()
	r := run(t, newWorld().options(start, dir))
	if n := s.Fresh(); n < 4 || n > 5 {
		t.Errorf("%d came again", n)
	}
	if len(r.Failed) > 0 {
		t.Errorf("%+v", r.Failed)
	}
	differ(t, want, tree(t, dir))
}

// TestManifestStays changes the manifest by hand: what was changed stays, and what was not follows the website.
func TestManifestStays(t *testing.T) {
	s := madesite.New(madesite.Menu, false)
	start, dir := serve(t, s), t.TempDir()
	run(t, newWorld().options(start, dir))
	at := filepath.Join(dir, "manifest.json")
	data, err := os.ReadFile(at)
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Replace(string(data), `"Voorbeeldstad",`, `"Ergens", "inhabitants": {"2026": 1000},`, 1)
	text = strings.Replace(text, `"title": "Lokale heffingen",`, `"title": "Belastingen", "programme": "Paragrafen", "eigen": [1],`, 1)
	text = strings.Replace(text, `"documents": [`, `"documents": [{"file": "eigen.html", "kind": "begroting", "fiscalYear": 2026},`, 1)
	if err := os.WriteFile(at, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "eigen.html"), []byte("<p>eigen</p>"), 0o666); err != nil {
		t.Fatal(err)
	}
	s.Change("/paragrafen/heffingen", "Erbij gekomen.")
	w := newWorld()
	w.now = w.now.AddDate(0, 0, 1)
	for range 2 {
		run(t, w.options(start, dir))
		data, err = os.ReadFile(at)
		if err != nil {
			t.Fatal(err)
		}
		m, err := budget.ParseManifest(data)
		if err != nil {
			t.Fatal(err)
		}
		if m.Municipality != "Ergens" || m.Inhabitants["2026"] != 1000 {
			t.Errorf("the top is %+v", m)
		}
		e := m.Entry("paragrafen_heffingen.html")
		if e == nil || e.Programme != "Paragrafen" || m.Entry("eigen.html") == nil || m.Entry("programmas_2-zorg_kosten.html").ProgrammeNumber != 2 {
			t.Errorf("%+v", e)
		}
		if !strings.Contains(string(data), `"Belastingen"`) || !strings.Contains(string(data), `"eigen"`) {
			t.Error("what somebody wrote is gone")
		}
		if _, m := manifest(t, dir); m["paragrafen_heffingen.html"].Fetched != "2026-11-03" {
			t.Errorf("%+v", m["paragrafen_heffingen.html"])
		}
	}
	if err := os.WriteFile(at, []byte("{"), 0o666); err != nil {
		t.Fatal(err)
	}
	asked := s.Asked("/robots.txt")
	var broken *fetch.ManifestError
	if _, err := fetch.Run(t.Context(), newWorld().options(start, dir)); !errors.As(err, &broken) || s.Asked("/robots.txt") != asked {
		t.Errorf("a broken manifest: %v", err)
	}
}

// TestTrouble is a website that breaks down: what came before stays, and the next run goes on.
func TestTrouble(t *testing.T) {
	s := madesite.New(madesite.Menu, false)
	start, dir := serve(t, s), t.TempDir()
	run(t, newWorld().options(start, dir))
	want := tree(t, dir)
	broken := []string{"/programmas/", "/programmas/1-bestuur/", "/programmas/1-bestuur/doelen", "/programmas/1-bestuur/kosten", "/programmas/2-zorg/"}
	for _, p := range broken {
		s.Break(p, 500)
	}
	r := run(t, newWorld().options(start, dir))
	if !errors.Is(r.Stopped, fetch.ErrSilent) || len(r.Failed) != 5 {
		t.Errorf("stopped by %v after %d failures", r.Stopped, len(r.Failed))
	}
	for name, text := range tree(t, dir) {
		if name != "manifest.json" && want[name] != text {
			t.Errorf("%s changed", name)
		}
	}
	for _, p := range broken {
		s.Break(p, 0)
	}
	run(t, newWorld().options(start, dir))
	differ(t, want, tree(t, dir))
}

// TestStart is about folders and addresses with which nothing can begin.
func TestStart(t *testing.T) {
	s := madesite.New(madesite.Menu, true)
	start := serve(t, s)
	base := strings.TrimSuffix(start, "/")
	for path, want := range map[string]func(error) bool{
		"/kwijt":        func(err error) bool { var e *guest.StatusError; return errors.As(err, &e) && e.Code == 404 },
		"/intern":       func(err error) bool { var e *guest.StatusError; return errors.As(err, &e) && e.Code == 401 },
		"/stuk":         func(err error) bool { var e *guest.StatusError; return errors.As(err, &e) && e.Code == 500 },
		"/geheim/lonen": func(err error) bool { return errors.Is(err, guest.ErrRobots) },
		"/weg":          func(err error) bool { var e *guest.RedirectError; return errors.As(err, &e) },
		"/rond":         func(err error) bool { var e *guest.RedirectError; return errors.As(err, &e) },
	} {
		dir := filepath.Join(t.TempDir(), "map")
		_, err := fetch.Run(t.Context(), newWorld().options(base+path, dir))
		var first *fetch.StartError
		if !errors.As(err, &first) || !want(err) {
			t.Errorf("%s: %v", path, err)
		}
		if _, err := os.Stat(dir); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("%s: a folder was left", path)
		}
	}
	for _, address := range []string{"", "voorbeeld", "ftp://example.org/", "https://", "http:///x", "file:///etc/passwd", "https://[::1"} {
		var wrong *fetch.AddressError
		if _, err := fetch.Run(t.Context(), newWorld().options(address, t.TempDir())); !errors.As(err, &wrong) {
			t.Errorf("%q: %v", address, err)
		}
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "brief.txt"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	var foreign *fetch.ForeignError
	if _, err := fetch.Run(t.Context(), newWorld().options(start, dir)); !errors.As(err, &foreign) {
		t.Errorf("a folder with other files: %v", err)
	}
	dir = t.TempDir()
	run(t, newWorld().options(base+"/colofon", dir))
	var other *fetch.OtherSiteError
	if _, err := fetch.Run(t.Context(), newWorld().options(start, dir)); !errors.As(err, &other) {
		t.Errorf("a folder of another address: %v", err)
	}
}
