package page

import (
	"net/url"
	"strings"
	"testing"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/ui"
	"begrotingsverkenner/app/view"
	"begrotingsverkenner/app/words"
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/search"
)

// narrowed draws what was found.
func narrowed(t *testing.T, query string, res *search.Result) string {
	t.Helper()
	q, err := url.ParseQuery(query)
	if err != nil {
		t.Fatal(err)
	}
	here := address.Location{Kind: address.Search, Query: q}
	env := ui.Env{W: words.Of(false), Here: here, Catalogue: &view.Catalogue{}, Live: true}
	return ui.HTML(Draw(env, &Model{Here: here, Found: &Found{Query: QueryOf(q), Result: res}}).Body)
}

var twoYears = &search.Result{Total: 6, Publications: []search.Count{
	{Key: "begroting-2026", Kind: budget.BudgetKind, Year: 2026, Hits: 3},
	{Key: "begroting-2024", Kind: budget.BudgetKind, Year: 2024, Hits: 2},
	{Key: "jaarverslag-2024", Kind: budget.AnnualReport, Year: 2024, Hits: 1},
}, Programmes: []search.Count{{Key: "8-zorg", Name: "8 Zorg", Hits: 4}, {Key: "112-meldkamer", Name: "112 Meldkamer", Hits: 1}, {Key: "bestuur", Name: "3 wethouders", Hits: 1}}}

func TestFiltersForKindAndYear(t *testing.T) {
	t.Parallel()
	html := narrowed(t, "q=hulp&aantal=20", twoYears)
	for _, want := range []string{
		`<a href="./?aantal=20&amp;q=hulp" id="soort-" aria-current="true">Alles</a>`,
		`<a href="./?aantal=20&amp;q=hulp&amp;soort=begroting" id="soort-begroting">Begroting (5)</a>`,
		`<a href="./?aantal=20&amp;q=hulp&amp;soort=jaarverslag" id="soort-jaarverslag">Jaarverslag (1)</a>`,
		`<a href="./?aantal=20&amp;jaar=2026&amp;q=hulp" id="jaar-2026">2026 (3)</a>`,
		`<a href="./?aantal=20&amp;jaar=2024&amp;q=hulp" id="jaar-2024">2024 (3)</a>`,
		`<p class="nl-paragraph sub" role="status" data-kept="1">6 `,
		`id="programma-8-zorg">8 · Zorg (4)</a>`, `>112 · Meldkamer (1)</a>`, `>3 wethouders (1)</a>`,
	} {
		if !strings.Contains(html, want) {
			t.Errorf("%s is missing in\n%s", want, html)
		}
	}
}

// Who narrows to where nothing is can take the filter away again.
func TestFilterInUseStays(t *testing.T) {
	t.Parallel()
	html := narrowed(t, "q=hulp&jaar=2019&soort=jaarverslag", &search.Result{})
	for _, want := range []string{`2019 (0)`, `Jaarverslag (0)`, `./?q=hulp&soort=jaarverslag`, `./?jaar=2019&q=hulp`, `Niets gevonden`} {
		if !strings.Contains(html, strings.ReplaceAll(want, "&", "&amp;")) {
			t.Errorf("%s is missing in\n%s", want, html)
		}
	}
}
