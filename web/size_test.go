package web

import (
	"bytes"
	"os"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/evanw/esbuild/pkg/api"
)

// minified is a script as web/build makes it.
func minified(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	result := api.Transform(string(data), api.TransformOptions{MinifyWhitespace: true, MinifySyntax: true, MinifyIdentifiers: true, LegalComments: api.LegalCommentsNone})
	if len(result.Errors) > 0 {
		t.Fatal(name, result.Errors[0].Text)
	}
	return result.Code
}

// TestSizes holds the scripts to what they may weigh: embed.js burdens the pages of others.
func TestSizes(t *testing.T) {
	t.Parallel()
	for name, most := range map[string]int{"embed.js": 3000, "js/framed.js": 1500, "js/export-worker.js": 2500} {
		var b bytes.Buffer
		w := brotli.NewWriterLevel(&b, brotli.BestCompression)
		if _, err := w.Write(minified(t, name)); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		if t.Logf("%s: %d bytes after brotli", name, b.Len()); b.Len() >= most {
			t.Errorf("%s: %d bytes after brotli, %d is the most", name, b.Len(), most)
		}
	}
}
