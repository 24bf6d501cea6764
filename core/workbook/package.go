package workbook

import (
	"archive/zip"
	"bytes"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// packer is the zip of a workbook. Sheets and tables are compressed as they are made; what excelize writes comes after them,
// and is mended where it is not in the order of Excel's schema. At the end all parts are put in the order of their names,
// which is the same each time and begins with what tells other programs that this is a workbook.
type packer struct {
	out    io.Writer
	tools  *tools
	packed []packedPart
	done   map[string]bool
	parts  map[string]*bytes.Buffer // of excelize
	rels   map[string][]byte        // of the sheets, by the names of the parts that hold them
	types  strings.Builder          // of the tables' parts
	tables int
	charts []chartCache // in the order in which excelize got them, which is that of their parts' numbers
}

func newPacker(out io.Writer) (*packer, error) {
	tools, err := takeTools()
	if err != nil {
		return nil, err
	}
	return &packer{out: out, tools: tools, done: map[string]bool{}, parts: map[string]*bytes.Buffer{}, rels: map[string][]byte{}}, nil
}

// release gives back what the next workbook can use. The packer is of no use after it.
func (k *packer) release() {
	k.tools.giveBack()
	k.tools = nil
}

// packedPart is a part as the zip holds it. Its bytes are in the tools' packed, up to to.
type packedPart struct {
	head zip.FileHeader
	from int
	to   int
}

// zipDate is that of all parts, 1 January 1980 as a zip writes it: a workbook has no time of its own.
const zipDate = 1<<5 | 1

// zipVersion is that of the format with compressed parts.
const zipVersion = 20

// add compresses a part.
func (k *packer) add(name string, data []byte) error {
	k.done[name] = true
	from := k.tools.packed.Len()
	if err := k.tools.deflate(data); err != nil {
		return err
	}
	to := k.tools.packed.Len()
	k.packed = append(k.packed, packedPart{zip.FileHeader{
		Name: name, Method: zip.Deflate, CreatorVersion: zipVersion, ReaderVersion: zipVersion, ModifiedDate: zipDate,
		CRC32: crc32.ChecksumIEEE(data), CompressedSize64: uint64(to - from), UncompressedSize64: uint64(len(data)),
	}, from, to})
	return nil
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
	return k.write()
}

// write puts the parts in order into the zip.
func (k *packer) write() error {
	slices.SortFunc(k.packed, func(a, b packedPart) int { return strings.Compare(a.head.Name, b.head.Name) })
	z := zip.NewWriter(k.out)
	for i := range k.packed {
		p := &k.packed[i]
		w, err := z.CreateRaw(&p.head)
		if err != nil {
			return err
		}
		if _, err := w.Write(k.tools.packed.Bytes()[p.from:p.to]); err != nil {
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
