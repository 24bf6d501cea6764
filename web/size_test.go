package web

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/evanw/esbuild/pkg/api"
)

// minified is a script as web/build makes it, with what it imports.
func minified(t *testing.T, name string) []byte {
	t.Helper()
	result := api.Build(api.BuildOptions{EntryPoints: []string{name}, Bundle: true, Format: api.FormatIIFE,
		MinifyWhitespace: true, MinifySyntax: true, MinifyIdentifiers: true, LegalComments: api.LegalCommentsNone})
	if len(result.Errors) > 0 {
		t.Fatal(name, result.Errors[0].Text)
	}
	return result.OutputFiles[0].Contents
}

// TestSizes holds the scripts to what they may weigh: embed.js burdens the pages of others.
func TestSizes(t *testing.T) {
	t.Parallel()
	for name, most := range map[string]int{"embed.js": 3000, "js/framed.js": 1600, "js/picture.js": 2200, "js/share.js": 2600, "js/moved.js": 200, "js/single.js": 1500, "js/paper.js": 4500, "js/export-worker.js": 2500, "js/reading-worker.js": 3000} {
		n := squeezed(t, minified(t, name), brotli.BestCompression)
		if t.Logf("%s: %d bytes after brotli", name, n); n >= most {
			t.Errorf("%s: %d bytes after brotli, %d is the most", name, n, most)
		}
	}
}

// squeezed is the number of bytes that brotli leaves.
func squeezed(t *testing.T, data []byte, level int) int {
	t.Helper()
	var b bytes.Buffer
	w := brotli.NewWriterOptions(&b, brotli.WriterOptions{Quality: level, LGWin: 24})
	if _, err := w.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Len()
}

// most is what the explorer may weigh beside the hello program.
const most = 1.25

// What shows documents reads none: a reader of its own documents fetches what does (cmd/reading), and the site's are read when it
// is made. The workbook's program needs no reader either.
func TestProgramsWithoutReader(t *testing.T) {
	t.Parallel()
	for _, program := range []string{"explorer", "exporter"} {
		cmd := exec.Command("go", "list", "-deps", "../cmd/"+program)
		cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
		out, err := cmd.Output()
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range strings.Fields(string(out)) {
			switch core, ours := strings.CutPrefix(name, "begrotingsverkenner/core/"); {
			case ours && (core == "reader" || core == "table" || core == "source" || core == "pdf" || core == "word"):
				t.Errorf("cmd/%s has %s in it", program, name)
			case program == "explorer" && (core == "workbook" || strings.Contains(name, "excelize")):
				t.Errorf("the explorer has %s in it", name)
			}
		}
	}
}

// TestExplorerBesideHello tells in time when the explorer grows. Readers get it from brotli's most patient level, which make bench
// measures. Here a faster level has to do, at which the explorer comes out some three percent worse.
func TestExplorerBesideHello(t *testing.T) {
	t.Parallel()
	explorer, err := os.ReadFile("dist/app.wasm")
	if err != nil {
		t.Skip("web/dist is missing: run go run ./web/build")
	}
	file := filepath.Join(t.TempDir(), "hello.wasm")
	cmd := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", file, "./bench/hello/wasm")
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	hello, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	ratio := float64(squeezed(t, explorer, 9)) / float64(squeezed(t, hello, 9))
	if t.Logf("app.wasm is %.3f times go-app's hello program", ratio); ratio > most {
		t.Errorf("app.wasm is %.3f times go-app's hello program after quick compression; %.2f is the most", ratio, most)
	}
}

// TestOnlyRoutesUsePatterns: the explorer is built without regular expressions, of which go-app has them for routes that the
// explorer does not make (web/build/patterns.go). What else would import them ends as soon as it makes one.
func TestOnlyRoutesUsePatterns(t *testing.T) {
	t.Parallel()
	const user = "github.com/maxence-charriere/go-app/v10/pkg/app"
	cmd := exec.Command("go", "list", "-deps", "-f", `{{$p := .ImportPath}}{{range .Imports}}{{if eq . "regexp"}}{{$p}} {{end}}{{end}}`, "../cmd/explorer")
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Fields(string(out)); len(got) != 1 || got[0] != user {
		t.Errorf("regexp is imported by %q in the explorer, and may be by %s alone", got, user)
	}
	out, err = exec.Command("grep", "-rl", "--include=*.go", "RouteWithRegexp", "../app", "../cmd").Output()
	if len(out) > 0 || err == nil {
		t.Errorf("routes by pattern in %s: the explorer is built without them", out)
	}
}

// mostExporter is a little above what the workbook's program weighs. When it still read documents itself and let excelize write
// sheets it weighed 2.63 MB after the same compression; it is to become smaller, not larger.
const mostExporter = 2_500_000

// TestExporterSize tells in time when the workbook's program grows: who asks for a workbook waits for it.
func TestExporterSize(t *testing.T) {
	t.Parallel()
	exporter, err := os.ReadFile("dist/export.wasm")
	if err != nil {
		t.Skip("web/dist is missing: run go run ./web/build")
	}
	n := squeezed(t, exporter, 9)
	if t.Logf("export.wasm: %d bytes after quick compression", n); n >= mostExporter {
		t.Errorf("export.wasm: %d bytes after quick compression; %d is too many", n, mostExporter)
	}
}
