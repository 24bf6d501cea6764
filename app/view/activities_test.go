package view

import (
	"testing"

	"begrotingsverkenner/core/reader"
)

// A table that tells lasten and baten of each task has an activity for each of them, and its total is the programme's: in an
// annual report as realised. A difference is no amount of a year.
func TestThings(t *testing.T) {
	d, err := reader.Read("x.txt", []byte(`Jaarverslag 2024

Programma 3 Economie

Programma 3 Economie

Bedragen x € 1.000

Taakveld | Soort | Begroting 2024 | Rekening 2024 | Verschil |
---|---|---|---|---|
3.1 Ontwikkeling | Lasten | 1.340 | 1.405 | -65 |
 | Baten | 95 | 100 | 5 |
3.4 Promotie | Lasten | 655 | 670 | -15 |
 | Baten | 2.050 | 2.140 | 90 |
Totaal | Lasten | 1.995 | 2.075 | -80 |
 | Baten | 2.145 | 2.240 | 95 |
`), nil)
	if err != nil {
		t.Fatal(err)
	}
	activities := Activities(d)
	var got string
	for _, a := range activities {
		got += a.Name + " " + a.Expenditure.Cell.Published + " " + a.Revenue.Cell.Published + "; "
	}
	if want := "3.1 Ontwikkeling 1.405 100; 3.4 Promotie 670 2.140; "; got != want {
		t.Errorf("activities %q, want %q", got, want)
	}
	if keys, _ := Keys(d, activities); keys.Expenditure.Cell == nil || keys.Expenditure.Cell.Published != "2.075" || keys.Revenue.Cell.Published != "2.240" {
		t.Errorf("the programme: %+v", keys)
	}
}
