package workbook

import (
	"io"
	"strconv"
)

// Cells are what the sheets of a workbook hold, laid out and not yet written. Measurements write them bare, to see what the
// cells alone take beside programs that write no more than that.
type Cells struct {
	sheets []*sheetPlan
}

// Cells lays out all sheets; its errors are those of [Book.Write].
func (b *Book) Cells() (*Cells, error) {
	book := b.plan
	book.tableNames = unique{}
	c := &Cells{}
	for i := range book.sheets {
		plan, err := book.sheetPlan(i)
		if err != nil {
			return nil, err
		}
		c.sheets = append(c.sheets, plan)
	}
	return c, nil
}

// WriteBare writes a workbook of the cells and nothing else: values, and formulas with their results, by the same writer as a
// whole workbook's, but without styles, widths, tables, charts and links.
func (c *Cells) WriteBare(out io.Writer) error {
	pack, err := newPacker(out)
	if err != nil {
		return err
	}
	defer pack.release()
	const (
		types = `http://schemas.openxmlformats.org/package/2006/content-types`
		media = `application/vnd.openxmlformats-officedocument.spreadsheetml.`
	)
	w := sheetWriter{out: pack.tools.sheet, bare: true}
	kinds := []byte(xmlHead + `<Types xmlns="` + types + `"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Override PartName="/xl/workbook.xml" ContentType="` + media + `sheet.main+xml"/>`)
	book := []byte(xmlHead + `<workbook xmlns="` + spreadsheet + `" xmlns:r="` + relationships + `"><sheets>`)
	var rels relations
	for i, p := range c.sheets {
		n := strconv.Itoa(i + 1)
		w.out = append(w.out[:0], xmlHead+`<worksheet xmlns="`+spreadsheet+`"><sheetData>`...)
		if err := w.rows(p, nil); err != nil {
			return err
		}
		w.out = append(w.out, `</sheetData></worksheet>`...)
		if err := pack.add("xl/worksheets/sheet"+n+".xml", w.out); err != nil {
			return err
		}
		kinds = append(kinds, `<Override PartName="/xl/worksheets/sheet`+n+`.xml" ContentType="`+media+`worksheet+xml"/>`...)
		book = append(book, `<sheet name="`+attribute(p.name)+`" sheetId="`+n+`" r:id="rId`+n+`"/>`...)
		rels.add("rId"+n, "/worksheet", "worksheets/sheet"+n+".xml", false)
	}
	pack.tools.sheet = w.out
	var root relations
	root.add("rId1", "/officeDocument", "xl/workbook.xml", false)
	for _, part := range []struct {
		name string
		data []byte
	}{
		{"[Content_Types].xml", append(kinds, `</Types>`...)},
		{"_rels/.rels", root.xml()},
		{"xl/_rels/workbook.xml.rels", rels.xml()},
		{"xl/workbook.xml", append(book, `</sheets></workbook>`...)},
	} {
		if err := pack.add(part.name, part.data); err != nil {
			return err
		}
	}
	return pack.write()
}

// xml is a part of nothing but these relationships.
func (r *relations) xml() []byte {
	return []byte(xmlHead + `<Relationships xmlns="` + packageRels + `">` + string(r.out) + `</Relationships>`)
}
