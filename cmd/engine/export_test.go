package engine

import (
	"time"

	"begrotingsverkenner/core/pdf"
	"begrotingsverkenner/core/source"
)

// View opens a document as the browser does, to draw its pages.
func (e *Engine) View(data []byte) (v *pdf.Viewer, pixels func(pdf.Picture) []byte, done func(), err error) {
	e.start.Do(e.prepare)
	if e.err != nil {
		return nil, nil, nil, e.err
	}
	m := &machine{}
	if err = m.open(e); err != nil {
		return nil, nil, nil, err
	}
	m.deadline = m.deadline.AddDate(9000, 0, 0)
	v, err = pdf.View(m, data)
	return v, func(p pdf.Picture) []byte { return m.Bytes(p.At, uint32(p.Stride*p.Height)) }, m.close, err
}

// TranscribeWith makes a transcript with so many machines beside the first, however many processors there are.
func (e *Engine) TranscribeWith(data []byte, helpers int) (*source.Transcript, error) {
	e.start.Do(e.prepare)
	if e.err != nil {
		return nil, e.err
	}
	machines := make([]*machine, helpers+1)
	for i := range machines {
		machines[i] = &machine{deadline: time.Now().Add(limit)}
		if err := machines[i].open(e); err != nil {
			return nil, err
		}
		defer machines[i].close()
	}
	return pdf.Transcribe(machines[0], data, func(int) (out []pdf.Machine) {
		for _, m := range machines[1:] {
			out = append(out, m)
		}
		return out
	})
}
