package workbook

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// schemaOrder is the order of the children of <worksheet> in Excel's schema. Excel calls a file corrupt in which one
// stands twice or in another place; LibreOffice opens it without a word.
var schemaOrder = []string{"sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr",
	"sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews",
	"mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins",
	"pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags",
	"drawing", "legacyDrawing", "legacyDrawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst"}

type xmlTable struct {
	ID          string `xml:"id,attr"`
	Name        string `xml:"name,attr"`
	DisplayName string `xml:"displayName,attr"`
	Ref         string `xml:"ref,attr"`
	Columns     struct {
		Count  int `xml:"count,attr"`
		Column []struct {
			ID   int    `xml:"id,attr"`
			Name string `xml:"name,attr"`
		} `xml:"tableColumn"`
	} `xml:"tableColumns"`
}

type xmlArea struct{ left, top, right, bottom int }

func parseArea(t *testing.T, ref string) xmlArea {
	t.Helper()
	from, to, found := strings.Cut(ref, ":")
	if !found {
		to = from
	}
	a, err := parsePlace(from)
	if err != nil {
		t.Fatal(err)
	}
	b, err := parsePlace(to)
	if err != nil {
		t.Fatal(err)
	}
	return xmlArea{a.col, a.row, b.col, b.row}
}

var (
	goodTableName = regexp.MustCompile(`^[\p{L}_][\p{L}\p{N}_.]*$`)
	likeACell     = regexp.MustCompile(`(?i)^([a-z]{1,3}[0-9]+|r[0-9]*c?[0-9]*|c[0-9]*)$`)
	singleCell    = regexp.MustCompile(`[$]?[A-Z]{1,3}[$]?[0-9]+(:[$]?[A-Z]{1,3}[$]?[0-9]+)?`)
	quotedText    = regexp.MustCompile(`"(?:[^"]|"")*"`)
)

// checkStructure fails the test for what Excel refuses and other programs forgive.
func checkStructure(t *testing.T, book []byte) {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		if parts[f.Name] != nil {
			t.Errorf("part %s stands twice in the zip", f.Name)
		}
		parts[f.Name] = data
	}
	checkWellFormed(t, parts)
	checkRelations(t, parts)
	b, err := openBook(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	checkStrict(t, b, parts)
	checkAccessible(t, b, parts)
	names, tables := unique{}, unique{}
	for _, name := range b.order {
		if units16(name) > 31 || name == "" || strings.ContainsAny(name, `:\/?*[]`) || strings.Trim(name, "'") != name || names[strings.ToLower(name)] {
			t.Errorf("Excel refuses the sheet name %q", name)
		}
		names[strings.ToLower(name)] = true
		checkChildren(t, name, parts[b.sheets[name]])
		checkTables(t, b, name, parts, tables)
	}
}

// cells reads the cells of a sheet that hold something with the XML reader of the standard library, whoever wrote them.
func (b *bookFile) cells(sheet string) (map[place]readCell, error) {
	f, err := b.open(b.sheets[sheet])
	if err != nil {
		return nil, fmt.Errorf("sheet %q: %w", sheet, err)
	}
	defer f.Close()
	cells, err := looseCells(f)
	if err != nil {
		return nil, fmt.Errorf("sheet %q: %w", sheet, err)
	}
	return cells, nil
}

func looseCells(f io.Reader) (map[place]readCell, error) {
	d := xml.NewDecoder(f)
	cells := map[place]readCell{}
	var at place
	var c readCell
	var into *string
	for {
		t, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			return cells, nil
		}
		if err != nil {
			return nil, err
		}
		switch e := t.(type) {
		case xml.StartElement:
			switch e.Name.Local {
			case "c":
				if at, err = parsePlace(attr(e, "r")); err != nil {
					return nil, err
				}
				c = readCell{kind: attr(e, "t")}
			case "f":
				into = &c.formula
			case "v", "t":
				into = &c.value
			}
		case xml.CharData:
			if into != nil {
				*into += string(e)
			}
		case xml.EndElement:
			switch e.Name.Local {
			case "f", "v", "t":
				into = nil
			case "c":
				if c.kind == "inlineStr" {
					c.value = unescapeCodes(c.value)
				}
				if c.value != "" || c.formula != "" {
					cells[at] = c
				}
			}
		}
	}
}

// cellsOf reads the cells of a sheet, also where another program wrote them.
func cellsOf(t *testing.T, b *bookFile, sheet string) map[place]readCell {
	t.Helper()
	cells, err := b.cells(sheet)
	if err != nil {
		t.Fatal(err)
	}
	var shared []string
	for at, c := range cells {
		switch c.kind {
		case "n":
			c.kind = ""
		case "s":
			if shared == nil {
				shared = sharedTexts(t, b)
			}
			n, err := strconv.Atoi(c.value)
			if err != nil || n >= len(shared) {
				t.Fatalf("%s: shared text %s of %d", at, c.value, len(shared))
			}
			c.kind, c.value = "inlineStr", shared[n]
		}
		cells[at] = c
	}
	return cells
}

func sharedTexts(t *testing.T, b *bookFile) []string {
	t.Helper()
	f, err := b.open("xl/sharedStrings.xml")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var x struct {
		Text []struct {
			T string   `xml:"t"`
			R []string `xml:"r>t"`
		} `xml:"si"`
	}
	if err := xml.NewDecoder(f).Decode(&x); err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, s := range x.Text {
		all = append(all, unescapeCodes(s.T+strings.Join(s.R, "")))
	}
	return all
}

// rewrite changes a part of a workbook behind everybody's back.
func rewrite(t *testing.T, book []byte, part string, change func([]byte) []byte) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name == part {
			data = change(data)
		}
		p, _ := w.Create(f.Name)
		_, _ = p.Write(data)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func checkWellFormed(t *testing.T, parts map[string][]byte) {
	t.Helper()
	for name, data := range parts {
		d := xml.NewDecoder(bytes.NewReader(data))
		for {
			token, err := d.Token()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Errorf("%s: %v", name, err)
				break
			}
			if e, ok := token.(xml.StartElement); ok {
				seen := map[xml.Name]bool{}
				for _, a := range e.Attr {
					if seen[a.Name] {
						t.Errorf("%s: <%s> has the attribute %s twice", name, e.Name.Local, a.Name.Local)
					}
					seen[a.Name] = true
				}
			}
		}
	}
}

// checkRelations checks that every relationship leads to a part, every used one exists, and every part has a type.
func checkRelations(t *testing.T, parts map[string][]byte) {
	t.Helper()
	types := string(parts["[Content_Types].xml"])
	for name := range parts {
		if name == "[Content_Types].xml" {
			continue
		}
		if !strings.Contains(types, `PartName="/`+name+`"`) && !strings.Contains(types, `Extension="`+strings.TrimPrefix(path.Ext(name), ".")+`"`) {
			t.Errorf("part %s has no content type", name)
		}
		if strings.HasPrefix(name, "xl/") && path.Ext(name) == ".xml" && !strings.Contains(types, `PartName="/`+name+`"`) {
			t.Errorf("part %s has no content type of its own", name)
		}
	}
	if n := strings.Count(types, "<Override"); n != strings.Count(types, `PartName="`) {
		t.Errorf("%d overrides", n)
	}
	used := regexp.MustCompile(`r:id="([^"]+)"`)
	for name, data := range parts {
		if !strings.HasSuffix(name, ".rels") {
			continue
		}
		owner := path.Join(path.Dir(path.Dir(name)), strings.TrimSuffix(path.Base(name), ".rels"))
		ids := map[string]bool{}
		d := xml.NewDecoder(bytes.NewReader(data))
		for {
			token, err := d.Token()
			if err != nil {
				break
			}
			e, ok := token.(xml.StartElement)
			if !ok || e.Name.Local != "Relationship" {
				continue
			}
			id, target := attr(e, "Id"), attr(e, "Target")
			if ids[id] {
				t.Errorf("%s: relationship %s stands twice", name, id)
			}
			ids[id] = true
			if attr(e, "TargetMode") == "External" {
				continue
			}
			if !strings.HasPrefix(target, "/") {
				target = path.Join(path.Dir(owner), target)
			}
			if parts[strings.TrimPrefix(target, "/")] == nil {
				t.Errorf("%s: relationship %s leads to %s, which is not there", name, id, target)
			}
		}
		for _, m := range used.FindAllSubmatch(parts[owner], -1) {
			if !ids[string(m[1])] {
				t.Errorf("%s uses relationship %s, which is not in %s", owner, m[1], name)
			}
		}
	}
}

func checkChildren(t *testing.T, sheet string, data []byte) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(data))
	depth, last := 0, -1
	for {
		token, err := d.Token()
		if err != nil {
			break
		}
		switch e := token.(type) {
		case xml.StartElement:
			if depth == 1 {
				at := slices.Index(schemaOrder, e.Name.Local)
				switch {
				case at < 0:
					t.Errorf("sheet %s: <%s> is no part of a worksheet", sheet, e.Name.Local)
				case at < last || at == last && e.Name.Local != "conditionalFormatting":
					t.Errorf("sheet %s: <%s> stands after <%s>", sheet, e.Name.Local, schemaOrder[last])
				}
				last = max(at, last)
			}
			if e.Name.Local == "mergeCell" {
				t.Errorf("sheet %s has merged cells", sheet)
			}
			depth++
		case xml.EndElement:
			depth--
		}
	}
}

// checkTables checks the Excel tables of a sheet, and that no formula outside a table points at one row inside it:
// sorting the table would move that row away.
func checkTables(t *testing.T, b *bookFile, sheet string, parts map[string][]byte, names unique) {
	t.Helper()
	cells, err := b.cells(sheet)
	if err != nil {
		t.Fatal(err)
	}
	rels := string(parts[path.Dir(b.sheets[sheet])+"/_rels/"+path.Base(b.sheets[sheet])+".rels"])
	var areas []xmlArea
	for _, m := range regexp.MustCompile(`Target="\.\./tables/(table[0-9]+\.xml)"`).FindAllStringSubmatch(rels, -1) {
		var x xmlTable
		if err := xml.Unmarshal(parts["xl/tables/"+m[1]], &x); err != nil {
			t.Fatal(err)
		}
		if !goodTableName.MatchString(x.Name) || likeACell.MatchString(x.Name) || len(x.Name) > 255 || x.Name != x.DisplayName {
			t.Errorf("Excel refuses the table name %q", x.Name)
		}
		if names[strings.ToLower(x.Name)] {
			t.Errorf("table name %s stands twice", x.Name)
		}
		names[strings.ToLower(x.Name)] = true
		a := parseArea(t, x.Ref)
		if a.bottom <= a.top {
			t.Errorf("table %s has no row", x.Name)
		}
		for _, o := range areas {
			if a.left <= o.right && o.left <= a.right && a.top <= o.bottom && o.top <= a.bottom {
				t.Errorf("table %s overlaps another", x.Name)
			}
		}
		areas = append(areas, a)
		checkHeaders(t, x, a, cells)
	}
	checkTitles(t, sheet, areas, cells)
	for at, c := range cells {
		for _, ref := range singleCell.FindAllString(quotedText.ReplaceAllString(c.formula, ""), -1) {
			if strings.Contains(ref, ":") || slices.ContainsFunc(areas, func(a xmlArea) bool { return a.holds(at) }) {
				continue
			}
			p := parseArea(t, strings.ReplaceAll(ref, "$", ""))
			if slices.ContainsFunc(areas, func(a xmlArea) bool { return a.holds(place{p.left, p.top}) }) {
				t.Errorf("sheet %s: %s = %s points at one row of a table", sheet, at, c.formula)
			}
		}
	}
}

func (a xmlArea) holds(p place) bool {
	return p.col >= a.left && p.col <= a.right && p.row >= a.top && p.row <= a.bottom
}

func checkHeaders(t *testing.T, x xmlTable, a xmlArea, cells map[place]readCell) {
	t.Helper()
	if n := a.right - a.left + 1; x.Columns.Count != n || len(x.Columns.Column) != n {
		t.Errorf("table %s has %d columns in a range of %d", x.Name, len(x.Columns.Column), n)
	}
	seen := unique{}
	for i, c := range x.Columns.Column {
		head := cells[place{a.left + i, a.top}]
		if head.kind != "inlineStr" || head.value != unescapeCodes(c.Name) {
			t.Errorf("table %s: column %q has the header cell %q", x.Name, c.Name, head.value)
		}
		if c.ID != i+1 || c.Name == "" || units16(c.Name) > 255 || seen[strings.ToLower(c.Name)] {
			t.Errorf("table %s: Excel refuses column %s %q", x.Name, strconv.Itoa(c.ID), c.Name)
		}
		seen[strings.ToLower(c.Name)] = true
	}
	for row := a.top + 1; row <= a.bottom; row++ {
		blank := true
		for col := a.left; col <= a.right; col++ {
			blank = blank && cells[place{col, row}].value == ""
		}
		if blank {
			t.Errorf("table %s: row %d is blank", x.Name, row)
		}
	}
}
