package view

import (
	"cmp"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/core/audit"
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/shelf"
	"begrotingsverkenner/core/sorting"
)

// Catalogue lists the documents of a site: enough for the pages that are about all of them, and to know which documents
// any other page needs. It travels to the browser as JSON.
type Catalogue struct {
	Title           string                  `json:"title,omitempty"` // of the site, where it is not the usual one
	Municipality    string                  `json:"municipality,omitempty"`
	Version         string                  `json:"version"`        // of the site
	Tool            string                  `json:"tool,omitempty"` // version of the program, which stands in workbooks
	Entries         []Entry                 `json:"documents"`
	Series          []Series                `json:"activities"`
	Manifests       []json.RawMessage       `json:"manifests,omitempty"` // as the documents were read with
	Inhabitants     map[string]int          `json:"inhabitants,omitempty"`
	InhabitantsFrom string                  `json:"inhabitantsSource,omitempty"`
	Prices          map[string]budget.Index `json:"priceIndex,omitempty"` // by year
	PricesFrom      string                  `json:"priceIndexSource,omitempty"`
	BaseURL         string                  `json:"baseURL,omitempty"`
	Links           Links                   `json:"links,omitzero"`
	Licences        bool                    `json:"licences,omitempty"`  // the site lists the licences of what it is made of
	Reader          int                     `json:"reader,omitempty"`    // bytes that are fetched for the first document that a reader opens; 0 where the site can't read any
	Engine          int                     `json:"engine,omitempty"`    // bytes that are fetched for the first PDF beside those; 0 where the site can't read one
	Workbooks       bool                    `json:"workbooks,omitempty"` // the site can write workbooks
	Index           bool                    `json:"index,omitempty"`     // the site has a search index
	Made            map[string]string       `json:"made,omitempty"`      // files of pages that were made beforehand, by the page's path
}

// Links are the pages of the municipality itself that the foot of each page leads to; "" is none. Contact may be an
// e-mail address (mailto:), and is where a reader reports a mistake.
type Links struct {
	Contact       string `json:"contact,omitempty"`
	Privacy       string `json:"privacy,omitempty"`
	Accessibility string `json:"accessibility,omitempty"` // the statement that the law asks for (toegankelijkheidsverklaring)
}

// Entry is one document of a catalogue.
type Entry struct {
	Name        string                 `json:"name"`                 // file name, and of a part of a document its place in it
	Part        int                    `json:"part,omitempty"`       // the place of a part in its document, from 1
	Chapter     bool                   `json:"chapter,omitempty"`    // it is no programme
	PartKind    budget.PartKind        `json:"partKind,omitempty"`   // what it is instead, where that is known
	File        string                 `json:"-"`                    // address of its text below the site's root, which no program asks for
	Bytes       int                    `json:"-"`                    // size of its text
	Read        string                 `json:"read"`                 // address of the document as it was read, see package packed
	Paper       string                 `json:"paper,omitempty"`      // address of the PDF itself below the site's root, where the site has it with it
	PaperBytes  int                    `json:"paperBytes,omitempty"` // size of the PDF
	Manifest    int                    `json:"manifest"`             // number of its manifest, from 1; 0 for none
	Kind        budget.PublicationKind `json:"kind,omitempty"`       //
	Year        int                    `json:"year,omitempty"`       //
	Number      int                    `json:"number,omitempty"`     // of the programme
	Programme   string                 `json:"programme"`            // its name; the file name where it is not known
	Publication string                 `json:"publication"`          // begroting-2024, or onbekend
	Slug        string                 `json:"slug"`                 // of the document's page in its publication
	Group       string                 `json:"group"`                // slug of the programme, over all publications
	URL         string                 `json:"url,omitempty"`        // of the published page
	Figures     [3]string              `json:"figures"`              // lasten, baten and saldo in euros, "" where not known
	Marks       [3]string              `json:"marks,omitzero"`       // of those that are printed: see address.Mark
	AddedUp     bool                   `json:"addedUp,omitempty"`    // the figures are sums made here
	Findings    [3]int                 `json:"findings"`             // errors, rounding, hints
}

// UnknownPublication is the publication of documents whose kind or year is not known.
const UnknownPublication = "onbekend"

// EntryOf describes a document for a catalogue. Its addresses are given by [Catalogue.Add].
func EntryOf(p *Programme) Entry {
	m := &p.Doc.Meta
	e := Entry{
		Name: p.Doc.Name, Kind: m.Kind, Year: m.FiscalYear, Number: m.ProgrammeNumber, Programme: m.Programme, URL: m.URL,
		Publication: cmp.Or(m.Publication(), UnknownPublication), AddedUp: p.From == AddedUp,
	}
	if m.ProgrammeName() == "" && m.Chapter != "" {
		e.Programme, e.Chapter = m.Chapter, true
	}
	if part := p.Doc.Part; part != nil {
		e.Part, e.Chapter = p.Doc.Order, part.Kind != budget.ProgrammePart
		if e.Chapter {
			e.Programme, e.PartKind = part.Name, part.Kind
		}
	}
	if e.Programme == "" {
		e.Programme = strings.TrimSuffix(p.Doc.Name, extension(p.Doc.Name))
	}
	places := PlacesOf(p.Doc)
	for i, f := range [3]Figure{p.Keys.Expenditure, p.Keys.Revenue, p.Keys.Balance} {
		if f.Known {
			e.Figures[i] = f.Value.String()
			e.Marks[i] = address.Mark{Line: f.Line(), Place: places.Cell(f.Cell)}.String()
		}
	}
	return e
}

func extension(name string) string {
	if i := strings.LastIndexByte(name, '.'); i > 0 {
		return name[i:]
	}
	return ""
}

// Add gives an entry its addresses and adds it. Two pages of one programme in one publication get two addresses: the
// second one has the file's name behind it, which stays the same when more documents come. programme is the slug of the
// programme over all publications, see shelf.ProgrammeSlugs.
func (c *Catalogue) Add(e Entry, programme string) {
	file := cmp.Or(shelf.Slug(strings.TrimSuffix(e.Name, extension(e.Name))), "document")
	e.Group = cmp.Or(programme, file)
	e.Slug = e.Group
	if c.find(e.Publication, e.Slug) >= 0 {
		e.Slug += "-" + file
		for n := 2; c.find(e.Publication, e.Slug) >= 0; n++ {
			e.Slug = e.Group + "-" + strconv.Itoa(n)
		}
	}
	c.Entries = append(c.Entries, e)
}

func (c *Catalogue) find(publication, slug string) int {
	for i := range c.Entries { // entries are too large to copy
		if c.Entries[i].Slug == slug && c.Entries[i].Publication == publication {
			return i
		}
	}
	return -1
}

// Named returns the entry of a file name, or nil.
func (c *Catalogue) Named(name string) *Entry {
	for i := range c.Entries {
		if c.Entries[i].Name == name {
			return &c.Entries[i]
		}
	}
	return nil
}

// Find returns the entry of a document's page, or nil.
func (c *Catalogue) Find(publication, slug string) *Entry {
	if i := c.find(publication, slug); i >= 0 {
		return &c.Entries[i]
	}
	return nil
}

// Numbered returns the entry of a programme by its number in a publication, or nil.
func (c *Catalogue) Numbered(publication, number string) *Entry {
	for _, e := range c.Of(publication) {
		if e.Number > 0 && strconv.Itoa(e.Number) == number {
			return e
		}
	}
	return nil
}

// ProgrammeName returns the programme with its number in front where known.
func (e *Entry) ProgrammeName() string {
	if e.Number > 0 {
		return strconv.Itoa(e.Number) + " " + e.Programme
	}
	return e.Programme
}

// Amount returns lasten (0), baten (1) or saldo (2).
func (e *Entry) Amount(i int) (figure.Number, bool) { return parseAmount(e.Figures[i]) }

func parseAmount(s string) (figure.Number, bool) {
	if s == "" {
		return figure.Number{}, false
	}
	whole, frac, _ := strings.Cut(s, ".")
	digits, err := strconv.ParseInt(whole+frac, 10, 64)
	return figure.Decimal(digits, uint8(len(frac))), err == nil
}

// Location is the address of the document's page.
func (e *Entry) Location(english bool) address.Location {
	return address.Location{Kind: address.Document, Publication: e.Publication, Slug: e.Slug, English: english}
}

// compareTime orders entries by year, an annual report behind the budget of its year.
func compareTime(a, b *Entry) int {
	return cmp.Or(cmp.Compare(a.Year, b.Year), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Name, b.Name))
}

// Publications returns the keys of the publications, the newest first.
func (c *Catalogue) Publications() []string {
	sorted := c.sorted()
	slices.Reverse(sorted)
	var keys []string
	for _, e := range sorted {
		if !slices.Contains(keys, e.Publication) {
			keys = append(keys, e.Publication)
		}
	}
	return keys
}

// Of returns the entries of a publication in the order of their programmes.
func (c *Catalogue) Of(publication string) []*Entry {
	var list []*Entry
	for i := range c.Entries {
		if c.Entries[i].Publication == publication {
			list = append(list, &c.Entries[i])
		}
	}
	sorting.By(list, compareProgramme)
	return list
}

// compareProgramme orders by the programme's number, those without one last.
func compareProgramme(a, b *Entry) int {
	return cmp.Or(cmp.Compare(uint(a.Number-1), uint(b.Number-1)), compareChapters(a, b), cmp.Compare(fold(a.Programme), fold(b.Programme)), cmp.Compare(a.Slug, b.Slug))
}

// compareChapters puts chapters behind programmes, and keeps the parts of one document in its order.
func compareChapters(a, b *Entry) int {
	switch {
	case a.Chapter != b.Chapter && a.Chapter:
		return 1
	case a.Chapter != b.Chapter:
		return -1
	case a.Read == b.Read:
		return cmp.Compare(a.Part, b.Part)
	}
	return 0
}

func (c *Catalogue) sorted() []*Entry {
	list := make([]*Entry, len(c.Entries))
	for i := range c.Entries {
		list[i] = &c.Entries[i]
	}
	sorting.By(list, compareTime)
	return list
}

// Group is a programme over all publications.
type Group struct {
	Slug    string
	Name    string
	Number  int
	Entries []*Entry // the newest last
}

// Newest returns the newest entry that names lasten, or else the newest.
func (g *Group) Newest() *Entry {
	for i := len(g.Entries) - 1; i >= 0; i-- {
		if _, ok := g.Entries[i].Amount(0); ok {
			return g.Entries[i]
		}
	}
	return g.Entries[len(g.Entries)-1]
}

// Groups returns the programmes, by number.
func (c *Catalogue) Groups() []Group {
	var groups []Group
	for _, e := range c.sorted() {
		if e.Chapter {
			continue
		}
		i := slices.IndexFunc(groups, func(g Group) bool { return g.Slug == e.Group })
		if i < 0 {
			i = len(groups)
			groups = append(groups, Group{Slug: e.Group})
		}
		g := &groups[i]
		g.Name, g.Number = e.Programme, e.Number
		g.Entries = append(g.Entries, e)
	}
	sorting.By(groups, func(a, b Group) int {
		return compareProgramme(&Entry{Number: a.Number, Programme: a.Name}, &Entry{Number: b.Number, Programme: b.Name})
	})
	return groups
}

// FindGroup returns the programme with that slug.
func (c *Catalogue) FindGroup(slug string) (Group, bool) {
	g := Group{Slug: slug}
	for i := range c.Entries {
		if e := &c.Entries[i]; e.Group == slug {
			g.Entries = append(g.Entries, e)
		}
	}
	if len(g.Entries) == 0 {
		return Group{}, false
	}
	sorting.By(g.Entries, compareTime)
	last := g.Entries[len(g.Entries)-1]
	g.Name, g.Number = last.Programme, last.Number
	return g, true
}

// NumberedGroup returns the programme with that number: numbers are given out anew now and then, so where several
// programmes had it, it is the one that has it in the newest publication.
func (c *Catalogue) NumberedGroup(number string) (found Group, ok bool) {
	for _, g := range c.Groups() {
		if g.Number > 0 && strconv.Itoa(g.Number) == number && (!ok || compareTime(found.Entries[len(found.Entries)-1], g.Entries[len(g.Entries)-1]) < 0) {
			found, ok = g, true
		}
	}
	return found, ok
}

// AddManifest keeps a manifest, once, and returns its number from 1; 0 for none.
func (c *Catalogue) AddManifest(m *budget.Manifest) (int, error) {
	if m == nil {
		return 0, nil
	}
	data, err := json.Marshal(m)
	if err != nil {
		return 0, err
	}
	for i := range c.Manifests {
		if string(c.Manifests[i]) == string(data) {
			return i + 1, nil
		}
	}
	c.Manifests = append(c.Manifests, data)
	return len(c.Manifests), nil
}

// Manifest returns the text of the manifest that an entry was read with, or "".
func (c *Catalogue) Manifest(e *Entry) string {
	if e.Manifest < 1 || e.Manifest > len(c.Manifests) {
		return ""
	}
	return string(c.Manifests[e.Manifest-1])
}

// Count counts a finding.
func (e *Entry) Count(s audit.Severity) {
	switch s {
	case audit.Error:
		e.Findings[0]++
	case audit.Rounding:
		e.Findings[1]++
	default:
		e.Findings[2]++
	}
}
