package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/andybalholm/brotli"
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"begrotingsverkenner/app/site"
	"begrotingsverkenner/web/bench/hello"
	"begrotingsverkenner/web/squeeze"
)

// errDist says that there is nothing to measure yet.
var errDist = errors.New("web/dist is missing: run make explorer")

func readDist() (site.Assets, error) {
	if _, err := os.Stat("web/dist/app.wasm.br"); err != nil {
		return site.Assets{}, errDist
	}
	return site.ReadAssets(os.DirFS("web/dist"))
}

// fiveInputs are the five documents as a site takes them.
func fiveInputs() ([]site.Input, error) {
	docs, m, err := five()
	if err != nil {
		return nil, err
	}
	var all []site.Input
	for _, d := range docs {
		all = append(all, site.Input{Name: d.name, Data: d.data, Manifest: m})
	}
	return all, nil
}

// small compresses as a patient server does beforehand.
func small(data []byte) ([]byte, error) {
	var b bytes.Buffer
	w := brotli.NewWriterOptions(&b, brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: 24})
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	err := w.Close()
	return b.Bytes(), err
}

// helloProgram builds go-app's hello as its documentation says, without what nobody downloads: names for a debugger.
func helloProgram() (plain, br []byte, err error) {
	dir, err := os.MkdirTemp("", "bench-hello")
	if err != nil {
		return nil, nil, err
	}
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, "app.wasm")
	cmd := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", file, "./web/bench/hello/wasm")
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if out, err := cmd.CombinedOutput(); err != nil {
		return nil, nil, fmt.Errorf("build hello: %w: %s", err, out)
	}
	if plain, err = os.ReadFile(file); err != nil {
		return nil, nil, err
	}
	br, err = squeeze.Program(plain) // as the explorer is
	return plain, br, err
}

// serveHello serves hello with go-app's own handler, script and loader; only its program is compressed beforehand.
func serveHello(plain, br []byte) *httptest.Server {
	hello.Register()
	const icon = "/icon.svg"
	rest := &app.Handler{Name: "Hello", Version: "1", Icon: app.Icon{Default: icon, Large: icon, SVG: icon, Maskable: icon}, WasmContentLength: fmt.Sprint(len(plain))}
	return httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/web/app.wasm", "/app.wasm":
			w.Header().Set("Content-Type", "application/wasm")
			w.Header().Set("Content-Encoding", "br")
			_, _ = w.Write(br)
		case icon:
			w.Header().Set("Content-Type", "image/svg+xml")
			_, _ = w.Write([]byte(`<svg xmlns="http://www.w3.org/2000/svg"/>`))
		default:
			rest.ServeHTTP(w, r)
		}
	}))
}

var scriptElement = regexp.MustCompile(`(?s)<script.*?</script>`)

// rewritten serves the same pages with other HTML, compressed. The rest is the site's, header for header.
type rewritten struct {
	site   http.Handler
	change func(html []byte) []byte
	mu     sync.Mutex
	made   map[string][]byte
}

// unscripted serves the same pages without any script.
func unscripted(site http.Handler) http.Handler {
	return &rewritten{site: site, change: func(html []byte) []byte { return scriptElement.ReplaceAll(html, nil) }, made: map[string][]byte{}}
}

func (u *rewritten) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	plain := r.Clone(r.Context())
	plain.Header.Del("Accept-Encoding")
	rec := httptest.NewRecorder()
	u.site.ServeHTTP(rec, plain)
	if !strings.HasPrefix(rec.Header().Get("Content-Type"), "text/html") || rec.Code != http.StatusOK {
		u.site.ServeHTTP(w, r)
		return
	}
	u.mu.Lock()
	defer u.mu.Unlock()
	body := u.made[r.URL.Path]
	if body == nil {
		var err error
		if body, err = small(u.change(rec.Body.Bytes())); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		u.made[r.URL.Path] = body
	}
	for k, v := range rec.Header() {
		w.Header()[k] = v
	}
	w.Header().Set("Content-Encoding", "br")
	w.Header().Del("Content-Length") // of what it was
	_, _ = w.Write(body)
}

var workerConfig = regexp.MustCompile(`JSON\.parse\(("(?:[^"\\]|\\.)*")\)`)

// warm asks a site for every file that its service worker will fetch, so that compressing them is done before anybody is
// measured: a server of files has them ready.
func warm(h http.Handler) error {
	text := get(h, "/app-worker.js", "").Body.String()
	m := workerConfig.FindStringSubmatch(text)
	if m == nil {
		return errors.New("app-worker.js has no list of files")
	}
	var quoted string
	if err := json.Unmarshal([]byte(m[1]), &quoted); err != nil {
		return err
	}
	var lists struct{ Must, First, Later []string }
	if err := json.Unmarshal([]byte(quoted), &lists); err != nil {
		return err
	}
	for _, path := range slices.Concat(lists.Must, lists.First, lists.Later) {
		get(h, "/"+path, "br")
	}
	return nil
}
