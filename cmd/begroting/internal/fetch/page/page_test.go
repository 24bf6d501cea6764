package page

import (
	"net/url"
	"strings"
	"testing"
	"unicode/utf16"
)

func parse(text string) (*Page, error) {
	return Parse(text, &url.URL{Scheme: "https", Host: "stad.example", Path: "/begroting/zorg"})
}

func parsed(t *testing.T, text string) *Page {
	t.Helper()
	p, err := parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestDecode reads pages that are in another encoding than they say.
func TestDecode(t *testing.T) {
	utf16le := []byte{0xFF, 0xFE}
	bare := []byte{}
	for _, u := range utf16.Encode([]rune("<p>Financiën € 5</p>")) {
		utf16le = append(utf16le, byte(u), byte(u>>8))
		bare = append(bare, byte(u), byte(u>>8))
	}
	for name, test := range map[string]struct {
		body []byte
		kind string
	}{
		"as it says":               {[]byte("<p>Financiën € 5</p>"), "text/html; charset=utf-8"},
		"says nothing":             {[]byte("<p>Financiën € 5</p>"), "text/html"},
		"UTF-8, called Latin-1":    {[]byte("<p>Financiën € 5</p>"), "text/html; charset=iso-8859-1"},
		"Windows, called UTF-8":    {[]byte("<p>Financi\xebn \x80 5</p>"), "text/html; charset=utf-8"},
		"Windows, called Latin-1":  {[]byte("<p>Financi\xebn \x80 5</p>"), "text/html; charset=iso-8859-1"},
		"Windows, says nothing":    {[]byte("<p>Financi\xebn \x80 5</p>"), ""},
		"ISO-8859-15":              {[]byte("<p>Financi\xebn \xa4 5</p>"), "text/html; charset=iso-8859-15"},
		"ISO-8859-15 in the page":  {[]byte("<meta charset=iso-8859-15><p>Financi\xebn \xa4 5</p>"), "text/html"},
		"Macintosh":                {[]byte("<p>Financi\x91n \xdb 5</p>"), "text/html; charset=macintosh"},
		"UTF-16 with a mark":       {utf16le, "text/html; charset=utf-8"},
		"UTF-16 by its header":     {bare, "text/html; charset=utf-16le"},
		"with a mark":              {[]byte("\xef\xbb\xbf<p>Financiën € 5</p>"), "text/html; charset=iso-8859-1"},
		"an encoding of nobody's":  {[]byte("<p>Financiën € 5</p>"), "text/html; charset=onzin"},
		"a type that is no type":   {[]byte("<p>Financiën € 5</p>"), ";;;"},
		"nothing but a header":     {[]byte("<p>Financiën € 5</p>"), "charset=utf-7"},
		"Windows in UTF-8 by slip": {[]byte("<p>Financiën \x80 5</p>"), "text/html; charset=utf-8"},
	} {
		got := Decode(test.body, test.kind)
		if !strings.HasSuffix(strings.TrimRight(got, "\n"), "<p>Financiën € 5</p>") {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// TestNames reads what a page is called and what it stands under.
func TestNames(t *testing.T) {
	for name, test := range map[string]struct{ html, crumbs string }{
		"a list with a name": {`<ol class="breadcrumb"><li><a href="/">Home</a></li><li><a href="/p/">Programma's</a></li><li>Zorg</li></ol>`, "Home=/ Programma's=/p/ Zorg="},
		"in Dutch":           {`<div id="kruimelpad"><a href="/">Home</a> <a href="/p/">Programma's</a></div>`, "Home=/ Programma's=/p/"},
		"arrows":             {`<div><a href="/">Home</a> &gt; <a href="/p/">Programma's</a> &gt; Zorg</div>`, "Home=/ Programma's=/p/ Zorg="},
		"here you are":       {`<p>U bent hier: <a href="/">Home</a> <a href="/p/">Programma's</a></p>`, "Home=/ Programma's=/p/"},
		"as data":            {`<script type="application/ld+json">{"@graph":[{"@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"name":"Home","item":"/"},{"@type":"ListItem","item":{"@id":"/p/","name":"Programma's"}}]}]}</script>`, "Home=/ Programma's=/p/"},
		"data that is none":  {`<script type="application/ld+json">{"@type":</script>`, ""},
		"a menu":             {`<ul><li><a href="/a">A</a></li><li><a href="/b">B</a></li></ul>`, ""},
		"a sentence":         {`<p>Lees ook <a href="/a">dit stuk</a> over zorg > welzijn, dat gaat over iets anders en heel lang is zodat het geen pad kan zijn in deze stad, of elders in het land</p>`, ""},
	} {
		p := parsed(t, "<html><body>"+test.html+"<h1>Zorg</h1></body></html>")
		var got []string
		for _, c := range p.Crumbs {
			got = append(got, c.Name+"="+strings.TrimPrefix(c.Address, "https://stad.example"))
		}
		if s := strings.Join(got, " "); s != test.crumbs {
			t.Errorf("%s: %s, want %s", name, s, test.crumbs)
		}
	}
	p := parsed(t, `<title>Zorg &amp; welzijn | Begroting 2026</title><base href="/elders/"><link rel="canonical" href="zorg">
<ul><li><a href="a">A</a><ul><li><a href="b">B</a></li><li>los<ul><li><a href="c">C</a></li></ul></li></ul></li></ul><h1> Zorg
 en welzijn </h1><iframe src="/kader"></iframe><a href="#x">plek</a><a href="mailto:a@b">post</a><a href="d" rel="next">D</a><a href="e">Printversie</a>`)
	if p.Title != "Zorg & welzijn | Begroting 2026" || p.Headings[0] != "Zorg en welzijn" || p.Canonical != "https://stad.example/elders/zorg" {
		t.Errorf("%+v", p)
	}
	var links []string
	for _, l := range p.Links {
		s := strings.TrimPrefix(l.Address, "https://stad.example/")
		if l.Step {
			s += "!"
		}
		if l.Print {
			s += "*"
		}
		links = append(links, s)
	}
	if got := strings.Join(links, " "); got != "elders/a elders/b elders/c kader elders/d! elders/e*" {
		t.Errorf("links: %s", got)
	}
	if len(p.Menu) != 2 || !strings.HasSuffix(p.Menu[0].Child, "/b") || !strings.HasSuffix(p.Menu[1].Parent, "/a") {
		t.Errorf("menu: %v", p.Menu)
	}
}

// TestEmpty tells pages that are made in the browser from short ones.
func TestEmpty(t *testing.T) {
	for html, want := range map[string]bool{
		`<div id="root"></div><script src="a.js"></script>`:                                                        true,
		`<div id="root"><p>Even geduld</p></div><noscript>Zet JavaScript aan</noscript><script></script>`:          true,
		`<begroting-app></begroting-app><script type="module" src="a.js"></script>`:                                true,
		`<script src="a.js"></script>`:                                                                             true,
		`<div id="root"></div><script></script><noscript>JavaScript</noscript><table><tr><td>12</td></tr></table>`: false,
		`<div id="root"></div><script></script><p>Kosten: € 5</p>`:                                                 false,
		`<div id="root"></div>`: false,
		`<p>Programma 3 gaat over zorg.</p><script src="a.js"></script>`:                                     false,
		`<div id="root"></div><script src="a.js"></script><p>` + strings.Repeat("woord ", fewWords) + `</p>`: false,
	} {
		if got := parsed(t, html).IsEmpty(); got != want {
			t.Errorf("%s: empty is %t", html, got)
		}
	}
}

// TestNested gives an error for elements that stand too deep in each other, and no panic.
func TestNested(t *testing.T) {
	at, _ := url.Parse("https://stad.example/")
	if _, err := Parse(strings.Repeat("<div>", 10000), at); err != ErrNested {
		t.Errorf("%v", err)
	}
}
