package pdf

import (
	"crypto/sha256"
	"encoding/hex"
	"sync"
	"sync/atomic"

	"begrotingsverkenner/core/source"
)

// maxPages is how many pages of a document are read. Budgets have some 250.
const maxPages = 5000

// Answers of the engine where it can't open a file.
const (
	failPassword = 4
	failSecurity = 5
)

// IsPDF reports whether data is a PDF. Some have a few bytes before their first line.
func IsPDF(data []byte) bool { return source.FormatOf(data) == "PDF" }

// Transcribe makes a transcript of a PDF. The error is one of those that package source has for documents, or what went
// wrong in the engine.
//
// help may give more machines, at most so many as it is asked for, to read a long document with at the same time; it may be nil.
// What comes out is the same.
func Transcribe(m Machine, data []byte, help func(most int) []Machine) (*source.Transcript, error) {
	if len(data) > source.MaxSize {
		return nil, source.ErrSize
	}
	d := document{engine: engine{Machine: m, size: 1 << 16}}
	sum := sha256.Sum256(data)
	t := &source.Transcript{SHA256: hex.EncodeToString(sum[:]), Format: "PDF"}
	err := d.read(data, help, (*document).readPages)
	if m.Err() != nil {
		return nil, m.Err()
	}
	if err != nil {
		return nil, err
	}
	if d.tagged {
		t.Format = "PDF (tagged)"
	}
	t.Lines = d.lines()
	t.Doubts = d.doubts
	return t, d.worth(t)
}

// Letters counts the characters of a document, and takes them from the engine as Transcribe does, with what the engine has to do for
// that, and no more: the least that reading takes, for measurements.
func Letters(m Machine, data []byte, help func(most int) []Machine) (int, error) {
	d := document{engine: engine{Machine: m, size: 1 << 16}}
	var sum atomic.Int64
	err := d.read(data, help, func(part *document, from, to int, tagged bool) error {
		for n := from; n < to; n++ {
			h := part.Call("FPDF_LoadPage", part.handle, uint64(n))
			if h == 0 {
				continue
			}
			if tagged {
				part.Call("FPDF_StructTree_Close", part.Call("FPDF_StructTree_GetForPage", h))
			}
			text := part.Call("FPDFText_LoadPage", h)
			count := min(max(0, part.int("FPDFText_CountChars", text)), maxGlyphs)
			part.characters(text, count)
			part.Call("FPDFText_ClosePage", text)
			part.Call("FPDF_ClosePage", h)
			sum.Add(int64(count))
		}
		return part.Err()
	})
	return int(sum.Load()), err
}

// document is a PDF that is being read.
type document struct {
	engine
	handle uint64
	pages  []*page
	tree   tree
	tagged bool
	doubts []source.PageDoubt
}

// open hands the document to the engine.
func (d *document) open(data []byte) error {
	d.scratch = d.malloc(int(d.size))
	at := d.malloc(len(data))
	if d.scratch == 0 || at == 0 || !d.Write(at, data) {
		return source.ErrUnpacked
	}
	d.handle = d.Call("FPDF_LoadMemDocument", uint64(at), uint64(len(data)), 0)
	if d.handle == 0 {
		switch d.int("FPDF_GetLastError") {
		case failPassword, failSecurity:
			return source.ErrPassword
		}
		return source.ErrDamaged
	}
	return nil
}

// share is how many pages are worth a machine of their own, which has to open the document, too.
const share = 20

// read takes all pages of the document, each part of them with a machine; pages takes those from one number to another, from 0.
func (d *document) read(data []byte, help func(most int) []Machine, pages func(part *document, from, to int, tagged bool) error) error {
	if err := d.open(data); err != nil {
		return err
	}
	tagged := d.Call("FPDFCatalog_IsTagged", d.handle) != 0
	count := min(d.int("FPDF_GetPageCount", d.handle), maxPages)
	if count <= 0 {
		return source.ErrDamaged
	}
	parts := []*document{d}
	if help != nil && count >= 2*share {
		for _, m := range help(count/share - 1) {
			parts = append(parts, &document{engine: engine{Machine: m, size: d.size}})
		}
	}
	errs := make([]error, len(parts))
	var all sync.WaitGroup
	for i, part := range parts {
		all.Go(func() {
			if i > 0 {
				errs[i] = part.open(data)
			}
			if errs[i] == nil {
				errs[i] = pages(part, count*i/len(parts), count*(i+1)/len(parts), tagged)
			}
		})
	}
	all.Wait()
	for i, part := range parts {
		if errs[i] != nil {
			return errs[i]
		}
		if i > 0 {
			d.pages, d.doubts = append(d.pages, part.pages...), append(d.doubts, part.doubts...)
			d.tree.root.merge(&part.tree.root)
		}
	}
	d.tree.root.sort()
	d.tagged = tagged && d.believes()
	return nil
}

// readPages takes pages, numbered from 0.
func (d *document) readPages(from, to int, tagged bool) error {
	d.tree.e = &d.engine
	follower, follows := d.Machine.(Follower)
	for n := from; n < to; n++ {
		if follows {
			follower.Page(n+1, to)
		}
		h := d.Call("FPDF_LoadPage", d.handle, uint64(n))
		if d.Err() != nil {
			return d.Err()
		}
		if h == 0 {
			d.doubt(n+1, source.DoubtPage)
			continue
		}
		p := d.readPage(h, n)
		d.pages = append(d.pages, p)
		if tagged {
			d.tree.add(h, n+1)
		}
		d.look(h, p)
		p.objects = nil
		p.upright()
		d.Call("FPDF_ClosePage", h)
	}
	return d.Err()
}

// believes reports whether the structure tree holds most of the text. Programs mark documents as tagged that are not, or
// give each letter a tag of its own.
func (d *document) believes() bool {
	inside, all := 0, 0
	for _, p := range d.pages {
		for _, g := range p.glyphs {
			if g.run >= 0 && !g.made {
				all++
				if p.runs[g.run].mcid >= 0 {
					inside++
				}
			}
		}
	}
	return len(d.tree.root.kids) > 0 && inside*2 > all
}

func (d *document) doubt(page int, what string) {
	d.doubts = append(d.doubts, source.PageDoubt{Page: page, What: what})
}

// worth reports what is the matter with a document that gives no text.
func (d *document) worth(t *source.Transcript) error {
	letters := 0
	for i := range t.Lines {
		letters += len(t.Lines[i].Text)
		for _, c := range t.Lines[i].Cells {
			letters += len(c)
		}
	}
	count := map[string]int{}
	for _, x := range d.doubts {
		count[x.What]++
	}
	switch {
	case count[source.DoubtLetters]*2 > len(d.pages):
		return source.ErrLetters
	case letters > 0:
		return nil
	case count[source.DoubtPicture] > 0:
		return source.ErrScan
	case count[source.DoubtPage] > 0:
		return source.ErrDamaged
	}
	return source.ErrEmpty
}

// lines are the lines of the whole document.
func (d *document) lines() []source.TranscriptLine {
	var lines []placed
	if d.tagged {
		lines = d.taggedLines()
		if body := d.bodySize(); forgotten(lines, body) {
			for i := range lines {
				if !contents(lines[i].Text) && lines[i].size*10 >= body*11 {
					lines[i].Level = 0
				}
			}
			headings(lines, body)
		}
	} else {
		lines = d.untagged(func(*page, int32) bool { return true })
		headings(lines, d.bodySize())
	}
	out := make([]source.TranscriptLine, len(lines))
	for i := range lines {
		out[i] = lines[i].TranscriptLine
		if out[i].Level > 0 && contents(out[i].Text) {
			out[i].Level = 0
		}
	}
	return out
}
