package word

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"path"
	"strings"
	"unicode/utf8"

	"begrotingsverkenner/core/source"
)

// Limits of what is unpacked, in bytes.
const (
	maxPart = 96 << 20  // of one part. A document of 200 pages has some 10 MB
	maxAll  = 160 << 20 // of all parts together
)

// Transcribe makes a transcript of a Word document. The error is one of those that package source has for documents.
func Transcribe(data []byte) (*source.Transcript, error) {
	if len(data) > source.MaxSize {
		return nil, source.ErrSize
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, source.ErrDamaged
	}
	p := &parts{files: map[string]*zip.File{}, left: maxAll}
	for _, f := range z.File {
		if name := path.Clean(strings.TrimPrefix(f.Name, "/")); p.files[name] == nil {
			p.files[name] = f
		}
	}
	main := p.mainPart()
	if p.files[main] == nil {
		return nil, source.ErrDamaged
	}
	dir := path.Dir(main)
	r := &reader{styles: map[string]style{}, notes: map[string]string{}, lists: map[string]list{}}
	for _, part := range []struct {
		name string
		read func(*scanner) error
	}{
		{dir + "/styles.xml", r.readStyles},
		{dir + "/numbering.xml", r.readNumbering},
		{dir + "/footnotes.xml", func(d *scanner) error { return r.readNotes(d, "footnote") }},
		{dir + "/endnotes.xml", func(d *scanner) error { return r.readNotes(d, "endnote") }},
	} {
		// A part that can't be read is done without: the text stands in the main one.
		if err := p.read(part.name, part.read); errors.Is(err, source.ErrUnpacked) {
			return nil, err
		}
	}
	if err := p.read(main, r.readBody); err != nil {
		return nil, err
	}
	sum := sha256.Sum256(data)
	t := &source.Transcript{SHA256: hex.EncodeToString(sum[:]), Format: "Word", Lines: r.out}
	for i := range t.Lines {
		if t.Lines[i].Text != "" || t.Lines[i].Cells != nil {
			return t, nil
		}
	}
	return nil, source.ErrEmpty
}

// parts are the files of a document.
type parts struct {
	files map[string]*zip.File
	left  int64 // how much may still be unpacked
}

// read gives a part to a function. A part that is not there is empty.
func (p *parts) read(name string, to func(*scanner) error) error {
	f := p.files[name]
	if f == nil {
		return nil
	}
	in, err := f.Open()
	if err != nil {
		return source.ErrDamaged
	}
	defer in.Close()
	limited := &bounded{in: in, left: min(maxPart, p.left)}
	before := limited.left
	var text strings.Builder
	text.Grow(int(min(f.UncompressedSize64, 16<<20))) // what it says can be a lie
	_, err = io.Copy(&text, limited)
	if err == nil && !utf8.ValidString(text.String()) {
		err = source.ErrDamaged // XML of Word is UTF-8
	}
	if err == nil {
		err = to(&scanner{data: strings.TrimPrefix(text.String(), "\ufeff")})
	}
	p.left -= before - limited.left
	switch {
	case limited.over || errors.Is(err, source.ErrUnpacked):
		return source.ErrUnpacked
	case err != nil && !errors.Is(err, io.EOF):
		return source.ErrDamaged
	}
	return nil
}

// mainPart is the name of the part with the text: what the package says, else where it mostly is.
func (p *parts) mainPart() string {
	name := "word/document.xml"
	_ = p.read("_rels/.rels", func(d *scanner) error {
		for {
			t, err := d.next()
			if err != nil {
				return err
			}
			if t.kind == start && t.name == "Relationship" && strings.HasSuffix(t.attr("Type"), "/officeDocument") {
				name = path.Clean(strings.TrimPrefix(t.attr("Target"), "/"))
			}
		}
	})
	return name
}

// bounded reads up to a limit, and remembers that there was more.
type bounded struct {
	in   io.Reader
	left int64
	over bool
}

func (b *bounded) Read(p []byte) (int, error) {
	if b.left <= 0 {
		b.over = true
		return 0, io.ErrUnexpectedEOF
	}
	n, err := b.in.Read(p[:min(int64(len(p)), b.left)])
	b.left -= int64(n)
	return n, err
}
