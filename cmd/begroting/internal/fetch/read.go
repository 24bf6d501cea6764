package fetch

import (
	"strings"

	"begrotingsverkenner/cmd/begroting/internal/fetch/page"
)

// read reads a page: what it is called, what it stands under and what it leads to.
func (c *crawl) read(it *item, body []byte) error {
	p, err := page.Parse(page.Decode(body, it.rec.Type), it.address)
	if err != nil {
		it.state = left
		c.fail(it, err)
		return nil
	}
	it.title, it.site, it.headings, it.crumbs, it.scripts, it.canonical = p.Title, p.SiteName, p.Headings, p.Crumbs, p.Scripts, ""
	if u := parseAddress(p.Canonical); u != nil {
		it.canonical = c.scope.same(u).String()
	}
	switch {
	case isLogin(it, p):
		c.skip(SkipLogin, it, "")
		return nil
	case p.IsEmpty():
		c.skip(SkipBrowser, it, "")
		c.follows(it, p)
		return nil
	}
	if c.traps.met(it.address, p) {
		c.result.skip(SkipEndless, Skip{Address: it.key, From: it.fromKey()})
	}
	if first := c.texts[p.Text]; first != nil && first != it {
		c.twins(it, first)
		return nil
	}
	c.texts[p.Text] = it
	c.pages = append(c.pages, it)
	if !it.gone {
		c.follows(it, p)
	}
	return nil
}

// manyTwins is how many other paths give the same page where it may be scripts that make them different.
const manyTwins = 3

// twins keeps one of two addresses with the same page: the one that the page calls its own, else the first.
func (c *crawl) twins(it, first *item) {
	if key := c.traps.twin(it.address, first.address); key != "" {
		c.result.Dead = append(c.result.Dead, key)
	}
	if it.address.Path != first.address.Path {
		first.twins++
		c.result.Scripted = c.result.Scripted || it.scripts > 0 && first.twins >= manyTwins
	}
	if it.canonical == it.key && first.canonical == it.key {
		for i, p := range c.pages {
			if p == first {
				c.pages[i] = it
				for sum, t := range c.texts {
					if t == first {
						c.texts[sum] = it
					}
				}
				it, first = first, it
				break
			}
		}
	}
	it.alias = first
	c.skip(SkipSame, it, first.key)
}

// follows reads where a page leads to, and what stands under what.
func (c *crawl) follows(it *item, p *page.Page) {
	for _, l := range p.Links {
		c.found(l, it)
	}
	if p.Canonical != "" {
		c.found(page.Link{Address: p.Canonical, Step: true}, it)
	}
	for _, m := range p.Menu {
		if child, parent := c.known(m.Child), c.known(m.Parent); child != nil && parent != nil && child != parent {
			child.stands(parent.key, 1)
		}
	}
	// The way from the home page: each step stands under the one before it, and the page under the last.
	var last *item
	for _, crumb := range it.crumbs {
		step := c.known(crumb.Address)
		if step == nil {
			continue
		}
		step.call(crumb.Name)
		if step == it {
			break
		}
		if last != nil && last != step {
			step.stands(last.key, 3)
		}
		last = step
	}
	if last != nil && last != it {
		it.stands(last.key, 1000)
	}
}

// known returns the item of an address that belongs to the website, or nil.
func (c *crawl) known(raw string) *item {
	if raw == "" {
		return nil
	}
	u := parseAddress(raw)
	if u == nil {
		return nil
	}
	return c.items[c.traps.trim(c.scope.same(u)).String()]
}

// pageLink is a link that calls a page what it is called already.
func pageLink(it *item) page.Link {
	for text := range it.called {
		return page.Link{Text: text}
	}
	return page.Link{}
}

// isLogin reports whether a page is there to ask for a password, and not one that has a place for it in a corner.
func isLogin(it *item, p *page.Page) bool {
	if !p.Password {
		return false
	}
	if p.Words < 80 {
		return true
	}
	low := strings.ToLower(it.address.Path + " " + p.Title + " " + strings.Join(p.Headings, " "))
	for _, w := range [...]string{"login", "log in", "inlog", "aanmeld", "signin", "sign in"} {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}
