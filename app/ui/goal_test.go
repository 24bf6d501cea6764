package ui

import (
	"regexp"
	"strings"
	"testing"

	"begrotingsverkenner/app/view"
	"begrotingsverkenner/app/words"
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/reader"
)

// TestGoal: which way a goal lies is said only where the page, the goal or the name of the indicator tells it.
func TestGoal(t *testing.T) {
	const text = "# Programma 3: Toetsen\n\n## Indicatoren\n\n" +
		"| Indicator | Realisatie 2023 | Streefwaarde 2023 | Streefwaarde 2026 |\n|---|---|---|---|\n" +
		"| Wachttijd in dagen | 12 | 10 | 8 |\n" +
		"| Rapportcijfer van bezoekers | 7,5 | 7,0 | 7,4 |\n" +
		"| Aantal bomen | 90 | 100 | 120 |\n" +
		"| Aantal lijnen | 90 | 100 | 100 |\n" +
		"| Wachtenden dat binnen een week wordt geholpen | 90 | 80 | 80 |\n" +
		"| Meldingen over lawaai, maximaal | 40 | 50 | 50 |\n" +
		"| % klanten dat binnen maximaal 5 minuten wordt geholpen | 69 | 80 | 80 |\n" +
		"| Gemiddelde wachttijd (in min.) | 3 | 5 | 5 |\n" +
		"| Aantal verwachte gasten | 3 | 5 | 5 |\n" +
		"| Geslaagde schuldregelingen | 3 | 5 | 5 |\n" +
		"| Huishoudens dat meer dan 40% aan wonen besteedt | 3 | 5 | 5 |\n"
	d, err := reader.Read("toets.md", []byte(text), nil)
	if err != nil {
		t.Fatal(err)
	}
	e := (&Env{W: words.Of(false), Catalogue: &view.Catalogue{}}).Fresh()
	want := map[string]string{
		"Wachttijd in dagen": "hooguit 8", "Rapportcijfer van bezoekers": "ten minste 7,4", "Aantal bomen": "ten minste 120",
		"Aantal lijnen": "richting niet genoemd", "Wachtenden dat binnen een week wordt geholpen": "richting niet genoemd", "Meldingen over lawaai, maximaal": "hooguit 50",
		"% klanten dat binnen maximaal 5 minuten wordt geholpen": "ten minste 80%", "Gemiddelde wachttijd (in min.)": "hooguit 5",
		"Aantal verwachte gasten": "richting niet genoemd", "Geslaagde schuldregelingen": "richting niet genoemd", "Huishoudens dat meer dan 40% aan wonen besteedt": "richting niet genoemd",
	}
	tags := regexp.MustCompile("<[^>]*>")
	for _, table := range d.Tables {
		if table.Kind != budget.Indicators {
			continue
		}
		for i := range table.Rows {
			r := &table.Rows[i]
			if got := strings.TrimSpace(tags.ReplaceAllString(HTML(e.goal(table, r)), " ")); got != want[r.Label] {
				t.Errorf("%s: %q, not %q", r.Label, got, want[r.Label])
			}
			delete(want, r.Label)
		}
	}
	for label := range want {
		t.Errorf("%s was not read as an indicator", label)
	}
}
