package engine_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/pdf"
)

// found tells how many figures of a document's tables were found on its pages: all, none found, those whose place another figure
// has too, and those that don't stand to the right of the one before them in their row.
type found struct{ all, none, double, disorder int }

// findAll looks all figures of a document's tables up on its pages.
func findAll(t *testing.T, d *budget.Document, data []byte) (f found) {
	t.Helper()
	v, _, done, err := shared.View(data)
	if err != nil {
		t.Fatal(err)
	}
	defer done()
	first, lines := map[int]int{}, map[int][]string{}
	for n := 1; n <= len(d.Lines); n++ {
		p := d.Page(n)
		if lines[p] == nil {
			first[p] = n
		}
		lines[p] = append(lines[p], strings.TrimSpace(d.Line(n)))
	}
	seen := map[string]bool{}
	for _, table := range d.Tables {
		for i := range table.Rows {
			right, at, before := -1, 0, 0
			for c := range table.Rows[i].Cells {
				x := &table.Rows[i].Cells[c]
				if x.State != budget.Published {
					continue
				}
				if x.Line != before {
					at, before, right = 0, x.Line, -1
				}
				p := d.Page(x.Line)
				line := lines[p][x.Line-first[p]]
				nth := strings.Count(line[:at], x.Published)
				if k := strings.Index(line[at:], x.Published); k >= 0 {
					nth = strings.Count(line[:at+k], x.Published)
					at += k + len(x.Published)
				}
				boxes, err := v.Find(p, lines[p], x.Line-first[p], x.Published, nth)
				if err != nil {
					t.Fatal(err)
				}
				f.all++
				if len(boxes) == 0 {
					f.none++
					continue
				}
				key := fmt.Sprint(p, boxes)
				if seen[key] {
					f.double++
				}
				seen[key] = true
				if boxes[0].X0 <= right {
					f.disorder++
				}
				right = boxes[0].X0
			}
		}
	}
	return f
}

// TestWholePlaces finds the figures of whole budgets on their pages, where those are there. No figure has the place of another, but
// for the cells that an untagged table repeats.
func TestWholePlaces(t *testing.T) {
	for _, x := range []struct {
		document               string
		none, double, disorder int // at most
	}{{"begroting-2026-tagged.pdf", 1, 0, 0}, {"begroting-2025-untagged.pdf", 225, 36, 3}} {
		data, err := os.ReadFile(filepath.Join("..", "..", "shared", "whole", x.document))
		if err != nil {
			t.Skip("the whole budgets are not here")
		}
		f := findAll(t, readDocument(t, x.document, data), data)
		t.Logf("%s: %+v", x.document, f)
		if f.none > x.none || f.double > x.double || f.disorder > x.disorder {
			t.Errorf("%s: more than %+v", x.document, x)
		}
	}
}

// TestView draws pages and finds figures on them: where a figure was found there is ink, and right beside it there is none. A page
// that lies on its side is drawn upright.
func TestView(t *testing.T) {
	upright := "BT /F1 12 Tf 72 700 Td (Sport) Tj ET BT /F1 12 Tf 300 700 Td (1.234) Tj ET BT /F1 12 Tf 400 700 Td (1.234) Tj ET " +
		"BT /F1 12 Tf 72 660 Td (Wegen) Tj ET BT /F1 12 Tf 300 660 Td (-1.234) Tj ET BT /F1 12 Tf 400 660 Td (21.234) Tj ET"
	side := strings.NewReplacer("72 700 Td", "0 1 -1 0 142 72 Tm", "300 700 Td", "0 1 -1 0 142 300 Tm", "400 700 Td", "0 1 -1 0 142 400 Tm",
		"72 660 Td", "0 1 -1 0 182 72 Tm", "300 660 Td", "0 1 -1 0 182 300 Tm", "400 660 Td", "0 1 -1 0 182 400 Tm").Replace(upright)
	turned := page1(upright)
	turned[2] = strings.Replace(turned[2], "/Type /Page ", "/Type /Page /Rotate 180 ", 1)
	lines := []string{"Sport | 1.234 | 1.234", "Wegen | -1.234 | 21.234"}
	for _, c := range []struct {
		name string
		data []byte
		size pdf.Sheet
	}{
		{"as it is", makePDF(page1(upright)...), pdf.Sheet{Width: 59500, Height: 84200}},
		{"turned over", makePDF(turned...), pdf.Sheet{Width: 59500, Height: 84200}},
		{"on its side", makePDF(page1(side)...), pdf.Sheet{Width: 84200, Height: 59500}},
	} {
		v, pixels, done, err := shared.View(c.data)
		if err != nil {
			t.Fatal(err)
		}
		defer done()
		if got, err := v.Sheet(1); err != nil || got != c.size {
			t.Errorf("%s: the page is %v (%v), want %v", c.name, got, err, c.size)
		}
		// A pixel for each half point.
		whole := c.size.Width / 50
		for _, f := range []struct {
			at     int
			figure string
			nth    int
			column int // where it stands, in points
		}{{0, "1.234", 0, 300}, {0, "1.234", 1, 400}, {1, "-1.234", 0, 300}, {1, "21.234", 0, 400}} {
			boxes, err := v.Find(1, lines, f.at, f.figure, f.nth)
			if err != nil || len(boxes) != 1 {
				t.Errorf("%s: %s stands at %v (%v)", c.name, f.figure, boxes, err)
				continue
			}
			b := boxes[0]
			if b.X0/100 < f.column-2 || b.X0/100 > f.column+2 {
				t.Errorf("%s: %s of line %d begins at %d, want %d", c.name, f.figure, f.at, b.X0/100, f.column)
			}
			for _, part := range []struct {
				name string
				box  pdf.Box
				ink  bool
			}{
				{"the figure", pdf.Box{X0: b.X0 / 50, Y0: b.Y0 / 50, X1: b.X1 / 50, Y1: b.Y1 / 50}, true},
				{"left of the figure", pdf.Box{X0: b.X0/50 - 24, Y0: b.Y0 / 50, X1: b.X0/50 - 1, Y1: b.Y1 / 50}, false},
				{"right of the figure", pdf.Box{X0: b.X1/50 + 2, Y0: b.Y0 / 50, X1: b.X1/50 + 24, Y1: b.Y1 / 50}, false},
			} {
				p, err := v.Draw(1, whole, part.box)
				if err != nil {
					t.Fatal(err)
				}
				ink := false
				for i, x := range pixels(p) {
					if i%p.Stride < 4*p.Width && i%4 != 3 && x < 128 {
						ink = true
					}
				}
				if ink != part.ink {
					t.Errorf("%s: %s %s (%v) has ink: %v", c.name, part.name, f.figure, b, ink)
				}
			}
		}
	}
}

// TestViewRefuses says why a page can't be shown.
func TestViewRefuses(t *testing.T) {
	if _, _, _, err := shared.View([]byte("%PDF-1.7\n%%EOF")); err == nil {
		t.Error("a damaged document was opened")
	}
	v, _, done, err := shared.View(makePDF(page1("BT /F1 12 Tf 72 700 Td (1.234) Tj ET BT /F1 12 Tf 72 600 Td (1.234) Tj ET")...))
	if err != nil {
		t.Fatal(err)
	}
	defer done()
	for _, n := range []int{0, 2, -1} {
		if _, err := v.Sheet(n); err == nil {
			t.Errorf("there is a page %d", n)
		}
	}
	for _, clip := range []pdf.Box{{}, {X0: 5, X1: 2, Y1: 5}, {X0: 20000, X1: 20010, Y1: 5}, {X0: -9e9, X1: 9e9, Y0: -9e9, Y1: 9e9}} {
		if _, err := v.Draw(1, 1<<14, clip); err == nil {
			t.Errorf("%v was drawn", clip)
		}
	}
	// What can't be told apart has no place.
	for _, lines := range [][]string{{"1.234"}, {"Sport | 1.234"}, {"9.999"}} {
		if boxes, err := v.Find(1, lines, 0, "1.234", 0); err != nil || len(boxes) > 0 {
			t.Errorf("%q has the place %v (%v)", lines, boxes, err)
		}
	}
}
