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
		"a total saldo, reserves below it, and a result": `Begroting 2025
Wat mag het kosten? (x € 1.000)
 | 2023 | 2024 | 2025 | 2026 |
---|---|---|---|---|
Totaal lasten | 4.310 | 4.405 | 4.480 | 4.480 |
Totaal baten | 1.120 | 1.155 | 1.190 | 1.190 |
Totaal saldo van baten en lasten | -3.190 | -3.250 | -3.290 | -3.290 |
Toevoegingen aan reserves | 100 | 0 | 0 | 0 |
Onttrekkingen aan reserves | 250 | 90 | 40 | 0 |
Resultaat | -3.040 | -3.160 | -3.250 | -3.290 |
`,
		"differences that add up where what they are of is subtracted": `Jaarrekening 2024
Programma 5 (x € 1.000)
 | Begroting 2024 | Rekening 2024 | Verschil |
---|---|---|---|
Taakveld 5.1 | 1.000 | 900 | 100 |
Taakveld 5.2 | 2.000 | 2.100 | -100 |
Totaal lasten | 3.000 | 3.000 | 0 |
Taakveld 5.1 | 100 | 90 | -10 |
Taakveld 5.2 | 200 | 250 | 50 |
Totaal baten | 300 | 340 | 40 |
Totaal saldo van baten en lasten | -2.700 | -2.660 | 40 |
Storting reserves | 100 | 100 | 0 |
Onttrekking reserves | 50 | 0 | -50 |
Totaal mutaties reserves | -50 | -100 | -50 |
Totaal resultaat | -2.750 | -2.760 | -10 |
`,
		"a movement with a column that has a name of its own": `Jaarrekening 2023
Reserves (x € 1.000)
Reserve | Saldo 1-1-2023 | Bestemming resultaat 2022 | Toevoeging | Onttrekking | Saldo 31-12-2023 |
---|---|---|---|---|---|
Algemene reserve | 20.100 | 1.000 | 500 | 1.200 | 20.400 |
Reserve sport | 5.010 | 0 | 0 | 310 | 4.700 |
`,
		"a movement with repayments": `Jaarrekening 2024
Langlopende schulden (x € 1.000)
 | Saldo 1-1-2024 | Vermeerderingen | Aflossingen | Saldo 31-12-2024 | Rentelast |
---|---|---|---|---|---|
BNG | 60.000 | 10.000 | 4.000 | 66.000 | 1.200 |
NWB | 20.000 | 0 | 2.000 | 18.000 | 450 |
Totaal | 80.000 | 10.000 | 6.000 | 84.000 | 1.650 |
`,
		"percentages of lasten, baten and saldo": `Jaarstukken 2024
Programma 2 (x € 1.000)
 | Begroting 2024 | Rekening 2024 | Verschil | Verschil in % |
---|---|---|---|---|
Lasten | 10.000 | 9.500 | 500 | 5,0% |
Baten | 4.000 | 3.900 | -100 | -2,5% |
Saldo | -6.000 | -5.600 | 400 | 6,7% |
`,
		"marks, whose total is an average": `Jaarverslag 2024

Bereik

Locatie | Bezoekers | Rapportcijfer |
---|---|---|
Centrum | 41.200 | 7,8 |
Escamp | 28.100 | 7,4 |
Totaal | 69.300 | 7,6 |
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
