package figure_test

import (
	"fmt"
	"testing"

	"begrotingsverkenner/core/figure"
)

const captions = `
# As in the five documents.
Wat mag het kosten (€1.000)                 → EUR 1000
Wat gaat het kosten (€1000)                 → EUR 1000
Inclusief toevoegingen en onttrekkingen aan reserves, bedragen x € 1.000 → EUR 1000
Wat gaat het kosten in 2017?                → none
Baten (incl. reserves)                      → none
Realisatie 2015                             → none

# Elsewhere.
(bedragen x 1000,-)                         → EUR 1000
(bedragen * € 1.000)                        → EUR 1000
Bedragen in €1.000                          → EUR 1000
Lasten Bedragen in € 1.000                  → EUR 1000
(bedragen x € 1 mln.)                       → EUR 1000000
(bedragen x € 1 miljoen)                    → EUR 1000000
bedragen x 1 mln. euro                      → EUR 1000000
Bedragen (x €1.000,-)                       → EUR 1000
(x € 1.000,--)                              → EUR 1000
(X € 1.000)                                 → EUR 1000
x\u00a0€\u00a01.000                         → EUR 1000
x€1.000                                     → EUR 1000
x1.000                                      → EUR 1000
× € 1.000                                   → EUR 1000
* € 1.000                                   → EUR 1000
bedragen x 1.000 euro                       → EUR 1000
bedragen x € 1.000.000                      → EUR 1000000
bedragen x € 1 000                          → EUR 1000
€ x 1.000                                   → EUR 1000
€ (x 1.000)                                 → EUR 1000
(€ x 1.000)                                 → EUR 1000
Lasten (€ 1.000, inclusief reserves)        → EUR 1000
x € 1.000 inclusief reserves                → EUR 1000
bedragen x duizend euro                     → EUR 1000
in duizenden euro's                         → EUR 1000
Bedragen in duizenden                       → EUR 1000
in k€                                       → EUR 1000
x k€                                        → EUR 1000
Bedragen in € miljoen                       → EUR 1000000
in miljoenen euro's                         → EUR 1000000
Bedragen in mln.                            → EUR 1000000
€ mln.                                      → EUR 1000000
(€ mln.)                                    → EUR 1000000
€ in mln.                                   → EUR 1000000
Schuld (in mld. euro)                       → EUR 1000000000
bedragen x € 1 mld.                         → EUR 1000000000
in miljarden                                → EUR 1000000000

# Whole euros.
in euro's                                   → EUR 1
Bedragen in euro’s                          → EUR 1
Tarief (in euro)                            → EUR 1
Tarief (euro)                               → EUR 1
Bedragen in hele euro's                     → EUR 1
bedragen in €                               → EUR 1
(in €)                                      → EUR 1
Lasten (€)                                  → EUR 1
€                                           → EUR 1
bedragen x € 1                              → EUR 1
(x € 1,-)                                   → EUR 1

# Percent.
%                                           → % 1
(%)                                         → % 1
in %                                        → % 1
Aandeel (in %)                              → % 1
Aandeel (%) in 2024                         → % 1
Aandeel in %                                → % 1
in procenten                                → % 1

# The surer one wins, whatever comes first.
Investeringen boven € 1 mln. (bedragen x € 1.000) → EUR 1000
Bedragen in euro's, tenzij anders vermeld (x € 1.000) → EUR 1000
Aandeel in % (x € 1.000)                    → EUR 1000

# Amounts, counts and words are no units.
Subsidie € 15.860                           → none
Subsidie € 1.000                            → none
Bedragen groter dan € 1.000                 → none
Subsidie (€ 1.000 per woning)               → none   # what it is for, not what it is counted in
€ 12 mln.                                   → none
Totaal *1                                   → none   # a footnote
Totaal* 1.000                               → none
Totaal x 1                                  → none
2x 1.000 woningen                           → none
max 1.000                                   → none
Fase X 1.000 banen                          → none
Aantal inwoners (x 1.000)                   → none   # persons
Overige (Europese subsidies)                → none
Subsidies in Europa                         → none
(in Europees verband)                       → none
in mlnx                                     → none
In de begroting 1.000                       → none
begin € 1.000                               → none
Lasten                                      → none
                                            → none
`

func TestParseUnit(t *testing.T) {
	for _, c := range cases(t, captions) {
		got := "none"
		if u, ok := figure.ParseUnit(c.in); ok {
			got = fmt.Sprintf("%s %d", u.Name, u.Scale)
		}
		if got != c.want {
			t.Errorf("%q is %s, want %s", c.in, got, c.want)
		}
	}
}
