package shelf

import (
	"testing"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/reader"
)

// The report of 2030 beside the budget of 2030: what was budgeted, what the council made of it, what it became, and the sentence
// that says why, where there is one.
func TestOutcomes(t *testing.T) {
	t.Parallel()
	read := func(name, text string, kind budget.PublicationKind) *budget.Document {
		d, err := reader.Read(name, []byte(text), nil)
		if err != nil {
			t.Fatal(err)
		}
		if d.Meta.Kind != kind || d.Meta.FiscalYear != 2030 {
			t.Fatalf("%s is read as %s %d", name, d.Meta.Kind, d.Meta.FiscalYear)
		}
		d.Meta.ProgrammeNumber, d.Meta.Programme = 5, "Sport"
		return d
	}
	docs := []*budget.Document{
		read("b.txt", `Begroting 2030

Programma 5 Sport

Wat mag het kosten? (x € 1.000)

Activiteit | Lasten | Baten | Saldo |
---|---|---|---|
Zwembad | 500 | 100 | 400 |
Sporthal | 900 | 0 | 900 |
Velden | 300 | 0 | 300 |
Overig | 10 | 0 | 10 |
`, budget.BudgetKind),
		read("j.txt", `Jaarverslag 2030

Programma 5 Sport

Zwembad

Bedragen x € 1.000

| Begroting 2030 | | Rekening 2030 | Verschil |
---|---|---|---|---|
| voor wijziging | na wijziging | | |
Lasten | 500 | 560 | 410 | 150 |
Baten | 100 | 100 | 90 | -10 |
Saldo | 400 | 460 | 320 | 140 |

De baten zijn lager door minder bezoekers. De lasten zijn € 0,2 mln. lager, doordat het dak later is vernieuwd. In 2031 gaat het door.

Sporthal

Bedragen x € 1.000

| Begroting 2030 na wijziging | Rekening 2030 |
---|---|---|
Lasten | 900 | 1.250 |
Baten | 0 | 0 |
Saldo | 900 | 1.250 |

Overschrijding

Bij Sporthal was € 350.000 nodig voor een nieuwe vloer. De lasten van alle hallen zijn hoger.

Velden

Bedragen x € 1.000

| Begroting 2030 | Rekening 2030 |
---|---|---|
Lasten | 300 | 290 |
Baten | 0 | 0 |
Saldo | 300 | 290 |

De velden zijn groen.
`, budget.AnnualReport),
	}
	amount := func(p *Point) string {
		if p == nil {
			return "-"
		}
		return p.Value.Shift(3).String()
	}
	var got string
	for _, o := range Outcomes(docs, 2030, budget.Expenditure) {
		got += o.Name + " " + amount(o.Budgeted) + " " + amount(o.Changed) + " " + amount(o.Actual) + " " + o.Difference.Shift(3).String()
		if o.Said != nil {
			got += " “" + o.Said.Text + "”"
		}
		got += "\n"
	}
	want := `Sporthal 900 900 1250 350 “Bij Sporthal was € 350.000 nodig voor een nieuwe vloer.”
Zwembad 500 560 410 -150 “De lasten zijn € 0,2 mln. lager, doordat het dak later is vernieuwd.”
Velden 300 - 290 -10
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
