package ui

import (
	"strings"
	"testing"

	"begrotingsverkenner/app/view"
	"begrotingsverkenner/app/words"
	"begrotingsverkenner/core/budget"
)

// TestMistake: beside every source stands where to report a mistake, where the municipality gives an address.
func TestMistake(t *testing.T) {
	of := &Shown{View: &view.Programme{Doc: &budget.Document{Name: "a b.txt", Lines: []string{"Lasten", "10"}}}}
	for contact, want := range map[string]string{
		"":                                    "",
		"https://example.nl/contact":          `href="https://example.nl/contact"`,
		"mailto:geld@example.nl":              `href="mailto:geld@example.nl?subject=Fout%20gezien%3F%20a%20b.txt%2C%20a%20b.txt:2"`,
		"mailto:geld@example.nl?subject=Geld": `href="mailto:geld@example.nl?subject=Geld"`,
	} {
		e := &Env{W: words.Of(false), Catalogue: &view.Catalogue{Links: view.Links{Contact: contact}}}
		got := HTML(e.SourcePanel(of, spot{line: 2}, view.Figure{}, "10"))
		if said := strings.Contains(got, "Fout gezien?"); said != (want != "") || !strings.Contains(got, want) {
			t.Errorf("%q: %s", contact, got)
		}
	}
}
