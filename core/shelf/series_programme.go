package shelf

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/sorting"
)

// Programme is one programme over its publications.
type Programme struct {
	Municipality string
	Number       int    // 0 when not known; as in the newest publication
	Name         string // as the newest publication spells it; "" when not known
	Slug         string // its address; from the oldest publication, so that it stays when newer ones are added
	Former       []string
	Editions     []Edition // newest first

	fresh *budget.Document // of which Number and Name are
}

// Edition is a programme in one publication.
type Edition struct {
	Publication string // begroting-2024; "" when not known
	Kind        budget.PublicationKind
	Year        int                // the fiscal year
	Documents   []*budget.Document // by name
	Totals      []Total            // every year and phase that it has figures for, oldest first
}

// Total returns the total of the edition's own year: budgeted in a begroting, realised in a jaarverslag, where it has
// one.
func (e *Edition) Total() (Total, bool) {
	phase := budget.Budget
	if e.Kind == budget.AnnualReport {
		phase = budget.Actual
	}
	for _, t := range e.Totals {
		if t.Year == e.Year && t.Phase == phase {
			return t, true
		}
	}
	return Total{}, false
}

// Programmes returns the programmes of the documents, by number and then by name; those without a number come last. A
// document whose programme is not known is a programme of its own, without a name. Chapters of a publication are none.
func Programmes(docs []*budget.Document) []Programme {
	s := newShelf(docs)
	s.addTotals()
	return slices.DeleteFunc(s.programs, func(p Programme) bool { return p.fresh.Meta.Chapter != "" })
}

// ProgrammeSlugs returns the slug of the programme of each of the documents, in their order.
func ProgrammeSlugs(docs []*budget.Document) []string {
	s := &shelf{docs: slices.Clone(docs)}
	sorting.By(s.docs, byAge)
	s.groupProgrammes()
	of := make(map[*budget.Document]string, len(docs))
	for i, d := range s.docs {
		of[d] = s.slugs[i]
	}
	out := make([]string, len(docs))
	for i, d := range docs {
		out[i] = of[d]
	}
	return out
}

// groupProgrammes puts documents of one programme together: those with the same name, and those with only a number
// where one programme alone has that number. A programme that got another name is another programme.
func (s *shelf) groupProgrammes() {
	s.slugs = make([]string, len(s.docs))
	index := make([]int, len(s.docs))
	byKey := map[string]int{}
	byNumber := map[string]map[int]bool{}
	spellings := [][]string{}
	same := sameNamesOf(s.docs)
	taken := slugs{}
	add := func(i int, k string) {
		m := &s.docs[i].Meta
		g, ok := byKey[k]
		if !ok {
			g = len(s.programs)
			byKey[k] = g
			s.programs = append(s.programs, Programme{Municipality: s.town(m)})
			spellings = append(spellings, nil)
			name := m.ProgrammeName()
			if name == "" {
				name = m.Chapter
			}
			if name == "" {
				name = "onbekend " + s.docs[i].Name
			}
			s.programs[g].Slug = taken.take(name, s.town(m))
		}
		index[i] = g
		p := &s.programs[g]
		p.fresh = s.docs[i]
		if m.ProgrammeNumber > 0 {
			p.Number = m.ProgrammeNumber
		}
		if m.Programme != "" {
			p.Name = m.Programme
		}
		if slug := Slug(m.ProgrammeName()); slug != "" && slug != p.Slug && !slices.Contains(spellings[g], slug) {
			spellings[g] = append(spellings[g], slug)
		}
	}
	for i, d := range s.docs {
		m := &d.Meta
		if m.Programme == "" {
			continue
		}
		// Two programmes of one publication with one name and two numbers stay two.
		k := "name\x00" + s.town(m) + "\x00" + same.of(key(m.Programme))
		for _, g := range byKey {
			p := &s.programs[g]
			if p.Municipality == s.town(m) && p.Number > 0 && m.ProgrammeNumber > 0 && p.Number != m.ProgrammeNumber &&
				key(p.Name) == key(m.Programme) && p.fresh.Meta.Publication() == m.Publication() {
				k += "\x00" + strconv.Itoa(m.ProgrammeNumber)
				break
			}
		}
		add(i, k)
		if m.ProgrammeNumber > 0 {
			n := s.town(m) + "\x00" + strconv.Itoa(m.ProgrammeNumber)
			if byNumber[n] == nil {
				byNumber[n] = map[int]bool{}
			}
			byNumber[n][index[i]] = true
		}
	}
	chapters := map[string]int{}
	for i, d := range s.docs {
		m := &d.Meta
		switch {
		case m.Programme != "":
		case m.ProgrammeNumber > 0:
			n := s.town(m) + "\x00" + strconv.Itoa(m.ProgrammeNumber)
			if len(byNumber[n]) == 1 {
				for g := range byNumber[n] {
					index[i] = g
				}
				continue
			}
			add(i, "number\x00"+n)
		case m.Chapter != "":
			// The same chapter of every publication; two of one publication with one name stay two.
			k := "chapter\x00" + s.town(m) + "\x00" + key(m.Chapter)
			once := k + "\x00" + m.Publication()
			add(i, k+"\x00"+strconv.Itoa(chapters[once]))
			chapters[once]++
		default:
			add(i, "document\x00"+d.Name+"\x00"+d.SHA256)
		}
	}
	for i := range s.docs {
		s.slugs[i] = s.programs[index[i]].Slug
		s.programs[index[i]].put(s.docs[i])
	}
	for g := range s.programs {
		p := &s.programs[g]
		for _, slug := range spellings[g] {
			if !taken[slug] {
				taken[slug] = true
				p.Former = append(p.Former, slug)
			}
		}
		slices.Reverse(p.Editions)
	}
	sorting.By(s.programs, func(a, b Programme) int {
		return cmp.Or(cmp.Compare(uint(a.Number)-1, uint(b.Number)-1), strings.Compare(key(a.Name), key(b.Name)), strings.Compare(a.Slug, b.Slug))
	})
}

// town is the municipality of a document. One that names none is of the only one that the others name: a site is a municipality's.
func (s *shelf) town(m *budget.Meta) string {
	if m.Municipality != "" {
		return m.Municipality
	}
	if !s.asked {
		s.asked = true
		for _, d := range s.docs {
			switch t := d.Meta.Municipality; {
			case t == "" || t == s.only:
			case s.only == "":
				s.only = t
			default: // two: whose it is nobody knows
				s.only = ""
				return ""
			}
		}
	}
	return s.only
}

// put adds a document to its edition. Documents come oldest first.
func (p *Programme) put(d *budget.Document) {
	for i := range p.Editions {
		if e := &p.Editions[i]; e.Kind == d.Meta.Kind && e.Year == d.Meta.FiscalYear {
			e.Documents = append(e.Documents, d)
			return
		}
	}
	p.Editions = append(p.Editions, Edition{
		Publication: d.Meta.Publication(), Kind: d.Meta.Kind, Year: d.Meta.FiscalYear, Documents: []*budget.Document{d},
	})
}

// Inhabitants returns the number of inhabitants in a year and its source, from the metadata of the documents, or 0.
func Inhabitants(docs []*budget.Document, year int) (int, string) {
	for _, d := range docs {
		if n := d.Meta.Inhabitants[strconv.Itoa(year)]; n > 0 {
			return n, d.Meta.InhabitantsFrom
		}
	}
	return 0, ""
}
