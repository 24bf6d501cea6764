package main

import (
	"archive/zip"
	"bytes"
	"encoding/hex"
	"encoding/xml"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/workbook"
)

// This file tells whether a workbook has to be made again. Nothing is kept beside the workbooks for that: the top of each
// sheet names its documents with their SHA-256, whose they are and the version that made them. A workbook is up to date
// when a workbook of the same documents, without their contents, would have the same tops; when it is whole; and when no
// other program has saved it.

// isUpToDate reports whether a workbook is what these documents would give again.
func (c *command) isUpToDate(b *book) bool {
	f, err := os.Open(b.path)
	if err != nil {
		return false
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return false
	}
	have, err := stampOf(f, info.Size())
	if err != nil {
		return false
	}
	docs := make([]*budget.Document, len(b.docs))
	for i, d := range b.docs {
		m, err := c.meta(d)
		if err != nil {
			return false
		}
		docs[i] = &budget.Document{Name: d.name, SHA256: hex.EncodeToString(d.sum[:]), Meta: m}
	}
	var bare bytes.Buffer
	if err := workbook.Write(&bare, docs, workbook.Options{Version: version, Lang: c.words.lang}); err != nil {
		return false
	}
	want, err := stampOf(bytes.NewReader(bare.Bytes()), int64(bare.Len()))
	return err == nil && want.holds(have)
}

// bookStamp is what tells which documents a workbook was made of, and by what.
type bookStamp struct {
	tops       [][]string // of each sheet the lines before its first empty row
	properties string     // without the times, which come from the documents' contents
}

// holds reports whether a workbook has the stamp of the same one without contents.
func (bare *bookStamp) holds(full *bookStamp) bool {
	return bare.properties == full.properties && slices.EqualFunc(bare.tops, full.tops, sameTop)
}

// sameTop reports whether full has the lines of bare, in their order, and no documents beside those.
func sameTop(bare, full []string) bool {
	sources := func(lines []string) (n int) {
		for _, line := range lines {
			n += strings.Count(line, sourceMark)
		}
		return n
	}
	if sources(bare) != sources(full) {
		return false
	}
	for i, line := range bare {
		// The contents add a unit to the second line, and an encoding to the name of a document.
		longer := i == 1 || strings.Contains(line, sourceMark)
		at := slices.IndexFunc(full, func(s string) bool {
			return s == line || longer && strings.HasPrefix(s, line+lineMark)
		})
		if at < 0 || i == 0 && at > 0 {
			return false
		}
		full = full[at+1:]
	}
	return true
}

const (
	sourceMark = "SHA-256 "
	lineMark   = " · " // between the parts of a line
)

var bookTimes = regexp.MustCompile(`<dcterms:(created|modified)[^>]*>[^<]*</dcterms:(created|modified)>`)

// stampOf reads the stamp of a workbook. All of the file is read, so that one that is damaged anywhere has none.
func stampOf(r io.ReaderAt, size int64) (*bookStamp, error) {
	z, err := zip.NewReader(r, size)
	if err != nil {
		return nil, err
	}
	s := &bookStamp{}
	for _, part := range z.File { // in the order of their names, which is the same in both
		if err := s.read(part); err != nil {
			return nil, err
		}
	}
	return s, nil
}

func (s *bookStamp) read(part *zip.File) error {
	r, err := part.Open()
	if err != nil {
		return err
	}
	defer r.Close()
	switch {
	case strings.HasPrefix(part.Name, "xl/worksheets/sheet"):
		top, err := topOf(r)
		if err != nil {
			return err
		}
		s.tops = append(s.tops, top)
	case part.Name == "docProps/core.xml":
		text, err := io.ReadAll(io.LimitReader(r, 1<<20))
		if err != nil {
			return err
		}
		s.properties = bookTimes.ReplaceAllString(string(text), "")
	}
	_, err = io.Copy(io.Discard, r)
	return err
}

// topOf returns the lines of a sheet before its first empty row.
func topOf(r io.Reader) ([]string, error) {
	d := xml.NewDecoder(r)
	var lines []string
	for {
		t, err := d.Token()
		if err == io.EOF {
			return lines, nil
		}
		if err != nil {
			return nil, err
		}
		start, ok := t.(xml.StartElement)
		if !ok || start.Name.Local != "row" {
			continue
		}
		var row struct {
			Number int    `xml:"r,attr"`
			Text   string `xml:"c>is>t"`
		}
		if err := d.DecodeElement(&row, &start); err != nil {
			return nil, err
		}
		if row.Number != len(lines)+1 || row.Text == "" {
			return lines, nil
		}
		lines = append(lines, row.Text)
	}
}
