package site

import (
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"begrotingsverkenner/core/budget"
)

// A programme's number alone leads to its page, and a number that two programmes had to the one that has it last.
func TestMoved(t *testing.T) {
	m, err := budget.ParseManifest([]byte(`{"documents": [
		{"file": "a.txt", "kind": "begroting", "fiscalYear": 2020, "programmeNumber": 3, "programme": "Oude \"zorg\""},
		{"file": "b.txt", "kind": "begroting", "fiscalYear": 2024, "programmeNumber": 3, "programme": "Groen"},
		{"file": "c.txt", "kind": "begroting", "fiscalYear": 2024, "programme": "Zonder nummer"}]}`))
	if err != nil {
		t.Fatal(err)
	}
	var docs []Input
	for _, name := range []string{"a.txt", "b.txt", "c.txt"} {
		docs = append(docs, Input{Name: name, Data: one[0].Data, Manifest: m})
	}
	o := Options{Assets: Assets{Files: map[string][]byte{"moved.js": []byte("x"), "embed.js": []byte("y")}}}
	dir := t.TempDir()
	if err := Build(dir, docs, o); err != nil {
		t.Fatal(err)
	}
	h, err := Handler(docs, o)
	if err != nil {
		t.Fatal(err)
	}
	s := httptest.NewServer(h)
	defer s.Close()
	for from, to := range map[string]string{
		"publicatie/begroting-2020/programma/3/": "3-oude-zorg", "publicatie/begroting-2024/programma/3/": "3-groen", "programma/3/": "3-groen",
		"en/publicatie/begroting-2024/programma/3/": "3-groen", "en/programma/3/": "3-groen",
	} {
		data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(from), "index.html"))
		if err != nil {
			t.Error(err)
			continue
		}
		for _, part := range []string{`<link rel="canonical" href="../` + to + `/">`, `data-to="../` + to + `/"`, `content="0; url=../` + to + `/"`, `<a href="../` + to + `/">`, `src="` + strings.Repeat("../", strings.Count(from, "/")) + "assets/moved."} {
			if !strings.Contains(string(data), part) {
				t.Errorf("%s has no %s:\n%s", from, part, data)
			}
		}
		if _, err := os.Stat(filepath.Join(dir, filepath.FromSlash(from), "..", to, "index.html")); err != nil {
			t.Error("leads nowhere:", err)
		}
		served := get(t, s.URL+"/"+from, nil)
		if served.body != string(data) {
			t.Errorf("%s is served otherwise than it is written:\n%s", from, served.body)
		}
	}
	for _, path := range []string{"publicatie/begroting-2024/programma/0/", "publicatie/begroting-2020/programma/4/", "programma/0/"} {
		if got := get(t, s.URL+"/"+path, nil); got.status != http.StatusNotFound {
			t.Errorf("%s: %d", path, got.status)
		}
	}
	if got := get(t, s.URL+"/embed.js", nil); got.header.Get("Access-Control-Allow-Origin") != "*" || got.body != "y" {
		t.Errorf("embed.js: %+v", got)
	}
	if got := get(t, s.URL+"/", nil); got.header.Get("Access-Control-Allow-Origin") != "" {
		t.Errorf("a page is for other websites' scripts: %v", got.header)
	}
}

type answer struct {
	status int
	header http.Header
	body   string
}

// get asks for an address the way a program does, without following redirects.
func get(t testing.TB, url string, header http.Header) answer {
	t.Helper()
	request, err := http.NewRequest(http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	for name := range header {
		request.Header.Set(name, header.Get(name))
	}
	response, err := http.DefaultTransport.RoundTrip(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer{response.StatusCode, response.Header, string(body)}
}

// What a budget spells otherwise keeps the address that it had.
func TestMovedSpelling(t *testing.T) {
	document := func(programme, activity string) []byte {
		return []byte("# " + programme + "\n\nWat kost het?\n\n| Activiteit | Lasten | Baten | Saldo |\n|---|---|---|---|\n| " + activity + " | 100 | 40 | 60 |\n| Totaal | 100 | 40 | 60 |\n\nBedragen x € 1.000\n")
	}
	m, err := budget.ParseManifest([]byte(`{"documents": [
		{"file": "old.txt", "kind": "begroting", "fiscalYear": 2024, "programmeNumber": 3, "programme": "Jeugd en zorg"},
		{"file": "new.txt", "kind": "begroting", "fiscalYear": 2025, "programmeNumber": 3, "programme": "Jeugd en zorg"}]}`))
	if err != nil {
		t.Fatal(err)
	}
	before := []Input{{Name: "old.txt", Data: document("Jeugd en zorg", "Bewonerparticipatie"), Manifest: m}}
	after := append(before, Input{Name: "new.txt", Data: document("Jeugd en zorg", "Bewonersparticipatie"), Manifest: m})
	for _, kind := range []string{"activiteit", "programma", "en/activiteit"} {
		dir := t.TempDir()
		if err := Build(dir, before, Options{}); err != nil {
			t.Fatal(err)
		}
		were, err := filepath.Glob(filepath.Join(dir, kind, "*", "index.html"))
		if err != nil || len(were) == 0 {
			t.Fatalf("no %s: %v", kind, err)
		}
		now := t.TempDir()
		if err := Build(now, after, Options{}); err != nil {
			t.Fatal(err)
		}
		for _, page := range were {
			path, err := filepath.Rel(dir, page)
			if err != nil {
				t.Fatal(err)
			}
			data, err := os.ReadFile(filepath.Join(now, path))
			if err != nil {
				t.Errorf("the address is gone: %v", err)
			}
			if strings.Contains(path, "bewonerparticipatie") {
				// The address stays as it was first spelled; the newer spelling leads there.
				newer, err := os.ReadFile(filepath.Join(now, strings.Replace(path, "bewonerparticipatie", "bewonersparticipatie", 1)))
				if err != nil || !strings.Contains(string(newer), `<a href="../bewonerparticipatie/">`) {
					t.Errorf("the newer spelling of %s does not lead to it: %v", path, err)
				}
				if !strings.Contains(string(data), "2025") {
					t.Errorf("%s does not show the newer budget", path)
				}
			}
		}
	}
}
