package site

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"begrotingsverkenner/core/budget"
)

// TestUneven: the sums of a publication are of the programmes that name an amount. Where that makes lasten less baten another sum than the saldo, the page says
// why.
func TestUneven(t *testing.T) {
	const says = "Niet elk programma noemt alle drie de bedragen."
	for _, c := range []struct {
		name string
		rows [2]string
		said bool
	}{
		{"all three", [2]string{"Lasten | 500\nBaten | 100\nSaldo | 400", "Lasten | 50\nBaten | 10\nSaldo | 40"}, false},
		{"one without a saldo", [2]string{"Lasten | 500\nBaten | 100\nSaldo | 400", "Lasten | 50\nOverig | 10"}, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			var docs []Input
			list := budget.Manifest{Municipality: "Voorbeeldstad"}
			for i, rows := range c.rows {
				e := budget.Entry{File: fmt.Sprintf("%d.txt", i+1), Kind: budget.BudgetKind, FiscalYear: 2030, ProgrammeNumber: i + 1, Programme: []string{"Wonen", "Zorg"}[i]}
				list.Documents = append(list.Documents, e)
				docs = append(docs, Input{Name: e.File, Data: fmt.Appendf(nil, "Programma %d %s\n\nWat mag het kosten (x € 1.000)\n\n | Begroting 2030 |\n---|---|\n%s |\n", i+1, e.Programme, strings.ReplaceAll(rows, "\n", " |\n"))})
			}
			data, err := json.Marshal(list)
			if err != nil {
				t.Fatal(err)
			}
			m, err := budget.ParseManifest(data)
			if err != nil {
				t.Fatal(err)
			}
			for i := range docs {
				docs[i].Manifest = m
			}
			dir := t.TempDir()
			if err := Build(dir, docs, Options{}); err != nil {
				t.Fatal(err)
			}
			html, err := os.ReadFile(filepath.Join(dir, "publicatie", "begroting-2030", "index.html"))
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(string(html), `class="keys sums"`) {
				t.Fatal("the publication has no sums")
			}
			if said := strings.Contains(string(html), says); said != c.said {
				t.Errorf("it says why the sums don't agree: %v", said)
			}
		})
	}
}
