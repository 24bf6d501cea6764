package workbook

import (
	"bytes"
	"maps"
	"math/rand/v2"
	"strings"
	"testing"

	"begrotingsverkenner/core/budget"
)

// byMap lists what a sheet holds as the general reader does.
func (s *sheetCells) byMap() map[place]readCell {
	all := map[place]readCell{}
	for i, row := range s.rows {
		for j, c := range row {
			if c.value != "" || c.formula != "" {
				all[place{j + 1, i + 1}] = c
			}
		}
	}
	return all
}

// TestDecoderAgrees reads books with the decoder and with the standard library's reader of XML.
func TestDecoderAgrees(t *testing.T) {
	for _, docs := range [][]*budget.Document{documents(t), {hostile(t), {Name: "leeg.txt"}}, {tenBlocks(t, 30)}} {
		book := write(t, docs, Options{})
		b, err := openBook(bytes.NewReader(book), int64(len(book)))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range b.order {
			want, err := b.cells(name)
			if err != nil {
				t.Fatal(err)
			}
			got, err := b.sheet(name)
			if err != nil {
				t.Fatal(err)
			}
			if got.count != len(want) || !maps.Equal(got.byMap(), want) {
				t.Errorf("sheet %s: %d cells, the standard library reads %d, or others", name, got.count, len(want))
			}
		}
	}
}

// sheetXML is the part of the first sheet of a book.
func sheetXML(t *testing.T, docs []*budget.Document) string {
	t.Helper()
	var part string
	rewrite(t, write(t, docs, Options{}), "xl/worksheets/sheet1.xml", func(data []byte) []byte {
		part = string(data)
		return data
	})
	return part
}

// TestDecoderIsStrict breaks a sheet in ways that the general reader lets pass, or reads as something else.
func TestDecoderIsStrict(t *testing.T) {
	part := sheetXML(t, []*budget.Document{hostile(t)})
	if _, err := decodeSheet(part); err != nil {
		t.Fatal(err)
	}
	for _, c := range [][2]string{
		{"<c r=", "<d r="},
		{` t="inlineStr"><is><t>`, ` t="s"><is><t>`},
		{` t="inlineStr"><is><t>`, ` t="inlineStr"><is><r><t>`},
		{`<is><t>`, `<is><t>x</t><t>`},
		{`<is><t>`, `<is>x<t>`},
		{`<row r="3"`, `<row r="30"`},
		{`<row r="3"`, `<row r="2"`},
		{`<row r="3"`, `<row hidden="1" r="3"`},
		{`<c r="A3"`, `<c r="A4"`},
		{`<c r="A3"`, `<c cm="1" r="A3"`},
		{`</v></c>`, `</v></c><c/>`},
		{`<v>`, `<v><!-- -->`},
		{`<f>`, `<f t="shared">`},
		{`&amp;`, `&nbsp;`},
		{`&amp;`, `&amp`},
		{`</row>`, ``},
		{`</sheetData>`, `</sheetData><sheetData></sheetData>`},
		{`<cols>`, `<cols><col>`},
		{`</worksheet>`, ``},
		{`</worksheet>`, `</worksheet><worksheet></worksheet>`},
		{declaration, ``},
	} {
		broken := strings.Replace(part, c[0], c[1], 1)
		if broken == part {
			t.Errorf("%s is not in the sheet", c[0])
		}
		if _, err := decodeSheet(broken); err == nil {
			t.Errorf("%s in place of %s is taken", c[1], c[0])
		}
	}
}

// TestDecoderOnAnything changes a byte at a time. What the decoder takes, the standard library must read in the same way.
func TestDecoderOnAnything(t *testing.T) {
	part := []byte(sheetXML(t, documents(t)[:1]))
	if len(part) > 40000 {
		// The first rows will do, and all that is behind the last.
		from := bytes.Index(part[30000:], []byte("</row>")) + 30000 + len("</row>")
		to := bytes.Index(part, []byte("</sheetData>"))
		part = append(part[:from:from], part[to:]...)
	}
	random := rand.New(rand.NewPCG(21, 1))
	taken := 0
	for range 400 {
		at := random.IntN(len(part))
		old := part[at]
		part[at] = []byte(` <>"/&;=acrtv0A`)[random.IntN(15)]
		if got, err := decodeSheet(string(part)); err == nil {
			taken++
			want, err := looseCells(bytes.NewReader(part))
			if err != nil || !maps.Equal(got.byMap(), want) {
				t.Errorf("%q is taken, and read otherwise by the standard library: %v", part[max(0, at-20):min(len(part), at+20)], err)
			}
		}
		part[at] = old
	}
	if taken < 20 {
		t.Errorf("only %d changes were taken: this shows little", taken)
	}
}
