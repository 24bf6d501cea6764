package site

import (
	"html"
	"strconv"
	"strings"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/words"
)

// move is an address that leads to another one. Such a page works on any server and from the service worker's cache,
// which a redirect of the server would not.
type move struct {
	to   address.Location
	name string // of the page it leads to
}

// moves lists the addresses of programmes by their number alone, by path (people type programma/14/, and snippets in
// other websites hold it), and those of other spellings of an activity or a programme: its page keeps the address of the
// spelling that was there first.
func (b *builder) moves() map[string]move {
	all := map[string]move{}
	c := b.lib.catalogue
	add := func(to address.Location, slug, name string) {
		from := to
		from.Slug = slug
		all[from.Path()] = move{to, name}
	}
	for _, english := range []bool{false, true} {
		w := words.Of(english)
		for i := range c.Series {
			for _, slug := range c.Series[i].Former {
				add(address.Location{Kind: address.Activity, Slug: c.Series[i].Slug, English: english}, slug, c.Series[i].Name)
			}
		}
		for slug, former := range b.lib.former {
			g, _ := c.FindGroup(slug)
			for _, old := range former {
				add(address.Location{Kind: address.Programme, Slug: slug, English: english}, old, g.Name)
			}
		}
		for i := range c.Entries {
			e := &c.Entries[i]
			number := strconv.Itoa(e.Number)
			if to := c.Numbered(e.Publication, number); to != nil {
				add(to.Location(english), number, to.ProgrammeName()+" · "+w.Publication(string(to.Kind), strconv.Itoa(to.Year)))
			}
			if g, ok := c.NumberedGroup(number); ok {
				add(address.Location{Kind: address.Programme, Slug: g.Slug, English: english}, number, number+" "+g.Name)
			}
		}
	}
	for path := range b.known {
		delete(all, path) // a programme that is called by a number
	}
	return all
}

// renderMove makes the page of an address that moved.
func (b *builder) renderMove(from string, m move) []byte {
	root := strings.Repeat("../", strings.Count(from, "/"))
	to := html.EscapeString("../" + m.to.Slug + "/")
	canonical := to
	if b.o.BaseURL != "" {
		canonical = html.EscapeString(b.o.BaseURL + m.to.Path())
	}
	name := html.EscapeString(m.name)
	script := ""
	if moved := b.names["moved.js"]; moved != "" {
		script = `<script src="` + html.EscapeString(root+moved) + `" data-to="` + to + `"></script>`
	}
	return []byte(`<!doctype html><html lang="` + words.Of(m.to.English).Lang + `"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">` +
		`<meta http-equiv="Content-Security-Policy" content="` + html.EscapeString(policy) + `"><title>` + name + `</title><link rel="canonical" href="` + canonical + `">` + b.oembedLink(m.to, m.name) + script +
		`<noscript><meta http-equiv="refresh" content="0; url=` + to + `"></noscript></head><body><p><a href="` + to + `">` + name + "</a></p></body></html>\n")
}
