package page

import (
	"bytes"
	"net/url"
	"testing"
)

// FuzzKeep reads any page: it does not panic, and what is kept is kept again byte for byte.
func FuzzKeep(f *testing.F) {
	f.Add([]byte(`<title>a</title><ul><li><a href=/>x</a><ul><li>y</ul></ul><h1>z</h1>`+figures), "text/html; charset=utf-8")
	f.Add([]byte(`<p>a<table>b<tr><td>1<td>2<p>c</table><pre>
d</pre><svg><title>e</title></svg><frameset>`), "")
	at, _ := url.Parse("https://stad.example/a")
	f.Fuzz(func(t *testing.T, body []byte, kind string) {
		p, err := Parse(Decode(body, kind), at)
		if err != nil {
			return
		}
		profile := NewProfile()
		for range 3 {
			profile.Add(p)
		}
		profile.Settle()
		same := func(s string) string { return s }
		once := p.Keep(profile, same)
		p.Keep(NewProfile(), same)
		if again := p.Keep(profile, same); !bytes.Equal(once.HTML, again.HTML) || once.Text != again.Text {
			t.Errorf("%s\nand then\n%s", once.HTML, again.HTML)
		}
	})
}
