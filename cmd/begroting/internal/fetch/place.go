package fetch

import (
	"bytes"
	"cmp"
	"os"
	"path/filepath"
	"slices"

	"begrotingsverkenner/cmd/begroting/internal/fetch/page"
)

// Folders inside the one that was asked for. Commands that read a folder leave those in it alone.
const (
	// TextFolder holds pages without figures that belong to no programme: a foreword, a colophon. Each would become a sheet.
	TextFolder = "zonder-cijfers"
	// DocumentFolder holds PDF and Word documents when the pages themselves have tables: most often they are the same figures
	// again.
	DocumentFolder = "documenten"
)

// mostSample is how many pages tell what repeats.
const mostSample = 60

// place writes the files of what came, and their manifest.
func (c *crawl) place() error {
	c.tree()
	c.abouts()
	c.programmes()
	byKey := func(a, b *item) int { return cmp.Compare(a.key, b.key) }
	slices.SortFunc(c.pages, byKey)
	slices.SortFunc(c.docs, byKey)
	old, err := c.readManifests()
	if err != nil {
		return err
	}
	n := &names{taken: map[string]string{}}
	named := c.nameAll(n)
	texts := map[page.Sum]*item{}
	profile := c.profile()
	err = c.cleaned(named, profile, func(i int, p *cleaned) error {
		if c.o.Placing != nil {
			c.o.Placing(i+1, len(c.pages))
		}
		return c.placePage(c.pages[i], p, texts)
	})
	if err != nil {
		return err
	}
	for _, it := range c.docs {
		if err := c.placeDocument(it, named[it]); err != nil {
			return err
		}
	}
	if start := c.scope.start; below(start) != "/" {
		c.result.Above = start.Scheme + "://" + start.Host + "/"
	}
	return c.writeManifest(old)
}

// nameAll names all files: first those that had a name.
func (c *crawl) nameAll(n *names) map[*item]string {
	named := map[*item]string{}
	for _, had := range []bool{true, false} {
		for _, it := range slices.Concat(c.pages, c.docs) {
			if (it.rec.Name != "") == had {
				named[it] = n.of(it, c.scope, it.ending())
			}
		}
	}
	return named
}

// ending is the ending of the name of an item's file.
func (it *item) ending() string {
	if it.isDocument {
		return filepath.Ext(it.rec.File)
	}
	return ".html"
}

// leastSample is how many pages of programmes tell what repeats on their website, whatever else it has.
const leastSample = 5

// profile looks at some pages, spread over all, for what repeats: pages of programmes where there are some, because there can be
// more news and calendar than budget.
func (c *crawl) profile() *page.Profile {
	f := page.NewProfile()
	pages := slices.DeleteFunc(slices.Clone(c.pages), func(it *item) bool { return !it.programme.known() })
	if len(pages) < leastSample {
		pages = c.pages
	}
	n := min(len(pages), mostSample)
	for i := range n {
		if p, err := c.parse(pages[i*len(pages)/n]); err == nil {
			f.Add(p)
		}
	}
	f.Settle()
	return f
}

// parse reads a page again from what was kept.
func (c *crawl) parse(it *item) (*page.Page, error) {
	body, err := c.store.bytes(it.rec)
	if err != nil {
		return nil, err
	}
	return page.Parse(page.Decode(body, it.rec.Type), it.address)
}

// emptyWords is what is left of a page whose contents are made in the browser: a heading, perhaps.
const emptyWords = 12

// placePage writes a page without its furniture.
func (c *crawl) placePage(it *item, p *cleaned, texts map[page.Sum]*item) error {
	switch first := texts[p.kept.Text]; {
	case p.err != nil:
		c.fail(it, p.err)
		return nil
	case c.traps.endless(it.address) && !it.programme.known() && !p.money:
		c.drop(SkipEndless, it, "") // it came before that was clear
		return nil
	case !p.figures && p.kept.Words < emptyWords && it.scripts > 0 && p.words > p.kept.Words && c.made(it, p.kept):
		c.drop(SkipBrowser, it, "")
		return nil
	case p.kept.Words == 0:
		c.drop(SkipNoText, it, "")
		return nil
	case first != nil && (first.programme == it.programme || !it.programme.known()):
		it.alias = first
		c.drop(SkipSame, it, first.key)
		return nil
	case first == nil:
		texts[p.kept.Text] = it
	}
	placed := Placed{File: p.name, Title: c.titleOf(it), Programme: it.programme.label(), Tables: p.tables}
	if !p.figures && !it.programme.known() {
		placed.File, placed.Text = TextFolder+"/"+p.name, true
	}
	if err := c.write(placed.File, p.kept.HTML); err != nil {
		return err
	}
	it.file, it.tables, it.sum = placed.File, p.tables, hashOf(p.kept.HTML)
	it.rec.Name = p.name
	c.result.Pages = append(c.result.Pages, placed)
	if placed.Tables > 0 && !it.about.known() {
		c.result.Unknown++
	}
	return nil
}

// made reports whether a page that has next to nothing of its own is made in the browser: it has scripts, and no page stands under
// it, which would make it a page of contents.
func (c *crawl) made(it *item, kept page.Kept) bool {
	if kept.Words == 0 {
		return true
	}
	return !slices.ContainsFunc(c.pages, func(o *item) bool { return o.parent == it })
}

// drop leaves out a page that came.
func (c *crawl) drop(why Reason, it *item, to string) {
	it.dropped = true
	c.result.skip(why, Skip{it.key, it.fromKey(), to})
}

// resolve is the address that a link has in what is kept: without what changes from run to run.
func (c *crawl) resolve(address string) string {
	u := parseAddress(address)
	if u == nil {
		return address
	}
	v := c.traps.trim(c.scope.same(u))
	if i := bytes.IndexByte([]byte(address), '#'); i >= 0 && c.items[v.String()] != nil {
		return v.String() + address[i:]
	}
	return v.String()
}

// titleOf is what a page or document is called.
func (c *crawl) titleOf(it *item) string {
	if it.isDocument {
		if names := it.names(); len(names) > 0 {
			return names[0]
		}
		return ""
	}
	if len(it.headings) > 0 && (len(it.headings) == 1 || it.title == "") {
		return it.headings[0]
	}
	if parts := titleParts(it.title); len(parts) > 0 {
		return parts[0]
	}
	if names := it.names(); len(names) > 0 {
		return names[0]
	}
	return ""
}

// placeDocument puts a document where it belongs. It is kept once, so it leaves the store.
func (c *crawl) placeDocument(it *item, name string) error {
	file := name
	if c.result.Tables() > 0 {
		file = DocumentFolder + "/" + name
	}
	if it.rec.File != file || !c.store.holds(it.rec) {
		body, err := c.store.bytes(it.rec)
		if err != nil {
			c.fail(it, err)
			return nil
		}
		if err := c.write(file, body); err != nil {
			return err
		}
		from := it.rec.File
		rec := *it.rec
		rec.File, rec.Name = file, name
		it.rec = &rec
		if err := c.store.put(it.rec); err != nil {
			return err
		}
		_ = os.Remove(filepath.Join(c.o.Dir, filepath.FromSlash(from)))
	}
	it.file, it.sum = file, it.rec.SHA256
	c.result.Documents = append(c.result.Documents, Placed{File: file, Title: c.titleOf(it), Programme: it.programme.label()})
	return nil
}

// write writes a file, unless it is there with these bytes.
func (c *crawl) write(file string, data []byte) error {
	path := filepath.Join(c.o.Dir, filepath.FromSlash(file))
	have, err := os.ReadFile(path)
	switch {
	case err == nil && bytes.Equal(have, data):
		return nil
	case err == nil:
		c.result.Changed++
	default:
		c.result.New++
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return err
	}
	return wrapped(path, c.o.Replace(path, func(f *os.File) error {
		_, err := f.Write(data)
		return err
	}))
}
