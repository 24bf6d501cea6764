package reader_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestWrappedTitles: titles of more than one line, each line of a cell by itself, as browsers and readers of PDF copy them. Each is read with
// and without blank lines between the cells, and with and without a title of the labels. Two of them can be read in another way, too, and are marked.
func TestWrappedTitles(t *testing.T) {
	unsure := 0
	for _, c := range []struct{ lines, want string }{
		{"Realisatie / 2022 / Begroting / 2023 na / wijziging / Realisatie / 2023 / Verschil", "Realisatie 2022,Begroting 2023 na wijziging,Realisatie 2023,Verschil"},
		{"Rekening / 2022 / Primitieve / begroting / 2023 / Begroting / 2023 na / wijzigingen / Rekening / 2023 / Saldo / 2023", "Rekening 2022,Primitieve begroting 2023,Begroting 2023 na wijzigingen,Rekening 2023,Saldo 2023"},
		{"Saldo / 1-1-2023 / Toevoe- / gingen / Onttrek- / kingen / Saldo / 31-12-2023", "Saldo 1-1-2023,Toevoegingen,Onttrekkingen,Saldo 31-12-2023"},
		{"Boekwaarde / per 1-1-2024 / Investe- / ringen / Afschrij- / vingen / Boekwaarde / per 31-12-2024", "Boekwaarde per 1-1-2024,Investeringen,Afschrijvingen,Boekwaarde per 31-12-2024"},
		{"Rekening 2022 / Begroting 2023 / (na 2e wijziging) / Begroting 2024 / Raming 2025 / Raming 2026", "Rekening 2022,Begroting 2023 (na 2e wijziging),Begroting 2024,Raming 2025,Raming 2026"},
		{"Lasten / begroot / Baten / begroot / Lasten / werkelijk / Baten / werkelijk", "Lasten begroot,Baten begroot,Lasten werkelijk,Baten werkelijk"},
		{"Begroting / 2022 / Lasten / Begroting / 2022 / Baten / Begroting / 2023 / Lasten / Begroting / 2023 / Baten", "Begroting 2022 Lasten,Begroting 2022 Baten,Begroting 2023 Lasten,Begroting 2023 Baten"},
		{"Stand per 1 / januari 2023 / Toevoegingen / Onttrekkingen / Stand per 31 / december 2023", "Stand per 1 januari 2023,Toevoegingen,Onttrekkingen,Stand per 31 december 2023"},
		// Two rows of titles, which are none that were wrapped.
		{"Rekening / Begroting / Raming / 2022 / 2023 / 2024", "Rekening 2022,Begroting 2023,Raming 2024"},
		{"Primitieve / Actuele / Jaarrekening / begroting / begroting / 2023", "Primitieve begroting,Actuele begroting,Jaarrekening 2023"},
	} {
		for _, gap := range []string{"\n", "\n\n"} {
			for _, head := range []string{"", "Omschrijving / "} {
				name := strings.ReplaceAll(head+c.lines, " / ", "|")
				t.Run(fmt.Sprintf("%s %d", name, len(gap)), func(t *testing.T) {
					want := strings.Split(c.want, ",")
					cells := strings.Split(head+c.lines, " / ")
					for i, label := range []string{"Verkeer en vervoer", "Onderwijs", "Sport en cultuur", "Jeugdhulp"} {
						cells = append(cells, label)
						for k := range want {
							cells = append(cells, fmt.Sprintf("%d.%d%d3", 2+(i*7+k*3)%6, i+1, k+2))
						}
					}
					d := read(t, "x.txt", []byte("Jaarstukken 2023\n\nProgramma 4 Sociaal domein\n\nOverzicht (bedragen x € 1.000)"+gap+strings.Join(cells, gap)+"\n"), nil)
					if len(d.Tables) != 1 {
						t.Fatalf("%d tables", len(d.Tables))
					}
					var got []string
					marked := false
					for _, col := range d.Tables[0].Columns {
						got = append(got, col.Header)
					}
					for _, r := range d.Tables[0].Rows {
						for _, x := range r.Cells {
							marked = marked || x.Ambiguous
						}
					}
					if !slices.Equal(got, want) && !marked {
						t.Errorf("got %q, and no mark", got)
					} else if !slices.Equal(got, want) {
						unsure++
					}
				})
			}
		}
	}
	if unsure > 2 {
		t.Errorf("%d are marked", unsure)
	}
}
