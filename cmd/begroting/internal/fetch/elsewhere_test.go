package fetch_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"begrotingsverkenner/cmd/begroting/internal/fetch"
)

// TestAlso takes along what stands in the places that were named, and names the rest.
func TestAlso(t *testing.T) {
	pdf := []byte("%PDF-1.7\n")
	media := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { _, _ = w.Write(pdf) }))
	t.Cleanup(media.Close)
	other := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		t.Errorf("%s was asked for", r.URL)
	}))
	t.Cleanup(other.Close)
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/geld/":
			_, _ = w.Write([]byte(`<html><title>Begroting 2026</title><h1>Begroting 2026</h1><p>Er is € 5 miljoen.</p>
<a href="` + media.URL + `/pdf/programma-3.pdf">Programma 3 Zorg</a> <a href="` + media.URL + `/elders/a.pdf">A</a> <a href="` + other.URL + `/b.pdf">B</a> <a href="` + other.URL + `/c">C</a>
<a href="/nieuws">Nieuws</a> <a href="/geld/door">Door</a></html>`))
		case "/geld/door":
			http.Redirect(w, r, media.URL+"/pdf/kaart.pdf", http.StatusFound)
		case "/nieuws":
			t.Error("a page outside the path was asked for")
		default:
			http.NotFound(w, r)
		}
	}))
	t.Cleanup(site.Close)
	dir := t.TempDir()
	o := newWorld().options(site.URL+"/geld/", dir)
	o.Also = []string{strings.TrimPrefix(media.URL, "http://") + "/pdf"}
	r := run(t, o)
	if got := skipped(r, fetch.SkipOutside); got != "/elders/a.pdf /b.pdf" {
		t.Errorf("outside: %s", got)
	}
	_, m := manifest(t, dir)
	e, ok := m["127-0-0-1_programma-3.pdf"]
	if !ok || e.ProgrammeNumber != 3 || e.Programme != "Zorg" || e.Kind != "begroting" || e.FiscalYear != 2026 || e.Under != "index.html" {
		t.Errorf("%+v in %v", e, m)
	}
	if _, ok := m["127-0-0-1_kaart.pdf"]; !ok || len(r.Documents) != 2 || len(r.Failed) > 0 {
		t.Errorf("%v, %v", m, r.Failed)
	}
	if o.Also = []string{"http://"}; o.Check() == nil {
		t.Error("no place is a place")
	}
}
