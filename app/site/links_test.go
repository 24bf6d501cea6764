package site

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"begrotingsverkenner/app/view"
)

func TestLinks(t *testing.T) {
	o := Options{
		Links:  view.Links{Contact: "mailto:geld@example.nl", Privacy: "https://example.nl/privacy?a=1&b=\"2\"", Accessibility: "https://example.nl/toegankelijk"},
		Assets: Assets{Files: map[string][]byte{licencesFile: []byte("<p>MIT</p>")}},
	}
	if err := o.CheckLinks(); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := Build(dir, one, o); err != nil {
		t.Fatal(err)
	}
	page := func(name string) string {
		data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	_, foot, _ := strings.Cut(page("index.html"), "<footer")
	for _, want := range []string{`href="mailto:geld@example.nl"`, `href="https://example.nl/privacy?a=1&amp;b=`, `href="https://example.nl/toegankelijk"`} {
		if !strings.Contains(foot, want) {
			t.Errorf("the foot has no %s", want)
		}
	}
	if strings.Contains(foot, `b="2"`) {
		t.Error("an address ends its attribute")
	}
	if !strings.Contains(page("over/index.html"), `href="../licenties.html"`) || page(licencesFile) != "<p>MIT</p>" {
		t.Error("the page about the site does not lead to the licences")
	}
	for _, bad := range []view.Links{{Contact: "javascript:alert(1)"}, {Privacy: "mailto:a@b.nl"}, {Accessibility: "/pagina"}, {Contact: "https://"}, {Contact: "mailto:"}} {
		var link *LinkError
		if o := (Options{Links: bad}); !errors.As(o.CheckLinks(), &link) {
			t.Errorf("%+v is taken", bad)
		}
	}
}
