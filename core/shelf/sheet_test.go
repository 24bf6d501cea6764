package shelf

import (
	"os"
	"strings"
	"testing"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/reader"
)

// TestSheetsOfParts: a sheet for each programme in order, then one for each other chapter; a programme that comes back has one
// sheet, and so has one that two documents of a publication tell of.
func TestSheetsOfParts(t *testing.T) {
	read := func(name, file string) *budget.Document {
		data, err := os.ReadFile("../../testdata/parts/" + file)
		if err != nil {
			t.Fatal(err)
		}
		d, err := reader.Read(name, data, nil)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	for _, c := range []struct {
		docs []*budget.Document
		want string
	}{
		{[]*budget.Document{read("a.txt", "contents-dots.txt")}, "1 Buurt en toezicht; 2 Jong en oud; 3 Water, wegen en groen; Inleiding; Recapitulatie; Paragraaf Lokale heffingen; Paragraaf Financiering; Overzicht baten en lasten per taakveld"},
		{[]*budget.Document{read("a.txt", "running-heads.txt")}, "1 Buurt en toezicht; 2 Jong en oud; Paragraaf Bedrijfsvoering"},
		{[]*budget.Document{read("a.txt", "unknown.txt")}, "a.txt"},
		{[]*budget.Document{read("b.md", "marked.md"), read("a.txt", "numbered.txt")}, "1 Buurt en toezicht; 2 Jong en oud; 3 Water, wegen en groen; Inleiding; Inleiding; Lokale heffingen; Paragraaf Lokale heffingen; Financiering; Recapitulatie; Recapitulatie"},
	} {
		var titles []string
		seen := map[*budget.Table]int{}
		for _, s := range Sheets(c.docs) {
			titles = append(titles, s.Title)
			for _, d := range s.Docs {
				for _, x := range d.Tables {
					seen[x]++
				}
			}
		}
		if got := strings.Join(titles, "; "); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
		for _, d := range c.docs {
			for _, x := range d.Tables {
				if seen[x] != 1 {
					t.Errorf("the table on line %d of %s is on %d sheets", x.Line, d.Name, seen[x])
				}
			}
		}
	}
}
