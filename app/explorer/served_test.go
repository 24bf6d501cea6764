package explorer

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"begrotingsverkenner/app/site"
	"begrotingsverkenner/core/budget"
)

// served is a site as its handler serves it. Its pages, catalogue and index are those that a reader gets.
type served struct {
	http.Handler
	down, slow atomic.Bool
}

var errDown = errors.New("no network")

func (s *served) get(path string) ([]byte, error) {
	if s.down.Load() {
		return nil, errDown
	}
	if s.slow.Load() {
		time.Sleep(50 * time.Millisecond)
	}
	w := httptest.NewRecorder()
	s.ServeHTTP(w, &http.Request{Method: http.MethodGet, URL: &url.URL{Path: "/" + path}, Header: http.Header{}})
	if w.Code != http.StatusOK && w.Code != http.StatusNotFound {
		return nil, errors.New(http.StatusText(w.Code))
	}
	return w.Body.Bytes(), nil
}

// serve makes a site. What the browser would get beside the pages can be empty: nothing is run.
func serve(docs []site.Input) (*served, error) {
	files := map[string][]byte{}
	for _, name := range []string{"app.wasm", "start.js", "framed.js", "moved.js", "share.js", "site.css", "wasm_exec.js", "icon.svg", "export.wasm"} {
		files[name] = []byte{}
	}
	h, err := site.Handler(docs, site.Options{Assets: site.Assets{Files: files}})
	return &served{Handler: h}, err
}

// fiveInputs reads the five documents with their manifest.
func fiveInputs() ([]site.Input, error) {
	dir := filepath.Join("..", "..", "testdata", "documents")
	raw, err := os.ReadFile(filepath.Join(dir, "manifest.json"))
	if err != nil {
		return nil, err
	}
	m, err := budget.ParseManifest(raw)
	if err != nil {
		return nil, err
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		return nil, err
	}
	var docs []site.Input
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		docs = append(docs, site.Input{Name: filepath.Base(f), Data: data, Manifest: m})
	}
	return docs, nil
}

// inputs are read once.
var inputs = sync.OnceValues(fiveInputs)

// five is the site of the five documents.
func five(t *testing.T) *served {
	t.Helper()
	docs, err := inputs()
	if err != nil {
		t.Fatal(err)
	}
	s, err := serve(docs)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

var assetNames = regexp.MustCompile(`assets/(?:catalogue\.[0-9a-f]+\.json|search\.[0-9a-f]+\.bin)`)

// store makes the store as Run does, of the files that a page of the site names.
func (s *served) store(t *testing.T) *Store {
	t.Helper()
	start, err := s.get("")
	if err != nil {
		t.Fatal(err)
	}
	names := slices.Compact(slices.Sorted(slices.Values(assetNames.FindAllString(string(start), -1))))
	if len(names) != 2 {
		t.Fatalf("the first page names %q", names)
	}
	catalogue, err := s.get(names[0])
	if err != nil {
		t.Fatal(err)
	}
	store, err := NewStore(catalogue, func(path string) ([]byte, error) {
		if path == "" {
			path = names[1]
		}
		return s.get(path)
	})
	if err != nil {
		t.Fatal(err)
	}
	return store
}

// prerendered is the page of an address before the program takes it over.
func (s *served) prerendered(t *testing.T, at string) string {
	t.Helper()
	data, err := s.get(strings.TrimPrefix(at, "/"))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
