package fetch_test

import (
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"begrotingsverkenner/cmd/begroting/internal/fetch/page"
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/reader"
)

// TestKeptFigures keeps every page among the test data of this project as if it was fetched: its figures and its texts are what
// they were.
func TestKeptFigures(t *testing.T) {
	at := &url.URL{Scheme: "https", Host: "stad.example", Path: "/"}
	n := 0
	for _, root := range []string{"../../../../core", "../../../../testdata"} {
		err := filepath.WalkDir(root, func(path string, _ fs.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(path, ".html") && !strings.HasSuffix(path, ".htm") {
				return err
			}
			data, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			before, err := reader.Read("pagina.html", data, nil)
			if err != nil {
				return nil // no document
			}
			p, err := page.Parse(page.Decode(data, ""), at)
			if err != nil {
				return nil // too deep
			}
			kept := p.Keep(page.NewProfile(), func(s string) string { return s })
			after, err := reader.Read("pagina.html", kept.HTML, nil)
			if err != nil {
				t.Errorf("%s: %v", path, err)
				return nil
			}
			n++
			if a, b := figures(before), figures(after); a != b {
				t.Errorf("%s: the figures are\n%s\nand were\n%s", path, b, a)
			}
			if a, b := texts(before), texts(after); a != b {
				t.Errorf("%s: the texts are\n%s\nand were\n%s", path, b, a)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if n == 0 {
		t.Error("no page was found")
	}
}

func texts(d *budget.Document) string {
	var b strings.Builder
	for _, t := range d.Texts {
		b.WriteString(string(t.Kind) + " " + strings.Join(strings.Fields(t.Text), " ") + "\n")
	}
	return b.String()
}
