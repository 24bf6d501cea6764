package source

import (
	"fmt"
	"strings"
	"testing"
)

// TestTabsMend holds that cells with line breaks in them, as browsers copy them, are one cell, and that figures keep the line they stand on.
func TestTabsMend(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"titles that go on in a word and a day",
			"Naam\tSaldo\nper\n1-1-2017\tErbij 2017\tEraf 2017\tSaldo\nper\n1-1-2018\nReserves\nDuin\t84\t49\t56\t77\nKlif\t18\t9\t3\t24\nVeen\t8\t9\t2\t15\n",
			"1:Naam|Saldo per 1-1-2017|Erbij 2017|Eraf 2017|Saldo per 1-1-2018\n6:Reserves\n7:Duin|84|49|56|77\n8:Klif|18|9|3|24\n9:Veen|8|9|2|15\n"},
		{"a label behind the number of its row",
			"1\tDuin\t565\t444\n2\tKlif\t181\t164\n3\tBaten veen:\nvoor zover elders\t115\t299\n4\tGors\t27\t20\n",
			"1:1|Duin|565|444\n2:2|Klif|181|164\n3:3|Baten veen: voor zover elders|115@4|299@4\n5:4|Gors|27|20\n"},
		{"a short row is one by itself",
			"Duin\t565\t444\nTotaal\t181\nKlif\t115\t299\nVeen\t27\t20\n",
			"1:Duin|565|444\n2:Totaal|181\n3:Klif|115|299\n4:Veen|27|20\n"},
	} {
		lines := strings.Split(c.text, "\n")
		var got strings.Builder
		for _, b := range Tabs(Blocks(lines), lines, func(string) bool { return false }) {
			cells := make([]string, len(b.Cells))
			for i, s := range b.Cells {
				if cells[i] = s; b.Lines != nil && b.Lines[i] != b.Line {
					cells[i] += fmt.Sprintf("@%d", b.Lines[i])
				}
			}
			fmt.Fprintf(&got, "%d:%s\n", b.Line, strings.Join(cells, "|"))
		}
		if got.String() != c.want {
			t.Errorf("%s: got\n%swant\n%s", c.name, got.String(), c.want)
		}
	}
}
