package view

import (
	"os"
	"testing"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/reader"
)

// TestPlaces: line 211 of the budget of 2026 is a row of a table with six figures; its third is that of 2026.
func TestPlaces(t *testing.T) {
	const file = "../../testdata/documents/003_f6bf6a3b53155ab6.txt"
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	d, err := reader.Read("a.txt", data, nil)
	if err != nil {
		t.Fatal(err)
	}
	places := PlacesOf(d)
	seen := map[[2]int]bool{}
	alone := 0
	for _, table := range d.Tables {
		for i := range table.Rows {
			for j := range table.Rows[i].Cells {
				c := &table.Rows[i].Cells[j]
				if c.State != budget.Published {
					continue
				}
				place := places.Cell(c)
				if place == 0 {
					alone++
					continue
				}
				at := [2]int{c.Line, place}
				if seen[at] {
					t.Errorf("line %d has two figures at place %d", c.Line, place)
				}
				seen[at] = true
				if got := places.Find(d, c.Line, c.Published, c.Period, c.Phase); got != place {
					t.Errorf("line %d: %s of %d is found at place %d, not %d", c.Line, c.Published, c.Period, got, place)
				}
			}
		}
	}
	for place, published := range []string{"190.726", "282.698", "257.288"} {
		if got := places.Find(d, 211, published, 0, ""); got != place+1 {
			t.Errorf("%s has place %d of line 211, not %d", published, got, place+1)
		}
	}
	if got := places.Find(d, 211, "1", 2026, budget.Budget); got != 0 {
		t.Errorf("a figure that is not there has place %d", got)
	}
	if len(seen) == 0 {
		t.Errorf("no line with more figures; %d alone", alone)
	}
}
