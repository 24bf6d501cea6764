package reader

import (
	"strings"
	"testing"

	"begrotingsverkenner/core/budget"
)

// What goes wrong in whole documents, each kind with its own small input.

func readWhole(t *testing.T, text string) *budget.Document {
	t.Helper()
	d, err := Read("tekst.txt", []byte(text), nil)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// A colophon, a contents list and what stands in it are no programme and no heading; the colophon says whose publication it is.
func TestColophonIsNoProgramme(t *testing.T) {
	for _, text := range []string{
		"BEGROTING 2031\nColofon:   uitgave Duinwijk\n           oktober 2030\nINHOUDSOPGAVE\n\n\nAlgemeen ............ 3\nP1 Buurt en toezicht ............ 5\n\nWat gaat het kosten ?\n\nTabel 1.1 Baten en lasten bedragen x € 1.000        2030        2031\nBaten                                                215         219\nLasten                                            -3.520      -3.604\n",
		"Programmabegroting 2031\n\nColofon: uitgave van de gemeente Duinwijk\n\nInhoud\n\nAlgemeen  3\nBuurt en toezicht  5\nJong en oud  9\n\nDe begroting van dit jaar.\n",
		"Jaarstukken 2031\nInhoudsopgave\nP1 Buurt ..... 5\nP2 Jong ...... 9\nColofon: uitgave gemeente Duinwijk\n",
	} {
		d := readWhole(t, text)
		if d.Meta.ProgrammeName() != "" {
			t.Errorf("%q is of programme %q", text, d.Meta.ProgrammeName())
		}
		if !strings.HasPrefix(text, "Jaarstukken") && d.Meta.Municipality != "Duinwijk" {
			t.Errorf("%q is of municipality %q", text, d.Meta.Municipality)
		}
		for _, x := range d.Texts {
			if strings.Contains(x.Text, ".....") && x.Kind != budget.Furniture {
				t.Errorf("%q is %s", x.Text, x.Kind)
			}
		}
	}
}

// The line behind the title of a publication that is the title of a table or of a chapter is no programme.
func TestTitleIsNoProgramme(t *testing.T) {
	for _, line := range []string{"Tabel 11.3 Baten en lasten", "Recapitulatie", "Paragraaf verbonden partijen", "INHOUDSOPGAVE", "Bijlage 2 Reserves", "Reserves (bedragen x € 1.000)"} {
		d := readWhole(t, "Programmabegroting 2031\n\n"+line+"\n\nOnderdeel | 2030 | 2031\n---|---|---\nWegen | 410 | 415\n")
		if d.Meta.Programme != "" {
			t.Errorf("%q is programme %q", line, d.Meta.Programme)
		}
	}
	if d := readWhole(t, "Programmabegroting 2031\n\nZorg en welzijn\n\nWat mag het kosten (€1.000)\n\nActiviteit | Lasten\n---|---\nWmo | 410\n"); d.Meta.Programme != "Zorg en welzijn" {
		t.Errorf("a page of one programme is of %q", d.Meta.Programme)
	}
}

// The unit of one chapter does not reach another; what proves a unit does.
func TestUnitsStayInTheirChapter(t *testing.T) {
	const one = "Begroting 2031\n\nProgramma 1 Wonen\n\nBedragen x € 1.000 | 2030 | 2031\n---|---|---\nLasten | 310 | 320\nBaten | 12 | 14\n\n"
	const two = "Programma 2 Werken\n\nBedragen x € 1.000 | 2030 | 2031\n---|---|---\nLasten | 880 | 890\nBaten | 410 | 415\n\n"
	d := readWhole(t, one+two+"Paragraaf Financiering\n\nLening | 2030 | 2031\n---|---|---\nBank | 45.120 | 44.960\nFonds | 12.330 | 11.870\n")
	if x := d.Tables[2]; x.Scale != 1 || !x.Inferred {
		t.Errorf("the loans are x %d, inferred %v", x.Scale, x.Inferred)
	}
	d = readWhole(t, one+two+"Bijlage 1 Taakvelden\n\nProgramma: P2 Werken\n\nTaakveld | Lasten 2031 | Baten 2031\n---|---|---\nP2 Werken | 890.200 | 414.900\n")
	x := d.Tables[len(d.Tables)-1]
	if x.Scale != 1 {
		t.Errorf("the policy fields are x %d, and the programme's own table proves whole euros", x.Scale)
	}
	if got := d.ProgrammeOf(&x.Rows[0]); got != "" && got != "2 Werken" {
		t.Errorf("the row is of programme %q", got)
	}
}

// A table in a chapter of overviews that says whose it is belongs to that programme, also without any heading that says so.
func TestTableSaysItsProgramme(t *testing.T) {
	d := readWhole(t, "Programmabegroting 2031\n\nTabel 11.3 Baten en lasten\nProgramma                           2030        2031\nbedragen x € 1.000\nP1 Buurt en toezicht              -3.305      -3.385\nP2 Jong en oud                    -8.414      -8.542\nTotaal                           -11.719     -11.927\n\n"+
		"Overzicht baten en lasten per taakveld\n\nTabel 11.7 Baten en lasten per taakveld\nProgramma:P1 Buurt en toezicht                Begroting 2031   Begroting 2031   Begroting 2031\nSaldo van baten en lasten per taakveld                 Baten           Lasten            Saldo\n1.1 Brandweer                                        113.457       -1.739.604       -1.626.147\n1.2 Toezicht op straat                               105.543       -1.864.396       -1.758.853\nSaldo van baten en lasten programma                  219.000       -3.604.000       -3.385.000\n")
	last := d.Tables[len(d.Tables)-1]
	if last.Scale != 1 {
		t.Errorf("the policy fields are x %d", last.Scale)
	}
	for i := range last.Rows {
		if got := d.ProgrammeOf(&last.Rows[i]); got != "1 Buurt en toezicht" {
			t.Errorf("row %q is of %q", last.Rows[i].Label, got)
		}
	}
	if first := d.Tables[0]; first.Scale != 1000 || first.Inferred {
		t.Errorf("the table with its unit in a row of its own is x %d, inferred %v", first.Scale, first.Inferred)
	}
}

// A page of a paragraph or an annex is a page of that chapter.
func TestPageOfChapter(t *testing.T) {
	for line, want := range map[string]string{"Paragraaf Financiering": "Paragraaf Financiering", "Bijlage 4 Berekening EMU-saldo": "Bijlage 4 Berekening EMU-saldo", "Zorg en welzijn": "", "Tabel 11.3 Baten": ""} {
		d := readWhole(t, "Programmabegroting 2031\n\n"+line+"\n\nOnderdeel | 2030 | 2031\n---|---|---\nWegen | 410 | 415\n")
		if d.Meta.Chapter != want {
			t.Errorf("%q is a page of chapter %q", line, d.Meta.Chapter)
		}
	}
}
