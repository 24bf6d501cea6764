package workbook

import (
	"bytes"
	"encoding/xml"
	"io"
	"path"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// Excel's limits. It refuses a book that passes one of them, or cuts it without a word.
const (
	mostLinks   = 65530
	mostText    = 32767
	mostFormula = 8192
	mostBreaks  = 1026
	mostTip     = 255
)

// elements calls do for every element of a part, with the text right inside it.
func elements(t *testing.T, data []byte, do func(e xml.StartElement, text string)) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(data))
	var open []xml.StartElement
	var texts []string
	for {
		token, err := d.Token()
		if err == io.EOF {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			open, texts = append(open, e.Copy()), append(texts, "")
		case xml.CharData:
			if len(texts) > 0 {
				texts[len(texts)-1] += string(e)
			}
		case xml.EndElement:
			n := len(open) - 1
			do(open[n], texts[n])
			open, texts = open[:n], texts[:n]
		}
	}
}

// numberIn reads a numeric attribute, −1 where there is none.
func numberIn(e xml.StartElement, name string) int {
	n, err := strconv.Atoi(attr(e, name))
	if err != nil {
		return -1
	}
	return n
}

// checkStrict fails the test for what passes a limit of Excel, or points at nothing.
func checkStrict(t *testing.T, b *bookFile, parts map[string][]byte) {
	t.Helper()
	styles, dxfs := checkStyles(t, parts["xl/styles.xml"])
	shared := bytes.Count(parts["xl/sharedStrings.xml"], []byte("<si>"))
	for _, name := range b.order {
		checkCells(t, name, parts[b.sheets[name]], styles, dxfs, shared)
		checkLinks(t, b, name, parts[b.sheets[name]])
	}
	checkNames(t, b, parts["xl/workbook.xml"])
	charts := 0
	for name, data := range parts {
		if path.Dir(name) == "xl/drawings" {
			charts += checkDrawing(t, name, data)
		}
	}
	for name := range parts {
		if path.Dir(name) == "xl/charts" {
			charts--
		}
	}
	if charts != 0 {
		t.Errorf("%d charts more on the sheets than there are", charts)
	}
}

// checkStyles returns the number of styles of cells and of conditional formats.
func checkStyles(t *testing.T, data []byte) (cells, conditional int) {
	t.Helper()
	var x struct {
		NumFmts struct {
			NumFmt []struct {
				ID   int    `xml:"numFmtId,attr"`
				Code string `xml:"formatCode,attr"`
			} `xml:"numFmt"`
		} `xml:"numFmts"`
		Fonts struct {
			Font []struct{} `xml:"font"`
		} `xml:"fonts"`
		Fills struct {
			Fill []struct{} `xml:"fill"`
		} `xml:"fills"`
		Borders struct {
			Border []struct{} `xml:"border"`
		} `xml:"borders"`
		CellXfs struct {
			Count int `xml:"count,attr"`
			Xf    []struct {
				NumFmt int `xml:"numFmtId,attr"`
				Font   int `xml:"fontId,attr"`
				Fill   int `xml:"fillId,attr"`
				Border int `xml:"borderId,attr"`
			} `xml:"xf"`
		} `xml:"cellXfs"`
		Dxfs struct {
			Dxf []struct{} `xml:"dxf"`
		} `xml:"dxfs"`
	}
	if err := xml.Unmarshal(data, &x); err != nil {
		t.Fatal(err)
	}
	formats := map[int]bool{}
	for _, f := range x.NumFmts.NumFmt {
		if formats[f.ID] || f.ID < 164 || f.Code == "" || len(f.Code) > 255 {
			t.Errorf("Excel refuses number format %d %q", f.ID, f.Code)
		}
		formats[f.ID] = true
	}
	for i, f := range x.CellXfs.Xf {
		if f.Font >= len(x.Fonts.Font) || f.Fill >= len(x.Fills.Fill) || f.Border >= len(x.Borders.Border) || f.NumFmt >= 164 && !formats[f.NumFmt] {
			t.Errorf("style %d points at a font, fill, border or format that is not there: %+v", i, f)
		}
	}
	if x.CellXfs.Count != len(x.CellXfs.Xf) || len(x.CellXfs.Xf) > 65490 {
		t.Errorf("%d styles are counted and %d are there", x.CellXfs.Count, len(x.CellXfs.Xf))
	}
	return len(x.CellXfs.Xf), len(x.Dxfs.Dxf)
}

func checkCells(t *testing.T, sheet string, data []byte, styles, dxfs, shared int) {
	t.Helper()
	var last place
	row, breaks, previous := 0, 0, 0
	d := xml.NewDecoder(bytes.NewReader(data))
	for { // in the order of the file: a cell's place comes before its contents
		token, err := d.Token()
		if err != nil {
			break
		}
		e, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		switch e.Name.Local {
		case "row":
			if n := numberIn(e, "r"); n <= row || n > maxRows {
				t.Errorf("sheet %s: row %d stands after row %d", sheet, n, row)
			} else {
				row = n
			}
		case "c":
			at, err := parsePlace(attr(e, "r"))
			if err != nil || at.row != row || at.row == last.row && at.col <= last.col {
				t.Errorf("sheet %s: cell %s stands after %s in row %d", sheet, attr(e, "r"), last, row)
			}
			last = at
			if s := numberIn(e, "s"); s >= styles {
				t.Errorf("sheet %s: %s has style %d of %d", sheet, at, s, styles)
			}
		case "brk":
			if n := numberIn(e, "id"); n <= previous || n >= maxRows {
				t.Errorf("sheet %s: a page ends after row %d and then after row %d", sheet, previous, n)
			} else {
				previous = n
			}
			breaks++
		case "cfRule":
			if n := numberIn(e, "dxfId"); n >= dxfs {
				t.Errorf("sheet %s: conditional format %d of %d", sheet, n, dxfs)
			}
		case "ignoredError", "conditionalFormatting", "selection":
			for ref := range strings.FieldsSeq(attr(e, "sqref")) {
				parseArea(t, ref)
			}
		}
	}
	if breaks > mostBreaks {
		t.Errorf("sheet %s: %d pages are cut by hand", sheet, breaks)
	}
	kind, formula := "", ""
	elements(t, data, func(e xml.StartElement, text string) {
		switch e.Name.Local {
		case "f":
			formula = text
			if units16(text) > mostFormula {
				t.Errorf("sheet %s: a formula of %d characters", sheet, units16(text))
			}
			for _, s := range quotedText.FindAllString(text, -1) {
				if units16(s)-2 > 255 {
					t.Errorf("sheet %s: a text of %d characters in a formula", sheet, units16(s))
				}
			}
		case "t", "v":
			kind = text
			if units16(unescapeCodes(text)) > mostText {
				t.Errorf("sheet %s: a text of %d characters", sheet, units16(text))
			}
		case "is":
			if strings.TrimSpace(text) != "" {
				t.Errorf("sheet %s: text beside <t>: %q", sheet, text)
			}
		case "c":
			if n, err := strconv.Atoi(kind); attr(e, "t") == "s" && (err != nil || n < 0 || n >= shared) {
				t.Errorf("sheet %s: %s is shared text %q of %d", sheet, attr(e, "r"), kind, shared)
			}
			// The only texts that formulas make are links within the sheet.
			if s := attr(e, "t"); s == "e" || s == "str" && !strings.HasPrefix(formula, `HYPERLINK("#"&"`) || s != "str" && strings.Contains(formula, "HYPERLINK") {
				t.Errorf("sheet %s: %s holds an error, or the text that %s makes", sheet, attr(e, "r"), formula)
			}
			formula = ""
		}
	})
}

var inside = regexp.MustCompile(`^'((?:[^']|'')+)'!\$?([A-Z]{1,3})\$?([0-9]+)(?::\$?([A-Z]{1,3})\$?([0-9]+))?$`)

// checkInside checks that a reference leads to cells of a sheet that is there.
func checkInside(t *testing.T, b *bookFile, what, ref string) {
	t.Helper()
	m := inside.FindStringSubmatch(ref)
	if m == nil || b.sheets[strings.ReplaceAll(m[1], "''", "'")] == "" {
		t.Errorf("%s leads to %q, which is nowhere in the book", what, ref)
		return
	}
	parseArea(t, m[2]+m[3])
	if m[4] != "" {
		parseArea(t, m[4]+m[5])
	}
}

func checkLinks(t *testing.T, b *bookFile, sheet string, data []byte) {
	t.Helper()
	links := 0
	seen := map[string]bool{}
	elements(t, data, func(e xml.StartElement, _ string) {
		if e.Name.Local != "hyperlink" {
			return
		}
		links++
		ref := attr(e, "ref")
		parseArea(t, ref)
		if seen[ref] {
			t.Errorf("sheet %s: %s has two links", sheet, ref)
		}
		seen[ref] = true
		if to := attr(e, "location"); to != "" {
			checkInside(t, b, "sheet "+sheet+": the link in "+ref, to)
		} else if attr(e, "id") == "" {
			t.Errorf("sheet %s: the link in %s leads nowhere", sheet, ref)
		}
		if units16(attr(e, "tooltip")) > mostTip {
			t.Errorf("sheet %s: the link in %s says too much", sheet, ref)
		}
	})
	if links > mostLinks {
		t.Errorf("sheet %s has %d links", sheet, links)
	}
}

func checkNames(t *testing.T, b *bookFile, data []byte) {
	t.Helper()
	seen := map[string]bool{}
	elements(t, data, func(e xml.StartElement, text string) {
		if e.Name.Local != "definedName" {
			return
		}
		name, sheet := attr(e, "name"), numberIn(e, "localSheetId")
		if key := name + " " + strconv.Itoa(sheet); seen[key] || sheet < 0 || sheet >= len(b.order) {
			t.Errorf("the name %s of sheet %d stands twice, or belongs to no sheet", name, sheet)
		} else {
			seen[key] = true
		}
		switch name {
		case "_xlnm.Print_Area":
			checkInside(t, b, name, text)
		case "_xlnm.Print_Titles":
			if want := quoted(b.order[sheet]) + "!$1:$2"; text != want {
				t.Errorf("%s is %q, want %q", name, text, want)
			}
		default:
			t.Errorf("nobody planned the name %s", name)
		}
	})
	if len(seen) != 2*len(b.order) {
		t.Errorf("%d names for %d sheets", len(seen), len(b.order))
	}
}

// checkDrawing checks that charts lie within the sheet and say in words what they show. It returns their number.
func checkDrawing(t *testing.T, name string, data []byte) int {
	t.Helper()
	if len(data) == 0 {
		t.Fatalf("%s is empty", name)
	}
	type corner struct {
		Col int `xml:"col"`
		Row int `xml:"row"`
	}
	var x struct {
		Anchor []struct {
			From  corner `xml:"from"`
			To    corner `xml:"to"`
			Frame struct {
				Properties struct {
					ID    int    `xml:"id,attr"`
					Name  string `xml:"name,attr"`
					Descr string `xml:"descr,attr"`
				} `xml:"nvGraphicFramePr>cNvPr"`
			} `xml:"graphicFrame"`
		} `xml:"twoCellAnchor"`
	}
	if err := xml.Unmarshal(data, &x); err != nil {
		t.Fatal(err)
	}
	ids := map[int]bool{}
	for _, a := range x.Anchor {
		from, to := a.From, a.To
		if from.Col < 0 || from.Row < 0 || to.Col < from.Col || to.Row <= from.Row || to.Col >= maxColumns || to.Row >= maxRows {
			t.Errorf("%s: a chart from %+v to %+v", name, from, to)
		}
		p := a.Frame.Properties
		if len(p.Descr) < 20 || p.Name == "" || ids[p.ID] {
			t.Errorf("%s: chart %d %q says %q", name, p.ID, p.Name, p.Descr)
		}
		ids[p.ID] = true
	}
	return len(x.Anchor)
}
