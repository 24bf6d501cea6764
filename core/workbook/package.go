package workbook

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"
)

// packer is the zip of a workbook. Sheets and tables go into it as they are made, compressed at once; what excelize writes
// comes after them, and is mended where it is not in the order of Excel's schema. At the end all parts are put in the
// order of their names, which is the same each time and begins with what tells other programs that this is a workbook.
type packer struct {
	out    io.Writer
	packed bytes.Buffer
	zip    *zip.Writer
	pack   *deflater
	done   map[string]bool
	parts  map[string]*bytes.Buffer // of excelize
	rels   map[string][]byte        // of the sheets, by the names of the parts that hold them
	types  strings.Builder          // of the tables' parts
	tables int
	charts []chartCache // in the order in which excelize got them, which is that of their parts' numbers
}

func newPacker(out io.Writer) *packer {
	k := &packer{out: out, done: map[string]bool{}, parts: map[string]*bytes.Buffer{}, rels: map[string][]byte{}}
	k.zip = zip.NewWriter(&k.packed)
	k.pack = &deflater{}
	k.zip.RegisterCompressor(zip.Deflate, k.pack.open)
	return k
}

// zipTime is that of all parts: a workbook has no time of its own.
var zipTime = time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC)

// add compresses a part.
func (k *packer) add(name string, data []byte) error {
	k.done[name] = true
	k.pack.small = len(data) <= smallPart
	w, err := k.zip.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: zipTime})
	if err != nil {
		return err
	}
	_, err = w.Write(data)
	return err
}

// addTable adds the part of the next table.
func (k *packer) addTable(t *tablePart) error {
	k.tables++
	n := strconv.Itoa(k.tables)
	k.types.WriteString(`<Override PartName="/xl/tables/table` + n + `.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/>`)
	return k.add("xl/tables/table"+n+".xml", []byte(t.xml(n)))
}

// Create takes a part of excelize. Of a sheet it writes an empty one, which is left out.
func (k *packer) Create(name string) (io.Writer, error) {
	if k.done[name] {
		return io.Discard, nil
	}
	b := &bytes.Buffer{}
	k.parts[name] = b
	return b, nil
}

// AddFS is never called: workbooks have no files of others.
func (k *packer) AddFS(fs.FS) error {
	return fmt.Errorf("a workbook takes no files: %w", fs.ErrInvalid)
}

// Close writes the zip.
func (k *packer) Close() error {
	if err := k.finish(); err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(k.parts)) {
		if err := k.add(name, k.parts[name].Bytes()); err != nil {
			return err
		}
	}
	if err := k.zip.Close(); err != nil {
		return err
	}
	all, err := zip.NewReader(bytes.NewReader(k.packed.Bytes()), int64(k.packed.Len()))
	if err != nil {
		return err
	}
	slices.SortFunc(all.File, func(a, b *zip.File) int { return strings.Compare(a.Name, b.Name) })
	z := zip.NewWriter(k.out)
	for _, f := range all.File {
		if err := z.Copy(f); err != nil {
			return err
		}
	}
	return z.Close()
}

const (
	relationships = `http://schemas.openxmlformats.org/officeDocument/2006/relationships`
	packageRels   = `http://schemas.openxmlformats.org/package/2006/relationships`
	spreadsheet   = `http://schemas.openxmlformats.org/spreadsheetml/2006/main`
)

// drawingID is the relationship that excelize gives to the charts of a sheet: it has no other.
const drawingID = "rId1"

// finish completes what excelize wrote: relationships of sheets, types of tables, and what has to be mended.
func (k *packer) finish() error {
	for name, rels := range k.rels {
		old := xmlHead + `<Relationships xmlns="` + packageRels + `"></Relationships>`
		if b := k.parts[name]; b != nil {
			if old = b.String(); strings.Count(old, "<Relationship ") != 1 || !strings.Contains(old, ` Id="`+drawingID+`"`) {
				return fmt.Errorf("%s: %w", name, errMend)
			}
		}
		head, rest, _ := strings.Cut(old, "</Relationships>")
		k.parts[name] = bytes.NewBufferString(head + string(rels) + "</Relationships>" + rest)
	}
	return k.mend()
}

// xml is the part of a table. It has a filter, so that a reader sees at once that it sorts.
func (t *tablePart) xml(id string) string {
	var b strings.Builder
	ref := rangeOf(t.from, t.to)
	b.WriteString(xmlHead + `<table xmlns="` + spreadsheet + `" id="` + id + `" name="` + attribute(t.name) + `" displayName="` + attribute(t.name) +
		`" ref="` + ref + `" totalsRowShown="0"><autoFilter ref="` + ref + `"/><tableColumns count="` + strconv.Itoa(len(t.headers)) + `">`)
	for i, h := range t.headers {
		b.WriteString(`<tableColumn id="` + strconv.Itoa(i+1) + `" name="` + attribute(escapeCodes(h)) + `"/>`)
	}
	b.WriteString(`</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`)
	return b.String()
}

func attribute(s string) string { return string(appendEscaped(nil, s)) }
