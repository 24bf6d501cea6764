package workbook

import (
	"cmp"
	"math"
	"strconv"
	"strings"
	"testing"
)

// checkTitles fails the test for a table of a sheet without a title in one of the three cells above it.
func checkTitles(t *testing.T, sheet string, areas []xmlArea, cells map[place]readCell) {
	t.Helper()
	for _, a := range areas {
		title := ""
		for up := 1; up <= 3; up++ {
			title = cmp.Or(title, strings.TrimSpace(cells[place{a.left, a.top - up}].value))
		}
		if title == "" {
			t.Errorf("sheet %s: the table in row %d has no title", sheet, a.top)
		}
		if a.left != 1 {
			t.Errorf("sheet %s: the table in row %d does not begin in column A", sheet, a.top)
		}
	}
}

// luminance of a colour as WCAG 2 has it.
func luminance(t *testing.T, rgb string) float64 {
	t.Helper()
	n, err := strconv.ParseUint(rgb, 16, 24)
	if err != nil {
		t.Fatal(err)
	}
	part := func(n uint64) float64 {
		c := float64(n&0xFF) / 255
		if c <= 0.04045 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	return 0.2126*part(n>>16) + 0.7152*part(n>>8) + 0.0722*part(n)
}

func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// TestContrast holds all text to the contrast that people with poor sight need, on its own background and in a frame.
func TestContrast(t *testing.T) {
	for r, l := range looks {
		fills := []string{cmp.Or(l.fill, "FFFFFF")}
		for _, f := range frames {
			if f.fill != "" {
				fills = append(fills, f.fill)
			}
		}
		for _, fill := range fills {
			if c := contrast(t, cmp.Or(l.color, "000000"), fill); c < 4.5 {
				t.Errorf("role %d: %s on %s has a contrast of %.2f", r, l.color, fill, c)
			}
		}
	}
	if c := contrast(t, "9C0006", "FFC7CE"); c < 4.5 { // differences beyond rounding, see begin
		t.Errorf("red has a contrast of %.2f", c)
	}
}
