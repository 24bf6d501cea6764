package audit_test

import (
	"testing"

	"begrotingsverkenner/core/audit"
)

// TestQuietTables reads tables that add up in a way of their own, and expects no error in them.
func TestQuietTables(t *testing.T) {
	for name, text := range map[string]string{
		"lasten, baten and saldo apart per phase": `Jaarverslag 2023

Programma 7 Sport

Bedragen x € 1.000

Activiteiten | Lasten begroting 2023 | Lasten realisatie 2023 | Baten begroting 2023 | Baten realisatie 2023 | Saldo begroting 2023 | Saldo realisatie 2023 |
---|---|---|---|---|---|---|
Zwembaden | 9.640 | 9.910 | 3.120 | 3.340 | 6.520 | 6.570 |
Sporthallen | 5.275 | 5.120 | 1.880 | 1.790 | 3.395 | 3.330 |
Totaal | 14.915 | 15.030 | 5.000 | 5.130 | 9.915 | 9.900 |
`,
		"a saldo in front of what makes it, per phase": `Jaarrekening 2020

Programma 7 Sport

Bedragen x € 1.000

Product | Saldo begroting 2020 | Baten begroting 2020 | Lasten begroting 2020 | Saldo realisatie 2020 | Baten realisatie 2020 | Lasten realisatie 2020 |
---|---|---|---|---|---|---|
Parken | 9.940 | 310 | 10.250 | 9.000 | 400 | 9.400 |
Bomen | 3.120 | 85 | 3.205 | 3.100 | 100 | 3.200 |
`,
		"differences that are positive where they are favourable": `Jaarverslag 2023

Programma 7 Sport

Bedragen x € 1.000

 | Begroting voor wijziging 2023 | Begroting na wijziging 2023 | Realisatie 2023 | Verschil |
---|---|---|---|---|
Lasten | 14.100 | 14.915 | 15.030 | -115 |
Baten | 4.900 | 5.000 | 5.130 | 130 |
Saldo | 9.200 | 9.915 | 9.900 | 15 |
`,
		"differences of lasten and of baten, and in percent": `Jaarverslag 2023

Programma 7 Sport

Bedragen x € 1.000

Activiteiten | Lasten begroting 2023 | Lasten realisatie 2023 | Verschil | Baten begroting 2023 | Baten realisatie 2023 | Verschil | Verschil in % |
---|---|---|---|---|---|---|---|
Zwembaden | 9.640 | 9.910 | 270N | 3.120 | 3.340 | 220V | 7% |
Sporthallen | 5.275 | 5.120 | 155V | 1.880 | 1.790 | 90N | -5% |
`,
		"a difference from something that the table does not have": `Jaarverslag 2023

Programma 7 Sport

Bedragen x € 1.000

 | Begroting 2023 | Realisatie 2023 | Verschil |
---|---|---|---|
Zwembaden | 9.640 | 9.910 | 120 |
Sporthallen | 5.275 | 5.120 | 64 |
`,
		"the mark of a footnote behind a total": `Jaarstukken 2024

Programma 1 Veiligheid

Bedragen x € 1.000

 | Begroting 2024 | Realisatie 2024 |
---|---|---|
Brandweer | 61.200 | 61.455 |
Cameratoezicht | 2.300 | 2.512 |
Totaal lasten | 63.500 | 63.967 |
Totaal baten 1) | 1.800 | 1.754 |
`,
		"lasten and baten in one sentence, and a list of each": `Begroting 2025

Programma 5 Werk en inkomen

Wat mag het kosten?

In 2025 zijn de lasten € 5,4 mln. en de baten € 2,9 mln.

De lasten bestaan uit:

- € 3,4 mln. voor re-integratie;
- € 2,0 mln. voor de banenregeling.

De baten bestaan uit:

- € 2,9 mln. rijksbijdrage.
`,
		"rows that are part of another row": `Begroting 2025

Programma 7 Sport

Bedragen x € 1.000

Sportaccommodaties | Begroting 2024 | Begroting 2025 | Begroting 2026 |
---|---|---|---|
Zwembaden | 9.640 | 9.910 | 9.910 |
waarvan personeel | 4.120 | 4.230 | 4.230 |
Sporthallen | 5.275 | 5.120 | 5.120 |
Totaal | 14.915 | 15.030 | 15.030 |
`,
		"a column of averages": `Begroting 2025

Programma 2 Wonen

Kengetallen

Kengetallen | Realisatie 2023 | Gemiddelde score |
---|---|---|
Verhuurde woningen noord | 1.420 | 7,1 |
Verhuurde woningen zuid | 2.310 | 6,8 |
Totaal verhuurde woningen | 3.730 | 6,9 |
`,
		"a total of rows that are not shown": `Begroting 2025

Programma 2 Wonen

Bedragen x € 1.000

Wonen | Begroting 2024 | Begroting 2025 | Begroting 2026 |
---|---|---|---|
Onderhoud | 1.420 | 1.440 | 1.440 |
Beheer | 2.310 | 2.120 | 2.120 |
Totaal programma | 13.730 | 13.610 | 13.580 |
`,
	} {
		t.Run(name, func(t *testing.T) {
			r := alone(read(t, source{"tabel.txt", []byte(text)}, nil))
			for i, line := range r.Lines("nl", nil) {
				if r.Findings[i].Severity == audit.Error {
					t.Error(line)
				}
			}
		})
	}
}
