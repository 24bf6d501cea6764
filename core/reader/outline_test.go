package reader_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"begrotingsverkenner/core/budget"
)

// TestOutline compares the headings of the five documents, with their lines and levels, with files that were checked by
// eye. A table stands between them as what it is, so that a heading that lost its table shows.
func TestOutline(t *testing.T) {
	m := manifest(t)
	for name, data := range files(t) {
		t.Run(name[:3], func(t *testing.T) {
			d := read(t, name, data, m)
			want, err := os.ReadFile(filepath.Join("../../testdata/expected", "outline-"+name[:3]+".txt"))
			if err != nil {
				t.Fatal(err)
			}
			same(t, outlineLines(d), strings.Split(strings.TrimRight(string(want), "\n"), "\n"))
		})
	}
}

// Where every activity is asked the W-questions again, its name stands above them, also right before the first; a heading
// without a text, before the next question, does not.
func TestQuestionsAgain(t *testing.T) {
	d := read(t, "x.txt", []byte(`Begroting 2025

Programma 7 Werk en inkomen

Re-integratie

Wat willen we bereiken?

Meer mensen hebben werk en blijven aan het werk.

Banenregeling

Wat mag het kosten?

Voor 2025 is € 12,4 mln. aan lasten begroot en € 3,1 mln. aan baten.

Schuldhulp

Wat mag het kosten?

Voor 2025 is € 2,4 mln. aan lasten begroot en € 0,1 mln. aan baten.
`), nil)
	var got []string
	for _, table := range d.Tables {
		got = append(got, strings.Join(table.Path, " > "))
	}
	same(t, got, []string{"Re-integratie", "Schuldhulp"})
}

func outlineLines(d *budget.Document) []string {
	var out []string
	next := 0
	tables := func(line int) {
		for next < len(d.Tables) && d.Tables[next].Line <= line {
			t := d.Tables[next]
			out = append(out, fmt.Sprintf("%4d       [%s: %s]", t.Line, t.Kind, t.Caption.Text))
			next++
		}
	}
	for _, x := range d.Texts {
		tables(x.Line)
		switch x.Kind {
		case budget.Heading, budget.Question:
			mark := ""
			if x.Ask != budget.NoAsk {
				mark = "? "
			}
			out = append(out, fmt.Sprintf("%4d %s%s%s", x.Line, strings.Repeat("  ", x.Level-1), mark, x.Text))
		case budget.Holder, budget.BuildStamp:
			out = append(out, fmt.Sprintf("%4d       (%s: %.60s)", x.Line, x.Kind, x.Text))
		}
	}
	tables(len(d.Lines))
	return out
}
