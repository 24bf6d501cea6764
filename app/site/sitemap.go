package site

import (
	"encoding/xml"
	"strings"

	"begrotingsverkenner/app/address"
)

// sitemapFile lists the pages for search engines. It takes absolute addresses only, so a site that does not know its own
// has none.
const sitemapFile = "sitemap.xml"

// sitemap makes the list: each page, with its other language. Pages that have nothing to find are left out.
func (b *builder) sitemap() ([]byte, error) {
	var s strings.Builder
	s.WriteString(xml.Header + `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">` + "\n")
	for _, l := range b.pages() {
		switch l.Kind {
		case address.Search, address.Own, address.Source:
			continue
		}
		s.WriteString("<url><loc>")
		if err := xml.EscapeText(&s, []byte(b.o.BaseURL+l.Path())); err != nil {
			return nil, err
		}
		s.WriteString("</loc></url>\n")
	}
	s.WriteString("</urlset>\n")
	return []byte(s.String()), nil
}
