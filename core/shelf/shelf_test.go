package shelf

import (
	"math/rand/v2"
	"strings"
	"testing"

	"begrotingsverkenner/core/budget"
)

func TestFileName(t *testing.T) {
	for _, c := range []struct {
		name string
		meta budget.Meta
		want string
	}{
		{"000.txt", budget.Meta{Kind: budget.BudgetKind, FiscalYear: 2024}, "begroting-2024.xlsx"},
		{"000.txt", budget.Meta{Kind: budget.AnnualReport, FiscalYear: 2021, Municipality: "Den Haag"}, "jaarverslag-2021.xlsx"},
		{"notitie.v2.txt", budget.Meta{Kind: budget.BudgetKind}, "onbekend-notitie.v2.xlsx"},
		{`map/sub\a:b?.md`, budget.Meta{FiscalYear: 2024}, "onbekend-a_b_.xlsx"},
		{".txt", budget.Meta{}, "onbekend-txt.xlsx"},
		{"-", budget.Meta{}, "onbekend--.xlsx"},
		{"a\x00b\xff.html", budget.Meta{}, "onbekend-a_b_.xlsx"},
	} {
		if got := KeyOf(c.name, &c.meta).FileName(); got != c.want {
			t.Errorf("%q: %s, want %s", c.name, got, c.want)
		}
	}
	long := KeyOf(strings.Repeat("é", 400)+".txt", &budget.Meta{}).FileName()
	if len(long) > 255 || !strings.HasSuffix(long, "é.xlsx") {
		t.Errorf("a long name is %d bytes: %q", len(long), long)
	}
}

func TestUnknownsNeverShare(t *testing.T) {
	a, b := KeyOf("a.txt", &budget.Meta{FiscalYear: 2024}), KeyOf("b.txt", &budget.Meta{FiscalYear: 2024})
	if a == b {
		t.Error("two documents of which the kind is unknown go into one workbook")
	}
}

func TestSheets(t *testing.T) {
	doc := func(name string, kind budget.PublicationKind, year, number int, programme string) *budget.Document {
		return &budget.Document{Name: name, Meta: budget.Meta{Kind: kind, FiscalYear: year, ProgrammeNumber: number, Programme: programme}}
	}
	docs := []*budget.Document{
		doc("f.txt", budget.AnnualReport, 2021, 14, "Stadsdelen"),
		doc("e.txt", budget.BudgetKind, 2024, 14, "Stadsdelen"),
		doc("d.txt", budget.BudgetKind, 2024, 8, "Zorg"),
		doc("c.txt", budget.BudgetKind, 2024, 14, "stadsdelen "),
		doc("b.txt", budget.BudgetKind, 2024, 0, "Anders"),
		doc("a.txt", budget.BudgetKind, 2024, 0, ""),
		doc("z.txt", budget.BudgetKind, 2024, 0, ""),
		doc("g.txt", budget.BudgetKind, 2017, 0, "Dienstverlening"),
	}
	want := "Dienstverlening[g.txt] 8 Zorg[d.txt] 14 stadsdelen [c.txt e.txt] Anders[b.txt] a.txt[a.txt] z.txt[z.txt] 14 Stadsdelen[f.txt]"
	random := rand.New(rand.NewPCG(3, 4))
	for range 50 {
		random.Shuffle(len(docs), func(i, j int) { docs[i], docs[j] = docs[j], docs[i] })
		var got []string
		for _, s := range Sheets(docs) {
			var names []string
			for _, d := range s.Docs {
				names = append(names, d.Name)
			}
			got = append(got, s.Title+"["+strings.Join(names, " ")+"]")
		}
		if s := strings.Join(got, " "); s != want {
			t.Fatalf("%s\nwant\n%s", s, want)
		}
	}
}
