package page

import (
	"errors"
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// ErrNested is a page whose elements stand too deep in each other. No page that people read does.
var ErrNested = errors.New("the elements of the page stand too deep in each other")

// Page is what a page says about itself.
type Page struct {
	Address   *url.URL
	Title     string   // what a browser shows above it
	SiteName  string   // of the whole website
	Headings  []string // of the first level
	Crumbs    []Crumb  // the way to it from the home page, without the page itself when that has no link
	Canonical string   // the address that it gives itself
	Links     []Link
	Menu      []Under // which page stands under which, by lists in lists
	Password  bool    // it asks for a password
	Scripts   int
	Words     int  // that can be seen
	Text      Sum  // of what can be seen
	Digitless Sum  // of that without its digits
	Money     bool // an amount can be seen
	cells     bool // there is a table with figures
	shell     bool // it says that it needs scripts, or has an empty place for what they make
	base      *url.URL
	body      *html.Node
}

// Link is a link to another page.
type Link struct {
	Address string
	Text    string
	Step    bool // it is a way on or back: "vorige", "volgende"
	Print   bool // it says that it leads to a version for printing
}

// Crumb is a page above this one.
type Crumb struct {
	Name    string
	Address string // "" without a link
}

// Under says that one page stands under another, by their addresses.
type Under struct{ Child, Parent string }

// Parse reads a page.
func Parse(text string, address *url.URL) (*Page, error) {
	doc, err := html.ParseWithOptions(strings.NewReader(text), html.ParseOptionEnableScripting(false))
	if err != nil {
		return nil, ErrNested // strings.Reader gives no errors, and HTML has none but that
	}
	p := &Page{Address: address, base: address}
	p.head(doc)
	p.see(doc)
	p.links(doc)
	p.crumbs(doc)
	p.menus(doc)
	p.body = find(doc, atom.Body)
	if p.body == nil {
		p.body = find(doc, atom.Frameset)
	}
	if p.body == nil {
		p.body = doc
	}
	return p, nil
}

// mostHeadings is more than a page has of the first level.
const mostHeadings = 8

// head reads what stands in the head of a page, wherever a page puts it.
func (p *Page) head(doc *html.Node) {
	if b := find(doc, atom.Base); b != nil {
		if at, err := p.Address.Parse(attr(b, "href")); err == nil {
			p.base = at
		}
	}
	for n := range doc.Descendants() {
		switch n.DataAtom {
		case atom.Title:
			if p.Title == "" && n.Namespace == "" {
				p.Title = fold(textOf(n))
			}
		case atom.H1:
			if len(p.Headings) == mostHeadings {
				break
			}
			if text := fold(textOf(n)); text != "" && !hidden(n) {
				p.Headings = append(p.Headings, text)
			}
		case atom.Meta:
			if attr(n, "property") == "og:site_name" {
				p.SiteName = fold(attr(n, "content"))
			}
		case atom.Link:
			if hasWord(attr(n, "rel"), "canonical") && p.Canonical == "" {
				p.Canonical = p.absolute(attr(n, "href"))
			}
		case atom.Script:
			p.Scripts++
		case atom.Input:
			p.Password = p.Password || strings.EqualFold(attr(n, "type"), "password")
		case atom.Noscript:
			low := strings.ToLower(textOf(n))
			p.shell = p.shell || strings.Contains(low, "javascript")
		case atom.Div, atom.Main:
			p.shell = p.shell || n.FirstChild == nil && appPlace(attr(n, "id"))
		case 0:
			// An element of the page's own making, such as <begroting-app>, that has nothing in it.
			if n.Type == html.ElementNode && strings.Contains(n.Data, "-") && fold(textOf(n)) == "" {
				p.shell = true
			}
		}
	}
}

// appPlace reports whether an element is where programs draw their page.
func appPlace(id string) bool {
	switch strings.ToLower(id) {
	case "app", "root", "__next", "__nuxt", "q-app", "main-app", "application", "react-root", "vue-app", "svelte":
		return true
	}
	return false
}

// fewWords is what can be seen on a page that still has to be made: its title, "Even geduld", a notice.
const fewWords = 60

// IsEmpty reports whether a page is made in the browser, so that there is nothing on what the website sends.
func (p *Page) IsEmpty() bool {
	return p.Scripts > 0 && p.Words < fewWords && (p.shell || p.Words == 0) && !p.Money && !p.cells
}

// absolute makes a whole address of a link, or "" of what is none.
func (p *Page) absolute(href string) string {
	href = strings.TrimSpace(href)
	if href == "" || strings.HasPrefix(href, "#") {
		return ""
	}
	u, err := p.base.Parse(href)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return u.String()
}
