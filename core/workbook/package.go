package workbook

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"
)

// packer is the zip that excelize writes its parts to. It keeps them until all are there, adds Excel tables and
// hyperlinks to the sheets, mends what is not in the order of Excel's schema, and writes them in the order of their names with one time: excelize hands streams over in the
// order of a map.
type packer struct {
	out    io.Writer
	parts  map[string]*part
	sheets map[string]*extras
	charts []chartCache // in the order in which excelize got them, which is that of their parts' numbers
}

// part is a file in the zip: what excelize wrote, or pieces of that with more between them. A sheet can be megabytes, so
// it is not copied.
type part struct {
	bytes.Buffer
	pieces [][]byte
}

func (p *part) writeAll(w io.Writer) error {
	pieces := p.pieces
	if pieces == nil {
		pieces = [][]byte{p.Bytes()}
	}
	for _, b := range pieces {
		if _, err := w.Write(b); err != nil {
			return err
		}
	}
	return nil
}

// extras are what the packer adds to a sheet.
type extras struct {
	tables []tablePart
	links  []link

	breaks    []int
	asPrinted []place
}

func (k *packer) Create(name string) (io.Writer, error) {
	if k.parts == nil {
		k.parts = map[string]*part{}
	}
	b := &part{}
	k.parts[name] = b
	return b, nil
}

// AddFS is never called: workbooks have no files of others.
func (k *packer) AddFS(fs.FS) error {
	return fmt.Errorf("a workbook takes no files: %w", fs.ErrInvalid)
}

// Close writes the zip.
func (k *packer) Close() error {
	tables := 0
	var types strings.Builder
	for _, sheet := range sortedSheets(k.sheets) {
		x := k.sheets[sheet]
		k.finishSheet(sheet, x, tables)
		for range x.tables {
			tables++
			types.WriteString(`<Override PartName="/xl/tables/table` + strconv.Itoa(tables) + `.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/>`)
		}
	}
	if b := k.parts["[Content_Types].xml"]; b != nil {
		before, after, _ := strings.Cut(b.String(), "</Types>")
		b.Reset()
		b.WriteString(before + types.String() + "</Types>" + after)
	}
	if err := k.mend(); err != nil {
		return err
	}
	z := zip.NewWriter(k.out)
	deflate := &deflater{}
	z.RegisterCompressor(zip.Deflate, deflate.open)
	when := time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC)
	for _, name := range slices.Sorted(maps.Keys(k.parts)) {
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: when})
		if err != nil {
			return err
		}
		if err := k.parts[name].writeAll(w); err != nil {
			return err
		}
		delete(k.parts, name) // the largest parts are the last ones
	}
	return z.Close()
}

// sortedSheets are the names of the sheets' parts in the order of their numbers.
func sortedSheets(sheets map[string]*extras) []string {
	return slices.SortedFunc(maps.Keys(sheets), func(a, b string) int {
		if len(a) != len(b) {
			return len(a) - len(b)
		}
		return strings.Compare(a, b)
	})
}

const (
	relationships = `http://schemas.openxmlformats.org/officeDocument/2006/relationships`
	packageRels   = `http://schemas.openxmlformats.org/package/2006/relationships`
	spreadsheet   = `http://schemas.openxmlformats.org/spreadsheetml/2006/main`
)

// finishSheet puts the hyperlinks and tables of a sheet where the order of Excel's schema has them, and writes the
// tables' parts. tables is the number of tables of the sheets before.
func (k *packer) finishSheet(sheet string, x *extras, tables int) {
	var rels, links, parts strings.Builder
	ids := map[string]string{}
	for _, l := range x.links {
		links.WriteString(`<hyperlink ref="` + l.ref + `"`)
		if l.address != "" {
			id := ids[l.address]
			if id == "" {
				id = "rIdL" + strconv.Itoa(len(ids)+1)
				ids[l.address] = id
				rels.WriteString(`<Relationship Id="` + id + `" Type="` + relationships + `/hyperlink" Target="` + attribute(l.address) + `" TargetMode="External"/>`)
			}
			links.WriteString(` r:id="` + id + `"`)
		} else {
			links.WriteString(` location="` + attribute(l.inside) + `" display="` + attribute(l.tip) + `"`)
		}
		links.WriteString(`/>`)
	}
	parts.WriteString(`<tableParts count="` + strconv.Itoa(len(x.tables)) + `">`)
	for i, t := range x.tables {
		n := strconv.Itoa(tables + i + 1)
		parts.WriteString(`<tablePart r:id="rIdT` + n + `"/>`)
		rels.WriteString(`<Relationship Id="rIdT` + n + `" Type="` + relationships + `/table" Target="../tables/table` + n + `.xml"/>`)
		w, _ := k.Create("xl/tables/table" + n + ".xml")
		_, _ = io.WriteString(w, t.xml(n))
	}
	parts.WriteString(`</tableParts>`)

	body := k.parts[sheet].Bytes()
	if bytes.Contains(body, []byte(underscore)) {
		body = bytes.ReplaceAll(body, []byte(underscore), []byte("_x005F_"))
	}
	end := bytes.LastIndex(body, []byte("</sheetData>")) + len("</sheetData>")
	at := end + before(body[end:], "<printOptions", "<pageMargins", "<pageSetup", "<headerFooter", "<drawing", "<extLst", "</worksheet>")
	out := [][]byte{body[:at]}
	if links.Len() > 0 {
		out = append(out, []byte("<hyperlinks>"+links.String()+"</hyperlinks>"))
	}
	drawing := at + before(body[at:], "<drawing", "<extLst", "</worksheet>")
	out = append(out, body[at:drawing], []byte(x.paper()))
	tail := drawing + before(body[drawing:], "<extLst", "</worksheet>")
	out = append(out, body[drawing:tail])
	if len(x.tables) > 0 {
		out = append(out, []byte(parts.String()))
	}
	k.parts[sheet].pieces = append(out, body[tail:])

	folder, file, _ := strings.Cut(sheet, "/sheet")
	name := folder + "/_rels/sheet" + file + ".rels"
	old := xml.Header + `<Relationships xmlns="` + packageRels + `"></Relationships>`
	if b := k.parts[name]; b != nil {
		old = b.String()
	}
	head, rest, _ := strings.Cut(old, "</Relationships>")
	w, _ := k.Create(name)
	_, _ = io.WriteString(w, head+rels.String()+"</Relationships>"+rest)
}

// paper lists the rows after which a page ends, and the cells in which Excel must not call a number as text a mistake.
func (x *extras) paper() string {
	var b strings.Builder
	if n := strconv.Itoa(len(x.breaks)); len(x.breaks) > 0 {
		b.WriteString(`<rowBreaks count="` + n + `" manualBreakCount="` + n + `">`)
		for _, row := range x.breaks {
			b.WriteString(`<brk id="` + strconv.Itoa(row) + `" max="16383" man="1"/>`)
		}
		b.WriteString(`</rowBreaks>`)
	}
	if len(x.asPrinted) > 0 {
		var r reach
		for _, at := range x.asPrinted {
			r.add(at)
		}
		b.WriteString(`<ignoredErrors><ignoredError sqref="` + strings.Join(r.ranges(), " ") + `" numberStoredAsText="1"/></ignoredErrors>`)
	}
	return b.String()
}

// before returns where the first of the elements begins.
func before(body []byte, elements ...string) int {
	first := len(body)
	for _, e := range elements {
		if at := bytes.Index(body, []byte(e)); at >= 0 && at < first {
			first = at
		}
	}
	return first
}

// xml is the part of a table. It has a filter, so that a reader sees at once that it sorts.
func (t *tablePart) xml(id string) string {
	var b strings.Builder
	ref := rangeOf(t.from, t.to)
	b.WriteString(xml.Header + `<table xmlns="` + spreadsheet + `" id="` + id + `" name="` + attribute(t.name) + `" displayName="` + attribute(t.name) +
		`" ref="` + ref + `" totalsRowShown="0"><autoFilter ref="` + ref + `"/><tableColumns count="` + strconv.Itoa(len(t.headers)) + `">`)
	for i, h := range t.headers {
		b.WriteString(`<tableColumn id="` + strconv.Itoa(i+1) + `" name="` + attribute(escapeCodes(h)) + `"/>`)
	}
	b.WriteString(`</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`)
	return b.String()
}

func attribute(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a strings.Builder takes all
	return b.String()
}
