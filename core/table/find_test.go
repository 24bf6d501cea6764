package table_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/source"
	"begrotingsverkenner/core/table"
)

func options() table.Options {
	return table.Options{Junk: func(int) bool { return false }, Break: func(string) bool { return false }}
}

func find(lines []string, o table.Options) ([]*table.Table, []source.Block) {
	blocks := source.AppendBlocks(nil, lines)
	return table.Find(blocks, lines, o), blocks
}

// FuzzFind: nothing panics; each figure of a table stands on its line, as often as the line has it; and the lines of its rows are the table's.
func FuzzFind(f *testing.F) {
	files, err := filepath.Glob("../../testdata/pages/0[0-2]/*.txt")
	if err != nil || len(files) == 0 {
		f.Fatal("no pages", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		lines := strings.Split(string(data), "\n")
		for i := 0; i < len(lines); i += 40 {
			if piece := strings.Join(lines[i:min(i+40, len(lines))], "\n"); len(piece) < 2000 {
				f.Add(piece)
			}
		}
	}
	f.Fuzz(func(t *testing.T, s string) {
		text, err := source.Decode([]byte(s))
		if err != nil || len(text.Lines) > 400 {
			return
		}
		tables, blocks := find(text.Lines, options())
		at := map[int]int{}
		for i, b := range blocks {
			at[b.Line] = i
		}
		digits := map[int]string{}
		for _, x := range tables {
			for _, r := range x.Rows {
				if len(r.Cells) != len(x.Columns) {
					t.Errorf("%d cells below %d titles", len(r.Cells), len(x.Columns))
				}
				for _, c := range r.Cells {
					if c.State != budget.Published {
						continue
					}
					if c.Line < 1 || c.Line > len(text.Lines) {
						t.Fatalf("a figure on line %d of %d", c.Line, len(text.Lines))
					}
					digits[c.Line] += justDigits(c.Published)
					if i, ok := at[c.Line]; ok && !x.Holds(i) {
						t.Errorf("line %d has %q, and is none of its table", c.Line, c.Published)
					}
				}
			}
		}
		for line, has := range digits {
			if n, most := len(has), len(justDigits(text.Lines[line-1])); n > most {
				t.Errorf("line %d, %q, has %d digits in its tables, and %d as printed", line, text.Lines[line-1], n, most)
			}
		}
	})
}

func justDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
}

// TestExplain: the readings of a table, the chosen one first, with what spoke for each; the list of evidence has a name and words in both
// languages for all.
func TestExplain(t *testing.T) {
	lines := strings.Split("Kosten (€ 1.000)\n\nLasten\n\nBaten\n\nSaldo\n\nAfval\n\n30\n\n10\n\n20\n\nRiool\n\n5\n\n4\n\n1", "\n")
	var told []table.Reading
	o := options()
	o.Explain, o.Line = func(r []table.Reading) { told = r }, 11
	tables, _ := find(lines, o)
	if len(tables) != 1 || len(told) == 0 {
		t.Fatalf("%d tables, %d readings", len(tables), len(told))
	}
	first := told[0]
	if got := strings.Join(first.Columns, "|"); !first.Chosen || got != "Lasten|Baten|Saldo" || first.Label != "Afval" || strings.Join(first.Figures, "|") != "30|10|20" {
		t.Errorf("%+v", first)
	}
	sum, balances := 0.0, false
	for _, s := range first.Because {
		if s.Name == "" || s.NL == "" || s.EN == "" {
			t.Errorf("evidence without words: %+v", s)
		}
		sum += s.Score
		balances = balances || s.Name == "balances" && s.Score > 0
	}
	if !balances {
		t.Errorf("lasten, baten and saldo add up, and nothing says so: %+v", first.Because)
	}
	if d := first.Score - sum; d < -0.3 || d > 0.3 {
		t.Errorf("what is told adds up to %.2f, the score is %.2f", sum, first.Score)
	}
	for i := 1; i < len(told); i++ {
		if told[i].Chosen || told[i].Score > told[i-1].Score {
			t.Errorf("reading %d: %+v", i, told[i])
		}
	}
	told = nil
	o.Line = 1
	find(lines, o)
	if told != nil {
		t.Error("line 1 has no row of a table")
	}
}
