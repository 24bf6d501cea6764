package source

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// HTMLAddress returns the address that a saved page says it came from: what the browser wrote when it saved it, else the page's
// own link rel="canonical" or og:url. It is "" where the page says none, or no web address.
func HTMLAddress(lines []string) string {
	canonical, og := "", ""
	for n, line := range lines {
		if n > maxHead {
			break
		}
		low := strings.ToLower(line)
		if i := strings.Index(low, "saved from url=("); i >= 0 {
			rest := line[i+len("saved from url=("):]
			if _, address, ok := strings.Cut(rest, ")"); ok {
				if address, _, _ = strings.Cut(address, " "); webAddress(address) {
					return strings.TrimSuffix(address, "-->")
				}
			}
		}
		if strings.Contains(low, "canonical") || strings.Contains(low, "og:url") {
			c, o := addresses(line)
			if canonical == "" {
				canonical = c
			}
			if og == "" {
				og = o
			}
		}
	}
	if canonical != "" {
		return canonical
	}
	return og
}

// maxHead is how many lines of a page are looked at.
const maxHead = 400

// addresses returns what the tags of a line give as canonical address and as og:url.
func addresses(line string) (canonical, og string) {
	z := html.NewTokenizer(strings.NewReader(line))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return canonical, og
		case html.StartTagToken, html.SelfClosingTagToken:
			t := z.Token()
			get := func(key string) string {
				for _, a := range t.Attr {
					if a.Key == key {
						return a.Val
					}
				}
				return ""
			}
			switch {
			case t.DataAtom == atom.Link && strings.EqualFold(get("rel"), "canonical") && webAddress(get("href")) && canonical == "":
				canonical = get("href")
			case t.DataAtom == atom.Meta && strings.EqualFold(get("property"), "og:url") && webAddress(get("content")) && og == "":
				og = get("content")
			}
		}
	}
}

func webAddress(s string) bool {
	return (strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://")) && len(s) < 2000 && !strings.ContainsAny(s, " <>\"'\n\t")
}
