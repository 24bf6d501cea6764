package figure_test

import (
	"strings"
	"testing"

	"begrotingsverkenner/core/figure"
)

// Found amounts stand in [ ] with what was read behind them, apart by ;.
const prose = `
# As in the five documents.
Voor 2025 is € 31,8 mln. aan lasten begroot en € 2,8mln. aan baten. → [€ 31,8 mln.] 31.8 € ×1000000; [€ 2,8mln.] 2.8 € ×1000000
- € 24,9 mln. GR-opbrengsten (bijdragen)    → [€ 24,9 mln.] 24.9 € ×1000000   # the dash is a list's mark
- 2,9 mln. begrote lasten vanuit de SPUK    → [2,9 mln.] 2.9 ×1000000         # so is this one
– € 19 mln. aan salarissen                  → [€ 19 mln.] 19 € ×1000000
budget (€0,25 mln. incidenteel) en wijken (€ 0,5 mln. Structureel) → [€0,25 mln.] 0.25 € ×1000000; [€ 0,5 mln.] 0.5 € ×1000000
Hiervoor komt € 8,5 miljoen beschikbaar     → [€ 8,5 miljoen] 8.5 € ×1000000
verhoogd van € 1.000,-- naar € 2.370,-- per volwassene → [€ 1.000,--] 1000 €; [€ 2.370,--] 2370 €
ter waarde van ongeveer 7 mln. euro in 2026 → [7 mln. euro] 7 € ×1000000
wordt in ca. 55% gehaald, circa 60% digitaal → [55%] 55 %; [60%] 60 %
zijn 86 % van de baten                      → [86 %] 86 %
(zo’n 60% van het verkeer)                  → [60%] 60 %
stempercentage van 19,1%)                   → [19,1%] 19.1 %
* € 250.000 euro aan begroot budget         → [€ 250.000 euro] 250000 €
 • Saldo € -6.542                           → [€ -6.542] -6542 €
- € 0,7 mln. mln. aan salarissen            → [€ 0,7 mln.] 0.7 € ×1000000
dienstverlening € 49,7 mln. In 2017 en verder → [€ 49,7 mln.] 49.7 € ×1000000
Lasten totaal € 257,3 mln.                  → [€ 257,3 mln.] 257.3 € ×1000000
Voor 2026 is € 59,0 mln. aan lasten         → [€ 59,0 mln.] 59 decimals=1 € ×1000000
100.000 euro                                → [100.000 euro] 100000 €
100.000 euro's aan subsidie                 → [100.000 euro's] 100000 €
burgerschap 17%. De legesinkomsten          → [17%] 17 %

# No amounts: years, dates, references, telephone numbers, counts.
In 2024 en 2025-2029, op 17 maart 2021      →
Kadernota 2022/2023 (RIS310732, RIS 310647) →
14070 streeft naar 60 seconden, 24/7, 3x per week, 1e kwartaal →
bel 070-1234567, 070 353 30 00 of 06-12345678 →
gebouwd op 01/18/2024 10:43:22              →
NL91 ABNA 0417 1643 00                      →
covid-19 en 2.077 ontheemden                →
Den Haag € te besteden in 2024              →
begroot in 2026 €                           →   # a year, and the unit of a column
Realisatie 2021 %                           →   # so here
in 2024 € 5 mln.                            → [€ 5 mln.] 5 € ×1000000
2024% is meer dan alles                     → [2024%] 2024 %
2,5 ton papier                              →
5%                                          → [5%] 5 %
12.500 woningen                             →
onder 10:43% en 1/3%                        →   # a time, a fraction
covid-19% en A12%                           →   # tails of words
123.4.56 % en 1.2341.2451.260 euro          →   # codes and glued figures are left whole
12345678901234567 euro                      →
1 234 567 890 123 456 789 %                 →   # too long, and its tail is no figure

# Signs.
een nadeel van -€ 5 en € -6, maar - € 7     → [-€ 5] -5 €; [€ -6] -6 €; [€ 7] 7 €
−2,3% en –4% in 2024 -15%                   → [−2,3%] -2.3 %; [–4%] -4 %; [-15%] -15 %
€ - 6.542                                   → [€ - 6.542] -6542 €
af: -/- € 1.234 en -/- 2 mln.               → [-/- € 1.234] -1234 €; [-/- 2 mln.] -2 ×1000000
Saldo € 6.542-                              → [€ 6.542-] -6542 €
€ 5- en € 10-kaarten                        → [€ 5] 5 €; [€ 10] 10 €
+5% en +/- 5% en +/-6% en ±7%               → [5%] 5 %; [5%] 5 %; [6%] 6 %; [7%] 7 %
(-3%) Saldo:-4%                             → [-3%] -3 %; [-4%] -4 %
kosten–5% en kosten—6%                      → [5%] 5 %; [6%] 6 %   # dashes of a sentence
Noord-5%                                    →                       # a hyphen of a name

# Ranges share their unit.
10-15%                                      → [10] 10 %; [15%] 15 %
10–15 mln.                                  → [10] 10 ×1000000; [15 mln.] 15 ×1000000
10 à 15%                                    → [10] 10 %; [15%] 15 %
10%-15%                                     → [10%] 10 %; [15%] 15 %
€ 10-15 mln.                                → [€ 10] 10 € ×1000000; [15 mln.] 15 € ×1000000
€ 10-15                                     → [€ 10] 10 €; [15] 15 €
€ 1,2 - € 1,5 mln                           → [€ 1,2] 1.2 € ×1000000; [€ 1,5 mln] 1.5 € ×1000000
van € 5 tot € 10 mln.                       → [€ 5] 5 € ×1000000; [€ 10 mln.] 10 € ×1000000
van € 5 naar € 10 mln.                      → [€ 5] 5 €; [€ 10 mln.] 10 € ×1000000   # two amounts, not a range
€ 500.000 - € 1,5 mln.                      → [€ 500.000] 500000 €; [€ 1,5 mln.] 1.5 € ×1000000   # a range runs upwards
€ 1 mln. - € 2 mln.                         → [€ 1 mln.] 1 € ×1000000; [€ 2 mln.] 2 € ×1000000
2016-2019 mln.                              →
2021-15%                                    →
1-1-15%                                     →   # rather a date
Speerpunt 3 - 15% minder uitval             → [15%] 15 %

# Marks.
een voordeel van € 1,2 mln. (V) en € 3 N    → [€ 1,2 mln. (V)] -1.2 V € ×1000000; [€ 3 N] 3 N €
Saldo € 15.540N.                            → [€ 15.540N] 15540 N €
€ 0,4 mln. V; € 0,5 mln. V&J                → [€ 0,4 mln. V] -0.4 V € ×1000000; [€ 0,5 mln.] 0.5 € ×1000000
€ 0,4 mln. N.v.t.                           → [€ 0,4 mln.] 0.4 € ×1000000

# Other forms.
€ 1,2\u00a0mln.\u00a0aan lasten             → [€ 1,2\u00a0mln.] 1.2 € ×1000000
€\u00a01\u202f234\u202f567                  → [€\u00a01\u202f234\u202f567] 1234567 €
€                 1.234                     → [€                 1.234] 1234 €
€                                                  1.234 →   # two columns
EUR 1.000 en 500 EUR                        → [EUR 1.000] 1000 €; [500 EUR] 500 €
Fleur 5 en directeur 6                      →
100 € per stuk                              → [100 €] 100 €
100 € 5                                     → [€ 5] 5 €
100euro                                     → [100euro] 100 €
12 procent, 5 procentpunt                   → [12 procent] 12 %
€ 3 ton en 3 ton                            → [€ 3 ton] 3 € ×100000
€ 1,2 mld., 1 miljard en 3 miljard euro     → [€ 1,2 mld.] 1.2 € ×1000000000; [1 miljard] 1 ×1000000000; [3 miljard euro] 3 € ×1000000000
250 duizend                                 → [250 duizend] 250 ×1000
€ 12,50 per m2                              → [€ 12,50] 12.5 decimals=2 €
5 miljoenste                                →
99.88%                                      → [99.88%] 99.88 % point
€ 5,- en € 6.-                              → [€ 5,-] 5 €; [€ 6.-] 6 €
"€ 5" ‘€ 6’ [€ 7] /€ 8                      → [€ 5] 5 €; [€ 6] 6 €; [€ 7] 7 €; [€ 8] 8 €
≥90% >80%                                   → [90%] 90 %; [80%] 80 %
`

func TestScan(t *testing.T) {
	for _, c := range cases(t, prose) {
		var got []string
		for _, f := range figure.Scan(c.in) {
			got = append(got, "["+c.in[f.Start:f.End]+"] "+describe(f.Figure))
		}
		want := c.want
		for _, r := range [...][2]string{{`\u00a0`, "\u00a0"}, {`\u202f`, "\u202f"}} {
			want = strings.ReplaceAll(want, r[0], r[1])
		}
		if g := strings.Join(strings.Fields(strings.Join(got, "; ")), " "); g != strings.Join(strings.Fields(want), " ") {
			t.Errorf("%s\n got %s\nwant %s", c.in, g, want)
		}
	}
}

// TestScanAllocates: most lines hold no amount, and looking at them is free.
func TestScanAllocates(t *testing.T) {
	const line = "In 2024 wordt de Kadernota 2022/2023 (RIS310732) uitgevoerd, bel 14070 of 070-3533000 voor 12.500 woningen."
	if n := testing.AllocsPerRun(100, func() { figure.Scan(line) }); n != 0 {
		t.Errorf("a line without amounts takes %v allocations", n)
	}
}
