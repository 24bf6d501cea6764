package fetch

import (
	"net/url"
	"strings"
	"testing"
)

func TestParseAddress(t *testing.T) {
	for raw, want := range map[string]string{
		"https://Stad.Example:443":                          "https://stad.example/",
		"http://stad.example:80/a#b":                        "http://stad.example/a",
		"http://stad.example:8080/a":                        "http://stad.example:8080/a",
		"https://naam:geheim@stad.example/a/../b/./c":       "https://stad.example/b/c",
		"https://stad.example./a?":                          "https://stad.example/a",
		"https://stad.example/a;jsessionid=12AB?x=1":        "https://stad.example/a?x=1",
		"https://stad.example/(S(4xg0l2zv))/a":              "https://stad.example/a",
		"https://stad.example/a?PHPSESSID=1&x=2&sid=3":      "https://stad.example/a?x=2",
		"https://stad.example/a?utm_source=x":               "https://stad.example/a",
		"https://stad.example/a?b=2&a=1":                    "https://stad.example/a?b=2&a=1",
		"https://stad.example/caf%C3%A9":                    "https://stad.example/caf%C3%A9",
		"https://stad.example/café":                         "https://stad.example/caf%C3%A9",
		"https://stad.example/a%2Fb":                        "https://stad.example/a%2Fb",
		"ftp://stad.example/":                               "",
		"javascript:alert(1)":                               "",
		"//stad.example/":                                   "",
		"https:///a":                                        "",
		"https://stad.example/" + strings.Repeat("a", 2000): "",
	} {
		got := ""
		if u := parseAddress(raw); u != nil {
			got = u.String()
		}
		if got != want {
			t.Errorf("%s: %s, want %s", raw, got, want)
		}
	}
}

func TestScope(t *testing.T) {
	for start, test := range map[string]struct{ in, out []string }{
		"https://stad.example/":                    {[]string{"https://stad.example/x", "https://media.example/pdf/a.pdf", "https://media.example/pdf"}, []string{"https://www.stad.example/", "https://media.example/", "https://media.example/pdfs/a", "https://stad.example:8443/"}},
		"https://stad.example/begroting":           {[]string{"https://stad.example/begroting", "https://stad.example/begroting/a"}, []string{"https://stad.example/", "https://stad.example/begroting-2025"}},
		"https://stad.example/begroting/":          {[]string{"https://stad.example/begroting/", "https://stad.example/begroting/a"}, []string{"https://stad.example/", "https://stad.example/begroting-2025/"}},
		"https://stad.example/geld/index.html?x=1": {[]string{"https://stad.example/geld/", "https://stad.example/geld/a"}, []string{"https://stad.example/a"}},
	} {
		s, err := newScope(parseAddress(start), []string{"media.example/pdf"})
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range test.in {
			if err := s.holds(parseAddress(a)); err != nil {
				t.Errorf("%s: %s is outside: %v", start, a, err)
			}
		}
		for _, a := range test.out {
			if s.holds(parseAddress(a)) == nil {
				t.Errorf("%s: %s is inside", start, a)
			}
		}
	}
}

func TestFileType(t *testing.T) {
	for path, want := range map[string]string{
		"/a.pdf": ".pdf", "/a.PDF": ".pdf", "/a": "", "/a.html": "", "/a.aspx": "", "/2.1": "", "/2.1.bestuur-en-dienst": "", "/a.b/c": "", "/.pdf": "", "/a.docx": ".docx", "/v1.2.3": "",
	} {
		if got := fileType(&url.URL{Path: path}); got != want {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
}

func TestFileName(t *testing.T) {
	s, err := newScope(parseAddress("https://stad.example/begroting/"), []string{"media.example/pdf"})
	if err != nil {
		t.Fatal(err)
	}
	for address, want := range map[string]string{
		"https://stad.example/begroting/":                               "index",
		"https://stad.example/begroting/index.html":                     "index",
		"https://stad.example/begroting/p23292/prestaties":              "p23292_prestaties",
		"https://stad.example/begroting/Zorg%20%26%20Café/":             "zorg-cafe",
		"https://stad.example/begroting/a.pdf":                          "a",
		"https://stad.example/begroting/v2.1/a":                         "v2-1_a",
		"https://stad.example/begroting/?id=12&x=a":                     "index_id-12-x-a",
		"https://stad.example/begroting/con":                            "pagina-con",
		"https://stad.example/begroting/manifest":                       "pagina-manifest",
		"https://stad.example/begroting/..%2F..%2Fetc":                  "etc",
		"https://media.example/pdf/bijlage%201.pdf":                     "media-example_bijlage-1",
		"https://stad.example/begroting/%E4%B8%AD":                      "index",
		"https://stad.example/begroting/" + strings.Repeat("lang-", 60): "",
	} {
		got := s.fileName(parseAddress(address))
		if want == "" && len(got) > longestName+9 || want != "" && got != want {
			t.Errorf("%s: %s, want %s", address, got, want)
		}
	}
	// Names that are taken get a piece of a hash, and a name once given stays.
	n := &names{taken: map[string]string{}}
	item := func(address, had string) *item {
		u := parseAddress(address)
		return &item{address: u, key: u.String(), rec: &record{Name: had}}
	}
	a, b := n.of(item("https://stad.example/begroting/a-b", ""), s, ".html"), n.of(item("https://stad.example/begroting/A_B", ""), s, ".html")
	if a != "a-b.html" || b == a || !strings.HasPrefix(b, "a-b-") {
		t.Errorf("%s and %s", a, b)
	}
	if c := n.of(item("https://stad.example/begroting/c", "oud.html"), s, ".html"); c != "oud.html" {
		t.Error(c)
	}
	if c := n.of(item("https://stad.example/begroting/d", "oud.html"), s, ".html"); c != "d.html" {
		t.Error(c)
	}
	if c := n.of(item("https://stad.example/begroting/e", "e.pdf"), s, ".html"); c != "e.html" {
		t.Error(c)
	}
}

func TestPrintAddress(t *testing.T) {
	for address, want := range map[string]bool{
		"https://stad.example/a?print=1": true, "https://stad.example/a?view=print": true, "https://stad.example/print/a": true, "https://stad.example/a/printversie.html": true,
		"https://stad.example/a?x=print": false, "https://stad.example/sprint": false, "https://stad.example/a?view=lijst": false, "https://stad.example/blauwdruk": false,
	} {
		if got := isPrintAddress(parseAddress(address)); got != want {
			t.Errorf("%s: %t", address, got)
		}
	}
}

func TestCircles(t *testing.T) {
	for path, want := range map[string]bool{
		"/a/b/c": false, "/a/b/a/b": false, "/a/b/a/b/a": true, "/1/1/1/1": false, "/lus/lus/lus": true, "/" + strings.Repeat("a/b1/c2/d3/e4/", 1): false,
		"/a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q/r/s/t/u/v/w/x/y/z": true,
	} {
		if got := circles(&url.URL{Path: path}); got != want {
			t.Errorf("%s: %t", path, got)
		}
	}
}
