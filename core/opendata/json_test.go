package opendata_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/opendata"
)

// model is what a reader of the JSON needs to make the tidy CSV of it.
type model struct {
	Documents []struct {
		Document string
		Tables   []struct {
			Kind    string
			Columns []struct{ Header string }
			Rows    []struct {
				Label, Role string
				Cells       []*struct {
					Published, Unit, Phase, VN string
					Value                      json.Number
					Scale                      int64
					Period, Line               int
					Notes                      []string
				}
			}
		}
	}
}

// TestJSONHasTheFigures takes the figures out of the JSON again, with all that the tidy CSV says of them.
func TestJSONHasTheFigures(t *testing.T) {
	docs := all(t)
	var m model
	d := json.NewDecoder(bytes.NewReader(modelJSON(t, docs, "nl")))
	d.UseNumber()
	if err := d.Decode(&m); err != nil {
		t.Fatal(err)
	}
	var got [][]string
	for _, d := range m.Documents {
		for _, x := range d.Tables {
			for _, r := range x.Rows {
				for j, c := range r.Cells {
					if c == nil {
						continue
					}
					got = append(got, []string{d.Document, x.Kind, r.Label, r.Role, x.Columns[j].Header, number(int64(c.Period)), c.Phase,
						string(c.Value), c.Unit, number(c.Scale), c.Published, c.VN, number(int64(c.Line)), strings.Join(c.Notes, ";")})
				}
			}
		}
	}
	var want [][]string
	for _, r := range csvOf(t, docs, opendata.Standard)[1:] {
		want = append(want, []string{r[0], r[6], plain(r[7]), r[8], plain(r[9]), r[10], r[11], r[12], r[13], r[14], plain(r[15]), r[16], r[17], r[18]})
	}
	if len(got) != len(want) || len(got) < 554 {
		t.Fatalf("%d figures in the JSON, %d in the CSV", len(got), len(want))
	}
	for i := range got {
		if g, w := strings.Join(got[i], "|"), strings.Join(want[i], "|"); g != w {
			t.Fatalf("figure %d\n got %s\nwant %s", i, g, w)
		}
	}
}

// plain takes off the apostrophe that keeps a spreadsheet from running a text.
func plain(s string) string { return strings.TrimPrefix(s, "'") }

func number(n int64) string {
	if n == 0 {
		return ""
	}
	b, _ := json.Marshal(n)
	return string(b)
}

// csvOf writes and reads the tidy CSV.
func csvOf(t *testing.T, docs []*budget.Document, d opendata.Dialect) [][]string {
	t.Helper()
	var b bytes.Buffer
	c := opendata.NewCSVIn(&b, d)
	for _, doc := range docs {
		if err := c.WriteDocument(doc); err != nil {
			t.Fatal(err)
		}
	}
	if err := c.Flush(); err != nil {
		t.Fatal(err)
	}
	if d == opendata.ExcelNL {
		return parseExcel(t, b.String())
	}
	return parse(t, b.String())
}
