package workbook

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// shown is a figure as a person finds it: under the title of a table, on the row of a label, below a header.
type shown struct{ file, title, label, header, value string }

// readOff reads the figures off the sheets the way a person does. It knows nothing of the plan.
func readOff(t *testing.T, book []byte) []shown {
	t.Helper()
	b, err := openBook(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	source := regexp.MustCompile(`^(.*):[0-9]+$`)
	var all []shown
	for _, sheet := range b.order {
		cells, err := b.cells(sheet)
		if err != nil {
			t.Fatal(err)
		}
		rels, err := z.Open("xl/worksheets/_rels/" + filepath.Base(b.sheets[sheet]) + ".rels")
		if err != nil {
			t.Fatal(err)
		}
		var list struct {
			Relationship []struct {
				Target string `xml:",attr"`
			}
		}
		if err := xml.NewDecoder(rels).Decode(&list); err != nil {
			t.Fatal(err)
		}
		for _, r := range list.Relationship {
			if !strings.HasPrefix(r.Target, "../tables/") {
				continue
			}
			part, err := z.Open("xl/tables/" + filepath.Base(r.Target))
			if err != nil {
				t.Fatal(err)
			}
			var x xmlTable
			if err := xml.NewDecoder(part).Decode(&x); err != nil {
				t.Fatal(err)
			}
			if strings.HasPrefix(x.Name, "Controles_") {
				continue // what the checks say repeats figures
			}
			a := parseArea(t, x.Ref)
			title := cells[place{1, a.top - 2}].value
			from := a.left
			for from < a.right && cells[place{from, a.top}].value != "Bron" {
				from++
			}
			for row := a.top + 1; cells[place{1, row}].value != "" || row <= a.bottom; row++ {
				m := source.FindStringSubmatch(cells[place{from, row}].value)
				if m == nil {
					continue // a computed row, or text
				}
				for col := a.left + 1; col < a.right; col++ {
					if c := cells[place{col, row}]; c.value != "" && c.formula == "" {
						all = append(all, shown{m[1], title, cells[place{1, row}].value, cells[place{col, a.top}].value, c.value})
					}
				}
			}
		}
	}
	return all
}

// TestExpected finds every published figure of the expected results in the workbook, and no figure twice.
func TestExpected(t *testing.T) {
	found := readOff(t, write(t, documents(t), Options{}))
	files, _ := filepath.Glob(filepath.Join("..", "..", "testdata", "expected", "*.csv"))
	total := 0
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		records, err := csv.NewReader(f).ReadAll()
		f.Close()
		if err != nil {
			t.Fatal(err)
		}
		head := records[0]
		for _, record := range records[1:] {
			get := func(column string) string { return record[slices.Index(head, column)] }
			if get("published") == "" || get("value") == "" {
				continue
			}
			total++
			value, _ := strconv.ParseFloat(get("value"), 64)
			scale, _ := strconv.ParseFloat(get("scale"), 64)
			if get("unit") == "%" {
				scale = 100
			}
			label := get("row")
			if label == "" && get("role") != "item" {
				label = "Totaal"
			}
			section := strings.Split(get("section"), " > ")
			at := slices.IndexFunc(found, func(s shown) bool {
				v, err := strconv.ParseFloat(s.value, 64)
				return err == nil && s.file == get("document") && s.label == label && s.header == get("column") && near(v*scale, value) &&
					(slices.Contains(section, s.title) || s.title == get("table"))
			})
			if at < 0 {
				t.Errorf("%s line %s: %s %q %q is not in the workbook under %q", get("document"), get("line"), get("row"), get("column"), get("published"), section)
				continue
			}
			found = slices.Delete(found, at, at+1)
		}
	}
	if total < 445 {
		t.Errorf("only %d figures expected", total)
	}
	for _, s := range found {
		if _, err := strconv.ParseFloat(s.value, 64); err == nil && s.header != "Jaar" {
			t.Errorf("a figure too many: %+v", s)
		}
	}
}

func near(a, b float64) bool { return a-b < 1e-6 && b-a < 1e-6 }
