package word

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
)

// tokens writes the tokens of a text, joined texts as one.
func tokens(s string) string {
	d := &scanner{data: s}
	var b strings.Builder
	for {
		t, err := d.next()
		if err != nil {
			if !errors.Is(err, io.EOF) {
				b.WriteString(" damaged")
			}
			return b.String()
		}
		switch t.kind {
		case start:
			fmt.Fprintf(&b, "<%s v=%q>", t.name, t.attr("v"))
		case end:
			fmt.Fprintf(&b, "</%s>", t.name)
		case chars:
			b.WriteString(t.text)
		}
	}
}

// byLibrary writes the same with the standard library.
func byLibrary(s string) string {
	d := xml.NewDecoder(strings.NewReader(s))
	var b strings.Builder
	deep := 0
	for {
		t, err := d.Token()
		if err != nil {
			if !errors.Is(err, io.EOF) {
				b.WriteString(" damaged")
			}
			return b.String()
		}
		switch e := t.(type) {
		case xml.StartElement:
			deep++
			v := ""
			for _, a := range e.Attr {
				if a.Name.Local == "v" {
					v = a.Value
					break
				}
			}
			fmt.Fprintf(&b, "<%s v=%q>", e.Name.Local, v)
		case xml.EndElement:
			deep--
			fmt.Fprintf(&b, "</%s>", e.Name.Local)
		case xml.CharData:
			if deep > 0 {
				b.Write(e)
			}
		case xml.Directive:
			b.WriteString(" damaged")
			return b.String()
		}
	}
}

// Our scanner reads what the standard library reads, and refuses what it refuses, and document types.
func TestScanner(t *testing.T) {
	for _, s := range []string{
		`<a/>`, `<a></a>`, `<w:a w:v="1" x='2'>t<b v = "&lt;&#233;&#xe9;&quot;"/>u</w:a>`, `<?xml version="1.0"?><!-- <x> --><a>&amp;&apos;&gt;<![CDATA[<&]]>b</a>`,
		`<a v="/>"/>`, `<a v='">'>x</a  >`, "<a\n v=\"1\"\t>x</a>", `<a><b></a></b>`, `<a>`, `</a>`, `<a>&geen;</a>`, `<a>&amp</a>`, `<a`, `<a v="1`, `<a><!-- </a>`, `<a><![CDATA[ </a>`, `<a>&#0;</a>`,
		`<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>`, ``, `tekst`, `<a>1</a><b>2</b>`, `<a><b/><c/></a>`, `<>`, `<a v=""/>`,
	} {
		if got, want := tokens(s), byLibrary(s); got != want {
			t.Errorf("%s:\ngot  %s\nwant %s", s, got, want)
		}
	}
}

// FuzzScanner holds the two against each other: what the library reads, ours reads too, and the same.
func FuzzScanner(f *testing.F) {
	for _, s := range []string{`<w:a w:v="1">t<b/>&amp;</w:a>`, `<a><!-- x --><![CDATA[y]]></a>`, `<a v='1' w="2"/>`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		want := byLibrary(s)
		got := tokens(s)
		if !strings.Contains(want, " damaged") && !strings.ContainsAny(s, "\r:]") && got != want {
			t.Errorf("%q:\ngot  %s\nwant %s", s, got, want)
		}
	})
}
