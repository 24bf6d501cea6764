package workbook

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"begrotingsverkenner/core/audit"
)

// vague are words that a link says when it doesn't say where it leads.
var vague = []string{"hier", "klik hier", "link", "lees meer", "meer", "here", "click here", "more", "read more"}

// checkAccessible fails the test for what keeps somebody with a screen reader or with a keyboard from finding his way. With
// checkTitles, checkHeaders, checkDrawing and [TestContrast] it holds what web/docs/toegankelijk-werkblad.md says.
func checkAccessible(t *testing.T, b *bookFile, parts map[string][]byte) {
	t.Helper()
	for i, name := range b.order {
		data := parts[b.sheets[name]]
		cells := cellsOf(t, b, name)
		if bytes.Contains(data, []byte("<mergeCell")) {
			t.Errorf("sheet %s has merged cells", name)
		}
		if cells[place{1, 1}].value == "" {
			t.Errorf("sheet %s has no title in A1", name)
		}
		open, cursor := false, ""
		elements(t, data, func(e xml.StartElement, _ string) {
			switch e.Name.Local {
			case "sheetView":
				open = attr(e, "tabSelected") == "1"
			case "selection":
				cursor = attr(e, "activeCell") + " " + attr(e, "sqref")
			case "hyperlink":
				a := parseArea(t, attr(e, "ref"))
				for at := (place{a.left, a.top}); at.row <= a.bottom; at.row++ {
					checkLinkText(t, name, at, cells[at].value)
				}
			}
		})
		if cursor != "A1 A1" || open != (i == 0) {
			t.Errorf("sheet %s: the cursor is in %s, and that it is open is %v", name, cursor, open)
		}
		for at, c := range cells {
			if strings.HasPrefix(c.formula, "HYPERLINK(") {
				checkLinkText(t, name, at, c.value)
			}
		}
	}
	told := map[string]string{}
	elements(t, parts["docProps/core.xml"], func(e xml.StartElement, text string) { told[e.Name.Local] = strings.TrimSpace(text) })
	for _, what := range []string{"title", "subject", "language"} {
		if told[what] == "" {
			t.Errorf("the workbook has no %s", what)
		}
	}
}

func checkLinkText(t *testing.T, sheet string, at place, says string) {
	t.Helper()
	if says = strings.ToLower(strings.TrimSpace(says)); says == "" || slices.Contains(vague, says) {
		t.Errorf("sheet %s: the link in %s says %q, and not where it leads", sheet, at, says)
	}
}

// TestSheetNames: a sheet is called what it is about, as far as Excel has room for it.
func TestSheetNames(t *testing.T) {
	book := write(t, documents(t), Options{})
	b, err := openBook(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	year := regexp.MustCompile(` [0-9]{4}$`)
	for _, name := range b.order {
		title := cellsOf(t, b, name)[place{1, 1}].value
		if about := strings.TrimSuffix(year.ReplaceAllString(name, ""), "…"); len(about) < 10 || !strings.HasPrefix(title, about) {
			t.Errorf("sheet %q has the title %q", name, title)
		}
	}
}

// TestFrames: what findings are about is told apart by the shape of its frame, for those who see no colour or print none.
func TestFrames(t *testing.T) {
	lines := map[int]audit.Severity{}
	for severity, f := range frames {
		if other, taken := lines[f.line]; taken || f.line == 0 || f.line == 1 {
			t.Errorf("the frames of %v and %v have the same line, or that of a row", severity, other)
		}
		lines[f.line] = severity
	}
	if len(frames) < 3 {
		t.Errorf("%d frames for errors, hints and rounding", len(frames))
	}
}

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
