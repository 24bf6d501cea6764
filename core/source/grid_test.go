package source_test

import (
	"fmt"
	"strings"
	"testing"

	"begrotingsverkenner/core/source"
)

// TestGridLines lays tables out. A cell is its text, with > for each column more that it covers and v for each row.
func TestGridLines(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"titles over columns", "Onderdeel v|Begroting >\nLasten|Baten\nSport|1|2", `start "Onderdeel" "Begroting"+1 ""
"" "Lasten" "Baten"
rule 3
"Sport" "1" "2"
`},
		{"a label over rows", "|Lasten|Baten\nSport v|x|1\ny|2", `start "" "Lasten" "Baten"
rule 3
"Sport" "x" "1"
"Sport" "y" "2"
`},
		{"a caption", "Tabel 1 >>\nSoort|2025|2026\nSport|1|2", `words "Tabel 1"
start "Soort" "2025" "2026"
rule 3
"Sport" "1" "2"
`},
		{"titles again", "Programma 1|Lasten|Baten\nSport|1|2\nProgramma 2|Lasten|Baten\nWegen|3|4", `start "Programma 1" "Lasten" "Baten"
rule 3
"Sport" "1" "2"
words "Programma 2"
start "" "Lasten" "Baten"
"Wegen" "3" "4"
`},
		{"rows too short", "Soort|2025|2026\nSport|1", `start "Soort" "2025" "2026"
rule 3
"Sport" "1" ""
`},
		{"only words", "a|b\nc|d", `start "a" "b"
"c" "d"
`},
	} {
		var rows []source.GridRow
		for line := range strings.SplitSeq(c.in, "\n") {
			var r source.GridRow
			for cell := range strings.SplitSeq(line, "|") {
				text := strings.TrimRight(cell, "> v")
				marks := cell[len(text):]
				r.Cells = append(r.Cells, source.GridCell{Text: text, Cols: 1 + strings.Count(marks, ">"), Rows: 1 + strings.Count(marks, "v")})
			}
			rows = append(rows, r)
		}
		source.MarkHeads(rows)
		var b strings.Builder
		for _, l := range source.GridLines(rows) {
			switch {
			case l.Kind == source.Rule:
				fmt.Fprintf(&b, "rule %d\n", l.Column)
				continue
			case l.Kind == source.Words:
				fmt.Fprintf(&b, "words %q\n", l.Text)
				continue
			case l.Start:
				b.WriteString("start ")
			}
			for i, s := range l.Cells {
				if i > 0 {
					b.WriteByte(' ')
				}
				fmt.Fprintf(&b, "%q", s)
				if l.Spans[i] > 1 {
					fmt.Fprintf(&b, "+%d", l.Spans[i]-1)
				}
			}
			b.WriteByte('\n')
		}
		if b.String() != c.want {
			t.Errorf("%s: got\n%swant\n%s", c.name, b.String(), c.want)
		}
	}
}

// TestGridIsBounded asks for a table of millions of cells.
func TestGridIsBounded(t *testing.T) {
	rows := make([]source.GridRow, 2000)
	for i := range rows {
		for range 100 {
			rows[i].Cells = append(rows[i].Cells, source.GridCell{Text: "x", Cols: 1 << 30, Rows: 1 << 30, Skip: 1 << 30})
		}
	}
	cells := 0
	for _, l := range source.GridLines(rows) {
		cells += len(l.Cells)
	}
	if cells > 5_000_000 {
		t.Errorf("%d cells", cells)
	}
}
