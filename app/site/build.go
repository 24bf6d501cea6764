package site

import (
	"encoding/json"
	"errors"
	"maps"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"begrotingsverkenner/app/address"
)

// ErrNothing says that none of the documents could be read.
var ErrNothing = errors.New("no document could be read")

// builder makes the files of a site.
type builder struct {
	lib   *library
	o     Options
	names map[string]string // of assets, with their hash
	files map[string][]byte
	ready map[string][]byte // brotli copies that came with the assets
	known map[string]bool   // paths of the pages
	moved map[string]move   // pages that only lead to others, by path
	later int               // bytes that are fetched for use offline after the first visit
}

// newBuilder makes all files of a site but its pages, which render makes one at a time.
func newBuilder(docs []Input, o Options) (*builder, error) {
	if o.BaseURL != "" && !strings.HasSuffix(o.BaseURL, "/") {
		o.BaseURL += "/"
	}
	if err := o.themed(); err != nil {
		return nil, err
	}
	lib, err := read(docs, o)
	if err != nil {
		return nil, err
	}
	b := &builder{lib: lib, o: o, names: map[string]string{}, files: map[string][]byte{}, ready: map[string][]byte{}, known: map[string]bool{}}
	c := lib.catalogue
	c.Workbooks = o.Assets.Files["export.wasm"] != nil
	c.Reader, c.Engine = readerSizes(o.Assets)
	c.Tool = o.Tool
	c.Licences = o.Assets.Files[licencesFile] != nil && !o.single
	c.Version = lib.version(o.Assets)
	maps.Copy(b.files, lib.files)
	for _, name := range o.Assets.names() {
		if plain, ok := strings.CutSuffix(name, ".br"); ok {
			b.ready[hashed(plain, o.Assets.Files[plain])] = o.Assets.Files[name]
			continue
		}
		if name == licencesFile {
			b.files[name] = o.Assets.Files[name]
			continue
		}
		if name == "single.js" {
			continue // only for a site that is one file
		}
		b.add(name, o.Assets.Files[name])
	}
	if err := b.makePages(); err != nil {
		return nil, err
	}
	data, err := json.Marshal(c)
	if err != nil {
		return nil, err
	}
	b.add("catalogue.json", data)
	b.add("search.bin", lib.index)
	b.files["manifest.webmanifest"] = b.webmanifest()
	if o.BaseURL != "" {
		if b.files[sitemapFile], err = b.sitemap(); err != nil {
			return nil, err
		}
	}
	if b.files[dcatFile], err = b.dcat(); err != nil {
		return nil, err
	}
	for name, english := range map[string]bool{"shell.html": false, "shell.en.html": true} {
		// The page that the service worker serves where it has no other; see web/js/app-worker.js.
		shell, _, err := b.render(address.Location{Kind: address.Shell, Base: "{{root}}", English: english})
		if err != nil {
			return nil, err
		}
		b.files[name] = shell
	}
	if err := b.worker(); err != nil {
		return nil, err
	}
	for _, l := range b.pages() {
		b.known[l.Path()] = true
	}
	b.moved = b.moves()
	return b, nil
}

func (b *builder) add(name string, data []byte) {
	b.names[name] = hashed(name, data)
	b.files[b.names[name]] = data
}

// has reports whether the site has a page.
func (b *builder) has(l address.Location) bool { return l.Kind != address.Missing && b.known[l.Path()] }

// pages lists the pages of a site, in both languages.
func (b *builder) pages() []address.Location {
	var list []address.Location
	add := func(l address.Location) { list = append(list, l) }
	c := b.lib.catalogue
	for _, english := range []bool{false, true} {
		for _, k := range []address.Kind{address.Start, address.Compare, address.Search, address.Own, address.Checks, address.Glossary, address.About} {
			add(address.Location{Kind: k, English: english})
		}
		for _, key := range c.Publications() {
			add(address.Location{Kind: address.Publication, Publication: key, English: english})
		}
		for i := range c.Series {
			add(address.Location{Kind: address.Activity, Slug: c.Series[i].Slug, English: english})
		}
		for _, g := range c.Groups() {
			add(address.Location{Kind: address.Programme, Slug: g.Slug, English: english})
		}
		for i := range c.Entries {
			e := &c.Entries[i]
			add(e.Location(english))
			add(address.Location{Kind: address.Source, Publication: e.Publication, Slug: e.Slug, English: english})
		}
	}
	return list
}

// Build makes a site in a folder, which must be empty or not there yet: swapping sites is the caller's.
func Build(dir string, docs []Input, o Options) error {
	b, err := newBuilder(docs, o)
	if err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(b.files)) {
		if err := b.write(dir, name, b.files[name]); err != nil {
			return err
		}
	}
	for _, name := range slices.Sorted(maps.Keys(b.lib.papers)) {
		data, err := b.lib.papers[name].bytes()
		if err == nil {
			err = b.write(dir, name, data)
		}
		if err != nil {
			return err
		}
	}
	if err := b.writePages(dir); err != nil {
		return err
	}
	for _, from := range slices.Sorted(maps.Keys(b.moved)) {
		if err := b.write(dir, from+"index.html", b.renderMove(from, b.moved[from])); err != nil {
			return err
		}
	}
	// One file answers for every address that leads nowhere, at any depth: it can only point to the site's root from the
	// root of its host.
	base := "/"
	if u, err := url.Parse(b.o.BaseURL); err == nil && u.Path != "" {
		base = u.Path
	}
	data, _, err := b.render(address.Location{Kind: address.Missing, Base: base})
	if err != nil {
		return err
	}
	return b.write(dir, "404.html", data)
}

// writePages makes the pages, as many at a time as there are processors. Each page is made of nothing but its own input,
// so the order does not show.
func (b *builder) writePages(dir string) error {
	pages := make(chan address.Location)
	errs := make(chan error)
	workers := runtime.GOMAXPROCS(0)
	for range workers {
		go func() {
			var first error
			for l := range pages {
				if first != nil {
					continue
				}
				data, oembed, err := b.render(l)
				if err == nil {
					err = b.write(dir, l.Path()+"index.html", data)
				}
				if err == nil && oembed != nil {
					err = b.write(dir, l.Path()+oembedFile, oembed)
				}
				first = err
			}
			errs <- first
		}()
	}
	for _, l := range b.pages() {
		pages <- l
	}
	close(pages)
	var all error
	for range workers {
		all = errors.Join(all, <-errs)
	}
	return all
}

// write writes a file and, where that helps, its compressed copies beside it.
func (b *builder) write(dir, name string, data []byte) error {
	path := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	if err := os.WriteFile(path, data, 0o644); err != nil {
		return err
	}
	if !compressible(name) {
		return nil
	}
	br, gz, err := b.compressed(name, data)
	if err != nil {
		return err
	}
	if err := os.WriteFile(path+".br", br, 0o644); err != nil {
		return err
	}
	return os.WriteFile(path+".gz", gz, 0o644)
}
