package explorer

import (
	"encoding/json"
	"sync"

	"begrotingsverkenner/app/view"
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/reader"
)

// keep is the number of documents that stay read: enough to compare and go back, little enough for a phone.
const keep = 24

// Store gets the documents of the site and reads them.
type Store struct {
	catalogue *view.Catalogue
	get       func(path string) ([]byte, error)

	mu    sync.Mutex
	docs  map[string]*budget.Document
	order []string
}

// NewStore reads the site's catalogue. get fetches a file below the site's root.
func NewStore(catalogue []byte, get func(path string) ([]byte, error)) (*Store, error) {
	s := &Store{catalogue: &view.Catalogue{}, get: get, docs: map[string]*budget.Document{}}
	return s, json.Unmarshal(catalogue, s.catalogue)
}

// Catalogue lists the site's documents.
func (s *Store) Catalogue() *view.Catalogue { return s.catalogue }

// Document fetches and reads a document, once.
func (s *Store) Document(e *view.Entry) (*budget.Document, error) {
	s.mu.Lock()
	d := s.docs[e.File+e.Name]
	s.mu.Unlock()
	if d != nil {
		return d, nil
	}
	data, err := s.get(e.File)
	if err != nil {
		return nil, err
	}
	m, err := s.catalogue.Manifest(e)
	if err != nil {
		return nil, err
	}
	if d, err = reader.Read(e.Name, data, m); err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.docs[e.File+e.Name] = d
	s.order = append(s.order, e.File+e.Name)
	if len(s.order) > keep {
		delete(s.docs, s.order[0])
		s.order = s.order[1:]
	}
	return d, nil
}
