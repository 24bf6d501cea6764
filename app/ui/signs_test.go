package ui

import (
	"strings"
	"testing"

	"begrotingsverkenner/app/view"
	"begrotingsverkenner/app/words"
	"begrotingsverkenner/core/audit"
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/reader"
)

// TestSignStandsAtItsFigure: of a line with more figures, the one that does not add up has the sign, and no other.
func TestSignStandsAtItsFigure(t *testing.T) {
	const text = "# Programma 3: Toetsen\n\n## Wat kost het?\n\n" +
		"| Bedragen x € 1.000 | Begroting 2025 | Begroting 2026 | Begroting 2027 |\n|---|---|---|---|\n" +
		"| Lasten | 100 | 200 | 300 |\n| Baten | 10 | 20 | 30 |\n| Saldo | 90 | 191 | 270 |\n"
	d, err := reader.Read("toets.md", []byte(text), nil)
	if err != nil {
		t.Fatal(err)
	}
	of := &Shown{View: view.ProgrammeOf(d), Findings: audit.Run([]*budget.Document{d}, audit.Options{}).Findings}
	e := (&Env{W: words.Of(false), Catalogue: &view.Catalogue{}, Doc: of}).Fresh()
	html := HTML(e.Published(of, d.Tables[0], ""))
	for _, figure := range []string{"90", "191", "270"} {
		_, after, ok := strings.Cut(html, `>`+figure+`</a>`)
		if signed := strings.HasPrefix(after, `<a class="sign`); !ok || signed != (figure == "191") {
			t.Errorf("%s: has a sign: %v in\n%s", figure, signed, html)
		}
	}
	// Also where three are printed alike.
	rows, _, _ := strings.Cut(text, "| Lasten")
	alike, err := reader.Read("toets.md", []byte(rows+"| Lasten | 200 | 200 | 400 |\n| Baten | 20 | 20 | 20 |\n| Saldo | 180 | 180 | 180 |\n"), nil)
	if err != nil {
		t.Fatal(err)
	}
	other := &Shown{View: view.ProgrammeOf(alike), Findings: audit.Run([]*budget.Document{alike}, audit.Options{}).Findings}
	e = (&Env{W: words.Of(false), Catalogue: &view.Catalogue{}, Doc: other}).Fresh()
	if html := HTML(e.Published(other, alike.Tables[0], "")); strings.Count(html, `>180</a>`) != 3 || strings.Count(html, `class="sign`) != 1 || !strings.Contains(html[strings.LastIndex(html, ">180</a>"):], `class="sign`) {
		t.Errorf("the third 180 is the one that does not add up: %s", html)
	}
	if said := HTML(e.Signs(of)); !strings.Contains(said, "≠</span>\u00a0klopt niet") || strings.Contains(said, "≈") {
		t.Errorf("the signs are explained as %s", said)
	}
}

// An amount in a sentence about a finding stays on one line, and what is copied of it is what it says.
func TestAmountsStayWhole(t *testing.T) {
	t.Parallel()
	got := HTML(E("p", "", unbroken("de lijst telt op tot € 34,7 mln., niet € 1.000: 48.920 (× € 1.000)")...))
	want := `<p>de lijst telt op tot <span class="unbroken">€ 34,7 mln.</span>, niet <span class="unbroken">€ 1.000</span>: 48.920 (× <span class="unbroken">€ 1.000</span>)</p>`
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
