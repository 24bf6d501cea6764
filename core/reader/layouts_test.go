package reader_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"begrotingsverkenner/core/budget"
)

// TestLayouts reads each document of testdata/layouts and compares its figures with the .want file beside it, which
// was written by eye. One alone: go test -run 'TestLayouts/vn-cells'.
func TestLayouts(t *testing.T) {
	wants, err := filepath.Glob("../../testdata/layouts/*.want")
	if err != nil || len(wants) == 0 {
		t.Fatalf("no layouts found (%v)", err)
	}
	for _, w := range wants {
		stem := strings.TrimSuffix(w, ".want")
		t.Run(filepath.Base(stem), func(t *testing.T) {
			docs, _ := filepath.Glob(stem + ".[mth]*")
			if len(docs) != 1 {
				t.Fatalf("%d documents beside %s", len(docs), w)
			}
			data, err := os.ReadFile(docs[0])
			if err != nil {
				t.Fatal(err)
			}
			d := read(t, filepath.Base(docs[0]), data, nil)
			got, want := layoutLines(d), wanted(t, w)
			for i := range min(len(got), len(want)) {
				got[i] = masked(got[i], want[i])
			}
			same(t, got, want)
			if strings.HasSuffix(docs[0], "html") {
				return // its lines are marks as much as words
			}
			for _, l := range lost(d) {
				t.Error(l)
			}
		})
	}
}

// wanted reads a .want file: a line per figure, its fields trimmed; # starts a comment, notes: is for readers.
func wanted(t *testing.T, file string) []string {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for line := range strings.SplitSeq(string(data), "\n") {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") || strings.HasPrefix(line, "notes:") {
			continue
		}
		fields := strings.Split(line, "|")
		if len(fields) != 14 {
			t.Fatalf("%s: %d fields, want 14: %s", file, len(fields), line)
		}
		for i := range fields {
			fields[i] = strings.TrimSpace(fields[i])
		}
		out = append(out, strings.Join(fields, " | "))
	}
	return out
}

// masked puts * where the expectation does not say: INTERFACES leaves it open.
func masked(got, want string) string {
	g, w := strings.Split(got, " | "), strings.Split(want, " | ")
	for i := range g {
		if i < len(w) && w[i] == "*" {
			g[i] = "*"
		}
	}
	return strings.Join(g, " | ")
}

func layoutLines(d *budget.Document) []string {
	var out []string
	for _, tab := range d.Tables {
		for i := range tab.Rows {
			r := &tab.Rows[i]
			for c := range r.Cells {
				x := &r.Cells[c]
				if x.State == budget.NotApplicable {
					continue
				}
				path := tab.RowPath(r)
				last := ""
				if len(path) > 0 {
					last = path[len(path)-1]
				}
				value, period, vn := "", "", ""
				if x.HasNumber() {
					value = x.Value.String()
				}
				if x.Period != 0 {
					period = strconv.Itoa(x.Period)
				}
				if x.Figure.VN != 0 {
					vn = string(x.Figure.VN)
				}
				fields := []string{strconv.Itoa(x.Line), string(tab.Kind), last, r.Label, string(r.Role), tab.Columns[c].Header, period, string(x.Phase), value, x.Unit, fmt.Sprint(x.Scale), x.Published, vn, strings.Join(x.Notes(), ";")}
				for k := range fields {
					fields[k] = strings.TrimSpace(strings.ReplaceAll(fields[k], "|", "/"))
				}
				out = append(out, strings.Join(fields, " | "))
			}
		}
	}
	return out
}
