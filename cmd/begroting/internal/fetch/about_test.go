package fetch

import (
	"testing"

	"begrotingsverkenner/core/budget"
)

func TestPublication(t *testing.T) {
	const b, j = budget.BudgetKind, budget.AnnualReport
	for name, want := range map[string]about{
		"Begroting 2024": {b, 2024}, "begroting 2024": {b, 2024}, "Programmabegroting 2025-2028": {b, 2025}, "Meerjarenbegroting 2025 - 2028": {b, 2025},
		"Gemeentebegroting 2026 Voorbeeldstad": {b, 2026}, "Concept-begroting 2026": {b, 2026}, "Jaarverslag 2021": {j, 2021}, "Jaarstukken 2023": {j, 2023}, "Jaarrekening": {j, 0},
		"Ontwerp begroting 2026": {b, 2026}, "Begroting": {b, 0},
		"Begrotingswijziging 2024": {}, "Vergelijking met begroting 2024": {}, "Kadernota 2025": {}, "Zorg": {}, "": {},
		"Begroting 2024 van de hele stad met alles erop en eraan": {}, "Wat is de begroting?": {},
	} {
		if got := publication(name); got != want {
			t.Errorf("%q: %v, want %v", name, got, want)
		}
	}
	for address, want := range map[string]about{
		"https://denhaag.begroting-2024.nl/p23292/prestaties": {b, 2024}, "https://denhaag.jaarverslag-2021.nl/p1": {j, 2021}, "https://stad.example/jaarstukken-2023/zorg": {j, 2023},
		"https://stad.example/begroting/2025/zorg": {b, 2025}, "https://begroting.stad.example/2025/": {b, 2025}, "https://stad.example/programmabegroting2025-2028/a": {b, 2025},
		"https://stad.example/zorg": {}, "https://stad.example/nieuws/2025/begroting-gesloten": {"", 2025}, "https://stad.example/begrotingsapp/": {},
		"https://begroting-2024.stad.example/jaarstukken-2022/": {j, 2022},
	} {
		if got := published(parseAddress(address)); got != want && !(want.kind == "" && got.kind != "" && got.year == want.year) {
			t.Errorf("%s: %v, want %v", address, got, want)
		}
	}
}

// TestOwn weighs what a page says in several places: what it is part of goes before what it is about.
func TestOwn(t *testing.T) {
	for name, test := range map[string]struct {
		it   item
		want about
	}{
		"title":               {item{title: "Zorg - Begroting 2026 - Gemeente Stad"}, about{budget.BudgetKind, 2026}},
		"a page about a year": {item{title: "Jaarrekening 2024 | Begroting 2026"}, about{budget.BudgetKind, 2026}},
		"home":                {item{title: "Jaarstukken 2024"}, about{budget.AnnualReport, 2024}},
		"heading":             {item{title: "Welkom", headings: []string{"Begroting 2025"}}, about{budget.BudgetKind, 2025}},
		"website":             {item{title: "Zorg", site: "Begroting 2025"}, about{budget.BudgetKind, 2025}},
		"kind, then year":     {item{title: "Zorg | Begroting", headings: []string{"Begroting 2025"}}, about{budget.BudgetKind, 2025}},
		"another kind":        {item{title: "Zorg | Begroting", headings: []string{"Jaarstukken 2024"}}, about{budget.BudgetKind, 0}},
	} {
		test.it.address = parseAddress("https://stad.example/x")
		if got := own(&test.it); got != test.want {
			t.Errorf("%s: %v, want %v", name, got, test.want)
		}
	}
}

func TestProgrammeNamed(t *testing.T) {
	for name, test := range map[string]struct {
		listed bool
		want   programme
	}{
		"Programma 3 Zorg en welzijn":       {false, programme{3, "Zorg en welzijn"}},
		"Programma 3: Zorg":                 {false, programme{3, "Zorg"}},
		"programma 12 – Zorg":               {false, programme{12, "Zorg"}},
		"Programma 3":                       {false, programme{3, ""}},
		"Programma 3 Zorg | Begroting 2026": {false, programme{3, "Zorg"}},
		"Programma Zorg en welzijn":         {false, programme{0, "Zorg en welzijn"}},
		"3. Zorg en welzijn":                {true, programme{3, "Zorg en welzijn"}},
		"3 Zorg":                            {true, programme{3, "Zorg"}},
		"Zorg":                              {true, programme{0, "Zorg"}},
		"Zorg ":                             {false, programme{}},
		"3. Zorg":                           {false, programme{}},
		"Programma's":                       {true, programme{}},
		"Programmabegroting":                {true, programme{0, "Programmabegroting"}},
		"Programma overzicht":               {false, programme{}},
		"Inleiding":                         {true, programme{}},
		"Wat mag het kosten?":               {true, programme{}},
		"Begroting 2026":                    {true, programme{}},
		"Volgende":                          {true, programme{}},
		"Programma 2024":                    {false, programme{}},
	} {
		if name == "Programmabegroting" {
			test.want = programme{} // the name of a publication
		}
		if got := programmeNamed(name, test.listed); got != test.want {
			t.Errorf("%q: %v, want %v", name, got, test.want)
		}
	}
	for name, want := range map[string]bool{
		"Programma's": true, "Programma’s": true, "De programma's": true, "Beleidsprogramma's": true, "Programma's begroting 2024": true, "2. Programma's": true, "Programmaplan": true,
		"Programma 3": false, "Onze programma's": true, "Zorg": false,
	} {
		if got := programmesName.MatchString(name); got != want {
			t.Errorf("%q: %t", name, got)
		}
	}
}

func TestMunicipality(t *testing.T) {
	for name, want := range map[string]string{
		"Gemeente Den Haag": "Den Haag", "gemeente 's-Hertogenbosch": "'s-Hertogenbosch", "Gemeente Bergen op Zoom": "Bergen op Zoom", "Gemeente Alphen aan den Rijn": "Alphen aan den Rijn",
		"Gemeente in cijfers": "", "Gemeente": "", "De gemeente Delft": "", "Gemeente Delft gaat bouwen": "",
	} {
		got := ""
		if m := municipalityName.FindStringSubmatch(name); m != nil {
			got = m[1]
		}
		if got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}
