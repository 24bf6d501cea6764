package shelf

import (
	"strings"
	"testing"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

func TestMatch(t *testing.T) {
	cases := []struct {
		a, b string
		want How
	}{
		{"Integratie en Burgerschap", "Integratie en burgerschap", HowSame},
		{"Media en ICT in de Stad", "Media/ICT in de stad", HowSame},
		{"Leefbaarheid & Bewonersparticipatie", "Leefbaarheid en bewonersparticipatie", HowSame},
		{"Wijkagenda's", "Wijkagenda’s", HowSame},
		{"Coördinatie", "Coo\u0308rdinatie", HowSame},
		{"Aanpak klad- en plakvandalisme", "Aanpak klad en plak vandalisme", HowSpelling},
		{"Volwassen educatie", "Volwasseneneducatie", HowSpelling},
		{"Bewonersparticipatie", "Bewonerparticipatie", HowSpelling},
		{"Buurtaanpak wijken", "Buurtaaanpak wijken", HowSpelling},
		{"Volwassen educatie", "Volwasseneneducatie (inburgering)", ""},
		{"Leefbaarheid & Bewonersparticipatie 3DI", "Leefbaarheid en bewonersparticipatie", ""},
		{"Jeugdhulp met verblijf Lokaal", "Jeugdhulp met verblijf Landelijk", ""},
		{"Beschermd wonen (WMO)", "Beschermd wonen (WLZ)", ""},
		{"Intern toezicht", "Extern toezicht", ""},
		{"Beheer buitenruimte", "Beheer binnenruimte", ""},
		{"Woningbouw fase I", "Woningbouw fase II", ""},
		{"Uitvoering Wmo 2015", "Uitvoering Wmo 2025", ""},
		{"Programma 1", "Programma 11", ""},
		{"Zorg", "Zorgen", ""},
		{"Participatie", "Verbeteren van de participatie", ""},
		{"Stadsdeel Noord", "Stadsdeel Noord N", ""},
		{"", "", ""},
		{"-", "/", ""},
	}
	for _, c := range cases {
		if got, _ := Match(c.a, c.b); got != c.want {
			t.Errorf("%q, %q: %q, want %q", c.a, c.b, got, c.want)
		}
		if got, _ := Match(c.b, c.a); got != c.want {
			t.Errorf("%q, %q: %q, want %q", c.b, c.a, got, c.want)
		}
	}
}

func TestSlug(t *testing.T) {
	for name, want := range map[string]string{
		"14 Stadsdelen, integratie en dienstverlening": "14-stadsdelen-integratie-en-dienstverlening",
		"Wijkagenda’s":                "wijkagendas",
		"Coördinatie Financiën & één": "coordinatie-financien-een",
		"../../etc/<script>":          "etc-script",
		"Ĳmuiden Straße ſ Łódź ŷ":     "ijmuiden-strasse-s-lodz-y",
		"日本":                          "",
	} {
		if got := Slug(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}

// What must stay apart stays apart: one name in two programmes of a publication, a general name in two programmes, and
// names that one table lists beside one another.
func TestApart(t *testing.T) {
	page := func(file string, year int, programme string, rows ...string) *budget.Document {
		d := &budget.Document{Name: file, Meta: budget.Meta{Kind: budget.BudgetKind, FiscalYear: year, Programme: programme}}
		table := &budget.Table{Kind: budget.Activities, Unit: "EUR", Scale: 1, Columns: []budget.Column{{Measure: budget.Expenditure}}, LabelHeads: []budget.Span{{Text: "Activiteiten"}}}
		for i, label := range rows {
			table.Rows = append(table.Rows, budget.Row{Label: label, Role: budget.ItemRow, Line: i + 1, Cells: []budget.Cell{{
				Published: "5", Line: i + 1, Figure: figure.Figure{Number: figure.Int(5)}, Value: figure.Int(int64(i + 5)), Unit: "EUR", Scale: 1, Period: year, Phase: budget.Budget,
			}}})
		}
		d.Tables = []*budget.Table{table}
		return d
	}
	cases := []struct {
		docs []*budget.Document
		want string
	}{
		{[]*budget.Document{page("a", 2024, "Zorg", "Handhaving"), page("b", 2024, "Verkeer", "Handhaving")}, "handhaving handhaving-verkeer"},
		{[]*budget.Document{page("a", 2024, "Zorg", "Handhaving"), page("b", 2025, "Verkeer", "handhaving")}, "handhaving"},
		{[]*budget.Document{page("a", 2024, "Zorg", "Overhead"), page("b", 2025, "Verkeer", "Overhead"), page("c", 2026, "Zorg", "Overhead")}, "overhead overhead-verkeer"},
		{[]*budget.Document{page("a", 2024, "Zorg", "Bewonersparticipatie", "Bewonerparticipatie")}, "bewonerparticipatie bewonersparticipatie"},
		{[]*budget.Document{page("a", 2024, "Zorg", "Bewonersparticipatie"), page("b", 2025, "Zorg", "Bewonerparticipatie")}, "bewonersparticipatie"},
		{[]*budget.Document{page("a", 2024, "Zorg", "Wijk 1", "Wijk 2"), page("b", 2025, "Zorg", "Wijk 2", "Wijk 3")}, "wijk-1 wijk-2 wijk-3"},
	}
	for _, c := range cases {
		var got []string
		for _, s := range Activities(c.docs) {
			got = append(got, s.Slug)
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("got %s, want %s", s, c.want)
		}
	}
}
