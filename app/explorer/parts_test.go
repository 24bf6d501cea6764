package explorer

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/page"
	"begrotingsverkenner/app/ui"
	"begrotingsverkenner/app/view"
	"begrotingsverkenner/app/words"
	"begrotingsverkenner/core/packed"
	"begrotingsverkenner/core/reader"
	"begrotingsverkenner/core/search"
	"begrotingsverkenner/core/shelf"
)

// A document that holds a whole publication is fetched and read once, whichever of its parts are asked for; search says the part;
// and a reader's own document of that kind is shown a part at a time.
func TestPartsInTheBrowser(t *testing.T) {
	data, err := os.ReadFile("../../testdata/parts/contents-dots.txt")
	if err != nil {
		t.Fatal(err)
	}
	d, err := reader.Read("begroting.txt", data, nil)
	if err != nil {
		t.Fatal(err)
	}
	c := &view.Catalogue{}
	parts := view.PartsOf(d)
	for i, slug := range shelf.ProgrammeSlugs(parts) {
		e := view.EntryOf(view.ProgrammeOf(parts[i]))
		e.Read = "data/x.bin"
		c.Add(e, slug)
	}
	index := search.Build(parts).Encode()
	catalogue, err := json.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	fetched := 0
	s, err := NewStore(catalogue, func(path string) ([]byte, error) {
		if path == "" {
			return index, nil
		}
		fetched++
		return packed.Encode(d), nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for i := range s.Catalogue().Entries {
		e := &s.Catalogue().Entries[i]
		got, err := s.Document(e)
		if err != nil || got.Name != e.Name || got.Order != e.Part {
			t.Errorf("%s: got part %d, %v", e.Name, got.Order, err)
		}
	}
	if fetched != 1 {
		t.Errorf("the document was fetched %d times", fetched)
	}
	draw := func(m *page.Model) string {
		return ui.HTML(page.Draw(ui.Env{W: words.Of(false), Here: m.Here, Catalogue: s.Catalogue(), Live: true}, m).Body)
	}
	here := address.Location{Kind: address.Search, Query: map[string][]string{"q": {"toeristenbelasting"}}}
	m, err := page.Load(here, s)
	if err != nil {
		t.Fatal(err)
	}
	if html := draw(m); !strings.Contains(html, "Begroting 2031 › Paragraaf Lokale heffingen") || !strings.Contains(html, "programma/paragraaf-lokale-heffingen/#r") {
		t.Errorf("search does not say the part: %s", html)
	}
	own := &page.Model{Here: address.Location{Kind: address.Own}, Shown: page.Show(nil, d, false)}
	first := draw(own)
	own.Here.Query = map[string][]string{"deel": {"3"}}
	third := draw(own)
	if !strings.Contains(first, ">1 Buurt en toezicht</h2>") || !strings.Contains(third, ">2 Jong en oud</h2>") || !strings.Contains(third, `id="r86"`) || strings.Contains(third, `id="r63`) {
		t.Error("a reader's own document is not shown a part at a time")
	}
	if !strings.Contains(first, "deel=8") {
		t.Error("the parts of a reader's own document are not led to")
	}
}
