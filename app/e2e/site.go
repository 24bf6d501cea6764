package e2e

import (
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"begrotingsverkenner/app/site"
	"begrotingsverkenner/core/budget"
)

// Site is the explorer of the five documents, served on loopback below a path that it does not know.
type Site struct {
	URL     string
	Docs    []site.Input
	Tool    string
	offline atomic.Bool
	server  *httptest.Server
	below   string

	mu      sync.Mutex
	handler http.Handler
	broken  string   // files whose address has this are not to be had
	slow    string   // files whose address has this take a while
	asked   []string // addresses below the site that were asked for
}

// root finds the folder of go.mod.
func root(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for ; ; dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		if dir == filepath.Dir(dir) {
			t.Fatal("go.mod not found")
		}
	}
}

// Documents reads the five documents with their manifest.
func Documents(t testing.TB) []site.Input {
	t.Helper()
	dir := filepath.Join(root(t), "testdata", "documents")
	raw, err := os.ReadFile(filepath.Join(dir, "manifest.json"))
	if err != nil {
		t.Fatal(err)
	}
	m, err := budget.ParseManifest(raw)
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		t.Fatal(err)
	}
	var docs []site.Input
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, site.Input{Name: filepath.Base(f), Data: data, Manifest: m})
	}
	return docs
}

// Assets reads web/dist, or skips the test.
func Assets(t testing.TB) site.Assets {
	t.Helper()
	dir := filepath.Join(root(t), "web", "dist")
	if _, err := os.Stat(filepath.Join(dir, "app.wasm")); err != nil {
		t.Skip("web/dist is missing: run go run ./web/build")
	}
	a, err := site.ReadAssets(os.DirFS(dir))
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// Serve serves a site of the documents below /gemeente/begroting/.
func Serve(t testing.TB, docs []site.Input) *Site {
	t.Helper()
	return ServeBelow(t, docs, "/gemeente/begroting/")
}

// ServeBelow serves a site of the documents below a path.
func ServeBelow(t testing.TB, docs []site.Input, below string) *Site {
	t.Helper()
	s := &Site{Docs: docs, Tool: tool}
	s.listen(t, below, handlerFor(t, docs))
	return s
}

// tool is the version that workbooks of the tests' sites carry.
const tool = "0.0.0-test"

func handlerFor(t testing.TB, docs []site.Input) http.Handler {
	t.Helper()
	h, err := site.Handler(docs, site.Options{Assets: Assets(t), Tool: tool})
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// five is the handler of the five documents: it is made once, and keeps the pages that it made.
var five http.Handler

// Five serves the site of the five documents, as Serve does. Tests that change nothing in it share what was made.
func Five(t testing.TB) *Site {
	t.Helper()
	docs := Documents(t)
	if five == nil {
		five = handlerFor(t, docs)
	}
	s := &Site{Docs: docs, Tool: tool}
	s.listen(t, "/gemeente/begroting/", five)
	return s
}

func (s *Site) listen(t testing.TB, below string, h http.Handler) {
	s.below = strings.TrimSuffix(below, "/")
	s.Publish(h)
	s.server = httptest.NewServer(s)
	s.URL = s.server.URL + below
	t.Cleanup(s.server.Close)
}

// Publish puts another site in the place of this one, at the same address.
func (s *Site) Publish(h http.Handler) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.handler = http.StripPrefix(s.below, h)
}

// Break makes files whose address has a piece of text fail; none makes all of them work.
func (s *Site) Break(piece string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.broken = piece
}

// Slow makes files whose address has a piece of text take some seconds; none makes all of them quick.
func (s *Site) Slow(piece string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.slow = piece
}

// Asked returns what the site was asked for since the last time, without the path that it stands below.
func (s *Site) Asked() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	asked := s.asked
	s.asked = nil
	return asked
}

func (s *Site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if s.offline.Load() {
		// A cut connection, not an answer.
		if c, _, err := http.NewResponseController(w).Hijack(); err == nil {
			reset(c)
		}
		return
	}
	path, below := strings.CutPrefix(r.URL.Path, s.below+"/")
	s.mu.Lock()
	h, broken, slow := s.handler, s.broken, s.slow
	s.asked = append(s.asked, path)
	s.mu.Unlock()
	if slow != "" && strings.Contains(path, slow) {
		time.Sleep(5 * time.Second)
	}
	switch {
	case broken != "" && strings.Contains(path, broken):
		http.Error(w, "broken", http.StatusInternalServerError)
	case !below:
		http.NotFound(w, r)
	default:
		h.ServeHTTP(w, r)
	}
}

func reset(c net.Conn) { _ = c.Close() }

// Offline cuts the network, or mends it.
func (s *Site) Offline(off bool) {
	s.offline.Store(off)
	if off {
		s.server.CloseClientConnections()
	}
}
