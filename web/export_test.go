package web

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/chromedp/chromedp"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/packed"
	"begrotingsverkenner/core/reader"
	"begrotingsverkenner/core/workbook"
)

const (
	documents = "../testdata/documents"
	version   = "1.2.3"
	// sitePolicy is that of the explorer's pages.
	sitePolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
		"worker-src 'self'; manifest-src 'self'; base-uri 'self'; form-action 'none'"
)

// askPage keeps one worker and gives for each request what came back: the steps on the way, and the end.
const askPage = `
addEventListener("securitypolicyviolation", (e) => { window.violation = e.violatedDirective; });
const worker = new Worker("worker.1a2b.js");
const open = new Map();
worker.onmessage = async ({ data }) => {
  const job = open.get(data.id);
  if (data.stage) { job.steps.push(data); return; }
  open.delete(data.id);
  if (data.bytes) data.hash = [...new Uint8Array(await crypto.subtle.digest("SHA-256", data.bytes))].map((b) => b.toString(16).padStart(2, "0")).join("");
  job.resolve({ ...data, bytes: data.bytes instanceof ArrayBuffer, steps: job.steps });
};
worker.onerror = (e) => { window.broken = e.message; };
let count = 0;
window.ask = (job) => new Promise((resolve) => {
  const id = ++count;
  open.set(id, { resolve, steps: [] });
  worker.postMessage({ id, lang: "nl", version: "1.2.3", wasmExec: "assets/wasm_exec.js", wasm: "assets/export.wasm", ...job });
});
window.load = async (names, key) => Promise.all(names.map(async (name) =>
  key === "url" ? { name, url: "data/" + name } : { name, bytes: await (await fetch("data/" + name)).arrayBuffer() }));
window.doc = (name, ...parts) => new Blob(parts).arrayBuffer().then((bytes) => ({ name, bytes }));
`

// reply is what the worker answers with.
type reply struct {
	FileName, Hash, Error, Message, Document string
	Bytes                                    bool
	Steps                                    []struct {
		Stage       string
		Done, Total int
	}
}

// TestExportWorker asks the worker for workbooks, in a page with the site's own policy: the bytes are those of
// workbook.Write and of the command, and what fails does not stop what comes next.
func TestExportWorker(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	wasm(t, filepath.Join(dir, "export.wasm"), "../cmd/exporter")
	crash := filepath.Join(dir, "crash.go")
	if err := os.WriteFile(crash, []byte(crasher), 0o600); err != nil {
		t.Fatal(err)
	}
	wasm(t, filepath.Join(dir, "crash.wasm"), crash)
	worker := filepath.Join(dir, "worker.js")
	if err := os.WriteFile(worker, minified(t, "js/export-worker.js"), 0o600); err != nil {
		t.Fatal(err)
	}
	root := strings.TrimSpace(command(t, "go", "env", "GOROOT"))

	docs := readAll(t)
	var fetched atomic.Int32
	mux := http.NewServeMux()
	files := map[string]string{"/worker.1a2b.js": worker, "/assets/wasm_exec.js": filepath.Join(root, "lib", "wasm", "wasm_exec.js"),
		"/assets/export.wasm": filepath.Join(dir, "export.wasm"), "/assets/crash.wasm": filepath.Join(dir, "crash.wasm")}
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", sitePolicy)
		switch name, ok := files[r.URL.Path]; {
		case r.URL.Path == "/":
			fmt.Fprint(w, `<!doctype html><title>x</title><script src="page.js"></script>`)
		case r.URL.Path == "/page.js":
			w.Header().Set("Content-Type", "text/javascript")
			fmt.Fprint(w, askPage)
		case ok:
			if strings.HasSuffix(name, "export.wasm") {
				fetched.Add(1)
			}
			// A server that knows no type for wasm, which many do not.
			if strings.HasSuffix(name, ".wasm") {
				w.Header().Set("Content-Type", "application/octet-stream")
			}
			http.ServeFile(w, r, name)
		default:
			http.NotFound(w, r)
		}
	})
	mux.HandleFunc("/data/{name}", func(w http.ResponseWriter, r *http.Request) {
		d := docs[r.PathValue("name")]
		if d == nil {
			http.NotFound(w, r)
			return
		}
		_, _ = w.Write(packed.Encode(d))
	})
	site := serve(t, mux)
	p := tab(t, 800, 600)
	p.run(chromedp.Navigate(site + "/"))

	ask := func(script string) reply {
		t.Helper()
		var data string
		p.eval("(async () => JSON.stringify(await ask("+script+")))()", &data)
		var r reply
		if err := json.Unmarshal([]byte(data), &r); err != nil {
			t.Fatal(err)
		}
		return r
	}
	good := func(names []string, key, lang string, r reply) {
		t.Helper()
		if want := written(t, docs, names, lang); r.Hash != want || !r.Bytes {
			t.Errorf("%v %s: the worker's workbook differs: %+v, want %s", names, key, r, want)
		}
	}

	all := names(t)
	for _, key := range []string{"bytes", "url"} {
		for _, c := range []struct {
			file, lang string
			names      []string
		}{
			{"publicaties.xlsx", "nl", all}, {"begroting-2024.xlsx", "en", []string{all[2], all[0]}}, {"jaarverslag-2021.xlsx", "nl", []string{all[4]}},
		} {
			list, _ := json.Marshal(c.names)
			r := ask(fmt.Sprintf("{lang: %q, documents: await load(%s, %q)}", c.lang, list, key))
			good(c.names, key, c.lang, r)
			if r.FileName != c.file {
				t.Errorf("%v: named %s, not %s", c.names, r.FileName, c.file)
			}
		}
	}
	if n := fetched.Load(); n != 1 {
		t.Errorf("the program was fetched %d times for six workbooks", n)
	}
	out := filepath.Join(dir, "all.xlsx")
	command(t, "go", "run", "-ldflags", "-X main.version="+version, "../cmd/begroting", "convert", "-o", out, documents)
	if data, err := os.ReadFile(out); err != nil || sum(data) != written(t, docs, all, "nl") {
		t.Errorf("the command's workbook differs from workbook.Write: %v", err)
	}

	for _, c := range []struct{ code, document, script string }{
		{"damaged", "leeg.txt", `{documents: [await doc("leeg.txt", "\n")]}`},
		{"damaged", "x.txt", `{documents: [await doc("x.txt", new Uint8Array(5000))]}`},
		{"size", "x.txt", `{documents: [await doc("x.txt", new Uint8Array((128 << 20) + 1))]}`},
		{"request", "", `{documents: []}`},
		{"request", "", `{documents: null}`},
		{"request", "x.txt", `{documents: [{name: "x.txt", bytes: "words"}]}`},
		{"request", "", `{documents: [{name: {}, bytes: new ArrayBuffer(8)}]}`},
		{"request", "", `{lang: "xx", documents: []}`},
		{"request", "", `{wasm: "https://example.org/x.wasm", documents: []}`},
		{"request", "", `{documents: [{name: "x", url: "https://example.org/x"}]}`},
		{"download", "", `{wasm: "assets/none.wasm", documents: []}`},
		{"download", "", `{documents: [{name: "x", url: "data/none.txt"}]}`},
		{"start", "", `{wasm: "page.js", documents: []}`},
		{"crash", "", `{wasm: "assets/crash.wasm", documents: []}`},
	} {
		if r := ask(c.script); r.Error != c.code || r.Document != c.document || r.Message == "" || r.Bytes {
			t.Errorf("%s: got %+v, want %s", c.script, r, c.code)
		}
	}
	// After all that, three at once; they come in the order in which they were asked for.
	var data string
	p.eval(fmt.Sprintf(`(async () => {
		const order = [];
		const documents = await load([%q], "bytes");
		const list = await Promise.all([1, 2, 3].map(async (n) => { const r = await ask({ documents }); order.push(n); return r; }));
		return JSON.stringify({ order: order.join(), list });
	})()`, all[1]), &data)
	var three struct {
		Order string
		List  []reply
	}
	if err := json.Unmarshal([]byte(data), &three); err != nil || three.Order != "1,2,3" {
		t.Errorf("three at once: %v %s", err, three.Order)
	}
	for i, r := range three.List {
		good(all[1:2], "again", "nl", r)
		if got := stages(r); got != map[bool]string{true: "download read write", false: "read write"}[i == 0] {
			t.Errorf("request %d: stages %q", i, got)
		}
	}
	same(p, `String([window.violation, window.broken])`, ",")
}

// crasher is a program that stops in the middle of a request, as one does that has no memory left.
const crasher = `package main

import (
	"os"
	"syscall/js"
)

func main() {
	js.Global().Set("begrotingExport", js.FuncOf(func(js.Value, []js.Value) any { os.Exit(2); return nil }))
	js.Global().Call("begrotingReady")
	select {}
}
`

// stages names the stages of a reply in the order they came, and checks their numbers.
func stages(r reply) string {
	var list []string
	last := 0
	for _, s := range r.Steps {
		if len(list) == 0 || list[len(list)-1] != s.Stage {
			list, last = append(list, s.Stage), 0
		}
		if s.Done < last || s.Total > 0 && s.Done > s.Total {
			return fmt.Sprintf("%v goes wrong", s)
		}
		last = s.Done
	}
	return strings.Join(list, " ")
}

func names(t *testing.T) []string {
	t.Helper()
	paths, err := filepath.Glob(documents + "/*.txt")
	if err != nil || len(paths) != 5 {
		t.Fatal(err, paths)
	}
	for i := range paths {
		paths[i] = filepath.Base(paths[i])
	}
	return paths
}

// readAll reads the documents with their manifest, by their names.
func readAll(t *testing.T) map[string]*budget.Document {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(documents, "manifest.json"))
	if err != nil {
		t.Fatal(err)
	}
	m, err := budget.ParseManifest(text)
	if err != nil {
		t.Fatal(err)
	}
	docs := map[string]*budget.Document{}
	for _, name := range names(t) {
		data, err := os.ReadFile(filepath.Join(documents, name))
		if err != nil {
			t.Fatal(err)
		}
		if docs[name], err = reader.Read(name, data, m); err != nil {
			t.Fatal(err)
		}
	}
	return docs
}

// written is the hash of what workbook.Write makes here.
func written(t *testing.T, docs map[string]*budget.Document, names []string, lang string) string {
	t.Helper()
	var list []*budget.Document
	for _, name := range names {
		list = append(list, docs[name])
	}
	var b bytes.Buffer
	if err := workbook.Write(&b, list, workbook.Options{Version: version, Lang: lang}); err != nil {
		t.Fatal(err)
	}
	return sum(b.Bytes())
}

func sum(data []byte) string { return fmt.Sprintf("%x", sha256.Sum256(data)) }

// wasm compiles a program for the browser as web/build does.
func wasm(t *testing.T, to, from string) {
	t.Helper()
	cmd := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-gcflags=all=-l", "-o", to, from)
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", from, err, out)
	}
}

func command(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.Command(name, args...).Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}
