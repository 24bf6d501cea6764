package reader_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/reader"
)

const documents = "../../testdata/documents"

func manifest(t testing.TB) *budget.Manifest {
	data, err := os.ReadFile(filepath.Join(documents, "manifest.json"))
	if err != nil {
		t.Fatal(err)
	}
	m, err := budget.ParseManifest(data)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func files(t testing.TB) map[string][]byte {
	names, err := filepath.Glob(filepath.Join(documents, "*.txt"))
	if err != nil || len(names) != 5 {
		t.Fatalf("%d documents, error %v", len(names), err)
	}
	out := map[string][]byte{}
	for _, n := range names {
		data, err := os.ReadFile(n)
		if err != nil {
			t.Fatal(err)
		}
		out[filepath.Base(n)] = data
	}
	return out
}

// figures writes every cell of a document as a line of text; with lines or without.
func figures(d *budget.Document, lines bool) []string {
	var out []string
	for _, t := range d.Tables {
		for i := range t.Rows {
			r := &t.Rows[i]
			for c := range r.Cells {
				x := &r.Cells[c]
				if x.State == budget.NotApplicable {
					continue
				}
				path := t.RowPath(r)
				last := ""
				if len(path) > 0 {
					last = path[len(path)-1]
				}
				s := fmt.Sprintf("%s | %s | %s | %s | %s | %s | %s | %d %s | %s %s %d | %s %c | %s", last, t.Caption.Text, t.Kind, r.Label, r.Description, r.Role,
					t.Columns[c].Header, x.Period, x.Phase, x.Value, x.Unit, x.Scale, x.Published, x.Figure.VN, strings.Join(x.Notes(), ";"))
				if lines {
					s += fmt.Sprintf(" | %d", x.Line)
				}
				out = append(out, s)
			}
		}
	}
	return out
}

func read(t testing.TB, name string, data []byte, m *budget.Manifest) *budget.Document {
	t.Helper()
	d, err := reader.Read(name, data, m)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return d
}

// same compares two lists of figures and shows the first differences.
func same(t *testing.T, got, want []string) {
	t.Helper()
	shown := 0
	for i := 0; i < len(got) || i < len(want); i++ {
		g, w := "(nothing)", "(nothing)"
		if i < len(got) {
			g = got[i]
		}
		if i < len(want) {
			w = want[i]
		}
		if g != w {
			t.Errorf("figure %d\n got %s\nwant %s", i+1, g, w)
			if shown++; shown == 4 {
				t.Fatalf("%d figures, want %d", len(got), len(want))
			}
		}
	}
}

// TestEncodings reads each document in every encoding and with every line end: the same figures on the same lines.
func TestEncodings(t *testing.T) {
	m := manifest(t)
	for name, data := range files(t) {
		want := figures(read(t, name, data, m), true)
		text := string(data)
		utf16bytes := func(big bool) []byte {
			out := []byte{0xFF, 0xFE}
			if big {
				out = []byte{0xFE, 0xFF}
			}
			for _, u := range utf16.Encode([]rune(text)) {
				if big {
					out = append(out, byte(u>>8), byte(u))
				} else {
					out = append(out, byte(u), byte(u>>8))
				}
			}
			return out
		}
		for variant, bytes := range map[string][]byte{
			"BOM":      append([]byte{0xEF, 0xBB, 0xBF}, data...),
			"UTF-16LE": utf16bytes(false),
			"UTF-16BE": utf16bytes(true),
			"CRLF":     []byte(strings.ReplaceAll(text, "\n", "\r\n")),
			"CR":       []byte(strings.ReplaceAll(text, "\n", "\r")),
		} {
			t.Run(name[:3]+"/"+variant, func(t *testing.T) { same(t, figures(read(t, name, bytes, m), true), want) })
		}
		t.Run(name[:3]+"/Windows-1252", func(t *testing.T) {
			// What Windows-1252 lacks (´, a narrow space …) becomes a question mark in the text; figures don't change.
			var b []byte
			for _, r := range text {
				if c, ok := charmap.Windows1252.EncodeRune(r); ok {
					b = append(b, c)
				} else {
					b = append(b, '?')
				}
			}
			same(t, figures(read(t, name, b, m), true), want)
		})
	}
}

// TestOtherFigures replaces each digit of each figure by another one, everywhere alike, and expects the figures that
// belong to the new digits: nothing may depend on the figures of these five documents.
func TestOtherFigures(t *testing.T) {
	m := manifest(t)
	swap := strings.NewReplacer("1", "7", "2", "5", "3", "1", "4", "8", "5", "2", "6", "9", "7", "3", "8", "4", "9", "6")
	for name, data := range files(t) {
		t.Run(name[:3], func(t *testing.T) {
			d := read(t, name, data, m)
			lines := strings.Split(string(data), "\n")
			var want []string
			for _, tab := range d.Tables {
				for i := range tab.Rows {
					for c := range tab.Rows[i].Cells {
						x := &tab.Rows[i].Cells[c]
						if x.State == budget.Published {
							lines[x.Line-1] = strings.Replace(lines[x.Line-1], x.Published, "\x00"+swap.Replace(x.Published), 1)
						}
					}
				}
			}
			text := strings.ReplaceAll(strings.Join(lines, "\n"), "\x00", "")
			for _, tab := range d.Tables {
				for i := range tab.Rows {
					for c := range tab.Rows[i].Cells {
						x := tab.Rows[i].Cells[c]
						if x.State == budget.Published {
							want = append(want, fmt.Sprintf("%d %s %s %s", x.Line, tab.Columns[c].Header, tab.Rows[i].Label, swap.Replace(x.Published)))
						}
					}
				}
			}
			e := read(t, name, []byte(text), m)
			var got []string
			for _, tab := range e.Tables {
				for i := range tab.Rows {
					for c := range tab.Rows[i].Cells {
						if x := &tab.Rows[i].Cells[c]; x.State == budget.Published {
							got = append(got, fmt.Sprintf("%d %s %s %s", x.Line, tab.Columns[c].Header, tab.Rows[i].Label, x.Published))
						}
					}
				}
			}
			same(t, got, want)
		})
	}
}

// TestOtherLayouts writes every table of each document down in every layout and expects the same figures.
func TestOtherLayouts(t *testing.T) {
	m := manifest(t)
	for name, data := range files(t) {
		d := read(t, name, data, m)
		want := figures(d, false)
		for _, s := range styles {
			want := want
			t.Run(name[:3]+"/"+s.name, func(t *testing.T) {
				lines := append([]string{}, d.Lines...)
				for i := len(d.Tables) - 1; i >= 0; i-- {
					tab := d.Tables[i]
					if tab.Kind == budget.Products || tab.Kind == budget.Costs {
						continue // lists, no tables
					}
					lines = append(lines[:tab.Line-1:tab.Line-1], append(s.write(tab), lines[tab.End:]...)...)
				}
				text := strings.Join(lines, "\n")
				if dir := os.Getenv("KEEP"); dir != "" {
					_ = os.WriteFile(filepath.Join(dir, name[:3]+"-"+s.name+".txt"), []byte(text), 0o644)
				}
				got := figures(read(t, name, []byte(text), m), false)
				if s.pipes {
					// An empty cell shows the place that arithmetic had to find.
					for _, list := range [...]*[]string{&got, &want} {
						out := make([]string, len(*list))
						for i, x := range *list {
							out[i] = strings.Replace(x, "placed_by_arithmetic", "", 1)
						}
						*list = out
					}
				}
				same(t, got, want)
			})
		}
	}
}
