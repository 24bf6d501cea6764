package madesite

import (
	"fmt"
	"strings"
)

// shell is what a website sends that builds itself in the browser.
const shell = `<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Begroting 2026</title><script type="module" src="/app.js"></script></head>
<body data-pad="%s"><noscript>Zet JavaScript aan om deze website te bekijken.</noscript><div id="app"></div></body></html>
`

func scriptedSitemap(host string) string {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`)
	for _, p := range programmes {
		fmt.Fprintf(&b, "<url><loc>http://%s/programmas/%d</loc></url>", host, p.number)
	}
	b.WriteString("</urlset>")
	return b.String()
}
