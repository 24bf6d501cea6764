package shelf

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/reader"
)

// A programme and an activity got other names; the manifest says that they are one, also by way of a third name.
func TestSameAs(t *testing.T) {
	t.Parallel()
	read := func(same [][]string) []*budget.Document {
		m := budget.Manifest{Municipality: "Voorbeeldstad", SameAs: same}
		programmes := [...]string{"Groen en water", "Natuur", "Buitenruimte"}
		for i, name := range programmes {
			m.Documents = append(m.Documents, budget.Entry{File: fmt.Sprint(2030+i, ".txt"), Kind: budget.BudgetKind, FiscalYear: 2030 + i, Programme: name})
		}
		data, err := json.Marshal(m)
		if err != nil {
			t.Fatal(err)
		}
		manifest, err := budget.ParseManifest(data)
		if err != nil {
			t.Fatal(err)
		}
		var docs []*budget.Document
		for i, name := range []string{"Plantsoenen", "Perken en parken", "Openbaar groen"} {
			d, err := reader.Read(fmt.Sprint(2030+i, ".txt"), []byte("Wat mag het kosten? (x € 1.000)\n\nActiviteit | Lasten | Baten | Saldo |\n---|---|---|---|\n"+name+" | 500 | 100 | 400 |\nSpelen | 9 | 0 | 9 |\n"), manifest)
			if err != nil {
				t.Fatal(err)
			}
			docs = append(docs, d)
		}
		return docs
	}
	got := func(docs []*budget.Document) string {
		var s []string
		for _, p := range Programmes(docs) {
			s = append(s, fmt.Sprintf("%s/%s %d", p.Slug, p.Name, len(p.Editions)))
		}
		for _, a := range Activities(docs) {
			how := ""
			for _, alias := range a.Aliases {
				how += " " + string(alias.How)
			}
			s = append(s, fmt.Sprintf("%s/%s%s", a.Slug, a.Name, how))
		}
		return strings.Join(s, "; ")
	}
	apart := "buitenruimte/Buitenruimte 1; groen-en-water/Groen en water 1; natuur/Natuur 1; openbaar-groen/Openbaar groen same; perken-en-parken/Perken en parken same; plantsoenen/Plantsoenen same; spelen/Spelen same same same"
	if s := got(read(nil)); s != apart {
		t.Errorf("without a manifest\n%s\nwant\n%s", s, apart)
	}
	one := "groen-en-water/Buitenruimte 3; plantsoenen/Openbaar groen manifest manifest same; spelen/Spelen same same same"
	if s := got(read([][]string{{"Groen en Water", "Natuur"}, {"Natuur", "Buitenruimte"}, {"Openbaar groen", "Plantsoenen", "Perken en parken"}})); s != one {
		t.Errorf("with one\n%s\nwant\n%s", s, one)
	}
	// Names that stand side by side in one document are two, whatever a manifest says.
	if s := got(read([][]string{{"Spelen", "Plantsoenen"}})); !strings.Contains(s, "spelen/Spelen same same same") {
		t.Errorf("side by side: %s", s)
	}
}

// A document that does not name its municipality is of the only one that the others name; of two, it is nobody's.
func TestTownOfTheOthers(t *testing.T) {
	t.Parallel()
	doc := func(town string, year int) *budget.Document {
		return &budget.Document{Name: fmt.Sprint(town, year), Meta: budget.Meta{Municipality: town, Kind: budget.BudgetKind, FiscalYear: year, ProgrammeNumber: 1, Programme: "Wonen"}}
	}
	docs := []*budget.Document{doc("Ons Dorp", 2031), doc("", 2030), doc("Ons Dorp", 2032)}
	if got := Programmes(docs); len(got) != 1 || len(got[0].Editions) != 3 || got[0].Slug != "1-wonen" || got[0].Municipality != "Ons Dorp" {
		t.Errorf("one municipality: %+v", got)
	}
	if got := Programmes(append(docs, doc("Elders", 2033))); len(got) != 3 {
		t.Errorf("two municipalities have %d programmes", len(got))
	}
}
