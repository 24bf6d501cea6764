package table_test

import (
	"fmt"
	"strings"
	"testing"

	"begrotingsverkenner/core/table"
)

// titles: what a title of a column says: year, phase, measure, and what it is besides. ? is a title with words that are not known.
const titles = `
Begroting 2025                → 2025 budget
Rekening 2023                 → 2023 actual
JR2024                        → 2024 actual bare
B-2026                        → 2026 budget bare
2026 e.v.                     → 2026 bare
2026 (%)                      → 2026
Realisatie 2022-2024          → actual
Lasten                        → expenditure
Baten                         → revenue
Saldo                         → balance
Verschil                      → difference
Stand per 1 januari 2024      → 2024 opening dated
Saldo 31-12-2024              → 2024 closing dated
januari t/m juni 2022         → 2022 ?
Onttrekkingen                 → withdrawal
Streefwaarde 2027             → 2027 target
Omschrijving                  → head ?
Besteding (jaar T)            → actual spending ?
Begroting 2022 jaarschijf 2023 → 2023 budget ?
Boven-regionaal               → ?
`

func TestReadTitle(t *testing.T) {
	n := 0
	for line := range strings.Lines(titles) {
		in, want, ok := strings.Cut(line, "→")
		if !ok {
			continue
		}
		n++
		in, want = strings.TrimSpace(in), strings.TrimSpace(want)
		x := table.ReadTitle(in)
		var got []string
		add := func(ok bool, s string) {
			if ok {
				got = append(got, s)
			}
		}
		add(x.Year != 0, fmt.Sprint(x.Year))
		add(x.Phase != "", string(x.Phase))
		add(x.Measure != "", string(x.Measure))
		add(x.Bare, "bare")
		add(x.Dated, "dated")
		add(x.Head, "head")
		add(!x.Known, "?")
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%q: %s, want %s", in, s, want)
		}
	}
	if n < 15 {
		t.Errorf("%d titles", n)
	}
}
