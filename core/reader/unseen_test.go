package reader_test

import (
	"fmt"
	"strings"
	"testing"

	"begrotingsverkenner/core/budget"
)

// TestUnseenKinds: one small page for each kind that unseen pages showed, as in [TestCases].
func TestUnseenKinds(t *testing.T) {
	oneTable(t, []kindOfPage{
		{"titles with a year each stay apart", "Kosten (€ 1.000)\n\nOmschrijving\n\nRekening 2018\n\nBegroting 2019 primitief\n\nBegroting 2020\n\nLasten\n\nAfval\n\n166\n\n154\n\n165\n\nRiool\n\n61\n\n63\n\n77\n\nTotaal lasten\n\n227\n\n217\n\n242\n",
			"Rekening 2018,Begroting 2019 primitief,Begroting 2020|Lasten > Afval: 166 154 165|Lasten > Riool: 61 63 77|Lasten > Totaal lasten: 227 217 242"},
		{"a unit below each title", "Kerngegevens\n\nRekening 2019\n\nBegroting 2020\n\nFinanciële structuur\n\nTotaal\n\nPer inw.\n\nTotaal\n\nPer inw.\n\n(x € 1.000)\n\n(x € 1)\n\n(x € 1.000)\n\n(x € 1)\n\nLasten begroting\n\n261.086\n\n2.982\n\n257.532\n\n2.940\n\nOpbrengst belastingen\n\n19.472\n\n222\n\n19.980\n\n228\n",
			"Rekening 2019 Totaal,Rekening 2019 Per inw.,Begroting 2020 Totaal,Begroting 2020 Per inw.|Lasten begroting: 261.086? 2.982? 257.532? 2.940?|Opbrengst belastingen: 19.472? 222? 19.980? 228?"},
		{"codes with a letter", "Bezuinigingen (€ 1.000)\n\nNr.\tProgr.\tTaakveld\tU/I\tOmschrijving maatregel\t2019\t2020\t2021\n1\t0\t0.7\tU\tKraan en duin\t-11\t38\t-\n2\t0\t0.7\tI\tZeisbaken\t-\t-22\t-\n3\t0\t0.9\tU\tWilgzijl\t-\t-\t-\nTotaal programma 0\t\t\t\t\t-11\t16\t-\n",
			"2019,2020,2021|1 0 0.7 U Kraan en duin: -11 38 -|2 0 0.7 I Zeisbaken: - -22 -|3 0 0.9 U Wilgzijl: - - -|Totaal programma 0: -11 16 -"},
		{"Totaal in the column of codes", "Balans (€ 1.000)\n\n|  | Activa | 31-12-2022 | 31-12-2021 |\n|---|---|---|---|\n| - | Gronden | 29.528 | 27.472 |\n| - | Gebouwen | 39.169 | 12.042 |\n| Totaal | Vaste activa | 68.697 | 39.514 |\n",
			"31-12-2022,31-12-2021|Gronden: 29.528 27.472|Gebouwen: 39.169 12.042|Totaal Vaste activa: 68.697 39.514"},
		{"capitals tell where titles begin", "Reserves (€ 1.000)\n\nOmschrijving Saldo 1-1-2022 Storting Onttrekking Bestemming resultaat 2021 Saldo 31-12-2022\nReserve duin 8.132 129 53- 272 8.480\nReserve klif 8.224 0 0 0 8.224\n",
			"Saldo 1-1-2022,Storting,Onttrekking,Bestemming resultaat 2021,Saldo 31-12-2022|Reserve duin: 8.132 129 53- 272 8.480|Reserve klif: 8.224 0 0 0 8.224"},
		{"rows that are called by years", "EMU-saldo\n\nHet verwachte EMU-saldo is (bedragen x € 1 miljoen):\n\n2021\n\n9,5 N\n\n2022\n\n6,2 N\n\n2023\n\n0,4 V\n\nDe berekening staat in de bijlage bij deze begroting.\n",
			"EMU-saldo|2021: 9,5 N?|2022: 6,2 N?|2023: 0,4 V?"},
		{"a column of words among figures", "Risico's\n\nNr Risico Maximaal risico Structureel /Incidenteel Kans Risicobedrag\n1 Duinzand € 3.700.000 Incidenteel 50% € 1.850.000\n2 Bronspil € 1.100.000 Incidenteel 50% € 550.000\n3 Klifrand € 1.300.000 Structureel 10% € 130.000\n4 Merelbos € 240.000 Structureel 10% € 24.000\n",
			"Maximaal risico,Kans,Risicobedrag|1 Duinzand: € 3.700.000 50% € 1.850.000|2 Bronspil: € 1.100.000 50% € 550.000|3 Klifrand: € 1.300.000 10% € 130.000|4 Merelbos: € 240.000 10% € 24.000"},
		{"a total of both columns of labels", "Kosten (€ 1.000)\n\n| Programma |  | 2022 | 2023 |\n|---|---|---|---|\n| Duin | Lasten | 61 | 62 |\n|  | Baten | 14 | 13 |\n|  | Saldo | -47 | -49 |\n| Klif | Lasten | 63 | 66 |\n|  | Baten | 23 | 24 |\n|  | Saldo | -40 | -42 |\n| Totaal saldo programma's |  | -87 | -91 |\n",
			"2022,2023|Duin > Lasten: 61 62|Duin > Baten: 14 13|Duin > Saldo: -47 -49|Klif > Lasten: 63 66|Klif > Baten: 23 24|Klif > Saldo: -40 -42|Totaal saldo programma's: -87 -91"},
		{"blank lines between rows on lines", "Kosten\n\nbedragen x € 1.000\n\nOmschrijving 2023 2024 2025\n\nLasten sport 1.200 1.300 1.400\n\nBaten sport 200 300 400\n\nSaldo 1.000 1.000 1.000\n",
			"2023,2024,2025|Lasten sport: 1.200 1.300 1.400|Baten sport: 200 300 400|Saldo: 1.000 1.000 1.000"},
		{"a row a blank line below the others", "Kosten (€ 1.000)\n\nProgramma Rekening 2019 Begroting 2020 Raming 2021\nLasten N 84.892 N 88.384 N 89.040\nBaten V 28.407 V 28.661 V 28.614\n\nSaldo N 56.485 N 59.723 N 60.426\n",
			"Rekening 2019,Begroting 2020,Raming 2021|Lasten: 84.892 88.384 89.040|Baten: 28.407 28.661 28.614|Saldo: 56.485 59.723 60.426"},
		{"both sides of a balance on one line", "Balans (€ 1.000)\n\nACTIVA 31-12-2014 31-12-2013 PASSIVA 31-12-2014 31-12-2013\nVaste activa Vaste passiva\nGronden 213 183 Algemene reserve 85 76\nGebouwen 154 163 Bestemmingsreserves 153 165\nKunst 59 20 Voorzieningen 100 77\nMachines 12 9\nTotaal activa 438 375 Totaal passiva 338 318\n",
			"31-12-2014,31-12-2013|Vaste activa > Gronden: 213 183|Vaste activa > Gebouwen: 154 163|Vaste activa > Kunst: 59 20|Vaste activa > Machines: 12 9|Vaste activa > Totaal activa: 438 375|Vaste passiva > Algemene reserve: 85 76|Vaste passiva > Bestemmingsreserves: 153 165|Vaste passiva > Voorzieningen: 100 77|Vaste passiva > Totaal passiva: 338 318"},
		{"titles of which the lines come row by row", "Staat van investeringen\n(bedragen x € 1.000)\nOmschrijving Boekwaarde Vermeer- Bijdragen Afschrijving Boekwaarde\n31-12-2018 deringen van derden 2019 31-12-2019\nGronden 40.120 1.588 0 195 41.513\nWoonruimten 452 0 0 0 452\nTotaal 40.572 1.588 0 195 41.965\n",
			"Boekwaarde 31-12-2018,Vermeerderingen,Bijdragen van derden,Afschrijving 2019,Boekwaarde 31-12-2019|Gronden: 40.120? 1.588? 0? 195 41.513|Woonruimten: 452? 0? 0? 0 452|Totaal: 40.572? 1.588? 0? 195 41.965"},
		{"a list of amounts below its titles", "Weerstandscapaciteit\n\nCapaciteit Bedrag\nA. Algemene reserve € 8.016.524\nB. Onbenutte belastingcapaciteit € 0\nC. Onvoorzien € 65.000\n",
			"Bedrag|A. Algemene reserve: € 8.016.524|B. Onbenutte belastingcapaciteit: € 0|C. Onvoorzien: € 65.000"},
		{"a programme before its products", "Kredieten (€ 1.000)\n\nProgramma\n\nProduct\n\nKrediet\n\nUitgaven\n\nRestant\n\nDuin\n\nZandpad\n\n15.957\n\n15.262\n\n695\n\nKlif\n\nRotspad\n\n3.511\n\n2.086\n\n1.425\n",
			"Krediet,Uitgaven,Restant|Duin > Zandpad: 15.957 15.262 695|Klif > Rotspad: 3.511 2.086 1.425"},
		{"a unit in words for each column, below titles that wrap", "Subsidies\n\nBegroting\n2024\nVerleend\n2023\nVerschil\nOntvanger in € in € in €\nProgramma duin\nVereniging Hoorn 166.500 167.250 -750\nStichting Kapel 91.000 91.750 -750\nSubtotaal 257.500 259.000 -1.500\n",
			"Begroting 2024,Verleend 2023,Verschil|Programma duin > Vereniging Hoorn: 166.500 167.250 -750|Programma duin > Stichting Kapel: 91.000 91.750 -750|Programma duin > Subtotaal: 257.500 259.000 -1.500"},
		{"a label that goes on below a column of letters", "Afwijkingen\n\nbedragen x € 1.000\n\n                                                 Bedrag        Bedrag\nOmschrijving                       I/S             2024          2025\nHogere leges                       S               85 V          60 V\nInhuur vervanging                  I              140 N             -\nlangdurig verzuim\nAccres gemeentefonds               S              312 V         410 V\n",
			"Bedrag 2024,Bedrag 2025|Hogere leges: 85 V 60 V|Inhuur vervanging langdurig verzuim: 140 N -|Accres gemeentefonds: 312 V 410 V"},
		{"a label that a word leaves open", "Kadernota\n\nOmschrijving 2025 2026 2027\nStand begroting na\nwijzigingen 1 t/m 4 1.647.700 -1.739.100 -1.583.400\nMeicirculaire 412.300 1.806.000 1.975.400\nNieuw saldo 2.060.000 66.900 392.000\n",
			"2025,2026,2027|Stand begroting na wijzigingen 1 t/m 4: 1.647.700 -1.739.100 -1.583.400|Meicirculaire: 412.300 1.806.000 1.975.400|Nieuw saldo: 2.060.000 66.900 392.000"},
		{"a line of titles for each period", "Taakvelden\n\nBedragen x € 1.000\nTaakveld\nRealisatie 2022\nBegroot 2023\nBaten Lasten Saldo\nBaten Lasten Saldo\n0.1 Bestuur 36 1.536 -1.500 48 1.620 -1.572\n0.2 Burgerzaken 499 1.393 -894 465 1.448 -983\n",
			"Realisatie 2022 Baten,Realisatie 2022 Lasten,Realisatie 2022 Saldo,Begroot 2023 Baten,Begroot 2023 Lasten,Begroot 2023 Saldo|0.1 Bestuur: 36? 1.536? -1.500? 48? 1.620? -1.572?|0.2 Burgerzaken: 499? 1.393? -894? 465? 1.448? -983?"},
		{"a bracket that goes on in what looks like a list", "Overzicht (€ 1.000)\nOmschrijving\nBegroting 2022\nRealisatie 2022\nVerschil 2022 (+ voordeel,\n- nadeel)\nLasten\n5.592\n4.995\n597\nBaten\n-7.694\n-7.437\n-257\nTotaal duin\n-2.102\n-2.442\n340\n",
			"Begroting 2022,Realisatie 2022,Verschil 2022 (+ voordeel, - nadeel)|Lasten: 5.592 4.995 597|Baten: -7.694 -7.437 -257|Totaal duin: -2.102 -2.442 340"},
		{"unknown movements between two stands", "Vaste activa (€ 1.000)\n\nBoekwaarde\n31-12-18\n\nVermeer-\nderingen\n\nVermin-\nderingen\n\nHerrubricering\n\nBoekwaarde\n31-12-19\n\nMateriële vaste activa\n\nInvesteringen met een economisch nut:\n\nGronden\n\n682\n\n10\n\n0\n\n-20\n\n672\n\nGebouwen\n\n2.953\n\n116\n\n50\n\n-506\n\n2.513\n",
			"Boekwaarde 31-12-18,Vermeerderingen,Verminderingen,Herrubricering,Boekwaarde 31-12-19|Materiële vaste activa > Investeringen met een economisch nut: > Gronden: 682 10 0 -20 672|Materiële vaste activa > Investeringen met een economisch nut: > Gebouwen: 2.953 116 50 -506 2.513"},
		{"a label with a code that goes on beside its figures", "Taakvelden (€ 1)\n\nTaakveld  Omschrijving                                  lasten 2018      baten 2018\n0.64      Belastingen overig                              1.509.800       1.108.600\n0.7       Algemene uitkering en overige uitkeringen\n          gemeentefonds                                           -      82.188.900\n0.8       Overige baten en lasten                            12.000          13.000\n",
			"lasten 2018,baten 2018|0.64 Belastingen overig: 1.509.800 1.108.600|0.7 Algemene uitkering en overige uitkeringen gemeentefonds: - 82.188.900|0.8 Overige baten en lasten: 12.000 13.000"},
		{"labels that were broken in cells of their own", "EMU-saldo\n\n(Bedragen x EUR 1.000)\n\n2020\n\n2021\n\n1\n\nExploitatiesaldo vóór toevoeging aan c.q.\nonttrekking uit reserves\n\n795\n\n1.790\n\n2\n\nAfschrijvingen ten laste van de exploitatie\n\n5.061\n\n5.070\n\n3\n\nBruto dotaties aan de post voorzieningen ten\n\nlaste van de exploitatie\n\n3.921\n\n4.122\n\n4\n\nVerkoop van grond\n\n1.408\n\n628\n\nBerekend EMU-saldo\n\n1.000\n\n1.100\n",
			"2020,2021|1 Exploitatiesaldo vóór toevoeging aan c.q. onttrekking uit reserves: 795 1.790|2 Afschrijvingen ten laste van de exploitatie: 5.061 5.070|3 Bruto dotaties aan de post voorzieningen ten laste van de exploitatie: 3.921 4.122|4 Verkoop van grond: 1.408 628|Berekend EMU-saldo: 1.000 1.100"},
		{"a row of titles in tabs that keeps its empty cells", "Verbonden partijen (€ 1.000)\n\n\tEigen vermogen\t\tVreemd vermogen\t\tResultaat\tBijdrage\nNaam\t1-1-2021\t31-12-2021\t1-1-2021\t31-12-2021\t2021\t2022\nVeiligheidsregio\t11.204\t12.880\t48.310\t46.275\t1.676\t2.914\nGGD\t3.950\t3.412\t9.105\t9.640\t(538)\t1.087\n",
			"Eigen vermogen 1-1-2021,Eigen vermogen 31-12-2021,Vreemd vermogen 1-1-2021,Vreemd vermogen 31-12-2021,Resultaat 2021,Bijdrage 2022|Veiligheidsregio: 11.204 12.880 48.310 46.275 1.676 2.914|GGD: 3.950 3.412 9.105 9.640 (538) 1.087"},
		{"a sign in brackets between the number of a row and its name", "EMU-saldo\n\n(bedragen x 1.000)\n\n2018\n\n2019\n\n1.\n\n(+)\n\nExploitatiesaldo\n\n-7.990\n\n-2.391\n\n2.\n\n(+)\n\nAfschrijvingen\n\n4.382\n\n4.351\n\n3.\n\n(-)\n\nInvesteringen\n\n497\n\n418\n\n4.\n\n(+)\n\nVerkopen\n\n680\n\n711\n",
			"2018,2019|1. (+) Exploitatiesaldo: -7.990 -2.391|2. (+) Afschrijvingen: 4.382 4.351|3. (-) Investeringen: 497 418|4. (+) Verkopen: 680 711"},
	})
}

// kindOfPage is a small page of a kind, and what [brief] says of its only table.
type kindOfPage struct{ name, text, want string }

// oneTable reads small pages and holds what comes out, and that none of their figures is lost.
func oneTable(t *testing.T, kinds []kindOfPage) {
	for _, c := range kinds {
		t.Run(c.name, func(t *testing.T) {
			d := read(t, "x.txt", []byte("Begroting 2024\n\n"+c.text), nil)
			if len(d.Tables) != 1 {
				t.Fatalf("%d tables", len(d.Tables))
			}
			if got := brief(d.Tables[0]); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
			for _, l := range lost(d) {
				t.Error(l)
			}
		})
	}
}

// TestUnseenValues: what units and years the figures of the first table of such pages have. A figure is written as value, unit, year.
func TestUnseenValues(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a unit that ends in a dot, in the cell of the labels' title", "Perspectief\n\n| x € 1 mln. | 2025 | 2026 |\n|---|---|---|\n| Stand | (2,3) | 3,3 |\n", "-2300000 EUR 2025, 3300000 EUR 2026"},
		{"the unit of a row, below a title that says Aantal", "Indicatoren\n\nNaam\n\nEenheid\n\nAantal\n\n1\n\nDuingebruik\n\n%\n\n6\n\n2\n\nKlifgebruik\n\n%\n\n42\n\n3\n\nRestafval\n\nKg/inwoner\n\n214\n", "6 % 0, 42 % 0, 214 count 0"},
		{"a unit above five titles of labels", "Maatregelen per programma\n\nx €1.000\nNr.\tProgr.\tTaakveld\tU/I\tOmschrijving\t2019\t2020\n1\t0\t0.7\tU\tKraan en duin\t-11\t38\n2\t0\t0.7\tI\tZeisbaken\t-12\t-22\n",
			"-11000 EUR 2019, 38000 EUR 2020, -12000 EUR 2019, -22000 EUR 2020"},
		{"a unit that the sentence before a table says", "Overzicht\n\nHet college legt het overzicht van alle lasten en baten van de programma's voor aan de raad, en vraagt hem om dat overzicht vast te stellen. In de onderstaande tabel zijn de geraamde lasten en baten (x € 1.000) per programma weergegeven.\n\nProgramma\tLasten 2017\tBaten 2017\nDuin\t59.505\t79.079\nKlif\t1.505\t2.079\n",
			"59505000 EUR 2017, 79079000 EUR 2017, 1505000 EUR 2017, 2079000 EUR 2017"},
		{"things among rows without a unit", "Kerngegevens\n\nFysieke structuur\tRekening 2015\tRekening 2016\nOppervlakte gemeente in hectares\t4.560\t4.558\nAantal woonruimten\t40.877\t41.123\nLengte van de wegen in km\t294\t294\n\nFinanciële structuur\n(x € 1.000)\tRekening 2015\tRekening 2016\nLasten\t257\t261\n",
			"4560 count 2015, 4558 count 2016, 40877 count 2015, 41123 count 2016, 294 count 2015, 294 count 2016"},
		{"a period behind the figures", "Beleidsindicatoren\n\n| Indicator | Eenheid | Duindam | Nederland | Bron | Periode |\n|---|---|---|---|---|---|\n| Zandklif | % | 12,1 | 6,3 | DUO | 2023 |\n| Merelbos | % | 2,5 | 2,4 | DUO | 2022 |\n",
			"12.1 % 2023, 6.3 % 2023, 2.5 % 2022, 2.4 % 2022"},
		{"days with two digits of their year", "Vaste activa\n\nBedragen in euro's\n\n                       Boekwaarde    Vermeer-     Boekwaarde\n                        31-12-22     deringen      31-12-23\nGronden                  682.021       1.000       683.021\nGebouwen              29.534.061     116.317    29.650.378\n",
			"682021 EUR 2022, 1000 EUR 2023, 683021 EUR 2023, 29534061 EUR 2022, 116317 EUR 2023, 29650378 EUR 2023"},
		{"a year in what came in or went out", "Rekening (x € 1.000)\n\nOmschrijving\tBegroting\tRealisatie\nUitgaven 2013\t739\t774\nInkomsten 2013\t715\t744\nPer saldo uit reserves\t22\t31\n",
			"739000 EUR 2013, 774000 EUR 2013, 715000 EUR 2013, 744000 EUR 2013, 22000 EUR 0, 31000 EUR 0"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := read(t, "x.txt", []byte(c.text), nil)
			if len(d.Tables) == 0 {
				t.Fatal("no table")
			}
			var got []string
			for i := range d.Tables[0].Rows {
				for _, x := range d.Tables[0].Rows[i].Cells {
					if x.State == budget.Published {
						got = append(got, fmt.Sprintf("%s %s %d", x.Value, x.Unit, x.Period))
					}
				}
			}
			if s := strings.Join(got, ", "); s != c.want {
				t.Errorf("got  %s\nwant %s", s, c.want)
			}
		})
	}
}

// TestCurrencyWithoutPercent: (€) over a column says euros where nothing else on the page says the table's unit, but where (%) stands beside it, it only
// tells what is money.
func TestCurrencyWithoutPercent(t *testing.T) {
	const page = "Bezuinigingen\n\nx € 1.000\nOmschrijving\t2019\t2020\nDuin\t11\t38\nKlif\t12\t22\n\nRisico's\n\nRisico\tKans%s\tMax. impact (€)\tRisicobedrag (€)\nZand\t30%%\t210.000\t63.000\nWater\t10%%\t120.000\t12.000\n"
	for title, want := range map[string]int64{"": 1, " (%)": 1000} {
		d := read(t, "x.txt", []byte(fmt.Sprintf(page, title)), nil)
		if len(d.Tables) != 2 {
			t.Fatalf("%d tables", len(d.Tables))
		}
		if x := d.Tables[1].Rows[0].Cells[1]; int64(x.Scale) != want {
			t.Errorf("%q: %s × %d", title, x.Published, x.Scale)
		}
	}
}

// TestPhaseOfCaption: a caption that says that the years are yet to come says it of all columns.
func TestPhaseOfCaption(t *testing.T) {
	d := read(t, "x.txt", []byte("Programma's\n\nTabel 4.4 Meerjarenraming per programma (bedragen x € 1.000)\nProgramma        2024     2025     2026\nDuin           30.393   31.145   30.219\nKlif            5.574    5.608    5.459\n"), nil)
	if len(d.Tables) != 1 {
		t.Fatalf("%d tables", len(d.Tables))
	}
	for _, x := range d.Tables[0].Rows[0].Cells {
		if x.Phase != budget.Budget {
			t.Errorf("%s: %q", x.Published, x.Phase)
		}
	}
}

// TestPhaseOfLabels: a phase in the place of the labels' title holds for all columns.
func TestPhaseOfLabels(t *testing.T) {
	d := read(t, "x.txt", []byte("Taakvelden\n\nbedragen x 1.000 euro\n\nBegroting                2018       2018       2018\n                       lasten      baten      saldo\n0.1  Bestuur           -3.250        244     -3.006\n0.4  Overhead         -19.588        807    -18.781\n"), nil)
	if len(d.Tables) != 1 {
		t.Fatalf("%d tables", len(d.Tables))
	}
	for _, x := range d.Tables[0].Rows[0].Cells {
		if x.Phase != budget.Budget || x.Period != 2018 {
			t.Errorf("%s: %q of %d", x.Published, x.Phase, x.Period)
		}
	}
}
