package fetch_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"begrotingsverkenner/cmd/begroting/internal/fetch/madesite"
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/reader"
)

// TestPasted reads each page with a table as it was fetched, and as somebody pastes its own part into a text file: the figures are
// the same.
func TestPasted(t *testing.T) {
	for name, style := range map[string]madesite.Style{"menu": madesite.Menu, "numbered": madesite.Numbered} {
		t.Run(name, func(t *testing.T) {
			s := madesite.New(style, false)
			start, dir := serve(t, s), t.TempDir()
			run(t, newWorld().options(start, dir))
			data, err := os.ReadFile(filepath.Join(dir, "manifest.json"))
			if err != nil {
				t.Fatal(err)
			}
			m, err := budget.ParseManifest(data)
			if err != nil {
				t.Fatal(err)
			}
			pages := s.TablePages()
			for _, at := range pages {
				i := slices.IndexFunc(m.Documents, func(e budget.Entry) bool { return strings.HasSuffix(e.URL, at) })
				if i < 0 {
					t.Fatalf("%s is not in the manifest", at)
				}
				e := &m.Documents[i]
				page, err := os.ReadFile(filepath.Join(dir, e.File))
				if err != nil {
					t.Fatal(err)
				}
				fetched, err := reader.Read(e.File, page, m)
				if err != nil {
					t.Fatal(err)
				}
				copied := *e
				copied.File = "geplakt.txt"
				pasted, err := reader.Read(copied.File, []byte(s.Pasted(at)), manifestOf(t, &copied))
				if err != nil {
					t.Fatal(err)
				}
				if got, want := figures(fetched), figures(pasted); got == "" || got != want {
					t.Errorf("%s: fetched\n%s\npasted\n%s", at, got, want)
				}
				// Nothing of the website itself is in the text.
				for _, text := range fetched.Texts {
					for _, w := range []string{"cookies", "Stadhuis", "14 010", "Vorige", "Volgende", "Home", "afdeling Financi"} {
						if strings.Contains(text.Text, w) {
							t.Errorf("%s: furniture in the text: %s", at, text.Text)
						}
					}
				}
			}
			if len(pages) != 4 {
				t.Errorf("%d pages with tables", len(pages))
			}
		})
	}
}

// manifestOf is a manifest of one document.
func manifestOf(t *testing.T, e *budget.Entry) *budget.Manifest {
	t.Helper()
	m, err := budget.ParseManifest(fmt.Appendf(nil, `{"documents": [{"file": %q, "kind": %q, "fiscalYear": %d, "programmeNumber": %d, "programme": %q}]}`,
		e.File, e.Kind, e.FiscalYear, e.ProgrammeNumber, e.Programme))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// figures are the figures of a document with what is known of them, but for where they stand in the file.
func figures(d *budget.Document) string {
	var b strings.Builder
	for _, table := range d.Tables {
		for _, r := range table.Rows {
			for i, c := range r.Cells {
				col := table.Columns[i]
				fmt.Fprintf(&b, "%s | %s | %s | %s | %d %s | %v %s | %v | %s\n", table.Kind, table.Caption.Text, r.Label, col.Header, col.Period, col.Phase, c.Figure, c.Unit, r.Role, c.Published)
			}
		}
	}
	return b.String()
}
