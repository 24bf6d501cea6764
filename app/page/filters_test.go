package page

import (
	"net/url"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/ui"
	"begrotingsverkenner/app/view"
	"begrotingsverkenner/app/words"
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/search"
)

// results loads the component of what was found into go-app's test engine.
func results(t *testing.T, query string, res *search.Result) (*Results, string) {
	t.Helper()
	q, err := url.ParseQuery(query)
	if err != nil {
		t.Fatal(err)
	}
	e := &ui.Env{W: words.Of(false), Here: address.Location{Kind: address.Search, Query: q}, Catalogue: &view.Catalogue{}, Live: true}
	r := &Results{Found: func() *Found { return &Found{Query: QueryOf(q), Result: res} }, Env: func() *ui.Env { return e }}
	engine := app.NewTestEngine()
	if err := engine.Load(r); err != nil {
		t.Fatal(err)
	}
	engine.ConsumeAll()
	return r, app.HTMLString(r)
}

var twoYears = &search.Result{Total: 6, Publications: []search.Count{
	{Key: "begroting-2026", Kind: budget.BudgetKind, Year: 2026, Hits: 3},
	{Key: "begroting-2024", Kind: budget.BudgetKind, Year: 2024, Hits: 2},
	{Key: "jaarverslag-2024", Kind: budget.AnnualReport, Year: 2024, Hits: 1},
}}

func TestFiltersForKindAndYear(t *testing.T) {
	t.Parallel()
	r, _ := results(t, "q=hulp&aantal=20", twoYears)
	for _, want := range []struct {
		path        []int
		href, label string
		current     bool
	}{
		{app.TestPath(0, 1, 1, 0, 0), "./?aantal=20&q=hulp", "Alles", true},
		{app.TestPath(0, 1, 1, 1, 0), "./?aantal=20&q=hulp&soort=begroting", "Begroting (5)", false},
		{app.TestPath(0, 1, 1, 2, 0), "./?aantal=20&q=hulp&soort=jaarverslag", "Jaarverslag (1)", false},
		{app.TestPath(0, 1, 2, 1, 0), "./?aantal=20&jaar=2026&q=hulp", "2026 (3)", false},
		{app.TestPath(0, 1, 2, 2, 0), "./?aantal=20&jaar=2024&q=hulp", "2024 (3)", false},
	} {
		a := app.Elem("a").Attr("href", want.href)
		if want.current {
			a = a.Attr("aria-current", "true")
		}
		if err := app.TestMatch(r, app.TestUIDescriptor{Path: want.path, Expected: a}); err != nil {
			t.Errorf("%s: %v", want.label, err)
		}
		if err := app.TestMatch(r, app.TestUIDescriptor{Path: append(want.path, 0), Expected: app.Text(want.label)}); err != nil {
			t.Errorf("%s: %v", want.label, err)
		}
	}
}

// Who narrows to where nothing is can take the filter away again.
func TestFilterInUseStays(t *testing.T) {
	t.Parallel()
	_, html := results(t, "q=hulp&jaar=2019&soort=jaarverslag", &search.Result{})
	for _, want := range []string{`2019 (0)`, `Jaarverslag (0)`, `./?q=hulp&soort=jaarverslag`, `./?jaar=2019&q=hulp`, `Niets gevonden`} {
		if !strings.Contains(html, want) && !strings.Contains(html, strings.ReplaceAll(want, "&", "&amp;")) {
			t.Errorf("%s is missing in\n%s", want, html)
		}
	}
}
