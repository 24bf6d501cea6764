package site

import (
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// A site that knows its address tells content systems how to show each of its pages; one that does not know it holds no
// absolute address at all.
func TestOEmbed(t *testing.T) {
	docs := []Input{{Name: `a "<b>.txt`, Data: one[0].Data}}
	const base = "https://example.nl/geld/"
	dir := t.TempDir()
	if err := Build(dir, docs, Options{BaseURL: strings.TrimSuffix(base, "/")}); err != nil {
		t.Fatal(err)
	}
	n := 0
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.Name() != "index.html" {
			return err
		}
		name, _ := filepath.Rel(dir, filepath.Dir(path))
		at := strings.TrimPrefix(filepath.ToSlash(name)+"/", "./")
		page, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		m := regexp.MustCompile(`<link rel="alternate" type="application/json\+oembed" href="([^"]*)"`).FindSubmatch(page)
		if strings.HasSuffix(at, "eigen-document/") || strings.HasSuffix(at, "/bron/") {
			if m != nil {
				t.Errorf("%s can't be shown elsewhere, but says so", at)
			}
			return nil
		}
		if m == nil || string(m[1]) != base+at+"oembed.json" {
			t.Errorf("%s leads to %q", at, m)
			return nil
		}
		data, err := os.ReadFile(filepath.Join(filepath.Dir(path), "oembed.json"))
		if err != nil {
			t.Error(err)
			return nil
		}
		var answer struct {
			Type, Version, Title, HTML string
			Width, Height              int
		}
		if err := json.Unmarshal(data, &answer); err != nil {
			t.Error(at, err)
		}
		nodes, err := html.ParseFragment(strings.NewReader(answer.HTML), nil)
		if err != nil {
			t.Fatal(err)
		}
		frame := map[string]string{}
		for n := range nodes[0].Descendants() {
			for _, a := range n.Attr {
				frame[n.Data+" "+a.Key] = a.Val
			}
		}
		if answer.Type != "rich" || answer.Version != "1.0" || answer.Title == "" || answer.Width == 0 || answer.Height == 0 ||
			frame["iframe src"] != base+at+"?ingesloten=1" || frame["iframe title"] != answer.Title {
			t.Errorf("%s: %+v %v", at, answer, frame)
		}
		n++
		return nil
	})
	if err != nil || n < 15 {
		t.Errorf("%d pages: %v", n, err)
	}
	sitemap, err := os.ReadFile(filepath.Join(dir, "sitemap.xml"))
	if err != nil {
		t.Fatal(err)
	}
	listed := regexp.MustCompile(`<loc>`+base+`([^<]*)</loc>`).FindAllSubmatch(sitemap, -1)
	for _, page := range listed {
		if _, err := os.Stat(filepath.Join(dir, filepath.FromSlash(string(page[1])), "index.html")); err != nil {
			t.Error("the sitemap leads nowhere:", err)
		}
	}
	if len(listed) < 12 || len(listed) != strings.Count(string(sitemap), "<url>") {
		t.Errorf("%d pages in\n%s", len(listed), sitemap)
	}
	plain := t.TempDir()
	if err := Build(plain, docs, Options{}); err != nil {
		t.Fatal(err)
	}
	vocabularies := []string{"http://www.w3.org/", "http://purl.org/dc/terms/", "http://xmlns.com/foaf/0.1/", "http://publications.europa.eu/resource/authority/", "http://standaarden.overheid.nl/owms/terms/", "https://www.iana.org/assignments/media-types/"}
	// Names of vocabularies are no addresses to go to.
	absolute := regexp.MustCompile(`https?://[^\s"'<>\\]*`)
	err = filepath.WalkDir(plain, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasSuffix(path, ".br") || strings.HasSuffix(path, ".gz") {
			return err
		}
		if d.Name() == "oembed.json" || d.Name() == "sitemap.xml" {
			t.Errorf("%s without a base URL", path)
		}
		data, err := os.ReadFile(path)
		for _, found := range absolute.FindAllString(string(data), -1) {
			if d.Name() == "dcat.jsonld" && slices.ContainsFunc(vocabularies, func(name string) bool { return strings.HasPrefix(found, name) }) {
				continue
			}
			if found != "https://schema.org" && found != "http://www.w3.org/2000/svg" {
				t.Errorf("%s holds %s", path, found)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
