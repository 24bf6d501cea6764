//go:build !js

package workbook

import (
	"archive/zip"
	"bytes"
	"io"
	"slices"
	"strings"
	"testing"
)

// A profile's own library of macros, which LibreOffice wants in these five files.
const (
	macroHead      = `<?xml version="1.0" encoding="UTF-8"?>` + "\n"
	macroLibraries = macroHead + `<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">
<library:library library:name="Standard" library:link="false"/></library:libraries>`
	macroLibrary = macroHead + `<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
<library:element library:name="Tables"/></library:library>`
	macroDialogs = macroHead + `<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"/>`
	// macros sort every table of book.xlsx from Z to A by its first column, as a reader would.
	macros = macroHead + `<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Tables" script:language="StarBasic">
Sub SortAll(folder As String)
	Dim hidden(0) As New com.sun.star.beans.PropertyValue
	hidden(0).Name = "Hidden"
	hidden(0).Value = True
	doc = StarDesktop.loadComponentFromURL(folder + "/book.xlsx", "_blank", 0, hidden())
	names = doc.DatabaseRanges.ElementNames
	For i = LBound(names) To UBound(names)
		SortTable(doc, doc.DatabaseRanges.getByName(names(i)).DataArea)
	Next
	doc.calculateAll()
	Dim filter(0) As New com.sun.star.beans.PropertyValue
	filter(0).Name = "FilterName"
	filter(0).Value = "Calc MS Excel 2007 XML"
	doc.storeToURL(folder + "/sorted.xlsx", filter())
	doc.close(True)
	StarDesktop.terminate()
End Sub

Sub SortTable(doc, a)
	Dim field As New com.sun.star.table.TableSortField
	field.Field = 0
	field.IsAscending = False
	Dim how(1) As New com.sun.star.beans.PropertyValue
	how(0).Name = "SortFields"
	how(0).Value = Array(field)
	how(1).Name = "ContainsHeader"
	how(1).Value = True
	cells = doc.Sheets.getByIndex(a.Sheet).getCellRangeByPosition(a.StartColumn, a.StartRow, a.EndColumn, a.EndRow)
	cells.sort(how())
End Sub
</script:module>`
)

// TestLinksSurviveSorting sorts every table of a book and then follows the links of all findings to their figures and back.
func TestLinksSurviveSorting(t *testing.T) {
	t.Parallel()
	docs := documents(t)
	book := write(t, docs, Options{})
	sorted := sortAll(t, book)
	checkFindings(t, docs, sorted)

	// It did sort.
	a, err := openBook(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	b, err := openBook(bytes.NewReader(sorted), int64(len(sorted)))
	if err != nil {
		t.Fatal(err)
	}
	moved := 0
	for _, sheet := range a.order {
		before, after := cellsOf(t, a, sheet), cellsOf(t, b, sheet)
		for at, c := range before {
			if at.col == 1 && after[at].value != c.value {
				moved++
			}
		}
	}
	if moved < 100 {
		t.Errorf("only %d rows moved", moved)
	}
}

func sortAll(t *testing.T, book []byte) []byte {
	t.Helper()
	return office(t, book, "book.xlsx", "sorted.xlsx", "macro:///Standard.Tables.SortAll({folder})")
}

// TestChartsAlone shows the charts of a book to a program that has only their parts, without the sheets: as pictures in a
// letter, of which LibreOffice then says what numbers it drew. Previews and telephones show charts that way.
func TestChartsAlone(t *testing.T) {
	t.Parallel()
	book := write(t, documents(t)[:1], Options{})
	z, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	chart := readPart(t, z, "xl/charts/chart1.xml")
	var letter bytes.Buffer
	w := zip.NewWriter(&letter)
	for _, part := range [][2]string{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/></Types>`},
		{"_rels/.rels", `<Relationships xmlns="` + packageRels + `"><Relationship Id="rId1" Type="` + relationships + `/officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/_rels/document.xml.rels", `<Relationships xmlns="` + packageRels + `"><Relationship Id="rId1" Type="` + relationships + `/chart" Target="charts/chart1.xml"/></Relationships>`},
		{"word/document.xml", `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="` + relationships + `"><w:body><w:p><w:r><w:drawing><wp:inline><wp:extent cx="5000000" cy="3000000"/><wp:docPr id="1" name="Grafiek"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId1"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p></w:body></w:document>`},
		{"word/charts/chart1.xml", chart},
	} {
		p, _ := w.Create(part[0])
		_, _ = io.WriteString(p, part[1])
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	odt := office(t, letter.Bytes(), "letter.docx", "letter.odt", "--convert-to", "odt", "letter.docx")
	z, err = zip.NewReader(bytes.NewReader(odt), int64(len(odt)))
	if err != nil {
		t.Fatal(err)
	}
	at := slices.IndexFunc(z.File, func(f *zip.File) bool {
		return strings.HasPrefix(f.Name, "Object") && strings.HasSuffix(f.Name, "/content.xml")
	})
	if at < 0 {
		t.Fatal("LibreOffice draws no chart")
	}
	drawn := readPart(t, z, z.File[at].Name)
	// The first chart of the first document: Participatie, its three activities with lasten and baten.
	for _, want := range []string{">Lasten<", ">Baten<", ">Leefbaarheid en bewonersparticipatie<", `office:value="448"`, `office:value="15118"`} {
		if !strings.Contains(drawn, want) {
			t.Errorf("%s is not in the chart:\n%s", want, drawn)
		}
	}
}

func readPart(t *testing.T, z *zip.Reader, name string) string {
	t.Helper()
	f, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	data, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
