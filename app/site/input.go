package site

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/page"
	"begrotingsverkenner/app/view"
	"begrotingsverkenner/core/audit"
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/packed"
	"begrotingsverkenner/core/reader"
	"begrotingsverkenner/core/search"
	"begrotingsverkenner/core/shelf"
)

// Input is a document to make pages of.
type Input struct {
	Name     string // file name without folder
	Data     []byte
	Manifest *budget.Manifest // that it is read with; may be nil

	// Original gives the document itself where Data is the text that was made of a PDF, and the site is to have that PDF with it, to show
	// figures on its pages; else nil. It is asked for when the site is written, so that no more than one is in memory.
	Original func() ([]byte, error)
}

// Options say how a site is made.
type Options struct {
	Title   string              // of the site; by default made of the municipality
	Links   view.Links          // of the municipality; see [Options.CheckLinks]
	BaseURL string              // where it will stand, for canonical links: https://example.nl/begroting/
	Tool    string              // version of the program, which stands in workbooks
	Assets  Assets              // what the browser needs beside the pages
	Theme   []byte              // a municipality's style sheet, which has the last word
	Logo    []byte              // a picture beside the site's name: SVG, PNG or JPEG
	single  bool                // it is one file
	Skip    func(string, error) // told of a document that can't be read; it gets no page
}

// library is all documents of a site, read.
type library struct {
	catalogue *view.Catalogue
	byAddress map[string]*budget.Document
	files     map[string][]byte   // documents as they came and as they were read, by their address
	papers    map[string]paper    // PDFs that the site has with it, by their address
	sources   map[string]bool     // the addresses of those as they came
	index     []byte              // to search them
	former    map[string][]string // by the slug of a programme: the slugs of its other spellings
	made      map[string]*page.Made
}

func (l *library) Catalogue() *view.Catalogue { return l.catalogue }

func (l *library) Document(e *view.Entry) (*budget.Document, error) {
	if d := l.byAddress[e.Publication+"/"+e.Slug]; d != nil {
		return d, nil
	}
	return nil, fmt.Errorf("no document at %s/%s", e.Publication, e.Slug)
}

// Index is not asked for: a page that searches has nothing to search for before it is in the browser.
func (l *library) Index() (*search.Index, error) { return search.Decode(l.index) }

// Lines returns the text of a document.
func (l *library) Lines(e *view.Entry) []string {
	d, err := l.Document(e)
	if err != nil {
		return nil
	}
	return d.Lines
}

// Made returns a page that was made already.
func (l *library) Made(at address.Location) (*page.Made, error) { return l.made[at.Path()], nil }

// read reads the documents. The catalogue's order is that of the file names, whatever order they came in.
func read(inputs []Input, o Options) (*library, error) {
	lib := &library{catalogue: &view.Catalogue{Title: o.Title, BaseURL: o.BaseURL, Links: o.Links}, byAddress: map[string]*budget.Document{}, files: map[string][]byte{}, papers: map[string]paper{}, sources: map[string]bool{}, former: map[string][]string{}, made: map[string]*page.Made{}}
	c := lib.catalogue
	inputs = slices.Clone(inputs)
	slices.SortStableFunc(inputs, func(a, b Input) int { return cmp.Compare(a.Name, b.Name) })
	var docs []*budget.Document
	var entries []view.Entry
	for _, in := range inputs {
		d, err := reader.Read(in.Name, in.Data, in.Manifest)
		if err != nil {
			if o.Skip != nil {
				o.Skip(in.Name, err)
			}
			continue
		}
		copied, bytes, err := lib.paper(in, d)
		if err != nil {
			return nil, err
		}
		file, model := stored(in.Data, ".txt"), packed.Encode(d)
		read := stored(model, ".bin")
		manifest, err := c.AddManifest(in.Manifest)
		if err != nil {
			return nil, err
		}
		for _, part := range view.PartsOf(d) {
			e := view.EntryOf(view.ProgrammeOf(part))
			e.File, e.Bytes, e.Read, e.Manifest = file, len(in.Data), read, manifest
			e.Paper, e.PaperBytes = copied, bytes
			docs, entries = append(docs, part), append(entries, e)
		}
		lib.files[file], lib.files[read], lib.sources[file] = in.Data, model, true
		if c.Municipality == "" {
			c.Municipality = d.Meta.Municipality
		}
		if c.Prices == nil && in.Manifest != nil && len(in.Manifest.PriceIndex) > 0 {
			c.Prices, c.PricesFrom = in.Manifest.PriceIndex, in.Manifest.PriceIndexSource
		}
		if c.Inhabitants == nil && len(d.Meta.Inhabitants) > 0 {
			c.Inhabitants, c.InhabitantsFrom = d.Meta.Inhabitants, d.Meta.InhabitantsFrom
		}
	}
	result := audit.Run(docs, audit.Options{})
	for i, slug := range shelf.ProgrammeSlugs(docs) {
		for _, f := range result.Of(docs[i].Name) {
			entries[i].Count(f.Severity)
		}
		c.Add(entries[i], slug)
		last := &c.Entries[len(c.Entries)-1]
		lib.byAddress[last.Publication+"/"+last.Slug] = docs[i]
	}
	c.AddSeries(docs)
	for _, p := range shelf.Programmes(docs) {
		lib.former[p.Slug] = p.Former
	}
	lib.index = search.Build(docs).Encode()
	if len(c.Entries) == 0 {
		return nil, ErrNothing
	}
	return lib, nil
}

// stored is the address of a document's file, which names what is in it, so that it can be kept for ever.
func stored(data []byte, ext string) string {
	sum := sha256.Sum256(data)
	return "data/" + hex.EncodeToString(sum[:8]) + ext
}

// version names what a site was made of: its documents, its manifests and its assets. It changes when any of them does.
func (l *library) version(a Assets) string {
	h := sha256.New()
	enc := json.NewEncoder(h)
	_ = enc.Encode(l.catalogue)
	for _, name := range a.names() {
		sum := sha256.Sum256(a.Files[name])
		fmt.Fprintln(h, name, strconv.Quote(string(bytes.TrimSpace(sum[:]))))
	}
	return hex.EncodeToString(h.Sum(nil)[:6])
}
