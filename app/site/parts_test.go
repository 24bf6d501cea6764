package site

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestPartsArePages: a document that holds a whole publication has a page for each of its parts, with only its own on it, and the
// publication leads to all of them.
func TestPartsArePages(t *testing.T) {
	data, err := os.ReadFile("../../testdata/parts/contents-dots.txt")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := Build(dir, []Input{{Name: "contents-dots.txt", Data: data}}, Options{}); err != nil {
		t.Fatal(err)
	}
	page := func(path string) string {
		t.Helper()
		html, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(path), "index.html"))
		if err != nil {
			t.Fatal(err)
		}
		return string(html)
	}
	publication := page("publicatie/begroting-2031")
	for _, slug := range []string{"1-buurt-en-toezicht", "2-jong-en-oud", "3-water-wegen-en-groen", "inleiding", "recapitulatie", "paragraaf-lokale-heffingen", "paragraaf-financiering", "overzicht-baten-en-lasten-per-taakveld"} {
		if !strings.Contains(publication, `href="programma/`+slug+`/"`) && !strings.Contains(publication, "programma/"+slug+"/") {
			t.Errorf("the publication does not lead to %s", slug)
		}
		page("publicatie/begroting-2031/programma/" + slug)
		page("publicatie/begroting-2031/programma/" + slug + "/bron")
	}
	if at := strings.Index(publication, "De andere hoofdstukken"); at < 0 || at < strings.Index(publication, "3-water-wegen-en-groen") || at > strings.Index(publication, "recapitulatie") {
		t.Error("chapters do not stand behind the programmes under a heading of their own")
	}
	// Each kind by itself: overviews first, then paragraphs.
	last := 0
	for _, want := range []string{"Overzichten</h3>", ">Recapitulatie<", ">Overzicht baten en lasten per taakveld<", "Paragrafen</h3>", ">Paragraaf Lokale heffingen<", ">Paragraaf Financiering<", "Hoofdstukken</h3>", ">Inleiding<"} {
		at := strings.Index(publication[last:], want)
		if at < 0 {
			t.Errorf("no %s where it belongs", want)
			break
		}
		last += at
	}
	one := page("publicatie/begroting-2031/programma/1-buurt-en-toezicht")
	for _, own := range []string{"€ 3,6 mln", `id="r63"`, `id="overzichten"`, "programma/recapitulatie/#r122-", "programma/overzicht-baten-en-lasten-per-taakveld/#r170-"} {
		if !strings.Contains(one, own) {
			t.Errorf("the page of programme 1 lacks %s", own)
		}
	}
	for _, other := range []string{`id="r86"`, `id="r140"`, "Jong en oud</h1>"} {
		if strings.Contains(one, other) {
			t.Errorf("the page of programme 1 has %s of another part", other)
		}
	}
	source := page("publicatie/begroting-2031/programma/2-jong-en-oud/bron")
	if !strings.Contains(source, `id="l69"`) || strings.Contains(source, `id="l68"`) || strings.Contains(source, `id="l93"`) {
		t.Error("the source of programme 2 is not its own lines")
	}
	if start := page("."); strings.Contains(start, "recapitulatie") || strings.Count(start, `class="timeline"><li>`) != 1 || strings.Count(start, ">Begroting<") != 1 {
		t.Error("the start page takes chapters for programmes or parts for documents")
	}
	if _, err := os.Stat(filepath.Join(dir, "programma", "recapitulatie")); err == nil {
		t.Error("a chapter has a page as a programme over all publications")
	}
}
