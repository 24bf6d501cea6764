package figure_test

import (
	"testing"

	"begrotingsverkenner/core/figure"
)

const printed = `
# As in the five documents.
15.540N             → 15540 N
6.541V              → -6541 V
320                 → 320
13-                 → -13
-                   → nil
-8.118              → -8118
€ -6.542            → -6542 €
€ 0                 → 0 €
€ 15.860            → 15860 €
€ 0,5 mln.          → 0.5 € ×1000000
€ 2,8mln.           → 2.8 € ×1000000
2,9 mln.            → 2.9 ×1000000
€ 19 mln.           → 19 € ×1000000
€ 9,0 mln.          → 9 decimals=1 € ×1000000
€ 8,5 miljoen       → 8.5 € ×1000000
€0,25 mln.          → 0.25 € ×1000000
€ 2.370,--          → 2370 €
€ 250.000 euro      → 250000 €
7 mln. euro         → 7 € ×1000000
99,94%              → 99.94 %
99.88%              → 99.88 % point
86 %                → 86 %
131307              → 131307
4.734.179           → 4734179
6,5                 → 6.5
2017                → 2017   # only its table can tell a year from a figure

# Minus signs: hyphen, minus, en dash, em dash, no-break hyphen, full-width hyphen, the bookkeeper's.
−8.118              → -8118
–8.118              → -8118
—8.118              → -8118
‑8.118              → -8118
－8.118             → -8118
- 8.118             → -8118
-/- 1.234           → -1234
€ -/- 1.234         → -1234 €
-/- € 1.234         → -1234 €
-€ 5                → -5 €
€- 5                → -5 €
€ 6.542-            → -6542 €
1.234-/-            → -1234
13 -                → -13    # SAP pads its minus
2016-               → -2016  # a column of 13- and 250- has this one, too; an open range is printed 2016 e.v.
(1.234)             → -1234
( 1.234 )           → -1234
€ (1.234)           → -1234 €
(€ 1.234)           → -1234 €
(-1.234)            → -1234  # brackets and sign say the same
(12,5%)             → -12.5 %
(1.234)*            → -1234
+3                  → 3
+ 1.234             → 1234
-0                  → 0

# Nil.
–                   → nil
—                   → nil
−                   → nil
--                  → nil
€ -                 → nil €
€-                  → nil €
€ -,--              → nil €
- €                 → nil €
nihil               → nil
Nihil*              → nil

# No figure.
n.n.b.              → none
N.N.B.              → none
n.v.t.              → none
nvt                 → none
n.v.t               → none
n. v. t.            → none
n.\u00a0v.\u00a0t.  → none
n/b                 → none
N.B.                → none
n.t.b.              → none
p.m.                → none
-p.m.               → none
P.M.                → none
PM                  → none
€ p.m.              → none €
€ n.n.b.            → none €
n.v.t.*             → none
nog niet bekend     → none
niet van toepassing → none
pro memorie         → none
onbekend            → none

# N and V.
1.234 N             → 1234 N
1.234 V             → -1234 V
N 1.234             → 1234 N
N 448               → 448 N
V 1.234             → -1234 V
V1.234              → -1234 V
N€ 1.234            → refused  # neither N nor € is known to stand so
€ 1.234 N           → 1234 N €
€ 0,4 mln. V        → -0.4 V € ×1000000
-1.234 N            → 1234 N   # N is adverse whatever sign stands beside it
-1.234 V            → -1234 V
(1.234) V           → -1234 V
1.234 (V)           → -1234 V
1.234 (n)           → 1234 N
1.234 v             → -1234 V
1.234 voordelig     → -1234 V
1.234 Nadeel        → 1234 N
15.540N*            → 15540 N
15.540 N ¹          → 15540 N
12,5% V             → -12.5 V %

# Spaces between thousands, and around.
1 234 567           → 1234567
1\u00a0234\u00a0567 → 1234567
1\u202f234\u202f567 → 1234567
1\u2009234\u2009567 → 1234567
1\u2007234,5        → 1234.5
10 000 000          → 10000000
\u200b1.234\ufeff   → 1234
\t1.234\r           → 1234
€\u00a01.234        → 1234 €
€\u20091.234        → 1234 €
€                 5 → 5 €     # a column of accounts

# Decimals.
1.234,56            → 1234.56
1234,56             → 1234.56
0,123               → 0.123
0.123               → 0.123 point   # a lone zero has no thousands
12,345              → 12.345        # a comma is never between thousands of one group
1.234               → 1234
6.5                 → 6.5 point
6.50                → 6.5 decimals=2 point
1234.567            → 1234.567 point
1,234.56            → 1234.56 point  # English
1,234,567           → 1234567
0,000001            → 0.000001
999.999.999.999.999 → 999999999999999

# Scales and units.
€ 12,3 mln          → 12.3 € ×1000000
€ 1,2 mld.          → 1.2 € ×1000000000
€ 1,2 miljard       → 1.2 € ×1000000000
€ 1,2 mrd.          → 1.2 € ×1000000000
250 duizend euro    → 250 € ×1000
0,7 mln. mln.       → 0.7 ×1000000   # printed twice in a real page
€ 3 ton             → 3 € ×100000
12 procent          → 12 %
100.000 euro        → 100000 €
100 euro's          → 100 €
100 Euro            → 100 €
100 €               → 100 €
EUR 1.000           → 1000 €
eur\u00a01.000      → 1000 €
1.000 EUR           → 1000 €
1.000,-             → 1000
€ 1.000,=           → 1000 €
€ 1.000,--N         → 1000 N €
€ 12.-              → 12 €
€ 2.370,00          → 2370 decimals=2 €

# Notes, footnotes and bounds.
6,9 (2023)          → 6.9 note=(2023)
20,1 % (2022)       → 20.1 % note=(2022)
12 (waarvan 3 nieuw)→ 12 note=(waarvan 3 nieuw)
1.234*              → 1234
1.234 ¹             → 1234
1.234²              → 1234
1.234 1)            → 1234
1.234 *)            → 1234
1.234 a)            → 1234
> 90%               → 90 % bound=>
≥ 7,5               → 7.5 bound=≥
<=5                 → 5 bound=≤
± 100               → 100 bound=±
+/- 100             → 100 bound=±
`

func TestParse(t *testing.T) {
	for _, c := range append(cases(t, printed), cases(t, refused)...) {
		got := "refused"
		if f, ok := figure.Parse(c.in); ok {
			got = describe(f)
		}
		if got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}

// TestParsePads: white space of any width around a cell changes nothing.
func TestParsePads(t *testing.T) {
	for _, c := range cases(t, printed) {
		a, okA := figure.Parse(c.in)
		b, okB := figure.Parse(" \u00a0" + c.in + "\u2009\t ")
		if a != b || okA != okB {
			t.Errorf("%q reads differently with space around it", c.in)
		}
	}
}

func TestIsYear(t *testing.T) {
	for _, c := range cases(t, `
1899 → 0
1900 → 1900
2024 → 2024
\u00a02024  → 2024
2099 → 2099
2100 → 0
2.024 → 0
202 → 0
20a4 → 0
2024* → 0`) {
		if got := figure.YearOf(c.in); (c.want == "0") != (got == 0) || figure.IsYear(c.in) != (got != 0) {
			t.Errorf("YearOf(%q) is %d, want %s", c.in, got, c.want)
		}
	}
}
