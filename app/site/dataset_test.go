package site

import (
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestDataset: what a page tells search engines about itself leads to a file that is there, from the page itself and from
// the address that the site was given.
func TestDataset(t *testing.T) {
	for _, base := range []string{"", "https://voorbeeld.nl/begroting/"} {
		dir := t.TempDir()
		if err := Build(dir, one, Options{BaseURL: base}); err != nil {
			t.Fatal(err)
		}
		pages := 0
		err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.Name() != "index.html" {
				return err
			}
			html, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			_, data, ok := strings.Cut(string(html), `<script type="application/ld+json">`)
			if !ok {
				return nil
			}
			data, _, _ = strings.Cut(data, "</script>")
			var set struct {
				Type         string `json:"@type"`
				URL          string
				Distribution []struct{ ContentURL string }
			}
			if err := json.Unmarshal([]byte(data), &set); err != nil {
				return err
			}
			pages++
			file := filepath.Join(filepath.Dir(path), filepath.FromSlash(set.Distribution[0].ContentURL))
			if base != "" {
				rest, ok := strings.CutPrefix(set.Distribution[0].ContentURL, base)
				if file = filepath.Join(dir, filepath.FromSlash(rest)); !ok || !strings.HasPrefix(set.URL, base) {
					t.Errorf("%s: %s", path, data)
				}
			}
			if _, err := os.Stat(file); err != nil || set.Type != "Dataset" {
				t.Errorf("%s: %v in %s", path, err, data)
			}
			return nil
		})
		if err != nil || pages == 0 {
			t.Errorf("%d pages with a dataset: %v", pages, err)
		}
	}
}
