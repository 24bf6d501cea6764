package site

import (
	"bytes"
	"mime"
	"net/http"
	"path"
	"strings"
	"sync"

	"begrotingsverkenner/app/address"
)

// Handler serves the same site without writing it: pages are made when they are asked for.
func Handler(docs []Input, o Options) (http.Handler, error) {
	b, err := newBuilder(docs, o)
	if err != nil {
		return nil, err
	}
	return &handler{b: b, made: map[string]file{}}, nil
}

type handler struct {
	b    *builder
	mu   sync.Mutex
	made map[string]file
}

type file struct{ plain, br, gz []byte }

// types are content types that systems disagree on.
var types = map[string]string{
	".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".json": "application/json", ".jsonld": "application/ld+json",
	".wasm": "application/wasm", ".svg": "image/svg+xml", ".xml": "application/xml", ".txt": "text/plain; charset=utf-8", ".webmanifest": "application/manifest+json", ".bin": "application/octet-stream", ".pdf": "application/pdf",
}

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		http.Error(w, "only GET", http.StatusMethodNotAllowed)
		return
	}
	name := strings.TrimPrefix(path.Clean("/"+r.URL.Path), "/")
	f, page, status := h.find(name, strings.Count(r.URL.Path, "/")-1)
	if page && status == http.StatusOK && !strings.HasSuffix(r.URL.Path, "/") && !strings.HasSuffix(r.URL.Path, ".html") {
		// A relative redirect: the handler does not know below which path it is served.
		target := path.Base(r.URL.Path) + "/"
		if r.URL.RawQuery != "" {
			target += "?" + r.URL.RawQuery
		}
		w.Header().Set("Location", target)
		w.WriteHeader(http.StatusMovedPermanently)
		return
	}
	head := w.Header()
	ext := path.Ext(name)
	if page {
		ext = ".html"
	}
	kind := types[ext]
	if kind == "" {
		kind = mime.TypeByExtension(ext)
	}
	head.Set("Content-Type", kind)
	head.Set("X-Content-Type-Options", "nosniff")
	head.Set("Referrer-Policy", "no-referrer")
	if ext != ".pdf" { // what browsers show a PDF with is a page, too, and does more than ours
		head.Set("Content-Security-Policy", policy)
	}
	head.Set("Cache-Control", "no-cache")
	if strings.HasPrefix(name, "assets/") || strings.HasPrefix(name, "data/") {
		head.Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	if name == "embed.js" {
		head.Set("Access-Control-Allow-Origin", "*") // a module of another website
	}
	body := f.plain
	head.Add("Vary", "Accept-Encoding")
	switch accepts := r.Header.Get("Accept-Encoding"); {
	case f.br != nil && strings.Contains(accepts, "br"):
		head.Set("Content-Encoding", "br")
		body = f.br
	case f.gz != nil && strings.Contains(accepts, "gzip"):
		head.Set("Content-Encoding", "gzip")
		body = f.gz
	}
	if status != http.StatusOK {
		w.WriteHeader(status)
	}
	if r.Method == http.MethodGet {
		_, _ = bytes.NewReader(body).WriteTo(w)
	}
}

// find returns a file or makes a page, and keeps what it made.
func (h *handler) find(name string, depth int) (f file, page bool, status int) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if data, ok := h.b.files[name]; ok {
		if f, ok = h.made[name]; !ok {
			f = h.pack(name, data)
			h.made[name] = f
		}
		return f, false, http.StatusOK
	}
	if p, ok := h.b.lib.papers[name]; ok {
		data, err := p.bytes()
		if err != nil {
			return file{plain: []byte(err.Error())}, false, http.StatusInternalServerError
		}
		return file{plain: data}, false, http.StatusOK
	}
	if l, ok := h.b.oembedOf(name); ok {
		_, data, err := h.b.render(l)
		if err != nil {
			return file{plain: []byte(err.Error())}, false, http.StatusInternalServerError
		}
		return file{plain: data}, false, http.StatusOK
	}
	l := address.Parse(name)
	status = http.StatusOK
	if from, ok := h.b.moved[l.Path()]; ok {
		return h.pack("index.html", h.b.renderMove(l.Path(), from)), true, status
	}
	if !h.b.has(l) {
		l, status = address.Location{Kind: address.Missing, English: l.English, Base: "./" + strings.Repeat("../", depth)}, http.StatusNotFound
	}
	key := "page " + l.Path() + string(l.Kind) + l.Base
	if f, ok := h.made[key]; ok {
		return f, true, status
	}
	data, _, err := h.b.render(l)
	if err != nil {
		return file{plain: []byte(err.Error())}, true, http.StatusInternalServerError
	}
	f = h.pack("index.html", data)
	h.made[key] = f
	return f, true, status
}

func (h *handler) pack(name string, data []byte) file {
	f := file{plain: data}
	if compressible(name) {
		if br, gz, err := h.b.compressed(name, data); err == nil {
			f.br, f.gz = br, gz
		}
	}
	return f
}
