package search

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/shelf"
)

// builder is an index while it is made.
type builder struct {
	ix      *Index
	ids     map[string]uint32 // of strings
	found   map[string][]place
	elided  []elision
	paths   map[string]uint32 // sections of the document
	current int               // the entry
	spots   *budget.Places    // of the document's figures
}

// place is where a word stands: an entry, a section or a document, and whether in its title.
type place struct {
	space uint8
	title bool
	id    uint32
}

const (
	inEntry uint8 = iota
	inSection
	inDocument
)

// elision is "Jeugd-" before "gezinshulp": perhaps jeugdhulp.
type elision struct {
	front, word string
	at          place
}

// Build makes an index of the documents. The order of the documents does not matter.
func Build(docs []*budget.Document) *Index {
	docs = slices.Clone(docs)
	slices.SortStableFunc(docs, func(a, b *budget.Document) int {
		if c := strings.Compare(a.Name, b.Name); c != 0 {
			return c
		}
		return strings.Compare(a.SHA256, b.SHA256)
	})
	b := &builder{ix: &Index{strings: []string{""}}, ids: map[string]uint32{"": 0}, found: map[string][]place{}}
	programmes := shelf.ProgrammeSlugs(docs)
	for i, d := range docs {
		b.document(d, programmes[i])
	}
	b.compounds()
	b.finish()
	return b.ix
}

func (b *builder) intern(s string) uint32 {
	id, ok := b.ids[s]
	if !ok {
		id = uint32(len(b.ix.strings))
		// A copy, so that the index does not keep a whole document for a piece of it.
		s = strings.Clone(s)
		b.ids[s] = id
		b.ix.strings = append(b.ix.strings, s)
	}
	return id
}

func (b *builder) document(d *budget.Document, programme string) {
	id := uint32(len(b.ix.docs))
	m := &d.Meta
	b.paths = map[string]uint32{"": uint32(len(b.ix.sections))}
	b.ix.docs = append(b.ix.docs, document{
		name: b.intern(d.Name), publication: b.intern(m.Publication()), programme: b.intern(cmp.Or(m.ProgrammeName(), m.Chapter)), slug: b.intern(programme),
		kind: indexOf(kinds[:], m.Kind), year: uint16(max(0, min(m.FiscalYear, 9999))),
		first: uint32(len(b.ix.entries)), root: uint32(len(b.ix.sections)),
	})
	b.ix.sections = append(b.ix.sections, section{0, uint32(len(b.ix.sections))})
	at := place{inDocument, false, id}
	b.add(m.Programme, at)
	b.add(m.Chapter, at)
	b.add(string(m.Kind), at)
	b.add(m.Municipality, at)
	if m.FiscalYear > 0 {
		b.add(strconv.Itoa(m.FiscalYear), at)
	}
	b.spots = budget.PlacesOf(d)
	b.tables(d)
	b.texts(d)
}

// section returns the section of a path of headings.
func (b *builder) section(path []string) uint32 {
	k := strings.Join(path, "\x00")
	if id, ok := b.paths[k]; ok {
		return id
	}
	parent := b.section(path[:len(path)-1])
	id := uint32(len(b.ix.sections))
	title := path[len(path)-1]
	b.ix.sections = append(b.ix.sections, section{b.intern(title), parent})
	b.paths[k] = id
	b.add(title, place{inSection, false, id})
	return id
}

// entry begins an entry. Its words and amounts follow.
func (b *builder) entry(kind Kind, title string, path []string, line, end int) {
	b.current = len(b.ix.entries)
	section := b.section(path)
	b.ix.entries = append(b.ix.entries, entry{
		line: uint32(max(line, 0)), title: b.intern(title), section: section, amount: uint32(len(b.ix.amounts)),
		span: uint16(max(0, min(end-line, 1<<16-1))), kind: kind,
	})
	b.ix.entries[b.current].words = uint8(min(255, b.add(title, place{inEntry, true, uint32(b.current)})))
}

// more adds words to the entry that are not in its title.
func (b *builder) more(text string) { b.add(text, place{inEntry, false, uint32(b.current)}) }

// add notes the words of a text and returns how many different ones there are.
func (b *builder) add(text string, at place) int {
	count := 0
	front := word{}
	scan(text, func(w word) {
		if front.elided && w.text != "en" && w.text != "of" {
			b.elided = append(b.elided, elision{front.text, w.text, at})
			front = word{}
		}
		if w.elided {
			front = w
		}
		if indexed(w.text) && b.note(w.text, at) {
			count++
		}
	})
	return count
}

// note adds a place to a word, once.
func (b *builder) note(w string, at place) bool {
	list := b.found[w]
	if n := len(list); n > 0 && list[n-1].space == at.space && list[n-1].id == at.id {
		return false
	}
	b.found[w] = append(list, at)
	return true
}

// minHead is the shortest end of a compound that counts: hulp, zorg.
const minHead = 4

// compounds finishes the words that were cut short: "Jeugd- en gezinshulp" is about jeugdhulp where that is a word of
// the documents.
func (b *builder) compounds() {
	for _, e := range b.elided {
		for i := 2; i+minHead <= len(e.word); i++ {
			if whole := e.front + e.word[i:]; b.found[whole] != nil {
				b.found[whole] = append(b.found[whole], e.at)
				break
			}
		}
	}
}
