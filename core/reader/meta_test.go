package reader_test

import (
	"slices"
	"testing"

	"begrotingsverkenner/core/budget"
)

// TestMetaWithoutManifest: what the five documents say of themselves, and no more. 002 and 003 do not name their
// programme, and 000 does not say its number.
func TestMetaWithoutManifest(t *testing.T) {
	type meta struct {
		kind      budget.PublicationKind
		year      int
		number    int
		programme string
	}
	want := map[string]meta{
		"000": {budget.BudgetKind, 2024, 0, "Stadsdelen, integratie en dienstverlening"},
		"001": {budget.BudgetKind, 2017, 0, "Dienstverlening"},
		"002": {budget.BudgetKind, 2024, 0, ""},
		"003": {budget.BudgetKind, 2026, 0, ""},
		"004": {budget.AnnualReport, 2021, 0, "Stadsdelen, integratie en dienstverlening"},
	}
	for name, data := range files(t) {
		m := read(t, name, data, nil).Meta
		if got := (meta{m.Kind, m.FiscalYear, m.ProgrammeNumber, m.Programme}); got != want[name[:3]] {
			t.Errorf("%s: %+v, want %+v", name[:3], got, want[name[:3]])
		}
	}
}

// TestTitles reads what single lines say of the page that they stand on.
func TestTitles(t *testing.T) {
	for _, c := range []struct {
		text, name string
		kind       budget.PublicationKind
		year       int
		number     int
		programme  string
	}{
		{"Programmabegroting 2023-2026\n\nProgramma 8: Zorg en welzijn\n", "x.txt", budget.BudgetKind, 2023, 8, "Zorg en welzijn"},
		{"Jaarstukken 2020\n\nProgramma 14 Stadsdelen\n", "x.txt", budget.AnnualReport, 2020, 14, "Stadsdelen"},
		{"Begroting 2019\nTerug naar navigatie - Programma 12 - Wonen\n\n12. Wonen en duurzaamheid\n\nReserves\n", "x.txt", budget.BudgetKind, 2019, 12, "Wonen en duurzaamheid"},
		{"Programma Openbare orde en veiligheid - Begroting 2025\n\nTekst\n", "x.txt", budget.BudgetKind, 2025, 0, "Openbare orde en veiligheid"},
		{"Programma 5 Cultuur - Jaarverslag 2020\n\nTekst\n", "x.txt", budget.AnnualReport, 2020, 5, "Cultuur"},
		{"Jaarrekening 2023 - Programma 2 Bestuur\n\nTekst\n", "x.txt", budget.AnnualReport, 2023, 2, "Bestuur"},
		{"<!DOCTYPE html>\n<title>Begroting 2024 - Programma 5 Cultuur | Den Haag</title>\n<h1>Cultuur</h1>\n<p>Tekst</p>\n", "x.html", budget.BudgetKind, 2024, 5, "Cultuur"},
		{"Begroting 2020 | Programma 10 Sociale zaken\n\nTekst\n", "x.txt", budget.BudgetKind, 2020, 10, "Sociale zaken"},
		{"Meerjarenprogrammabegroting 2017-2020\n\n2. Onderwijs\n\nTekst\n", "x.txt", budget.BudgetKind, 2017, 2, "Onderwijs"},
		{"<h1>Jaarverslag 2020</h1>\n<h2>8. Wijken en dienstverlening</h2>\n<p>Tekst</p>\n", "x.html", budget.AnnualReport, 2020, 8, "Wijken en dienstverlening"},
		{"Wat willen we bereiken?\n\nWat gaan we doen en wat gaat het kosten in 2022?\n", "x.txt", budget.BudgetKind, 2022, 0, ""},
		{"Wat is beoogd en wat is behaald?\n\nWelke resultaten zijn behaald in 2019?\n", "x.txt", budget.AnnualReport, 2019, 0, ""},
		{"Zomaar een tekst\n", "begroting-2018-programma-3.txt", budget.BudgetKind, 2018, 3, ""},
		{"Zomaar een tekst\n", "000_d44517c8bcd0a836.txt", "", 0, 0, ""},
		{"De begroting van 2018 is gunstig uitgevallen, zo blijkt uit het jaarverslag.\n", "x.txt", "", 0, 0, ""},
	} {
		m := read(t, c.name, []byte(c.text), nil).Meta
		if m.Kind != c.kind || m.FiscalYear != c.year || m.ProgrammeNumber != c.number || m.Programme != c.programme {
			t.Errorf("%q: %s %d, programme %d %q", c.text, m.Kind, m.FiscalYear, m.ProgrammeNumber, m.Programme)
		}
	}
}

// TestTextKinds: lines with a meaning of their own, one of each.
func TestTextKinds(t *testing.T) {
	for text, want := range map[string]budget.TextKind{
		"Portefeuillehouder: J. de Vries":                                       budget.Holder,
		"Coördinerend Portefeuillehouder: Rabin Baldewsingh":                    budget.Holder,
		"Portefeuillehouders: J. de Vries en P. Jansen":                         budget.Holder,
		"De portefeuillehouder is verantwoordelijk voor de uitvoering hiervan.": budget.Paragraph,
		"Deze pagina is gebouwd op 01/18/2024 10:43:22 met de export van 9:12":  budget.BuildStamp,
		"Pagina 67 van 136":                   budget.Furniture,
		"Terug naar navigatie - Burgerzaken":  budget.Furniture,
		"Home > Begroting 2024 > Programma's": budget.Furniture,
		"• Een nieuw loket":                   budget.ListItem,
		"1. Verder bouwen":                    budget.NumberedItem,
		"1.234":                               budget.Unplaced,
		"Wonen en bouwen 1.234 2.345":         budget.Unplaced,
		"Wat willen we bereiken?":             budget.Question,
	} {
		d := read(t, "x.txt", []byte("Inleiding tot de tekst.\n\n"+text+"\n\nEn zo gaat de tekst verder, tot de punt.\n"), nil)
		if got := d.Texts[1].Kind; got != want {
			t.Errorf("%q is %s, want %s", text, got, want)
		}
	}
}

func TestStampAndReferences(t *testing.T) {
	d := read(t, "x.txt", []byte("Zie RIS310732, RIS 310647 en RIS: 282570; geen verwijzing zijn IRIS12 en RIS12.\n\nDeze pagina is gebouwd op 01/18/2024 10:43:22 met de export\n"), nil)
	if want := []string{"RIS310732", "RIS310647", "RIS282570"}; !slices.Equal(d.Texts[0].Refs, want) {
		t.Errorf("references %q, want %q", d.Texts[0].Refs, want)
	}
	if d.Stamp.Line != 3 || d.Stamp.Text == "" {
		t.Errorf("stamp %+v", d.Stamp)
	}
}

// TestQuestions: the W-questions as the years have worded them.
func TestQuestions(t *testing.T) {
	for text, want := range map[string]budget.Ask{
		"Wat willen we bereiken?":                          budget.Goal,
		"Wat wil de gemeente bereiken?":                    budget.Goal,
		"Wat gaan we daarvoor doen?":                       budget.Plan,
		"Wat gaan we ervoor doen?":                         budget.Plan,
		"Wat doet de gemeente in 2024?":                    budget.Plan,
		"Wat gaan we doen en wat gaat het kosten in 2024?": budget.Plan,
		"Wat mag het kosten (€1.000)":                      budget.Cost,
		"Wat gaat het kosten in 2017?":                     budget.Cost,
		"3. Wat heeft het gekost?":                         budget.Cost,
		"Wat is beoogd en wat is behaald?":                 budget.Achieved,
		"Wat hebben we bereikt?":                           budget.Achieved,
		"Welke resultaten zijn behaald in 2021?":           budget.Achieved,
		"Waterbeheer":                                      budget.NoAsk,
		"Wat er in de wijk gebeurt":                        budget.NoAsk,
		"Hoe scoort de dienstverlening?":                   budget.NoAsk,
	} {
		d := read(t, "x.txt", []byte("# "+text+"\n\nTekst.\n"), nil)
		if got := d.Texts[0].Ask; got != want {
			t.Errorf("%q asks %q, want %q", text, got, want)
		}
	}
}
