package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"begrotingsverkenner/cmd/begroting/internal/fetch/guest"
	"begrotingsverkenner/cmd/begroting/internal/fetch/madesite"
)

// fetched runs a command without its pauses, and returns its exit code and what it said.
func fetched(t *testing.T, args ...string) (code int, out, said string) {
	t.Helper()
	now := time.Date(2026, 11, 2, 9, 0, 0, 0, time.UTC)
	var stdout, stderr bytes.Buffer
	w := wordsOf("nl")
	if slices.Contains(args, "en") {
		w = wordsOf("en")
	}
	c := &command{words: w, ui: newUI(&stderr, w), stdout: &stdout, work: make(chan struct{}, 2)}
	c.guest = guest.Options{
		Idle: 3 * time.Second,
		Now:  func() time.Time { return now },
		Sleep: func(ctx context.Context, d time.Duration) error {
			now = now.Add(d)
			return ctx.Err()
		},
	}
	code = c.execute(args)
	return code, stdout.String(), stderr.String()
}

// TestFetchConvertCheck brings a publication from its website, makes its workbook and checks it, without anything by hand: one
// workbook with a sheet for each programme. It does so on each website that can be read, and with all traps.
func TestFetchConvertCheck(t *testing.T) {
	for name, test := range map[string]struct {
		style madesite.Style
		traps bool
		code  int // of fetch
		book  string
		other string // the sheet of a page that is of no programme
	}{
		"menu":            {madesite.Menu, false, exitDone, "begroting-2026.xlsx", "paragrafen_heffingen.html"},
		"menu with traps": {madesite.Menu, true, exitIncomplete, "begroting-2026.xlsx", "paragrafen_heffingen.html"},
		"numbered":        {madesite.Numbered, false, exitDone, "jaarverslag-2024.xlsx", "p2000.html"},
	} {
		t.Run(name, func(t *testing.T) {
			s := madesite.New(test.style, test.traps)
			address, stop := s.Serve()
			defer stop()
			dir := t.TempDir()
			pages, books := filepath.Join(dir, "pages"), filepath.Join(dir, "books")
			code, out, said := fetched(t, "fetch", "-o", pages, address+s.Start())
			if code != test.code || out != "" {
				t.Fatalf("fetch: exit code %d\n%s", code, said)
			}
			// Pages about other things on the website with the traps have figures, too: they are no part of this.
			for _, name := range []string{"tekens.html", "tekens2.html"} {
				_ = os.Remove(filepath.Join(pages, name))
			}
			if code, _, said := fetched(t, "convert", "-o", books, pages); code != exitDone {
				t.Fatalf("convert: exit code %d\n%s", code, said)
			}
			entries, err := os.ReadDir(books)
			if err != nil || len(entries) != 1 || entries[0].Name() != test.book {
				t.Fatalf("%v: %v", entries, err)
			}
			f, err := excelize.OpenFile(filepath.Join(books, test.book))
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			if got, want := f.GetSheetList(), append(slices.Clone(madesite.Programmes), test.other); !slices.Equal(got, want) {
				t.Errorf("sheets are %q, want %q", got, want)
			}
			code, out, said = fetched(t, "check", pages)
			if code != exitDone || !strings.Contains(out, "0 afwijkingen") {
				t.Errorf("check: exit code %d\n%s\n%s", code, out, said)
			}
			for _, fault := range s.Faults() {
				t.Error(fault)
			}
		})
	}
}

// TestFetchSays holds what is said of each trap: a line that says what it is, and which address.
func TestFetchSays(t *testing.T) {
	s := madesite.New(madesite.Menu, true)
	address, stop := s.Serve()
	defer stop()
	code, _, said := fetched(t, "fetch", "-o", filepath.Join(t.TempDir(), "map"), address)
	said = strings.ReplaceAll(said, address, "")
	if code != exitIncomplete {
		t.Errorf("exit code %d", code)
	}
	for _, want := range []string{
		"begroting: /druk: de website vraagt om te wachten; dat duurt 7 seconden.",
		"begroting: /rond: dit adres stuurt in een kring door.",
		"begroting: /eindeloos: dit is groter dan 16 MB en is niet opgehaald. (gevonden op /)",
		"begroting: /stil: de website geeft geen antwoord.",
		"begroting: /bom: dit is groter dan 16 MB",
		"begroting: /brotli: het antwoord is ingepakt op een manier waar niet om is gevraagd.",
		"begroting: /half: het antwoord brak af.",
		"begroting: /stuk: de website heeft een storing (code 500).",
		"begroting: /diep: deze pagina zit zo vreemd in elkaar",
		"Tabellen staan op 4 pagina's:",
		"  2 Zorg en welzijn: 1 tabel (programmas_2-zorg_kosten.html)",
		"Niet gevonden (1 adres):\n  /kwijt (gevonden op /)",
		"Alleen voor wie mag inloggen (2 adressen):\n  /intern\n  /mijn",
		"Niet opgehaald, omdat robots.txt dat vraagt (1 adres):\n  /geheim/lonen",
		"Stuurt door naar een andere website of een ander pad (1 adres):\n  /weg → https://elders.example/begroting",
		"Documenten op een andere plek, niet opgehaald (1 adres):\n  https://elders.example/begroting.pdf",
		"Neem ze mee met --also elders.example/",
		"Overgeslagen: hier komt geen einde aan, zoals bij een kalender (",
		"Overgeslagen: het adres gaat in een kring (1 adres):\n  /lus/lus/lus/",
		"Overgeslagen: dezelfde pagina op een ander adres (",
		"Overgeslagen: dezelfde pagina om te printen (",
		"Het deel van= van een adres maakt geen verschil",
		"/zonder-cijfers staan",
		"/documenten staan de",
	} {
		if !strings.Contains(said, want) && !strings.Contains(strings.Join(strings.Fields(said), " "), strings.Join(strings.Fields(want), " ")) {
			t.Errorf("it is not said that %q; said was\n%s", want, said)
		}
	}
}

// TestFetchMadeInBrowser says of a website that builds itself that its pages must be saved in a browser.
func TestFetchMadeInBrowser(t *testing.T) {
	s := madesite.New(madesite.Scripted, false)
	address, stop := s.Serve()
	defer stop()
	code, _, said := fetched(t, "fetch", "-o", filepath.Join(t.TempDir(), "map"), address)
	if code != exitIncomplete || !strings.Contains(said, "Deze pagina's worden in de browser gemaakt: bewaar ze daar als .html of .mhtml.") {
		t.Errorf("exit code %d\n%s", code, said)
	}
}

func TestParsePause(t *testing.T) {
	for s, want := range map[string]time.Duration{
		"0.5": 500 * time.Millisecond, "0,5": 500 * time.Millisecond, "2s": 2 * time.Second, "0": 0, " 1 ": time.Second,
		"": -1, "x": -1, "-1": -1, "NaN": -1, "9999": -1, "1,2,3": -1,
	} {
		if got, ok := parsePause(s); ok != (want >= 0) || ok && got != want {
			t.Errorf("%q: %v, %t", s, got, ok)
		}
	}
}

func TestParseLimit(t *testing.T) {
	for s, want := range map[string]struct {
		pages int
		bytes int64
	}{
		"300": {300, fetchBytes}, "500MB": {fetchPages, 500 << 20}, "10,1GB": {10, 1 << 30}, "3 gb": {fetchPages, 3 << 30},
		"": {}, "0": {}, "x": {}, "-1": {}, "10KB": {}, "1,x": {},
	} {
		if pages, bytes, ok := parseLimit(s); ok != (want.pages > 0) || ok && (pages != want.pages || bytes != want.bytes) {
			t.Errorf("%q: %d, %d, %t", s, pages, bytes, ok)
		}
	}
}
