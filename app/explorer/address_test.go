package explorer

import (
	"net/url"
	"testing"

	"begrotingsverkenner/app/address"
)

func parsed(t *testing.T, s string) *url.URL {
	t.Helper()
	u, err := url.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return u
}

func TestLocate(t *testing.T) {
	const root = "/gemeente/begroting/"
	for _, c := range []struct {
		url    string
		inside bool
		kind   address.Kind
		slug   string
		line   int
	}{
		{"https://x.nl/gemeente/begroting/", true, address.Start, "", 0},
		{"https://x.nl/gemeente/begroting", true, address.Start, "", 0},
		{"https://x.nl/gemeente/begroting/index.html", true, address.Start, "", 0},
		{"https://x.nl/gemeente/begroting/publicatie/begroting-2024/programma/14-x/?sorteer=baten#r217", true, address.Document, "14-x", 217},
		{"https://x.nl/gemeente/begroting/en/activiteit/caf%C3%A9/", true, address.Activity, "café", 0},
		{"https://x.nl/gemeente/begroting/begrippen/#reserve", true, address.Glossary, "", 0},
		{"https://x.nl/gemeente/begroting/nergens/", true, address.Missing, "", 0},
		{"https://x.nl/gemeente/begroting-2025/", false, "", "", 0},
		{"https://x.nl/gemeente/", false, "", "", 0},
		{"https://x.nl/", false, "", "", 0},
	} {
		l, inside := locate(parsed(t, c.url), root)
		if inside != c.inside || l.Kind != c.kind || l.Slug != c.slug || l.Line != c.line {
			t.Errorf("%s: %v %+v", c.url, inside, l)
		}
	}
	l, _ := locate(parsed(t, "https://x.nl/zoeken/?q=a%26b+c&jaar=2024"), "/")
	if l.Query.Get("q") != "a&b c" || l.Query.Get("jaar") != "2024" {
		t.Errorf("query %v", l.Query)
	}
}

func TestSamePage(t *testing.T) {
	for _, c := range []struct {
		from, to string
		same     bool
	}{
		{"https://x.nl/a/", "https://x.nl/a/#r1", true},
		{"https://x.nl/a/?q=1#r2", "https://x.nl/a/?q=1", true},
		{"https://x.nl/a/?q=1", "https://x.nl/a/?q=2", false},
		{"https://x.nl/a/", "https://x.nl/b/", false},
		{"https://x.nl/a/", "https://x.nl/a/?q=1", false},
		{"%zz", "https://x.nl/a/", false},
	} {
		if samePage(c.from, parsed(t, c.to)) != c.same {
			t.Errorf("%s and %s: %v", c.from, c.to, !c.same)
		}
	}
}

func TestIsFile(t *testing.T) {
	for path, want := range map[string]bool{
		"/": false, "/publicatie/begroting-2024/": false, "/x/index.html": false, "/assets/app.1a.wasm": true, "/licenties.pdf": true, "/v1.2/over/": false, "": false, "/over": false,
	} {
		if isFile(path) != want {
			t.Errorf("%q: %v", path, !want)
		}
	}
}

func TestCutLast(t *testing.T) {
	for _, c := range []struct {
		s, before, after string
		found            bool
	}{{"bron/#l46", "bron/", "l46", true}, {"#/a/#r1", "#/a/", "r1", true}, {"x", "x", "", false}, {"", "", "", false}, {"#", "", "", true}} {
		before, after, found := cutLast(c.s, "#")
		if before != c.before || after != c.after || found != c.found {
			t.Errorf("%q: %q %q %v", c.s, before, after, found)
		}
	}
}
