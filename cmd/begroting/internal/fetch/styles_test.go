package fetch_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"begrotingsverkenner/cmd/begroting/internal/fetch"
	"begrotingsverkenner/cmd/begroting/internal/fetch/madesite"
)

// TestMenu fetches the website with a menu.
func TestMenu(t *testing.T) {
	s := madesite.New(madesite.Menu, false)
	dir := t.TempDir()
	r := run(t, newWorld().options(serve(t, s), dir))
	want := `documenten/manifest.json documenten/media_begroting-2026.pdf documenten/media_toelichting.docx manifest.json paragrafen_heffingen.html programmas_1-bestuur.html programmas_1-bestuur_doelen.html programmas_1-bestuur_kosten.html programmas_2-zorg.html programmas_2-zorg_doelen.html programmas_2-zorg_kosten.html programmas_3-ruimte.html programmas_3-ruimte_doelen.html programmas_3-ruimte_kosten.html zonder-cijfers/colofon.html zonder-cijfers/index.html zonder-cijfers/paragrafen.html zonder-cijfers/programmas.html`
	if got := strings.Join(slices.Sorted(maps.Keys(tree(t, dir))), " "); got != want {
		t.Errorf("files are\n%s\nwant\n%s", got, want)
	}
	municipality, m := manifest(t, dir)
	if municipality != "Voorbeeldstad" {
		t.Errorf("the municipality is %q", municipality)
	}
	for file, e := range m {
		if e.Kind != "begroting" || e.FiscalYear != 2026 || e.SHA256 == "" || e.Fetched != "2026-11-02" || e.Title == "" {
			t.Errorf("%s: %+v", file, e)
		}
		want := ""
		for _, p := range madesite.Programmes {
			if strings.HasPrefix(file, "programmas_"+p[:1]+"-") {
				want = p[2:]
			}
		}
		if e.Programme != want {
			t.Errorf("%s: the programme is %d %q, want %q", file, e.ProgrammeNumber, e.Programme, want)
		}
	}
	if e := m["programmas_2-zorg_kosten.html"]; e.Under != "programmas_2-zorg.html" || e.Tables != 1 || e.ProgrammeNumber != 2 || e.Title != "Wat mag het kosten?" {
		t.Errorf("%+v", e)
	}
	if e := m["programmas_2-zorg.html"]; e.Under != "zonder-cijfers/programmas.html" {
		t.Errorf("%+v", e)
	}
	if n := r.Tables(); n != 4 {
		t.Errorf("%d pages have tables", n)
	}
	if len(r.Failed) > 0 || r.Stopped != nil || r.Unknown > 0 {
		t.Errorf("%+v", r)
	}
	if n := r.Skipped[fetch.SkipPrint].N; n != 14 {
		t.Errorf("%d pages for printing", n)
	}
	behaved(t, s)
}

// TestNumbered fetches the website with numbers in its addresses: kind and year stand in the address only, the number of a
// programme in one name and its words in another, and pages stand three deep.
func TestNumbered(t *testing.T) {
	s := madesite.New(madesite.Numbered, false)
	dir := t.TempDir()
	r := run(t, newWorld().options(serve(t, s), dir))
	_, m := manifest(t, dir)
	for file, e := range m {
		if e.Kind != "jaarverslag" || e.FiscalYear != 2024 {
			t.Errorf("%s: %+v", file, e)
		}
		want := ""
		for _, p := range madesite.Programmes {
			if strings.HasPrefix(file, "p1"+p[:1]+"00") {
				want = p
			}
		}
		if want != "" && (e.Programme != want[2:] || e.ProgrammeNumber != int(want[0]-'0')) || want == "" && e.Programme != "" {
			t.Errorf("%s: the programme is %d %q, want %q", file, e.ProgrammeNumber, e.Programme, want)
		}
	}
	if e := m["p1200_p2_p1.html"]; e.Under != "p1200_p2.html" || e.Tables != 1 {
		t.Errorf("%+v", e)
	}
	if e := m["p1200.html"]; e.Under != "zonder-cijfers/p1000.html" {
		t.Errorf("%+v", e)
	}
	if len(r.Pages) != 15 || r.Tables() != 4 || len(r.Failed) > 0 {
		t.Errorf("%d pages, %d with tables: %+v", len(r.Pages), r.Tables(), r.Failed)
	}
	if text := tree(t, dir)["p1200_p2_p1.html"]; !strings.Contains(text, "met een é en een €.") || !strings.Contains(text, "<td class=\"getal\">18.440</td>\n") {
		t.Errorf("the page is\n%s", text)
	}
	behaved(t, s)
}

// TestScripted fetches a website that builds itself in the browser: there is nothing, and that is said.
func TestScripted(t *testing.T) {
	s := madesite.New(madesite.Scripted, false)
	dir := t.TempDir()
	r := run(t, newWorld().options(serve(t, s), dir))
	if got := skipped(r, fetch.SkipBrowser); got != "/ /programmas/1 /programmas/2 /programmas/3" {
		t.Errorf("made in the browser: %s", got)
	}
	if len(r.Pages)+len(r.Documents)+len(r.Failed) > 0 {
		t.Errorf("%+v", r)
	}
}

func behaved(t *testing.T, s *madesite.Site) {
	t.Helper()
	for _, f := range s.Faults() {
		t.Error(f)
	}
}
