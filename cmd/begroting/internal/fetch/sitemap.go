package fetch

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"net/url"
	"strings"

	"golang.org/x/net/html/charset"

	"begrotingsverkenner/cmd/begroting/internal/fetch/guest"
	"begrotingsverkenner/cmd/begroting/internal/fetch/page"
)

const (
	mostSitemaps = 50       // files
	mostSitemap  = 50 << 20 // bytes unpacked, as the standard has it
)

// sitemaps reads the sitemaps of a website: those that robots.txt names, and the one that stands where most do. That there is
// none is no fault.
func (c *crawl) sitemaps(ctx context.Context) error {
	start := c.scope.start
	list := c.guest.Sitemaps(ctx, start)
	at := func(path string) string {
		return (&url.URL{Scheme: start.Scheme, Host: start.Host, Path: path}).String()
	}
	list = append(list, at("/sitemap.xml"))
	if dir := below(start); dir != "/" {
		list = append(list, at(strings.TrimSuffix(dir, "/")+"/sitemap.xml"))
	}
	seen := map[string]bool{}
	for i := 0; i < len(list) && len(seen) < mostSitemaps; i++ {
		u := parseAddress(list[i])
		if u == nil || seen[u.String()] || !c.sameHost(u) {
			continue
		}
		u = c.scope.same(u)
		seen[u.String()] = true
		c.result.Requests++
		a, err := c.guest.Get(ctx, u, guest.Known{}, func(*guest.Answer) int64 { return mostSitemap })
		if ctx.Err() != nil {
			return ctx.Err()
		}
		var later *guest.LaterError
		if errors.As(err, &later) {
			c.result.Stopped = err
			return nil
		}
		if err != nil {
			continue
		}
		pages, more := readSitemap(a.Body)
		list = append(list, more...)
		for _, p := range pages {
			c.found(page.Link{Address: p, Step: true}, nil)
		}
	}
	return nil
}

// sameHost reports whether an address is on one of the hosts that are fetched.
func (c *crawl) sameHost(u *url.URL) bool {
	for _, p := range c.scope.places {
		if p.host == u.Host {
			return true
		}
	}
	return false
}

// readSitemap returns the pages and the other sitemaps that a sitemap names. What is wrong in it ends the reading.
func readSitemap(data []byte) (pages, sitemaps []string) {
	if bytes.HasPrefix(data, []byte{0x1f, 0x8b}) {
		var err error
		if data, err = guest.Unpack(data, mostSitemap); err != nil {
			return nil, nil
		}
	}
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Strict = false
	d.CharsetReader = func(label string, r io.Reader) (io.Reader, error) { return charset.NewReaderLabel(label, r) }
	inside := ""
	for {
		t, err := d.Token()
		if err != nil {
			return pages, sitemaps
		}
		start, ok := t.(xml.StartElement)
		if !ok {
			continue
		}
		switch start.Name.Local {
		case "url", "sitemap":
			inside = start.Name.Local
		case "loc":
			if start.Name.Space != "" && !strings.Contains(start.Name.Space, "sitemap") || strings.Contains(start.Name.Space, "image") {
				continue // of a picture
			}
			var loc string
			if d.DecodeElement(&loc, &start) != nil {
				return pages, sitemaps
			}
			if loc = strings.TrimSpace(loc); inside == "sitemap" {
				sitemaps = append(sitemaps, loc)
			} else {
				pages = append(pages, loc)
			}
		}
	}
}
