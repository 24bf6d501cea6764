package e2e

import (
	"compress/gzip"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/andybalholm/brotli"

	"begrotingsverkenner/app/site"
)

// webServer is a server that administrators have, and how a test runs it with the configuration of the documentation.
type webServer struct {
	name, program, debian string
	needs                 []string // files that the server has to come with
	config                string   // of web/docs
	around                string   // what stands around it: {dir}, {at} and {config} are filled in
	args                  []string
}

const apacheModules, nginxModules = "/usr/lib/apache2/modules/", "/usr/lib/nginx/modules/"

var webServers = []webServer{
	{
		name: "nginx", program: "nginx", debian: "nginx-light libnginx-mod-http-brotli-static", config: "nginx.conf",
		needs: []string{nginxModules + "ngx_http_brotli_static_module.so"},
		around: "daemon off; pid {dir}/pid; worker_processes 1; error_log {dir}/log; load_module " + nginxModules + `ngx_http_brotli_static_module.so;
events {} http { access_log off; client_body_temp_path {dir}/b; proxy_temp_path {dir}/p; fastcgi_temp_path {dir}/f; uwsgi_temp_path {dir}/u; scgi_temp_path {dir}/s;
server { listen {at}; include {config}; } }`,
		args: []string{"-e", "{dir}/log", "-c", "{dir}/around"},
	}, {
		name: "Apache", program: "apache2", debian: "apache2-bin", config: "apache.conf", needs: []string{apacheModules + "mod_rewrite.so"},
		around: `ServerRoot {dir}
PidFile {dir}/pid
ErrorLog {dir}/log
Listen {at}
ServerName localhost
TypesConfig /dev/null
LoadModule mpm_event_module ` + apacheModules + `mod_mpm_event.so
LoadModule authz_core_module ` + apacheModules + `mod_authz_core.so
LoadModule alias_module ` + apacheModules + `mod_alias.so
LoadModule dir_module ` + apacheModules + `mod_dir.so
LoadModule mime_module ` + apacheModules + `mod_mime.so
LoadModule headers_module ` + apacheModules + `mod_headers.so
LoadModule rewrite_module ` + apacheModules + `mod_rewrite.so
{user}
Include {config}
`,
		args: []string{"-f", "{dir}/around", "-D", "FOREGROUND"},
	},
}

// start runs the server on loopback for the time of a test and returns its address.
func (s webServer) start(t *testing.T, www string) string {
	t.Helper()
	program, err := exec.LookPath(s.program)
	for _, file := range s.needs {
		if _, missing := os.Stat(file); missing != nil {
			err = missing
		}
	}
	if err != nil {
		t.Skipf("%s is missing (Debian: %s)", s.name, s.debian)
	}
	free, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	at := free.Addr().String()
	_ = free.Close()
	dir := t.TempDir()
	user := ""
	if os.Getuid() == 0 {
		user = "User www-data\nGroup www-data"
	}
	fill := strings.NewReplacer("{dir}", dir, "{at}", at, "{config}", filepath.Join(dir, "config"), "{user}", user)
	config, err := os.ReadFile(filepath.Join(root(t), "web", "docs", s.config))
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{"config": strings.ReplaceAll(string(config), "/var/www", www), "around": fill.Replace(s.around)} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	args := make([]string, len(s.args))
	for i := range s.args {
		args[i] = fill.Replace(s.args[i])
	}
	cmd := exec.Command(program, args...)
	var said strings.Builder
	cmd.Stdout, cmd.Stderr = &said, &said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Signal(os.Interrupt) // so that it ends the processes that it began itself
		done := make(chan struct{})
		go func() { _ = cmd.Wait(); close(done) }()
		select {
		case <-done:
		case <-time.After(10 * time.Second):
			_ = cmd.Process.Kill()
		}
	})
	for range 100 {
		if c, err := net.Dial("tcp", at); err == nil {
			_ = c.Close()
			return "http://" + at
		}
		time.Sleep(50 * time.Millisecond)
	}
	log, _ := os.ReadFile(filepath.Join(dir, "log"))
	t.Fatalf("%s does not answer: %s\n%s", s.name, said.String(), log)
	return ""
}

// The documentation's configurations give the site its types, its compressed copies, its caching and its policy, below a
// path; and the explorer works on them.
func TestServers(t *testing.T) {
	www := t.TempDir()
	dir := filepath.Join(www, "begroting")
	if err := site.Publish(dir, append(Documents(t), paperInput(t, smallPDF)), site.Options{Assets: Assets(t), Tool: "0.0.0-test", BaseURL: "https://example.nl/begroting/"}); err != nil {
		t.Fatal(err)
	}
	for folder := www; folder != filepath.Dir(folder) && strings.HasPrefix(folder, os.TempDir()+"/"); folder = filepath.Dir(folder) {
		_ = os.Chmod(folder, 0o755) // the server may run as another user
	}
	for _, server := range webServers {
		t.Run(server.name, func(t *testing.T) {
			at := server.start(t, www)
			policy := headersOf(t, handlerOf(t), "/")["Content-Security-Policy"]
			const page, forEver = "no-cache", "public, max-age=31536000, immutable"
			files := map[string][2]string{
				"": {"text/html; charset=utf-8", page}, stads2024: {"text/html; charset=utf-8", page}, "programma/14/": {"text/html; charset=utf-8", page},
				stads2024 + "oembed.json": {"application/json", page}, "shell.en.html": {"text/html; charset=utf-8", page},
				"embed.js": {"text/javascript; charset=utf-8", page}, "app-worker.js": {"text/javascript; charset=utf-8", page},
				"dcat.jsonld": {"application/ld+json", page}, "sitemap.xml": {"application/xml", page}, "manifest.webmanifest": {"application/manifest+json", page},
			}
			for pattern, kind := range map[string]string{"assets/app.*.wasm": "application/wasm", "assets/site.*.css": "text/css; charset=utf-8", "assets/start.*.js": "text/javascript; charset=utf-8",
				"assets/icon.*.svg": "image/svg+xml", "assets/search.*.bin": "application/octet-stream", "assets/catalogue.*.json": "application/json", "data/*.txt": "text/plain; charset=utf-8"} {
				found, err := filepath.Glob(filepath.Join(dir, pattern))
				if err != nil || len(found) == 0 {
					t.Fatalf("no %s: %v", pattern, err)
				}
				name, _ := filepath.Rel(dir, found[0])
				files[filepath.ToSlash(name)] = [2]string{kind, forEver}
			}
			for name, want := range files {
				file := filepath.Join(dir, filepath.FromSlash(name))
				if name == "" || strings.HasSuffix(name, "/") {
					file = filepath.Join(file, "index.html")
				}
				plain, err := os.ReadFile(file)
				if err != nil {
					t.Fatal(err)
				}
				for _, encoding := range []string{"", "gzip", "br"} {
					accepts := encoding
					if encoding == "br" {
						accepts = "gzip, deflate, br" // what browsers send
					}
					got := ask(t, at+"/begroting/"+name, accepts)
					where := fmt.Sprintf("%s as %q", name, encoding)
					if got.StatusCode != http.StatusOK || got.Header.Get("Content-Encoding") != encoding || unpacked(t, got) != string(plain) {
						t.Errorf("%s: status %d, encoding %q", where, got.StatusCode, got.Header.Get("Content-Encoding"))
					}
					if kind := got.Header.Get("Content-Type"); kind != want[0] {
						t.Errorf("%s is of type %q, not %q", where, kind, want[0])
					}
					if list := got.Header.Values("Cache-Control"); len(list) != 1 || list[0] != want[1] {
						t.Errorf("%s is kept: %q", where, list)
					}
					if !strings.Contains(strings.Join(got.Header.Values("Vary"), ","), "Accept-Encoding") {
						t.Errorf("%s varies: %q", where, got.Header.Values("Vary"))
					}
					if list := got.Header.Values("Content-Security-Policy"); name != "embed.js" && (len(list) != 1 || list[0] != policy) {
						t.Errorf("%s has the policy %q", where, list)
					}
					if got.Header.Get("X-Content-Type-Options") != "nosniff" {
						t.Errorf("%s may be sniffed", where)
					}
					if open := got.Header.Get("Access-Control-Allow-Origin"); open != map[bool]string{true: "*"}[name == "embed.js"] {
						t.Errorf("%s is for others: %q", where, open)
					}
				}
			}
			pdfs, err := filepath.Glob(filepath.Join(dir, "data/*/begroting-2026.pdf"))
			if err != nil || len(pdfs) != 1 {
				t.Fatalf("the PDF is at %q (%v)", pdfs, err)
			}
			name, _ := filepath.Rel(dir, pdfs[0])
			pdf := ask(t, at+"/begroting/"+filepath.ToSlash(name), "br")
			if h := pdf.Header; pdf.StatusCode != http.StatusOK || h.Get("Content-Type") != "application/pdf" || len(h.Values("Content-Security-Policy")) > 0 || fmt.Sprint(h.Values("Cache-Control")) != "["+forEver+"]" || unpacked(t, pdf) != smallPDF {
				t.Errorf("the PDF: status %d, %v", pdf.StatusCode, h)
			}
			missing := ask(t, at+"/begroting/bestaat-niet/", "br")
			if body := unpacked(t, missing); missing.StatusCode != http.StatusNotFound || !strings.Contains(body, `href="/begroting/assets/site.`) {
				t.Errorf("a page that is not there: %d\n%.400s", missing.StatusCode, body)
			}
			if gone := ask(t, at+"/begroting/assets/none.js", ""); gone.StatusCode != http.StatusNotFound || strings.Contains(gone.Header.Get("Cache-Control"), "immutable") {
				t.Errorf("a file that is not there: %d, kept %q", gone.StatusCode, gone.Header.Get("Cache-Control"))
			}
			if hidden := ask(t, at+"/begroting/.begroting-site", ""); hidden.StatusCode != http.StatusNotFound {
				t.Errorf("a hidden file: %d", hidden.StatusCode)
			}
			if moved := ask(t, at+"/begroting/zoeken", ""); moved.StatusCode != http.StatusMovedPermanently || !strings.HasSuffix(moved.Header.Get("Location"), "/begroting/zoeken/") {
				t.Errorf("without a slash: %d to %q", moved.StatusCode, moved.Header.Get("Location"))
			}
			tab := Open(t, &Site{URL: at + "/begroting/", server: &httptest.Server{URL: at}}, Look{Scripts: true})
			tab.Go(stads2024)
			tab.Expect(`document.querySelectorAll(".bars svg.bar rect").length > 12`)
			cachedWith(tab, 6)
		})
	}
}

func handlerOf(t *testing.T) http.Handler {
	t.Helper()
	h, err := site.Handler(Documents(t), site.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func headersOf(t *testing.T, h http.Handler, path string) map[string]string {
	t.Helper()
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, path, nil))
	all := map[string]string{}
	for name := range w.Header() {
		all[name] = w.Header().Get(name)
	}
	return all
}

// ask asks for an address as a browser that takes these encodings does, without following redirects.
func ask(t *testing.T, url, encodings string) *http.Response {
	t.Helper()
	request, err := http.NewRequest(http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	if encodings != "" {
		request.Header.Set("Accept-Encoding", encodings)
	}
	response, err := (&http.Transport{DisableCompression: true}).RoundTrip(request)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = response.Body.Close() })
	return response
}

func unpacked(t *testing.T, r *http.Response) string {
	t.Helper()
	var body io.Reader = r.Body
	switch r.Header.Get("Content-Encoding") {
	case "br":
		body = brotli.NewReader(body)
	case "gzip":
		zr, err := gzip.NewReader(body)
		if err != nil {
			t.Fatal(err)
		}
		body = zr
	}
	data, err := io.ReadAll(body)
	if err != nil {
		t.Error(err)
	}
	return string(data)
}
