package shelf

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/reader"
)

const documents = "../../testdata/documents"

// readAll reads the documents of testdata with their manifest.
func readAll(t testing.TB) []*budget.Document {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(documents, "manifest.json"))
	if err != nil {
		t.Fatal(err)
	}
	m, err := budget.ParseManifest(data)
	if err != nil {
		t.Fatal(err)
	}
	var docs []*budget.Document
	for i := range m.Documents {
		name := m.Documents[i].File
		data, err := os.ReadFile(filepath.Join(documents, name))
		if err != nil {
			t.Fatal(err)
		}
		d, err := reader.Read(name, data, m)
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, d)
	}
	return docs
}

func find(t *testing.T, all []Series, slug string) *Series {
	t.Helper()
	for i := range all {
		if all[i].Slug == slug || slices.Contains(all[i].Former, slug) {
			return &all[i]
		}
	}
	t.Fatalf("no series %q", slug)
	return nil
}

func TestActivities(t *testing.T) {
	all := Activities(readAll(t))
	cases := []struct {
		slug, publication string
		year              int
		phase             budget.Phase
		measure           budget.Measure
		want, document    string
		line              int
	}{
		{"sociale-basis", "begroting-2024", 2024, budget.Budget, budget.Expenditure, "74108000", "002", 5},
		{"sociale-basis", "begroting-2026", 2024, budget.Actual, budget.Expenditure, "65336000", "003", 7},
		{"sociale-basis", "", 2025, budget.Budget, budget.Expenditure, "53999000", "003", 7},
		{"burgerzaken", "", 2017, budget.Budget, budget.Expenditure, "15860000", "001", 27},
		{"burgerzaken", "", 2024, budget.Budget, budget.Expenditure, "25166000", "000", 453},
		{"baten-secretarieleges", "", 2017, budget.Budget, budget.Balance, "-6541000", "001", 41},
		{"baten-secretarieleges", "", 2024, budget.Budget, budget.Balance, "-8118000", "000", 477},
		{"participatie", "", 2024, budget.Budget, budget.Expenditure, "17093000", "000", 46},
		{"media-en-ict-in-de-stad", "", 2017, budget.Budget, budget.Expenditure, "1468000", "001", 160},
		{"jeugdhulp", "begroting-2026", 2026, budget.Budget, budget.Expenditure, "257288000", "003", 211},
		{"volwasseneneducatie-inburgering", "", 2017, budget.Budget, budget.Expenditure, "908000", "001", 103},
		{"volwasseneneducatie-inburgering", "", 2024, budget.Budget, budget.Expenditure, "976000", "000", 383},
		{"inburgering", "", 2017, budget.Budget, budget.Expenditure, "31000", "001", 113},
	}
	for _, c := range cases {
		p, ok := find(t, all, c.slug).Find(c.publication, c.year, c.phase, c.measure)
		if !ok || p.Value.String() != c.want || !strings.HasPrefix(p.Document, c.document) || p.Line != c.line {
			t.Errorf("%s %d %s: %v %s:%d, want %s %s:%d", c.slug, c.year, c.phase, p.Value, p.Document, p.Line, c.want, c.document, c.line)
		}
	}
}

func TestAliasesShowTheMatch(t *testing.T) {
	all := Activities(readAll(t))
	for slug, want := range map[string]string{
		"volwassen-educatie":      "000:383 figures, 001:99 same, 001:642 figures",
		"media-en-ict-in-de-stad": "001:158 same, 001:650 same",
		"inburgering":             "001:109 same, 001:666 same",
		"sociale-basis":           "003:4 same, 002:5 same",
	} {
		var got []string
		for _, a := range find(t, all, slug).Aliases {
			got = append(got, a.Document[:3]+":"+itoa(a.Line)+" "+string(a.How))
		}
		if s := strings.Join(got, ", "); s != want {
			t.Errorf("%s: %s, want %s", slug, s, want)
		}
	}
}

// The order in which documents come in does not matter, and an address stays when documents are added.
func TestSlugsStay(t *testing.T) {
	docs := readAll(t)
	slices.SortFunc(docs, byAge)
	kept := map[string]string{} // spelling and document → slug
	for n := 1; n <= len(docs); n++ {
		part := slices.Clone(docs[:n])
		slices.Reverse(part)
		all := Activities(part)
		seen := map[string]bool{}
		for i := range all {
			s := &all[i]
			if seen[s.Slug] || s.Slug == "" {
				t.Errorf("slug %q is there twice", s.Slug)
			}
			seen[s.Slug] = true
			for _, a := range s.Aliases {
				at := a.Document + a.Name
				if old, ok := kept[at]; ok && old != s.Slug && !slices.Contains(s.Former, old) {
					t.Errorf("%s: %q became %q", a.Name, old, s.Slug)
				}
				kept[at] = s.Slug
			}
		}
	}
}

func TestProgrammes(t *testing.T) {
	var got []string
	for _, p := range Programmes(readAll(t)) {
		for _, e := range p.Editions {
			line := p.Slug + " " + e.Publication
			if total, ok := e.Total(); ok {
				line += " " + total.Expenditure.Value.String() + " " + total.Revenue.Value.String() + " " + total.Balance.Value.String() +
					" " + string(total.Table) + " " + itoa(total.Activities())
			}
			got = append(got, line)
		}
	}
	want := []string{
		"8-zorg-welzijn-jeugd-en-volksgezondheid begroting-2026 859772000 162134000 697638000 multiyear 6",
		"8-zorg-welzijn-jeugd-en-volksgezondheid begroting-2024 704292000 88730000 615562000 activities 5",
		"14-stadsdelen-integratie-en-dienstverlening begroting-2024 134605000 19768000 114837000 activities 19",
		"14-stadsdelen-integratie-en-dienstverlening jaarverslag-2021",
		"dienstverlening begroting-2017 31331000 13506000 17825000 multiyear 0",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if n, from := Inhabitants(readAll(t), 2024); n != 566221 || from == "" {
		t.Errorf("inhabitants %d from %q", n, from)
	}
}

func TestCompare(t *testing.T) {
	programme := "8-zorg-welzijn-jeugd-en-volksgezondheid"
	changes := Compare(Activities(readAll(t)),
		Pick{programme, "begroting-2024", 2024, budget.Budget}, Pick{programme, "begroting-2026", 2026, budget.Budget}, budget.Expenditure)
	var got []string
	for _, c := range changes {
		line := c.Slug + " " + c.Difference.String()
		if c.HasPercent {
			line += " " + c.Percent.String() + "%"
		}
		got = append(got, line)
	}
	want := []string{
		"jeugdhulp 86091000 50.3%",
		"opgave-nieuwkomers 58978000",
		"volksgezondheid 23663000 28.1%",
		"sociale-basis -20481000 -27.6%",
		"gespecialiseerde-zorg-en-ondersteuning 15664000 8.5%",
		"bescherming-jeugd-en-gezin-en-maatschappelijke-opvang -8435000 -4.4%",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
