package table

import (
	"strings"
	"testing"

	"begrotingsverkenner/core/budget"
)

// TestDoubtLabels holds which labels mark their figures: those that can only be a part of a name.
func TestDoubtLabels(t *testing.T) {
	for _, c := range []struct{ name, rows, marked string }{
		{"numbers with letters", "1 0 0.7 U|Bestuur|Zorg", "1 0 0.7 U"},
		{"a number with a sign", "1. (+)|Bestuur|Zorg", "1. (+)"},
		{"a letter before words that go on", "S bijdrage aan regio|I Wegen|I Bruggen", "S bijdrage aan regio"},
		{"short names are names", "L|B|MN|D66|1.2|2024|PB 2024|S", ""},
		{"names of ages are names", "0 - 18 jaar|65+ jaar|Totaal", ""},
		{"the first row of a group goes on in a small letter", "Stand begroting na>wijzigingen 1 t/m 4|Rente|Zorg|Bestuur", "wijzigingen 1 t/m 4"},
		{"a group that ends in a colon is a whole name", "Dekking uit:>reserves|Rente|Zorg|Bestuur", ""},
		{"where many rows begin in small letters they are names", "Kosten>loon|Kosten>huur|Rente|Zorg", ""},
		{"a small letter below other rows of its group is a name", "Kosten>Loon|Kosten>huur|Rente|Zorg|Totaal", ""},
	} {
		var rows []budget.Row
		for s := range strings.SplitSeq(c.rows, "|") {
			r := budget.Row{Label: s, Cells: []budget.Cell{{State: budget.Published}, {State: budget.Missing}}}
			if group, label, in := strings.Cut(s, ">"); in {
				r.Group, r.Label = []string{group}, label
			}
			rows = append(rows, r)
		}
		doubtLabels(rows)
		var marked []string
		for _, r := range rows {
			if r.Cells[0].Ambiguous {
				marked = append(marked, r.Label)
			}
			if r.Cells[1].Ambiguous {
				t.Errorf("%s: a figure that is missing is marked", c.name)
			}
		}
		if got := strings.Join(marked, "|"); got != c.marked {
			t.Errorf("%s: marked %q, want %q", c.name, got, c.marked)
		}
	}
}
