package reader_test

import (
	"testing"

	"begrotingsverkenner/core/budget"
)

// TestKind: rows and columns tell what a table is about where its heading says more than one thing, or another.
func TestKind(t *testing.T) {
	const movements = "(€ 1.000)\n\nOmschrijving | Stand per 1-1-2026 | Toevoegingen | Onttrekkingen | Stand per 31-12-2026 |\n---|---|---|---|---|\n"
	for _, c := range []struct {
		name, text string
		want       budget.TableKind
	}{
		{"reserves below a heading of both", "Reserves en voorzieningen\n\n" + movements + "Reserve handhaving | 3.000 | - | 850 | 2.150 |\nReserve verkiezingen | 980 | 245 | 1.100 | 125 |\n", budget.Reserves},
		{"voorzieningen below a heading of both", "Reserves en voorzieningen\n\n" + movements + "Voorziening riool | 3.000 | - | 850 | 2.150 |\n", budget.Provisions},
		{"activities with their share", "Groen\n\n(bedragen x € 1.000)\n\nActiviteit | Lasten | Baten | Saldo | Aandeel |\n---|---|---|---|---|\nParken | 10.250 | 310 | 9.940 | 76,2% |\nBomen | 3.205 | 85 | 3.120 | 23,8% |\n", budget.Activities},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := read(t, "x.txt", []byte("Programmabegroting 2026\n\n"+c.text), nil)
			if len(d.Tables) != 1 || d.Tables[0].Kind != c.want {
				t.Errorf("%d tables, the first of kind %q, want %q", len(d.Tables), d.Tables[0].Kind, c.want)
			}
		})
	}
}
