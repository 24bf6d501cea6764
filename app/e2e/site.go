package e2e

import (
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

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
	s := &Site{Docs: docs, Tool: "0.0.0-test"}
	h, err := site.Handler(docs, site.Options{Assets: Assets(t), Tool: s.Tool})
	if err != nil {
		t.Fatal(err)
	}
	mux := http.NewServeMux()
	mux.Handle(below, http.StripPrefix(strings.TrimSuffix(below, "/"), h))
	s.server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if s.offline.Load() {
			// A cut connection, not an answer.
			if c, _, err := http.NewResponseController(w).Hijack(); err == nil {
				reset(c)
			}
			return
		}
		mux.ServeHTTP(w, r)
	}))
	s.URL = s.server.URL + below
	t.Cleanup(s.server.Close)
	return s
}

func reset(c net.Conn) { _ = c.Close() }

// Offline cuts the network, or mends it.
func (s *Site) Offline(off bool) {
	s.offline.Store(off)
	if off {
		s.server.CloseClientConnections()
	}
}
