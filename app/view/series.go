package view

import (
	"slices"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/shelf"
)

// Series is an activity over the years, as the catalogue lists it: where it is found, not what it costs. That is read
// from the documents.
type Series struct {
	Slug      string   `json:"slug"`
	Name      string   `json:"name"`
	Former    []string `json:"-"`               // slugs of its other spellings, for the pages that lead to it: no browser needs them
	Documents []int    `json:"in"`              // numbers of entries
	Names     []string `json:"names,omitempty"` // what each of them calls it; "" for Name
}

// AddSeries lists the activities of the documents, which stand in the order of the entries.
func (c *Catalogue) AddSeries(docs []*budget.Document) {
	number := map[string]int{}
	for i := range docs {
		number[docs[i].Name] = i
	}
	for _, s := range shelf.Activities(docs) {
		if len(s.Points) == 0 {
			continue
		}
		e := Series{Slug: s.Slug, Name: s.Name, Former: s.Former}
		differ := false
		for _, a := range s.Aliases {
			i, ok := number[a.Document]
			if !ok || slices.Contains(e.Documents, i) {
				continue
			}
			e.Documents = append(e.Documents, i)
			name := a.Name
			if name == s.Name {
				name = ""
			}
			differ = differ || name != ""
			e.Names = append(e.Names, name)
		}
		if !differ {
			e.Names = nil
		}
		c.Series = append(c.Series, e)
	}
}

// FindSeries returns the activity with that slug, or nil.
func (c *Catalogue) FindSeries(slug string) *Series {
	for i := range c.Series {
		if c.Series[i].Slug == slug {
			return &c.Series[i]
		}
	}
	return nil
}

// Slugs are the addresses of the activities of one document, by the name that it gives them.
type Slugs map[string]string

// SlugsOf returns the addresses of the activities of an entry.
func (c *Catalogue) SlugsOf(e *Entry) Slugs {
	n := c.find(e.Publication, e.Slug)
	slugs := Slugs{}
	for i := range c.Series {
		s := &c.Series[i]
		at := slices.Index(s.Documents, n)
		if at < 0 {
			continue
		}
		called := s.Name
		if s.Names != nil && s.Names[at] != "" {
			called = s.Names[at]
		}
		if name := fold(called); slugs[name] == "" {
			slugs[name] = s.Slug
		}
	}
	return slugs
}

// Of returns the slug of the activity with a name, or "".
func (s Slugs) Of(name string) string { return s[fold(name)] }

// Same finds the activity of the catalogue among those read from its documents: a part of the documents can give it
// another slug, but not another name.
func (s *Series) Same(found []shelf.Series) *shelf.Series {
	for i := range found {
		if found[i].Slug == s.Slug {
			return &found[i]
		}
	}
	for i := range found {
		if fold(found[i].Name) == fold(s.Name) {
			return &found[i]
		}
	}
	return nil
}
