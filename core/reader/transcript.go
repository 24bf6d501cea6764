package reader

import (
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/source"
)

// beginTranscript begins with the text that was made of a PDF or a Word document. Its own bytes are not here any more; the
// transcript has their hash.
func beginTranscript(name string, data []byte) (*page, error) {
	t, err := source.ParseTranscript(data)
	if err != nil {
		return nil, err
	}
	text := t.Text()
	p := &page{
		doc:     &budget.Document{Name: name, SHA256: t.SHA256, Encoding: t.Format, Lines: text.Lines, Pages: text.Pages},
		html:    !text.Spaced,
		scratch: scratches.Get().(*scratch),
		blocks:  text.Blocks,
	}
	for _, d := range t.Doubts {
		p.note(budget.Note{Code: budget.NoteCode("page_" + d.What), Page: d.Page})
	}
	return p, nil
}
