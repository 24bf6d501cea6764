package main

import (
	"fmt"
	"html"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"

	"begrotingsverkenner/app/address"
)

// wirePage is what a page may weigh over the wire before the program comes.
const wirePage = 60_000

var (
	linkTo = regexp.MustCompile(`<a [^>]*href="([^"]*)"`)
	partOf = regexp.MustCompile(`<link rel="(?:stylesheet|icon)"[^>]* href="([^"]*)"|<img [^>]*src="([^"]*)"`)
)

// heaviest walks the pages of a site, at most so many of each kind in each language, and returns the one that weighs most
// over the wire with its style sheet and pictures.
func heaviest(h http.Handler, ofEach int) (path string, bytes, pages int) {
	seen := map[string]bool{"/": true}
	kinds := map[string]int{}
	for queue := []string{"/"}; len(queue) > 0; queue = queue[1:] {
		at := queue[0]
		text := get(h, at, "").Body.String()
		n := wire(h, at)
		for _, m := range partOf.FindAllStringSubmatch(text, -1) {
			n += wire(h, resolve(at, m[1]+m[2]))
		}
		if pages++; n > bytes {
			path, bytes = at, n
		}
		for _, m := range linkTo.FindAllStringSubmatch(text, -1) {
			to := resolve(at, m[1])
			l := address.Parse(to)
			kind := fmt.Sprint(l.Kind, l.English)
			if to == "" || seen[to] || l.Kind == address.Missing || kinds[kind] >= ofEach {
				continue
			}
			seen[to] = true
			kinds[kind]++
			queue = append(queue, to)
		}
	}
	return strings.TrimPrefix(path, "/"), bytes, pages
}

// resolve returns the path that an address on a page leads to, or "" where that is elsewhere.
func resolve(at, href string) string {
	base, err := url.Parse("http://site" + at)
	if err != nil {
		return ""
	}
	u, err := base.Parse(html.UnescapeString(href))
	if err != nil || u.Host != base.Host {
		return ""
	}
	return u.Path
}

// wire is the number of bytes that a browser fetches for an address, heads left out.
func wire(h http.Handler, path string) int { return get(h, path, "br").Body.Len() }

func get(h http.Handler, path, encoding string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodGet, path, nil)
	if encoding != "" {
		r.Header.Set("Accept-Encoding", encoding)
	}
	rec := httptest.NewRecorder()
	h.ServeHTTP(rec, r)
	return rec
}

func kilobytes(n int) string {
	return comma(fmt.Sprintf("%.1f", float64(n)/1000)) + "\u00a0kB"
}

// share is a result whose ratio was not raced for: bytes do not differ from turn to turn.
func share(what, beside string, ours, theirs int, most float64) result {
	ratio := float64(ours) / float64(theirs)
	return result{what: what, beside: beside, ours: kilobytes(ours), theirs: kilobytes(theirs), outcome: outcome{ratio: ratio, low: ratio, high: ratio}, most: most}
}
