package fetch_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"testing"
	"time"

	"begrotingsverkenner/cmd/begroting/internal/fetch"
)

// long is a website of so many pages as long as those of a real budget, with a menu of a hundred links on each.
func long(pages int) *httptest.Server {
	var menu strings.Builder
	for i := range 100 {
		fmt.Fprintf(&menu, `<li><a href="/programma-%d/">Programma %d Naam</a></li>`, i%20+1, i%20+1)
	}
	var rows strings.Builder
	for i := range 120 {
		fmt.Fprintf(&rows, "<tr><th>Activiteit nummer %d van de lijst</th><td class=\"n\">%d.%03d</td><td class=\"n\">%d</td><td class=\"n\">%d.%03d</td></tr>\n", i, i+1, i, i, i+1, i*7%1000)
	}
	words := strings.Repeat("De gemeente werkt samen met inwoners en partners aan een stad waarin iedereen mee kan doen. ", 6)
	return httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var n int
		if _, err := fmt.Sscanf(r.URL.Path, "/programma-%d/", &n); err != nil && r.URL.Path != "/" || n > pages {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = fmt.Fprintf(w, `<html><head><title>Programma %d Naam - Begroting 2026</title></head><body><ul class="menu">%s</ul><h1>Programma %d %s</h1>`, n, &menu, n, letters(n))
		for i := range 20 {
			_, _ = fmt.Fprintf(w, "<h2>Onderdeel %s %d</h2><p>%s</p>\n", letters(n), i, words)
		}
		_, _ = fmt.Fprintf(w, `<h2>Wat mag het kosten?</h2><p>(x € 1.000)</p><table><tr><th>Activiteit</th><th>Lasten</th><th>Baten</th><th>Saldo</th></tr>%s</table><a href="/programma-%d/">Volgende</a><a href="/programma-%d/">Daarna</a></body></html>`, &rows, n+1, n+2)
	}))
}

// letters makes a name of a number: pages that differ in numbers only are those of a calendar.
func letters(n int) string {
	name := ""
	for ; n > 0; n /= 26 {
		name += string(rune('a' + n%26))
	}
	return "Naam" + name
}

func fast(address, dir string) fetch.Options {
	o := newWorld().options(address, dir)
	o.Guest.Pause, o.Pages = 0, 5000
	return o
}

// BenchmarkPage is what a page costs without any pause: asking for it on this computer, reading it, keeping it and writing it. With a
// pause all but the last part is done while the website rests: ms/page-after is what then comes on top.
func BenchmarkPage(b *testing.B) {
	const pages = 300
	s := long(pages)
	defer s.Close()
	var spent, after time.Duration
	n := 0
	for b.Loop() {
		begin := time.Now()
		last := begin
		o := fast(s.URL, b.TempDir())
		o.Progress = func(int, int) { last = time.Now() }
		r, err := fetch.Run(b.Context(), o)
		if err != nil || len(r.Pages) < pages {
			b.Fatal(len(r.Pages), err)
		}
		spent += time.Since(begin)
		after += time.Since(last)
		n += len(r.Pages)
	}
	b.ReportMetric(float64(spent.Microseconds())/1000/float64(n), "ms/page")
	b.ReportMetric(float64(after.Microseconds())/1000/float64(n), "ms/page-after")
}

// TestMemory fetches a short and a long website: memory at the end of the long one is that of the short one, but for what is known of
// each page. A page here is 40 kB. What is held at the end of a stage is the least of its last looks: what more there is at one of them
// are answers under way, of which a busy machine has more.
func TestMemory(t *testing.T) {
	used := func(pages int) int64 {
		s := long(pages)
		defer s.Close()
		stage := func() (look func(done, all int), held *int64) {
			held = new(int64)
			return func(done, _ int) {
				if done <= pages*9/10 || done%2 > 0 {
					return
				}
				runtime.GC()
				var m runtime.MemStats
				runtime.ReadMemStats(&m)
				if now := int64(m.HeapAlloc); *held == 0 || now < *held {
					*held = now
				}
			}, held
		}
		o := fast(s.URL, t.TempDir())
		var crawling, placing *int64
		o.Progress, crawling = stage()
		o.Placing, placing = stage()
		if _, err := fetch.Run(t.Context(), o); err != nil {
			t.Fatal(err)
		}
		if *crawling == 0 || *placing == 0 {
			t.Fatalf("memory was not looked at while crawling (%d) and placing (%d)", *crawling, *placing)
		}
		return max(*crawling, *placing)
	}
	few, many := used(100), used(600)
	if grown := (many - few) / 500; grown > 10000 {
		t.Errorf("each page takes %d bytes of memory: %d kB for 100, %d kB for 600", grown, few>>10, many>>10)
	} else {
		t.Logf("each page takes %d bytes of memory", grown)
	}
}
