package view

import (
	"slices"
	"strconv"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/shelf"
)

// Series is an activity over the years, as the catalogue lists it: where it is found, not what it costs. That is read
// from the documents.
type Series struct {
	Slug      string   `json:"slug"`
	Name      string   `json:"name"`
	Former    []string `json:"-"`                // slugs of its other spellings, for the pages that lead to it: no browser needs them
	Documents []int    `json:"in"`               // numbers of entries
	Names     []string `json:"names,omitempty"`  // what each of them calls it; "" for Name
	Before    string   `json:"before,omitempty"` // slug of the activity that this one may have been called before
	After     string   `json:"after,omitempty"`  // and of the one that it may be called now
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
	c.findRenames()
}

// findRenames asks which activities may be one under another name: of one programme, the one gone before the other came, with
// names that share their words. The nearest in time is the one to ask about.
func (c *Catalogue) findRenames() {
	type span struct{ first, last int }
	spans := make([]span, len(c.Series))
	of := map[string][]int{} // by programme
	for i := range c.Series {
		for _, n := range c.Series[i].Documents {
			e := &c.Entries[n]
			if spans[i].first == 0 || e.Year < spans[i].first {
				spans[i].first = e.Year
			}
			spans[i].last = max(spans[i].last, e.Year)
			programmes := []string{e.Group}
			if e.Number > 0 {
				programmes = append(programmes, strconv.Itoa(e.Number)) // which may have another name by then, too
			}
			for _, p := range programmes {
				if list := of[p]; !slices.Contains(list, i) {
					of[p] = append(list, i)
				}
			}
		}
	}
	nearest := map[int]int{}
	for _, list := range of {
		for _, i := range list {
			for _, j := range list {
				if spans[i].last == 0 || spans[i].last >= spans[j].first || !shelf.Related(c.Series[i].Name, c.Series[j].Name) {
					continue
				}
				if was, ok := nearest[j]; !ok || spans[was].last < spans[i].last || spans[was].last == spans[i].last && i < was {
					nearest[j] = i
				}
			}
		}
	}
	for j := range c.Series {
		if i, ok := nearest[j]; ok && c.Series[i].After == "" {
			c.Series[i].After, c.Series[j].Before = c.Series[j].Slug, c.Series[i].Slug
		}
	}
}

// Renamed returns the programmes that may be this one under another name: with the same number, gone before it came, and come after
// it was gone. Nil where there is none.
func (c *Catalogue) Renamed(g *Group) (before, after *Group) {
	if g.Number == 0 {
		return nil, nil
	}
	first, last := g.years()
	groups := c.Groups()
	for i := range groups {
		h := &groups[i]
		if h.Number != g.Number || h.Slug == g.Slug {
			continue
		}
		from, to := h.years()
		if to > 0 && to < first && (before == nil || before.Entries[len(before.Entries)-1].Year < to) {
			before = h
		}
		if last > 0 && from > last && (after == nil || after.Entries[0].Year > from) {
			after = h
		}
	}
	return before, after
}

// years are the first and the last year of a programme's publications.
func (g *Group) years() (first, last int) {
	return g.Entries[0].Year, g.Entries[len(g.Entries)-1].Year
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
