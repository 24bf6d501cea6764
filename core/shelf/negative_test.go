package shelf

import (
	"testing"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/reader"
)

// Lasten that one publication prints with a minus and another without are compared as what they cost.
func TestOneConvention(t *testing.T) {
	const head = "Wat gaat het kosten? (bedragen x € 1.000)\n\nSport | Begroting 2030 | Begroting 2031\n---|---|---\n"
	var docs []*budget.Document
	for name, text := range map[string]string{
		"begroting-2030.txt": "Begroting 2030\n\nProgramma 3 Sport\n\n" + head + "Lasten | 3.411 | 3.520\nBaten | 211 | 215\nSaldo | 3.200 | 3.305\n",
		"begroting-2031.txt": "Begroting 2031\n\nProgramma 3 Sport\n\n" + head + "Baten | 211 | 215\nLasten | -3.411 | -3.520\nSaldo | -3.200 | -3.305\n",
	} {
		d, err := reader.Read(name, []byte(text), nil)
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, d)
	}
	programmes := Programmes(docs)
	if len(programmes) != 1 || len(programmes[0].Editions) != 2 {
		t.Fatalf("got %d programmes", len(programmes))
	}
	for _, e := range programmes[0].Editions {
		total, ok := e.Total()
		want := map[int][3]string{2030: {"3411000", "211000", "3200000"}, 2031: {"3520000", "215000", "3305000"}}[e.Year]
		if got := [3]string{total.Expenditure.Value.String(), total.Revenue.Value.String(), total.Balance.Value.String()}; !ok || got != want {
			t.Errorf("%s costs %v, want %v", e.Publication, got, want)
		}
	}
}
