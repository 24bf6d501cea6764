package site

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"begrotingsverkenner/core/budget"
)

// served makes a site of documents with a manifest, and returns what its pages say, as text.
func served(t *testing.T, m budget.Manifest, docs map[string]string) func(path string) string {
	t.Helper()
	data, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	manifest, err := budget.ParseManifest(data)
	if err != nil {
		t.Fatal(err)
	}
	var inputs []Input
	for name, text := range docs {
		inputs = append(inputs, Input{Name: name, Data: []byte(text), Manifest: manifest})
	}
	h, err := Handler(inputs, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return func(path string) string {
		t.Helper()
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/"+path, nil))
		if w.Code != http.StatusOK {
			t.Fatalf("%s: %d", path, w.Code)
		}
		return w.Body.String()
	}
}

func lasten(name, amount string) string {
	return "Wat mag het kosten? (x € 1.000)\n\nActiviteit | Lasten | Baten | Saldo |\n---|---|---|---|\n" + name + " | " + amount + " | 0 | " + amount + " |\nSpelen | 9 | 0 | 9 |\n"
}

func outcome(name string, budgeted, actual int) string {
	return fmt.Sprintf("%s\n\nBedragen x € 1.000\n\n| Begroting 2030 | Rekening 2030 |\n---|---|---|\nLasten | %d | %d |\nBaten | 0 | 0 |\nSaldo | %d | %d |\n\n", name, budgeted, actual, budgeted, actual)
}

// A programme and an activity that seem to have another name since are asked about, and joined where the manifest says so.
func TestRenamed(t *testing.T) {
	t.Parallel()
	m := budget.Manifest{Municipality: "Voorbeeldstad", Documents: []budget.Entry{
		{File: "a.txt", Kind: budget.BudgetKind, FiscalYear: 2030, ProgrammeNumber: 4, Programme: "Groen en water"},
		{File: "b.txt", Kind: budget.BudgetKind, FiscalYear: 2031, ProgrammeNumber: 4, Programme: "Buitenruimte"},
	}}
	docs := map[string]string{"a.txt": lasten("Onderhoud van groen", "500"), "b.txt": lasten("Groen: onderhoud van wijken", "520")}
	page := served(t, m, docs)
	for path, want := range map[string]string{
		"programma/4-buitenruimte/":              `Heette dit programma eerder <a class="nl-link" href="../../programma/4-groen-en-water/">Groen en water</a>? Dat had hetzelfde nummer, tot en met 2030.`,
		"programma/4-groen-en-water/":            `Heet dit programma nu <a class="nl-link" href="../../programma/4-buitenruimte/">Buitenruimte</a>? Dat heeft hetzelfde nummer, vanaf 2031.`,
		"activiteit/groen-onderhoud-van-wijken/": `Heette deze activiteit eerder <a class="nl-link" href="../../activiteit/onderhoud-van-groen/">Onderhoud van groen</a>?`,
		"activiteit/onderhoud-van-groen/":        `Heet deze activiteit nu <a class="nl-link" href="../../activiteit/groen-onderhoud-van-wijken/">Groen: onderhoud van wijken</a>?`,
	} {
		if html := page(path); !strings.Contains(html, want) {
			t.Errorf("%s does not ask %s", path, want)
		}
	}
	m.SameAs = [][]string{{"Groen en water", "Buitenruimte"}, {"Onderhoud van groen", "Groen: onderhoud van wijken"}}
	page = served(t, m, docs)
	if html := page("programma/4-groen-en-water/"); strings.Contains(html, "Heet") || !strings.Contains(html, "<h1 class=\"nl-heading nl-heading--level-1\">4 · Buitenruimte</h1>") || !strings.Contains(html, ">Begroting 2030<") || !strings.Contains(html, ">Begroting 2031<") {
		t.Error("a programme of two names is not one")
	}
	if html := page("activiteit/onderhoud-van-groen/"); strings.Contains(html, "Heet") || strings.Count(html, "<tr") != 3 {
		t.Error("an activity of two names is not one")
	}
}

// The page of an annual report holds it against the budget of its year.
func TestOutcomePage(t *testing.T) {
	t.Parallel()
	m := budget.Manifest{Municipality: "Voorbeeldstad"}
	docs := map[string]string{}
	for i, kind := range []budget.PublicationKind{budget.BudgetKind, budget.AnnualReport} {
		for j, programme := range []string{"Sport", "Groen"} {
			e := budget.Entry{File: fmt.Sprint(kind, j, ".txt"), Kind: kind, FiscalYear: 2030, ProgrammeNumber: j + 1, Programme: programme}
			m.Documents = append(m.Documents, e)
			docs[e.File] = lasten("Onderhoud "+programme, "500")
			if i == 1 {
				docs[e.File] = outcome("Onderhoud "+programme, 500, 600+100*j) + outcome("Spelen", 9, 9)
			}
		}
	}
	docs["jaarverslag1.txt"] += "Toelichting\n\nDe lasten van Onderhoud Groen zijn € 200.000 hoger door de droogte.\n"
	page := served(t, m, docs)
	html := page("publicatie/jaarverslag-2030/")
	_, html, ok := strings.Cut(html, `id="uitkomst"`)
	if !ok {
		t.Fatal("there is no outcome")
	}
	last := 0
	for _, want := range []string{">2 · Groen<", ">509<", ">709<", ">+200<", ">+39,3%<", ">1 · Sport<", ">+100<", ">Onderhoud Groen<", "“De lasten van Onderhoud Groen zijn € 200.000 hoger door de droogte.” ", `bron/#l`, ">500<", ">700<", ">+40,0%<", ">Onderhoud Sport<", ">600<"} {
		at := strings.Index(html[last:], want)
		if at < 0 {
			t.Fatalf("no %s where it belongs in %s", want, html[last:])
		}
		last += at
	}
	if strings.Contains(html, "Spelen") {
		t.Error("what came out as budgeted is no difference")
	}
	if strings.Contains(page("publicatie/begroting-2030/"), `id="uitkomst"`) {
		t.Error("a budget has an outcome")
	}
}
