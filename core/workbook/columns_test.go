package workbook

import (
	"testing"

	"begrotingsverkenner/core/budget"
)

func TestNoteOfRow(t *testing.T) {
	table := &budget.Table{Columns: []budget.Column{{Header: "Begroting 2024"}, {Header: "Begroting 2025"}, {Header: "Begroting 2026"}}}
	unsure, missing := budget.Cell{Ambiguous: true}, budget.Cell{State: budget.Missing}
	for _, c := range []struct {
		name   string
		cells  []budget.Cell
		nl, en string
	}{
		{"nothing", []budget.Cell{{}, {}, {}}, "", ""},
		{"all figures", []budget.Cell{unsure, unsure, unsure}, "alle cijfers: plaats niet zeker", "all figures: place uncertain"},
		{"all figures but what isn't there", []budget.Cell{unsure, missing, unsure},
			"alle cijfers: plaats niet zeker; Begroting 2025: niet gepubliceerd", "all figures: place uncertain; Begroting 2025: not published"},
		{"some figures", []budget.Cell{unsure, unsure, {}},
			"Begroting 2024, Begroting 2025: plaats niet zeker", "Begroting 2024, Begroting 2025: place uncertain"},
		{"the only figure", []budget.Cell{missing, unsure, missing},
			"Begroting 2024, Begroting 2026: niet gepubliceerd; Begroting 2025: plaats niet zeker", "Begroting 2024, Begroting 2026: not published; Begroting 2025: place uncertain"},
	} {
		for _, l := range []struct {
			words *words
			want  string
		}{{&dutch, c.nl}, {&english, c.en}} {
			if got := (&layout{t: table, words: l.words}).noteOfRow(&budget.Row{Cells: c.cells}); got != l.want {
				t.Errorf("%s: %q, want %q", c.name, got, l.want)
			}
		}
	}
}
