package reader_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/reader"
)

// lost returns the lines of a document that are neither in a text nor in a table, or whose words a table does not have.
// It is the first promise of the product, as a function.
func lost(d *budget.Document) []string {
	in := make([]bool, len(d.Lines)+1)
	for _, t := range d.Texts {
		for n := t.Line; n <= t.End; n++ {
			in[n] = true
		}
	}
	words := make([]*strings.Builder, len(d.Lines)+1) // per line the words of the table that it stands in
	for _, t := range d.Tables {
		if t.Kind == budget.Costs || t.Kind == budget.Products && in[t.Line] {
			continue // their lines are texts too
		}
		has := &strings.Builder{}
		add := func(s string) { has.WriteString(s + "\n") }
		add(t.Caption.Text)
		add(t.Title.Text)
		add(t.UnitText.Text)
		for _, h := range t.LabelHeads {
			add(h.Text)
		}
		for _, c := range t.Columns {
			add(c.Header)
		}
		for _, r := range t.Rows {
			add(r.Label)
			add(r.Description)
			add(r.Unit)
			for _, g := range r.Group {
				add(g)
			}
			for _, c := range r.Cells {
				add(c.Published)
			}
			for _, c := range r.Cells {
				has.WriteString(c.Published) // figures that were glued together
			}
		}
		for n := t.Line; n <= t.End && n < len(words); n++ {
			words[n] = has
		}
	}
	var out []string
	for n := 1; n <= len(d.Lines); n++ {
		if in[n] {
			continue
		}
		for _, w := range strings.FieldsFunc(d.Lines[n-1], cut) {
			if words[n] == nil {
				out = append(out, fmt.Sprintf("line %d stands nowhere: %.60q", n, d.Lines[n-1]))
				break
			}
			if strings.IndexFunc(w, unicode.IsDigit) >= 0 && !strings.Contains(words[n].String(), w) && !strings.Contains(justDigits(words[n].String()), justDigits(w)) {
				out = append(out, fmt.Sprintf("line %d: %q is lost", n, w))
				break
			}
		}
	}
	return out
}

// justDigits leaves the digits: figures that were glued together are cells of their own, also in different rows.
func justDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsDigit(r) {
			return -1
		}
		return r
	}, s)
}

// cut tells what stands between words: spaces, pipes, rules and marks of emphasis.
func cut(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune("|*_\\#\u00a0\u200b\u200c\u200d\ufeff\u200e\u200f\u2060", r) || unicode.Is(unicode.Cf, r)
}

func TestNothingIsLost(t *testing.T) {
	m := manifest(t)
	for name, data := range files(t) {
		for _, l := range lost(read(t, name, data, m)) {
			t.Errorf("%s: %s", name, l)
		}
	}
}

// FuzzRead reads anything: it must not panic, and it must lose nothing.
func FuzzRead(f *testing.F) {
	for _, data := range files(f) {
		// Whole documents are slow to mutate: seed with pieces of them too.
		lines := strings.Split(string(data), "\n")
		for i := 0; i < len(lines); i += 40 {
			f.Add([]byte(strings.Join(lines[i:min(i+40, len(lines))], "\n")))
		}
	}
	f.Add([]byte("Lasten | Baten | Saldo\n1 | 2\n|||||\n---|---\nx | 1 | 2 | 3 | 4"))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := reader.Read("x.txt", data, nil)
		if err != nil {
			return
		}
		if l := lost(d); len(l) > 0 {
			t.Error(l[0])
		}
		for _, tab := range d.Tables {
			for i := range tab.Rows {
				if len(tab.Rows[i].Cells) != len(tab.Columns) {
					t.Errorf("row %d of the table on line %d has %d cells for %d columns", i, tab.Line, len(tab.Rows[i].Cells), len(tab.Columns))
				}
			}
		}
	})
}
