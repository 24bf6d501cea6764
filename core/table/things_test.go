package table

import "testing"

func TestThousandThings(t *testing.T) {
	for label, want := range map[string]int64{
		"Groen (x 1.000 m²)":        1000,
		"Banen x 1.000":             1000,
		"Bomen (in 1.000 stuks)":    1000,
		"Oppervlakte (x 1.000.000)": 1, // as printed: no scale of things that we know
		"Lasten (x € 1.000)":        1, // money has its own
		"Woningen":                  1,
	} {
		if got := ThousandThings(label); got != want {
			t.Errorf("%s: %d, want %d", label, got, want)
		}
	}
}
