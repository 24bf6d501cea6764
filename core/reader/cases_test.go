package reader_test

import (
	"strings"
	"testing"

	"begrotingsverkenner/core/budget"
)

// TestCases: one small page for each way in which made-up and hand-written pages were once misread. A row is written as
// label: figures, with ? behind a figure that is ambiguous and ! behind one that arithmetic placed; _ is a missing one.
func TestCases(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a label that ends in a figure", "Reserves (€ 1.000)\n\nLasten Baten Saldo\nGeëscaleerde zorg 18- 1.157 157 1.000\nTramlijn 1 en 6 20 - 20\n",
			"Lasten,Baten,Saldo|Geëscaleerde zorg 18-: 1.157 157 1.000|Tramlijn 1 en 6: 20 - 20"},
		{"titles cut word by word", "Verloop (€ 1.000)\n\nNaam Stand per 1 januari 2024 Dotaties Onttrekkingen Stand per 31 december 2024\nReserve MIP 100 20 10 110\n",
			"Stand per 1 januari 2024,Dotaties,Onttrekkingen,Stand per 31 december 2024|Reserve MIP: 100 20 10 110"},
		{"furniture between rows on one line", "Kosten (€ 1.000)\n\nLasten Baten Saldo\nAfval 30 10 20\nPagina 67 van 136\nRiool 50 20 30\n", "Lasten,Baten,Saldo|Afval: 30 10 20|Riool: 50 20 30"},
		{"N and V behind figures on one line", "Kosten (€ 1.000)\n\nBegroting 2024 Lasten Begroting 2024 Saldo Begroting 2025 Lasten Begroting 2025 Saldo\nAfval 30 20 V 50 30 N\n",
			"Begroting 2024 Lasten,Begroting 2024 Saldo,Begroting 2025 Lasten,Begroting 2025 Saldo|Afval: 30? 20 V 50 30 N"},
		{"a total with one figure, under its column", "Kosten (€ 1.000)\n\nTaakveld                2025     2026\n7.3 Afval              1.000        -\n7.2 Riool                  -    2.000\n                                2.000\n",
			"2025,2026|7.3 Afval: 1.000 -|7.2 Riool: - 2.000|: _ 2.000"},
		{"the unit in brackets on a line of its own", "Kosten\n\n(€1.000)\n\nLasten\n\nBaten\n\nSaldo\n\nAfval\n\n30\n\n10\n\n20\n\nRiool\n\n5\n\n4\n\n1\n", "Lasten,Baten,Saldo|Afval: 30 10 20|Riool: 5 4 1"},
		{"a label that could be a title", "Kosten (€ 1.000)\n\nLasten\n\nBaten\n\nSaldo\n\nAfschrijvingen\n\n30\n\n10\n\n20\n", "Lasten,Baten,Saldo|Afschrijvingen: 30 10 20"},
		{"a label with a list mark", "Kosten (€ 1.000)\n\nLasten\n\nBaten\n\nSaldo\n\nAfval\n\n30\n\n10\n\n20\n\n- waarvan personeel\n\n5\n\n4\n\n1\n", "Lasten,Baten,Saldo|Afval: 30 10 20|- waarvan personeel: 5 4 1"},
		{"a total that misses a figure behind a whole row", "Kosten (€ 1.000)\n\nLasten\n\nBaten\n\nSaldo\n\nAfval\n\n300\n\n100\n\n200\n\nRiool\n\n70\n\n30\n\n40\n\n370\n\n240\n",
			"Lasten,Baten,Saldo|Afval: 300 100 200|Riool: 70 30 40|: 370! _ 240!"},
		{"nothing tells where a row ends", "Kosten (€ 1.000)\n\n2025\n\n2026\n\nAfval\n\n300\n\n400\n\nRiool\n\n70\n\n910\n\n525\n", "2025,2026|Afval: 300 400|Riool: 70? _|: 910? 525?"},
		{"a group whose name stands there twice", "Kengetal | 2023 | 2024 |\n---|---|---|\nBalie: |\nAantal bezoeken | 10 | 20 |\nWeb: |\nAantal bezoeken | 30 | 40 |\nBalie: |\nAantal klachten | 1 | 2 |\n",
			"2023,2024|Balie: > Aantal bezoeken: 10 20|Web: > Aantal bezoeken: 30 40|Balie: > Aantal klachten: 1 2"},
		{"rows behind a group's total", "(€ 1.000)\n\nOmschrijving | 2023 | 2024 |\n---|---|---|\nLasten |\nAfval | 10 | 20 |\nTotaal lasten | 10 | 20 |\nBaten |\nAfval | 3 | 4 |\nTotaal baten | 3 | 4 |\nSaldo | 7 | 16 |\n",
			"2023,2024|Lasten > Afval: 10 20|Lasten > Totaal lasten: 10 20|Baten > Afval: 3 4|Baten > Totaal baten: 3 4|Saldo: 7 16"},
		{"the publication's title as a column's", "Begroting 2025\n\nKosten (€ 1.000)\n\nBegroting 2025\n\nBegroting 2026\n\nLasten\n\n30\n\n40\n\nBaten\n\n10\n\n20\n", "Begroting 2025,Begroting 2026|Lasten: 30 40|Baten: 10 20"},
		{"words in place of figures, and a date", "Doel | 2020 | 2021\n--- | --- | ---\nAantal bureaus | 300 | 310\nOordeel | goed | matig\nDatum | 1 mei | 3 juni\nAantal leden | 5 | 6\n",
			"2020,2021|Aantal bureaus: 300 310|Oordeel: goed matig|Datum: 1 mei 3 juni|Aantal leden: 5 6"},
		{"a missing term is not nil", "Kosten (€ 1.000)\n\n2024\n\n2025\n\n2026\n\nLasten\n\n500\n\n600\n\n700\n\nBaten\n\n90\n\n80\n\nSaldo\n\n410\n\n520\n\n630\n", "2024,2025,2026|Lasten: 500 600 700|Baten: 90! 80! _|Saldo: 410 520 630"},
		{"merged titles with their empty cells behind them", "(€ 1.000)\n\nActiviteit | Begroting 2021 | Rekening 2021 | ||||\n---|---|---|---|---|---|---|\nLasten | Baten | Saldo | Lasten | Baten | Saldo | |\nZwembaden | 1.000 | 200 | 800 | 1.100 | 250 | 850 |\n",
			"Begroting 2021 Lasten,Begroting 2021 Baten,Begroting 2021 Saldo,Rekening 2021 Lasten,Rekening 2021 Baten,Rekening 2021 Saldo|Zwembaden: 1.000 200 800 1.100 250 850"},
		{"a difference behind two periods", "(€ 1.000)\n\nActiviteit Begroting 2022 Rekening 2022 Verschil\nZwembaden 48.210 47.905 305\nTotaal 48.210 47.905 305\n", "Begroting 2022,Rekening 2022,Verschil|Zwembaden: 48.210 47.905 305|Totaal: 48.210 47.905 305"},
		{"figures that look like years", "Kengetallen\n\nRealisatie 2022\n\nRealisatie 2023\n\nRealisatie 2024\n\nAantal jongeren\n\n1987\n\n2019\n\n2024\n\nAantal wachtenden\n\n145\n\n12\n\n2\n",
			"Realisatie 2022,Realisatie 2023,Realisatie 2024|Aantal jongeren: 1987 2019 2024|Aantal wachtenden: 145 12 2"},
		{"a first figure that looks like a year", "Wat mag het kosten (€1.000)\n\nWat gaan we daarvoor doen?\n\nLasten\n\nBaten\n\nSaldo\n\nJongerenwerk\n\n2015\n\n0\n\n2015\n\nPreventie\n\n3100\n\n1070\n\n2030\n",
			"Lasten,Baten,Saldo|Jongerenwerk: 2015 0 2015|Preventie: 3100 1070 2030"},
		{"years that are titles, below titles", "Kosten (€ 1.000)\n\nBegroting\n\nOmschrijving\n\n2024\n\n2025\n\nAfval\n\n30\n\n40\n\nRiool\n\n5\n\n6\n", "Begroting 2024,Begroting 2025|Afval: 30 40|Riool: 5 6"},
		{"a line about cookies between rows", "(€ 1.000)\n\nBeheer | Begroting 2022 | Realisatie 2022 |\n---|---|---|\nSpeelplaatsen | 3.100 | 3.405 |\nWij gebruiken cookies om de website te verbeteren.\nBruggen | 17.990 | 17.990 |\n", "Begroting 2022,Realisatie 2022|Speelplaatsen: 3.100 3.405|Bruggen: 17.990 17.990"},
		{"the name of a group behind the years", "Begroting 2024\n\nWat mag het kosten? (x € 1.000)\n\n2024\n\n2025\n\n2026\n\nLasten\n\nCollege\n\n2.310\n\n2.405\n\n2.480\n\nRaad\n\n1.120\n\n1.155\n\n1.190\n\nTotaal lasten\n\n3.430\n\n3.560\n\n3.670\n",
			"2024,2025,2026|Lasten > College: 2.310 2.405 2.480|Lasten > Raad: 1.120 1.155 1.190|Lasten > Totaal lasten: 3.430 3.560 3.670"},
		{"Lasten behind three periods and their difference", "Jaarverslag 2023\n\nWat heeft het gekost? (x € 1.000)\n\nRekening 2022\n\nBegroting 2023\n\nRekening 2023\n\nVerschil\n\nLasten\n\n12.450\n\n13.105\n\n12.877\n\n228\n\nBaten\n\n4.310\n\n4.560\n\n4.402\n\n-158\n",
			"Rekening 2022,Begroting 2023,Rekening 2023,Verschil|Lasten: 12.450 13.105 12.877 228|Baten: 4.310 4.560 4.402 -158"},
		{"a group behind Verschil", "Jaarverslag 2024\n\nProgramma 2 (x € 1.000)\n\nBegroting 2024\n\nRekening 2024\n\nVerschil\n\nLasten\n\nWmo\n\n500\n\n450\n\n50\n\nJeugd\n\n100\n\n100\n\n0\n\nTotaal lasten\n\n600\n\n550\n\n50\n",
			"Begroting 2024,Rekening 2024,Verschil|Lasten > Wmo: 500 450 50|Lasten > Jeugd: 100 100 0|Lasten > Totaal lasten: 600 550 50"},
		{"the title of the labels between two rows of titles", "Begroting 2025\n\nWat mag het kosten? (x € 1.000)\n\nBegroting 2024\n\nBegroting 2025\n\nTaakveld\n\nLasten\n\nBaten\n\nSaldo\n\nLasten\n\nBaten\n\nSaldo\n\nOpenbaar groen\n\n4.310\n\n120\n\n-4.190\n\n4.480\n\n125\n\n-4.355\n\nRiolering\n\n3.905\n\n4.610\n\n705\n\n4.050\n\n4.780\n\n730\n",
			"Begroting 2024 Lasten,Begroting 2024 Baten,Begroting 2024 Saldo,Begroting 2025 Lasten,Begroting 2025 Baten,Begroting 2025 Saldo|Openbaar groen: 4.310 120 -4.190 4.480 125 -4.355|Riolering: 3.905 4.610 705 4.050 4.780 730"},
		{"what a row measures, in a second column of labels", "Begroting 2024\nBedragen x € 1.000\nTaakveld | Soort | Begroting 2023 | Begroting 2024\n---|---|---|---\n3.1 Economie | Lasten | 1.340 | 1.405\n | Baten | 95 | 100\n | Saldo | -1.245 | -1.305\n",
			"Begroting 2023,Begroting 2024|3.1 Economie > Lasten: 1.340 1.405|3.1 Economie > Baten: 95 100|3.1 Economie > Saldo: -1.245 -1.305"},
		{"numbers and years of rows, before and behind their names", "Begroting 2025\nBeleidsindicatoren\nNr. | Naam indicator | Eenheid | Bron | Peildatum | Gemeente | Nederland |\n---|---|---|---|---|---|---|\n16 | Banen | Aantal per 1.000 inwoners | LISA | 2023 | 641,2 | 829,9 |\n20 | Netto arbeidsparticipatie | % | CBS | 2023 | 72,4 | 73,1 |\n",
			"Gemeente,Nederland|16 Banen: 641,2 829,9|20 Netto arbeidsparticipatie: 72,4 73,1"},
		{"N and V before the figures", "Kadernota 2025 (x € 1.000)\nOmschrijving | V/N | 2025 | 2026 |\n---|---|---|---|\nMeicirculaire | V | 900 | 700 |\nJeugdzorg | N | 400 | 400 |\nTotaal | V | 500 | 300 |\n",
			"2025,2026|Meicirculaire: 900 700|Jeugdzorg: 400 400|Totaal: 500 300"},
		{"units and sources of indicators in cells of their own", "Begroting 2025\nIndicatoren\n\nIndicator\nEenheid\nBron\nRealisatie 2022\nRealisatie 2023\nStreefwaarde 2025\n\nHernieuwbare elektriciteit\n%\nRWS\n21,4\n24,9\n30\n\nHuishoudelijk restafval\nKg/inwoner\nCBS\n158\n151\n140\n",
			"Realisatie 2022,Realisatie 2023,Streefwaarde 2025|Hernieuwbare elektriciteit: 21,4 24,9 30|Huishoudelijk restafval: 158 151 140"},
		{"their years, too", "Begroting 2024\n\nBeleidsindicatoren\n\nIndicator\n\nEenheid\n\nBron\n\nJaar\n\nGemeente\n\nNederland\n\nBanen\n\nper 1.000 inwoners\n\nLISA\n\n2022\n\n641,2\n\n829,9\n\nNetto arbeidsparticipatie\n\n%\n\nCBS\n\n2022\n\n72,4\n\n73,1\n",
			"Gemeente,Nederland|Banen: 641,2 829,9|Netto arbeidsparticipatie: 72,4 73,1"},
		{"codes of tasks in cells of their own", "Begroting 2024\n\nLasten per taakveld (x € 1.000)\n\nTaakveld\n\nOmschrijving\n\n2023\n\n2024\n\n2025\n\n0.1\n\nBestuur\n\n2.150\n\n2.205\n\n2.230\n\n0.2\n\nBurgerzaken\n\n980\n\n1.015\n\n1.020\n\nTotaal\n\n3.130\n\n3.220\n\n3.250\n",
			"2023,2024,2025|0.1 Bestuur: 2.150 2.205 2.230|0.2 Burgerzaken: 980 1.015 1.020|Totaal: 3.130 3.220 3.250"},
		{"rows of pipes whose figures look like years", "Jaarverslag 2022\nSubsidies (in euro's)\nInstelling | Verleend | Vastgesteld |\n---|---|---|\nMuziekschool | 2022 | 2015 |\nBibliotheek | 41000 | 40850 |\nToneelgroep | 1998 | 1998 |\nTotaal | 45020 | 44863 |\n",
			"Verleend,Vastgesteld|Muziekschool: 2022 2015|Bibliotheek: 41000 40850|Toneelgroep: 1998 1998|Totaal: 45020 44863"},
		{"titles on two lines in columns of spaces, the unit before them", "Bestuursrapportage 2024\nBeleidsveld Cultuur\nBedragen x € 1.000      Primitief   Bijgesteld   Prognose\n                        2024        2024         2024\nBibliotheek             1.420       1.465        1.465\nMusea                   890         905          880\nTotaal lasten           2.310       2.370        2.345\n",
			"Primitief 2024,Bijgesteld 2024,Prognose 2024|Bibliotheek: 1.420 1.465 1.465|Musea: 890 905 880|Totaal lasten: 2.310 2.370 2.345"},
		{"a group behind the titles, whose first row is Lasten", "Jaarverslag 2024\n\nWat heeft het gekost? (x € 1.000)\n\nBegroting 2024\n\nRekening 2024\n\nVerschil\n\nJeugdhulp\n\nLasten\n\n1.000\n\n950\n\n50\n\nBaten\n\n310\n\n290\n\n-20\n\nWmo\n\nLasten\n\n700\n\n720\n\n-20\n\nBaten\n\n80\n\n95\n\n15\n",
			"Begroting 2024,Rekening 2024,Verschil|Jeugdhulp > Lasten: 1.000 950 50|Jeugdhulp > Baten: 310 290 -20|Wmo > Lasten: 700 720 -20|Wmo > Baten: 80 95 15"},
		{"a second title that is not known, above figures", "Jaarrekening 2024\n\nLeningen (x € 1.000)\n\nLening | Hoofdsom | Restant 1-1-2024 | Aflossing | Restant 31-12-2024 | Rente | Rentepercentage |\n---|---|---|---|---|---|---|\nBNG | 10.000 | 6.000 | 500 | 5.500 | 120 | 2,10% |\nNWB | 20.000 | 15.000 | 1.000 | 14.000 | 255 | 1,75% |\nTotaal | 30.000 | 21.000 | 1.500 | 19.500 | 375 | |\n",
			"Hoofdsom,Restant 1-1-2024,Aflossing,Restant 31-12-2024,Rente,Rentepercentage|BNG: 10.000 6.000 500 5.500 120 2,10%|NWB: 20.000 15.000 1.000 14.000 255 1,75%|Totaal: 30.000! 21.000! 1.500! 19.500! 375! _"},
		{"an unknown title among known ones", "Jaarstukken 2024\n\nProgramma 8 (x € 1.000)\n\nPrimitieve begroting 2024\n\nBegrotingswijzigingen\n\nBegroting na wijziging 2024\n\nRealisatie 2024\n\nLasten\n\n20.000\n\n1.500\n\n21.500\n\n21.900\n\nBaten\n\n6.000\n\n900\n\n6.900\n\n7.700\n",
			"Primitieve begroting 2024,Begrotingswijzigingen,Begroting na wijziging 2024,Realisatie 2024|Lasten: 20.000 1.500 21.500 21.900|Baten: 6.000 900 6.900 7.700"},
		{"an unknown title at the end", "Voorjaarsnota 2025\n\nBegrotingswijziging (x € 1.000)\n\nProgramma\n\nLasten huidige begroting\n\nMutatie lasten\n\nLasten nieuw\n\nBestuur\n\n5.000\n\n120\n\n5.120\n\nZorg\n\n8.000\n\n-300\n\n7.700\n",
			"Lasten huidige begroting,Mutatie lasten,Lasten nieuw|Bestuur: 5.000 120 5.120|Zorg: 8.000 -300 7.700"},
		{"a row of Lasten whose figures look like years", "Begroting 2025\n\nProgramma 3 (x € 1.000)\n\n | 2024 | 2025 | 2026 |\n---|---|---|---|\nLasten | 2024 | 2031 | 1998 |\nBaten | 640 | 650 | 660 |\nSaldo | 1384 | 1381 | 1338 |\n",
			"2024,2025,2026|Lasten: 2024 2031 1998|Baten: 640 650 660|Saldo: 1384 1381 1338"},
		{"a group whose name is a word of titles", "Begroting 2026\n\nReserves en voorzieningen (x € 1.000)\n\nOmschrijving\n\n2025\n\n2026\n\nReserves\n\nAlgemene reserve\n\n9.000\n\n8.700\n\nReserve cultuur\n\n800\n\n710\n",
			"2025,2026|Reserves > Algemene reserve: 9.000 8.700|Reserves > Reserve cultuur: 800 710"},
		{"a group behind Totaal", "Begroting 2026\n\nWat mag het kosten? (x € 1.000)\n\nOmschrijving\n\nIncidenteel\n\nStructureel\n\nTotaal\n\nLasten\n\nZorg\n\n100\n\n900\n\n1.000\n\nWerk\n\n50\n\n650\n\n700\n",
			"Incidenteel,Structureel,Totaal|Lasten > Zorg: 100 900 1.000|Lasten > Werk: 50 650 700"},
		{"codes before names that are words of titles", "Begroting 2026\n\nTaakvelden (x € 1.000)\n\nTaakveld\n\nOmschrijving\n\nLasten\n\nBaten\n\n0.1\n\nBestuur\n\n3.100\n\n100\n\n0.10\n\nMutaties reserves\n\n200\n\n900\n\n0.11\n\nResultaat\n\n50\n\n0\n",
			"Lasten,Baten|0.1 Bestuur: 3.100 100|0.10 Mutaties reserves: 200 900|0.11 Resultaat: 50 0"},
		{"numbers of rows in cells of their own", "Kadernota 2025\n\nVoorstellen (x € 1.000)\n\nNr.\n\nOmschrijving\n\n2025\n\n2026\n\n1\n\nLichtmasten\n\n250\n\n200\n\n2\n\nHandhaving\n\n120\n\n110\n\nTotaal\n\n370\n\n310\n",
			"2025,2026|1 Lichtmasten: 250 200|2 Handhaving: 120 110|Totaal: 370 310"},
		{"a second group in columns of spaces", "Begroting 2026\n\nBaten en lasten (x € 1.000)\n\nOmschrijving               2026     2027\nIncidentele lasten\nOmgevingswet                300      200\nTotaal                      300      200\nIncidentele baten\nVerkoop gronden             400      100\nTotaal                      400      100\n",
			"2026,2027|Incidentele lasten > Omgevingswet: 300 200|Incidentele lasten > Totaal: 300 200|Incidentele baten > Verkoop gronden: 400 100|Incidentele baten > Totaal: 400 100"},
		{"an unknown title in columns of spaces", "Jaarstukken 2024\n\nProgramma 8 (x € 1.000)\n\n             Primitieve begroting 2024   Begrotingswijzigingen   Realisatie 2024   Saldo\nLasten                          20.000                   1.500            21.900    -400\nBaten                            6.000                     900             7.700     800\n",
			"Primitieve begroting 2024,Begrotingswijzigingen,Realisatie 2024,Saldo|Lasten: 20.000 1.500 21.900 -400|Baten: 6.000 900 7.700 800"},
		{"a label on two lines behind a group", "Begroting 2025\n\nLasten (x € 1.000)\nOmschrijving\n2024\n2025\nLasten\nMaatschappelijke opvang en\nbeschermd wonen\n2.100\n2.200\nJeugd\n900\n910\n",
			"2024,2025|Lasten > Maatschappelijke opvang en beschermd wonen: 2.100 2.200|Lasten > Jeugd: 900 910"},
		{"a label on two lines", "(€ 1.000)\n\tBegroting 2020\tRealisatie 2020\nPleegzorg\t300\t350\nVoorschoolse educatie 2,5 tot 4\njaar\t5\t6\nTotaal\t305\t356\n", "Begroting 2020,Realisatie 2020|Pleegzorg: 300 350|Voorschoolse educatie 2,5 tot 4 jaar: 5 6|Totaal: 305 356"},
		{"a group whose rows are in lower case", "(€ 1.000)\n\tBegroting 2020\tRealisatie 2020\nPersoneel\nsalarissen\t300\t350\ninhuur\t5\t6\n", "Begroting 2020,Realisatie 2020|Personeel > salarissen: 300 350|Personeel > inhuur: 5 6"},
		{"a line between rows of pipes", "(€ 1.000)\n\nBeheer | Begroting 2022 | Realisatie 2022 |\n---|---|---|\nStraten | 3.100 | 3.405 |\nMeer over straten leest u in het plan.\nBruggen | 900 | 17 |\n", "Begroting 2022,Realisatie 2022|Straten: 3.100 3.405|Bruggen: 900 17"},
		{"a line apart between rows of pipes and their total", "(€ 1.000)\n\nBeheer | Begroting 2022 | Realisatie 2022 |\n---|---|---|\nStraten | 3.100 | 3.405 |\n\nDeel deze pagina\n\nBruggen | 900 | 17 |\nTotaal | 4.000 | 3.422 |\n", "Begroting 2022,Realisatie 2022|Straten: 3.100 3.405|Bruggen: 900 17|Totaal: 4.000 3.422"},
		{"a minus before the euro sign, on a line", "Kosten (€ 1.000)\n\nOnderdeel Lasten Baten Saldo\nWonen en bouwen € 23 -€ 83 -€ 60\nWijkteams € 24 – € 24\n",
			"Lasten,Baten,Saldo|Wonen en bouwen: € 23 -€ 83 -€ 60|Wijkteams: € 24 – € 24"},
		{"N and V glued before their figures", "Afwijkingen (in euro's)\n\nProgramma's 2018 2019 2020\nWonen V18.000 N5.000 0\nBedrijfsvoering N288.000 N136.000 N22.000\n",
			"2018,2019,2020|Wonen: V18.000 N5.000 0|Bedrijfsvoering: N288.000 N136.000 N22.000"},
		{"titles a space apart in columns of spaces", "Verloop (x € 1.000)\n\nNaam                          Begroting Vermeerde-   Verminde-   Begroting\n                                   2025 ringen 2026 ringen 2026       2026\nAlgemene reserve                 40.222          0        -175      40.047\nReserve sport                       503         10         -97         416\n",
			"Begroting 2025,Vermeerde-ringen 2026,Verminde-ringen 2026,Begroting 2026|Algemene reserve: 40.222 0 -175 40.047|Reserve sport: 503 10 -97 416"},
		{"labels above and below their figures", "Bijdragen (in euro's)\n\n                                                2026      2027\nGemeenschappelijke regeling\n                                             522.131   516.138\nGouwe Rijnland\nGemeenschappelijke regeling\n                                             111.000   113.000\nHaaglanden\nAvalex                                     4.749.000 4.988.000\n",
			"2026,2027|Gemeenschappelijke regeling Gouwe Rijnland: 522.131 516.138|Gemeenschappelijke regeling Haaglanden: 111.000 113.000|Avalex: 4.749.000 4.988.000"},
		{"the two sides of a balance beside each other", "Balans (in euro's)\n\nACTIVA                          2020         2019    PASSIVA                         2020         2019\nImmateriele activa            18.204       24.118    Algemene reserve          13.118.402   12.904.118\nDeelnemingen                 131.204      131.204    Voorzieningen              6.604.912    6.318.077\nTotaal activa             19.723.314   19.222.195    Totaal passiva            19.723.314   19.222.195\n",
			"2020,2019|Immateriele activa: 18.204 24.118|Deelnemingen: 131.204 131.204|Totaal activa: 19.723.314 19.222.195|Algemene reserve: 13.118.402 12.904.118|Voorzieningen: 6.604.912 6.318.077|Totaal passiva: 19.723.314 19.222.195"},
		{"glued rows that add up in one way", "Lasten en baten (x € 1.000)\n\nProgrammaRekening 2015Begroting 2016\nLastenBatenSaldoLastenBatenSaldo\nBestuur3.5186442.8742.2045881.616\nZorg22.6045.87716.72723.7186.01517.703\n",
			"Rekening 2015 Lasten,Rekening 2015 Baten,Rekening 2015 Saldo,Begroting 2016 Lasten,Begroting 2016 Baten,Begroting 2016 Saldo|Bestuur: 3.518 644 2.874 2.204 588 1.616|Zorg: 22.604 5.877 16.727 23.718 6.015 17.703"},
		{"a title that holds for the empty one behind it", "Rente (x € 1.000)\n\n|  | Omslagrente | 2021 |  | 2022 |  |\n| --- | --- | --- | --- | --- | --- |\n| a. | Externe rente |  | 9.204 |  | 10.618 |\n| d. | Rente over vermogen | 2,2% | 6.118 | 2,2% | 6.044 |\n",
			"2021,2021,2022,2022|a. Externe rente: _ 9.204 _ 10.618|d. Rente over vermogen: 2,2% 6.118 2,2% 6.044"},
		{"figures that are centred in their columns", "Dividend (in euro's)\n\nVennootschappen           2026           2027           2028\nAlliander N.V.           480.000        480.000        480.000\nDunea N.V.                  0              0              0\nTotaal                   480.000        480.000        480.000\n",
			"2026,2027,2028|Alliander N.V.: 480.000 480.000 480.000|Dunea N.V.: 0 0 0|Totaal: 480.000 480.000 480.000"},
		{"quarters above their year", "Kasgeldlimiet (x € 1.000)\n\n                         Kwartaal   Kwartaal   Kwartaal\n                                1          2          3\n                             2025       2025       2025\nLiquiditeit                14.785     12.338      9.890\nLimiet                      8.306      8.306      8.306\n",
			"Kwartaal 1 2025,Kwartaal 2 2025,Kwartaal 3 2025|Liquiditeit: 14.785 12.338 9.890|Limiet: 8.306 8.306 8.306"},
		{"a year above each title", "Overhead (x € 1.000)\n\n2017\n\n2018\n\n2018\n\n2018\n\n2019\n\nKosten\n\nSaldo begroot\n\nLasten begroot\n\nBaten begroot\n\nSaldo begroot\n\nSaldo begroot\n\nManagement\n\n1.290\n\n1.166\n\n0\n\n1.166\n\n1.188\n\nHRM\n\n1.041\n\n1.118\n\n9\n\n1.109\n\n1.127\n",
			"2017 Saldo begroot,2018 Lasten begroot,2018 Baten begroot,2018 Saldo begroot,2019 Saldo begroot|Management: 1.290 1.166 0 1.166 1.188|HRM: 1.041 1.118 9 1.109 1.127"},
		{"titles that a word tells apart", "Grondbeleid (x € 1.000)\n\nOorzaak\n\nPositieve\n\nNegatieve\n\nGrondexploitaties\n\nGrondexploitaties\n\nSaldo\n\nRente\n\n40\n\n24\n\n16\n\nKosten\n\n11\n\n6\n\n5\n",
			"Positieve Grondexploitaties,Negatieve Grondexploitaties,Saldo|Rente: 40 24 16|Kosten: 11 6 5"},
		{"cells glued at the sign of the euro", "Lokale heffingen\n\nBronBedrag\nOZB€ 14.827.000\nRioolheffing€ 11.485.000\nLeges€ 1.829.000\nTotaal€ 28.141.000\n",
			"Bedrag|OZB: € 14.827.000|Rioolheffing: € 11.485.000|Leges: € 1.829.000|Totaal: € 28.141.000"},
		{"each empty cell is a space", "Incidenteel (€ 1.000)\n  2019  2020  2021\n  Baten  Lasten  Baten  Lasten  Baten  Lasten \nWelzijn             \nAkkoord   184        \nAanpak 44 131        \n              \nWonen             \nKaderplan       131    \nTotaal 44 315 - 131 - -\n",
			"2019 Baten,2019 Lasten,2020 Baten,2020 Lasten,2021 Baten,2021 Lasten|Welzijn > Akkoord: _ 184 _ _ _ _|Welzijn > Aanpak: 44 131 _ _ _ _|Wonen > Kaderplan: _ _ _ 131 _ _|Wonen > Totaal: 44 315 - 131 - -"},
		{"titles that go on below those that need them", "Dekking (€ 1.000)\n\nTotale\n\nOverige\n\nTotale\n\nHeffing\n\nLasten\n\nOverhead\n\nlasten\n\ninkomsten\n\nOpbrengst\n\nbaten\n\nAfval\n\n7.835\n\n706\n\n8.541\n\n2.913\n\n5.744\n\n8.657\n\nRiool\n\n7.561\n\n1.056\n\n8.617\n\n830\n\n7.787\n\n8.617\n\nMarkt\n\n191\n\n44\n\n235\n\n10\n\n225\n\n235\n",
			"Lasten,Overhead,Totale lasten,Overige inkomsten,Opbrengst,Totale baten|Afval: 7.835? 706? 8.541? 2.913? 5.744? 8.657?|Riool: 7.561? 1.056? 8.617? 830? 7.787? 8.617?|Markt: 191? 44? 235? 10? 225? 235?"},
		{"a name and a unit once for all years", "Beleidsindicatoren\n\nNr.\n\nIndicator\n\nMeeteenheid\n\nPeriode\n\nMeerdam\n\nNederland\n\n1\n\nWOZ-waarde\n\nduizenden euro's\n\n2012\n\n233\n\n272\n\n2013\n\n224\n\n264\n\n2014\n\n212\n\n249\n\n2\n\nNieuwbouw\n\naantal\n\n2014\n\n6\n\n7\n\n2016\n\n10\n\n8\n",
			"Meerdam,Nederland|1 WOZ-waarde: 233 272|1 WOZ-waarde: 224 264|1 WOZ-waarde: 212 249|2 Nieuwbouw: 6 7|2 Nieuwbouw: 10 8"},
		{"stands and movements of which cells were dropped", "Reserves (€ 1.000)\n\nReserve | Saldo begin 2023 | Toevoeging 2023 | Onttrekking 2023 | Saldo einde 2023 | Toevoeging 2024 | Onttrekking 2024 | Saldo einde 2024 | Toevoeging 2025 | Onttrekking 2025 | Saldo einde 2025 |\n---|---|---|---|---|---|---|---|---|---|---|\nAlgemeen | 900 | 80 | 30 | 950 | 60 | 10 | 1.000 | 20 | 5 | 1.015 |\nWegen | 300 | 40 | 340 | 25 | 315 | 315 |\nTotaal | 1.200 | 120 | 30 | 1.290 | 60 | 35 | 1.315 | 20 | 5 | 1.330 |\n",
			"Saldo begin 2023,Toevoeging 2023,Onttrekking 2023,Saldo einde 2023,Toevoeging 2024,Onttrekking 2024,Saldo einde 2024,Toevoeging 2025,Onttrekking 2025,Saldo einde 2025|Algemeen: 900 80 30 950 60 10 1.000 20 5 1.015|Wegen: 300! 40! _ 340! _ 25! 315! _ _ 315!|Totaal: 1.200 120 30 1.290 60 35 1.315 20 5 1.330"},
		{"years with the dot of thousands", "Begroting 2020 (€ 1.000)\n\nRealisatie\n\nBegroting\n\n2.018\n\n2.019\n\n2.020\n\n2.021\n\nMutatie voorraden\n\n-8.882\n\n-19\n\n0\n\n0\n\nMutatie voorzieningen\n\n-560\n\n-8\n\n-166\n\n-160\n",
			"Realisatie 2018,Begroting 2019,Begroting 2020,Begroting 2021|Mutatie voorraden: -8.882 -19 0 0|Mutatie voorzieningen: -560 -8 -166 -160"},
		{"the last title below each of the years further on", "Saldi (€ 1.000)\n\nRek 2018\n\nBegr 2019\n\nBegroting 2020\n\n2021\n\n2022\n\n2023\n\nProgramma\n\nSaldo's\n\nSaldo's\n\nLasten\n\nBaten\n\nSaldo\n\nSaldo's\n\nBestuur\n\n846\n\n-13.020\n\n22.501\n\n6.991\n\n-15.510\n\n-16.365\n\n-16.303\n\n-16.195\n\nWonen\n\n336\n\n-379\n\n424\n\n45\n\n-379\n\n902\n\n711\n\n705\n\nZorg\n\n120\n\n-800\n\n950\n\n150\n\n-800\n\n160\n\n170\n\n180\n",
			"Rek 2018 Saldo's,Begr 2019 Saldo's,Begroting 2020 Lasten,Begroting 2020 Baten,Begroting 2020 Saldo,2021 Saldo's,2022 Saldo's,2023 Saldo's|Bestuur: 846 -13.020 22.501 6.991 -15.510 -16.365 -16.303 -16.195|Wonen: 336 -379 424 45 -379 902 711 705|Zorg: 120 -800 950 150 -800 160 170 180"},
		{"a unit in a row below", "Beleidsindicatoren\n\nIndicator | 2019 | 2020 |\n---|---|---|\nWOZ-waarde | |\nGemeente | 301 | 284 |\nNederland | 309 | 286 |\nEenheid: | Duizend euro |\nBron: | CBS |\nWoonlasten | |\nGemeente | 650 | 676 |\nNederland | 837 | 876 |\nEenheid: | In euro's |\n",
			"2019,2020|WOZ-waarde > Gemeente: 301 284|WOZ-waarde > Nederland: 309 286|Woonlasten > Gemeente: 650 676|Woonlasten > Nederland: 837 876"},
		{"what each row measures, in the row below it", "Indicatoren\n\nIndicator | 2019 | 2020 |\n---|---|---|\nFormatie | 9,2 | 9,5 |\nFte per 1.000 inwoners | |\nBezetting | 9,0 | 9,1 |\nFte per 1.000 inwoners | |\nOverhead | 8,4% | 8,6% |\nPercentage van totale lasten | |\n",
			"2019,2020|Formatie: 9,2 9,5|Bezetting: 9,0 9,1|Overhead: 8,4% 8,6%"},
		{"saldi below their measures, side by side", "Overzicht (€ 1.000)\nProgrammarekening 2022 Baten Lasten Saldo\nRekening 2022 Actuele begroting Prim. begroting Rekening 2022 Actuele begroting Prim. begroting Rekening 2022 Actuele begroting Prim. begroting\nBestuur 1.790 276 276 -3.340 2.868 2.528 -1.550 2.592 2.252\nVeiligheid 29 49 49 -1.750 1.735 1.741 -1.721 1.686 1.692\nVervoer 313 120 96 -6.488 6.743 6.183 -6.175 6.623 6.087\nEconomie 527 786 786 -1.475 1.111 1.111 -948 325 325\n",
			"Baten Rekening 2022,Baten Actuele begroting,Baten Prim. begroting,Lasten Rekening 2022,Lasten Actuele begroting,Lasten Prim. begroting,Saldo Rekening 2022,Saldo Actuele begroting,Saldo Prim. begroting|Bestuur: 1.790 276 276 -3.340 2.868 2.528 -1.550 2.592 2.252|Veiligheid: 29 49 49 -1.750 1.735 1.741 -1.721 1.686 1.692|Vervoer: 313 120 96 -6.488 6.743 6.183 -6.175 6.623 6.087|Economie: 527 786 786 -1.475 1.111 1.111 -948 325 325"},
		{"cells of a tabbed row with line breaks in them", "Onderwijs (€ 1.000)\n\nProgramma\tRealisatie\n2022\tBegroting\n2023\tBegroting\n2024\nLasten\t5.218\t5.604\t5.911\nBaten\t1.342\t1.190\t1.277\n",
			"Realisatie 2022,Begroting 2023,Begroting 2024|Lasten: 5.218 5.604 5.911|Baten: 1.342 1.190 1.277"},
		{"short rows of tabs, which are none that a line break parted", "Kosten (€ 1.000)\n\nNaam\t2021\t2022\t2023\nAfval\t100\t200\t300\nRiool\t40\t50\t60\nVerschil\t70\nOverig\t80\t90\n",
			"2021,2022,2023|Afval: 100 200 300|Riool: 40 50 60|Verschil: 70? _ _|Overig: 80? 90? _"},
		{"cells of pipes on lines of their own, with a rule", "Saldi\n\n|\n|\n2026 |\n2027 |\n|---|---|---|\n|\nII) |\n€ 512.940 |\n€ 870.115 |\n|\nIII) |\n€ - 1.930.200 |\n€ 2.844.600 |\n", "2026,2027|II): € 512.940 € 870.115|III): € - 1.930.200 € 2.844.600"},
		{"signs that a space parts from their figures", "Ontwikkeling (€ 1.000)\n\nOmschrijving 2024 2025 2026\nAccres + 725 + 1.592 - 135\nTaakmutaties + 25 - 92 - 15\n", "2024,2025,2026|Accres: + 725 + 1.592 - 135|Taakmutaties: + 25 - 92 - 15"},
		{"a year that a line had no room for", "Ontwikkeling\n\n(bedragen x € 1.000) 2024 2025 2026\n2027\nAccres 410 1.105 412 288\nTaakmutaties 188 120 96 91\n", "2024,2025,2026,2027|Accres: 410 1.105 412 288|Taakmutaties: 188 120 96 91"},
		{"the programme of a row before its name", "Onderhoud (€ 1.000)\n\nProgramma\n\nVoorziening\n\n2019\n\n2020\n\n2\n\nWegen\n\n€ 312\n\n€ 355\n\n2\n\nBomen\n\n€ 280\n\n€ 320\n\n2\n\nLampen\n\n€ 51\n\n€ 47\n\n7\n\nRiool\n\n€ 104\n\n€ 98\n\n7\n\nPompen\n\n€ 14\n\n€ 18\n",
			"2019,2020|2 Wegen: € 312 € 355|2 Bomen: € 280 € 320|2 Lampen: € 51 € 47|7 Riool: € 104 € 98|7 Pompen: € 14 € 18"},
		{"labels that go on in the next line", "Rente (€ 1.000)\n\nRenteschema 2024 2025\na Externe rentelasten over de korte en lange\nfinanciering 211 341\nb Externe rentebaten 58 59\ne De werkelijk toegerekende rente\n(renteomslag) 148 277\n",
			"2024,2025|a Externe rentelasten over de korte en lange financiering: 211 341|b Externe rentebaten: 58 59|e De werkelijk toegerekende rente (renteomslag): 148 277"},
		{"the foot of a page between rows", "Rente (€ 1.000)\n\nRenteschema 2024 2025 2026\nRentelasten 211 341 410\nRentebaten 58 59 60\nGemeente Pruimenhof | Programmabegroting 2024 71\nRenteresultaat 153 282 350\n",
			"2024,2025,2026|Rentelasten: 211 341 410|Rentebaten: 58 59 60|Renteresultaat: 153 282 350"},
		{"titles over columns of N and V", "(bedragen x € 1.000)\n\nBegroting | Rekening 2021 | Resultaat 2021 | ||||||\nProgramma | Saldo | Lasten | Baten | Saldo | ||||\nBestuur | 6.653 | N | 8.120 | 41 | 8.079 | N | 1.426 | N |\nVeiligheid | 7.496 | N | 7.050 | 22 | 7.028 | N | 468 | V |\nWonen | 30.792 | N | 131.050 | 98.770 | 32.280 | N | 1.488 | N |\n",
			"Begroting Saldo,Rekening 2021 Lasten,Rekening 2021 Baten,Rekening 2021 Saldo,Resultaat 2021|Bestuur: 6.653 N 8.120 41 8.079 N 1.426 N?|Veiligheid: 7.496 N 7.050 22 7.028 N 468 V?|Wonen: 30.792 N 131.050 98.770 32.280 N 1.488 N?"},
		{"a day in a title in columns of spaces", "Reserves (€ 1.000)\n\n                          Saldo 1-1-2022     Dotaties     Verminderingen     Saldo 31-12-2022\nReserve verkiezingen               2.772          223                  –                2.995\nReserve frictiekosten              2.000            6                  –                2.006\n",
			"Saldo 1-1-2022,Dotaties,Verminderingen,Saldo 31-12-2022|Reserve verkiezingen: 2.772 223 – 2.995|Reserve frictiekosten: 2.000 6 – 2.006"},
		{"a title before the years of its line", "Overhead\n\n(bedragen x € 1.000) Rekening Begroting Begroting\nmin = voordeel, plus = nadeel 2022 2023 2024\nHuisvesting 1.253 1.102 1.165\nPersoneel 8.680 11.397 11.541\n", "Rekening 2022,Begroting 2023,Begroting 2024|Huisvesting: 1.253 1.102? 1.165|Personeel: 8.680 11.397? 11.541"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := read(t, "x.txt", []byte(c.text), nil)
			if len(d.Tables) != 1 {
				t.Fatalf("%d tables", len(d.Tables))
			}
			if got := brief(d.Tables[0]); got != c.want {
				t.Errorf("\n got %s\nwant %s", got, c.want)
			}
			for _, l := range lost(d) {
				t.Error(l)
			}
		})
	}
}

func brief(t *budget.Table) string {
	var heads []string
	for _, c := range t.Columns {
		heads = append(heads, c.Header)
	}
	out := []string{strings.Join(heads, ",")}
	for i := range t.Rows {
		r := &t.Rows[i]
		s := strings.Join(append(append([]string{}, r.Group...), r.Label), " > ") + ":"
		for c := range r.Cells {
			switch x := &r.Cells[c]; {
			case x.State == budget.Missing:
				s += " _"
			case x.Ambiguous:
				s += " " + x.Published + "?"
			case x.Placed:
				s += " " + x.Published + "!"
			default:
				s += " " + x.Published
			}
		}
		out = append(out, s)
	}
	return strings.Join(out, "|")
}

// TestNoTables: pages have much that looks like a table of figures and is none. Its figures are listed, where they stand
// alone, and nothing is lost.
func TestNoTables(t *testing.T) {
	for name, text := range map[string]string{
		"contents":     "Inhoudsopgave\n\n1 Inleiding 4\n2 Programma's 12\n2.1 Veiligheid 14\n2.2 Verkeer en vervoer 22\nBijlagen 112\n",
		"contents 2":   "Inhoud                         Pagina\nVeiligheid                         12\nVerkeer                            24\n",
		"hours":        "Dag | Open | Dicht\n---|---|---\nMaandag | 9.00 | 17.00\nDinsdag | 9.00 | 20.00\n",
		"hours 2":      "Openingstijden\n\nMaandag\n\n9.00\n\n17.00\n\nDinsdag\n\n9.00\n\n20.00\n",
		"telephones":   "Politie\n\n0900 8844\n\nBrandweer\n\n112\n\nGemeente\n\n14 010\n",
		"persons":      "Contactpersonen\nJ. de Vries       030-286 1234      kamer 12\nP. Jansen         030-286 4321      kamer 14\n",
		"address":      "Contact\n\nStadhuis, Spui 70, 2511 BT Den Haag\nPostbus 12600, 2500 DJ Den Haag\n",
		"dates":        "Vergadering | 2023 | 2024\n---|---|---\nRaad | 12 januari | 14 januari\nCommissie | 3 maart | 4 maart\n",
		"plan":         "Fase | Start | Einde\n---|---|---\nOntwerp | 2023 | 2024\nUitvoering | 2024 | 2026\n",
		"agenda":       "Tijd | Onderwerp\n19.30 | Opening\n20.00 | Begroting 2022\n",
		"motions":      "Motie | Afgedaan\n---|---\nMotie 21/33 | Afgedaan in 2021\nMotie 21/34 | Loopt; zie pagina 12\n",
		"running text": "In 2019 en 2020 zijn 1.200 woningen gebouwd, in 2021 naar verwachting 1.500.\nIn de jaren daarna gaat het om 1.700 tot 1.900 woningen per jaar.\n",
	} {
		t.Run(name, func(t *testing.T) {
			d := read(t, "x.txt", []byte("Begroting 2024\n\nEen inleiding, die eindigt in een punt.\n\n"+text), nil)
			for _, x := range d.Tables {
				t.Errorf("a table: %s", brief(x))
			}
			for _, l := range lost(d) {
				t.Error(l)
			}
		})
	}
}

// TestUnitBelow: the unit on the line below a table is the table's, where no other table follows it.
func TestUnitBelow(t *testing.T) {
	d := read(t, "x.txt", []byte("Begroting 2024\n\nKosten\n\nTaak | Lasten | Baten\n---|---|---\nAfval | 30 | 10\n\nBedragen x € 1.000\n"), nil)
	if x := d.Tables[0]; x.Unit != "EUR" || x.Scale != 1000 || x.Inferred {
		t.Errorf("%s × %d, inferred: %v", x.Unit, x.Scale, x.Inferred)
	}
}
