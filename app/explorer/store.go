package explorer

import (
	"encoding/json"
	"fmt"
	"sync"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/page"
	"begrotingsverkenner/app/view"
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/packed"
	"begrotingsverkenner/core/search"
)

// keep is the number of documents that stay read: enough to compare and go back, little enough for a phone.
const keep = 24

// Store gets the documents of the site and unpacks them.
type Store struct {
	catalogue *view.Catalogue
	get       func(path string) ([]byte, error)

	mu    sync.Mutex
	docs  map[string][]*budget.Document // the pages of each, by its address
	order []string
	index *search.Index

	indexing sync.Mutex
	texts    map[string][]string // the same
}

// NewStore reads the site's catalogue. get fetches a file below the site's root, and the search index for no path.
func NewStore(catalogue []byte, get func(path string) ([]byte, error)) (*Store, error) {
	s := &Store{catalogue: &view.Catalogue{}, get: get, docs: map[string][]*budget.Document{}, texts: map[string][]string{}}
	return s, json.Unmarshal(catalogue, s.catalogue)
}

// Catalogue lists the site's documents.
func (s *Store) Catalogue() *view.Catalogue { return s.catalogue }

// Lines returns the text of a document if it is here already.
func (s *Store) Lines(e *view.Entry) []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	if parts := s.docs[e.Read]; len(parts) > 0 {
		return parts[0].Lines
	}
	return s.texts[e.Read]
}

// Made fetches a page that was made beforehand; nil for one that was not.
func (s *Store) Made(at address.Location) (*page.Made, error) {
	file := s.catalogue.Made[at.Path()]
	if file == "" {
		return nil, nil
	}
	data, err := s.get(file)
	if err != nil {
		return nil, err
	}
	m := &page.Made{}
	return m, json.Unmarshal(data, m)
}

// fetchLines fetches the text of a document. Snippets need no more, and its tables would take the memory of many.
func (s *Store) fetchLines(e *view.Entry) ([]string, error) {
	if lines := s.Lines(e); lines != nil {
		return lines, nil
	}
	data, err := s.get(e.Read)
	if err != nil {
		return nil, err
	}
	lines, err := packed.Lines(data)
	if err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.texts) >= 4*keep {
		clear(s.texts)
	}
	s.texts[e.Read] = lines
	return lines, nil
}

// indexAtHand returns the search index if it was fetched already.
func (s *Store) indexAtHand() *search.Index {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.index
}

// Index fetches the search index, once: whoever asks while it is on its way waits for the same one.
func (s *Store) Index() (*search.Index, error) {
	s.indexing.Lock()
	defer s.indexing.Unlock()
	if index := s.indexAtHand(); index != nil {
		return index, nil
	}
	data, err := s.get("")
	if err != nil {
		return nil, err
	}
	index, err := search.Decode(data)
	if err != nil {
		return nil, err
	}
	s.mu.Lock()
	s.index = index
	s.mu.Unlock()
	return index, nil
}

// Document fetches and unpacks a document, once, and returns the page of it that an entry is about.
func (s *Store) Document(e *view.Entry) (*budget.Document, error) {
	s.mu.Lock()
	parts := s.docs[e.Read]
	s.mu.Unlock()
	if parts != nil {
		return partFor(parts, e)
	}
	data, err := s.get(e.Read)
	if err != nil {
		return nil, err
	}
	d, err := packed.Decode(data)
	if err != nil {
		return nil, err
	}
	parts = view.PartsOf(d)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.docs[e.Read] = parts
	s.order = append(s.order, e.Read)
	if len(s.order) > keep {
		delete(s.docs, s.order[0])
		s.order = s.order[1:]
	}
	return partFor(parts, e)
}

// partFor returns the part of a document that an entry is about.
func partFor(parts []*budget.Document, e *view.Entry) (*budget.Document, error) {
	for _, d := range parts {
		if d.Order == e.Part {
			return d, nil
		}
	}
	return nil, fmt.Errorf("%s has no part %d", e.FileName(), e.Part)
}
