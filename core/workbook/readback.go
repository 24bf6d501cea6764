package workbook

import (
	"archive/zip"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// readCell is a cell as it stands in the file.
type readCell struct {
	kind    string // the cell's t: "" for a number, inlineStr, str …
	formula string
	value   string // of a number as written, of a text decoded
}

// bookFile reads a workbook with nothing but a zip and an XML reader.
type bookFile struct {
	parts  map[string]*zip.File
	sheets map[string]string // part per name of a sheet
	order  []string          // names of the sheets
	last   sheetCells        // of the sheet that was read last
}

func openBook(r io.ReaderAt, size int64) (*bookFile, error) {
	z, err := zip.NewReader(r, size)
	if err != nil {
		return nil, fmt.Errorf("the workbook is no zip: %w", err)
	}
	b := &bookFile{parts: map[string]*zip.File{}, sheets: map[string]string{}}
	for _, f := range z.File {
		if b.parts[f.Name] != nil {
			return nil, fmt.Errorf("the workbook has %s twice", f.Name)
		}
		b.parts[f.Name] = f
	}
	targets := map[string]string{}
	err = b.each("xl/_rels/workbook.xml.rels", func(e xml.StartElement) {
		if e.Name.Local == "Relationship" {
			target := attr(e, "Target")
			if !strings.HasPrefix(target, "/") {
				target = "xl/" + target
			}
			targets[attr(e, "Id")] = strings.TrimPrefix(path.Clean(target), "/")
		}
	})
	if err != nil {
		return nil, err
	}
	err = b.each("xl/workbook.xml", func(e xml.StartElement) {
		if e.Name.Local == "sheet" {
			name := attr(e, "name")
			b.sheets[name] = targets[attr(e, "id")]
			b.order = append(b.order, name)
		}
	})
	return b, err
}

func (b *bookFile) open(name string) (io.ReadCloser, error) {
	f := b.parts[name]
	if f == nil {
		return nil, fmt.Errorf("the workbook has no part %q", name)
	}
	return f.Open()
}

// each calls do for every element of a part.
func (b *bookFile) each(name string, do func(xml.StartElement)) error {
	f, err := b.open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	d := xml.NewDecoder(f)
	for {
		t, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if e, ok := t.(xml.StartElement); ok {
			do(e)
		}
	}
}

func attr(e xml.StartElement, local string) string {
	for _, a := range e.Attr {
		if a.Name.Local == local {
			return a.Value
		}
	}
	return ""
}

// sheet reads the cells of a sheet that hold something. They are there until the next sheet is read.
func (b *bookFile) sheet(name string) (*sheetCells, error) {
	f, err := b.open(b.sheets[name])
	if err != nil {
		return nil, fmt.Errorf("sheet %q: %w", name, err)
	}
	defer f.Close()
	var in strings.Builder
	if part := b.parts[b.sheets[name]]; part.UncompressedSize64 < mostSheet {
		in.Grow(int(part.UncompressedSize64))
	}
	if _, err := io.Copy(&in, f); err != nil {
		return nil, fmt.Errorf("sheet %q: %w", name, err)
	}
	if err := b.last.decode(in.String()); err != nil {
		return nil, fmt.Errorf("sheet %q: %w", name, err)
	}
	return &b.last, nil
}

// mostSheet is the size of a sheet for which room is made at once: a zip can say anything of itself.
const mostSheet = 1 << 28

// parsePlace reads the name of a cell: B12.
func parsePlace(s string) (place, error) {
	var p place
	i := 0
	for ; i < len(s) && s[i] >= 'A' && s[i] <= 'Z'; i++ {
		p.col = p.col*26 + int(s[i]-'A') + 1
	}
	for j := i; j < len(s); j++ {
		if s[j] < '0' || s[j] > '9' || p.row > maxRows {
			return p, fmt.Errorf("%q is no name of a cell", s)
		}
		p.row = p.row*10 + int(s[j]-'0')
	}
	if p.col == 0 || p.row == 0 || p.col > maxColumns || p.row > maxRows {
		return p, fmt.Errorf("%q is no name of a cell", s)
	}
	return p, nil
}
