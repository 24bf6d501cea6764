package shelf

import (
	"fmt"
	"testing"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/reader"
)

// Where a document says n.n.b., there is no amount: not 0, no difference, in no sum.
func TestCompareUnnamed(t *testing.T) {
	t.Parallel()
	var docs []*budget.Document
	for name, rows := range map[string]string{
		"2024": "Zwembad | 0 | 0 | 0 |\nHal | 100 | 10 | 90 |\nVelden | n.n.b. | 0 | n.n.b. |\nOud | 7 | 0 | 7 |\n",
		"2025": "Zwembad | 50 | 0 | 50 |\nHal | 0 | 10 | -10 |\nVelden | 10 | 0 | 10 |\nNieuw | 5 | 0 | 5 |\n",
	} {
		d, err := reader.Read(name+".txt", []byte("Begroting "+name+"\n\nProgramma 5 Sport\n\nWat mag het kosten? (x € 1.000)\n\nActiviteit | Lasten | Baten | Saldo |\n---|---|---|---|\n"+rows), nil)
		if err != nil {
			t.Fatal(err)
		}
		d.Meta.Kind, d.Meta.ProgrammeNumber, d.Meta.Programme = budget.BudgetKind, 5, "Sport"
		fmt.Sscan(name, &d.Meta.FiscalYear)
		for _, table := range d.Tables {
			for i := range table.Rows {
				for j := range table.Rows[i].Cells {
					c := &table.Rows[i].Cells[j]
					c.Period, c.Phase = d.Meta.FiscalYear, budget.Budget
				}
			}
		}
		docs = append(docs, d)
	}
	var got string
	for _, c := range Compare(Activities(docs), Pick{Publication: "begroting-2024", Year: 2024, Phase: budget.Budget}, Pick{Publication: "begroting-2025", Year: 2025, Phase: budget.Budget}, budget.Expenditure) {
		got += c.Name + " " + c.Difference.String()
		if c.Unknown {
			got += " unknown, " + c.A.Published
		}
		got += "; "
	}
	if want := "Hal -100000; Zwembad 50000; Oud -7000; Nieuw 5000; Velden 0 unknown, n.n.b.; "; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	for _, p := range Programmes(docs) {
		for _, e := range p.Editions {
			if total, ok := e.Total(); e.Year == 2024 && (!ok || total.Expenditure.Value.String() != "107000" || total.Expenditure.Terms != 3) {
				t.Errorf("the lasten of 2024 are %+v", total.Expenditure)
			}
		}
	}
}
